"""What is new in a digest since an earlier one: by what is said, not by what is linked.

An article is known by the SHA-256 of its text, an edited one by its place and the fingerprints of its sentences. What
an article of the earlier digest carries is not news, whether that digest printed it or not; what only articles say that
it did not have is new, or changed where it told of the same act otherwise. Where the two digests share no article the
earlier one is a past edition, and absence says nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from summarizer.gate import check
from summarizer.models import Change, Digest, Since, Story, Withdrawn
from summarizer.stories import acts, alike, copies, edited
from summarizer.stories.edited import places

if TYPE_CHECKING:
    from summarizer.models import Difference, Evidence, Fact, Span
    from summarizer.reading import Reading


@dataclass(frozen=True)
class _Both:
    """The articles of the two digests."""

    before: Digest
    readings: "Mapping[str, Reading]"
    fresh: frozenset[str]
    """Ids, in the digest, of the articles that the earlier one did not have."""
    gone: dict[str, str]
    """Id in the earlier digest → why the article is not as it was: `corrected`, `gone`."""
    sources: dict[str, str]
    """Id in the earlier digest → source."""
    same: dict[str, frozenset[str]]
    """Id in the digest → ids in the earlier one of the same text or the same source."""
    kept: dict[str, frozenset[int]]
    """Id in the digest → of an article that was edited since, the numbers of the sentences that it had before."""

    def had(self, article: str, evidence: "Evidence") -> bool:
        """Whether the earlier digest's form of the article carries what rests on these spans."""
        if article not in self.fresh:
            return True
        own = [span for span in evidence if span.article == article]
        return bool(own) and self.kept[article].issuperset(self.readings[article].article.numbers_of(own))


@dataclass
class _Told:
    """What the earlier digest said of a story, or what its articles said."""

    texts: list[str]
    quotes: list[str]
    """What was quoted, with who said it."""
    names: frozenset[str]
    """The outlets and agencies that told it."""
    taken: set[str] = field(default_factory=set)
    """Those that something in the digest tells anew or otherwise."""


def mark(digest: Digest, before: Digest, readings: "Mapping[str, Reading]") -> Digest:
    """The digest with the changes since `before`: new and changed stories first; `readings` are of its articles."""
    both = _both(digest, before, readings)
    earlier = _matched(digest, both)
    stories = [_story(story, [before.stories[n] for n in earlier[story.id]], both) for story in digest.stories]
    order = {"new": 0, "changed": 1, "unchanged": 2}
    stories.sort(key=lambda story: order[story.changes.kind if story.changes else "new"])
    found = {number for numbers in earlier.values() for number in numbers}
    lost = [s for n, s in enumerate(before.stories) if n not in found and all(a in both.gone for a in s.articles)]
    return digest.model_copy(
        update={
            "stories": tuple(stories),
            "since": Since(title=before.title, generated_at=before.generated_at),
            "withdrawn": tuple(_withdrawn(story.headline.text, story.articles, both) for story in lost),
        }
    )


def _both(digest: Digest, before: Digest, readings: "Mapping[str, Reading]") -> _Both:
    by_text = {ref.sha256 for ref in digest.articles}
    known = {ref.sha256 for ref in before.articles}
    now = {place for ref in digest.articles for place in places(ref)}
    unread = {item.source for item in digest.not_included}
    edition = not by_text & known
    gone = {}
    for ref in before.articles:
        if ref.sha256 in by_text or ref.source in unread:
            continue
        if now & places(ref):
            gone[ref.id] = "corrected"
        elif not edition:
            gone[ref.id] = "gone"
    same = {
        ref.id: frozenset(old.id for old in before.articles if old.sha256 == ref.sha256 or places(old) & places(ref))
        for ref in digest.articles
    }
    return _Both(
        before=before, readings=readings, gone=gone, same=same,
        fresh=frozenset(ref.id for ref in digest.articles if ref.sha256 not in known),
        sources={ref.id: ref.source for ref in before.articles},
        kept={ref.id: edited.kept(readings[ref.id].article, before) for ref in digest.articles},
    )  # fmt: skip


def _matched(digest: Digest, both: _Both) -> dict[str, list[int]]:
    """Story → the places of the earlier stories that it goes on: by their articles, else by what they tell."""
    place = {article: number for number, story in enumerate(both.before.stories) for article in story.articles}
    found = {
        story.id: sorted({place[old] for a in story.articles for old in both.same[a] if old in place})
        for story in digest.stories
    }
    rest = [story for story in digest.stories if not found[story.id]]
    for story, number in alike.pairs(rest, digest.articles, both.before.stories, both.before.articles):
        found[story.id] = [number]
    return found


def _story(story: Story, earlier: Sequence[Story], both: _Both) -> Story:
    if not earlier:
        facts = tuple(
            fact.model_copy(update={"change": Change(kind="new", by=_carriers(fact))}) for fact in story.facts
        )
        return story.model_copy(update={"facts": facts, "changes": Change(kind="new")})
    independent = copies.independent([both.readings[i].article for i in story.articles], story.copies)
    told = _told(earlier, both)
    stand_for = acts.aliases(
        both.readings[i].tokens(s) for i in story.articles for s in both.readings[i].article.body()
    )
    facts = _marked(story.facts, told, stand_for, both, independent)
    differences = tuple(_difference(one, earlier, both) for one in story.differences)
    withdrawn = _facts_withdrawn(story, earlier, told, both)
    changes = [*(fact.change for fact in facts), *(difference.change for difference in differences)]
    moved = withdrawn or any(c.kind != "unchanged" or c.by for c in changes if c)
    change = Change(kind="changed", before=earlier[0].headline.text) if moved else Change(kind="unchanged")
    return story.model_copy(
        update={"facts": facts, "differences": differences, "withdrawn": withdrawn, "changes": change}
    )


