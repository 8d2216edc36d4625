"""Puts the articles on one event together, without a model and without comparing all pairs.

Average-link agglomeration over a sparse graph of neighbours, found through an inverted index. Similarity falls with
the days between publications, and is measured against each article's own surroundings (cross-domain local scaling,
Conneau et al. 2018): in a crowded field of similar reports more is asked for than in an empty one.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from summarizer.models import CopyGroup, Grouping
from summarizer.stories import copies, terms

if TYPE_CHECKING:
    from summarizer.reading import Reading

_THRESHOLD = 0.1
_LOCAL = 0.7
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


@dataclass(frozen=True)
class Overrides:
    """What a user has decided: articles of one story, and articles never in one story."""

    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    strict: bool = True
    """Whether the name of an article that is not there is an error."""


@dataclass(frozen=True)
class Group:
    """The articles of one story in order of publication, why they are one, and which are copies."""

    articles: tuple[str, ...]
    grouping: Grouping
    copies: tuple[CopyGroup, ...]
    profiles: tuple[terms.Profile, ...]


def group(readings: "Sequence[Reading]", overrides: Overrides | None = None) -> list[Group]:
    """The stories, largest first: each article is in exactly one. The same for any order of `readings`."""
    readings = sorted(readings, key=lambda r: (r.article.published or date.max, r.article.id))
    overrides = overrides or Overrides()
    copied = copies.find([r.article for r in readings])
    profiles = terms.profiles(readings)
    graph = Graph(profiles)
    tied = [*overrides.together, *((c.kept, i) for c in copied for i in c.copies)]
    members = agglomerate(graph, _ids(tied, profiles), _ids(overrides.apart, profiles))
    forced = {i for several in (*overrides.together, *overrides.apart) for i in several}
    groups = [_explain(graph, each, copied, forced) for each in members]
    return sorted(groups, key=lambda g: (-len(g.articles), g.articles))


def likeness(one: terms.Profile, other: terms.Profile) -> float:
    """Similarity of two articles, 0-1: content, reduced by the days between them."""
    return terms.cosine(one, other) * _nearness(one.published, other.published)


def _nearness(one: date | None, other: date | None) -> float:
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


def agglomerate(graph: Graph, tied: list[set[int]], apart: list[set[int]]) -> list[list[int]]:
    """Merges the two most similar clusters until none are similar enough; what is tied starts merged."""
    clusters = _Clusters(graph, apart)
    for several in tied:
        first, *rest = sorted(several)
        for other in rest:
            if not clusters.forbidden(clusters.of[first], clusters.of[other]):
                clusters.merge(clusters.of[first], clusters.of[other])
    clusters.run()
    return sorted(sorted(members) for members in clusters.members.values())


def _far_apart(one: list[date], other: list[date]) -> bool:
    """Whether the days of two clusters leave nothing of a similarity: an undated article does not bridge years."""
    return bool(one and other) and min(_nearness(a, b) for a in (one[0], one[-1]) for b in (other[0], other[-1])) < 0.05


class _Clusters:
    def __init__(self, graph: Graph, apart: list[set[int]]) -> None:
        count = len(graph.profiles)
        self.apart = apart
        self.members: dict[int, list[int]] = {i: [i] for i in range(count)}
        self.of = list(range(count))
        self.links: dict[int, dict[int, float]] = {i: dict(edges) for i, edges in enumerate(graph.edges)}
        """Sum of the similarities between the articles of two clusters."""
        self.crowd: dict[int, float] = dict(enumerate(graph.crowd))
        """Sum of the crowding of a cluster's articles."""
        self.dates = {i: [p.published] if p.published else [] for i, p in enumerate(graph.profiles)}
        self._next = count

    def score(self, one: int, other: int) -> float:
        ones, others = len(self.members[one]), len(self.members[other])
        if _far_apart(self.dates[one], self.dates[other]):
            return -1.0
        average = self.links[one].get(other, 0.0) / (ones * others)
        return average - _LOCAL * (self.crowd[one] / ones + self.crowd[other] / others) / 2

    def merge(self, one: int, other: int) -> int:
        if one == other:
            return one
        new, self._next = self._next, self._next + 1
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
        heap = [entry for entry in heap if -entry[0] >= _THRESHOLD]
        heapq.heapify(heap)
        while heap:
            _, one, other = heapq.heappop(heap)
            if one not in self.members or other not in self.members or self.forbidden(one, other):
                continue
            new = self.merge(one, other)
            for neighbour in self.links[new]:
                score = self.score(new, neighbour)
                if score >= _THRESHOLD:
                    heapq.heappush(heap, (-score, neighbour, new))

    def forbidden(self, one: int, other: int) -> bool:
        """Whether a user wants an article of the one apart from one of the other."""
        if not self.apart:
            return False
        first, second = set(self.members[one]), set(self.members[other])
        return any(several & first and several & second for several in self.apart)


def _ids(several: Sequence[Sequence[str]], profiles: Sequence[terms.Profile]) -> list[set[int]]:
    numbers = {profile.article: number for number, profile in enumerate(profiles)}
    found = [{numbers[i] for i in ids if i in numbers} for ids in several]
    return [ids for ids in found if len(ids) > 1]


def _explain(graph: Graph, members: list[int], copied: list[CopyGroup], forced: set[str]) -> Group:
    profiles = tuple(graph.profiles[i] for i in members)
    ids = tuple(p.article for p in profiles)
    inside = set(members)
    outside = [
        (-terms.cosine(graph.profiles[i], graph.profiles[j]), graph.profiles[j].article, i, j)
        for i in members
        for j in graph.edges[i]
        if j not in inside
    ]
    nearest, why = None, None
    if outside:
        _, nearest, i, j = min(outside)
        why = _difference(graph.profiles[i], graph.profiles[j])
    decided = "override" if forced & set(ids) else "similarity" if len(ids) > 1 else "alone"
    grouping = Grouping(
        shared=terms.shared(profiles) if len(ids) > 1 else (), nearest=nearest, kept_apart_by=why,
        decided_by=decided,
    )  # fmt: skip
    return Group(ids, grouping, tuple(_inside(copied, ids)), profiles)


def _inside(copied: list[CopyGroup], ids: tuple[str, ...]) -> Iterator[CopyGroup]:
    """The copies among these articles: a user may have put copies apart."""
    for group in copied:
        kept = [i for i in (group.kept, *group.copies) if i in ids]
        if len(kept) > 1:
            yield CopyGroup(kept=kept[0], copies=tuple(kept[1:]))


def _difference(one: terms.Profile, other: terms.Profile) -> str:
    """What keeps the nearest outsider out, in words."""
    if one.published and other.published and _nearness(one.published, other.published) < 0.6:
        first, second = sorted((one.published, other.published))
        return f"{_apart(first, second)} apart: {first} and {second}"
    common = terms.shared((one, other), limit=3)
    return f"too little in common: only {', '.join(common)}" if common else "nothing in common"


def _apart(first: date, second: date) -> str:
    days = (second - first).days
    for size, unit in ((365.25, "year"), (30.44, "month"), (7, "week"), (1, "day")):
        count = round(days / size)
        if days >= 1.5 * size or (unit == "day"):
            words = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(count, str(count))
            return f"{words} {unit}{'s' * (count != 1)}"
    return f"{days} days"
