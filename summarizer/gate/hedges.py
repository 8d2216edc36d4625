"""In a copy, a word that makes less of what is said, or leaves it open: cut, or put in."""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.ahead import by_timetable, may_come
from summarizer.gate.standing import is_to, standing
from summarizer.models import Problem
from summarizer.reading.grammar import STATED, child_of, has_child
from summarizer.reading.standing_words import ALLEGING, CONDITION, FUTURE, MAYBE, OBLIGED, POSSIBLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

OPEN = FUTURE | POSSIBLE | OBLIGED | MAYBE | CONDITION
EXPECTED = frozenset({"due", "scheduled", "slated", "expected"})
_CONSIDERING = frozenset("consider weigh mull contemplate ponder eye".split())
"""Who does so may do what he thinks of."""
_PLANNED = EXPECTED | {"planned", "set"}
_PERHAPS = frozenset({"may", "might", "could"})
"""Each says as much as the others."""
_IN_VAIN = {"could": {"unable", "fail", "failed", "fails"}, "would": {"refused", "refuses"}}
"""What says without a "not" what is said with these and a "not"."""
_AGREEING = frozenset({"agree", "promise", "pledge", "vow"})
"""Who does so will do it, as far as anybody tells."""
_CLAUSES = frozenset({"conj", "advcl", "pcomp", "relcl", "acl"})
_FORMS = STATED | {"VBN"}
_HEDGES = OPEN | ALLEGING | frozenset("only nearly almost half due scheduled slated".split())


def _hedges(token: "Token") -> bool:
    """Whether it makes less of what is said; "May 3" and "due to the storm" do not."""
    reason = token.lower_ == "due" and any(c.lower_ == "to" and c.dep_ in {"prep", "pcomp"} for c in token.children)
    return token.lower_ in _HEDGES and not is_month(token) and not reason


def is_month(token: "Token") -> bool:
    """Whether it is the "May" of a date."""
    return token.text == "May" and token.ent_type_ == "DATE" and token.tag_ != "MD"


def _as_much(hedge: "Token", instead: set[str]) -> bool:
    """Whether it stands for another that says as much: "can" for "may", "may" for "able to"."""
    if hedge.lower_ in EXPECTED | {"only"}:
        return bool(instead & (_PLANNED if hedge.lower_ in EXPECTED else {"until"}))
    if hedge.lower_ == "if":
        return instead >= {"on", "condition"}
    if hedge.lower_ == "must":
        return "to" in instead and not instead.isdisjoint({"have", "has"})
    if has_child(hedge.head, "neg") and instead & _IN_VAIN.get(hedge.lower_, set()):
        return True
    return hedge.lower_ in POSSIBLE and bool(instead & (POSSIBLE | {"able", "right"}))


def _ordered(token: "Token", evidence: "EvidenceReading") -> bool:
    """Whether "must" says that the evidence has somebody ordered to do it."""
    acts = evidence.said_for(token.head.i)
    return token.lower_ in OBLIGED and any("wanted" in standing(theirs).force for theirs in acts)


def _agreed(token: "Token", evidence: "EvidenceReading") -> bool:
    """Whether "will" tells of what is to be in the evidence, or what somebody agrees or promises to do."""
    expected = child_of(token, "xcomp") if token.lower_ in EXPECTED else None  # "is due to meet" for "is to meet"
    verb = token.head if token.lower_ in FUTURE else expected
    acts = [m.view.token(m.word.i) for m in evidence.matches.get(verb.i, [])] if verb is not None else []
    agreed = (t for act in acts for t in (act, *act.conjuncts) if t.dep_ == "xcomp")
    return any(is_to(act) or may_come(act, FUTURE) for act in acts) or any(
        t.head.lemma_.lower() in _AGREEING for t in agreed
    )


def _is_in_another_form(token: "Token", copy: "Copy") -> bool:
    """Whether it says in another form what the copy leaves out: "is suspected" for "suspect"."""
    same = (t for t in copy.dropped if t.lemma_ == token.lemma_)
    return token.lower_ in ALLEGING and any(t.lower_ not in ALLEGING for t in same)


def _is_weighed(token: "Token", evidence: "EvidenceReading") -> bool:
    """Whether "may" tells of what the evidence has somebody consider."""
    acts = [m.view.token(m.word.i) for m in evidence.matches.get(token.head.i, [])]
    return token.lower_ in _PERHAPS and any(is_considering(theirs.head) for theirs in acts)


def is_considering(verb: "Token") -> bool:
    """Whether it tells of something that somebody may do: "is considering selling it", not "is considered safe"."""
    what = next((c for c in verb.children if c.dep_ in {"xcomp", "dobj"}), None)
    return verb.lemma_ in _CONSIDERING and what is not None and (what.dep_ == "dobj" or what.tag_ == "VBG")


def _is_still_to_come(hedge: "Token", copy: "Copy") -> bool:
    """Whether the claim says with "is to" what "will" says."""
    verb = next((t for t in copy.claim.tokens if copy.twin(t.i) == hedge.head.i), None)
    return hedge.lower_ in FUTURE and verb is not None and is_to(verb)


def _went_whole(verb: "Token", copy: "Copy") -> bool:
    """Whether it heads a clause of which nothing is left: "..., and is expected to speak" hedges nothing before it."""
    clause = verb.pos_ == "VERB" and verb.dep_ in _CLAUSES and verb.tag_ in _FORMS
    return clause and not any(copy.keeps(t) for t in verb.subtree if t.pos_ in words.CONTENT)


def _kept(head: "Token", copy: "Copy") -> bool:
    """Whether a copy has what a hedge belongs to, or what that is a share of: "nearly all of the miners"."""
    of = (g for c in head.children if c.lower_ == "of" for g in c.children)
    return copy.keeps(head) or any(map(copy.keeps, of))


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """In a copy, a hedge on one side only, where what it belongs to is on both."""
    copy = evidence.copy
    if copy is None:
        return []
    instead, added = ({t.lower_ for t in some} for some in (copy.dropped, copy.added))
    put_in = [
        t
        for t in copy.added
        if _hedges(t)
        and t.i not in claim.numeric
        and not _ordered(t, evidence)
        and not _as_much(t, instead)
        and not (t.lower_ == "only" and any(o.lower_ == "just" for o in copy.instead_of(t.i)))
        and not _agreed(t, evidence)
        and not _is_in_another_form(t, copy)
        and not _is_weighed(t, evidence)
    ]
    lost = [t for t in copy.dropped if _hedges(t) and _kept(t.head, copy) and not _went_whole(t, copy)]
    timed = any(map(by_timetable, (*copy.claim.tokens, *copy.view.tokens)))
    put_in, lost = ([t for t in some if not (t.lower_ in FUTURE and timed)] for some in (put_in, lost))
    lost = [t for t in lost if not _is_still_to_come(t, copy) and not (t.lower_ in _PERHAPS and added & _PERHAPS)]
    cut = [t for t in lost if t.lower_ in POSSIBLE or not _as_much(t, added)]
    if len(put_in) == len(cut):
        return []
    token = (put_in or cut)[0]
    detail = f"'{token.text}' is not in the cited sentence" if put_in else f"the cited sentence says '{token.text}'"
    return [Problem(code="modality", value=token.text, detail=detail)]