def _told(earlier: Sequence[Story], both: _Both) -> _Told:
    ids = {article for old in earlier for article in old.articles}
    names = {name for ref in both.before.articles if ref.id in ids for name in (ref.outlet, ref.agency) if name}
    facts = [fact.text for old in earlier for fact in old.facts]
    quotes = [" ".join(filter(None, (quote.speaker, quote.text))) for old in earlier for quote in old.quotes]
    return _Told([*facts, *(text for old in earlier for text in _more(old))], quotes, frozenset(names))


def _more(story: Story) -> list[str]:
    """What a story tells beside its facts."""
    claims = [*story.summary, *(event.what for event in story.timeline)]
    claims += [position.claim for difference in story.differences for position in difference.positions]
    return list(dict.fromkeys(claim.text for claim in claims))


def _spans(fact: "Fact") -> tuple["Span", ...]:
    return (*fact.evidence, *(span for echo in fact.corroborated_by for span in echo.evidence))


def _carriers(fact: "Fact") -> tuple[str, ...]:
    return (*fact.articles, *(echo.article for echo in fact.corroborated_by))


def _marked(
    facts: "Sequence[Fact]",
    told: _Told,
    stand_for: "Mapping[str, frozenset[str]]",
    both: _Both,
    independent: "Mapping[str, str]",
) -> "tuple[Fact, ...]":
    """The facts with what is new in each.

    What adds to a fact that the digest still tells is new beside it; it is a change of it where the two are at odds.
    """
    near = [_nearest(fact, told, stand_for, both) for fact in facts]
    still = {before for how, before in near if how == "same"}
    marked = []
    for fact, (how, before) in zip(facts, near, strict=True):
        fresh = tuple(article for article in _carriers(fact) if not both.had(article, _spans(fact)))
        if how == "none" and alike.was_quoted(fact.text, told.quotes):
            change = Change(kind="unchanged")
        elif how == "same":
            change = Change(kind="unchanged", by=_confirming(fact, told, both, independent))
        elif before is not None and (before not in still or alike.is_at_odds(fact.text, before)):
            change = Change(kind="changed", before=before, by=fresh)
        else:
            change = Change(kind="new", by=fresh)
        marked.append(fact.model_copy(update={"change": change}))
    return tuple(marked)


def _nearest(
    fact: "Fact", told: _Told, stand_for: "Mapping[str, frozenset[str]]", both: _Both
) -> "tuple[alike.How, str | None]":
    """What was told before that the fact tells again or otherwise; what an old article carries is told again."""
    echoed = [echo.evidence[0].text for echo in fact.corroborated_by if both.had(echo.article, echo.evidence)]
    how, before = alike.nearest(fact.text, [*told.texts, *echoed], stand_for)
    if before is not None:
        told.taken.add(before)
    if any(both.had(article, fact.evidence) for article in fact.articles):
        how = "same"
    return how, before


def _confirming(fact: "Fact", told: _Told, both: _Both, independent: "Mapping[str, str]") -> tuple[str, ...]:
    """The new articles that confirm what was told before, as sources of their own."""
    carriers = _carriers(fact)
    known = {independent[article] for article in carriers if article not in both.fresh}
    if not known and fact.text in told.texts:
        return ()  # a copy of what is gone
    fresh = (article for article in carriers if article in both.fresh)
    return tuple(i for i in fresh if independent[i] not in known and _is_another(i, told, both))


def _is_another(article: str, told: _Told, both: _Both) -> bool:
    """Whether it is of an outlet and an agency that the story did not have, and no new form of an old article."""
    own = both.readings[article].article
    return not both.same[article] and told.names.isdisjoint({own.outlet, own.agency})


def _difference(difference: "Difference", earlier: Sequence[Story], both: _Both) -> "Difference":
    """New where articles that were not there before make it one; changed where they add a position."""
    told = {p.claim.text for old in earlier for d in old.differences for p in d.positions}
    added = [
        p
        for p in difference.positions
        if p.claim.text not in told and not any(both.had(article, p.claim.evidence) for article in p.articles)
    ]
    known = len(difference.positions) - len(added)
    kind: Literal["new", "changed", "unchanged"] = "unchanged" if not added else "changed" if known > 1 else "new"
    by = tuple(dict.fromkeys(article for position in added for article in position.articles))
    return difference.model_copy(update={"change": Change(kind=kind, by=by)})


def _facts_withdrawn(story: Story, earlier: Sequence[Story], told: _Told, both: _Both) -> tuple[Withdrawn, ...]:
    """The facts that stood in articles which are gone or corrected, and that none of the articles supports."""
    lost = []
    for fact in (fact for old in earlier for fact in old.facts):
        carriers = _carriers(fact)
        if fact.text in told.taken or any(article not in both.gone for article in carriers):
            continue
        if not any(check(fact.text, both.readings[article]).supported for article in story.articles):
            lost.append(_withdrawn(fact.text, carriers, both))
    return tuple(lost)


def _withdrawn(text: str, articles: Sequence[str], both: _Both) -> Withdrawn:
    reasons = {both.gone[article] for article in articles}
    sources = tuple(dict.fromkeys(both.sources[article] for article in articles))
    return Withdrawn(text=text, sources=sources, why="corrected" if "corrected" in reasons else "gone")
