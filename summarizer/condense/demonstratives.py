"""Whether what "this", "that" or "such" means is told in its sentence."""

from typing import TYPE_CHECKING

from summarizer.condense.lexicon import SPEECH
from summarizer.reading.grammar import NOUNS, SUBJECTS, THE_OR_THIS, has_child

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

ALL = THE_OR_THIS - {"the"} | {"such"}
SPANS = frozenset({"year", "week", "month", "time", "season", "day", "night", "morning", "afternoon", "evening"})
_HERE = frozenset("country nation election world century kind sort town city state".split())
"""What "this" means as it is said."""
_NOW = frozenset({"stage", "point", "moment"})
"""The same, behind a preposition: "at this point", not "made this point"."""


def loss(token: "Token", before: "Sequence[Token]") -> float:
    """How much is lost where nothing before it in the sentence can be meant: 0 where it is a conjunction."""
    head = token.head
    if token.lower_ == "such" and token.dep_ == "amod":
        known = any(t.lower_ == "as" for t in head.subtree) or any(t.lemma_ == head.lemma_ for t in before)
        return 0.0 if known else 0.5  # "hundreds of such systems"
    behind = bool(before) and before[-1].pos_ in NOUNS
    relative = token.dep_ in SUBJECTS and behind and head.dep_ == "relcl"
    grammatical = token.tag_ in {"WDT", "IN", "WP"} or (token.tag_ == "PDT" and token.lower_ != "such")
    if relative or grammatical or token.dep_ in {"mark", "advmod"} or token.ent_type_ in {"DATE", "TIME"}:
        return 0.0  # "a vote that's sure to come"
    told = head if token.tag_ == "PDT" else token
    responsible = token.lower_ == "those" and has_child(told, "amod")
    narrowed = token.dep_ != "det" and (responsible or has_child(told, "prep", "relcl", "acl"))
    if narrowed or (token.tag_ == "PDT" and any(t.lemma_ == head.lemma_ for t in before)):
        return 0.0  # "those who", "that of", "such a move as", "those responsible"; "a mission ... such a mission"
    said = token.dep_ in {"dobj", "nsubj"} and head.lemma_ in SPEECH and token.i > head.i
    if token.tag_ == "PDT" or said:
        return 0.5  # "such a move", "said just that"
    above = {t.i for t in token.ancestors}
    told_before = any(_tells(t) and t.i not in above for t in before)
    if token.dep_ == "det":
        spans = head.ent_type_ in {"DATE", "TIME"} or head.lemma_ in SPANS
        told_before = told_before or any(t.lemma_ == head.lemma_ for t in before)
        behind_it = (t for c in head.children if c.dep_ in {"acl", "relcl"} for t in c.subtree)
        named = token.lower_ in {"this", "these"} and any(t.pos_ == "PROPN" for t in behind_it)
        told_before = told_before or named  # "this man named Berg"
        here = head.lemma_ in _HERE or (head.lemma_ in _NOW and head.dep_ == "pobj")
        spans = spans or (token.lower_ == "this" and here)
        return 0.0 if spans and token.lower_ in {"this", "these"} else 0.3 if told_before else 0.6
    return 0.3 if told_before else 0.7


def _tells(verb: "Token") -> bool:
    """Whether it is a verb that tells what happened: not "the leading lawyer", "Berg, who runs it", "he said"."""
    return verb.pos_ == "VERB" and verb.dep_ not in {"prep", "amod", "relcl"} and verb.lemma_ not in SPEECH
