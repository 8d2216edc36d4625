"""Whether a rule for some kind of them became one for all: "drivers lose their licences" for "drivers who fail twice".

A bare plural under "will", "can" or a plain present speaks of them in general (Carlson, 1977); what tells in the
evidence which of them are meant may not go. In a report of what happened, "drivers fled" are some drivers.
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.amount_words import SOME
from summarizer.reading.grammar import SUBJECTS, child_of, children_of, has_child, is_set_off
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_CERTAIN = frozenset({"det", "poss", "nummod", "predet", "compound"})
_SOME = SOME | {"certain"}
_NAMING = frozenset({"be", "include"})
_LINKS = frozenset({"under", "over", "with", "without", "from", "in", "aged", "on", "near", "outside"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what the claim says of a kind in general, all the evidence of some of that kind only."""
    del claim
    for pairs in evidence.sure_pairs:
        mine = child_of(pairs[0].mine.head, *SUBJECTS)
        if mine is None or pairs[0].loose or not _is_rule(pairs[0].mine.head) or not _is_bare(mine):
            continue
        theirs = {m.word.i: m.token for m in evidence.matches.get(mine.i, []) if m.weight == 1}
        subjects = [t for p in pairs for t in children_of(p.theirs.head, *SUBJECTS) if t.i in theirs]
        lost = [_lost(t, evidence) for t in subjects]
        if lost and all(lost):
            detail = f"the cited sentences say it only of those '{lost[0]}'"
            return [Problem(code="number", value=mine.text, detail=detail)]
    return []


def _is_rule(verb: "Token") -> bool:
    """Whether a verb tells what is so in general or will be: "lose", "will get", "must pay"."""
    if any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children):
        return True
    reports = verb.lemma_ in SAYING or has_child(verb, "ccomp", "xcomp")  # "officials in Holt say"
    return verb.tag_ == "VBP" and not (reports or has_child(verb, "aux", "neg") or verb.lemma_ in _NAMING)


def _is_bare(noun: "Token") -> bool:
    """Whether it is a plural that nothing makes certain: "drivers", not "the drivers", "nine drivers"."""
    return noun.tag_ == "NNS" and not has_child(noun, *_CERTAIN)


def _kind(noun: "Token") -> "list[Token]":
    """What tells which of them are meant: a clause, a phrase with no comma before it, a "most"."""
    told = [c for c in children_of(noun, "relcl", "acl") if c.i > noun.i and not is_set_off(c)]
    told += [c for c in children_of(noun, "appos") if c.like_num and not is_set_off(c)]  # "people over 70"
    told += [c for c in children_of(noun, "prep") if c.lower_ in _LINKS and not is_set_off(c)]
    return [*told, *(c for c in children_of(noun, "amod", "det") if c.lower_ in _SOME)]


def _lost(noun: "Token", evidence: "EvidenceReading") -> str:
    """The first of these of which the claim says nothing, or not how much it must be."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    said = {t.lower_ for t in evidence.claim.view.tokens}
    for kind in _kind(noun):
        words = [t for t in kind.subtree if t.like_num or t.lower_ in _SOME or not (t.is_stop or t.is_punct)]
        gone = [t for t in words if not (t.i in held or t.lower_ in said)]
        if words and (len(gone) == len(words) or any(t.like_num for t in gone)):
            return kind.doc[kind.left_edge.i : kind.right_edge.i + 1].text
    return ""
