"""Whether the evidence gives the deed of the claim another day: "was shut on Tuesday" for one that was shut in 2021.

`date` asks whether a date of the claim is in the article; here it is asked of which verb each date is said, as events
are anchored in TimeML (Pustejovsky et al., 2003). A deed whose own date is another was not done then.
"""

from typing import TYPE_CHECKING

from summarizer.gate import values
from summarizer.gate.acts import is_verb
from summarizer.models import Problem
from summarizer.reading import hung_dates
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundDate

_SAME = 0.8
"""Likeness of two verbs for one deed."""
_THAN = frozenset({"from", "than", "compared", "over", "against", "versus", "unlike", "since", "after"})
"""What a claim may say of what was before."""
_WHEN = frozenset({"when", "as", "after", "while"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first date of a deed that has other dates wherever the evidence tells of it."""
    for verb, date in _dated(claim.view):
        theirs = [m for m in evidence.matches.get(verb.i, []) if m.weight >= _SAME]
        if not theirs or date.first is None and date.weekday is None:
            continue
        dates = [[d for v, d in _dated(m.view) if v.i == m.word.i] for m in theirs]
        if all(some and all(_is_another(date, d) for d in some) for some in dates):
            detail = f"'{date.text}' is not when it was ('{verb.text}'), but '{dates[0][0].text}'"
            return [Problem(code="date", value=date.text, detail=detail)]
    return _compared(claim, evidence) or _since(claim, evidence)


def _compared(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A date for which the evidence only gives what it compares with: "68 per cent, up from 63 per cent in 2021"."""
    compared = any(t.lower_ in _THAN for t in claim.view.tokens)
    for date in (d for d in claim.view.dates if d.kind == "date"):
        same = [(v, d) for v in evidence.views for d in v.dates if not _is_another(date, d) and _may_be_one(date, d)]
        if same and not compared and all(_is_compared(v, d) for v, d in same):
            detail = f"the cited sentences only compare with '{same[0][1].text}'"
            return [Problem(code="date", value=date.text, detail=detail)]
    return []


def _may_be_one(mine: "FoundDate", theirs: "FoundDate") -> bool:
    return mine.text == theirs.text or values.same_date(mine, theirs)


def _is_compared(view: "SentenceView", date: "FoundDate") -> bool:
    at = hung_dates.head(date, view.tokens)
    return at is not None and hung_dates.is_compared(at)


def _since(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A date since when another verb of the sentence is so: "lost 7 per cent, having doubled since May"."""
    for mine in (t for t in claim.view.tokens if t.lower_ == "since" and t.dep_ == "prep" and is_verb(t.head)):
        theirs = [t for v in evidence.views for t in v.tokens if t.lower_ == "since" and _same_end(mine, t)]
        verbs = {m.word.i for m in evidence.matches.get(mine.head.i, [])}
        others = [t.head for t in theirs if is_verb(t.head) and t.head.dep_ in {"advcl", "relcl", "acl"}]
        if theirs and len(others) == len(theirs) and all(t.i not in verbs and t.head.i in verbs for t in others):
            detail = f"the cited sentences say '{others[0].text} since', not '{mine.head.text} since'"
            return [Problem(code="date", value=mine.text, detail=detail)]
    return []


def _same_end(mine: "Token", theirs: "Token") -> bool:
    """Whether two prepositions have the same words behind them."""
    return [t.lower_ for t in mine.subtree] == [t.lower_ for t in theirs.subtree]


def _is_another(mine: "FoundDate", theirs: "FoundDate") -> bool:
    """Whether two dates cannot be one: apart in the calendar, or a day of these weeks and a year."""
    open_year = mine.month is not None and (mine.month, mine.day) == (theirs.month, theirs.day)
    if open_year or values.same_date(mine, theirs):
        return False
    if mine.first and mine.last and theirs.first and theirs.last:
        return mine.last < theirs.first or theirs.last < mine.first
    return mine.weekday is not None and theirs.precision == "year" and theirs.first is not None


def _dated(view: "SentenceView") -> "list[tuple[Token, FoundDate]]":
    """Each verb with a date that stands in its clause, or in a clause that tells when it was."""
    found = []
    for date in (d for d in view.dates if d.kind == "date"):
        inside = next((t for t in view.tokens if t.idx >= date.start), None)
        verb = next((t for t in inside.ancestors if is_verb(t)), None) if inside is not None else None
        if verb is None:
            continue
        found.append((verb, date))
        if verb.dep_ == "advcl" and any(c.lower_ in _WHEN for c in children_of(verb, "mark", "advmod")):
            found.append((verb.head, date))
    return found
