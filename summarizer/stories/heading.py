"""The headline of a story: of those of its articles' briefs the one that most of the articles bear out."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import kickers
from summarizer.reading.standing_words import OBLIGED
from summarizer.stories import denied_acts, families, tolls
from summarizer.stories.candidates import said
from summarizer.stories.corroboration import first_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Brief, Claim, Span
    from summarizer.stories.facts import Sources

_OPENING = 3
"""Sentences of an article that say, with its title, what its news is."""
_LONGEST = 16
"""Words of a headline."""
_TITLE = 0.25
"""What the publisher's own title is worth more than a cut, where as many articles bear it out."""
_LESS, _OLDER_LESS = 0.1, 0.15
"""What one loses that opens with a label or tells as planned what may be done, and for each day that it is older."""
_OLDER = 2
"""Days that count."""
_AMISS = 3
"""How many of these faults it is that it is a comment's, or tells what a later report denies, or an outdated toll."""
_WORD = re.compile(r"\w+")


def choose(ids: "Sequence[str]", briefs: "Mapping[str, Brief]", sources: "Sources") -> "Claim | None":
    """The headline that says most of what the other articles open with; the shortest where none is short enough."""
    leads = {i: _opening(i, sources) for i in ids if i in sources.acts}
    length = {i: len(briefs[i].headline.text.split()) for i in leads}
    fitting = [i for i in leads if length[i] <= _LONGEST] or sorted(leads, key=length.__getitem__)[:1]
    denied = _denied_since(sources)
    worth = {i: _worth(i, briefs[i], leads, sources) - _loses(i, ids, briefs, sources, denied) for i in fitting}
    best = max(fitting, key=lambda i: (worth[i], -ids.index(i)), default=None)
    return briefs[best].headline if best is not None else None


def _opening(article: str, sources: "Sources") -> frozenset[str]:
    reading = sources.readings[article]
    texts = [reading.article.sentence_span(s.number).text for s in first_sentences(reading, _OPENING)]
    return frozenset().union(*(said(text).content for text in [*texts, reading.article.title or ""]))


def _worth(article: str, brief: "Brief", leads: "Mapping[str, frozenset[str]]", sources: "Sources") -> float:
    """How densely it tells what other sources open with, about 0-1."""
    mine, own = said(brief.headline.text).content, sources.independent[article]
    others = {sources.independent[i]: words for i, words in leads.items() if sources.independent[i] != own}
    told = sum(len(mine & words) for words in others.values()) / (len(others) or 1)
    return float(told / (len(mine) + 4) ** 0.8) + _TITLE * _is_title(brief)


def _denied_since(sources: "Sources") -> "set[Span]":
    """The sentences that a later report says are not so."""
    earlier = (c.sentences[0] for c in denied_acts.find(sources) if c.updated)
    return {sources.readings[article].article.sentence_span(number) for article, number in earlier}


def _rests_on(brief: "Brief", denied: "set[Span]") -> bool:
    return not denied.isdisjoint(brief.headline.evidence)


def _loses(
    article: str, ids: "Sequence[str]", briefs: "Mapping[str, Brief]", sources: "Sources", denied: "set[Span]"
) -> float:
    """What it is worth less for what speaks against it as the headline of the newest report."""
    brief = briefs[article]
    days = [day for i in ids if (day := briefs[i].article.published)]
    older = (max(days) - brief.article.published).days if brief.article.published else 0
    tokens = said(brief.headline.text).reading.first_tokens
    planned = tokens is not None and tokens.root.tag_ == "VB" and any(c.tag_ == "TO" for c in tokens.root.children)
    outdated = tolls.is_outdated(brief.headline.text, article, {i: sources.readings[i] for i in ids})
    amiss = _judges(brief) + outdated
    faults = planned + (":" in brief.headline.text) + _AMISS * (amiss + _rests_on(brief, denied))
    return _LESS * faults + _OLDER_LESS * min(older, _OLDER)


def _judges(brief: "Brief") -> bool:
    """Whether it is the headline of a comment: by the label of its title, or since it says what should be."""
    reading = said(brief.headline.text).reading
    told = any(t.lemma_.lower() in families.SAYING for t in reading.doc)
    ought = any(t.lower_ in OBLIGED and t.dep_ == "aux" for t in reading.doc)
    return bool(kickers.COMMENT.match(brief.article.title or "")) or (ought and not told and not reading.quotes)


def _is_title(brief: "Brief") -> bool:
    """Whether the headline is the title of its article, or a part of it."""
    headline, title = (_WORD.findall((text or "").casefold()) for text in (brief.headline.text, brief.article.title))
    return " ".join(headline) in " ".join(title)
