"""Verbs that tell one deed from its two sides: who lost to a team was beaten by it, who sold it to her let her buy it.

Converses (Lyons, 1977, "Semantics"): one says the other where the two who do it change their parts, and only there.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate.acts import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.evidence import EvidenceReading

_TO_ANOTHER = (
    ("beat defeat overcome", "lose", "to against"),
    ("employ", "work", "for"),
    ("follow succeed", "precede", ""),
    ("teach", "learn", "from"),
)
"""What one does to another, what that one does, and the preposition before the first there; none before an object."""
_HANDED_OVER = (
    ("buy acquire purchase", "sell"),
    ("receive get obtain", "give grant award hand send"),
    ("borrow", "lend"),
)
"""What is done with a thing by who has it then, behind "from" whom, and by who had it, behind "to" whom."""
_SIDES = frozenset({"man", "woman", "boy", "girl", "team", "side"})
_VERBS = frozenset(verb for pair in (*_TO_ANOTHER, *_HANDED_OVER) for verbs in pair[:2] for verb in verbs.split())


@dataclass(frozen=True)
class _Deed:
    """A deed of two, from whichever side it is told: the number of its pair, and who stands on which side of it."""

    number: int
    first: bool
    """Whether it is told by the verb of the first side."""
    parts: "tuple[Sequence[Token], ...]"
    """Of the first side, of the second, and the thing that is handed over."""


def are(one: "Act", other: "Act") -> bool:
    """Whether two verbs tell of one deed from its two sides, so that who does the one does not do the other."""
    mine, theirs = _deed(one), _deed(other)
    return mine is not None and theirs is not None and mine.number == theirs.number and mine.first != theirs.first


def is_said(mine: "Act", evidence: "EvidenceReading") -> bool:
    """Whether the evidence says an act of the claim by the converse verb, with the parts of the two exchanged."""
    deed = _deed(mine)
    if deed is None:
        return False
    converses = (theirs for view in evidence.views for theirs in view.acts if are(mine, theirs))
    return any(
        mine.standing.negated == theirs.standing.negated
        and theirs.standing.force <= mine.standing.force
        and all(_same(*sides, evidence) for sides in zip(deed.parts, other.parts, strict=True) if sides[0])
        for theirs in converses
        if (other := _deed(theirs)) is not None
    )


def _deed(act: "Act") -> _Deed | None:
    if act.head.pos_ != "VERB" or act.lemma not in _VERBS:
        return None
    for number, (to_another, by_that_one, links) in enumerate(_TO_ANOTHER):
        if act.lemma in to_another.split():
            return _Deed(number, first=True, parts=(act.agents, act.patients, ()))
        if act.lemma in by_that_one.split():
            return _Deed(number, first=False, parts=(_behind(act, links) if links else act.patients, act.agents, ()))
    for number, (gets, gives) in enumerate(_HANDED_OVER, len(_TO_ANOTHER)):
        if act.lemma in gets.split():
            return _Deed(number, first=True, parts=(act.agents, _behind(act, "from"), act.patients))
        if act.lemma in gives.split():
            whom = _behind(act, "to") or [t for t in act.patients if t.dep_ == "dative"]
            return _Deed(number, first=False, parts=(whom, act.agents, [t for t in act.patients if t.dep_ != "dative"]))
    return None


def _behind(act: "Act", links: str) -> "list[Token]":
    """What stands behind one of these prepositions, whether the parse hangs it on the verb or on its object."""
    links_of_objects = (c for t in act.patients for c in (t, *t.children) if c.pos_ == "ADP")
    others = (*act.others, *(t for c in links_of_objects for t in c.children if t.dep_ == "pobj"))
    return [t for t in others if t.head.lower_ in links.split()]


def _same(mine: "Iterable[Token]", theirs: "Iterable[Token]", evidence: "EvidenceReading") -> bool:
    """Whether one of the claim's is one of the evidence's: the noun, and all words of a name."""
    there = {t.i for head in theirs for t in phrase(head)}
    return any(
        all(any(m.word.i in there for m in evidence.matches.get(i, [])) for i in evidence.claim.name_mates(t.i))
        for t in map(_whose_side, mine)
    )


def _whose_side(token: "Token") -> "Token":
    """The name of a side for the word that says who plays for it: "Norby women"."""
    named = [c for c in token.lefts if c.dep_ == "compound" and c.text[0].isupper()]
    return named[-1] if named and token.lemma_.lower() in _SIDES else token
