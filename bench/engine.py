#!/usr/bin/env python3
"""Speed, load time and memory of the engine: text to clauses and names on one thread; and of the whole analysis.

usage: bench/engine.py [--check] [--share F] [--yardsticks] [--runs N] [--reports N]

Reads the same draw of reports (every n-th of ../shared/gold/volume; without it the project's examples over and over) with
each setting of the engine, each run a fresh process that warms up first, the runs taken in turn so that the machine's
other work falls on all alike; prints medians. Words a second are told by the clock and by the thread's processor time,
which on a busy machine is the fairer one. Also how long `Demarche.load()` takes in a fresh process (median of 5), what it
keeps on the heap, the same of the tables with the places of the world, and how large the weights are.

--yardsticks runs CoreNLP (to trees) and OpenNLP (to parts of speech only) beside it; Maven fetches them (some 500 MB) then.
--check exits 1 where a figure misses its bar; with --share F a speed or time may miss it by that factor, as on a machine
that others use as well (0.5: half the words a second, twice the load time), and by processor time where that is kinder.
"""
import argparse
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import benchmarks

HOME = benchmarks.HOME
SHARED = pathlib.Path(os.environ.get("DEMARCHE_SHARED", HOME.parent / "shared"))
WORDS_A_SECOND = {"exact": 12_000, "fast": 25_000}
MOST_LOAD_SECONDS, MOST_HEAP_MEGABYTES, MOST_MODEL_MEGABYTES = 0.6, 100, 12
MOST_KNOWLEDGE_SECONDS, MOST_KNOWLEDGE_MEGABYTES = 0.8, 150
MOST_TABLES_SECONDS = 0.3
# Of the engine's speed, what is left when acts, events, people, places and dates are read too.
LEAST_SHARE_OF_WHOLE = 0.7
WARM, PASSES = 2, 2
OPTIONS = ("-XX:+UseSerialGC",)
YARDSTICKS = {"CoreNLP (to trees)": "CoreNlpSpeed", "OpenNLP (to tags)": "OpenNlpSpeed"}


def texts(count):
    volume = SHARED / "gold" / "volume" / "docs.jsonl.gz"
    if volume.exists():
        with gzip.open(volume, "rt", encoding="utf-8") as lines:
            records = [json.loads(line)["text"] for line in lines]
        step = max(1, len(records) // count)
        return "reports of gold/volume", records[::step][:count]
    print("engine: no shared data beside the project, so the project's examples are read instead")
    examples = [path.read_text(encoding="utf-8") for path in sorted((HOME / "examples").glob("*.txt"))]
    return "copies of the examples", [examples[n % len(examples)] for n in range(count)]


def values(printed):
    return {name: float(value) for name, value in (line.split() for line in printed.splitlines())}


def class_path():
    """The yardsticks with bench and core; Maven resolves it anew only where its file is missing or old."""
    file = HOME / "bench" / "target" / "yardsticks.classpath"
    if not file.exists() or file.stat().st_mtime < (HOME / "bench" / "pom.xml").stat().st_mtime:
        print("engine: fetching the yardsticks", flush=True)
        benchmarks.maven("-Pyardsticks", "package", "dependency:build-classpath")
    return str(HOME / "bench" / "target" / "classes") + os.pathsep + file.read_text().strip()


def yardstick(name, docs):
    source = HOME / "bench" / "src" / "yardsticks" / "java" / f"{name}.java"
    command = [benchmarks.JAVA, *OPTIONS, "-Xmx3g", "-cp", class_path(), str(source), name, str(docs), str(WARM), str(PASSES)]
    run = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"engine: {name} ended with status {run.returncode}: {run.stderr[-2000:]}")
    return values(run.stdout)


def measured(settings, docs, yardsticks, runs):
    """Name → the medians of its runs, which are taken in turn."""
    taken = {}
    for _ in range(runs):
        for setting in settings:
            printed = benchmarks.java("SpeedRun", setting, docs, WARM, PASSES, options=(*OPTIONS, "-Xmx1g"))
            taken.setdefault(setting, []).append(values(printed))
        for name in yardsticks:
            taken.setdefault(name, []).append(yardstick(YARDSTICKS[name], docs))
    return {name: {key: statistics.median(run[key] for run in all_runs) for key in all_runs[0]}
            for name, all_runs in taken.items()}


