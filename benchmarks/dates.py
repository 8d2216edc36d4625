"""Share of gold time expressions found, and of those resolved right.

    python benchmarks/dates.py --data DIR [--show]

Sets: `timeset_wikinews` (expressions of salient events; three wrong norms are mended here) and
`gum_wikinews` (TEI dates; expressions that do not say a day, month or year themselves are left out: "Mecca's", "day five
of the festival", "22:30", and the lengths of time that TEI gives ends to, "twelve years"). The day of publication is the
dateline in the text. Right means the same interval at the gold's precision; an end of a range counts for a gold year
inside it, and weeks may run from Sunday or Monday. spaCy's DATE and TIME entities stand beside it as a peer for finding.
"""

import argparse
import re
from datetime import date, datetime
from pathlib import Path

from corpora import records

from summarizer.reading import calendar_words as cal
from summarizer.reading import plain_article, read
from summarizer.reading.found import FoundDate

MENDED = {
    ("health_2", "2023-11-xx"): "2022-11-xx",  # "In November, … reported", in an article of March 2023
    ("crime_and_law_1", "2023-07-11"): "2023-07-05",
    ("health_2", "2023-03-09"): "2023-03-08",
}
TIME_WORD = re.compile(
    r"\d{4}|day\b|week|month|year|today|tomorrow|ago|decade|summer|winter|\d:\d\d|"
    + "|".join([*cal.WEEKDAYS, *cal.MONTHS]),
    re.IGNORECASE,
)
LENGTH = re.compile(r"[a-z\d]+ years|\d+:\d+( the next day)?")
DATELINE = re.compile(r"[A-Z][a-z]+day, ([A-Z][a-z]+ \d{1,2}, \d{4})")
UNRESOLVABLE = re.compile(r"of the festival|day five|opening night", re.IGNORECASE)


def timeset(data: Path):
    for record in records(data, "timeset_wikinews"):
        day = datetime.strptime(record["dateline"], "%A, %B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
        gold = [
            (t["start"], t["end"], t["text"], MENDED.get((record["id"], t["norm"]), t["norm"])) for t in record["timex"]
        ]
        yield record["id"], record["text"], day, gold


def gum(data: Path):
    for record in records(data, "gum_wikinews"):
        gold = []
        for entry in record["dates"]:
            words = entry["text"]
            if not TIME_WORD.search(words) or UNRESOLVABLE.search(words) or LENGTH.fullmatch(words):
                continue
            norms = [entry[k] for k in ("when", "notBefore", "from", "notAfter", "to") if entry.get(k) and k != "rend"]
            gold.append((entry["start"], entry["end"], words, "/".join(norms)))
        line = DATELINE.search(record["text"][:200])
        day = date.fromisoformat(record["date"])
        if line:
            day = datetime.strptime(line[1], "%B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
        yield record["id"], record["text"], day, gold


def right(norm: str, found: FoundDate) -> bool:
    """Whether the found expression says what the gold says."""
    ends = re.findall(
        r"\d{4}(?:-\d{2})?(?:-\d{2})?|--\d{2}(?:-\d{2})?",
        norm.split("sometime", maxsplit=1)[0].split("(", maxsplit=1)[0].replace("-xx", ""),
    )
    if not ends:
        return False
    if ends[0].startswith("--"):
        return found.month == int(ends[0][2:4]) or bool(found.first and found.first.month == int(ends[0][2:4]))
    if found.first is None or found.last is None:
        return False
    if len(ends) == 2 and "week" in found.text:
        return abs((date.fromisoformat(ends[0]) - found.first).days) <= 1
    precise = {4: 4, 7: 7, 10: 10}[len(ends[0])]
    bounds = {found.first.isoformat()[:precise], found.last.isoformat()[:precise]}
    return set(ends) <= bounds or (len(ends) == 1 and ends[0] in bounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what is missed or wrong")
    options = parser.parse_args()
    print(f"{'set':20}{'gold':>6}{'found':>8}{'right':>8}{'of found':>10}{'spaCy found':>13}")
    for name, source in (("timeset_wikinews", timeset), ("gum_wikinews", gum)):
        total = hits = correct = peer = 0
        for key, text, day, gold in source(options.data):
            article = plain_article(text, published=day)
            if len(article.text) != len(text):
                print(f"{key}: the offsets change when the text is normalised, skipped")
                continue
            reading = read(article)
            entities = [e for e in reading.doc.ents if e.label_ in {"DATE", "TIME"}]
            for start, end, words, norm in gold:
                overlapping = [d for d in reading.dates if d.start < end and start < d.end]
                total, hits = total + 1, hits + bool(overlapping)
                good = any(right(norm, d) for d in overlapping)
                correct += good
                peer += any(e.start_char < end and start < e.end_char for e in entities)
                if options.show and not good:
                    read_as = ", ".join(f"{d.text} = {d.iso()}" for d in overlapping) or "missed"
                    print(f"  {key} ({day}): {words!r} is {norm}; {read_as}: …{text[max(0, start - 60) : end + 40]!r}")
        if not total:
            continue
        print(
            f"{name:20}{total:6}{hits / total:8.3f}{correct / total:8.3f}{correct / max(hits, 1):10.3f}{peer / total:13.3f}"
        )


if __name__ == "__main__":
    main()
