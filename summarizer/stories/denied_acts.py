"""What one article tells as done and another says was not: "fired tear gas" beside "no tear gas had been used"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reading.grammar import children_of
from summarizer.stories import acts, matters, odds, slots
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_NOT = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "deny", "denied"})
_WILL = frozenset({"will", "would", "'ll", "’ll", "wo"})
_PERHAPS = frozenset({"may", "might", "could", "can", "should", "if", "unless", "whether", "perhaps"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_BEFORE = ("compound", "amod")


def find(sources: "Sources") -> list[Conflict]:
    """The two sentences, the earlier first, one for each pair of articles; what somebody denies updates nothing."""
    found: list[Conflict] = []
    told: set[frozenset[str]] = set()
    for article in sources.acts:
        for number, act in sources.acts[article]:
            if act.denied or not act.main or not (act.done or _is_to_come(sources.readings[article], number)):
                continue
            for other, against in _denials(article, number, act, sources):
                if frozenset((article, other)) not in told:
                    told.add(frozenset((article, other)))
                    found.append(_conflict((article, number), (other, against), sources))
    return found


def _conflict(one: tuple[str, int], other: tuple[str, int], sources: "Sources") -> Conflict:
    first, second = (sources.readings[article].article.published for article, _ in (one, other))
    later = bool(first and second and second < first)
    ordered = (other, one) if later else (one, other)
    article, number = ordered[1]
    plain = not matters.tellers(sources.readings[article].tokens(number))
    return Conflict("denial", ordered, updated=bool(plain and first and second and first != second))


def _denials(article: str, number: int, act: acts.Act, sources: "Sources") -> "Iterator[tuple[str, int]]":
    """The articles that deny the act, and the sentence in which each does."""
    mine = sources.readings[article]
    things = set(_things(mine, number, act))
    for other in sources.acts:
        if sources.independent[other] == sources.independent[article]:
            continue
        reading = sources.readings[other]
        denied = [
            n for n, a in sources.acts[other]
            if a.denied and a.done == act.done and acts.same(act, replace(a, denied=False), sources.stand_for)
            and (a.done or _is_to_come(reading, n))
        ]  # fmt: skip
        denied += [n for n in _body(reading) if things & set(_missing(reading, n))] if things else []
        for against in dict.fromkeys(denied):
            here, there = [mine.article.sentence_span(number)], [reading.article.sentence_span(against)]
            if _is_said(reading, against) and not odds.on_other_days(here, there, sources.readings):
                yield other, against


def _is_to_come(reading: "Reading", number: int) -> bool:
    """Whether the sentence tells what will be, for certain."""
    words = {t.lower_ for t in reading.tokens(number)}
    return not words.isdisjoint(_WILL) and words.isdisjoint(_PERHAPS)


def _is_said(reading: "Reading", number: int) -> bool:
    """Whether the sentence denies it in so many words: who opposes a plan does not deny that it was approved."""
    return any(t.lower_ in _NOT or t.lemma_ in _NOT for t in reading.tokens(number))


def _things(reading: "Reading", number: int, act: acts.Act) -> "Iterator[tuple[str, ...]]":
    """The things of two words or more to which the act was done: "tear gas"."""
    for token in reading.tokens(number):
        thing = _thing(token) if token.dep_ in _OBJECTS and slots.family(token) in act.whom else ()
        if len(thing) > 1:
            yield thing


def _missing(reading: "Reading", number: int) -> "Iterator[tuple[str, ...]]":
    """Those of which a sentence says that there was none: "no tear gas had been used"."""
    for token in reading.tokens(number):
        if token.dep_ in _OBJECTS and any(c.lower_ == "no" for c in children_of(token, "det")):
            yield _thing(token)


def _thing(noun: "Token") -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in (*children_of(noun, *_BEFORE), noun))


def _body(reading: "Reading") -> "Iterator[int]":
    return (s.number for s in reading.article.body())
