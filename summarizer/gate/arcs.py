"""Which content words of a claim hang on one another, past the small words between them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import acts, words
from summarizer.reading.grammar import BEFORE_A_NOUN, CONTENT, FINITE, SUBJECTS, child_of, has_child
from summarizer.reading.standing_words import HELD, PLAIN_SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading

WAYS = frozenset("from to by against before after without over than".split())
"""Prepositions that say which of two it is."""
OWNING = BEFORE_A_NOUN - {"nummod"} | {"appos"}
_HOLLOW = (words.LIGHT - {"say"}) | frozenset(
    "accord age leave give hold put set keep see begin start continue want seem happen call follow work mean recent "
    "new end beginning start time season night morning evening afternoon weekend week month quarter".split()
)
"""Words that say too little for it to matter what hangs on them."""
_REPORTED = frozenset({"ccomp", "xcomp", "oprd"})
_TELLING = PLAIN_SAYING | {"find", "show", "reveal", "conclude"}
_DEGREES = frozenset({"least", "less"})
_BECOMING = frozenset("fall go turn become grow feel look".split())
_COMPLEMENTS = frozenset({"attr", "acomp"})
_CLAUSES = frozenset({"advcl", "conj", "parataxis", "ccomp"})
_SAYS_MORE = CONTENT - {"NOUN"}
_NEAR = OWNING | {"nsubj", "attr"}


@dataclass(frozen=True)
class Arc:
    """Two content words of which the one hangs on the other."""

    head: "Token"
    child: "Token"


def arcs(claim: "ClaimReading") -> list[Arc]:
    """Those of a sentence, each once."""
    content = {
        w.i
        for w in claim.view.words
        if (w.pos != "ADV" or w.key in _DEGREES) and w.key not in _HOLLOW and w.i not in claim.measured
    }
    content |= claim.numeric | claim.dated.keys() | {t.i for t in claim.view.tokens if is_saying(t)}
    content -= {t.i for t in claim.view.tokens if _only_links(t) or _of_an_age(t)}
    found: dict[tuple[int, int], Arc] = {}
    for token in (t for t in claim.view.tokens if t.i in content or t.lemma_ == "have"):
        above = _head(token, content) if token.i in content else None
        hangs = [Arc(above, token)] if above is not None else []
        if token.lemma_ == "have" and acts.is_verb(token):
            hangs += _had(claim.view.act(token.i), content)
        elif acts.is_verb(token):
            act = claim.view.act(token.i)
            sides = [a for a in (*act.agents, *act.patients) if a.i in content and a.i != token.i]
            hangs += [Arc(_doing(a) or token, a) for a in sides]
        for arc in hangs:
            of_a_noun = arc.child.i in claim.dated and not acts.is_verb(arc.head)  # "Sunday's vote"
            if arc.head.i not in claim.name_mates(arc.child.i) and not of_a_noun and _counts(arc):
                found.setdefault((arc.head.i, arc.child.i), arc)
    return list(found.values())


def others(arc: Arc) -> "list[Token]":
    """What the head hangs on, where a preposition leaves it open which has the child; "of" a number does not."""
    found: list[Token] = []
    here, link = arc.head, arc.child.head
    measure = link.lower_ == "of" and is_counted(arc.child)
    if (link.pos_ == "ADP" and not measure) or arc.child.dep_ == "npadvmod":
        while here.dep_ != "ROOT" and not acts.is_verb(here):
            here = here.head
            if here.pos_ in {"NOUN", "PROPN", "VERB"}:
                found.append(here)
    return found


def is_saying(token: "Token") -> bool:
    """Whether it is a verb that only tells who says it, or what; "cases were reported" tells that there were cases."""
    if token.lemma_.lower() not in _TELLING or not acts.is_verb(token):
        return False
    hanging = {c.dep_ for c in token.children}
    return "nsubjpass" not in hanging or not hanging.isdisjoint(_REPORTED)


def _only_links(verb: "Token") -> bool:
    """Whether a verb only says that somebody is so: "fell ill", "went missing"."""
    return verb.lemma_.lower() in _BECOMING and has_child(verb, "acomp", "oprd")


def _of_an_age(token: "Token") -> bool:
    """Whether it only says that a number is somebody's age: "a 44-year-old pilot"."""
    old = token.head if token.lemma_ == "year" else token
    return old.lower_ == "old" and old.dep_ == "amod" and any(c.lemma_ == "year" for c in old.children)


def _counts(arc: Arc) -> bool:
    """Whether the parse can be trusted, and it says more than that two things have to do with each other."""
    head, child = arc.head, arc.child
    if child.dep_ == "dobj" and child.i + 1 < len(child.doc) and child.nbor().tag_ in FINITE:
        return False  # "warned the rise could": the parser took a subject for an object
    names = words.is_name(head) and words.is_name(child) and child.dep_ not in OWNING
    listed = child.dep_ == "conj" and not acts.is_verb(head)
    apart = child.dep_ == "compound" and any(t.pos_ in {"ADP", "PUNCT"} for t in child.doc[child.i : head.i])
    if names or listed or apart or child.dep_ == "relcl":
        return False
    if acts.is_verb(head) or head.pos_ == "ADJ" or child.pos_ in _SAYS_MORE:
        return True
    return child.dep_ in _NEAR or child.head.lower_ in WAYS


def is_counted(token: "Token") -> bool:
    """Whether it is a number, or has one: "40 crowns"."""
    return token.like_num or any(c.like_num for c in token.children)


def _head(token: "Token", content: set[int]) -> "Token | None":
    """The content word that a token hangs on: past prepositions, auxiliaries and the first of a list."""
    here = token
    while here.dep_ != "ROOT":
        if here.lower_ in {"than", "according"} or _doing(here) is not None:
            return None
        if acts.is_verb(here) and here.dep_ in _CLAUSES:
            return here.head if here.dep_ == "ccomp" and is_saying(here.head) else None
        listed = here.dep_ == "conj" and here.head.dep_ != "ROOT"
        here = here.head
        if here.i in content and not listed:
            return here
        if here.lemma_ == "be" and here.pos_ == "AUX":
            return _of_being(here, token, content)
        if acts.is_verb(here) and not listed:
            return None
    return None


def _doing(subject: "Token") -> "Token | None":
    """What a subject is only believed to do, so that it hangs on this: "is believed to have left"."""
    doing = child_of(subject.head, "xcomp") if subject.dep_ == "nsubjpass" else None
    held = doing is not None and subject.head.lemma_.lower() in HELD and doing.lemma_ not in {"be", "have"}
    return doing if held else None


def _had(having: acts.Act, content: set[int]) -> list[Arc]:
    """Who has so many of it, hanging on what is had."""
    things = [c for c in having.head.children if c.dep_ == "dobj" and c.i in content and is_counted(c)]
    return [Arc(thing, owner) for thing in things for owner in having.agents if owner.i in content]


def _of_being(verb: "Token", token: "Token", content: set[int]) -> "Token | None":
    """Who or what is said to be so, and for what stands beside that what is said: "larger among women"."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i in content), None)
    so = next((c for c in verb.children if c.dep_ in _COMPLEMENTS and c.i in content), None)
    if so is not None and token in so.subtree:
        return subject
    return None if subject is not None and token in subject.subtree else so or subject
