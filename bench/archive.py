#!/usr/bin/env python3
"""What archives cost, and whether they give what `add` gives.

usage: bench/archive.py [--reports N] [--times 1,4,16] [--threads 1,2] [--check]
       bench/archive.py --same FILE…

Without --same: `annotate` with one thread over N reports of ../shared/gold/volume (1,000; without it, copies of the examples), then
`archive` from a web archive of the same reports with one thread, in one run: wall and processor seconds, and how many times what
annotate takes; then archives of 1, 4 and 16 times as many reports by 1 and 2 threads. Each report of a later multiple has a number
of its own in its identifier and text. --check exits 1 where one processor handles less than half of annotate's reports a second.

--same: `add` and `archive` over each FILE, then their entries, sorted, byte by byte; exits 1 where they differ.
"""
import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import benchmarks

HOME = benchmarks.HOME
SHARED = pathlib.Path(os.environ.get("DEMARCHE_SHARED", HOME.parent / "shared"))
COMMAND = str(HOME / "demarche")
LEAST_SPEED = 0.5


def records(count, times, file):
    """Writes report records, `times` over, each copy told apart."""
    volume = SHARED / "gold" / "volume" / "docs.jsonl.gz"
    kept = []
    if volume.exists():
        with gzip.open(volume, "rt", encoding="utf-8") as lines:
            for line in lines:
                if len(kept) == count:
                    break
                kept.append(json.loads(line))
    else:
        texts = [path.read_text(encoding="utf-8") for path in sorted((HOME / "examples").glob("*.txt"))]
        kept = [{"id": str(n), "text": f"{texts[n % len(texts)]}\n\nNo {n}.", "published": "2015-04-08"} for n in range(count)]
    with file.open("w", encoding="utf-8") as out:
        for copy in range(times):
            for record in kept:
                if copy:
                    record = dict(record, id=f"{record['id']}/{copy}", text=f"{record['text']}\n\nNo {copy}.")
                out.write(json.dumps(record) + "\n")
    return len(kept) * times


def warc(jsonl, out):
    """A web archive of the records, by the class that the readers of archives are measured with."""
    subprocess.run(
        [benchmarks.JAVA, "-cp", benchmarks.jar(), "org.demarche.bench.WarcOf", str(jsonl), str(out), "pages"],
        check=True, stdout=subprocess.DEVNULL)
    return out


def run(*arguments):
    """Wall and processor seconds of one process; refusals are no failure."""
    before, begun = os.times(), time.monotonic()
    done = subprocess.run([COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = os.times()
    if done.returncode not in (0, 1):
        sys.exit(f"demarche {' '.join(map(str, arguments))} failed: {done.stderr}")
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - begun, spent


def lines_of(out):
    """The records of an archive's entries, sorted; read by Spark, as its users do."""
    listed = subprocess.run(
        [benchmarks.JAVA, "-Xmx2g", *OPENS, "-Dlog4j2.configurationFile=classpath:org/demarche/archive/quiet-log4j2.properties",
         "-cp", f"{HOME}/spark/target/classes:{(HOME / 'spark/target/classpath.txt').read_text()}",
         "org.demarche.archive.Records", str(out)], check=True, stdout=subprocess.PIPE)
    return sorted(listed.stdout.splitlines())


OPENS = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in (
    "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent "
    "java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar").split()]


def same(files):
    differ = False
    for file in files:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            run("add", file, "--store", folder / "r.db", "--quiet")
            run("export", "--store", folder / "r.db", "-o", folder / "r.jsonl")
            run("archive", file, "-o", folder / "out", "--quiet")
            expected = sorted((folder / "r.jsonl").read_bytes().splitlines())
            found = lines_of(folder / "out")
            print(f"{file}: {len(expected)} entries by add, {len(found)} by archive, "
                  f"{'the same bytes' if expected == found else 'which DIFFER'}")
            differ = differ or expected != found
    return 1 if differ else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--times", default="1,4,16")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--same", nargs="+")
    options = parser.parse_args()
    # What is built or fetched first is no part of what is measured.
    run("--version")
    subprocess.run([COMMAND, "archive", "--help"], check=True, stdout=subprocess.DEVNULL)
    if options.same:
        return same(options.same)
    shares = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for times in map(int, options.times.split(",")):
            jsonl = folder / f"{times}.jsonl"
            count = records(options.reports, times, jsonl)
            archived = warc(jsonl, folder / f"{times}.warc.gz")
            base = run("annotate", jsonl, "-o", os.devnull, "--threads", 1, "--quiet") if times == 1 else None
            if base:
                print(f"annotate, {count} reports, 1 thread: {base[0]:.1f} s, {base[1]:.1f} s of processor")
            for threads in map(int, options.threads.split(",")):
                wall, spent = run("archive", archived, "-o", folder / f"out-{times}-{threads}", "--threads", threads, "--quiet")
                line = f"archive, {count} reports, {threads} threads: {wall:.1f} s, {spent:.1f} s of processor"
                if base and threads == 1:
                    shares.append(base[1] / spent)
                    line += f"; annotate's speed times {base[1] / spent:.2f} (processor), {base[0] / wall:.2f} (wall)"
                print(line, flush=True)
    return 1 if options.check and min(shares, default=1) < LEAST_SPEED else 0


if __name__ == "__main__":
    sys.exit(main())
