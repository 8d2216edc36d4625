"""A headline in fewer words by the grammar of headlines: no articles, no "has been" before what was done."""

from itertools import chain
from typing import TYPE_CHECKING

from summarizer.condense import loose
from summarizer.condense.edits import Edit, apply
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens

_HELPERS = frozenset({"has", "have", "been", "is", "are", "was", "were"})


def forms(headline: str) -> list[str]:
    """The headline with less and less of what headlines go without, its meaning as it was; none where it has all."""
    reading = read(plain_article(headline))
    tokens = next(iter(reading.by_sentence), None)
    if tokens is None or len(reading.by_sentence) > 1:
        return []
    helpers, articles = list(_helpers(tokens)), [Edit(p.start, p.end) for p in loose.articles(tokens)]
    tried = (tuple(edits) for edits in (helpers, articles, [*chain(helpers, articles)]) if edits)
    return list(dict.fromkeys(apply(headline, 0, len(headline), edits) for edits in tried))


def _helpers(tokens: "Tokens") -> "Iterator[Edit]":
    """The auxiliaries of a passive that is neither denied nor meant: "five people [have been] killed"."""
    for token in tokens:
        beside = list(token.head.children)
        passive = token.dep_ in {"aux", "auxpass"} and any(c.dep_ == "auxpass" for c in beside)
        plain = not any(c.dep_ == "neg" or c.tag_ in {"MD", "TO"} or c.lower_ == "being" for c in beside)
        if passive and plain and token.lower_ in _HELPERS and token.head.dep_ in {"ROOT", "ccomp", "conj"}:
            yield Edit(token.idx, token.idx + len(token))
