#!/usr/bin/env python3
"""What took place, by an authority, against what Demarche finds in the reports of those weeks.

usage: bench/truth_score.py GOLD OUT.jsonl [--list]
       bench/truth_score.py --test

GOLD holds truth-1987/dealings.tsv (trips abroad of the president and the secretary of state, visits of foreign leaders to the
United States) and volume/docs.jsonl.gz; OUT.jsonl is `demarche annotate` over the latter. --list prints the listed dealings that
are not found, with the sentences that name them; the engagements by which the others are found; and, drawn with a fixed seed, 50
held claims each that the list lacks, that are beyond its reach, and that are of other states or ranks. --test checks the matching
itself.

A dealing counts where a report is dated within 7 days of the stay. It is found by an engagement of its person (or of his office
alone) and of the other state, as side or place, whose date, as far as it is told, meets the stay widened by a day; one without
a date, where the report is of the month around. `day_right`, `place_right` and `status_right` are shares of those found: some
engagement's days lie within the widened stay; its place is in the right state; its status can be so on the report's day.

`held_unlisted` counts held engagements of 1987, recalled history left out, that the list could hold and does not: of the
United States with a foreign head of state or government, by the president, the secretary of state or nobody named; or of the
president or the secretary of state at a place abroad. Others of the president and of members of the cabinet are beyond the
list's reach: only their number is printed. There is no register across reports here: claims of the same persons and states on
the same day, or of one report where it is not told, are one claim, joined in this script for the count alone.
"""
import collections
import csv
import datetime
import gzip
import json
import pathlib
import random
import re
import sys

import dating_score

TABLES = pathlib.Path(__file__).resolve().parent.parent / "knowledge"
WEEK, MONTH, DAY = datetime.timedelta(days=7), datetime.timedelta(days=31), datetime.timedelta(days=1)
TRIPS = {"travel-by-president": ("President", "Reagan"), "travel-by-secretary": ("Secretary of State", "Shultz")}
TITLE = re.compile(r"^(President|Prime Minister|Chancellor|King|Pope|General Secretary) ")
# The list says U.S.S.R.; Moscow alone may be read as Russia's.
SAME = {"RUS": "SUN"}
PAST, NOW, NOT = {"held"}, {"under-way"}, {"denied", "cancelled", "declined", "postponed"}
SAMPLE, SEED, AROUND = 50, 1987, 250


class Countries:
    """Codes of the states by the names that knowledge/countries.tsv has for them."""

    def __init__(self, path):
        self.codes, self.words = {}, collections.defaultdict(set)
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
                for name in [row["name"]] + row["aliases"].split("|"):
                    self.codes[name] = row["code"]
                for column in ("name", "aliases", "demonyms", "capital", "cities"):
                    self.words[row["code"]] |= {word for word in row[column].split("|") if word}

    def code(self, name):
        """ "Korea, Republic of" is told as "Republic of Korea"."""
        first, _, rest = name.partition(", ")
        return self.codes.get(name) or self.codes.get(f"{rest} {first}")

    def named(self, code, text):
        return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in self.words[code])


class Dealing:
    def __init__(self, row, countries):
        self.kind, self.who, self.remarks = row["kind"], row["who"], row["remarks"]
        self.start, self.end = (datetime.date.fromisoformat(row[side]) for side in ("start", "end"))
        self.home = countries.code(row["from"])
        # A stay in Hong Kong is listed under the United Kingdom.
        self.there = countries.code(row["locale"]) or countries.code(row["to"])
        self.abroad = {self.there, countries.code(row["to"])}
        title = TITLE.match(self.who)
        self.office = TRIPS[self.kind][0] if self.kind in TRIPS else title.group(1)
        names = TITLE.sub("", self.who).split()
        # A given name alone is nobody's: George Shultz is not George Bush. King Olav V has no other.
        self.names = {n for n in names[1:] if len(n) > 2 and n[1] != "."} or {names[0]}
        self.label = f"{row['start']} {self.who} in {row['locale'] or row['to']}"

    def surname(self):
        return TRIPS[self.kind][1] if self.kind in TRIPS else max(self.names, key=len)

    def whose(self, claim):
        """The person of the stay's own state, or his office alone."""
        for side in claim.sides:
            if side.get("country") != self.home:
                continue
            if self.names & set(side.get("name", "").split()) or "name" not in side and side.get("office") == self.office:
                return True
        return False

    def where(self, claim):
        return bool(self.abroad & (claim.states | {claim.place}))

    def met(self, claim, countries):
        """Persons and states that the remarks tell of, met at a place of neither."""
        return any(side.get("country") not in (None, self.home) and countries.named(side["country"], self.remarks)
                   or side.get("name", "?").split()[-1] in self.remarks for side in claim.sides)

    def meets(self, claim):
        if claim.first is None:
            return self.start - MONTH <= claim.told <= self.end + MONTH
        return claim.first <= self.end + DAY and claim.last >= self.start - DAY

    def day_right(self, claim):
        return claim.first is not None and self.start - DAY <= claim.first and claim.last <= self.end + DAY

    def status_right(self, claim):
        if claim.status in PAST | NOW:
            return claim.told >= self.start and (claim.status in PAST or claim.told <= self.end + DAY)
        return claim.status not in NOT and claim.told <= self.end


