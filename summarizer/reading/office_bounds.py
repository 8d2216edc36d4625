"""What belongs to the words of an office, and what does not: years that are over do, judgements and ages do not."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import lexicon
from summarizer.reading.calendar_words import MONTH, YEAR

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TIME = rf"(?:{MONTH} )?{YEAR}"
_OVER = re.compile(
    rf"\s(?:(?:from|between)\s{_TIME}\s(?:to|until|till|through|and)\s{_TIME}|(?:until|till)\s{_TIME})"
    rf"|\s\(?{YEAR}\s?[-–—]\s?{YEAR}\)?"
)
_ADDRESSES = {"mr", "mrs", "ms", "madam"}


def with_years(text: str, office: tuple[int, int]) -> tuple[int, int]:
    """The offsets of an office with those of the years right behind it: "president of Mexico from 2006 to 2012"."""
    found = _OVER.match(text, office[1])
    return (office[0], found.end()) if found else office


def judges(token: "Token", *, behind: bool) -> bool:
    """Whether it only judges who has the office: "Controversial Mayor Ann Berg"; behind "was" all is judgement."""
    return not behind and token.lower_ in lexicon.PRAISE and (token.is_lower or token.is_sent_start is True)


def is_address(doc: "Doc", begin: int, end: int) -> bool:
    """Whether the word between these tokens is how somebody is addressed: "Mr | Justice | Berg"."""
    return end - begin == 1 and begin > 0 and doc[begin - 1].lower_.strip(".") in _ADDRESSES


def length_of_time(doc: "Doc", begin: int) -> int:
    """How many tokens of "40-year-old" or "28-year" stand first, behind the hyphen."""
    words = [t.lower_ for t in doc[begin : begin + 3]]
    return 3 if words == ["year", "-", "old"] else int(words[:1] == ["year"])
