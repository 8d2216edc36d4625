"""Numbers that each of two articles opens with and gives no second of: both count one thing of the story's event.

Reports of one event word its toll in many ways, so that little stands alike around the numbers; that an article knows
one number only of those hurt, and tells it at once, ties them all the same.
"""

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading.calendar_words import LENGTHS
from summarizer.reading.found import FoundFigure
from summarizer.reading.grammar import children_of
from summarizer.stories import amounts, contrary, families, fates, pairing, scopes, slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources
    from summarizer.stories.pairing import Comparison
    from summarizer.stories.slots import Slot

_LEAD = 3
"""Sentences with which an article tells the event."""
_VAGUE = families.EMPTY | families.SAYING
_MOVES = frozenset({families.ACT["rise"], families.ACT["fall"], families.ACT["cut"]})
_SHARED = 3
"""Words that two sentences have in common at least, where their numbers are measures: many things rise by 3 percent."""
_SURE = 0.3
"""How surely such numbers contradict each other, 0-1: less than any told alike."""


def pairs(story: "Comparison", sources: "Sources") -> "Iterator[tuple[float, Slot, Slot]]":
    """How surely, and which two, for those of independent articles."""
    told: dict[str, dict[str, list[Slot]]] = defaultdict(lambda: defaultdict(list))
    for slot in story.slots:
        if slot.kind == "number" and slot.key not in {"", "one"}:
            governed = f"{slot.key} {slot.hangs}" if _is_money(slot) else slot.key
            told[governed][slot.article].append(slot)
    for key in sorted(told):
        only = [total for article in told[key] for total in _only(told[key][article], sources)]
        for one, other in itertools.combinations(only, 2):
            apart = sources.independent[one.article] != sources.independent[other.article]
            tied = apart and contrary.differ(one, other) and _of_one_thing(one, other, sources)
            if tied and not story.are_apart(one, other):
                yield _SURE, one, other


def _only(told: "Sequence[Slot]", sources: "Sources") -> "list[Slot]":
    """The number that an article gives of it, the exact one of several that agree, without parts and former ones."""
    reading = sources.readings[told[0].article]
    whole = [s for s in told if not (contrary.is_further(s) or _is_former(s, told) or scopes.of(s, reading).some)]
    values = [(s, s.value) for s in whole if isinstance(s.value, FoundFigure)]
    if any(amounts.differ(a, b) for (_, a), (_, b) in itertools.combinations(values, 2)):
        return []
    return [s for s, value in values if value.bound == "exact"][:1] or whole[:1]


def _is_former(slot: "Slot", told: "Sequence[Slot]") -> bool:
    """Whether the sentence itself says what became of it: "from 312 to 289"."""
    beside = (other for other in told if other.sentence == slot.sentence)
    return slot.before[:1] == ("from",) and any(other.before[:1] == ("to",) for other in beside)


def _of_one_thing(one: "Slot", other: "Slot", sources: "Sources") -> bool:
    """Whether the same is said of what is counted, "reports of overheating", or both articles open with it.

    What an article opens with must be of those killed or hurt or a magnitude, or hang on the same telling word.
    """
    common, measured = one.words & other.words - {one.verb}, pairing.is_measure(one.key) and one.key not in LENGTHS
    vague = one.hangs[1] in _VAGUE or one.hangs[1] != other.hangs[1]
    if _is_money(one):
        return not vague and one.hangs[1] not in _MOVES and bool(common - {one.hangs[1]})
    if not measured and _said_of(one) & _said_of(other):
        return True
    if not all(_opens(slot, sources.readings[slot.article]) for slot in (one, other)):
        return one.key == slots.MAGNITUDE
    return fates.is_told(one.key) or (not vague and len(common) >= (_SHARED if measured else 1))


def _is_money(slot: "Slot") -> bool:
    """Whether it is an amount of money: an article has many, but one that hangs on one word."""
    return len(slot.key) == 3 and slot.key.isupper()


def _said_of(slot: "Slot") -> frozenset[str]:
    """The words of what hangs on the noun that is counted."""
    return content(t for c in children_of(slot.root, "prep", "acl") for t in c.subtree)


def _opens(slot: "Slot", reading: "Reading") -> bool:
    return slot.sentence in {s.number for s in reading.article.body()[:_LEAD]}
