"""Which sentences of the body bear out an article's own title: the few that say most of it."""

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.gate import quote, values
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.standing import standing
from summarizer.gate.views import SentenceView, source_of
from summarizer.reading import plain_article, read
from summarizer.reading.layout import TERMINAL
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.gate.words import Word
    from summarizer.reading import Reading

MOST = 4
"""Sentences that bear out a title: where it takes more, it sums up what nobody says in one place."""
_TELLS = 2.0
"""What a name, a number, a quotation or the main verb of a title weighs; another word weighs one."""
_LEAST = 0.8
"""What a further sentence must add: a word of the title."""
_OPENING, _EARLY = 3, 0.8
"""Sentences that a title mostly sums up, and what they add by that."""


def saying_most(title: str, reading: "Reading") -> tuple[int, ...]:
    """The few sentences that say all of a title that the body says; readers hold it to these alone."""
    source = source_of(reading)
    own = read(plain_article(title, published=reading.article.published))  # a view does not hold it
    whole = [view for view in source.body if TERMINAL.search(view.text)]  # what has none is a caption or a link
    said: list[dict[int, float]] = []
    for sentence in own.article.sentences:
        claim = ClaimReading(SentenceView(own, sentence.number), titled=True)
        said += _said_where(claim, EvidenceReading(claim, source, whole))
    opening = {view.number for view in source.body[:_OPENING]}
    return _covering(said, opening)


def _said_where(claim: ClaimReading, body: EvidenceReading) -> "Iterator[dict[int, float]]":
    """For each thing that the title says the sentences that say it, and how much of it."""
    for word in (w for w in claim.view.words if w.i not in claim.numeric):
        token, views = claim.reading.doc[word.i], {v.number for v in _as_said(word, claim, body)}
        if token.lemma_ in SAYING:
            continue  # who tells something needs no word for telling
        main = token.dep_ == "ROOT"
        weights: dict[int, float] = {}
        for match in (m for m in body.matches[word.i] if m.view.number in views):
            tells = word.name or (main and match.word.pos == word.pos == "VERB")
            weight = match.weight * (_TELLS if tells else 1.0)
            weights[match.view.number] = max(weight, weights.get(match.view.number, 0.0))
        yield weights
    for having in _values(claim, body):
        yield dict.fromkeys((view.number for view in having), _TELLS)


def _covering(said: "list[dict[int, float]]", opening: set[int]) -> tuple[int, ...]:
    """The sentence that has most of what is said, then always that which adds most, if it adds so much."""
    chosen: list[int] = []
    while len(chosen) < MOST:
        added = Counter[int]()
        for having in said:
            told = max((having.get(number, 0.0) for number in chosen), default=0.0)
            added.update({number: weight - told for number, weight in having.items() if weight > told})
        added.update(dict.fromkeys(opening & added.keys(), _EARLY))
        best = min(added, key=lambda number: (-added[number], number), default=0)
        if not best or (chosen and added[best] < _LEAST):
            break
        chosen.append(best)
    return tuple(sorted(chosen))


def _values(claim: ClaimReading, body: EvidenceReading) -> "Iterator[list[SentenceView]]":
    """For each of its figures and quotations the sentences that have it."""
    text = claim.reading.article.text
    for figure in claim.view.figures:
        yield [v for v in body.views if any(values.same_number(figure, f) for f in v.figures)]
    for quoted in (text[q.start : q.end] for q in claim.view.quotes):
        places = {n for q in quote.matching(quoted, body) for n in q.sentences[:1]}
        yield [v for v in body.views if v.number in places]


def _as_said(word: "Word", claim: ClaimReading, body: EvidenceReading) -> "list[SentenceView]":
    """Where the body has a word of the title: affirmed or not as there, of a country or many not less, if anywhere."""
    mine, found = claim.reading.doc[word.i], body.matches[word.i]
    theirs = [(m.view, m.token) for m in found]
    denied = standing(mine).negated  # "urges Lund to cancel the meeting"
    alike = [(view, t) for view, t in theirs if word.name or standing(t).negated == denied]
    said = [view for view, t in alike if not _is_less(t, mine)]
    return said or [m.view for m in found]


def _is_less(theirs: "Token", mine: "Token") -> bool:
    """Whether it says less than the word of the title: "Iranian" than "Iran", "an attack" than "attacks"."""
    if mine.pos_ == "PROPN":
        return theirs.pos_ == "ADJ" and theirs.lower_ != mine.lower_
    return mine.tag_ == "NNS" and theirs.tag_ == "NN" and theirs.lemma_ == mine.lemma_
