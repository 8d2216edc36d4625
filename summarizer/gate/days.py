"""When a day beside something only tells when it was or is to be, so that it limits nothing of what is said of it."""

from typing import TYPE_CHECKING

from summarizer.gate.ahead import is_of_a_length
from summarizer.reading.grammar import DATED, child_of, is_set_off

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLANNED = frozenset("plan schedule set slate announce expect".split())


def only_tells_when(link: "Token") -> bool:
    """Whether a preposition has a day behind it, or one for which something was planned: "on Monday", "set for May"."""
    if not _is_of_a_day(link):
        return False
    planned = link.lower_ == "for" and link.head.tag_ == "VBN" and link.head.lemma_ in _PLANNED
    return link.lower_ == "on" or (planned and not any(map(is_of_a_length, link.subtree)))


def is_told_apart(link: "Token") -> bool:
    """Whether a comma sets it off as the time of all that stands before it: "the first to climb it, in 2011"."""
    return _is_of_a_day(link) and is_set_off(link)


def _is_of_a_day(link: "Token") -> bool:
    noun = child_of(link, "pobj")
    return link.dep_ == "prep" and noun is not None and noun.ent_type_ in DATED
