"""Chooses what a story says out of its facts: what several sources carry, and what the rest turns about."""

import re
from collections import Counter
from math import fsum, log
from typing import TYPE_CHECKING

from summarizer.condense import compress, constituents, salience, soundness, torn
from summarizer.condense.briefing import Choice
from summarizer.condense.edits import words
from summarizer.condense.points import was_before
from summarizer.condense.terms import Terms
from summarizer.reading import glued, plain_article, read, read_all
from summarizer.reading.other_languages import opens_with_a_pronoun

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reading import Reading

_SENTENCES = 3
_CONSIDERED = 24
"""Facts and titles that are parsed: a story lists the weightiest facts first."""
_HEADLINE_TRIED = 4
_SAME = 0.45
"""Likeness from which a fact repeats another."""
_KNOWN = 0.6
"""Share of its terms that are told, from which it adds too little."""
_TITLED = 1.5
"""What a fact gains for saying all that the titles agree on."""
_IN_THE_ACCOUNT = 0.15
"""What a headline gains for being of a sentence that the account would tell anyway."""
_HEADED, _OPENS = 0.7, 0.2
"""What a fact gains for the first place under a heading: one that says all of it, one that an article opens with."""
_NAMES = 1.5
"""What a fact loses for mainly saying who was there."""
_BEFORE = 1.0
"""What one loses for telling what was before: an account tells the news."""
_OLDER, _OLDER_LEAD, _LONG = 0.1, 0.15, 3
"""What one loses for each day since it was told last, what more in the first place, and the days that count."""
_GLUED = 0.5
"""What one loses for words that a page has glued together."""
_POINTS = 1.5
"""What one in another language loses that opens with a pronoun."""
_PAST = re.compile(r"\b(?:previous(?:ly)?|in the past|years ago)\b", re.IGNORECASE)
_UNREADABLE = 3.0
"""What a headline loses that cannot be read alone."""


def tell(
    facts: "Sequence[tuple[str, int, int]]",
    *,
    opening: "Sequence[bool]" = (),
    older: "Sequence[int]" = (),
    titles: "Sequence[str]" = (),
    heading: str | None = None,
    language: str | None = None,
) -> tuple[Choice, list[Choice]]:
    """Headline and summary of a story; a fact is its text, its independent sources, and the articles that carry it.

    `titles` are those of its articles, `opening` says which facts an article opens with, `older` how many days before
    the story's last report each was told last. The summary begins with the sentence of the headline, at length; where
    the story has a `heading` already, with a weighty fact that says most of it, which then stands for a headline uncut.
    """
    if not facts:
        return Choice("", ()), []
    ahead = [*(text for text, _, _ in facts[:_CONSIDERED]), *titles[:_CONSIDERED], *filter(None, [heading])]
    _read_ahead(ahead, language)
    read_facts = [_read(text, language) for text, _, _ in facts[:_CONSIDERED]]
    terms = [t for _, t in read_facts]
    lists = [_lists_names(r) for r, _ in read_facts]
    value = _values(facts, read_facts, lists, _titled(titles, language))
    late = [min(days, _LONG) for days in older[: len(value)]] or [0] * len(value)
    value = [v - _OLDER * days for v, days in zip(value, late, strict=True)]
    order = sorted(range(len(terms)), key=lambda i: (-value[i], i))
    needless = [words(text) <= 5 for text, _, _ in facts[: len(terms)]]
    told: list[int] = []
    for i in order:
        if (
            len(told) < _SENTENCES
            and not (needless[i] or (lists[i] and len(told) > 1))
            and not _repeats(i, told, terms)
        ):
            told.append(i)
    if heading:
        news = [v + _OPENS * opens for v, opens in zip(value, opening, strict=False)] or value
        news = [v - _OLDER_LEAD * days for v, days in zip(news, late, strict=True)]
        main = _nearest(_read(heading, language)[1], news, terms)
        headline = Choice(facts[main][0].rstrip("."), (main + 1,))
    else:
        preferred = [v + _IN_THE_ACCOUNT * (i in told) for i, v in enumerate(value)]
        headline = _headline(order[:_HEADLINE_TRIED], preferred, facts, [r for r, _ in read_facts])
        main = headline.cites[0] - 1
    chosen = [main] if not needless[main] else []
    chosen += [i for i in told if i != main and not _repeats(i, chosen, terms)]
    return headline, [Choice(facts[i][0], (i + 1,)) for i in chosen[:_SENTENCES]]


