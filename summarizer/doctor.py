"""Looks at everything a run needs, one thing at a time, and says what is wrong with it and what to do."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import whole_files
from summarizer.errors import ConfigError, EngineError

if TYPE_CHECKING:
    from datetime import date, datetime

    from summarizer.commands import Choice
    from summarizer.config import Job, Settings
    from summarizer.sources import Loaded, Options

_STALE_DAYS = 30
"""A source whose latest article is older is read, but has probably been given up."""
_SHOWN = 3


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    well: bool
    detail: str


def examine(
    settings: "Settings", sources: tuple[str, ...], *, choice: "Choice", options: "Options", now: "datetime"
) -> Iterator[Finding]:
    """What was found of the engine, then of each source: those given, else those of the job and what it needs."""
    yield _language_model()
    if choice.name != "extractive":
        yield _server(choice)
    job = settings.job
    if not sources:
        yield from _job(job)
        yield from _groups(settings.groups)
    for source in sources or (*(str(folder) for folder in job.folders), *job.feeds):
        yield _source(source, options, now)


def _language_model() -> Finding:
    from summarizer.reading import version

    try:
        return Finding("language model", well=True, detail=version())
    except ImportError as error:
        return Finding("language model", well=False, detail=f"{error}; install the program again")


def _server(choice: "Choice") -> Finding:
    from summarizer import commands
    from summarizer.engines.openai import OpenAIEngine

    what = f"model {choice.model or '(none named)'} at {choice.where}"
    try:
        engine = OpenAIEngine(choice.model, base_url=choice.base_url)
        offered = commands.wait_for(engine.offered(), engine)
    except (EngineError, ConfigError) as error:
        return Finding(what, well=False, detail=str(error))
    if offered and choice.model not in offered:
        return Finding(what, well=False, detail=f"the server answers; it offers {', '.join(offered)}")
    return Finding(what, well=True, detail="the server answers" + (" and lists the model" if offered else ""))


def _job(job: "Job") -> Iterator[Finding]:
    """Whether the job has sources, and where it writes."""
    from summarizer import store
    from summarizer.job import check

    try:
        check(job)
    except ConfigError as error:
        yield Finding("job", well=False, detail=str(error))
        if not (job.folders or job.feeds):
            return
    for what, path in (("digests", job.output), ("store", job.store.parent)):
        near = next(parent for parent in (path, *path.absolute().parents) if whole_files.is_there(parent))
        well = whole_files.is_folder(near) and os.access(near, os.W_OK | os.X_OK)
        yield Finding(f"{what} in {path}", well=well, detail="writable" if well else "the folder cannot be written to")
    if why := store.why_not(job.store):
        yield Finding(f"store {job.store}", well=False, detail=why)


def _groups(path: Path | None) -> Iterator[Finding]:
    from summarizer import given

    if path:
        try:
            given.decisions(path)
        except ConfigError as error:
            yield Finding("groups", well=False, detail=str(error))


def _source(source: str, options: "Options", now: "datetime") -> Finding:
    from summarizer.sources import load
    from summarizer.sources.identity import shown
    from summarizer.sources.loading import is_address

    if not is_address(source) and source != "-" and not whole_files.is_there(Path(source)):
        return Finding(source, well=False, detail="it does not exist")
    loaded, source = load([source], options), shown(source)
    faults = [item for item in loaded.not_included if item.is_fault]
    if not loaded.articles:
        reasons = "; ".join(dict.fromkeys(item.detail or item.in_words for item in loaded.not_included[:_SHOWN]))
        return Finding(source, well=False, detail=f"no article: {reasons or 'it is empty'}")
    detail = _counted(loaded)
    if faults:
        named = "; ".join(f"{item.source}: {item.detail}" for item in faults[:_SHOWN])
        return Finding(source, well=False, detail=f"{detail}; cannot be read: {named}")
    latest = max((a.published for a in loaded.articles if a.published), default=None)
    return Finding(source, well=True, detail=f"{detail}{_age(latest, now)}")


def _counted(loaded: "Loaded") -> str:
    count = len(loaded.articles)
    parts = [f"{count:,} article{'s' * (count != 1)}"]
    left = Counter(item.in_words for item in loaded.not_included)
    parts += [f"{number:,} {reason}" for reason, number in sorted(left.items())]
    return ", ".join(parts)


def _age(latest: "date | None", now: "datetime") -> str:
    if latest is None:
        return ", none with a date"
    stale = (now.date() - latest).days > _STALE_DAYS
    return f", the latest of {latest}" + (" (nothing newer: is it still kept up?)" if stale else "")
