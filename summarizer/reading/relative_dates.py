"""Relative expressions of time: "yesterday", "earlier this week", "two months ago", "the next day"."""

import re
from dataclasses import replace
from datetime import date

from summarizer.models import Precision
from summarizer.reading import calendar_words as cal
from summarizer.reading import numbers
from summarizer.reading.calendar_words import AMOUNT, PART, UNIT, Interval
from summarizer.reading.meaning import Meaning, Resolver, Setting, form

FORMS: list[tuple[re.Pattern[str], Resolver]] = []
_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "last evening": -1}


@form(FORMS, r"\b(?!(?<=\w )Today\b)"  # the name of a paper
       rf"(?i:(?P<word>today|tonight|yesterday|tomorrow|last\s+night|last\s+evening)(?:\s+{PART})?|"
       rf"(?P<this>earlier\s+today|later\s+today|this\s+(?:morning|afternoon|evening))|"
       rf"the\s+day\s+(?P<rel>before\s+yesterday|after\s+tomorrow))\b")  # fmt: skip
def _deictic(m: re.Match[str], s: Setting) -> Meaning | None:
    if m["rel"]:
        days = -2 if m["rel"].lower().startswith("before") else 2
    else:
        days = _DEICTIC[" ".join(m["word"].lower().split())] if m["word"] else 0
    return _shifted(s.published, days)


@form(
    FORMS,
    r"\b(?i:(?P<edge>(?:earlier|later|early|late)\s+)?(?P<which>this|last|next|previous|past|coming)\s+"
    r"(?P<unit>week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)(?P<several>s)?)\b",
)
def _which_unit(m: re.Match[str], s: Setting) -> Meaning | None:
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(m["which"].lower(), 0)
    unit, precision = m["unit"].lower(), _PRECISION.get(m["unit"].lower(), "month")
    if s.published is None or m["several"]:
        return Meaning(precision=precision, relative=True)
    first, last = _unit_around(unit, s.published, step)
    edge = (m["edge"] or "").strip().lower()
    if step == 0 and edge == "earlier" and first <= s.published:
        last = min(last, s.published)
    elif step == 0 and edge == "later" and last >= s.published:
        first = max(first, s.published)
    return Meaning((first, last), precision, relative=True)


_PRECISION: dict[str, Precision] = {
    "hour": "day", "day": "day", "night": "day", "week": "day", "weekend": "day", "fortnight": "day", "month": "month",
    "quarter": "month", "year": "year", "decade": "year", "century": "year",
}  # fmt: skip


@form(
    FORMS,
    rf"\b(?i:(?:the\s+|these\s+)?(?P<which>past|last|previous|next|coming)\s+(?:(?P<n>{AMOUNT})|few|several|couple\s+of)"
    rf"\s+(?P<unit>{UNIT})s)\b",
)
def _running(m: re.Match[str], s: Setting) -> Meaning | None:
    amount = numbers.value_of(m["n"]) if m["n"] else None
    unit = m["unit"].lower()
    if amount is None or s.published is None or m["which"].lower() == "previous":
        return Meaning(relative=True, precision=_PRECISION.get(unit, "day"))
    other = _moved(s.published, unit, amount if m["which"].lower() in {"next", "coming"} else -amount)
    return Meaning((min(other, s.published), max(other, s.published)), _PRECISION.get(unit, "day"), relative=True)


@form(
    FORMS,
    rf"\b(?i:(?:(?P<n>{AMOUNT})\]?|(?P<vague>a\s+few|several|many|some|a\s+couple\s+of))\s+(?P<unit>{UNIT})s?\s+ago)\b",
)
def _ago(m: re.Match[str], s: Setting) -> Meaning | None:
    amount = numbers.value_of(m["n"]) if m["n"] else None
    if m["n"] and m["n"].lower() in {"a", "an"}:
        amount = 1
    unit = m["unit"].lower()
    if amount is None or s.published is None:
        return Meaning(relative=True, precision=_PRECISION.get(unit, "day"))
    then = _moved(s.published, unit, -amount)
    if unit in {"week", "fortnight"}:
        return Meaning((cal.shift(then, -3), cal.shift(then, 3)), "day", relative=True)
    if unit == "month":
        return Meaning(cal.month_of(then.year, then.month), "month", relative=True)
    if unit in {"year", "decade", "century", "centurie"}:
        return Meaning(cal.years(then.year), "year", relative=True)
    return Meaning((then, then), "day", relative=True)


