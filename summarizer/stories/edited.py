"""What an article that was edited since an earlier digest says for the first time."""

from typing import TYPE_CHECKING

from summarizer.condense import salience
from summarizer.condense.terms import Terms
from summarizer.stories.candidates import claim_of

if TYPE_CHECKING:
    from summarizer.models import Article, ArticleRef, Brief, Claim, Digest
    from summarizer.reading import Reading

_MOST = 3
"""Sentences that are told because they are new, however little they weigh."""


def places(ref: "Article | ArticleRef") -> set[str]:
    """Where the article is: standard input is no place."""
    return {place for place in (ref.source, ref.url) if place and place != "-"}


def kept(article: "Article", before: "Digest") -> frozenset[int]:
    """The numbers of the sentences that the earlier digest's form of the article has, too; none where it has none."""
    known = {one for ref in before.articles if places(ref) & places(article) for one in ref.fingerprints.split()}
    return frozenset(s.number for s in article.body() if article.fingerprint(s) in known)


def with_additions(brief: "Brief", reading: "Reading", before: "Digest") -> "Brief":
    """The brief with the weightiest sentences that an edited article had not before, in front of its other points."""
    old = kept(reading.article, before)
    if not old:
        return brief
    claims = (brief.headline, *brief.summary, *brief.key_points)
    told = set(reading.article.numbers_of(span for claim in claims for span in claim.evidence))
    more = [claim for number in _new(reading, old | told) if (claim := claim_of(reading, number))][:_MOST]
    return brief.model_copy(update={"key_points": (*sorted(more, key=_place), *brief.key_points)})


def _new(reading: "Reading", known: frozenset[int]) -> list[int]:
    """The other sentences, what matters most first."""
    weighed = salience.weigh(reading, Terms.of(reading))
    return [w.number for w in sorted(weighed, key=lambda w: (-w.score, w.number)) if w.number not in known]


def _place(claim: "Claim") -> int:
    return claim.evidence[-1].start
