"""Whether every date of the claim is in its evidence, or is the same day by another expression.

Expressions of time are resolved against the day of publication (TIMEX3 normalisation, Pustejovsky et al., 2003); a
claim may be coarser than its evidence ("June" for "June 26"), not finer.
"""

import re
from typing import TYPE_CHECKING

from summarizer.gate import binding, values
from summarizer.models import Problem
from summarizer.reading import bounds, dates

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundDate

_SPEAKS = 0.3
"""Share of the best sentence's weight from which on one that gives the month may tell when the same was."""
_RHYTHMS = {"daily": "a day", "weekly": "a week", "monthly": "a month", "yearly": "a year", "annually": "a year"}
"""Rates that the reading takes for no time: "7,000 steps a day"."""
_VAGUE = frozenset({"now", "today", "currently", "recently", "soon", "then", "later", "earlier", "this"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each expression of time that the evidence does not hold."""
    problems = []
    for date in claim.view.dates:
        found = _judge(claim, evidence, date) or _other_bound(claim.view, evidence, date)
        if found:
            problems.append(Problem(code="date", value=date.text, detail=f"'{date.text}' {found}"))
    return problems


def _judge(  # noqa: PLR0911 - one return a finding
    claim: "ClaimReading", evidence: "EvidenceReading", date: "FoundDate"
) -> str:
    if date.text.lower() in _VAGUE:
        return "is not in the cited sentence" if _is_put_in(claim, evidence, date) else ""
    if (
        date.weekday is not None
        and date.first is not None
        and date.first == date.last
        and date.first.weekday() != date.weekday
    ):
        return "is not on that day of the week"
    copy = evidence.copy
    dropped = copy.replaced(date.start, date.end) if copy is not None else None
    elsewhere = copy is not None and any(_holds(v, date) for v in evidence.views if v is not copy.view)
    if copy is not None and dropped is not None and not elsewhere and not _among(copy, claim, date, dropped):
        return "is not what the cited sentence says at this place"
    holding = [v for v in evidence.views if _holds(v, date) or _only_year(v, date, evidence)]
    if holding and not evidence.searched:
        return ""
    others = [d.text for v in evidence.views for d in v.dates if d.kind == date.kind]
    missing = "is not in the cited sentences" + (f"; they say '{others[0]}'" if others else "")
    token = next((t for t in claim.view.tokens if t.idx + len(t.text) > date.start), None)
    if token is None:
        return missing
    inside = [t.i for t in claim.view.tokens if date.start <= t.idx < date.end]
    ranked = binding.fits(binding.context(claim, token.i, inside), binding.scope(evidence), evidence)
    day = _published(evidence, date)
    known = bool(holding) or day
    held = {v.number for v in holding}
    if not known and evidence.searched:
        least = _SPEAKS * ranked[0].weight if ranked else 0.0
        held = {f.view.number for f in ranked if f.weight >= least and _only_year(f.view, date, evidence)}
        known = bool(held) or any(_holds(v, date) for v in evidence.source.body)
    if not known:
        return missing
    if binding.out_of_place(
        ranked,
        lambda v: v.number in held or _holds(v, date),
        lambda v: _rival(v, date, day=day) and not (held and _coarser(v, date)),
        margin=1.05,
    ):
        return missing
    return ""


def _other_bound(view: "SentenceView", evidence: "EvidenceReading", date: "FoundDate") -> str:
    """What is wrong with a bound that a length of time has in the claim, and in no sentence that gives this length."""
    mine = _bound(view, date)
    theirs = [_bound(v, d) for v in evidence.views for d in v.dates if d.kind == date.kind and dates.same(date, d)]
    if date.kind not in {"duration", "time"} or mine in {"exact", "about"} or not theirs or mine in theirs:
        return ""
    return "has another bound in the cited sentences"


def _bound(view: "SentenceView", date: "FoundDate") -> str:
    """The bound of a length or point of time, by the words around it."""
    text = view.reading.article.text
    before = text[view.sentence.start : date.start]
    return bounds.bound_of(date.text, before, text[date.end : view.sentence.end], "")


def _among(copy: "Copy", claim: "ClaimReading", date: "FoundDate", dropped: "list[Token]") -> bool:
    """Whether one of the dates that a copied sentence lost, or has in this very place ("April 28"), says the same."""
    places = {t.idx for t in dropped}
    inside = (t.i for t in claim.view.tokens if date.start <= t.idx < date.end)
    places |= {copy.view.token(twin).idx for i in inside if (twin := copy.twin(i)) is not None}
    return any(dates.same(date, d) for d in copy.view.dates if any(d.start <= p < d.end for p in places))


def _holds(view: "SentenceView", date: "FoundDate") -> bool:
    said = date.text.lower()
    return any(values.same_date(date, d) or d.text.lower() == said for d in view.dates) or _literally(view, date)


def _literally(view: "SentenceView", date: "FoundDate") -> bool:
    """Whether its words stand there in small letters, where they are not read as a date: "on friday morning"."""
    said = date.text.lower()
    forms = {said, re.sub(r"^one\b", "a", said), _RHYTHMS.get(said, said), re.sub(r"^(?:every|each|per) ", "a ", said)}
    return any(form in view.text and re.search(rf"\b{re.escape(form)}\b", view.text) for form in forms)


def _only_year(view: "SentenceView", date: "FoundDate", evidence: "EvidenceReading") -> bool:
    """Whether an undated article gives the month there and no other year than the claim's anywhere."""
    article = evidence.source.reading
    if article.article.published is not None or date.first is None or date.kind != "date" or date.precision == "year":
        return False
    if {d.first.year for d in article.dates if d.first is not None} != {date.first.year}:
        return False
    return any(d.first is None and d.month == date.first.month and d.day in {None, date.day} for d in view.dates)


def _rival(view: "SentenceView", date: "FoundDate", *, day: bool) -> bool:
    return any(d.kind == date.kind and (not day or d.precision == "day") for d in view.dates)


def _coarser(view: "SentenceView", claim: "FoundDate") -> bool:
    """Whether all its dates are open years ("last year"), which may hold the month or day of the claim."""
    return claim.precision != "year" and all(d.first is None and d.precision == "year" for d in view.dates)


def _is_put_in(claim: "ClaimReading", evidence: "EvidenceReading", date: "FoundDate") -> bool:
    """Whether a copy has a "today" that no cited sentence has in any form: "now" says less."""
    copy, token = evidence.copy, next((t for t in claim.view.tokens if t.idx == date.start), None)
    if copy is None or token is None or token.lower_ != "today" or not copy.put_in(token.i):
        return False
    return not any(_holds(v, date) for v in evidence.views)


def _published(evidence: "EvidenceReading", date: "FoundDate") -> bool:
    """Whether the day of publication is what it covers, written out and not by a weekday."""
    day = evidence.source.article.published
    if day is None or date.first is None or date.last is None or date.kind != "date":
        return False
    return date.first <= day <= date.last and not date.relative
