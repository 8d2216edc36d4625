"""Whether a copy leaves off what limits what it keeps: "unless it rains", "except in May", "for every 1,000 people"."""

from typing import TYPE_CHECKING

from summarizer.gate import conditions
from summarizer.gate.small_words import is_content
from summarizer.models import Problem
from summarizer.reading.calendar_words import LENGTHS
from summarizer.reading.grammar import children_of, has_child
from summarizer.reading.standing_words import WRONGLY

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_IF = frozenset({"if", "unless"})
_TIMES = frozenset({"time", "end", "start", "now", "finish"})
_COUNTED_FROM = frozenset({"from", "before", "after", "into"})
_EACH = frozenset({"every", "each"})
_JOINED = frozenset({"VERB", "NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
_OPEN_TO_BOTH = frozenset("no not without nor neither never any whether if may might could can".split())
_PLANNING = frozenset(
    "plan conspire conspiracy attempt try threaten threat offer intend hope want seek aim prepare plot bid".split()
)
_HIGHEST = frozenset({"JJS", "RBS"})
_MARKS = frozenset(",;:()—–")
_SAID = frozenset({"if", "unless", "provided", "providing", "would", "once", "when", "after"})
"""Words by which the claim itself tells of a condition."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first limit that is gone while the verb on which it hangs is kept."""
    copy = evidence.copy
    if copy is None:
        return []
    said = {t.lower_ for t in claim.view.tokens}
    gone = frozenset(t.i for t in copy.dropped)
    adds = any(is_content(t) and t.pos_ != "AUX" for t in copy.added)
    for token in copy.dropped:
        left_off = token.lower_ not in said and _limits(token, copy, gone, said)
        if left_off or _plans(token, copy) or _errs(token, copy) or (not adds and _ranks(token, copy)):
            detail = f"the cited sentence goes on '{token.doc[token.i : token.i + 5].text} …'"
            return [Problem(code="modality", value=token.text, detail=detail)]
    return []


def _limits(token: "Token", copy: "Copy", gone: frozenset[int], said: set[str]) -> bool:
    """Whether this dropped word opens what limits something that is kept."""
    word = token.lower_
    if word in _COUNTED_FROM:
        unit = token.head
        counted = unit.i == token.i - 1 and unit.lemma_ in LENGTHS and has_child(unit, "nummod")
        a_time = word != "from" or any(c.lemma_ in _TIMES for c in children_of(token, "pobj"))
        return counted and a_time and unit.i in copy.kept  # "two minutes from time"
    if word in {"except", "or", "only"} | _EACH:
        return _narrows(token, copy, gone)
    if not said.isdisjoint(_SAID - {"would"} if word == "once" else _SAID):
        return False
    if word == "provided":
        after = token.doc[token.i + 1 : token.i + 2]
        return after.text == "that" and after[0].i in gone
    if word in _IF and (token.dep_ != "mark" or not conditions.opens(token)):
        return False
    clause = token.head
    return (
        (word in _IF or word == "once") and clause.dep_ == "advcl" and clause.i in gone and clause.head.i in copy.kept
    )


def _narrows(token: "Token", copy: "Copy", gone: frozenset[int]) -> bool:
    """Whether it says of what alone the rest is so: "except in May", "A or B", "only at night", "for every child"."""
    if token.lower_ == "except":
        return token.head.i in copy.kept
    if token.lower_ == "or":
        return token.dep_ == "cc" and _is_one_of(token.head, copy, gone)
    if token.head.i not in gone:
        return False
    if token.lower_ == "only":
        return token.head.pos_ == "ADP" and token.head.head.i in copy.kept
    link = token.head.head
    return token.head.dep_ == "pobj" and link.lower_ == "for" and link.head.i in copy.kept


def _is_one_of(first: "Token", copy: "Copy", gone: frozenset[int]) -> bool:
    """Whether one of two that are joined by "or" is kept as so, and the other gone; of what is not so neither is."""
    if first.pos_ not in _JOINED or any(_leaves_both(t) for t in first.sent):
        return False
    both = (first, *(t for t in first.conjuncts if t.i > first.i))
    if any(has_child(t, "nummod") for t in both):
        return False  # "300 jobs or 8 per cent" are one number
    return any(t.i in copy.kept for t in both) and any(t.i in gone and not copy.keeps(t) for t in both)


def _leaves_both(token: "Token") -> bool:
    """Whether what is denied, asked or possible of either is so of both."""
    return token.dep_ == "neg" or (token.lower_ in _OPEN_TO_BOTH and token.pos_ != "PROPN")


def _plans(token: "Token", copy: "Copy") -> bool:
    """Whether it is the plan to do what the claim has as done: "planning to rob"."""
    if token.lemma_.lower() not in _PLANNING:
        return False
    said = {t.lemma_.lower() for t in copy.tokens}
    deeds = [c for c in children_of(token, "xcomp", "acl") if c.pos_ in _VERBS]
    return said.isdisjoint(_PLANNING) and any(c.lemma_.lower() in said for c in deeds)


def _errs(token: "Token", copy: "Copy") -> bool:
    """Whether it is of what somebody is said to have told wrongly: all of it is wrong, a part may be right."""
    if not is_content(token) or copy.keeps(token):
        return False
    told = (t for t in token.ancestors if t.i in copy.kept)
    return any(c.lower_ in WRONGLY and c.i in copy.kept for t in told for c in children_of(t, "advmod"))


def _ranks(token: "Token", copy: "Copy") -> bool:
    """Whether it says among what something is the first or the largest: "in northern Europe", "in the region"."""
    if not is_content(token) or copy.keeps(token):
        return False
    for noun in (t for t in token.ancestors if t.pos_ in {"NOUN", "PROPN"} and t.i in copy.kept):
        between = token.doc[min(noun.i, token.i) : max(noun.i, token.i)]
        ranks = (t for t in noun.lefts if t.tag_ in _HIGHEST or (t.lower_ == "first" and token.i < noun.i))
        if any(t.i in copy.kept and t.i < token.i for t in ranks) and not any(t.text in _MARKS for t in between):
            return True
    return False
