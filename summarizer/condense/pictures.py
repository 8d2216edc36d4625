"""Tells by its words what a picture shows: "Ann Berg, left, speaks in Arlon, May 3, 2014"."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_VERBS = frozenset({"VERB", "AUX"})
_SCHEDULED = frozenset(
    {"take", "begin", "start", "end", "expire", "open", "close", "run", "be", "become", "come", "mark"}
)
"""What a sentence in the present tense may date ahead: no picture shows it."""
_TELLS = frozenset({"VBD", "MD"})
"""Tags of the verbs that no caption turns on."""
_SIDES, _SIDES_CUT = frozenset({"left", "right", "center", "centre"}), frozenset({"L", "C"})
"""Where in a picture somebody is; "(R)" behind a name is mostly a party."""


def is_caption(tokens: "Tokens") -> bool:
    """Whether it says what a picture shows: "X is seen at ...", "X speaks in Y, 3 May 2014"."""
    root = tokens.root
    shown = any(c.dep_ == "auxpass" and c.tag_ in {"VBZ", "VBP"} for c in root.children)
    if shown and root.lemma_ in {"see", "show", "picture"} and root.tag_ == "VBN" and not _takes_for(root):
        return True
    past = any(t.tag_ in _TELLS for t in tokens)
    if not past and any(map(_tells_where, tokens)):
        return True
    shows = root.tag_ in {"VBZ", "VBP"} and root.lemma_ not in _SCHEDULED
    joined = root.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in root.children)
    if not shows and (past or (root.pos_ in _VERBS and not joined)):
        return False
    dated = (t for t in tokens[2:] if t.ent_type_ == "DATE" and _ends_a_day(t))
    return any(not _is_reported(t) for t in dated)


def _takes_for(seen: "Token") -> bool:
    """Whether something is taken for something, or shown to be so: "The vote is seen as a test"."""
    return any((c.lower_ == "as" and c.dep_ == "prep") or c.dep_ == "ccomp" or _is_to(c) for c in seen.children)


def _is_to(verb: "Token") -> bool:
    return verb.dep_ == "xcomp" and any(c.lower_ == "to" for c in verb.children)


def _tells_where(token: "Token") -> bool:
    """Whether it says where in a picture somebody is: "Ann Berg, left, and ...", "Ann Berg (L) and ..."."""
    before, after = (token.nbor(step).text if 0 <= token.i + step < len(token.doc) else "" for step in (-1, 1))
    if token.text in _SIDES_CUT:
        return before == "(" and after == ")"
    opens = before in {",", "("} or before == "From"
    beside = before == "at" and after == "by"
    return token.lower_ in _SIDES and (beside or (opens and after in {",", ")"}))


def _is_reported(token: "Token") -> bool:
    """Whether it dates what somebody is said to have done: "Berg says that she resigned on May 3, 2014"."""
    told = (t for t in (token, *token.ancestors) if t.dep_ == "ccomp")
    return any(verb.tag_ in _TELLS for t in told for verb in (t, *t.children))


def _ends_a_day(year: "Token") -> bool:
    """Whether it is the year of a full date: "May 3, 2014", "3 May 2014"."""
    before = year.nbor(-1)
    dated = year.nbor(-2).text.isdigit() and (before.text == "," or before.ent_type_ == "DATE")
    return dated and bool(_YEAR.fullmatch(year.text))
