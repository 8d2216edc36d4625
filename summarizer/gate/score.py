"""How much of a text is put together anew: the score of a verdict.

A summary goes wrong where it departs from its source: at the seams between copied pieces, at words that are tied as no
sentence ties them, at words, names and figures that are not there. Each is a chance that something is wrong, the more
the rarer it is in true summaries, so the score is `exp(-cost)` with a cost that only adds up: a sentence has the sum of
its parts, a text that of its sentences, and the source's own words cost nothing.

Copied pieces are the extractive fragments of Grusky, Naaman and Artzi (2018, "Newsroom"); ties are the arcs of the
parse, as in the arc entailment of Goyal and Durrett (2020), but looked up instead of learnt. The weights start from a
fit to rank summaries that people judged (pairwise logistic loss, none below zero) and were set by hand to round ones.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import unsupported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.models import Problem

LINE = 0.5
"""Summaries of several sentences that score less are more often wrong than those that score more."""
_SEAM = 0.18
"""For a sentence of seams alone; else in the share of its words that seams have."""
_TIE = 0.12
"""The same for ties that the source does not have."""
_SOURCE = 0.006
"""For each sentence that it has pieces of."""
_WORD, _NAME, _FIGURE = 0.02, 0.06, 0.06
"""For each content word, name and figure that the evidence does not have."""
_ALIEN = 0.42
"""For a sentence of which the evidence has no word; from `unsupported.ENOUGH` on nothing."""
_PROBLEM = {"role": 0.12, "name": 0.04, "negation": 0.03}
"""For each problem of these kinds, which tell most about whole summaries."""
_OTHER = 0.003
"""For each other problem: in summaries of many sentences they are found as often in true ones as in false ones."""
_ABOUT_ITSELF = frozenset(
    "summary passage text article document report story information point topic content section note key core main "
    "piece concise brief short cover describe provide base include follow give here".split()
)
"""Words of a line that only leads in, as "Here is a short summary of the article:"."""


@dataclass(frozen=True)
class Piece:
    """Words on end that a sentence of the source has on end: from the claim's word number `start`, `length` of them."""

    start: int
    length: int
    sentence: int
    end: int
    """Number of the word behind it in that sentence."""


def score(cost: float) -> float:
    """What a text of this cost scores, 1 where it costs nothing."""
    return math.exp(-cost)


def cost(claim: "ClaimReading", evidence: "EvidenceReading", problems: "Sequence[Problem]") -> float:
    """What a sentence adds to the cost of its text: 0 for the source's own words, without an upper bound."""
    found = pieces(claim.view, evidence)
    return (
        of_wording(claim, evidence, found)
        + _new_words(claim, evidence, found)
        + _ALIEN * max(0.0, 1 - unsupported.coverage(claim, evidence) / unsupported.ENOUGH)
        + sum(_PROBLEM.get(problem.code, _OTHER) for problem in problems)
    )


def of_wording(claim: "ClaimReading", evidence: "EvidenceReading", found: list[Piece]) -> float:
    """What of this it costs to be put together of these pieces, whatever else its words are."""
    count = max(len(claim.view.wording), 1)
    return (
        _SEAM * seams(claim.view, found) / count
        + _TIE * new_ties(claim.view, evidence, found) / count
        + _SOURCE * len({piece.sentence for piece in found})
    )


def leads_in(view: "SentenceView") -> bool:
    """Whether the sentence claims nothing: a line about the summary itself, or the number of a point in a list."""
    if len(view.wording) == 1 and view.wording[0][0].isdigit():
        return True
    told = view.figures or view.dates or view.entities or view.quotes
    return bool(view.words) and not told and all(_ABOUT_ITSELF & {word.key, word.text} for word in view.words)


def pieces(view: "SentenceView", evidence: "EvidenceReading") -> list[Piece]:
    """The longest copied pieces of a sentence from left to right; of the cited sentences, of all if none is cited."""
    mine = [word for word, _ in view.wording]
    places = evidence.source.places
    cited = None if evidence.searched else {v.number for v in evidence.views}
    found: list[Piece] = []
    start = 0
    while start < len(mine):
        ahead = [
            Piece(start, length, number, at + length)
            for number, at in places.get(mine[start], ())
            if cited is None or number in cited
            for length in [_common(mine, start, evidence.source.view(number), at)]
        ]
        if ahead:
            last = found[-1] if found else None
            found.append(max(ahead, key=lambda piece: (piece.length, _follows(piece, last))))
        start += found[-1].length if ahead else 1
    return found


def _common(mine: list[str], start: int, view: "SentenceView", at: int) -> int:
    """How many words from these two places on are the same."""
    theirs, length = view.wording, 0
    most = min(len(mine) - start, len(theirs) - at)
    while length < most and mine[start + length] == theirs[at + length][0]:
        length += 1
    return length


def _follows(piece: Piece, last: Piece | None) -> int:
    """Of equal pieces the one further on in the same sentence comes first, then any other of that sentence."""
    if last is None or piece.sentence != last.sentence:
        return 0
    return 2 if piece.end > last.end else 1


def seams(view: "SentenceView", found: list[Piece]) -> int:
    """Between how many parts, copied pieces and single new words, the sentence is joined."""
    new = len(view.wording) - sum(piece.length for piece in found)
    return max(len(found) + new - 1, 0)


def new_ties(view: "SentenceView", evidence: "EvidenceReading", found: list[Piece]) -> int:
    """How many pairs of words the sentence ties that are not of one copied piece and that no sentence ties."""
    of = {
        view.wording[at][1]: n for n, piece in enumerate(found) for at in range(piece.start, piece.start + piece.length)
    }
    known = evidence.source.ties
    if not evidence.searched:
        known = frozenset(tie for cited in evidence.views for _, _, tie in cited.arcs)
    return sum(tie not in known and (head not in of or of[head] != of.get(child)) for head, child, tie in view.arcs)


def _new_words(claim: "ClaimReading", evidence: "EvidenceReading", found: list[Piece]) -> float:
    words = [w for w in claim.view.words if not evidence.matches[w.i] and w.i not in claim.numeric]
    copied = {at for piece in found for at in range(piece.start, piece.start + piece.length)}
    figures = [
        word
        for at, (word, _) in enumerate(claim.view.wording)
        if at not in copied and any(letter.isdigit() for letter in word)
    ]
    names = sum(w.name or w.pos == "PROPN" for w in words)
    return _WORD * (len(words) - names) + _NAME * names + _FIGURE * len(figures)
