"""Whether the body of an article denies what its own title says, in the title's own words."""

from typing import TYPE_CHECKING

from summarizer.gate.standing import standing
from summarizer.gate.words import LIGHT
from summarizer.models import Problem
from summarizer.reading import gazetteer
from summarizer.reading.grammar import STATED

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match

_SEEN = frozenset({"show", "see", "find", "get", "gain", "win", "receive", "reveal"})
"""Verbs whose object is there, or is not."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a verb, or its object, of which the whole body has the word only denied.

    "Recalls" where it "has not recalled" a thing, "shows a bump" where nobody "received a bump". A line that only
    repeats the title is none of the body.
    """
    body = evidence.of_body
    for verb in (t for t in claim.view.tokens if t.tag_ in STATED and t.dep_ == "ROOT" and not standing(t).negated):
        said = [verb] if verb.lemma_ not in LIGHT and gazetteer.may_be_done(verb.text) else []
        seen = verb.children if verb.lemma_ in _SEEN else ()
        for word in (*said, *(c for c in seen if c.dep_ == "dobj" and c.pos_ == "NOUN")):
            found = [m for m in body.matches.get(word.i, []) if m.view.keys != claim.view.keys]
            if found and all(_is_denied(m, word) for m in found if m.weight >= found[0].weight):
                detail = f"the article does not say '{word.text}', it denies it"
                return [Problem(code="negation", value=word.text, detail=detail)]
    return []


def _is_denied(match: "Match", word: "Token") -> bool:
    """Whether it is said not to be, or of a noun that nobody does this to it."""
    token = match.token
    return standing(token).negated or (word.pos_ == "NOUN" and token.dep_ == "dobj" and standing(token.head).negated)
