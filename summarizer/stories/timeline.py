"""The dated events of a story across its articles, each once, with background told apart from the news."""

from datetime import date
from typing import TYPE_CHECKING

from summarizer.models import DatedEvent
from summarizer.reading.grammar import LINKING, POINTING
from summarizer.stories import story_day, telling, variants
from summarizer.stories.candidates import said
from summarizer.stories.overtaken import is_overtaken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Brief, Claim
    from summarizer.reading import Reading
    from summarizer.stories.facts import Gathered

_BACKGROUND_DAYS = 90
_ALIKE = 0.5
_DANGLING = POINTING | LINKING | {"but", "and", "so"}
_SHOWN = 6
_BACKGROUND_SHOWN = 3
_OF_THE_DAY = 3
_CLEARLY = 0.3
"""What a second telling of an event must be better to take the place of the first."""
_AS_AN_ACT = 0.5
_NAMES = 3
"""Words of names that two entries of one month or year have in common to be one."""
_LEAST = 0.25
"""Fitness below which a sentence is no entry."""
_LONG = 45
_CENTRAL = 6
"""Facts that say what the story is about."""
_ON_TOPIC, _ON_TOPIC_BEFORE = 0.25, 0.15
"""Share of an entry's words that these facts must have, of the news and of its background."""


def build(
    story: str,
    readings: "Mapping[str, Reading]",
    briefs: "Mapping[str, Brief]",
    gathered: "Gathered",
    happened: str | None,
) -> tuple[DatedEvent, ...]:
    """The events in the order of time; one that several articles date is told once, by a fact where one tells it."""
    ids = [i for i in briefs if i in readings]
    news = _day(happened) or max((b.article.published for b in _of(ids, briefs) if b.article.published), default=None)
    kept: list[tuple[DatedEvent, float]] = []
    this_year = str(news.year) if news else None  # tells nothing
    topic = frozenset().union(*(said(fact.text).content for fact in gathered.facts[:_CENTRAL]))
    events = sorted((e for b in _of(ids, briefs) for e in b.dates if e.date != this_year), key=_order)
    variants.read_ahead((e.what, e.date) for e in events)
    for found in events:
        if _is_doubtful(found, readings) or is_overtaken(found.what, readings):
            continue
        told = _plain(found, gathered, happened, readings)
        if told is None or told[0].what.text.split()[0].lower() in _DANGLING:
            continue
        event, fit = told[0], told[1] + _on_topic(told[0], topic)
        twin = next((n for n, (other, _) in enumerate(kept) if _same(event, other, happened, readings)), None)
        if twin is None:
            kept.append((event, fit))
        elif fit > kept[twin][1] + _CLEARLY or len(event.date) > len(kept[twin][0].date):
            kept[twin] = (event, fit)
    flagged = [(e.model_copy(update={"background": _is_background(e, news)}), fit) for e, fit in kept]
    shown = {(s.article, s.start) for fact in gathered.facts for s in fact.evidence}
    flagged = [(e, fit) for e, fit in flagged if _is_of(e, shown) or _on_topic(e, topic) >= _least(e, happened)]
    today = [(e, fit) for e, fit in flagged if not e.background and e.date == happened]
    now = [(e, fit) for e, fit in flagged if not e.background and e.date != happened]
    chosen = [
        *_best(today, _OF_THE_DAY),
        *_best(now, _SHOWN),
        *_best([(e, fit) for e, fit in flagged if e.background], _BACKGROUND_SHOWN),
    ]
    return tuple(
        e.model_copy(update={"what": e.what.model_copy(update={"id": f"{story}:t{n}"})})
        for n, e in enumerate(sorted(chosen, key=_order), start=1)
    )


def _is_doubtful(event: DatedEvent, readings: "Mapping[str, Reading]") -> bool:
    """Whether the day of the event is one that may be later."""
    first = event.what.evidence[0]
    reading = readings[first.article]
    dates = [d for d in reading.dates if first.start <= d.start < first.end and d.iso() == event.date]
    return bool(dates) and all(story_day.may_be_later(found, reading) for found in dates)


def _of(ids: "Sequence[str]", briefs: "Mapping[str, Brief]") -> "Iterable[Brief]":
    return (briefs[article] for article in ids)


def _order(event: DatedEvent) -> tuple[str, str, int]:
    return event.date, event.what.evidence[0].article, event.what.evidence[0].start


def _best(events: "Sequence[tuple[DatedEvent, float]]", count: int) -> list[DatedEvent]:
    """The fittest, of two that are as fit the earlier."""
    return [e for e, _ in sorted(events, key=lambda pair: (-pair[1], _order(pair[0])))[:count]]


