"""`python -m summarizer`, and the command `summarizer`."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from summarizer.cli import main


def run() -> NoReturn:
    """The command line, without Python's own clearing up after it: freeing a parse's objects takes a third of a second.

    What `main` opened it has closed, so that only what is still to be written is left to do.
    """
    try:
        main()
    except SystemExit as end:
        code = end.code
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):  # the reader has gone, the stream is closed
                stream.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    run()
