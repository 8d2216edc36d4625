"""From the tokens that a cut keeps to what goes: with the commas and marks that the rest needs."""

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.condense.lexicon import COMMAS
from summarizer.condense.parts import ALWAYS, Part, spanning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ASIDES = frozenset(
    {"relcl", "appos", "acl", "advcl", "prep", "npadvmod", "advmod", "conj", "cc", "parataxis"}
)  # fmt: skip
"""Relations of what may stand between commas."""


def gone(tokens: "Tokens", stay: "Sequence[int]") -> tuple[Part, ...]:
    """The parts between the tokens that stay, marks aside that these need."""
    doc, lost = tokens.doc, set[int]()
    for left, right in pairwise([tokens.start - 1, *stay, tokens.end]):
        between = doc[left + 1 : right]
        if any(not t.is_punct and not t.is_space for t in between):
            lost |= {t.i for t in between} - _marks(tokens, left, right, stay)
    runs: list[list[int]] = []
    for i in sorted(lost):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(spanning(doc[run[0] : run[-1] + 1], ALWAYS) for run in runs)


def _marks(tokens: "Tokens", left: int, right: int, stay: "Sequence[int]") -> set[int]:
    """The quotation marks at the edges of what stays, a colon, and a comma where something needs it."""
    between = tokens.doc[left + 1 : right]
    opens, ends = left < tokens.start, right >= tokens.end
    marks = set()
    if not opens:
        marks |= set(_closing(tokens.doc[left], right))
    if not ends:
        marks |= {t.i for t in between[-1:] if t.is_quote and not t.whitespace_}
    if not opens and not ends:
        marks |= {t.i for t in between if t.text == ":"}
        if _needs_a_comma(tokens, left, right, set(stay)):
            marks |= {t.i for t in [t for t in between if t.text in COMMAS][:1]}
    return marks


def _closing(last: "Token", right: int) -> list[int]:
    """The quotation mark that closes on the word, also behind a comma: "... or the other,”"."""
    token = last
    while not token.whitespace_ and token.i + 1 < right and token.nbor().is_punct:
        token = token.nbor()
        if token.is_quote:
            return [token.i]
    return []


def _needs_a_comma(tokens: "Tokens", left: int, right: int, kept: set[int]) -> bool:
    """Whether something that a comma sets off ends or begins here, and stays."""
    doc = tokens.doc
    for top in (doc[left], *doc[left].ancestors):
        inside = [t.i for t in top.subtree if t.i in kept]
        if top.i not in kept or inside[-1] != left or right in inside:
            continue
        if top.i < top.head.i and top.dep_ in _ASIDES | {"ccomp"} and _has_a_comma(top, right):
            return True  # "When it rained, ...", "..., people said"
        if top.i > top.head.i and top.dep_ in _ASIDES and doc[top.left_edge.i - 1].text in COMMAS:
            return doc[right].head.i != top.i
    for top in (doc[right], *doc[right].ancestors):
        inside = [t.i for t in top.subtree if t.i in kept]
        begins = top.i in kept and inside[0] == right and top.dep_ in _ASIDES and top.i > top.head.i
        if begins and top.left_edge.i > left + 1 and doc[top.left_edge.i - 1].text in COMMAS:
            return True
    return False


def _has_a_comma(top: "Token", right: int) -> bool:
    """Whether a comma closes what hangs on the word, before `right`."""
    end = top.right_edge
    return end.text in COMMAS or (end.i + 1 < right and end.nbor().text in COMMAS)


def is_torn(tokens: "Tokens", stay: "Sequence[int]") -> bool:
    """Whether a country stays without its town before it, "a" before a vowel, or "and a fine" without "a warning"."""
    doc, left = tokens.doc, set(stay)
    if any(_is_joined_to_a_verb(doc[i]) and doc[i].left_edge.i - 2 not in left for i in stay):
        return True
    if any(_ends_a_time(doc[i]) and i - 1 not in left for i in stay if i > tokens.start):
        return True
    for one, other in pairwise(doc[i] for i in stay):
        sounds = (one.lower_ == "an") == (other.lower_[0] in "aeiou")
        if one.lower_ in {"a", "an"} and other.i != one.i + 1 and not sounds:
            return True
    places = (doc[i] for i in stay if i - 2 >= tokens.start and doc[i].ent_type_ == "GPE" and doc[i - 1].text == ",")
    return any(t.nbor(-2).ent_type_ == "GPE" and t.i - 2 not in left for t in places)


def _is_joined_to_a_verb(noun: "Token") -> bool:
    """Whether it is a noun that is parsed as joined to a verb: it is joined to what stands before it."""
    return noun.dep_ == "conj" and noun.pos_ in {"NOUN", "PROPN"} and noun.head.pos_ in {"VERB", "AUX"}


def _ends_a_time(link: "Token") -> bool:
    """Whether it is the second half of a time: "in the three months [to September]"."""
    return link.lower_ in {"to", "until"} and link.nbor(-1).ent_type_ == "DATE" == link.nbor().ent_type_
