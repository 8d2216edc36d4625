"""Mends what the gate does not pass, and makes every `Claim` there is.

In this order: re-cite (other sentences say it: no model call), revise (all failures in one request, once), replace (by
the source sentence itself), withhold. Evidence of several articles is never pooled: each article that supports a
sentence does so alone.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.drafts import DraftClaim
from summarizer.engines.base import Failure
from summarizer.gate import check, holds
from summarizer.models import Claim, Problem, Withheld
from summarizer.reading import plain_article, read_all

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from summarizer.drafts import RevisedClaim, Revision
    from summarizer.models import Origin, Repair, Span
    from summarizer.reading import Reading

_SEARCHED = 4
"""Articles in which a sentence that cites nothing usable is looked for."""


@dataclass(frozen=True)
class Proposal:
    """A sentence that somebody wants printed. `cited` holds article ids with sentence numbers."""

    id: str
    where: str
    text: str
    cited: tuple[tuple[str, int], ...]
    origin: "Origin"


@dataclass(frozen=True)
class Settled:
    """What became of a proposal: a claim, an entry in the ledger, or both where it was mended."""

    proposal: Proposal
    claim: Claim | None
    withheld: Withheld | None


@dataclass(frozen=True)
class _Checked:
    """A text with the evidence that supports it, or the problems and what it was checked against."""

    evidence: "tuple[Span, ...]" = ()
    problems: tuple[Problem, ...] = ()
    against: "tuple[Span, ...]" = ()


async def settle(
    proposals: "Sequence[Proposal]",
    readings: "Mapping[str, Reading]",
    *,
    revise: "Callable[[Sequence[Failure]], Awaitable[Revision]] | None",
    replace: bool = True,
) -> list[Settled]:
    """One result a proposal, in order; `revise` is awaited at most once, with everything that still fails."""
    results: dict[int, Settled] = {}
    failed: list[tuple[int, Proposal, _Checked]] = []
    _read_ahead(proposals)
    for at, proposal in enumerate(proposals):
        first = _check_cited(proposal.text, proposal.cited, readings)
        if first.evidence:
            results[at] = Settled(proposal, _claim(proposal, proposal.text, proposal.origin, first.evidence), None)
            continue
        found = _search(proposal, readings)
        if found:
            results[at] = _mended(proposal, first, "recited", proposal.text, proposal.origin, found)
        else:
            failed.append((at, proposal, first))
    revised = await _revise(failed, readings, revise)
    for at, proposal, first in failed:
        results[at] = revised.get(at) or (
            _replace(proposal, first, readings) if replace else _withhold(proposal, first)
        )
    return [results[at] for at in range(len(proposals))]


def _read_ahead(proposals: "Sequence[Proposal]") -> None:
    """Parses in one batch what `check` would read one by one: all that is not the source's own words."""
    from summarizer.gate.checking import LONGEST

    read_all([plain_article(p.text) for p in proposals if p.origin != "selected" and len(p.text) <= LONGEST])


def admit(
    id: str,
    text: str,
    reading: "Reading",
    cited: "Sequence[int] | None",
    origin: "Origin",
) -> Claim | None:
    """The claim that this text makes, if the gate passes it against the cited (or found) sentences."""
    evidence = holds(text, reading, cited)
    return Claim(id=id, text=text, evidence=evidence, origin=origin) if evidence else None


def _check_cited(text: str, cited: "Sequence[tuple[str, int]]", readings: "Mapping[str, Reading]") -> _Checked:
    if not cited:
        return _Checked(problems=(Problem(code="citation", detail="no sentence is cited"),))
    unknown = [f"{article} {number}" for article, number in cited if article not in readings]
    if unknown:
        detail = f"no such article: {', '.join(unknown)}"
        return _Checked(problems=(Problem(code="citation", value=unknown[0], detail=detail),))
    verdicts = [
        check(text, readings[article], [number for other, number in cited if other == article])
        for article in dict.fromkeys(article for article, _ in cited)
    ]
    evidence = tuple(span for verdict in verdicts if verdict.supported for span in verdict.evidence)
    if evidence:
        return _Checked(evidence=evidence)
    best = max(verdicts, key=lambda v: v.score)
    return _Checked(problems=best.problems, against=tuple(span for v in verdicts for span in v.evidence))


