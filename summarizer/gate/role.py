"""Whether a person is given an office that the article gives to that person.

Offices are those that the reading finds beside a name, before it or in apposition; every word of the claim's office
must be in one that the article states for the same person; "former" or "deputy" may neither come nor go.
"""

import re
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.spelling import spelling
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView, Source
    from summarizer.gate.words import Word
    from summarizer.reading.found import Name

_GRADES = frozenset(
    "former ex acting interim deputy vice assistant shadow late then outgoing incoming elect designate "
    "junior senior".split()
)
_HEADS = frozenset({"head", "chief", "boss", "leader"})
"""Words for whoever leads."""
_PASSING = frozenset({"late", "then", "outgoing", "junior", "senior"})
"""Grades without which the office is held, or was: they may go."""
_NEAR = 4
"""Tokens from a name to a noun beside it at most."""
_JOINED = re.compile(r"\s+(?:and|&)\s+|\s*[,/]\s*")
_EMPTY = frozenset("the a an of for and to in at 's ’s his her their its on".split())


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each office that the article does not give to the person."""
    problems = []
    for person in claim.view.entities:
        if person.kind != "person":
            continue
        if wrong := _attached(claim, evidence, person) or _of_another(claim, evidence, person):
            problems.append(wrong)
            continue
        if person.role is None:
            continue
        if not claim.view.sentence.start <= person.role[0] < claim.view.sentence.end:
            continue
        said = _office(claim.reading.article.text[slice(*person.role)], evidence.source)
        stated = _stated(person, evidence.source)
        if _among(said, stated) or (not stated and _fits(said, " ".join(_beside(person, evidence)), loose=True)):
            continue
        theirs = f"; it calls {person.name} '{stated[0]}'" if stated else ""
        detail = f"the article does not call {person.name} '{said}'{theirs}"
        problems.append(Problem(code="role", value=said, detail=detail))
    return problems


def _attached(claim: "ClaimReading", evidence: "EvidenceReading", person: "Name") -> "Problem | None":
    """A problem where an office that stands beside the name in the claim is nowhere in evidence that gives another."""
    mine = [t for t in _beside_name(person, claim.view, known=evidence.source.knows) if t.i in evidence.matches]
    surname = person.name.split()[-1].lower()
    for token in mine:
        if evidence.matches[token.i]:
            continue
        for view in evidence.views:
            theirs = [t for t in _beside_name(person, view) if t.lower_ != surname]
            if theirs:
                detail = f"the cited sentences call {person.name} '{theirs[0].text}', not '{token.text}'"
                return Problem(code="role", value=token.text, detail=detail)
    return None


def _of_another(claim: "ClaimReading", evidence: "EvidenceReading", person: "Name") -> "Problem | None":
    """A problem where the body that the office belongs to is another than the evidence's: "head of Ansel"."""
    mine = _bodies(person, claim.view)
    theirs = [_bodies(person, view) for view in evidence.views]
    stated = {t.i for bodies in theirs for t in bodies}
    for body in mine:
        held = any(m.word.i in stated for m in evidence.matches.get(body.i, []))
        if stated and not held and evidence.source.entities_of(words.word_of(body)):
            other = next(t for bodies in theirs for t in bodies)
            detail = f"the cited sentences give {person.name} an office of {other.text}, not of {body.text}"
            return Problem(code="role", value=body.text, detail=detail)
    return None


def _bodies(person: "Name", view: "SentenceView") -> "list[Token]":
    """The names that the offices beside a person's name belong to: before the office, or behind "of", "at", "for"."""
    own = {p.lower().strip(".,") for form in (person.name, *person.forms) for p in form.split()}
    found = []
    for office in _beside_name(person, view):
        found += children_of(office, "poss", "amod", "compound", "nmod")
        links = [c for c in office.children if c.dep_ == "prep" and c.lower_ in {"of", "at", "for"}]
        found += [c for link in links for c in link.children if c.dep_ == "pobj"]
    return [t for t in found if words.is_name(t) and t.lower_ not in own | _GRADES]


