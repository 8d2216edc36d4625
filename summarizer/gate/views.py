"""What the checks are given: a sentence of the claim, and the sentences of one article that it is checked against."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from summarizer.gate import acts, comparing, wordnet, words
from summarizer.gate.acts import Act
from summarizer.gate.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.models import Article
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate, FoundFigure, FoundQuote, Name, ReportedSpeech

_MARKS = str.maketrans("’‘‛`“”„«»–—", '\'\'\'\'"""""--')


class SentenceView:
    """One sentence with what is computed once for it."""

    def __init__(self, reading: "Reading", number: int) -> None:
        self._reading = ref(reading)
        self.number = number
        self.sentence = reading.article.sentences[number - 1]
        self.text = reading.article.text[self.sentence.start : self.sentence.end]
        self._tokens = reading.by_sentence[number - 1]

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
        return [t.text.lower().translate(_MARKS) for t in self.tokens]

    def runs(self, length: int) -> list[tuple[str, ...]]:
        """Its runs of that many tokens."""
        return [tuple(self.plain[at : at + length]) for at in range(len(self.plain) - length + 1)]

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
    def entities(self) -> "list[Name]":
        """The people, organisations and places that it names."""
        return [n for n in self.reading.names if any(m.sentence == self.number for m in n.mentions)]

    def only_says(self, name: "Name") -> bool:
        """Whether the name stands here only as who says or carries the news."""
        places = {m.start for m in name.mentions if m.sentence == self.number}
        said = [r.speaker_at for r in self.reported if r.speaker_at] + [
            q.speaker_at for q in self.quotes if q.speaker_at
        ]
        told = [t.idx for t in self.tokens if t.head.lemma_ == "tell" and t.dep_ == "dobj"]
        return all(any(a <= p < b for a, b in said) or p in told for p in places)

    @cached_property
    def figures(self) -> "list[FoundFigure]":
        """Its numbers."""
        return [f for f in self.reading.figures if f.sentence == self.number]

    @cached_property
    def dates(self) -> "list[FoundDate]":
        """Its expressions of time."""
        return [d for d in self.reading.dates if d.sentence == self.number]

    @cached_property
    def quotes(self) -> "list[FoundQuote]":
        """The quotations that touch it."""
        return [q for q in self.reading.quotes if self.number in q.sentences]

    @cached_property
    def reported(self) -> "list[ReportedSpeech]":
        """Its indirect speech."""
        return [r for r in self.reading.reported if r.sentence == self.number]

    @cached_property
    def _countries(self) -> frozenset[str]:
        return frozenset(
            c for n in range(1, 4) for at in range(len(self.tokens)) if (c := _country(self.tokens[at : at + n]))
        )

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Its words in capitals alone."""
        return frozenset(t.text.replace(".", "") for t in self.tokens if t.text.isupper() and len(t.text) > 1)

    def names_country(self, key: str) -> bool:
        """Whether it names the country that this word stands for ("US", "American")."""
        found = words.country(key)
        return found is not None and found in self._countries

    def token(self, place: int) -> "Token":
        """The token at a place in the document."""
        if self._tokens is None:
            raise IndexError(place)
        return self._tokens.doc[place]

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
        """The reading; weakly held, so that the cache does not keep it alive."""
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
    def verbatim(self) -> frozenset[str]:
        """The body sentences in plain form."""
        return frozenset(plain_text(v.text) for v in self.body)

    def entities_of(self, word: Word) -> "list[Name]":
        """The entities of the article that this word of a name belongs to."""
        return self._by_word.get(word.key, [])

    def one_entity(self, word: Word, other: Word) -> bool:
        """Whether two words of names belong to one entity: an acronym and its expansion, two forms of a name."""
        if word.text.upper() == other.initials or other.text.upper() == word.initials:
            return True
        mine = {id(e) for e in self.entities_of(word)}
        return any(id(e) in mine for e in self.entities_of(other))

    @cached_property
    def _by_word(self) -> "dict[str, list[Name]]":
        found: dict[str, list[Name]] = {}
        for name in self.reading.names:
            forms = (name.name, name.acronym or "", *sorted(name.forms))
            for key in sorted({words.spelling(p.lower().strip(".,'’")) for form in forms for p in form.split()}):
                if len(key) > 1:
                    found.setdefault(key, []).append(name)
        return found

    @cached_property
    def offices(self) -> list[tuple[frozenset[str], list[str]]]:
        """The words of each person's name, with the offices that the article gives them."""
        from summarizer.reading import roles

        stated = roles.all_roles(self.article, self.reading.doc, self.reading.names)
        return [
            (
                frozenset(words.spelling(p.lower()) for p in name.split()),
                [self.article.text[start:end] for start, end in offices],
            )
            for name, offices in sorted(stated.items())
        ]

    def knows(self, word: Word) -> bool:
        """Whether the article has the word at all, its title and header included."""
        header = " ".join(
            filter(
                None,
                (self.article.title, self.article.outlet, self.article.agency, self.article.author, self.article.place),
            )
        )
        return (
            word.key in self.spread
            or word.key in {w.strip(".,:'’()").lower() for w in header.split()}
            or any(v.names_country(word.key) for v in self.body)
        )

    @cached_property
    def spread(self) -> dict[str, int]:
        """In how many sentences a key stands."""
        count: dict[str, int] = {}
        for view in self.body:
            for key in view.keys:
                count[key] = count.get(key, 0) + 1
        return count


