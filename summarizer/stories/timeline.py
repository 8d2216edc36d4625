"""The dated events of a story across its articles, each once, with background told apart from the news."""

from datetime import date
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.models import DatedEvent
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Brief, Claim, Fact
    from summarizer.stories.facts import Sources

_BACKGROUND_DAYS = 45
_ALIKE = 0.5
_SHOWN = 12


def build(
    story: str, ids: "Sequence[str]", briefs: "Mapping[str, Brief]", facts: "Sequence[Fact]", happened: str | None
) -> tuple[DatedEvent, ...]:
    """The events in the order of time; one that several articles date is told once, by a fact where one tells it."""
    news = _day(happened) or max((b.article.published for b in _of(ids, briefs) if b.article.published), default=None)
    kept: list[DatedEvent] = []
    for event in sorted((e for b in _of(ids, briefs) for e in b.dates), key=_order):
        told = _told_by(event, facts)
        event = event if told is None else event.model_copy(update={"what": told})
        if not any(_same(event, other) for other in kept):
            kept.append(event)
    flagged = [e.model_copy(update={"background": _is_background(e, news)}) for e in kept]
    chosen = [*(e for e in flagged if not e.background), *(e for e in flagged if e.background)][:_SHOWN]
    return tuple(
        e.model_copy(update={"what": e.what.model_copy(update={"id": f"{story}:t{n}"})})
        for n, e in enumerate(sorted(chosen, key=_order), start=1)
    )


def happened(fact: "Fact", sources: "Sources") -> str | None:
    """The day on which a fact happened: the one that most of its articles date it to; the earlier of two."""
    days: dict[str, set[str]] = {}
    spans = [*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence)]
    for span in spans:
        reading = sources.readings[span.article]
        for found in reading.dates:
            iso = found.iso()
            if found.kind == "date" and found.precision == "day" and iso and span.start <= found.start < span.end:
                days.setdefault(iso, set()).add(span.article)
    return min(days, key=lambda day: (-len(days[day]), day), default=None)


def _of(ids: "Sequence[str]", briefs: "Mapping[str, Brief]") -> "Iterable[Brief]":
    return (briefs[article] for article in ids)


def _order(event: DatedEvent) -> tuple[str, str, int]:
    return event.date, event.what.evidence[0].article, event.what.evidence[0].start


def _told_by(event: DatedEvent, facts: "Sequence[Fact]") -> "Claim | None":
    """The event in the words of a fact that rests on the same sentence."""
    spans = {(s.article, s.start) for s in event.what.evidence}
    for fact in facts:
        if spans & {(s.article, s.start) for s in fact.evidence} and _says_when(fact, event):
            return event.what.model_copy(update={"text": fact.text, "evidence": fact.evidence, "origin": fact.origin})
    return None


def _says_when(fact: "Fact", event: DatedEvent) -> bool:
    return len(fact.text) >= 0.5 * len(event.what.text)


def _same(one: DatedEvent, other: DatedEvent) -> bool:
    if one.date != other.date:
        return False
    if one.what.text == other.what.text or {s.start for s in one.what.evidence} & {
        s.start for s in other.what.evidence
    }:
        return True
    mine, theirs = _words(one.what.text), _words(other.what.text)
    return len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))


def _words(text: str) -> frozenset[str]:
    reading = read(plain_article(text))
    return frozenset().union(*(content(t) for t in reading.by_sentence if t is not None))


def _is_background(event: DatedEvent, news: date | None) -> bool:
    last = _day(event.date.rsplit("/", 1)[-1], end=True)
    return event.background if news is None or last is None else (news - last).days > _BACKGROUND_DAYS


def _day(iso: str | None, *, end: bool = False) -> date | None:
    """The first day of an ISO date, or its last."""
    if not iso:
        return None
    parts = [int(p) for p in iso.split("/")[0].split("-")]
    year, month, day = (*parts, *([12, 28] if end else [1, 1])[len(parts) - 1 :])[:3]
    return date(year, month, day)
