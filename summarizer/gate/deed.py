"""Whether a deed that the claim reports is in the evidence: who was arrested was not therefore convicted.

The gate lets a rewording use verbs that no dictionary ties to the source's ("unveiled", "showcased"). Some verbs are no
matter of wording: each says by itself that something happened, in court, in war, in an election, on a market. Such a
verb needs a word of its own group (`deed_words`), or one of which WordNet says the same (Fellbaum, 1998).
"""

from typing import TYPE_CHECKING

from summarizer.gate import converse, deed_words, words
from summarizer.models import Problem
from summarizer.reading.standing_words import DISPUTING, NEGATORS, REFUSING, SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match

_SAME = 0.9
"""Weight of a match of one verb with itself or with a form of it."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each deed that the evidence has no word for, of a title also for its main verb."""
    elsewhere = _said_elsewhere(claim, evidence) if claim.titled else []
    return elsewhere + [
        Problem(code="unsupported", value=act.head.text, detail=f"the cited sentences do not say '{act.head.text}'")
        for act in claim.acts
        if act.head.pos_ == "VERB"
        and (act.lemma in deed_words.deeds() or _in_court(act))
        and not _said(act, evidence)
        and not converse.is_said(act, evidence)
    ]


def _in_court(act: "Act") -> bool:
    """Whether it is the "charge" that a court tries: "charged her with murder"."""
    beside = (c for t in (act.head, *act.patients) for c in t.children if c.i > act.head.i)
    return act.lemma == "charge" and any(c.lower_ == "with" for c in beside)


def _said(act: "Act", evidence: "EvidenceReading") -> bool:
    """Whether a word of the evidence says it in its usual sense, or is of its group; who says "not" denies."""
    verb = act.head
    if verb.lemma_.lower() in DISPUTING | REFUSING and any(
        t.lower_ in NEGATORS for v in evidence.views for t in v.tokens
    ):
        return True
    word = words.word_of(verb)
    found = [
        (m.word, m.weight) for m in evidence.matches.get(verb.i, []) if not converse.are(act, m.view.act(m.word.i))
    ]
    return any(words.plainly(word, other, weight) for other, weight in found)


def _said_elsewhere(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a main verb that the cited sentences have no word for, where another sentence has this one."""
    return [
        Problem(code="unsupported", value=verb.text, detail=f"the cited sentences do not say '{verb.text}'")
        for verb in (t for t in claim.view.tokens if t.pos_ == "VERB" and _is_told(t))
        if verb.lemma_ not in words.LIGHT | SAYING
        and not evidence.matches.get(verb.i)
        and _has_the_verb(evidence.of_body.matches.get(verb.i, []))
    ]


def _is_told(verb: "Token") -> bool:
    """Whether a title turns on it: "sham debunked" has no other verb."""
    return verb.dep_ == "ROOT" or (verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ != "VERB")


def _has_the_verb(matches: "Sequence[Match]") -> bool:
    return any(m.weight >= _SAME and m.word.pos == "VERB" for m in matches)
