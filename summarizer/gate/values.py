"""When a figure or a date of a claim says what one of its evidence says, or says it more vaguely."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reading import dates, figures

if TYPE_CHECKING:
    from summarizer.reading.found import FoundDate, FoundFigure

_HUNDREDS = {100: 1e3, 1e3: 1e6, 1e6: 1e9, 1e9: 1e12}
"""What "hundreds", "thousands" stand for: from twice the one number up to the other."""


def same_number(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    """Whether the claim's figure is the other one, or only vaguer: "about 870" for "nearly 870" or "more than 870"."""
    return figures.same(claim, evidence) or _vaguer(claim, evidence)


def same_date(claim: "FoundDate", evidence: "FoundDate") -> bool:
    """Whether both are one time, or the same words for a weekday, which the verb beside them makes past or to come."""
    weekday = claim.weekday is not None and claim.relative and claim.text.lower() == evidence.text.lower()
    return weekday or dates.same(claim, evidence)


def _vaguer(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    if claim.value in _HUNDREDS and claim.bound == "at_least" and evidence.bound in {"exact", "at_least"}:
        return evidence.high is None and 2 * claim.value <= evidence.value < _HUNDREDS[claim.value]
    if claim.unit == "%" and 0 < evidence.value < 1 and abs(evidence.value * 100 - claim.value) < 1e-6:
        return claim.bound == evidence.bound
    return claim.bound == "about" and figures.same(replace(claim, bound=evidence.bound), evidence)
