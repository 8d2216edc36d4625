"""Whether "the deal" of the claim is "a similar deal", "another deal" or "a rival's" in the evidence.

Who brings in another one of a kind beside the one that was told of (the alternatives of Rooth, 1992) does not speak
of that: a definite claim would be understood of the known one.
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import THE_OR_THIS, children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match

_OTHER = frozenset(
    "similar another earlier previous second third different separate rival competing comparable identical".split()
)


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first definite noun that the evidence has only as another one of its kind."""
    for word in (w for w in claim.view.words if w.pos == "NOUN" and not w.name):
        mine = claim.reading.doc[word.i]
        if not _is_known(mine) or _other(mine):
            continue
        same = [
            m for m in evidence.matches[word.i] if m.word.key == word.key and m.view.token(m.word.i).tag_ == mine.tag_
        ]
        theirs = [m.view.token(m.word.i) for m in _with_its_verb(mine, same, evidence)]
        others = [_other(t) for t in theirs if not _is_known(t)]
        if others and len(others) == len(theirs) and all(others):
            detail = f"the cited sentences say '{others[0]} {word.text}'"
            return [Problem(code="swap", value=word.text, detail=detail)]
    return []


def _with_its_verb(mine: "Token", same: "list[Match]", evidence: "EvidenceReading") -> "list[Match]":
    """Those in sentences that have what the claim's noun hangs on, if any has."""
    above = mine.head.head if mine.dep_ == "pobj" else mine.head
    told = {m.view.number for m in evidence.matches.get(above.i, [])}
    return [m for m in same if m.view.number in told] or same


def _is_known(noun: "Token") -> bool:
    """Whether it is told of as known: "the deal", "their deal"."""
    return has_child(noun, "poss") or any(c.lower_ in THE_OR_THIS for c in children_of(noun, "det"))


def _other(noun: "Token") -> str:
    """The word before a noun by which it is another one; else nothing."""
    return next((c.text for c in children_of(noun, "det", "amod", "compound") if c.lower_ in _OTHER), "")
