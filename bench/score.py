#!/usr/bin/env python3
"""Quality figures on the labelled development data, held against bench/quality/expected.yml.

usage: bench/score.py [--record]

Runs `./demarche annotate` over each set under ../shared/gold that has its layer today, then that folder's own scorer,
prints one line a figure, and exits 1 where a figure lies more than 0.5 points below what is recorded. --record writes
today's figures instead. DEMARCHE_SHARED names another place of the shared data; without it nothing is scored.
"""
import datetime
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("DEMARCHE_SHARED", HOME.parent / "shared"))
EXPECTED = HOME / "bench" / "quality" / "expected.yml"
TOLERANCE = 0.005

# set, scorer's task (None: the engagement scorer), figures that are recorded; the first is the headline
SETS = [
    ("engagements", None, ["f1", "precision", "recall", "status", "status_lenient", "type", "date_equal", "date_compatible",
                           "place_country", "level", "sides_f1", "person_f1", "office", "source", "clean_negatives"]),
    ("seed", None, ["f1", "status", "type", "date_equal", "place_country", "level", "sides_f1", "person_f1"]),
    ("dates", "dates", ["value_f1", "relaxed_f1", "strict_f1", "type_f1"]),
    ("names-conll", "names", ["f1", "f1_person_organization_place", "span_f1"]),
    ("names-ewt", "names", ["f1", "span_f1"]),
    ("quotes-dev", "quotes", ["direct_joint_f1", "direct_overlap_f1", "all_overlap_f1", "all_joint_f1"]),
    ("events/plv", "events", ["plover_f1", "root_f1", "actors_f1"]),
    ("events/petrarch2", "events", ["root_f1", "actors_f1", "plover_f1"]),
    ("events/petrarch2-gsr", "events", ["root_f1", "actors_f1", "plover_f1"]),
]
NO_LAYER = ["places-lgl", "places-geovirus", "extraction", "ud", "clauses"]


def docs_of(folder, work):
    plain, packed = folder / "docs.jsonl", folder / "docs.jsonl.gz"
    if plain.exists():
        return plain
    target = work / (folder.name + "-docs.jsonl")
    target.write_bytes(gzip.decompress(packed.read_bytes()))
    return target


def gold_of(folder):
    plain = folder / "gold.jsonl"
    return plain if plain.exists() else folder / "gold.jsonl.gz"


def score(name, task, work):
    folder = SHARED / "gold" / name
    out = work / (name.replace("/", "-") + ".jsonl")
    run = subprocess.run([str(HOME / "demarche"), "annotate", "--quiet", "-o", str(out), str(docs_of(folder, work))], check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"score: annotate failed on {name}")
    if task is None:
        command = ["engagements.py", str(gold_of(folder)), str(out)]
    else:
        command = ["score.py", task, str(gold_of(folder)), str(out)]
    command = [sys.executable, str(SHARED / "gold" / "score" / command[0])] + command[1:]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    last = json.loads(printed.strip().splitlines()[-1])
    return last if task is None else {**last["metrics"], last["headline"]["name"]: last["headline"]["value"]}


def recorded():
    """Two levels of `name: value`, the part of YAML that this file keeps to."""
    figures, section = {}, None
    if EXPECTED.exists():
        for line in EXPECTED.read_text().splitlines():
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            key, value = line.split(":", 1)
            if line.startswith(" "):
                figures.setdefault(section, {})[key.strip()] = float(value)
            else:
                section = key.strip()
    return figures


def main():
    record = "--record" in sys.argv[1:]
    if not (SHARED / "gold" / "score").is_dir():
        print("score: SKIPPED, no shared data beside the project (set DEMARCHE_SHARED to name its place)")
        return 0
    before, now, fallen = recorded(), {}, []
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for name, task, wanted in SETS:
            if not (SHARED / "gold" / name).is_dir():
                print(f"{name:22} not there")
                continue
            figures = score(name, task, work)
            now[name] = {}
            for figure in wanted:
                value = figures.get(figure)
                if value is None:
                    continue
                now[name][figure] = value
                was = before.get(name, {}).get(figure)
                low = was is not None and value < was - (TOLERANCE if value <= 1 else 0)
                note = "" if was is None else f"recorded {was:.4f}"
                print(f"{name:22} {figure:30} {value:8.4f}  {note}{'  FELL' if low else ''}")
                if low:
                    fallen.append(f"{name} {figure}")
            if not now[name]:
                print(f"{name:22} no figure")
                fallen.append(f"{name} (no figure)")
    for name in NO_LAYER:
        print(f"{name:22} no layer yet")
    if record:
        lines = [f"# What the labelled development data gave on {datetime.date.today()}; bench/score.py --record wrote it.",
                 "# `dev score` fails where a figure falls by more than 0.005 below these."]
        for name, figures in now.items():
            lines.append(f"{name}:")
            lines += [f"  {figure}: {value:.4f}" for figure, value in figures.items()]
        EXPECTED.write_text("\n".join(lines) + "\n")
        print(f"score: recorded in {EXPECTED.relative_to(HOME)}")
        return 0
    if fallen:
        print("score: FELL: " + ", ".join(fallen))
        return 1
    print("score: no figure fell")
    return 0


if __name__ == "__main__":
    sys.exit(main())
