"""Pairs each act of the claim with the act of the evidence that it reports; the checks compare the pairs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import converse, words
from summarizer.gate.acts import Act, is_verb

if TYPE_CHECKING:
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_SAME = 0.7
"""Likeness from which on two heads may be one act."""
SURE = 1.0
"""Weight of shared arguments from which on a pair is one act."""
LOOSE = 1.7
"""Weight of shared arguments from which on two acts with other verbs are compared."""
_CLOSE = 0.5
"""Acts that share this much less than the best still count as candidates beside it."""
_ALIKE = 0.05
"""Heads that are this much less alike are no candidates beside the best."""


@dataclass(frozen=True, eq=False)
class Pair:
    """An act of the claim and one of the evidence that has the same head and shares arguments."""

    mine: Act
    theirs: Act
    view: "SentenceView"
    shared: float
    """Weight of the arguments that both have."""
    loose: bool = False
    """Paired by the arguments alone."""
    likeness: float = 1.0
    """Of the two heads."""


def pairs(claim: "ClaimReading", evidence: "EvidenceReading") -> list[list[Pair]]:
    """For each act of the claim the likely acts of the evidence, best first; none where no word of it is there."""
    found = []
    for mine in claim.acts:
        candidates = [
            Pair(mine, theirs, match.view, shared_weight(mine, theirs, evidence), likeness=match.weight)
            for match in evidence.matches.get(mine.head.i, [])
            if match.weight >= _SAME
            for theirs in [match.view.act(match.word.i)]
            if not converse.are(mine, theirs)
        ]
        if mine.head.lemma_.lower() in words.LIGHT or mine.head.i not in evidence.matches:
            candidates = [
                Pair(mine, theirs, view, shared_weight(mine, theirs, evidence))
                for view in evidence.views
                for token in view.tokens
                if token.lemma_ == mine.head.lemma_ and is_verb(token)
                for theirs in [view.act(token.i)]
            ]
        if not candidates:
            candidates = _by_arguments(mine, evidence)
        candidates.sort(key=lambda p: -p.shared)
        if candidates:
            best = candidates[0]
            near = 3 * _CLOSE if best.loose else _CLOSE
            found.append(
                [
                    p
                    for p in candidates
                    if (p.shared >= best.shared - near and p.likeness >= best.likeness - _ALIKE) or _is_itself(p, best)
                ]
            )
    return found


def _is_itself(pair: Pair, best: Pair) -> bool:
    """Whether it has the very verb, where the best has only one like it, and shares enough to be meant."""
    return pair.likeness == 1 > best.likeness and pair.shared >= SURE


def _by_arguments(mine: Act, evidence: "EvidenceReading") -> list[Pair]:
    """Where no verb of the evidence says the same: those with the same arguments, for what they deny or only mean."""
    return [
        Pair(mine, theirs, view, shared, loose=True)
        for view in evidence.views
        for theirs in view.acts
        if (shared := shared_weight(mine, theirs, evidence)) >= LOOSE
    ]


def shared_weight(mine: Act, theirs: Act, evidence: "EvidenceReading") -> float:
    """Weight of the arguments of the first act that the second has, too."""
    total = 0.0
    for place in mine.places:
        if place != mine.head.i:
            total += max(
                (m.weight * m.word.weight for m in evidence.matches.get(place, []) if m.word.i in theirs.places),
                default=0.0,
            )
    if evidence.copy is not None and evidence.copy.twin(mine.head.i) == theirs.head.i:
        total += 2.0
    return total
