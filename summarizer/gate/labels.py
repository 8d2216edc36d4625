"""Whether a figure or a date stands, in the claim, with the words that stand with another one in the evidence.

"8 million in tax and 3 million in gifts" says of each amount what it is by the words next to it, past no "and" or
"while" that joins the next amount: the context of a quantity (Roy, Vieira and Roth, 2015). Where the words that a claim
has next to an amount are in the evidence next to another, the amounts were mixed up.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate import values
from summarizer.models import Problem
from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.reading.grammar import SUBJECTS, has_child
from summarizer.reading.standing_words import PLAIN_SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word

_PAST_A_JOINT = 50
"""Words that an "and" before the next value counts for."""
_LIKE = 0.7
"""Likeness of two words that are taken for one."""
_CLOSE = 5
"""Words behind a value among which a name tells where or whose it is."""
_BEFORE = 2
"""Words before a day among which the verb of saying stands: "said on Tuesday"."""
_JOINTS = frozenset({"while", "whereas", "but", ";", ":"})
_TELLING = PLAIN_SAYING | {"accord", "show", "suggest", "find"}
"""What only tells from whom it is known."""
_MANY_TIMES = 2
"""How many more of its words must stand with another value than with this."""
_YEARS = range(1800, 2100)

Value = FoundFigure | FoundDate


@dataclass(frozen=True)
class _Labelled:
    """The values of one sentence, and which of them each word belongs to."""

    view: "SentenceView"
    dated: bool

    @cached_property
    def values(self) -> "list[tuple[Value, int, int]]":
        """Each value with its first and last token."""
        found: list[tuple[Value, int, int]] = []
        of: Sequence[Value] = [f for f in self.view.figures if not f.ordinal and f.value != 1 and not _is_a_year(f)]
        if self.dated:
            of = [d for d in self.view.dates if d.kind == "date" and not _is_when_told(d, self.view)]
        for value in of:
            start, end = value.number_at if isinstance(value, FoundFigure) else (value.start, value.end)
            inside = [t.i for t in self.view.tokens if start <= t.idx < end]
            if inside:
                found.append((value, inside[0], inside[-1]))
        return found

    @cached_property
    def _joints(self) -> list[tuple[int, bool]]:
        """Places of what parts one value's words from the next one's, and whether a clause of its own follows."""
        places = {i for _, first, last in self.values for i in range(first, last + 1)}
        hard = [(t.i, True) for t in self.view.tokens if t.lower_ in _JOINTS]
        return hard + [
            (t.i, any(has_child(c, *SUBJECTS) for c in _joined(t))) for t in self.view.tokens if _joins(t, places)
        ]

    def held_by(self, place: int) -> "list[int]":
        """Indices of the values that a word belongs to: the nearest ones, and what stands before the first to all."""
        if not self.values or any(first <= place <= last for _, first, last in self.values):
            return []
        if place < self.values[0][1]:
            return [
                n
                for n, (_, first, _) in enumerate(self.values)
                if not any(place < j < first for j, hard in self._joints if hard)
            ]
        far = [self._distance(place, n) for n in range(len(self.values))]
        found = {n for n, distance in enumerate(far) if distance == min(far)}
        return sorted(found | {m for n in found for m in range(len(far)) if self._on_end(*sorted((n, m)))})

    def behind(self, n: int) -> "Word | None":
        """The first name close behind a value, before the next one: "40 houses in Tarn"."""
        last = self.values[n][2]
        end = min([last + _CLOSE, *(first for _, first, _ in self.values if first > last)])
        return next((w for w in self.view.words if last < w.i < end and w.name), None)

    def _on_end(self, one: int, other: int) -> bool:
        """Whether no word parts two values: "from 63 to 66"."""
        behind, before = self.values[one][2], self.values[other][1]
        return not any(behind < w.i < before and w.pos != "NUM" for w in self.view.words)

    def _distance(self, place: int, n: int) -> int:
        _, first, last = self.values[n]
        low, high = (place, first) if place < first else (last, place)
        return high - low + _PAST_A_JOINT * sum(low < joint < high for joint, _ in self._joints)


def _joins(link: "Token", values: set[int]) -> bool:
    """Whether an "and" has a value in what it joins."""
    return any(t.i in values for c in _joined(link) for t in c.subtree)


def _joined(link: "Token") -> "list[Token]":
    """What an "and" joins to the words before it."""
    return [c for c in link.head.conjuncts if c.i > link.i] if link.dep_ == "cc" else []


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each value of which the claim says what all the evidence that has it says of another."""
    problems = []
    for dated in (False, True):
        mine = _Labelled(claim.view, dated)
        theirs = [_Labelled(view, dated) for view in evidence.views]
        for n, (value, _, _) in enumerate(mine.values):
            holding = (some for some in theirs if any(values.same(value, v) for v, _, _ in some.values))
            others = [_other(mine, n, some, evidence) for some in holding]
            if others and all(others):
                said = claim.reading.article.text[slice(*_place(value))]
                detail = f"the cited sentences say this of '{others[0]}', not of '{said}'"
                problems.append(Problem(code="date" if dated else "number", value=said, detail=detail))
    return problems


