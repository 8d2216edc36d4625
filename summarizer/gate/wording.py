"""A sentence as it is worded: its words without marks, and which of them the parse ties."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_GROUPS = re.compile(r"(?<=\d)[.,](?=\d)")
_LOOSE = frozenset("ROOT aux auxpass agent cc dep det mark predet prep prt punct".split())
"""Arcs that say nothing of who or what is meant."""


def wording(tokens: "Sequence[Token]", plain: "Sequence[str]") -> list[tuple[str, int]]:
    """The words in their plain form, each with the place of its token; numbers in groups of digits.

    Groups, because "36,000" is found written "36, 000" as well.
    """
    return [
        (part, token.i)
        for token, word in zip(tokens, plain, strict=True)
        if any(letter.isalnum() for letter in word)
        for part in _GROUPS.split(word)
    ]


def arcs(tokens: "Sequence[Token]") -> list[tuple[int, int, frozenset[str]]]:
    """The places of two words that are tied, and their lemmas; what a preposition governs hangs on that one's head."""
    inside = {t.i for t in tokens}
    found = []
    for token in tokens:
        head = token.head
        if token.dep_ in {"pobj", "pcomp"} and head.dep_ in {"prep", "agent", "dative"}:
            head = head.head
        if token.dep_ not in _LOOSE and head.i in inside:
            found.append((head.i, token.i, frozenset((head.lemma_.lower(), token.lemma_.lower()))))
    return found
