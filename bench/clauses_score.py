#!/usr/bin/env python3
"""Scores triples of subject, verb and object (or preposition and noun) against the clause check.

usage: bench/clauses_score.py GOLD.jsonl PREDICTED.jsonl [--errors]

PREDICTED has one object a line, {"id", "triples": [{"subject"?, "verb", "object", "preposition"?}]}, as ClauseTriples
writes it: subject and object are the words of the phrase's head with its flat, compound, title and appositive words.
A triple matches if lemma and preposition agree, and subject and object share a word with the expected phrases. Recall is
over all expected triples, precision over predicted triples whose verb is listed for the sentence. The headlines (c18 to
c22) are printed apart as well. --errors lists what was missed and what was wrong.
"""
import json
import sys

HEADLINES = {"c18", "c19", "c20", "c21", "c22"}


def words(phrase):
    return set((phrase or "").lower().replace("'s", "").split())


def same_phrase(expected, predicted):
    if not expected or not predicted:
        return not expected and not predicted
    return bool(words(expected) & words(predicted))


def matches(expected, predicted):
    return (expected["verb"] == predicted["verb"]
            and expected.get("preposition", "") == predicted.get("preposition", "")
            and same_phrase(expected.get("subject"), predicted.get("subject"))
            and same_phrase(expected.get("object"), predicted.get("object")))


def compare(expected, predicted):
    """Pairs each expected triple with one predicted triple at most; gives the hits and what is left over on both sides."""
    verbs = {t["verb"] for t in expected}
    left = [t for t in predicted if t["verb"] in verbs]
    missed = []
    hits = 0
    for triple in expected:
        found = next((t for t in left if matches(triple, t)), None)
        if found is None:
            missed.append(triple)
        else:
            left.remove(found)
            hits += 1
    return hits, missed, left


def figures(hits, missed, wrong):
    """F1, precision, recall."""
    recall = hits / (hits + missed) if hits + missed else 0.0
    precision = hits / (hits + wrong) if hits + wrong else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f1, precision, recall


def score(gold_path, predicted_path, errors=False):
    """{"all" | "headlines": [hits, missed, wrong]}; prints what differs where `errors` asks for it."""
    with open(gold_path, encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines if line.strip()]
    with open(predicted_path, encoding="utf-8") as lines:
        predicted = {p["id"]: p["triples"] for p in map(json.loads, filter(str.strip, lines))}
    sums = {"all": [0, 0, 0], "headlines": [0, 0, 0]}
    for sentence in gold:
        hits, missed, wrong = compare(sentence["triples"], predicted.get(sentence["id"], []))
        for name in ["all"] + (["headlines"] if sentence["id"] in HEADLINES else []):
            for i, count in enumerate((hits, len(missed), len(wrong))):
                sums[name][i] += count
        if errors and (missed or wrong):
            print(sentence["id"], sentence["text"])
            for triple in missed:
                print("   missed", triple)
            for triple in wrong:
                print("   wrong ", triple)
    return sums


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 2:
        sys.exit(__doc__)
    for name, (hits, missed, wrong) in score(*arguments, errors="--errors" in sys.argv).items():
        f1, precision, recall = figures(hits, missed, wrong)
        print(f"{name:10} f1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({hits} of {hits + missed}, {wrong} wrong)")


if __name__ == "__main__":
    main()
