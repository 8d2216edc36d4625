"""Whether the claim says of all what the evidence says of some: "11 were badly hurt" for "11, two of them badly".

A count of a part is set beside the count of the whole, "two of them", "four of whom", "of the 60 guests, nine": what
stands with it up to the next comma is said of the part alone (partitives, Ladusaw, 1982), wherever the parse hangs it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem
from summarizer.reading import numbers
from summarizer.reading.amount_words import PORTIONS
from summarizer.reading.grammar import children_of
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_THEM = frozenset({"them", "whom", "which"})
_PARTS = PORTIONS | {"none", "one"}
_ENDS = frozenset({",", ";", ":", "–", "—", "(", ")"})
_WHOLE = frozenset({"all", "every", "each", "both"})


@dataclass(frozen=True)
class _Part:
    """The count of a part, and the words that are said of the part alone."""

    count: "Token"
    said: frozenset[int]


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first word that the evidence has of a part only, where the claim counts the whole."""
    if found := _one_of_them_for_all(claim, evidence):
        return [found]
    told = [part for view in evidence.views for part in _parts(view)]
    said = {place for part in told for place in part.said}
    if not told or not _counts_the_whole(claim, evidence, told):
        return []
    for word in (w for w in claim.view.words if w.i not in claim.numeric and w.key not in SAYING):
        places = {m.word.i for m in evidence.matches[word.i]}
        if places and places <= said:
            part = next(p for p in told if places & p.said)
            detail = f"the cited sentences say '{word.text}' of '{part.count.text}' of them only"
            return [Problem(code="number", value=word.text, detail=detail)]
    return []


def _one_of_them_for_all(claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """Where the claim counts as many of those as the evidence does of all, whom it only has among these."""
    inside = {t.i for view in evidence.views for t in _among_them(view)}
    counts = {_value(t) for view in evidence.views for t in view.tokens if t.like_num and t.i not in inside}
    for word in (w for w in claim.view.words if w.pos == "NOUN" and inside):
        places = {m.word.i for m in evidence.matches[word.i]}
        mine = {_value(c) for c in children_of(claim.reading.doc[word.i], "nummod")}
        if places and places <= inside and mine & counts:
            return Problem(
                code="number", value=word.text, detail=f"the cited sentences count others than '{word.text}'"
            )
    return None


def _among_them(view: "SentenceView") -> "Iterator[Token]":
    """The words behind "among them" or "including", up to the next comma."""
    for at, token in enumerate(view.tokens):
        them = token.lower_ == "among" and {t.lower_ for t in view.tokens[at + 1 : at + 2]} & _THEM
        if them or token.lower_ == "including":
            yield from _up_to_the_next_comma(view.tokens[at + 1 + bool(them) :])


def _counts_the_whole(claim: "ClaimReading", evidence: "EvidenceReading", told: list[_Part]) -> bool:
    """Whether the claim has a number, or an "all", that is none of the parts', and none of the parts'."""
    parts = {_value(part.count) for part in told}
    counted = {f.value for f in claim.view.figures if f.unit != "%" and not f.ordinal}
    bare = (t for t in claim.view.tokens if t.i not in claim.numeric)
    if counted & parts or any(t.lower_ in _PARTS or _value(t) in parts for t in bare):
        return False
    whole = {f.value for view in evidence.views for f in view.figures}
    return bool(counted & whole) or any(t.lower_ in _WHOLE for t in claim.view.tokens)


def _value(token: "Token") -> float | str:
    value = numbers.value_of(token.lower_) if token.like_num else None
    return token.lower_ if value is None else value


def _parts(view: "SentenceView") -> "Iterator[_Part]":
    """The counts of a part in a sentence, each with the words up to the next comma."""
    tokens = view.tokens
    for at, token in enumerate(tokens):
        if not token.like_num and token.lower_ not in _PARTS:
            continue
        after = [t.lower_ for t in tokens[at + 1 : at + 3]]
        before = [t.lower_ for t in tokens[max(0, at - 2) : at]]
        of_them = any(pair[:1] == ["of"] and pair[-1] in _THEM for pair in (after, before))
        if of_them or _of_those_before(tokens, at):
            yield _Part(token, frozenset(t.i for t in _up_to_the_next_comma(tokens[at + 1 :]) if words.is_content(t)))


def _of_those_before(tokens: "list[Token]", at: int) -> bool:
    """Whether a phrase that opens the sentence says of which it counts some: "of the 60 guests, nine"."""
    return at > 1 and tokens[0].lower_ == "of" and tokens[at - 1].text == "," and not _ends(tokens[1 : at - 1])


def _up_to_the_next_comma(tokens: "list[Token]") -> "Iterator[Token]":
    for token in tokens:
        if token.text in _ENDS:
            return
        yield token


def _ends(tokens: "list[Token]") -> bool:
    return any(t.text in _ENDS for t in tokens)
