"""Cuts of a few words by the whole parse: many are made, and one counts that is parsed as the whole is.

A cut that is parsed otherwise than the sentence it comes of reads otherwise, too, and is no cut of it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import terse
from summarizer.condense.edits import words
from summarizer.condense.trees import Tree, names_its_noun
from summarizer.reading import plain_article, read
from summarizer.reading.grammar import BEFORE_A_NOUN, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.condense.compress import Cutting
    from summarizer.condense.parts import Part

_LONGEST = 120
"""Tokens of a sentence that is looked at."""
_PROPOSED = 8
_LEAST = 0.25
"""Of its sentence's weight; a headline that keeps less says too little, of a very long sentence half of that."""
SAY_ALL = frozenset({"die", "resign", "retire"})
"""Verbs of which the subject alone is news."""
_SLIGHT = frozenset({"punct", "case", "det", "cc", "prep"})
"""Relations that are not compared: what a phrase hangs on is a matter of taste."""
_CORE = frozenset(
    {"ROOT", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "conj", "relcl", "acl", "agent", "neg", "attr", "pobj"}
)  # fmt: skip
"""Relations that must be the same; the others only hang on the same word."""


@dataclass(frozen=True)
class Proposed:
    """Cuts of a sentence, the one that says most first, before they are parsed."""

    cutting: "Cutting"
    cuts: "dict[str, tuple[str, tuple[Part, ...]]]"
    """By the cut, the same with its articles and helpers, and what goes from the sentence in that."""

    @property
    def texts(self) -> list[str]:
        """What is to be parsed."""
        return [*(text for text, _ in self.cuts.values()), *(c for c in self.cuts if self._drops_a_helper(c))]

    def sound(self) -> list[str]:
        """The cuts that are parsed as in the sentence, and without their helpers do not turn it round."""
        alike = (cut for cut, (text, gone) in self.cuts.items() if _parsed_alike(text, self.cutting, gone))
        return [c for c in alike if not self._drops_a_helper(c) or terse.is_done_to(c, self.cutting.tokens)]

    def _drops_a_helper(self, cut: str) -> bool:
        return terse.drops_a_helper(cut, self.cuts[cut][0])


def proposed(cutting: "Cutting", limit: int) -> Proposed:
    """Cuts of at most `limit` words, none where it would say too little; the sentence is one without edits."""
    made: dict[str, tuple[str, tuple[Part, ...]]] = {}
    if len(cutting.tokens) > _LONGEST or cutting.tokens.root.pos_ not in {"VERB", "AUX"}:
        return Proposed(cutting, made)
    least = _LEAST * min(1.0, 2 * limit / len(cutting.tokens))
    tree = Tree(cutting, limit)
    for verb in tree.verbs():
        if made:
            break  # what stands beside the main clause is told where that cannot be
        for gone, whole in tree.cuts(verb):
            text = cutting.headline_without(gone)
            enough = cutting.says(gone)[0] >= least or verb.lemma_ in SAY_ALL
            if text not in made and words(text) <= limit and enough:
                made[text] = (cutting.headline_without(whole), whole)
            if len(made) == _PROPOSED:
                break
    return Proposed(cutting, made)


def _parsed_alike(text: str, cutting: "Cutting", gone: "Sequence[Part]") -> bool:
    """Whether every word hangs on the same word in the same way as in the sentence."""
    cut = read(plain_article(text))
    if len(cut.article.sentences) != 1 or cut.by_sentence[0] is None:
        return False
    before = [t for t in cutting.tokens if _counts(t) and not any(p.holds(t) for p in gone)]
    after = [t for t in cut.doc if _counts(t)]
    if [t.lower_ for t in before] != [t.lower_ for t in after]:
        return False
    places = {t.i: n for n, t in enumerate(before)}
    own = {t.i: n for n, t in enumerate(after)}
    for kept, other in zip(before, after, strict=True):
        lone = names_its_noun(kept) and any(p.holds(kept.head) for p in gone)
        one = kept.head if lone else kept  # a name in the place of "adviser Ann Berg"
        if one.dep_ in _SLIGHT or {one.dep_, other.dep_} <= BEFORE_A_NOUN:
            continue
        if other.dep_ == "ROOT" and one.dep_ == "conj" and one.head.i not in places:
            continue  # a clause beside the main one
        same = places.get(one.head.i) == own.get(other.head.i)
        same = same or places.get(_first(one.head)) == own.get(_first(other.head))
        if not same or (one.dep_ != other.dep_ and not _CORE.isdisjoint({one.dep_, other.dep_})):
            return False
    return not any(_disagrees(t, gone) or _is_torn_off(t, gone) for t in before)


def _disagrees(subject: "Token", gone: "Sequence[Part]") -> bool:
    """Whether one is left of several that a verb tells of: "Ann Berg[, the mayor, and her aide] were indicted"."""
    lost = any(c.dep_ in {"conj", "appos"} and any(p.holds(c) for p in gone) for c in subject.children)
    if not lost or subject.dep_ not in SUBJECTS or subject.tag_ in {"NNS", "NNPS"}:
        return False
    return any(t.lower_ in {"were", "are", "have"} for t in (subject.head, *subject.head.children))


def _is_torn_off(token: "Token", gone: "Sequence[Part]") -> bool:
    """Whether it describes, after a comma, something that no longer stands right before it."""
    opening = token.left_edge
    after_a_comma = opening.i > 0 and opening.nbor(-1).text == ","
    aside = token.dep_ in {"appos", "relcl", "acl"} or (token.dep_ == "dobj" and opening.lower_ in {"a", "an"})
    between = (p for p in gone if token.head.i < p.first and p.last <= opening.i and p.last - p.first > 1)
    return after_a_comma and aside and any(between)


def _first(token: "Token") -> int:
    """The place of the first of several that are joined by "and"."""
    while token.dep_ == "conj":
        token = token.head
    return token.i


def _counts(token: "Token") -> bool:
    return not token.is_punct and not token.is_space
