"""Tells the age of somebody from other bare numbers: "aged 16", "a man, 46, was held", "she was six when"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.grammar import child_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_AGED = re.compile(
    r"\b(?:aged?|ages|ages?\s+of)\s+(?:between\s+|from\s+|just\s+|only\s+)?"
    r"(?:\d{1,3}(?:,\s*|,?\s+(?:and|or|to)\s+))*$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:(?:younger|older)\s+than|(?:children|kids|infants|boys|girls|youths|teenagers|people|adults|men|women|those|"
    r"anyone|everyone)\s+(?:under|over)(?:\s+the\s+age\s+of)?)\s+$",
    re.IGNORECASE,
)
_NOW = re.compile(r",\s+now\s+$")
_ASIDE = re.compile(r"(?:[a-z]|[JS]r\.)\s?,\s+$")
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_WHO_AT = re.compile(r"\b(?:who,?|[a-z],)\s+at\s+$")
_IS = re.compile(r",|\s(?:is|was|remains|will|has|would|can|could)\b")
_CLAUSE = re.compile(r",\s+(?:s?he|I)\b")
_WHEN = re.compile(r"\s+when\s+(?:s?he|his|her|they|their)\b|\s+is\s+the\s+same\s+age\b")
_ENDS = re.compile(r"[.,;)”\"]|$|\s(?:when|at|now|then|and|but|so|who|s?he|his|her|I|my|we|our|the)\b")
_YOUNG, _ADULT, _OLDEST = 13, 18, 120
"""Years of age: of whom it is told what they did "at 16", whom "at 70, he" begins, and that nobody passes."""
_TURNS = frozenset({"leave", "die", "retire", "marry", "join", "start", "begin", "become"})
_SOMEBODY = frozenset({"he", "she", "i", "who", "youngest", "oldest", "eldest"})


def is_age(  # noqa: PLR0911 - one return a rule
    value: float, high: float | None, before: str, after: str, number: "Span | None"
) -> bool:
    """Whether a number without a unit is an age in years, by the words before and after it and by the parse."""
    if not 0 < value <= _OLDEST or not value.is_integer():
        return False
    if _AGED.search(before):
        return True
    if high is not None:
        return False
    grown = value >= _ADULT and (
        _AT.search(before) and _CLAUSE.match(after) or _WHO_AT.search(before) and _IS.match(after)
    )
    if _WHEN.match(after) or grown:
        return True
    if after[:1] in {",", ".", ")"} and (_ASIDE.search(before) or value >= _YOUNG and _NOW.search(before)):
        return True
    if _THAN.search(before) and _ENDS.match(after):
        return True
    if number is None or not _ENDS.match(after):
        return False
    return _is_said_of_a_person(number.root) or value >= _YOUNG and _is_a_turn_of_life(number.root)


def _is_said_of_a_person(number: "Token") -> bool:
    """Whether the number is all that is said of one person: "she was six", "Berg is 50"."""
    verb = number.head
    says = verb.lemma_ in {"be", "turn"} or verb.lower_ == "’s"
    return says and _is_of_a_person(verb)


def _is_a_turn_of_life(number: "Token") -> bool:
    """Whether the number tells how old somebody was: "she left home at 16"."""
    verb = number.head.head
    return number.head.lower_ == "at" and verb.lemma_ in _TURNS and _is_of_a_person(verb)


def _is_of_a_person(verb: "Token") -> bool:
    subject = child_of(verb, "nsubj")
    return subject is not None and (subject.lower_ in _SOMEBODY or subject.ent_type_ == "PERSON")