class Claim:
    """One engagement of one report."""

    def __init__(self, engagement, report):
        self.report, self.status, self.sides = report["id"], engagement["status"], engagement["participants"]
        self.told = datetime.date.fromisoformat(report["published"][:10])
        self.background = engagement.get("background", False)
        self.place = SAME.get(place := engagement.get("place", {}).get("country"), place)
        self.states = {SAME.get(side["country"], side["country"]) for side in self.sides if "country" in side}
        self.kind = engagement["type"]
        self.date = engagement.get("date")
        self.first = self.last = None
        if self.date and self.date != "../..":
            first, last = dating_score.interval(re.sub(r"[~?%]", "", self.date))
            # What is open on one side is known by its other.
            self.first = last if first == dating_score.EARLIEST else first
            self.last = self.first if last == dating_score.LATEST else last
        self.evidence = engagement["evidence"]

    def in_reach(self):
        """Whether the list would hold it, if it took place."""
        ours = [side for side in self.sides if side.get("country") == "USA"]
        offices = {side.get("office") for side in ours if side.get("name") or side.get("office")}
        listed = bool(offices & {office for office, _ in TRIPS.values()})
        heads = any(side.get("country") not in (None, "USA") and side["level"] == "head" for side in self.sides)
        return bool(ours) and (heads and (listed or not offices) or listed and self.place not in (None, "USA"))

    def key(self):
        """The same persons and states on the same day: one dealing."""
        who = frozenset((side.get("country"), side.get("organization"), side.get("name")) for side in self.sides)
        return who, (self.date or self.report)


def all_claims(reports, out):
    by_id = {report["id"]: report for report in reports}
    with open(out, encoding="utf-8") as file:
        records = (json.loads(line) for line in file)
        return [Claim(engagement, by_id[record["id"]]) for record in records for engagement in record.get("engagements", [])]


def inside(dealings, days):
    return [d for d in dealings if any(d.start - WEEK <= day <= d.end + WEEK for day in days)]


def findings(dealing, claims):
    return [c for c in claims if dealing.whose(c) and dealing.where(c) and dealing.meets(c)]


def unlisted(dealings, claims, countries):
    """One claim for each held dealing of 1987 that the list could hold and does not; and of those beyond its reach."""
    lacking, beyond = {}, {}
    for claim in claims:
        if claim.status not in PAST or claim.background or "USA" not in claim.states or (claim.first or claim.told).year != 1987:
            continue
        if any(d.whose(claim) and (d.where(claim) or d.met(claim, countries)) and d.meets(claim) for d in dealings):
            continue
        if claim.in_reach():
            lacking.setdefault(claim.key(), claim)
        elif any(side["level"] in ("head", "minister") for side in claim.sides):
            beyond.setdefault(claim.key(), claim)
    return list(lacking.values()), list(beyond.values())


def others(claims):
    """One of each held claim that says nothing of heads and ministers with the United States."""
    seen = {}
    for claim in claims:
        high = any(side["level"] in ("head", "minister") for side in claim.sides)
        if claim.status in PAST and not claim.background and not ("USA" in claim.states and high):
            seen.setdefault(claim.key(), claim)
    return list(seen.values())


