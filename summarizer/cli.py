"""The command line: verbs and options; the work is done by `commands`, `pipeline`, `job` and `render`.

Everything heavy is imported inside the verbs, so that `--help` answers at once.
"""

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from summarizer._version import __version__
from summarizer.errors import ConfigError, NothingToDo, SummarizerError

if TYPE_CHECKING:
    from summarizer.commands import Wanted
    from summarizer.render import Format

_FORMATS = ("terminal", "markdown", "html", "json")
_SUFFIXES: "dict[str, Format]" = {".md": "markdown", ".html": "html", ".htm": "html", ".json": "json", ".jsonl": "json"}
_EXIT_CODES = """\b
Exit codes:
  0   done
  1   done, but an input could not be used (unreadable, engine failed),
      or check found what does not hold
  2   wrong usage or settings
  3   nothing to do: no input, nothing new, or nothing readable
  4   the engine is unavailable
  5   over budget, partly done
  6   delivery failed
  70  a fault of the program
  75  another run is at work
  130 interrupted
"""


class _When(click.ParamType):
    """A day or a moment, ISO 8601; UTC where no zone is given."""

    name = "TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ANN401 - click's own signature
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no time; write 2025-06-27 or 2025-06-27T07:00+02:00", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_FILE = click.Path(path_type=Path, dir_okay=False)


def _engine_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that choose an engine, handed to the verb as one `wanted`."""

    def with_wanted(**given: Any) -> None:  # noqa: ANN401 - click's own values
        from summarizer.commands import Wanted

        names = ("engine", "model", "base_url", "record", "replay")
        command(wanted=Wanted(**{name: given.pop(name) for name in names}), **given)

    with_wanted.__doc__, with_wanted.__name__ = command.__doc__, command.__name__
    with_wanted.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]  # where click keeps them
    options = (
        click.option("--engine", type=click.Choice(["extractive", "openai"]), help="Who writes: the embedded engine (default; sends nothing) or a model."),
        click.option("--model", metavar="NAME", help="The model's name at its server; chooses the engine openai."),
        click.option("--base-url", metavar="URL", help="An OpenAI-compatible server, e.g. http://localhost:8080/v1."),
        click.option("--record", type=_FILE, metavar="FILE", help="Keep the model's answers in FILE."),
        click.option("--replay", type=_FILE, metavar="FILE", help="Take the model's answers from FILE; no key, no network."),
    )  # fmt: skip
    for option in reversed(options):
        with_wanted = option(with_wanted)
    return with_wanted


_sources = click.argument("sources", nargs=-1, metavar="SOURCE...")
_format = click.option(
    "-f",
    "--format",
    "kind",
    type=click.Choice(_FORMATS),
    help="Default: what suits the terminal, the pipe or the suffix of -o.",
)
_output = click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, whole or not at all."
)
_now = click.option("--now", type=_When(), help="Take this for the present time, e.g. 2025-06-27.")
_dry_run = click.option("--dry-run", is_flag=True, help="Only list what would be read and sent.")
_quiet = click.option("-q", "--quiet", is_flag=True, help="No progress and no remarks on stderr.")
_verbose = click.option(
    "-v", "--verbose", is_flag=True, help="Also show what was withheld and why articles were grouped."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88}, epilog=_EXIT_CODES)
@click.version_option(__version__, prog_name="summarizer", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a pile of news articles into a digest in which every sentence points to its source.

    \b
    Examples:
      summarizer digest news/                     a digest of a folder, on the screen
      summarizer digest news/ -o digest.md        the same as a Markdown file
      summarizer digest news/ --model qwen3 --base-url http://localhost:8080/v1
      summarizer brief article.txt                what one article says
      summarizer check digest.json                does every sentence still hold?

    Nothing leaves the machine unless an engine or a model is chosen.
    """


