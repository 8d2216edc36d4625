"""Tags with thousands of attributes, emptied before a parser sees them: libxml2 compares each with all before it."""

import re
from collections.abc import Iterator

_STEP = re.compile(r"<!--|<[a-zA-Z][\w:-]*|=\s{0,9}[\"']|[\"'>]")
_RAW = {tag: re.compile(rf"</{tag}", re.IGNORECASE) for tag in ("script", "style")}
"""Elements in which nothing is a tag but their own end (HTML, 13.1.2); one that is never closed ends with the text."""
_MOST = 4_000
"""Characters of a tag outside of quotation marks, from which on nobody wrote it: some 2,000 attributes."""


def emptied(html: str) -> str:
    """The page with such tags without their attributes; the text in them is kept."""
    kept, done = [], 0
    for name_end, end in _long(html):
        kept += [html[done:name_end], ">"]
        done = end
    return "".join((*kept, html[done:])) if kept else html


def _long(html: str) -> Iterator[tuple[int, int]]:
    """Where the name of each ends, and where it ends itself; one that is never closed ends with the text."""
    here = 0
    while step := _STEP.search(html, here):
        here = step.end()
        if step[0] == "<!--":
            found = html.find("-->", here - 2)  # "<!-->" is a whole one
            here = found if found >= 0 else len(html)
        elif step[0][0] == "<":
            end, plain = _end_of(html, here)
            if plain > _MOST:
                yield here, end
            here = end
            if raw := _RAW.get(step[0][1:].lower()):
                close = raw.search(html, end)
                here = close.start() if close else len(html)


def _end_of(html: str, name_end: int) -> tuple[int, int]:
    """Where a tag ends, and how many of its characters stand outside of quotation marks."""
    here, quoted = name_end, 0
    while step := _STEP.search(html, here):
        here = step.end()
        if step[0] == ">":
            return here, here - name_end - quoted
        if step[0][0] == "=":
            close = html.find(step[0][-1], here)
            close = close if close >= 0 else len(html)
            quoted += close - here
            here = close + 1
    return len(html), len(html) - name_end - quoted
