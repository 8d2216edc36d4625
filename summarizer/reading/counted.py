"""What a number counts and what happened to the counted, by the parse."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import numbers, units

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_BROKEN = re.compile(r"[()\[\]{};:]|\s[-–—]\s")
"""What stands between no number and what it counts."""
_SAME_IN_PLURAL = frozenset("species series means headquarters barracks crossroads aircraft".split())
_FAR = 7
"""Tokens between a number and what it counts, at most."""
_COMPARING = frozenset(
    {"more", "less", "fewer", "than", "over", "at", "least", "most", "about", "nearly", "almost", "some"}
)
_EMPTY_ACTS = frozenset({"be", "have", "include", "say"})
_AMOUNTS = frozenset(
    "percent percentage half third fourth fifth quarter tenth total minimum maximum average number rest".split()
)
"""Nouns that are a number themselves: what became of "a total of 26" became of the 26."""
_CHANGES = frozenset(
    "increase decrease rise fall drop decline cut gain growth jump surge reduction hike raise slump plunge dip discount "
    "swing lead majority margin slide fee tax tariff duty".split()
)
"""Nouns that a share before them is the size of: "a 12% increase"."""
_NO_ACTS = frozenset({"according", "is", "was", "were", "been", "being"})
_IN_PHRASES = frozenset({"behalf", "excess", "addition", "favour", "favor", "front", "spite", "terms", "face"})
"""Nouns that are a preposition with the words around them: "on behalf of"."""
_WHERE = frozenset({"in", "at", "on", "near", "across", "during"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP"})
_SUPPOSED = frozenset("believed thought said known reported expected estimated included based called named".split())
"""Participles that tell nothing of what happened."""
_ORDINAL = re.compile(numbers.ORDINALS, re.IGNORECASE)
_EITHER_WAY = frozenset({"way or another", "way or the"})
_JOINED = frozenset({"-liner", "-liners", "-off", "-offs", "-time", "-way", "-sided", "-stop", "-upmanship"})
"""What "one" makes another word with: "one-liners"."""
_IDIOMS = frozenset({"point", "stage", "time", "moment", "hand", "end"})
"""After "at one" and "on one" these count nothing."""


def noun_of(number: "Span", end: int) -> "Token | None":
    """The noun that the number counts: "nine high-value infrastructures", "26 of the civilians", "10-member"."""
    noun = _noun_of(number, end)
    if noun is not None and (_is_parted(number, noun) or _ORDINAL.fullmatch(noun.text) or _is_counted_alone(number)):
        return None
    between = number.doc[number.end - 1 : noun.i].text_with_ws[len(number[-1]) :] if noun is not None else ""
    broken = _BROKEN.search(between)
    if broken is not None:
        noun = _next_noun(number[-1], number.end_char + broken.start())
    return noun if noun is None or not number[-1].whitespace_ else _whole(noun, number, end)


def _is_counted_alone(number: "Span") -> bool:
    """Whether a participle with an object of its own follows: "300 accidents, 30 involving lorries"."""
    following = number.doc[number.end] if number.end < len(number.doc) else None
    if following is None or following.tag_ != "VBG":
        return False
    return following.lower_ in {"involving", "including", "affecting"} or any(c.dep_ == "dobj" for c in following.rights)


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
    if not noun.whitespace_ or after.idx >= end or after.lower_ in _DAYS:
        return noun
    several = number.root.lower_ not in {"one", "1"} and number.root.pos_ == "NUM"
    if noun.lower_ in _SAME_IN_PLURAL and not several and after.tag_ == "NN":
        return after  # "a sixth series title"
    cut_short = noun.tag_ == "NN" and (after.tag_ == "NNS" or several and after.tag_ == "VBZ")
    named = noun.tag_ == "NNP" and after.pos_ == "NOUN" and after.ent_type_ not in {"DATE", "TIME"}
    return _whole(after, number, end) if cut_short or named else noun


def _noun_of(number: "Span", end: int) -> "Token | None":  # noqa: PLR0911 - one return a construction
    last = number[-1]
    doc = number.doc
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if following is not None and following.text == "-" and last.i + 2 < len(doc) and not last.whitespace_:
        member = doc[last.i + 2]
        if member.lower_ == "plus":
            return _next_noun(member, end)
        if member.pos_ != "ADV":
            if member.tag_ == "VBG" or member.pos_ == "ADJ" and member.nbor().text == "-":
                return None
            return member if member.is_alpha and member.idx < end and member.lower_ != "strong" else None
        return _next_noun(member, end)
    if following is not None and following.lower_ == "times":
        return following
    if following is not None and following.lower_ == "of":
        return next((c for c in following.children if c.dep_ == "pobj" and c.pos_ in _NOUNS and c.idx < end), None)
    for token in (number.root, last):
        head = token.head
        if (
            head.pos_ in _NOUNS
            and head.lower_ not in _DAYS
            and last.i < head.i <= last.i + _FAR
            and head.idx < end
            and token.dep_ not in {"conj", "appos"}
        ):
            return head
    return _next_noun(last, end)


def _next_noun(last: "Token", end: int) -> "Token | None":
    """The last noun of the run of adjectives and nouns that follows, for where the parse fails."""
    found = None
    for token in last.doc[last.i + 1 : last.i + 1 + _FAR]:
        when = token.lower_ in {"last", "next", "previous"}
        if token.idx >= end or token.pos_ == "DET" or when or token.is_punct and token.text != "-":
            break
        if token.pos_ in _NOUNS and token.lower_ not in _DAYS:
            found = token
        elif token.pos_ not in {"ADJ", "PUNCT"} and token.tag_ not in {"VBN", "VBG"} or found is not None:
            break
    return found if found is not None and found.pos_ == "NOUN" else None


def act_of(token: "Token") -> tuple[int, int] | None:  # noqa: PLR0911 - one return a construction
    """Offsets of the verb that the counted is subject or object of, or of the noun that it belongs to."""
    if _follows_its_noun(token) or _is_a_change(token):
        return _span(token.head)
    for _ in range(4):
        head = token.head
        if head.i == token.i:
            return None
        if (
            token.dep_ in {"nummod", "quantmod", "amod", "compound", "nmod", "conj", "appos", "advmod"}
            and head.pos_ != "VERB"
        ):
            if token.dep_ == "conj" and (done := _done_to(token)) is not None:
                return _span(done)  # "with 14 miners and two crew killed"
            token = head
        elif head.dep_ in {"prep", "agent"} or head.pos_ == "ADP":
            above = head.head
            includes = head.lower_ == "including" and above.pos_ in _NOUNS
            if includes or _is_amount(above) or above.lower_ in _IN_PHRASES:
                token = above
                continue
            return _act_in_phrase(token, head)
        elif head.pos_ in {"VERB", "AUX"}:
            if head.lemma_ in _EMPTY_ACTS and token.dep_ == "attr":
                subject = next((c for c in head.children if c.dep_ == "nsubj" and c.pos_ in _NOUNS), None)
                return _span(subject) if subject is not None else None
            says = head.pos_ == "VERB" and head.lemma_ not in _EMPTY_ACTS and head.is_alpha
            return _span(head) if says else None
        elif head.pos_ in {"ADP", "ADV"} or _is_amount(head):
            token = head
        else:
            broken = _BROKEN.search(token.doc[min(token.i, head.i) : max(token.i, head.i)].text_with_ws)
            return _span(head) if _is_described(head) and not broken else None
    return None


def _follows_its_noun(number: "Token") -> bool:
    """Whether the number stands right after the noun that it belongs to: "population 950"."""
    noun = number.head
    beside = number.dep_ in {"nummod", "appos"} and number.pos_ == "NUM" and number.i == noun.i + 1
    return beside and noun.tag_ == "NN"


def _is_a_change(share: "Token") -> bool:
    """Whether a unit stands before the noun that it is the size of: "a 12% increase"."""
    return share.dep_ in {"compound", "nmod", "amod", "nummod"} and share.head.i > share.i and share.head.lemma_ in _CHANGES


def _act_in_phrase(counted: "Token", preposition: "Token") -> tuple[int, int] | None:
    """What a prepositional phrase belongs to: a participle within it, a verb, or a noun."""
    done, above = _done_to(counted), preposition.head
    if done is not None:
        return _span(done)
    if preposition.lower_ in _WHERE and above.head.dep_ == "agent":
        above = above.head.head  # "held by rebels in two villages"
    if above.pos_ == "VERB":
        besides = preposition.lower_ == "with" and preposition.i < above.i  # "With 80 left, …"
        return _span(above) if above.lower_ not in _NO_ACTS and not besides else None
    return _span(above) if above.i != preposition.i and _is_described(above) else None


def _done_to(noun: "Token") -> "Token | None":
    """The participle that follows the counted where it is in no clause of its own: "with 13 soldiers killed"."""
    together = (noun, *noun.conjuncts)
    last = max(token.i for token in together)
    done = next((c for one in together for c in one.children if c.dep_ == "acl" and c.tag_ == "VBN" and (
        c.i == noun.i + 1 or c.i == last + 1 and c.nbor().is_punct)), None)  # fmt: skip
    return None if done is None or done.lower_ in _SUPPOSED else done


def _is_described(noun: "Token") -> bool:
    """Whether the noun tells what the number is about: a thing, and nobody's name."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _NAMED


