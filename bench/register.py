#!/usr/bin/env python3
"""What it costs to keep reports in a register, and to ask a large one.

usage: bench/register.py volume [--reports N] [--rounds N] [--check [--share F]]
       bench/register.py asking [--entries N] [--postgres] [--check]

volume: whole processes over the reports of ../shared/gold/volume (without it, copies of the examples, each told apart by a
number), in turn: `annotate`, then `add` into a new SQLite file, then `add` into a new PostgreSQL database, which is started
here. Prints wall and processor seconds of each and what `add` costs beyond `annotate`, as ratios within one round; then
exports both registers and compares them byte for byte. --check exits 1 where the exports differ, or storing costs more than
25 % of annotate's processor time (more than 25 % / F with --share F), as the median of the rounds.

asking: fills a register with made-up entries (`RegisterGenerator`, 100,000 unless told) and times the first and forty later
calls of each kind in a fresh process (`RegisterBench`).
"""
import argparse
import contextlib
import filecmp
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import benchmarks

HOME = benchmarks.HOME
SHARED = pathlib.Path(os.environ.get("DEMARCHE_SHARED", HOME.parent / "shared"))
COMMAND = str(HOME / "demarche")
MOST_ADDED = 0.25


def reports(file, most):
    """Writes the report records; how many, and from where."""
    volume = SHARED / "gold" / "volume" / "docs.jsonl.gz"
    count = 0
    with file.open("w", encoding="utf-8") as out:
        if volume.exists():
            with gzip.open(volume, "rt", encoding="utf-8") as lines:
                for line in lines:
                    if most is not None and count == most:
                        break
                    out.write(line)
                    count += 1
            return count, "reports of gold/volume"
        texts = [path.read_text(encoding="utf-8") for path in sorted((HOME / "examples").glob("*.txt"))]
        for count in range(most or 2000):
            text = f"{texts[count % len(texts)]}\n\nNo {count}."
            out.write(json.dumps({"id": str(count), "text": text, "published": "2015-04-08"}) + "\n")
        return count + 1, "copies of the examples (no shared data beside the project)"


@contextlib.contextmanager
def postgres():
    """The address of an empty database of a server that lives as long as the block."""
    server = subprocess.Popen([benchmarks.JAVA, "-cp", benchmarks.jar(), "org.demarche.bench.LocalPostgres"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        if not address:
            sys.exit("register: no PostgreSQL could be started here")
        yield address
    finally:
        server.stdin.close()
        server.wait()


def run(*arguments):
    """Wall and processor seconds of the command with these arguments."""
    start = time.monotonic()
    process = subprocess.Popen([COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"register: {arguments} ended with status {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime


def volume(options):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        source = folder / "reports.jsonl"
        count, what = reports(source, options.reports)
        print(f"{count} {what}")
        added = []
        same = True
        run("--version")  # builds the command where that is still to do
        benchmarks.jar()
        for n in range(options.rounds):
            plain = run("annotate", source, "-o", folder / "out.jsonl", "--quiet")
            print(f"  annotate            {plain[0]:7.1f} s, {plain[1]:7.1f} s of the processors")
            with postgres() as address:
                for name, store in ("SQLite", str(folder / f"{n}.db")), ("PostgreSQL", address):
                    kept = run("add", source, "--store", store, "--quiet")
                    ratio = kept[1] / plain[1] - 1
                    added.append(ratio)
                    print(f"  add to {name:<12} {kept[0]:7.1f} s, {kept[1]:7.1f} s of the processors: "
                          f"{kept[0] / plain[0] - 1:+.0%} by the clock, {ratio:+.0%} by the processors")
                    again = run("add", source, "--store", store, "--quiet")
                    print(f"  again, all there    {again[0]:7.1f} s")
                    run("export", "--store", store, "-o", folder / f"{name}.jsonl")
            same &= filecmp.cmp(folder / "SQLite.jsonl", folder / "PostgreSQL.jsonl", shallow=False)
            lines = sum(1 for _ in (folder / "SQLite.jsonl").open("rb"))
            print(f"  {lines} entries; the exports are {'the same' if same else 'NOT the same'}, byte for byte")
        cost = statistics.median(added)
        print(f"storing costs {cost:+.0%} of annotate's processor time (bar {MOST_ADDED:+.0%})")
        return same and cost <= MOST_ADDED / options.share


def asking(options):
    with tempfile.TemporaryDirectory() as temporary, (
            postgres() if options.postgres else contextlib.nullcontext(str(pathlib.Path(temporary) / "large.db"))) as address:
        benchmarks.java("RegisterBench", "fill", address, options.entries, options=("-Xmx2g",))
        asked = subprocess.run([benchmarks.JAVA, "-Xmx1g", "-cp", benchmarks.jar(), "org.demarche.bench.RegisterBench", "ask", address],
                               check=False)
        return asked.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["volume", "asking"])
    parser.add_argument("--reports", type=int)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    options = parser.parse_args()
    kept = volume(options) if options.what == "volume" else asking(options)
    return 1 if options.check and not kept else 0


if __name__ == "__main__":
    sys.exit(main())
