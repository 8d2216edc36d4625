"""Lines of printed pages as paragraphs: words broken at line ends joined, running heads and page numbers dropped."""

import re
from collections import Counter
from itertools import pairwise

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…。！？:][\"'”’)\]]*$")
_ITEM = re.compile(r"(?:[•▪●◦*–—-]|\d{1,2}[.)])\s+")
_BROKEN = re.compile(r"(\w*[a-zà-öø-ÿ])[-\u00ad\u2010]$")
_EDGE = 2
"""Lines at the head and at the foot of a page that may be running ones."""


def paragraphs(pages: list[str]) -> str:
    """The text of the pages, paragraphs separated by blank lines."""
    lines = [line for page in _without_running_lines(pages) for line in page]
    lines = _without_double_spacing(lines)
    full = sorted(len(line) for line in lines if line)
    width = full[int(len(full) * 0.9)] if full else 0
    whole = " ".join(lines).lower()
    out: list[str] = []
    for before, line in pairwise(["", *lines]):
        if not line:
            continue
        if out and (not _breaks(before, line, width) if before else _goes_on(out[-1], line)):
            out[-1] = _joined(out[-1], line, whole)
        else:
            out.append(line)
    return "\n\n".join(out)


def _without_running_lines(pages: list[str]) -> list[list[str]]:
    """The lines of each page; what stands at the head or foot of most pages, figures aside, is the paper's own."""
    split = [[" ".join(line.split()) for line in page.split("\n")] for page in pages]
    split = [_trimmed(page) for page in split]
    seen = Counter(_alike(line) for page in split for line in {*page[:_EDGE], *page[-_EDGE:]} if line)
    least = max(2, (len(pages) + 1) // 2)
    kept = []
    for page in split:
        edge = {*range(_EDGE), *range(len(page) - _EDGE, len(page))}
        kept.append(
            [
                line
                for number, line in enumerate(page)
                if not (number in edge and line and (_PAGE_NUMBER.fullmatch(line) or seen[_alike(line)] >= least))
            ]
        )
    return kept


def _trimmed(page: list[str]) -> list[str]:
    full = [number for number, line in enumerate(page) if line]
    return page[full[0] : full[-1] + 1] if full else []


def _alike(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _without_double_spacing(lines: list[str]) -> list[str]:
    """Without blank lines where they stand between nearly all lines, and so part nothing."""
    pairs = sum(bool(a) for a in lines)
    blanks = sum(bool(a) and not b for a, b in pairwise(lines))
    return [line for line in lines if line] if pairs > 6 and blanks > 0.8 * pairs else lines


def _breaks(before: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between two lines that follow each other."""
    if _ITEM.match(line):
        return True
    if _ENDS.search(before):
        return len(before) < 0.85 * width
    if _BROKEN.search(before) or line[0].islower() or before[-1] in ",;(":
        return False
    return len(before) < 0.7 * width  # a heading, or a line of verse


def _goes_on(before: str, line: str) -> bool:
    """Whether a paragraph goes on behind a blank line, as across a page: in the middle of a sentence."""
    return bool(line[0].islower() and not _ENDS.search(before) and len(before) > 40)


def _joined(before: str, line: str, whole: str) -> str:
    match = _BROKEN.search(before)
    if not match or not line[0].islower():
        return f"{before} {line}"
    rest = re.match(r"\w+", line)
    compound = f"{match[1]}-{rest[0]}".lower() if rest else ""
    keep = bool(compound) and compound in whole and f"{match[1]}{rest[0]}".lower() not in whole if rest else False
    return before + line if keep else before[:-1] + line