def _is_amount(token: "Token") -> bool:
    return token.pos_ == "NUM" or token.text == "%" or token.lower_.removesuffix("s") in _AMOUNTS


def is_the_matter(number: "Span") -> bool:
    """Whether "over" before a number says what something is about: "they argue over three islands"."""
    before = number.doc[number.start - 1] if number.start else None
    return before is not None and before.lower_ == "over" and before.dep_ == "prep"


def is_one_thing(noun: "Token") -> bool:
    """Whether the noun stands by itself in the singular, so that nothing but one can be counted of it."""
    return noun.tag_ == "NN" and noun.doc[noun.i - 1].text != "-"


def act_by_itself(number: "Span") -> tuple[int, int] | None:
    """The verb right after a number that counts no noun: "70 injured", "one in four (23%) agreed", "the 67 who fled"."""
    following = _behind_brackets(number)
    if following is None:
        return None
    if following.lower_ in {"who", "to"}:
        told = next((c for c in number.root.children if c.dep_ == "relcl" and c.pos_ == "VERB"), None)
        return _span(told) if told is not None and told.lemma_ not in _EMPTY_ACTS else None
    acts = following.tag_ in {"VBN", "VBD", "VBP"} and following.pos_ == "VERB" and following.lemma_ not in _EMPTY_ACTS
    return _span(following) if acts and following.lower_ not in {"aged", "called", "named"} else None


