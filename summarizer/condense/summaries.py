"""Which two sentences tell the news to somebody who has read the headline."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.condense import following, points, salience, standalone
from summarizer.condense.edits import balanced, words
from summarizer.condense.lexicon import OPENING_MARKS
from summarizer.condense.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens

    from summarizer.condense.briefing import Candidate, Choice
    from summarizer.reading import Reading

_FIRSTS = 3
"""Sentences that are tried as the one of the two that matters most, the best."""
_NAMED = 0.2
"""What this one gains for each of two people whom it names."""
_SHORT, _WORTH = 4, 1.0
"""Sentences of an article below which a second one is told only where it is worth so much."""
_MUCH, _TITLED = 0.3, 1.5
"""How much more the later of the two is worth where it comes first, and what saying all of the title counts for that.

Of 100 summaries with a better and a worse sentence by a reader's grades the better comes first in 78, in 74 by place.
"""
_WEIGHT = 0.6
"""What a sentence gains for the weight that it adds, where it adds as much as the heaviest has."""
_WANTED = 0.8
"""What two gain for telling what the title says, all of it."""
_POINT = 0.5
"""What the one told beside the other gains for its worth as a key point: readers struck half of those worth little."""
_REPEATED = 0.8
"""What it loses for what is told already, the whole of it."""
_TOLD = 0.65
"""How much of a sentence the headline tells from which on it says that again: readers struck seven of seven such."""
_QUOTED = 0.4
"""What it loses for opening with somebody's words."""


def choose(
    reading: "Reading", terms: Terms, candidates: "Sequence[Candidate]", headline: "Choice"
) -> "list[Candidate]":
    """The two that together tell most beside the headline; of a short article maybe one.

    What follows the sentence that opens the article may lean on that where both are told. They come as in the article,
    unless the later tells much more of the news.
    """
    return _Chooser(reading, terms, headline).choose(candidates)


def headline_shown(terms: Terms, headline: "Choice") -> list[tuple[int, str]]:
    """The headline with the number of each sentence that it rests on."""
    return [(n, headline.text) for n in headline.cites if n in terms.by_sentence]


