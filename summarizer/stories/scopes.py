"""Over what a number is counted: where, in what time, of whom, and whether it is counted or only expected.

Two numbers of one act contradict each other only where they are counted over the same: not the dead of a raid and
those of the war, of two towns, the injured and the killed, or what a storm may destroy and what it has destroyed.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from summarizer.gate.standing import is_to_do
from summarizer.reading import gazetteer
from summarizer.reading.grammar import DATED, PAST, VERBS, children_of, has_child, has_form
from summarizer.reading.standing_words import WANTING
from summarizer.stories import acts, adding_up, contrary, families, fates, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.slots import Slot

_APART = frozenset({"relcl", "ccomp", "advcl", "parataxis", "csubj"})
"""Clauses that hang on a verb and have times and places of their own."""
_JOINED = frozenset({"relcl", "acl", "advcl", "xcomp", "conj"})
"""How a clause hangs on another whose place and time are its own, where it names none."""
_WHERE = frozenset("in at near off outside inside across around throughout".split())
_OF_A_PLACE = frozenset({"compound", "poss", "nmod", "appos", "conj"})
_LONG = 28
"""Days over which a number is a total, not the count of one event."""
_LONGER = 1.5
"""How many times one length is the other at least, so that they are two."""
_MANY = 10
"""How many times as many what adds up to now must be, where no time is told, to be no newer count of one event."""
_PARTS = frozenset("the those these them whom his her its their".split())
_ANOTHER = frozenset("another second third fourth separate earlier previous".split())
_SIDES = frozenset({"north", "south", "east", "west"})
_SETTLING = frozenset({"agree", "decide", "vote"})
"""Verbs with which what is agreed is settled, if not yet done: "voted to accept a rise of 5 percent"."""
_STEPS = 4

_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Scope:
    """Over what a number is counted."""

    value: float
    verb: str
    """The family of the verb; empty where that only expects them."""
    of_whom: frozenset[str]
    """Whose number it is, where it stands behind a noun: "the driver, 34"."""
    places: frozenset[tuple[str, str]]
    """Each with the word before it where no map has it: "in" a town, "at" a school."""
    sides: frozenset[str]
    """The parts of a place, as the compass has them."""
    days: "tuple[tuple[date, date], ...]"
    """The times that are named and known, first and last day of each."""
    lasts: float | None
    """Days over which it adds up, 0 where their number is not known; none where it is no such total."""
    each: frozenset[str]
    """The unit of time of which it is the rate: "300 a year"."""
    spell: frozenset[str]
    """The words of a part of the calendar: "first quarter"."""
    fate: str
    """What befell those who are counted."""
    counted: bool | None
    """False where it is expected, planned or possible; none where the verb does not say."""
    to_now: bool
    """Told of what lasts or adds up to now: "is", "have killed"."""
    some: bool
    """Only some of a whole: "four of those killed"."""
    apart: bool
    """Expressly of one of several: "in the capital alone", "in another attack"."""
    told: "Reading"
    """Of the article that tells it."""


def of(slot: "Slot", reading: "Reading") -> Scope:
    """Over what the number of a slot is counted."""
    number, verb = slot.root, _act(slot.root)
    clauses = list(_clauses(verb))
    own, times = clauses[0], _nearest(adding_up.times(clause, slot, reading) for clause in clauses)
    lengths = {time: adding_up.length(time, reading) for time in times}
    sums = [length for length in lengths.values() if length is not None]
    sums += [0.0] * any(t.dep_ == "mark" and t.lower_ == "since" for c in verb.children for t in c.children)
    return Scope(
        value=getattr(slot.value, "value", 0.0),
        verb="" if verb.lemma_ in WANTING else slot.verb if verb == slots.verb_of(number) else slots.family(verb),
        of_whom=_of_whom(number),
        places=frozenset(_nearest(_places(clause, slot, reading) for clause in clauses)),
        sides=_SIDES.intersection(t.text.removesuffix("ern") for t in own),
        days=tuple((t.first, t.last) for t, n in lengths.items() if n is None and t.first and t.last),
        lasts=max(sums, default=None),
        each=frozenset(t.lemma_ for t in own if adding_up.is_rate(t)),
        spell=adding_up.spell(own, slot),
        fate=fates.of(number, verb),
        counted=_counted(verb),
        to_now=_is_to_now(verb),
        some=any(c.lower_ == "of" and any(map(_is_known, c.children)) for c in number.children),
        apart=any(map(_is_another, own)),
        told=reading,
    )


def are_apart(one: Scope, other: Scope) -> bool:
    """Whether two numbers of one act are counted over different things."""
    if one.apart != other.apart or (one.some != other.some and one.verb != other.verb):
        return True
    if one.fate and other.fate and one.fate != other.fate:
        return True
    if any(a and b and not a & b for a, b in ((one.sides, other.sides), (one.of_whom, other.of_whom))):
        return True
    return _are_two_places(one, other) or _are_two_times(one, other)


def are_planned_and_done(one: Scope, other: Scope) -> bool:
    """Whether the one is what may come of an act and the other what has come of it."""
    return (one.verb == other.verb or not (one.verb and other.verb)) and {one.counted, other.counted} == {True, False}


def _are_two_places(one: Scope, other: Scope) -> bool:
    """Whether none of the one's places can lie in one of the other's."""
    pairs = [(a, b) for a in one.places for b in other.places]
    return bool(pairs) and all(
        at == where and contrary.are_two_places(here, there) and not {*here.split()} & {*there.split()}
        for (at, here), (where, there) in pairs
    )


def _are_two_times(one: Scope, other: Scope) -> bool:
    if one.each != other.each or (one.spell and other.spell and one.spell != other.spell):
        return True
    if one.lasts is not None and other.lasts is not None:
        low, high = sorted((one.lasts, other.lasts))
        return low > 0 and high > _LONGER * low
    if any(_is_total_beside(a, b) or _is_of_old(a, b) for a, b in ((one, other), (other, one))):
        return True
    return bool(one.days and other.days) and all(a[1] < b[0] or b[1] < a[0] for a in one.days for b in other.days)


def _is_total_beside(one: Scope, other: Scope) -> bool:
    """Whether the first adds up over a time, and the other is of one day or of one event that is over."""
    if other.lasts is not None:
        return False
    if one.lasts is None:
        return one.to_now and not other.to_now and one.value >= _MANY * other.value
    return bool(other.days) or (not 0 < one.lasts < _LONG and not other.to_now)


def _is_of_old(one: Scope, other: Scope) -> bool:
    """Whether the first is of a time long gone, and the article of the other, which names none, never tells of it."""
    published = one.told.article.published
    if not (published and one.days) or other.days or other.lasts is not None:
        return False
    first, last = min(day for day, _ in one.days), max(day for _, day in one.days)
    known = any(d.first and d.last and d.first <= last and first <= d.last for d in other.told.dates)
    return last < published - timedelta(days=_LONG) and not known


def _nearest(found: "Iterable[Iterable[_Found]]") -> list[_Found]:
    """The things of the first clause that names any."""
    return next((things for clause in found if (things := list(clause))), [])


def _clauses(verb: "Token") -> "Iterator[list[Token]]":
    """The words of the verb's clause, of the clauses that hang on it, then of those that it hangs on."""
    yield _words(verb)
    for child in verb.children:
        if child.dep_ == "advcl":
            yield _words(child)
    for _ in range(_STEPS):
        if verb.dep_ not in _JOINED:
            break
        verb = verb.head
        yield _words(verb)


