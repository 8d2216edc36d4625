"""What goes back to a model in the one request of revision: what failed, and its longest copies."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.drafts import DraftClaim
from summarizer.gate import shortening, standalone
from summarizer.gate.proposals import Checked, Failure, Proposal, Settled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Article, Span
    from summarizer.reading import Reading

MOST = 8
"""Sentences of the request; copies only fill it up."""
TWO = 2
"""Sentences that a claim may join; of more only one is what it is about."""
_LONG = 12
"""Words from which a copy can be said shorter."""
SEARCHED = 4
"""Articles in which a sentence is looked for to write from, where the claim cites nothing usable."""


def copies(results: "Mapping[int, Settled]", room: int) -> list[tuple[int, Proposal, Checked]]:
    """What a model only copied from one sentence, the longest first, as far as there is room for it."""
    found = [
        (at, one.proposal, Checked(evidence=one.claim.evidence))
        for at, one in results.items()
        if one.claim
        and one.proposal.drafted
        and len(one.claim.evidence) == 1
        and len(one.claim.text.split()) >= _LONG
        and shortening.copied(one.claim.text, one.claim.evidence)
    ]
    return sorted(found, key=lambda copy: (-len(copy[1].text), copy[0]))[: max(0, room)]


def asked(
    again: "Sequence[tuple[int, Proposal, Checked]]", readings: "Mapping[str, Reading]"
) -> list[tuple[int, Proposal, Failure]]:
    """What the request carries, numbered from 1, with each sentence of the source only once, but for a headline.

    Nothing can be said anew that no sentence of the source is about.
    """
    told = set()
    kept: list[tuple[int, Proposal, Failure]] = []
    for at, proposal, checked in again:
        failure = _failure(proposal, checked, readings)
        key = (proposal.is_headline, failure.evidence)
        if failure.evidence and key not in told:
            told.add(key)
            kept.append((at, proposal, replace(failure, number=len(kept) + 1)))
    return kept


def _failure(proposal: Proposal, first: Checked, readings: "Mapping[str, Reading]") -> Failure:
    evidence = first.evidence or _about(proposal, first, readings) or tuple(_valid(proposal, readings))
    claim = DraftClaim(text=proposal.text, cites=[n for _, n in proposal.cited][:6])
    return Failure(number=0, claim=claim, evidence=evidence, problems=first.problems)


def _about(proposal: Proposal, first: Checked, readings: "Mapping[str, Reading]") -> "tuple[Span, ...]":
    """What a new sentence is to be written from: the sentence most like the claim, or two where two were cited."""
    if len(proposal.cited) != TWO and len({article for article, _ in proposal.cited}) <= 1:
        best = candidates(proposal, readings)
        if best:
            number, article = best[0]
            return (article.sentence_span(number),)
    return first.against


def cited_in(proposal: Proposal, readings: "Mapping[str, Reading]") -> list[str]:
    """The ids of the articles that the proposal cites, as far as there are readings of them."""
    return [article for article in dict.fromkeys(article for article, _ in proposal.cited) if article in readings]


def candidates(proposal: Proposal, readings: "Mapping[str, Reading]") -> "list[tuple[int, Article]]":
    """The sentences that can be read alone and say most of the proposal, best first."""
    articles = cited_in(proposal, readings) or list(readings)[:SEARCHED]
    return standalone.candidates(proposal.text, proposal.cited, [readings[a] for a in articles])


def _valid(proposal: Proposal, readings: "Mapping[str, Reading]") -> "list[Span]":
    spans = []
    for article, number in proposal.cited:
        if article in readings:
            source = readings[article].article
            sentence = source.sentence(number)
            if sentence is not None and sentence.kind == "body":
                spans.append(source.sentence_span(number))
    return spans


def number_of(span: "Span", readings: "Mapping[str, Reading]") -> int:
    """The number of the sentence that the span is, or begins in."""
    return next(s.number for s in readings[span.article].article.sentences if s.start <= span.start < s.end)
