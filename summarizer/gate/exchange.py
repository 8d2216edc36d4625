"""Whether two words of a sentence changed places, or somebody stands for what is his: "praised A and blamed B".

`swap` compares doer and object of one act; here it is what any name, number or noun hangs on (the word reordering of
PAWS, Zhang et al., 2019): where two of them have each other's place, no other wording of the same has them so.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem
from summarizer.reading.grammar import DATED, SUBJECTS, child_of, children_of, is_set_off

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_KINDS = {"PROPN": "name", "NUM": "number", "NOUN": "noun"}
_ROLES = frozenset({"from", "to", "before", "after", "over", "against", "by", "for"})
"""Prepositions that say which of two it is."""
_SAME = 0.9
"""Likeness of two words of one name."""
_MATTER = frozenset({"on", "about", "over", "for", "against", "with"})
_TELLING = frozenset({"of", "to", "from", "against", "for", "with", "by"})
_BELONGS = frozenset({"of", "for", "to"})


@dataclass(frozen=True)
class _Place:
    """What a word hangs on: its governor, and the preposition between where it tells."""

    governor: str
    link: str


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first two words in each other's place, or for the first name that stands for its bearer."""
    kinds = [(kind, _single(claim.view, kind)) for kind in ("name", "number", "noun")]
    for view in evidence.views:
        for kind, ours in kinds:
            found = _single(view, kind)
            both = [key for key in ours if key in found]
            if len(both) < 2:
                continue
            mine, theirs = ({key: _place(tokens[key]) for key in both} for tokens in (ours, found))
            for one, other in combinations(both, 2):
                if _exchanged(one, other, mine, theirs):
                    detail = f"'{one}' and '{other}' have each other's place in the cited sentence"
                    return [Problem(code="number" if kind == "number" else "swap", value=one, detail=detail)]
    return _for_its_bearer(evidence) or _from_another(claim, evidence) or _from_elsewhere(claim, evidence)


