"""The dateline of a report, "Qingdao, June 26 (IANS)": where it was written, when, and by which agency."""

import re
from dataclasses import dataclass, replace

from summarizer.reading import gazetteer, other_months
from summarizer.reading.calendar_words import MONTH
from summarizer.reading.captions import AGENCY

_PLACE = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+(?:[ ,/]+(?:[A-ZÀ-ÖØ-Þ][\w'’.-]+|de|al|of|la|am|an|der|del|di|du|les))*"
_SMALL = r"(?:afp|ansa|apa?|ats|belga|dpa|efe|epd|ians|kna|lusa|pti|sda|sid|tass|upi)"
"""Agencies that write themselves in small letters at times."""
_BY = rf"(?:[A-Z][\w /.&-]{{1,30}}|{_SMALL}(?:[/ -][\w/-]{{1,20}})?)"
_ENGLISH_DAY = rf"(?:{MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?)"
_OTHER_DAY = rf"{other_months.DAY}(?:\s+{other_months.YEAR})?"
_BEGINS = r"(?=[\"“‘„«¿¡A-ZÀ-ÖØ-Þ0-9])"
_DATELINE = re.compile(
    rf"\s*\(?(?P<place>{_PLACE})\)?(?:\s*\[[^\]\n]{{1,40}}\])?"
    rf"(?:,?\s+(?P<in>\()?(?:(?:le|den|il)\s)?(?P<day>{_ENGLISH_DAY}|{_OTHER_DAY})(?(in)\)))?"
    rf"(?:\s*[(\[](?P<agency>{_BY})[)\]])?"
    rf"\s*(?P<mark>:|\.?(?:--+|[–—]|-(?=\s)))\s*{_BEGINS}"
)
_AGENCY_ONLY_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE}),?\s+(?P<day>{_ENGLISH_DAY}|{_OTHER_DAY})?,?\s*"
    rf"[(\[](?P<agency>{_BY})[)\]]\s*{_BEGINS}"
)
_STOPPED_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE}),?\s+(?:(?:le|den|il)\s)?(?!{_ENGLISH_DAY})"
    rf"(?P<day>{other_months.DAY}\s+{other_months.YEAR})\.\s+{_BEGINS}"
)
"""Only a stop ends it, as in French; in English a story of another day begins so."""
_AGENCY_FIRST = re.compile(rf"\s*\((?P<agency>{AGENCY}|{_SMALL})\)\s*(?P<mark>[-–—]+\s+)?(?=[\"“‘A-ZÀ-ÖØ-Þ])")
_DAY_ONLY = re.compile(
    rf"\s*\((?P<day>{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\s+\d{{4}})\)\s*(?=[\"“‘A-Z0-9])"
)
_SET_BEFORE = re.compile(rf"(?<=[.!?…\"”’)]){_DAY_ONLY.pattern}")
_LONGEST, _LONGEST_LABEL = 5, 3
"""Words of a place, and of one that only a colon ends: longer ones begin a sentence."""
_WITHIN = 120
"""Characters within which a dateline ends."""


@dataclass(frozen=True)
class Dateline:
    """What a dateline says, and how many characters it takes."""

    length: int
    place: str | None
    agency: str | None
    day: str | None = None
    """As it is written, "June 26"."""


def find(words: str) -> Dateline | None:
    """The dateline that a paragraph opens with; none where there is none."""
    day = _DAY_ONLY.match(words[:_WITHIN])
    if day:
        return Dateline(day.end(), None, None, day["day"])
    first = _AGENCY_FIRST.match(words)
    if first:
        rest = find(words[first.end() :]) if first["mark"] else None
        dated = rest if rest and rest.day else Dateline(0, None, None)
        return replace(dated, length=first.end() + dated.length, agency=first["agency"])
    for pattern in (_DATELINE, _AGENCY_ONLY_DATELINE, _STOPPED_DATELINE):
        match = pattern.match(words[:_WITHIN])
        if not match:
            continue
        parts = match.groupdict()
        plain_colon = parts.get("mark") == ":" and not parts["day"] and not parts.get("agency")
        if len(parts["place"].split()) > (_LONGEST_LABEL if plain_colon else _LONGEST):
            continue
        place = parts["place"].strip(" ,")
        return Dateline(match.end(), place.title() if place.isupper() else place, parts.get("agency"), parts["day"])
    return None


def lone_days(words: str) -> list[tuple[int, int]]:
    """Where within a paragraph a day in brackets opens a sentence, if one does: several may be those of a list."""
    days = [found.span("day") for found in _SET_BEFORE.finditer(words)]
    return [(start - 1, end + 1) for start, end in days] if len(days) == 1 else []


def opens_with_a_city(words: str) -> bool:
    """Whether it opens with a city in capitals or in brackets, as a dateline does."""
    match = _DATELINE.match(words[:_WITHIN])
    town = match["place"].split(",")[0] if match else ""
    return (town.isupper() or words.startswith("(")) and gazetteer.city(town) > 0 and not gazetteer.is_adjective(town)
