"""What a sentence can end without: everything from a word on, where what stands before it is a sentence of its own.

The last parts of a long sentence are mostly when, where, why and what else. A wrong attachment among them does no harm
when they all go together, so that this finds cuts where the parse of the single parts is not to be trusted.
"""

from typing import TYPE_CHECKING

from summarizer.condense import soundness
from summarizer.condense.lexicon import (
    AROUND,
    COMMAS,
    CONDITIONS,
    REFUSALS,
    SOURCES,
    SPEECH,
    TAKES_A_PLACE,
    TAKES_AN_ACT,
    WHERE_AND_WHEN,
)
from summarizer.condense.parts import ENDS, LAST_RESORT, Part, spanning
from summarizer.reading.grammar import BEFORE_A_NOUN, COMPLEMENTS, DATED, EVERY_SUBJECT, FINITE, PLACES, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_LONGEST = 120
"""Tokens of a sentence that is looked at: what is longer is no sentence."""
_OPEN = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART", "PRON"})
"""What nothing can end on."""
_FULL = BEFORE_A_NOUN | {"prep", "relcl"}
"""What makes a noun say enough without what follows it."""
_BOUND = frozenset({"of", "than", "as", "to", "into", "like", "between", "with"})
"""Prepositions that belong to the word before them."""

_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_AROUND = AROUND | {"ahead", "outside"}
"""Those of them that no noun needs."""


def parts(tokens: "Tokens", spine: "set[int]") -> "Iterator[Part]":
    """The ends that the sentence can do without, each to the full stop."""
    doc, root = tokens.doc, tokens.root
    if len(tokens) > _LONGEST or not has_child(root, *EVERY_SUBJECT):
        return
    last = tokens.end - 1 if tokens[-1].text in {".", "!", "?"} else tokens.end
    furthest = -1  # the furthest head of what stands before
    for at in range(tokens.start, last - 1):
        furthest = max(furthest, doc[at].head.i)
        first = at + 1
        if at <= root.i or furthest > at or doc[at].is_punct or doc[at].pos_ in _OPEN:
            continue
        removed = doc[first:last]
        outward = [t for t in removed if t.head.i <= at and not t.is_punct]
        if any(t.head.i == at and t.lower_ not in _AROUND for t in outward) and _says_nothing(doc[at], first):
            continue
        if outward and _may_go(removed, spine) and all(_is_loose(t, first) for t in outward):
            yield spanning(removed, ENDS if _is_aside(removed, outward) else LAST_RESORT, outward[0].head.i)


def _says_nothing(noun: "Token", first: int) -> bool:
    """Whether it is a noun that only its complement fills: "amid claims", "at an event"."""
    definite = any(c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in noun.children)
    return noun.dep_ == "pobj" and noun.pos_ == "NOUN" and not definite and not _is_full(noun, first)


def _is_aside(removed: "Tokens", outward: "list[Token]") -> bool:
    """Whether a whole sentence does without it, too: no further act, and it begins where the parse cannot be wrong."""
    plain = removed[0].text in COMMAS or removed[0].lower_ in WHERE_AND_WHEN - {"over", "under", "as"}
    return plain and not any(t.dep_ == "conj" for t in outward)


def _may_go(removed: "Tokens", spine: "set[int]") -> bool:
    """Whether nothing in it makes the rest true: no condition, no source, no refusal."""
    return not any(
        t.lower_ in SOURCES
        or t.lower_ in CONDITIONS - {"than"}
        or t.lemma_ in REFUSALS
        or (t.lemma_ in SPEECH and t.tag_ in FINITE and t.dep_ != "relcl" and not soundness.tells_more(t))
        or (t.i in spine and t.dep_ != "conj")
        for t in removed
    )


