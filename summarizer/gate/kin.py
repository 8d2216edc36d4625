"""Marks by which words that can say the same are found without comparing each with each."""

from functools import lru_cache

from summarizer.gate import deed_words, opposites, wordnet
from summarizer.reading.standing_words import DENYING

_ROOT = 4
"""Letters that two words of one stem share at least."""


@lru_cache(maxsize=20_000)
def marks(key: str) -> frozenset[str]:
    """Of any two keys that `words.likeness` finds alike, however little, both have one of these."""
    found = {key, f"{key[:_ROOT]}-", *key.split("-"), *wordnet.kin(key), *(f"{n}-" for n in deed_words.groups_of(key))}
    return frozenset(found | {"not-"} if key in DENYING else found)


@lru_cache(maxsize=20_000)  # once for all sentences that have the word: of what they take they are the most
def marks_of_word(text: str, key: str, phrase: str, country: str) -> frozenset[str]:
    """The marks of a word's keys, and its forms, of which the same word elsewhere has one."""
    found = marks(key) if phrase == key else marks(key) | marks(phrase)
    return found | {f"={text}", f"={key}", f"={country}"}


@lru_cache(maxsize=20_000)
def poles(key: str) -> frozenset[str]:
    """Of any two keys that `wordnet.relation` finds to be antonyms both have one of these."""
    return frozenset({key, *wordnet.entry(key).antonyms, *(f"{n}!" for n in opposites.pairs_of(key))})
