"""What the verbs of the command line do: choose the engine, run the pipeline, say what happened."""

import asyncio
import json
import os
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from summarizer.errors import ConfigError, DeliveryError, OverBudget
from summarizer.render.safe import escape_json, one_line
from summarizer.render.words import count

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable, Iterator
    from datetime import date, datetime

    from summarizer.checking import Report
    from summarizer.config import Settings
    from summarizer.doctor import Finding
    from summarizer.engines.base import Engine
    from summarizer.models import ArticleRef, NotIncluded, Provenance
    from summarizer.recordings import Recording
    from summarizer.render.byline import Byline
    from summarizer.sources import Options

_NAMED = 3
"""Articles and stories in one line; the digest names all."""
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Wanted:
    """The flags that choose an engine."""

    engine: str | None = None
    model: str | None = None
    base_url: str | None = None
    budget: int | None = None
    record: Path | None = None
    replay: Path | None = None

    def settings(self) -> dict[str, object]:
        """The flags that stand in the place of settings."""
        return {"model": self.model, "base_url": self.base_url, "budget": self.budget}


@dataclass(frozen=True)
class Articles:
    """The flags on which articles are wanted and how they are fetched."""

    since: "date | timedelta | None" = None
    until: "date | timedelta | None" = None
    match: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    limit: int | None = None
    allow_private: bool = False
    no_cache: bool = False

    def options(self, settings: "Settings", now: "datetime") -> "Options":
        """How sources are read; `now` is what "three days ago" is seen from.

        `ConfigError` where no article can be of the days that are wanted.
        """
        from summarizer.sources import Options, Selection

        def day(given: "date | timedelta | None") -> "date | None":
            return (now - given).date() if isinstance(given, timedelta) else given

        since, until = day(self.since), day(self.until)
        _ensure_days_are_left(since, until, now.date())
        chosen = Selection(since, until, self.match, self.outlet, self.languages, self.limit)
        read = reading(settings)
        web = replace(read.web, allow_private=read.web.allow_private or self.allow_private)
        return Options(read.reader, chosen, replace(web, cache=None) if self.no_cache else web, now.date())


def _ensure_days_are_left(since: "date | None", until: "date | None", today: "date") -> None:
    """Fails before anything is read where the days that are wanted exclude one another."""
    if since and until and since > until:
        raise ConfigError("--since and --until contradict each other", which=f"from {since} up to {until} is no day")
    if since and since > today + timedelta(days=1):  # what is dated later is not believed
        raise ConfigError("--since lies ahead", which=str(since), hint=f"it is {today}, by the clock or --now")


def reading(settings: "Settings") -> "Options":
    """How the settings say that sources are read and fetched."""
    import platformdirs

    from summarizer.sources import Options
    from summarizer.sources.found import Reader
    from summarizer.sources.loading import WebOptions

    cache = settings.sources.cache or platformdirs.user_cache_path("structured-summarizer") / "web"
    web = WebOptions(allow_private=settings.sources.allow_private, cache=cache)
    return Options(Reader(dict[str, str](settings.sources.fields.items())), web=web)


@dataclass(frozen=True)
class Choice:
    """The engine that was chosen."""

    name: str
    model: str | None = None
    base_url: str | None = None
    concurrency: int = 4
    budget: int | None = None

    @property
    def where(self) -> str:
        """The server that articles are sent to, as it may be shown."""
        from summarizer.engines.transport import OPENAI, shown

        return one_line(shown(self.base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI))


def choose(settings: "Settings", wanted: Wanted) -> Choice:
    """The engine to use. Only a flag or a setting chooses a model; a key in the environment alone never does.

    `ConfigError` where what is wanted excludes itself.
    """
    if wanted.record and wanted.replay:
        raise ConfigError("--record and --replay exclude each other")
    flagged = "openai" if wanted.model or wanted.replay else None
    if wanted.engine == "extractive" and (flagged or wanted.record):
        raise ConfigError("--engine extractive takes no model and no recording")
    name = wanted.engine or flagged or settings.engine or ("openai" if settings.model else "extractive")
    for_models = {"--record": wanted.record, "--base-url": wanted.base_url, "--budget": wanted.budget}
    flags = [flag for flag, value in for_models.items() if value]
    if name == "extractive" and flags:
        raise ConfigError("this is for a model only", which=", ".join(flags), hint="name one with --model")
    if name == "extractive":
        return Choice(name)
    return Choice(name, settings.model, settings.base_url, settings.concurrency, settings.budget)


