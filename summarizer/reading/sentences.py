"""Splits paragraphs into sentences; offsets point into the article's text.

sentencex (Wikimedia) knows abbreviations in many languages and keeps quotations whole. Two things are mended here: what
it cuts too early (a title before a name, a state before an office, a fragment without a letter) is joined, and a name
that looks like a month ("Admiral Dong Jun. He …") ends its sentence unless a day or year follows.
"""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from summarizer.reading.abbreviations import BEFORE_A_NAME
from summarizer.reading.calendar_words import SHORT_MONTHS

VERSION = "3"
_BEFORE_A_NAME = re.compile(rf"(?:^|[\s(\"“‘-]){BEFORE_A_NAME}\.$")
_STATE = re.compile(
    r"\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|[NS]\.\s?[CDHJMY]|R\.I|U\.S)\.$"
)
_OFFICE = re.compile(r"(?:Gov|Sen|Rep|Lt|Gen|Attorney|Senator|Governor|Congress\w+|President)\b")
_CLOCK = re.compile(r"\d\s?[ap]\.m\.$")
_AFTER_A_CLOCK = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|E[SD]?T|GMT|UTC|local time)\b")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_LETTER = re.compile(r"[B-HJ-Z]\b")
"""A letter that is no word."""
_LONGEST_ABBREVIATION = 20
_NO_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(SHORT_MONTHS)}|El Al)\.(?=\s+[A-Z])")
"""A month without a day, and an airline that is taken for "et al."."""


def split(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as offsets without the surrounding white space."""
    found: list[tuple[int, int]] = []
    for begin, stop in _cuts(text, start, end, language):
        words = text[begin:stop].strip()
        if not words:
            continue
        first = text.index(words, begin)
        if found and (_is_one_word(text, found[-1], first) or _belongs_to_previous(text, found[-1], words)):
            found[-1] = (found[-1][0], first + len(words))
        else:
            found.append((first, first + len(words)))
    return found


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    for cut in get_sentence_boundaries(language, text[start:end].replace("\n", " ")):
        begin, stop = start + cut["start_index"], start + cut["end_index"]
        for ended in _NO_ABBREVIATION.finditer(text, begin, stop):
            yield begin, ended.end()
            begin = ended.end()
        yield begin, stop


def _belongs_to_previous(text: str, previous: tuple[int, int], words: str) -> bool:
    before = _end_of(text, previous)
    return (
        not any(c.isalnum() for c in words)
        or words[0].islower()
        or bool(_BEFORE_A_NAME.search(before))
        or bool(_STATE.search(before) and _OFFICE.match(words))
        or bool(_CLOCK.search(before) and _AFTER_A_CLOCK.match(words))
    )


def _is_one_word(text: str, previous: tuple[int, int], first: int) -> bool:
    """Whether an initial was cut off from the next, or a letter from its name, as in "D-N.Y.", "Zafi.D"."""
    beside = previous[1] == first
    return beside and bool(_INITIAL.search(_end_of(text, previous)) or _LETTER.match(text, first))


def _end_of(text: str, sentence: tuple[int, int]) -> str:
    """The last characters, more than an abbreviation has: a sentence that grows piece by piece is not read anew."""
    return text[max(sentence[0], sentence[1] - _LONGEST_ABBREVIATION) : sentence[1]]
