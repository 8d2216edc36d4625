"""Mends what the gate does not pass, and makes the claims: one that is made of a fact copies one that has passed here.

In this order: re-cite (other sentences say it: no model call), revise (all failures in one request, once), replace (by
the source sentence itself), withhold; what is too long to be a sentence is withheld at once. What a model was to say in
its own words and only copied goes along in that request, and stays as it is where no shorter sentence holds and tells
the same. Evidence of several articles is never pooled: each article that supports a sentence does so alone.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.gate import again, check, filling, holds, near, own_title, shortening, standalone, title_teller
from summarizer.gate.checking import LONGEST
from summarizer.gate.proposals import Checked, Proposal, Settled, spelt
from summarizer.gate.views import source_of
from summarizer.models import Claim, Problem, Withheld
from summarizer.reading import plain_article, read_all

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from summarizer.drafts import Revision
    from summarizer.gate.proposals import Failure
    from summarizer.gate.views import SentenceView
    from summarizer.models import Origin, Repair, Span
    from summarizer.reading import Reading


async def settle(
    proposals: "Sequence[Proposal]",
    readings: "Mapping[str, Reading]",
    *,
    revise: "Callable[[Sequence[Failure]], Awaitable[Revision]] | None",
    strict: bool = False,
) -> list[Settled]:
    """One result a proposal, in order; `revise` is awaited at most once, with everything that still fails.

    With `strict` evidence must state something, and what several sentences bear out must leave everybody in his place.
    """
    results: dict[int, Settled] = {}
    failed: list[tuple[int, Proposal, Checked]] = []
    proposals = [spelt(proposal, readings) for proposal in proposals]
    _read_ahead([p.text for p in proposals if p.origin != "selected"])
    for at, proposal in enumerate(proposals):
        first = _check_cited(proposal.text, proposal.cited, readings)
        if strict:
            first = _kept(proposal, first, readings)
        if len(proposal.text) > LONGEST:
            results[at] = _withhold(proposal, first)
            continue
        if first.evidence:
            results[at] = Settled(proposal, _claim(proposal, proposal.text, proposal.origin, first.evidence), None)
            continue
        found = _search(proposal, readings)
        if found and strict:
            found = _found_anew(proposal, found, readings)
        if found:
            recited = _claim(proposal, proposal.text, proposal.origin, found)
            results[at] = _mended(proposal, first, "recited", recited)
        else:
            failed.append((at, proposal, first))
    copies = again.copies(results, again.MOST - len(failed))
    revised = await _revise([*failed, *copies], readings, revise)
    for at, _, _ in copies:
        results[at] = _instead(results[at], revised.get(at), readings)
    for at, proposal, first in failed:
        claim = revised.get(at)
        results[at] = _mended(proposal, first, "revised", claim) if claim else _replace(proposal, first, readings)
    return [_filled(results[at], readings) for at in range(len(proposals))]


def _kept(proposal: Proposal, checked: Checked, readings: "Mapping[str, Reading]") -> Checked:
    """What was found, or a problem where the evidence states nothing, or the text is half a sentence or free."""
    return _near(proposal, _whole(proposal, _stated(checked, readings), readings), readings)


def _near(proposal: Proposal, checked: Checked, readings: "Mapping[str, Reading]") -> Checked:
    """A problem in place of evidence from which a model's wording goes far: what a weak one says so is often wrong."""
    views = _views(checked.evidence, readings)
    far = ""
    if proposal.drafted and views:
        far = near.goes_far(proposal.text, views, as_headline=proposal.is_headline)
    if not far:
        return checked
    problem = Problem(code="unsupported", value=proposal.text[:80], detail=far)
    return Checked(problems=(problem,), against=checked.evidence)


def _found_anew(proposal: Proposal, found: "Sequence[Span]", readings: "Mapping[str, Reading]") -> "tuple[Span, ...]":
    """Evidence that the gate found itself, where the text holds against it as it would if it had been cited."""
    cited = tuple((span.article, again.number_of(span, readings)) for span in found)
    checked = _check_cited(proposal.text, cited, readings)
    views = _views(checked.evidence, readings)
    if len(views) > 1 and not shortening.keeps_people(proposal.text, views):
        return ()
    return _kept(proposal, checked, readings).evidence


