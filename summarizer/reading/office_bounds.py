"""What belongs to the words of an office, and what does not: years that are over do, judgements and ages do not."""

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.reading import lexicon
from summarizer.reading.calendar_words import MONTH, YEAR
from summarizer.reading.gender import of_word
from summarizer.reading.grammar import SUBJECTS
from summarizer.reading.offices import is_office
from summarizer.reading.speech import STRONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from summarizer.reading.found import Mention

_TIME = rf"(?:{MONTH} )?{YEAR}"
_OVER = re.compile(
    rf"\s(?:(?:from|between)\s{_TIME}\s(?:to|until|till|through|and)\s{_TIME}|(?:until|till)\s{_TIME})"
    rf"|\s\(?{YEAR}\s?[-–—]\s?{YEAR}\)?"
)
_SMALL = frozenset({"DET", "NUM", "PRON", "ADP", "CCONJ", "PUNCT", "PART"})
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


def behind_place(doc: "Doc", begin: int, end: int) -> int:
    """The first token behind a place that ends the words before: "who met in Geneva | Ambassador Ann Berg"."""
    placed = begin > 0 and doc[begin - 1].lower_ in {"in", "at", "from"}
    while placed and begin < end and doc[begin].ent_type_ == "GPE":
        begin += 1
    return begin


def speaks(doc: "Doc", start: int, end: int) -> bool:
    """Whether "the lawyer" between these tokens is somebody else, who speaks: "it was not Berg, the lawyer said"."""
    bare = doc[start].lower_ == "the" and start + 1 == end - 1 and start > 0 and doc[start - 1].text == ","
    return bare and end < len(doc) and doc[end].pos_ == "VERB" and doc[end].lemma_ in STRONG


def is_cut(doc: "Doc", end: int) -> bool:
    """Whether the next token goes on with the last word: "the Republican | -controlled chamber"."""
    hyphen = doc[end].text in {"-", "–"} if 0 < end < len(doc) else False
    return hyphen and not doc[end - 1].whitespace_ and not doc[end].whitespace_


def is_title(token: "Token") -> bool:
    """Whether it is a form of address, not the start of a body's name."""
    return token.lower_.strip(".") in lexicon.COURTESY or (token.text.endswith(".") and is_office(token.text))


def stands_apart(token: "Token", office: "Token") -> bool:
    """Whether it only stands before a title: "whether the paper | President Berg signs"."""
    title = office.text[:1].isupper() and is_office(office.text)
    return token.is_lower and title and token.dep_ in SUBJECTS | {"dobj", "pobj"}


def is_before_a_noun(token: "Token") -> bool:
    """Whether it belongs to the noun behind it: "director of the Berg campaign", "Berg adviser Carl Holt"."""
    return token.dep_ == "compound" and token.head.i > token.i and token.head.is_lower and token.head.pos_ == "NOUN"


def stands_before(token: "Token", address: frozenset[str]) -> bool:
    """Whether a word before an office is none of it: "the", "Mr", "the oldest | president", not "longest-serving"."""
    superlative = token.tag_ == "JJS" and token.i + 1 < len(token.doc) and token.nbor().text != "-"
    return superlative or token.pos_ in _SMALL or token.lower_.strip(".") in address | {"particular"}


def of_one_gender(text: str, mentions: "Sequence[Mention]") -> "list[Mention]":
    """The mentions but those that a form of address gives to another of the family: "Mr. Berg and Mrs. Berg"."""
    said = {m: of_word("".join(text[max(0, m.start - 6) : m.start].split()[-1:])) for m in mentions}
    main = Counter(gender for gender in said.values() if gender).most_common(1)
    return [m for m in mentions if said[m] is None or said[m] == main[0][0]]
