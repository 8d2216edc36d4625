"""Whether somebody only came close to what the claim tells: "came close to bankruptcy", "on the brink of war"."""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_NEAR = frozenset({"close", "closer", "near", "nearer"})
_VERGES = frozenset({"verge", "brink", "cusp"})
_ALMOST = _NEAR | _VERGES | {"almost", "nearly"}
_COMES = frozenset({"be", "come", "get", "go", "bring", "push", "draw"})
"""Verbs of what is close to something that did not happen; boats sink, and people live, close to a place."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what somebody only came close to in all the evidence: "came close to bankruptcy"."""
    brinks = any(not (_NEAR | _VERGES).isdisjoint(view.plain) for view in evidence.views)
    for word in (w for w in claim.view.words if brinks and not w.name):
        theirs = evidence.said_for(word.i)
        near = [_brink(t) for t in theirs]
        if near and all(near) and _ALMOST.isdisjoint(claim.view.plain):
            detail = f"the cited sentences say '{near[0]} {theirs[0].text}'"
            return [Problem(code="modality", value=word.text, detail=detail)]
    return []


def _brink(deed: "Token") -> str:
    """What says that it was only near: "close to" before a bare noun, "on the verge of"."""
    link = deed.head
    bare = deed.pos_ == "NOUN" and not has_child(deed, "det", "poss", "nummod") and not deed.ent_type_
    if deed.dep_ != "pobj" or link.lower_ not in {"to", "of"} or not bare:
        return ""
    near = _NEAR if link.lower_ == "to" else _VERGES
    before = link.nbor(-1) if link.i else link
    comes = link.lower_ == "of" or before.head.lemma_ in _COMES
    return f"{before.text} {link.text}".lower() if before.lower_ in near and comes else ""
