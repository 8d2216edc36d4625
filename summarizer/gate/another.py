"""Whether a copy says of somebody what its sentence says of another who was cut: "the mayor" for "the mayor's brother".

Each word of a copy has its twin in the sentence; what does or bears something on one side must do so on the other, by
the parse (as the dependency-arc entailment of Goyal and Durrett, 2020, asks of each arc by itself).
"""

from typing import TYPE_CHECKING

from summarizer.gate import paths
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.amount_words import EVERYBODY_OR_NOBODY
from summarizer.reading.grammar import NOUNS, PLACES, SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_BORNE = SUBJECTS | {"dobj", "pobj", "appos"}
_TOLD = frozenset({"by", "with", "against", "for", "about"})
"""Prepositions behind which somebody takes part; a place is in what it is a part of."""
_AIDES = frozenset("deputy aide assistant adviser advisor ally rival successor predecessor".split())
_HEADS = frozenset("head owner boss founder leader chief captain coach editor".split())
"""Those besides officers of whom "of" tells what they lead or have."""
_GIVEN = frozenset({"to", "from"})
"""Those behind which a person takes part as well, and a place mostly."""
_BUT = frozenset({"but", "except", "unlike"})
_NAMING = frozenset({"name", "call", "identify", "know"})
_MAKING = frozenset("make do carry conduct write publish prepare release".split())
_PARTS = frozenset({"against", "for", "from", "to", "with", "without", "over", "towards"})
_NAMED = NOUNS | {"PRON"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each word of a copy that stands where the sentence has another who is not told of."""
    if (turned := _owner_turned(evidence)) is not None:
        return [turned]
    copy = evidence.copy
    if copy is None:
        return []
    owned = _owned(copy) or _owner_between(copy) or _doer_cut(copy)
    if owned is not None:
        detail = f"the cited sentence says it of '{owned.text}'"
        return [Problem(code="swap", value=owned.left_edge.text, detail=detail)]
    for mine in (t for t in claim.view.tokens if t.dep_ in _BORNE and t.pos_ in _NAMED):
        side = _other_side(mine, copy)
        if side is not None:
            detail = f"the cited sentence says it '{side.text} {mine.text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
        if mine.dep_ == "pobj" and mine.head.lower_ not in _TOLD | _GIVEN:
            other = _headed(mine, copy)
        else:
            other = _instead(mine, copy)
            if mine.dep_ == "pobj" and mine.head.lower_ in _GIVEN and other is not None and not _is_person(other):
                continue
        if other is not None:
            detail = f"the cited sentence says it of '{other.text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _doer_cut(copy: "Copy") -> "Token | None":
    """Who does it in the sentence, where the copy's subject does: "left without asking" for "without him asking"."""
    for mine in (t for t in copy.claim.tokens if t.dep_ == "pcomp" and t.tag_ == "VBG"):
        at = copy.twin(mine.i)
        theirs = children_of(copy.view.token(at), "nsubj") if at is not None else []
        cut = next((t for t in theirs if not copy.keeps(t)), None)
        if cut is not None and not has_child(mine, "nsubj"):
            return cut
    return None


def _owner_turned(evidence: "EvidenceReading") -> Problem | None:
    """Where the claim has as somebody's what the evidence calls him: "Lund's partner" for "her partner, Lund"."""
    for mine in (t for t in evidence.claim.view.tokens if t.dep_ == "poss" and t.pos_ == "PROPN"):
        owned = {m.word.i for m in evidence.matches.get(mine.head.i, []) if m.weight == 1}
        theirs = evidence.said_for(mine.i)
        called = [
            t
            for t in theirs
            if (t.dep_ == "appos" and t.head.i in owned)
            or any(c.i in owned for c in t.children if c.dep_ in {"appos", "compound"})
        ]
        if called and len(called) == len(theirs) and called[0].head.pos_ != "PROPN":
            detail = f"the cited sentence says that '{mine.text}' is the '{mine.head.text}'"
            return Problem(code="swap", value=mine.text, detail=detail)
    return None


def _headed(mine: "Token", copy: "Copy") -> "Token | None":
    """What somebody heads or owns in the sentence, cut, where the copy has a word of that: "the head of the school"."""
    holder = mine.head.head
    if mine.head.lower_ != "of" or holder.lemma_.lower() not in lexicon.OFFICES | _HEADS:
        return None
    at, office = copy.twin(mine.i), copy.twin(holder.i)
    if at is None or office is None:
        return None
    of = (c for c in children_of(copy.view.token(office), "prep") if c.lower_ == "of")
    body = next((c for link in of for c in children_of(link, "pobj")), None)
    if body is None or body.i == at or copy.keeps(body) or _is_the_same(body, copy.view.token(at)):
        return None
    return body


def _is_person(noun: "Token") -> bool:
    return noun.lemma_.lower() in lexicon.KIN | lexicon.OFFICES | _AIDES


def _owned(copy: "Copy") -> "Token | None":
    """What is somebody's in the sentence, where the copy has him in its place: "Lund reply" for "Lund's fans reply"."""
    for mark in (t for t in copy.dropped if t.dep_ == "case" and t.head.dep_ == "poss" and t.head.i in copy.kept):
        owner, owned = mark.head, mark.head.head
        if owner.ent_type_ in PLACES and owned.dep_ == "pobj" and owned.head.lower_ not in _TOLD:
            continue
        mine = next(t for t in copy.claim.tokens if copy.twin(t.i) == owner.i)
        behind = next((copy.twin(t.i) for t in copy.claim.tokens if t.i > mine.i), None)
        if behind is not None and behind > owned.i and not copy.keeps(owned):
            return owned
    return None


def _owner_between(copy: "Copy") -> "Token | None":
    """Whose it is in the sentence, where the copy has it as his who owns the owner: "her firm", "her aunt's firm"."""
    for mine in (t for t in copy.claim.tokens if t.dep_ == "poss"):
        at, owned = copy.twin(mine.i), copy.twin(mine.head.i)
        owner = copy.view.token(at).head if at is not None else None
        if owner is None or owned is None or owner.dep_ != "poss" or owner.head.i != owned or copy.keeps(owner):
            continue
        return owner
    return None


def _other_side(mine: "Token", copy: "Copy") -> "Token | None":
    """The preposition behind which the sentence has it, where that is cut and means another part in it."""
    at = copy.twin(mine.i) if mine.dep_ == "pobj" and mine.pos_ == "PROPN" else None
    link = copy.view.token(at).head if at is not None else None
    if link is None or link.dep_ != "prep" or copy.keeps(link) or link.lower_ == mine.head.lower_:
        return None
    favours = mine.head.lower_ == "of" and mine.head.head.lower_ in {"favour", "favor"}
    return link if link.lower_ in _PARTS and (favours or mine.head.lower_ in _PARTS) else None


def _instead(mine: "Token", copy: "Copy") -> "Token | None":
    """The noun between a word and what it does or bears in the sentence, where the copy does not have it."""
    at, governor = copy.twin(mine.i), copy.twin(mine.head.i)
    if at is None or governor is None:
        return None
    theirs, head = copy.view.token(at), copy.view.token(governor)
    if _is_excepted(theirs):
        return theirs.head
    act = copy.view.act(head.i)
    if theirs in (*act.agents, *act.patients, *act.others):
        return None
    between: list[Token] = []
    for above in theirs.ancestors:
        if above == head:
            break
        between.append(above)
    else:
        return None  # the parse hangs them together in no way
    if any(t.lower_ in _BUT for t in between):
        return between[-1]
    cut = [t for t in between if t.pos_ in {"NOUN", "PROPN"} and not copy.keeps(t)]
    return next((t for t in cut if not _is_the_same(t, theirs)), None)


def _is_excepted(kept: "Token") -> bool:
    """Whether it is the one who did not, wherever the parse hangs it: "everyone but Moe"."""
    link = kept.doc[kept.left_edge.i - 1] if kept.left_edge.i else kept
    return link.lower_ in _BUT and link.i > 0 and link.nbor(-1).lower_ in EVERYBODY_OR_NOBODY


def _is_the_same(cut: "Token", kept: "Token") -> bool:
    """Whether what was cut counts or is those who are kept, or is what these did: "a team of bakers", "a report by"."""
    of_all = {"list"} if has_child(cut, "nummod") else {"member", "list"}
    place = cut.lemma_.lower() in lexicon.PLACE_HEADS and (kept.dep_ != "pobj" or kept.head.lower_ in {"of", "called"})
    counts = place or paths.is_a_part(cut) or cut.lemma_.lower() in paths.COUNTING | of_all
    titled = kept.dep_ == "compound" and cut.pos_ == "PROPN"  # "striker Ivo Lund"
    first = kept
    while first.dep_ in {"appos", "conj"} and first != cut:
        first = first.head
    joined = kept in cut.conjuncts or (first == cut and first != kept)
    return counts or titled or joined or _is_named(kept, cut) or _is_by(kept, cut)


def _is_named(kept: "Token", cut: "Token") -> bool:
    """Whether a word on the way says that what was cut is called so: "a firm called Lund"."""
    return any(t.lemma_.lower() in _NAMING for t in kept.ancestors if cut.is_ancestor(t))


def _is_by(kept: "Token", cut: "Token") -> bool:
    """Whether it is told as what they made or did: "a report by the board", "an inquiry made by the board"."""
    link = kept.head
    made = link.head if link.head == cut or link.head.lemma_ in _MAKING else None
    return kept.dep_ == "pobj" and link.lower_ == "by" and made is not None and cut in (made, made.head)
