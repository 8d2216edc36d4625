"""Whether the claim has somebody say, decide or take sides where the evidence has nothing of the kind of him.

A verb of that sort makes the whole claim (the attitudes of Pustejovsky and Saurí's FactBank, 2009), so that all other
words may be there: "refused to comment on the sale" holds each word of "confirmed the sale" but that one. Other verbs
of a rewording the evidence need not have: what a firm does to its prices can be told in many ways.
"""

from typing import TYPE_CHECKING

from summarizer.gate.accused import ACCUSING
from summarizer.gate.words import LIGHT
from summarizer.models import Problem
from summarizer.reading.grammar import BEFORE_A_NOUN, child_of, children_of, has_child
from summarizer.reading.standing_words import CALLING, DENYING, PLAIN_SAYING, SAYING, WANTING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_SIDING = frozenset("support back endorse approve vote veto oppose welcome praise condemn defend sign".split())
_PHASES = frozenset("begin start complete finish resume postpone delay suspend".split())
_OPEN = frozenset("hold show find indicate see consider need expect set view observe stop halt miss lack".split())
"""What these say, other verbs say as well."""
_STANCES = (SAYING | ACCUSING | DENYING | WANTING | _SIDING | _PHASES) - PLAIN_SAYING - CALLING - LIGHT - _OPEN
_ALLOWING = frozenset("allow permit approve authorise authorize let grant accept back ratify sign clear".split())
"""Who refuses to do so stops it."""
_ON = frozenset({"for", "against", "over", "to"})
_FAVOUR = frozenset({"support", "favour", "favor"})
_CONTRA = frozenset({"against", "protest", "oppose", "opposition"})
_INSIDE = BEFORE_A_NOUN - {"nummod"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem where the main verb is such a one and no cited word says it, or only of doing something else."""
    if sided := _for_what_they_are_against(claim, evidence):
        return [sided]
    for word in (w for w in claim.view.words if w.pos == "VERB"):
        mine = claim.reading.doc[word.i]
        if mine.dep_ != "ROOT" or mine.lemma_.lower() not in _STANCES | DENYING or not _takes_a_stand(mine):
            continue
        theirs = [m.view.token(m.word.i) for m in evidence.matches[word.i]]
        said = [t for t in theirs if t.lemma_ == mine.lemma_ or t.dep_ not in _INSIDE]
        if mine.lemma_.lower() in _STANCES and all(_is_done_to(t, mine, evidence) for t in said):
            detail = f"the cited sentences do not say '{word.text}'"
            return [Problem(code="unsupported", value=word.text, detail=detail)]
        others = [_refused(t, evidence) for t in said]
        if others and mine.lemma_ in DENYING and all(others):
            detail = f"the cited sentences say '{said[0].text} to {others[0]}', not '{word.text}'"
            return [Problem(code="unsupported", value=word.text, detail=detail)]
    return []


def _for_what_they_are_against(claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """Where the claim has it done "in support of" something, and the evidence only against something."""
    for mine in (t for t in claim.view.tokens if t.lower_ in _FAVOUR and t.dep_ == "pobj" and t.head.lower_ == "in"):
        said = {t.lemma_.lower() for view in evidence.views for t in view.tokens}
        if not evidence.matches.get(mine.i) and said.isdisjoint(_FAVOUR) and not said.isdisjoint(_CONTRA):
            return Problem(code="negation", value=mine.text, detail=f"the cited sentences do not say '{mine.text}'")
    return None


def _takes_a_stand(verb: "Token") -> bool:
    """Whether somebody does it to something: neither a passive nor a verb that has a clause behind it."""
    if not has_child(verb, "nsubj") or has_child(verb, "ccomp", "xcomp"):
        return False
    return has_child(verb, "dobj") or any(c.lower_ in _ON for c in children_of(verb, "prep"))


def _is_done_to(verb: "Token", mine: "Token", evidence: "EvidenceReading") -> bool:
    """Whether the one who does it in the claim has it done to him there: "was asked about the tunnel"."""
    done = {t.i for t in children_of(verb, "nsubjpass")}
    doers = children_of(mine, "nsubj")
    return any(
        m.word.i in done and m.view.token(m.word.i).doc is verb.doc
        for t in doers
        for m in evidence.matches.get(t.i, [])
    )


def _refused(verb: "Token", evidence: "EvidenceReading") -> str:
    """What else somebody refuses to do there, of which the claim has no word; else nothing."""
    deed = child_of(verb, "xcomp")
    if verb.lemma_ not in DENYING or deed is None:
        return ""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    done = [deed, *children_of(deed, "dobj")] if deed.lemma_ in LIGHT else [deed]
    return "" if deed.lemma_ in _ALLOWING or any(t.i in held for t in done) else deed.text
