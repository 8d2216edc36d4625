"""The words of a sentence that may point to what another one names: pronouns, nouns with "the", words of names."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading.grammar import FIRST_PERSON, OF_A_THING, OF_ONE, OF_SEVERAL, OWNERS, THE_OR_THIS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import Name

_PRONOUNS = OF_ONE | OF_A_THING | OF_SEVERAL | FIRST_PERSON
_DEFINITE = THE_OR_THIS | OWNERS


@dataclass(frozen=True)
class Pointer:
    """A word of a sentence that may name what another names."""

    token: "Token"
    lower: str
    lemma: str
    names: "list[Name]"
    """Those that it is of."""
    definite: bool


def pointing(view: "SentenceView") -> list[Pointer]:
    """Pronouns, words of names and nouns that were named before: all of a sentence that may name what another names."""
    mentions = [(m.start, m.end, n) for n in view.entities for m in n.mentions]
    found = []
    for token in view.tokens:
        of = [n for start, end, n in mentions if start <= token.idx < end]
        lower, definite = token.lower_, _is_definite(token)
        if of or definite or lower in _PRONOUNS:
            found.append(Pointer(token, lower, token.lemma_.lower(), of, definite))
    return found


def _is_definite(token: "Token") -> bool:
    return token.pos_ == "NOUN" and any(c.lower_ in _DEFINITE for c in token.children)
