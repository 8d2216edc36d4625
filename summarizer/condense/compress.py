"""Shortens a sentence by cutting parts of its parse tree that the rest is true without.

Only whole constituents go, and never: a negation or a verb of refusing, an auxiliary, a condition, a source
("according to"), the subject or the object of a verb that stays, a part of a quotation. Where the rest holds a word
such as "not", "only" or "every", only asides go, since what narrows such a sentence also keeps it true.
(Knight and Marcu 2002, "Summarization beyond sentence extraction", cut trees in the same way, by a learned model.)
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import constituents
from summarizer.condense.edits import Edit, apply, balanced, words
from summarizer.condense.terms import content

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.condense.constituents import Part
    from summarizer.condense.terms import Terms
    from summarizer.reading import Reading

HEADLINE_WORDS = 14
SENTENCE_WORDS = 35


@dataclass(frozen=True)
class Shortened:
    """A sentence after cuts."""

    text: str
    edits: tuple[Edit, ...] = ()
    kept: float = 1.0
    """The share of the sentence's weight that is left, 0-1."""

    @property
    def sound(self) -> bool:
        """Whether its quotation marks and brackets close."""
        return balanced(self.text)


def headline(reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...] = ()) -> Shortened:
    """The sentence cut down to what a headline holds, without a full stop; longer where it cannot be cut."""
    found = shorten(reading, terms, number, HEADLINE_WORDS, deepest=constituents.LAST_RESORT, fixed=fixed)
    text = found.text.rstrip()
    if text.endswith(".") and not text.endswith(("..", ".S.", ".K.", ".N.")):
        text = text[:-1].rstrip()
    return Shortened(text, found.edits, found.kept)


def shorten(
    reading: "Reading",
    terms: "Terms",
    number: int,
    limit: int = SENTENCE_WORDS,
    *,
    deepest: int = constituents.ASIDES,
    fixed: tuple[Edit, ...] = (),
) -> Shortened:
    """The sentence with as little cut as brings it to `limit` words; `fixed` are edits made beforehand.

    `deepest` is the costliest kind of part that may go. Longer than `limit` where the parse gives no more to cut.
    """
    tokens = reading.tokens(number)
    sentence = reading.article.sentences[number - 1]
    # Fixed cuts and references are not cut again.
    parts = [p for p in constituents.parts(tokens, english=terms.english) if not _touches(p, fixed)]
    gone = [p for p in parts if p.cost == constituents.REFUSE]

    def text_without(gone: "Sequence[Part]") -> str:
        edits = (*fixed, *(Edit(p.start, p.end) for p in gone))
        return apply(reading.article.text, sentence.start, sentence.end, edits)

    def weight(part: "Part") -> float:
        return terms.mass(content(reading.doc[part.first : part.last])) / (part.last - part.first or 1)

    for part in sorted(
        (p for p in parts if constituents.REFUSE < p.cost <= deepest), key=lambda p: (p.cost, weight(p), p.start, p.end)
    ):
        text = text_without(gone)
        if words(text) <= limit and balanced(text):
            break
        if not any(_within(part, g) for g in gone) and constituents.may_go(part, tokens, gone):
            gone = [*(g for g in gone if not _within(g, part)), part]
    gone = _put_back(gone, text_without, limit)
    kept = content(t for t in tokens if not any(p.first <= t.i < p.last for p in gone))
    whole = terms.mass(terms.by_sentence[number]) or 1.0
    edits = (*fixed, *(Edit(p.start, p.end) for p in gone))
    return Shortened(text_without(gone), edits, terms.mass(kept) / whole)


def _put_back(gone: "list[Part]", text_without: "Callable[[Sequence[Part]], str]", limit: int) -> "list[Part]":
    """What need not have gone, the costliest first."""
    for part in sorted(gone, key=lambda p: (-p.cost, p.start)):
        if part.cost == constituents.REFUSE:
            continue
        without = [g for g in gone if g is not part]
        text = text_without(without)
        if words(text) <= limit and balanced(text):
            gone = without
    return gone


def _touches(part: "Part", edits: tuple[Edit, ...]) -> bool:
    return any(e.start < part.end and part.start < e.end for e in edits)


def _within(one: "Part", other: "Part") -> bool:
    return other.start <= one.start and one.end <= other.end
