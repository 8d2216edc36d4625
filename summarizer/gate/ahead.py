"""What tells by itself that something is to come, or may come: a day beside a present, enough of what it takes."""

from typing import TYPE_CHECKING

from summarizer.gate.standing import is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

_LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year"})


def by_timetable(head: "Token") -> bool:
    """Whether a day beside a present tells that it is to come: "takes office on May 2"."""
    beside = (t for c in head.children if c.dep_ in {"prep", "npadvmod"} for t in c.subtree)
    return _is_present(head) and any(t.ent_type_ in {"DATE", "TIME"} and not is_of_a_length(t) for t in beside)


def _is_present(head: "Token") -> bool:
    """Whether it is a verb in the present, be it that the tagger takes it for a noun: "Arlon host Brenna"."""
    if head.tag_ in {"VBZ", "VBP"}:
        return True
    named = [t.pos_ == "PROPN" for t in head.doc[max(head.i - 1, 0) : head.i + 2]]
    return head.dep_ == "ROOT" and head.tag_ == "NN" and named == [True, False, True]


def is_of_a_length(token: "Token") -> bool:
    """Whether it only tells how long: "180-day", "two weeks"."""
    unit = token.head if token.like_num or token.is_punct else token
    return unit.lemma_ in _LENGTHS and any(c.like_num for c in unit.children)


def is_enough_for(head: "Token") -> bool:
    """Whether it is what something is enough for: "enough rain to fill the lake"."""
    return is_infinitive(head) and any(t.lower_ == "enough" for t in head.head.subtree if t.i < head.i)
