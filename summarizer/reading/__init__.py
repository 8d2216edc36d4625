"""Reading: spaCy once an article, and what is found in it, each part at first use."""

from functools import cached_property
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from summarizer.models import Article, Sentence
from summarizer.reading import keeping, language_model, other_languages, sentences
from summarizer.reading.articles import make_article, plain_article
from summarizer.reading.found import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

    from summarizer.reading.attribution import Attribution
    from summarizer.reading.found import FoundDate, FoundFigure, FoundQuote, Mention, Name, ReportedSpeech

_Words = tuple[str, tuple[Sentence, ...]]

__all__ = ["Reading", "make_article", "plain_article", "read", "read_all", "version"]

_docs: "WeakValueDictionary[_Words, Doc]" = WeakValueDictionary()
"""The parses of the readings that there are: the same words of another day or name are not parsed again."""
_SENT = frozenset({"article", "names", "quotes", "reported", "figures", "dates"})
"""What of a reading goes to another process; the rest holds tokens of the parse."""


class Reading:
    """An article, its parse, and what is found in it. Offsets are those of the article's text."""

    def __init__(self, article: Article, doc: "Doc") -> None:
        self.article = article
        self.doc = doc
        self.made: dict[str, dict[Any, Any]] = {}
        """What others found out about it, by who did (`keeping.with_reading`)."""

    def __getstate__(self) -> dict[str, object]:
        """What another process needs of it, a tenth of a megabyte: the parse is packed, what was found goes along."""
        state = {name: value for name, value in self.__dict__.items() if name in _SENT}
        return state | {"packed": language_model.packed(self.doc) if self.english else None}

    def __setstate__(self, state: dict[str, object]) -> None:
        packed = state.pop("packed")
        self.__dict__.update(state, made={})
        article = self.article
        self.doc = language_model.unpacked(packed) if isinstance(packed, bytes) else other_languages.parse(article)

    @cached_property
    def english(self) -> bool:
        """Whether the parse means anything; in other languages nothing is found but words and sentences."""
        return other_languages.is_english(self.article)

    @cached_property
    def names(self) -> "tuple[Name, ...]":
        """The people, organisations and places, one entry an entity."""
        if not self.english:
            return ()
        from summarizer.reading import names

        return names.find(self.article, self.doc)

    @cached_property
    def named_in(self) -> "dict[int, tuple[tuple[Name, tuple[Mention, ...]], ...]]":
        """By the number of a sentence: who or what is named in it, in the order of `names`, and where."""
        inside = ((name, grouped((m.sentence, m) for m in name.mentions)) for name in self.names)
        return grouped((number, (name, at)) for name, mentions in inside for number, at in mentions.items())

    @cached_property
    def quotes(self) -> "tuple[FoundQuote, ...]":
        """Everything between quotation marks, numbered from 1."""
        from summarizer.reading import quotes

        if not self.english:
            return quotes.find_marked(self.article)
        return quotes.find(self.article, self._attribution)

    @cached_property
    def quoted_in(self) -> "dict[int, tuple[FoundQuote, ...]]":
        """By the number of a sentence: the quotations of which it holds words."""
        return grouped((number, quote) for quote in self.quotes for number in quote.sentences)

    @cached_property
    def speakers(self) -> dict[tuple[int, int], str]:
        """By the place of the words that tell who speaks a quotation: who it is."""
        return {q.speaker_at: q.speaker for q in reversed(self.quotes) if q.speaker_at and q.speaker}

    @cached_property
    def reported(self) -> "tuple[ReportedSpeech, ...]":
        """Indirect speech."""
        if not self.english:
            return ()
        from summarizer.reading import quotes

        return quotes.find_reported(self.article, self._attribution)

    @cached_property
    def reported_in(self) -> "dict[int, tuple[ReportedSpeech, ...]]":
        """By the number of a sentence: its indirect speech."""
        return grouped((speech.sentence, speech) for speech in self.reported)

    @cached_property
    def _attribution(self) -> "Attribution":
        """The cues and speakers that quotations and indirect speech share."""
        from summarizer.reading.attribution import Attribution

        return Attribution(self.article, self.doc, self.names)

    @cached_property
    def figures(self) -> "tuple[FoundFigure, ...]":
        """Numbers with what they count."""
        if not self.english:
            return ()
        from summarizer.reading import figures

        return figures.find(self.article, self.doc, self.dates)

    @cached_property
    def counted_in(self) -> "dict[int, tuple[FoundFigure, ...]]":
        """By the number of a sentence: its numbers."""
        return grouped((figure.sentence, figure) for figure in self.figures)

    @cached_property
    def dates(self) -> "tuple[FoundDate, ...]":
        """Expressions of time, resolved against the day of publication."""
        if not self.english:
            return ()
        from summarizer.reading import dates

        return dates.find(self.article, self.doc)

    @cached_property
    def dated_in(self) -> "dict[int, tuple[FoundDate, ...]]":
        """By the number of a sentence: its expressions of time."""
        return grouped((date.sentence, date) for date in self.dates)

    @cached_property
    def by_sentence(self) -> "tuple[Tokens | None, ...]":
        """The tokens of each sentence; index is the sentence's number less one; none where it has no token."""
        return tuple(self.doc.char_span(s.start, s.end, alignment_mode="expand") for s in self.article.sentences)

    @cached_property
    def first_places(self) -> dict[int, int]:
        """By the number that spaCy has for a lemma: the index of the first token with it."""
        lemmas: list[int] = self.doc.to_array("LEMMA").tolist()
        return {lemma: at for at, lemma in reversed(list(enumerate(lemmas)))}

    @property
    def first_tokens(self) -> "Tokens | None":
        """The tokens of the first sentence that has any, or none."""
        return next((tokens for tokens in self.by_sentence if tokens is not None), None)

    def tokens(self, sentence: Sentence | int) -> "Tokens":
        """The tokens of one sentence, by the sentence or its number; `IndexError` where it has none."""
        number = sentence if isinstance(sentence, int) else sentence.number
        found = self.by_sentence[number - 1]
        if found is None:
            msg = f"{self.article.id}: sentence {number} has no token"
            raise IndexError(msg)
        return found


_readings: "keeping.Kept[Article, Reading]" = keeping.Kept()


def read(article: Article) -> Reading:
    """The reading of an article, made once; it lasts as long as somebody holds it, and a while beyond."""
    return _readings.get(article) or read_all([article])[0]


def read_all(articles: "Sequence[Article]") -> list[Reading]:
    """The readings of many articles, in order; those that there are not yet are parsed in batches."""
    found = {article: _readings.get(article) for article in articles}
    missing = [article for article, reading in found.items() if reading is None]
    docs = {words: doc for words in map(_words, missing) if (doc := _docs.get(words)) is not None}
    unparsed = {words: article for article in missing if (words := _words(article)) not in docs}
    english = {words: article for words, article in unparsed.items() if other_languages.is_english(article)}
    docs.update(zip(english, language_model.parse(english.values()), strict=True))
    docs.update({words: other_languages.parse(a) for words, a in unparsed.items() if words not in english})
    _docs.update(docs)
    for article in missing:
        made = found[article] = Reading(article, docs[_words(article)])
        _readings.put(article, made, keeping.size(made))
    return [reading for article in articles if (reading := found[article]) is not None]


def version() -> str:
    """What output depends on besides the text: the sentence splitting and the language model."""
    return f"sentences {sentences.VERSION}, {language_model.version()}"


def _words(article: Article) -> _Words:
    """What a parse depends on."""
    return article.sha256, article.sentences
