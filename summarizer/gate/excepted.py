"""Whether the claim says of somebody what the evidence says of all but him: "in five children" for "in all but five".

Who stands behind a word of exception is taken out of those of whom the sentence tells (von Fintel, 1993).
"""

from typing import TYPE_CHECKING

from summarizer.gate.acts import is_verb
from summarizer.models import Problem
from summarizer.reading.standing_words import NEGATORS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_ALL = frozenset("all every everyone everybody everything each".split())
_ANYBODY = frozenset({"any", "anyone", "anybody", "anything"})
_EXCEPT = frozenset({"except", "excepting", "excluding", "barring"})
_BEHIND = frozenset({"for", "of", "in", "at", "by", "from", "on", "to", "with"})
"""Prepositions that stand between such a word and who is taken out."""
_IN_TWO = frozenset({"apart from", "aside from", "other than", "save for", "exception of"})
_TAKING_OUT = (
    _EXCEPT | NEGATORS | frozenset("but only exempt exempted spared apart aside other exception alone".split())
)
"""What in a claim may say of him that he is one of those of whom it is not so."""
_BEFORE_A_NOUN = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "DET", "PART"})
_SAME = 0.9
"""Likeness of two words for one."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first noun that each cited sentence takes out of those of whom the claim's verb is said."""
    if any(t.lower_ in _TAKING_OUT for t in claim.view.tokens):
        return []
    for word in (w for w in claim.view.words if w.pos in {"NOUN", "PROPN"}):
        theirs = [m.view.token(m.word.i) for m in evidence.matches[word.i] if m.weight >= _SAME]
        if not theirs or not all(map(_is_taken_out, theirs)):
            continue
        verb = next((t for t in claim.reading.doc[word.i].ancestors if is_verb(t)), None)
        if verb is not None and any(_is_told(verb, t) for t in theirs):
            detail = f"the cited sentences except '{word.text}'"
            return [Problem(code="negation", value=word.text, detail=detail)]
    return []


def _is_told(verb: "Token", other: "Token") -> bool:
    """Whether the sentence of the exception has the claim's verb."""
    return any(t.lemma_ == verb.lemma_ for t in other.ancestors)


def _is_taken_out(noun: "Token") -> bool:
    """Whether a word of exception stands before the noun and what belongs to it; "nobody but him" is he."""
    if any(t.lower_ in NEGATORS | _ANYBODY for t in noun.doc[noun.sent.start : noun.i]):
        return False
    at = noun.i
    while at > noun.sent.start and _may_belong(noun.doc[at - 1]):
        at -= 1
    before = [t.lower_ for t in noun.doc[max(noun.sent.start, at - 4) : at]]
    if before[-1:] in (["but"], ["bar"]):
        return not _ALL.isdisjoint(before[-3:-1])
    if " ".join(before[-2:]) in _IN_TWO:
        return True
    return bool(before) and (before[-2] if before[-1] in _BEHIND and len(before) > 1 else before[-1]) in _EXCEPT


def _may_belong(word: "Token") -> bool:
    """Whether it may stand within a noun phrase, before its noun."""
    return word.pos_ in _BEFORE_A_NOUN and word.lower_ not in _ALL | {"bar"}
