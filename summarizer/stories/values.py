"""Numbers and days on which two articles contradict each other about one thing.

Only sentences that plainly tell the same are compared: the same act of the same people or things, or nearly the same
words, with the number in the same place. Rounding, "at least", ranges and different units are no differences.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.condense.terms import content
from summarizer.stories import acts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reading import Reading
    from summarizer.reading.found import FoundFigure
    from summarizer.stories.facts import Sources

_ALIKE = 0.6
"""Share of the words, numbers aside, from which two sentences tell the same."""
_ALIKE_ACT = 0.35
"""The same where they also tell of one act."""
_COMMON = 40


@dataclass(frozen=True)
class Conflict:
    """Two sentences that give different values for one thing; the first is of the earlier article."""

    kind: Literal["number", "date"]
    sentences: tuple[tuple[str, int], tuple[str, int]]
    grows: bool
    """Whether the second, a later report, gives a higher count: an update and no contradiction."""


@dataclass(frozen=True)
class _Line:
    article: str
    number: int
    words: frozenset[str]
    acts: tuple[acts.Act, ...]
    figures: "dict[str, FoundFigure]"
    day: str | None


def find(sources: "Sources") -> list[Conflict]:
    """The conflicts between independent articles, in reading order, each pair of sentences once."""
    lines = [line for article in sources.acts for line in _lines(sources.readings[article], sources.acts[article])]
    index: dict[str, list[int]] = {}
    found = []
    for place, line in enumerate(lines):
        near: dict[int, int] = {}
        for word in sorted(line.words):
            others = index.setdefault(word, [])
            for other in others if len(others) <= _COMMON else ():
                near[other] = near.get(other, 0) + 1
            others.append(place)
        for other in sorted(other for other, count in near.items() if count >= 2):
            conflict = _compare(lines[other], line, sources)
            found += [conflict] if conflict else []
    return found


def _lines(reading: "Reading", told: "list[tuple[int, acts.Act]]") -> "Iterable[_Line]":
    for sentence in reading.article.body():
        figures = _single(f for f in reading.figures if f.sentence == sentence.number)
        days = {
            d.iso()
            for d in reading.dates
            if d.sentence == sentence.number and d.kind == "date" and d.precision == "day"
        }
        day = next(iter(days)) if len(days) == 1 else None
        day = day if day and "/" not in day else None
        if not figures and not day:
            continue
        words = frozenset(w for w in content(reading.tokens(sentence)) if not any(c.isdigit() for c in w))
        own = tuple(act for number, act in told if number == sentence.number and act.main)
        yield _Line(reading.article.id, sentence.number, words, own, figures, day)


def _single(figures: "Iterable[FoundFigure]") -> "dict[str, FoundFigure]":
    """The figures that count or measure something, by what; a unit that comes twice cannot be told apart."""
    found: dict[str, list[FoundFigure]] = {}
    for figure in figures:
        if figure.unit and not figure.ordinal and figure.high is None:
            found.setdefault(figure.unit, []).append(figure)
    return {unit: several[0] for unit, several in found.items() if len(several) == 1}


def _compare(one: _Line, other: _Line, sources: "Sources") -> Conflict | None:
    if sources.independent[one.article] == sources.independent[other.article] or one.article == other.article:
        return None
    alike = 2 * len(one.words & other.words) / (len(one.words) + len(other.words) or 1)
    same_act = any(acts.same(a, b, sources.stand_for) for a in one.acts for b in other.acts)
    if alike < (_ALIKE_ACT if same_act else _ALIKE):
        return None
    sentences = ((one.article, one.number), (other.article, other.number))
    for key in sorted(one.figures.keys() & other.figures.keys()):
        if _contradict(one.figures[key], other.figures[key]):
            return Conflict("number", sentences, _updates(one, other, key, sources))
    if same_act and one.day and other.day and one.day != other.day:
        return Conflict("date", sentences, grows=False)
    return None


def _contradict(one: "FoundFigure", other: "FoundFigure") -> bool:
    """Whether the values differ by more than rounding and bounds allow."""
    if one.value == other.value or "about" in {one.bound, other.bound}:
        return False
    low, high = sorted((one, other), key=lambda f: f.value)
    if low.bound == "at_least" or high.bound == "at_most":
        return False
    return not any(_rounded(high.value, n) == low.value or _rounded(low.value, n) == high.value for n in (1, 2, 3))


def _rounded(value: float, digits: int) -> float:
    """The value with this many significant digits."""
    if value == 0 or (float(value).is_integer() and abs(value) < 100):
        return value
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def _updates(one: _Line, other: _Line, key: str, sources: "Sources") -> bool:
    first, second = (sources.readings[line.article].article.published for line in (one, other))
    return bool(first and second and first < second and other.figures[key].value > one.figures[key].value)
