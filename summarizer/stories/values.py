"""Numbers, days, places and actors on which articles contradict each other about one thing.

Compared are the values of one slot (`slots`, `pairing`): sentences that tell the same hold them in one place. Rounding,
"at least", ranges, different units, a town and its country, and two names of one person are no differences
(`contrary`). That a report gives the other value elsewhere as well does not excuse it.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.reading.found import FoundFigure
from summarizer.stories import families, fates, matters, pairing, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from summarizer.stories.facts import Sources
    from summarizer.stories.slots import Slot

_LATEST = 24
"""Slots of one key that a slot is compared with; a word in more sentences than that says nothing."""
_PERSONS = frozenset({"people", "police", "soldier", "child", "man", "woman", "victim", "passenger", "worker"})

_AGE = "year"
_STILL = "still"
"""The unit of ages, which no report counts anew; what is said beside what is left of a number."""


@dataclass(frozen=True)
class Conflict:
    """Sentences that give one thing different values: one a value, in the order of publication."""

    kind: Literal["number", "date", "place", "actor", "attribution", "denial", "omission"]
    sentences: tuple[tuple[str, int], ...]
    """Article and number."""
    updated: bool
    """Whether a later report counts anew: an update and no contradiction."""


def find(sources: "Sources") -> list[Conflict]:
    """The conflicts between independent articles, the surest first."""
    story = pairing.Comparison(sources)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs: list[tuple[float, Slot, Slot]] = []
    for place, slot in enumerate(story.slots):
        likely: set[int] = set()
        for key in _keys(slot):
            likely.update(index[key][-_LATEST:])
            index[key].append(place)
        for other in sorted(likely):
            sure = story.contradict(story.slots[other], slot)
            if sure:
                pairs.append((sure, story.slots[other], slot))
    pairs += totals.pairs(story, sources)
    pairs.sort(key=lambda pair: -pair[0])
    return list(_joined(pairs, sources))


def _keys(slot: "Slot") -> "Iterator[tuple[str, ...]]":
    """What two slots of one fact are likely to share: what they hang on, or a word next to them."""
    yield (slot.kind, slot.key, "", *slot.hangs)
    for word in sorted(slot.next_to):
        yield slot.kind, slot.key, word


def _joined(pairs: "Sequence[tuple[float, Slot, Slot]]", sources: "Sources") -> "Iterator[Conflict]":
    """The pairs about one thing as one conflict, with one slot a value; what an article says twice counts once."""
    groups: list[list[Slot]] = []
    told: set[tuple[object, ...]] = set()
    against = {frozenset((one, other)) for _, one, other in pairs}
    for _, one, other in pairs:
        key = (one.kind, one.key, *sorted((slot.article, str(pairing.plain(slot))) for slot in (one, other)))
        if key in told:
            continue
        told.add(key)
        home = next((g for g in groups if one in g or other in g), None)
        if home is None:
            groups.append([one, other])
        else:
            others = [s for s in (one, other) if s.article not in {h.article for h in home}]
            home += [s for s in others if all(frozenset((s, h)) in against or _equal(s, h) for h in home)]
    for several in groups:
        ordered = _in_order(several, sources)
        first = [s for n, s in enumerate(ordered) if not any(_equal(s, before) for before in ordered[:n])]
        sentences = tuple((s.article, s.sentence) for s in first)
        spoken = ordered[0].kind == "actor" and all(s.hangs[1] in families.SAYING for s in ordered)
        yield Conflict("attribution" if spoken else ordered[0].kind, sentences, _is_updated(ordered, sources))


def _equal(one: "Slot", other: "Slot") -> bool:
    return pairing.plain(one) == pairing.plain(other)


def _in_order(several: "Sequence[Slot]", sources: "Sources") -> "list[Slot]":
    """By day of publication; of one day, or where one has none, what counts anew by its own words comes last."""
    dated = all(_published(slot, sources) for slot in several)

    def place(slot: "Slot") -> tuple[bool, str, bool, int]:
        return (
            not dated and slot.anew,
            str(_published(slot, sources) or "9999"),
            slot.anew,
            sources.ids.index(slot.article),
        )

    return sorted(several, key=place)


def _published(slot: "Slot", sources: "Sources") -> "date | None":
    return sources.readings[slot.article].article.published


def _is_updated(ordered: "Iterable[Slot]", sources: "Sources") -> bool:
    """Whether each later report counts more of something, or people anew: later by its day, or by its own words."""
    for one, other in itertools.pairwise(ordered):
        first, second = _published(one, sources), _published(other, sources)
        anew = other.anew and not one.anew
        later = first < second if first and second and first != second else anew
        if not later or one.kind != "number":
            return False
        before, after = one.value, other.value
        grows = isinstance(before, FoundFigure) and isinstance(after, FoundFigure) and after.value > before.value
        if one.key == _AGE or (_are_told_by_two(one, other, sources) and not (grows and fates.is_told(one.key))):
            return False
        if not (grows or _STILL in (*other.before, *other.after) or one.key.split(" ")[0] in _PERSONS):
            return False
    return True


def _are_told_by_two(one: "Slot", other: "Slot", sources: "Sources") -> bool:
    """Whether two numbers are the word of two: of the organisers of a march, and of the police."""
    first, second = (matters.tellers(sources.readings[slot.article].tokens(slot.sentence)) for slot in (one, other))
    return bool(first and second) and first.isdisjoint(second)
