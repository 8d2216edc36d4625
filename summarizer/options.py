"""The options that several verbs of the command line share."""

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import click

from summarizer.render import FORMATS


class _Option(click.Option):
    """An option whose value is not empty: an empty one mostly comes of a variable of the shell that is not set."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401 - click's own signature
        """The value as the verb gets it."""
        if value is not None and "" in (value if isinstance(value, tuple | list) else (value,)):
            raise click.BadParameter("it may not be empty", ctx=ctx, param=self)
        return super().type_cast_value(ctx, value)


option = partial(click.option, cls=_Option)
_FILE = click.Path(path_type=Path, dir_okay=False)


def engine_options(command: Callable[..., None]) -> Callable[..., None]:
    """The verb with the options on which engine writes and how, handed to it as one `wanted`."""
    return _with_wanted(command, _WHICH_ENGINE + _HOW)


def which_engine(command: Callable[..., None]) -> Callable[..., None]:
    """The verb with the options on which engine is meant, for one that lets it write nothing."""
    return _with_wanted(command, _WHICH_ENGINE)


def _with_wanted(command: Callable[..., None], added: tuple[Callable[..., Any], ...]) -> Callable[..., None]:
    def with_wanted(**given: Any) -> None:  # noqa: ANN401 - click's own values
        from summarizer.commands import Wanted

        names = given.keys() & {field.name for field in fields(Wanted)}
        command(wanted=Wanted(**{name: given.pop(name) for name in names}), **given)

    return _instead_of(command, with_wanted, added)


def article_options(command: Callable[..., None]) -> Callable[..., None]:
    """The verb with the options on which articles are wanted, handed to it as one `articles`."""

    def with_articles(**given: Any) -> None:  # noqa: ANN401 - click's own values
        from summarizer.commands import Articles

        names = ("since", "until", "match", "outlet", "languages", "limit", "allow_private", "no_cache")
        command(articles=Articles(**{name: given.pop(name) for name in names}), **given)

    return _instead_of(command, with_articles, _ARTICLES)


def _instead_of(
    command: Callable[..., None], outer: Callable[..., None], added: tuple[Callable[..., Any], ...]
) -> Callable[..., None]:
    """`outer` with the name, words and options of `command`, and more options."""
    outer.__doc__, outer.__name__ = command.__doc__, command.__name__
    for parameter in getattr(command, "__click_params__", []):  # where click keeps the options below this one
        _keep(outer, parameter)
    for add in reversed(added):
        add(outer)
    return outer


def _keep(command: Callable[..., None], parameter: click.Parameter) -> None:
    command.__dict__.setdefault("__click_params__", []).append(parameter)


def _not_a_dash(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """The file, or none for `-`, which stands for standard output as it does for standard input among the sources."""
    return None if value == Path("-") else value


_YEARS = range(1970, 9000)
"""What may be the present: there are days before and after it, also 99,999 weeks ago."""


def _moment(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """A day or a moment, ISO 8601; UTC where no zone is given."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None or moment.year not in _YEARS:
        words = f"{value!r} is no time; write 2025-06-27 or 2025-06-27T07:00+02:00"
        raise click.BadParameter(words, ctx=context, param=parameter)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | timedelta | None:
    """A day, ISO 8601, or how long ago: `3d`, `2w`."""
    if value is None:
        return None
    ago = re.fullmatch(r"(\d{1,5})([dw])", value)
    if ago:
        return timedelta(days=int(ago[1]) * (7 if ago[2] == "w" else 1))
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        words = f"{value!r} is no day; write 2025-06-27, or 3d for three days ago, 2w for two weeks"
        raise click.BadParameter(words, ctx=context, param=parameter) from error


def _count(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """A whole number from 1 on."""
    if value is None:
        return None
    number = int(value) if re.fullmatch(r"\+?\d{1,18}", value) else 0
    if number < 1:
        words = f"{value!r} is no whole number from 1 on"
        raise click.BadParameter(words, ctx=context, param=parameter)
    return number


allow_private = option("--allow-private", is_flag=True, help="Also fetch from this machine and private networks.")
_ARTICLES = (
    option("--since", callback=_day, metavar="DAY", help="Only articles from this day on: 2025-06-27, 3d, 2w."),
    option("--until", callback=_day, metavar="DAY", help="Only articles up to this day."),
    option("--match", multiple=True, metavar="WORDS", help="Only articles with these words; several: any."),
    option("--outlet", multiple=True, metavar="NAME", help="Only of this outlet, agency or host; several: any."),
    option("--lang", "languages", multiple=True, metavar="CODE", help="Only in this language, as en; several: any."),
    option("--limit", callback=_count, metavar="N", help="At most N articles, the first ones."),
    allow_private,
    option("--no-cache", is_flag=True, help="Fetch anew, and keep nothing of what was fetched."),
)
_WHICH_ENGINE = (
    option(
        "--engine",
        type=click.Choice(["extractive", "openai"]),
        help="Who writes: the embedded engine (default; sends nothing) or a model.",
    ),
    option("--model", metavar="NAME", help="The model's name at its server; chooses the engine openai."),
    option("--base-url", metavar="URL", help="An OpenAI-compatible server, e.g. http://localhost:8080/v1."),
)
_HOW = (
    option(
        "--budget",
        callback=_count,
        metavar="TOKENS",
        help="Once the model read and wrote so many, the embedded engine does the rest.",
    ),
    option("--record", type=_FILE, metavar="FILE", help="Keep the model's answers in FILE."),
    option("--replay", type=_FILE, metavar="FILE", help="Take the answers from FILE; no key, no network."),
)
sources = click.argument("sources", nargs=-1, metavar="SOURCE...")
sources_or_none = click.argument("sources", nargs=-1, metavar="[SOURCE]...")
format_ = option(
    "-f",
    "--format",
    "kind",
    type=click.Choice(FORMATS),
    help="Default: what suits the terminal, the pipe or the suffix of -o.",
)
output = option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    callback=_not_a_dash,
    metavar="FILE",
    help="Write to FILE, whole or not at all; - is standard output.",
)
since_digest = option(
    "--since-digest", type=_FILE, metavar="FILE", help="Tell what is new since this digest, stored as JSON."
)
groups = option(
    "--groups", type=_FILE, metavar="FILE", help="TOML: articles to put together or apart, by id or source."
)
now = option("--now", callback=_moment, metavar="TIME", help="Take this for the present time, e.g. 2025-06-27T07:00.")
dry_run = option("--dry-run", is_flag=True, help="Only list what would be read and sent.")
quiet = option("-q", "--quiet", is_flag=True, help="No progress and no remarks on stderr.")
verbose = option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Also show what was withheld, mended in reading, and why articles were grouped.",
)
