"""Numbers, days, places and actors on which articles contradict each other about one thing.

Compared are the values of one slot (`slots`): the same verb or noun governs them, and the words around them are the
same. Rounding, "at least", ranges, different units, a town and its country, and two names of one person are no
differences; nor is a value that the other article gives as well, unless the sentences are nearly the same.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.stories import contrary, families, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.stories.facts import Sources
    from summarizer.stories.slots import Slot

_CLOSE = 0.35
"""How alike two neighbourhoods must be where nothing else ties the slots."""
_PLAINLY = 0.55
"""How alike where something speaks against it: the same value elsewhere, another verb, one of several in a row."""
_NEARLY_ALL = 0.7
"""How alike where the verbs differ, or where several people or places stand in a row."""
_FEW = 3
_NEVER = 2.0
"""More than two surroundings can be alike."""
_TIES = 2
"""Words next to the one value that stand beside the other, so that they are values of one thing."""
_SHARED = 3
_LATEST = 24
"""Slots of one key that a slot is compared with; a word in more sentences than that says nothing."""
_MEASURES = frozenset({"%", "", "one", "time", "year", "month", "week", "day", "hour", "minute"})
"""Units that say little about what is measured; so do the three letters of a currency."""
_PERSONS = frozenset({"people", "police", "soldier", "child", "man", "woman", "victim", "passenger", "worker"})
_OF = frozenset({"poss", "of"})
"""What says whose it is: many may have one of a kind."""


@dataclass(frozen=True)
class Conflict:
    """Sentences that give one thing different values: one a value, in the order of publication."""

    kind: Literal["number", "date", "place", "actor", "attribution"]
    sentences: tuple[tuple[str, int], ...]
    """Article and number."""
    updated: bool
    """Whether a later report counts anew: an update and no contradiction."""
    sure: float


def find(sources: "Sources") -> list[Conflict]:
    """The conflicts between independent articles, the surest first."""
    story = _Story(sources)
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
    pairs.sort(key=lambda pair: -pair[0])
    return list(_joined(pairs, sources))


def _keys(slot: "Slot") -> "Iterator[tuple[str, ...]]":
    """What two slots of one fact are likely to share: what they hang on, or a word next to them."""
    yield (slot.kind, slot.key, "", *slot.hangs)
    for word in sorted(slot.next_to):
        yield slot.kind, slot.key, word


class _Story:
    """The slots of a story's articles, and which values each article gives anywhere."""

    def __init__(self, sources: "Sources") -> None:
        self._sources = sources
        self.slots: list[Slot] = []
        self._given: dict[tuple[str, str, str], set[object]] = defaultdict(set)
        self._together: set[frozenset[object]] = set()
        sentences: dict[tuple[str, int], frozenset[str]] = {}
        for article in sources.acts:
            found = slots.find(sources.readings[article])
            self._together |= _together(found)
            for slot in found:
                self._given[slot.kind, slot.key, article].add(_plain(slot))
                sentences.setdefault((article, slot.sentence), slot.words)
            self.slots += found
        self._weights = slots.Weights(sentences.values())
        self._in_sentence: dict[tuple[str, ...], set[object]] = defaultdict(set)
        self._rivals: dict[tuple[str, str, str, int], list[Slot]] = defaultdict(list)
        self._years: dict[tuple[str, int], set[object]] = defaultdict(set)
        self._days: dict[tuple[str, int], set[object]] = defaultdict(set)
        for slot in self.slots:
            if slot.kind == "date" and slot.key == "year":
                self._years[slot.article, slot.sentence].add(_plain(slot))
            if slot.kind in {"number", "date"}:
                self._rivals[_place(slot)].append(slot)
            if slot.kind == "date" and slot.key == "day":
                self._days[slot.article, slot.sentence].add(_plain(slot))
            if _plain(slot) != 1:  # "one" counts everything
                self._in_sentence[_line(slot)].add(_plain(slot))

    def contradict(self, one: "Slot", other: "Slot") -> float:
        """How surely the two contradict each other, 0-1; 0 where they do not."""
        independent = self._sources.independent
        if independent[one.article] == independent[other.article] or len(one.words & other.words) < _SHARED:
            return 0.0
        if _plain(one) == _plain(other) or self._of_others(one, other):
            return 0.0
        around, whole = self._weights.alike(one.near, other.near), self._weights.alike(one.words, other.words)
        alike = max(around, whole)
        if alike < self._least(one, other, whole) or not self._nearest(one, other):
            return 0.0
        if self._gives(one, other) or self._gives(other, one):
            return 0.0
        apart = frozenset({_plain(one), _plain(other)}) not in self._together
        return alike if apart and contrary.differ(one, other) else 0.0

    def _of_others(self, one: "Slot", other: "Slot") -> bool:
        """Whether the same verb has other subjects, by name, or the sentences tell of other days or years."""
        if one.kind != "date":
            here, there = (self._days[slot.article, slot.sentence] for slot in (one, other))
            if here and there and not here & there:
                return True
        if one.kind not in {"number", "date"}:
            return False
        here, there = (self._years[slot.article, slot.sentence] for slot in (one, other))
        if one.kind == "number" and here and there and here != there:
            return True
        return one.verb == other.verb and bool(one.who and other.who) and not one.who & other.who

    def _nearest(self, one: "Slot", other: "Slot") -> bool:
        """Whether neither sentence has another value of the key whose surroundings fit the other slot better."""
        mine = self._weights.alike(one.beside, other.beside)
        rivals = [(r, other) for r in self._rivals[_place(one)] if r is not one]
        rivals += [(one, r) for r in self._rivals[_place(other)] if r is not other]
        return all(self._weights.alike(a.beside, b.beside) < mine for a, b in rivals)

    def _gives(self, one: "Slot", other: "Slot") -> bool:
        """Whether the other's sentence has this value too."""
        return _plain(one) in self._in_sentence[_line(other)]

    def _least(self, one: "Slot", other: "Slot", whole: float) -> float:
        """How alike the surroundings must be: less, the more ties the two slots."""
        says = one.hangs[1] in families.SAYING or one.verb in families.SAYING
        tied = one.hangs == other.hangs and one.hangs[1] not in families.EMPTY and not says
        common = min(len(one.next_to & other.beside), len(other.next_to & one.beside))
        local, beside = common >= _TIES, common > _TIES and not says and whole >= _CLOSE
        elsewhere = (_plain(one) in self._given[one.kind, one.key, other.article]) + (
            _plain(other) in self._given[other.kind, other.key, one.article]
        )
        same_verb = one.verb == other.verb and one.verb not in families.EMPTY
        if one.kind == "number":
            vague = _is_measure(one.key) and not same_verb
            least = _PLAINLY if vague or not (tied or local) else _CLOSE + 0.05 * elsewhere
            return least if tied or same_verb or whole >= _CLOSE + 0.1 else _NEVER
        if one.kind == "date":
            same_act = same_verb or (_says(one) and _says(other) and bool(one.who & other.who))
            least = _CLOSE if tied else _CLOSE + 0.1 if local and same_act else _PLAINLY
            return least if tied or whole >= (_CLOSE if same_act else _CLOSE + 0.1) else _NEVER
        listed = one.listed or other.listed or self._many(one) or self._many(other)
        least = max(_CLOSE if tied else _CLOSE + 0.1 if local else _PLAINLY, _NEARLY_ALL * listed)
        as_well = one.hangs[0] == other.hangs[0] and one.hangs[0] not in _OF and (same_verb or whole >= _NEARLY_ALL)
        alone = (
            local
            and same_verb
            and not says
            and whole >= _PLAINLY - 0.05
            and self._only(one, other)
            and self._only(other, one)
        )
        near_enough = whole >= (_PLAINLY if says else _CLOSE + 0.1)
        if one.kind == "place" and tied:
            return least
        return least if alone or ((tied or beside or as_well) and near_enough) else _NEVER

    def _only(self, one: "Slot", other: "Slot") -> bool:
        """Whether it is the one value of its kind that the other sentence lacks."""
        return len(self._in_sentence[_line(one)] - self._in_sentence[_line(other)]) == 1

    def _many(self, slot: "Slot") -> bool:
        """Whether its sentence names so many of the kind that it is a list."""
        return len(self._in_sentence[_line(slot)]) > _FEW


