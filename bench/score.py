#!/usr/bin/env python3
"""Quality figures on the labelled development data, held against bench/quality/expected.yml.

usage: bench/score.py [--record] [SET ...]

Runs `./demarche annotate` over each set under ../shared/gold that has its layer today, then that folder's own scorer;
the layers of syntax (ud, ud-raw, clauses) are run by bench's own programs. Prints one line a figure, and exits 1 where a
figure lies more than 0.5 points below what is recorded. --record writes today's figures instead; with names of sets only
those are scored, and recorded beside the others' old figures. DEMARCHE_SHARED names another place of the shared data;
without it nothing is scored.

ud: the treebanks' own sentences and words, tagged and parsed, in per cent. ud-raw: their running text, read by the whole
engine; words, sentences, and UPOS, UAS and LAS on aligned words as the CoNLL 2018 shared task counts them, in per cent.
clauses: triples of subject, verb and object. register: which engagements of several reports are one, all reports filed into one
register (RegisterRun). dating: reports' own dates, found from inside (dating_score.py). truth: what took
place in 1987, by an authority (truth_score.py); it reads 19,043 reports, some ten minutes, and is scored only where it is named.
extraction: articles and dates found on pages, with two libraries beside (extraction_score.py).
events: what sentences say that one does to another (event_score.py).
"""
import datetime
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import benchmarks
import clauses_score
import dating_score
import event_score
import extraction_score
import raw_score
import raw_text
import truth_score

HOME = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("DEMARCHE_SHARED", HOME.parent / "shared"))
EXPECTED = HOME / "bench" / "quality" / "expected.yml"
TOLERANCE, PERCENT_TOLERANCE = 0.005, 0.5
TREEBANKS = ["en_ewt", "en_gum"]

# set, scorer's task (None: the engagement scorer), figures that are recorded; the first is the headline
SETS = [
    ("engagements", None, ["f1", "precision", "recall", "status", "status_lenient", "type", "date_equal", "date_compatible",
                           "place_country", "level", "sides_f1", "person_f1", "office", "source", "clean_negatives"]),
    ("seed", None, ["f1", "status", "type", "date_equal", "place_country", "level", "sides_f1", "person_f1"]),
    ("dates", "dates", ["value_f1", "relaxed_f1", "strict_f1", "type_f1"]),
    ("names-conll", "names", ["f1", "f1_person_organization_place", "span_f1"]),
    ("names-ewt", "names", ["f1", "span_f1"]),
    ("quotes-dev", "quotes", ["direct_joint_f1", "direct_overlap_f1", "all_overlap_f1", "all_joint_f1"]),
    ("places-lgl", "places", ["accuracy161", "geoparse_f1", "median_km", "precision", "recall", "resolved_recall"]),
    ("places-geovirus", "places", ["accuracy161", "geoparse_f1", "median_km", "precision", "recall", "resolved_recall"]),
    ("events/petrarch2-gsr", "events", ["root_f1", "actors_f1", "plover_f1"]),
]
# The less the better, and how much more is no fault: a few kilometres, but no wrong claim.
LESS_IS_BETTER = {"median_km": 5.0, "held_unlisted": 0.0}


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


def treebank(name):
    return SHARED / "gold" / "ud" / f"{name}-dev.conllu.gz"


