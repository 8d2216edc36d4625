"""stories → Digest: a group of articles becomes a story of facts, differences and dates, worded by the engine."""

import asyncio
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from summarizer import accounts
from summarizer.engines.base import StoryMaterial
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.models import ArticleRef, Brief, Claim, Digest, NotIncluded, Period, Provenance, Story
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
    story_day,
    timeline,
    voices,
)

if TYPE_CHECKING:
    from datetime import datetime

    from summarizer.engines.base import Engine
    from summarizer.models import Fact, Relation, Span
    from summarizer.reading import Reading
    from summarizer.stories.grouping import Group
    from summarizer.workers import Team

_TITLE = "News digest"


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
    headline = heading.choose(ids, briefs, sources) if len(ids) > 1 else None
    gathered = _gathered(name, briefs, sources, several, headline)
    differ = differences.find(name, gathered, sources)
    if len(ids) == 1:
        account = accounts.of_brief(name, briefs[ids[0]])
    else:
        articles = tuple(readings[i].article for i in ids)
        material = StoryMaterial(articles, gathered.facts, differ, headline.text if headline else None)
        account = await accounts.write(name, material, headline, readings, engine=engine, embedded=embedded)
    main = main_fact(ids, account.headline, account.summary, gathered.facts)
    happened = story_day.happened(main, gathered, sources)
    dated = timeline.build(name, own, told, gathered, happened)
    quotes = voices.quotes(ids, briefs)
    said = [*(f.text for f in gathered.facts), *(p.claim.text for d in differ for p in d.positions)]
    said += [quote.speaker or "" for quote in quotes] + [quote.text for i in ids for quote in briefs[i].quotes]
    story = Story(
        id=name, headline=account.headline, summary=account.summary, articles=ids, date=happened, facts=gathered.facts,
        differences=differ, timeline=dated, people=voices.people(ids, briefs, said), quotes=quotes,
        related=tuple(related), grouping=group.grouping, copies=group.copies,
        withheld=account.withheld, provenance=account.provenance,
    )  # fmt: skip
    story = introduced.in_full(_audit(story, sources, several), sources)
    return story.model_copy(update={"gaps": gaps.find([readings[i] for i in ids], story.facts, happened)})


def _gathered(
    name: str,
    briefs: Mapping[str, Brief],
    sources: "facts.Sources",
    several: coverage.Several,
    headline: Claim | None,
) -> "facts.Gathered":
    """The facts of the story: of one article what its brief says, in its order."""
    if len(sources.ids) == 1:
        return facts.of_claims(name, candidates.of_brief(briefs[sources.ids[0]]), sources)
    collected = candidates.collect(sources.ids, briefs, sources.readings, several.numbers())
    headed = _said_at_length(headline) if candidates.go_on(sources.ids, sources.readings) else None
    found = facts.gather(name, collected, sources, headed)
    return found if found.facts else facts.of_claims(name, [briefs[i].headline for i in sources.ids], sources)


def _said_at_length(headline: Claim | None) -> "Span | None":
    """The sentence that says most of the headline, where it says more."""
    said = candidates.own_span(headline.text, headline.evidence) if headline else None
    return said if said and headline and said.text.rstrip(" .") != headline.text else None


def make_digest(
    *,
    title: str | None,
    now: "datetime",
    stories: Sequence[Story],
    briefs: Sequence[Brief],
    not_included: Iterable[NotIncluded],
    provenance: Provenance,
) -> Digest:
    """The digest of the stories; every input is in a story or left out.

    First come those on one of whose facts most sources agree, then those of most articles, then the newest.
    """
    refs = {brief.article.id: brief.article for brief in briefs}
    ordered = sorted(stories, key=lambda story: _weight(story, refs))
    articles = [refs[i] for story in ordered for i in story.articles]
    covered = [story.coverage for story in ordered if story.coverage is not None]
    share = round(sum(covered) / len(covered), 4) if covered else None
    return Digest(
        title=title or _TITLE, generated_at=now, period=_period(articles), articles=tuple(articles),
        stories=tuple(ordered), not_included=tuple(not_included),
        withheld=tuple(entry for brief in briefs for entry in brief.withheld),
        provenance=provenance.model_copy(update={"coverage": share}),
    )  # fmt: skip


def _weight(story: Story, refs: "Mapping[str, ArticleRef]") -> tuple[int, int, int, str]:
    agreed = max(fact.sources for fact in story.facts)
    newest = max((day.toordinal() for i in story.articles if (day := refs[i].published)), default=0)
    return -agreed, -len(story.articles), -newest, story.id


def _names(groups: "Sequence[Group]", briefs: Mapping[str, Brief]) -> list[str]:
    """A readable id for each story, of the words of its first article's headline, and its date."""
    names: list[str] = []
    for group in groups:
        words = re.findall(r"[a-z0-9]+", briefs[group.articles[0]].headline.text.lower())
        stem = "-".join(words[:7])[:60].strip("-") or "story"
        count = sum(1 for name in names if re.fullmatch(rf"{re.escape(stem)}(-\d+)?", name))
        names.append(f"{stem}-{count + 1}" if count else stem)
    return names


def main_fact(articles: Sequence[str], headline: Claim, summary: Sequence[Claim], told: "Sequence[Fact]") -> "Fact":
    """The fact, of at least one, that the story begins with: what happened on its day.

    Of one article that is what its headline tells, of several what the account begins with.
    """
    first = headline if len(articles) == 1 else summary[0]
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
