"""How stories are tied to one another: an earlier or later event with the same actors, or the same topic."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from summarizer.models import Relation
from summarizer.reading import gazetteer
from summarizer.stories import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.stories.grouping import Group

_RELATED = 0.13
"""Content similarity from which two events are about the same thing."""
_SAME_TIME = 3
"""Days within which two events are neither earlier nor later."""
_INDEXED = 30
_POSTINGS = 100
_MOST = 3
_COMMON_TERMS = 2


def relate(groups: "Sequence[Group]", names: "Sequence[str]") -> dict[str, tuple[Relation, ...]]:
    """The relations of each story, by the story's id, closest first; `names` are the ids of the groups' stories."""
    pairs = sorted(_pairs(groups).items(), key=lambda pair: (-pair[1], pair[0]))
    found: dict[str, list[Relation]] = {name: [] for name in names}
    for (one, other), _ in pairs:
        tied = terms.shared(_closest(groups[one], groups[other]), limit=6, names_first=True)
        named = any(term[:1].isupper() and not gazetteer.is_everyday(term.lower()) for term in tied)  # not "Police"
        full = max(len(found[names[one]]), len(found[names[other]])) >= _MOST
        if len(tied) < _COMMON_TERMS or not named or full:
            continue
        order = _order(groups[one], groups[other])
        kinds = {-1: ("later_event", "earlier_event"), 1: ("earlier_event", "later_event")}
        here, there = kinds.get(order, ("same_topic", "same_topic"))
        found[names[one]].append(Relation(story=names[other], kind=here, shared=tied))
        found[names[other]].append(Relation(story=names[one], kind=there, shared=tied))
    return {name: tuple(several) for name, several in found.items()}


def _pairs(groups: "Sequence[Group]") -> dict[tuple[int, int], float]:
    """Similarity of the pairs of groups that are related, found through an index of weighty terms."""
    postings: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for profile in group.profiles:
            for term in list(profile.weights)[:_INDEXED]:
                postings[term].add(number)
    common: dict[tuple[int, int], int] = defaultdict(int)
    for members in postings.values():
        if 1 < len(members) <= _POSTINGS:
            ordered = sorted(members)
            for place, one in enumerate(ordered):
                for other in ordered[place + 1 :]:
                    common[one, other] += 1
    likely = sorted(pair for pair, count in common.items() if count >= _COMMON_TERMS)
    alike = {pair: terms.cosine(*_closest(groups[pair[0]], groups[pair[1]])) for pair in likely}
    return {pair: value for pair, value in alike.items() if value >= _RELATED}


def _closest(one: "Group", other: "Group") -> tuple[terms.Profile, terms.Profile]:
    """The two most similar articles of two groups; of a large group only its first dozen is looked at."""
    return max(
        ((a, b) for a in one.profiles[:12] for b in other.profiles[:12]),
        key=lambda pair: (terms.cosine(*pair), pair[0].article, pair[1].article),
    )


def _order(one: "Group", other: "Group") -> int:
    """-1 where the first is earlier, 1 where it is later, 0 where they are of one time or a date is missing."""
    first, second = _dates(one), _dates(other)
    if not first or not second:
        return 0
    if (second[0] - first[-1]).days > _SAME_TIME:
        return -1
    return 1 if (first[0] - second[-1]).days > _SAME_TIME else 0


def _dates(group: "Group") -> list[date]:
    return sorted(profile.published for profile in group.profiles if profile.published)
