"""stories → Digest: a group of articles becomes a story of facts, differences and dates, worded by the engine."""

import asyncio
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from summarizer import shown
from summarizer.engines.base import StoryMaterial
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import EngineError
from summarizer.gate.again import number_of
from summarizer.gate.proposals import Proposal
from summarizer.gate.repair import settle
from summarizer.models import ArticleRef, Brief, Claim, Digest, NotIncluded, Period, Provenance, Story
from summarizer.provenance import provenance
from summarizer.stories import (
    candidates,
    copies,
    coverage,
    differences,
    facts,
    gaps,
    heading,
    introduced,
    relations,
    timeline,
    voices,
)

if TYPE_CHECKING:
    from datetime import datetime

    from summarizer.drafts import DraftClaim, StoryDraft
    from summarizer.engines.base import Engine
    from summarizer.gate.proposals import Settled
    from summarizer.models import Difference, Fact, Origin, Relation, Span
    from summarizer.reading import Reading
    from summarizer.stories.grouping import Group
    from summarizer.workers import Team

_TITLE = "News digest"
_SHORTEST_ACCOUNT = 2
"""Sentences; a model that writes fewer is helped out with the sources' own."""


async def write_stories(
    groups: "Sequence[Group]",
    briefs: Mapping[str, Brief],
    readings: "Mapping[str, Reading]",
    *,
    engine: "Engine",
    embedded: "Engine",
    team: "Team | None" = None,
    done: "Callable[[], None]" = lambda: None,
) -> list[Story]:
    """One story a group, in order; where `engine` fails `embedded` writes, and the provenance says so.

    A `team` writes with the embedded engine only. `done` is called after each story.
    """
    names = _names(groups, briefs)
    related = relations.relate(groups, names)
    if team:
        jobs = [
            (
                name,
                group,
                {i: briefs[i] for i in group.articles},
                {i: readings[i] for i in group.articles},
                related[name],
            )
            for name, group in zip(names, groups, strict=True)
        ]
        return await team.all(_embedded_story, jobs, done)

    async def write(name: str, group: "Group") -> Story:
        story = await write_story(
            name, group, briefs, readings, engine=engine, embedded=embedded, related=related[name]
        )
        done()
        return story

    return list(await asyncio.gather(*map(write, names, groups)))


async def _embedded_story(
    name: str,
    group: "Group",
    briefs: Mapping[str, Brief],
    readings: "Mapping[str, Reading]",
    related: "Sequence[Relation]",
) -> Story:
    """A job of a team."""
    engine = ExtractiveEngine()
    return await write_story(name, group, briefs, readings, engine=engine, embedded=engine, related=related)


async def write_story(
    name: str,
    group: "Group",
    briefs: Mapping[str, Brief],
    readings: "Mapping[str, Reading]",
    *,
    engine: "Engine",
    embedded: "Engine",
    related: "Sequence[Relation]" = (),
) -> Story:
    """The story of one group, under the id `name`."""
    ids = group.articles
    own, told = {i: readings[i] for i in ids}, {i: briefs[i] for i in ids}
    independent = copies.independent([readings[i].article for i in ids], group.copies)
    sources = facts.Sources(readings, ids, independent)
    several = coverage.Several(sources)
    gathered = facts.gather(name, candidates.collect(ids, briefs, readings, several.numbers()), sources)
    if not gathered.facts:
        gathered = facts.fallback(name, [briefs[i].headline for i in ids], sources)
    differ = differences.find(name, gathered, sources)
    own_headline = heading.choose(ids, briefs, sources)
    articles = tuple(readings[i].article for i in ids)
    material = StoryMaterial(articles, gathered.facts, differ, own_headline.text if own_headline else None)
    draft, cause, by = await _draft(name, material, engine, embedded)
    drafted = _proposals(name, draft, gathered.facts, readings, written=by is not embedded)
    settled = await settle(drafted, own, revise=by.revise)
    spare: list[Settled] = []
    if by is not embedded:
        selected = _proposals(f"{name}:x", await embedded.story(material), gathered.facts, readings, written=False)
        spare = await settle(selected, own, revise=None)
    headline, summary = _account(name, settled, spare, gathered.facts, differ)
    if own_headline and by is embedded:
        headline = own_headline.model_copy(update={"id": headline.id})
    happened = timeline.happened(told_by(summary[0], gathered.facts), gathered, sources)
    dated = timeline.build(name, own, told, gathered, happened)
    quotes = voices.quotes(ids, briefs)
    said = [*(f.text for f in gathered.facts), *(p.claim.text for d in differ for p in d.positions)]
    said += [quote.speaker or "" for quote in quotes] + [quote.text for i in ids for quote in briefs[i].quotes]
    story = Story(
        id=name, headline=headline, summary=summary, articles=ids, date=happened, facts=gathered.facts,
        differences=differ, timeline=dated, people=voices.people(ids, briefs, said), quotes=quotes,
        related=tuple(related), grouping=group.grouping, copies=group.copies,
        withheld=tuple(s.withheld for s in settled if s.withheld),
        provenance=provenance(by, fallbacks=[cause] if cause else []),
    )  # fmt: skip
    story = introduced.in_full(_audit(story, sources, several), sources)
    return story.model_copy(update={"gaps": gaps.find([readings[i] for i in ids], story.facts, happened)})


