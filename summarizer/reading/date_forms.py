"""The written forms of dates: a pattern each, and how its words resolve against the day of publication."""

import re
from dataclasses import replace
from datetime import date

from summarizer.reading import calendar_words as cal
from summarizer.reading.calendar_words import (
    DASH,
    DAY,
    MONTH,
    PART,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
)  # fmt: skip
from summarizer.reading.meaning import Meaning, Resolver, Setting, form

FORMS: list[tuple[re.Pattern[str], Resolver]] = []
_FUTURE_COSTS = 2
"""A month-day without a year lies in the past, unless the coming one is less than half as far away."""


@form(
    FORMS,
    r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?",
)
def _iso(m: re.Match[str], _: Setting) -> Meaning | None:
    day = cal.day_of(int(m["y"]), int(m["m"]), int(m["d"]))
    return Meaning.on(day) if day else None


@form(FORMS, r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\d/.]\d)")
def _slashes(m: re.Match[str], _: Setting) -> Meaning | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    readings = {d for d in (cal.day_of(year, b, a), cal.day_of(year, a, b)) if d}
    if len(readings) == 1:
        return Meaning.on(readings.pop())
    return Meaning() if readings else None


@form(FORMS, rf"(?:{WEEKDAY_SHORT}(?:,\s*|\s+))?\b(?P<m>{MONTH})\s+(?P<d>{DAY})(?:\s*,?\s+(?P<y>{YEAR}))?")
def _month_day(m: re.Match[str], s: Setting) -> Meaning | None:
    return _dated(m, s)


@form(
    FORMS,
    rf"(?:{WEEKDAY_SHORT}(?:,\s*|\s+))?(?:\b[Tt]he\s+)?(?<![\d$€£.,:-])\b(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{MONTH})\b"
    rf"(?:\s*,?\s+(?P<y>{YEAR}))?",
)
def _day_month(m: re.Match[str], s: Setting) -> Meaning | None:
    return _dated(m, s)


@form(FORMS, rf"\b(?P<m>{MONTH})\s+(?P<d>{DAY}){DASH}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{DAY})(?:\s*,?\s+(?P<y>{YEAR}))?")
def _month_days(m: re.Match[str], s: Setting) -> Meaning | None:
    return _days(m["m"], m["d"], m["m2"] or m["m"], m["d2"], m["y"], s)


@form(
    FORMS,
    rf"(?<![\d$€£.,:-])\b(?P<d>{DAY})(?:\s+(?P<m>{MONTH}))?{DASH}(?:the\s+)?(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH})\b"
    rf"(?:\s*,?\s+(?P<y>{YEAR}))?",
)
def _days_month(m: re.Match[str], s: Setting) -> Meaning | None:
    return _days(m["m"] or m["m2"], m["d"], m["m2"], m["d2"], m["y"], s)


@form(FORMS, rf"\b(?P<m>{MONTH}){DASH}(?P<m2>{MONTH})(?:\s*,?\s+(?:of\s+)?(?P<y>{YEAR}))?(?!\s+\d)")
def _months(m: re.Match[str], s: Setting) -> Meaning | None:
    if re.search(r"\band\b", m[0]) and not m.string[: m.start()].rstrip().lower().endswith("between"):
        return None
    first, last = cal.month_number(m["m"]), cal.month_number(m["m2"])
    year = int(m["y"]) if m["y"] else _year_of_month(last, s)
    if year is None:
        return Meaning(precision="month", month=first)
    start = cal.month_of(year - (first > last), first)[0]
    return Meaning((start, cal.month_of(year, last)[1]), "month", not m["y"], month=first)


@form(FORMS, rf"\b(?:(?i:early|late|mid)[\s-])?(?P<m>{MONTH}),?\s+(?:of\s+|in\s+)?(?P<y>{YEAR})\b")
def _month_year(m: re.Match[str], _: Setting) -> Meaning | None:
    month = cal.month_number(m["m"])
    return Meaning(cal.month_of(int(m["y"]), month), "month", month=month)


@form(
    FORMS,
    rf"\b(?P<m>{MONTH})\s+(?i:(?P<which>last|next|this))\s+year\b|\b(?i:(?P<which2>last|next|this|past))\s+(?P<m2>{MONTH})\b",
)
def _month_of_which_year(m: re.Match[str], s: Setting) -> Meaning | None:
    month, which = cal.month_number(m["m"] or m["m2"]), (m["which"] or m["which2"]).lower()
    if s.published is None:
        return Meaning(precision="month", relative=True, month=month)
    year = s.published.year
    if m["m"]:
        year += {"last": -1, "next": 1}.get(which, 0)
    elif which in {"last", "past"}:
        year -= month >= s.published.month
    elif which == "next":
        year += month <= s.published.month
    return Meaning(cal.month_of(year, month), "month", relative=True, month=month)


