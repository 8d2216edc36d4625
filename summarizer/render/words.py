"""The fixed words of a rendered result: dates, counts, labels."""

import re
from datetime import date

from summarizer.render.safe import one_line

_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # English whatever the locale

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LONG, _SHORT = 50, 12
_OF = re.compile(r"(?<=\s)(?:Of|For|And|The)(?=\s)")
_SAID = re.compile(r"^(?:posted|wrote|tweeted|said|shared|writing|posting|speaking) (?!with\b)", re.IGNORECASE)
_TOLD = re.compile(r"^(?:told|telling|talking to|speaking with) ", re.IGNORECASE)
_JOINT = re.compile(r"[,;] (?=(?:so|and|but|while|whereas) )")

_POINTER, _CLAUSE, _MOST = 8, 5, 12
"""Words that point to a sentence, how many a clause has at least, and how many are shown at most."""
_WHERE_AND_WHEN = re.compile(
    r"(?<!ed)(?<!ing) (?:(?:after|before|during|following|amid) |"
    r"at (?=the |a |an |[A-Z])|(?:on|in) (?=[A-Z]\w+|\d{4}\b|the sidelines))"
)
_HEADING = 14
"""Words that a heading has at most."""
_SMALL = frozenset("on at in to for by with from and or over that which who as".split())

DIFFERENCE = {
    "number": "How many",
    "date": "When",
    "place": "Where",
    "actor": "Who",
    "attribution": "Who said it",
    "reason": "Why",
    "denial": "Whether it is so",
    "omission": "Left out by some",
}
OTHERWISE = {
    "number": "Another figure",
    "date": "Another date",
    "place": "Another place",
    "actor": "Someone else",
    "attribution": "Another source of it",
    "reason": "Another reason",
    "denial": "Denied by another",
    "omission": "Left out by some",
}
"""What a new position in a difference is called."""
RELATION = {"earlier_event": "earlier event", "later_event": "later event", "same_topic": "same topic"}


def day(value: str | date) -> str:
    """An ISO date or interval in words: "4 March 2024", "November 2023", "25–26 June 2025"."""
    first, _, last = str(value).partition("/")
    if not last or first == last:
        return " ".join(_parts(first))
    start, end = _parts(first), _parts(last)
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    start = start[: len(start) - shared]
    joint = "–" if len(start) == 1 else " – "
    return " ".join(start) + joint + " ".join(end)


def _parts(iso: str) -> list[str]:
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", iso):
        return [one_line(iso)]
    year, *rest = iso.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest and 1 <= int(rest[0]) <= 12 else rest[:1]
    return [*(str(int(number)) for number in rest[1:]), *month, year]


def weekday(value: str) -> str:
    """The name of the day of an ISO date: "Thursday"; nothing for a month, a year or an interval."""
    return _DAYS[date.fromisoformat(value).weekday()] if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) else ""


def count(number: int, thing: str, many: str = "") -> str:
    """The number with its noun: "1 article", "2 articles", "2 stories"."""
    return f"{number:,} {thing if number == 1 else many or thing + 's'}"


def first_words(text: str) -> str:
    """The beginning of a sentence that stands elsewhere in full: a pointer to it, not a repetition.

    As much as fits before where and when it was, else up to the last joint; "…" says that more follows.
    """
    whole = one_line(text)
    words = whole.split()
    if len(words) <= _POINTER:
        return whole
    ends = (whole[: found.start()] for found in _WHERE_AND_WHEN.finditer(whole))
    fitting = [end for end in ends if _CLAUSE <= len(end.split()) <= _MOST]
    places = range(_CLAUSE, min(_MOST + 1, len(words)))
    joints = [n for n in places if words[n].lower() in _SMALL and words[n - 1].lower() not in _SMALL]
    shown = fitting[-1] if fitting else " ".join(words[: joints[-1] if joints else _POINTER])
    return shown.rstrip(",;:–—- ") + " …"


def heading(text: str) -> str:
    """What is cut down to a headline, whole; of a sentence that stands elsewhere in full its first words."""
    whole = one_line(text)
    return whole.rstrip(".") if len(whole.split()) <= _HEADING else first_words(whole)


def office(text: str) -> str:
    """An office with its small words in small letters: "Minister of Defence" for "Minister Of Defence"."""
    return _OF.sub(lambda found: found[0].lower(), one_line(text))


def speaker(name: str | None, where: str | None) -> str:
    """Who said it and where, as it is written behind the words: "Ann Berg, to Elle in 2012", "Ann Berg, in a letter".

    `where` are the words of the article, of which the verb of saying goes.
    """
    place = _SAID.sub("", one_line(where or ""))
    place = _TOLD.sub("to ", place)
    return ", ".join(filter(None, (one_line(name or ""), place[:1].lower() + place[1:])))


def quoted(text: str) -> str:
    """The words of a quotation on one line, without the comma before "he said": it belongs to the sentence around."""
    return one_line(text).rstrip(",;:")


def shorter(text: str) -> str:
    """A sentence of over 50 words up to its last joint (", and", ", so") within them, with "…"; a shorter one whole."""
    whole = one_line(text)
    cuts = [whole[: joint.start()] for joint in _JOINT.finditer(whole)] if len(whole.split()) > _LONG else []
    fitting = [cut for cut in cuts if _SHORT <= len(cut.split()) <= _LONG]
    return f"{fitting[-1]} …" if fitting else whole


def after(beginning: str, text: str) -> str:
    """The rest of a sentence whose beginning stands above it, behind "…"; the whole where it begins otherwise."""
    start, whole = one_line(beginning).rstrip(" .!?"), one_line(text)
    rest = whole[len(start) :].lstrip(" ,;:")
    follows = whole.startswith(start) and not whole[len(start) : len(start) + 1].isalnum()
    return f"… {rest}" if start and follows and len(rest.split()) > 2 else whole
