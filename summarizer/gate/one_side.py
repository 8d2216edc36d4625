"""Whether one side's word stands as so beside the other's: "the jet strayed, while Holt says it did not".

Where the verbs of claim and evidence are alike `speaker` compares whose word it is. Here the verb is the claim's own:
it is one side's word if the sentences that have most of its clause have it under "claims", "insists" and the like
(whose commitment it is: Saurí and Pustejovsky, FactBank, 2009).
"""

from typing import TYPE_CHECKING

from summarizer.gate import sides
from summarizer.models import Problem
from summarizer.reading.grammar import STATED, SUBJECTS, has_child, has_form
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from summarizer.gate.acts import Act
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_LEAST = 2
"""Words beside its verb that a sentence must have to speak of a clause."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first clause that the claim states beside what somebody says, and only one side says."""
    if not claim.view.reported:
        return []
    same = {p.mine.head.i for pairs in evidence.pairs for p in pairs if p.mine.lemma == p.theirs.lemma}
    for act in (a for a in claim.acts if a.head.i not in same and _is_stated(a, claim.view)):
        side = _whose(act, evidence.of_body if evidence.searched else evidence)
        if side:
            detail = f"the source does not say this itself, it reports it of {side}"
            return [Problem(code="speaker", value=side, detail=detail)]
    return []


def _is_stated(act: "Act", view: "SentenceView") -> bool:
    """Whether the claim says by a clause with a subject, and as its own, that it is so."""
    head = act.head
    told = [*((q.start, q.end) for q in view.quotes), *(r.content for r in view.reported)]
    if act.lemma in SAYING or act.standing.attributed or any(a <= head.idx < b for a, b in told):
        return False
    return has_form(head, STATED) and has_child(head, *SUBJECTS) and not act.standing.force


def _whose(act: "Act", evidence: "EvidenceReading") -> str:
    """The side whose word it is in each of the sentences that have most of the clause; else nothing."""
    held: dict[int, set[int]] = {}
    for place in act.places - {act.head.i}:
        for match in evidence.matches.get(place, []):
            held.setdefault(match.view.number, set()).add(match.word.i)
    most = max(map(len, held.values()), default=0)
    found = [(v, held[v.number]) for v in evidence.views if len(held.get(v.number, ())) == most >= _LEAST]
    tellers = [_side(view, places) for view, places in found]
    return tellers[0] if tellers and all(tellers) else ""


def _side(view: "SentenceView", places: set[int]) -> str:
    """Who takes sides in the report that has all of these words but those for himself; else nothing."""
    for said in (r for r in view.reported if r.speaker and (sides.is_partisan(view, r) or sides.takes_sides(view, r))):
        teller = (said.speaker or "").split()
        outside = [view.token(i) for i in places if not said.content[0] <= view.token(i).idx < said.content[1]]
        if len(outside) < len(places) and all(t.text in teller for t in outside):
            return said.speaker or ""
    return ""
