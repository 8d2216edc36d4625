"""Finds the posts of a network that a page has set into its text: who wrote one, and when, stands at its end."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import calendar_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.layout import Block

_SIGNATURE = (
    r"(?:[—–]|--)\s?(?P<who>[^\n—–()]{1,60}\s?)\(@\w{1,30}\)\s+"
    rf"(?:{calendar_words.MONTH}\s+\d{{1,2}},|\d{{1,2}}\s+{calendar_words.MONTH},?)\s+\d{{4}}\.?"
)
_LONGEST = 400
"""Characters of a post with who wrote it; a longer paragraph holds more than a post."""
_POST = re.compile(rf"(?P<post>.*?){_SIGNATURE}", re.DOTALL)
"""As in "The gate is shut. — Ann Berg (@annberg) May 3, 2014"."""
_SAID = re.compile(r"\b(?:said|says|wrote)\b")
_NAME = re.compile(r"\b[A-Z]\w+")


def set_aside(text: str, blocks: "Sequence[Block]") -> "list[Block]":
    """The paragraphs, with posts as boilerplate where there is other text: it is not the paper that says this."""
    left: list[Block] = [
        (start, end, "boilerplate" if _is_post(text[start:end]) else kind) for start, end, kind in blocks
    ]
    return left if any(kind == "body" for *_, kind in left) else list(blocks)


def _is_post(words: str) -> bool:
    """Whether a paragraph is one from its first word: nobody tells of its writer by name, nor what anybody said."""
    found = _POST.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None or _SAID.search(found["post"]):
        return False
    return not set(_NAME.findall(found["post"])) & set(_NAME.findall(found["who"]))
