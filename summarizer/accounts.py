"""facts → account: the headline and the summary of a story, worded by the engine; of one article, by its brief."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer import shown
from summarizer.engines.base import StoryMaterial
from summarizer.errors import EngineError
from summarizer.gate.again import number_of
from summarizer.gate.proposals import Proposal
from summarizer.gate.repair import settle
from summarizer.models import Brief, Claim, Provenance, Withheld
from summarizer.provenance import provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.drafts import DraftClaim, StoryDraft
    from summarizer.engines.base import Engine
    from summarizer.gate.proposals import Settled
    from summarizer.models import Fact, Origin, Span
    from summarizer.reading import Reading

_SHORTEST_ACCOUNT = 2
"""Sentences; a model that writes fewer is helped out with the sources' own."""


@dataclass(frozen=True)
class Account:
    """What a story says first; every claim has passed the gate."""

    headline: Claim
    summary: tuple[Claim, ...]
    provenance: Provenance
    withheld: tuple[Withheld, ...] = ()


def of_brief(story: str, brief: Brief) -> Account:
    """The account of a story of one article: what its brief says, for which nobody has to be asked again.

    What was withheld from the brief stands there.
    """
    headline = brief.headline.model_copy(update={"id": f"{story}:h1"})
    claims = (c.model_copy(update={"id": f"{story}:s{n}"}) for n, c in enumerate(brief.summary, start=1))
    summary = tuple(claims) or (headline.model_copy(update={"id": f"{story}:s1"}),)
    return Account(headline, summary, brief.provenance.model_copy(update={"fallbacks": ()}))


async def write(
    story: str,
    material: StoryMaterial,
    own_headline: Claim | None,
    readings: "Mapping[str, Reading]",
    *,
    engine: "Engine",
    embedded: "Engine",
) -> Account:
    """The account of a story by `engine`, and where that fails by `embedded`, under the headline of an article.

    What does not hold is replaced as in a brief.
    """
    own = {article.id: readings[article.id] for article in material.articles}
    draft, cause, by = await _draft(story, material, engine, embedded)
    drafted = _proposals(story, draft, material.facts, readings, written=by is not embedded)
    settled = await settle(drafted, own, revise=by.revise)
    spare: list[Settled] = []
    if by is not embedded:
        selected = _proposals(f"{story}:x", await embedded.story(material), material.facts, readings, written=False)
        spare = await settle(selected, own, revise=None)
    headline, summary = _passed(story, settled, spare, material, own_headline)
    if own_headline and by is embedded:
        headline = own_headline.model_copy(update={"id": headline.id})
    withheld = tuple(s.withheld for s in settled if s.withheld)
    return Account(headline, summary, provenance(by, fallbacks=[cause] if cause else []), withheld)


async def _draft(
    name: str, material: StoryMaterial, engine: "Engine", embedded: "Engine"
) -> "tuple[StoryDraft, str | None, Engine]":
    try:
        return await engine.story(material), None, engine
    except EngineError as error:
        if engine is embedded:
            raise
        return await embedded.story(material), f"{name}: {error.of('story')}", embedded


def _proposals(
    name: str, draft: "StoryDraft", told: "Sequence[Fact]", readings: "Mapping[str, Reading]", *, written: bool
) -> list[Proposal]:
    parts = [("h", "headline", [draft.headline]), ("s", "summary", draft.summary)]
    return [
        Proposal(
            id=f"{name}:{mark}{number}", where=f"{name}: {where}", text=claim.text,
            cited=_cited(claim, told, readings), origin=_origin(claim, told, written=written),
        )
        for mark, where, claims in parts
        for number, claim in enumerate(claims, start=1)
    ]  # fmt: skip


def _cited(
    claim: "DraftClaim", told: "Sequence[Fact]", readings: "Mapping[str, Reading]"
) -> tuple[tuple[str, int], ...]:
    """The sentences behind the facts that a draft cites."""
    spans = [span for cite in claim.cites if 1 <= cite <= len(told) for span in told[cite - 1].evidence]
    return tuple(dict.fromkeys((span.article, number_of(span, readings)) for span in spans))


def _origin(claim: "DraftClaim", told: "Sequence[Fact]", *, written: bool) -> "Origin":
    same = next((f.origin for f in told if f.text == claim.text), None)
    return same or ("written" if written else "shortened")


def _passed(
    name: str,
    settled: "Sequence[Settled]",
    spare: "Sequence[Settled]",
    material: StoryMaterial,
    own_headline: Claim | None,
) -> tuple[Claim, tuple[Claim, ...]]:
    """Headline and summary of what passed; what is too long or missing comes from an article, `spare`, or a fact.

    Of what sources say differently of one thing the summary has one side: all stand together where they differ.
    """
    told, differ = material.facts, material.differences
    first = told[0].as_claim(f"{name}:h1")
    drafted, spared = ([s.claim for s in several[:1] if s.claim] for several in (settled, spare))
    own = [own_headline.model_copy(update={"id": first.id})] if own_headline else []
    headline = shown.best_headline([*drafted, *own, *spared]) or first
    sides = [{s for c in (d.about, *(p.claim for p in d.positions)) for s in c.evidence} for d in differ]
    summary: dict[str, Claim] = {}
    for one in settled[1:]:
        if one.claim and not _other_side(one.claim, summary.values(), sides):
            summary.setdefault(one.claim.text.casefold(), one.claim)
    used = {span for claim in summary.values() for span in claim.evidence}
    for one in spare[1:]:
        if len(summary) >= _SHORTEST_ACCOUNT or not one.claim or _other_side(one.claim, summary.values(), sides):
            continue
        if not used.issuperset(one.claim.evidence):
            summary.setdefault(one.claim.text.casefold(), one.claim)
            used.update(one.claim.evidence)
    helped = any(one.claim in summary.values() for one in spare[1:])
    ordered = sorted(summary.values(), key=lambda claim: _place(claim, told)) if helped else summary.values()
    return headline, tuple(ordered) or (first.model_copy(update={"id": f"{name}:s1"}),)


def _place(claim: Claim, told: "Sequence[Fact]") -> int:
    """The place of the weightiest fact that a claim rests on."""
    spans = set(claim.evidence)
    return next((n for n, fact in enumerate(told) if not spans.isdisjoint(fact.evidence)), len(told))


def _other_side(claim: Claim, told: "Iterable[Claim]", sides: "Sequence[set[Span]]") -> bool:
    """Whether the claim rests on a side of a difference of which another side is told."""
    known = {span for other in told for span in other.evidence}
    return any(side & set(claim.evidence) and side & known for side in sides)
