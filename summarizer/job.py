"""The scheduled run: what no edition has delivered yet becomes one dated digest."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from summarizer import given, pipeline, stored, whole_files
from summarizer.config import FILE as SETTINGS
from summarizer.deliver import file
from summarizer.errors import AlreadyRunning, ConfigError, DeliveryError, NothingToDo, StoredFileError
from summarizer.models import Digest
from summarizer.render import render_digest
from summarizer.sources import Options, aload, reads
from summarizer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.config import Job
    from summarizer.engines.base import Engine
    from summarizer.sources import Loaded

_NAMED = 10
"""Inputs that are named where nothing is new."""
SUFFIX = {"markdown": ".md", "html": ".html", "json": ".json"}


@dataclass(frozen=True)
class Edition:
    """What a run delivered."""

    file: Path
    digest: Digest
    finished: tuple[Path, ...] = ()
    """Editions that runs which were cut off had ready, delivered by this one."""


async def run(
    job: "Job",
    *,
    engine: "Engine",
    now: datetime,
    groups: Path | None = None,
    progress: "Callable[[pipeline.Progress], None] | None" = None,
    options: "Options | None" = None,
) -> Edition:
    """The edition of this run. `NothingToDo` where no article is new, `AlreadyRunning` beside another run.

    It says what is new since the edition before; `groups` is a file of decisions on what is one story.
    Articles count as delivered once the file is written: a run that fails before leaves them for the next one. What a
    run that was cut off had ready is delivered first, as it was and under its own name, and then counts as this run's
    edition where no article is new.
    """
    check(job)
    overrides = replace(given.decisions(groups), strict=False) if groups else None
    try:
        with lock(job), Store(job.store) as store:
            finished = _finish(store)
            try:
                fresh = await _new(job, store, replace(options or Options(), today=now.date()))
            except NothingToDo:
                last = _last(store)
                if finished and last:
                    return Edition(finished[-1], last, finished)
                raise
            _make_folder(job.output)
            digest = await pipeline.digest(
                fresh.articles, engine=engine, now=now, title=job.title, since=_last(store), overrides=overrides,
                progress=progress,
            )  # fmt: skip
            digest = digest.model_copy(update={"not_included": (*fresh.not_included, *digest.not_included)})
            text = render_digest(digest, job.format)
            target = _free_name(job.output, f"{now:%Y-%m-%d}", SUFFIX[job.format])
            as_json = render_digest(digest, "json")
            with store.edition(target, digest.articles, made_at=now, text=text, digest=as_json):
                file.write(target, text)
    except Timeout as error:
        raise AlreadyRunning("another run is at work", which=str(error.lock_file)) from error
    return Edition(target, digest, finished)


def _finish(store: Store) -> tuple[Path, ...]:
    """Delivers what runs that were cut off had ready. A file that is there was written whole, and is left as it is.

    Where the file cannot be written any more, its articles come in this run's edition.
    """
    finished = []
    for number, path, text in store.unfinished():
        try:
            _make_folder(path.parent)
            whole_files.clear(path)
            if not whole_files.is_there(path):
                file.write(path, text)
        except (DeliveryError, OSError):
            store.forget(number)
        else:
            store.finish(number)
            finished.append(path)
    return tuple(finished)


def _last(store: Store) -> Digest | None:
    """The last edition; none where there is none, or where another version of the program wrote it."""
    text = store.last()
    try:
        return stored.digest(text, "the last edition") if text else None
    except StoredFileError:
        return None


def check(job: "Job") -> None:
    """Raises `ConfigError` where the job names no source, or only folders that are not there."""
    if not (job.folders or job.feeds):
        hint = f'write folders = ["…"] or feeds = ["https://…"] under [job] in {SETTINGS}'
        raise ConfigError("the job has no sources", hint=hint)
    if not job.feeds and not any(map(whole_files.is_there, job.folders)):
        hint = f"make it, or change job.folders in {SETTINGS}"
        raise ConfigError("no folder of the job exists", which=", ".join(map(str, job.folders)), hint=hint)
    if reads(job.folders, job.output / f"edition{SUFFIX[job.format]}"):
        raise ConfigError("the digests would lie among the articles", which=str(job.output), hint="change job.output")
    if whole_files.is_folder(job.store):
        raise ConfigError("the store cannot be opened", which=str(job.store), hint="it is a folder; change job.store")


def lock(job: "Job") -> FileLock:
    """The lock of the job's store, taken at once or not at all; `ConfigError` where there can be none."""
    try:
        job.store.parent.mkdir(parents=True, exist_ok=True)
        with Path(f"{job.store}.lock").open("ab"):
            return FileLock(f"{job.store}.lock", timeout=0)
    except OSError as error:
        raise ConfigError("the store cannot be locked", which=str(job.store), hint=error.strerror or "") from error


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeliveryError("the folder cannot be made", which=str(path), hint=error.strerror or "") from error


def pending(job: "Job", options: "Options | None" = None) -> "Loaded":
    """The articles that the next run would use, and the inputs that are none."""
    check(job)
    with Store(job.store) as store:
        return asyncio.run(_new(job, store, options))


async def _new(job: "Job", store: Store, options: "Options | None") -> "Loaded":
    loaded = await aload([*job.folders, *job.feeds], options)
    known = store.delivered(article.sha256 for article in loaded.articles)
    fresh = [article for article in loaded.articles if article.sha256 not in known]
    if not fresh:
        raise _nothing_new(loaded)
    copies_of_new = tuple(article.source for article in fresh)  # a copy names its original at the end of its detail
    loaded.not_included = [
        item for item in loaded.not_included if item.reason != "duplicate" or item.detail.endswith(copies_of_new)
    ]
    loaded.articles = fresh
    return loaded


def _nothing_new(loaded: "Loaded") -> NothingToDo:
    """What there is instead of news; what could not be read as an article is named, since news may be in it."""
    left = [item for item in loaded.not_included if item.reason not in {"duplicate", "filtered"}]
    named = "; ".join(f"{item.source} ({item.detail or item.in_words})" for item in left[:_NAMED])
    more = f"; and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
    found = f"{len(loaded.articles)} delivered before, {len(left)} not readable as articles"
    return NothingToDo("nothing new", which=found, hint=f"{named}{more}")


def _free_name(folder: Path, stem: str, suffix: str) -> Path:
    """`2025-06-27.md`, or `2025-06-27-2.md` where the day has an edition already."""
    path, number = folder / f"{stem}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path