def _country(tokens: "list[Token]") -> str | None:
    if not tokens or not tokens[0].text[0].isupper():
        return None
    return words.country(" ".join(t.text for t in tokens).lower().removeprefix("the "))


def plain_text(text: str) -> str:
    """The words with one white space and one style of marks."""
    return " ".join(text.translate(_MARKS).split())


def _alive(reading: "ref[Reading]") -> "Reading":
    found = reading()
    if found is None:
        msg = "the reading is gone: whoever checks must hold it"
        raise ReferenceError(msg)
    return found


_sources: "WeakKeyDictionary[Reading, Source]" = WeakKeyDictionary()


def source_of(reading: "Reading") -> Source:
    """The reading as evidence, made once and kept as long as the reading."""
    if reading not in _sources:
        _sources[reading] = Source(reading)
    return _sources[reading]


@dataclass(frozen=True)
class Match:
    """A word of the evidence that says what a word of the claim says."""

    view: SentenceView
    word: Word
    weight: float


class ClaimReading:
    """A sentence of the text that is to be checked."""

    def __init__(self, view: SentenceView) -> None:
        self.view = view

    @property
    def reading(self) -> "Reading":
        """The reading of the whole text."""
        return self.view.reading

    @cached_property
    def acts(self) -> list[Act]:
        """What the sentence says is done, verb by verb."""
        return [acts.act(t) for t in self.view.tokens if acts.is_verb(t)]

    def entities_at(self, place: int) -> "list[Name]":
        """The names of the claim that this token belongs to."""
        at = self.reading.doc[place].idx
        return [n for n in self.view.entities if any(m.start <= at < m.end for m in n.mentions)]

    @cached_property
    def numeric(self) -> frozenset[int]:
        """Places of the numbers that are compared as values."""
        at = [f.number_at for f in self.view.figures]
        return frozenset(t.i for t in self.view.tokens if any(a <= t.idx < b for a, b in at))

    def name_mates(self, place: int) -> frozenset[int]:
        """Places of the words that make one name with this one."""
        doc = self.reading.doc
        low, high = place, place
        while low > 0 and words.is_name(doc[low - 1]) and doc[low - 1].sent == doc[place].sent:
            low -= 1
        while high + 1 < len(doc) and words.is_name(doc[high + 1]):
            high += 1
        return frozenset(range(low, high + 1))

    @cached_property
    def bracketed(self) -> frozenset[int]:
        """Places of the tokens in square brackets: a referent that was put in."""
        inside, found = False, set()
        for token in self.view.tokens:
            if token.text == "[":
                inside = True
            elif token.text == "]":
                inside = False
            elif inside:
                found.add(token.i)
        return frozenset(found)


