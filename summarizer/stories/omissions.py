"""What one article adds to a fact that changes its meaning, and the others that tell the fact leave out.

Only what an editor must know counts: a condition on which the act depends, that somebody denies it, that it is told to
be false or without proof, and how many were killed or hurt. It must be nowhere in the other articles of the story.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate.words import CONTENT
from summarizer.reading.standing_words import DISPUTING
from summarizer.stories import slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.models import Fact
    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_FEWEST = 2
"""Words of a circumstance that carry meaning and are not the fact's own."""
_TOLD = 0.4
"""Share of these words in one sentence of another article from which it may tell the circumstance."""
_CONDITIONS = frozenset({"if", "unless"})
_UNTRUE = frozenset({"falsely", "wrongly", "baselessly"})
_PROOF = frozenset({"evidence", "proof"})
_DOUBT = (
    _UNTRUE | _PROOF | frozenset({"false", "wrong", "untrue", "baseless", "unfounded", "incorrect", "debunk", "lie"})
)
_HARM = frozenset({"kill", "injure"})
_VICTIMS = _HARM | frozenset({"dead", "casualty", "victim", "toll", "fatality", "body", "life"})


@dataclass(frozen=True)
class Omission:
    """A circumstance with the sentences that tell the fact: the one that has it, then those without it."""

    sentences: tuple[tuple[str, int], ...]
    """Article and number; one an article."""


@dataclass(frozen=True)
class _Circumstance:
    """Words (families of lemmas) that say it, and those of which one alone would say that somebody else tells it."""

    words: frozenset[str]
    signs: frozenset[str]


def find(fact: "Fact", sources: "Sources") -> Omission | None:
    """What one source says of a fact, and no independent other that tells it nor any other article does."""
    told = list(_sentences(fact, sources))
    for article, number in told:
        rest = [(a, n) for a, n in told if sources.independent[a] != sources.independent[article]]
        others = [i for i in sources.acts if sources.independent[i] != sources.independent[article]]
        if not rest or len(others) + 1 < len({sources.independent[i] for i in sources.ids}):
            continue  # an article that was not searched may tell it
        reading = sources.readings[article]
        known = frozenset().union(*(_families(sources.readings[a].tokens(n)) for a, n in rest))
        for one in _circumstances(reading, number):
            missing = one.words - known
            if len(missing) >= _FEWEST and not any(_tells(sources.readings[i], one, missing) for i in others):
                return Omission(((article, number), *rest))
    return None


def _sentences(fact: "Fact", sources: "Sources") -> "Iterator[tuple[str, int]]":
    """The sentence of each article that tells the fact: the first of its spans."""
    spans = [*fact.evidence, *(echo.evidence[0] for echo in fact.corroborated_by)]
    for article in dict.fromkeys(span.article for span in spans):
        start = next(span.start for span in spans if span.article == article)
        body = sources.readings[article].article.body()
        number = next((s.number for s in body if s.start <= start < s.end), None)
        if number is not None:
            yield article, number


def _circumstances(reading: "Reading", number: int) -> "Iterator[_Circumstance]":
    tokens = reading.tokens(number)
    for token in tokens:
        lemma = token.lemma_.lower()
        if token.dep_ == "advcl" and _hangs_on(token.head, tokens.root) and _mark(token) in _CONDITIONS:
            yield _circumstance(token, frozenset())
        elif lemma in DISPUTING and token.pos_ == "VERB" and token.dep_ in {"conj", "relcl", "advcl"}:
            yield _circumstance(token, DISPUTING)
        elif lemma in _UNTRUE and _hangs_on(token.head, tokens.root):
            yield _circumstance(token.head, _DOUBT)
        elif token.lower_ == "without" and _hangs_on(token.head, tokens.root) and _PROOF & _families(token.subtree):
            yield _circumstance(token, _DOUBT)
    for figure in reading.counted_in.get(number, ()):
        if figure.what is not None and figure.unit and not figure.ordinal:
            at = reading.doc.char_span(*figure.what, alignment_mode="expand")
            if at is not None and _families(at) & _HARM:
                yield _circumstance(at.root, _VICTIMS)


def _circumstance(token: "Token", signs: frozenset[str]) -> _Circumstance:
    return _Circumstance(_families(token.subtree), signs)


def _hangs_on(token: "Token", root: "Token") -> bool:
    """Whether it is the main verb, or what the main verb says was done."""
    return token.i == root.i or (token.dep_ == "ccomp" and token.head.i == root.i)


def _mark(clause: "Token") -> str:
    return next((c.lower_ for c in clause.children if c.dep_ == "mark"), "")


def _families(tokens: "Tokens | Iterator[Token] | Sequence[Token]") -> frozenset[str]:
    """The families of the words that carry meaning."""
    return frozenset(slots.family(t) for t in tokens if t.pos_ in CONTENT and not t.is_stop)


def _tells(reading: "Reading", one: _Circumstance, missing: frozenset[str]) -> bool:
    """Whether an article may say the same anywhere: much of it in one sentence, or a sign of it."""
    if one.signs & _families(list(reading.doc)):
        return True
    sentences = (_families(reading.tokens(s)) for s in reading.article.body())
    return any(len(missing & words) >= _TOLD * len(missing) for words in sentences)
