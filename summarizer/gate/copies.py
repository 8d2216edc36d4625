"""How a claim differs from the sentence that it is copied or shortened from, token by token."""

from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate.views import MARKS, SentenceView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token


COPIED = 0.75
"""Share of the claim's tokens that stand in the sentence in the same order, from which on it counts as its copy."""


class Copy:
    """How a claim differs from one sentence, token by token (difflib's longest matching blocks)."""

    def __init__(self, claim: SentenceView, view: SentenceView, bracketed: frozenset[int]) -> None:
        self.claim = claim
        self.view = view
        left_out: frozenset[int] = frozenset() if "[" in view.text else bracketed
        marks = "[]" if left_out else ""
        self.tokens = [t for t in claim.tokens if t.i not in left_out and t.text not in marks]
        """The claim's tokens, without a referent that was put in."""
        self._plain = [t.lower_.translate(MARKS) for t in self.tokens]

    @cached_property
    def _codes(self) -> "Sequence[tuple[str, int, int, int, int]]":
        return SequenceMatcher(None, self._plain, self.view.plain, autojunk=False).get_opcodes()

    def has(self, least: float) -> bool:
        """Whether `share` is at least so much; it is not asked where the sentence has fewer of the tokens anywhere."""
        return self._anywhere >= least and self.share >= least

    @cached_property
    def _anywhere(self) -> float:
        theirs = set(self.view.plain)
        return sum(token in theirs for token in self._plain) / max(len(self._plain), 1)

    @cached_property
    def share(self) -> float:
        """Share of the claim's tokens that stand in the sentence in this order."""
        return self.same / len(self._plain) if self._plain else 0.0

    @cached_property
    def same(self) -> int:
        """How many of the claim's tokens stand in the sentence in this order."""
        return sum(b - a for kind, a, b, _, _ in self._codes if kind == "equal")

    @cached_property
    def added(self) -> "list[Token]":
        """Tokens of the claim that the sentence does not have in their place."""
        return [t for kind, a, b, _, _ in self._codes if kind != "equal" for t in self.tokens[a:b]]

    @cached_property
    def dropped(self) -> "list[Token]":
        """Tokens of the sentence that the claim leaves out."""
        return [t for kind, _, _, a, b in self._codes if kind != "equal" for t in self.view.tokens[a:b]]

    def replaced(self, start: int, end: int) -> "list[Token] | None":
        """The sentence's dropped tokens, where the claim has put in a token between these offsets; else none."""
        new = any(start <= t.idx < end and t.i not in self._twins for t in self.tokens)
        return self.dropped if new else None

    @cached_property
    def blocks(self) -> "list[tuple[list[Token], list[Token]]]":
        """Where both have other tokens between the same ones: the claim's, and the sentence's instead of them."""
        found = ((self.tokens[a:b], self.view.tokens[c:d]) for kind, a, b, c, d in self._codes if kind == "replace")
        return list(found)

    def keeps(self, token: "Token") -> bool:
        """Whether the claim has this token of the sentence, as it stands or in another form."""
        return token.i in self.kept or any(t.lemma_ == token.lemma_ for t in self.added)

    def put_in(self, place: int) -> bool:
        """Whether the sentence does not have this token of the claim in its place."""
        return place not in self._twins and any(t.i == place for t in self.tokens)

    def instead_of(self, place: int) -> "list[Token]":
        """The sentence's tokens that the claim leaves out where it has put in this one."""
        for kind, a, b, c, d in self._codes:
            if kind == "replace" and any(t.i == place for t in self.tokens[a:b]):
                return self.view.tokens[c:d]
        return []

    @cached_property
    def _twins(self) -> dict[int, int]:
        return {
            self.tokens[a + n].i: self.view.tokens[c + n].i
            for kind, a, b, c, _ in self._codes
            if kind == "equal"
            for n in range(b - a)
        }

    def twin(self, place: int) -> int | None:
        """The place in the sentence of a token that both have."""
        return self._twins.get(place)

    @cached_property
    def kept(self) -> frozenset[int]:
        """Places of the sentence's tokens that the claim keeps."""
        return frozenset(t.i for kind, _, _, a, b in self._codes if kind == "equal" for t in self.view.tokens[a:b])
