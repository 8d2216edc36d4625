"""Resolves the words that stand as a speaker to a name of the article: a name, "the ministry", "the minister"."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading import lexicon
from summarizer.reading.offices import is_office, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

    from summarizer.models import Article
    from summarizer.reading.found import Mention, Name

_ASIDE = re.compile(r"\s*[,;:(\n]|(?<!those)(?<!one)\s(?:who|whom|whose|—|–|--)\s")
"""Where a description goes on with what is told of the one described."""
_SECOND = frozenset({"vice", "deputy", "assistant", "associate"})
"""Words that make another office of one: "the president" is no vice president."""
_ANY = {"new", "former", "current", "then", "late", "incumbent", "longtime"}
"""What may be said of an office without telling it from another."""


@dataclass(frozen=True)
class Speaker:
    """Who speaks: the name or the article's words, and where these words stand."""

    name: str | None
    """None where the words are a pronoun that could mean several, or nobody who is named."""
    at: tuple[int, int]
    known: "Name | None" = None


class Resolver:
    """Looks speakers up among the names of an article."""

    def __init__(self, article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> None:
        self.article = article
        self.doc = doc
        self.names = names
        self.mentions = sorted(
            ((m, n) for n in names for m in n.mentions), key=lambda pair: (pair[0].start, pair[0].end)
        )
        self._starts = [m.start for m, _ in self.mentions]
        self.roles = {n.name: article.text[n.role[0] : n.role[1]].casefold() for n in names if n.role}

    def phrase(self, tokens: tuple[int, int]) -> "Tokens | None":
        """The words of a speaker without the punctuation around them; none where nothing is left."""
        words = self.doc[tokens[0] : tokens[1]]
        while len(words) and (words[-1].is_punct or words[-1].is_space):
            words = words[:-1]
        while len(words) and (words[0].is_punct or words[0].is_space):
            words = words[1:]
        return words if len(words) else None

    def resolve(self, words: "Tokens", sentence: int) -> Speaker:
        """The speaker that the words name or describe; pronouns are for `referents`."""
        at = (words[0].idx, words[-1].idx + len(words[-1]))
        head = words.root
        if any(t.dep_ == "cc" and t.head.i == head.i for t in words):
            return Speaker(self.article.text[at[0] : at[1]], at)
        named = self._named(at, head)
        if named:
            return Speaker(named.name, at, named)
        described = self.described(head, sentence, words[0].lower_)
        if described:
            return Speaker(described.name, at, described)
        own = _ASIDE.split(self.article.text[at[0] : at[1]], maxsplit=1)[0].rstrip()
        return Speaker(own, (at[0], at[0] + len(own))) if own else Speaker(None, at)

    def starting_at(self, offset: int) -> "Name | None":
        """The person whose mention begins there."""
        near = self.within(offset, offset + 1)
        return next((n for _, n in near if n.kind == "person"), None)

    def holding(self, token: "Token") -> "Name | None":
        """The name that a token belongs to."""
        index = bisect_right(self._starts, token.idx) - 1
        return self.mentions[index][1] if index >= 0 and token.idx < self.mentions[index][0].end else None

    def within(self, start: int, end: int) -> "list[tuple[Mention, Name]]":
        """The mentions that begin between two offsets."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, at: tuple[int, int], head: "Token") -> "Name | None":
        """The name that the phrase is about: the one that holds its head, or a person named beside it."""
        inside = [(m, n) for m, n in self.within(at[0] - 1, at[1]) if m.end <= at[1] + 2 and n.kind != "other"]
        for mention, name in inside:
            if mention.start <= head.idx < mention.end:
                return name
        people = [
            (m, n) for m, n in inside if n.kind == "person" and self.article.text[m.end : m.end + 1] not in ("'", "’")
        ]
        if people and (is_office(head.text) or people[0][0].start - at[0] < 60):
            head_first = head.idx < people[0][0].start
            between = self.article.text[head.idx + len(head) : people[0][0].start] if head_first else ""
            if not head_first or between.strip() in {"", ","} or is_office(head.text):
                return people[0][1]
        return None

    def described(self, head: "Token", sentence: int, first: str) -> "Name | None":
        """Resolves "the ministry" and "the paper" by the only body whose name says so, "the minister" by an office."""
        word = singular(head.text)
        if first not in {"the", "this", "that"}:
            return None
        if word in lexicon.ORG_HEADS:
            fits = [n for n in self.names if n.kind == "organisation" and n.mentions[0].sentence <= sentence
                    and word in {singular(w) for w in n.name.split()}]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        if word in lexicon.PAPERS:
            fits = [n for n in self.names if n.kind == "organisation" and n.mentions[0].sentence <= sentence
                    and n.name.rsplit(maxsplit=1)[-1].lower() in lexicon.PAPER_TITLES]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        if is_office(word):
            wanted = {word, *(t.lower_ for t in head.lefts if t.dep_ in {"amod", "compound", "nmod"})} - _ANY
            fits = [n for n in self.names if n.kind == "person" and n.mentions[0].sentence <= sentence
                    and self._holds(n, wanted)]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        return None

    def _holds(self, name: "Name", wanted: set[str]) -> bool:
        """Whether a person's office has all these words, and is not that of a deputy where they are not."""
        office = {singular(word.strip(",")) for word in self.roles.get(name.name, "").split()}
        return wanted <= office and _SECOND & office <= wanted
