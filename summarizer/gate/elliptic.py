"""Whether a number that goes without its noun is told of the first of two: "Vell won with 60 points, Holm with 58".

The second of two clauses leaves out what both share (gapping, Ross, 1970); what it keeps beside the number tells whose
number it is, and some of that must be in the claim.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_ENDS = frozenset({",", ";", "and", "but", "while", "–", "—", "(", ")", ":"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first number whose part of the sentence has nothing to do with the claim."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    said = {t.lower_ for t in claim.view.tokens}
    for mine in (t for t in claim.view.tokens if t.i in claim.numeric and t.dep_ == "nummod"):
        theirs = [t for view in evidence.views for t in view.tokens if t.lower_ == mine.lower_]
        parts = [_beside(t) for t in theirs]
        if theirs and all(parts) and not any(t.i in held or t.lower_ in said for part in parts for t in part):
            detail = f"the cited sentence says '{mine.text}' of '{' '.join(t.text for t in parts[0])}'"
            return [Problem(code="number", value=mine.text, detail=detail)]
    return []


def _beside(number: "Token") -> "list[Token]":
    """The words of content that stand with a number that counts no noun, up to the next comma or "and"."""
    doc, start, end = number.doc, number.i, number.i + 1
    if number.dep_ == "nummod" and number.head.i > number.i:
        return []
    while start > number.sent.start and doc[start - 1].lower_ not in _ENDS:
        start -= 1
    while end < number.sent.end and doc[end].lower_ not in _ENDS and doc[end].text != ".":
        end += 1
    return [t for t in doc[start:end] if t.i != number.i and words.is_content(t)]
