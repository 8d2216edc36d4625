"""Whether where or on which side it was comes from another deed: "on the mainland" for "on the island".

A sentence of the source says where its deed was; a claim that has the deed from there and the rest from
what is told of another merges two events (the argument mismatches of Goyal and Durrett, 2020).
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb
from summarizer.gate.wordnet import is_a
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.grammar import DATED, child_of, children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match
    from summarizer.gate.views import SentenceView

_WHERE = frozenset({"in", "at", "on", "near", "off"})
_LAND = lexicon.PLACE_HEADS | {"mainland", "outskirts", "suburb", "seabed"}
_PLACES = ("region", "location")
_SAME = 0.9
"""Likeness of two words for one."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first place or side that the evidence has of another deed."""
    return _in_another_place(claim, evidence) or _on_the_other_side(claim, evidence)


def _in_another_place(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A place where the deed of the claim has another in each sentence that tells of it."""
    for link in (t for t in claim.view.tokens if t.lower_ in _WHERE):
        mine = child_of(link, "pobj")
        verb = link.head if is_verb(link.head) else link.head.head
        if mine is None or not is_verb(verb) or not _is_place(mine) or not evidence.matches.get(mine.i):
            continue
        heads = [m for m in evidence.matches.get(verb.i, []) if m.weight >= _SAME]
        theirs = [_places_of(m) for m in heads]
        named = words.is_name(mine)
        if not heads or not all(theirs) or not all(words.is_name(p) == named for some in theirs for p in some):
            continue
        held = {(m.view.number, m.word.i) for found in evidence.matches.values() for m in found}
        inside = {(m.view.number, t.i) for m, some in zip(heads, theirs, strict=True) for p in some for t in p.subtree}
        here = any(m.view is h.view for m in evidence.matches[mine.i] for h in heads)
        if inside.isdisjoint(held) and (named or not here):
            detail = f"the cited sentences say '{verb.text} {link.text} {theirs[0][0].text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _places_of(match: "Match") -> "list[Token]":
    """Where a deed was, by the phrases on its verb and on its object."""
    verb = match.view.token(match.word.i)
    links = [c for t in (verb, *children_of(verb, "dobj")) for c in children_of(t, "prep") if c.lower_ in _WHERE]
    return [g for c in links for g in children_of(c, "pobj") if _is_place(g)]


def _is_place(noun: "Token") -> bool:
    """Whether a name behind such a preposition, or a noun for a part of the land, is of a place."""
    if noun.ent_type_ in DATED:
        return False
    word = noun.lemma_.lower()
    return words.is_name(noun) or (noun.pos_ == "NOUN" and (word in _LAND or is_a(word, _PLACES)))


def _on_the_other_side(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A word before a noun where that noun has its opposite in the sentence of the deed: "on the north face"."""
    for word in (w for w in claim.view.words if claim.reading.doc[w.i].dep_ in {"amod", "compound"}):
        noun = claim.reading.doc[word.i].head
        said = [m.view.token(m.word.i) for m in evidence.matches[word.i]]
        for view, other in evidence.opposites(word) if said else ():
            theirs = view.token(other.i).head
            same = any(m.word.i == theirs.i and m.view is view for m in evidence.matches.get(noun.i, []))
            if same and _hangs_alike(noun, theirs, view, evidence) and all(t.sent != theirs.sent for t in said):
                detail = f"the cited sentences say '{other.text} {theirs.text}'"
                return [Problem(code="negation", value=word.text, detail=detail)]
    return []


def _hangs_alike(mine: "Token", theirs: "Token", view: "SentenceView", evidence: "EvidenceReading") -> bool:
    """Whether both stand behind a preposition on the same, which no other sentence has: "an avalanche on the face"."""
    if mine.dep_ != "pobj" or theirs.dep_ != "pobj":
        return False
    above = [t for t in mine.head.ancestors if evidence.matches.get(t.i)]
    found = evidence.matches[above[0].i] if above else []
    return (
        bool(found)
        and all(m.view is view for m in found)
        and any(m.word.i == t.i for m in found for t in theirs.ancestors)
    )
