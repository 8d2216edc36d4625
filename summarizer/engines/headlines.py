"""The headline of the embedded engine: the article's own title where its sentences bear it out, else the best cut."""

from typing import TYPE_CHECKING

from summarizer import gate
from summarizer.condense import soundness, titles
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import words
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading import Reading

_MOST_EVIDENCE = 4
"""Sentences that bear out a title: where it takes more, it sums up what nobody says in one place."""
_LONGEST = 28
"""Words; cuts aim at 14, and some that short would not be true or not be about the main point."""

_DESCRIBING = frozenset({"amod", "acomp", "advmod"})


def best(reading: "Reading", cuts: "Sequence[Choice]") -> Choice:
    """The headline and the numbers of the sentences that it rests on; `cuts` are the best first."""
    for title in titles.headlines(reading):
        cites = _borne_out_by(title, reading)
        if cites and not soundness.points_outside(title, reading.tokens(cites[0])):
            return Choice(title, cites)
    return next((c for c in cuts if c.cites and _holds(c, reading)), cuts[0])


def _borne_out_by(title: str, reading: "Reading") -> tuple[int, ...]:
    """The sentences that say what the title says, few enough to look up; none where they do not."""
    starts = {span.start for span in gate.holds(title, reading)}
    cites = tuple(s.number for s in reading.article.body() if s.start in starts)
    several = [cites] if len(cites) <= _MOST_EVIDENCE else []
    for some in (*several, *((n,) for n in cites[:_MOST_EVIDENCE])):
        if gate.holds(title, reading, some) and _has_every_word(title, some, reading):
            return some
    return ()


def _has_every_word(title: str, cites: "Sequence[int]", reading: "Reading") -> bool:
    """Whether the cited sentences have every name of a title, and they or others of the body every noun and verb.

    The gate lets a wording differ in a word or two; a title has so few that each of them matters.
    """
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView, source_of
    from summarizer.gate.words import stem

    source, claim = source_of(reading), read(plain_article(title, published=reading.article.published))
    for sentence in claim.article.sentences:
        view = SentenceView(claim, sentence.number)
        evidence = EvidenceReading(ClaimReading(view), source, [source.view(n) for n in cites])
        for word in view.words:
            known = not word.name and {word.key, stem(word.key)} & source.spread.keys()
            describes = not word.name and claim.doc[word.i].dep_ in _DESCRIBING
            if not (evidence.matches[word.i] or known or describes):
                return False
    return True


def _holds(choice: "Choice", reading: "Reading") -> bool:
    return (
        words(choice.text) <= _LONGEST
        and soundness.reads_alike(choice.text, reading.tokens(choice.cites[-1]))
        and bool(gate.holds(choice.text, reading, choice.cites))
    )
