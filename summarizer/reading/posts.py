"""Finds the posts of a network that a page has set into its text: who wrote one, and when, stands at its end."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import calendar_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import SentenceKind

    Block = tuple[int, int, SentenceKind]

_SIGNATURE = (
    r"(?:[—–]|--)\s?[^\n—–()]{1,60}\s?\(@\w{1,30}\)\s+"
    rf"(?:{calendar_words.MONTH}\s+\d{{1,2}},|\d{{1,2}}\s+{calendar_words.MONTH},?)\s+\d{{4}}\.?"
)
_LONGEST = 400
"""Characters of a post with who wrote it; a longer paragraph holds more than a post."""
_POST = re.compile(rf".*?(?:{_SIGNATURE}|\bpic\.twitter\.com/\w+)", re.DOTALL)
"""As in "The gate is shut. — Ann Berg (@annberg) May 3, 2014", or with a picture's address at its end."""
_SIGNED = re.compile(_SIGNATURE)


def set_aside(text: str, blocks: "Sequence[Block]") -> "list[Block]":
    """The paragraphs, with posts as boilerplate where there is other text: it is not the paper that says this.

    Where who wrote it stands by itself, the paragraph above is the post.
    """
    short = [end - start <= _LONGEST for start, end, _ in blocks]
    alone = [_SIGNED.fullmatch(text, start, end) is not None for start, end, _ in blocks]
    posts = [
        length and (below or _POST.fullmatch(text, start, end) is not None)
        for (start, end, _), length, below in zip(blocks, short, [*alone, False][1:], strict=True)
    ]
    left: list[Block] = [
        (start, end, "boilerplate" if post else kind) for (start, end, kind), post in zip(blocks, posts, strict=True)
    ]
    return left if any(kind == "body" for *_, kind in left) else list(blocks)
