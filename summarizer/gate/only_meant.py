"""Whether what the evidence only means to do, or hopes for, is done in the claim by another verb.

"Ordered an inquiry" for "would ask for an inquiry": the verb is the claim's own, so that no act of the evidence stands
beside it; but the thing that it is done to stands there only under what is to come or wanted (the factuality of Saurí
and Pustejovsky, FactBank, 2009, of an argument instead of an event).
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb
from summarizer.gate.ahead import by_timetable
from summarizer.gate.standing import OPEN, standing
from summarizer.models import Problem
from summarizer.reading.grammar import STATED, has_child, has_form
from summarizer.reading.standing_words import SAYING, WANTING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_LIGHT = frozenset({"have", "get", "make", "take", "do", "give"})
_BROUGHT_ABOUT = frozenset({"order", "schedule", "set", "mandate"})
"""Orders that are themselves what was done."""
_OF_IT = frozenset(
    "face await expect risk back support oppose criticise criticize welcome reject discuss debate".split()
)
"""What is done to something that is still to come."""

_HANDING = frozenset("receive get pay give obtain accept hand deliver provide grant transfer spend send donate".split())
_OFFERING = frozenset("offer promise pledge demand request seek propose vow".split())
"""What is promised or demanded was not therefore handed over."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each thing that the claim has done and the evidence has only to come or wanted."""
    compared = {p.mine.head.i for pairs in evidence.pairs for p in pairs if p.mine.lemma == p.theirs.lemma}
    for act in claim.acts:
        if act.head.i in compared or not _is_done(act):
            continue  # with the same verb of the evidence `modality` compares it
        handed = act.lemma in _HANDING
        known = bool(evidence.matches.get(act.head.i)) and act.lemma not in _LIGHT
        if known and not handed:
            continue
        for thing in (t for t in act.patients if t.pos_ == "NOUN"):
            theirs = [m.view.token(m.word.i) for m in evidence.matches.get(thing.i, []) if m.word.pos == "NOUN"]
            if theirs and all((not known and _is_open(t)) or (handed and _is_offered(t)) for t in theirs):
                detail = f"in the cited sentences '{thing.text}' is only meant or still to come"
                return [Problem(code="modality", value=act.head.text, detail=detail)]
    return []


def _is_done(act: "Act") -> bool:
    """Whether the claim states it as done, by a verb that itself neither says nor plans anything."""
    if act.standing.force or act.standing.negated or act.lemma in ((WANTING - _BROUGHT_ABOUT) | SAYING | _OF_IT):
        return False
    head = act.head
    if act.lemma in words.LIGHT - _LIGHT or by_timetable(head) or has_child(head, "xcomp"):
        return False  # "is meant to prevent"
    return has_form(head, STATED)


def _is_open(thing: "Token") -> bool:
    """Whether the verb that governs a thing, through prepositions and nouns, is to come, possible or wanted."""
    here = thing
    while here.dep_ != "ROOT" and not is_verb(here):
        if here.dep_ in {"nsubj", "appos"}:
            return False
        here = here.head
    return is_verb(here) and bool(standing(here).force & OPEN)


def _is_offered(thing: "Token") -> bool:
    """Whether it is what somebody only promises, offers or demands: "offered 5 million crowns"."""
    return thing.dep_ == "dobj" and thing.head.lemma_.lower() in _OFFERING
