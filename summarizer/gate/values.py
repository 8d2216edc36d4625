"""When a number or a date of a claim says what one of its evidence says, or says it more vaguely.

No arithmetic but one share: "half" of what two numbers state side by side, "61 of the 120 seats", so that the source
says it; and a plain fraction with a bound rounds a share, as any number may be rounded.
"""

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reading import dates, figures, units
from summarizer.reading.found import FoundDate, FoundFigure

if TYPE_CHECKING:
    from summarizer.gate.views import SentenceView

_LARGE = 10_000
"""From which on a bare number may be money: "a loss of 40 million euros after a profit of 25 million"."""
_HUNDREDS = {100: 1e3, 1e3: 1e6, 1e6: 1e9, 1e9: 1e12}
"""What "hundreds", "thousands" stand for: from twice the one number up to the other."""
_OF_ALL = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|all|[\w'’-]+['’]s?|the\s+[\w'’-]+['’]s?)\s+)?")
_FRACTIONS = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 10)
"""Those that round a share."""
_PART = 0.05
"""How far a share may be from the plain fraction that rounds it."""
_TINY = 1e-6


def same_number(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    """Whether the claim's figure is the other one, or only vaguer: "about 870" for "nearly 870" or "more than 870"."""
    return figures.same(claim, evidence) or _vaguer(claim, evidence)


def same_date(claim: "FoundDate", evidence: "FoundDate") -> bool:
    """Whether both are one time, or the same words for a weekday, which the verb beside them makes past or to come."""
    weekday = claim.weekday is not None and claim.relative and claim.text.lower() == evidence.text.lower()
    return weekday or dates.same(claim, evidence)


def same(one: "FoundFigure | FoundDate", other: "FoundFigure | FoundDate") -> bool:
    """Whether two values are numbers or dates, and the other one supports the first."""
    if isinstance(one, FoundFigure):
        return isinstance(other, FoundFigure) and figures.same(one, other)
    return isinstance(other, FoundDate) and dates.same(one, other)


def are_alike(one: "FoundFigure | FoundDate", other: "FoundFigure | FoundDate") -> bool:
    """Whether two values are of one kind, so that the other, where it is another, could stand for the first."""
    if isinstance(one, FoundFigure):
        return isinstance(other, FoundFigure) and _counts_alike(one, other)
    return isinstance(other, FoundDate) and one.precision == other.precision


def _counts_alike(one: FoundFigure, other: FoundFigure) -> bool:
    """Whether both count or measure the same, as far as they say it."""
    if None in {one.unit, other.unit} and min(one.value, other.value) < _LARGE:
        return {units.family(one.unit), units.family(other.unit)} <= {"bare", "count"}
    return one.unit == other.unit or None in {one.unit, other.unit}


def _vaguer(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    if claim.value in _HUNDREDS and claim.bound == "at_least" and evidence.bound in {"exact", "at_least"}:
        return evidence.high is None and 2 * claim.value <= evidence.value < _HUNDREDS[claim.value]
    if claim.unit == "%" and 0 < evidence.value < 1 and abs(evidence.value * 100 - claim.value) < _TINY:
        return claim.bound == evidence.bound
    return claim.bound == "about" and figures.same(replace(claim, bound=evidence.bound), evidence)


def stated(view: "SentenceView") -> "list[FoundFigure]":
    """The share that two numbers of a sentence state together, "61 of the 120 seats", as a number of its own."""
    text = view.reading.article.text
    return [
        replace(part, value=part.value / whole.value, unit=None, end=whole.end)
        for part, whole in pairwise(view.figures)
        if _OF_ALL.fullmatch(text[part.number_at[1] : whole.start])
        and part.high is whole.high is None
        and part.bound == whole.bound == "exact"
        and 0 < part.value < whole.value
    ]


def rounded(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    """Whether the claim tells a share in plain fractions with a bound: "more than a third" for 35 per cent."""
    share = evidence.value / 100 if evidence.unit == "%" else evidence.value
    plain = any(abs(claim.value - part) < _TINY for part in _FRACTIONS)
    if (
        claim.unit != "%"
        and evidence.unit == "%"
        and claim.bound == evidence.bound
        and abs(share - claim.value) < _TINY
    ):
        return claim.high is evidence.high is None  # "one in 20" for 5 per cent
    if claim.unit == "%" or not plain or not 0 < share < 1 or evidence.high is not None or evidence.bound != "exact":
        return False
    above = share - claim.value
    if claim.bound == "exact":
        return evidence.unit is None and abs(above) < _TINY
    return {"at_least": 0 < above < _PART, "at_most": 0 < -above < _PART, "about": abs(above) < _PART / 2}.get(
        claim.bound, False
    )
