"""Whether a number or a date is said of the act of which the claim says it: "three killed, 12 injured".

The verb that governs a value is found by walking up the parse, as for the predicates of PropS (Stanovsky et al., 2016).
Where the evidence has the same verb with another value of the kind, and this value with another verb, both were mixed
up.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import values
from summarizer.gate.acts import is_verb
from summarizer.models import Problem
from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.reading.grammar import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_ARGUMENTS = SUBJECTS | {"dobj", "attr"}
_SAME_VERB = 0.8
"""Likeness of two words for what is done that are taken for one."""


@dataclass(frozen=True)
class _Said:
    """A value and the verb that governs it."""

    value: FoundFigure | FoundDate
    verb: "Token"


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each value that stands with another act in every cited sentence that has it."""
    problems = []
    for mine in _values(claim.view):
        held = [fits for view in evidence.views if (fits := _fits(mine, view, evidence)) is not None]
        if held and not any(held):
            code = "number" if isinstance(mine.value, FoundFigure) else "date"
            said = claim.reading.article.text[mine.value.start : mine.value.end]
            detail = f"'{said}' is not what the cited sentences say of '{mine.verb.text}'"
            problems.append(Problem(code=code, value=said, detail=detail))
    return problems


def _values(view: "SentenceView") -> list[_Said]:
    found: list[tuple[FoundFigure | FoundDate, int]] = [(f, f.number_at[0]) for f in view.figures if not f.ordinal]
    found += [(d, d.start) for d in view.dates if d.kind == "date"]
    return [_Said(value, of) for value, at in found for of in _governors(view, at)]


def _governors(view: "SentenceView", at: int) -> "list[Token]":
    """The noun whose measure the token at an offset is ("a loss of 40 million"), and the verb of its clause."""
    here = next((t for t in view.tokens if t.idx <= at < t.idx + len(t.text)), None)
    found = []
    while here is not None and not is_verb(here):
        if here.lower_ == "of" and here.head.pos_ == "NOUN":
            found.append(here.head)
        here = here.head if here.dep_ != "ROOT" else None
    return [*found, *([here] if here is not None else [])]


def _fits(mine: _Said, view: "SentenceView", evidence: "EvidenceReading") -> bool | None:
    """Whether a sentence says the value of the same act, or of none that it says another value of; none without it."""
    theirs = _values(view)
    holding = [t for t in theirs if values.same(mine.value, t.value)]
    if not holding:
        return None
    matches = evidence.matches.get(mine.verb.i, [])
    said = {m.word.i for m in matches if m.view is view and m.weight >= _SAME_VERB}
    fits = any(t.verb.i in said or any(c.i in said and c.dep_ in _ARGUMENTS for c in t.verb.children) for t in holding)
    return fits or not any(t.verb.i in said and values.are_alike(mine.value, t.value) for t in theirs)
