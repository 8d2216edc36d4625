"""Turns a pile of news articles into a digest in which every sentence points to its source.

    import summarizer
    digest = summarizer.digest(["seeds/"])
    summarizer.ground("Twelve ministers signed.", "Ten ministers signed.").problems

The synchronous calls also work inside a running event loop. Heavy parts are imported at first use.
"""

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer._version import __version__

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from summarizer.engines.base import Engine
    from summarizer.models import Article, Brief, Digest, NotIncluded, Verdict
    from summarizer.sources import Options
    from summarizer.stories.grouping import Overrides

    Source = str | Path | Article

__all__ = ["__version__", "abrief", "adigest", "brief", "digest", "ground", "read_article"]

logging.getLogger("summarizer").addHandler(logging.NullHandler())

_Result = TypeVar("_Result")


async def adigest(
    sources: "Iterable[Source] | Source",
    *,
    engine: "Engine | None" = None,
    now: "datetime | None" = None,
    title: str | None = None,
    since: "Digest | str | Path | None" = None,
    groups: "Overrides | str | Path | None" = None,
    options: "Options | None" = None,
) -> "Digest":
    """One digest of the articles in files, folders, at addresses (or `Article`s); the embedded engine if none is given.

    `since` is an earlier digest, or its JSON file: the result then says what is new. `groups`, or a TOML file of them,
    decide which articles are one story; `options` say how sources are read, and which articles are wanted; `now` is in
    UTC where it names no zone. Raises `NothingToDo` where no article can be read, `EngineError` where the engine cannot
    be used, `UserError` where a file that was named is not what it should be, `TypeError` for a value of a wrong type.
    """
    from datetime import datetime
    from pathlib import Path

    from summarizer import given, pipeline
    from summarizer.models import Digest
    from summarizer.sources import Options
    from summarizer.stories.grouping import Overrides

    _expect("now", now, datetime, None)
    _expect("title", title, str, None)
    _expect("since", since, Digest, str, Path, None)
    _expect("groups", groups, Overrides, str, Path, None)
    _expect("options", options, Options, None)

    return await pipeline.digest(
        _listed(sources),
        engine=_engine(engine),
        now=_present(now),
        title=title,
        since=given.earlier(Path(since)) if isinstance(since, str | Path) else since,
        overrides=given.decisions(Path(groups)) if isinstance(groups, str | Path) else groups,
        options=options,
    )


async def abrief(
    sources: "Iterable[Source] | Source", *, engine: "Engine | None" = None, options: "Options | None" = None
) -> "tuple[list[Brief], list[NotIncluded]]":
    """The brief of each article, in order, and the inputs that have none, each with its reason.

    Raises as `adigest` does.
    """
    from summarizer import pipeline
    from summarizer.sources import Options

    _expect("options", options, Options, None)
    return await pipeline.briefs(_listed(sources), engine=_engine(engine), options=options)


def digest(
    sources: "Iterable[Source] | Source",
    *,
    engine: "Engine | None" = None,
    now: "datetime | None" = None,
    title: str | None = None,
    since: "Digest | str | Path | None" = None,
    groups: "Overrides | str | Path | None" = None,
    options: "Options | None" = None,
) -> "Digest":
    """As `adigest`, for code that is not asynchronous."""
    return _wait_for(adigest(sources, engine=engine, now=now, title=title, since=since, groups=groups, options=options))


def brief(
    sources: "Iterable[Source] | Source", *, engine: "Engine | None" = None, options: "Options | None" = None
) -> "tuple[list[Brief], list[NotIncluded]]":
    """As `abrief`, for code that is not asynchronous."""
    return _wait_for(abrief(sources, engine=engine, options=options))


def ground(
    text: str,
    source: "Article | str",
    *,
    cited: "Sequence[int] | None" = None,
    published: "date | None" = None,
) -> "Verdict":
    """Whether `source` supports the sentence `text`.

    `cited` are numbers of the source's sentences, from 1, in reading order; without them the gate searches itself, and
    an empty list supports nothing (a problem of code `citation`). By `published` the days of a `source` that is a text
    are counted ("on Monday"); an `Article` has its own. `TypeError` where a value is of another type, `UserError` where
    an `Article` has another text than it was read from.
    """
    from collections.abc import Collection
    from datetime import date

    from summarizer import gate
    from summarizer.models import Article
    from summarizer.sources import refusals

    _expect("text", text, str)
    _expect("source", source, Article, str)
    _expect("published", published, date, None)
    if isinstance(cited, str | bytes) or not isinstance(cited, Collection | None):
        _expect("cited", cited, list, None)
    for number in cited or ():
        _expect("a number in cited", number, int)
    if isinstance(source, Article):
        refusals.ensure_as_read(source)
    return gate.ground(text, source, cited=cited, published=published)


def read_article(text: str, *, source: str = "text", published: "date | None" = None) -> "Article":
    """The article that a text is: header fields, sentences with offsets, what may be cited; mojibake undone.

    `source` is where the text came from, a path or an address, and gives the article its id; an empty text is one
    without sentences. `TypeError` where a value is of another type.
    """
    from datetime import date

    from summarizer.reading import make_article
    from summarizer.sources.decode import MENDED, mend

    _expect("text", text, str)
    _expect("source", source, str)
    _expect("published", published, date, None)
    whole = mend(text)
    return make_article(whole, source=source, published=published, warnings=(MENDED,) if whole != text else ())


def _listed(sources: "Iterable[Source] | Source") -> "list[Source]":
    from collections.abc import Iterable
    from pathlib import Path

    from summarizer.models import Article

    if isinstance(sources, bytes) or not isinstance(sources, str | Path | Article | Iterable):
        _expect("sources", sources, str, Path, Article, list)
    listed = [sources] if isinstance(sources, str | Path | Article) else list(sources)
    for source in listed:
        _expect("a source", source, str, Path, Article)
    return listed


def _expect(name: str, value: object, *kinds: type | None) -> None:
    """`TypeError` where the value is of none of these kinds."""
    if not any(value is None if kind is None else isinstance(value, kind) for kind in kinds):
        wanted = " or ".join(kind.__name__ if kind else "None" for kind in kinds)
        msg = f"{name} must be {wanted}, not {type(value).__name__}"
        raise TypeError(msg)


def _engine(given: "Engine | None") -> "Engine":
    """The engine, the embedded one if none is given; `ConfigError` for a mere name, as the command line takes it."""
    if isinstance(given, str):
        from summarizer.errors import ConfigError

        hint = 'give an object, as summarizer.engines.openai.OpenAIEngine("MODEL"); none is the embedded one'
        raise ConfigError("a name is no engine", which=given, hint=hint)
    if given is not None:
        from summarizer.engines.base import Engine

        _expect("engine", given, Engine)
        return given
    from summarizer.engines.extractive import ExtractiveEngine

    return ExtractiveEngine()


def _present(given: "datetime | None") -> "datetime":
    from datetime import UTC, datetime

    moment = given or datetime.now(UTC).replace(microsecond=0)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _wait_for(work: "Coroutine[Any, Any, _Result]") -> _Result:
    """The result of the work; inside a running event loop it is done by a loop of its own in another thread."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, work).result()
