"""What a page sets above its own title: words of another article, which are left aside."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.layout import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.layout import Block

_LONG = 5
"""Letters of a word that tells what a line is about: "with" does not."""
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
    if title is None or not above or below < _BELOW:
        return list(blocks)
    if any(stems(words, _LONG) & stems(title, _LONG) for words in above):
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
