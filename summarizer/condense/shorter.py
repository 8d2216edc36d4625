"""What a headline says in fewer words: names without what stands before and after them, and no weekday.

All of it leaves out what a reader of the article is told anyway, and who and what is named stays the same.
"""

from typing import TYPE_CHECKING

from summarizer.condense.introduced import by_surname
from summarizer.condense.lexicon import COMMAS
from summarizer.condense.parts import ASIDES, GIVEN_NAMES, LINKS, TITLES, WEEKDAYS, Part, spanning
from summarizer.reading import calendar_words, entities
from summarizer.reading.grammar import SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading.found import Name

_SETTLEMENTS = frozenset(
    {"city", "town", "village", "suburb", "state", "province", "region", "district", "county", "municipality"}
)  # fmt: skip
_DAYS = frozenset((*calendar_words.WEEKDAYS, "today", "yesterday", "tonight"))
_ABOUT_A_DAY = frozenset(
    {"on", "late", "early", "earlier", "morning", "afternoon", "evening", "night", "shortly", "before", "after",
     "midnight", "noon", "last", "this", "past"}
)  # fmt: skip
_BESIDE_A_DAY = frozenset({"on", "after", "before", "this", "last"})
"""What after a day begins something else: "resigned Monday after ..."."""
_WHEN = frozenset({"npadvmod", "pobj", "nmod", "dobj"})
_AGE = 2
"""Digits."""
_OPEN = frozenset({"a", "an", "this", "that", "some", "any", "no", "another", "one"})


def parts(names: "Sequence[Name]", number: int, tokens: "Tokens") -> "Iterator[Part]":
    """What a headline of this sentence can do without: offices, homes, given names, kinds of places, weekdays."""
    yield from _before_a_name(tokens)
    yield from _homes(tokens)
    yield from _kinds_of_places(tokens)
    yield from _given_names(names, number, tokens)
    yield from _weekdays(tokens)
    yield from _ages(tokens)


def _kinds_of_places(tokens: "Tokens") -> "Iterator[Part]":
    """As in "[the southern port city of] Odessa"."""
    for of in tokens[1:-1]:
        kind, name = of.head, of.nbor()
        described = of.lower_ == "of" and kind.i == of.i - 1 and kind.lower_ in _SETTLEMENTS
        if not described or name.ent_type_ != "GPE" or name.pos_ != "PROPN":
            continue
        first = tokens.doc[kind.left_edge.i]
        definite = first.lower_ == "the" or has_child(kind, "poss")
        if first.i >= tokens.start and definite and not any(t.text == "," for t in tokens.doc[first.i : of.i]):
            yield spanning(tokens.doc[first.i : of.i + 1], ASIDES)


def _before_a_name(tokens: "Tokens") -> "Iterator[Part]":
    """What somebody or something is, right before the name: "[the Minister of Trade General] Ann Berg"."""
    for name in entities.within(tokens):
        last = name[-1]
        if last.dep_ == "appos" and last.head.i == name.start - 1:
            last = last.head  # "the minister Ann Berg", with the name as an apposition
        first = max(last.left_edge.i, tokens.start)
        if name.label_ not in {"PERSON", "ORG"} or first >= name.start or (name.label_ == "PERSON" and len(name) == 1):
            continue
        before = tokens.doc[first : name.start]
        kinds = {"NOUN", "PROPN"} if name.label_ == "PERSON" else {"NOUN"}
        own = all((first <= t.head.i < name.end or t == last) and t.dep_ != "punct" for t in before)
        own = own and not any(t.pos_ in {"VERB", "AUX"} or t.lower_ in _OPEN for t in before)
        own = own and not any(t.pos_ == "ADP" and (t.lower_ != "of" or t.i == first) for t in before)
        if own and before[-1].pos_ in kinds and last.dep_ != "appos":
            yield spanning(before, TITLES)


def _homes(tokens: "Tokens") -> "Iterator[Part]":
    """Where a politician is from: "Ann Berg [of Ohio]"."""
    for of in tokens[1:-1]:
        person = of.head.ent_type_ == "PERSON" and of.head.pos_ == "PROPN" and of.head.i == of.i - 1
        if of.lower_ == "of" and person and of.nbor().ent_type_ == "GPE":
            place = tokens.doc[of.i : of.right_edge.i + 1]
            if all(t.ent_type_ == "GPE" or t.i == of.i for t in place):
                yield spanning(place, TITLES)


