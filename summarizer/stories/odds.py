"""Whether two sentences of one matter cannot both be a report of one thing: what must differ in none of the two."""

import re
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.gate import opposites
from summarizer.reading import gazetteer
from summarizer.reading.calendar_words import LENGTHS, MONTH, WEEKDAYS, month_number
from summarizer.reading.found import FoundFigure
from summarizer.stories import acts, amounts, families, fates, lengths, retold, slots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from summarizer.models import Span
    from summarizer.reading import Reading
    from summarizer.stories.candidates import Said

_MONTH = re.compile(MONTH, re.IGNORECASE)
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_CHANGES = frozenset("raise lift increase hike cut lower reduce slash change".split())
_STAYS = frozenset("leave keep hold maintain retain".split())
"""What is done to that which does not change: "left its rate at 4 per cent"."""
_SIDES = frozenset(
    "vote come decide rule argue speak campaign protest advise warn stand demonstrate fight side turn march be".split()
)
"""Verbs by which one is for or against something; a suit is filed against somebody."""
_GROUPS = (
    "red yellow green blue black white orange pink",
    "left right",
    "northern southern eastern western",
    "upper lower",
)
_GROUP = {word: group for group in _GROUPS for word in group.split()}
"""Words of which one thing has one, with those that exclude it."""
_A_TOWN = 50_000
"""People of a place that a report of what happened elsewhere does not mean."""


def at_odds(one: "Said", other: "Said") -> bool:
    """Whether the one denies or opposes what the other tells, or is of another person, town, number or day."""
    return contradict(one, other) or are_apart(one, other)


def contradict(one: "Said", other: "Said") -> bool:
    """Whether the one denies what the other tells, or tells the opposite."""
    lacks = bool((_lacking(one) ^ _lacking(other)) & one.content & other.content)
    return lacks or _denies(one) != _denies(other) or _opposed(one, other)


def are_apart(one: "Said", other: "Said") -> bool:
    """Whether the one is of another person, town, number or day than the other, or of who did it to whom."""
    if _is_turned(one, other):
        return True
    (about, _), (also, _) = retold.halves(one.reading), retold.halves(other.reading)
    if acts.is_of_two_bodies(retold.doers(one.reading), retold.doers(other.reading)):
        return True
    pairs: list[tuple[frozenset[object], frozenset[object]]] = [
        (about & retold.people(one), also & retold.people(other)),
        (_weekdays(one), _weekdays(other)),
        (_months(one), _months(other)),
        (_days(one), _days(other)),
        (_towns(one), _towns(other)),
        (_scores(one), _scores(other)),
    ]
    if _lasts_otherwise(one, other) or _is_otherwise(one, other) or _befell_others(one, other):
        return True
    apart = any(bool(mine) and bool(theirs) and mine.isdisjoint(theirs) for mine, theirs in pairs)
    return apart or _count_otherwise(_counted_by_both(one, other), _counted_by_both(other, one))


def on_other_days(one: "Sequence[Span]", other: "Sequence[Span]", readings: "Mapping[str, Reading]") -> bool:
    """Whether two sentences, each as its article counts the days, name only different ones."""
    mine, theirs = (_calendar(spans, readings) for spans in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _calendar(spans: "Sequence[Span]", readings: "Mapping[str, Reading]") -> "frozenset[date | None]":
    """The days of the first article of the spans that are told in these."""
    reading = readings.get(spans[0].article)
    own = [span for span in spans if span.article == spans[0].article]
    dates = [d for d in reading.dates if d.kind == "date" and d.first == d.last] if reading else []
    return frozenset(d.first for d in dates for s in own if d.first and s.start <= d.start < s.end)


def _denies(said: "Said") -> bool:
    """Whether what is done is denied or unproved, or somebody is against it, or is said to have told it wrongly."""
    against = any(t.lower_ == "against" and t.head.lemma_ in _SIDES for t in said.reading.doc)
    unproved = any(t.lower_ == "no" and t.head.lemma_ in families.PROOF for t in said.reading.doc)
    signs = (retold.denies(said, reported=True), against, unproved, amounts.is_told_wrongly(said.reading.doc))
    return sum(signs) % 2 == 1


def _lacking(said: "Said") -> frozenset[str]:
    """What something is without."""
    return content(t for t in said.reading.doc if t.dep_ == "pobj" and t.head.lower_ == "without")


def _is_turned(one: "Said", other: "Said") -> bool:
    """Whether the one has done to the other what the other has done to him: who buys whom."""
    if not retold.main_verbs(one) & retold.main_verbs(other) - families.MUTUAL:
        return False
    (mine, told), (theirs, heard) = (_named_halves(said) for said in (one, other))
    return bool(mine & heard and told & theirs) and mine.isdisjoint(theirs)


def _named_halves(said: "Said") -> tuple[frozenset[str], frozenset[str]]:
    """The words of names in the subject of an active sentence, and in what is said of it."""
    names = content(t for t in said.reading.doc if t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "TIME"})
    subject, rest = retold.halves(said.reading)
    passive = any(t.dep_ == "nsubjpass" for t in said.reading.doc)
    return (frozenset(), frozenset()) if passive else (subject & names, rest & names)


def _opposed(one: "Said", other: "Said") -> bool:
    """Whether what is mainly done to one thing here is the opposite of what is done to it there."""
    if retold.denies(one, reported=True) or retold.denies(other, reported=True):
        return False  # not to support is to oppose
    pairs = ((a, b) for a in retold.main_verbs(one) for b in retold.main_verbs(other))
    opposed = any(opposites.opposed(a, b) or _changes(a, b) or _changes(b, a) for a, b in pairs)
    return opposed and bool(retold.halves(one.reading)[0] & retold.halves(other.reading)[0])


