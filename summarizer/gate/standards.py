"""Whether something is compared with another than in the evidence: "higher than in Holt" where it is lower than there.

What "than" sets beside it belongs to the comparative before it; who takes one from another "than" compares anew.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.models import Problem
from summarizer.reading.grammar import SUPERLATIVES, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_COMPARATIVE = frozenset({"JJR", "RBR"})
_OF_ALL = frozenset("any ever all every never no nobody everyone everybody anyone else".split())
_BEHIND = frozenset({"pobj", "prep", "pcomp", "nsubj", "nsubjpass", "advmod", "amod"})
_NEXT = 4
"""Tokens before a "than" among which its comparative stands, and behind one on which the parse hangs nothing."""
_MORE = frozenset("more high large big great tall long fast quick old strong good well heavy rich many much".split())
_LESS = frozenset("less low small short slow young weak bad poor light few little".split())


@dataclass(frozen=True)
class _Compared:
    """The comparative before a "than", and the words behind it."""

    how: "Token"
    behind: "list[Token]"


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first comparison that the evidence makes otherwise, or without the measure it needs."""
    theirs = [c for view in evidence.views for c in _comparisons(view)]
    for mine in _comparisons(claim.view) if theirs else ():
        other = _otherwise(mine, theirs, evidence)
        if other is not None:
            detail = f"the cited sentences say '{other.how.text} than' something else"
            return [Problem(code="swap", value=mine.how.text, detail=detail)]
    return _raised(claim, evidence)


def _comparisons(view: "SentenceView") -> "Iterator[_Compared]":
    """Each "than" of a sentence with the comparative that it belongs to; "more than 30" compares nothing."""
    for than in (t for t in view.tokens if t.lower_ == "than" and t.dep_ in {"prep", "mark"}):
        before = than.doc[max(than.sent.start, than.i - _NEXT) : than.i]
        how = next((t for t in reversed(before) if t.tag_ in _COMPARATIVE), None)
        if how is not None:
            clause = than if than.dep_ == "prep" else than.head
            behind = clause.subtree if has_child(clause, *_BEHIND) else than.doc[than.i : than.i + _NEXT]
            yield _Compared(how, [t for t in behind if words.is_content(t) and t.i > than.i])


def _otherwise(mine: _Compared, theirs: "list[_Compared]", evidence: "EvidenceReading") -> "_Compared | None":
    """A comparison of the evidence with the same behind "than" and another comparative, where none has both."""
    held = {m.word.i for t in mine.behind for m in evidence.matches.get(t.i, [])}
    beside = [c for c in theirs if any(t.i in held for t in c.behind)]
    same = [c for c in theirs if not _differ(mine.how, c.how)]
    if same and not beside and any(map(words.is_name, mine.behind)):
        return same[0]
    if not beside or any(not _differ(mine.how, c.how) for c in beside):
        return None
    elsewhere = any(c.how.lower_ == mine.how.lower_ for c in theirs)
    return next((c for c in beside if elsewhere or _are_contrary(mine.how, c.how)), None)


def _differ(mine: "Token", theirs: "Token") -> bool:
    return mine.lower_ != theirs.lower_


def _are_contrary(mine: "Token", theirs: "Token") -> bool:
    one, other = mine.lemma_.lower(), theirs.lemma_.lower()
    return (one in _MORE and other in _LESS) or (one in _LESS and other in _MORE)


def _raised(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for "20 metres tall" and "the tallest" where the evidence says only "taller than" another."""
    said = {t.lower_ for view in evidence.views for t in view.tokens}
    for mine in (t for t in claim.view.tokens if t.pos_ in {"ADJ", "ADV"}):
        measured = mine.tag_ == "JJ" and has_child(mine, "npadvmod")
        utmost = mine.tag_ in SUPERLATIVES and mine.lower_ not in said and said.isdisjoint(_OF_ALL)
        theirs = evidence.said_for(mine.i) if measured or utmost else []
        if theirs and all(t.tag_ in _COMPARATIVE for t in theirs):
            detail = f"the cited sentences say '{theirs[0].text}' than something else"
            return [Problem(code="number", value=mine.text, detail=detail)]
    return []
