"""Whether the claim puts together what stands apart in the evidence.

Such seams pass for light changes: a list of which one member comes from a sentence that does not speak of the matter,
"blasts at the station and the port" from a blast at the station and a port that was closed; an object left out for what
only a clause about it names, "a death involving flu" from "involving a man who had been told that he had flu"; a
subject left out for what it is in, "the boats were searched" from "the people aboard the boats were searched". They are
ties of which the path in the source leads past another word (as the arcs of Goyal and Durrett, 2020).
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb
from summarizer.gate.paths import is_naming
from summarizer.models import Problem
from summarizer.reading.grammar import NOUNS, SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_OBJECTS = frozenset({"dobj", "pobj"})
_CLAUSES = frozenset({"relcl", "acl"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a member of a list, and one for an object, that no cited sentence has in that place."""
    moved = _of_another_sentence(claim, evidence) or _of_a_clause(claim, evidence)
    return moved or ([] if claim.titled else _of_the_place(claim, evidence))


def _of_another_sentence(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A member of a list where no sentence has it with what is said of all, though one has the member before it so."""
    for second in (t for t in claim.view.tokens if t.dep_ == "conj" and {t.pos_, t.head.pos_} <= NOUNS):
        matter = _matter(second)
        if matter is None:
            continue
        held = [{m.view.number for m in evidence.matches.get(t.i, [])} for t in (matter, second.head, second)]
        if held[0] & held[1] and not held[0] & held[2]:
            detail = f"no cited sentence says '{matter.text}' of '{second.text}'"
            return [Problem(code="swap", value=second.text, detail=detail)]
    return []


def _matter(member: "Token") -> "Token | None":
    """The noun for a deed that a list hangs on by a preposition, in a text that has no verb: "blasts at A and B"."""
    nouns = [t for t in member.ancestors if t.pos_ == "NOUN" and has_child(t, "prep")]
    return nouns[-1] if nouns and nouns[-1].dep_ == "ROOT" else None


def _of_a_clause(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """An object that the evidence names only in a clause about the object that the same word has there."""
    said = {t.lemma_.lower() for t in claim.view.tokens}
    for mine in (t for t in claim.view.tokens if t.dep_ in _OBJECTS and t.pos_ in NOUNS):
        link, found = mine.head, evidence.matches.get(mine.i, [])
        if link.lemma_ in words.LIGHT or not found:
            continue
        theirs = [(t, m.token) for m in found for t in m.view.tokens if _is_same(link, t)]
        cut = [_cut_out(other, word, said) for other, word in theirs]
        if cut and all(cut):
            detail = f"the cited sentences say '{link.text}' of '{cut[0]}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _of_the_place(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A thing that does, or has done to it, what the evidence says of who is in, on or with it: "a man on the tug"."""
    said = {t.lemma_.lower() for t in claim.view.tokens}
    for mine in (t for t in claim.view.tokens if t.dep_ in SUBJECTS and t.pos_ == "NOUN"):
        theirs = [
            (subject, m.token)
            for m in evidence.matches.get(mine.i, [])
            for verb in m.view.tokens
            if verb.lemma_ == mine.head.lemma_ and is_verb(verb)
            for act in [m.view.act(verb.i)]
            for subject in (*act.agents, *act.patients)
        ]
        beside = [_is_beside(subject, word, said) for subject, word in theirs]
        if beside and all(beside):
            detail = f"the cited sentences say '{mine.head.text}' of '{theirs[0][0].text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _is_beside(subject: "Token", word: "Token", said: set[str]) -> bool:
    """Whether a word stands in a phrase with a preposition other than "of" on a subject that the claim leaves out."""
    link = next((t for t in word.ancestors if t.head.i == subject.i), None)
    if link is None or subject.pos_ != "NOUN" or subject.lemma_.lower() in said:
        return False
    return link.dep_ == "prep" and link.lower_ != "of"


def _is_same(link: "Token", other: "Token") -> bool:
    """Whether both are one verb, or one preposition on one noun, with an object."""
    if link.lemma_ != other.lemma_ or _particles(link) != _particles(other) or not any(_objects(other)):
        return False  # "knocked out power" is not "knocked down trees"
    return link.pos_ != "ADP" or link.head.lemma_ == other.head.lemma_


def _particles(verb: "Token") -> set[str]:
    return {c.lower_ for c in children_of(verb, "prt")}


def _cut_out(link: "Token", word: "Token", said: set[str]) -> str:
    """The object in whose clause alone the word stands, where the claim does not say it; else nothing."""
    for thing in _objects(link):
        clause = next((t for t in word.ancestors if t.head.i == thing.i and t.dep_ in _CLAUSES), None)
        if clause is None or is_naming(clause) or any(c.tag_ == "TO" for c in clause.children):
            continue  # "calls for him to be tried" are for a trial
        if thing.lemma_.lower() not in said:
            return thing.text
    return ""


def _objects(link: "Token") -> "Iterator[Token]":
    return (c for c in link.children if c.dep_ in _OBJECTS)
