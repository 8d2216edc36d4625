"""Whether the claim sets a noun apart that no evidence does: "families, not refugees" for "not only refugees"."""

from typing import TYPE_CHECKING

from summarizer.gate.denied import is_not_only
from summarizer.models import Problem
from summarizer.reading.standing_words import DENYING, NEGATORS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_NEAR = 4
"""Tokens from a "not" on among which the noun stands that it sets apart."""
_APART = frozenset("rather instead unlike than except excluding wrong wrongly false falsely".split())


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first noun behind ", not" where the cited sentences deny and except nothing."""
    for no in (t for t in claim.view.tokens if t.lower_ == "not" and t.i and t.nbor(-1).text == ","):
        noun = next((t for t in no.doc[no.i + 1 : no.i + _NEAR] if t.pos_ in {"NOUN", "PROPN"}), None)
        if noun is None or not evidence.matches.get(noun.i) or is_not_only(no):
            continue
        if not any(_denies_or_excepts(t) for view in evidence.views for t in view.tokens):
            return [
                Problem(code="negation", value=noun.text, detail=f"the cited sentences do not except '{noun.text}'")
            ]
    return []


def _denies_or_excepts(word: "Token") -> bool:
    denies = word.lower_ in NEGATORS and not is_not_only(word)
    return denies or word.lower_ in _APART or word.lemma_.lower() in DENYING
