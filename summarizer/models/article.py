"""An article, its sentences, and the spans that point into it."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SentenceKind = Literal["body", "heading", "boilerplate", "notice", "instruction"]
PublishedFrom = Literal["given", "metadata", "url", "dateline", "text"]


class Frozen(BaseModel):
    """A value: immutable, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Sentence(Frozen):
    """One sentence of an article, by its place in the text."""

    number: int = Field(ge=1)
    """Position in reading order, from 1."""
    start: int = Field(ge=0)
    end: int
    kind: SentenceKind = "body"
    """Only `body` may be cited; `notice`: by which the outlet corrects the article; `instruction`: to a machine."""


class Span(Frozen):
    """Words of an article at their place; made by `Article.span`."""

    article: str
    """The article's id."""
    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _as_long_as_its_text(self) -> Self:
        if len(self.text) != self.end - self.start:
            msg = f"span {self.start}–{self.end} of {self.article} has {len(self.text)} characters of text"
            raise ValueError(msg)
        return self


class Article(Frozen):
    r"""One article as it was read; `text` is NFC with `\n` line ends, and every offset points into it."""

    id: str
    """Readable, stable, unique in a digest: a file's stem or the slug of a title."""
    source: str
    """Where it came from, as the user gave it: a path, an address, `-`."""
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    place: str | None = None
    """The place of the dateline: where it was written, not where it happened."""
    published: date | None = None
    published_from: PublishedFrom | None = None
    """Who says so: the caller or a feed, a page's metadata, its address, the header of its text, a day found in it."""
    language: str | None = None
    text: str
    sentences: tuple[Sentence, ...]
    sha256: str
    """Of `text` in UTF-8, hexadecimal."""
    warnings: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end`; `IndexError` where they are not in the text."""
        if not 0 <= start < end <= len(self.text):
            msg = f"{self.id}: no text at {start}–{end}, it has {len(self.text)} characters"
            raise IndexError(msg)
        return Span(article=self.id, start=start, end=end, text=self.text[start:end])

    def sentence(self, number: int) -> Sentence | None:
        """The sentence with this number, or none."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def sentence_span(self, number: int) -> Span:
        """The span of the sentence with this number; `IndexError` where there is none."""
        sentence = self.sentence(number)
        if sentence is None:
            msg = f"{self.id}: no sentence {number}, it has {len(self.sentences)}"
            raise IndexError(msg)
        return self.span(sentence.start, sentence.end)

    def numbers_of(self, spans: Iterable[Span]) -> list[int]:
        """The numbers of the sentences that hold the spans, or parts of them."""
        kept = list(spans)
        return [s.number for s in self.sentences if any(o.start < s.end and s.start < o.end for o in kept)]

    def body(self) -> tuple[Sentence, ...]:
        """The sentences that may be cited."""
        return tuple(s for s in self.sentences if s.kind == "body")

    def is_as_read(self) -> bool:
        """Whether the text is the one that its sentences were found in; a copy may have been given another."""
        return hashlib.sha256(self.text.encode(errors="replace")).hexdigest() == self.sha256

    def notices(self) -> tuple[Span, ...]:
        """The words by which its outlet says that it was corrected or taken back."""
        return tuple(self.span(s.start, s.end) for s in self.sentences if s.kind == "notice")

    def fingerprint(self, sentence: Sentence) -> str:
        """Eight hexadecimal digits for the words of a sentence, whatever their white space."""
        words = " ".join(self.text[sentence.start : sentence.end].split())
        return hashlib.sha256(words.encode()).hexdigest()[:8]

    def ref(self) -> "ArticleRef":
        """What a stored result keeps of the article."""
        return ArticleRef(
            id=self.id, source=self.source, title=self.title, url=self.url, outlet=self.outlet, agency=self.agency,
            published=self.published, published_from=self.published_from, language=self.language, sha256=self.sha256,
            words=len(self.text.split()), warnings=self.warnings,
            fingerprints=" ".join(self.fingerprint(s) for s in self.body()),
            notices=self.notices(),
        )  # fmt: skip


class ArticleRef(Frozen):
    """What a stored result keeps of an article: enough to find it again and to see whether it changed."""

    id: str
    source: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: date | None = None
    published_from: PublishedFrom | None = None
    language: str | None = None
    """ISO 639-1; what is not English is read for its sentences only."""
    sha256: str
    words: int
    warnings: tuple[str, ...] = ()
    """What had to be guessed, mended or dropped when it was read."""
    fingerprints: str = ""
    """Of each sentence that may be cited: a later digest tells by them what an edited article did not say before."""
    notices: tuple[Span, ...] = ()
    """The words by which its outlet says that it was corrected or taken back; nothing else rests on them."""


Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]