@cli.command(short_help="One digest of all the articles.")
@_sources
@_format
@_output
@click.option("--title", help="Title of the digest.")
@_engine_options
@_now
@_dry_run
@_quiet
@_verbose
def digest(
    *, sources: tuple[str, ...], kind: "Format | None", output: Path | None, title: str | None, wanted: "Wanted",
    now: datetime | None, dry_run: bool, quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """One digest of all the articles: what agrees, what differs, what only one source has.

    SOURCE is a file, a folder (its .txt and .md files), or - for standard input.

    \b
    Examples:
      summarizer digest news/
      summarizer digest a.txt b.txt --format json | jq '.stories[].headline.text'
      summarizer digest news/ -o digest.html --title "Morning digest"
      summarizer digest news/ --dry-run --model gpt-5-mini
      summarizer digest seeds/ --replay cassettes/seeds.yaml
    """
    from summarizer import commands, config

    _need(sources)
    settings = config.load(model=wanted.model, base_url=wanted.base_url)
    choice = commands.choose(settings, wanted)
    if dry_run:
        _preview(sources, choice)
        return
    _ready(output)
    from summarizer import pipeline, progress
    from summarizer.render import render_digest

    with commands.opened(choice, wanted, quiet=quiet) as engine, progress.shown(quiet=quiet) as report:
        work = pipeline.digest(sources, engine=engine, now=now or _present(), title=title, progress=report)
        made = commands.wait_for(work, engine)
    commands.tell(made.provenance, made.not_included, quiet=quiet)
    kind = kind or _suited(output)
    _deliver(render_digest(made, kind, verbose=verbose, width=_width(), colour=_colour(output)), output, quiet=quiet)
    sys.exit(1 if commands.faults(made.not_included) else 0)


@cli.command(short_help="A brief of each article.")
@_sources
@_format
@_output
@_engine_options
@_dry_run
@_quiet
@_verbose
def brief(
    *, sources: tuple[str, ...], kind: "Format | None", output: Path | None, wanted: "Wanted", dry_run: bool,
    quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """A brief of each article: headline, summary, key points, people, quotes, figures, dates.

    One article on a terminal is shown to be read; several, or into a pipe, are JSON Lines.

    \b
    Examples:
      summarizer brief article.txt
      summarizer brief news/ > briefs.jsonl
      curl -s https://example.org/story.txt | summarizer brief - --format markdown
    """
    from summarizer import commands, config

    _need(sources)
    settings = config.load(model=wanted.model, base_url=wanted.base_url)
    choice = commands.choose(settings, wanted)
    if dry_run:
        _preview(sources, choice)
        return
    _ready(output)
    from summarizer import pipeline, progress
    from summarizer.render import render_briefs

    with commands.opened(choice, wanted, quiet=quiet) as engine, progress.shown(quiet=quiet) as report:
        briefs, missing = commands.wait_for(pipeline.briefs(sources, engine=engine, progress=report), engine)
    if not briefs:
        raise NothingToDo(
            "no article could be briefed", which="; ".join(f"{i.source}: {i.detail}" for i in missing[:5])
        )
    for written in briefs:
        commands.tell(written.provenance, (), quiet=quiet)
    commands.tell(commands.total(engine), missing, quiet=quiet)
    kind = kind or _suited(output, otherwise="json", on_screen=len(briefs) == 1)
    _deliver(render_briefs(briefs, kind, verbose=verbose, width=_width(), colour=_colour(output)), output, quiet=quiet)
    sys.exit(1 if commands.faults(missing) else 0)


@cli.command(short_help="Check a stored digest or brief against its sources.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.json")
@click.option(
    "--sources",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The folder that holds the articles now.",
)
@click.option(
    "-f",
    "--format",
    "kind",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Format of the report.",
)
def check(file: Path, sources: Path | None, kind: str) -> None:
    """Check every claim, span, quote, figure and date of a stored digest or brief against its sources, as they are now.

    A missing source is an error. Exit code 1 where something does not hold, with its id.

    \b
    Examples:
      summarizer digest news/ -o digest.json && summarizer check digest.json
      summarizer check digest.json --sources archive/ --format json
    """
    from summarizer import checking, commands

    report = checking.check_file(file, sources=sources)
    _deliver(commands.report(report, as_json=kind == "json"), None, quiet=True)
    sys.exit(0 if report.ok else 1)


@cli.command(short_help="The scheduled job of summarizer.toml.")
@_engine_options
@_now
@_dry_run
@_quiet
def run(*, wanted: "Wanted", now: datetime | None, dry_run: bool, quiet: bool) -> None:
    """The scheduled job of summarizer.toml: a dated digest of what no earlier one delivered.

    Prints the path of the digest. Nothing new: exit code 3. Another run at work: 75.

    \b
    Example of summarizer.toml:
      [job]
      folders = ["news/"]
      output = "digests/"
      format = "markdown"
    """
    from summarizer import commands, config, job, progress

    settings = config.load(model=wanted.model, base_url=wanted.base_url)
    choice = commands.choose(settings, wanted)
    if dry_run:
        pending = job.pending(settings.job)
        _deliver(commands.preview(pending.articles, pending.not_included, choice), None)
        return
    job.check(settings.job)
    with commands.opened(choice, wanted, quiet=quiet) as engine, progress.shown(quiet=quiet) as report:
        work = job.run(settings.job, engine=engine, now=now or _present(), progress=report)
        edition = commands.wait_for(work, engine)
    commands.tell(edition.digest.provenance, edition.digest.not_included, quiet=quiet)
    _deliver("" if quiet else f"{edition.file}\n", None)
    sys.exit(1 if commands.faults(edition.digest.not_included) else 0)


@cli.group()
def schedule() -> None:
    """Start the job by itself, every day."""


@schedule.command("show")
def schedule_show() -> None:
    """Print the systemd timer and the cron line for the job of this folder.

    \b
    Example:
      cd ~/news && summarizer schedule show
    """
    from summarizer.schedule import show

    _deliver(show(Path.cwd()), None)


@cli.command(short_help="Print a JSON schema.")
@click.argument("name")
def schema(name: str) -> None:
    """Print a JSON schema: brief, digest, config, brief-draft, story-draft or revision.

    \b
    Example:
      summarizer schema digest > digest.schema.json
    """
    from summarizer import commands

    _deliver(commands.resource("schemas", name, ".v1.schema.json"), None)


@cli.command(short_help="Print a prompt.")
@click.argument("name")
def prompt(name: str) -> None:
    """Print a prompt as it is sent to a model: brief, story or revise.

    \b
    Example:
      summarizer prompt brief
    """
    from summarizer import commands

    _deliver(commands.resource("prompts", name, ".md"), None)


def main() -> NoReturn:
    """Runs the command line and ends the process with the exit code that fits."""
    signal.signal(signal.SIGINT, _interrupt)
    try:
        cli.main(prog_name="summarizer", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as error:
        _end(error.code if isinstance(error.code, int) else 0)
    except (KeyboardInterrupt, click.Abort):
        _complain("interrupted")
        _end(130)
    except click.ClickException as error:
        error.show()
        _end(error.exit_code)
    except BrokenPipeError:
        _end(0)
    except SummarizerError as error:
        _complain(str(error))
        _end(error.exit_code)
    except Exception as error:  # noqa: BLE001 - the last stop: whatever comes here is a fault of ours
        if "--verbose" in sys.argv or "-v" in sys.argv:
            traceback.print_exc()
        _complain(f"a fault of the program: {type(error).__name__}: {error}; with -v it tells where")
        _end(SummarizerError.exit_code)
    _end(0)


def _interrupt(*_: object) -> NoReturn:
    """Ctrl-C ends the work at once; asyncio's own handler would wait for the next pause."""
    raise KeyboardInterrupt


def _end(code: int) -> NoReturn:
    """Ends the process; a reader that has gone away makes no noise."""
    try:
        sys.stdout.flush()
    except (BrokenPipeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)


def _complain(words: str) -> None:
    from summarizer.render.safe import one_line

    click.echo(f"summarizer: {one_line(words)}", err=True)


def _need(sources: tuple[str, ...]) -> None:
    if not sources:
        raise NothingToDo("no input", hint="name files or folders, or - for standard input")


def _preview(sources: tuple[str, ...], choice: Any) -> None:  # noqa: ANN401 - a `commands.Choice`, imported late
    from summarizer import commands
    from summarizer.sources import load

    loaded = load(sources)
    if not loaded.articles:
        raise NothingToDo("no article to read", which=", ".join(sources))
    _deliver(commands.preview(loaded.articles, loaded.not_included, choice), None)


def _ready(output: Path | None) -> None:
    """Fails before the work where its result could not be written."""
    if output:
        from summarizer.deliver import file

        file.ensure_writable(output)


def _deliver(text: str, output: Path | None, *, quiet: bool = True) -> None:
    """Writes to the file, or to stdout as UTF-8 whatever the locale."""
    if output:
        from summarizer import commands
        from summarizer.deliver import file

        file.write(output, text)
        commands.say(f"Wrote {output}", quiet=quiet)
        return
    stream = click.get_binary_stream("stdout")
    stream.write(text.encode("utf-8", errors="replace"))
    stream.flush()


def _suited(output: Path | None, *, otherwise: "Format" = "markdown", on_screen: bool = True) -> "Format":
    """The format where none is named: that of the file's suffix, the screen's, or `otherwise`."""
    if output:
        return _SUFFIXES.get(output.suffix.lower(), otherwise)
    return "terminal" if on_screen and sys.stdout.isatty() else otherwise


def _width() -> int:
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80


def _colour(output: Path | None) -> bool:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and sys.stdout.isatty() and not plain


def _present() -> datetime:
    return datetime.now(UTC).astimezone().replace(microsecond=0)
