"""What a model should say in fewer words of its own, and what counts as a sentence of its own."""

import re
from typing import TYPE_CHECKING, Literal

from summarizer import reading as readings
from summarizer.gate import standalone
from summarizer.gate.views import SentenceView, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Claim, Span

_LONG_COPY = 12
"""Words from which on a copied sentence could be said in fewer."""
_LONG = 22
"""The same for a sentence that is no copy: it was to have 18 at most."""
_FEWEST = 4
_SHORTEST = 6
"""Words; what says a long sentence in fewer says too little."""
_SMALL = 3
_GIVEN = re.compile(r"\baccording to ((?:\w+ ?){1,5})")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STOPS = (".", "!", "?", '."', ".”", ".'", ".’", ".)")
_SINGULAR = frozenset({"he", "she", "him", "his", "her", "hers"})


def copied(text: str, evidence: "Sequence[Span]") -> 'Literal["whole", "stretch"] | None':
    """Whether the text is a whole sentence of the evidence, or words that stand in one on end; none for other words."""
    words = _words(text)
    if any(words == _words(span.text) for span in evidence):
        return "whole"
    return "stretch" if any(f" {words} " in f" {_words(span.text)} " for span in evidence) else None


def is_wanted(claim: "Claim") -> bool:
    """Whether the claim is too long for what a model was asked for."""
    own = copied(claim.text, claim.evidence) is None and claim.origin not in {"selected", "shortened"}
    return len(claim.text.split()) > (_LONG if own else _LONG_COPY)


def is_shorter(text: str, evidence: "Sequence[Span]") -> bool:
    """Whether the text says something, and in fewer words than its evidence."""
    return _SHORTEST <= len(text.split()) < sum(len(span.text.split()) for span in evidence)


def states(view: SentenceView) -> bool:
    """Whether the sentence states something itself: captions, credits and titles have no verb, or only a quoted one."""
    if view.tokens and not view.reading.english:
        return True
    marks = 0
    for token, plain in zip(view.tokens, view.plain, strict=True):
        marks += plain == '"'
        if token.tag_ in _FINITE and marks % 2 == 0:
            return True
    return False


def is_sentence(text: str) -> bool:
    """Whether a sentence that was written again is whole and can be read alone.

    One without a stop breaks off: a quotation mark that a model writes ends the string of its JSON.
    """
    if not text.endswith(_STOPS) or len(text.split()) < _FEWEST:
        return False
    claim = readings.read(readings.plain_article(text))
    if not claim.english:
        return True
    views = [SentenceView(claim, s.number) for s in claim.article.sentences]
    return all(standalone.stands_alone(view) and states(view) and not _points_outside(view) for view in views)


def keeps_source(text: str, evidence: "Sequence[Span]") -> bool:
    """Whether a shorter sentence still names each "according to …" of its evidence: of two the gate asks for one."""
    kept = set(_words(text).split())
    given = (match[1] for span in evidence for match in _GIVEN.finditer(_words(span.text)))
    return all(any(word in kept for word in source.split() if len(word) > _SMALL) for source in given)


def _points_outside(view: SentenceView) -> bool:
    """Whether a pronoun for one person stands before any name that it could mean."""
    pronoun = next((t.i for t in view.tokens if t.lower_ in _SINGULAR), None)
    return pronoun is not None and not any(t.pos_ == "PROPN" and t.i < pronoun for t in view.tokens)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_text(text).casefold()))