@dataclass(frozen=True)
class _Chooser:
    reading: "Reading"
    terms: Terms
    headline: "Choice"

    def choose(self, candidates: "Sequence[Candidate]") -> "list[Candidate]":
        news = self._untold(candidates)
        alone = {c.number: self._alone(c) for c in news if self._is_clear(c)} or {c.number: c.worth for c in news}
        firsts = sorted((c for c in news if c.number in alone), key=lambda c: (-alone[c.number], c.number))[:_FIRSTS]
        least = _WORTH if len(candidates) < _SHORT else float("-inf")
        pairs = [
            (alone[one.number] + worth, one, other)
            for one in firsts
            for worth, other in self._beside(one, news)
            if worth >= least and alone.get(other.number, 0.0) <= alone[one.number]
        ]
        if not pairs:
            return firsts[:1]
        _, *both = max(pairs, key=lambda found: found[0])
        earlier, later = sorted(both, key=lambda c: c.number)
        turned = self._is_clear(later) and self._opens(later) > self._opens(earlier) + _MUCH
        return [later, earlier] if turned else [earlier, later]

    def _opens(self, candidate: "Candidate") -> float:
        """What it is worth as the first of the two: the news comes first, not what leads up to it."""
        titled = self.terms.mass(candidate.weighed.terms & self.terms.title)
        return candidate.clear_worth + _TITLED * titled / (self.terms.mass(self.terms.title) or 1.0)

    def _untold(self, candidates: "Sequence[Candidate]") -> "list[Candidate]":
        """The sentences but for captions, lines and those that the headline has told; all where none is left."""
        whole = [c for c in candidates if balanced(c.choice.text)] or list(candidates)
        english = self.terms.english
        news = [c for c in whole if not (english and _is_no_news(self.reading.tokens(c.number)))] or whole
        told = points.Told.by(self.reading, self.terms, self._shown, titled=self._is_titled)
        told_of = {c.number: self._repeats(told, c) for c in news}
        brief = len(candidates) <= _SHORT
        adding = [
            c
            for c in news
            if told_of[c.number] < _TOLD
            or (told_of[c.number] < 1 and self._counts(c, told))
            or (brief and c.number == self._opening and self._places(c))
        ]
        return adding if any(map(self._is_clear, adding)) else [c for c in news if told_of[c.number] < 1] or news

    def _counts(self, candidate: "Candidate", told: points.Told) -> bool:
        """Whether it tells a figure that the headline does not: "by 14 votes to 9"."""
        tokens = self.reading.tokens(candidate.number)
        return any(points.counts(t) and t.lower_ not in told.words for t in tokens if t.text in candidate.choice.text)

    def _places(self, candidate: "Candidate") -> bool:
        """Whether it says where it was, and the headline does not: of a few lines the first may be all that does."""
        places = (n for n, _ in self.reading.named_in.get(candidate.number, ()) if n.kind == "place")
        return any(not any(form in self.headline.text for form in (n.name, *n.forms)) for n in places)

    def _repeats(self, told: points.Told, candidate: "Candidate") -> float:
        return told.repeats(self.reading, self.terms, candidate.number, candidate.choice.text)

    def _is_clear(self, candidate: "Candidate") -> bool:
        return candidate.standing.unclear < standalone.UNCLEAR or candidate.number == self._opening

    def _alone(self, candidate: "Candidate") -> float:
        """What it is worth by itself; what opens the article points to nothing before it."""
        worth = candidate.clear_worth if candidate.number == self._opening else candidate.worth
        return worth + _NAMED * min(2, len(candidate.names))

    def _as_a_point(self, candidate: "Candidate", told: points.Told) -> float:
        """What it gains for its worth as a key point to a reader who has been told so much; English only."""
        if not self.terms.english:
            return 0.0
        return _POINT * points.worth(self.reading, self.terms, candidate.weighed, told, words(candidate.choice.text))

    def _beside(self, one: "Candidate", news: "list[Candidate]") -> "Iterator[tuple[float, Candidate]]":
        """What can be told beside this one, with what it is worth to a reader of headline and this one."""
        told = points.Told.by(self.reading, self.terms, [*self._shown, (one.number, one.choice.text)])
        whole = one.number == self._opening and one.choice.text == self.reading.tokens(one.number).text
        behind = following.second(self.reading) if whole else 0
        for c in news:
            repeated = self._repeats(told, c)
            if c is one or repeated == 1 or not (self._is_clear(c) or c.number == behind):
                continue
            gain = points.gain(self.reading, self.terms, c.weighed, told, words(c.choice.text))
            worth = c.clear_worth + gain - _REPEATED * repeated + self._as_a_point(c, told)
            worth += (
                _WEIGHT
                * self.terms.english
                * self.terms.mass(c.weighed.terms - told.terms)
                / (self.terms.heaviest or 1.0)
            )
            wanted = self._wanted & (one.weighed.terms | c.weighed.terms)
            worth += _WANTED * self.terms.mass(wanted) / (self.terms.mass(self._wanted) or 1.0)
            yield worth - _QUOTED * (c.choice.text[:1] in OPENING_MARKS), c

    @cached_property
    def _shown(self) -> list[tuple[int, str]]:
        return headline_shown(self.terms, self.headline)

    @cached_property
    def _is_titled(self) -> bool:
        """Whether the headline says most of what the title says: no other line of a brief has the title."""
        said = self.terms.of_a_line(self.headline.text) & self.terms.title
        return 2 * self.terms.mass(said) >= self.terms.mass(self.terms.title)

    @cached_property
    def _opening(self) -> int:
        return following.opening(self.reading)

    @cached_property
    def _wanted(self) -> frozenset[str]:
        """What the title says; where the headline is a sentence cut short, without what that has told."""
        said = self.headline.text.split()
        is_cut = any(all(word in self.reading.tokens(n).text for word in said[1:]) for n, _ in self._shown)
        return self.terms.title - (self.terms.of_a_line(self.headline.text) if is_cut else frozenset())


def _is_no_news(tokens: "Tokens") -> bool:
    return salience.is_aside(tokens) or salience.is_a_line(tokens) or points.tells_nothing(tokens)