def _from_another(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What stands behind another verb or adjective in the evidence, where this one has its own: "guilty of fraud"."""
    for link in (t for t in claim.view.tokens if t.dep_ == "prep" and t.lower_ in _TELLING):
        mine = child_of(link, "pobj")
        if mine is None or link.head.pos_ not in {"VERB", "ADJ"}:
            continue
        found = [_other_object(link, mine, view, evidence) for view in evidence.views]
        found = [other for other in found if other is not None]
        if found and all(found):
            detail = f"the cited sentences say '{link.head.text} {link.text} {found[0]}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _from_elsewhere(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What other sentences have, behind a noun where every cited one has another: "a debate on pensions"."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    for link in (t for t in claim.view.tokens if t.dep_ == "prep" and t.lower_ in _MATTER and t.head.pos_ == "NOUN"):
        mine = child_of(link, "pobj")
        if mine is None or not _is_matter(mine) or not evidence.source.knows(words.word_of(mine)):
            continue
        heads = [m.token for m in evidence.matches.get(link.head.i, []) if m.weight >= _SAME]
        theirs = [[g for c in h.children if c.lower_ == link.lower_ for g in children_of(c, "pobj")] for h in heads]
        said = any(m.weight > _SAME for m in evidence.matches.get(mine.i, []))
        others = [some[0] for some in theirs if some and _is_matter(some[0]) and some[0].i not in held]
        if heads and not said and len(others) == len(heads):
            detail = f"the cited sentences say '{link.head.text} {link.text} {others[0].text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _is_matter(noun: "Token") -> bool:
    return noun.pos_ == "NOUN" and noun.ent_type_ not in DATED


def _other_object(link: "Token", mine: "Token", view: "SentenceView", evidence: "EvidenceReading") -> str | None:
    """What a sentence has in the claim's place, nothing where it is the same, none where it does not speak of it."""
    places = {m.word.i for m in evidence.matches.get(mine.i, []) if m.view is view}
    heads = {m.word.i for m in evidence.matches.get(link.head.i, []) if m.view is view and m.weight >= _SAME}
    objects = [
        (head, c)
        for head in (view.token(i) for i in sorted(heads))
        for p in head.children
        if p.dep_ == "prep" and p.lower_ == link.lower_
        for c in p.children
        if c.dep_ in {"pobj", "pcomp"}
    ]
    if not places or not objects:
        return None
    elsewhere = all(view.token(i).dep_ == "pobj" and view.token(i).head.lower_ == link.lower_ for i in places)
    same = any(t.i in places for _, c in objects for t in c.subtree)
    return "" if same or not elsewhere else str(objects[0][1].text)


def _exchanged(one: str, other: str, mine: "dict[str, _Place]", theirs: "dict[str, _Place]") -> bool:
    return mine[one] != mine[other] and mine[one] == theirs[other] and mine[other] == theirs[one]


def _single(view: "SentenceView", kind: str) -> "dict[str, Token]":
    """The words of a kind that stand once in the sentence."""
    tokens = [t for t in view.tokens if _KINDS.get(t.pos_) == kind]
    count = Counter(t.lower_ for t in tokens)
    return {t.lower_: t for t in tokens if count[t.lower_] == 1}


def _place(token: "Token") -> _Place:
    here, unit = token, ""
    if token.pos_ == "NUM" and token.dep_ in {"nummod", "compound"}:
        here, unit = token.head, token.head.lemma_.lower() + " "
    while (here.dep_ == "conj" and here.head.pos_ in {"NOUN", "PROPN", "NUM"}) or _is_misread(here):
        here = here.head
    link = ""
    up = here
    while up.dep_ != "ROOT" and up.head.pos_ in {"ADP", "PART", "SCONJ"}:
        up = up.head
        link = up.lower_ if up.lower_ in _ROLES else link
    return _Place(unit + (up.head.lemma_.lower() if up.dep_ != "ROOT" else ""), link)


def _is_misread(noun: "Token") -> bool:
    """Whether no comma ends an apposition, so that it is the subject itself: "in the port, Holt, a blast hurt two"."""
    end, verb = noun.right_edge.i + 1, noun.head.head
    apart = noun.dep_ == "appos" and is_set_off(noun) and noun.head.dep_ in SUBJECTS
    return apart and end <= verb.i and not noun.doc[end].is_punct


def _for_its_bearer(evidence: "EvidenceReading") -> list[Problem]:
    """Whether a person of the claim does, or suffers, what in the evidence somebody or something of his does."""
    for pairs in evidence.sure_pairs:
        pair = pairs[0]
        if pair.loose:
            continue
        for mine, theirs in ((pair.mine.agents, pair.theirs.agents), (pair.mine.patients, pair.theirs.patients)):
            for token in (t for t in mine if words.is_name(t) or t.pos_ == "PROPN"):
                bearers = [b for t in theirs if (b := _bearer(token, t, evidence)) is not None]
                if bearers and not any(m.word.i in {t.i for t in theirs} for m in evidence.matches.get(token.i, [])):
                    detail = f"in the cited sentences it is not {token.text}, but {token.text}'s '{bearers[0].text}'"
                    return [Problem(code="swap", value=token.text, detail=detail)]
    return []


def _bearer(mine: "Token", theirs: "Token", evidence: "EvidenceReading") -> "Token | None":
    """The noun that the evidence has in the place of the name, as something of that name; the claim has it not."""
    if theirs.pos_ != "NOUN" or words.country(mine.lower_) is not None:
        return None
    own = children_of(theirs, "poss")
    own += [
        g for c in theirs.children if c.lower_ in _BELONGS and c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"
    ]
    names = {m.word.i for m in evidence.matches.get(mine.i, []) if m.weight >= _SAME}
    held = any(m.word.i == theirs.i for found in evidence.matches.values() for m in found)
    person = all(e.kind in {"person", "other"} for e in evidence.source.entities_of(words.word_of(mine)))
    return theirs if person and not held and any(c.i in names for c in own) else None