def make_digest(
    *,
    title: str | None,
    now: "datetime",
    stories: Sequence[Story],
    briefs: Sequence[Brief],
    not_included: Iterable[NotIncluded],
    provenance: Provenance,
) -> Digest:
    """The digest of the stories, those with most independent reports first; every input is in a story or left out."""
    ordered = sorted(stories, key=_weight)
    refs = {brief.article.id: brief.article for brief in briefs}
    articles = [refs[i] for story in ordered for i in story.articles]
    covered = [story.coverage for story in ordered if story.coverage is not None]
    share = round(sum(covered) / len(covered), 4) if covered else None
    return Digest(
        title=title or _TITLE, generated_at=now, period=_period(articles), articles=tuple(articles),
        stories=tuple(ordered), not_included=tuple(not_included),
        withheld=tuple(entry for brief in briefs for entry in brief.withheld),
        provenance=provenance.model_copy(update={"coverage": share}),
    )  # fmt: skip


def _weight(story: Story) -> tuple[int, int, str]:
    return -max(fact.sources for fact in story.facts), -len(story.articles), story.id


def _names(groups: "Sequence[Group]", briefs: Mapping[str, Brief]) -> list[str]:
    """A readable id for each story, of the words of its first article's headline, and its date."""
    names: list[str] = []
    for group in groups:
        words = re.findall(r"[a-z0-9]+", briefs[group.articles[0]].headline.text.lower())
        stem = "-".join(words[:7])[:60].strip("-") or "story"
        count = sum(1 for name in names if re.fullmatch(rf"{re.escape(stem)}(-\d+)?", name))
        names.append(f"{stem}-{count + 1}" if count else stem)
    return names


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


def _account(
    name: str,
    settled: "Sequence[Settled]",
    spare: "Sequence[Settled]",
    told: "Sequence[Fact]",
    differ: "Sequence[Difference]",
) -> tuple[Claim, tuple[Claim, ...]]:
    """Headline and summary of what passed; what is too long or missing comes from `spare`, else the weightiest fact.

    Of what sources say differently of one thing the summary has one side: all stand together where they differ.
    """
    first = Claim(id=f"{name}:h1", text=told[0].text, evidence=told[0].evidence, origin=told[0].origin)
    headline = shown.best_headline([s.claim for s in (*settled[:1], *spare[:1]) if s.claim]) or first
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
    return headline, tuple(summary.values()) or (first.model_copy(update={"id": f"{name}:s1"}),)


def _other_side(claim: Claim, told: "Iterable[Claim]", sides: "Sequence[set[Span]]") -> bool:
    """Whether the claim rests on a side of a difference of which another side is told."""
    known = {span for other in told for span in other.evidence}
    return any(side & set(claim.evidence) and side & known for side in sides)


def told_by(first: Claim, told: "Sequence[Fact]") -> "Fact":
    """The fact, of at least one, that the account begins with: what happened on the story's day."""
    own = (fact for fact in told if fact.evidence[0] in first.evidence)
    return next(own, None) or next((f for f in told if set(f.evidence) & set(first.evidence)), told[0])


def _audit(story: Story, sources: "facts.Sources", several: coverage.Several) -> Story:
    """The story with what several sources say and no part of it tells."""
    claims = [story.headline, *story.summary, *(event.what for event in story.timeline)]
    claims += [position.claim for difference in story.differences for position in difference.positions]
    texts = [*(c.text for c in claims), *(f.text for f in story.facts), *(q.text for q in story.quotes)]
    spans = [span for claim in claims for span in claim.evidence]
    spans += [span for quote in story.quotes for span in quote.evidence]
    for fact in story.facts:
        spans += [*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence)]
    found = coverage.audit(story.id, texts, spans, sources, several)
    return story.model_copy(update={"coverage": found.share, "omitted": found.omitted})


def _period(articles: Sequence[ArticleRef]) -> Period | None:
    days = sorted(ref.published for ref in articles if ref.published)
    return Period(first=days[0], last=days[-1]) if days else None
