"""Over which time a number adds up: "in the past week", "300 a year", "in the first quarter"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import numbers
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate
    from summarizer.stories.slots import Slot

_OVER = frozenset("in over during within throughout across".split())
_EACH = frozenset({"a", "an", "each", "every"})
_UNITS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3650}
"""Days of a length of time."""
_UP_TO_NOW = re.compile(r"(?:the )?(?:past\b|(?:last|previous) (?:\w+ )?\w+s$)|this (?:year|decade)$", re.IGNORECASE)
_NO_AMOUNT = frozenset("the past last previous this".split())


def times(clause: "Iterable[Token]", slot: "Slot", reading: "Reading") -> "list[FoundDate]":
    """The expressions of time of a clause, but for the value itself where that is a length of time."""
    places = {token.idx for token in clause}
    at = slot.root.idx
    here = [d for d in reading.dates if d.sentence == slot.sentence and not d.start <= at < d.end]
    return [d for d in here if any(d.start <= i < d.end for i in places)]


def length(time: "FoundDate", reading: "Reading") -> float | None:
    """Over how many days something adds up in this time, 0 for an unknown number; none where it is just its day."""
    words = reading.doc.char_span(time.start, time.end, alignment_mode="expand")
    if words is None:
        return None
    published, before = reading.article.published, words.root.head
    if before.lower_ == "since":
        return float((published - time.first).days) if published and time.first else 0.0
    outdone = any(c.tag_ == "JJS" or c.lower_ == "first" for c in before.head.children)  # "the worst in 20 years"
    within = words.root.dep_ == "pobj" and before.lower_ in _OVER and not outdone
    up_to_now = bool(_UP_TO_NOW.match(time.text)) and (within or words.root.dep_ == "npadvmod")
    if not up_to_now and not (within and time.kind == "duration"):
        return None
    *amount, unit = [word for word in time.text.lower().split() if word not in _NO_AMOUNT] or [""]
    return (numbers.value_of(" ".join(amount)) or 1.0) * _UNITS.get(unit.removesuffix("s"), 0)


def is_rate(token: "Token") -> bool:
    """Whether it is a unit of time of which something is told: "300 a year"."""
    each = token.dep_ == "npadvmod" and any(c.lower_ in _EACH for c in token.children)
    return token.lemma_ in _UNITS and (each or token.head.lower_ == "per")


def spell(clause: "Iterable[Token]", slot: "Slot") -> frozenset[str]:
    """The words of a part of the calendar within which something is told: "in the first quarter"."""
    parts = (t for t in clause if t.lemma_ in _UNITS and t.dep_ == "pobj" and t.head.lower_ in _OVER)
    others = (t for t in parts if t != slot.root)
    return frozenset(word for t in others for word in (t.lemma_, *_described(t)))


def _described(noun: "Token") -> list[str]:
    return [c.lower_ for c in children_of(noun, "amod", "nummod", "compound")]
