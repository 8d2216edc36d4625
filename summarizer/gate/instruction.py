"""Whether the claim stems from text that addresses a machine: such text is evidence for nothing."""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading import instructions

if TYPE_CHECKING:
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_MOST = 0.6
"""Share of the claim's words in an instruction, and not in the evidence, from which on it stems from it."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem where the claim is an instruction, or its words are those of one."""
    text = claim.view.text
    if claim.view.sentence.kind == "instruction" or instructions.addresses_a_machine(text):
        return [Problem(code="instruction", value=text, detail="the claim addresses a machine")]
    keys = {w.key for w in claim.view.words}
    body = frozenset(k for v in evidence.views for k in v.keys)
    for sentence in evidence.source.article.sentences:
        if sentence.kind != "instruction" or not keys:
            continue
        shared = keys & evidence.source.view(sentence.number).keys
        if len(shared) >= _MOST * len(keys) and len(shared & body) < len(shared):
            value = evidence.source.article.text[sentence.start : sentence.end]
            return [
                Problem(
                    code="instruction", value=value, detail="the claim's words stem from text that addresses a machine"
                )
            ]
    return []
