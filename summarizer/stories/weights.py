"""How much the words of a story's sentences tell."""

from collections import Counter
from math import fsum, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Weights:
    """How much a word tells about a story's sentences: less, the more of them have it."""

    def __init__(self, sentences: "Iterable[frozenset[str]]") -> None:
        held = list(sentences)
        self._in = Counter(word for words in held for word in words)
        self._all = len(held)

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How far two sets of words are the same, 0-1: Dice's coefficient of their weights."""
        whole = self._mass(one) + self._mass(other)
        return 2 * self._mass(one & other) / whole if whole else 0.0

    def share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """How much of the one the other holds, 0-1."""
        mass = self._mass(part)
        return self._mass(part & whole) / mass if mass else 0.0

    def of(self, word: str) -> float:
        """What a word weighs; one that no sentence has weighs as much as the rarest."""
        return log(1 + self._all / self._in.get(word, 1))

    def _mass(self, words: frozenset[str]) -> float:
        return fsum(self.of(word) for word in words if word in self._in)
