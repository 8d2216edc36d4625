"""What a page has set into a paragraph between its sentences: headlines of links in capitals, captions, a dateline.

In scraped text nothing parts them from the sentences around, often not even a space: "left.BERG WINS THE VOTEThe mayor
said ...". Each is a sentence of its own that cannot be cited; a caption is read for names.
"""

import re
from typing import TYPE_CHECKING

from summarizer.reading import captions, dateline, sentences
from summarizer.reading.layout import ABBREVIATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reading.layout import Block

_LOUD = r"(?:Mc)?[A-Z\d$£€#](?:[A-Z\d&/.'’,:;%+$-]*[A-Z\d%.'’,:;])?"
_LINK = re.compile(
    rf"(?:^|(?<=[.!?…)\]])|(?<=[.!?…,)\]\w][\"”’]))\s?"
    rf"(?P<link>[“‘]?{_LOUD}[”’]?(?:\s(?:[–—-]\s)?[“‘\"(]?{_LOUD}[”’\")]?){{3,}}\??)(?<![.,:;\"])"
    r"(?=\s?[“‘\"(]?(?:A\s)?(?:[A-Z][a-z]|(?:[A-Z]\.){2})|\s[“\"]?[AI]\s[a-z]|\s*$)"
)
"""Four words or more in capitals, where a sentence may begin, before one that begins as most do."""
_LONG = re.compile(r"[A-Z]{4}")
_LONG_WORDS = 3
"""Words of four letters that a headline has: "BJP MLA KK Rao" has none."""
_OPEN_END = re.compile(r"\b(?:A|AN|AND|AS|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|WITH)$")
"""What no headline ends on: the first words of an article may be set in capitals."""
_QUOTED = re.compile(r"“.*”|‘.*’")


def parts(text: str, start: int, end: int, language: str) -> "Iterator[Block]":
    """The sentences of a paragraph of the body, with what was set between them."""
    position = start
    for begin, stop, kind in _insets(text, start, end):
        told = sentences.split(text, position, begin, language)
        first, position = begin, stop
        if kind == "heading" and told and not text[told[-1][1] : begin].strip():
            first = told.pop()[0]  # whom the credit is of
        yield from ((*at, "body") for at in told)
        yield (first, stop, kind)
    yield from ((*at, "body") for at in sentences.split(text, position, end, language))


def _insets(text: str, start: int, end: int) -> "list[Block]":
    """The links, credits and day of a paragraph, in order, without the white space around them."""
    words = text[start:end]
    links = (m.span("link") for m in _LINK.finditer(words) if _is_link(words, m))
    found: list[Block] = [(start + a, start + b, "boilerplate") for a, b in links]
    found += [(start + a, start + b, "heading") for a, b in captions.credits_in(words)]
    found += [(start + a, start + b, "boilerplate") for a, b in dateline.lone_days(words)]
    return sorted(found)


def _is_link(words: str, found: re.Match[str]) -> bool:
    """Whether it is long enough, and neither a quotation nor a part of a sentence.

    Such is what follows "U.S.", and what all of a paragraph is.
    """
    link, before = found["link"], words[: found.start("link")]
    several = sum(bool(_LONG.search(word)) for word in link.split()) >= _LONG_WORDS
    apart = len(link) < len(words) and not (_QUOTED.fullmatch(link) or ABBREVIATED.search(before.rstrip()))
    return several and apart and not _OPEN_END.search(link)
