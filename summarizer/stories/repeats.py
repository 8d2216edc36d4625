"""How far two sentences of different articles tell the same in whatever words: a score of ten signs, and its lines.

The weights are rounded from a logistic regression over 2,983 pairs of sentences of 118 events, of which readers said
whether the one reports what the other mainly tells (a quarter do) and whether an editor would strike one beside the
other (a third); two readers of one pair agree in 97 and 94%. Over events left out the area under the ROC curve is .81
for either question. See docs/quality-record.md.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.condense.terms import Terms
from summarizer.gate.wordnet import entry
from summarizer.gate.words import stem
from summarizer.stories import families, retold
from summarizer.stories.candidates import own_span, said
from summarizer.stories.odds import at_odds

if TYPE_CHECKING:
    from summarizer.models import Claim, Span
    from summarizer.reading import Reading
    from summarizer.stories.candidates import Said
    from summarizer.stories.facts import Sources
    from summarizer.stories.weights import Weights

_SAME, _SAME_OPENING = 1.0, -0.2
"""Score from which one reports what the other mainly tells; where both open their articles, which are of one event.

Without another number or day, 91% of either tell all of it or a part of it.
"""
_FEWEST = 5
"""Words of two sentences from which on it says something that both open their articles."""
_OPENS = 2
"""Sentences that open an article."""
_AGAIN = -1.6
"""What is left of the score, from which an editor strikes one of the two: right in 80%, 43% of all such pairs.

Of the pairs right above it half are wrong: a point lost costs as much as one told twice.
"""
_NEW = 2.0
"""What the score loses for words that the shorter of the two has alone."""
_KIN = 0.85
"""What a word of the same family, stem or usual sense counts for the word itself."""
_NO_TITLE = 0.3
"""Likeness of titles where an article has none: about the mean."""
_PLACES = 8
"""Sentences from which on the place in an article makes no difference."""


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence of an article, or a claim made of one."""

    said: "Said"
    reading: "Reading"
    number: int
    """Its place in the article, from 1."""


def of_claim(claim: "Claim", sources: "Sources") -> Line:
    """The line that a claim of one article is."""
    return of_words(claim.text, own_span(claim.text, claim.evidence), sources)


def of_words(text: str, span: "Span", sources: "Sources") -> Line:
    """The line of this text, which stands for the words of an article."""
    reading = sources.readings[span.article]
    body = enumerate(reading.article.body(), start=1)
    number = next((n for n, s in body if s.start <= span.start < s.end), _PLACES)
    return Line(said(text), reading, number)


def same(one: Line, other: Line, weights: "Weights") -> bool:
    """Whether the other reports what the one mainly tells, with nothing against it and a word of what is told."""
    long = min(len(one.said.content), len(other.said.content)) >= _FEWEST
    opening = long and max(one.number, other.number) <= _OPENS
    least = _SAME_OPENING if opening else _SAME
    if at_odds(one.said, other.said) or score(one, other, weights) < least:
        return False
    return has_its_predicate(one.said, other.said, weights)


def has_its_predicate(one: "Said", other: "Said", weights: "Weights") -> bool:
    """Whether the other has a word of what the one says of its subject, and somebody of those to whom it is done."""
    whom, told = retold.objects(one), retold.predicate(one)
    of_whom = not whom or not whom.isdisjoint(other.content)
    return of_whom and (not told or _share(told, other.content, weights) > 0)


def has_its_act(one: "Said", other: "Said") -> bool:
    """Whether the other has the main verb of the one or a kindred word, or a figure of it that is no small one.

    Reports of one day word one act in many ways; those of two days tell two.
    """
    verbs = {verb for verb in retold.main_verbs(one, completed=True) if verb not in families.EMPTY}
    kindred = frozenset[str]().union(*map(_kin, other.content))
    told = not verbs or any(verb in other.content or not _kin(verb).isdisjoint(kindred) for verb in verbs)
    return told or not retold.figures(one).isdisjoint(retold.figures(other))


def have_one_act(one: "Said", other: "Said") -> bool:
    """Whether each has the main verb of the other, as above."""
    return has_its_act(one, other) and has_its_act(other, one)


def again(goes: Line, stays: Line, weights: "Weights") -> bool:
    """Whether beside the one that stays the other tells little: no number, nobody new, and nothing against it."""
    mine, theirs = goes.said, stays.said
    less, more = sorted((mine.content, theirs.content), key=len)
    new = len(less - more) / len(less) if less else 0.0
    numbers = {f.value for f in mine.reading.figures} - {f.value for f in theirs.reading.figures}
    if numbers or not retold.people(mine) <= theirs.content or at_odds(goes.said, stays.said):
        return False
    return score(goes, stays, weights) - _NEW * new >= _AGAIN


def score(one: Line, other: Line, weights: "Weights") -> float:
    """How far the two tell the same: the log-odds that the one reports what the other mainly tells."""
    mine, theirs = one.said, other.said
    (_, tells), (_, told) = retold.halves(mine.reading), retold.halves(theirs.reading)
    both = _share(mine.content, theirs.content, weights) * _share(theirs.content, mine.content, weights)
    figures, counted = ({(f.unit, f.value) for f in s.reading.figures} for s in (mine, theirs))
    numbers = {value for _, value in figures} & {value for _, value in counted}
    units = {unit for unit, _ in figures if unit} & {unit for unit, _ in counted}
    places = (1 + min(one.number, _PLACES)) * (1 + min(other.number, _PLACES))
    return (
        5.0 * both
        + 3.0 * weights.alike(tells, told)
        + 1.2 * (not {a.kind for a in mine.acts}.isdisjoint(a.kind for a in theirs.acts))
        + 0.5 * any((a.whom - a.who) & (b.whom - b.who) for a in mine.acts for b in theirs.acts)
        + 0.7 * (not retold.dates(mine).isdisjoint(retold.dates(theirs)))
        + 0.7 * bool(numbers)
        - 0.6 * (bool(units) and not numbers)
        - 0.7 * (retold.denies(mine, reported=True) != retold.denies(theirs, reported=True))
        + 0.9 * _titles(one, other, weights)
        + 2.9 / places
        - 3.2
    )


def _titles(one: Line, other: Line, weights: "Weights") -> float:
    """How alike the titles of the two articles are, 0-1."""
    mine, theirs = Terms.of(one.reading).title, Terms.of(other.reading).title
    if not mine or not theirs:
        return _NO_TITLE
    return (_share(mine, theirs, weights) + _share(theirs, mine, weights)) / 2


def _share(part: frozenset[str], whole: frozenset[str], weights: "Weights") -> float:
    """How much of the one the other holds in its own or in kindred words, 0-1."""
    kindred = frozenset[str]().union(*map(_kin, whole))
    mass = sum(map(weights.of, sorted(part)))
    held = sum(
        weights.of(word) * (1.0 if word in whole else _KIN)
        for word in sorted(part)
        if word in whole or not _kin(word).isdisjoint(kindred)
    )
    return held / mass if mass else 0.0


@lru_cache(maxsize=50_000)
def _kin(word: str) -> frozenset[str]:
    """What a word has in common with those of its family, its stem, its usual senses or its derivations."""
    found = entry(word)
    return found.usual | {f"{families.of(word)}=", f"{stem(word)}-", f"{word}~"} | {f"{w}~" for w in found.derived}