def _changes(verb: str, other: str) -> bool:
    return verb in _CHANGES and other in _STAYS


def _numbers(said: "Said") -> "list[FoundFigure]":
    """What is counted or measured, but for lengths of time, ages and ranks, and for a number that is denied."""
    text = said.reading.article.text
    counted = (f for f in said.reading.figures if not f.ordinal and f.unit not in LENGTHS and f.value > 1)
    return [f for f in counted if not amounts.is_denied(f, text)]


def _is_otherwise(one: "Said", other: "Said") -> bool:
    """Whether one thing is of another colour, or on another side: a yellow card and a red one."""
    mine, theirs = _kinds(one), _kinds(other)
    return any(mine[noun].isdisjoint(theirs[noun]) for noun in mine.keys() & theirs.keys())


def _befell_others(one: "Said", other: "Said") -> bool:
    """Whether both tell of how many were killed or hurt, be it one, and come to other numbers."""
    mine, theirs = _by_fate(one), _by_fate(other)
    return any(_all_differ(mine[fate], theirs[fate]) for fate in mine.keys() & theirs.keys())


def _by_fate(said: "Said") -> "dict[str, list[FoundFigure]]":
    found: dict[str, list[FoundFigure]] = {}
    for slot in slots.numbers(said.reading):
        if fates.is_told(slot.key) and isinstance(slot.value, FoundFigure):
            found.setdefault(slot.key, []).append(slot.value)
    return found


def _kinds(said: "Said") -> dict[tuple[str, str], frozenset[str]]:
    """What excludes another of its group, by the group and the noun before which it stands."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for token in said.reading.doc:
        group = _GROUP.get(token.lower_)
        if group and token.dep_ in {"amod", "compound"}:
            key = (group, token.head.lemma_.lower())
            found[key] = found.get(key, frozenset()) | {token.lower_}
    return found


def _counted_by_both(one: "Said", other: "Said") -> "list[FoundFigure]":
    """The numbers of the one, without those of what the other names and does not count ("two libraries")."""
    counted = {f.unit for f in _numbers(other)}
    return [f for f in _numbers(one) if f.unit in counted or f.unit not in other.content]


def _count_otherwise(mine: "Sequence[FoundFigure]", theirs: "Sequence[FoundFigure]") -> bool:
    """Whether no number of the one is one of the other, or none of one unit."""
    units = {f.unit for f in mine if f.unit} & {f.unit for f in theirs if f.unit}
    sides = [([f for f in mine if f.unit == unit], [f for f in theirs if f.unit == unit]) for unit in sorted(units)]
    return any(here and there and _all_differ(here, there) for here, there in [(mine, theirs), *sides])


def _lasts_otherwise(one: "Said", other: "Said") -> bool:
    """Whether both tell of one act how long it is or is for, and no length of the one is one of the other."""
    mine, theirs = _lengths(one), _lengths(other)
    of_one_act = any(_all_differ(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())
    of_one_act = of_one_act or bool(_shared_numbers(one, other))
    return of_one_act and _count_otherwise(lengths.of(one.reading), lengths.of(other.reading))


def _shared_numbers(one: "Said", other: "Said") -> set[tuple[str, float]]:
    """The amounts that both give with their unit: what lasts otherwise beside the same amount is another thing."""
    here, there = ({(f.unit, f.value) for f in _numbers(said) if f.unit} for said in (one, other))
    return here & there


def _lengths(said: "Said") -> "dict[tuple[str, str | None], list[FoundFigure]]":
    """The lengths of time by the act of which they are told, and their unit."""
    found: dict[tuple[str, str | None], list[FoundFigure]] = {}
    for length in lengths.of(said.reading):
        root = said.reading.doc.char_span(*length.number_at, alignment_mode="expand")
        if root is not None:
            found.setdefault((slots.family(slots.verb_of(root.root)), length.unit), []).append(length)
    return found


def _all_differ(mine: "Sequence[FoundFigure]", theirs: "Sequence[FoundFigure]") -> bool:
    return all(amounts.differ(a, b) or amounts.are_far(a, b) for a in mine for b in theirs)


def _days(said: "Said") -> frozenset[object]:
    """The days of months, and the years that stand alone."""
    dates = [d for d in said.reading.dates if d.kind == "date"]
    return frozenset((d.month, d.day) if d.day else d.text for d in dates if d.day or d.text.isdigit())


def _weekdays(said: "Said") -> frozenset[object]:
    return frozenset(retold.dates(said).intersection(WEEKDAYS))


def _months(said: "Said") -> frozenset[object]:
    return frozenset(month_number(word) for word in retold.dates(said) if _MONTH.fullmatch(word))


def _towns(said: "Said") -> frozenset[object]:
    """The words of the towns that it names, if they are well known."""
    names = [entity.text for entity in said.reading.doc.ents if entity.label_ == "GPE"]
    return frozenset(word for name in names if _is_a_town(name) for word in name.lower().split())


def _is_a_town(name: str) -> bool:
    return gazetteer.city(name) >= _A_TOWN and gazetteer.country(name) is None and not gazetteer.region(name)


def _scores(said: "Said") -> frozenset[object]:
    return frozenset(_SCORE.findall(said.reading.article.text))
