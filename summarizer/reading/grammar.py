"""What the parse says about one word and those that hang on it: what reading, gate and stories ask alike."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations of who does it or has it done to him, clauses left out."""
EVERY_SUBJECT = SUBJECTS | {"csubj", "csubjpass", "expl"}
"""The same with clauses, and with "it" and "there" that stand before one."""
STATED = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of the forms by which a verb states something."""
FINITE = STATED | {"MD"}
"""The same and those by which it says what may, must or will be."""


def has_child(token: "Token", *relations: str) -> bool:
    """Whether a word hangs on it by one of these relations: `has_child(verb, "neg")`."""
    return any(child.dep_ in relations for child in token.children)


def child_of(token: "Token", *relations: str) -> "Token | None":
    """The first word that hangs on it by one of these relations, or none."""
    return next((child for child in token.children if child.dep_ in relations), None)


def children_of(token: "Token", *relations: str) -> "list[Token]":
    """The words that hang on it by one of these relations, in the order of the text."""
    return [child for child in token.children if child.dep_ in relations]


def has_form(verb: "Token", forms: "Collection[str]") -> bool:
    """Whether the verb, or an auxiliary of it, has one of these tags: `has_form(verb, FINITE)`."""
    return verb.tag_ in forms or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in forms for c in verb.children)