def _plain(
    event: DatedEvent, gathered: "Gathered", happened: str | None, readings: "Mapping[str, Reading]"
) -> tuple[DatedEvent, float] | None:
    """The event in the words of the fact that tells it, or as the one act of its sentence that the date belongs to."""
    reading = readings[event.what.evidence[0].article]
    if event.what.origin == "shortened":
        return event, 1.0 + _AS_AN_ACT  # told by the noun that carries the date
    fitting = telling.entry(event, reading)
    fit = fitting[1] if fitting else 0.0
    act = variants.dated(event.what, event.date, reading)
    if fitting and act is not None and act.text.split()[0].lower() not in _DANGLING:
        return event.model_copy(update={"what": act}), fit + _AS_AN_ACT
    told = _told_by(event, gathered, happened)
    of_the_day = event.date == happened and told is not None and told.text == gathered.facts[0].text
    if told is not None and (
        of_the_day or (fit >= _LEAST and len(told.text.split()) < _LONG and _dates(event, told, reading))
    ):
        return event.model_copy(update={"what": told}), fit + _AS_AN_ACT
    if fitting is None or fit < _LEAST:
        return None
    return event.model_copy(update={"what": fitting[0]}), fit


def _dates(event: DatedEvent, told: "Claim", reading: "Reading") -> bool:
    """Whether the words have the event's date: a part of its sentence may be of another day."""
    written = (found for found in reading.dates if found.iso() == event.date and found.text in told.text)
    return any(span.start <= found.start < span.end for found in written for span in event.what.evidence)


def _is_of(event: DatedEvent, sentences: set[tuple[str, int]]) -> bool:
    """Whether one of these sentences tells it."""
    return any((s.article, s.start) in sentences for s in event.what.evidence)


def _on_topic(event: DatedEvent, topic: frozenset[str]) -> float:
    """The share of the entry's words that the story's main facts have, 0-1."""
    words = said(event.what.text).content
    return len(words & topic) / (len(words) or 1)


def _least(event: DatedEvent, happened: str | None) -> float:
    """What it must share with the main facts; nothing on the story's own day."""
    if event.date == happened:
        return 0.0
    return _ON_TOPIC_BEFORE if event.background else _ON_TOPIC


def _told_by(event: DatedEvent, gathered: "Gathered", happened: str | None) -> "Claim | None":
    """A fact that was made of the same sentence, or tells what it tells on the day of the news."""
    at = {(s.article, s.start) for s in event.what.evidence}
    for fact in (*gathered.facts, *gathered.left_out):
        first = fact.evidence[0]
        own = any(s.article == first.article and (s.article, s.start) in at for s in fact.evidence)
        own = own and _mostly(fact.text, event.what.text)
        if not any(
            s.article == e.article and s.start <= e.start and e.end <= s.end
            for e in event.what.evidence[:1]
            for s in fact.evidence
        ):
            continue  # the date stands in the event's own sentence
        if not own and (event.date != happened or not at & story_day.sentences(fact, gathered)):
            continue
        if 2 * len(fact.text) >= len(event.what.text) or event.date == happened:
            return event.what.model_copy(update={"text": fact.text, "evidence": fact.evidence, "origin": fact.origin})
    return None


def _mostly(part: str, whole: str) -> bool:
    """Whether the one tells little that the other does not."""
    mine = said(part).content
    return len(mine & said(whole).content) >= _ALIKE * len(mine)


def _same(one: DatedEvent, other: DatedEvent, happened: str | None, readings: "Mapping[str, Reading]") -> bool:
    if one.what.text == other.what.text:
        return True
    if one.date != other.date:
        return _is_within(one.date, other.date) and _are_alike(one, other)
    if {(s.article, s.start) for s in one.what.evidence} & {(s.article, s.start) for s in other.what.evidence}:
        return True
    names = _names_shared(one.what.text, other.what.text)
    named = bool(names) if one.precision == "day" else len(names) >= _NAMES
    if named and one.date != happened:
        return True  # two reports mention what happened on another day
    if named and all(_opens(event, readings) for event in (one, other)):
        return True  # what two articles open with on the day of the story is the story
    return _are_alike(one, other)


def _is_within(one: str, other: str) -> bool:
    """Whether one of two dates is in the other: a day in its month, a month in its year."""
    short, long = sorted((one, other), key=len)
    return "/" not in long and long.startswith(f"{short}-")


def _are_alike(one: DatedEvent, other: DatedEvent) -> bool:
    mine, theirs = said(one.what.text).content, said(other.what.text).content
    return len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))


def _opens(event: DatedEvent, readings: "Mapping[str, Reading]") -> bool:
    """Whether an article opens with it."""
    first = event.what.evidence[0]
    return readings[first.article].article.body()[0].start == first.start


def _names_shared(one: str, other: str) -> frozenset[str]:
    """The names and numbers of the one that stand in the other: the short sentence is not always read alike."""
    words = [{w.strip(".,;:'’\"”()").removesuffix("'s").lower() for w in text.split()} for text in (one, other)]
    return (said(one).named & words[1]) | (said(other).named & words[0])


def _is_background(event: DatedEvent, news: date | None) -> bool:
    """Whether it was long before the news; of news without a day whether it is told by its month or year only."""
    last = _day(event.date.rsplit("/", 1)[-1], end=True)
    if news is None or last is None:
        return event.background or event.precision != "day"
    return (news - last).days > _BACKGROUND_DAYS


def _day(iso: str | None, *, end: bool = False) -> date | None:
    """The day of an ISO date; of a month or year its first, with `end` the 28th of it or of its December."""
    if not iso:
        return None
    parts = [int(p) for p in iso.split("/")[0].split("-")]
    year, month, day = (*parts, *([12, 28] if end else [1, 1])[len(parts) - 1 :])[:3]
    return date(year, month, day)
