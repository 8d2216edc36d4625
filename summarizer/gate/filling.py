"""What else of the body bears out an article's own title: the first sentences with what the cited ones have not."""

from typing import TYPE_CHECKING

from summarizer.gate import quote, values
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.standing import standing
from summarizer.gate.views import SentenceView, source_of
from summarizer.reading import gazetteer, plain_article, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from spacy.tokens import Token

    from summarizer.gate.words import Word
    from summarizer.reading import Reading

_MOST_ADDED = 3
"""Sentences that a title's evidence may be filled up with."""


def lacking(
    title: str, reading: "Reading", cited: "Sequence[int]", wanted: "Collection[str] | None" = None
) -> tuple[int, ...]:
    """The numbers of the first sentences that have words, figures and quotations of a title which the cited lack.

    Where it is told which of them are wanted, for these only.
    """
    source = source_of(reading)
    own = read(plain_article(title, published=reading.article.published))  # a view does not hold it
    claim = ClaimReading(SentenceView(own, 1), titled=True)
    found = [source.view(number) for number in cited]
    body = EvidenceReading(claim, source, source.body)
    for said, having in _having(claim, body):
        if (wanted is None or said in wanted) and not any(view in found for view in having):
            found += having[:1]
    return tuple(v.number for v in found[len(cited) :][:_MOST_ADDED])


def _having(claim: ClaimReading, body: EvidenceReading) -> "Iterator[tuple[str, list[SentenceView]]]":
    """What the title says, thing by thing, with the sentences that say it."""
    text = claim.reading.article.text
    for word in claim.view.words:
        if word.i not in claim.numeric and (word.pos != "VERB" or not gazetteer.may_be_done(word.text)):
            yield claim.reading.doc[word.i].text, _as_said(word, claim, body)
    for figure in claim.view.figures:
        having = [v for v in body.views if any(values.same_number(figure, f) for f in v.figures)]
        yield text[figure.start : figure.end], having
    for quoted in (text[q.start : q.end] for q in claim.view.quotes):
        places = {n for q in quote.matching(quoted, body) for n in q.sentences[:1]}
        yield quoted, [v for v in body.views if v.number in places]


def _as_said(word: "Word", claim: ClaimReading, body: EvidenceReading) -> "list[SentenceView]":
    """Where the body has a word of the title: affirmed, and of a country or of many not less than that, if anywhere."""
    mine, found = claim.reading.doc[word.i], body.matches[word.i]
    theirs = [(m.view, m.view.token(m.word.i)) for m in found]
    said = [view for view, t in theirs if not standing(t).negated and not _is_less(t, mine)]
    return said or [m.view for m in found]


def _is_less(theirs: "Token", mine: "Token") -> bool:
    """Whether it says less than the word of the title: "Iranian" than "Iran", "an attack" than "attacks"."""
    if mine.pos_ == "PROPN":
        return theirs.pos_ == "ADJ" and theirs.lower_ != mine.lower_
    return mine.tag_ == "NNS" and theirs.tag_ == "NN" and theirs.lemma_ == mine.lemma_
