"""What two or more independent articles of a story say and its digest leaves out: the omission audit.

Made from the articles' sentences anew, not from the facts that were gathered, so that a loss on the way shows.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import salience, standalone
from summarizer.condense.terms import content
from summarizer.gate.repair import admit
from summarizer.models import Omitted
from summarizer.stories import acts
from summarizer.stories.candidates import said_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import Span
    from summarizer.stories.candidates import Said
    from summarizer.stories.facts import Sources

_ALIKE = 0.5
"""Share of their words from which two sentences of different articles say the same."""
_ALIKE_ACT = 0.3
"""The same where they also tell of one act."""
_COVERED = 0.55
"""Share of a sentence's words in one that is shown, from which it is told."""
_SENTENCES = 60
"""Sentences of an article that are compared."""
_COMMON = 30
"""A word in more sentences than this finds no pair."""
_WORDS = range(5, 61)
_LISTED = 10
_SOURCES = 2


@dataclass(frozen=True)
class Audit:
    """The share of the salient facts of several sources that is shown, 0-1 (none where there are none); the rest."""

    share: float | None
    omitted: tuple[Omitted, ...]


@dataclass(frozen=True)
class _Line:
    article: str
    number: int
    words: frozenset[str]
    acts: tuple[acts.Act, ...]
    weight: float
    """What salience gives it, 0-1 within its article."""


class Several:
    """The salient sentences that independent articles of a story have in common."""

    def __init__(self, sources: "Sources") -> None:
        alone = sources.count(sources.ids) < _SOURCES
        lines = () if alone else [line for article in sources.acts for line in _lines(article, sources)]
        self.groups = _of_several(lines, sources)
        """Each fact with the sentences that tell it, weightiest first."""

    def numbers(self) -> dict[str, frozenset[int]]:
        """Article → the numbers of these sentences."""
        found: dict[str, set[int]] = {}
        for line in (line for group in self.groups for line in group):
            found.setdefault(line.article, set()).add(line.number)
        return {article: frozenset(numbers) for article, numbers in found.items()}


def audit(
    story: str, shown: "Iterable[str]", evidence: "Iterable[Span]", sources: "Sources", several: Several
) -> Audit:
    """What the texts `shown`, which rest on `evidence`, leave out of what several independent articles say."""
    if not several.groups:
        return Audit(None, ())
    texts = said_all(dict.fromkeys(shown))
    resting: dict[str, list[tuple[int, int]]] = {}
    for span in evidence:
        resting.setdefault(span.article, []).append((span.start, span.end))
    missing = [group for group in several.groups if not _told(group, texts, resting, sources)]
    omitted = [one for group in missing for one in _omitted(story, group, sources)]
    return Audit(round(1 - len(omitted) / len(several.groups), 4), tuple(omitted[:_LISTED]))


def _lines(article: str, sources: "Sources") -> "Iterable[_Line]":
    reading = sources.readings[article]
    weighed = {one.number: one.score for one in salience.weigh(reading)}
    top = max(weighed.values(), default=0.0) or 1.0
    own: dict[int, list[acts.Act]] = {}
    for number, act in sources.acts[article]:
        own.setdefault(number, []).extend([act] if act.main else [])
    for sentence in reading.article.body()[:_SENTENCES]:
        words = content(reading.tokens(sentence))
        weight = weighed.get(sentence.number, 0.0) / top
        if len(reading.article.text[sentence.start : sentence.end].split()) in _WORDS and len(words) > 3:
            yield _Line(article, sentence.number, words, tuple(own.get(sentence.number, ())), weight)


def _of_several(lines: "Sequence[_Line]", sources: "Sources") -> "list[list[_Line]]":
    """Sentences of different sources that say the same, each with the ones that say it too; weightiest first."""
    alike: dict[int, list[int]] = {}
    index: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        common: dict[int, int] = {}
        for word in sorted(line.words):
            others = index.setdefault(word, [])
            for other in others if len(others) <= _COMMON else ():
                common[other] = common.get(other, 0) + 1
            others.append(place)
        for other in sorted(number for number, count in common.items() if count >= 3):
            if _same(line, lines[other], sources):
                alike.setdefault(place, []).append(other)
                alike.setdefault(other, []).append(place)
    ranked = sorted(alike, key=lambda n: (-_sources(n, alike, lines, sources), -lines[n].weight, n))
    taken: set[int] = set()
    groups = []
    for place in ranked:
        group = [place, *(n for n in sorted(alike[place]) if n not in taken)]
        if place in taken or len({sources.independent[lines[n].article] for n in group}) < _SOURCES:
            continue
        taken.update(group)
        groups.append([lines[n] for n in group])
    return [group for group in groups if max(line.weight for line in group) >= 0.35]


def _sources(place: int, alike: dict[int, list[int]], lines: "Sequence[_Line]", sources: "Sources") -> int:
    return len({sources.independent[lines[n].article] for n in (place, *alike[place])})


def _same(one: _Line, other: _Line, sources: "Sources") -> bool:
    if sources.independent[one.article] == sources.independent[other.article]:
        return False
    share = 2 * len(one.words & other.words) / (len(one.words) + len(other.words))
    if share >= _ALIKE:
        return True
    return share >= _ALIKE_ACT and any(acts.same(a, b, sources.stand_for) for a in one.acts for b in other.acts)


def _told(
    group: "list[_Line]", texts: "list[Said]", resting: "dict[str, list[tuple[int, int]]]", sources: "Sources"
) -> bool:
    for line in group:
        span = sources.readings[line.article].article.sentence_span(line.number)
        if any(start < span.end and span.start < end for start, end in resting.get(line.article, ())):
            return True
    first = group[0]
    for text in texts:
        if len(first.words & text.content) >= _COVERED * len(first.words):
            return True
        if any(acts.same(a, b, sources.stand_for) for a in first.acts for b in text.acts):
            return True
    return False


def _omitted(story: str, group: "list[_Line]", sources: "Sources") -> "Iterable[Omitted]":
    """The group's fact in the plainest of its sentences that the gate passes."""
    articles = tuple(i for i in sources.ids if any(line.article == i for line in group))
    for line in sorted(group, key=lambda one: (_unclear(one, sources), -one.weight, one.article, one.number)):
        reading = sources.readings[line.article]
        text = reading.article.sentence_span(line.number).text
        claim = admit(f"{story}:o", text, reading, [line.number], "selected")
        if claim:
            spans = [sources.readings[o.article].article.sentence_span(o.number) for o in group if o is not line]
            yield Omitted(
                text=claim.text, evidence=(*claim.evidence, *spans), articles=articles, sources=sources.count(articles)
            )
            return


def _unclear(line: _Line, sources: "Sources") -> float:
    return standalone.stand(sources.readings[line.article], line.number).unclear