def _behind_brackets(number: "Span") -> "Token | None":
    """The token after a number, or after the short brackets that follow it."""
    doc, at = number.doc, number.end
    if at < len(doc) and doc[at].text == "(":
        at = next((token.i + 1 for token in doc[at : at + 4] if token.text == ")"), at)
    return doc[at] if at < len(doc) else None


def unit_of(noun: "Token", number: "Span") -> str | None:
    """The unit that a noun is ("dollars" → "USD"), else its singular, with what is joined to it ("non-citizen")."""
    before = noun.doc[noun.i - 1] if noun.i else noun
    unit = units.canonical(f"{before.text} {noun.text}") or units.canonical(noun.text) or lemma(noun)
    joined = before.text == "-" and not before.whitespace_ and before.i > number.end
    first = noun.doc[before.i - 1] if joined else noun
    if not any(c.isalpha() for c in unit):
        return None
    return f"{first.lower_}-{unit}" if joined and first.is_alpha and not first.like_num else unit


def _span(token: "Token") -> tuple[int, int] | None:
    return (token.idx, token.idx + len(token.text)) if token.text[-1:].isalnum() else None


def lemma(noun: "Token") -> str:
    """The singular of a noun in lower case, also where it is written as a name ("Ministers")."""
    if noun.lower_ in _SAME_IN_PLURAL:
        return noun.lower_
    if noun.tag_ == "NNPS" or (noun.pos_ == "PROPN" and noun.lower_.endswith("s") and not noun.lower_.endswith("ss")):
        return noun.lower_.removesuffix("s")
    single = noun.lemma_.lower()
    plural = noun.tag_ == "NNS" and single == noun.lower_ and single.endswith("s") and not single.endswith("ss")
    return single[:-1] if plural else single  # a plural that the model does not know


def counts(token: "Token") -> bool:
    """Whether a word such as "one" or "half" is a count here, and no pronoun, unit of time or idiom."""
    lower = token.lower_
    if lower == "one":
        return (
            token.dep_ == "nummod"
            and token.head.pos_ in _NOUNS
            and token.head.i > token.i
            and token.head.lower_ not in {"day", "thing"}
            and not (token.i and token.nbor(-1).lower_ == "any")
            and token.doc[token.head.i : token.head.i + 3].text.lower() not in _EITHER_WAY
            and token.doc[token.i + 1 : token.i + 3].text.lower() not in _JOINED
            and not (token.head.lower_ in _IDIOMS and token.head.head.lower_ in {"at", "on"})
        )
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if lower == "couple":
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        return after is not None and (after.lower_ == "of" or after.tag_ == "NNS")
    if lower in {"half", "scores"} and token.i and token.doc[token.i - 1].pos_ in {"ADJ", "NOUN", "PROPN"}:
        return False  # "the western half", "the test scores"
    return following is not None and (
        following.lower_ in {"of", "the", "a", "an", "its", "his", "their"} or token.dep_ == "nummod"
    )
