"""Who is called a source: those of whom a report tells only how they know, "people familiar with the matter"."""

import re
from typing import TYPE_CHECKING

from summarizer.gate.acts import is_verb
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView

_SOURCE = frozenset({"source", "sources"})
_KNOWING = re.compile(
    r"\b(?:familiar with|knowledge of|close to|briefed on|not to be (?:named|identified)|anonymity)\b", re.IGNORECASE
)


def is_source(word: str) -> bool:
    """Whether somebody is called so of whom nothing else is told."""
    return word.lower() in _SOURCE


def tellers(view: "SentenceView") -> "list[Token]":
    """The nouns of a sentence for those who tell something, and for whom another report may say "sources"."""
    return [t for t in view.tokens if t.pos_ == "NOUN" and _tells(t) and _KNOWING.search(_phrase(t))]


def _tells(noun: "Token") -> bool:
    says = noun.dep_ == "nsubj" and is_verb(noun.head) and noun.head.lemma_.lower() in SAYING
    return says or (noun.dep_ == "pobj" and noun.head.head.lower_ == "according")


def _phrase(noun: "Token") -> str:
    return str(noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text)
