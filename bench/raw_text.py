#!/usr/bin/env python3
"""The running text of a treebank, for parsing from raw text.

usage: bench/raw_text.py GOLD.conllu[.gz] > docs.jsonl

One report record a document, {"id": …, "text": …}: words as SpaceAfter says; an empty line before each sentence that
begins a paragraph (`# newpar`), a space between other sentences. Reads no data but its argument.
"""
import json
import sys

import conllu


def text(sentences):
    parts = []
    space = False
    for position, sentence in enumerate(sentences):
        if position:
            # A sentence may follow without a space, as in a bracket; a new paragraph never does.
            parts.append("\n\n" if sentence.paragraph else " " if space else "")
        for form, after, _ in sentence.surface:
            parts.append(form)
            space = after
            parts.append(" " if after else "")
        if parts[-1] == " ":
            parts.pop()
    return "".join(parts)


def write(path, out):
    for name, sentences in conllu.documents(path):
        print(json.dumps({"id": name, "text": text(sentences)}, ensure_ascii=False), file=out)


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    write(arguments[0], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
