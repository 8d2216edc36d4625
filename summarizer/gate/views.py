"""Sentences and articles as the gate sees them, with what is computed once for each."""

import re
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import ref

from summarizer.gate import acts, aliases, kin, pointers, wording, words
from summarizer.gate.acts import Act
from summarizer.gate.spelling import spelling
from summarizer.gate.words import Word
from summarizer.reading import roles
from summarizer.reading.found import grouped
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.models import Article
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate, FoundFigure, FoundQuote, Name, ReportedSpeech

_JOINED = re.compile(r" (?:&|and) ")
MARKS = str.maketrans("’‘‛`“”„«»–—", '\'\'\'\'"""""--')


def _alive(reading: "ref[Reading]") -> "Reading":
    """The reading; it is held weakly, so that what is kept of it does not keep it alive."""
    found = reading()
    if found is None:
        msg = "the reading is gone: whoever checks must hold it"
        raise ReferenceError(msg)
    return found


class SentenceView:
    """One sentence with what is computed once for it."""

    def __init__(self, reading: "Reading", number: int) -> None:
        self._reading = ref(reading)
        self.number = number
        self.sentence = reading.article.sentences[number - 1]
        self.text = reading.article.text[self.sentence.start : self.sentence.end]
        self._tokens = reading.by_sentence[number - 1]
        self._acts: dict[int, Act] = {}

    @property
    def reading(self) -> "Reading":
        """The reading it belongs to; whoever checks holds it."""
        return _alive(self._reading)

    @cached_property
    def tokens(self) -> "list[Token]":
        """Its tokens without white space."""
        return [t for t in self._tokens if not t.is_space] if self._tokens is not None else []

    @cached_property
    def plain(self) -> list[str]:
        """The tokens as they are compared word for word: lower case, one style of marks."""
        return [t.text.lower().translate(MARKS) for t in self.tokens]

    @cached_property
    def wording(self) -> list[tuple[str, int]]:
        """Its words in their plain form, with their places."""
        return wording.wording(self.tokens, self.plain)

    @cached_property
    def arcs(self) -> list[tuple[int, int, frozenset[str]]]:
        """Which words the parse ties: two places and their lemmas."""
        return wording.arcs(self.tokens)

    @cached_property
    def words(self) -> list[Word]:
        """Its content words; dates are compared as dates."""
        dated = [(d.start, d.end) for d in self.dates if d.kind == "date"]
        return [
            words.word_of(t)
            for t in self.tokens
            if words.is_content(t) and not any(start <= t.idx < end for start, end in dated)
        ]

    @cached_property
    def marks(self) -> list[frozenset[str]]:
        """By what each of these may say what another word says."""
        return [words.marks(word) for word in self.words]

    @cached_property
    def poles(self) -> list[frozenset[str]]:
        """By what each of these may be the opposite of another word."""
        return [words.poles(word) for word in self.words]

    @cached_property
    def entities(self) -> "list[Name]":
        """The people, organisations and places that it names."""
        return [name for name, _ in self.reading.named_in.get(self.number, ())]

    @cached_property
    def _tellers(self) -> list[tuple[int, int]]:
        told = ((t.idx, t.idx + 1) for t in self.tokens if t.dep_ == "dobj" and t.head.lemma_ == "tell")
        said = (*(r.speaker_at for r in self.reported), *(q.speaker_at for q in self.quotes))
        return [*filter(None, said), *told]

    def only_says(self, name: "Name") -> bool:
        """Whether the name stands here only as who says or carries the news."""
        places = (m.start for m in name.mentions if m.sentence == self.number)
        return all(any(start <= place < end for start, end in self._tellers) for place in places)

    @cached_property
    def figures(self) -> "tuple[FoundFigure, ...]":
        """Its numbers."""
        return self.reading.counted_in.get(self.number, ())

    @cached_property
    def dates(self) -> "tuple[FoundDate, ...]":
        """Its expressions of time."""
        return self.reading.dated_in.get(self.number, ())

    @cached_property
    def quotes(self) -> "tuple[FoundQuote, ...]":
        """The quotations that touch it."""
        return self.reading.quoted_in.get(self.number, ())

    @cached_property
    def reported(self) -> "tuple[ReportedSpeech, ...]":
        """Its indirect speech."""
        return self.reading.reported_in.get(self.number, ())

    @cached_property
    def _countries(self) -> frozenset[str]:
        starts = [at for at, t in enumerate(self.tokens) if t.text[0].isupper()]
        runs = (self.tokens[at : at + n] for n in range(1, 4) for at in starts)
        return frozenset(c for run in runs if (c := words.country_at(run)))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Its words in capitals alone."""
        return frozenset(t.text.replace(".", "") for t in self.tokens if t.text.isupper() and len(t.text) > 1)

    def names_country(self, key: str) -> bool:
        """Whether it names the country or continent that this word stands for ("US", "American")."""
        return words.land(key) in self._countries

    def token(self, place: int) -> "Token":
        """The token at a place in the document; `IndexError` where the sentence has none."""
        if self._tokens is None:
            raise IndexError(place)
        return self._tokens.doc[place]

    def act(self, place: int) -> Act:
        """The act that a word stands for."""
        if place not in self._acts:
            self._acts[place] = acts.act(self.token(place))
        return self._acts[place]

    @cached_property
    def acts(self) -> list[Act]:
        """What it says is done, verb by verb."""
        return [self.act(t.i) for t in self.tokens if acts.is_verb(t)]

    pointing = cached_property(pointers.pointing)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What a search compares: keys and stems."""
        return frozenset(k for w in self.words for k in (w.key, words.stem(w.key)))


