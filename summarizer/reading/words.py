"""Words between spaces, as names are made of: "Chung-tai", "al-Tamimi" and "U.S." are one each."""

import re
from dataclasses import dataclass
from functools import cached_property

from summarizer.reading import abbreviations, lexicon

_WORD = re.compile(r"[^\W_](?:(?:[\w&’'.+-]|/(?=[A-Z\d]+\b))*[^\W_.’'/&-])?\.?(?=[^\w]|$)|[^\W_]+")
_POSSESSIVE = re.compile(r"['’][sS]$")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]{0,4}\.")
_PREFIXED = re.compile(r"(?:Pro|Ex|R|D|I)-[A-Za-z]")
"""An adjective made of a name, or a party before a state: "Pro-Beijing", "R-Ohio"."""
SMALL_FIRST = "(?:al|el|ad|an|ar|as|ash|at|az|ul|ur|ud)-"
"""Small letters that a name may begin with: "al-Tamimi"."""
_SMALL_FIRST = re.compile(rf"{SMALL_FIRST}[A-Z][\w'’]*")
_ABBREVIATED = (
    lexicon.COURTESY
    | lexicon.RANKS
    | abbreviations.TITLES
    | frozenset((*map(str.casefold, abbreviations.BEHIND), "sec", "del"))
)


@dataclass(frozen=True)
class Word:
    """A word between spaces, without the punctuation around it and without its possessive ending."""

    text: str
    start: int
    end: int
    possessive: bool

    @cached_property
    def plain(self) -> str:
        """Lower case, no full stops."""
        return self.text.replace(".", "").replace("’", "'").casefold()

    @property
    def function(self) -> bool:
        """Whether a capital at a sentence's start does not make it a name ("The"; not "WHO", "US")."""
        return (self.plain in lexicon.NOT_FIRST or self.plain.endswith("n't")) and not (
            len(self.text) > 1 and self.text.isupper()
        )

    @cached_property
    def capital(self) -> bool:
        """Whether it is written as names are: a capital first, or inside ("iPhone")."""
        return not ("-" in self.text and _PREFIXED.match(self.text)) and (
            self.text[0].isupper()
            or _SMALL_FIRST.fullmatch(self.text) is not None
            or (self.text[0].isdigit() and any(c.isupper() for c in self.text))
            or (len(self.text) > 2 and self.text[1].isupper())
        )


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words between two offsets."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word, stop = match[0], match.end()
        if word.endswith(".") and not (_ABBREVIATION.fullmatch(word) and _keeps_stop(word, text[stop : stop + 2])):
            word, stop = word[:-1], stop - 1
        ending = _POSSESSIVE.search(word)
        if ending and len(word) > 2:
            word, stop = word[: ending.start()], stop - 2
        bare = not ending and text[stop : stop + 1] in ("'", "’") and word.endswith("s")
        found.append(Word(word, match.start(), stop, bool(ending) or bare))
    return found


def _keeps_stop(word: str, after: str) -> bool:
    initial = len(word) == 2 and after[:1] == " " and after[1:].isupper()
    return "." in word[:-1] or initial or word[:-1].casefold() in _ABBREVIATED
