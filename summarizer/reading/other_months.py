"""Days with their month in words as French, German, Spanish and Italian write them: "4 mars 2025", "6 de mayo"."""

import re
from datetime import date

from summarizer.reading import calendar_words

_MONTHS = (
    "janvier januar jänner enero gennaio janv ene gen",
    "février fevrier februar feber febrero febbraio févr fév",
    "mars märz marzo mar",
    "avril aprile abril avr abr",
    "mai mayo maggio mag",
    "juin juni junio giugno giu",
    "juillet juli julio luglio juil lug",
    "août aout agosto ago",
    "septembre septiembre setiembre settembre set",
    "octobre oktober octubre ottobre okt ott",
    "novembre noviembre",
    "décembre decembre dezember diciembre dicembre déc dez dic",
)
"""A line a month: written in full, then cut short; what English writes too stands only below."""
WEEKDAY = (
    "(?i:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)"
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_ENGLISH = (*calendar_words.MONTHS, *(name[:3] for name in calendar_words.MONTHS), "sept")
_NAME = "(?i:" + "|".join(sorted({*_NUMBERS, *_ENGLISH}, key=lambda name: -len(name))) + r")\b\.?"
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:\.|er|º|°)?"
YEAR = r"(?:(?:de |del )?(?:19|20)\d\d)"
DAY = rf"{_NUMBER}\s+(?:de\s+)?{_NAME}"
"""Without its year."""
_WHOLE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|er|º|°)?\s+(?:de\s+)?(?P<month>{_NAME})\s+(?:de\s+|del\s+)?(?P<year>\d{{4}})"
)


def day_in_words(words: str) -> date | None:
    """The day that a date with its month in one of the four languages names, or none."""
    match = _WHOLE.fullmatch(words.strip())
    name = match["month"].lower().rstrip(".") if match else ""
    number = _NUMBERS.get(name) or calendar_words.month_number(name) if name else 0
    return calendar_words.day_of(int(match["year"]), number, int(match["day"])) if match and number else None
