"""The embedded engine: no key, no network, the same bytes on every run. It selects the articles' own sentences."""

from typing import TYPE_CHECKING

from summarizer.condense import briefing, stories
from summarizer.drafts import BriefDraft, DraftClaim, Revision, StoryDraft
from summarizer.engines import headlines
from summarizer.engines.base import Spent
from summarizer.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.condense.briefing import Choice
    from summarizer.engines.base import StoryMaterial
    from summarizer.gate.proposals import Failure
    from summarizer.models import Article

_OPENING = 3
"""Sentences of an article that tell its news."""


class ExtractiveEngine:
    """An `Engine` whose every sentence is the source's own, whole, shortened, or with a referent in brackets."""

    name = "extractive"

    def __init__(self) -> None:
        self.spent = Spent()

    async def brief(self, article: "Article") -> BriefDraft:
        """Headline, summary, key points and quotes of the article, by what matters in it."""
        reading = read(article)
        outline = briefing.outline(reading, lambda cuts: headlines.best(reading, cuts))
        return BriefDraft(
            headline=_claim(outline.headline),
            summary=[_claim(c) for c in outline.summary],
            key_points=[_claim(c) for c in outline.key_points],
            quotes=list(outline.quotes),
        )

    async def story(self, material: "StoryMaterial") -> StoryDraft:
        """Headline and summary out of the facts: what several sources report, and what the rest turns about."""
        headline, summary = stories.tell(
            [(f.text, f.sources, len(f.articles) + len(f.corroborated_by)) for f in material.facts],
            opening=_opening(material),
            older=_older(material),
            titles=[article.title for article in material.articles if article.title],
            heading=material.heading,
            language=material.articles[0].language if material.articles else None,
        )
        return StoryDraft(headline=_claim(headline), summary=[_claim(c) for c in summary])

    async def revise(self, failures: "Sequence[Failure]") -> Revision:  # noqa: ARG002 - the port's signature
        """No corrections: what does not hold is replaced by the source's sentence."""
        return Revision(claims=[])

    async def aclose(self) -> None:
        """Nothing to let go of."""


def _opening(material: "StoryMaterial") -> list[bool]:
    """Of each fact, whether it rests on one of the sentences that one of the articles opens with."""
    first = {(a.id, s.start) for a in material.articles for s in a.body()[:_OPENING]}
    return [any((span.article, span.start) in first for span in fact.evidence) for fact in material.facts]


def _older(material: "StoryMaterial") -> list[int]:
    """Of each fact, the days from the last report of it to the last of the story; 0 where a report has no day."""
    days = {article.id: article.published for article in material.articles}
    last = max(filter(None, days.values()), default=None)
    told = [[days.get(a) for a in (*f.articles, *(e.article for e in f.corroborated_by))] for f in material.facts]
    return [min((last - day).days if last and day else 0 for day in several) for several in told]


def _claim(choice: "Choice") -> DraftClaim:
    return DraftClaim(text=choice.text, cites=list(choice.cites[:6]))
