"""What one article tells as done and another says was not: "fired tear gas" beside "no tear gas had been used"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reading.grammar import children_of
from summarizer.reading.keeping import with_reading
from summarizer.reading.standing_words import CONDITION, FUTURE, MAYBE, OBLIGED, POSSIBLE
from summarizer.stories import acts, matters, odds, slots
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_NOT = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "deny", "denied"})
_WILL = FUTURE | {"would"}
_PERHAPS = (POSSIBLE | OBLIGED | MAYBE | CONDITION) - _WILL
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_BEFORE = ("compound", "amod")


def find(sources: "Sources") -> list[Conflict]:
    """The two sentences, the earlier first, one for each pair of articles; what somebody denies updates nothing."""
    denied = {i: [(number, act) for number, act in sources.acts[i] if act.denied] for i in sources.acts}
    found: dict[frozenset[str], Conflict] = {}
    for article in sources.acts:
        for number, act in sources.acts[article]:
            told = act.main and not act.denied and (act.done or _is_to_come(sources.readings[article], number))
            for other, against in _denials(article, number, act, denied, sources) if told else ():
                pair = frozenset((article, other))
                if pair not in found:
                    found[pair] = _conflict((article, number), (other, against), sources)
    return list(found.values())


def _conflict(one: tuple[str, int], other: tuple[str, int], sources: "Sources") -> Conflict:
    first, second = (sources.readings[article].article.published for article, _ in (one, other))
    later = bool(first and second and second < first)
    ordered = (other, one) if later else (one, other)
    article, number = ordered[1]
    plain = not matters.tellers(sources.readings[article].tokens(number))
    return Conflict("denial", ordered, updated=bool(plain and first and second and first != second))


def _denials(
    article: str, number: int, act: acts.Act, denied: "Mapping[str, Sequence[tuple[int, acts.Act]]]", sources: "Sources"
) -> "Iterator[tuple[str, int]]":
    """The articles that deny the act, and the sentence in which each does."""
    mine = sources.readings[article]
    things = set(_things(mine, number, act))
    for other in sources.acts:
        if sources.independent[other] == sources.independent[article]:
            continue
        reading = sources.readings[other]
        against = [
            n for n, a in denied[other]
            if (a.kind, a.done) == (act.kind, act.done)
            and acts.same(act, replace(a, denied=False), sources.stand_for)
            and (a.done or _is_to_come(reading, n))
        ]  # fmt: skip
        against += [n for n, thing in _missing(reading) if thing in things] if things else []
        for n in dict.fromkeys(against):
            here, there = [mine.article.sentence_span(number)], [reading.article.sentence_span(n)]
            if _is_said(reading, n) and not odds.on_other_days(here, there, sources.readings):
                yield other, n


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


@with_reading
def _missing(reading: "Reading") -> "tuple[tuple[int, tuple[str, ...]], ...]":
    """Those of which a sentence of the body says that there was none, "no tear gas had been used", with its number."""
    return tuple(
        (sentence.number, _thing(token))
        for sentence in reading.article.body()
        for token in reading.tokens(sentence)
        if token.dep_ in _OBJECTS and any(c.lower_ == "no" for c in children_of(token, "det"))
    )


def _thing(noun: "Token") -> tuple[str, ...]:
    return tuple(t.lemma_.lower() for t in (*children_of(noun, *_BEFORE), noun))
