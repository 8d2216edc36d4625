"""Finds the reason that a sentence gives for the act it tells of, by its cue ("citing", "because", "after" …)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading.calendar_words import LENGTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading import Reading

_MARKS = {"because", "as", "since", "after"}
_PREPOSITIONS = {"over", "due", "amid", "after", "because", "following"}
_NO_REASON = {"when", "while", "before", "until", "if", "although", "though"}
_SPANS = LENGTHS | {"period", "span", "course", "time"}


@dataclass(frozen=True)
class Reason:
    """A reason: its content words, and the sentence without it."""

    without: str
    content: frozenset[str]
    sure: bool
    """True where the cue can mean nothing else ("because", "citing")."""


def find(reading: "Reading") -> list[Reason]:
    """The reasons that the sentence gives for its main act; none for a text of several sentences."""
    if len(reading.article.sentences) != 1 or reading.by_sentence[0] is None:
        return []
    tokens, text = reading.by_sentence[0], reading.article.text
    found = []
    for token in tokens:
        sure = _is_reason(token, tokens.root)
        if sure is None:
            continue
        first, last = token.left_edge, token.right_edge
        end = last.idx + len(last)
        before = text[: first.idx].rstrip(" ,;–—-")
        after = text[end:].strip()
        without = (before + (" " if after[:1].isalnum() else "") + after).strip().lstrip(",;: ")
        without = without[:1].upper() + without[1:]
        if not without.endswith((".", "!", "?")):
            without = without.rstrip(" ,;") + "."
        words = content(reading.doc[first.i : last.i + 1])
        if words and len(without.split()) >= 3:
            found.append(Reason(without, words, sure))
    return found


def _is_reason(token: "Token", root: "Token") -> bool | None:
    """Whether the token heads a reason: surely, perhaps, or not at all."""
    if not _of_main_act(token, root):
        return None
    if token.dep_ == "advcl" or (token.dep_ in {"acl", "relcl", "prep"} and token.pos_ == "VERB"):
        return _is_clause_of_reason(token)
    if token.dep_ == "prep" and token.lower_ in _PREPOSITIONS and not _is_of_time(token):
        return token.lower_ in {"due", "because", "over"}
    return None


def _is_of_time(link: "Token") -> bool:
    """Whether it only tells when or how long: "over a period of years", "after May 3"."""
    return any(c.dep_ == "pobj" and (c.ent_type_ in {"DATE", "TIME"} or c.lemma_ in _SPANS) for c in link.children)


def _is_clause_of_reason(verb: "Token") -> bool | None:
    if verb.lower_ in {"citing", "saying", "arguing", "blaming"}:
        return True
    mark = next((c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"} and c.i < verb.i), "")
    if mark in _MARKS:
        return mark == "because"
    return False if verb.dep_ == "relcl" and mark not in _NO_REASON and _denies(verb) else None


def _of_main_act(token: "Token", root: "Token") -> bool:
    """Whether it hangs on the main verb, on what completes it, or on its object."""
    head = token.head
    for _ in range(4):
        if head.i == root.i:
            return True
        if head.dep_ not in {"xcomp", "ccomp", "dobj", "pobj", "prep", "conj", "acl"}:
            return False
        head = head.head
    return False


def _denies(verb: "Token") -> bool:
    return any(c.dep_ == "neg" or c.lower_ == "no" for t in (verb, *verb.children) for c in t.children)
