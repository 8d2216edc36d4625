"""What the reading found, by the number of the sentence that has it."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from weakref import ref

from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate, FoundFigure, FoundQuote, Name, ReportedSpeech

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


class FoundIn:
    """The finds of one reading, each kind grouped at first use."""

    def __init__(self, reading: "Reading") -> None:
        self._reading = ref(reading)

    @cached_property
    def names(self) -> "dict[int, list[Name]]":
        """The people, organisations and places that each sentence names."""
        names = alive(self._reading).names
        return grouped((number, n) for n in names for number in dict.fromkeys(m.sentence for m in n.mentions))

    @cached_property
    def figures(self) -> "dict[int, list[FoundFigure]]":
        """The numbers."""
        return grouped((f.sentence, f) for f in alive(self._reading).figures)

    @cached_property
    def dates(self) -> "dict[int, list[FoundDate]]":
        """The expressions of time."""
        return grouped((d.sentence, d) for d in alive(self._reading).dates)

    @cached_property
    def quotes(self) -> "dict[int, list[FoundQuote]]":
        """The quotations."""
        return grouped((number, q) for q in alive(self._reading).quotes for number in dict.fromkeys(q.sentences))

    @cached_property
    def reported(self) -> "dict[int, list[ReportedSpeech]]":
        """The indirect speech."""
        return grouped((r.sentence, r) for r in alive(self._reading).reported)


def grouped(pairs: "Iterable[tuple[_Key, _Item]]") -> "dict[_Key, list[_Item]]":
    """The items of each key, in order."""
    found: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return found


def alive(reading: "ref[Reading]") -> "Reading":
    """The reading; it is held weakly, so that what is kept of it does not keep it alive."""
    found = reading()
    if found is None:
        msg = "the reading is gone: whoever checks must hold it"
        raise ReferenceError(msg)
    return found


@with_reading
def found_in(reading: "Reading") -> FoundIn:
    """What was found in a reading."""
    return FoundIn(reading)
