"""What a number counts, by the parse."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import units
from summarizer.reading.grammar import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
BROKEN = re.compile(r"[()\[\]{};:]|\s[-–—]\s")
"""What stands between no number and what it counts."""
_SAME_IN_PLURAL = frozenset("species series means headquarters barracks crossroads aircraft".split())
_FAR = 7
"""Tokens between a number and what it counts, at most."""
_EITHER = frozenset({"or another", "or the"})
_JOINED = frozenset({"-liner", "-liners", "-off", "-offs", "-time", "-way", "-sided", "-stop", "-upmanship"})
"""What "one" makes another word with: "one-liners"."""
_IDIOMS = frozenset({"point", "stage", "time", "moment", "hand", "end"})
"""After "at one" and "on one" these count nothing."""
_SOME_TIME = frozenset("day thing weekday weekend morning afternoon evening night".split())
"""After "one" these tell of no number: "one recent evening"."""


def noun_of(number: "Span", end: int) -> "Token | None":
    """The noun that the number counts: "nine high-value infrastructures", "26 of the civilians", "10-member"."""
    noun = _noun_of(number, end)
    behind = number.doc[number.end : number.end + 2]
    if number.root.pos_ == "ADJ" and len(behind) > 1 and behind[0].text == "," and behind[1].pos_ in {*NOUNS, "DET"}:
        return None  # "Holt was third, Tom Berg fourth"
    if noun is not None and (_is_parted(number, noun) or _is_counted_alone(number)):
        return None
    between = number.doc[number.end - 1 : noun.i].text_with_ws[len(number[-1]) :] if noun is not None else ""
    broken = BROKEN.search(between)
    if broken is not None:
        noun = _next_noun(number[-1], number.end_char + broken.start())
    return noun if noun is None or not number[-1].whitespace_ else _whole(noun, number, end)


def _is_counted_alone(number: "Span") -> bool:
    """Whether a participle with an object of its own follows: "300 accidents, 30 involving lorries"."""
    following = number.doc[number.end] if number.end < len(number.doc) else None
    if following is None or following.tag_ != "VBG":
        return False
    return any(child.dep_ == "dobj" for child in following.rights)


def _is_parted(number: "Span", noun: "Token") -> bool:
    """Whether another number or "every" stands between: "won 96-3 two years ago"; not "the first two years"."""
    between = number.doc[number.end : noun.i]
    other = len(between) > 0 and between[0].like_num and between[0].nbor().text != "-" and number.root.pos_ == "NUM"
    return other or any(token.lower_ in {"every", "each", "per"} for token in between)


def _whole(noun: "Token", number: "Span", end: int) -> "Token":
    """The last word of what is counted, where the parse stops before it: "two veteran teachers", "two non-citizens"."""
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if after.text == "-" and not noun.whitespace_ and not after.whitespace_ and after.i + 1 < len(noun.doc):
        member = noun.doc[after.i + 1]
        return member if member.is_alpha and member.idx < end else noun
    if not noun.whitespace_ and after.text != "," or after.idx >= end or after.lower_ in _DAYS:
        return noun
    if after.text == "," and noun.tag_ == "NN" and number.root.lower_ not in {"one", "1"} and number.root.pos_ == "NUM":
        rest = list(noun.doc[after.i + 1 : after.i + 6])
        stop = next((i for i, token in enumerate(rest) if token.pos_ not in {"ADJ", "PROPN"}), 0)
        return rest[stop] if stop and rest[stop].tag_ == "NNS" else noun  # "four minority, progressive lawmakers"
    several = number.root.lower_ not in {"one", "1"} and number.root.pos_ == "NUM"
    if noun.lower_ in _SAME_IN_PLURAL and not several and after.tag_ == "NN":
        return after  # "a sixth series title"
    cut_short = noun.tag_ == "NN" and (after.tag_ == "NNS" or several and after.tag_ == "VBZ")
    named = noun.tag_ == "NNP" and after.pos_ == "NOUN" and after.ent_type_ not in {"DATE", "TIME"}
    if cut_short or named:
        return _whole(after, number, end)
    return _far_plural(noun, end) if several and noun.tag_ == "NN" and after.tag_ == "NNP" else noun


def _far_plural(noun: "Token", end: int) -> "Token":
    """The plural that the names behind a singular lead to, "two longtime Holt advisers", else the singular."""
    for token in noun.doc[noun.i + 1 : noun.i + 4]:
        if token.idx >= end or token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
            break
        if token.tag_ == "NNS":
            return token
    return noun


def _noun_of(number: "Span", end: int) -> "Token | None":  # noqa: PLR0911 - one return a construction
    last = number[-1]
    doc = number.doc
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if following is not None and following.text == "-" and last.i + 2 < len(doc) and not last.whitespace_:
        member = doc[last.i + 2]
        if member.lower_ == "plus":
            return _next_noun(member, end)
        if member.pos_ != "ADV":
            if member.pos_ == "ADJ" and member.nbor().text == "-":
                member = doc[min(member.i + 2, len(doc) - 1)]  # "four-trophic-level"
                return member if member.pos_ == "NOUN" and member.idx < end else None
            if member.tag_ == "VBG":
                return None
            return member if member.is_alpha and member.idx < end and member.lower_ != "strong" else None
        return _next_noun(member, end)
    if following is not None and following.lower_ in {"times", "anniversary"}:
        return following
    if following is not None and following.lower_ == "of":
        return _parted(following, number, end)
    for token in (number.root, last):
        head = token.head
        if head.pos_ in NOUNS and last.i < head.i <= last.i + _FAR:
            return head
    return _next_noun(last, end)


def _parted(of: "Token", number: "Span", end: int) -> "Token | None":
    """What a number is a part of, "26 of the civilians"; none in "the first of her long tenure"."""
    whole = next((c for c in of.children if c.dep_ == "pobj" and c.pos_ in NOUNS and c.idx < end), None)
    return None if whole is not None and number.root.pos_ == "ADJ" and whole.tag_ == "NN" else whole


def _next_noun(last: "Token", end: int) -> "Token | None":
    """The last noun of the run of adjectives and nouns that follows, for where the parse fails."""
    found = None
    for token in last.doc[last.i + 1 : last.i + 1 + _FAR]:
        when = token.lower_ in {"last", "next", "previous"}
        if token.idx >= end or token.pos_ == "DET" or when or token.is_punct and token.text != "-":
            break
        if token.pos_ in NOUNS and token.lower_ not in _DAYS:
            found = token
        elif token.pos_ not in {"ADJ", "PUNCT"} and token.tag_ not in {"VBN", "VBG"} or found is not None:
            break
    return found if found is not None and found.pos_ == "NOUN" else None


def is_the_matter(number: "Span") -> bool:
    """Whether the word before a number is a preposition: "they argue over three islands", "planets around one star"."""
    before = number.doc[number.start - 1] if number.start else None
    return before is not None and before.lower_ in {"over", "around", "about"} and before.dep_ == "prep"


def is_one_thing(noun: "Token") -> bool:
    """Whether the noun stands by itself in the singular, so that nothing but one can be counted of it."""
    return noun.tag_ == "NN" and noun.doc[noun.i - 1].text != "-"


def unit_of(noun: "Token", number: "Span") -> str | None:
    """The unit that a noun is ("dollars" → "USD"), else its singular, with what is joined to it ("non-citizen")."""
    before = noun.doc[noun.i - 1] if noun.i else noun
    unit = units.canonical(f"{before.text} {noun.text}") or units.canonical(noun.text) or lemma(noun)
    several = number.root.tag_ == "CD" and number.root.lower_ not in {"one", "1"}
    if several and noun.tag_ == "NN" and unit.endswith("os"):
        unit = unit[:-1]  # "rhinos", which the model takes for a singular
    joined = before.text == "-" and not before.whitespace_ and before.i > number.end
    first = noun.doc[before.i - 1] if joined else noun
    if not any(c.isalpha() for c in unit):
        return None
    return f"{first.lower_}-{unit}" if joined and first.is_alpha and not first.like_num else unit


def lemma(noun: "Token") -> str:
    """The singular of a noun in lower case, also where it is written as a name ("Ministers")."""
    if noun.lower_ in _SAME_IN_PLURAL:
        return noun.lower_
    if noun.tag_ == "NNPS":
        return noun.lower_.removesuffix("s")
    single = noun.lemma_.lower()
    if single.endswith("os") and noun.lower_ == single + "es":
        return single + "e"  # "doses"
    return single


def counts(token: "Token") -> bool:
    """Whether a word such as "one" or "half" is a count here, and no pronoun, unit of time or idiom."""
    lower = token.lower_
    if lower == "one":
        return (
            token.dep_ == "nummod"
            and token.head.pos_ in NOUNS
            and token.head.i > token.i
            and token.head.lower_ not in _SOME_TIME
            and not (token.i and token.nbor(-1).lower_ == "any")
            and token.doc[token.head.i + 1 : token.head.i + 3].text.lower() not in _EITHER
            and token.doc[token.i + 1 : token.i + 3].text.lower() not in _JOINED
            and not (token.head.lower_ in _IDIOMS and token.head.head.lower_ in {"at", "on"})
            and not (token.head.lower_ == "side" and token.head.head.lower_ == "to")
        )
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if lower == "couple":
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        return after is not None and (after.lower_ == "of" or after.tag_ == "NNS")
    if lower in {"half", "scores"} and token.i and token.doc[token.i - 1].pos_ in {"ADJ", "NOUN", "PROPN"}:
        return False  # "the western half", "the test scores"
    return following is not None and following.lower_ in {"of", "the", "a", "an", "its", "his", "their"}
