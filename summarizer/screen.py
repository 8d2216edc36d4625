"""Where a result goes, stdout or a file, and in what shape it fits there."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from summarizer.render import Format

_SUFFIXES: "dict[str, Format]" = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "json",
}


def suited(output: Path | None, *, otherwise: "Format" = "markdown", on_screen: bool = True) -> "Format":
    """The format where none is named: that of the file's suffix, the screen's, or `otherwise`."""
    if output:
        return _SUFFIXES.get(output.suffix.lower(), otherwise)
    return "terminal" if on_screen and sys.stdout.isatty() else otherwise


def width() -> int:
    """Columns of the terminal; 80 in a pipe."""
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80


def colour(output: Path | None) -> bool:
    """Whether the result goes to a terminal that shows colour, and nobody set NO_COLOR (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and sys.stdout.isatty() and not plain


def ready(output: Path | None) -> None:
    """Fails before the work where its result could not be written."""
    if output:
        from summarizer.deliver import file

        file.ensure_writable(output)


def deliver(text: str, output: Path | None = None, *, quiet: bool = True) -> None:
    """Writes to the file, or to stdout as UTF-8 whatever the locale; a reader that goes away makes no noise."""
    if output:
        from summarizer.deliver import file

        file.write(output, text)
        if not quiet:
            click.echo(f"Wrote {click.format_filename(output)}", err=True)
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has had enough; what Python flushes at its end goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