@contextmanager
def opened(choice: Choice, wanted: Wanted, *, quiet: bool = False) -> "Iterator[Engine]":
    """The chosen engine, recorded or replayed where that is wanted; says on stderr where articles are sent.

    The recording is written when the block ends. A result that the block could not deliver is an error after that, so
    that what the model was asked for is kept.
    """
    if choice.name == "extractive":
        from summarizer.engines.extractive import ExtractiveEngine

        yield ExtractiveEngine()
        return
    from summarizer import recordings
    from summarizer.engines.openai import OpenAIEngine

    model, undelivered = choice.model, None
    with ExitStack() as stack:
        if wanted.replay:
            recording = stack.enter_context(recordings.replay(wanted.replay))
            model = recording.model
            say(f"Replaying {wanted.replay} ({model}): nothing is sent.", quiet=quiet)
            for change in recording.drift:
                say(f"Changed since it was recorded: {change}.")
        if wanted.record:
            _ensure_recordable(wanted.record)
            stack.enter_context(recordings.record(wanted.record, model=model))
        engine = OpenAIEngine(model, base_url=choice.base_url, concurrency=choice.concurrency, budget=choice.budget)
        if wanted.replay:
            stack.callback(_say_what_was_not_played, recording, engine)
        else:
            engine.ensure_key()
        if model and not wanted.replay:
            say(f"Articles are sent to {choice.where} ({model}).")
        try:
            yield engine
        except DeliveryError as error:
            undelivered = error
    if undelivered:
        raise undelivered


def _ensure_recordable(path: Path) -> None:
    """Fails before a model is asked where its answers could not be kept; the folder for them is made."""
    from summarizer.deliver import file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        why = file.why_not(path)
    except OSError as error:
        why = error.strerror or str(error)
    if why:
        raise ConfigError("the recording cannot be written", which=f"--record {path}", hint=why)


def _say_what_was_not_played(recording: "Recording", engine: "Engine") -> None:
    rest = recording.unplayed
    if rest:
        answers = count(len(rest), "recorded answer")
        spent = "the budget was used up before"
        others = "the articles or settings are not those of the recording"
        say(f"{answers} not asked for: {spent if engine.spent.over_budget else others}.")


def wait_for(work: "Coroutine[Any, Any, _Result]", engine: "Engine") -> _Result:
    """The result of the work, after which the engine's connections are closed."""

    async def then_close() -> _Result:
        try:
            return await work
        finally:
            await engine.aclose()

    return asyncio.run(then_close())


def exit_code(engine: "Engine", not_included: "Iterable[NotIncluded]") -> int:
    """That of work that was done: whether the model's part was cut short by its budget, or an input is missing."""
    if engine.spent.over_budget:
        return OverBudget.exit_code
    return 1 if any(item.is_fault for item in not_included) else 0


def warn(articles: "Iterable[ArticleRef]", *, quiet: bool) -> None:
    """Says on stderr what had to be guessed, mended or dropped when articles were read."""
    for ref in articles:
        for warning in ref.warnings:
            say(f"{ref.source}: {warning}", quiet=quiet)


def tell(made: "Byline", not_included: "Iterable[NotIncluded]", *, quiet: bool) -> None:
    """Says on stderr what was left out for a fault, what the model failed on, and what it cost.

    That it failed on everything is said whatever the user asked for: a scheduled job is quiet, and would go on so.
    """
    for item in not_included:
        if item.is_fault:
            say(f"Not included: {named(item)}", quiet=quiet)
    for cause, names in made.causes.items():
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        say(f"Done without the model: {', '.join(names[:_NAMED])}{more}: {cause}", quiet=quiet)
    provenance = made.provenance
    if made.in_vain:
        say(f"WARNING: nothing is by {provenance.model or 'the model'}: the embedded engine did {made.without}.")
    if provenance.requests:
        usage = provenance.usage
        counted = f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"
        if not usage.input_tokens + usage.output_tokens:
            counted = "tokens not counted by its server, so that no budget ends it"
        if provenance.answered_as:
            say(f"The server calls what answered {', '.join(provenance.answered_as)}.", quiet=quiet)
        cost = "no price known" if provenance.cost is None else f"${provenance.cost:.4f} at list price"
        say(f"{provenance.model}: {count(provenance.requests, 'request')}, {counted}, {cost}.", quiet=quiet)


def total(engine: "Engine") -> "Provenance":
    """The provenance of all that the engine did."""
    from summarizer.provenance import provenance

    return provenance(engine, total=True)


def report(found: "Report", *, as_json: bool) -> str:
    """The result of a check: JSON, or a line for each thing that does not hold."""
    if as_json:
        return escape_json(json.dumps({"ok": found.ok, **found.model_dump(mode="json")}, indent=2)) + "\n"
    from summarizer.checking import told

    return "\n".join(told.lines(found)) + "\n"


def finding(found: "Finding") -> str:
    """One line of the doctor's."""
    return f"{'ok   ' if found.well else 'WRONG'}  {one_line(found.what)}: {one_line(found.detail)}\n"


def resource(kind: Literal["prompts", "schemas"], name: str, suffix: str) -> str:
    """The text of a prompt or schema; `ConfigError` lists those that there are."""
    from summarizer import resources

    known = [file.removesuffix(suffix) for file in resources.names(kind) if file.endswith(suffix) and file[0] != "_"]
    if name not in known:
        raise ConfigError("no such name", which=name, hint=f"it is one of {', '.join(sorted(known))}")
    return resources.text(kind, f"{name}{suffix}")


def say(words: str, *, quiet: bool = False) -> None:
    """One line on stderr, unless quiet."""
    if not quiet:
        print(one_line(words), file=sys.stderr, flush=True)  # noqa: T201 - the command line's own voice


def named(item: "NotIncluded") -> str:
    """An input that is no article, with the reason."""
    return f"{item.source} ({item.in_words}{': ' + item.detail if item.detail else ''})"