def _words(root: "Token") -> "list[Token]":
    """What hangs on a word, without other clauses and without the source."""
    found, todo = [], [root]
    while todo:
        token = todo.pop()
        found.append(token)
        todo += [
            c
            for c in token.children
            if c.dep_ not in _APART and c.lower_ != "according" and not (c.dep_ == "conj" and c.pos_ in VERBS)
        ]
    return found


def _places(clause: "Iterable[Token]", slot: "Slot", reading: "Reading") -> "Iterator[tuple[str, str]]":
    """The places in which a clause happens, by their names, known or not: "in Norby", "at the Kabul market"."""
    named = reading.named_in.get(slot.sentence, ())
    known = {mention.end: name.name for name, several in named if name.kind == "place" for mention in several}
    for token in clause:
        if token.pos_ != "PROPN" or token.ent_type_ in DATED:
            continue
        whole = " ".join(t.text for t in (*children_of(token, "compound"), token)) if token.dep_ == "pobj" else ""
        name, where = known.get(token.idx + len(token), whole), _where(token)
        if name and where:
            yield "" if gazetteer.is_place(name) else where, gazetteer.country(name) or gazetteer.plain(name)


def _where(name: "Token") -> str:
    """The word that says that something happens there: "in the village of Norby"; none in "the border with Norland"."""
    while name.dep_ in _OF_A_PLACE or (name.dep_ == "pobj" and name.head.lower_ == "of"):
        name = name.head if name.dep_ != "pobj" else name.head.head
    return name.head.lower_ if name.dep_ == "pobj" and name.head.lower_ in _WHERE else ""


def _is_another(token: "Token") -> bool:
    """Whether a word tells one of several from the others: "a second attack", "in the capital alone"."""
    indefinite = token.lower_ == "another" or any(c.lower_ in {"a", "an"} for c in token.head.children)
    return token.lower_ == "alone" or (token.lower_ in _ANOTHER and indefinite)


def _of_whom(number: "Token") -> frozenset[str]:
    """The noun behind which a bare number stands, as an age does, with what is part of its name."""
    noun = number.head
    if number.dep_ != "appos" or number.pos_ != "NUM":
        return frozenset()
    return frozenset(t.lemma_.lower() for t in (noun, *children_of(noun, "compound")))


def _act(number: "Token") -> "Token":
    """The verb of a number; where it is the subject of what is to be done, that: "34 are expected to be freed"."""
    verb = slots.verb_of(number)
    return next((c for c in children_of(verb, "xcomp") if _is_to_come(c) and number.i < verb.i), verb)


def _is_known(token: "Token") -> bool:
    """Whether it is a whole of which a part is counted: "of the dead", "of them"."""
    return token.lower_ in _PARTS or any(c.lower_ in _PARTS for c in token.children)


def _is_to_now(verb: "Token") -> bool:
    """Whether the verb tells what is or has been; where it goes on from another, that one may have the auxiliary."""
    while verb.dep_ == "conj" and not has_child(verb, "aux", "auxpass"):
        verb = verb.head
    return verb.pos_ == "AUX" or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _is_to_come(verb: "Token") -> bool:
    """Whether it is still to be done: not where nine "are known to have died"."""
    return is_to_do(verb) and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _counted(verb: "Token") -> bool | None:
    """Whether the verb tells what has been; none where it tells what is, or it is no verb."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _SETTLING and has_form(verb.head, PAST):
        return None
    if verb.dep_ == "xcomp" and verb.head.lemma_ in families.DOING and has_form(verb.head, PAST):
        return True  # "was forced to repay 5,800"
    if not acts.is_done(verb) or _is_to_come(verb) or verb.lemma_ in WANTING:
        return False
    return True if has_form(verb, PAST) else None
