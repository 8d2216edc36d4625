"""The whole flow on one screen: sources → articles → briefs → stories → digest."""

import asyncio
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from summarizer import close_calls, digests, sources, workers
from summarizer.briefs import embedded_brief, make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import EngineError, EngineUnavailable
from summarizer.models import Brief, Digest, NotIncluded
from summarizer.provenance import provenance
from summarizer.reading import read, read_all
from summarizer.stories import changes, decided, edited
from summarizer.stories.grouping import sort

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from summarizer.engines.base import Engine
    from summarizer.models import Article, Story
    from summarizer.reading import Reading
    from summarizer.stories.grouping import Overrides
    from summarizer.workers import Team

Report = Callable[["Progress"], None]


@dataclass(frozen=True)
class Progress:
    """How far a run has come: `done` of `total` in a stage, and the cost so far in US dollars where it is known."""

    stage: Literal["read", "brief", "group", "story"]
    done: int
    total: int
    cost: float | None = None


async def digest(
    given: "Iterable[str | Path | Article]",
    *,
    engine: "Engine",
    now: "datetime",
    title: str | None = None,
    overrides: "Overrides | None" = None,
    since: Digest | None = None,
    progress: Report | None = None,
    options: "sources.Options | None" = None,
    processes: int | None = None,
) -> Digest:
    """One digest of all the articles; `NothingToDo` where there is none, `EngineError` where the engine is unusable.

    With `since`, an earlier digest, it tells what is new; `overrides` decide what is one story. By default as many
    `processes` share the work as there are cores, where there are many articles for the embedded engine.
    """
    today = replace(options or sources.Options(), today=now.date())
    articles, not_included = await _load(given, today)
    wanted = decided.resolve(overrides, articles) if overrides else None
    with _team(engine, articles, processes) as team:
        readings, briefs, failed = await _write_briefs(articles, engine, progress, team)
        if since:
            briefs = [edited.with_additions(brief, readings[brief.article.id], since) for brief in briefs]
        told = {brief.article.id: brief for brief in briefs}
        found = sort([readings[brief.article.id] for brief in briefs], wanted)
        found, unanswered = await close_calls.settle(found, told, engine)
        groups = found.groups()
        _tell(progress, Progress("group", len(groups), len(groups), engine.spent.cost))
        count = _counter(progress, "story", len(groups), engine)
        stories = await digests.write_stories(
            groups, told, readings, engine=engine, embedded=_embedded(engine), team=team, done=count
        )
    failed_on = [*_fallbacks(briefs, stories), *filter(None, [unanswered])]
    made = digests.make_digest(
        title=title, now=now, stories=stories, briefs=briefs, not_included=(*not_included, *failed),
        provenance=provenance(engine, total=True, fallbacks=failed_on),
    )  # fmt: skip
    return changes.mark(made, since, readings) if since else made


async def briefs(
    given: "Iterable[str | Path | Article]",
    *,
    engine: "Engine",
    progress: Report | None = None,
    options: "sources.Options | None" = None,
) -> tuple[list[Brief], list[NotIncluded]]:
    """The brief of every article, in the order given, and the inputs that have none."""
    articles, not_included = await _load(given, options)
    with _team(engine, articles, None) as team:
        _, written, failed = await _write_briefs(articles, engine, progress, team)
    return written, [*not_included, *failed]


async def _load(
    given: "Iterable[str | Path | Article]", options: "sources.Options | None"
) -> "tuple[list[Article], list[NotIncluded]]":
    loaded = await sources.aload(given, options)
    if not loaded.articles:
        raise sources.nothing_read(loaded, options)
    return loaded.articles, loaded.not_included


async def _write_briefs(
    articles: "Sequence[Article]", engine: "Engine", progress: Report | None, team: "Team | None"
) -> "tuple[dict[str, Reading], list[Brief], list[NotIncluded]]":
    """The readings by id, and the briefs in the order of the articles.

    The first goes alone: an unusable engine shows before the rest is tried.
    """
    embedded = _embedded(engine)
    readings = [] if team else read_all(articles)
    if readings:
        _tell(progress, Progress("read", len(readings), len(readings)))
    count = _counter(progress, "brief", len(articles), engine)

    async def write(reading: "Reading") -> Brief | NotIncluded:
        result = await _brief(reading, engine, embedded, first=reading is readings[0])
        count()
        return result

    if team:
        both = await team.all(_read_and_brief, [(article,) for article in articles], count)
        readings, results = [reading for reading, _ in both], [result for _, result in both]
    else:
        results = [await write(readings[0]), *await asyncio.gather(*map(write, readings[1:]))]
    by_id = {reading.article.id: reading for reading in readings}
    return by_id, [r for r in results if isinstance(r, Brief)], [r for r in results if isinstance(r, NotIncluded)]


async def _read_and_brief(article: "Article") -> "tuple[Reading, Brief | NotIncluded]":
    """A job of a team."""
    reading, engine = read(article), ExtractiveEngine()
    return reading, await _brief(reading, engine, engine, first=True)


async def _brief(reading: "Reading", engine: "Engine", embedded: "Engine", *, first: bool) -> Brief | NotIncluded:
    try:
        try:
            return await make_brief(reading, engine, embedded)
        except EngineUnavailable as error:
            if first or engine is embedded:
                raise
            return await embedded_brief(reading, embedded, cause=error)
    except EngineUnavailable:
        raise
    except EngineError as error:
        return NotIncluded(source=reading.article.source, reason="engine_failed", detail=str(error))


def _team(
    engine: "Engine", articles: "Sequence[Article]", processes: int | None
) -> "AbstractContextManager[Team | None]":
    """Who shares the work; a model's server sets the pace itself."""
    return workers.team(len(articles), processes if isinstance(engine, ExtractiveEngine) else 1)


def _embedded(engine: "Engine") -> "Engine":
    return engine if isinstance(engine, ExtractiveEngine) else ExtractiveEngine()


def _fallbacks(briefs: Iterable[Brief], stories: "Iterable[Story]") -> list[str]:
    provenances = [*(brief.provenance for brief in briefs), *(story.provenance for story in stories)]
    return [cause for one in provenances for cause in one.fallbacks]


def _counter(
    progress: Report | None, stage: Literal["brief", "story"], total: int, engine: "Engine"
) -> Callable[[], None]:
    """What is called after each brief or story, and tells how many are done; it tells the beginning at once."""
    done = itertools.count()

    def count() -> None:
        _tell(progress, Progress(stage, next(done), total, engine.spent.cost))

    count()
    return count


def _tell(progress: Report | None, what: Progress) -> None:
    if progress:
        progress(what)
