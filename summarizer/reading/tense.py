"""Tells whether a time is told as past or as yet to come, by the words before it and the verb that governs it."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.grammar import has_child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from summarizer.reading.meaning import Tense

_FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha", "would"})
_ARRANGES = frozenset({
    "expect", "schedule", "plan", "due", "slate", "intend", "set", "ready", "likely", "anticipate", "aim", "propose",
})  # fmt: skip
"""What looks ahead also where it is passive: "is expected on Monday"; "was asked on Monday" is past."""
_LOOKS_AHEAD = _ARRANGES | {"hope", "go", "urge", "want", "ask", "threaten", "vow", "promise", "pledge", "call"}
_AWAITS = frozenset({"face", "await", "approach", "loom", "seek"})
"""Verbs whose present participle has its object ahead: "facing re-election in November"."""
_STARTS = frozenset(
    "be begin start open end take resume expire close conclude vote kick fall play leave depart arrive return travel "
    "meet host visit".split()
)
"""Verbs that tell a timetable in the present: "the trial begins Monday"."""
_GRANTS = frozenset({
    "give", "extend", "suspend", "postpone", "delay", "adjourn", "grant", "restore", "reopen", "fund", "have", "remand",
})  # fmt: skip
"""Verbs whose "until" is a term that runs: "gave them until Friday"."""
_ARRANGED = re.compile(
    r"\b(?:(?:set|due|planned|expected|booked|timed|slated|scheduled)\s+"
    r"(?:for|to\s+\w+(?:\s+\w+){0,2}(?:\s+(?:on|by|in))?|by)"
    r"|(?:due|expected|slated|scheduled)(?:\s+(?:on|in))?|(?:upcoming|forthcoming|looming)(?:\s+\w+){0,2}|deadline\s+of|(?:ahead|in\s+advance)\s+of"
    r"|(?:up\s+for|fac(?:e|es|ing)|seek(?:s|ing)?)\s+(?:re-?)?election\s+(?:in|on))\s+(?:the\s+|early\s+|late\s+)?$",
    re.IGNORECASE,
)
"""What stands before a time that is arranged: "scheduled for", "up for re-election in"."""
_TERM = re.compile(
    r"\b(?:until|till|through)\s+(?:(?:(?:his|her|its|their|the|an?)\s+)?\w+\s+(?:on|in)\s+|\w+\s+)?$", re.IGNORECASE
)
"""Up to which a term runs: "until Friday", "until sentencing on"."""
_LIMIT = re.compile(r"\b(?:by|until|till|no later than)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OPEN = frozenset({"should", "must", "can", "could", "may", "might"})
AWAITING = frozenset({"when", "before", "until", "till", "after", "once", "if", "unless"})
"""What opens a clause that tells in the present what is to come."""
_OF_A_NOUN = frozenset({"compound", "nmod", "poss"})
"""A date that a noun carries, "the June 19 vote", says nothing by its verb."""
_MAX_CLIMB = 12


def tense_at(doc: "Doc", start: int, end: int, before: str) -> "Tense":
    """Past or future of a time; `before` is what stands before it in its sentence.

    None where nothing tells: no verb, or the present of a verb that tells no timetable.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    if (arranged := _ARRANGED.search(before)) and not re.search(r"\bhad been\s+$", before[: arranged.start()]):
        return "future"
    if span.root.dep_ in _OF_A_NOUN and any(c.isdigit() for c in span.text):
        return None
    term, limit = bool(_TERM.search(before)), bool(_LIMIT.search(before))
    token = span.root
    for _ in range(_MAX_CLIMB):
        found = _of_verb(token)
        if (term and token.lemma_ in _GRANTS) or (limit and _is_task(token)):
            found = "future"
        elif found == "present" and token.dep_ == "ROOT" and token.lemma_ in _STARTS:
            found = "future" if token.i in {span.root.head.i, span.root.head.head.i} else found
        if found is not None:
            return None if found == "present" else "past" if found == "past" else "future"
        if token.head.i == token.i:
            break
        token = token.head
    return None


def _is_task(token: "Token") -> bool:
    """Whether it is an infinitive that somebody is to do: "told them to leave by Friday"."""
    return (
        token.tag_ == "VB"
        and token.dep_ in {"xcomp", "ccomp", "acl"}
        and any(child.lower_ == "to" for child in token.children)
    )


def _of_verb(token: "Token") -> str | None:  # noqa: PLR0911 - one return a construction
    """past, future, present; none where the word does not tell and its head must."""
    helpers = {child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if token.lemma_ in _ARRANGES and (token.pos_ == "ADJ" or _is_passive(token)):
        return "past" if "had" in helpers else "future"
    if token.pos_ not in {"VERB", "AUX"}:
        return "present" if _is_a_verb_still(token) else None
    if helpers & _FUTURE_AUXILIARIES:
        return "future"
    if helpers & _OPEN and "have" not in helpers:
        return "future"
    if token.tag_ == "VB" and "to" in helpers:
        over = {child.lower_ for child in token.head.children if child.dep_ == "aux"}
        ahead = (token.head.lemma_ in _LOOKS_AHEAD or token.head.lemma_ == "be") and "had" not in over
        return "future" if ahead and token.dep_ in {"xcomp", "ccomp"} and token.head.i != token.i else None
    if token.tag_ == "VBD" or helpers & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    if token.tag_ == "VBG":
        return "future" if token.lemma_ in _AWAITS or helpers & {"am", "is", "are", "'s", "’s", "'re", "’re"} else None
    if token.tag_ == "VBN":
        return "past" if not helpers else "present"
    if token.tag_ not in {"VBZ", "VBP"}:
        return None
    # "When they meet on Monday": a clause of time in the present speaks of what is to come.
    ahead = token.dep_ == "advcl" and any(child.lower_ in AWAITING for child in token.children)
    return "future" if ahead else "present"


def _is_a_verb_still(token: "Token") -> bool:
    """Whether the tagger took a verb for a noun: "Lund United play in Osk on Monday"."""
    return token.tag_ == "NN" and token.dep_ == "ROOT" and has_child(token, "nsubj")


def _is_passive(token: "Token") -> bool:
    return token.tag_ in {"VBN", "VBD"} and (
        has_child(token, "auxpass") or token.dep_ in {"acl", "amod"}
    )  # fmt: skip
