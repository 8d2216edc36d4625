"""What a page sets above its own title: words of another article, which are left aside."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import SentenceKind

    Block = tuple[int, int, SentenceKind]

_LONG = re.compile(r"[^\W\d_]{5,}|\d{2,}")
_STEM = 5
"""Letters by which two forms of a word are known as one."""
_BELOW = 2
"""Paragraphs that stand below a title at least."""
_PART = 3
"""The title stands in the first third."""


def set_aside(text: str, blocks: "Sequence[Block]", title: str | None) -> "list[Block]":
    """The paragraphs, with those above a line that is the title as boilerplate where none tells a word of the title.

    Some papers set the first paragraph above the title: it tells of the same.
    """
    at = _place_of_title(text, blocks, title) if title else 0
    above = [text[start:end] for start, end, kind in blocks[:at] if kind == "body"]
    below = sum(kind == "body" for *_, kind in blocks[at + 1 :])
    if title is None or not above or below < _BELOW or any(_stems(words) & _stems(title) for words in above):
        return list(blocks)
    return [*((start, end, "boilerplate") for start, end, _ in blocks[:at]), *blocks[at:]]


def _place_of_title(text: str, blocks: "Sequence[Block]", title: str) -> int:
    """The place of the first paragraph that is the title word for word, 0 where it is none of the first third."""
    words = _plain(title)
    lines = (at for at, (start, end, _) in enumerate(blocks) if _plain(text[start:end]) == words)
    at = next(lines, 0)
    return at if _PART * at <= len(blocks) else 0


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _LONG.findall(words.casefold())}