def _is_loose(token: "Token", first: int) -> bool:  # noqa: PLR0911 - one kind of part a line
    """Whether its head says enough without it."""
    head, dep = token.head, token.dep_
    bare = token.tag_ == "VB" and token.dep_ != "conj" and token.doc[first].text not in COMMAS
    if token.left_edge.i < first or bare:
        return False  # "to be the first" may belong to any verb before
    if dep in {"prep", "relcl", "acl"} and soundness.is_bare_without(head, first):
        return False
    verb = head.pos_ in {"VERB", "AUX"}
    if dep == "cc":
        return any(c.dep_ == "conj" and c.i > token.i and c.pos_ in {"VERB", "AUX"} for c in head.children)
    if dep == "conj":
        joined = any(c.dep_ == "cc" and first <= c.i < token.i and c.lower_ in {"and", "but"} for c in head.children)
        negated = has_child(token, "neg")
        return verb and token.pos_ in {"VERB", "AUX"} and joined and not negated and _says_enough(head, first)
    if dep == "prep":
        return _loose_phrase(token, first)
    if dep in {"advcl", "npadvmod", "agent"}:
        act = token.tag_ == "VBG" and head.lemma_ in TAKES_AN_ACT
        return verb and not act and _says_enough(head, first)
    if dep in {"relcl", "acl"}:
        named = head.pos_ in {"NOUN", "PROPN"}
        clause = has_child(token, "mark")  # "claims that ..."
        if head.dep_ == "attr" and any(c.lower_ == "the" for c in head.children):
            return False  # "was the singer who ..."
        told = (
            (dep == "relcl" and not _means_some(head, token)) or token.tag_ in {"VBG", "VBN"} or _is_full(head, first)
        )
        return named and not clause and told
    return dep == "appos" and token.left_edge.i > 0 and token.left_edge.nbor(-1).text in COMMAS


def _means_some(noun: "Token", clause: "Token") -> bool:
    """Whether a clause without a comma says which are meant: "nations that break the law" are not "nations"."""
    plural = noun.tag_ == "NNS" and not has_child(noun, "det", "poss", "nummod")
    return plural and noun.doc[clause.left_edge.i - 1].text not in COMMAS


def _loose_phrase(token: "Token", first: int) -> bool:  # noqa: PLR0911 - one kind of phrase a line
    head = token.head
    timely = any(t.ent_type_ in DATED for t in token.children)
    placed = any(t.ent_type_ in PLACES | {"EVENT"} for t in token.children)
    taking_part = token.lower_ in {"with", "against", "from"} and any(t.ent_type_ in _ACTORS for t in token.subtree)
    if soundness.completes_a_light_verb(token):
        return False  # "make a grab for"
    if taking_part or (first > 0 and _is_bare_object(token.doc[first - 1])):
        return False  # "met with X", "taking heat from"
    if token.lower_ == "as" and token.nbor().lower_ == "part":
        return _says_enough(head, first) if head.pos_ in {"VERB", "AUX"} else True
    if head.pos_ in {"VERB", "AUX"}:
        if token.lower_ in _BOUND or head.lemma_ in TAKES_A_PLACE:
            return False
        if _says_enough(head, first):
            return True
        return token.lower_ in WHERE_AND_WHEN and (timely or placed)
    if token.lower_ in _BOUND:
        return False
    return head.pos_ == "PROPN" or timely or placed or token.lower_ in _AROUND or _is_full(head, first)


def _is_bare_object(token: "Token") -> bool:
    """Whether it is an object of one word, which mostly forms an idiom with its verb: "taking heat"."""
    return token.dep_ == "dobj" and token.tag_ == "NN" and token.left_edge.i == token.i


def _says_enough(verb: "Token", first: int) -> bool:
    """Whether the verb has, before this, what completes it."""
    return any(c.dep_ in {*COMPLEMENTS, "prep"} and c.i < first for c in verb.children) or any(
        c.dep_ == "nsubjpass" for c in verb.children
    )


def _is_full(noun: "Token", first: int) -> bool:
    """Whether the noun says enough: "a call" does not, "the nuclear programme" does."""
    return noun.pos_ == "NOUN" and any(c.dep_ in _FULL and c.i < first for c in noun.children)
