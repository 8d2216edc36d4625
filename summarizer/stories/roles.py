"""What part somebody has in what a sentence tells: his office, what he did, and whether a namesake did it."""

from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, given_names
from summarizer.stories import families

if TYPE_CHECKING:
    from summarizer.stories.slots import Slot

_TALKS = frozenset({"meet", "discuss"})
BY_MANY = _TALKS | {"say", "tell", "add", "write", "tweet", "post", "note"}
"""Many people say something of one matter, or talk with one another about it."""
_ONE_STATEMENT = 5
"""Words in common at least, where two people are given one statement: short ones are alike by chance."""
_CALLED = 2
"""Words that tell an office: "Brenmark's harbourmaster"."""


def of_one_office(one: "Slot", other: "Slot") -> bool:
    """Whether two people are called the same, one perhaps more fully, and not by other countries or towns."""
    common = one.described & other.described
    within = common in (one.described, other.described)
    return len(common) >= _CALLED and within and not _lands(one.described ^ other.described)


def _lands(words: frozenset[str]) -> frozenset[str]:
    """The words that name places and peoples."""
    return frozenset(word for word in words if gazetteer.is_place(word) or gazetteer.is_demonym(word))


def are_apart(one: "Slot", other: "Slot") -> bool:
    """Whether two people have two parts: words or talks of his own, an office elsewhere, or one alone speaks."""
    if one.kind != "actor":
        return False
    of_many = [s.hangs[0] == "nsubj" and s.hangs[1] in families.SAYING or s.hangs[1] in _TALKS for s in (one, other)]
    alone = any(of_many) and (not all(of_many) or len(one.words & other.words) < _ONE_STATEMENT)
    here, there = _lands(one.described), _lands(other.described)
    return alone or bool(here and there and not here & there)


def have_one_part(one: "Slot", other: "Slot") -> bool:
    """Whether both hang in one way on one telling word: each is who pleaded guilty, or where it burnt."""
    vague = families.EMPTY | families.SAYING | BY_MANY
    return one.kind in {"actor", "place"} and one.hangs == other.hangs and one.hangs[1] not in vague


def are_namesakes(one: "Slot", other: "Slot") -> bool:
    """Whether two people of one surname have other given names, none short for the other."""
    first, second = gazetteer.plain(one.text.split()[0]), gazetteer.plain(other.text.split()[0])
    named = gazetteer.is_given_name(first) and gazetteer.is_given_name(second)
    return named and given_names.are_of_two(first, second)


def is_surely_named(slot: "Slot") -> bool:
    """Whether it is a place, a person with a given name that is known, or a bare surname."""
    first, *more = slot.text.split()
    return slot.kind == "place" or not more or gazetteer.is_given_name(first)
