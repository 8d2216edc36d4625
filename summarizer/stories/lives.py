"""What somebody has once, an age, a day of birth and one of death, on which articles differ."""

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.condense import antecedents, referents
from summarizer.reading import gazetteer, gender, given_names, hung_dates
from summarizer.reading.found import FoundDate, FoundFigure
from summarizer.reading.grammar import HE_OR_SHE, child_of, children_of
from summarizer.stories import slots
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_WHAT: "dict[str, Literal['number', 'date']]" = {"age": "number", "bear": "date", "die": "date"}
_NEAR, _BIRTHDAY = 14, 1
"""Days between two reports within which a birthday is unlikely; years by which the ages of others may differ."""
_IS = frozenset({"be", "turn"})


@dataclass(frozen=True)
class _Told:
    """What an article tells of somebody, in which sentence."""

    who: str
    value: FoundFigure | FoundDate
    article: str
    sentence: int


def find(sources: "Sources") -> list[Conflict]:
    """Two sentences each, of independent articles: one conflict for each person and what is told of him."""
    told: dict[tuple[str, str], dict[str, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for article in sources.acts:
        reading = sources.readings[article]
        for what, one in [*_ages(reading), *_days(reading)]:
            told[what, slots.surname(one.who)][article].append(one)
    found: list[Conflict] = []
    for (what, _), by_article in told.items():
        settled: list[str] = []
        for mine, theirs in itertools.combinations(by_article.values(), 2):
            rivals = [(a, b) for a in mine for b in theirs if _are_one(a.who, b.who)]
            if not rivals or any(_are_one(rivals[0][0].who, who) for who in settled):
                continue
            one, other = rivals[0]
            apart = sources.independent[one.article] != sources.independent[other.article]
            if apart and all(_exclude(a, b, sources) for a, b in rivals):
                settled.append(one.who)
                sentences = ((one.article, one.sentence), (other.article, other.sentence))
                found.append(Conflict(_WHAT[what], sentences, updated=False))
    return found


def _are_one(one: str, other: str) -> bool:
    """Whether two names are of one person: one surname, and no other given name."""
    mine, theirs = gazetteer.plain(one).split(), gazetteer.plain(other).split()
    apart = len(mine) > 1 and len(theirs) > 1 and given_names.are_of_two(mine[0], theirs[0])
    return slots.surname(one) == slots.surname(other) and not apart


def _exclude(one: _Told, other: _Told, sources: "Sources") -> bool:
    """Whether two ages differ by more than a birthday makes, or two times have no day in common."""
    first, second = one.value, other.value
    if isinstance(first, FoundFigure) and isinstance(second, FoundFigure):
        days = [sources.readings[told.article].article.published for told in (one, other)]
        near = days[0] and days[1] and abs((days[0] - days[1]).days) <= _NEAR
        return abs(first.value - second.value) > (0 if near else _BIRTHDAY)
    if not isinstance(first, FoundDate) or not isinstance(second, FoundDate):
        return False
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return False
    return first.last < second.first or second.last < first.first


def _ages(reading: "Reading") -> "Iterator[tuple[str, _Told]]":
    """The ages of people: "Berg, 51, ...", "the 51-year-old Berg", "She was 51", "died at the age of 51"."""
    body = {s.number for s in reading.article.body()}
    exact = (f for f in reading.figures if f.unit == "year" and f.bound == "exact" and f.high is None and not f.ordinal)
    for figure in exact:
        who = _aged(figure, reading) if figure.sentence in body else ""
        if who:
            yield "age", _Told(who, figure, reading.article.id, figure.sentence)


def _aged(figure: FoundFigure, reading: "Reading") -> str:
    text, tokens = reading.article.text, reading.doc.char_span(figure.start, figure.end, alignment_mode="expand")
    for name, mentions in reading.named_in.get(figure.sentence, ()):
        for at in mentions if name.kind == "person" else ():
            before, after = text[at.end : figure.start], text[figure.end : at.start]
            if before == ", " and text[figure.end :][:1] in {",", ".", ")"}:
                return name.name
            if at.start > figure.end and not after.strip() and "old" in text[figure.start : figure.end]:
                return name.name
    if tokens is None or "old" in tokens.text:
        return ""
    verb, how = slots.verb_of(tokens.root), tokens.root.dep_
    now = verb.lemma_ in _IS and not text[figure.end : figure.end + 1].isspace()  # not "was 11 when her mother died"
    aged = how in {"attr", "acomp"} and now or how == "pobj" and verb.lemma_ == "die"
    return _subject(verb, figure.sentence, reading) if aged else ""


def _days(reading: "Reading") -> "Iterator[tuple[str, _Told]]":
    """The days and years on which people were born and died."""
    body = {s.number for s in reading.article.body()}
    for date in reading.dates:
        at = hung_dates.head(date, reading.tokens(date.sentence)) if date.sentence in body else None
        if date.kind != "date" or at is None or hung_dates.is_bound(at):
            continue
        verb = slots.verb_of(at)
        if verb.lemma_ in _WHAT and (verb.lemma_ == "bear" or date.precision == "day"):
            who = _subject(verb, date.sentence, reading)
            if who:
                yield verb.lemma_, _Told(who, date, reading.article.id, date.sentence)


def _subject(verb: "Token", number: int, reading: "Reading") -> str:
    """The person of whom a verb tells, by name; empty where that is not certain."""
    who = child_of(verb, "nsubj", "nsubjpass")
    if verb.dep_ in {"relcl", "acl"} and (who is None or who.tag_ == "WP"):
        who = verb.head
    elif who is None and verb.dep_ == "advcl":
        who = child_of(verb.head, "nsubj", "nsubjpass")
    if who is None:
        return ""
    if who.lower_ in HE_OR_SHE:
        meant = referents.find(reading, who, number)
        return meant[0].name if meant else _of_the_title(who, number, reading)
    heads = (who, *children_of(who, "appos"))
    named = antecedents.people_in(reading, number)
    return next((name.name for name, ats in named for m in ats for t in heads if m.start <= t.idx < m.end), "")


def _of_the_title(pronoun: "Token", number: int, reading: "Reading") -> str:
    """The one person of the article's title, where the sentence names nobody before the pronoun."""
    title = reading.article.title or ""
    named = {name for name in reading.names if name.kind == "person" and any(form in title for form in name.forms)}
    others = any(at.start < pronoun.idx for _, ats in antecedents.people_in(reading, number) for at in ats)
    if len(named) != 1 or others:
        return ""
    (name,) = named
    fits = gender.of_person(name, reading.article.text) in {None, gender.of_pronoun(pronoun.lower_)}
    return name.name if fits else ""
