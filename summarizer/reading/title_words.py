"""How titles are written: what one asks, bounds or opens with, what it may go without, its byline."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, gender, plain_article, read
from summarizer.reading.grammar import BEFORE_A_NOUN, STATED, SUBJECTS
from summarizer.reading.standing_words import ALLEGING, CONDITION, DENYING, NEGATORS, SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

ASKS = re.compile(r"(?:^|: )(?:how|why|what|who)\b|\?$", re.IGNORECASE)
"""What a title says that asks something, or promises an answer."""
BOUNDS = r"\b(at least|more than|nearly|almost|about|around|up to|as many as|over|some)"
"""What a title may leave out before a number."""
AGED = r"(?:,? (?:aged|at (?:the )?age(?: of)?)|(?<=\b(?:dies|died|dead))(?:,| at)) \d{1,3}\b"
"""Somebody's age in a title; "limit at 30" is none."""
SEEMS = re.compile(
    r"^\W*(?:at (?:a|first) (?:glance|sight)|on (?:the face of it|the surface|paper)|"
    r"by (?:\S+ ){1,4}(?:admissions?|accounts?|reckoning|estimates?)),",
    re.IGNORECASE,
)
"""What a sentence opens with that goes on to say that it is otherwise, or of which somebody is the only witness."""
_KEPT = SAYING | DENYING | ALLEGING | CONDITION | NEGATORS | {"source", "official", "police", "witness", "until"}
"""What a part of a title may not leave out: who says it, that it is denied, on what condition."""
_APPOSED = re.compile(
    r"(?P<who>[^,:;]{3,60}), (?P<what>(?:(?:an?|the|\d+|former)\s[^,:;]{3,60}|[^,:;]{3,40}\sof\s[^,:;]{3,40})), (?=\w)",
    re.IGNORECASE,
)
"""A title that opens with what may be a name and a description of it between commas."""
_BINDING = NEGATORS | CONDITION
_BEFORE_A_NOUN = BEFORE_A_NOUN - {"nmod"}
_NARROWED = frozenset("no any every each all only first last most fewest least few".split())
"""Before a noun of which less is said without what narrows it."""


def without_a_clause(title: str) -> "Iterator[str]":
    """What is left of it without each such clause: "Stone axe [found by divers] is older than thought".

    Only of one thing, or of so many: what is said of many things with a mark is not said of all, "ships [carrying arms]
    face search".
    """
    tokens = read(plain_article(title)).doc
    if (apposed := _APPOSED.match(title)) and _is_beside(apposed, tokens):
        yield f"{apposed['who']} {title[apposed.end() :]}"
    if any(t.lower_ in _BINDING for t in tokens):
        return
    for verb in (t for t in tokens if t.dep_ == "acl" and t.tag_ in {"VBG", "VBN"}):
        first, last = verb.left_edge, verb.right_edge
        follows = first.i == verb.head.i + 1 and last.i + 1 < len(tokens) and last.nbor().tag_ in STATED
        bound = any(is_kept(t.lower_) for t in tokens[first.i : last.i + 1])
        if follows and not bound and _is_told_apart(verb.head):
            yield f"{title[: first.idx].rstrip()} {title[last.nbor().idx :]}"


def _is_beside(apposed: "re.Match[str]", tokens: "Doc") -> bool:
    """Whether it says between commas who somebody is, right before what they do: "Ann Berg[, the mayor,] resigns"."""
    inside = [t for t in tokens if apposed.start("what") <= t.idx < apposed.end("what")]
    who = next((t for t in reversed(tokens) if t.idx < apposed.end("who")), tokens[0])
    does = next((t for t in tokens if t.idx >= apposed.end()), tokens[0])
    told = any(t.tag_ in STATED or is_kept(t.lower_) for t in inside)
    done = does.tag_ in STATED or gazetteer.may_be_done(does.text)
    one = " and " not in apposed["who"] and not who.lower_.endswith("s")
    listed = one and not does.lower_.endswith(("s", "ed")) and does.tag_ not in {"MD", "VBD"}  # "Berg, the pope, urge"
    return who.pos_ == "PROPN" and done and not (told or listed or gazetteer.is_place(apposed["what"]))


def _is_told_apart(noun: "Token") -> bool:
    """Whether it is a subject, of one thing or of so many, that what stands before it describes."""
    before = [c for c in noun.children if c.i < noun.i]
    one = noun.tag_ in {"NN", "NNP"} or any(c.dep_ == "nummod" for c in before)
    told = any(c.dep_ in _BEFORE_A_NOUN for c in before) and _NARROWED.isdisjoint(c.lower_ for c in before)
    return noun.dep_ in SUBJECTS and one and told


def is_kept(word: str) -> bool:
    """Whether no part of a title that has this word, in whatever form, may go."""
    plain = (word, *(word.removesuffix(end) for end in ("s", "es", "d", "ed", "ing")), f"{word.removesuffix('ies')}y")
    return word.endswith(("n't", "n’t")) or not _KEPT.isdisjoint({*plain, f"{word.removesuffix('ied')}y"})


def byline(title: str) -> str:
    """What may be the full name of who wrote the article, before a colon; else nothing."""
    about, colon, _ = title.partition(": ")
    first, *more = about.split() or [""]
    named = 0 < len(more) <= 2 and gender.is_any_given_name(first) and all(w.istitle() for w in more)
    return about if colon and named else ""
