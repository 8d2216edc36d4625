"""Splits paragraphs into sentences; offsets point into the article's text.

sentencex (Wikimedia) knows abbreviations in many languages and keeps quotations whole; what it cuts too early, a lone
initial or a fragment without a letter, is joined again here.
"""

import re

from sentencex import get_sentence_boundaries

VERSION = "1"
_OPEN_ABBREVIATION = re.compile(r"(?:^|[\s(\"“])(?:[A-Z]\.|(?:Lt|Gen|Col|Maj|Sgt|Capt|Adm|Brig|Cmdr|Hon|Rev|Sen|Rep|Gov|Sr|Jr|St|Mt|No|vs|Nos)\.)$")


def split(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as offsets without the surrounding white space."""
    found: list[tuple[int, int]] = []
    for cut in get_sentence_boundaries(language, text[start:end].replace("\n", " ")):
        begin, stop = start + cut["start_index"], start + cut["end_index"]
        words = text[begin:stop]
        if not words.strip():
            continue
        begin, stop = begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())
        if found and _belongs_to_previous(text, found[-1], text[begin:stop]):
            found[-1] = (found[-1][0], stop)
        else:
            found.append((begin, stop))
    return found


def _belongs_to_previous(text: str, previous: tuple[int, int], words: str) -> bool:
    before = text[previous[0] : previous[1]]
    return (
        not any(c.isalnum() for c in words)
        or words[0].islower()
        or bool(_OPEN_ABBREVIATION.search(before) and not before.endswith("U.S."))
    )
