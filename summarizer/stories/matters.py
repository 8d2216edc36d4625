"""What a sentence says of its matter as a whole: what it denies, and whether its number counts in who did it."""

from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading.grammar import children_of
from summarizer.stories import families

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

_COUNTING = frozenset({"including", "counting", "plus", "excluding", "besides"})


def denied(tokens: "Tokens") -> frozenset[str]:
    """The lemmas that it denies and nowhere affirms: none in "guilty on six counts and not guilty on three"."""
    words = [t.head for t in tokens if t.dep_ == "neg"]
    affirmed = {t.lemma_.lower() for t in tokens if t not in words}
    return frozenset(t.lemma_.lower() for t in words) - affirmed


def tellers(tokens: "Tokens") -> frozenset[str]:
    """The words for who says it, where the sentence is somebody's word: "police said", "according to the ministry"."""
    root = tokens.root
    said = children_of(root, "nsubj") if root.lemma_ in families.SAYING else []
    said += [c for t in tokens if t.lower_ == "according" for to in t.children for c in to.children]
    return content(t for who in said for t in who.subtree)


def counts_the_culprit(tokens: "Tokens") -> bool:
    """Whether he who did it is expressly counted in, or out: "five dead, including the gunman"."""
    counted = (c for t in tokens if t.lower_ in _COUNTING for c in t.subtree)
    return any(c.lemma_.lower() in families.CULPRITS for c in counted)
