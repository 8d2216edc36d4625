"""What is left of a sentence without the clauses that hang on its words, where nothing else makes it short enough."""

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.condense import bases, terse
from summarizer.condense.edits import Edit, apply, balanced, words
from summarizer.condense.lexicon import COMMAS, RANKS
from summarizer.condense.parts import LAST_RESORT, spanning
from summarizer.condense.soundness import is_bare_without
from summarizer.reading import plain_article, read
from summarizer.reading.grammar import PAST

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_CLAUSES = frozenset({"advcl", "relcl", "acl"})
_BESIDE = frozenset("as amid after during following despite with in at near on over outside across".split())
"""What opens a phrase that tells of something beside the main point."""
_COMPLETES = frozenset({"dobj", "ccomp", "xcomp", "nsubjpass", "prep"})
_GOES_ON = frozenset({"PUNCT", "ADP", "SCONJ", "CCONJ", "ADV"})
"""What may follow a clause of a verb."""
_MOST = 3
"""Clauses that go at once."""
_TRIED = 8


def without(text: str, limit: int) -> list[str]:
    """The sentence without some of its clauses, within `limit` words, the longest first; none where none is."""
    tokens = next(iter(read(plain_article(text)).by_sentence), None)
    if tokens is None or not text.startswith(tokens.text[:1]):
        return []
    going = [clause for t in tokens if (clause := _clause(t, tokens)) is not None]
    made: dict[str, None] = {}
    for some in (some for n in range(1, _MOST + 1) for some in combinations(going, n)):
        left = apply(text, 0, len(text), tuple(some)).rstrip(" ,.–—-")
        made |= dict.fromkeys(form for form in (left, *terse.forms(left)) if balanced(form) and words(form) <= limit)
    return sorted(made, key=lambda form: -words(form))[:_TRIED]


def _clause(token: "Token", tokens: "Tokens") -> Edit | None:
    """What goes with this word: a clause that binds nothing and without which its noun or verb still says enough."""
    first, last = token.left_edge, token.right_edge
    inside = tokens.doc[first.i : last.i + 1]
    if token.dep_ not in _CLAUSES and not _is_beside(token):
        return None
    noun = token.head
    bare = noun.pos_ == "NOUN" and token.dep_ != "advcl" and is_bare_without(noun, first.i)
    told = any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBG" for c in token.children)  # "ends in a port being shut"
    if bare or told or first.i == tokens.start or any(t.dep_ == "ROOT" for t in inside):
        return None
    happened = first.lower_ == "when" and token.tag_ == "VBD"
    if _narrows(token, inside, tokens) or bases.binds(inside[1:] if happened else inside):
        return None
    while last.i + 1 < len(tokens.doc) and not balanced(tokens.doc[first.i : last.i + 1].text):
        last = last.nbor()  # the mark that closes a quotation
    if noun.pos_ in {"VERB", "AUX"} and last.i + 1 < tokens.end and last.nbor().pos_ not in _GOES_ON:
        return None  # "islanders wait [as pilots leave and the mayor] resigns": the parse is wrong
    start = tokens.start_char
    return Edit(first.idx - start, last.idx + len(last) - start)


def _narrows(token: "Token", inside: "Tokens", tokens: "Tokens") -> bool:
    """Whether it makes less of a condition, of what is denied, or of "every" and "no": "no boats [in the harbour]"."""
    if inside[0].nbor(-1).text in COMMAS:
        return False
    on_noun = token.head.pos_ == "NOUN"
    ranked = on_noun and any(c.lower_ in RANKS for c in token.head.children)
    return ranked or not replace(spanning(inside, LAST_RESORT, token.head.i), apart=on_noun).is_free(tokens)


def _is_beside(token: "Token") -> bool:
    """Whether a phrase tells more of a noun, or of a verb that is complete without: "closed the port [in May]"."""
    if token.dep_ != "prep" or token.lower_ not in _BESIDE:
        return False
    if token.lower_ == "as" and not any(t.dep_ == "acl" and t.tag_ in PAST for t in token.subtree):
        return False  # "described him as a friend"
    verb = token.head
    return verb.pos_ == "NOUN" or any(c.dep_ in _COMPLETES and c.i < token.i for c in verb.children)
