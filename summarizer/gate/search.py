"""Finds the sentences of an article that could support a claim: those that together hold most of its words."""

import math
from typing import TYPE_CHECKING

from summarizer.gate import kin, words
from summarizer.reading import dates, figures

if TYPE_CHECKING:
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
        gains = [
            (sum(w for keys, w in needs.items() if not view.keys.isdisjoint(keys)), _same_values(claim, view), view)
            for view in source.body
            if view not in chosen
        ]
        gain, _, best = max(gains, key=lambda g: (*g[:2], -g[2].number), default=(0.0, 0, None))
        if best is None or gain < (_GAIN * total if chosen else 1e-9):
            break
        chosen.append(best)
        needs = {keys: w for keys, w in needs.items() if best.keys.isdisjoint(keys)}
    nearest = max(source.body, key=lambda v: (_alike(v, claim), -v.number), default=None)
    if nearest is not None and nearest not in chosen and _alike(nearest, claim) >= _NEAREST:
        chosen.append(nearest)
    told = _in_other_words(claim, source)
    if told is not None and told not in chosen:
        chosen.append(told)
    return sorted(chosen, key=lambda v: v.number)


def _in_other_words(claim: "SentenceView", source: "Source") -> "SentenceView | None":
    """The sentence that holds most of the claim by itself, where words that the article lacks may be synonyms."""
    needs = [(w.weight, {w.key, words.stem(w.key)}) for w in claim.words if not w.name]
    unknown = [keys for _, keys in needs if source.spread.keys().isdisjoint(keys)]
    for keys in unknown:
        near = {key for k in keys for mark in kin.marks(k) for key in source.kin.get(mark, ())}
        keys |= {key for key in near if any(words.likeness(k, key) >= _SYNONYM for k in [*keys])}
    if not unknown:
        return None
    needs += [(w.weight, {w.key}) for w in claim.words if w.name]
    total = sum(weight for weight, _ in needs)
    held = [(sum(weight for weight, keys in needs if keys & v.keys), -v.number, v) for v in source.body]
    most, _, best = max(held, key=lambda h: h[:2], default=(0.0, 0, None))
    return best if most >= _MOSTLY * total else None


def _same_values(claim: "SentenceView", view: "SentenceView") -> int:
    """How many dates and numbers of the claim the sentence has: of two that hold the same words, one has them."""
    if not claim.dates and not claim.figures:
        return 0
    return sum(any(dates.same(d, other) for other in view.dates) for d in claim.dates) + sum(
        any(figures.same(f, other) for other in view.figures) for f in claim.figures
    )


def _alike(view: "SentenceView", claim: "SentenceView") -> float:
    """Share of the keys of both that both have (Dice, 1945), so that no sentence is left out that the claim copies."""
    return 2 * len(view.keys & claim.keys) / max(len(view.keys) + len(claim.keys), 1)
