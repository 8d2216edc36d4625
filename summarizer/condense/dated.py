"""An event that a sentence only mentions, told as a sentence of its own: "the May 3 fire that killed nine people"."""

from typing import TYPE_CHECKING

from summarizer.condense.lexicon import RANKS
from summarizer.reading.grammar import BEFORE_A_NOUN, FINITE, SUBJECTS, child_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_BEFORE_A_NOUN = BEFORE_A_NOUN | {"npadvmod"}
_RELATIVE = frozenset({"that", "which"})


def mentioned(tokens: "Tokens", start: int) -> str | None:
    """What the dated noun did or suffered, in the sentence's words, as in "The May 3 fire killed nine people".

    `start` is where the date stands in the text. None where the date belongs to no noun with a relative clause, or
    where the sentence reports it as somebody's words.
    """
    noun = next((t for t in tokens if t.idx <= start < t.idx + len(t)), None)
    while noun is not None and noun.dep_ in _BEFORE_A_NOUN and noun.head.i > noun.i:
        noun = noun.head
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or not noun.left_edge.idx <= start < noun.idx:
        return None
    if any(above.dep_ in {"ccomp", "parataxis"} for above in noun.ancestors) or _is_quoted(noun, tokens):
        return None
    told = _clause(noun)
    if told is None or noun.left_edge.lower_ != "the" or noun.left_edge.i < tokens.start:
        return None
    verb, pronoun = told
    end = verb.right_edge.i + 1
    if end > tokens.end or noun.sent.root.i in range(pronoun.i, end):
        return None
    name = [t for t in tokens.doc[noun.left_edge.i + 1 : noun.i + 1] if t.idx >= start or not _judges(t)]
    words = "".join(t.text_with_ws for t in name) + tokens.doc[pronoun.i + 1 : end].text
    return f"The {' '.join(words.split()).rstrip(' ,;:.–—-')}."


def _clause(noun: "Token") -> "tuple[Token, Token] | None":
    """The verb of a plain past clause on the noun, and the pronoun that is its subject."""
    for verb in noun.children:
        if verb.dep_ != "relcl" or verb.i < noun.i:
            continue
        subject = child_of(verb, *SUBJECTS)
        past = verb.tag_ == "VBD" or any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
        other = any(t.tag_ in FINITE and t.dep_ in {"conj", "ccomp"} for t in verb.subtree)
        if subject is not None and subject.lower_ in _RELATIVE and subject.i == noun.i + 1 and past and not other:
            return verb, subject
    return None


def _is_quoted(noun: "Token", tokens: "Tokens") -> bool:
    return any(t.is_quote for t in tokens.doc[tokens.start : noun.right_edge.i + 1])


def _judges(token: "Token") -> bool:
    """An adjective before the date that calls the event something: "the heinous April 22 attack"."""
    return token.pos_ == "ADJ" and not token.ent_type_ and token.lower_ not in RANKS
