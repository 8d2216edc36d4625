"""Whether an act is stated without the condition on which the evidence has it: "will leave" for "will leave if …"."""

from typing import TYPE_CHECKING

from summarizer.gate.standing import CONDITION
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading

_PROVIDED = CONDITION | {"provided", "when", "once", "depending", "depends", "should", "unless", "without", "until"}
_IF = frozenset({"if", "unless", "should", "provided", "providing", "assuming"})
"""What opens a condition, or is its verb."""


def lost(pairs: "list[Pair]", claim: "ClaimReading") -> str:
    """The word that makes an act conditional wherever the evidence has it, where the claim states it without one."""
    mine = pairs[0].mine
    open_to = {"future", "possible"} if would(mine.head) and mine.standing.attributed else {"future"}
    if pairs[0].loose or mine.standing.force - open_to or any(t.lower_ in _PROVIDED for t in claim.view.tokens):
        return ""
    found = [_condition(p.theirs.head) for p in pairs if p.theirs.lemma == mine.lemma]
    return found[0] if found and all(found) else ""


def _condition(head: "Token") -> str:
    """What opens a clause on which the act depends, wherever the parse hangs it: "if he asks", "should he ask"."""
    clauses = [*children_of(head, "advcl"), *(c for c in children_of(head.head, "ccomp") if c.i > head.i)]
    opening = (t for c in clauses for t in (c.left_edge, c, *children_of(c, "mark")))
    first = next((t for t in opening if t.lower_ in _IF), None)
    if first is None and would(head):
        first = next((c for c in head.children if c.lower_ == "without"), None)
    return first.lower_ if first is not None else ""


def would(head: "Token") -> bool:
    """Whether it is told with "would", what comes if something else does, or what somebody said "will" of."""
    return any(c.dep_ == "aux" and c.lower_ in {"would", "'d", "’d"} for c in head.children)
