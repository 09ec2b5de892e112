#!/usr/bin/env python3
"""How many persons with titles are found: titled_persons.py OUT [DOCS] [--show]

OUT is what `demarche annotate` wrote for gold/engagements; the marks are bench/quality/titled-persons.tsv. A person is
found if a `person` has exactly the marked span and, where the title is an office, an `office` covers the title's last
word outside "of …" ("Secretary of State": "Secretary"). With DOCS and --show the missed ones are printed.
"""
import json
import re
import sys
from pathlib import Path

MARKS = Path(__file__).parent / "quality" / "titled-persons.tsv"
JOINTS = re.compile(r"\s+(of|for|in)\s")


def head(text, start, end):
    """Where the title's head word stands; without the text, its whole stretch."""
    if text is None:
        return start, end
    title = text[start:end]
    joint = JOINTS.search(title)
    stop = joint.start() if joint else len(title)
    first = max(title.rfind(" ", 0, stop), title.rfind("\n", 0, stop)) + 1
    return start + first, start + stop


def main():
    arguments = [a for a in sys.argv[1:] if a != "--show"]
    out = {r["id"]: r for r in map(json.loads, Path(arguments[0]).open(encoding="utf-8"))}
    texts = {}
    if len(arguments) > 1:
        texts = {r["id"]: r["text"] for r in map(json.loads, Path(arguments[1]).open(encoding="utf-8"))}
    found = marked = 0
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "doc\t")):
            continue
        doc, *places, kind = line.split("\t")
        start, end, title_start, title_end = map(int, places)
        names = out.get(doc, {}).get("names", [])
        first, stop = head(texts.get(doc), title_start, title_end)
        person = any(n["type"] == "person" and (n["start"], n["end"]) == (start, end) for n in names)
        titled = kind != "office" or any(
            n["type"] in ("office", "nationality") and n["start"] < stop and n["end"] > first for n in names
        )
        marked += 1
        found += person and titled
        if "--show" in sys.argv and not (person and titled) and texts:
            near = [
                (n["type"], texts[doc][n["start"] : n["end"]])
                for n in names
                if n["start"] < end + 20 and n["end"] > title_start - 20
            ]
            print(doc, repr(texts[doc][title_start:end]), near)
    print(f"titled persons {found} of {marked}: {found / marked:.3f}")


if __name__ == "__main__":
    main()
