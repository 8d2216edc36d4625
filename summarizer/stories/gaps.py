"""The usual questions about a story that none of its articles answers. Cautious: in doubt it asks nothing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Fact
    from summarizer.reading import Reading

_WHY = {"because", "since", "citing", "due", "reason", "why", "cause", "over", "amid", "so", "as", "after", "following"}
_NEXT = {
    "will",
    "shall",
    "would",
    "next",
    "plan",
    "plans",
    "planned",
    "expected",
    "scheduled",
    "due",
    "tomorrow",
    "upcoming",
}


def find(readings: "Sequence[Reading]", facts: "Sequence[Fact]", happened: str | None) -> tuple[str, ...]:
    """Questions in fixed words."""
    if not all(reading.english for reading in readings):
        return ()  # what is not read cannot be missed
    words = {token.lower_ for reading in readings for token in reading.doc}
    asked = []
    if happened is None and not any(date.kind == "date" for r in readings for date in r.dates):
        asked.append("When did it happen?")
    if not any(name.kind == "place" for r in readings for name in r.names):
        asked.append("Where did it happen?")
    if facts and not words & _WHY:
        asked.append("Why did it happen?")
    if not words & _NEXT:
        asked.append("What happens next?")
    return tuple(asked)
