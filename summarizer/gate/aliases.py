"""What else an article calls somebody: the nouns that stand beside a name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMING = frozenset({"appos", "compound", "nmod"})


def nouns(token: "Token") -> set[str]:
    """The nouns, as lemmas, that a word of a name describes or is described by: offices, appositions, what it is."""
    near = [token.head, *token.children, *(g for c in token.children for g in c.children)]
    found = {t for t in near if t.dep_ in _NAMING or (token.dep_ in _NAMING and t == token.head)}
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        found |= {c for c in token.head.children if c.dep_ == "attr"}
    return {t.lemma_.lower() for t in found if t.pos_ in {"NOUN", "PROPN"}}