def load(what):
    """Medians of five fresh processes: seconds, seconds of the thread's processor time, megabytes of heap."""
    runs = [values(benchmarks.java("SpeedRun", what, options=OPTIONS)) for _ in range(5)]
    return [statistics.median(run[key] for run in runs) for key in ("seconds", "processor", "heap")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--yardsticks", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--reports", type=int, default=300)
    asked = parser.parse_args()
    benchmarks.jar()
    missed = []

    def bar(name, value, least=None, most=None):
        if least is not None and value < least * asked.share or most is not None and value > most:
            missed.append(name)

    what, sample = texts(asked.reports)
    settings = benchmarks.java("SpeedRun", "settings").split()
    with tempfile.TemporaryDirectory() as temporary:
        docs = pathlib.Path(temporary) / "docs.jsonl"
        with docs.open("w", encoding="utf-8") as lines:
            for n, text in enumerate(sample):
                lines.write(json.dumps({"id": str(n), "text": text}) + "\n")
        table = measured(settings, docs, YARDSTICKS if asked.yardsticks else (), asked.runs)
    first = table[settings[0]]
    print(f"{len(sample)} {what}, {first['words']:.0f} words, one thread; medians of {asked.runs} runs taken in turn")
    print(f"{'':22}{'words/s':>10}{'bar':>10}{'words/processor s':>20}{'to ' + settings[0]:>12}")
    for name, row in table.items():
        least = WORDS_A_SECOND.get(name)
        print(f"{name:22}{row['wall']:10.0f}{least or '':>10}{row['processor']:20.0f}{row['processor'] / first['processor']:12.2f}")
        # A machine that others use as well is judged by the processor time that this thread was given.
        bar(f"{name} words/s", max(row["wall"], row["processor"]) if asked.share < 1 else row["wall"], least=least)
    whole = table["whole"]["processor"] / table["exact"]["processor"]
    print(f"the whole analysis has {whole:.2f} of the exact engine's speed (bar {LEAST_SHARE_OF_WHOLE})")
    bar("whole analysis", whole, least=LEAST_SHARE_OF_WHOLE)

    seconds, processor, heap = load("load")
    models = sum(file.stat().st_size for file in (HOME / "core" / "models").iterdir() if file.suffix != ".md") / 1e6
    print(f"load {seconds:.2f} s, {processor:.2f} s of its thread's processor time (bar {MOST_LOAD_SECONDS} s), heap {heap:.0f} MB (bar {MOST_HEAP_MEGABYTES} MB), "
          f"models {models:.1f} MB (bar {MOST_MODEL_MEGABYTES} MB)")
    bar("load", min(seconds, processor) if asked.share < 1 else seconds, most=MOST_LOAD_SECONDS / asked.share)
    bar("heap", heap, most=MOST_HEAP_MEGABYTES)
    bar("models", models, most=MOST_MODEL_MEGABYTES)
    seconds, processor, heap = load("knowledge")
    print(f"knowledge with all places {seconds:.2f} s, {processor:.2f} s of processor time (bar {MOST_KNOWLEDGE_SECONDS} s), "
          f"heap {heap:.0f} MB (bar {MOST_KNOWLEDGE_MEGABYTES} MB)")
    bar("knowledge", min(seconds, processor) if asked.share < 1 else seconds, most=MOST_KNOWLEDGE_SECONDS / asked.share)
    bar("knowledge heap", heap, most=MOST_KNOWLEDGE_MEGABYTES)
    seconds, processor, heap = load("tables")
    print(f"knowledge without the towns {seconds:.2f} s, {processor:.2f} s of processor time (bar {MOST_TABLES_SECONDS} s), "
          f"heap {heap:.0f} MB")
    bar("tables", min(seconds, processor) if asked.share < 1 else seconds, most=MOST_TABLES_SECONDS / asked.share)
    if missed:
        print("engine: MISSED the bar: " + ", ".join(missed))
    return 1 if asked.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
