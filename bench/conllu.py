"""Reads CoNLL-U as documents of sentences of words with their surface text; used by raw_text.py and raw_score.py."""
import gzip


class Sentence:
    """words: columns 1 to 10 of each syntactic word; surface: (form, space after, how many words it covers)."""

    def __init__(self):
        self.words = []
        self.surface = []
        self.paragraph = False


def lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\r\n") for line in file)


def documents(path):
    """Yields (document id, sentences); a file without `# newdoc` is one document."""
    name, sentences, sentence, inside = "1", [], Sentence(), 0
    paragraph = False
    for line in lines(path):
        if line.startswith("# newdoc"):
            if sentences:
                yield name, sentences
            name, sentences = (line.split("=", 1)[1].strip() if "=" in line else str(len(name))), []
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("#"):
            continue
        elif not line.strip():
            if sentence.words:
                sentence.paragraph, paragraph = paragraph, False
                sentences.append(sentence)
            sentence, inside = Sentence(), 0
        else:
            columns = line.split("\t")
            number = columns[0]
            if "." in number:
                continue
            space = "SpaceAfter=No" not in columns[9].split("|")
            if "-" in number:
                first, last = map(int, number.split("-"))
                sentence.surface.append((columns[1], space, last - first + 1))
                inside = last
                continue
            sentence.words.append(columns)
            if int(number) > inside:
                sentence.surface.append((columns[1], space, 1))
    if sentence.words:
        sentence.paragraph = paragraph
        sentences.append(sentence)
    if sentences:
        yield name, sentences
