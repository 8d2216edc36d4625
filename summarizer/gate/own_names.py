"""Whether the names of an article's own title stand where the body has them, as far as the words around them tell.

The parse of a title is often wrong, so that who did what to whom cannot be compared act by act. But a name keeps
company in the body: the words next to it, the verbs whose doer or object it is, and whom it acts on. Where two
names of a title stand in each other's company more than in their own, they were exchanged.
"""

from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem
from summarizer.reading import gazetteer
from summarizer.reading.grammar import NOUNS, has_child
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word

    Run = tuple[int, ...]
    """A name as the places of its words."""
    Company = frozenset[tuple[str, str]]
    """What stands around a name: how it stands to the name, and its lemma."""

_ALIKE = 0.7
"""Likeness of two words from which on one stands for the other."""
_SURELY = 0.75
"""By how much the names must fit better when exchanged."""
_SMALL, _SHORT = 0.5, 3
"""Weight of words of so many letters at most."""
_SKIPPED = frozenset({"DET", "AUX", "ADV"})
_UNTELLING = frozenset({"VERB", "ADP"})
_STOPS = frozenset(',;:.()[]"“”–—-')
_NOUNS = NOUNS | {"ADJ"}
_JOINED = frozenset({",", "and", "&", "or", "with", "-", "–"})
_OWNS = frozenset({"'s", "’s", "'", "’"})
_INSIDE = frozenset({"in", "near", "at", "across", "outside"})
"""What no person stands behind."""
_OPPOSED = {"doer": "object", "object": "doer"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first two names that fit each other's place better than their own."""
    named = [w for w in claim.view.words if w.name and w.key not in words.TITLES and not _opens(w, claim)]
    runs = list(dict.fromkeys(tuple(sorted(claim.name_mates(w.i))) for w in named))
    where = {run: at for run in runs if (at := _occurrences(run, claim, evidence))}
    mine = {run: _company(claim.view, run) | _of_a_title(claim, run) for run in where}
    theirs = {run: frozenset(c for view, at in found for c in _company(view, at)) for run, found in where.items()}
    people = {run: _is_of_a_person(run, claim, evidence) for run in where}
    doc = claim.reading.doc
    for one, other in combinations(where, 2):
        if all(t.text in _JOINED for t in doc[one[-1] + 1 : other[0]]):
            continue  # "Ann Berg, Rui Melo meet", "US-China talks"
        inside = people[one] != people[other] and any(doc[r[0] - 1].lower_ in _INSIDE for r in (one, other) if r[0])
        if not inside and not any(side in _OPPOSED for run in (one, other) for side, _ in mine[run]):
            continue  # neither does anything: "Limited pain on Holt over Moss", "The UN and the Olympic Games"
        own = _fit(mine[one], theirs[one]) + _fit(mine[other], theirs[other])
        crossed = _fit(mine[one], theirs[other]) + _fit(mine[other], theirs[one])
        crossed += any(people[run] and doc[run[0] - 1].lower_ in _INSIDE for run in (one, other) if inside and run[0])
        crossed += _turned(one, other, claim, evidence)
        if crossed > 0 and crossed >= own + _SURELY:
            first, second = (" ".join(doc[i].text for i in run) for run in (one, other))
            detail = f"the article has '{second}' where this has '{first}', and the reverse"
            return [Problem(code="swap", value=first, detail=detail)]
    return []


def _opens(word: "Word", claim: "ClaimReading") -> bool:
    """Whether it is an everyday adjective with the capital of the first word: "Electoral commission"."""
    token = claim.reading.doc[word.i]
    return word.i == 0 and token.pos_ == "ADJ" and not token.ent_type_ and gazetteer.is_common(token.text)


def _is(word: "Word", mine: "list[Word]", evidence: "EvidenceReading") -> bool:
    """Whether a word of the body is one of this name."""
    return word.name and any(words.similarity(w, word) > 0 or evidence.source.one_entity(w, word) for w in mine)


def _occurrences(run: "Run", claim: "ClaimReading", evidence: "EvidenceReading") -> "list[tuple[SentenceView, Run]]":
    """Where the body has a name."""
    mine = [w for w in claim.view.words if w.i in run and w.key not in words.TITLES]
    found: list[tuple[SentenceView, Run]] = []
    for view in evidence.source.body:
        at: list[int] = []
        for word in (w for w in view.words if _is(w, mine, evidence)):
            if at and word.i != at[-1] + 1:
                found.append((view, tuple(at)))
                at = []
            at.append(word.i)
        found += [(view, tuple(at))] if at else []
    return found


def _is_of_a_person(run: "Run", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the body has people only of this name."""
    known = [e for w in claim.view.words if w.i in run for e in evidence.source.entities_of(w)]
    return bool(known) and all(e.kind == "person" for e in known)


def _company(view: "SentenceView", run: "Run") -> "Company":
    """The words next to a name, and the verbs that it is the doer or the object of."""
    doc, first, last = view.tokens[0].doc, view.tokens[0].i, view.tokens[-1].i
    found = set(_roles(doc[i] for i in run))
    mark = doc[run[-1] + 1].text if run[-1] < last else ""
    owns = mark in _OWNS and (mark[1:] == "s" or doc[run[-1]].text.endswith("s"))  # no closing mark: ‘Moon River’
    for side, beside in (("before", reversed(doc[first : run[0]])), ("after", doc[run[-1] + 1 + owns : last + 1])):
        near = next((t for t in beside if t.pos_ not in _SKIPPED), None)
        if near is not None and near.pos_ not in _UNTELLING and near.text not in _STOPS:
            found.add(("'s" if owns and side == "after" else side, near.lemma_.lower()))
    return frozenset(found | {("owns", "")} if owns else found)


def _roles(name: "Iterable[Token]") -> "Iterator[tuple[str, str]]":
    """The verbs that the words of a name hang on, with their role: doer, object, or the preposition between."""
    for token in name:
        head, side = token.head, token.dep_
        if side == "nsubj" and head.pos_ == "VERB":
            past = head.tag_ in {"VBN", "VBD"} and not has_child(head, "dobj")
            side = "" if past else "doer"  # "Berg criticised for delays"
        elif side == "pobj":
            side, head = ("doer" if head.dep_ == "agent" else head.lower_), head.head
        elif side == "dobj" and token.left_edge.i and _is_link(token.doc[token.left_edge.i - 1], head):
            side = token.doc[token.left_edge.i - 1].lower_  # "call on Berg to resign", parsed as what is called
        else:
            side = "object" if side in {"nsubjpass", "dobj"} else ""
        if side and head.lemma_.lower() not in words.LIGHT - SAYING:
            yield side, head.lemma_.lower()


def _is_link(token: "Token", verb: "Token") -> bool:
    return token.dep_ == "prep" and token.head == verb


def _of_a_title(claim: "ClaimReading", run: "Run") -> "Company":
    """The verb in the present right before or behind a name, whatever the parse makes of it."""
    doc = claim.reading.doc
    after = doc[run[-1] + 1] if run[-1] + 1 < len(doc) else None
    beside = [("doer", after)] if after is not None else []
    beside += [("object", doc[run[0] - 1])] if run[0] and (after is None or after.pos_ not in _NOUNS) else []
    verbs = ((side, t) for side, t in beside if t.is_lower and t.text.endswith("s") and t.pos_ in {"VERB", "NOUN"})
    return frozenset((side, t.lemma_ if t.pos_ == "VERB" else t.text.removesuffix("s")) for side, t in verbs)


def _fit(mine: "Company", theirs: "Company") -> float:
    """How much of the title's company of a name the body has, in words; the opposite role counts against it."""
    total = 0.0
    for side, word in mine:
        likeness = _best(side, word, theirs)
        if not likeness and side in _OPPOSED:
            likeness = -_best(_OPPOSED[side], word, theirs)
        total += likeness * (_SMALL if len(word) <= _SHORT else 1.0)
    return total


def _best(side: str, word: str, theirs: "Company") -> float:
    found = (1.0 if word == other else words.likeness(word, other) for s, other in theirs if s == side)
    best = max(found, default=0.0)
    return best if best >= _ALIKE else 0.0


def _turned(one: "Run", other: "Run", claim: "ClaimReading", evidence: "EvidenceReading") -> float:
    """1 where the cited sentences only have the second act on the first, -1 where only the first on the second."""
    between = claim.reading.doc[one[-1] + 1 : other[0]]
    acting = any(t.pos_ in {"VERB", "AUX"} for t in between[:2]) and between[0].text not in _STOPS
    if not acting or ":" in between.text or ("," in between.text and between[-1].lemma_ in SAYING):
        return 0.0
    first, second = ([w for w in claim.view.words if w.i in run] for run in (one, other))
    straight = turned = False
    for view in evidence.views:
        a, b = ({w.i for w in view.words if _is(w, mine, evidence)} for mine in (first, second))
        for act in view.acts if a and b else ():
            doers, done = _named(act.agents), _named((*act.patients, *act.others))
            if doers & a and doers & b:
                continue
            straight |= bool(doers & a and done & b)
            turned |= bool(doers & b and done & a)
    return (turned - straight) * (-1.0 if between[-1].lower_ == "by" else 1.0)


def _named(arguments: "Iterable[Token]") -> set[int]:
    """The places of the arguments with the words of their names."""
    return {
        t.i for argument in arguments for t in (argument, *argument.children) if t is argument or t.dep_ == "compound"
    }
