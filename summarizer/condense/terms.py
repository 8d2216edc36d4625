"""The words that carry meaning, by sentence, and what they weigh in an article."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import fsum, log
from typing import TYPE_CHECKING

from summarizer.reading.grammar import CONTENT
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

    from summarizer.models import Article, Sentence
    from summarizer.reading import Reading

_LIGHT_VERBS = frozenset(
    {"say", "tell", "add", "state", "make", "take", "get", "give", "go", "come", "have", "do", "be", "include",
     "hold"}
)  # fmt: skip
_AROUND = ".,:;!?'\"‘’“”()"
_POSSESSIVE = re.compile(r"['’]s$")
_LEAD = 3
"""Sentences whose words count more: news tells the main thing first."""


def content(tokens: "Iterable[Token]", *, english: bool = True) -> frozenset[str]:
    """The lemmas that carry meaning; outside English the longer words, or pairs of characters that stand as words."""
    if not english:
        known = [t.lower_ for t in tokens if t.text.isalpha() or len(t) > 3]
        pairs = (a + b for a, b in pairwise(known) if len(a) == len(b) == 1)
        return frozenset([*(word for word in known if len(word) > 3), *pairs])
    return frozenset(
        lemma
        for t in tokens
        if t.pos_ in CONTENT and not t.is_stop and (t.is_alpha or t.like_num or "-" in t.text) and len(t) > 1
        if (lemma := t.lemma_.lower()) not in _LIGHT_VERBS
    )


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of an article's body sentences, by sentence number, and the weight of each term."""

    _article: "Article"
    _doc: "Doc"
    _tokens: "tuple[Tokens | None, ...]"
    english: bool

    @staticmethod
    @with_reading
    def of(reading: "Reading") -> "Terms":
        """The terms of this article."""
        return Terms(reading.article, reading.doc, reading.by_sentence, reading.english)

    @cached_property
    def body(self) -> "tuple[Sentence, ...]":
        """The sentences that may be cited and that have a token."""
        return tuple(s for s in self._article.body() if self._tokens[s.number - 1] is not None)

    @cached_property
    def by_sentence(self) -> dict[int, frozenset[str]]:
        """The terms of each body sentence."""
        return {s.number: content(self._tokens[s.number - 1] or (), english=self.english) for s in self.body}

    @cached_property
    def title(self) -> frozenset[str]:
        """The terms of the title, read with the words of the body: a title has no parse of its own."""
        return self.of_a_line(self._article.title or "")

    @cached_property
    def headings(self) -> tuple[frozenset[str], ...]:
        """The terms of each heading inside the text that has several."""
        article = self._article
        lines = (self.of_a_line(article.text[s.start : s.end]) for s in article.sentences if s.kind == "heading")
        return tuple(line for line in lines if len(line) > 2)

    def of_a_line(self, line: str) -> frozenset[str]:
        """The terms of a line that has no parse of its own."""
        words = {_POSSESSIVE.sub("", w.strip(_AROUND)).lower() for w in line.split()}
        return frozenset(self._lemmas.get(w, w) for w in words if w not in self._stop_words and len(w) > 1)

    @cached_property
    def _lemmas(self) -> dict[str, str]:
        return {t.lower_: t.lemma_.lower() for t in self._doc} if self.english else {}

    @cached_property
    def _stop_words(self) -> frozenset[str]:
        return frozenset(t.lower_ for t in self._doc if t.is_stop)

    @cached_property
    def weight(self) -> dict[str, float]:
        """What each term weighs: how many sentences hold it, more for the lead and for the title."""
        counts: Counter[str] = Counter()
        for place, sentence in enumerate(self.body):
            for term in self.by_sentence[sentence.number]:
                counts[term] += 2 if place < _LEAD else 1
        return {term: log(1 + n) * (1.6 if term in self.title else 1.0) for term, n in sorted(counts.items())}

    def mass(self, terms: "Iterable[str]") -> float:
        """The summed weight of these terms."""
        return fsum(self.weight.get(t, 0.0) for t in terms)  # exact, so in any order

    @cached_property
    def heaviest(self) -> float:
        """The mass of the sentence that has most."""
        return max(map(self.mass, self.by_sentence.values()), default=0.0)