def ud(name, work):
    """The treebank's own sentences and words, tagged and parsed."""
    out = work / f"{name}.conllu"
    benchmarks.java("TreebankRun", "gold", treebank(name), out)
    command = [sys.executable, str(SHARED / "gold" / "score" / "score.py"), "parse", str(treebank(name)), str(out)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    metrics = json.loads(printed.strip().splitlines()[-1])["metrics"]
    return {figure: 100 * metrics[figure] for figure in ("upos", "uas", "las", "las_subtypes", "las_no_punct")}


def ud_raw(name, work):
    """The treebank's running text, read by the whole engine."""
    docs, out = work / f"{name}-docs.jsonl", work / f"{name}-raw.conllu"
    with docs.open("w", encoding="utf-8") as lines:
        raw_text.write(treebank(name), lines)
    benchmarks.java("TreebankRun", "raw", docs, out)
    figures = raw_score.score(raw_score.Side(treebank(name)), raw_score.Side(out))
    return {figure: 100 * f1 for figure, (f1, _, _) in figures.items()}


def clauses(_, work):
    gold, out = SHARED / "gold" / "clauses" / "clauses.jsonl", work / "triples.jsonl"
    benchmarks.java("ClauseTriples", gold, out)
    sums = clauses_score.score(gold, out)
    f1, precision, recall = clauses_score.figures(*sums["all"])
    return {"f1": f1, "recall": recall, "precision": precision, "headlines_f1": clauses_score.figures(*sums["headlines"])[0]}


def dating(_, work):
    """Dated reports read without their date."""
    docs, out = work / "undated.jsonl", work / "dated.jsonl"
    dating_score.write(SHARED / "gold", docs)
    run = subprocess.run([str(HOME / "demarche"), "annotate", "--quiet", "-o", str(out), str(docs)], check=False)
    if run.returncode not in (0, 1):
        sys.exit("score: annotate failed on dating")
    return dating_score.score(SHARED / "gold", HOME / "knowledge" / "terms.tsv", out)


def truth(_, work):
    """All reports of 1987, held against the listed dealings of that year."""
    out = work / "volume.jsonl"
    options = {"DEMARCHE_JAVA_OPTS": "-Xmx3g", **os.environ}
    command = [str(HOME / "demarche"), "annotate", "--quiet", "-o", str(out), str(docs_of(SHARED / "gold" / "volume", work))]
    if subprocess.run(command, check=False, env=options).returncode not in (0, 1):
        sys.exit("score: annotate failed on truth")
    return truth_score.score(SHARED / "gold", out)


def register(_, work):
    """All reports in one register: are engagements of several reports one where they should be?"""
    folder, records, keys = SHARED / "gold" / "engagements", work / "records.jsonl", work / "keys.tsv"
    run = subprocess.run([str(HOME / "demarche"), "annotate", "--quiet", "-o", str(records), str(docs_of(folder, work))], check=False)
    if run.returncode not in (0, 1):
        sys.exit("score: annotate failed on register")
    benchmarks.java("RegisterRun", docs_of(folder, work), keys)
    entry = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in keys.read_text().splitlines()}
    keyed = work / "keyed.jsonl"
    with keyed.open("w", encoding="utf-8") as out:
        for line in records.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for engagement in record.get("engagements", []):
                engagement["key"] = entry[record["id"], engagement["key"]]
            out.write(json.dumps(record) + "\n")
    command = [sys.executable, str(SHARED / "gold" / "score" / "engagements.py"), str(gold_of(folder)), str(keyed)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    identity = json.loads(printed.strip().splitlines()[-1])["identity"]
    return {figure: identity[figure] for figure in ("f1", "precision", "recall")}


def extraction(_, work):
    """Articles and dates found on pages, beside two libraries."""
    folder = SHARED / "gold" / "extraction"
    return extraction_score.score(SHARED, docs_of(folder, work), gold_of(folder), work)


def events(name, work):
    """Sets for which the program is given a dictionary or other weights."""
    if name == "plv-folds":
        return event_score.folds(SHARED, work)
    return event_score.petrarch2(SHARED, work, event_score.LOST if name == "petrarch2-whole" else None)


# key, what it is read from, the scorer, and how much a figure may fall
SYNTAX = (
    [(f"ud/{name}", name, ud, PERCENT_TOLERANCE) for name in TREEBANKS]
    + [(f"ud-raw/{name}", name, ud_raw, PERCENT_TOLERANCE) for name in TREEBANKS]
    + [(f"events/{name}", name, events, TOLERANCE) for name in ("plv-folds", "petrarch2", "petrarch2-whole")]
    + [("extraction", None, extraction, TOLERANCE), ("clauses", None, clauses, TOLERANCE), ("dating", None, dating, TOLERANCE),
       ("register", None, register, TOLERANCE), ("truth", None, truth, TOLERANCE)]
)
ONLY_WHERE_NAMED = {"truth"}


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


def compare(name, figures, before, tolerance):
    """Prints the figures of one set beside the recorded ones; gives those that fell."""
    fallen = []
    for figure, value in figures.items():
        was = before.get(name, {}).get(figure)
        low = was is not None and (
            value > was + LESS_IS_BETTER[figure] if figure in LESS_IS_BETTER else value < was - tolerance(value))
        note = "" if was is None else f"recorded {was:.4f}"
        print(f"{name:22} {figure:30} {value:8.4f}  {note}{'  FELL' if low else ''}", flush=True)
        if low:
            fallen.append(f"{name} {figure}")
    if not figures:
        print(f"{name:22} no figure")
        fallen.append(f"{name} (no figure)")
    return fallen


def write(figures_by_set):
    lines = [f"# What the labelled development data gave on {datetime.date.today()}; bench/score.py --record wrote it.",
             "# `dev score` fails where a figure falls by more than 0.005 below these (ud and ud-raw: by 0.5 of per cent)."]
    for name, figures in figures_by_set.items():
        lines.append(f"{name}:")
        lines += [f"  {figure}: {value:.4f}" for figure, value in figures.items()]
    EXPECTED.write_text("\n".join(lines) + "\n")
    print(f"score: recorded in {EXPECTED.relative_to(HOME)}")


def main():
    record = "--record" in sys.argv[1:]
    asked = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not (SHARED / "gold" / "score").is_dir():
        print("score: SKIPPED, no shared data beside the project (set DEMARCHE_SHARED to name its place)")
        return 0
    known = [name for name, *_ in SETS + SYNTAX]
    for name in asked:
        if not any(k == name or k.startswith(name + "/") for k in known):
            sys.exit(f"score: no set {name}: {', '.join(known)}")

    def wanted(name):
        return (not asked and name not in ONLY_WHERE_NAMED) or any(name == a or name.startswith(a + "/") for a in asked)

    before, now, fallen = recorded(), {}, []
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for name, task, figures in SETS:
            if not wanted(name):
                continue
            if not (SHARED / "gold" / name).is_dir():
                print(f"{name:22} not there")
                continue
            found = score(name, task, work)
            now[name] = {figure: found[figure] for figure in figures if found.get(figure) is not None}
            # A count, such as that of clean negatives, may not fall at all.
            fallen += compare(name, now[name], before, lambda value: TOLERANCE if value <= 1 else 0)
        for key, name, scorer, tolerance in SYNTAX:
            if not wanted(key):
                continue
            folder = {"dating": "volume", "truth": "truth-1987", "register": "engagements"}.get(key) or key.split("-")[0].split("/")[0]
            if not (SHARED / "gold" / folder).is_dir():
                print(f"{key:22} not there")
                continue
            now[key] = scorer(name, work)
            fallen += compare(key, now[key], before, lambda _, by=tolerance: by)
            if f"ud/{name}" in now and key == f"ud-raw/{name}":
                below = now[f"ud/{name}"]["las"] - now[key]["las"]
                print(f"{key:22} LAS from raw text lies {below:.2f} points below that on gold words")
    if record:
        write({name: now.get(name, before.get(name)) for name in known if name in now or name in before})
        return 0
    if fallen:
        print("score: FELL: " + ", ".join(fallen))
        return 1
    print("score: no figure fell")
    return 0


if __name__ == "__main__":
    sys.exit(main())
