"""The places of sentences that hold a number, a day, a place or a person, with what stands around each.

Two articles can contradict each other only where they fill one slot of one fact: the same verb or noun governs it, and
the words around it are the same.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from summarizer.gate.spelling import spelling
from summarizer.reading import gazetteer, lexicon, offices
from summarizer.reading.grammar import BEFORE_A_NOUN, CONTENT, children_of
from summarizer.reading.keeping import with_reading
from summarizer.stories import amounts, families, fates, lengths, none_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.models import Sentence
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate, FoundFigure, Mention, Name

Kind = Literal["number", "date", "place", "actor"]

_CONTENT = CONTENT - {"NUM"} | {"ADV"}
_TIMES_AND_NUMBERS = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
_NEXT_TO, _BESIDE = 4, 8
_NEAR = 12
"""Tokens on either side that are the neighbourhood of a value."""
_PART_OF_NAME = BEFORE_A_NOUN - {"poss"} | {"appos", "flat"}
_DESCRIBES = BEFORE_A_NOUN - {"nummod"} | {"appos", "relcl"}
_LONGEST = 120
"""Tokens of a sentence beyond which it is a list or a table."""
_STEPS = 12
_RISEN = frozenset({("to", families.ACT["rise"]), ("to", families.ACT["fall"])})
"""A number that something rose or fell to."""
MAGNITUDE = "magnitude"
"""The key of a number that a quake has: one each."""
_NOW = frozenset({"now", "still"})
_TITLES = frozenset("mr mrs ms dr sen rep gov sir dame lord lady the".split())


@dataclass(frozen=True, eq=False)
class Slot:
    """A value with its surroundings. Words are families of lemmas."""

    kind: Kind
    key: str
    """What it is a value of: a unit, a precision, a kind of name. Only slots of one key are compared."""
    article: str
    sentence: int
    text: str
    value: "FoundFigure | FoundDate | str"
    root: "Token"
    """The word of the value on which its other words hang."""
    hangs: tuple[str, str]
    """How it hangs on what: a preposition or relation, and the family of the word that governs it."""
    under: frozenset[str]
    """That word with the verb or object beside it: the place is one in "issue orders to X" and "orders against X"."""
    verb: str
    """The family of the verb of its clause."""
    who: frozenset[str]
    """The named subjects of that verb."""
    next_to: frozenset[str]
    """The four words nearest to the value."""
    beside: frozenset[str]
    """The eight nearest."""
    near: frozenset[str]
    words: frozenset[str]
    """Those of the whole sentence, without the value itself."""
    before: tuple[str, ...]
    """The four words before it as they stand, the nearest first, titles left out."""
    after: tuple[str, ...]
    """The four after it."""
    peoples: frozenset[str]
    """The nationalities next to it."""
    described: frozenset[str]
    """What somebody is called beside the name: the office before it, what stands in apposition, "whose son died"."""
    anew: bool = False
    """Whether the text itself says that a number is newer than another: "has risen to 19", "19 are now known"."""
    read: bool = True
    """False for a proper noun of which nobody knows whether it names a person."""


def find(reading: "Reading") -> list[Slot]:
    """The slots of an article's body, in reading order within each kind."""
    lines = {s.number: _Line(reading, s) for s in reading.article.body() if len(reading.tokens(s)) <= _LONGEST}
    found: list[Slot | None] = [*numbers(reading)]
    found += [_date(d, reading, lines[d.sentence]) for d in reading.dates if d.sentence in lines and d.kind == "date"]
    found += [slot for name in reading.names for slot in _of_name(name, reading, lines)]
    found += [slot for line in lines.values() for slot in _unread(reading, line)]
    return [slot for slot in found if slot is not None]


@with_reading
def numbers(reading: "Reading") -> tuple[Slot, ...]:
    """Those of numbers; one that is told as wrong is none."""
    text, lines = reading.article.text, dict[int, _Line | None]()
    found = []
    for figure in (*reading.figures, *lengths.of(reading), *none_of.of(reading)):
        number = figure.sentence
        if figure.ordinal or amounts.is_denied(figure, text):
            continue
        if number not in lines:
            lines[number] = _line_of_numbers(reading, number)
        line = lines[number]
        found.append(_figure(figure, reading, line) if line is not None else None)
    return tuple(slot for slot in found if slot is not None)


