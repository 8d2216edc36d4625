"""Where a result goes, stdout or a file, and in what shape it fits there."""

import os
import shutil
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from summarizer.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.render import Format

_SUFFIXES: "dict[str, Format]" = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}


def suited(output: Path | None, *, otherwise: "Format" = "markdown", on_screen: bool = True) -> "Format":
    """The format where none is named: that of the file's suffix, the screen's, or `otherwise`."""
    if output:
        return _SUFFIXES.get(output.suffix.lower(), otherwise)
    return "terminal" if on_screen and _on_terminal() else otherwise


def width() -> int:
    """Columns of the terminal; 80 in a pipe."""
    return shutil.get_terminal_size((80, 24)).columns if _on_terminal() else 80


def colour(output: Path | None) -> bool:
    """Whether the result goes to a terminal that shows colour, and nobody set NO_COLOR (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and _on_terminal() and not plain


def ready(output: Path | None, sources: "Iterable[str]" = (), kind: "Format | None" = None) -> None:
    """`ConfigError` before the work where its result could not be written, or would be written over an article.

    So it does where the file's name promises another format than can be written, and no `kind` is given.
    """
    if output is None:
        _stdout()
        return
    from summarizer.deliver import file
    from summarizer.sources import reads

    if kind is None and output.suffix[1:].isalpha() and output.suffix.lower() not in _SUFFIXES:
        hint = "end it in .md, .html or .json, or name a format with --format"
        raise ConfigError("no result has this format", which=f"-o {output}", hint=hint)
    if reads(sources, output):
        raise ConfigError("the result would lie among the articles", which=str(output), hint="write it elsewhere")
    if why := file.why_not(output):
        raise ConfigError("the file cannot be written", which=f"-o {output}", hint=why)


def deliver(text: str, output: Path | None = None, *, quiet: bool = True) -> None:
    """Writes to the file, or to stdout as UTF-8 whatever the locale; a reader that goes away makes no noise.

    `DeliveryError` where it cannot be written.
    """
    if output:
        from summarizer.deliver import file

        file.write(output, text)
        if not quiet:
            click.echo(f"Wrote {click.format_filename(output)}", err=True)
        return
    out = _stdout()
    try:
        out.flush()
        rest = text.encode("utf-8", errors="replace")
        while rest:  # with PYTHONUNBUFFERED one write may take a part, and the next one say why
            rest = rest[cast("int", out.buffer.write(rest)) :]
        out.buffer.flush()
    except BrokenPipeError:  # the reader has had enough; what Python flushes at its end goes nowhere
        _forget(out)
    except OSError as error:
        _forget(out)
        raise DeliveryError(
            "the result cannot be written", which="standard output", hint=error.strerror or str(error)
        ) from error


def open_closed_streams() -> None:
    """Puts the null device where the caller closed stdin, stdout or stderr, lest a file gets their number.

    `sys.stdout` stays none then, so that a result is not lost in silence.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDWR)
            if handle != number:
                os.dup2(handle, number)
            if name != "stdout":
                setattr(sys, name, os.fdopen(number, mode))


def _stdout() -> TextIOWrapper:
    if sys.stdout is None:
        raise DeliveryError("the result cannot be written", which="standard output", hint="it is closed")
    return cast("TextIOWrapper", sys.stdout)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _forget(out: TextIOWrapper) -> None:
    """What Python flushes at its end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
