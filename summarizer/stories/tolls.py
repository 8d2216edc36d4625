"""Whether a number of dead is one that a later report of the story has raised."""

from typing import TYPE_CHECKING

from summarizer.reading.found import FoundFigure
from summarizer.reading.keeping import with_reading
from summarizer.stories import contrary, slots
from summarizer.stories.candidates import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reading import Reading

_LEAD = 3
"""Sentences in which a report tells its toll."""
_DEAD = "people kill"


def is_outdated(text: str, article: str, readings: "Mapping[str, Reading]") -> bool:
    """Whether the text tells the toll of its article, and one of a later day opens with a higher one."""
    mine, reading = _highest(said(text).reading), readings[article]
    day = reading.article.published
    if not mine or day is None or mine < of_lead(reading):
        return False
    later = (other for other in readings.values() if (other.article.published or day) > day)
    return any(of_lead(other) > mine for other in later)


@with_reading
def of_lead(reading: "Reading") -> float:
    """The most dead of whom an article's first sentences tell, 0 where they tell of none."""
    first = {s.number for s in reading.article.body()[:_LEAD]}
    return max((value for number, value in _tolls(reading) if number in first), default=0.0)


@with_reading
def _highest(reading: "Reading") -> float:
    return max((value for _, value in _tolls(reading)), default=0.0)


def _tolls(reading: "Reading") -> list[tuple[int, float]]:
    """Of totals: "seven more were killed" is none."""
    found = (s for s in slots.numbers(reading) if s.key == _DEAD)
    totals = (s for s in found if not contrary.is_further(s))
    return [(s.sentence, s.value.value) for s in totals if isinstance(s.value, FoundFigure)]