def _line_of_numbers(reading: "Reading", number: int) -> "_Line | None":
    """The sentence, where it is one of the body that is no list and tells nothing as wrong."""
    sentence, tokens = reading.article.sentence(number), reading.tokens(number)
    told = sentence is not None and sentence.kind == "body" and len(tokens) <= _LONGEST
    return _Line(reading, sentence) if told and sentence is not None and not amounts.is_told_wrongly(tokens) else None


class _Line:
    """A sentence with its words that carry meaning, by the place of the token."""

    def __init__(self, reading: "Reading", sentence: "Sentence") -> None:
        self.number = sentence.number
        self.peoples = [t for t in reading.tokens(sentence) if t.ent_type_ == "NORP"]
        self.words = [
            (t.i, family(t))
            for t in reading.tokens(sentence)
            if t.pos_ in _CONTENT and not t.is_stop and len(t.lemma_) > 1 and t.ent_type_ not in _TIMES_AND_NUMBERS
            and not any(c.isdigit() for c in t.text)
        ]  # fmt: skip


def family(token: "Token") -> str:
    """The family of a token's lemma."""
    return families.of(spelling(token.lemma_.lower()))


def _figure(figure: "FoundFigure", reading: "Reading", line: _Line) -> Slot | None:
    if figure.high is not None:
        return None
    text, at = reading.article.text[figure.start : figure.end], (figure.start, figure.end)
    unit = figure.unit or ""
    slot = _slot("number", families.THING.get(unit, unit), figure, text, at, reading, line)
    if slot is None:
        return None
    if not unit and MAGNITUDE in slot.before:  # "of magnitude 6.4", "the magnitude was put at 6.4"
        slot = replace(slot, key=MAGNITUDE)
    slot = replace(slot, anew=slot.hangs in _RISEN or not _NOW.isdisjoint((*slot.before, *slot.after)))
    return fates.retold(slot, unit, verb_of(slot.root))


def _date(found: "FoundDate", reading: "Reading", line: _Line) -> Slot | None:
    if found.first is None or found.last is None or found.precision is None:
        return None
    return _slot("date", found.precision, found, found.text, (found.start, found.end), reading, line)


def _of_name(name: "Name", reading: "Reading", lines: dict[int, _Line]) -> "Iterator[Slot | None]":
    if name.kind not in {"person", "place"}:
        return
    kind: Kind = "actor" if name.kind == "person" else "place"
    value = surname(name.name) if kind == "actor" else (gazetteer.country(name.name) or gazetteer.plain(name.name))
    for mention in name.mentions:
        if mention.sentence in lines and value:
            at = (mention.start, mention.end)
            yield _slot(kind, "", value, name.name, at, reading, lines[mention.sentence])


def _unread(reading: "Reading", line: _Line) -> "Iterator[Slot | None]":
    """The lone proper nouns of a sentence that are not known to be people or places: perhaps surnames."""
    for token in unread(reading, line.number):
        at = (token.idx, token.idx + len(token))
        slot = _slot("actor", "", surname(token.text), token.text, at, reading, line)
        yield replace(slot, read=False) if slot else None


def unread(reading: "Reading", number: int) -> "list[Token]":
    """The capitalised words of a sentence that may be the surname of a person: read as a body, a thing, or nothing."""
    text = reading.article.text
    named = [
        (m.start, m.end, name.kind in {"organisation", "other"} and " " not in text[m.start : m.end])
        for name, mentions in reading.named_in.get(number, ())
        for m in mentions
        if not (name.kind == "place" and _is_a_person(reading, m))
    ]
    known = [(start, end) for start, end, maybe in named if not maybe]
    return [
        token
        for token in reading.tokens(number)
        if token.tag_ == "NNP" and token.dep_ not in _PART_OF_NAME and token.text.istitle() and token.is_alpha
        and len(token) > 2 and token.ent_type_ not in _TIMES_AND_NUMBERS and not offices.is_office(token.text)
        and not any(start < token.idx + len(token) <= end for start, end in known)
    ]  # fmt: skip


def _is_a_person(reading: "Reading", mention: "Mention") -> bool:
    """Whether one word that is read as a place stands where the language model sees a person."""
    tokens = reading.doc.char_span(mention.start, mention.end)
    return tokens is not None and len(tokens) == 1 and tokens[0].ent_type_ == "PERSON"


