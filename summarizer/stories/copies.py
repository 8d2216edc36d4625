"""Finds articles that are one text: syndicated, cut, re-headlined or lightly reworded copies.

Containment of word shingles (Broder 1997), which sees a truncated copy where Jaccard does not. Candidates come from an
index of sampled shingles, so the work grows with the number of articles and not with its square.
"""

import hashlib
import re
from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.models import CopyGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Article

_CONTAINED = 0.4
"""Share of the shorter text's shingles in the longer. 15% of words replaced leave .85³ = .61, distinct reports of one
event share under .2."""
_FEWEST = 12
"""A text of fewer shingles says too little to call it a copy, unless it is wholly contained."""
_SHORT, _MOSTLY = 60, 0.6
"""Shingles of a text in which one sentence of its own is the news, and what the longer must hold of it."""
_SAMPLE = 4
_COMMON = 60
"""A shingle in more articles than this is a set phrase."""
_STEP = 0x9E3779B97F4A7C15
"""Odd and far from any pattern, so that the order of the words counts (Knuth, 6.4)."""
_MODULUS = 2**64
_WORD = re.compile(r"\w+")


def find(articles: "Sequence[Article]") -> list[CopyGroup]:
    """The groups of copies, each with its fullest text as `kept`; the same for any order of `articles`."""
    ordered = sorted(articles, key=lambda a: (-len(a.text), a.published is None, str(a.published), a.id))
    words: dict[str, int] = {}
    shingles = [_shingles(article, words) for article in ordered]
    index: dict[int, list[int]] = defaultdict(list)
    kept: list[int] = []
    copies: dict[int, list[int]] = defaultdict(list)
    for number, packed in enumerate(shingles):
        own = set(packed)
        original = _original(own, shingles, index)
        if original is not None and (len(own) >= _SHORT or _names(ordered[number]) <= _names(ordered[original])):
            copies[original].append(number)
            continue
        kept.append(number)
        for shingle in _sampled(own):
            index[shingle].append(number)
    return [
        CopyGroup(kept=ordered[i].id, copies=tuple(sorted(ordered[n].id for n in copies[i])))
        for i in kept
        if i in copies
    ]


def independent(articles: "Sequence[Article]", copied: "Sequence[CopyGroup]") -> dict[str, str]:
    """Article → the independent source that it counts as: copies, one outlet's and one agency's reports are one."""
    of = {article.id: article.id for article in articles}
    tied = [[group.kept, *group.copies] for group in copied]
    for name in ("outlet", "agency"):
        by_name: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            value = article.outlet if name == "outlet" else _own_agency(article)
            if value:
                by_name[value.casefold()].append(article.id)
        tied += [by_name[value] for value in sorted(by_name)]
    for several in tied:
        roots = {of[i] for i in several if i in of}
        if len(roots) > 1:
            first = min(roots)
            of = {i: first if root in roots else root for i, root in of.items()}
    return of


def _own_agency(article: "Article") -> str | None:
    """The agency that wrote it; one that is only thanked for its inputs did not."""
    if not article.agency:
        return None
    thanked = re.compile(r"\binputs?\b|^\W*with\b", re.IGNORECASE)
    notes = [article.text[s.start : s.end] for s in article.sentences if s.kind == "boilerplate"]
    mentions = [note for note in notes if article.agency.casefold() in note.casefold()]
    head = article.text[: article.sentences[0].start] if article.sentences else ""
    only_thanked = any(thanked.search(note) for note in mentions) and article.agency not in head
    return None if only_thanked else article.agency


def _original(own: set[int], shingles: "Sequence[array[int]]", index: dict[int, list[int]]) -> int | None:
    """The fuller text that this one is a copy of: the one that holds most of it."""
    if len(own) < 4:
        return None
    hits: Counter[int] = Counter()
    sample = _sampled(own)
    for shingle in sample:
        where = index.get(shingle, ())
        if len(where) <= _COMMON:
            hits.update(where)
    needed = 1.0 if len(own) < _FEWEST else _MOSTLY if len(own) < _SHORT else _CONTAINED
    expected = sum(1 for shingle in sample if shingle % _SAMPLE == 0)
    likely = [number for number, n in hits.items() if n >= 0.5 * needed * expected]
    best = max(((len(own.intersection(shingles[n])) / len(own), -n) for n in likely), default=(0.0, 0))
    return -best[1] if best[0] >= needed else None


def _names(article: "Article") -> set[str]:
    """The words with a capital that do not open a sentence: in a short text one of them is the news."""
    words = [_WORD.findall(article.text[s.start : s.end])[1:] for s in article.body()]
    return {word.casefold() for line in words for word in line if word[0].isupper()}


def _sampled(shingles: set[int]) -> list[int]:
    """One in four of a long text's shingles, the same in every text; all of a short one's."""
    return sorted(shingles) if len(shingles) < 40 else sorted(s for s in shingles if s % _SAMPLE == 0)


def _shingles(article: "Article", words: dict[str, int]) -> "array[int]":
    """The hashes of all runs of three words, ascending, packed: eight bytes each; `words` keeps those of words."""
    found: set[int] = set()
    for sentence in article.body():
        hashes = []
        for word in _WORD.findall(article.text[sentence.start : sentence.end].lower()):
            if word not in words:
                words[word] = _hash(word)
            hashes.append(words[word])
        for first, second, third in zip(hashes, hashes[1:], hashes[2:], strict=False):
            found.add((first * _STEP**2 + second * _STEP + third) % _MODULUS)
    return array("Q", sorted(found))


def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")
