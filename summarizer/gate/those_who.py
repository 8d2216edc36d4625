"""Whether the claim says of all of them what in the evidence only tells which of them are meant: "all who left".

"All the runners that qualified are listed" does not say that all runners qualified: a clause that restricts a noun
under "all", "no" or "most" belongs to what these range over (the restrictor of Barwise and Cooper, 1981).
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.amount_words import EVERYBODY_OR_NOBODY
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_RANGING = frozenset("all every each any most few no only".split())
_WHO = frozenset({"WDT", "WP"})
_PRONOUNS = EVERYBODY_OR_NOBODY | {"few", "most"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each deed that the evidence has only in the clause by which those of the claim are told apart."""
    problems = []
    for act in claim.acts:
        verbs = {m.word.i for m in evidence.matches.get(act.head.i, [])}
        for mine in (t for t in (*act.agents, *act.patients) if verbs and _ranges(t) and act.head.head != t):
            theirs = [(t, said) for t in _as_said(mine, evidence) if (said := verbs.intersection(w.i for w in t.sent))]
            if theirs and all(_ranges(t) and said <= _telling_apart(t) for t, said in theirs):
                detail = f"in the cited sentences '{act.head.text}' only tells which '{mine.text}' are meant"
                problems.append(Problem(code="number", value=mine.text, detail=detail))
    return problems or _bare_clause(evidence)


def _bare_clause(evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a copy that is no more than such a clause without its "who", whatever the parse makes of it."""
    copy = evidence.copy
    if copy is None:
        return []
    for noun in (t for t in copy.view.tokens if t.i in copy.kept and _ranges(t)):
        for clause in (c for c in children_of(noun, "relcl") if c.i in copy.kept and noun.head.i not in copy.kept):
            who = next((t for t in clause.subtree if t.tag_ in _WHO), None)
            if who is not None and who.i not in copy.kept:
                detail = f"in the cited sentence '{clause.text}' only tells which '{noun.text}' are meant"
                return [Problem(code="number", value=noun.text, detail=detail)]
    return []


def _as_said(mine: "Token", evidence: "EvidenceReading") -> "list[Token]":
    """The tokens of the evidence that say the noun of the claim, or are its "everyone"."""
    if mine.lower_ in _PRONOUNS:
        return [t for view in evidence.views for t in view.tokens if t.lower_ == mine.lower_]
    return evidence.said_for(mine.i)


def _ranges(noun: "Token") -> bool:
    """Whether something is said of all, most or none of them."""
    said = {c.lower_ for c in children_of(noun, "det", "predet", "amod", "advmod")}
    return noun.lower_ in _PRONOUNS or not _RANGING.isdisjoint(said)


def _telling_apart(noun: "Token") -> set[int]:
    """Places of the words of the clauses that tell which ones it is."""
    return {t.i for c in children_of(noun, "relcl", "acl") for t in c.subtree}
