"""Shares in other words: "half" of what two numbers state together, plain fractions with a bound.

No arithmetic but this: the part and the whole stand side by side, "61 of the 120 seats", so that the source says the
share; and a fraction with a bound rounds it, as any number may be rounded.
"""

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundFigure

_OF_ALL = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|all|[\w'’-]+['’]s?|the\s+[\w'’-]+['’]s?)\s+)?")
_FRACTIONS = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 10)
"""Those that round a share."""
_PART = 0.05
"""How far a share may be from the plain fraction that rounds it."""
_TINY = 1e-6


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