def _beside_name(
    person: "Name", view: "SentenceView", known: "Callable[[Word], bool]" = lambda _: True
) -> "list[Token]":
    """The offices directly before or after the name, in the same phrase, and other nouns that are not known."""
    surname = person.name.split()[-1].lower()
    found = []
    for token in view.tokens:
        if token.lower_ == surname:
            around = [*token.children, token.head]
            found += [
                t
                for t in around
                if (t.lower_ in words.TITLES or (_is_close(t, token) and not known(words.word_of(t))))
                and (t.dep_ in {"compound", "appos", "nmod"} or token.dep_ in {"appos", "compound"})
            ]
    return sorted(set(found), key=lambda t: t.i)


def _is_close(noun: "Token", name: "Token") -> bool:
    return noun.tag_ == "NN" and abs(noun.i - name.i) <= _NEAR


def _office(role: str, source: "Source") -> str:
    """The office in the words that the reading takes for one: what else it says of the person is for other checks.

    A country that the article names, and that no office in it contradicts, may come with it.
    """
    stated = {c for _, offices in source.offices for o in offices for w in o.split() if (c := words.country(w.lower()))}
    kept = []
    for word in role.split():
        plain = word.lower().strip(".,()").replace("’s", "").replace("'s", "")
        if word.islower() and plain != word.strip(".,()"):
            continue  # "the suspect's lawyer": whose he is, others compare
        country = words.country(plain)
        if country is not None and country not in stated and any(v.names_country(plain) for v in source.body):
            continue
        if country is not None or plain in words.TITLES or plain in lexicon.PORTFOLIOS or plain in _GRADES:
            kept.append(word.replace("’s", "").replace("'s", ""))
    return " ".join(kept)


def _stated(person: "Name", source: "Source") -> list[str]:
    surname = spelling(person.name.split()[-1].lower())
    return [office for name, offices in source.offices if surname in name for office in offices]


def _beside(person: "Name", evidence: "EvidenceReading") -> list[str]:
    """The words around the name in the sentences that have it: "his Russian counterpart", "the ministry's"."""
    surname = person.name.split()[-1].lower()
    found = []
    for view in evidence.views:
        for place, token in enumerate(view.tokens):
            if token.lower_ == surname:
                around = view.tokens[max(0, place - 12) : place + 12]
                found += [t.text for t in around if not _is_of_another(t, token)]
    return found


def _is_of_another(word: "Token", name: "Token") -> bool:
    """Whether it stands before the name of somebody else: "Lund met former minister Moe"."""
    return word.dep_ in {"compound", "amod", "nmod"} and word.head.pos_ == "PROPN" and word.head != name


def _among(said: str, stated: list[str]) -> bool:
    """Whether it is one of these offices, one of those that an "and" joins, or put together from those of its grade."""
    each = [part for office in stated for part in _JOINED.split(office)]
    alike = [part for part in each if _of_a_grade(_parts(said), _parts(part))]
    return any(_fits(said, office) for office in (*stated, *each, " ".join(alike)))


def _of_a_grade(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return mine & _GRADES <= theirs & _GRADES <= mine | _PASSING


def _fits(said: str, office: str, *, loose: bool = False) -> bool:
    """`loose` where the office is only words that stand around the name."""
    mine, theirs = _parts(said), _parts(office)
    if not (mine & _GRADES <= theirs if loose else _of_a_grade(mine, theirs)):
        return False
    return all(
        any(m == t or words.likeness(m, t) >= 0.9 or words.same_name(m, t) or {m, t} <= _HEADS for t in theirs)
        for m in mine
    )


def _parts(office: str) -> frozenset[str]:
    cut = (w.lower().strip(".,()").removesuffix("'s").removesuffix("’s") for w in office.replace("-", " ").split())
    return frozenset(spelling(w) for w in cut if w and w not in _EMPTY)
