"""Reports' own dates, found from inside: dated reports are read without their date, and the answers held against it.

2,000 reports of gold/volume (1987), every so-manieth, and all of gold/extraction (2023 to 2026). `published` and the address
are left out and the date is cut from the dateline, so that only what the report says of itself is left.
"""
import calendar
import collections
import csv
import datetime
import gzip
import json
import pathlib
import re

FROM_VOLUME = 2000
DATELINE = re.compile(r"^(?P<place>[A-Z][A-Za-z .,'/()-]{1,60}?), (?:January|February|March|April|May|June|July|August|"
                      r"September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}(?= ?[-(])")
SURE = re.compile(r"sure to (\d+) %$")
BINS = [(0, 60), (60, 70), (70, 80), (80, 90), (90, 95), (95, 101)]
EARLIEST, LATEST = datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def reports(gold, volume=FROM_VOLUME):
    """(id, text without the dateline's date, the true day) of each report."""
    all_volume = lines(gold / "volume" / "docs.jsonl.gz")
    step = len(all_volume) / volume
    for index in range(volume):
        report = all_volume[int(index * step)]
        yield report["id"], DATELINE.sub(r"\g<place>", report["text"], count=1), day(report["published"])
    for report in lines(gold / "extraction" / "gold.jsonl.gz"):
        yield report["id"], DATELINE.sub(r"\g<place>", report["text"], count=1), day(report["date"]["value"])


def day(text):
    return datetime.date.fromisoformat(text[:10])


def interval(edtf):
    """First and last day of a day, month, season, year or interval, open sides as far as the calendar of this score goes."""
    if "/" in edtf:
        first, last = edtf.split("/")
        return (EARLIEST if first == ".." else interval(first)[0]), (LATEST if last == ".." else interval(last)[1])
    if len(edtf) == 4:
        return datetime.date(int(edtf), 1, 1), datetime.date(int(edtf), 12, 31)
    if len(edtf) == 7:
        year, month = map(int, edtf.split("-"))
        # Seasons (21 spring to 24 winter) of the northern half; winter begins in December.
        if month > 20:
            first = 3 * (month - 20)
            last = f"{year + 1}-02" if first == 12 else f"{year}-{first + 2:02}"
            return interval(f"{year}-{first:02}")[0], interval(last)[1]
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    return day(edtf), day(edtf)


class Holders:
    """Counts the people of terms.tsv that a text names: in full, or by surname behind a title."""

    def __init__(self, terms):
        self.full, self.surnames = {}, set()
        with open(terms, encoding="utf-8") as file:
            rows = (line for line in file if not line.startswith("#"))
            for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                for name in [row["person"]] + [a for a in row["aliases"].split("|") if a]:
                    if " " in name:
                        self.full[name] = row["person"]
                self.surnames.add(row["person"].split()[-1])
        self.titled = re.compile(r"\b(?:President|Minister|Chancellor|Premier|King|Secretary|Secretary of State|Leader|leader) "
                                 r"([A-Z][\w'-]+)(?! [A-Z])")

    def count(self, text):
        words = text.split()
        found = set()
        for size in (2, 3, 4):
            for at in range(len(words) - size + 1):
                name = " ".join(words[at:at + size]).strip(".,;:\"'()")
                if name in self.full:
                    found.add(self.full[name].split()[-1])
        found |= {s for s in self.titled.findall(text) if s in self.surnames}
        return len(found)


def write(gold, path, volume=FROM_VOLUME):
    with open(path, "w", encoding="utf-8") as file:
        for name, text, _ in reports(gold, volume):
            file.write(json.dumps({"id": name, "text": text}) + "\n")


def score(gold, terms, out, volume=FROM_VOLUME, wrong=None):
    """Shares of all reports; year_right of those answered to the year, the last of those that name two office-holders."""
    holders = Holders(terms)
    answers = {}
    with open(out, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            answers[record.get("id")] = record.get("date")
    count = collections.Counter()
    widths = []
    sure = {least: [0, 0, 0] for least, _ in BINS}
    for name, text, true in reports(gold, volume):
        answer = answers.get(name)
        two = holders.count(text) >= 2
        count["reports"] += 1
        count["two"] += two
        # No answer is an interval without bounds: it is never wrong, and of no use.
        first, last = interval(answer["value"]) if answer else (EARLIEST, LATEST)
        days = (last - first).days + 1
        widths.append(days)
        inside = first <= true <= last
        one_year = days <= 366
        count["inside"] += inside
        count["answered"] += answer is not None
        count["answered_inside"] += answer is not None and inside
        told = SURE.search(answer["why"]) if answer else None
        if told:
            least = max(least for least in sure if least <= int(told.group(1)))
            sure[least] = [a + b for a, b in zip(sure[least], (1, int(told.group(1)), inside))]
        if days == 1:
            count["day"] += 1
        count["week"] += days <= 7
        count["month"] += days <= 31
        count["year"] += one_year
        count["year_right"] += one_year and inside
        count["two_year"] += two and one_year
        count["two_year_right"] += two and one_year and inside
        if wrong is not None and not inside:
            wrong.append((name, true, answer))
    n = count["reports"]
    answered = sorted(width for width in widths if width < (LATEST - EARLIEST).days)
    median = answered[len(answered) // 2] if answered else 0
    print(f"dating: {n} reports, {len(answered)} answered, their median width {median} days; day {count['day']}, week {count['week']}, "
          f"month {count['month']}, year {count['year']}; {count['two']} name two office-holders")
    for least, (answers, told, right) in sure.items():
        if answers:
            print(f"dating: sure to {least} % or more: {answers} answers, told {told / answers:.0f} %, right {100 * right / answers:.0f} %")
    return {
        "inside": count["inside"] / n,
        "inside_of_answered": count["answered_inside"] / max(1, count["answered"]),
        "answered": count["answered"] / n,
        "answered_day": count["day"] / n,
        "answered_month": count["month"] / n,
        "answered_year": count["year"] / n,
        "year_right": count["year_right"] / max(1, count["year"]),
        "year_of_two_office_holders": count["two_year"] / max(1, count["two"]),
        "year_of_two_right": count["two_year_right"] / max(1, count["two_year"]),
    }


if __name__ == "__main__":
    import sys

    GOLD = pathlib.Path(sys.argv[1])
    if sys.argv[2] == "write":
        write(GOLD, sys.argv[3], int(sys.argv[4]))
    else:
        missed = []
        print(json.dumps(score(GOLD, sys.argv[2], sys.argv[3], int(sys.argv[4]), missed), indent=1))
        for miss in missed[:60]:
            print(miss)
