"""Whether the claim has somebody do what the evidence only has him asked about, or refuse to talk about.

The verb is the claim's own, so that no act of the evidence stands beside it; but who declined to comment on a sale has
neither blocked nor confirmed it.
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import STATED, SUBJECTS, child_of, children_of, has_form
from summarizer.reading.standing_words import DENYING, REFUSING, SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_TALKING = frozenset("comment say answer respond talk speak discuss elaborate reply".split())
_QUIET = frozenset("keep remain stay speak face evade dodge avoid sidestep duck hear get receive be have".split())
"""What those may be said to do who are asked and do not answer."""
_NO_ANSWER = _QUIET | _TALKING | REFUSING
_DOING = frozenset("block stop reject oppose veto ban prohibit cancel abandon dismiss deny resist scrap".split())
"""Of the verbs of denying, what is done by more than words left unsaid."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each deed of somebody who in all the evidence was only asked, or would not answer."""
    for act in claim.acts:
        head = act.head
        if act.standing.negated or act.lemma in _NO_ANSWER or _is_told(head, evidence):
            continue
        if (act.lemma in SAYING | DENYING and act.lemma not in _DOING | {"confirm"}) or not has_form(head, STATED):
            continue
        theirs = [m.view.token(m.word.i) for t in act.agents for m in evidence.matches.get(t.i, [])]
        silent = [_silent(t) for t in theirs]
        if silent and all(silent):
            detail = f"the cited sentences only say of {act.agents[0].text}: '{silent[0]}'"
            return [Problem(code="unsupported", value=head.text, detail=detail)]
    return []


def _is_told(deed: "Token", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has a word for the deed, other than the "refused" of "refused to comment"."""
    found = (m.view.token(m.word.i) for m in evidence.matches.get(deed.i, []))
    return any(t.lemma_ not in REFUSING or not any(_silent(c) for c in t.children) for t in found)


def _silent(person: "Token") -> str:
    """What is told of who does not answer: "refused to comment", "was asked about it"; else nothing."""
    verb = person.head
    if person.dep_ not in SUBJECTS or any(c.dep_ == "conj" and c.pos_ == "VERB" for c in verb.children):
        return ""
    if (
        verb.lemma_ == "ask"
        and person.dep_ == "nsubjpass"
        and any(c.lower_ == "about" for c in children_of(verb, "prep"))
    ):
        return f"{verb.text} about"
    talk = child_of(verb, "xcomp")
    refused = verb.lemma_ in REFUSING and talk is not None and talk.lemma_ in _TALKING
    return f"{verb.text} to {talk.text}" if refused and talk is not None else ""
