"""Whether a number counts another thing of the sentence: "nine teams" for "teams from nine towns".

The second of two clauses leaves out what both share (gapping, Ross, 1970): "Vell won with 60 points, Holm with 48".
What it keeps beside the number tells whose number it is, and some of that must be in the claim.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem
from summarizer.reading import numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_ANY = frozenset({"people", "person", "time"})
"""Who has it or how often it was says how many there were: "870 people had infections"."""
_ENDS = frozenset({",", ";", "and", "but", "while", "–", "—", "(", ")", ":"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first number that all the evidence has of something else than the claim."""
    for mine in (t for t in claim.view.tokens if t.i in claim.numeric and t.dep_ == "nummod"):
        number = _value(mine)
        theirs = [t for view in evidence.views for t in view.tokens if t.like_num and _value(t) == number]
        other = (_left_out(claim, evidence, theirs) or _counted(mine, theirs, evidence)) if theirs else ""
        if other:
            detail = f"the cited sentence says '{mine.text}' of '{other}'"
            return [Problem(code="number", value=mine.text, detail=detail)]
    return []


def _value(number: "Token") -> float | str:
    value = numbers.value_of(number.lower_)
    return number.lower_ if value is None else value


def _left_out(claim: "ClaimReading", evidence: "EvidenceReading", theirs: "list[Token]") -> str:
    """What stands with a number that leaves out its noun, where the claim has nothing of it."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    said = {t.lower_ for t in claim.view.tokens}
    parts = [_beside(t) for t in theirs]
    if not all(parts) or any(t.i in held or t.lower_ in said for part in parts for t in part):
        return ""
    return " ".join(t.text for t in parts[0])


def _counted(mine: "Token", theirs: "list[Token]", evidence: "EvidenceReading") -> str:
    """What the number counts, where the noun that it counts in the claim stands by itself in that sentence."""
    things = [t.head for t in theirs if t.dep_ == "nummod" and t.head.tag_ == "NNS"]
    if mine.head.tag_ != "NNS" or len(things) < len(theirs):
        return ""
    alone = evidence.said_for(mine.head.i)
    if (
        not alone
        or any(t.lemma_.lower() in _ANY for t in things)
        or any(t.tag_ != "NNS" for t in alone)
        or any(t in things or _is_called(t, things) for t in alone)
    ):
        return ""
    return things[0].text if all(t.sent in [a.sent for a in alone] for t in things) else ""


def _is_called(noun: "Token", things: "list[Token]") -> bool:
    """Whether a noun may be what another is: it has no sense to count the one without the other."""
    return noun.dep_ in {"appos", "attr", "oprd", "compound"} or any(
        t.head in (noun, noun.head) and t.dep_ in {"appos", "conj", "compound"} for t in things
    )


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
