"""What a page has set into a paragraph between its sentences: headlines of links in capitals, captions, a dateline.

In scraped text nothing parts them from the sentences around, often not even a space: "left.BERG WINS THE VOTEThe mayor
said ...". Each is a sentence of its own that cannot be cited, and of these only a caption is read for names.
"""

import re
from typing import TYPE_CHECKING

from summarizer.reading import abbreviations, captions, dateline, lexicon, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reading.layout import Block

_LOUD = r"(?:Mc)?[A-Z\d$£€#](?:[A-Z\d&/.'’,:;%+$-]{0,30}[A-Z\d%.'’,:;])?"
_LINK = re.compile(
    rf"(?:^|(?<=[.!?…)\]])|(?<=[.!?…,)\]\w][\"”’]))\s?"
    rf"(?P<link>[“‘]?{_LOUD}[”’]?(?:\s(?:[–—-]\s)?[“‘\"(]?{_LOUD}[”’\")]?){{3,40}}\??)(?<![.,:;\"])"
    r"(?=\s?[“‘\"(]?(?:A\s)?(?:[A-Z][a-z]|(?:[A-Z]\.){2})|\s[“\"]?[AI]\s[a-z]|\s*$)"
)
"""Four words or more in capitals, where a sentence may begin, before one that begins as most do."""
_LONG = re.compile(r"[A-Z]{4}")
_LONG_WORDS = 3
"""Words of four letters that a headline has: "BJP MLA KK Rao" has none."""
_OPEN_END = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.SMALL | {'as'})).upper()})$")
"""What no headline ends on: the first words of an article may be set in capitals."""
_ABBREVIATED = re.compile(rf"\b(?:[A-Z]|{abbreviations.BEFORE_A_NAME})\.\s?$")
"""What ends no sentence, as in "the U.S. NAVY"."""
_QUOTED = re.compile(r"“.*”|‘.*’")


def parts(text: str, start: int, end: int, language: str) -> "Iterator[Block]":
    """The sentences of a paragraph of the body, with what was set between them."""
    position = start
    for begin, stop, credit in _insets(text, start, end):
        told = sentences.split(text, position, begin, language)
        position = stop
        caption = [told.pop()] if credit and told else []
        yield from ((*at, "body") for at in told)
        yield from ((*at, "heading") for at in caption)
        yield (begin, stop, "boilerplate")
    yield from ((*at, "body") for at in sentences.split(text, position, end, language))


def _insets(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Where the links, the days and the credits of a paragraph stand, in order, and whether it is a credit."""
    words = text[start:end]
    links = [m.span("link") for m in _LINK.finditer(words) if _is_link(words, m)]
    found = [(at, False) for at in (*links, *dateline.lone_days(words))]
    found += [(at, True) for at in captions.credits_in(words)]
    return sorted((start + a, start + b, credit) for (a, b), credit in found)


def _is_link(words: str, found: re.Match[str]) -> bool:
    """Whether it is long enough, and neither a quotation nor a part of a sentence.

    Such is what follows "U.S.", and what all of a paragraph is.
    """
    link, before = found["link"], words[max(0, found.start("link") - abbreviations.LONGEST) : found.start("link")]
    several = sum(bool(_LONG.search(word)) for word in link.split()) >= _LONG_WORDS
    apart = len(link) < len(words) and not (_QUOTED.fullmatch(link) or _ABBREVIATED.search(before))
    return several and apart and not _OPEN_END.search(link)