def _place(slot: "Slot") -> tuple[str, str, str, int]:
    return slot.kind, slot.key, slot.article, slot.sentence


def _line(slot: "Slot") -> tuple[str, ...]:
    """The sentence of a slot, and what else in it could be the same value."""
    return slot.kind, slot.article, str(slot.sentence)


def _says(slot: "Slot") -> bool:
    return slot.verb in families.SAYING


def _plain(slot: "Slot") -> object:
    """The value alone."""
    if isinstance(slot.value, FoundFigure):
        return slot.value.value
    return slot.value.iso() if isinstance(slot.value, FoundDate) else slot.value


def _together(found: "Sequence[Slot]") -> set[frozenset[object]]:
    """The pairs of places that one sentence names: a town and its country, or two that are told apart."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    for slot in found:
        if slot.kind == "place":
            by_sentence[slot.sentence].add(str(slot.value))
    return {frozenset({a, b}) for names in by_sentence.values() for a in names for b in names if a < b}


def _is_measure(unit: str) -> bool:
    return unit in _MEASURES or (len(unit) == 3 and unit.isupper())


def _joined(pairs: "Sequence[tuple[float, Slot, Slot]]", sources: "Sources") -> "Iterator[Conflict]":
    """The pairs about one thing as one conflict, with one slot a value; what an article says twice counts once."""
    groups: list[tuple[float, list[Slot]]] = []
    told: set[tuple[object, ...]] = set()
    for sure, one, other in pairs:
        key = (one.kind, one.key, *sorted([(one.article, str(_plain(one))), (other.article, str(_plain(other)))]))
        if key in told:
            continue
        told.add(key)
        home = next((g for _, g in groups if one in g or other in g), None)
        if home is None:
            groups.append((sure, [one, other]))
        else:
            home += [s for s in (one, other) if s.article not in {h.article for h in home}]
    for sure, several in groups:
        ordered = sorted(several, key=lambda s: _published(s, sources))
        sentences = tuple((s.article, s.sentence) for s in ordered)
        spoken = ordered[0].kind == "actor" and all(s.hangs[1] in families.SAYING for s in ordered)
        yield Conflict("attribution" if spoken else ordered[0].kind, sentences, _is_updated(ordered, sources), sure)


def _published(slot: "Slot", sources: "Sources") -> tuple[str, int]:
    return str(sources.readings[slot.article].article.published or "9999"), sources.ids.index(slot.article)


def _is_updated(ordered: "Iterable[Slot]", sources: "Sources") -> bool:
    """Whether each later report is of a later day and counts more of something, or people anew."""
    for one, other in itertools.pairwise(ordered):
        first, second = (sources.readings[s.article].article.published for s in (one, other))
        if not (first and second and first < second) or one.kind != "number":
            return False
        before, after = one.value, other.value
        grows = isinstance(before, FoundFigure) and isinstance(after, FoundFigure) and after.value > before.value
        if not grows and one.key not in _PERSONS:
            return False
    return True
