"""Whether the claim stems from text that addresses a machine: such text is evidence for nothing."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_MOST = 0.6
"""Share of the claim's words in an instruction, and not in the evidence, from which on it stems from it."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem where the claim is an instruction, or its words are those of one."""
    if claim.view.sentence.kind == "instruction":
        return [Problem(code="instruction", value=claim.view.text, detail="the claim addresses a machine")]
    told = [s for s in evidence.source.article.sentences if s.kind == "instruction"]
    keys = {w.key for w in claim.view.words} if told else set()
    body = frozenset(k for v in evidence.views for k in v.keys) if keys else frozenset()
    for sentence in told if keys else ():
        shared = keys & evidence.source.view(sentence.number).keys
        if len(shared) >= _MOST * len(keys) and len(shared & body) < len(shared):
            value = evidence.source.article.text[sentence.start : sentence.end]
            return [
                Problem(
                    code="instruction", value=value, detail="the claim's words stem from text that addresses a machine"
                )
            ]
    return []
