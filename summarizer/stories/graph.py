"""The articles as a sparse graph: each with the ones most like it, found through an inverted index.

Similarity falls with the days between publications. `crowd` says how alike an article's wider surroundings are
(cross-domain local scaling, Conneau et al. 2018).
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from summarizer.stories import terms

_LOCAL_RANKS = (5, 25)
_LOCAL_EMPTY = 0.04
"""What stands in for neighbours that are not there: the usual similarity of two unrelated reports."""
_LOCAL_MOST = 0.10
"""An event with dozens of reports crowds itself; no more than this is held against it."""
_FREE_DAYS = 4
_HALF_DAYS = 10
"""Days after which similarity counts half, beyond the free ones."""
_INDEXED = 40
_POSTINGS = 100
_LOOKED_AT = 600
"""Entries of the index that are read for an article, weightiest terms first: work in step with their number."""
_NEIGHBOURS = 30


def likeness(one: terms.Profile, other: terms.Profile) -> float:
    """Similarity of two articles, 0-1: content, reduced by the days between them."""
    return 0.0 if meet_apart(one, other) else terms.cosine(one, other) * nearness(one.published, other.published)


def meet_apart(one: terms.Profile, other: terms.Profile) -> bool:
    """Whether two articles, one of them undated, tell of meetings in two places, and neither of the other's place."""
    if (one.published and other.published) or not (one.venues and other.venues):
        return False
    return not any(place in one.weights for place in other.venues) and not any(p in other.weights for p in one.venues)


def nearness(one: date | None, other: date | None) -> float:
    """What is left of a similarity for the days between two publications, 0-1; all of it where one is unknown."""
    if one is None or other is None:
        return 1.0
    return float(0.5 ** (max(0, abs((one - other).days) - _FREE_DAYS) / _HALF_DAYS))


_Postings = dict[str, list[tuple[int, float]]]
"""Term → the articles that hold it, each with the term's weight there."""


class Graph:
    """The articles and the similarity of each to its nearest ones."""

    def __init__(self, profiles: Sequence[terms.Profile]) -> None:
        self.profiles = profiles
        self.edges: list[dict[int, float]] = [{} for _ in profiles]
        """Similarity with dates; symmetric."""
        postings: _Postings = defaultdict(list)
        for number, profile in enumerate(profiles):
            for term in list(profile.weights)[:_INDEXED]:
                postings[term].append((number, profile.weights[term]))
        for number in range(len(profiles)):
            for other in self._candidates(number, postings):
                if other not in self.edges[number]:
                    self._join(number, other)
        self.crowd = [self._crowding(edges) for edges in self.edges]
        self._ties: dict[tuple[int, int], float] = {}

    def tie(self, one: int, other: int) -> float:
        """What the terms that two articles share most add to their similarity."""
        pair = (min(one, other), max(one, other))
        if pair not in self._ties:
            self._ties[pair] = terms.tie(*(self.profiles[i] for i in pair))
        return self._ties[pair]

    def _candidates(self, number: int, postings: _Postings) -> list[int]:
        score: dict[int, float] = {}
        weights = self.profiles[number].weights
        read = 0
        for term in list(weights)[:_INDEXED]:
            if len(postings[term]) > _POSTINGS or read > _LOOKED_AT:
                continue
            read += len(postings[term])
            weight = weights[term]
            for other, theirs in postings[term]:
                score[other] = score.get(other, 0.0) + weight * theirs
        score.pop(number, None)
        ranked = heapq.nsmallest(_NEIGHBOURS, ((-alike, other) for other, alike in score.items()))
        return [other for _, other in ranked]

    def _join(self, one: int, other: int) -> None:
        alike = likeness(self.profiles[one], self.profiles[other])
        self.edges[one][other] = self.edges[other][one] = alike

    @staticmethod
    def _crowding(edges: dict[int, float]) -> float:
        low, high = _LOCAL_RANKS
        ranked = sorted(edges.values(), reverse=True)[low:high]
        filled = sum(ranked) + _LOCAL_EMPTY * (high - low - len(ranked))
        return min(filled / (high - low), _LOCAL_MOST)
