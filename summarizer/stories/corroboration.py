"""When a sentence of one article is a report of what another's fact tells: made so, and checked so when stored."""

from typing import TYPE_CHECKING

from summarizer.stories import acts, families, odds, repeats, retold
from summarizer.stories.candidates import go_on, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Claim, Corroboration, Fact, Sentence, Span
    from summarizer.reading import Reading
    from summarizer.stories.candidates import Said
    from summarizer.stories.facts import Sources

OPENING = 2
"""Sentences of another article in which what the one opens with is looked for."""
_SCRAP = 8
"""Tokens under which an opening sentence is none."""


def corroborates(echo: "Corroboration", fact: "Fact", sources: "Sources") -> bool:
    """Whether one of the sentences that are said to corroborate a fact reports the same act, or tells the same.

    What both articles open with may be worded more freely.
    """
    if are_apart(fact, echo.evidence, sources):
        return False
    told, heard = said(fact.text), [said(span.text) for span in echo.evidence]
    there = sources.readings[echo.article].article.numbers_of(echo.evidence)
    others = [act for number, act in sources.acts.get(echo.article, ()) if number in there]
    if any(acts.same(one, other, sources.stand_for) for one in acts.main(told.acts) for other in others):
        return True
    if odds.contradict(told, heard[0]):
        return False
    if any(retold.same(told, one, sources.weights) for one in heard):
        return True
    return _tells_alike(echo, fact, sources)


def are_apart(told: "Fact | Claim", heard: "Sequence[Span]", sources: "Sources") -> bool:
    """Whether the first of the sentences is of another person, town, number or day, or they leave out the dead.

    Or nothing in them says what the fact says of its subject, or what was done, where the reports are of two days.
    """
    mine, theirs = said(told.text), [said(span.text) for span in heard]
    of_two_days = go_on((told.evidence[0].article, heard[0].article), sources.readings)
    if of_two_days and not any(repeats.has_its_act(mine, one) for one in theirs):
        return True
    if _leaves_out_a_death(mine, theirs) or odds.are_apart(mine, theirs[0]):
        return True
    if not any(repeats.has_its_predicate(mine, one, sources.weights) for one in theirs):
        return True
    return odds.on_other_days(told.evidence, heard[:1], sources.readings)


def _leaves_out_a_death(told: "Said", heard: "Sequence[Said]") -> bool:
    """Whether the fact tells that somebody was killed and the others not: who tells of a crash tells of no dead."""
    killed = any(t.pos_ == "VERB" and families.of(t.lemma_.lower()) == "kill" for t in told.reading.doc)
    return killed and families.DEADLY.isdisjoint(t.lemma_.lower() for one in heard for t in one.reading.doc)


def _tells_alike(echo: "Corroboration", fact: "Fact", sources: "Sources") -> bool:
    """Whether one of the sentences tells the same by all that it says, or both open their articles with it."""
    if any(span.article not in sources.readings for span in (fact.evidence[0], *echo.evidence)):
        return False
    mine = repeats.of_words(fact.text, fact.evidence[0], sources)
    if any(repeats.same(mine, repeats.of_words(s.text, s, sources), sources.weights) for s in echo.evidence):
        return True
    open_both = _opens(fact.evidence[0], sources) and _opens(echo.evidence[0], sources)
    told, heard = said(fact.text), (said(span.text) for span in echo.evidence)
    return open_both and any(
        retold.open_alike(told, one, sources.weights) or retold.open_alike(one, told, sources.weights) for one in heard
    )


def first_sentences(reading: "Reading", count: int) -> "list[Sentence]":
    """The first sentences of an article, captions and scraps left out."""
    return [s for s in reading.article.body() if len(reading.tokens(s)) >= _SCRAP][:count]


def core(text: str) -> set[str]:
    """What a corroboration may share with a fact of this text: its words, and those of its acts as they stand."""
    told = said(text)
    return {word for act in told.acts for word in act.words if word} | {t.text for t in told.reading.doc}


def _opens(span: "Span", sources: "Sources") -> bool:
    """Whether the words are of the sentences with which their article opens."""
    reading = sources.readings[span.article]
    return any(s.start <= span.start < s.end for s in first_sentences(reading, OPENING))
