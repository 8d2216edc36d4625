"""What reading finds in a text: plain values with offsets into it, shared by the engines, the gate and the stories."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeVar

from summarizer.models import Bound, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

NameKind = Literal["person", "organisation", "place", "other"]
"""`other`: works, products, events, laws, peoples (demonyms)."""


@dataclass(frozen=True)
class Mention:
    """One occurrence: `start`, `end` are offsets, `sentence` the number of the sentence that holds it."""

    start: int
    end: int
    sentence: int


@dataclass(frozen=True)
class Name:
    """One entity of a text, with all its mentions in reading order."""

    kind: NameKind
    name: str
    """The fullest form, without title or article ("Rajnath Singh", "Shanghai Cooperation Organisation")."""
    mentions: tuple[Mention, ...]
    acronym: str | None = None
    role: tuple[int, int] | None = None
    """Offsets of the office that the text gives a person."""
    forms: frozenset[str] = frozenset()
    """Every surface form, without title."""


@dataclass(frozen=True)
class FoundQuote:
    """Words between quotation marks. `start`, `end` exclude the marks."""

    number: int
    """From 1 in reading order; what a draft cites."""
    start: int
    end: int
    sentences: tuple[int, ...]
    speaker: str | None = None
    """Full name, or the words of the text ("the ministry"); none where the text does not say."""
    speaker_at: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    """The verb or phrase of saying."""
    via: tuple[int, int] | None = None
    scare: bool = False
    """Marked words that nobody is said to have spoken: titles, terms, irony."""
    closed: bool = True
    """False where the closing mark is missing in the text."""

    def holds(self, offset: int) -> bool:
        """Whether what stands at this offset of the text stands between its marks."""
        return self.start <= offset < self.end


@dataclass(frozen=True)
class ReportedSpeech:
    """Indirect speech: who is said to have said what, in which words of the text."""

    sentence: int
    speaker: str | None
    speaker_at: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[int, int]


@dataclass(frozen=True)
class FoundFigure:
    """A number. `value` is scaled ("1.2 million" → 1200000.0)."""

    start: int
    end: int
    """The number with its unit and what it counts: "26 civilians", "$1.2 million"."""
    sentence: int
    number_at: tuple[int, int]
    """The number alone."""
    value: float
    high: float | None = None
    unit: str | None = None
    """Canonical: "%", "USD", "km", or the lemma of the counted noun ("civilian"); none for a bare number."""
    bound: Bound = "exact"
    ordinal: bool = False
    what: tuple[int, int] | None = None


@dataclass(frozen=True)
class FoundDate:
    """An expression of time. `first`–`last` is what it covers, none where it cannot be resolved."""

    start: int
    end: int
    sentence: int
    text: str
    first: date | None
    last: date | None
    precision: Precision | None
    relative: bool = False
    """True where it needs the day of publication ("Thursday", "last month")."""
    kind: Literal["date", "duration", "recurring", "time"] = "date"
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """The parts as written, for comparing what is not resolved; Monday is 0."""

    def iso(self) -> str | None:
        """ISO 8601 at the precision of the words, an interval where it covers more; none if unresolved."""
        if self.first is None or self.last is None or self.precision is None:
            return None
        cut = {"day": 10, "month": 7, "year": 4}[self.precision]
        start, end = self.first.isoformat()[:cut], self.last.isoformat()[:cut]
        return start if start == end else f"{start}/{end}"


_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


def grouped(pairs: "Iterable[tuple[_Key, _Item]]") -> "dict[_Key, tuple[_Item, ...]]":
    """The items of each key, in order."""
    found: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}
