#!/usr/bin/env python3
"""A dictionary of event coders as tables of knowledge: gold/events/petrarch2/lexicon.tsv as actors.tsv and agents.tsv.

usage: bench/event_dictionary.py LEXICON FOLDER [LOST]

LOST is bench/quality/petrarch2-lexicon.tsv, whose terms go before the lexicon's. FOLDER is then given to `annotate
--knowledge`. As in PETRARCH a name holds for all words that begin so; names that end in three letters or fewer do not, since
the lexicon leaves out the mark by which PETRARCH tells "THE_AU" from "THE_AUSTRALIAN".
"""
import pathlib
import sys

SHORT, LAST_OF_THIS_CENTURY = 3, 30


def day(digits):
    """951101 or 19951101 as 1995-11-01."""
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) < LAST_OF_THIS_CENTURY else "19") + digits
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits else ""


def rows(file, columns):
    """The rows below the head, as many cells as there are columns."""
    lines = [line for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        yield (line.split("\t") + [""] * columns)[:columns]


def name(term):
    words = term.replace("_", " ").strip().lower()
    return words + ("*" if len(words.split()[-1]) > SHORT else "")


def tables(lexicon, lost=None):
    """The lines of actors.tsv and of agents.tsv."""
    restored = [(term.split("|"), *row) for term, *row in rows(lost, 4)] if lost else []
    known = {term for terms, *_ in restored for term in terms}
    actors, agents = ["name\tcode\tfrom\tuntil\tsource"], ["words\tcode\tsource"]
    for terms, code, begin, end in restored:
        actors.append("\t".join(["|".join(map(name, terms)), code, day(begin), day(end), "validation dictionary"]))
    for kind, term, code, begin, end in rows(lexicon, 5):
        if kind == "actor" and term not in known:
            actors.append("\t".join([name(term), code, day(begin), day(end), "validation dictionary"]))
        if kind == "agent":
            agents.append("\t".join([term.replace("!", "").lower(), code.strip(), "validation dictionary"]))
    return actors, agents


def write(lexicon, folder, lost=None):
    for file, lines in zip(("actors.tsv", "agents.tsv"), tables(lexicon, lost)):
        (pathlib.Path(folder) / file).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    write(*sys.argv[1:])
