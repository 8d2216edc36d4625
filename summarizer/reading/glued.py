"""Words that a page has glued to one another where a link began or ended: "theBerg plan", "a voteon Monday".

They are told by what no dictionary has and two words make, one of them small, and by a capital inside a word whose
beginning is an everyday one. Names such as "McDonald" and "YouTube" are none.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, gender, language_model
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from summarizer.reading import Reading

_WORD = re.compile(r"(?<![\w@#/\-])(?:(?<!\.)|(?=[A-Z]))[^\W\d_]{4,40}(?![\w@/-]|\.[a-z])")
_OWNED = re.compile(r"(?<=\w['’])s[a-z]{4,40}\b")
"""What is glued to a possessive: "the party'splan"."""
_BESIDE = re.compile(r"[a-z]{3},[a-z]{3}|\b(?:the|of|in|and|to|that|with|from)\d{4}\b")
"""A comma or a year that a word is glued to."""
_INNER = re.compile(r"([A-Z]?[a-z]+)([A-Z]\w*)")
_BEFORE = frozenset(
    "a an and as at could from had has have his into is its of should than that the their this to was were who will "
    "would".split()
)
_BEHIND = frozenset(
    "about after against amid an and as at for from has his in into is its of on over than that the their to was were "
    "which who will with".split()
)
_RARE = frozenset({"amidst", "aplenty"})
"""Such words that no dictionary here has."""
_SHORT = 3
"""Letters of a small word that names hardly end on, and of one that is no beginning of another word."""
_PART, _LONG_PART = 4, 5
"""Letters of the other word."""


def are_in(reading: "Reading", text: str) -> bool:
    """Whether these words of the article have some of them."""
    glued = words(reading)
    return bool(glued) and not glued.isdisjoint(_candidates(text))


@with_reading
def words(reading: "Reading") -> frozenset[str]:
    """The glued words of an English text, as they stand in it."""
    text = reading.article.text
    if not reading.english:
        return frozenset()
    found, owned = set(_WORD.findall(text)), set(_OWNED.findall(text))
    glued = {word for word in found if _is_glued(word, found)}
    glued |= {word for word in owned if _is_whole(word[1:]) and not _is_known(word)}
    return frozenset(glued | set(_BESIDE.findall(text)))


def _candidates(text: str) -> set[str]:
    """What of a text may be glued."""
    return {word for pattern in (_WORD, _OWNED, _BESIDE) for word in pattern.findall(text)}


def _is_glued(word: str, found: set[str]) -> bool:
    """Whether it is two words in one; `found` are the words of its article."""
    inner = _INNER.fullmatch(word)
    if inner:
        return _is_joined(inner[1], inner[2], found)
    if not (word[0].isupper() or word.islower()) or _is_known(word):
        return False
    return _is_behind_a_name(word, found) if word[0].isupper() else _splits(word)


def _is_joined(first: str, second: str, found: set[str]) -> bool:
    """Whether a capital inside a word begins another: behind an everyday word, or where each is a word of the text."""
    if first[0].isupper():
        return len(first) >= _PART and len(second) >= _PART and {first, second} <= found
    everyday = first in _BEFORE or (len(first) >= _PART and (_is_whole(first) or _splits(first)))
    return everyday and len(first) > 1 and second != "OS"


@lru_cache(maxsize=20_000)
def _splits(word: str) -> bool:
    """Whether a word of small letters is two: a small one and another, or what was done and to what."""
    for at in range(1, len(word)):
        first, second = word[:at], word[at:]
        if (first in _BEFORE and _is_part(second)) or (second in _BEHIND and _is_part(first)):
            return True
        done = at > _LONG_PART and first.endswith(("ed", "ing")) and len(second) > _PART
        if len(first) >= _PART and len(second) > 2 * _PART and _is_whole(first) and _splits(second):
            return True
        if done and _is_whole(first) and _is_whole(second):
            return True
    return False


def _is_behind_a_name(word: str, found: set[str]) -> bool:
    """Whether a small word is glued to a name that the text has by itself, or a long one to the first of a sentence."""
    for at in range(1, len(word) - 1):
        first, second = word[:at], word[at:]
        known = first in found or gazetteer.country(first) is not None
        if known and len(first) >= _PART and second in _BEHIND:
            return True
        opens = first.lower() in _BEFORE | _BEHIND and len(first) > _SHORT and len(second) >= _LONG_PART
        if opens and _is_whole(second):
            return True
        if first == "A" and len(second) >= _LONG_PART and second in language_model.everyday_words()[1]:
            return True
    return False


def _is_part(word: str) -> bool:
    return len(word) >= _PART and _is_whole(word)


@lru_cache(maxsize=20_000)
def _is_known(word: str) -> bool:
    """Whether it is a word or name in any way, rather than two."""
    plain = gazetteer.plain(word)
    named = gazetteer.is_place(word) or gazetteer.is_demonym(word) or gender.is_any_given_name(plain)
    common = plain in _RARE or gazetteer.is_common(word) or gazetteer.is_common(word.removesuffix("ly"))
    return common or plain in language_model.irregular_forms() or named


@lru_cache(maxsize=20_000)
def _is_whole(word: str) -> bool:
    """Whether a dictionary has it, or what it is a plain form of: "votes", "asked", "hoping"."""
    known = language_model.everyday_words()[0]
    if word in known or word in language_model.irregular_forms() or word in language_model.small_words():
        return True
    for ending in ("s", "es", "ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and not stem.endswith("s") and (stem in known or f"{stem}e" in known):
            return True
        if stem != word and ending in {"ed", "ing"} and stem[-2:-1] == stem[-1:] and stem[:-1] in known:
            return True
    return word.endswith(("ies", "ied")) and f"{word[:-3]}y" in known
