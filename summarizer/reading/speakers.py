"""Resolves the words that stand as a speaker to a name of the article: names, pronouns, "the ministry", "it"."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading import lexicon
from summarizer.reading.titles import is_office, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from summarizer.models import Article
    from summarizer.reading.found import Mention, Name

_PERSONAL = {"he", "she", "i"}
_SHARED = {"they", "we"}
_REACH = 4
"""Sentences that a pronoun may look back."""


@dataclass(frozen=True)
class Speaker:
    """Who speaks: the name or the article's words, and where these words stand."""

    name: str
    at: tuple[int, int]
    known: "Name | None" = None


class Resolver:
    """Resolves speakers in reading order, so that a pronoun can refer to the speaker before."""

    def __init__(self, article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> None:
        self.article = article
        self.doc = doc
        self.names = names
        self.mentions = sorted(
            ((m, n) for n in names for m in n.mentions), key=lambda pair: (pair[0].start, pair[0].end)
        )
        self._starts = [m.start for m, _ in self.mentions]
        self._sentence_starts = [s.start for s in article.sentences]
        self.roles = {n.name: article.text[n.role[0] : n.role[1]].casefold() for n in names if n.role}

    def resolve(self, tokens: tuple[int, int], sentence: int, before: "Speaker | None" = None) -> Speaker | None:
        """The speaker that the tokens name; `before` is who spoke last."""
        words = self.doc[tokens[0] : tokens[1]]
        while len(words) and (words[-1].is_punct or words[-1].is_space):
            words = words[:-1]
        while len(words) and (words[0].is_punct or words[0].is_space):
            words = words[1:]
        if not len(words):
            return None
        at = (words[0].idx, words[-1].idx + len(words[-1]))
        if len(words) == 1 and words[0].lower_ in _PERSONAL | _SHARED | {"it"}:
            return self._pronoun(words[0], sentence, at, before)
        head = words.root
        if any(t.dep_ == "cc" and t.head.i == head.i for t in words):
            return Speaker(self.article.text[at[0] : at[1]], at)
        named = self._named(at, head)
        if named:
            return Speaker(named.name, at, named)
        described = self._described(head, sentence, words[0].lower_)
        if described:
            return Speaker(described.name, at, described)
        return Speaker(self.article.text[at[0] : at[1]], at)

    def starting_at(self, offset: int) -> "Name | None":
        """The person whose mention begins there."""
        near = self._within(offset, offset + 1)
        return next((n for _, n in near if n.kind == "person"), None)

    def _within(self, start: int, end: int) -> "list[tuple[Mention, Name]]":
        """The mentions that begin between two offsets."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, at: tuple[int, int], head: "Token") -> "Name | None":
        """The name that the phrase is about: the one that holds its head, or a person named beside it."""
        inside = [(m, n) for m, n in self._within(at[0] - 1, at[1]) if m.end <= at[1] + 2 and n.kind != "other"]
        for mention, name in inside:
            if mention.start <= head.idx < mention.end:
                return name
        people = [
            (m, n) for m, n in inside if n.kind == "person" and self.article.text[m.end : m.end + 1] not in ("'", "’")
        ]
        if people and (
            is_office(head.text) or head.dep_ in {"compound", "nmod", "appos"} or people[0][0].start - at[0] < 60
        ):
            head_first = head.idx < people[0][0].start
            between = self.article.text[head.idx + len(head) : people[0][0].start] if head_first else ""
            if not head_first or between.strip() in {"", ","} or is_office(head.text):
                return people[0][1]
        return None

    def _described(self, head: "Token", sentence: int, first: str) -> "Name | None":
        """Resolves "the ministry" by the organisation whose name has the word, "the minister" by an office."""
        word = singular(head.text)
        if first not in {"the", "this", "that"}:
            return None
        if word in lexicon.ORG_HEADS:
            fits = [n for n in self.names if n.kind == "organisation" and n.mentions[0].sentence <= sentence
                    and word in {singular(w) for w in n.name.split()}]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        if is_office(word):
            fits = [n for n in self.names if n.kind == "person" and n.mentions[0].sentence <= sentence
                    and word in {singular(w) for w in self.roles.get(n.name, "").split()}]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        return None

    def _pronoun(self, token: "Token", sentence: int, at: tuple[int, int], before: "Speaker | None") -> Speaker | None:
        word = token.lower_
        kinds = {"person"} if word in _PERSONAL else {"organisation"} if word == "it" else {"organisation", "person"}
        best = self._latest(token, sentence, kinds)
        fits = before is not None and before.known is not None and before.known.kind in kinds
        if (
            before
            and fits
            and self._is_near(before, sentence)
            and (best is None or self._sentence_of(before) >= best[0])
        ):
            return Speaker(before.name, at, before.known)
        if best:
            return Speaker(best[1].name, at, best[1])
        if before and word in {"it", *_SHARED} and self._is_near(before, sentence):
            return Speaker(before.name, at, before.known)
        return Speaker(self.article.text[at[0] : at[1]], at)

    def _is_near(self, before: Speaker, sentence: int) -> bool:
        return sentence - self._sentence_of(before) <= 2 * _REACH

    def _sentence_of(self, speaker: Speaker) -> int:
        return bisect_right(self._sentence_starts, speaker.at[0])

    def _latest(self, token: "Token", sentence: int, kinds: set[str]) -> "tuple[int, Name] | None":
        """The last fitting name before the pronoun: subjects first, within a few sentences."""
        best: tuple[tuple[int, int, int], int, Name] | None = None
        for index in range(bisect_left(self._starts, token.idx) - 1, -1, -1):
            mention, name = self.mentions[index]
            if sentence - mention.sentence > _REACH:
                break
            if name.kind not in kinds:
                continue
            rank = (mention.sentence, self._is_subject(mention), -mention.start)
            if best is None or rank > best[0]:
                best = (rank, mention.sentence, name)
        return (best[1], best[2]) if best else None

    def _is_subject(self, mention: "Mention") -> int:
        span = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        return int(span is not None and span.root.dep_ in {"nsubj", "nsubjpass"})
