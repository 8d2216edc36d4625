"""Figures that stand together share what one of them tells: "from 2 to 3 people", "24 miles (39 km)"."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reading import units

if TYPE_CHECKING:
    from summarizer.reading.found import FoundFigure

CHANGED = re.compile(r"\bfrom\s+$", re.IGNORECASE)
"""Before a figure that became another one, "grew from 2 to 3 million": two figures, no range."""
AGE_CHANGED = re.compile(
    r"\b(?:rais|lift|low|increas|reduc|cut|chang|mov|ris|rose|f[ae]ll)\w*\s+(?:\S+\s+){0,4}age\s+from\s+$",
    re.IGNORECASE,
)
"""Before the two ends of an age that was changed, no range: "raised the pension age from 63 to 66"."""
_END = re.compile(r"\b(from|to)\s+$", re.IGNORECASE)
_BREAKS = re.compile(r"[,;:()]")
_LARGE = 100_000
"""From which on a number without a noun is an amount of money, where it stands beside one."""
_OR = re.compile(r"\s+or\s+")
_OR_AS_MANY = re.compile(r"(?:or|and|to)\s+(?:as\s+(?:many|much)\s+as|up\s+to|perhaps|maybe|possibly|even)")
"""Between two numbers of one thing: "10,000 and as many as 30,000 people"."""
_BY = frozenset({"by", "x", "×"})
"""Between the two lengths of "4,000 by 2,000 pixels"."""


def append(found: "list[FoundFigure]", figure: "FoundFigure", text: str) -> None:
    """Adds a figure; two that belong together share the noun, the act, or become a range of ordinals."""
    before = found[-1] if found and found[-1].sentence == figure.sentence else None
    if before is None:
        found.append(figure)
        return
    between = text[before.end : figure.start].strip()
    if figure.end <= before.end and before.value < 1 and figure.value == 1 and figure.unit == before.unit:
        return  # "one-half of one percentage point"
    if before.ordinal and figure.ordinal and _OR.fullmatch(text, before.number_at[1], figure.number_at[0]):
        at = (before.number_at[0], figure.number_at[1])
        found[-1] = replace(before, end=max(before.end, figure.end), number_at=at, high=figure.value)
        return  # "the fourth or fifth day"
    if between in {"(", "["}:
        converted = units.are_convertible(before.unit, figure.unit) and figure.bound == "exact"
        figure = replace(figure, what=before.what, bound=before.bound if converted else figure.bound)
    elif between == "to" and CHANGED.search(text, max(0, before.start - 10), before.start):
        found[-1] = replace(before, unit=before.unit or figure.unit)
        figure = replace(figure, what=figure.what or before.what)
    elif before.unit is None and (between in _BY or _OR_AS_MANY.fullmatch(between)):
        found[-1] = replace(before, unit=figure.unit)
    if figure.unit is None and _are_ends(before, figure, text):
        figure = replace(figure, unit=before.unit)
    found.append(figure)


def _are_ends(before: "FoundFigure", figure: "FoundFigure", text: str) -> bool:
    """Whether a bare number is the other end of a change of money: "fell to 4 million crowns in May from 5 million"."""
    ends = [_END.search(text, max(0, f.start - 10), f.start) for f in (before, figure)]
    if not all(ends) or figure.value < _LARGE or not units.family(before.unit).startswith("money"):
        return False
    apart = _BREAKS.search(text, before.end, figure.start)
    return apart is None and len({end[1].lower() for end in ends if end}) == len(ends)
