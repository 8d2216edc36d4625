"""Further processes of this program, which share the work on many articles over the cores.

They are talked to over pipes and not made by `multiprocessing`: on macOS and Windows that runs the caller's own script
again, which for one without `if __name__ == "__main__"` never ends well. A process that cannot be started or that dies
costs time only: what it was at is done here.
"""

import asyncio
import logging
import os
import pickle
import signal
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, TypeVar

_FEWEST = 16
"""Articles from which a second process pays: it takes two seconds to start, an article a third of one."""
_MOST = 8
"""Processes; each takes a quarter of a gigabyte."""
_SERVE = "import sys; sys.path[:] = sys.argv[1:]; from summarizer.workers import serve; serve()"
_LENGTH = struct.Struct("!Q")
_log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Team:
    """This process and its helpers. Jobs are coroutine functions of a module's top, and arguments that pickle takes."""

    def __init__(self, helpers: int) -> None:
        self._answers: SimpleQueue[tuple[_Helper, bytes | None]] = SimpleQueue()
        self._helpers: list[_Helper] = []
        with suppress(OSError):  # no memory, no permission: fewer will do
            while len(self._helpers) < helpers:
                self._helpers.append(_Helper(self._answers))

    async def all(
        self,
        function: Callable[..., Awaitable[Result]],
        jobs: Sequence[tuple[Any, ...]],
        done: Callable[[], None] = lambda: None,
    ) -> list[Result]:
        """The results in the order of the jobs, whoever does them; `done` is called after each.

        An error of a job is raised here, as if there were no helpers.
        """
        waiting, results = deque(range(len(jobs))), dict[int, Result]()
        while len(results) < len(jobs):
            self._hand_out(function, jobs, waiting)
            if waiting and self._answers.empty():
                number = waiting.popleft()
                results[number] = await function(*jobs[number])
                done()
                continue
            helper, answer = self._answers.get()
            if answer is None:
                waiting.extendleft(reversed(helper.doing))
                self._helpers.remove(helper)
                helper.close()
                _log.debug("a helper process has ended early: %s", helper.process.returncode)
                continue
            number = helper.doing.popleft()
            ok, value = pickle.loads(answer)  # noqa: S301 - a process of our own wrote it
            results[number] = value if ok else await function(*jobs[number])
            done()
        return [results[number] for number in range(len(jobs))]

    def _hand_out(
        self, function: Callable[..., Awaitable[object]], jobs: Sequence[tuple[Any, ...]], waiting: deque[int]
    ) -> None:
        """Gives every helper a job, and a second to go on with while many are left."""
        for helper in self._helpers:
            most = 2 if len(waiting) > 2 * len(self._helpers) + 1 else 1
            while waiting and len(helper.doing) < most:
                helper.doing.append(waiting.popleft())
                helper.requests.put(pickle.dumps((function, jobs[helper.doing[-1]])))

    def close(self) -> None:
        """Ends the helpers."""
        for helper in self._helpers:
            helper.close()


class _Helper:
    """One further process, and the thread that waits for its answers."""

    def __init__(self, answers: "SimpleQueue[tuple[_Helper, bytes | None]]") -> None:
        paths = (path for path in sys.path if path)
        self.process = subprocess.Popen(  # noqa: S603 - this very interpreter
            [sys.executable, "-P", "-c", _SERVE, *paths],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.requests: SimpleQueue[bytes | None] = SimpleQueue()
        self.doing: deque[int] = deque()
        """The numbers of the jobs that it has been given, the one that it is at first."""
        self._answers = answers
        Thread(target=self._talk, daemon=True).start()

    def _talk(self) -> None:
        asked, told = self.process.stdin, self.process.stdout
        assert asked is not None  # noqa: S101 - a pipe was asked for
        assert told is not None  # noqa: S101 - likewise
        while (request := self.requests.get()) is not None:
            try:
                _write(asked, request)
                answer = _read(told)
            except (OSError, ValueError):
                answer = None
            self._answers.put((self, answer))
            if answer is None:
                return

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.requests.put(None)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


@contextmanager
def team(articles: int, processes: int | None = None) -> Iterator[Team | None]:
    """A team for so many articles, of one process a core by default; none where one process does as well."""
    helpers = (_sensible(articles) if processes is None else processes) - 1
    if helpers < 1 or not _can_start():
        yield None
        return
    made = Team(helpers)
    try:
        yield made
    finally:
        made.close()


def _sensible(articles: int) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST, articles // (_FEWEST // 2)) if articles >= _FEWEST else 1


def _can_start() -> bool:
    """Whether `sys.executable` is a Python: in a frozen program, or inside another one, it is something else."""
    return Path(sys.executable or "").stem.startswith("python") and not getattr(sys, "frozen", False)


def serve() -> None:
    """What a helper does: jobs from standard input, results to standard output, until the input ends."""
    from summarizer.reading import language_model

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what is printed must not get in between
    language_model.pipeline()
    while (request := _read(asked)) is not None:
        try:
            function, arguments = pickle.loads(request)  # noqa: S301 - the process that started this one wrote it
            answer = pickle.dumps((True, asyncio.run(function(*arguments))))
        except Exception:  # noqa: BLE001 - the error is met again where the job was given out
            answer = pickle.dumps((False, None))
        _write(told, answer)


def _write(pipe: IO[bytes], words: bytes) -> None:
    pipe.write(_LENGTH.pack(len(words)))
    pipe.write(words)
    pipe.flush()


def _read(pipe: IO[bytes]) -> bytes | None:
    """The next message, or none at the end."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    words = pipe.read(length)
    return words if len(words) == length else None
