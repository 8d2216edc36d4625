"""Clusters of articles, by average links over the graph of neighbours, the most similar ones first.

Similarity is measured against each article's own surroundings: in a crowded field of similar reports more is asked for
than in an empty one, and two reports at least must share a few weighty things. Two clusters that are each far more
alike inside than to one another are two events, however much they have in common (relative closeness, after Karypis et
al. 1999, Chameleon).
"""

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.stories.graph import nearness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from summarizer.stories.graph import Graph

THRESHOLD = 0.07
"""Score from which two clusters are one event."""
LOCAL = 0.7
"""How much of the surroundings' similarity is taken off."""
TIED = 0.108
"""What those two reports of two clusters that share most have to share (`terms.tie`): of pairs of one event 93% do, of
those of two events that are as alike 11%."""
_RELATIVE = 0.4
"""How much of what two clusters are more alike inside than to one another is taken off."""
_INSIDE_MOST = 0.45
"""Reports that are more alike than this were written from one another, which says nothing of other reports."""
BAND = 0.02
"""How far from the threshold a score is a close call."""


@dataclass(frozen=True)
class CloseCall:
    """Two clusters that go together only just, or just not."""

    sides: tuple[tuple[int, ...], tuple[int, ...]]
    score: float

    @property
    def together(self) -> bool:
        """Whether they were merged."""
        return self.score >= THRESHOLD


@dataclass(frozen=True)
class Clustering:
    """The clusters in order, and the close calls on the way: the last merge of a cluster, or one that was not made."""

    members: list[list[int]]
    close: tuple[CloseCall, ...]
    """The closest first."""


def agglomerate(graph: "Graph", tied: list[set[int]], apart: list[set[int]]) -> Clustering:
    """Merges the two most similar clusters until none are similar enough; what is tied starts merged."""
    clusters = _Clusters(graph, apart)
    for several in tied:
        first, *rest = sorted(several)
        for other in rest:
            if not clusters.forbidden(clusters.of[first], clusters.of[other]):
                clusters.tie(clusters.of[first], clusters.of[other])
    clusters.run()
    members = sorted(sorted(members) for members in clusters.members.values())
    return Clustering(members, tuple(sorted(clusters.close(), key=lambda c: (abs(c.score - THRESHOLD), c.sides))))


def far_apart(one: "list[date]", other: "list[date]") -> bool:
    """Whether the days of two clusters leave nothing of a similarity: an undated article does not bridge years."""
    return bool(one and other) and min(nearness(a, b) for a in (one[0], one[-1]) for b in (other[0], other[-1])) < 0.05


