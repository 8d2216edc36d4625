"""Whether every number of the claim is in its evidence."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.views import ClaimReading, EvidenceReading


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each number that the evidence does not hold."""
    held = {t.text.lower() for view in evidence.views for t in view.tokens}
    problems = []
    for token in claim.view.tokens:
        if (token.like_num or any(c.isdigit() for c in token.text)) and token.text.lower() not in held:
            detail = f"'{token.text}' is not in the cited sentences"
            problems.append(Problem(code="number", value=token.text, detail=detail))
    return problems