def told(dealing, reports, countries):
    """Sentences of the month around that name the person, and a state of the stay somewhere in their report."""
    other = dealing.there if dealing.kind in TRIPS else dealing.home
    for report in reports:
        day = datetime.date.fromisoformat(report["published"][:10])
        if dealing.start - MONTH <= day <= dealing.end + WEEK and countries.named(other, report["text"]):
            for sentence in re.split(r"(?<=[.!?\"])\s+", report["text"]):
                if re.search(rf"\b{dealing.surname()}\b", sentence):
                    yield report["id"], day, sentence


def score(gold, out, listing=False):
    countries = Countries(TABLES / "countries.tsv")
    with open(gold / "truth-1987" / "dealings.tsv", encoding="utf-8") as file:
        dealings = [Dealing(row, countries) for row in csv.DictReader(file, delimiter="\t")]
    with gzip.open(gold / "volume" / "docs.jsonl.gz", "rt", encoding="utf-8") as file:
        reports = [json.loads(line) for line in file]
    claims = all_claims(reports, out)
    days = {datetime.date.fromisoformat(r["published"][:10]) for r in reports}
    count, missed, matched, spoken = collections.Counter(), [], [], 0
    for dealing in inside(dealings, days):
        found = findings(dealing, claims)
        near = any(True for _ in told(dealing, reports, countries))
        spoken += near
        right = {
            "found": bool(found),
            "day_right": any(dealing.day_right(c) for c in found),
            "place_right": any(c.place in dealing.abroad for c in found),
            "status_right": any(dealing.status_right(c) for c in found),
        }
        count.update(dealings=1, **right)
        count.update(claims=len(found), claims_status_right=sum(dealing.status_right(c) for c in found))
        columns = " ".join(name for name, so in right.items() if so)
        print(f"truth: {dealing.label:60} {columns or ('-' if near else '- (no report)')}")
        matched += found
        if not found:
            missed.append(dealing)
    lacking, beyond = unlisted(dealings, claims, countries)
    n, of = count["dealings"], max(1, count["found"])
    print(f"truth: {n} of {len(dealings)} dealings in the reports' weeks, {spoken} named by a report; {count['found']} found by "
          f"{count['claims']} engagements, {count['claims_status_right']} of these with a status that can be")
    print(f"truth: {len(lacking)} held claims that the list lacks; {len(beyond)} held ones of heads and ministers beyond its reach")
    if listing:
        show(missed, matched, [lacking, beyond, others(claims)], reports, countries)
    return {
        "found": count["found"] / n,
        "day_right": count["day_right"] / of,
        "place_right": count["place_right"] / of,
        "status_right": count["status_right"] / of,
        "held_unlisted": len(lacking),
    }


def show(missed, found, held, reports, countries):
    for dealing in missed:
        print(f"\nMISSED {dealing.label}")
        for name, day, sentence in told(dealing, reports, countries):
            print(f"  {name} {day} {' '.join(sentence.split())}")
    texts = {report["id"]: report["text"] for report in reports}
    drawn = [random.Random(SEED).sample(claims, min(SAMPLE, len(claims))) for claims in held]
    for kind, claims in zip(("FOUND", "UNLISTED", "BEYOND", "OTHER"), [found] + drawn):
        for claim in claims:
            columns = ("name", "office", "country", "organization")
            sides = "; ".join(" ".join(side.get(column) or "-" for column in columns) for side in claim.sides)
            print(f"\n{kind} {claim.report} {claim.told} {claim.kind} {claim.status} {claim.date} {claim.place}: {sides}")
            text = texts[claim.report]
            for start, end in sorted({(e["start"], e["end"]) for e in claim.evidence if e["field"] in ("status", "date")}):
                print(f"  [{text[start:end]}] {' '.join(text[max(0, start - AROUND):end + AROUND].split())}")


