#!/usr/bin/env python3
"""Whole-process times and memory of the built command.

usage: bench/startup.py [--check] [--share F] [--runs N]

A second start of `./demarche read` on a shipped report: wall seconds and peak resident memory of N runs after one warm-up,
and reports a second of `./demarche annotate` over copies of the shipped reports. --check exits 1 where the median wall
time is over 1.5 s or the peak over 768 MB; with --share F the time may miss it by that factor, as on a machine that
others use as well (0.5: twice the time).
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
COMMAND = str(HOME / "demarche")
REPORT = HOME / "examples" / "invitation-and-consultations.txt"
MOST_SECONDS, MOST_MEGABYTES = 1.5, 768


def run(arguments):
    """Wall seconds and peak resident megabytes of one process with its children."""
    with open(os.devnull, "wb") as nothing:
        start = time.monotonic()
        process = subprocess.Popen([COMMAND] + arguments, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"startup: {arguments} ended with status {status}")
    return seconds, usage.ru_maxrss / 1024


def main():
    share = float(sys.argv[sys.argv.index("--share") + 1]) if "--share" in sys.argv else 1.0
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 7
    arguments = ["read", str(REPORT), "--published", "2015-04-08", "--quiet"]
    run(arguments)
    measured = [run(arguments) for _ in range(runs)]
    seconds = statistics.median(m[0] for m in measured)
    megabytes = max(m[1] for m in measured)
    print(f"read, second start: median {seconds:.2f} s of {runs} runs (bar {MOST_SECONDS} s), "
          f"peak {megabytes:.0f} MB (bar {MOST_MEGABYTES} MB)")
    texts = [p.read_text() for p in sorted((HOME / "examples").glob("*.txt"))]
    with tempfile.TemporaryDirectory() as temporary:
        source = pathlib.Path(temporary) / "reports.jsonl"
        with source.open("w") as lines:
            for n in range(2000):
                lines.write(json.dumps({"id": str(n), "text": texts[n % len(texts)], "published": "2015-04-08"}) + "\n")
        took, peak = run(["annotate", str(source), "-o", os.path.join(temporary, "out.jsonl"), "--quiet"])
    print(f"annotate: 2000 short reports in {took:.1f} s with the start, {2000 / took:.0f} a second, peak {peak:.0f} MB")
    if "--check" in sys.argv and (seconds > MOST_SECONDS / share or megabytes > MOST_MEGABYTES):
        print("startup: over the bar")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
