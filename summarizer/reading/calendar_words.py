"""The words of the calendar as pattern parts and tables, and the intervals that units of time cover."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

MONTHS = tuple("january february march april may june july august september october november december".split())
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
"""English whatever the locale of the process, which `calendar.month_name` follows."""
SHORT_MONTHS = tuple("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
NAMES = frozenset((*MONTHS, *WEEKDAYS, *map(str.casefold, SHORT_MONTHS)))
"""The months and days, and the months as they are cut short."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month by the meteorological seasons of the northern hemisphere."""
LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year"})
"""Units in which the news counts time."""
EASILY_CONFUSED = frozenset({"march", "may", "april", "june", "august", "mar", "jan", "sun", "sat", "mon", "wed"})
"""Months and days that are also verbs, modals, names or nouns."""

_FULL = tuple(name.capitalize() for name in MONTHS)
MONTH = "(?:" + "|".join((*_FULL, *(name.upper() for name in MONTHS), *(rf"{s}\b\.?" for s in SHORT_MONTHS))) + ")"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|,\d|\.\d)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
WEEKDAY = "(?:" + "|".join(name.capitalize() for name in WEEKDAYS) + ")"
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?)"
PART = r"(?:(?:mid-?)?(?:morning|afternoon|evening)|(?:mid)?night|noon)"
DASH = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and|thru)\s+)"
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie)"
AMOUNT = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine)\s+and\s+a\s+half|\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:\s?[½¼¾])?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"(?:a\s+|one\s+)?hundred|a\s+dozen|half\s+an?|an?\s+half)"
)
NEWS_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year that news may tell of, by itself."""
_IN_WORDS = re.compile(
    r"(?:(?P<m>[a-z]{3,9})\.? (?P<d>\d{1,2})|(?P<d2>\d{1,2})[ -](?P<m2>[a-z]{3,9})\.?),?[ -](?P<y>\d{4})", re.IGNORECASE
)

Interval = tuple[date, date]


def month_number(word: str) -> int:
    """1–12 of a month's name or abbreviation, 0 of another word."""
    return next((n for n, name in enumerate(MONTHS, start=1) if name.startswith(word.lower().rstrip(".")[:3])), 0)


def day_in_words(words: str) -> date | None:
    """The day that a date with its month in words names, "June 27, 2025" or "27 Jun 2025", or none."""
    match = _IN_WORDS.fullmatch(" ".join(words.split()))
    month = match["m"] or match["m2"] if match else ""
    if match is None or month.lower() not in NAMES:
        return None
    return day_of(int(match["y"]), month_number(month), int(match["d"] or match["d2"]))


def weekday_number(word: str) -> int:
    """0–6, Monday first, of a weekday's name or abbreviation."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word.lower().rstrip(".")[:3]))


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or none where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Interval:
    """First and last day of a month; `month` may run over either end of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def years(first: int, last: int | None = None) -> Interval:
    """From the first day of a year to the last day of another one."""
    last = first if last is None else last
    first, last = (min(max(year, MINYEAR), MAXYEAR) for year in (first, last))
    return date(first, 1, 1), date(last, 12, 31)


def shift(day: date, days: int) -> date:
    """The day so many days later, held within what the calendar has."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def week_of(day: date) -> Interval:
    """Monday to Sunday of a day's week (ISO 8601)."""
    monday = shift(day, -day.weekday())
    return monday, shift(monday, 6)


def weekend_of(day: date) -> Interval:
    """Saturday and Sunday of a day's week."""
    monday = shift(day, -day.weekday())
    return shift(monday, 5), shift(monday, 6)


def season(name: str, year: int) -> Interval:
    """The season that begins in a year; a winter ends in the next."""
    first, last = SEASONS[name]
    return month_of(year, first)[0], month_of(year + (last < first), last)[1]


def decade(first: int) -> Interval:
    """The ten years from a year."""
    return years(first, first + 9)


def century(number: int) -> Interval:
    """The hundred years of a century as usage counts them: the 20th is 1901–2000."""
    return years(100 * (number - 1) + 1, 100 * number)
