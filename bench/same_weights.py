#!/usr/bin/env python3
"""Learns what each trait of two accounts adds to the odds that they are one engagement.

usage: bench/same_weights.py [--write]

Reads the pairs of quality/same-pairs.tsv and the table same-engagement.tsv of core, whose column `guess` says what somebody
thought before anything was counted. The pairs are few, so the weights are those that make pairs and guesses together most
likely: logistic regression with a normal prior around each guess. Prints the weights beside the guesses, how many pairs had
each trait, and precision and recall over the pairs; --write puts the weights into the table.
"""
import math
import pathlib
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
PAIRS = HOME / "bench" / "quality" / "same-pairs.tsv"
TABLE = HOME / "core" / "src" / "main" / "resources" / "org" / "demarche" / "enter" / "same-engagement.tsv"
SPREAD, ROUNDS, STEP, LEAST = 0.7, 4000, 0.01, 0.6


def rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def chance(weights, traits):
    return 1 / (1 + math.exp(-weights["start"] - sum(weights[t] for t in traits)))


def learned(guesses, pairs):
    """Climbs to the weights that make the pairs most likely, given the guesses."""
    weights = dict(guesses)
    for _ in range(ROUNDS):
        slope = {trait: (guesses[trait] - weight) / SPREAD ** 2 for trait, weight in weights.items()}
        for one, share, traits in pairs:
            error = share * (one - chance(weights, traits))
            for trait in ["start", *traits]:
                slope[trait] += error
        for trait in weights:
            weights[trait] += STEP * slope[trait]
    return weights


def main():
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    guesses = {trait: float(guess) for trait, _, guess in rows(TABLE)}
    pairs = [(int(one), float(share), traits.split()) for one, share, _, traits in rows(PAIRS)]
    unknown = {t for _, _, traits in pairs for t in traits} - set(guesses)
    if unknown:
        sys.exit(f"same_weights: {TABLE.name} has no row for {', '.join(sorted(unknown))}: add one with a guess")
    weights = learned(guesses, pairs)
    for trait, weight in sorted(weights.items()):
        number = sum(trait in traits for _, _, traits in pairs)
        print(f"{trait:22} {weight:6.2f}  guess {guesses[trait]:5.2f}  pairs {number}")
    said = [(one, share) for one, share, traits in pairs if chance(weights, traits) >= LEAST]
    right = sum(share for one, share in said if one)
    print(f"{len(pairs)} pairs: precision {right / sum(s for _, s in said):.3f}"
          f" recall {right / sum(share for one, share, _ in pairs if one):.3f} at {LEAST}")
    if "--write" in sys.argv[1:]:
        table = [f"{trait}\t{weight:.2f}\t{guesses[trait]:g}" for trait, weight in sorted(weights.items())]
        TABLE.write_text("\n".join([*head, "trait\tweight\tguess", *table]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
