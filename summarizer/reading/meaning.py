"""What an expression of time says, and the register of the forms that are known."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from summarizer.models import Precision
from summarizer.reading.calendar_words import Interval

Tense = Literal["past", "future"] | None


@dataclass(frozen=True)
class Setting:
    """What an expression is resolved against."""

    published: date | None
    tense: Tense
    """Of the verb that governs it."""
    anchor: date | None = None
    """The day that the text named before it."""


@dataclass(frozen=True)
class Meaning:
    """What an expression says; `covers` is none where it cannot be resolved."""

    covers: Interval | None = None
    precision: Precision | None = None
    relative: bool = False
    kind: Literal["date", "duration", "recurring", "time"] = "date"
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @classmethod
    def on(cls, day: date) -> Self:
        """A day that the words name by month and day."""
        return cls((day, day), "day", month=day.month, day=day.day)


Resolver = Callable[[re.Match[str], Setting], Meaning | None]
"""None where the words are no expression of time after all."""


def form(register: list[tuple[re.Pattern[str], Resolver]], pattern: str) -> Callable[[Resolver], Resolver]:
    """Enters a resolver in a register under its pattern."""

    def add(resolve: Resolver) -> Resolver:
        register.append((re.compile(pattern), resolve))
        return resolve

    return add
