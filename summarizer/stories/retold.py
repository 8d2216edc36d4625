"""Whether two sentences of different articles report one thing in other words: what they share, and how rare it is."""

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.stories import families

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.stories.candidates import Said
    from summarizer.stories.slots import Weights

_ALIKE = 0.38
"""Dice's coefficient of the weighted words, 0-1."""
_PREDICATE = 0.34
"""Share of what one says of its subject that the other has too."""
_FEWEST = 5
_WORDS = 2
"""Words that both say of their subjects and that are no names: to speak of one law is not to say the same of it."""
_SHOWN = 6


def same(one: "Said", other: "Said", weights: "Weights") -> bool:
    """Whether both say the same of the same subject: in words, affirmed or denied alike, without another count."""
    if min(len(one.content), len(other.content)) < _FEWEST or weights.alike(one.content, other.content) < _ALIKE:
        return False
    (about, said), (also, told) = _halves(one), _halves(other)
    plain = (_plain(one) & told) | (_plain(other) & said)
    if (
        not about & also
        or len(plain) < _WORDS
        or min(weights.share(said, other.content), weights.share(told, one.content)) < _PREDICATE
    ):
        return False
    return _denies(one) == _denies(other) and not _count_otherwise(one, other)


def shared(one: "Said", other: "Said") -> tuple[str, ...]:
    """The words of the first that the other has too, in their order, as many as a reader takes in."""
    return tuple(dict.fromkeys(t.text for t in one.reading.doc if content([t]) & other.content))[:_SHOWN]


@lru_cache(maxsize=4096)
def _halves(said: "Said") -> tuple[frozenset[str], frozenset[str]]:
    """The words of the subject, and of what is said of it."""
    root = _root(said)
    if root is None:
        return frozenset(), frozenset()
    subject = {t.i for c in root.children if c.dep_ in {"nsubj", "nsubjpass"} for t in c.subtree}
    return content(t for t in root.sent if t.i in subject), content(t for t in root.sent if t.i not in subject)


@lru_cache(maxsize=4096)
def _plain(said: "Said") -> frozenset[str]:
    """The words of the whole that are no names."""
    return content(t for t in said.reading.doc if t.pos_ != "PROPN")


def _root(said: "Said") -> "Token | None":
    tokens = next((t for t in said.reading.by_sentence if t is not None), None)
    return tokens.root if tokens is not None else None


def _denies(said: "Said") -> bool:
    root = _root(said)
    if root is None:
        return False
    negated = any(c.dep_ == "neg" for c in root.children) and not any(c.lower_ == "only" for c in root.children)
    return negated != (root.lemma_.lower() in families.REFUSING)


def _count_otherwise(one: "Said", other: "Said") -> bool:
    """Whether they give different numbers of one unit."""
    first, second = ({(f.unit, f.value) for f in s.reading.figures if f.unit} for s in (one, other))
    units = {unit for unit, _ in first} & {unit for unit, _ in second}
    return any(not {v for u, v in first if u == unit} & {v for u, v in second if u == unit} for unit in sorted(units))
