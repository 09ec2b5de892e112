"""Coded events where the program is given more than the reports: a dictionary, or other weights.

events/plv-folds: PLOVER types of sentences by judges that have not learned from them, each from four fifths of gold/events/plv
(`Train event-folds`); and by the table of words alone. Macro F1 over types, quads, and cooperation against conflict.
events/petrarch2: with that validation set's own dictionary (event_dictionary.py); events/petrarch2-whole: with those names too
that its lexicon.tsv has lost (quality/petrarch2-lexicon.tsv).
"""
import json
import os
import pathlib
import subprocess
import sys

import event_dictionary

HOME = pathlib.Path(__file__).resolve().parent.parent
LOST = HOME / "bench" / "quality" / "petrarch2-lexicon.tsv"
FOLD_FIGURES = {"root": "plover_macro_f1", "quad": "quad_macro_f1", "binary": "binary_macro_f1"}


def metrics(shared, gold, out):
    command = [sys.executable, str(shared / "gold" / "score" / "score.py"), "events", str(gold), str(out)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(printed.strip().splitlines()[-1])["metrics"]


def folds(shared, work):
    """The judge's figures, and the table's."""
    environment = {**os.environ, "DEMARCHE_SHARED": str(shared)}
    run = subprocess.run([str(HOME / "dev"), "train", "event-folds", str(work)], cwd=HOME, env=environment, check=False)
    if run.returncode != 0:
        sys.exit("score: the folds of events failed")
    gold = shared / "gold" / "events" / "plv" / "gold.jsonl"
    figures = {}
    for file, prefix in (("folds.jsonl", ""), ("table.jsonl", "table_")):
        found = metrics(shared, gold, work / file)
        figures.update({prefix + figure: found[key] for figure, key in FOLD_FIGURES.items()})
    return figures


def petrarch2(shared, work, lost=None):
    """Who acts on whom, with the set's own dictionary."""
    folder = shared / "gold" / "events" / "petrarch2"
    dictionary, out = work / "dictionary", work / "petrarch2.jsonl"
    dictionary.mkdir(exist_ok=True)
    event_dictionary.write(folder / "lexicon.tsv", dictionary, lost)
    command = ["annotate", "--quiet", "--knowledge", str(dictionary), "-o", str(out), str(folder / "docs.jsonl")]
    if subprocess.run([str(HOME / "demarche"), *command], check=False).returncode not in (0, 1):
        sys.exit("score: annotate failed on events/petrarch2")
    found = metrics(shared, folder / "gold.jsonl", out)
    return {figure: found[figure] for figure in ("actors_f1", "actors_precision", "actors_recall", "plover_f1")}
