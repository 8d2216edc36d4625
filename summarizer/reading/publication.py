"""The day an article was published, and who says so: metadata, its address, its dateline, its text, in that order."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from summarizer.models import PublishedFrom
from summarizer.reading import header_days
from summarizer.reading.calendar_words import month_number
from summarizer.reading.layout import Layout

FIRST, LAST = date(1800, 1, 1), date(2100, 12, 31)
"""Days outside are slips, fields of another kind."""
_ZERO = date(1970, 1, 1)
"""Where computers' clocks begin: the day of whatever has none."""
_FAR = 31
"""Days by which two accounts of the day may differ before a reader should know."""
_IMPOSSIBLE = 366
"""Days after every other account from which a day is not believed: templates and clocks run ahead, archives do not."""
_NAMES = {
    "given": "the source",
    "metadata": "its metadata",
    "url": "its address",
    "dateline": "its dateline",
    "text": "its text",
}
_NOT_BELIEVED, _UNREAD = ": not believed", "its day of publication cannot be read"
_IN_ADDRESS = (
    re.compile(r"[/=_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?![\d])"),
    re.compile(r"[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/((?:19|20)\d\d)/([a-z]{3})[a-z]*/(\d{1,2})(?!\d)", re.IGNORECASE),
)
_LONGEST_LINE = 100
_EDGE = 6
"""Lines at the head and at the foot of a text in which the day may stand."""


def publication(
    text: str,
    found: Layout,
    *,
    known: date | None,
    origin: PublishedFrom | None,
    url: str | None,
    today: date | None = None,
) -> tuple[date | None, PublishedFrom | None, list[str]]:
    """The day, who says so, and what is doubtful about it; a day after tomorrow, seen from `today`, is not believed."""
    warnings = list(found.doubts)
    last = min(today, date.max - timedelta(days=1)) + timedelta(days=1) if today else LAST
    said: list[tuple[PublishedFrom, date]] = []
    for source, day in _accounts(text, found, known, origin or "given", url):
        if FIRST <= day <= last and day != _ZERO:
            said.append((source, day))
        else:
            warnings.append(f"published on {day}, says {_NAMES[source]}{_NOT_BELIEVED}")
    said.sort(key=lambda account: list(_NAMES).index(account[0]))
    while len(said) > 1 and all((said[0][1] - day).days > _IMPOSSIBLE for _, day in said[1:]):
        warnings.append(
            f"published on {said[0][1]}, says {_NAMES[said[0][0]]}: not believed, as the others are earlier"
        )
        said.pop(0)
    if not said:
        return None, None, warnings
    source, day = said[0]
    for other, another in said[1:]:
        if abs((day - another).days) > _FAR:
            warnings.append(f"published on {day}, says {_NAMES[source]}; on {another}, says {_NAMES[other]}")
    return day, source, warnings


def unbelieved(warnings: Iterable[str]) -> str | None:
    """What an article's warnings say of a day that it names and that counts for nothing; none where it names none."""
    return next((words for words in warnings if words.startswith(_UNREAD) or _NOT_BELIEVED in words), None)


def _accounts(
    text: str, found: Layout, known: date | None, origin: PublishedFrom, url: str | None
) -> Iterator[tuple[PublishedFrom, date]]:
    if known:
        yield origin, known
    address = in_address(url or "")
    if address:
        yield "url", address
    if found.published:
        yield "dateline", found.published
    elif not (known or address) and (day := _in_lines(text, found)):
        yield "text", day  # a line of the text may be a caption: the last that is asked


def in_address(url: str) -> date | None:
    """The day that an address holds, as in `/2025/06/27/`."""
    path = url.partition("://")[2].partition("/")[2].partition("#")[0][:1000]
    for pattern in _IN_ADDRESS:
        for match in pattern.finditer(f"/{path}"):
            year, month, day = match.groups()
            number = month_number(month) if month.isalpha() else int(month)
            try:
                return date(int(year), number, int(day))
            except ValueError:
                continue
    return None


def _in_lines(text: str, found: Layout) -> date | None:
    """A full date in a short line at the head or the foot that is no running text: "By A. Lee | June 27, 2025"."""
    edge = [*found.blocks[:_EDGE], *found.blocks[_EDGE:][-_EDGE:]]
    for start, end, kind in edge:
        if kind == "body" and end - start > _LONGEST_LINE:
            continue
        words = text[start:end][: 2 * _LONGEST_LINE]
        if words.rstrip().endswith((".", "!", "?")) and kind == "body":
            continue
        day = header_days.day_within(words)
        if day:
            return day
    return None
