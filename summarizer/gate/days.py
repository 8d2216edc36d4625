"""When a day beside something only tells when it was or is to be, so that it limits nothing; and when since when."""

from typing import TYPE_CHECKING

from summarizer.gate.ahead import PLANNED, is_of_a_length
from summarizer.reading.grammar import DATED, child_of, children_of, is_set_off

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEGINNINGS = frozenset({"beginning", "start", "outbreak", "onset", "end"})


def only_tells_when(link: "Token") -> bool:
    """Whether a preposition has a day behind it, or one for which something was planned: "on Monday", "set for May"."""
    if not _is_of_a_day(link):
        return False
    planned = link.lower_ == "for" and link.head.tag_ == "VBN" and link.head.lemma_ in PLANNED
    return link.lower_ == "on" or (planned and not any(map(is_of_a_length, link.subtree)))


def is_told_apart(link: "Token") -> bool:
    """Whether a comma sets it off as the time of all that stands before it: "the first to climb it, in 2011"."""
    return _is_of_a_day(link) and is_set_off(link)


def is_since(said: "Token") -> bool:
    """Whether it tells since when it was the first: "since the strike began", "after the beginning of the strike"."""
    noun = child_of(said, "pobj")
    begins = said.lower_ == "after" and noun is not None and noun.lemma_ in _BEGINNINGS
    return begins or (said.dep_ == "advcl" and any(c.lower_ == "since" for c in children_of(said, "mark")))


def _is_of_a_day(link: "Token") -> bool:
    noun = child_of(link, "pobj")
    return link.dep_ == "prep" and noun is not None and noun.ent_type_ in DATED
