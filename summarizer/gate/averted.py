"""Whether what the claim has as so was only averted or lost in the evidence: "elected" for "lost the election".

The evidence has a noun for it there, which by itself tells of nothing that happened (the event nouns of Grimshaw,
1990); the verb above it says that it did not.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.denied import KEEPING_OFF
from summarizer.gate.standing import standing
from summarizer.models import Problem
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_LOSING = frozenset("lose defeat beat run stand contest compete".split())
"""Who does so in, or has so done to him, has not won it yet."""
_SO = frozenset({"be", "go", "become", "turn", "get"})
_BEHIND = frozenset({"in", "for", "at"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first verb or predicate of which all the evidence says, with a noun, that it was not so."""
    for word in (w for w in claim.view.words if w.pos in {"VERB", "ADJ"} and not w.name):
        mine = claim.reading.doc[word.i]
        predicate = mine.dep_ in {"acomp", "oprd"} and mine.head.lemma_ in _SO
        theirs = [m.view.token(m.word.i) for m in evidence.matches[word.i]]
        if not theirs or not (predicate or mine.dep_ == "ROOT") or standing(mine).negated:
            continue
        if all(t.pos_ == "NOUN" and (_is_lost(t, mine) or (predicate and _is_kept_off(t))) for t in theirs):
            detail = f"the cited sentences say '{theirs[0].head.text} … {theirs[0].text}'"
            return [Problem(code="negation", value=word.text, detail=detail)]
    return []


def _is_kept_off(noun: "Token") -> bool:
    """Whether somebody was spared it, be it that the parse takes the verb for an adjective: "avoided bankruptcy"."""
    beside = (noun.head, *children_of(noun, "amod"))
    return standing(noun).negated or any(t.lemma_.lower() in KEEPING_OFF for t in beside)


def _is_lost(noun: "Token", deed: "Token") -> bool:
    """Whether it is, as a noun, what somebody lost, or in which he stood or was beaten."""
    if words.stem(noun.lemma_.lower()) != words.stem(deed.lemma_.lower()):
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _BEHIND else noun.head
    return noun.dep_ in {"pobj", "dobj"} and above.lemma_ in _LOSING
