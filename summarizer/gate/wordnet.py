"""Which words say the same, more general, or the opposite: a small table derived from Princeton WordNet 3.0.

Made by tools/make_wordnet_table.py; Fellbaum (ed.), WordNet, 1998. The licence is in data/WORDNET-LICENSE.txt.
"""

import gzip
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from summarizer.gate.opposites import opposed

if TYPE_CHECKING:
    from collections.abc import Iterator

Relation = Literal["same", "derived", "synonym", "general", "antonym"]

_USUAL = 2
"""Senses of a part of speech that a word has most often: WordNet orders them by frequency."""


class Entry:
    """One word: its senses, the usual ones among them, the words derived from it, and its antonyms."""

    __slots__ = ("antonyms", "derived", "general", "senses", "usual")

    def __init__(self, line: str, general: dict[str, str]) -> None:
        parts = (line + "\t\t\t").split("\t")
        self.senses = frozenset(s[1:] for s in parts[0].split())
        self.usual = frozenset(_first(parts[0].split()))
        self.general = frozenset(general[s] for s in self.senses if s in general)
        self.derived = frozenset(parts[1].split())
        self.antonyms = frozenset(parts[2].split())


def _first(senses: list[str]) -> "Iterator[str]":
    """The senses that come first for their part of speech, which the number begins with."""
    count: dict[str, int] = {}
    for sense in senses:
        count[sense[0]] = count.get(sense[0], 0) + 1
        if count[sense[0]] <= _USUAL:
            yield sense[1:]


_NOTHING = Entry("", {})


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Word → its line, synset → the more general one; the lines are split when asked for."""
    packed = files("summarizer.gate").joinpath("data", "wordnet.txt.gz").read_bytes()
    words, _, general = gzip.decompress(packed).decode().partition("\n\n")
    lines = dict(line.split("\t", 1) for line in words.split("\n"))
    return lines, dict(line.split(" ", 1) for line in general.split("\n"))


@lru_cache(maxsize=20_000)
def entry(word: str) -> Entry:
    """What the table has on a lemma in lower case; an empty entry for a word that it does not have."""
    lines, general = _table()
    line = lines.get(word)
    return Entry(line, general) if line is not None else _NOTHING


@lru_cache(maxsize=100_000)
def relation(word: str, other: str) -> Relation | None:
    """How `word` stands to `other`; `general` where `word` is the more general one."""
    if word == other:
        return "same"
    mine, theirs = entry(word), entry(other)
    if other in mine.antonyms or word in theirs.antonyms or opposed(word, other):
        return "antonym"
    if other in mine.derived or word in theirs.derived or not mine.derived.isdisjoint(theirs.derived):
        return "derived"
    if not mine.senses.isdisjoint(theirs.senses):
        return "synonym"
    if not mine.senses.isdisjoint(theirs.general):
        return "general"
    return "synonym" if _related_by_derivation(mine, theirs) else None


def _related_by_derivation(mine: Entry, theirs: Entry) -> bool:
    """A derivation of one is a synonym of the other: "prosecution", "try"."""
    return not (_derived_senses(mine).isdisjoint(theirs.senses) and _derived_senses(theirs).isdisjoint(mine.senses))


@lru_cache(maxsize=20_000)
def _derived_senses(word: Entry) -> frozenset[str]:
    """The senses of all that is derived from a word."""
    return frozenset(sense for derived in word.derived for sense in entry(derived).senses)


def kin(word: str) -> frozenset[str]:
    """Words and senses, of which any two words that `relation` ties otherwise than as antonyms have one in common."""
    mine = entry(word)
    return mine.senses | mine.general | mine.derived | _derived_senses(mine) | {word}


@lru_cache(maxsize=20_000)
def is_a(word: str, kinds: tuple[str, ...]) -> bool:
    """Whether what a word usually means is of one of these kinds, as far up as the table goes: a voter is a person."""
    general = _table()[1]
    wanted = {sense for kind in kinds for sense in entry(kind).usual}
    found, queue = set[str](), list(entry(word).usual)
    while queue:
        sense = queue.pop()
        if sense not in found:
            found.add(sense)
            queue += [general[sense]] if sense in general else []
    return not wanted.isdisjoint(found)


def usually_the_same(word: str, other: str) -> bool:
    """Whether two words are synonyms in what each of them usually means."""
    mine, theirs = entry(word), entry(other)
    return other not in mine.antonyms and word not in theirs.antonyms and not mine.usual.isdisjoint(theirs.usual)
