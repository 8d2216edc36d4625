"""Whether two values of different articles are values of one thing: how far what stands around them is the same."""

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.stories import acts, contrary, families, fates, matters, roles, scopes, slots, verbatim
from summarizer.stories.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.stories.facts import Sources
    from summarizer.stories.slots import Slot

_CLOSE = 0.35
"""How alike two neighbourhoods must be where nothing else ties the slots."""
_PLAINLY = 0.55
"""How alike where something speaks against it: another verb, or a unit that says little."""
_NEVER = 2.0
"""More than two surroundings can be alike."""
_TIES = 2
"""Words next to the one value that stand beside the other, so that they are values of one thing."""
_SHARED = 3
_MEASURES = frozenset({"%", "", "one", "time", "year", "month", "week", "day", "hour", "minute", "second"})
"""Units that say little about what is measured; so do the three letters of a currency."""
_SOME = 0.33
"""Share of their words (Dice) that two sentences have in common at least, however tied the values are."""
_ALIKE, _NEARLY = 0.42, 0.58
"""The same from which they tell one thing, and from which they are nearly the same."""


class Comparison:
    """The slots of a story's articles, and which values each article gives anywhere."""

    def __init__(self, sources: "Sources") -> None:
        self._sources = sources
        self.slots: list[Slot] = []
        self._together: set[frozenset[object]] = set()
        sentences: dict[tuple[str, int], frozenset[str]] = {}
        for article in sources.acts:
            found = slots.find(sources.readings[article])
            self._together |= _together(found)
            for slot in found:
                sentences.setdefault((article, slot.sentence), slot.words)
            self.slots += found
        self._weights = Weights(sentences.values())
        self._in_sentence: dict[tuple[str, ...], set[object]] = defaultdict(set)
        self._rivals: dict[tuple[str, str, str, int], list[Slot]] = defaultdict(list)
        self._years: dict[tuple[str, int], set[object]] = defaultdict(set)
        self._days: dict[tuple[str, int], set[object]] = defaultdict(set)
        self._towns: dict[tuple[str, int], set[object]] = defaultdict(set)
        self._people: dict[tuple[str, int], set[object]] = defaultdict(set)
        self._numbers: dict[tuple[str, int], list[Slot]] = defaultdict(list)
        self._by_value: dict[tuple[str, str, object], list[Slot]] = defaultdict(list)
        for slot in self.slots:
            self._by_value[slot.article, slot.kind, plain(slot)].append(slot)
            if slot.kind == "date" and slot.key in {"year", "day"}:
                (self._years if slot.key == "year" else self._days)[_at(slot)].add(plain(slot))
            if slot.kind in {"number", "date"}:
                self._rivals[_place(slot)].append(slot)
            if slot.kind == "place":
                self._towns[_at(slot)].add(plain(slot))
            if slot.kind == "actor" and slot.read:
                self._people[_at(slot)].add(plain(slot))
            if slot.kind == "number":
                self._numbers[slot.article, slot.sentence].append(slot)
            if plain(slot) != 1:  # "one" counts everything
                self._in_sentence[_line(slot)].add(plain(slot))

    def contradict(self, one: "Slot", other: "Slot") -> float:
        """How surely the two contradict each other, 0-1; 0 where they do not."""
        sure = self._alike(one, other)
        return 0.0 if sure and self._is_counted_apart(one, other) else sure

    def _alike(self, one: "Slot", other: "Slot") -> float:
        """How alike two values that exclude each other are told, 0-1; 0 where something tells them apart."""
        independent, amounts = self._sources.independent, one.kind in {"number", "date"}
        of_one_source = independent[one.article] == independent[other.article]
        if one.article == other.article or plain(one) == plain(other) or (of_one_source and not amounts):
            return 0.0  # a source's later report, or a copy of it, may give another number or day
        if not contrary.differ(one, other) or (amounts and acts.is_of_two_bodies(one.who, other.who)):
            return 0.0
        given = self._gives(one, other) or self._gives(other, one)
        if verbatim.around(one, other) and (one.read or other.read) and not (given and amounts):
            return float(one.kind != "place" or not self._names_strangers(one, other))
        apart = frozenset({plain(one), plain(other)}) not in self._together
        told = len(one.words & other.words) >= _SHARED
        told = told or (fates.is_told(one.key) and _share(one.words, other.words) >= _NEARLY)
        if given or not apart or not (one.read and other.read) or not told:
            return 0.0
        if self._of_two_matters(one, other) or self._of_others(one, other) or not self._nearest(one, other):
            return 0.0
        around, whole = self._weights.alike(one.near, other.near), self._weights.alike(one.words, other.words)
        alike = max(around, whole)
        tied = amounts and _share(one.words, other.words) >= _SOME and alike >= self._least(one, other, whole)
        return alike if tied or self._is_told_alike(one, other) else 0.0

    def are_apart(self, one: "Slot", other: "Slot") -> bool:
        """Whether something that the sentences tell besides shows that these are no numbers of one thing."""
        return self._of_two_matters(one, other) or self._of_others(one, other) or self._is_counted_apart(one, other)

    def _is_counted_apart(self, one: "Slot", other: "Slot") -> bool:
        """Whether numbers are counted over different things, or other values are of two events."""
        if one.kind in {"place", "actor"}:
            return one.kind == "place" and self._counts_others(one, other)
        here, there = (scopes.of(slot, self._sources.readings[slot.article]) for slot in (one, other))
        return scopes.are_planned_and_done(here, there) or (one.kind == "number" and scopes.are_apart(here, there))

    def _of_two_matters(self, one: "Slot", other: "Slot") -> bool:
        """Whether something else in the sentences shows that these are no values of one thing."""
        here, there = (self._sources.readings[slot.article].tokens(slot.sentence) for slot in (one, other))
        if (matters.denied(here) ^ matters.denied(there)) & one.words & other.words:
            return True
        if one.kind == "number" and matters.counts_the_culprit(here) != matters.counts_the_culprit(there):
            return True
        return one.kind != "actor" and self._names_strangers(one, other)

    def _names_strangers(self, one: "Slot", other: "Slot") -> bool:
        """Whether each sentence names somebody of whom the other's article knows nothing: another occasion."""
        return all(
            any(not self._by_value[there.article, "actor", person] for person in self._people[_at(here)])
            for here, there in ((one, other), (other, one))
        )

    def _is_told_alike(self, one: "Slot", other: "Slot") -> bool:
        """Whether the sentences share half of their words and the values stand next to the same ones.

        Nowhere else does either article give the other's value in a sentence that is as much like the other's.
        """
        words = _share(one.words - _names(other), other.words - _names(one))
        ties, most = sorted((len(one.next_to & other.beside), len(other.next_to & one.beside)))
        enough = ties >= _TIES or (ties and (roles.have_one_part(one, other) or (most > _TIES and words >= _NEARLY)))
        elsewhere = max(self._elsewhere(one, other), self._elsewhere(other, one))
        if words < _ALIKE or not enough or elsewhere >= words or roles.are_apart(one, other):
            return False
        relation, governor = one.hangs[0] == other.hangs[0], bool((one.under & other.under) - families.EMPTY)
        if one.kind in {"number", "date"}:
            only = self._only(one, other) and self._only(other, one)
            return (governor and one.key not in {"", "one"}) or (only and (ties > _TIES or relation))
        if not governor and one.hangs[1] in other.words and other.hangs[1] in one.words:
            return False  # both tell of both acts, and the one value belongs to the one, the other to the other
        if words >= _NEARLY or roles.of_one_office(one, other):
            return relation or governor or (roles.is_surely_named(one) and roles.is_surely_named(other))
        whole = " " in one.text and " " in other.text
        return governor and (whole or one.kind == "place") and not {one.hangs[1], other.hangs[1]} & roles.BY_MANY

    def _elsewhere(self, one: "Slot", other: "Slot") -> float:
        """How alike the other's sentence is to one that gives its value in the article of the first, 0-1."""
        given = self._by_value[one.article, other.kind, plain(other)]
        return max((_share(s.words, other.words) for s in given if s.sentence != one.sentence), default=0.0)

    def _of_others(self, one: "Slot", other: "Slot") -> bool:
        """Whether the same verb has other subjects, by name, or the sentences tell of other days or years."""
        if one.kind in {"place", "actor"}:
            here, there = (self._days[slot.article, slot.sentence] for slot in (one, other))
            if here and there and not here & there:
                return True
        if one.kind not in {"number", "date"}:
            return False
        here, there = (self._years[slot.article, slot.sentence] for slot in (one, other))
        if one.kind == "number" and here and there and here != there:
            return True
        two_days = one.kind == "date" and (self._of_two_days(one, other) or self._of_two_acts(one, other))
        two_peoples = one.peoples and other.peoples and not one.peoples & other.peoples
        if two_days or two_peoples or self._counts_others(one, other):
            return True
        # who is sentenced is the object of who sentences
        others = one.who - other.words and other.who - one.words and not one.who & other.who
        return one.verb == other.verb and bool(others)

    def _counts_others(self, one: "Slot", other: "Slot") -> bool:
        """Whether the sentences count the same things besides and come to other numbers: they tell of two events.

        What both tell of one day in nearly the same words is one event: reports differ on the dead and on the hurt.
        """
        days, places = ([held[_at(slot)] for slot in (one, other)] for held in (self._days, self._towns))
        of_one_place = not all(places) or not places[0].isdisjoint(places[1])
        if days[0] & days[1] and of_one_place and _share(one.words, other.words) >= _NEARLY:
            return False
        counted = [
            {
                (s.key, plain(s))
                for s in self._numbers[slot.article, slot.sentence]
                if s is not slot and not is_measure(s.key)
            }
            for slot in (one, other)
        ]
        common = {key for key, _ in counted[0]} & {key for key, _ in counted[1]}
        return bool(common) and not counted[0] & counted[1]

    def _of_two_days(self, one: "Slot", other: "Slot") -> bool:
        """Whether each article tells what somebody said on its own day, or the day before."""
        return _says(one) and _says(other) and self._is_news(one) and self._is_news(other)

    def _of_two_acts(self, one: "Slot", other: "Slot") -> bool:
        """Whether reports of two days give the days of two acts: what goes on is told anew each day."""
        here, there = (self._sources.readings[slot.article].article.published for slot in (one, other))
        of_one_act = one.verb == other.verb or bool((one.under & other.under) - families.EMPTY)
        return one.key == "day" and here != there and not of_one_act

    def _is_news(self, slot: "Slot") -> bool:
        """Whether it is the day of its article, or the day before."""
        published, value = self._sources.readings[slot.article].article.published, slot.value
        if published is None or not isinstance(value, FoundDate) or value.first is None:
            return False
        return value.first == value.last and 0 <= (published - value.first).days <= 1

    def _nearest(self, one: "Slot", other: "Slot") -> bool:
        """Whether neither sentence has another value of the key whose surroundings fit the other slot better."""
        mine = self._weights.alike(one.beside, other.beside)
        rivals = [(r, other) for r in self._rivals[_place(one)] if r is not one]
        rivals += [(one, r) for r in self._rivals[_place(other)] if r is not other]
        return all(self._weights.alike(a.beside, b.beside) < mine for a, b in rivals)

    def _gives(self, one: "Slot", other: "Slot") -> bool:
        """Whether the other's sentence has this value too."""
        if one.kind != "actor":
            return plain(one) in self._in_sentence[_line(other)]
        there = self._by_value[other.article, "actor", plain(one)]
        return any(s.sentence == other.sentence and not roles.are_namesakes(one, s) for s in there)

    def _least(self, one: "Slot", other: "Slot", whole: float) -> float:
        """How alike the surroundings of two numbers or days must be: less, the more ties them."""
        says = one.hangs[1] in families.SAYING or one.verb in families.SAYING
        tied = one.hangs == other.hangs and one.hangs[1] not in families.EMPTY and not says
        local = min(len(one.next_to & other.beside), len(other.next_to & one.beside)) >= _TIES
        same_verb = one.verb == other.verb and one.verb not in families.EMPTY
        if one.kind == "number":
            elsewhere = self._knows(one, other) + self._knows(other, one)
            vague = is_measure(one.key) and not same_verb
            least = _PLAINLY if vague or not (tied or local) else _CLOSE + 0.05 * elsewhere
            return least if tied or same_verb or whole >= _CLOSE + 0.1 else _NEVER
        same_act = same_verb or (_says(one) and _says(other) and bool(one.who & other.who))
        least = _CLOSE if tied else _CLOSE + 0.1 if local and same_act else _PLAINLY
        return least if tied or whole >= (_CLOSE if same_act else _CLOSE + 0.1) else _NEVER

    def _knows(self, one: "Slot", other: "Slot") -> bool:
        """Whether the article of the other gives the first one's value anywhere, of the same thing."""
        return any(slot.key == one.key for slot in self._by_value[other.article, one.kind, plain(one)])

    def _only(self, one: "Slot", other: "Slot") -> bool:
        """Whether it is the one value of its kind that the other sentence lacks."""
        return len(self._in_sentence[_line(one)] - self._in_sentence[_line(other)]) == 1


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _names(slot: "Slot") -> frozenset[str]:
    """The words of a value that is a name."""
    return frozenset(slot.text.lower().split())


def _place(slot: "Slot") -> tuple[str, str, str, int]:
    return slot.kind, slot.key, slot.article, slot.sentence


def _at(slot: "Slot") -> tuple[str, int]:
    return slot.article, slot.sentence


def _line(slot: "Slot") -> tuple[str, ...]:
    """The sentence of a slot, and what else in it could be the same value."""
    return slot.kind, slot.article, str(slot.sentence)


def _says(slot: "Slot") -> bool:
    return slot.verb in families.SAYING


def plain(slot: "Slot") -> object:
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


def is_measure(unit: str) -> bool:
    """Whether a unit says little about what is measured; so does a currency."""
    return unit in _MEASURES or (len(unit) == 3 and unit.isupper())
