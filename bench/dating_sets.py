"""The dated reports of the labelled data, with their dates hidden, for the odds of dating (`./dev train dating`).

Fitted on: reports of gold/volume that the score does not ask for, TimeBank, PolNeAR's training part, LGL, the engagement
reports. Scored on, and never fitted on: the reports of dating_score.py, PolNeAR's development part.

usage: dating_sets.py GOLD OUT    writes one record a line: id (set:id), text, published
"""
import gzip
import json
import pathlib
import re
import sys

import dating_score

FIT_VOLUME = 1500
FIT_SETS = ["dates", "quotes-train", "places-lgl", "engagements"]
MONTHS = ("January|February|March|April|May|June|July|August|September|October|November|December|"
          "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec")
OWN_LINE = re.compile(r"^.{0,60}\b(?:(?:%s)\.? \d{1,2},? \d{4}|\d{1,2} (?:%s)\.? \d{4}|\d{4}-\d\d-\d\d).{0,40}$" % (MONTHS, MONTHS))


def hidden(text):
    """The text without the date of its dateline, and without lines of the page that say a date and no sentence."""
    lines = text.split("\n")
    kept = [line for at, line in enumerate(lines) if not (at < 6 and len(line) < 100 and OWN_LINE.match(line))]
    return dating_score.DATELINE.sub(r"\g<place>", "\n".join(kept), count=1)


def docs(folder):
    plain = folder / "docs.jsonl"
    opened = open(plain, encoding="utf-8") if plain.exists() else gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8")
    with opened as file:
        return [json.loads(line) for line in file]


def reports(gold):
    scored = {name for name, _, _ in dating_score.reports(gold)}
    volume = [d for d in docs(gold / "volume") if d["id"] not in scored]
    step = len(volume) / FIT_VOLUME
    sets = {"volume": [volume[int(i * step)] for i in range(FIT_VOLUME)]}
    for name in FIT_SETS:
        sets[name] = [d for d in docs(gold / name) if d.get("published") and d["id"] not in scored]
    return sets


def main():
    gold, out = pathlib.Path(sys.argv[1]), sys.argv[2]
    with open(out, "w", encoding="utf-8") as file:
        for name, of_set in reports(gold).items():
            for report in of_set:
                record = {"id": name + ":" + report["id"], "text": hidden(report["text"]), "published": report["published"][:10]}
                file.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