def _given_names(names: "Sequence[Name]", number: int, tokens: "Tokens") -> "Iterator[Part]":
    """The given names of people whom the article elsewhere calls by the surname alone."""
    for last, person in by_surname(names).items():
        for mention in person.mentions:
            inside = [t for t in tokens if mention.start <= t.idx < mention.end] if mention.sentence == number else []
            if len(inside) < 2 or inside[-1].text != last or not inside[0].text[0].isupper():
                continue
            before = tokens.doc[inside[0].i - 1] if inside[0].i > tokens.start else None
            if inside[-1].dep_ == "conj" or (before is not None and before.dep_ == "cc"):
                continue  # "Ann and Rui Berg"
            if before is None or not before.text.islower() or before.pos_ not in {"NOUN", "ADJ", "DET"}:
                yield spanning(tokens.doc[inside[0].i : inside[-1].i], GIVEN_NAMES)


def is_needless(part: Part, tokens: "Tokens") -> bool:
    """Whether no headline needs it: a link between commas, a bracket, the weekday of what has happened."""
    first = tokens.doc[part.first]
    linking = part.cost == LINKS and (first.text in COMMAS or first.i == tokens.start)
    return linking or part.cost == WEEKDAYS or first.text == "("


def _ages(tokens: "Tokens") -> "Iterator[Part]":
    """As in "Ann Berg[, 42,] resigned", "Ann Berg[, 42], a nurse, resigned"."""
    for age in tokens[2:-2]:
        comma, after = age.nbor(), age.nbor(2)
        aged = age.text.isdigit() and len(age) <= _AGE and age.nbor(-1).text == comma.text == ","
        if aged and age.nbor(-2).pos_ == "PROPN":
            goes_on = after.head.dep_ == "appos" or after.dep_ == "appos"
            yield spanning(tokens.doc[age.i - 1 : age.i + (1 if goes_on else 2)], WEEKDAYS)


def _weekdays(tokens: "Tokens") -> "Iterator[Part]":
    """The day of what has happened, as in "said [on Monday] that", "was fired [late Friday night]"."""
    doc = tokens.doc
    opening, last = tokens[0], tokens[0].right_edge.i + 1
    dated = opening.lower_ in _DAYS or (opening.lower_ == "on" and len(tokens) > 1 and tokens[1].lower_ in _DAYS)
    ended = last < tokens.end and ("," in doc[last - 1 : last + 1].text or _begins_a_subject(doc[last], opening.head))
    if dated and ended and _has_happened(opening.head):
        last += doc[last].text == ","
        yield spanning(doc[opening.i : last], WEEKDAYS, hangs_on=opening.head.i)  # "Yesterday, the fifth day, ..."
    for day in tokens[1:]:
        if day.lower_ not in _DAYS:
            continue
        top = day.head if day.dep_ == "compound" and day.head.lower_ in _ABOUT_A_DAY else day  # "Monday night"
        first, last = day.i, day.i + 1
        while first > tokens.start + 1 and doc[first - 1].lower_ in _ABOUT_A_DAY:
            first -= 1
        while last < tokens.end and doc[last].lower_ in _ABOUT_A_DAY - _BESIDE_A_DAY:
            last += 1
        alone = not any(t.head.i in range(first, last) for t in tokens if not first <= t.i < last and not t.is_punct)
        if not alone or top.dep_ not in _WHEN or (top.dep_ == "pobj") != (top.head.i in range(first, top.i)):
            continue
        set_off = doc[first - 1].text in COMMAS and last < tokens.end and doc[last].text in COMMAS
        verb = _verb_above(day)
        acted = doc[first - 1].tag_ in {"VBD", "VBN"} and last < tokens.end and doc[last].pos_ == "DET"
        if _has_happened(verb) or acted:  # "the council disputed on Friday a report", whatever the parse is
            yield spanning(doc[first - set_off : last + set_off], WEEKDAYS, hangs_on=verb.i)


def _begins_a_subject(token: "Token", verb: "Token") -> bool:
    return any(c.dep_ in SUBJECTS and c.left_edge.i == token.i for c in verb.children)


def _verb_above(token: "Token") -> "Token":
    """The verb of the clause that it stands in."""
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token


def _has_happened(verb: "Token") -> bool:
    """Whether it is told in the past tense."""
    helpers = children_of(verb, "aux", "auxpass")
    past = verb.tag_ == "VBD" or (verb.tag_ in {"VBN", "VBG"} and any(c.tag_ in {"VBD", "VBZ", "VBP"} for c in helpers))
    return past and not any(c.tag_ in {"MD", "TO"} for c in helpers)