class _Clusters:
    def __init__(self, graph: "Graph", apart: list[set[int]]) -> None:
        count = len(graph.profiles)
        self.apart = apart
        self.graph = graph
        self.members: dict[int, list[int]] = {i: [i] for i in range(count)}
        self.of = list(range(count))
        self.links: dict[int, dict[int, float]] = {i: dict(edges) for i, edges in enumerate(graph.edges)}
        """Sum of the similarities between the articles of two clusters."""
        self.inside: dict[int, tuple[float, int]] = dict.fromkeys(range(count), (0.0, 0))
        """Sum of the similarities inside a cluster and the pairs that it is made of, without those that were tied."""
        self.crowd: dict[int, float] = dict(enumerate(graph.crowd))
        """Sum of the crowding of a cluster's articles."""
        self.dates = {i: [p.published] if p.published else [] for i, p in enumerate(graph.profiles)}
        self.last: dict[int, CloseCall] = {}
        """The merge of which a cluster came, where it was not tied."""

    def score(self, one: int, other: int) -> float:
        if far_apart(self.dates[one], self.dates[other]):
            return -1.0
        ones, others = len(self.members[one]), len(self.members[other])
        average = self.links[one].get(other, 0.0) / (ones * others)
        crowd = (self.crowd[one] / ones + self.crowd[other] / others) / 2
        inside = min(self._likeness_inside(one), self._likeness_inside(other), _INSIDE_MOST)
        score = average - LOCAL * crowd - _RELATIVE * max(0.0, inside - average)
        if score < THRESHOLD - BAND:
            return score
        short = TIED - self._tie_between(one, other)
        return score if short <= 0 else min(score, THRESHOLD - short)

    def _tie_between(self, one: int, other: int) -> float:
        """How much the two of their articles share that have most in common."""
        few, many = sorted((one, other), key=lambda cluster: len(self.members[cluster]))
        pairs = ((i, j) for i in self.members[few] for j in self.graph.edges[i] if self.of[j] == many)
        return max((self.graph.tie(i, j) for i, j in pairs), default=0.0)

    def _likeness_inside(self, cluster: int) -> float:
        total, pairs = self.inside[cluster]
        return total / pairs if pairs else 0.0

    def tie(self, one: int, other: int) -> None:
        """Merges two clusters, whatever their score."""
        if one != other:
            total, pairs = (sum(both) for both in zip(self.inside[one], self.inside[other], strict=True))
            self.inside[self._join(one, other)] = total, int(pairs)

    def merge(self, one: int, other: int) -> int:
        """Merges two clusters because they are similar."""
        merge = self._call(one, other)
        (first, firsts), (second, seconds) = self.inside[one], self.inside[other]
        between, pairs = self.links[one].get(other, 0.0), len(self.members[one]) * len(self.members[other])
        new = self._join(one, other)
        self.inside[new] = first + second + between, firsts + seconds + pairs
        self.last[new] = merge
        return new

    def _join(self, one: int, other: int) -> int:
        new = len(self.inside)
        self.members[new] = sorted(self.members.pop(one) + self.members.pop(other))
        for member in self.members[new]:
            self.of[member] = new
        self.crowd[new] = self.crowd.pop(one) + self.crowd.pop(other)
        self.dates[new] = sorted(self.dates.pop(one) + self.dates.pop(other))
        joined: dict[int, float] = {}
        for old in (one, other):
            for neighbour, weight in self.links.pop(old).items():
                if neighbour not in {one, other}:
                    joined[neighbour] = joined.get(neighbour, 0.0) + weight
                    self.links[neighbour].pop(old)
        self.links[new] = joined
        for neighbour, weight in joined.items():
            self.links[neighbour][new] = weight
        return new

    def run(self) -> None:
        heap = [(-self.score(a, b), a, b) for a in self.links for b in self.links[a] if a < b]
        heap = [entry for entry in heap if -entry[0] >= THRESHOLD]
        heapq.heapify(heap)
        while heap:
            _, one, other = heapq.heappop(heap)
            if one not in self.members or other not in self.members or self.forbidden(one, other):
                continue
            new = self.merge(one, other)
            for neighbour in self.links[new]:
                score = self.score(new, neighbour)
                if score >= THRESHOLD:
                    heapq.heappush(heap, (-score, neighbour, new))

    def close(self) -> "Iterator[CloseCall]":
        """The merges and the pairs left apart whose score is near the threshold."""
        made = (self.last[cluster] for cluster in self.members if cluster in self.last)
        left = ((a, b) for a in self.links for b in self.links[a] if a < b and not self.forbidden(a, b))
        for call in (*made, *(self._call(a, b) for a, b in left if self.score(a, b) >= THRESHOLD - BAND)):
            if abs(call.score - THRESHOLD) < BAND:
                yield call

    def _call(self, one: int, other: int) -> CloseCall:
        first, second = sorted((tuple(self.members[one]), tuple(self.members[other])))
        return CloseCall((first, second), self.score(one, other))

    def forbidden(self, one: int, other: int) -> bool:
        """Whether a user wants an article of the one apart from one of the other."""
        if not self.apart:
            return False
        first, second = set(self.members[one]), set(self.members[other])
        return any(several & first and several & second for several in self.apart)