def _search(proposal: Proposal, readings: "Mapping[str, Reading]") -> "tuple[Span, ...]":
    """Other sentences of the cited articles, of any where none is cited, that do support the text."""
    articles = [a for a in dict.fromkeys(a for a, _ in proposal.cited) if a in readings] or list(readings)
    for article in articles[:_SEARCHED]:
        evidence = holds(proposal.text, readings[article])
        if evidence:
            return evidence
    return ()


async def _revise(
    failed: "Sequence[tuple[int, Proposal, _Checked]]",
    readings: "Mapping[str, Reading]",
    revise: "Callable[[Sequence[Failure]], Awaitable[Revision]] | None",
) -> dict[int, Settled]:
    if revise is None or not failed:
        return {}
    failures = [_failure(number, p, first, readings) for number, (_, p, first) in enumerate(failed, 1)]
    answers = {answer.number: answer for answer in reversed((await revise(failures)).claims)}
    results: dict[int, Settled] = {}
    for failure, (at, proposal, first) in zip(failures, failed, strict=True):
        answer = answers.get(failure.number)
        if answer is None or not answer.text.strip():
            continue
        settled = _revised(proposal, first, failure, answer, readings)
        if settled:
            results[at] = settled
    return results


def _failure(number: int, proposal: Proposal, first: _Checked, readings: "Mapping[str, Reading]") -> Failure:
    evidence = first.against or tuple(_valid(proposal, readings))
    numbers = tuple(_number_of(span, readings) for span in evidence)
    if len({span.article for span in evidence}) > 1:
        numbers = tuple(range(1, len(evidence) + 1))
    claim = DraftClaim(text=proposal.text, cites=[n for _, n in proposal.cited][:6])
    return Failure(number=number, claim=claim, evidence=evidence, numbers=numbers, problems=first.problems)


def _valid(proposal: Proposal, readings: "Mapping[str, Reading]") -> "list[Span]":
    spans = []
    for article, number in proposal.cited:
        if article in readings:
            source = readings[article].article
            sentence = source.sentence(number)
            if sentence is not None and sentence.kind == "body":
                spans.append(source.sentence_span(number))
    return spans


def _number_of(span: "Span", readings: "Mapping[str, Reading]") -> int:
    return next(s.number for s in readings[span.article].article.sentences if s.start == span.start)


def _revised(
    proposal: Proposal, first: _Checked, failure: Failure, answer: "RevisedClaim", readings: "Mapping[str, Reading]"
) -> Settled | None:
    """The revision, if it passes; what it cites are the numbers given with the evidence."""
    by_number = dict(zip(failure.numbers, failure.evidence, strict=True))
    spans = [by_number[n] for n in answer.cites if n in by_number] or list(failure.evidence)
    cited = tuple((span.article, _number_of(span, readings)) for span in spans)
    text = answer.text.strip()
    evidence = _check_cited(text, cited, readings).evidence
    if not evidence:
        evidence = _search(Proposal(proposal.id, proposal.where, text, cited or proposal.cited, "revised"), readings)
    return _mended(proposal, first, "revised", text, "revised", evidence) if evidence else None


def _replace(proposal: Proposal, first: _Checked, readings: "Mapping[str, Reading]") -> Settled:
    """The best source sentence instead, if it can be read alone."""
    from summarizer.gate import standalone

    articles = [a for a in dict.fromkeys(a for a, _ in proposal.cited) if a in readings] or list(readings)[:_SEARCHED]
    for number, article in standalone.candidates(proposal.text, proposal.cited, [readings[a] for a in articles]):
        span = article.sentence_span(number)
        evidence = holds(span.text, readings[article.id], [number])
        if evidence:
            return _mended(proposal, first, "replaced", span.text, "selected", evidence)
    return _withhold(proposal, first)


def _claim(proposal: Proposal, text: str, origin: "Origin", evidence: "tuple[Span, ...]") -> Claim:
    return Claim(id=proposal.id, text=text, evidence=evidence, origin=origin)


def _mended(
    proposal: Proposal, first: _Checked, how: "Repair", text: str, origin: "Origin", evidence: "tuple[Span, ...]"
) -> Settled:
    claim = _claim(proposal, text, origin, evidence)
    return replace(_withhold(proposal, first, how), claim=claim)


def _withhold(proposal: Proposal, first: _Checked, how: "Repair" = "none") -> Settled:
    cited = tuple(number for _, number in proposal.cited)
    entry = Withheld(text=proposal.text, where=proposal.where, problems=first.problems, cited=cited, repair=how)
    return Settled(proposal, None, entry)
