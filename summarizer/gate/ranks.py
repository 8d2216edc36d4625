"""Whether the claim puts first what the evidence ranks lower, or counts as somebody's what it counts of others.

"One of the largest" is not "the largest", the "third best-selling" not the best-selling (Heim, 1999, on superlatives);
the second firm to be fined was not fined twice, and "the second time that a Dane has won" counts Danes.
"""

from typing import TYPE_CHECKING

from summarizer.gate.words import CALENDAR
from summarizer.models import Problem
from summarizer.reading.grammar import DATED, SUBJECTS, SUPERLATIVES, child_of, children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

ALONE = frozenset({"first", "last", "only", "sole"})
"""Words that set one thing apart from all of its kind."""
_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_ORDINALS = _RANKS | {"first"}
_NEAR = 4
"""Tokens before a superlative among which its rank stands."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each superlative and each ordinal that the evidence has otherwise wherever it has it."""
    problems = []
    for mine in (t for t in claim.view.tokens if t.tag_ in SUPERLATIVES and not _is_ranked(t)):
        theirs = _as_said(mine, evidence)
        if theirs and all(map(_is_ranked, theirs)):
            detail = f"the cited sentences do not say that it is the '{mine.text}' of all"
            problems.append(Problem(code="number", value=mine.text, detail=detail))
    for mine in (t for t in claim.view.tokens if t.lower_ in _ORDINALS and t.dep_ == "amod"):
        theirs = _as_said(mine, evidence)
        others = [_of_others(mine.head, t.head, evidence) for t in theirs]
        if others and all(others):
            detail = f"the cited sentences say '{mine.text}' of '{others[0]}'"
            problems.append(Problem(code="number", value=mine.text, detail=detail))
    return problems


def _as_said(mine: "Token", evidence: "EvidenceReading") -> "list[Token]":
    """The tokens of the evidence that are the word of the claim, in the same form."""
    return [t for view in evidence.views for t in view.tokens if t.lower_ == mine.lower_]


def _is_ranked(superlative: "Token") -> bool:
    """Whether it is not the first of its kind: "the second largest", "one of the largest"."""
    before = [t.lower_ for t in superlative.doc[max(0, superlative.i - _NEAR) : superlative.i]]
    return bool(_RANKS & set(before[-2:])) or "among" in before[-2:] or " one of" in f" {' '.join(before)}"


def _of_others(mine: "Token", theirs: "Token", evidence: "EvidenceReading") -> str:
    """Of whom the evidence counts, where the claim counts others, or how often somebody did it; else nothing."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    if mine.lower_ != "time" or mine.dep_ != "pobj" or mine.head.lower_ != "for":
        clause = child_of(theirs, "relcl", "acl")
        inside = {t.i for t in clause.subtree} if clause is not None and theirs.i not in held else set()
        found = evidence.matches.get(mine.i, [])
        return theirs.text if found and all(m.word.i in inside for m in found) else ""
    if theirs.lower_ != "time":
        dated = theirs.ent_type_ in DATED or theirs.lemma_.lower() in CALENDAR
        return theirs.text if theirs.pos_ == "NOUN" and theirs.i not in held and not dated else ""
    clause = child_of(theirs, "relcl", "acl")
    who = child_of(clause, *SUBJECTS) if clause is not None else None
    doers = children_of(mine.head.head, *SUBJECTS)
    done = {m.word.i for t in doers for m in evidence.matches.get(t.i, [])}
    return who.text if who is not None and who.pos_ == "NOUN" and who.i not in done else ""
