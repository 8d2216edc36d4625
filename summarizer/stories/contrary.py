"""Whether two values of one thing exclude each other: numbers, days, people and places."""

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, hung_dates
from summarizer.reading.amount_words import RATES
from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.stories import amounts, families

if TYPE_CHECKING:
    from summarizer.stories.slots import Slot

_FURTHER = frozenset({"another", "additional", "further", "extra", "other", "more"})
"""What stands before a number that comes on top of another."""
_ONE = frozenset({"a", "an"})
_SPELT = 0.8
"""Likeness of two names from which they are spellings of one."""
_UNKNOWN = 0.5
"""The same where a place is in no gazetteer, or people have one given name: they may be spelt in many ways."""


def differ(one: "Slot", other: "Slot") -> bool:
    """Whether the values of two slots of one kind exclude each other."""
    return {"number": _numbers, "date": _days, "place": _places, "actor": _people}[one.kind](one, other)


def is_further(number: "Slot") -> bool:
    """Whether the number comes on top of another: "another two", "two more bodies"."""
    return not _FURTHER.isdisjoint((*number.before[:1], *number.text.lower().split(), *number.after[:1]))


def _is_for_each(number: "Slot") -> bool:
    """Whether it is the number for one of many: "41 dollars a share"."""
    return not (RATES | _ONE).isdisjoint(number.after[:1])


def _numbers(one: "Slot", other: "Slot") -> bool:
    first, second = one.value, other.value
    if not isinstance(first, FoundFigure) or not isinstance(second, FoundFigure):
        return False
    if (
        is_further(one)
        or is_further(other)
        or _is_for_each(one) != _is_for_each(other)
        or not amounts.differ(first, second)
        or not _same_what(one, other)
    ):
        return False
    kind, other_kind = _kind(one.text), _kind(other.text)
    return not kind or not other_kind or bool(kind & other_kind)


def _kind(counted: str) -> frozenset[str]:
    """What tells the things that are counted from others of their name: "access" in "eight access points"."""
    return frozenset(counted.lower().split()[1:-1])


def _same_what(one: "Slot", other: "Slot") -> bool:
    """Whether the same befell what is counted, as far as both say: not killed here and injured there."""
    acts = set(families.ACT.values())
    return not (one.verb in acts and other.verb in acts and one.verb != other.verb)


def _days(one: "Slot", other: "Slot") -> bool:
    first, second = one.value, other.value
    if not isinstance(first, FoundDate) or not isinstance(second, FoundDate):
        return False
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return False
    governors = {one.hangs[1], other.hangs[1]}
    apart = len(governors) > 1 and ("be" in governors or "poss" in {one.hangs[0], other.hangs[0]})
    if apart and first.precision == second.precision == "day":
        return False  # "Tuesday's game" beside a vote on Saturday; what "was clear on Wednesday"
    bounded = one.hangs[0] != other.hangs[0] and bool({one.hangs[0], other.hangs[0]} & {*hung_dates.BOUNDS, "from"})
    return not bounded and (first.last < second.first or second.last < first.first)


def _people(one: "Slot", other: "Slot") -> bool:
    here, there = gazetteer.plain(one.text).split(), gazetteer.plain(other.text).split()
    if str(other.value) in here or str(one.value) in there or one_spelling(one.value, other.value):
        return False
    return here[0] != there[0] or here[-1][0] != there[-1][0] or not one_spelling(one.value, other.value, _UNKNOWN)


def _places(one: "Slot", other: "Slot") -> bool:
    return are_two_places(str(one.value), str(other.value))


def are_two_places(here: str, there: str) -> bool:
    """Whether two places of one level are named, not a town and its country."""
    known = gazetteer.is_place(here) and gazetteer.is_place(there)
    return (
        _level(here) == _level(there)
        and not here.startswith(there)
        and not there.startswith(here)
        and not one_spelling(here, there, _SPELT if known else _UNKNOWN)
    )


def one_spelling(one: object, other: object, least: float = _SPELT) -> bool:
    """Whether two names are likely spellings of one."""
    return SequenceMatcher(None, str(one), str(other), autojunk=False).ratio() >= least


def _level(name: str) -> str:
    if gazetteer.country(name):
        return "country"
    return "region" if gazetteer.region(name) else "town"
