"""Whether a clause tells of what something waits for, which need not have come: "once both have signed"."""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import EVERY_SUBJECT, PRESENT
from summarizer.reading.tense import AWAITING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WAITING = ("once ", "until ", "as soon as ")
_BECOMING = frozenset({"have", "become", "be"})


def is_awaited(clause: "Token") -> bool:
    """Whether something waits for it to be done: "once", "until" or "when" in the present tense."""
    first = next((t for t in (clause, *clause.children) if t.tag_ in PRESENT), None)
    return first is not None and (clause.head.lower_ == "soon" or any(c.lower_ in AWAITING for c in clause.children))


def waits_for(clause: "Token") -> bool:
    """Whether what is told in the present waits for it: "takes effect once both have signed it"."""
    head = clause.head.head if clause.head.lower_ == "soon" else clause.head
    first = clause.left_edge if head == clause.head else clause.head.left_edge
    opens = first.doc[first.i : first.i + 3].text.lower() + " "
    told = any(t.tag_ in PRESENT or t.tag_ == "MD" for t in (head, *head.children))
    forms = {t.tag_ for t in clause.children if t.lemma_ == "have"}
    waiting = opens.startswith(_WAITING) or (first.lower_ == "when" and not forms.isdisjoint(PRESENT))
    return told and waiting and not any(t.tag_ == "VBD" for t in (clause, *clause.children))


def is_turned(clause: "Token") -> bool:
    """Whether its "had" before its subject tells of what was not so: "had it emerged that …, it would be lost"."""
    while clause.dep_ in {"acomp", "ccomp", "xcomp"} and clause.head.i < clause.i and clause.head.lemma_ in _BECOMING:
        clause = clause.head  # "had it become known that"
    had = next((t for t in (clause, *clause.children) if t.lower_ == "had" and t.dep_ in {"aux", "advcl"}), None)
    behind = (c.i for c in clause.children if c.dep_ in EVERY_SUBJECT or c.lemma_ in _BECOMING)
    return had is not None and clause.dep_ != "ROOT" and any(i > had.i for i in behind)