_BESIDE_ANOTHER = (
    r"\b(?i:the\s+(?P<same>same|very\s+same)\s+day|(?:on\s+)?the\s+(?:(?P<next>next|following)|(?P<prev>previous))\s+day"
    r"|(?:a|one|the)\s+day\s+(?:(?P<later>later|after)|(?P<before>earlier|before)))\b"
)


def counts_from_another(words: str) -> bool:
    """Whether a day is counted from one that the text has named, not from the article's own: "the next day"."""
    return re.fullmatch(_BESIDE_ANOTHER, words) is not None


@form(FORMS, _BESIDE_ANOTHER)
def _anchored(m: re.Match[str], s: Setting) -> Meaning | None:
    """None but its precision where it counts from what the text goes on to tell: "a day after the bill failed"."""
    if m[0].lower().endswith(("after", "before")) and re.match(r"\s+(?!that\b)\w", m.string[m.end() :]):
        return Meaning(precision="day", relative=True)
    days = 0 if m["same"] else 1 if m["next"] or m["later"] else -1
    return _shifted(s.anchor, days)


@form(
    FORMS,
    r"\b(?i:(?P<end>year[\s-]end|the\s+end\s+of\s+(?:the|this)\s+year)|the\s+(?:end|close)\s+of\s+(?P<y>(?:19|20)\d\d))\b",
)
def _year_end(m: re.Match[str], s: Setting) -> Meaning | None:
    if m["y"]:
        return Meaning.on(date(int(m["y"]), 12, 31))
    if s.published is None:
        return Meaning(relative=True, precision="day", month=12, day=31)
    return replace(Meaning.on(date(s.published.year, 12, 31)), relative=True)


def _unit_around(unit: str, day: date, step: int) -> Interval:  # noqa: PLR0911 - one return a unit
    if unit == "week":
        return cal.week_of(cal.shift(day, 7 * step))
    if unit == "weekend":
        # "Last weekend" is the latest one over; "this weekend" belongs to the day's week.
        return cal.weekend_of(cal.shift(day, 7 * step))
    if unit == "month":
        return cal.month_of(day.year, day.month + step)
    if unit == "quarter":
        start = 3 * ((day.month - 1) // 3) + 1 + 3 * step
        return cal.month_of(day.year, start)[0], cal.month_of(day.year, start + 2)[1]
    if unit == "year":
        return cal.years(day.year + step)
    if unit == "decade":
        return cal.decade(day.year // 10 * 10 + 10 * step)
    if unit == "century":
        return cal.century((day.year - 1) // 100 + 1 + step)
    return _season_around(unit, day, step)


def _season_around(name: str, day: date, step: int) -> Interval:
    around = [cal.season(name, day.year + year) for year in (-2, -1, 0, 1, 2)]
    if step < 0:
        return max(s for s in around if s[1] < day)
    if step > 0:
        return min(s for s in around if s[0] > day)
    return next((s for s in around if s[0] <= day <= s[1]), cal.season(name, day.year))


def _moved(day: date, unit: str, amount: float) -> date:
    if unit in {"second", "minute", "hour"}:
        hours = amount / {"second": 3600, "minute": 60, "hour": 1}[unit]
        return cal.shift(day, round(hours / 24) if abs(hours) >= 24 else 0)
    if unit in {"day", "night", "week", "fortnight", "weekend"}:
        return cal.shift(day, round(amount * {"week": 7, "fortnight": 14, "weekend": 7}.get(unit, 1)))
    months = round(amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 1200))
    first, last = cal.month_of(day.year, day.month + max(min(months, 24000), -24000))
    return min(cal.shift(first, day.day - 1), last)


def _shifted(day: date | None, days: int) -> Meaning:
    if day is None:
        return Meaning(precision="day", relative=True)
    then = cal.shift(day, days)
    return Meaning((then, then), "day", relative=True)
