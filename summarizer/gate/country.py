"""Whether a person is tied to a country that the article ties to somebody else.

"China's Sergei Shoigu" out of "Chinese Defence Minister Li Shangfu, Russia's Sergei Shoigu" has every word of its
source. Compared are the countries that stand directly before a name, or in an office of that person, in the claim and
anywhere in the article; two countries before one office ("India-Russia Defence Minister") must both be there.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.spelling import spelling
from summarizer.models import Problem
from summarizer.reading.grammar import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView, Source
    from summarizer.reading.found import Name

_BEFORE = NOUNS | {"ADJ"}
_REACH = 8
"""Tokens before a name that may belong to it."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each person of the article whom the claim gives a country that is not theirs."""
    problems = []
    for person in (n for n in evidence.source.reading.names if n.kind == "person"):
        said = _before(person, claim.view)
        theirs = _of(person, evidence.source) if said else set()
        if said <= theirs or (not theirs and len(said) == 1):
            continue
        wrong = ", ".join(sorted(said - theirs))
        known = f"; it gives {', '.join(sorted(theirs))}" if theirs else ""
        detail = f"the article does not tie {person.name} to {wrong}{known}"
        problems.append(Problem(code="role", value=wrong, detail=detail))
    return problems


def _of(person: "Name", source: "Source") -> set[str]:
    """The countries that the article gives a person: before the name, or in an office."""
    surname = spelling(person.name.split()[-1].lower())
    found = {c for name, offices in source.offices if surname in name for o in offices for c in _countries(o.split())}
    return found.union(*(_before(person, view) for view in source.body))


def _before(person: "Name", view: "SentenceView") -> set[str]:
    """The countries in the phrases that end with the name."""
    parts = {spelling(w.lower()) for w in person.name.split()}
    surname = spelling(person.name.split()[-1].lower())
    found: set[str] = set()
    for place, token in enumerate(view.tokens):
        if token.pos_ == "PROPN" and spelling(token.lower_) == surname:
            start = place
            while start and spelling(view.tokens[start - 1].lower_) in parts:
                start -= 1
            phrase = _phrase(view.tokens[max(0, start - _REACH) : start])
            found |= _countries([t.text for t in phrase])
    return found


def _phrase(tokens: "list[Token]") -> "list[Token]":
    """The tokens at the end that make one noun phrase with what follows."""
    held: list[Token] = []
    for token in reversed(tokens):
        if token.pos_ not in _BEFORE and token.text not in {"-", "'s", "’s", "'", "’"}:
            break
        held.append(token)
    return held


def _countries(said: list[str]) -> set[str]:
    parts = [part for word in said for part in word.replace("’s", "").replace("'s", "").split("-")]
    return {c for part in parts if part[:1].isupper() and (c := words.country(part.lower()))}
