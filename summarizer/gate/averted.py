"""Whether what the claim has as so was only averted or lost in the evidence: "elected" for "lost the election".

The evidence has a noun for it there, which by itself tells of nothing that happened (the event nouns of Grimshaw,
1990); the verb above it says that it did not.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.denied import KEEPING_OFF
from summarizer.gate.standing import standing
from summarizer.models import Problem
from summarizer.reading.grammar import SUBJECTS, children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_LOSING = frozenset("lose defeat beat run stand contest compete".split())
"""Who does so in, or has so done to him, has not won it yet."""
_SO = frozenset({"be", "go", "become", "turn", "get"})
_PREDICATE = frozenset({"acomp", "oprd"})
_NEARLY = frozenset({"almost", "nearly"})
_TURNING = {"far": "from", "anything": "but"}
_DERIVED = 0.9
"""Likeness of a verb and the noun for what it does."""
_BEHIND = frozenset({"in", "for", "at"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first verb or predicate of which all the evidence says, with a noun, that it was not so."""
    for word in (w for w in claim.view.words if w.pos in {"VERB", "ADJ"} and not w.name):
        mine = claim.reading.doc[word.i]
        predicate = mine.dep_ in _PREDICATE and mine.head.lemma_ in _SO
        theirs = [m.view.token(m.word.i) for m in evidence.matches[word.i]]
        if not theirs or not (predicate or mine.dep_ == "ROOT" or mine.tag_ == "VBN") or _is_denied(mine):
            continue
        if all(t.pos_ == "NOUN" and (_is_lost(t, mine) or _is_kept_off(t, mine)) for t in theirs):
            detail = f"the cited sentences say '{theirs[0].head.text} … {theirs[0].text}'"
            return [Problem(code="negation", value=word.text, detail=detail)]
    return _turned(evidence) or _undone(claim, evidence)


def _undone(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A word of which the evidence has only the one with "un-", of the same: "was hurt" for "who was unhurt"."""
    for word in (w for w in claim.view.words if w.pos in {"VERB", "ADJ"}):
        mine = claim.reading.doc[word.i]
        theirs = [
            t for v in evidence.views if f"un{word.text}" in v.plain for t in v.tokens if t.lower_ == f"un{word.text}"
        ]
        if not theirs or _is_denied(mine) or any(m.word.text == word.text for m in evidence.matches[word.i]):
            continue
        held = {m.word.i for t in _bearers(mine) for m in evidence.matches.get(t.i, [])}
        if any(t.i in held for other in theirs for t in _bearers(other)):
            detail = f"the cited sentences say '{theirs[0].text}'"
            return [Problem(code="negation", value=word.text, detail=detail)]
    return []


def _bearers(word: "Token") -> "list[Token]":
    """Of whom it is said: the noun before which it stands, the subject of its verb, the noun of its clause."""
    verb = word if word.dep_ in {"ROOT", "relcl", "ccomp"} else word.head
    clause = [verb.head] if verb.dep_ == "relcl" else []
    return [*clause, *children_of(verb, *SUBJECTS), *([verb] if word.dep_ == "amod" else [])]


def _is_denied(deed: "Token") -> bool:
    """Whether the claim does not say that it was so: "nearly went bankrupt"."""
    return standing(deed).negated or any(c.lower_ in _NEARLY for t in (deed, deed.head) for c in t.children)


def _turned(evidence: "EvidenceReading") -> list[Problem]:
    """A word that a copy keeps without the two before it that turn it: "far from over", "anything but over"."""
    copy = evidence.copy
    if copy is None:
        return []
    for first in (t for t in copy.dropped if t.lower_ in _TURNING):
        words_behind = first.doc[first.i + 1 : first.i + 5]
        kept = next((t for t in words_behind[1:] if t.pos_ != "DET"), None)
        if words_behind[:1].text.lower() == _TURNING[first.lower_] and kept is not None and kept.i in copy.kept:
            detail = f"the cited sentence says '{first.doc[first.i : kept.i + 1]}'"
            return [Problem(code="negation", value=kept.text, detail=detail)]
    return []


def _are_derived(noun: "Token", deed: "Token") -> bool:
    return words.likeness(deed.lemma_.lower(), noun.lemma_.lower()) >= _DERIVED


def _is_kept_off(noun: "Token", deed: "Token") -> bool:
    """Whether somebody was spared it, be it that the parse takes the verb for an adjective: "avoided bankruptcy"."""
    spared = any(t.lemma_.lower() in KEEPING_OFF for t in (noun.head, *children_of(noun, "amod")))
    if deed.dep_ in _PREDICATE:
        return spared or standing(noun).negated
    return spared and _are_derived(noun, deed)


def _is_lost(noun: "Token", deed: "Token") -> bool:
    """Whether it is, as a noun, what somebody lost, or in which he stood or was beaten."""
    if not _are_derived(noun, deed):
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _BEHIND else noun.head
    return noun.dep_ in {"pobj", "dobj"} and above.lemma_ in _LOSING
