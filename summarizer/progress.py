"""Shows on a terminal how far a run has come; silent where nobody watches."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.pipeline import Progress

_STAGES = {
    "read": "Reading articles",
    "brief": "Writing briefs",
    "group": "Grouping into stories",
    "story": "Writing stories",
}


@contextmanager
def shown(*, quiet: bool = False) -> "Iterator[Callable[[Progress], None] | None]":
    """A function that takes each `Progress` and shows it on stderr, or none where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (
        SpinnerColumn("line"), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeRemainingColumn(), TextColumn("{task.fields[cost]}"),
    )  # fmt: skip
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(_STAGES["read"], total=None, cost="")

        def show(progress: "Progress") -> None:
            cost = "" if progress.cost is None else f"${progress.cost:.4f} so far"
            description = _STAGES[progress.stage]
            if bars.tasks[0].description != description:
                bars.reset(task)
            bars.update(task, description=description, completed=progress.done, total=progress.total, cost=cost)

        yield show
