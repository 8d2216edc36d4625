"""Finds the words of stored spans again where an article was changed before them and they stand further on."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from pydantic import BaseModel

from summarizer.models import Article, Claim, Corroboration, Fact, Omitted, Span

_Part = TypeVar("_Part")
_Stored = TypeVar("_Stored", bound=BaseModel)
_SENTENCES = (Claim, Corroboration, Fact, Omitted)
"""What rests on whole sentences: their words within a longer one are another sentence."""


class Moves:
    """The articles that were changed since, and what of them was found elsewhere."""

    def __init__(self, changed: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in changed}
        self._bounds = {a.id: {(s.start, s.end) for s in a.body()} for a in self._articles.values()}
        self._shifts: dict[str, list[tuple[int, int]]] = {}
        self.found: set[Span] = set()
        """The spans that stand elsewhere now, as they are now."""

    def follow(self, stored: _Stored) -> _Stored:
        """The same with every span where its words stand now; one whose words are gone stays as it is.

        Of several places the nearest is taken, from where the words around it have moved to.
        """
        if not self._articles:
            return stored
        self._shifts = {article: [] for article in self._articles}
        _replaced(stored, self._note)
        for shifts in self._shifts.values():
            shifts.sort()
        return _replaced(stored, self._now)

    def has(self, span: Span) -> bool:
        """Whether the words of a span stand anywhere in an article that was changed."""
        return span.article in self._articles and span.text in self._articles[span.article].text

    def _note(self, span: Span, whole: bool) -> Span:  # noqa: FBT001 - handed over by position
        """Keeps by how much a sentence has moved that stands in one place only."""
        places = self._places(span, whole=whole) if whole and span.article in self._articles else []
        if len(places) == 1:
            self._shifts[span.article].append((span.start, places[0] - span.start))
        return span

    def _now(self, span: Span, whole: bool) -> Span:  # noqa: FBT001 - handed over by position
        article = self._articles.get(span.article)
        if article is None or article.text[span.start : span.end] == span.text:
            return span
        expected = span.start + self._shift(span)
        start = min(self._places(span, whole=whole), key=lambda at: (abs(at - expected), at), default=None)
        if start is None:
            return span
        now = article.span(start, start + len(span.text))
        self.found.add(now)
        return now

    def _shift(self, span: Span) -> int:
        """By how many characters the nearest sentence has moved that stands in one place only."""
        shifts = self._shifts[span.article]
        at = bisect_left(shifts, (span.start,))
        near = shifts[max(0, at - 1) : at + 1]
        return min(near, key=lambda known: abs(known[0] - span.start))[1] if near else 0

    def _places(self, span: Span, *, whole: bool) -> list[int]:
        """Where the words stand in the article as it is now: as a whole sentence, or as whole words."""
        article = self._articles[span.article]
        if whole:
            bounds = self._bounds[span.article]
            found = (match.start() for match in re.finditer(re.escape(span.text), article.text))
            return [at for at in found if (at, at + len(span.text)) in bounds]
        return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(span.text)}(?!\w)", article.text)]


def _replaced(value: _Part, place: Callable[[Span, bool], Span], whole: bool = False) -> _Part:  # noqa: FBT001, FBT002 - as above
    """A stored value with each of its spans, told whether it is a whole sentence, where `place` puts it."""
    if isinstance(value, Span):
        return cast("_Part", place(value, whole))
    if isinstance(value, BaseModel):
        parts = {name: (part, _replaced(part, place, isinstance(value, _SENTENCES))) for name, part in value}
        new = {name: after for name, (before, after) in parts.items() if after is not before}
        return value.model_copy(update=new) if new else value
    if isinstance(value, tuple):
        after = tuple(_replaced(part, place, whole) for part in value)
        return cast("_Part", after) if any(a is not b for a, b in zip(after, value, strict=True)) else value
    return value