def surname(name: str) -> str:
    """The last word of a person's name, plain, without "Jr."."""
    words = [w for w in gazetteer.plain(name.replace(",", " ")).split() if w not in lexicon.GENERATIONS]
    return words[-1] if words else ""


def _slot(
    kind: Kind,
    key: str,
    value: "FoundFigure | FoundDate | str",
    text: str,
    at: tuple[int, int],
    reading: "Reading",
    line: _Line,
) -> Slot | None:
    tokens = reading.doc.char_span(*at, alignment_mode="expand")
    if tokens is None:
        return None
    own, here = {t.i for t in tokens}, tokens.root.i
    described = _describing(tokens.root) if kind == "actor" else frozenset()
    verb = verb_of(tokens.root)
    outside = [(i, word) for i, word in line.words if i not in own]
    nearest = [word for _, word in sorted(outside, key=lambda pair: (abs(pair[0] - here), pair[0]))]
    return Slot(
        kind, key, reading.article.id, line.number, text, value, tokens.root, *_hangs(tokens.root), family(verb),
        _subjects(verb),
        frozenset(nearest[:_NEXT_TO]), frozenset(nearest[:_BESIDE]),
        frozenset(word for i, word in outside if abs(i - here) <= _NEAR), frozenset(word for _, word in outside),
        _beside(tokens[0], reading.tokens(line.number), -1), _beside(tokens[-1], reading.tokens(line.number), 1),
        frozenset(t.lemma_.lower() for t in line.peoples if abs(t.i - here) <= _NEXT_TO),
        frozenset(word for i, word in outside if i in described),
    )  # fmt: skip


def _describing(name: "Token") -> frozenset[int]:
    """The places of the words that say who the bearer of a name is."""
    around = children_of(name, *_DESCRIBES)
    if name.dep_ == "appos":
        around += [c for c in name.head.children if c.dep_ in _DESCRIBES and c.i != name.i]
    found = {t.i for c in around for t in c.subtree}
    return frozenset(found | {name.head.i} if name.dep_ == "appos" else found)


def _beside(token: "Token", within: "Tokens", step: int) -> tuple[str, ...]:
    """The words next to a token on one side, within its sentence, nearest first, without titles and marks."""
    found: list[str] = []
    place = token.i + step
    while within.start <= place < within.end and len(found) < _NEXT_TO:
        word = token.doc[place]
        if word.is_alpha and word.lower_ not in _TITLES:
            found.append(word.lower_)
        place += step
    return tuple(found)


def _hangs(token: "Token") -> tuple[tuple[str, str], frozenset[str]]:
    """How the phrase of this token hangs on the rest, ("in", "bear") for "born in X", and on which words."""
    for _ in range(_STEPS):
        if token.dep_ not in _PART_OF_NAME and token.dep_ != "conj":
            break
        token = token.head
    relation, head = token.dep_, token.head
    if token.dep_ == "pobj":
        relation, head = ("nsubj" if head.dep_ == "agent" else head.lower_), head.head
    elif token.dep_ == "nsubjpass":
        relation = "dobj"
    beside = {head}
    if relation in {"dobj", "dative"}:  # who is asked to come is he who comes
        beside |= {child for child in head.children if child.dep_ in {"xcomp", "ccomp"}}
    elif relation == "attr":  # "the rate was 36 per cent" is a rate of 36 per cent
        beside |= {child for child in head.children if child.dep_ == "nsubj"}
    elif relation != "nsubj" and head.dep_ == "dobj":
        beside.add(head.head)
    elif relation != "nsubj":
        beside |= {child for child in head.children if child.dep_ == "dobj"}
    return (relation, family(head)), frozenset(family(word) for word in beside)


def verb_of(token: "Token") -> "Token":
    """The verb of the clause in which the token stands, or the clause's head."""
    for _ in range(_STEPS):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            break
        token = token.head
    return token


def _subjects(verb: "Token") -> frozenset[str]:
    """The names in the subject of a verb."""
    return frozenset(
        gazetteer.plain(t.text)
        for subject in verb.children
        if subject.dep_ in {"nsubj", "nsubjpass", "agent"}
        for t in subject.subtree
        if t.pos_ == "PROPN" and t.ent_type_ not in _TIMES_AND_NUMBERS
    )