class Source:
    """An article as evidence: its citable sentences, viewed when needed and kept."""

    def __init__(self, reading: "Reading") -> None:
        self._reading = ref(reading)
        self._views: dict[int, SentenceView] = {}

    @property
    def reading(self) -> "Reading":
        """The reading; whoever checks holds it."""
        return _alive(self._reading)

    @property
    def article(self) -> "Article":
        """The article."""
        return self.reading.article

    def view(self, number: int) -> SentenceView:
        """The view of one sentence."""
        if number not in self._views:
            self._views[number] = SentenceView(self.reading, number)
        return self._views[number]

    @cached_property
    def body(self) -> list[SentenceView]:
        """The sentences that may be cited and that hold a word."""
        return [self.view(s.number) for s in self.article.body() if self.reading.by_sentence[s.number - 1] is not None]

    @cached_property
    def verbatim(self) -> dict[str, tuple[SentenceView, ...]]:
        """The body sentences by their plain form."""
        return grouped((plain_text(v.text), v) for v in self.body)

    @cached_property
    def places(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where each word stands: the number of the sentence, and that of the word in it."""
        return grouped((word, (v.number, at)) for v in self.body for at, (word, _) in enumerate(v.wording))

    @cached_property
    def ties(self) -> frozenset[frozenset[str]]:
        """The pairs of lemmas that some sentence ties."""
        return frozenset(tie for v in self.body for _, _, tie in v.arcs)

    def entities_of(self, word: Word) -> "list[Name]":
        """The entities of the article that this word of a name belongs to."""
        return self._by_word.get(word.key, [])

    def one_entity(self, word: Word, other: Word) -> bool:
        """Whether two words of names belong to one entity: an acronym and its expansion, two forms of a name.

        Not those of a pair: "Lund" of "Lund & Dahl" is not "Dahl".
        """
        if word.text.upper() == other.initials or other.text.upper() == word.initials:
            return True
        mine = {id(e) for e in self.entities_of(word)}
        both = (e for e in self.entities_of(other) if id(e) in mine)
        return any({word.text, other.text} != set(_JOINED.split(e.name.lower())) for e in both)

    @cached_property
    def _by_word(self) -> "dict[str, list[Name]]":
        found: dict[str, list[Name]] = {}
        for name in self.reading.names:
            forms = (name.name, name.acronym or "", *sorted(name.forms))
            for key in sorted({spelling(p.lower().strip(".,'’")) for form in forms for p in form.split()}):
                if len(key) > 1:
                    found.setdefault(key, []).append(name)
        return found

    @cached_property
    def offices(self) -> list[tuple[frozenset[str], list[str]]]:
        """The words of each person's name, with the offices that the article gives them."""
        stated = roles.all_roles(self.article, self.reading.doc, self.reading.names)
        return [
            (
                frozenset(spelling(p.lower()) for p in name.split()),
                [self.article.text[start:end] for start, end in offices],
            )
            for name, offices in sorted(stated.items())
        ]

    @cached_property
    def called(self) -> "dict[Name, frozenset[str]]":
        """The nouns, as lemmas, that stand beside each name."""
        return {name: aliases.of(name, self.view) for name in self.reading.names}

    @cached_property
    def first_person(self) -> float:
        """Share of the sentences in which "I" or "we" speak outside quotation marks, as in an interview."""
        quoted = {at for q in self.reading.quotes for at in range(q.start, q.end)}
        told = [v for v in self.body if v.text[0] not in '"“']  # such a one is a quotation, closed or not
        own = {v.number for v in told for t in v.tokens if t.lower_ in {"i", "we"} and t.idx not in quoted}
        return len(own) / len(self.body) if len(own) > 1 else 0.0

    def knows(self, word: Word) -> bool:
        """Whether the article has the word at all, its title and header included."""
        article = self.article
        header = " ".join(filter(None, (article.title, article.outlet, article.agency, article.author, article.place)))
        return (
            not self.spread.keys().isdisjoint((word.key, word.key.removesuffix("s")))
            or any(word.text in v.plain for v in self.body)
            or word.key in {w.strip(".,:'’()").lower() for w in header.split()}
            or any(v.names_country(word.key) for v in self.body)
        )

    @cached_property
    def holding(self) -> dict[str, set[int]]:
        """The numbers of the sentences in which a key stands."""
        found: dict[str, set[int]] = {}
        for view in self.body:
            for key in view.keys:
                found.setdefault(key, set()).add(view.number)
        return found

    @cached_property
    def spread(self) -> dict[str, int]:
        """In how many sentences a key stands."""
        return {key: len(numbers) for key, numbers in self.holding.items()}

    @cached_property
    def kin(self) -> dict[str, tuple[str, ...]]:
        """Its keys by the marks of each."""
        return grouped((mark, key) for key in self.spread for mark in kin.marks(key))


def plain_text(text: str) -> str:
    """The words with one white space and one style of marks."""
    return " ".join(text.translate(MARKS).split())


@with_reading
def source_of(reading: "Reading") -> Source:
    """The reading as evidence."""
    return Source(reading)