class EvidenceReading:
    """The sentences of one article that a claim is checked against."""

    def __init__(
        self, claim: ClaimReading, source: Source, views: "Sequence[SentenceView]", *, searched: bool = False
    ) -> None:
        self.claim = claim
        self.searched = searched
        self.source = source
        self.views = list(views)
        self._acts: dict[tuple[int, int], Act] = {}

    def act(self, view: SentenceView, place: int) -> Act:
        """The act that a word of a sentence stands for."""
        key = (view.number, place)
        if key not in self._acts:
            self._acts[key] = acts.act(view.token(place))
        return self._acts[key]

    def acts(self, view: SentenceView) -> list[Act]:
        """The acts of a sentence."""
        return [self.act(view, t.i) for t in view.tokens if acts.is_verb(t)]

    @cached_property
    def pairs(self) -> "list[list[comparing.Pair]]":
        """Each act of the claim with those of the evidence that it may report."""
        return comparing.pairs(self.claim, self)

    @property
    def sure_pairs(self) -> "list[list[comparing.Pair]]":
        """Those of which the arguments, too, say that they are the same act."""
        return [
            pairs for pairs in self.pairs if pairs[0].shared >= comparing.SURE or len(pairs) == 1 == len(self.views)
        ]

    def opposites(self, word: Word) -> "list[tuple[SentenceView, Word]]":
        """The words of the evidence that are antonyms of this one."""
        return [(v, w) for v in self.views for w in v.words if wordnet.relation(word.key, w.key) == "antonym"]

    @cached_property
    def matches(self) -> dict[int, list[Match]]:
        """For each content word of the claim, by place, the words that say the same, best first."""
        found: dict[int, list[Match]] = {}
        for word in self.claim.view.words:
            hits = [
                Match(view, other, weight)
                for view in self.views
                for other in view.words
                if (weight := words.similarity(word, other)) > 0
            ]
            if word.name and not hits:
                hits = [
                    Match(view, other, 0.9)
                    for view in self.views
                    for other in view.words
                    if other.name and self.source.one_entity(word, other)
                ]
            found[word.i] = sorted(hits, key=lambda m: -m.weight)
        return found

    @cached_property
    def copy(self) -> "Copy | None":
        """The sentence that the claim is copied or shortened from, if it is."""
        copies = [Copy(self.claim.view, view, self.claim.bracketed) for view in self.views]
        best = max(copies, key=lambda c: c.share, default=None)
        return best if best is not None and best.share >= COPIED else None

    def text(self) -> str:
        """The words of the evidence, for a detail."""
        return " … ".join(view.text for view in self.views)


COPIED = 0.75
"""Share of the claim's tokens that stand in the sentence in the same order, from which on it counts as its copy."""


class Copy:
    """How a claim differs from one sentence, token by token (difflib's longest matching blocks)."""

    def __init__(self, claim: SentenceView, view: SentenceView, bracketed: frozenset[int]) -> None:
        self.claim = claim
        self.view = view
        left_out: frozenset[int] = frozenset() if "[" in view.text else bracketed
        marks = "[]" if left_out else ""
        self._tokens = [t for t in claim.tokens if t.i not in left_out and t.text not in marks]
        self._plain = [t.lower_.translate(_MARKS) for t in self._tokens]

    @cached_property
    def _codes(self) -> "Sequence[tuple[str, int, int, int, int]]":
        return SequenceMatcher(None, self._plain, self.view.plain, autojunk=False).get_opcodes()

    @cached_property
    def share(self) -> float:
        """Share of the claim's tokens that stand in the sentence in this order."""
        same = sum(b - a for kind, a, b, _, _ in self._codes if kind == "equal")
        return same / len(self._plain) if self._plain else 0.0

    @cached_property
    def added(self) -> "list[Token]":
        """Tokens of the claim that the sentence does not have in their place."""
        return [
            t for kind, a, b, _, _ in self._codes if kind in {"insert", "replace", "delete"} for t in self._tokens[a:b]
        ]

    @cached_property
    def dropped(self) -> "list[Token]":
        """Tokens of the sentence that the claim leaves out."""
        return [t for kind, _, _, a, b in self._codes if kind != "equal" for t in self.view.tokens[a:b]]

    def replaced(self, start: int, end: int) -> "list[Token] | None":
        """The sentence's dropped tokens, where the claim has put in a token between these offsets; else none."""
        new = any(start <= t.idx < end and t.i not in self._twins for t in self._tokens)
        return self.dropped if new else None

    def keeps(self, token: "Token") -> bool:
        """Whether the claim has this token of the sentence, as it stands or in another form."""
        return token.i in self.kept or any(t.lemma_ == token.lemma_ for t in self.added)

    def put_in(self, place: int) -> bool:
        """Whether the sentence does not have this token of the claim in its place."""
        return place not in self._twins and any(t.i == place for t in self._tokens)

    @cached_property
    def _twins(self) -> dict[int, int]:
        return {
            self._tokens[a + n].i: self.view.tokens[c + n].i
            for kind, a, b, c, _ in self._codes
            if kind == "equal"
            for n in range(b - a)
        }

    def twin(self, place: int) -> int | None:
        """The place in the sentence of a token that both have."""
        return self._twins.get(place)

    @cached_property
    def kept(self) -> frozenset[int]:
        """Places of the sentence's tokens that the claim keeps."""
        return frozenset(t.i for kind, _, _, a, b in self._codes if kind == "equal" for t in self.view.tokens[a:b])
