"""The process of the command `summarizer` and of `python -m summarizer`: signals, streams, errors, exit code."""

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from summarizer import screen
from summarizer.cli import cli
from summarizer.errors import RecordingError, SummarizerError

_GARBAGE = 5_000
"""New objects between two searches for garbage, Python's own being 700: that halves the time that they take. A parse is
few objects and much memory, and is found by searches only, so that rarer ones let it pile up."""


def run() -> NoReturn:
    """The command line, without Python's own clearing up after it: freeing a parse's objects takes a third of a second.

    What `main` opened it has closed, so that only what is still to be written is left to do.
    """
    gc.set_threshold(_GARBAGE)
    try:
        main()
    except SystemExit as end:
        code = end.code
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):  # the reader has gone, the stream is closed
                stream.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def main() -> NoReturn:
    """Runs the command line and ends the process with the exit code that fits."""
    signal.signal(signal.SIGINT, _interrupt)
    signal.signal(signal.SIGTERM, _terminate)
    screen.open_closed_streams()
    try:
        cli.main(prog_name="summarizer", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        _complain("interrupted")
        sys.exit(130)
    except _Terminated:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SummarizerError as error:
        _complain(str(error), lines_apart=isinstance(error, RecordingError))  # it shows a difference, line by line
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 - the last stop: whatever comes here is a fault of ours
        if "--verbose" in sys.argv or "-v" in sys.argv:
            traceback.print_exc()
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        _complain(f"a fault of the program: {type(error).__name__} in {where}: {error}")
        sys.exit(SummarizerError.exit_code)
    sys.exit(0)


def _interrupt(*_: object) -> NoReturn:
    """Ctrl-C ends the work at once; asyncio's own handler would wait for the next pause."""
    raise KeyboardInterrupt


class _Terminated(BaseException):
    """SIGTERM: what is open is closed, and then the process ends by the signal, as whoever sent it expects."""


def _terminate(*_: object) -> NoReturn:
    raise _Terminated


def _complain(words: str, *, lines_apart: bool = False) -> None:
    from summarizer.render.safe import one_line

    lines = [one_line(line) for line in words.splitlines()] if lines_apart else [one_line(words)]
    click.echo("summarizer: " + "\n  ".join(lines), err=True)


if __name__ == "__main__":
    run()