def _views(evidence: "Sequence[Span]", readings: "Mapping[str, Reading]") -> "list[SentenceView]":
    return [source_of(readings[s.article]).view(again.number_of(s, readings)) for s in evidence]


def _stated(checked: Checked, readings: "Mapping[str, Reading]") -> Checked:
    """A problem in place of evidence that states nothing: a caption, a credit, the title of something."""
    views = _views(checked.evidence, readings)
    if not views or any(standalone.states(view) for view in views):
        return checked
    detail = "the cited sentence has no verb of its own: a caption or a title states nothing"
    return Checked(problems=(Problem(code="unsupported", value=views[0].text[:80], detail=detail),))


def _whole(proposal: Proposal, checked: Checked, readings: "Mapping[str, Reading]") -> Checked:
    """A problem in place of evidence where a model wrote half a sentence, or one that cannot be read alone."""
    views = _views(checked.evidence, readings)
    lack = standalone.part_of(proposal.text, views) or _lack(proposal, checked.evidence) if views else ""
    if not lack:
        return checked
    detail = f"it is no whole sentence that can be read alone: {lack}"
    problem = Problem(code="unsupported", value=proposal.text[:80], detail=detail)
    return Checked(problems=(problem,), against=checked.evidence)


def _lack(proposal: Proposal, evidence: "Sequence[Span]") -> str:
    """What a point that a model wrote lacks to be read alone, if it is not a sentence of the source."""
    if proposal.is_headline:
        return ""
    if standalone.asks(proposal.text):
        return "a question states nothing"
    kind = shortening.copied(proposal.text, evidence)
    if not proposal.drafted or kind == "whole":
        return ""
    return shortening.lack(proposal.text, copied=kind == "stretch")


def _read_ahead(texts: "Sequence[str]") -> None:
    """Parses in one batch what `check` would read one by one: all that is not the source's own words."""
    read_all([plain_article(text) for text in texts if len(text) <= LONGEST])


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


def _check_cited(text: str, cited: "Sequence[tuple[str, int]]", readings: "Mapping[str, Reading]") -> Checked:
    if not cited:
        return Checked(problems=(Problem(code="citation", detail="no sentence is cited"),))
    unknown = [f"{article} {number}" for article, number in cited if article not in readings]
    if unknown:
        detail = f"no such article: {', '.join(unknown)}"
        return Checked(problems=(Problem(code="citation", value=unknown[0], detail=detail),))
    verdicts = [
        check(text, readings[article], [number for other, number in cited if other == article])
        for article in dict.fromkeys(article for article, _ in cited)
    ]
    evidence = tuple(span for verdict in verdicts if verdict.supported for span in verdict.evidence)
    if evidence:
        return Checked(evidence=evidence)
    best = max(verdicts, key=lambda v: v.score)
    return Checked(problems=best.problems, against=tuple(span for v in verdicts for span in v.evidence))


def _search(proposal: Proposal, readings: "Mapping[str, Reading]") -> "tuple[Span, ...]":
    """Other sentences of the cited articles, of any where none is cited, that do support the text."""
    articles = again.cited_in(proposal, readings) or list(readings)
    for article in articles[: again.SEARCHED]:
        evidence = holds(proposal.text, readings[article])
        if evidence:
            return evidence
    return ()


async def _revise(
    failed: "Sequence[tuple[int, Proposal, Checked]]",
    readings: "Mapping[str, Reading]",
    revise: "Callable[[Sequence[Failure]], Awaitable[Revision]] | None",
) -> dict[int, Claim]:
    """The new sentences that hold, by the place of their proposal.

    Each is held to the sentence that it is most like: a small model leaves out a line and goes on with the next number.
    """
    if revise is None or not failed:
        return {}
    asked = again.asked(failed, readings)
    if not asked:
        return {}
    failures = [failure for _, _, failure in asked]
    texts = [text for one in (await revise(failures)).claims if len(text := one.text.strip()) <= LONGEST]
    _read_ahead(texts)
    results: dict[int, Claim] = {}
    for text in texts:
        at, proposal, failure = max(asked, key=lambda one: shortening.likeness(text, one[2].evidence))
        claim = None if at in results else _revised(proposal, failure, text, readings)
        if claim:
            results[at] = claim
    return results


