"""Tells whether a place in a sentence is told as past or as yet to come, by the verb that governs it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from summarizer.reading.meaning import Tense

_FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha", "would"})
_LOOKS_AHEAD = frozenset({
    "expect", "schedule", "plan", "due", "slate", "intend", "aim", "hope", "set", "go", "ready", "likely",
    "anticipate", "propose", "urge", "want", "ask", "threaten", "vow", "promise", "pledge", "call",
})  # fmt: skip
_OPEN = frozenset({"should", "must", "can", "could", "may", "might"})
_TIME_CLAUSES = frozenset({"when", "before", "until", "after", "once", "if"})
_MAX_CLIMB = 12


def tense_at(doc: "Doc", start: int, end: int) -> "Tense":
    """Past or future by the nearest governing verb; none where that does not tell (present tense, no verb)."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    for _ in range(_MAX_CLIMB):
        found = _of_verb(token)
        if found is not None:
            return None if found == "present" else "past" if found == "past" else "future"
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _of_verb(token: "Token") -> str | None:  # noqa: PLR0911 - one return a construction
    """past, future, present; none where the word does not tell and its head must."""
    if token.lemma_ in _LOOKS_AHEAD and (token.pos_ == "ADJ" or _is_passive(token)):
        return "future"
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    helpers = {child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _FUTURE_AUXILIARIES:
        return "future"
    if helpers & _OPEN and "have" not in helpers:
        return "future"
    if token.tag_ == "VB" and "to" in helpers:
        ahead = token.head.lemma_ in _LOOKS_AHEAD or token.head.lemma_ == "be"
        return "future" if ahead and token.dep_ in {"xcomp", "ccomp"} and token.head.i != token.i else None
    if token.tag_ == "VBD" or helpers & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    if token.tag_ == "VBG":
        return "future" if helpers & {"am", "is", "are", "'s", "’s", "'re", "’re"} else None
    if token.tag_ == "VBN":
        return "past" if not helpers else "present"
    if token.tag_ not in {"VBZ", "VBP"}:
        return None
    # "When they meet on Monday": a clause of time in the present speaks of what is to come.
    ahead = token.dep_ == "advcl" and any(child.lower_ in _TIME_CLAUSES for child in token.children)
    return "future" if ahead else "present"


def _is_passive(token: "Token") -> bool:
    return token.tag_ in {"VBN", "VBD"} and token.lemma_ != "go" and token.dep_ not in {"aux", "auxpass"} and (
        any(child.dep_ == "auxpass" for child in token.children) or token.dep_ in {"acl", "amod"}
    )  # fmt: skip
