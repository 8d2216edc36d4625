"""Walks through a stored result: how its parts refer to one another, and every value in them."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from summarizer.checking.values import Values
from summarizer.digests import main_fact
from summarizer.models import (
    ArticleRef,
    Brief,
    Change,
    Claim,
    Difference,
    Digest,
    Fact,
    Omitted,
    Story,
)
from summarizer.stories import (
    copies,
    differences,
    gaps,
    omissions,
    reasons,
    story_day,
    terms,
)
from summarizer.stories.candidates import said
from summarizer.stories.corroboration import core, corroborates
from summarizer.stories.facts import Sources

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INVERSE = {"earlier_event": "later_event", "later_event": "earlier_event", "same_topic": "same_topic"}


class Check(Values):
    """Keeps what it finds in the digests and briefs that it is shown."""

    def brief(self, brief: Brief) -> None:
        """Checks one brief."""
        article = brief.article.id
        claims = [brief.headline, *brief.summary, *brief.key_points, *(event.what for event in brief.dates)]
        self._ids(article, claims)
        self._within(article, claims, {article})
        for claim in (brief.headline, *brief.summary, *brief.key_points):
            self.claim(claim)
        for index, person in enumerate(brief.people):
            self.person(f"{article}:people[{index}]", person)
        for index, organisation in enumerate(brief.organisations):
            self.name(f"{article}:organisations[{index}]", organisation, "organisation")
        for index, place in enumerate(brief.places):
            self.name(f"{article}:places[{index}]", place, "place")
        for index, quote in enumerate(brief.quotes):
            self.quote(f"{article}:quotes[{index}]", quote)
        for index, figure in enumerate(brief.figures):
            self.figure(f"{article}:figures[{index}]", figure)
        for index, event in enumerate(brief.dates):
            self.event(f"{article}:dates[{index}]", event, brief.article.published)

    def digest(self, digest: Digest) -> None:
        """Checks every story of a digest, and that each article is in one story."""
        refs = {ref.id: ref for ref in digest.articles}
        placed = Counter(article for story in digest.stories for article in story.articles)
        for article in sorted({*refs, *placed}):
            if article not in refs or placed[article] != 1:
                listed = "listed" if article in refs else "not listed"
                self.found(article, "reference", f"the article is {listed}, and in {placed[article]} stories")
        days = sorted(ref.published for ref in digest.articles if ref.published)
        stored = (digest.period.first, digest.period.last) if digest.period else ()
        if stored != ((days[0], days[-1]) if days else ()):
            self.found("period", "date", "not the days on which the articles were published")
        self._unique("stories", (story.id for story in digest.stories))
        for story in digest.stories:
            self._story(story)
            self._relations(story, digest, refs)
            if story.grouping.nearest is not None and story.grouping.nearest not in set(refs) - set(story.articles):
                self.found(story.id, "reference", f"{story.grouping.nearest} is no article outside the story")
            self._changes(story, since=digest.since is not None)
            known = {str(refs[i].published) for i in (*story.articles, story.grouping.nearest) if i in refs}
            if not set(_DAY.findall(story.grouping.kept_apart_by or "")) <= known:
                self.found(story.id, "date", "what keeps the nearest article out are not the days of the articles")

    def _changes(self, story: Story, *, since: bool) -> None:
        """What is new is so against an earlier digest, and by articles of the story."""
        told: list[tuple[str, Change | None]] = [(story.id, story.changes)]
        told += [(fact.id, fact.change) for fact in story.facts]
        told += [(difference.id, difference.change) for difference in story.differences]
        for part, change in told:
            if change and not since:
                self.found(part, "reference", "no earlier digest is named that it could be new against")
            elif change and not set(change.by) <= set(story.articles):
                self.found(part, "reference", "it is said to be new by an article that is not in its story")

    def _story(self, story: Story) -> None:
        known = [self.readings[article] for article in story.articles if article in self.readings]
        complete = len(known) == len(story.articles)
        claims = [story.headline, *story.summary, *(event.what for event in story.timeline)]
        for difference in story.differences:
            claims += [difference.about, *(position.claim for position in difference.positions)]
        self._ids(story.id, [*claims, *story.facts])
        self._within(story.id, [*claims, *story.facts], set(story.articles))
        for claim in (story.headline, *story.summary):
            self.claim(claim)
        sources = self._sources(story) if complete else None
        for fact in story.facts:
            self._fact(fact, story, sources)
        for difference in story.differences:
            self._difference(difference, story, sources)
        if story.date and sources and story.facts and story.summary:
            self._happened(story, sources)
        if complete and story.gaps != gaps.find(known, story.facts, story.date):
            self.found(story.id, "claim", "not the questions that its articles leave open")
        texts = [reading.article.text.casefold() for reading in known]
        for term in story.grouping.shared if complete else ():
            if not any(term.casefold() in text for text in texts):
                self.found(story.id, "reference", f"none of its articles has {term!r}")
        self._values(story)
        for index, one in enumerate(story.omitted):
            self._omitted(f"{story.id}:omitted[{index}]", one, story, sources)

    def _happened(self, story: Story, sources: Sources) -> None:
        """The date of a story: a day that its main fact is told with, or that its articles name as their last."""
        fact = main_fact(story.articles, story.headline, story.summary, story.facts)
        spans = [*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence)]
        told = {
            found.iso()
            for span in spans
            if span.article in self.readings
            for found in self.readings[span.article].dates
            if span.start <= found.start < span.end and found.kind == "date" and found.precision == "day"
        }
        if story.date not in told | {story_day.recent_day(fact, sources)}:
            self.found(story.id, "date", f"no article gives the date {story.date} for what it tells first")

    def _values(self, story: Story) -> None:
        kept = [self.readings[article].article for article in story.articles if article in self.readings]
        days = [article.published for article in kept if article.published]
        day = story.date.split("/")[0] if story.date else ""
        news = date.fromisoformat(day) if len(day) == len("2000-01-01") else max(days, default=None)
        for index, event in enumerate(story.timeline):
            self.event(f"{story.id}:timeline[{index}]", event, news)
        for index, person in enumerate(story.people):
            self.person(f"{story.id}:people[{index}]", person)
        for index, quote in enumerate(story.quotes):
            self.quote(f"{story.id}:quotes[{index}]", quote)

    def _sources(self, story: Story) -> Sources:
        """The articles of the story, with those that are copies of one another found anew."""
        articles = [self.readings[article].article for article in story.articles]
        found = copies.find(articles)
        stored = {frozenset((group.kept, *group.copies)) for group in story.copies}
        if stored != {frozenset((group.kept, *group.copies)) for group in found}:
            self.found(story.id, "reference", "its copies are not those that its articles are")
        return Sources(self.readings, story.articles, copies.independent(articles, found))

    def _omitted(self, id: str, one: Omitted, story: Story, sources: Sources | None) -> None:
        """What several sources say and the story leaves out."""
        if self.spans(id, one.evidence):
            self.supported(id, one.text, {one.evidence[0].article}, one.evidence)
        if not {*one.articles, *(span.article for span in one.evidence)} <= set(story.articles):
            self.found(id, "reference", "it names an article that is not in its story")
        elif sources and one.sources != sources.count(one.articles):
            self.found(id, "reference", f"{sources.count(one.articles)} independent sources, stored as {one.sources}")

    def _fact(self, fact: Fact, story: Story, sources: Sources | None) -> None:
        if self.spans(fact.id, fact.evidence):
            self.supported(fact.id, fact.text, {*fact.articles, *(s.article for s in fact.evidence)}, fact.evidence)
            self.wording(fact.id, fact.text, fact.origin, fact.evidence)
        behind = [*fact.articles, *(echo.article for echo in fact.corroborated_by)]
        self._unique(fact.id, behind)
        if not {*behind, *(span.article for span in fact.evidence)} <= set(story.articles):
            self.found(fact.id, "reference", "it names an article that is not in its story")
        elif sources and fact.sources != sources.count(behind):
            self.found(fact.id, "reference", f"{sources.count(behind)} independent sources, stored as {fact.sources}")
        words = core(fact.text)
        for echo in fact.corroborated_by:
            self.spans(fact.id, echo.evidence)
            if {span.article for span in echo.evidence} != {echo.article}:
                self.found(fact.id, "reference", f"the words are not of {echo.article}")
            if not echo.shared or not words.issuperset(echo.shared):
                self.found(fact.id, "reference", f"it does not tell of {', '.join(echo.shared) or 'nothing'}")
            elif sources and echo.article in story.articles and not corroborates(echo, fact, sources):
                self.found(fact.id, "reference", f"the words of {echo.article} do not tell of the same")

    def _difference(self, difference: Difference, story: Story, sources: Sources | None) -> None:
        self.claim(difference.about)
        for position in difference.positions:
            self.claim(position.claim, position.articles)
            self._unique(difference.id, position.articles)
        if sources is None:
            return
        if difference.kind == "reason":
            texts = [position.claim.text for position in difference.positions]
            holds = difference.status == "open" and any(reasons.find(said(text).reading) for text in texts)
        else:
            told: list[tuple[str, str, tuple[tuple[str, int], ...]]] = [
                (c.kind, "superseded" if c.updated else "open", c.sentences) for c in differences.conflicts(sources)
            ]
            facts = [fact for fact in story.facts if set(difference.about.evidence) <= set(fact.evidence)]
            told += [("omission", "open", o.sentences) for fact in facts if (o := omissions.find(fact, sources))]
            places = set(self._places(difference))  # with those that say who somebody is
            of_kind = (at for kind, status, at in told if (kind, status) == (difference.kind, difference.status))
            holds = any(places.issuperset(at) for at in of_kind)
        if not holds:
            self.found(difference.id, "difference", f"no {difference.status} difference of kind {difference.kind}")

    def _places(self, difference: Difference) -> tuple[tuple[str, int], ...]:
        """The sentences of its positions: article and number."""
        return tuple(
            (article, number)
            for position in difference.positions
            for article in dict.fromkeys(span.article for span in position.claim.evidence)
            for number in self.readings[article].article.numbers_of(position.claim.evidence)
        )

    def _relations(self, story: Story, digest: Digest, refs: dict[str, ArticleRef]) -> None:
        """What one story says of another, the other says of it; an earlier event is told by earlier articles."""
        others = {other.id: other for other in digest.stories if other.id != story.id}
        own = _days(story, refs)
        for relation in story.related:
            other = others.get(relation.story)
            back = [r for r in other.related if r.story == story.id] if other else []
            mutual = any(r.kind == _INVERSE[relation.kind] and r.shared == relation.shared for r in back)
            theirs = _days(other, refs) if other else []
            dated = bool(own and theirs)
            in_order = relation.kind == "same_topic" or (
                dated and (theirs[-1] < own[0] if relation.kind == "earlier_event" else own[-1] < theirs[0])
            )
            if not mutual or not in_order:
                self.found(story.id, "reference", f"{relation.story} is no {relation.kind.replace('_', ' ')}")
            elif other and {*story.articles, *other.articles} <= set(self.readings):
                for term in sorted(set(relation.shared) - self._tied(story, other)):
                    self.found(story.id, "reference", f"{other.id} and it do not share {term!r}")

    def _tied(self, *stories: Story) -> set[str]:
        """The terms that all of them have, in each form that an article of one of them writes: deadly, deadliest."""
        counted = [[terms.count(self.readings[article]) for article in story.articles] for story in stories]
        common = set[str].intersection(*({term for one in story for term in one.counts} for story in counted))
        return {one.surface[term] for story in counted for one in story for term in common & one.counts.keys()}

    def _ids(self, owner: str, parts: Iterable[Claim | Fact]) -> None:
        """Every id is of its owner, and stands once."""
        ids = [part.id for part in parts]
        self._unique(owner, ids)
        for one in ids:
            if not one.startswith(f"{owner}:"):
                self.found(one, "reference", f"it is no part of {owner}")

    def _within(self, owner: str, parts: Iterable[Claim | Fact], articles: set[str]) -> None:
        for part in parts:
            if not {span.article for span in part.evidence} <= articles:
                self.found(part.id, "reference", f"its evidence is not of {owner}")

    def _unique(self, owner: str, ids: Iterable[str]) -> None:
        for one, count in Counter(ids).items():
            if count > 1:
                self.found(owner, "reference", f"{one} stands {count} times")


def _days(story: Story, refs: dict[str, ArticleRef]) -> list[date]:
    return sorted(day for one in story.articles if one in refs and (day := refs[one].published))
