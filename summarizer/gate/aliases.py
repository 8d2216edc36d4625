"""What else an article calls somebody: the nouns that stand beside a name."""

import re
from typing import TYPE_CHECKING

from summarizer.gate.acts import phrase
from summarizer.reading.grammar import BEFORE_A_NOUN, children_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView, Source
    from summarizer.reading.found import Name

_TELLING_APART = BEFORE_A_NOUN - {"nmod"} | {"det"}
_FIRM = frozenset("company firm business group".split())
_BEHIND = re.compile(r" (?:of|that|who|which|from|in|at|for|on|with) ")
"""Where what tells more of somebody begins: "the firm that owns the mill"."""
_OUT_OF = re.compile(r"^(?:one|two|three|some|several|many|most|both|all) of ", re.IGNORECASE)
_NAMING = frozenset({"appos", "compound", "nmod"})


def of(name: "Name", view: "Callable[[int], SentenceView]") -> frozenset[str]:
    """The nouns, as lemmas, that stand beside a name in the sentences that have it."""
    said = ((m, t) for m in name.mentions for t in view(m.sentence).tokens)
    return frozenset(noun for m, t in said if m.start <= t.idx < m.end for noun in _nouns(t))


def meant(token: "Token", source: "Source") -> "Name | None":
    """Whom "the striker", "the company" names in an article: the only one called so, or the one firm it tells of."""
    noun = token.lemma_.lower()
    if token.pos_ != "NOUN" or [c.lower_ for c in token.children if c.dep_ in _TELLING_APART] != ["the"]:
        return None
    called = [n for n in source.reading.names if noun in source.called[n]]
    if called or noun not in _FIRM:
        return called[0] if len(called) == 1 else None
    told_of = sorted((len(n.mentions) for n in source.reading.names if n.kind == "organisation"), reverse=True)
    most = [n for n in source.reading.names if n.kind == "organisation" and len(n.mentions) == told_of[0]]
    return most[0] if len(most) == 1 and told_of[0] > 1 else None


def head_of(described: str) -> str:
    """The noun of a description, before what tells more of it: "one of the men", "the firm that owns the mill"."""
    return _BEHIND.split(_OUT_OF.sub("", described))[0].strip().rpartition(" ")[2]


def stands_beside(described: str, names: list[str], views: "Sequence[SentenceView]") -> bool:
    """Whether the name stands beside the description there: "the operator, Blueline", "Berg was the witness"."""
    head = head_of(described).lower()
    called = [t for v in views for t in v.tokens if t.lower_ == head]
    beside = [c for t in called for c in t.children if c.dep_ == "appos"]
    beside += [c for t in called if t.dep_ == "attr" and t.head.lemma_ == "be" for c in children_of(t.head, "nsubj")]
    return any(t.lower_ in names for c in beside for t in phrase(c))


def _nouns(token: "Token") -> set[str]:
    """Those that a word of a name describes or is described by: offices, appositions, what it is."""
    near = [token.head, *token.children, *(g for c in token.children for g in c.children)]
    found = {t for t in near if t.dep_ in _NAMING or (token.dep_ in _NAMING and t == token.head)}
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        found |= {c for c in token.head.children if c.dep_ == "attr"}
    return {t.lemma_.lower() for t in found if t.pos_ in {"NOUN", "PROPN"}}