def _other(mine: _Labelled, n: int, theirs: _Labelled, evidence: "EvidenceReading") -> str:
    """The value with which a sentence has the words that the claim has with this one; empty where it is the same."""
    value = mine.values[n][0]
    rivals = [v for v, _, _ in theirs.values if _is_another(value, v)]
    if not rivals:
        return ""
    own = [w for w in mine.view.words if w.i not in evidence.claim.measured and n in mine.held_by(w.i)]
    found = [w for w in own if not _tells(mine.view.token(w.i))]
    held = {w.i: _holders(w, theirs, evidence) for w in found}
    apart = [w for w in found if held[w.i] and not any(values.same(value, v) for v in held[w.i])]
    same = sum(bool(held[w.i]) for w in found) - len(apart)
    enough = len(apart) > 1 or any(w.name for w in apart) or mine.dated
    mixed = enough and len(apart) > _MANY_TIMES * same and not (mine.dated and same)
    if not mixed and not _is_elsewhere(mine.behind(n), apart, theirs, value):
        return ""
    other = next((v for w in apart for v in held[w.i] if _is_another(value, v)), None)
    return theirs.view.reading.article.text[slice(*_place(other))] if other is not None else ""


def _is_elsewhere(name: "Word | None", apart: "list[Word]", theirs: _Labelled, value: Value) -> bool:
    """Whether the name behind a value is another's, where its own has a name in that place, too."""
    own = [theirs.behind(n) for n, (v, _, _) in enumerate(theirs.values) if values.same(value, v)]
    return name is not None and name in apart and all(own)


def _holders(word: "Word", theirs: _Labelled, evidence: "EvidenceReading") -> "list[Value]":
    """The values that a sentence has this word with, by those of its words that are most like it."""
    matches = [m for m in evidence.matches[word.i] if m.view is theirs.view and m.weight >= _LIKE]
    best = [m for m in matches if m.weight == matches[0].weight and not _tells(m.token)]
    return [theirs.values[n][0] for m in best for n in theirs.held_by(m.word.i)]


def _tells(token: "Token") -> bool:
    """Whether it tells from whom a thing is known, or belongs to what does."""
    above = [token, *token.ancestors]
    return (
        any(t.lower_ == "according" for t in above)
        or _says(token)
        or any(t.dep_ == "nsubj" and _says(t.head) for t in above)
    )


def _is_a_year(figure: FoundFigure) -> bool:
    """Whether a bare number may be that of a year: "the 2014 games"."""
    return figure.unit is None and figure.value in _YEARS


def _is_when_told(date: FoundDate, view: "SentenceView") -> bool:
    """Whether it is the day on which somebody said the rest: it hangs on that verb, or stands right behind it."""
    first = next((t for t in view.tokens if t.idx >= date.start), None)
    if first is None:
        return False
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), first)
    return _says(verb) or any(_says(t) for t in first.doc[max(first.sent.start, first.i - _BEFORE) : first.i])


def _says(verb: "Token") -> bool:
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _TELLING


def _place(value: Value) -> tuple[int, int]:
    return value.number_at if isinstance(value, FoundFigure) else (value.start, value.end)


def _is_another(one: Value, other: Value) -> bool:
    """Whether the other is another value of the same kind."""
    return values.are_alike(one, other) and not values.same(one, other)
