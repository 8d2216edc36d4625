"""The command line: verbs and options; the work is done by `commands`, `pipeline`, `job` and `render`.

Everything heavy is imported inside the verbs, so that `--help` answers at once.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import examples, options, screen
from summarizer._version import __version__
from summarizer.errors import NothingToDo

if TYPE_CHECKING:
    from summarizer.commands import Articles, Wanted
    from summarizer.render import Format
    from summarizer.sources import Options


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88}, epilog=examples.CLI)
@click.version_option(__version__, prog_name="summarizer", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a pile of news articles into a digest in which every sentence points to its source.

    Nothing leaves the machine unless an engine or a model is chosen.
    """


@cli.command(short_help="One digest of all the articles.", epilog=examples.DIGEST)
@options.sources
@options.format_
@options.output
@options.option("--title", help="Title of the digest.")
@options.since_digest
@options.groups
@options.article_options
@options.engine_options
@options.now
@options.dry_run
@options.quiet
@options.verbose
def digest(
    *, sources: tuple[str, ...], kind: "Format | None", output: Path | None, title: str | None, wanted: "Wanted",
    articles: "Articles", since_digest: Path | None, groups: Path | None, now: datetime | None, dry_run: bool,
    quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """One digest of all the articles: what agrees, what differs, what else they say.

    SOURCE is a file, a folder, an address (a page or a feed), or - for standard input. Text, Markdown, HTML, mail,
    RSS, Atom, JSON Feed, OPML, JSON Lines, CSV, PDF, WARC, and zip and tar of these are read.
    """
    _need(sources)
    from summarizer import commands, config

    settings = config.load(**wanted.settings())
    choice = commands.choose(settings, wanted)
    moment = now or _present()
    read = articles.options(settings, moment)
    if dry_run:
        _load_and_preview(sources, choice, wanted, read)
        return
    screen.ready(output, sources, kind)
    from summarizer import given, pipeline, progress
    from summarizer.render import byline, render_digest

    since, overrides = given.both(since_digest, groups or settings.groups)
    with commands.opened(choice, wanted, quiet=quiet) as engine:
        with progress.shown(quiet=quiet) as report:
            work = pipeline.digest(
                sources, engine=engine, now=moment, title=title, since=since, overrides=overrides, progress=report,
                options=read,
            )  # fmt: skip
            made = commands.wait_for(work, engine)
        commands.warn(made.articles, quiet=quiet or not verbose)
        commands.tell(byline.of_digest(made), made.not_included, quiet=quiet)
        kind = kind or screen.suited(output)
        shown = render_digest(made, kind, verbose=verbose, width=screen.width(), colour=screen.colour(output))
        screen.deliver(shown, output, quiet=quiet)
    sys.exit(commands.exit_code(engine, made.not_included))


@cli.command(short_help="A brief of each article.", epilog=examples.BRIEF)
@options.sources
@options.format_
@options.output
@options.article_options
@options.engine_options
@options.now
@options.dry_run
@options.quiet
@options.verbose
def brief(
    *, sources: tuple[str, ...], kind: "Format | None", output: Path | None, articles: "Articles", wanted: "Wanted",
    now: datetime | None, dry_run: bool, quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """A brief of each article: headline, summary, key points, people, quotes, figures, dates.

    One article on a terminal is shown to be read; several, or into a pipe, are JSON Lines.
    """
    _need(sources)
    from summarizer import commands, config

    settings = config.load(**wanted.settings())
    choice = commands.choose(settings, wanted)
    read = articles.options(settings, now or _present())
    if dry_run:
        _load_and_preview(sources, choice, wanted, read)
        return
    screen.ready(output, sources, kind)
    from summarizer import pipeline, progress
    from summarizer.render import byline, render_briefs

    with commands.opened(choice, wanted, quiet=quiet) as engine:
        with progress.shown(quiet=quiet) as report:
            work = pipeline.briefs(sources, engine=engine, progress=report, options=read)
            briefs, missing = commands.wait_for(work, engine)
        if not briefs:
            raise NothingToDo(
                "no article could be briefed", which="; ".join(f"{i.source}: {i.detail}" for i in missing[:5])
            )
        commands.tell(byline.of_briefs(briefs, commands.total(engine)), missing, quiet=quiet)
        kind = kind or screen.suited(output, otherwise="json", on_screen=len(briefs) == 1)
        shown = render_briefs(briefs, kind, verbose=verbose, width=screen.width(), colour=screen.colour(output))
        screen.deliver(shown, output, quiet=quiet)
    sys.exit(commands.exit_code(engine, missing))


@cli.command(short_help="Check a stored digest or brief against its sources.", epilog=examples.CHECK)
@click.argument(
    "file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True), metavar="FILE.json"
)
@options.option(
    "--sources",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The folder that holds the articles now.",
)
@options.option(
    "-f",
    "--format",
    "kind",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Format of the report.",
)
@options.allow_private
def check(*, file: Path, sources: Path | None, kind: str, allow_private: bool) -> None:
    """Check every claim, span, quote, figure and date of a stored digest or brief against its sources, as they are now.

    A missing source is an error. Exit code 1 where something does not hold, with its id.
    """
    from summarizer import checking, commands, config

    read = commands.Articles(allow_private=allow_private).options(config.load(), _present())
    report = checking.check_file(file, sources=sources, options=read)
    screen.deliver(commands.report(report, as_json=kind == "json"), None, quiet=True)
    sys.exit(0 if report.ok else 1)


@cli.command(short_help="The scheduled job of summarizer.toml.", epilog=examples.RUN)
@options.engine_options
@options.now
@options.dry_run
@options.quiet
def run(*, wanted: "Wanted", now: datetime | None, dry_run: bool, quiet: bool) -> None:
    """The scheduled job of summarizer.toml: a dated digest of what no earlier one delivered.

    Prints the path of the digest. Nothing new: exit code 3. Another run at work: 75.
    """
    from summarizer import commands, config, job, progress
    from summarizer.render import byline

    settings = config.load(**wanted.settings())
    choice = commands.choose(settings, wanted)
    if dry_run:
        pending = job.pending(settings.job, commands.reading(settings))
        _preview(pending, choice, wanted)
        return
    job.check(settings.job)
    with commands.opened(choice, wanted, quiet=quiet) as engine, progress.shown(quiet=quiet) as report:
        work = job.run(
            settings.job, engine=engine, now=now or _present(), groups=settings.groups, progress=report,
            options=commands.reading(settings),
        )  # fmt: skip
        edition = commands.wait_for(work, engine)
    commands.tell(byline.of_digest(edition.digest), edition.digest.not_included, quiet=quiet)
    if edition.finished:
        commands.say("Delivered: what a run that was cut off had ready.", quiet=quiet)
    files = dict.fromkeys((*edition.finished, edition.file))
    screen.deliver("" if quiet else "".join(f"{file}\n" for file in files), None)
    sys.exit(commands.exit_code(engine, edition.digest.not_included))


@cli.command(short_help="Check the sources and the settings.", epilog=examples.DOCTOR)
@options.sources_or_none
@options.article_options
@options.which_engine
@options.now
def doctor(*, sources: tuple[str, ...], articles: "Articles", wanted: "Wanted", now: datetime | None) -> None:
    """Look at each source, and at the engine, and say what is wrong: those named here, else those of summarizer.toml.

    Nothing is sent to a model, and nothing is written. Exit code 1 where something is wrong.
    """
    from summarizer import commands, config
    from summarizer.doctor import examine

    settings = config.load(**wanted.settings())
    moment = now or _present()
    findings = examine(
        settings, sources, choice=commands.choose(settings, wanted), options=articles.options(settings, moment),
        now=moment,
    )  # fmt: skip
    well = True
    for finding in findings:
        screen.deliver(commands.finding(finding), None)
        well = well and finding.well
    sys.exit(0 if well else 1)


@cli.group()
def schedule() -> None:
    """Start the job by itself, every day."""


@schedule.command("show", short_help="Print the timer and the cron line.", epilog=examples.SCHEDULE_SHOW)
def schedule_show() -> None:
    """Print the systemd timer and the cron line for the job of this folder."""
    from summarizer import commands
    from summarizer.schedule import show

    screen.deliver(show(Path.cwd()), None)
    if not Path("summarizer.toml").is_file():
        commands.say("There is no summarizer.toml in this folder yet: the job would have no sources.")


@cli.command(short_help="Print a JSON schema.", epilog=examples.SCHEMA)
@click.argument("name")
def schema(name: str) -> None:
    """Print a JSON schema: brief, digest, config, brief-draft, story-draft, revision or pairs-draft."""
    from summarizer import commands

    screen.deliver(commands.resource("schemas", name, ".v1.schema.json"), None)


@cli.command(short_help="Print a prompt.", epilog=examples.PROMPT)
@click.argument("name")
def prompt(name: str) -> None:
    """Print a prompt as it is sent to a model: brief, story, revise or pairs."""
    from summarizer import commands

    screen.deliver(commands.resource("prompts", name, ".md"), None)


def _need(sources: tuple[str, ...]) -> None:
    if not sources:
        raise NothingToDo("no input", hint="name files, folders or addresses, or - for standard input")


def _load_and_preview(sources: tuple[str, ...], choice: Any, wanted: "Wanted", read: "Options") -> None:  # noqa: ANN401 - a `commands.Choice`
    from summarizer.sources import load, nothing_read

    loaded = load(sources, read)
    if not loaded.articles:
        raise nothing_read(loaded, read)
    _preview(loaded, choice, wanted)


def _preview(found: Any, choice: Any, wanted: "Wanted") -> None:  # noqa: ANN401 - what was loaded, a `commands.Choice`
    from summarizer.previews import preview

    words, error = preview(found.articles, found.not_included, choice, wanted)
    screen.deliver(words, None)
    if error:
        raise error


def _present() -> datetime:
    return datetime.now(UTC).astimezone().replace(microsecond=0)
