"""What a number counts and what happened to the counted, by the parse."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_ABBREVIATION = re.compile(r"[A-Z]\.[A-Z]\.(?:[A-Z]\.)*")
_FAR = 7
"""Tokens between a number and what it counts, at most."""
_COMPARING = frozenset(
    {"more", "less", "fewer", "than", "over", "at", "least", "most", "about", "nearly", "almost", "some"}
)
_EMPTY_ACTS = frozenset({"be", "have", "include", "say"})
_IN_PHRASES = frozenset({"behalf", "addition", "favour", "favor", "front", "spite", "terms", "face"})
"""Nouns that are a preposition with the words around them: "on behalf of"."""
_SUBJECT = frozenset({"nsubj", "nsubjpass", "dobj", "obj", "attr", "oprd", "dative", "npadvmod"})


def noun_of(number: "Span", end: int) -> "Token | None":
    """The noun that the number counts: "nine high-value infrastructures", "26 of the civilians", "10-member"."""
    last = number[-1]
    doc = number.doc
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if following is not None and following.text == "-" and last.i + 2 < len(doc) and not last.whitespace_:
        member = doc[last.i + 2]
        if member.lower_ == "plus":
            return _next_noun(member, end)
        if member.pos_ != "ADV":
            return member if member.is_alpha and member.idx < end and member.lower_ != "strong" else None
        return _next_noun(member, end)
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
        if token.idx >= end or token.is_punct and token.text != "-":
            break
        if token.pos_ in _NOUNS and token.lower_ not in _DAYS:
            found = token
        elif token.pos_ not in {"ADJ", "PUNCT"} and token.tag_ not in {"VBN", "VBG"} or found is not None:
            break
    return found if found is not None and found.pos_ == "NOUN" else None


def act_of(token: "Token") -> tuple[int, int] | None:  # noqa: PLR0911 - one return a construction
    """Offsets of the verb that the counted is subject or object of, or of the noun that it belongs to."""
    for _ in range(4):
        head = token.head
        if head.i == token.i:
            return None
        if (
            token.dep_ in {"nummod", "quantmod", "amod", "compound", "nmod", "conj", "appos", "advmod"}
            and head.pos_ != "VERB"
        ):
            token = head
        elif head.dep_ in {"prep", "agent"} or head.pos_ == "ADP":
            above = head.head
            if above.pos_ == "NUM" or above.text == "%" or above.lower_ in _IN_PHRASES:
                token = above
                continue
            if above.pos_ == "VERB" or above.i == head.i:
                return _span(above) if above.pos_ == "VERB" else None
            return _span(above) if above.pos_ in _NOUNS else None
        elif head.pos_ in {"VERB", "AUX"}:
            if head.lemma_ in _EMPTY_ACTS and token.dep_ == "attr":
                subject = next((c for c in head.children if c.dep_ == "nsubj" and c.pos_ in _NOUNS), None)
                return _span(subject) if subject is not None else None
            return _span(head) if head.pos_ == "VERB" and head.lemma_ not in _EMPTY_ACTS else None
        elif head.pos_ in {"ADP", "ADV"}:
            token = head
        else:
            return _span(head) if head.pos_ in _NOUNS else None
    return None


def _span(token: "Token") -> tuple[int, int]:
    return token.idx, token.idx + len(token.text)


def lemma(noun: "Token") -> str:
    """The singular of a noun in lower case, also where it is written as a name ("Ministers")."""
    if noun.tag_ == "NNPS" or (noun.pos_ == "PROPN" and noun.lower_.endswith("s") and not noun.lower_.endswith("ss")):
        return noun.lower_.removesuffix("s")
    return noun.lemma_.lower()


def counts(token: "Token") -> bool:
    """Whether a word such as "one" or "half" is a count here, and no pronoun, unit of time or idiom."""
    lower = token.lower_
    if lower == "one":
        return (
            token.dep_ == "nummod"
            and token.head.pos_ in _NOUNS
            and token.head.i > token.i
            and token.head.lower_ not in {"day", "thing"}
        )
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and (
        following.lower_ in {"of", "the", "a", "an", "its", "his", "their"} or token.dep_ == "nummod"
    )


def belongs_to_a_name(number: "Span") -> bool:  # noqa: PLR0911 - one return a form of name
    """Whether the number is part of a name: "Article 370", "Boeing 737", "MiG-29"; not "Singh met 26 …"."""
    first, last = number[0], number[-1]
    if first.i == 0:
        return False
    before = first.doc[first.i - 1]
    if before.text in {"-", "–"} and not before.whitespace_ and first.i > 1 and first.doc[first.i - 2].is_alpha:
        return not first.doc[first.i - 2].whitespace_ and first.doc[first.i - 2].lower_ != "to"
    if _ABBREVIATION.fullmatch(before.text):
        return first.text.isdigit()
    if before.text.islower() or not before.is_alpha or before.pos_ not in _NOUNS:
        return False
    if first.is_alpha and not first.text[:1].isupper():
        return False
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if following is not None and following.text[:1].isupper() and following.tag_ in {"NNP", "NN"}:
        return True
    counts_next = first.head.i > last.i and first.head.pos_ == "NOUN"
    same_name = (
        first.ent_type_ not in {"", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE"} and first.ent_iob_ == "I"
    )
    if same_name or following is None:
        return same_name or not counts_next
    return not counts_next and following.pos_ != "NOUN" and following.tag_ != "NNPS"