def self_test():
    states = Countries(TABLES / "countries.tsv")

    def dealing(kind, who, start, end, home, to, locale="", remarks=""):
        row = {"kind": kind, "who": who, "start": start, "end": end, "from": home, "to": to, "locale": locale, "remarks": remarks}
        return Dealing(row, states)

    def claim(told_on, status, date, place, *sides, kind="meeting", background=False):
        fields = {"type": kind, "status": status, "background": background, "evidence": [],
                  "participants": [dict(zip(("name", "office", "country", "level"), side)) for side in sides]}
        for side in fields["participants"]:
            for empty in [f for f in side if side[f] is None]:
                del side[empty]
        fields.update({"date": date} if date else {}, **({"place": {"country": place}} if place else {}))
        return Claim(fields, {"id": f"told-{told_on}", "published": f"{told_on}T00:00:00Z"})

    moscow = dealing("travel-by-secretary", "George Pratt Shultz", "1987-04-13", "1987-04-15", "United States", "U.S.S.R.", "Moscow")
    hong_kong = dealing("travel-by-secretary", "George Pratt Shultz", "1987-02-27", "1987-03-01", "United States", "United Kingdom",
                        "Hong Kong")
    london = dealing("travel-by-secretary", "George Pratt Shultz", "1987-10-19", "1987-10-20", "United States", "United Kingdom",
                     "London", "Met with King Hussein of Jordan.")
    seoul = dealing("visit-to-us", "President Kim Young Sam", "1987-06-01", "1987-06-03", "Korea, Republic of", "United States")
    assert hong_kong.abroad == {"HKG", "GBR"} and seoul.home == "KOR" and seoul.names == {"Young", "Sam"}

    shultz, bush = ("George Shultz", "Secretary of State", "USA", "minister"), ("George Bush", "Vice President", "USA", "minister")
    soviet, jordan = (None, "Foreign Minister", "SUN", "minister"), ("Hussein", "King", "JOR", "head")
    held = claim("1987-04-14", "held", "1987-04-13", "RUS", shultz, soviet)
    assert findings(moscow, [held]) == [held] and moscow.day_right(held) and moscow.status_right(held) and held.place == "SUN"
    assert not findings(moscow, [claim("1987-04-14", "held", "1987-04-13", "RUS", bush, soviet)]), "another George"
    assert not findings(moscow, [claim("1987-04-20", "held", "1987-04-17", None, shultz, soviet)]), "two days after"
    assert findings(moscow, [claim("1987-04-20", "held", "1987-04-16", None, shultz, soviet)]), "a day after"
    vague = claim("1987-04-01", "held", "1987-04", None, (None, "Secretary of State", "USA", "minister"), soviet)
    assert findings(moscow, [vague]) and not moscow.day_right(vague) and not moscow.status_right(vague), "held before it was"
    assert findings(moscow, [claim("1987-03-20", "scheduled", None, None, shultz, soviet)])
    assert not findings(moscow, [claim("1987-01-20", "scheduled", None, None, shultz, soviet)]), "undated, of another season"
    assert not moscow.status_right(claim("1987-04-10", "denied", None, None, shultz, soviet))
    assert moscow.meets(claim("1987-04-10", "scheduled", "1987-04-13/..", None, shultz)), "open on one side"
    assert inside([moscow, london], [datetime.date(1987, 4, 22)]) == [moscow]
    assert inside([moscow], [datetime.date(1987, 4, 23)]) == []

    in_london = claim("1987-10-20", "held", "1987-10-19", None, shultz, jordan)
    assert [len(c) for c in unlisted([london], [in_london], states)] == [0, 0], "met at a place of neither"
    lacking, beyond = unlisted([london], [
        held, held,
        claim("1987-04-15", "held", "1987-04-13", "RUS", shultz, soviet),
        claim("1987-04-15", "held", "1985-11-19", "CHE", shultz, soviet),
        claim("1987-04-15", "held", "1987-04-13", "RUS", shultz, soviet, background=True),
        claim("1987-04-15", "scheduled", "1987-04-20", "RUS", shultz, soviet),
        claim("1987-04-15", "held", "1987-04-14", "USA", shultz, soviet),
        claim("1987-04-15", "held", "1987-04-14", None, (None, None, "USA", "unknown"), jordan),
    ], states)
    assert [c.date for c in lacking] == ["1987-04-13", "1987-04-14"], "one a day; other years, history and plans left out"
    assert [c.place for c in beyond] == ["USA"], "the secretary of state at home with a minister"
    print("truth_score: self-test passed")


if __name__ == "__main__":
    if sys.argv[1:] == ["--test"]:
        self_test()
        sys.exit()
    GOLD = pathlib.Path(sys.argv[1])
    print(json.dumps(score(GOLD, sys.argv[2], "--list" in sys.argv), indent=1))
