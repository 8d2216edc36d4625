"""What else an article calls somebody: the nouns that stand beside a name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import Name

_NAMING = frozenset({"appos", "compound", "nmod"})


def of(name: "Name", view: "Callable[[int], SentenceView]") -> frozenset[str]:
    """The nouns, as lemmas, that stand beside a name in the sentences that have it."""
    said = ((m, t) for m in name.mentions for t in view(m.sentence).tokens)
    return frozenset(noun for m, t in said if m.start <= t.idx < m.end for noun in _nouns(t))


def _nouns(token: "Token") -> set[str]:
    """Those that a word of a name describes or is described by: offices, appositions, what it is."""
    near = [token.head, *token.children, *(g for c in token.children for g in c.children)]
    found = {t for t in near if t.dep_ in _NAMING or (token.dep_ in _NAMING and t == token.head)}
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        found |= {c for c in token.head.children if c.dep_ == "attr"}
    return {t.lemma_.lower() for t in found if t.pos_ in {"NOUN", "PROPN"}}