def _instead(copy: Settled, claim: Claim | None, readings: "Mapping[str, Reading]") -> Settled:
    """The shorter sentence in the place of the copy, where it tells the same."""
    if claim is None or copy.claim is None or shortening.copied(claim.text, claim.evidence):
        return copy
    (span,) = copy.claim.evidence
    view = source_of(readings[span.article]).view(again.number_of(span, readings))
    tells = claim.evidence == copy.claim.evidence and shortening.keeps_point(claim.text, view)
    return replace(copy, claim=claim) if tells else copy


def _revised(proposal: Proposal, failure: "Failure", text: str, readings: "Mapping[str, Reading]") -> Claim | None:
    """The new sentence, if it is one and what it was to be written from says it."""
    cited = tuple((span.article, again.number_of(span, readings)) for span in failure.evidence)
    if len(cited) > again.TWO:  # each sentence alone: what is put together from many is seldom what any of them says
        best = max(failure.evidence, key=lambda span: shortening.likeness(text, [span]))
        cited = ((best.article, again.number_of(best, readings)),)
    views = [source_of(readings[article]).view(number) for article, number in cited]
    if shortening.lack(text) or not shortening.is_near(text, views):
        return None
    if near.goes_far(text, views, as_headline=proposal.is_headline):
        return None
    text = text.removesuffix(".") if proposal.is_headline else text
    evidence = _check_cited(text, cited, readings).evidence
    stated = _stated(Checked(evidence), readings).evidence
    return _claim(proposal, text, "revised", stated) if stated else None


def _replace(proposal: Proposal, first: Checked, readings: "Mapping[str, Reading]") -> Settled:
    """The best source sentence instead, if it can be read alone."""
    for number, article in again.candidates(proposal, readings):
        span = article.sentence_span(number)
        evidence = holds(span.text, readings[article.id], [number])
        if evidence:
            return _mended(proposal, first, "replaced", _claim(proposal, span.text, "selected", evidence))
    return _withhold(proposal, first)


def _claim(proposal: Proposal, text: str, origin: "Origin", evidence: "tuple[Span, ...]") -> Claim:
    """The claim; a whole sentence of its evidence is the source's own wording, whoever proposed it."""
    if any(text.split() == span.text.split() for span in evidence):
        origin = "selected"
    elif origin == "selected" or shortening.copied(text, evidence) == "whole":
        origin = "shortened"  # but for its marks
    return Claim(id=proposal.id, text=text, evidence=evidence, origin=origin)


def _filled(one: Settled, readings: "Mapping[str, Reading]") -> Settled:
    """A headline that is the article's title with all that bears it out, and with who says it where that only reports.

    It stays as it is where it does not hold against all of that.
    """
    if one.claim is None or not one.proposal.is_headline:
        return one
    text, reading = one.claim.text, readings[one.claim.evidence[0].article]
    if not reading.english or not own_title.is_of(text, reading.article):
        return one
    most = filling.saying_most(text, reading)
    evidence = holds(text, reading, most)
    if not evidence:
        return one
    told = title_teller.with_teller(text, reading, most)
    return replace(one, claim=one.claim.model_copy(update={"text": told, "evidence": evidence}))


def _mended(proposal: Proposal, first: Checked, how: "Repair", claim: Claim) -> Settled:
    return replace(_withhold(proposal, first, how), claim=claim)


def _withhold(proposal: Proposal, first: Checked, how: "Repair" = "none") -> Settled:
    cited = tuple(number for _, number in proposal.cited)
    text = proposal.text if len(proposal.text) <= LONGEST else f"{proposal.text[:LONGEST]}…"
    entry = Withheld(text=text, where=proposal.where, problems=first.problems, cited=cited, repair=how)
    return Settled(proposal, None, entry)
