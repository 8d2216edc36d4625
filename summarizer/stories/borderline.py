"""What a model may be asked about the grouping, and what becomes of its answers.

Only close calls are asked about, a bounded number of them, and an answer decides nothing but the two sides that it is
about: it joins them, or it takes them apart again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.stories import terms
from summarizer.stories.agglomeration import CloseCall, far_apart
from summarizer.stories.grouping import Sorted

MOST = 20
"""Pairs that a model is asked about."""
_LOOKED_AT = 12
"""Articles of a side among which the pair is looked for."""


@dataclass(frozen=True)
class Pair:
    """Two articles by their ids, the most alike ones of the two sides of a close call."""

    one: str
    other: str
    call: CloseCall


def pairs(made: Sorted) -> list[Pair]:
    """What to ask about, the closest calls first; none where the program is sure of all."""
    return [_pair(made, call) for call in made.close[:MOST]]


def decide(made: Sorted, answers: Mapping[Pair, bool]) -> Sorted:
    """The grouping with the answers: whether the two articles of a pair report one event.

    What was called two events is not joined again by way of a third story, and no answer bridges years.
    """
    answered = {pair.call: same for pair, same in answers.items()}
    kept = {call: same for call, same in answered.items() if call.together or not same}
    story = {i: frozenset(members) for members in made.members for i in members}
    for call, same in kept.items():
        if call.together and not same:
            story.update((i, frozenset(side)) for side in call.sides for i in side)
    parted = [call.sides for call, same in kept.items() if not same]
    for call in answered:
        if call not in kept:
            sides = [frozenset[int]().union(*(story[i] for i in side)) for side in call.sides]
            if not _contradicts(made, sides, parted):
                story.update(dict.fromkeys(sides[0] | sides[1], sides[0] | sides[1]))
                kept[call] = True
    members = sorted(sorted(several) for several in set(story.values()))
    return replace(made, members=members, answers=tuple(kept.items()))


def _contradicts(
    made: Sorted, sides: Sequence[frozenset[int]], parted: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]
) -> bool:
    """Whether two stories may not be joined: for their days, or for what was called two events."""
    whole = sides[0] | sides[1]
    days = [sorted(day for i in side if (day := made.graph.profiles[i].published)) for side in sides]
    return far_apart(*days) or any(whole.intersection(a) and whole.intersection(b) for a, b in parted)


def _pair(made: Sorted, call: CloseCall) -> Pair:
    profiles = made.graph.profiles
    first, second = (side[:_LOOKED_AT] for side in call.sides)
    _, i, j = min((-terms.cosine(profiles[i], profiles[j]), i, j) for i in first for j in second)
    return Pair(profiles[i].article, profiles[j].article, call)
