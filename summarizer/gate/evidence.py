"""What the checks are given: a sentence of the claim, and the sentences of one article that it is checked against."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate import aliases, comparing, unnamed, words
from summarizer.gate.copies import COPIED, Copy
from summarizer.gate.standing import is_to
from summarizer.gate.views import SentenceView, Source
from summarizer.gate.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate, Name


@dataclass(frozen=True)
class Match:
    """A word of the evidence that says what a word of the claim says."""

    view: SentenceView
    word: Word
    weight: float

    @property
    def token(self) -> "Token":
        """Its token in the parse of the evidence."""
        return self.view.token(self.word.i)


class ClaimReading:
    """A sentence of the text that is to be checked; `titled` where it is the article's own title."""

    def __init__(self, view: SentenceView, *, titled: bool = False) -> None:
        self.view = view
        self._mates: dict[int, frozenset[int]] = {}
        self.titled = titled

    @property
    def reading(self) -> "Reading":
        """The reading of the whole text."""
        return self.view.reading

    @cached_property
    def acts(self) -> "list[Act]":
        """What the sentence says is done, verb by verb."""
        return [act for act in self.view.acts if not any(map(is_to, act.head.children))]

    def entities_at(self, place: int) -> "list[Name]":
        """The names of the claim that this token belongs to."""
        at = self.reading.doc[place].idx
        return [n for n in self.view.entities if any(m.start <= at < m.end for m in n.mentions)]

    @cached_property
    def numeric(self) -> frozenset[int]:
        """Places of the numbers that are compared as values."""
        at = [f.number_at for f in self.view.figures]
        return frozenset(t.i for t in self.view.tokens if any(a <= t.idx < b for a, b in at))

    @cached_property
    def dated(self) -> "dict[int, FoundDate]":
        """The dates of the sentence by the place of the word that the others of each hang on."""
        found = {}
        for date in (d for d in self.view.dates if d.kind == "date"):
            inside = [t for t in self.view.tokens if date.start <= t.idx < date.end and t.pos_ != "ADP"]
            places = {t.i for t in inside}
            top = next((t for t in inside if t.head.i not in places), None)
            if top is not None:
                found[top.i] = date
        return found

    @cached_property
    def measured(self) -> frozenset[int]:
        """Places of these, of lengths of time, and of units that are no words of the count: "per cent", "dollars"."""
        at = [(f.start, f.end) for f in self.view.figures if f.unit is not None and not f.unit.islower()]
        at += [(d.start, d.end) for d in self.view.dates]
        return self.numeric | {t.i for t in self.view.tokens if any(a <= t.idx < b for a, b in at)}

    def name_mates(self, place: int) -> frozenset[int]:
        """Places of the words that make one name with this one."""
        if place not in self._mates:
            self._mates[place] = self._find_mates(place)
        return self._mates[place]

    def name_root(self, place: int) -> "Token | None":
        """The word of that name on which its others hang, or none."""
        mates = self.name_mates(place)
        words_of_it = (self.reading.doc[i] for i in sorted(mates))
        return next((token for token in words_of_it if token.head.i not in mates), None)

    def _find_mates(self, place: int) -> frozenset[int]:
        doc = self.reading.doc
        low, high = place, place
        while low > 0 and not doc[low].is_sent_start and words.is_name(doc[low - 1]):
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

    def wider(self, keys: "frozenset[str]") -> "EvidenceReading":
        """The claim against all sentences of the article that hold one of these keys."""
        views = [v for v in self.source.body if v in self.views or not v.keys.isdisjoint(keys)]
        return EvidenceReading(self.claim, self.source, views, searched=True)

    @cached_property
    def of_body(self) -> "EvidenceReading":
        """The claim against the whole body of the article."""
        return EvidenceReading(self.claim, self.source, self.source.body)

    @cached_property
    def pairs(self) -> "list[list[comparing.Pair]]":
        """Each act of the claim with those of the evidence that it may report."""
        found = comparing.pairs(self.claim, self)
        kept = ([p for p in pairs if p.theirs.head.dep_ != "compound"] for pairs in found)  # "a pay rise" pays nobody
        return [pairs for pairs in kept if pairs]

    @cached_property
    def sure_pairs(self) -> "list[list[comparing.Pair]]":
        """Those of which the arguments, too, say that they are the same act."""
        return [
            pairs for pairs in self.pairs if pairs[0].shared >= comparing.SURE or len(pairs) == 1 == len(self.views)
        ]

    def opposites(self, word: Word) -> "list[tuple[SentenceView, Word]]":
        """The words of the evidence that are antonyms of this one."""
        poles = words.poles(word)
        return [
            (view, other)
            for view in self.views
            for other, theirs in zip(view.words, view.poles, strict=True)
            if not poles.isdisjoint(theirs) and words.are_opposed(word, other)
        ]

    @cached_property
    def matches(self) -> dict[int, list[Match]]:
        """For each content word of the claim, by place, the words that say the same, best first; else none."""
        found: dict[int, list[Match]] = defaultdict(list)
        for word in self.claim.view.words:
            marks = words.marks(word)
            hits = [
                Match(view, other, weight)
                for view in self.views
                for other, theirs in zip(view.words, view.marks, strict=True)
                if not marks.isdisjoint(theirs) and (weight := words.similarity(word, other)) > 0
            ]
            if word.name and not hits:
                hits = [
                    Match(view, other, 0.9)
                    for view in self.views
                    for other in view.words
                    if other.name and self.source.one_entity(word, other)
                ]
            if not hits and (meant := aliases.meant(self.claim.reading.doc[word.i], self.source)):
                hits = [
                    Match(view, other, 0.9)
                    for view in self.views
                    for other in view.words
                    if other.name and self.source.entities_of(other) == [meant]
                ]
            if not hits and unnamed.is_source(word.text):
                tellers = ((view, t) for view in self.views for t in unnamed.tellers(view))
                hits = [Match(view, words.word_of(teller), 0.9) for view, teller in tellers]
            found[word.i] = sorted(hits, key=lambda m: -m.weight)
        return found

    def said_for(self, place: int) -> "list[Token]":
        """The tokens that say what the content word of the claim at this place says, best first."""
        return [match.token for match in self.matches.get(place, [])]

    @cached_property
    def copies(self) -> list[Copy]:
        """How the claim differs from each of the sentences."""
        return [Copy(self.claim.view, view, self.claim.bracketed) for view in self.views]

    @cached_property
    def copy(self) -> "Copy | None":
        """The sentence that the claim is copied or shortened from, if it is."""
        return max((c for c in self.copies if c.has(COPIED)), key=lambda c: c.share, default=None)
