"""The day of a story: that of its main fact, by the days that its articles name."""

from typing import TYPE_CHECKING

from summarizer.reading import hung_dates
from summarizer.reading.relative_dates import counts_from_another

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models import Fact
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate
    from summarizer.stories.facts import Gathered, Sources

_OLD_NEWS = 4
"""Days from which what an article opens with is no news."""


def happened(fact: "Fact", gathered: "Gathered", sources: "Sources") -> str | None:
    """The day on which the story's main fact happened: the one that most articles give; of two the earlier.

    Where the sentences that tell it give a day only to what they tell beside it, or none, the day that most articles
    name as of their own last week, where that is later: "stormed the office where 42 people died two days ago".
    """
    told = sentences(fact, gathered)
    beside = _most_named(sources, lambda article, at, _: (article, at) in told)
    main = _most_named(
        sources, lambda i, at, found: (i, at) in told and not hung_dates.is_beside(found, sources.readings[i])
    )
    return main or max(beside or "", recent_day(fact, sources) or "") or None


def recent_day(fact: "Fact", sources: "Sources") -> str | None:
    """The day that most articles count from their own: "on Thursday", "yesterday", not "the next day".

    It is none that the fact's own sentences give to what they tell beside it.
    """
    spans = [*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence)]
    others = hung_dates.days_beside(spans, sources.readings)

    def counts(_article: str, _at: int, found: "FoundDate") -> bool:
        return found.relative and not counts_from_another(found.text) and found.iso() not in others

    return _most_named(sources, counts)


def _most_named(sources: "Sources", fits: "Callable[[str, int, FoundDate], bool]") -> str | None:
    """The day that most articles give in sentences that fit; of two that of more sentences, or the earlier."""
    days: dict[str, set[tuple[str, int]]] = {}
    for article in sources.ids:
        reading = sources.readings[article]
        for found in reading.dates:
            iso, at = found.iso(), reading.article.sentences[found.sentence - 1]
            a_day = found.kind == "date" and iso and len(iso) == len("2000-01-01") and at.kind == "body"
            if a_day and iso and fits(article, at.start, found) and not too_late(found, reading):
                days.setdefault(iso, set()).add((article, found.sentence))
    return min(days, key=lambda day: (-len({a for a, _ in days[day]}), -len(days[day]), day), default=None)


def too_late(found: "FoundDate", reading: "Reading") -> bool:
    """Whether the day is still to come for the article, or long gone, or may be either."""
    published = reading.article.published
    return bool(published and found.last and not -7 <= (found.last - published).days <= 0) or may_be_later(
        found, reading
    )


def may_be_later(found: "FoundDate", reading: "Reading") -> bool:
    """Whether a lone weekday is that of the day after publication, or an article opens with one of days ago.

    That is seldom the one of last week: mostly the text was brought up to date, and the day of its first
    edition was left.
    """
    published, bare = reading.article.published, found.weekday is not None and "last" not in found.text.lower()
    if not (published and bare and found.relative and found.first):
        return False
    opens = next((s.number for s in reading.article.sentences if s.kind == "body"), 0) == found.sentence
    return (published - found.first).days in (range(_OLD_NEWS, 7) if opens else (6,))


def sentences(fact: "Fact", gathered: "Gathered") -> set[tuple[str, int]]:
    """The sentences in which the articles tell the fact."""
    spans = [*fact.evidence, *(s for echo in fact.corroborated_by for s in echo.evidence)]
    spans += [s for member in gathered.members[fact.id] for s in member.claim.evidence]
    return {(span.article, span.start) for span in spans}
