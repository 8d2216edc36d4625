"""Whether a copy leaves off what limits the deed that it keeps: "unless it rains", "except in May", "only at night"."""

from typing import TYPE_CHECKING

from summarizer.gate import conditions
from summarizer.models import Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_IF = frozenset({"if", "unless"})
_SAID = frozenset({"if", "unless", "provided", "providing", "would", "once", "when", "after"})
"""Words by which the claim itself tells of a condition."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first limit that is gone while the verb on which it hangs is kept."""
    copy = evidence.copy
    if copy is None:
        return []
    said = {t.lower_ for t in claim.view.tokens}
    gone = frozenset(t.i for t in copy.dropped)
    for token in copy.dropped:
        if token.lower_ not in said and _limits(token, copy, gone, said):
            detail = f"the cited sentence goes on '{token.doc[token.i : token.i + 5].text} …'"
            return [Problem(code="modality", value=token.text, detail=detail)]
    return []


def _limits(token: "Token", copy: "Copy", gone: frozenset[int], said: set[str]) -> bool:
    """Whether this dropped word opens what limits something that is kept."""
    word = token.lower_
    if word == "except":
        return True
    if word == "only":
        return token.head.pos_ == "ADP" and token.head.i in gone and _kept_above(token.head, copy, gone)
    if not said.isdisjoint(_SAID - {"would"} if word == "once" else _SAID):
        return False
    if word == "provided":
        after = token.doc[token.i + 1 : token.i + 2]
        return after.text == "that" and after[0].i in gone
    if word in _IF and (token.dep_ != "mark" or not conditions.opens(token)):
        return False
    clause = token.head
    return (
        (word in _IF or word == "once") and clause.dep_ == "advcl" and clause.i in gone and clause.head.i in copy.kept
    )


def _kept_above(link: "Token", copy: "Copy", gone: frozenset[int]) -> bool:
    """Whether the verb on which a preposition hangs, through what is gone, is kept."""
    top = link.head
    while top.i in gone and top.head.i != top.i:
        top = top.head
    return top.i in copy.kept and top.pos_ in {"VERB", "AUX"}
