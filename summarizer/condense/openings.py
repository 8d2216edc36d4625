"""What a sentence opens with, up to a comma behind which it only goes on: "..., as workers wait", "..., which is new".

Read off the words, for sentences of which the parse finds no verb ("people filed for aid" taken for people who were
filed) or hangs the end where it does not belong: the beginning of a sentence is grammatical whatever the parser says.
"""

from typing import TYPE_CHECKING

from summarizer.condense.edits import balanced
from summarizer.condense.lexicon import CONDITIONS, INFORMANTS, SOURCES, SPEECH
from summarizer.condense.pronouns import ALL
from summarizer.reading.grammar import FINITE, PAST, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_GOES_ON = frozenset("as while after amid despite following with making marking leaving sparking".split())
"""What opens an end that tells of something beside the news."""
_RELATIVE = frozenset("which where who part".split())
"""What opens an end that tells more of what stands before it."""
_DESCRIBES = frozenset({"DT", "PRP$"})
_SUBORDINATE = frozenset("as while after amid despite following with in on at if when since because although".split())
_SHORTEST = 6
"""Words of an opening that tells the news."""


def of(tokens: "Tokens") -> list[str]:
    """The openings of a sentence that stand without the rest, the longest first."""
    first = next((t for t in tokens if t.is_alpha), None)
    if first is None or first.lower_ in _SUBORDINATE | ALL or first.tag_ in {"VBG", "VBN", "TO"}:
        return []
    text, found = tokens.text, []
    for token in tokens[_SHORTEST:-1]:
        opening = text[: token.idx - tokens.start_char].rstrip()
        if token.text == "," and _may_end_at(token, tokens) and balanced(opening):
            found.append(opening)
    return found[::-1]


def _may_end_at(comma: "Token", tokens: "Tokens") -> bool:
    """Whether what follows only goes on, and says neither who says it nor on what condition."""
    rest, following = tokens.doc[comma.i + 1 : tokens.end], comma.nbor().lower_
    told = SOURCES if following in _RELATIVE else SOURCES | CONDITIONS | INFORMANTS | SPEECH
    goes_on = following in _GOES_ON | _RELATIVE or _only_describes(rest) or _is_another_clause(comma, tokens)
    if not goes_on or any({t.lower_, t.lemma_} & told for t in rest):
        return False
    root = tokens.root
    taken = any(c.dep_ == "acl" and c.tag_ in PAST and c.i < comma.i for c in root.children)  # for a participle
    return root.i < comma.i and (root.tag_ in FINITE or any(c.tag_ in FINITE for c in root.children) or taken)


def _only_describes(rest: "Tokens") -> bool:
    """Whether an end is no clause and no member of a list: "..., its largest effort yet to curb them"."""
    verbs = any(t.tag_ in FINITE for t in rest)
    return rest[0].tag_ in _DESCRIBES and not verbs and not any(t.dep_ == "cc" or t.text == "," for t in rest)


def _is_another_clause(comma: "Token", tokens: "Tokens") -> bool:
    """Whether a clause of its own follows: "..., and the river rose"."""
    first = comma.nbor()
    verbs = [t for t in tokens.root.children if t.dep_ == "conj" and t.i > comma.i and t.tag_ in FINITE]
    subjects = (c for t in verbs[:1] for c in t.children if c.dep_ in SUBJECTS)
    return first.lower_ in {"and", "but"} and any(c.left_edge.i == first.i + 1 and c.pos_ != "PRON" for c in subjects)
