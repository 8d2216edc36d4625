"""What a story's facts are made of: the claims of the briefs, and salient sentences that no brief has."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.condense import compress, salience, standalone
from summarizer.condense.terms import Terms, content
from summarizer.gate.repair import admit
from summarizer.reading import plain_article, read
from summarizer.stories import acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Brief, Claim
    from summarizer.reading import Reading

_MORE = 6
"""Sentences of an article that are looked at besides its brief."""
_UNCLEAR = 0.45
_LONGEST = 60
"""Words from which a sentence is no fact but a paragraph."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A claim of one article that may become a fact, with what it says by the parse."""

    claim: "Claim"
    article: str
    value: float
    """How much it matters in its article: 2 for the first sentence of the summary, falling to 0."""

    @cached_property
    def reading(self) -> "Reading":
        """The claim, read like an article."""
        return read(plain_article(self.claim.text))

    @cached_property
    def acts(self) -> tuple[acts.Act, ...]:
        """What its main verbs tell."""
        found = [act for t in self.reading.by_sentence if t is not None for act in acts.find(t)]
        return tuple(act for act in found if act.main)

    @cached_property
    def content(self) -> frozenset[str]:
        """The lemmas that carry meaning."""
        return frozenset().union(*(content(t) for t in self.reading.by_sentence if t is not None))


def collect(ids: "Sequence[str]", briefs: "Mapping[str, Brief]", readings: "Mapping[str, Reading]") -> list[Candidate]:
    """The candidates of all the articles, weightiest first."""
    found = [c for article in ids for c in _of_article(briefs[article], readings[article])]
    return sorted(found, key=lambda c: (-c.value, ids.index(c.article), c.claim.id))


def _of_article(brief: "Brief", reading: "Reading") -> "Iterable[Candidate]":
    claims = [*brief.summary, *brief.key_points]
    if not claims:
        claims = [brief.headline]
    for place, claim in enumerate(claims):
        yield Candidate(claim, brief.article.id, 2.0 / (1 + 0.25 * place))
    used = {(span.start, span.end) for claim in claims for span in claim.evidence}
    yield from _left_out(reading, used)


def _left_out(reading: "Reading", used: set[tuple[int, int]]) -> "Iterable[Candidate]":
    """The article's other sentences that can be read alone."""
    terms = Terms.of(reading)
    if not terms.english:
        return
    weighed = sorted(salience.weigh(reading, terms), key=lambda w: (-w.score, w.number))
    article, count = reading.article, 0
    for one in weighed:
        sentence = article.sentences[one.number - 1]
        standing = standalone.stand(reading, one.number)
        if (sentence.start, sentence.end) in used or standing.unclear > _UNCLEAR or one.score <= 0:
            continue
        short = compress.shorten(reading, terms, one.number, fixed=standing.edits)
        cites = sorted({one.number, *standing.cites})
        whole = short.text == article.text[sentence.start : sentence.end]
        if not short.sound or len(short.text.split()) > _LONGEST:
            continue
        claim = admit(f"{article.id}:s{one.number}", short.text, reading, cites, "selected" if whole else "shortened")
        if claim:
            yield Candidate(claim, article.id, 0.3 * one.score)
            count += 1
        if count == _MORE:
            return
