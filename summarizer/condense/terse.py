"""A headline in fewer words by the grammar of headlines: no articles, no "has been" before what was done."""

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.condense.constituents import outside_quotations
from summarizer.condense.edits import Edit, apply
from summarizer.condense.introduced import by_surname
from summarizer.condense.parts import TITLES, Part, spanning
from summarizer.reading import entities, plain_article, read
from summarizer.reading.grammar import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading

_COUNTED = frozenset(
    {"few", "little", "lot", "number", "couple", "majority", "handful", "dozen", "hundred", "thousand", "million",
     "billion", "bit", "fraction", "third", "quarter", "half", "total", "range", "series", "host"}
)  # fmt: skip
"""Words that with "a" count or measure."""
_BEFORE_A_NAME = NOUNS | {"ADJ"}
_HELPERS = frozenset({"has", "have", "been", "is", "are", "was", "were"})


def forms(headline: str) -> list[str]:
    """The headline with less and less of what headlines go without, its meaning as it was; none where it has all."""
    reading = read(plain_article(headline))
    tokens = next(iter(reading.by_sentence), None)
    if tokens is None or len(reading.by_sentence) > 1:
        return []
    helpers, no_articles = ([Edit(p.start, p.end) for p in some] for some in (helping(tokens), articles(tokens)))
    tried = (tuple(edits) for edits in (helpers, no_articles, [*chain(helpers, no_articles)]) if edits)
    made = dict.fromkeys(apply(headline, 0, len(headline), edits) for edits in tried)
    return [form for form in made if not drops_a_helper(form, headline) or is_done_to(form, tokens)]


def in_fewer_words(title: str, reading: "Reading") -> list[str]:
    """The title without what somebody is before the name that it opens with, without given names, and without articles.

    Given names go where the article goes on with the surname alone.
    """
    tokens = read(plain_article(title)).doc
    name = next((e for e in entities.within(tokens[:]) if e.label_ == "PERSON" and len(e) > 1), None)
    named = []
    if name is not None and all(t.pos_ in _BEFORE_A_NAME for t in tokens[: name.start]):
        known = by_surname(reading.names).get(name[-1].text)
        goes_on = known is not None and name.text in known.forms
        named = [title[name.start_char :]] * (name.start > 0) + [title[name[-1].idx :]] * goes_on
    return [*named, *(_without_articles(line) for line in (title, *named))]


def _without_articles(line: str) -> str:
    return apply(line, 0, len(line), tuple(Edit(p.start, p.end) for p in articles(read(plain_article(line)).doc[:])))


def drops_a_helper(form: str, headline: str) -> bool:
    """Whether it lacks a "has been" of the headline."""
    gone = Counter(headline.lower().split()) - Counter(form.lower().split())
    return not _HELPERS.isdisjoint(gone)


def is_done_to(form: str, tokens: "Tokens") -> bool:
    """Whether no passive of the sentence is parsed as an act without its helpers: "Mayor [has been] sued for loss"."""
    passives = {t.head.lower_ for t in tokens if t.dep_ == "auxpass"}
    return not any(t.tag_ == "VBD" and t.lower_ in passives for t in read(plain_article(form)).doc)


def articles(tokens: "Tokens") -> list[Part]:
    """The articles that headlines go without: "[A] judge blocked [the] law"."""
    return _unquoted(_articles(tokens), tokens)


def helping(tokens: "Tokens") -> list[Part]:
    """The auxiliaries of a passive that is neither denied nor meant: "five people [have been] killed"."""
    return _unquoted(_helping(tokens), tokens)


def _unquoted(found: "Iterable[Token]", tokens: "Tokens") -> list[Part]:
    """These words but for those of a quotation."""
    parts = (spanning(tokens.doc[t.i : t.i + 1], TITLES) for t in found)
    return sorted(outside_quotations(parts, tokens), key=lambda p: p.first)


def _articles(tokens: "Tokens") -> "Iterator[Token]":
    for token in tokens:
        head = token.head
        if token.dep_ != "det" or token.lower_ not in {"a", "an", "the"} or head.pos_ not in {"NOUN", "PROPN"}:
            continue
        named = token.i > tokens.start and not token.is_lower  # "The Hague"
        follows = token.i > tokens.start and token.nbor(-1).pos_ in {"NOUN", "PROPN", "NUM"}  # "gave the mayor a boat"
        counting = {t.lower_ for t in tokens.doc[token.i + 1 : head.i + 1]} & _COUNTED
        if not named and not follows and not counting and head.i > token.i and token.i + 1 < tokens.end:
            yield token


def _helping(tokens: "Tokens") -> "Iterator[Token]":
    for token in tokens:
        beside = list(token.head.children)
        passive = token.dep_ in {"aux", "auxpass"} and any(c.dep_ == "auxpass" for c in beside)
        plain = not any(c.dep_ == "neg" or c.tag_ in {"MD", "TO"} or c.lower_ == "being" for c in beside)
        subjects = (c for c in beside if c.dep_ == "nsubjpass")
        led_on = any(c.dep_ == "acl" for subject in subjects for c in subject.children)  # "released in May"
        where = token.head.dep_ in {"ROOT", "ccomp", "conj"}
        if passive and plain and not led_on and where and token.lower_ in _HELPERS:
            yield token
