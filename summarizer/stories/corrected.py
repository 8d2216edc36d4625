"""Numbers that one article gives and another calls wrong: "28 percent" beside "18 percent, not 28 percent"."""

from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading.keeping import with_reading
from summarizer.stories import amounts
from summarizer.stories.candidates import said
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.reading import Reading
    from summarizer.reading.found import FoundFigure
    from summarizer.stories.facts import Sources


def find(sources: "Sources") -> list[Conflict]:
    """The sentence that gives the number, then the one that corrects it; one each correction."""
    found = []
    for article in sources.acts:
        reading = sources.readings[article]
        for number, wrong in _corrections(reading):
            matter = _matter(reading, number)
            others = (i for i in sources.acts if sources.independent[i] != sources.independent[article])
            told = next(((i, n) for i in others for n in _giving(wrong, matter, sources.readings[i])), None)
            if told:
                first, second = sources.readings[told[0]].article.published, reading.article.published
                found.append(Conflict("number", (told, (article, number)), bool(first and second and first < second)))
    return found


def is_corrected(text: str, article: str, readings: "Mapping[str, Reading]") -> bool:
    """Whether a claim of this article tells a number that another article calls wrong."""
    mine, others = said(text), (other for i, other in readings.items() if i != article)
    wrong = ((f, _matter(other, number)) for other in others for number, f in _corrections(other))
    return any(mine.content & matter and any(_is_told(f, told) for told in mine.reading.figures) for f, matter in wrong)


@with_reading
def _corrections(reading: "Reading") -> "tuple[tuple[int, FoundFigure], ...]":
    """Each number that a sentence of the body calls wrong beside the right one of its unit, and the sentence."""
    text, body = reading.article.text, {s.number for s in reading.article.body()}
    wrong = [f for f in reading.figures if f.sentence in body and f.unit and amounts.is_denied(f, text)]
    return tuple((f.sentence, f) for f in wrong if any(_corrects(right, f) for right in reading.figures))


def _corrects(right: "FoundFigure", wrong: "FoundFigure") -> bool:
    same = (right.sentence, right.unit) == (wrong.sentence, wrong.unit)
    return same and right.start < wrong.start and right.value != wrong.value


def _giving(wrong: "FoundFigure", matter: frozenset[str], reading: "Reading") -> "Iterator[int]":
    """The sentences of the body that give the number of something of which the correction speaks too."""
    body, text = {s.number for s in reading.article.body()}, reading.article.text
    for figure in reading.figures:
        told = figure.sentence in body and _is_told(wrong, figure) and not amounts.is_denied(figure, text)
        if told and matter & content(reading.tokens(figure.sentence)):
            yield figure.sentence


def _matter(reading: "Reading", number: int) -> frozenset[str]:
    """The words of a sentence that carry meaning, without its numbers and their units."""
    counted = [(f.start, f.end) for f in reading.figures if f.sentence == number]
    return content(t for t in reading.tokens(number) if not any(start <= t.idx < end for start, end in counted))


def _is_told(wrong: "FoundFigure", figure: "FoundFigure") -> bool:
    return (figure.value, figure.unit) == (wrong.value, wrong.unit)
