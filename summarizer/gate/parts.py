"""The clauses and phrases of a claim: the parts that each say something of their own, so that each needs ground.

The smallest units that can be true or false by themselves, as the atomic facts of FActScore (Min et al., 2023), cut
by the parse as in ClausIE (Del Corro and Gemulla, 2013).
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.gate.acts import is_verb, phrase
from summarizer.reading.grammar import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.words import Word

_FRAMED = frozenset({"ccomp", "parataxis"})
_HUNG_ON = frozenset({"advcl", "relcl", "acl", "conj", "ccomp", "parataxis"})
_BESIDE = frozenset({"ccomp", "parataxis", "advcl", "conj"})
_BREAKS = frozenset({",", ";", ":", "–", "—", "-", "("})
_OPENING = 8
"""Tokens at the start of a sentence among which a "that" makes what stands before it a frame."""
_HANGING = frozenset("because without despite after before while although though following amid as who which".split())
_BEFORE_THAT = VERBS | {"NOUN"}
_OPENS = frozenset({"IN", "TO", "VBG", "VBN", "WP", "WDT"})
_MOST = 0.5
"""Share of the claim beyond which what hangs on a clause is no part of it, but the parser's mistake."""

AROUND = 3
"""Sentences before and behind in which a part may have its ground."""
_RATHER = 0.5
"""Share of the best sentence from which on another speaks of the rest of the claim as well."""


@dataclass(frozen=True)
class Part:
    """A clause or phrase of a claim."""

    head: "Token"
    tokens: "tuple[Token, ...]"
    governs: bool = False
    """Whether the rest is what somebody says, thinks or does in it: "the court ruled that …"."""
    set_off: bool = False
    """Whether a comma parts it from its clause, or it opens the sentence."""

    @property
    def clause(self) -> bool:
        """Whether a verb heads it."""
        return is_verb(self.head)


def parts(claim: "ClaimReading") -> "Iterator[Part]":
    """In the order of the sentence; what a clause governs is no part of it, what hangs on a phrase is."""
    length = len(claim.view.tokens)
    for token in claim.view.tokens:
        if is_verb(token):
            if any(c.dep_ in _FRAMED and is_verb(c) for c in token.children):
                yield Part(token, _core(token), governs=True)
            elif token.dep_ in _HUNG_ON:
                yield Part(token, _all_of(token, length))
            elif token.dep_ == "ROOT":
                yield Part(token, _core(token))
        elif token.dep_ == "prep" or token.dep_ in {"npadvmod", "appos"}:
            set_off = _set_off(token)
            if set_off or (token.dep_ == "prep" and is_verb(token.head)):
                yield Part(token, _all_of(token, length), set_off=set_off)


def segments(claim: "ClaimReading") -> "Iterator[Part]":
    """What is hung on the rest before, between and after commas, or by "because", "without" and the like.

    By the words alone, whatever the parse makes of them; also what stands before a "that" or a colon at the start
    ("Critics say that …"). Items of a list are no segments.
    """
    tokens = claim.view.tokens
    length = len(tokens)
    frame = next((n for n, t in enumerate(tokens[:_OPENING]) if n > 1 and (t.lower_ == "that" or t.text == ":")), None)
    if frame is not None and (
        any(is_verb(t) for t in tokens[:frame]) if tokens[frame].text == ":" else tokens[frame - 1].pos_ in _BEFORE_THAT
    ):
        yield _segment(tokens[:frame], governs=True)
    marks = {n for n, t in enumerate(tokens) if t.text in _BREAKS and t.text != "-"}
    hung = {n for n, t in enumerate(tokens) if n and t.lower_ in _HANGING and t.i + 1 < len(t.doc)}
    cuts = sorted({0, length, *hung, *(n + 1 for n in marks)})
    for start, end in pairwise(cuts):
        words = [t for t in tokens[start:end] if not t.is_punct]
        joined = bool(words) and words[0].pos_ == "CCONJ" and any(is_verb(t) for t in words)
        words = words[1:] if joined else words
        if (
            words
            and len(words) <= _MOST * length
            and (joined or words[0].tag_ in _OPENS or words[0].lower_ in _HANGING)
        ):
            yield _segment(words)


def _segment(tokens: "Sequence[Token]", *, governs: bool = False) -> Part:
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.dep_ == "ROOT"), tokens[0])
    return Part(head, tuple(tokens), governs=governs, set_off=True)


def _core(head: "Token") -> "tuple[Token, ...]":
    """The clause without those that it governs and those beside it."""
    beside = [c for c in head.children if c.dep_ in _BESIDE and is_verb(c)]
    left_out = {t.i for c in beside for t in c.subtree}
    return tuple(t for t in head.subtree if t.i not in left_out)


def _all_of(head: "Token", length: int) -> "tuple[Token, ...]":
    inside = tuple(head.subtree)
    return inside if len(inside) <= _MOST * length else tuple(phrase(head))


def _set_off(head: "Token") -> bool:
    first = head.left_edge
    return first.i == 0 or bool(first.is_sent_start) or first.nbor(-1).text in _BREAKS


def content(tokens: "Iterable[Token]", claim: "ClaimReading") -> "list[Word]":
    """The content words among these tokens that are compared as words: no numbers, nothing in square brackets."""
    places = {t.i for t in tokens}
    return [w for w in claim.view.words if w.i in places and w.i not in claim.measured and w.i not in claim.bracketed]


def where(part: "Part", claim: "ClaimReading", evidence: "EvidenceReading", around: int = AROUND) -> set[int]:
    """The sentences that speak of the rest of the claim, and those round them."""
    inside = {t.i for t in part.tokens}
    held: dict[int, float] = {}
    for word in claim.view.words:
        if word.i not in inside:
            for number in {m.view.number for m in evidence.matches[word.i]}:
                held[number] = held.get(number, 0.0) + word.weight
    most = max(held.values(), default=0.0)
    about = [number for number, weight in held.items() if weight >= _RATHER * most]
    return {near for number in about for near in range(number - around, number + around + 1)}
