"""Whether the claim calls somebody what the evidence calls another: "the suspect, a girl of 15" for one of the wounded.

An apposition says what its noun is (the copular relation of Hearst, 1992); where the evidence has it beside another
noun only, and beside a namesake, it does not say so of the claim's. `role` compares the offices.
"""

from typing import TYPE_CHECKING

from summarizer.gate.swap import are_namesakes
from summarizer.models import Problem
from summarizer.reading.grammar import children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_SAME = 0.9
"""Likeness of two words for one."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first noun that is so called in the claim where the evidence calls only another so."""
    for noun in (t for t in claim.view.tokens if t.dep_ in {"appos", "compound"} and t.pos_ == "NOUN"):
        bearer = noun.head
        theirs = [m.view.token(m.word.i) for m in evidence.matches.get(noun.i, []) if m.weight >= _SAME]
        if theirs and (_is_a_namesake(bearer, theirs) or _is_of_another(noun, bearer, theirs, evidence)):
            detail = f"the cited sentences call somebody else '{noun.text}'"
            return [Problem(code="role", value=noun.text, detail=detail)]
    return []


def _is_a_namesake(bearer: "Token", theirs: "list[Token]") -> bool:
    """Whether all whom the evidence calls so have the surname of the claim's with another first name."""
    found = [[b for b in (t.head, *children_of(t, "appos")) if b.lower_ == bearer.lower_] for t in theirs]
    return bearer.pos_ == "PROPN" and all(some and all(are_namesakes(bearer, b) for b in some) for some in found)


def _is_of_another(noun: "Token", bearer: "Token", theirs: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether all are called so beside another noun, and the claim's noun is called something else by itself."""
    if noun.dep_ != "appos" or bearer.pos_ != "NOUN":
        return False
    same = [m.view.token(m.word.i) for m in evidence.matches.get(bearer.i, []) if m.weight >= _SAME]
    others = all(t.dep_ == "appos" and t.head.pos_ in {"NOUN", "NUM"} and t.head not in same for t in theirs)
    return others and bool(same) and all(has_child(t, "appos") for t in same)