def _values(
    facts: "Sequence[tuple[str, int, int]]",
    read_facts: "Sequence[tuple[Reading, frozenset[str]]]",
    lists: "Sequence[bool]",
    titled: "Mapping[str, float]",
) -> list[float]:
    """What each fact is worth: how densely it tells what others tell, its sources, its place, the titles' words."""
    terms = [t for _, t in read_facts]
    counts = Counter(term for own in terms for term in own)
    weight = {term: log(1 + n) for term, n in counts.items()}
    # exact sums, so that they are the same in any order
    dense = [fsum(weight[t] for t in own) / (len(own) + 4) ** 0.8 for own in terms]
    top = max(dense) or 1.0
    return [
        dense[i] / top
        + 0.5 * log(1 + facts[i][1] + 0.5 * facts[i][2])
        + 0.8 / (1 + 0.3 * i)
        + _TITLED * fsum(titled[t] for t in own & titled.keys())
        - _NAMES * lists[i]
        - _BEFORE * _is_past(read_facts[i][0])
        - _GLUED * glued.are_in(read_facts[i][0], facts[i][0])
        - _POINTS * _points_back(read_facts[i][0])
        for i, own in enumerate(terms)
    ]


def heading(text: str) -> str | None:
    """A sentence cut down to a headline that reads alike; none where it is short already or cannot be cut so."""
    reading, _ = _read(text, None)
    if not _may_be_cut(text.rstrip("."), reading):
        return None
    short = compress.headline(reading, Terms.of(reading), 1)
    alike = words(short.text) <= compress.HEADLINE_WORDS and soundness.reads_alike(short.text, reading.tokens(1))
    return short.text if alike and not soundness.points_outside(short.text, reading.tokens(1)) else None


def _nearest(heading: frozenset[str], value: "Sequence[float]", terms: "Sequence[frozenset[str]]") -> int:
    """The fact that says most of the heading, and matters most."""
    return max(
        range(len(value)), key=lambda i: (value[i] + _HEADED * len(heading & terms[i]) / (len(heading) or 1), -i)
    )


def _titled(titles: "Sequence[str]", language: str | None) -> dict[str, float]:
    """The terms that several titles share, each with its part of them: together 1."""
    counts = Counter(term for title in titles[:_CONSIDERED] for term in _read(title, language)[1])
    shared = {term: n for term, n in counts.items() if n > 1}
    return {term: n / sum(shared.values()) for term, n in shared.items()}


def _repeats(fact: int, told: "Sequence[int]", terms: "Sequence[frozenset[str]]") -> bool:
    """Whether most of it is told already, or it is too much like one that is (Dice)."""
    own = terms[fact]
    known = frozenset[str]().union(*(terms[i] for i in told))
    alike = (2 * len(own & terms[i]) >= _SAME * (len(own) + len(terms[i])) for i in told)
    return bool(told) and (len(own & known) >= _KNOWN * len(own) or any(alike))


def _read_ahead(texts: "Iterable[str]", language: str | None) -> None:
    """Parses in one batch what would be read one by one."""
    read_all([plain_article(text, language=language) for text in texts])


def _read(text: str, language: str | None) -> "tuple[Reading, frozenset[str]]":
    reading = read(plain_article(text, language=language))
    own = Terms.of(reading).by_sentence.values()
    return reading, frozenset().union(*own)


def _lists_names(reading: "Reading") -> bool:
    return reading.english and any(t is not None and salience.lists_names(t) for t in reading.by_sentence)


def _points_back(reading: "Reading") -> bool:
    """Whether a fact in another language opens with a pronoun for what it does not name."""
    return opens_with_a_pronoun(reading.article.text, reading.article.language)


def _is_past(reading: "Reading") -> bool:
    """Whether its main verb or its words say that it was before the news."""
    told = reading.first_tokens if reading.english else None
    return told is not None and (was_before(told.root) or bool(_PAST.search(told.text)))


def _headline(
    order: "Sequence[int]",
    value: "Sequence[float]",
    facts: "Sequence[tuple[str, int, int]]",
    readings: "Sequence[Reading]",
) -> Choice:
    found: list[tuple[float, int, Choice]] = []
    cuttable = [i for i in order if _may_be_cut(facts[i][0].rstrip("."), readings[i])]
    cuts = {i: compress.headline(readings[i], Terms.of(readings[i]), 1) for i in cuttable}
    _read_ahead([cut.text for cut in cuts.values()], None)
    for i in order:
        reading, text, kept = readings[i], facts[i][0].rstrip("."), 1.0
        short = cuts.get(i)
        if short and soundness.reads_alike(short.text, reading.tokens(1)):
            text, kept = short.text, short.kept
        worth = value[i] + 0.9 * kept - 0.15 * max(0, words(text) - compress.HEADLINE_WORDS)
        found.append((worth - _UNREADABLE * _hangs(text, reading), -i, Choice(text, (i + 1,))))
    return max(found, key=lambda f: f[:2])[2]


def _may_be_cut(text: str, reading: "Reading") -> bool:
    """Whether a fact is one sentence that is long for a headline, or that has a label."""
    wanted = words(text) > compress.HEADLINE_WORDS or constituents.is_labelled(text)
    return reading.english and wanted and len(reading.article.sentences) == 1 and bool(reading.by_sentence[0])


def _hangs(text: str, reading: "Reading") -> bool:
    """Whether a fact, or a cut of it, cannot be read alone: a piece of a text, a pronoun for what it does not name."""
    told = reading.first_tokens if reading.english else None
    return told is not None and (torn.is_torn(told) or soundness.points_outside(text, told))
