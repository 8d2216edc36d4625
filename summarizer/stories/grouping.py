"""Puts the articles on one event together, without a model and without comparing all pairs, and says why.

Average-link agglomeration over a sparse graph of neighbours: `graph` finds these, `agglomeration` merges. Where it is a
close call, `borderline` says what a model may be asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from summarizer.models import CopyGroup, Grouping
from summarizer.stories import copies, terms
from summarizer.stories.agglomeration import LOCAL, THRESHOLD, TIED, CloseCall, agglomerate, far_apart
from summarizer.stories.graph import Graph, likeness, meet_apart, nearness

if TYPE_CHECKING:
    from typing import Literal

    from summarizer.reading import Reading

_DAYS_COUNT = 0.6
"""What the days between two articles leave of their similarity, below which they are what keeps them apart."""


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


@dataclass(frozen=True)
class Sorted:
    """The articles by event, before it is explained. Articles are known by their place in `graph`."""

    graph: Graph
    members: list[list[int]]
    copied: list[CopyGroup]
    overrides: Overrides
    close: tuple[CloseCall, ...] = ()
    """What the program nearly decided otherwise, the closest first; nothing that a user decided."""
    answers: tuple[tuple[CloseCall, bool], ...] = ()
    """What a model answered to these, as far as it was followed: whether the two sides are one event."""

    def groups(self) -> list[Group]:
        """The stories with their reasons, largest first, of these the newest."""
        groups = [_explain(self, members) for members in self.members]
        return sorted(groups, key=lambda g: (-len(g.articles), -_newest(g.profiles).toordinal(), g.articles))

    @cached_property
    def story_of(self) -> dict[int, list[int]]:
        """The articles of the story that an article is in."""
        return {i: members for members in self.members for i in members}

    @cached_property
    def named(self) -> set[str]:
        """The articles that a user decided about."""
        return {i for several in (*self.overrides.together, *self.overrides.apart) for i in several}


def group(readings: "Sequence[Reading]", overrides: Overrides | None = None) -> list[Group]:
    """The stories, largest first: each article is in exactly one. The same for any order of `readings`."""
    return sort(readings, overrides).groups()


def sort(readings: "Sequence[Reading]", overrides: Overrides | None = None) -> Sorted:
    """The articles by event, as the program has them. The same for any order of `readings`."""
    readings = sorted(readings, key=lambda r: (r.article.published or date.max, r.article.id))
    overrides = overrides or Overrides()
    copied = copies.find([r.article for r in readings])
    graph = Graph(terms.profiles(readings))
    tied = [*overrides.together, *((c.kept, i) for c in copied for i in c.copies)]
    found = agglomerate(graph, _ids(tied, graph.profiles), _ids(overrides.apart, graph.profiles))
    made = Sorted(graph, found.members, copied, overrides)
    free = (c for c in found.close if not made.named & {graph.profiles[i].article for side in c.sides for i in side})
    return replace(made, close=tuple(free))


def _newest(profiles: Sequence[terms.Profile]) -> date:
    """The last day of publication; before all others where none is known."""
    return max((p.published for p in profiles if p.published), default=date.min)


def _ids(several: Sequence[Sequence[str]], profiles: Sequence[terms.Profile]) -> list[set[int]]:
    numbers = {profile.article: number for number, profile in enumerate(profiles)}
    found = [{numbers[i] for i in ids if i in numbers} for ids in several]
    return [ids for ids in found if len(ids) > 1]


def _explain(made: Sorted, members: list[int]) -> Group:
    profiles = tuple(made.graph.profiles[i] for i in members)
    ids = tuple(p.article for p in profiles)
    nearest, why = _nearest(made, members)
    grouping = Grouping(
        shared=terms.shared(profiles) if len(ids) > 1 else (), nearest=nearest, kept_apart_by=why,
        decided_by=_decided_by(made, ids, members),
    )  # fmt: skip
    return Group(ids, grouping, tuple(_inside(made.copied, ids)), profiles)


def _decided_by(
    made: Sorted, ids: tuple[str, ...], members: list[int]
) -> "Literal['similarity', 'override', 'model', 'alone']":
    if made.named & set(ids):
        return "override"
    asked = (set(call.sides[0] + call.sides[1]) for call, same in made.answers if same != call.together)
    if any(both & set(members) for both in asked):
        return "model"
    return "similarity" if len(ids) > 1 else "alone"


def _inside(copied: list[CopyGroup], ids: tuple[str, ...]) -> Iterator[CopyGroup]:
    """The copies among these articles: a user may have put copies apart."""
    for group in copied:
        kept = [i for i in (group.kept, *group.copies) if i in ids]
        if len(kept) > 1:
            yield CopyGroup(kept=kept[0], copies=tuple(kept[1:]))


def _nearest(made: Sorted, members: list[int]) -> tuple[str | None, str | None]:
    """The most similar article outside, and what kept it there, in words."""
    profiles, inside = made.graph.profiles, set(members)
    outside = [
        (-terms.cosine(profiles[i], profiles[j]), profiles[j].article, i, j)
        for i in members
        for j in made.graph.edges[i]
        if j not in inside
    ]
    if not outside:
        return None, None
    _, nearest, i, j = min(outside)
    return nearest, _kept_apart(made, i, j)


def _kept_apart(made: Sorted, i: int, j: int) -> str:
    profiles, here, there = made.graph.profiles, made.story_of[i], made.story_of[j]
    ids = [{profiles[n].article for n in members} for members in (here, there)]
    if any(ids[0] & set(several) and ids[1] & set(several) for several in made.overrides.apart):
        return "the user's decision"
    if any(not same and _between(call, here, there) for call, same in made.answers):
        return "a model's answer: two events"
    days = [sorted(p.published for n in members if (p := profiles[n]).published) for members in (here, there)]
    one, other = profiles[i], profiles[j]
    if one.published and other.published and nearness(one.published, other.published) < _DAYS_COUNT:
        first, second = sorted((one.published, other.published))
        return f"{_apart(first, second)} apart: {first} and {second}"
    if far_apart(*days):
        first, second = max(
            (sorted(two) for two in product(*((d[0], d[-1]) for d in days))), key=lambda two: two[1] - two[0]
        )
        return f"{_apart(first, second)} between the two stories"
    alike = likeness(one, other) - LOCAL * (made.graph.crowd[i] + made.graph.crowd[j]) / 2
    if alike >= THRESHOLD and made.graph.tie(i, j) >= TIED:
        return "the two stories as wholes have too little in common"
    return _too_little(one, other)


def _too_little(one: terms.Profile, other: terms.Profile) -> str:
    """Why two articles are not alike enough: they meet elsewhere, or have little in common."""
    if meet_apart(one, other):
        places = (" and ".join(sorted(v.lstrip("_").title() for v in p.venues)) for p in (one, other))
        return f"meetings in two places: {' / '.join(places)}"
    common = terms.shared((one, other), limit=3)
    return f"too little in common beyond {', '.join(common)}" if common else "nothing in common"


def _between(call: CloseCall, here: list[int], there: list[int]) -> bool:
    first, second = (set(side) for side in call.sides)
    return bool((first & set(here) and second & set(there)) or (second & set(here) and first & set(there)))


def _apart(first: date, second: date) -> str:
    days = (second - first).days
    for size, unit in ((365.25, "year"), (30.44, "month"), (7, "week"), (1, "day")):
        count = round(days / size)
        if days >= 1.5 * size or (unit == "day"):
            words = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(count, str(count))
            return f"{words} {unit}{'s' * (count != 1)}"
    return f"{days} days"