@form(FORMS, rf"\b(?:(?i:early|late|mid)[\s-])?(?P<m>{MONTH})(?![\w’'-]|\s+\d)")
def month_alone(m: re.Match[str], s: Setting) -> Meaning | None:
    """A month without a year; the caller checks that the word is a month here."""
    month = cal.month_number(m["m"])
    year = _year_of_month(month, s)
    return Meaning(cal.month_of(year, month) if year else None, "month", relative=True, month=month)


def _is_counted_from(m: re.Match[str]) -> bool:
    """Whether it is the weekday next to what the text goes on to tell: "the Friday before the vote"."""
    before = m.string[max(0, m.start() - 4) : m.start()].lower()
    return before == "the " and re.match(r"\s+(?:before|after)\s+\w", m.string[m.end() :]) is not None


@form(
    FORMS,
    rf"\b(?:(?i:early|late)\s+)?(?:(?i:(?P<which>last|next|this|past|coming|previous))\s+)?(?P<w>{WEEKDAY})(?![\w’'-]*[a-rt-z])"
    rf"(?:\s+(?i:(?P<week>last|next|this)\s+week))?(?:\s+(?i:{PART}))?\b",
)
def _weekday(m: re.Match[str], s: Setting) -> Meaning | None:
    number, which = cal.weekday_number(m["w"]), (m["which"] or "").lower()
    bare = Meaning(precision="day", relative=True, weekday=number)
    if s.published is None or _is_counted_from(m):
        return bare
    if m["week"]:
        monday = cal.week_of(s.published)[0]
        day = cal.shift(monday, number + {"last": -7, "next": 7}.get(m["week"].lower(), 0))
        return replace(bare, covers=(day, day))
    back = (s.published.weekday() - number) % 7
    forward = (number - s.published.weekday()) % 7
    if which in {"last", "past", "previous"}:
        day = cal.shift(s.published, -(back or 7))
    elif which in {"next", "coming"}:
        day = cal.shift(s.published, forward or 7)
    elif s.tense == "future" or (which == "this" and s.tense is None):
        day = cal.shift(s.published, forward)
    else:
        day = cal.shift(s.published, -back)
    return replace(bare, covers=(day, day))


def _dated(m: re.Match[str], s: Setting) -> Meaning | None:
    month, day = cal.month_number(m["m"]), _number(m["d"])
    written = re.match(WEEKDAY_SHORT, m[0])
    weekday = cal.weekday_number(written[0]) if written else None
    if m["y"]:
        found = cal.day_of(int(m["y"]), month, day)
        return replace(Meaning.on(found), weekday=weekday) if found else None
    if cal.day_of(2000, month, day) is None:
        return None
    bare = Meaning(precision="day", month=month, day=day, weekday=weekday)
    found = _nearest(month, day, weekday, s)
    return replace(bare, covers=(found, found)) if found else bare


def _days(m1: str, d1: str, m2: str, d2: str, year: str | None, s: Setting) -> Meaning | None:
    first, last = (cal.month_number(m1), _number(d1)), (cal.month_number(m2), _number(d2))
    if cal.day_of(2000, *first) is None or cal.day_of(2000, *last) is None:
        return None
    bare = Meaning(precision="day", month=first[0], day=first[1])
    end = cal.day_of(int(year), *last) if year else _nearest(*last, None, s)
    if end is None:
        return bare
    start = cal.day_of(end.year - (first > last), *first)
    return replace(bare, covers=(start, end)) if start and start <= end else bare


def _nearest(month: int, day: int, weekday: int | None, s: Setting) -> date | None:
    """The year's instance nearest to publication, the past one preferred; a written weekday decides first."""
    if s.published is None:
        return None
    span = range(-6, 7) if weekday is not None else range(-1, 2)
    days = [d for d in (cal.day_of(s.published.year + y, month, day) for y in span) if d]
    fitting = [d for d in days if weekday is None or d.weekday() == weekday] or days

    def distance(d: date) -> tuple[int, int]:
        away = (d - s.published).days if s.published else 0
        against_tense = (s.tense == "past" and away > 1) or (s.tense == "future" and away < -31)
        return (2000 if against_tense else 0) + (away * _FUTURE_COSTS if away > 0 else -away), away

    return min(fitting, key=distance, default=None)


def _year_of_month(month: int, s: Setting) -> int | None:
    """The year of a month named without one: by the tense, else the nearest, the past one preferred."""
    if s.published is None:
        return None
    ahead, back = (month - s.published.month) % 12, (s.published.month - month) % 12
    if s.tense == "future" or (s.tense is None and ahead * _FUTURE_COSTS < back):
        return s.published.year + (month < s.published.month)
    return s.published.year - (month > s.published.month)


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))
