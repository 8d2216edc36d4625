"""Years, decades, seasons, quarters, durations, recurring times and the clock."""

import re

from summarizer.reading import calendar_words as cal
from summarizer.reading import numbers
from summarizer.reading.calendar_words import AMOUNT, DASH, MONTH, UNIT, WEEKDAY, YEAR
from summarizer.reading.meaning import Meaning, Resolver, Setting, form

FORMS: list[tuple[re.Pattern[str], Resolver]] = []
_DECADE = r"(?:1\d|20)\d0[’']?s\b"


@form(
    FORMS,
    rf"\b(?i:(?:the\s+)?(?:(?:early|late|mid)[\s-])?)(?P<a>{_DECADE})(?:{DASH}(?:the\s+)?(?:(?P<b>{_DECADE})|(?P<y>{YEAR})))?",
)
def _decades(m: re.Match[str], _: Setting) -> Meaning | None:
    first = int(m["a"][:4])
    last = int(m["b"][:4]) + 9 if m["b"] else int(m["y"]) if m["y"] else first + 9
    return Meaning(cal.years(first, last), "year") if first <= last else None


@form(FORMS, r"(?:\b(?i:the)\s+)?(?<!\w)[’'](?P<a>[2-9]0)s\b")
def _short_decade(m: re.Match[str], _: Setting) -> Meaning | None:
    return Meaning(cal.decade(1900 + int(m["a"])), "year")


@form(FORMS, rf"\b(?P<a>{YEAR})(?P<dash>{DASH}|/)(?P<b>{YEAR}|\d\d(?![\d%,.]\d|\d))")
def _years(m: re.Match[str], _: Setting) -> Meaning | None:
    if " and " in m["dash"] and not m.string[: m.start()].rstrip().lower().endswith("between"):
        return None
    first, last = int(m["a"]), int(m["b"]) if len(m["b"]) == 4 else int(m["a"][:2] + m["b"])
    if last <= first or (len(m["b"]) < 4 and m["dash"].strip() not in {"-", "–", "/"}):
        return None
    return Meaning(cal.years(first, last), "year")


@form(FORMS, rf"\b(?i:(?P<part>early|late|mid)[\s-])?(?P<y>{YEAR})(?![\w/-]|[’']s?\w{{2}})|\b(?P<y2>{YEAR})(?=-[a-z])")
def year_alone(m: re.Match[str], _: Setting) -> Meaning | None:
    """A bare number that can be a year; the caller checks that it is one here."""
    return Meaning(cal.years(int(m["y"] or m["y2"])), "year")


@form(
    FORMS,
    r"\b(?i:(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?P<n>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[\s-]century)\b",
)
def _century(m: re.Match[str], _: Setting) -> Meaning | None:
    number = numbers.value_of(m["n"])
    if number is None or not 0 < number < 100 or m["n"].lower() in {"half", "one", "a"}:
        return None
    return Meaning(cal.century(int(number)), "year")


@form(
    FORMS,
    rf"\b(?i:(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?P<s>spring|summer|autumn|fall|winter)\s+(?:of\s+|in\s+)?)(?P<y>{YEAR})\b",
)
def _season(m: re.Match[str], _: Setting) -> Meaning | None:
    return Meaning(cal.season(m["s"].lower(), int(m["y"])), "month")


@form(
    FORMS,
    rf"\b(?:(?i:(?:the\s+)?(?P<q>first|second|third|fourth)\s+(?P<what>quarter|half)\s+of)|Q(?P<n>[1-4])|H(?P<h>[12]))\s+(?P<y>{YEAR})\b",
)
def _part_of_year(m: re.Match[str], _: Setting) -> Meaning | None:
    number = int(m["n"] or m["h"] or numbers.value_of(m["q"]) or 0)
    months = 6 if m["h"] or (m["what"] or "").lower() == "half" else 3
    if number * months > 12:
        return None
    year, last = int(m["y"]), number * months
    return Meaning((cal.month_of(year, last - months + 1)[0], cal.month_of(year, last)[1]), "month")


@form(
    FORMS,
    rf"\b(?i:(?P<n>{AMOUNT})(?:\s+|-)(?:and\s+a\s+half\s+)?(?P<unit>{UNIT})(?:s|ies)?(?:[’']|-long)?)(?![\w’]|-(?:old|ender|book|mark))(?!\s+old\b|\s+of\s+age\b)",
)
def duration(m: re.Match[str], _: Setting) -> Meaning | None:
    """A length of time; the caller checks those of "a" and "an". "Three quarters of them" is a share."""
    if m["n"].lower() in {"three", "3"} and m["unit"].lower() == "quarter" and m.string[m.end() :].startswith(" of "):
        return None
    return Meaning(kind="duration")


@form(
    FORMS, rf"\b(?i:several|a\s+few|many|some|a\s+couple\s+of|hundreds\s+of|dozens\s+of|decades\s+of)\s+(?i:{UNIT})s\b"
)
def _vague_duration(_m: re.Match[str], _: Setting) -> Meaning | None:
    return Meaning(kind="duration")


@form(
    FORMS,
    rf"\b(?i:every|each)\s+(?:(?P<w>{WEEKDAY})|(?P<m>{MONTH})|(?i:(?:(?:other|single|{AMOUNT})\s+)?{UNIT}s?))\b|\b(?P<ws>{WEEKDAY})s\b",
)
def _recurring(m: re.Match[str], _: Setting) -> Meaning | None:
    day = m["w"] or m["ws"]
    return Meaning(
        kind="recurring",
        weekday=cal.weekday_number(day) if day else None,
        month=cal.month_number(m["m"]) if m["m"] else None,
    )


@form(FORMS, r"\b(?i:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)\b")
def _adverb(_m: re.Match[str], _: Setting) -> Meaning | None:
    return Meaning(kind="recurring")


@form(
    FORMS,
    r"(?<![\d:.,$€£])\b(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?\s*(?i:[ap]\.?m\b\.?)|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    r"|(?:1[0-2]|0?[1-9])\s*(?i:a\.m\b\.?|p\.m\b\.?|am\b|pm\b)|\d{4}\s*(?:hours|hrs)\b|(?:[Mm]idnight|[Nn]oon|[Mm]idday)\b|[a-z]+\s+o[’']clock\b)"
    r"(?:\s*\(?(?:UTC|GMT|IST|EST|EDT|CST|CDT|PST|PDT|BST|CET|CEST|MSK|JST|AEST|AEDT|ET)\b\)?)?(?:\s+local\s+time\b)?",
)
def _clock(_m: re.Match[str], _: Setting) -> Meaning | None:
    return Meaning(kind="time")
