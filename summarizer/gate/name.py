"""Whether every name of the claim is in its evidence."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.views import ClaimReading, EvidenceReading


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each name that the evidence does not hold."""
    problems = []
    for word in claim.view.words:
        if word.name and not evidence.matches[word.i]:
            text = claim.reading.doc[word.i].text
            problems.append(Problem(code="name", value=text, detail=f"'{text}' is not in the cited sentences"))
    return problems
