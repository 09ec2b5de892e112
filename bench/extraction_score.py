#!/usr/bin/env python3
"""Articles and dates found on pages, and two libraries on the same pages.

`./dev score extraction` runs it: `demarche annotate` over the pages of gold/extraction, readability4j and boilerpipe beside it, all
by the scorer of the shared data. `ahead` is by how much our F1 lies above the better of the two.
"""
import json
import subprocess
import sys

import benchmarks

HOME = benchmarks.HOME
LIBRARIES = ["readability4j", "boilerpipe"]


def class_path():
    """The libraries; Maven resolves them anew only where their file is missing or old. They are in no other profile or module."""
    file = HOME / "bench" / "target" / "articles.classpath"
    if not file.exists() or file.stat().st_mtime < (HOME / "bench" / "pom.xml").stat().st_mtime:
        print("extraction: fetching the libraries", flush=True)
        benchmarks.maven("-Particles", "package", "dependency:build-classpath")
    return file.read_text().strip()


def library(name, docs, out):
    source = HOME / "bench" / "src" / "yardsticks" / "java" / "ArticleLibraries.java"
    command = [benchmarks.JAVA, "-Xmx1g", "-cp", class_path(), str(source), name, str(docs), str(out)]
    run = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"extraction: {name} ended with status {run.returncode}: {run.stderr[-2000:]}")


def metrics(shared, gold, out):
    command = [sys.executable, str(shared / "gold" / "score" / "score.py"), "extraction", str(gold), str(out)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(printed.strip().splitlines()[-1])["metrics"]


def score(shared, docs, gold, work):
    ours = work / "pages.jsonl"
    run = subprocess.run([str(HOME / "demarche"), "annotate", "--quiet", "-o", str(ours), str(docs)], check=False)
    if run.returncode not in (0, 1):
        sys.exit("score: annotate failed on extraction")
    found = metrics(shared, gold, ours)
    figures = {name: found[name] for name in ("f1", "precision", "recall", "date_accuracy")}
    for name in LIBRARIES:
        out = work / f"{name}.jsonl"
        library(name, docs, out)
        theirs = metrics(shared, gold, out)
        figures |= {f"{name}_{figure}": theirs[figure] for figure in ("f1", "precision", "recall")}
    figures["ahead"] = figures["f1"] - max(figures[f"{name}_f1"] for name in LIBRARIES)
    return figures
