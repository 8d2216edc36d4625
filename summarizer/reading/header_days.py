"""The line above a text that tells the day of publication, and what it says where that is no day."""

import re
from dataclasses import dataclass
from datetime import date

from summarizer.reading import calendar_words, other_months

_ISO = re.compile(
    r"\s*(?:(?:date|published)\s*:?\s*|(?=[\dT:.+Z -]+\n))(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<time>\d\d:[\d:.]+)(?:Z|[ ]?[+-]\d\d:?\d\d)?)?[ \t]*\n?",
    re.IGNORECASE,
)
"""A day behind its name, or alone on its line."""
_WRITTEN = re.compile(
    rf"\s*(?:(?:published|updated|posted|last updated)(?:\s+on)?)?\s*:?\s*"
    rf"(?:{calendar_words.WEEKDAY},?\s+)?(?P<day>{calendar_words.MONTH}\s+\d{{1,2}},\s+\d{{4}})"
    r"(?:[ \t,|]*\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?)?"
    r"(?:\s*\|?\s*(?:last )?updated\b[^\n]{0,60})?[ \t]*(?:\n|$)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\s*(?:(?:date|published|(?:last )?updated|posted|publié|veröffentlicht|publicado|pubblicato)\s*:?\s*)?"
    r"(?:(?:on|le|am|el|il|den)\s+)?"
    rf"(?:(?:{other_months.WEEKDAY}|{calendar_words.WEEKDAY_SHORT}),?\s+(?:den\s+)?)?"
    rf"(?P<day>{other_months.DAY},?\s+{other_months.YEAR})"
    r"(?:[ \t,|]*(?:à|um|at|a las|alle)?\s*\d{1,2}[:h.]\d{2}(?:\s*(?:Uhr|[ap]\.?m\b\.?))?(?:\s*[A-Z]{2,4}\b)?)?"
    r"[ \t]*(?:\n|$)",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\s*(?:"
    r"(?i:(?:(?:date|published|updated|posted)[ \t]*:?[ \t]*|(?=[\d.-]*\d{4}\b|\d+/))"
    r"(?P<numbers>\d{1,4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,4}(?:[T ,]+\d[^\n]{0,30})?))"
    r"|(?:date|D(?:ate|ATE)[ \t]*:)[ \t:]+(?P<words>[^\n]{1,60}))[ \t]*(?:\n|$)"
)
"""A first line that is one of a day by its name, or by its numbers: "4-4-2" is none."""
_WITHIN = re.compile(
    rf"(?<!\d)\d{{4}}-\d\d-\d\d(?!\d)|\b{calendar_words.MONTH}\s+\d{{1,2}},?\s+\d{{4}}\b|"
    rf"\b\d{{1,2}}\s+{calendar_words.MONTH},?\s+\d{{4}}\b|\b{other_months.DAY}\s+{other_months.YEAR}\b",
    re.IGNORECASE,
)
_FEW = 2
"""Words without a number behind "date" and no colon: more are a title, "date palm growers ask for help"."""
_FIRST_YEAR, _LAST_YEAR = 1601, 2099
_FORM = "write it as 2025-06-26"


@dataclass(frozen=True)
class Header:
    """What stands at the top, how many characters it takes, and what is doubtful about it."""

    length: int = 0
    day: date | None = None
    doubt: str | None = None


def find(text: str) -> Header:
    """The lines of a day that a text opens with; empty where it opens with none."""
    length, day, doubt = 0, None, None
    for pattern in (_ISO, _WRITTEN, _OTHER):
        match = pattern.match(text, length)
        own = written_day(match["day"]) if match else None
        if match and own:
            length, day = match.end(), day or own
            if match.groupdict().get("time") and not _is_a_time(match["time"]):
                doubt = f"no time of a day, of which {own} is taken: {match[0].strip()!r}"
    return Header(length, day, doubt) if length else _meant(text)


def is_day(words: str) -> bool:
    """Whether a paragraph is a day of publication and nothing else."""
    return any(pattern.fullmatch(f"{words}\n") for pattern in (_ISO, _WRITTEN, _OTHER))


def written_day(words: str) -> date | None:
    """The day that a written date names: "2025-06-27", "June 27, 2025", "27 Jun 2025"; none where it names none."""
    found = _calendar_day(words)
    return found if found and _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def day_within(words: str) -> date | None:
    """The first whole date in a line, or none where it names no day."""
    match = _WITHIN.search(words)
    return written_day(match[0]) if match else None


def _calendar_day(words: str) -> date | None:
    plain = " ".join(re.sub(r"[.,]", " ", words).split())
    numbers = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain)
    if numbers:
        return calendar_words.day_of(*map(int, numbers.groups()))
    return calendar_words.day_in_words(plain) or other_months.day_in_words(plain)


def _is_a_time(clock: str) -> bool:
    hours, minutes, seconds = (*(float(part or 0) for part in clock.rstrip(".").split(":")), 0.0)[:3]
    return hours < 24 and minutes < 60 and seconds < 61  # with a leap second


def _meant(text: str) -> Header:
    """A first line that is meant as a day and read as none, with what is wrong; empty where it is the text's."""
    match = _MEANT.match(text)
    if not match:
        return Header()
    said = (match["numbers"] or match["words"]).strip()
    plain = match["words"] and ":" not in match[0].split(said)[0] and not re.search(r"\d", said)
    if plain and len(said.split()) > _FEW:
        return Header()
    day = day_within(said)
    if day:
        return Header(match.end(), day)
    unlikely = _calendar_day(said[:10])
    if unlikely:
        return Header(match.end(), None, f"published on {unlikely}, says its first line: not believed")
    return Header(match.end(), None, f"its day of publication cannot be read, {_FORM}: {said!r}")
