"""What a sentence takes over from the one before it without a word for it: a time, those who were asked, who it is."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.grammar import PRESENT, SUBJECTS, child_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

    from summarizer.reading import Reading

_ONCE = re.compile(
    r"(?:previously|formerly|originally|initially|until (?:now|then|recently)|in the past|back then|at that time|"
    r"before that),? ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:but|and|however|also|then|they|it|he|she)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:polls?|polled|surveys?|surveyed|respondents)\b", re.IGNORECASE)
_AMONG = re.compile(r"\bamong\b", re.IGNORECASE)
_SHARE = re.compile(r"\d\s?(?:%|per ?cent\b)")
_PRESENT = PRESENT | {"MD"}


def is_open(reading: "Reading", number: int) -> bool:
    """Whether it needs the sentence before for when it was so, of whom a share is, or who "the Lund-based firm" is."""
    own = reading.tokens(number)
    if _is_described(own):
        return True
    before = reading.by_sentence[number - 2] if number > 1 else None
    return before is not None and (_was_once(before, own) or _is_a_share_of_some(before, own))


def _was_once(before: "Tokens", own: "Tokens") -> bool:
    """Whether it goes on about a time that only the one before sets: "Previously, ... However, only ferries had to"."""
    now = any(t.tag_ in _PRESENT for t in own)
    return not now and bool(_ONCE.match(before.text) and _GOES_ON.match(own.text))


def _is_a_share_of_some(before: "Tokens", own: "Tokens") -> bool:
    """Whether it is a share of those of whom only the one before tells: "a poll among farmers ... She had 78%"."""
    if not _SHARE.search(own.text) or _ASKED.search(own.text) or _AMONG.search(own.text):
        return False
    return bool(_ASKED.search(before.text) and _AMONG.search(before.text))


def _is_described(own: "Tokens") -> bool:
    """Whether its subject is told by where or on what it is based, and not by its name: "The Lund based firm"."""
    subject = child_of(own.root, *SUBJECTS)
    if subject is None or subject.pos_ != "NOUN" or own[0].lower_ != "the" or subject.left_edge.i != own.start:
        return False
    told = has_child(subject, "appos", "prep", "relcl", "acl")
    return not told and any(t.lower_ == "based" for t in own.doc[own.start : subject.i])
