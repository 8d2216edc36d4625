"""Whether two texts, or two stories of different digests, tell of the same thing: what tells news from the known."""

from typing import TYPE_CHECKING, Literal

from summarizer.gate import check
from summarizer.reading import plain_article, read_all
from summarizer.stories import acts, terms
from summarizer.stories.candidates import said
from summarizer.stories.graph import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from summarizer.models import ArticleRef, Story

How = Literal["same", "other", "none"]

_ALIKE = 0.55
"""Share of the words, numbers aside, from which two sentences tell the same thing where neither tells another act."""
_ALIKE_ACT = 0.3
"""The same where they tell of one act."""
_ADDS = 0.45
"""Share of a sentence's words, told nowhere before, from which it says more."""
_QUOTED = 0.7
"""Share of a sentence's words that a quotation must hold for the sentence to report it."""
_PAIR = frozenset({"two", "both"})
"""What counts no more than those who are named: "between the two nations"."""
_STORIES = 0.2
"""Likeness from which two accounts are of one event; those of two events of the same kind stay under it."""
_OTHER = frozenset({"number", "date", "negation", "modality"})
"""What makes a sentence about the same act say something else, by the gate's codes; a name does if it is nowhere."""


def nearest(text: str, told: "Sequence[str]", stand_for: "Mapping[str, frozenset[str]]") -> tuple[How, str | None]:
    """The text among `told` that tells the same thing as this one, and whether it says the same of it."""
    if text in told:
        return "same", text
    known = frozenset[str]().union(*(said(other).content for other in told))
    ranked = []
    for place, other in enumerate(dict.fromkeys(told)):
        share = _share(text, other, dict(stand_for))
        if share:
            ranked.append((not _says_no_more(text, other, known), -share, place, other))
    if not ranked:
        return "none", None
    more, _, _, other = min(ranked)
    return "other" if more else "same", other


def _share(text: str, other: str, stand_for: dict[str, frozenset[str]]) -> float:
    """How much two sentences have in common, 0-1; 0 where they do not tell the same thing."""
    mine, theirs = said(text), said(other)
    words, their_words = _plain(mine.content), _plain(theirs.content)
    share = 2 * len(words & their_words) / (len(words) + len(their_words) or 1)
    if any(acts.same(a, b, stand_for) for a in mine.acts for b in theirs.acts):
        return share if share >= _ALIKE_ACT else 0.0
    kinds, their_kinds = {act.kind for act in mine.acts}, {act.kind for act in theirs.acts}
    may_be_one = not kinds or not their_kinds or kinds & their_kinds
    return share if share >= _ALIKE and may_be_one else 0.0


def _says_no_more(text: str, before: str, known: frozenset[str]) -> bool:
    """Whether what is told now was told before: no other value, no name that is new, few words that are."""
    verdict = check(text, said(before).reading)
    if verdict.supported:
        return True
    names = " ".join(p.value for p in verdict.problems if p.code == "name").casefold().split()
    if any(p.code in _OTHER for p in verdict.problems) or any(name not in known for name in names):
        return False
    return len(said(text).content - known) < _ADDS * len(said(text).content)


def is_at_odds(text: str, before: str) -> bool:
    """Whether each of two sentences about one thing gives a number, a day or a denial that the other does not."""
    gives, gave = check(text, said(before).reading), check(before, said(text).reading)
    return bool({p.code for p in gives.problems} & {p.code for p in gave.problems} & _OTHER)


def was_quoted(text: str, quotes: "Sequence[str]") -> bool:
    """Whether the sentence reports one of these quotations; each has its speaker with it."""
    mine = said(text)
    must = (mine.named | (mine.content - _plain(mine.content))) - _PAIR
    held = [said(quote).content for quote in quotes]
    return any(must <= words and len(mine.content & words) >= _QUOTED * len(mine.content) for words in held)


def _plain(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(c.isdigit() for c in word))


def pairs(
    stories: "Sequence[Story]",
    articles: "Sequence[ArticleRef]",
    earlier: "Sequence[Story]",
    earlier_articles: "Sequence[ArticleRef]",
) -> "list[tuple[Story, int]]":
    """Each story with the place of the earlier one that tells of the same event, if there is one."""
    if not stories or not earlier:
        return []
    dated = ((stories, _published(articles)), (earlier, _published(earlier_articles)))
    accounts = [
        plain_article(account(story), published=max((d for a in story.articles if (d := days.get(a))), default=None))
        for several, days in dated
        for story in several
    ]
    profiles = terms.profiles(read_all(accounts))
    mine, theirs = profiles[: len(stories)], profiles[len(stories) :]
    index: dict[str, list[int]] = {}
    for number, profile in enumerate(theirs):
        for term in list(profile.weights)[:40]:
            index.setdefault(term, []).append(number)
    found = []
    for story, profile in zip(stories, mine, strict=True):
        near = sorted({n for term in list(profile.weights)[:40] for n in index.get(term, ())[:100]})
        best = max(((likeness(profile, theirs[n]), -n) for n in near), default=(0.0, 0))
        if best[0] >= _STORIES:
            found.append((story, -best[1]))
    return found


def account(story: "Story") -> str:
    """What a story tells, each sentence once."""
    texts: Iterable[str] = (story.headline.text, *(c.text for c in story.summary), *(f.text for f in story.facts))
    return "\n".join(dict.fromkeys(texts))


def _published(articles: "Sequence[ArticleRef]") -> "dict[str, date]":
    return {ref.id: ref.published for ref in articles if ref.published}
