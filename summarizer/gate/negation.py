"""Whether the claim denies what the evidence affirms, or the reverse."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.views import ClaimReading, EvidenceReading

_NEGATIVE = frozenset({"not", "n't", "no", "never", "without", "refuse", "decline", "deny", "fail", "reject", "none"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem where only one side has a negative word."""
    mine = {t.lemma_.lower() for t in claim.view.tokens} & _NEGATIVE
    theirs = {t.lemma_.lower() for view in evidence.views for t in view.tokens} & _NEGATIVE
    if bool(mine) == bool(theirs):
        return []
    value = sorted(mine or theirs)[0]
    where = "the cited sentences do not deny this" if mine else f"the cited sentences say '{value}'"
    return [Problem(code="negation", value=value, detail=where)]
