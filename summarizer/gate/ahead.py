"""What tells by itself that something is to come, or may: a day or a wait beside a present, enough of what it takes.

So do a plan of what a noun names, "its launch is set for May", what somebody is appointed for, and what he faces.
"""

from typing import TYPE_CHECKING

from summarizer.gate.awaited import waits_for
from summarizer.gate.standing import is_infinitive
from summarizer.reading.calendar_words import LENGTHS
from summarizer.reading.grammar import has_child

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

FACING = frozenset({"face", "risk"})
"""What one does so may come."""
PLANNED = frozenset("plan schedule set slate announce expect".split())
_CHOSEN_FOR = frozenset("appoint name hire choose commission select".split())


def by_timetable(head: "Token") -> bool:
    """Whether a day beside a present, or what it waits for, tells that it is to come: "takes office on May 2"."""
    if not _is_present(head):
        return False
    beside = (t for c in head.children if c.dep_ in {"prep", "npadvmod"} for t in c.subtree)
    dated = any(t.ent_type_ in {"DATE", "TIME"} and not is_of_a_length(t) for t in beside)
    return dated or any(waits_for(c) for c in head.children if c.dep_ == "advcl")


def _is_present(head: "Token") -> bool:
    """Whether it is a verb in the present, be it that the tagger takes it for a noun: "Arlon host Brenna"."""
    if head.tag_ in {"VBZ", "VBP"}:
        return True
    named = [t.pos_ == "PROPN" for t in head.doc[max(head.i - 1, 0) : head.i + 2]]
    return head.dep_ == "ROOT" and head.tag_ == "NN" and named == [True, False, True]


def is_of_a_length(token: "Token") -> bool:
    """Whether it only tells how long: "180-day", "two weeks"."""
    unit = token.head if token.like_num or token.is_punct else token
    return unit.lemma_ in LENGTHS and any(c.like_num for c in unit.children)


def is_enough_for(head: "Token") -> bool:
    """Whether it is what something is enough for: "enough rain to fill the lake"."""
    return is_infinitive(head) and any(t.lower_ == "enough" for t in head.head.subtree if t.i < head.i)


def may_come(deed: "Token", told: "Collection[str]") -> bool:
    """Whether it is to come, or may come, as a claim has it that tells it so."""
    if is_enough_for(deed) or is_task(deed) or (set(told) == {"possible"} and is_faced(deed)):
        return True
    return deed.dep_ == "nsubjpass" and deed.head.lemma_ in PLANNED and has_child(deed.head, "auxpass")


def is_task(deed: "Token") -> bool:
    """Whether it is what somebody is chosen for: "appointed her to run it"."""
    return deed.dep_ == "xcomp" and is_infinitive(deed) and deed.head.lemma_ in _CHOSEN_FOR


def is_faced(deed: "Token") -> bool:
    """Whether a noun tells what awaits somebody: "faces a ban", "faces ten years in prison"."""
    here = deed
    while here.dep_ in {"pobj", "prep", "dobj"} and here.pos_ in {"NOUN", "ADP"}:
        here = here.head
    return here is not deed and here.lemma_ in FACING
