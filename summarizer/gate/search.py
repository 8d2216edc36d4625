"""Finds the sentences of an article that could support a claim: those that together hold most of its words."""

import math
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.gate import kin, words
from summarizer.reading import dates, figures

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from summarizer.gate.views import SentenceView, Source

FEW, MOST = 3, 8
"""Sentences at most: three, and one more for each six content words of a long claim, up to eight."""
_GAIN = 0.04
"""Share of the claim's weight that a further sentence must add."""

_SYNONYM = 0.8
"""Likeness of the words that are looked for instead of one that the article does not have."""
_MOSTLY = 0.5
"""Share of the claim's weight from which on a sentence that holds it in other words is evidence."""
_NEAREST = 0.5
"""Likeness from which on the sentence most like the claim is evidence, whatever others hold."""


def find(claim: "SentenceView", source: "Source") -> "list[SentenceView]":
    """At most `MOST` sentences, in reading order: greedily the one that adds most, rare words first.

    Greedy weighted coverage (Nemhauser, Wolsey and Fisher, 1978); weights are inverse sentence frequencies.
    """
    count = max(len(source.body), 1)
    needs: dict[tuple[str, str], float] = {}
    for word in claim.words:
        spread = max(source.spread.get(word.key, 0), source.spread.get(words.stem(word.key), 0), 1)
        needs[word.key, words.stem(word.key)] = word.weight * (0.3 + math.log(1 + count / spread))
    total = sum(needs.values()) or 1.0
    most = min(MOST, FEW + len(claim.words) // 6)
    chosen: list[SentenceView] = []
    while needs and len(chosen) < most:
        gain, found = _best(needs.items(), source)
        if gain < (_GAIN * total if chosen else 1e-9):
            break
        chosen.append(max(found, key=lambda v: (_same_values(claim, v), -v.number)) if len(found) > 1 else found[0])
        needs = {keys: w for keys, w in needs.items() if chosen[-1].keys.isdisjoint(keys)}
    for other in (_nearest(claim, source), _in_other_words(claim, source)):
        if other is not None and other not in chosen:
            chosen.append(other)
    return sorted(chosen, key=lambda v: v.number)


def _best(needs: "Iterable[tuple[Collection[str], float]]", source: "Source") -> "tuple[float, list[SentenceView]]":
    """The most that sentences hold of what is needed, keys with the weight of each, and the sentences that hold it."""
    held: dict[int, float] = {}
    for keys, weight in needs:
        for number in set().union(*(source.holding.get(key, ()) for key in keys)):
            held[number] = held.get(number, 0.0) + weight
    most = max(held.values(), default=0.0)
    return most, [source.view(number) for number, weight in held.items() if weight == most]


def _nearest(claim: "SentenceView", source: "Source") -> "SentenceView | None":
    """The sentence most like the claim, so that none is left out that it copies.

    By the share of the keys of both that both have (Dice, 1945).
    """
    shared = Counter(chain.from_iterable(source.holding.get(key, ()) for key in claim.keys))
    alike = ((2 * n / (len(source.view(at).keys) + len(claim.keys)), -at) for at, n in shared.items())
    likeness, at = max(alike, default=(0.0, 0))
    return source.view(-at) if likeness >= _NEAREST else None


def _in_other_words(claim: "SentenceView", source: "Source") -> "SentenceView | None":
    """The sentence that holds most of the claim by itself, where words that the article lacks may be synonyms."""
    needs = [({w.key, words.stem(w.key)}, w.weight) for w in claim.words if not w.name]
    unknown = [keys for keys, _ in needs if source.spread.keys().isdisjoint(keys)]
    for keys in unknown:
        near = {key for k in keys for mark in kin.marks(k) for key in source.kin.get(mark, ())}
        keys |= {key for key in near if any(words.likeness(k, key) >= _SYNONYM for k in [*keys])}
    if not unknown:
        return None
    needs += [({w.key}, w.weight) for w in claim.words if w.name]
    most, found = _best(needs, source)
    if most < _MOSTLY * sum(weight for _, weight in needs):
        return None
    return min(found, key=lambda v: v.number, default=None)


def _same_values(claim: "SentenceView", view: "SentenceView") -> int:
    """How many dates and numbers of the claim the sentence has: of two that hold the same words, one has them."""
    if not claim.dates and not claim.figures:
        return 0
    return sum(any(dates.same(d, other) for other in view.dates) for d in claim.dates) + sum(
        any(figures.same(f, other) for other in view.figures) for f in claim.figures
    )
