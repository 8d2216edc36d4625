"""Whether the evidence holds the claim's content words (weighted lexical coverage, as in Wiebe et al.'s AIS baselines)."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.views import ClaimReading, EvidenceReading

ENOUGH = 0.7


def coverage(claim: "ClaimReading", evidence: "EvidenceReading") -> float:
    """Share of the claim's weighted content words that the evidence holds, 0–1."""
    total = sum(w.weight for w in claim.view.words)
    if not total:
        return 0.0
    held = sum(w.weight * max((m.weight for m in evidence.matches[w.i]), default=0.0) for w in claim.view.words)
    return min(held / total, 1.0)


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """One problem that names the words which the evidence does not hold, where they are too many."""
    if coverage(claim, evidence) >= ENOUGH:
        return []
    missing = [w.text for w in claim.view.words if not evidence.matches[w.i]]
    detail = f"the cited sentences do not speak of {', '.join(missing[:8])}"
    return [Problem(code="unsupported", value=", ".join(missing[:8]), detail=detail)]
