"""Whether two numbers of one thing differ, or are one number said more or less exactly."""

import math
import re
from typing import TYPE_CHECKING

from summarizer.reading.standing_words import WRONGLY
from summarizer.stories import families

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from summarizer.reading.found import FoundFigure

_DIGITS = (1, 2, 3, 4)
"""Significant digits to which a number may be rounded."""
_ROUNDED = 0.1
"""Share of the higher one that rounding may take: 25,000 is no 20,000."""
_SCALES = (1.0, 1e3, 1e6, 1e9)
"""Between two values of the same digits stands a word that one of the texts runs together or leaves out."""
_ABOUT = 1.25
"""How many times one value may be the other where either is "about" or "nearly" so many."""
_VAGUE = 0.05
"""Share of the higher one by which they may differ then, or one of the lowest digit: "about 4,200" is not 3,900."""
_BOUND = 1.5
"""How many times one bound may be the other where both are of one kind ("more than 20", "more than 25").

Or a value the bound that is to confirm it: "14 were killed" beside "at least three".
"""

_ARTICLES = frozenset({"article", "headline"})
_DENIED = re.compile(r"\b(?:not|rather than|instead of)(?: (?:the|about|some|a))?\W{1,3}$")


def is_denied(figure: "FoundFigure", text: str) -> bool:
    """Whether the text gives the number as a wrong one: "18 per cent, not 28"."""
    return _DENIED.search(text, max(0, figure.start - 24), figure.start) is not None


def is_told_wrongly(tokens: "Iterable[Token]") -> bool:
    """Whether somebody is said to have told it wrongly, or it is what an article said ("The article also said ...")."""
    return any(
        (t.lower_ in WRONGLY or (t.dep_ == "nsubj" and t.lower_ in _ARTICLES)) and t.head.lemma_ in families.SAYING
        for t in tokens
    )


def differ(one: "FoundFigure", other: "FoundFigure") -> bool:
    """Whether the values differ by more than rounding and bounds allow."""
    if any(one.value == other.value * scale or other.value == one.value * scale for scale in _SCALES):
        return False
    low, high = sorted((one, other), key=lambda f: f.value)
    if one.bound == other.bound and one.bound in {"at_least", "at_most"}:
        return high.value > _BOUND * low.value
    if low.bound == "at_least" or high.bound == "at_most":
        return False
    vague = [f.value for f in (one, other) if f.bound == "about"]
    if vague and high.value <= _ABOUT * low.value:
        return high.value - low.value > max(_VAGUE * high.value, *map(_lowest_digit, vague))
    far = high.value - low.value > _ROUNDED * high.value
    return far or not any(high.value in _rounded(low.value, n) or low.value in _rounded(high.value, n) for n in _DIGITS)


def are_far(one: "FoundFigure", other: "FoundFigure") -> bool:
    """Whether a bound is so far from the other value that who gives the one does not confirm the other."""
    low, high = sorted((one.value, other.value))
    if one.unit != other.unit or not (one.unit or "").islower():
        return False
    return one.bound != other.bound and high > _BOUND * low and not any(low * scale == high for scale in _SCALES)


def _lowest_digit(value: float) -> float:
    """What one more of the last digit that is not 0 would add: 100 for 4,200."""
    digits = f"{value:e}".split("e")[0].replace(".", "").rstrip("0") or "0"
    return 10.0 ** (math.floor(math.log10(abs(value) or 1)) + 1 - len(digits))


def _rounded(value: float, digits: int) -> tuple[float, float]:
    """The value with this many significant digits, rounded and cut off."""
    if value == 0 or (float(value).is_integer() and abs(value) < 100):
        return value, value
    unit = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits)
    return round(round(value / unit) * unit, 6), round(math.floor(value / unit) * unit, 6)
