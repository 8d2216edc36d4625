"""Shortens a sentence by cutting parts of its parse tree that the rest is true without.

Only whole constituents go, and never: a negation or a verb of refusing, an auxiliary, a condition, a source
("according to"), the subject or the object of a verb that stays, a part of a quotation. Where a clause holds a word
such as "not", "only" or "every", what narrows it stays too, since that is what keeps it true. (Knight and Marcu 2002,
"Summarization beyond sentence extraction", cut trees in the same way, by a learned model.)
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from summarizer.condense import constituents
from summarizer.condense.edits import Edit, apply, balanced, words
from summarizer.condense.parts import ALWAYS, ASIDES, ENDS, LAST_RESORT, NARROWING
from summarizer.condense.terms import content

if TYPE_CHECKING:
    from summarizer.condense.parts import Part
    from summarizer.condense.terms import Terms
    from summarizer.reading import Reading

HEADLINE_WORDS = 14
SENTENCE_WORDS = 35
_TOO_LONG = 40
"""Words from which on a sentence may lose its end."""
_ENOUGH = 0.5
"""Of its weight, that such a sentence must keep."""
_WORTH_CUTTING = 6
_ANY = 10_000


@dataclass(frozen=True)
class Shortened:
    """A sentence after cuts."""

    text: str
    kept: float = 1.0
    """The share of the sentence's weight that is left, 0-1."""
    terms: frozenset[str] = frozenset()
    """The terms that are left."""

    @property
    def sound(self) -> bool:
        """Whether its quotation marks and brackets close."""
        return balanced(self.text)


def headline(
    reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...] = (), limit: int = HEADLINE_WORDS
) -> Shortened:
    """The sentence cut down to what a headline holds, without a full stop; longer where it cannot be cut."""
    found = _Cutting(reading, terms, number, fixed).shorten(limit, LAST_RESORT)
    text = found.text.rstrip(" –—―-:;,")
    if text.endswith(".") and not text.endswith(("..", ".S.", ".K.", ".N.", "Inc.", "Co.", "Ltd.", "Jr.", "Corp.")):
        text = text[:-1].rstrip(" –—―-:;,")
    return Shortened(text, found.kept, found.terms)


@lru_cache(maxsize=2048)
def shorten(reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...] = ()) -> Shortened:
    """The sentence less its asides if it is long; `fixed` are edits made beforehand."""
    cutting = _Cutting(reading, terms, number, fixed)
    short = cutting.shorten(SENTENCE_WORDS, ALWAYS)
    if short.sound and words(short.text) <= SENTENCE_WORDS:
        return short
    found = cutting.shorten(SENTENCE_WORDS, ASIDES)
    if words(found.text) > _TOO_LONG:
        less = cutting.shorten(SENTENCE_WORDS, ASIDES, ends=True)
        if less.sound and words(less.text) <= SENTENCE_WORDS and less.kept >= _ENOUGH:
            return less
    whole = cutting.shorten(_ANY, ASIDES)
    if whole.sound and words(found.text) > max(SENTENCE_WORDS, words(whole.text) - _WORTH_CUTTING):
        return whole  # too long either way
    return found if found.sound else cutting.shorten(_ANY, NARROWING)


class _Cutting:
    """The parts of one sentence, and the sentence without some of them."""

    def __init__(self, reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...]) -> None:
        self.reading, self.terms, self.number, self.fixed = reading, terms, number, fixed
        self.tokens = reading.tokens(number)
        self.sentence = reading.article.sentences[number - 1]
        self.english = terms.english

    @cached_property
    def _always(self) -> "list[Part]":
        return self._free(constituents.always(self.tokens))

    @cached_property
    def _parts(self) -> "list[Part]":
        return self._free(constituents.parts(self.tokens, english=self.english))

    def _free(self, parts: "list[Part]") -> "list[Part]":
        """Those that no edit made beforehand touches."""
        return [p for p in parts if not any(e.start < p.end and p.start < e.end for e in self.fixed)]

    def shorten(self, limit: int, deepest: int, *, ends: bool = False) -> Shortened:
        """With as little cut as brings it to `limit` words by parts that cost no more than `deepest`, and by ends."""
        parts = self._parts if deepest > ALWAYS else self._always
        gone = [p for p in parts if p.cost == ALWAYS]
        usable = [p for p in parts if ALWAYS < p.cost <= deepest or (ends and p.cost == ENDS)]
        for part in sorted(usable, key=lambda p: (p.cost, self._density(p), p.start, p.end)):
            if self._fits(gone, limit):
                break
            if not any(part.within(g) for g in gone) and part.may_go(self.tokens, gone):
                gone = [*(g for g in gone if not g.within(part)), part]
        for part in sorted(gone, key=lambda p: (-p.cost, p.start)):  # put back what need not have gone
            without = [g for g in gone if g is not part]
            if part.cost != ALWAYS and self._fits(without, limit):
                gone = without
            else:
                gone = self._less(part, without, usable, limit)
        kept = content(t for t in self.tokens if not any(p.holds(t) for p in gone))
        whole = self.terms.mass(self.terms.by_sentence[self.number]) or 1.0
        return Shortened(self._without(gone), self.terms.mass(kept) / whole, kept)

    def _less(self, part: "Part", others: "list[Part]", usable: "list[Part]", limit: int) -> "list[Part]":
        """With the smallest part of the same end in place of this one that still fits."""
        smaller = (p for p in usable if p.end == part.end and p.start > part.start)
        for less in sorted(smaller, key=lambda p: -p.start):
            if less.may_go(self.tokens, others) and self._fits([*others, less], limit):
                return [*others, less]
        return [*others, part]

    def _without(self, gone: "list[Part]") -> str:
        edits = (*self.fixed, *(Edit(p.start, p.end) for p in gone))
        return apply(self.reading.article.text, self.sentence.start, self.sentence.end, edits)

    def _fits(self, gone: "list[Part]", limit: int) -> bool:
        text = self._without(gone)
        return words(text) <= limit and balanced(text)

    def _density(self, part: "Part") -> float:
        """What the part's words weigh on average: the lighter goes first."""
        return self.terms.mass(content(self.tokens.doc[part.first : part.last])) / (part.last - part.first or 1)
