"""Shortens a sentence by cutting parts of its parse tree that the rest is true without.

Only whole constituents go, and never: a negation or a verb of refusing, an auxiliary, a condition, a source
("according to"), the subject or the object of a verb that stays, a part of a quotation. Where a clause holds a word
such as "not", "only" or "every", what narrows it stays too, since that is what keeps it true. (Knight and Marcu 2002,
"Summarization beyond sentence extraction", cut trees in the same way, by a learned model.)
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.condense import constituents, openings, shorter
from summarizer.condense.edits import Edit, apply, balanced, words
from summarizer.condense.parts import (
    ALWAYS,
    ASIDES,
    BRACKETS,
    ENDS,
    GIVEN_NAMES,
    LAST_RESORT,
    NARROWING,
    WEEKDAYS,
    tears_a_clause,
    tears_a_date,
    tears_a_list,
    tears_a_title,
)
from summarizer.condense.terms import content
from summarizer.reading import abbreviations
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span as Tokens

    from summarizer.condense.parts import Part
    from summarizer.condense.terms import Terms
    from summarizer.reading import Reading

HEADLINE_WORDS = 14
SENTENCE_WORDS = 45
"""Up to here a sentence stays whole: its last clause is often the news."""
_MOST = 0.7
"""Of its weight, that a longer one must keep where it loses its end."""
_STORY_WORDS, _HALF = 35, 0.5
"""The same for a sentence in a story."""
_WORTH_CUTTING = 6
"""Words that a cut must spare."""
_ANY = 10_000
_SLIGHT = 0.5
"""Of what the sentence says a word; an aside that says less does not come back into a headline."""
_LOOSE_ENDS = " –—―-:;,"
_COMMA_IN_QUOTES = re.compile(r",([\"”’']+)$")
_ABBREVIATED = "".join(rf"(?<!\b{word})" for word in ("[A-Z]", *abbreviations.BEHIND))
_FULL_STOP = re.compile(rf"(?<=[^.]\.)\.$|(?<!\.){_ABBREVIATED}\.$")
"""The stop of a sentence, not the one of an abbreviation at its end."""
_PARTED = re.compile(r"\b(?:in|by) doing so\b|[a-z] [“\"][A-Z]\w* \w+ \w+ \w+")
"""What stands for what was told before it, and words of somebody of whom no verb says that he spoke."""


@dataclass(frozen=True)
class Shortened:
    """A sentence after cuts."""

    text: str
    kept: float = 1.0
    """The share of the sentence's weight that is left, 0-1."""
    terms: frozenset[str] = frozenset()
    """The terms that are left."""

    @property
    def sound(self) -> bool:
        """Whether its quotation marks and brackets close, and no cut has parted what hangs together."""
        return balanced(self.text) and not (self.kept < 1 and _PARTED.search(self.text))


def headline(
    reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...] = (), limit: int = HEADLINE_WORDS
) -> Shortened:
    """The sentence cut down to what a headline holds, without a full stop; longer where it cannot be cut."""
    sentence = cutting(reading, terms, number, fixed)
    found = sentence.shorten(limit, LAST_RESORT, headline=True)
    if words(found.text) > limit and terms.english and not fixed:
        found = _opening(sentence, limit, words(found.text)) or found
    return Shortened(_unstopped(found.text), found.kept, found.terms)


def _opening(sentence: "Cutting", limit: int, longest: int) -> Shortened | None:
    """What the sentence opens with, where that is shorter: the longest within the limit, else the shortest."""
    found = [text for text in openings.of(sentence.tokens) if words(text) < longest]
    if not found:
        return None
    text = next((opening for opening in found if words(opening) <= limit), found[-1])
    kept = content(t for t in sentence.tokens if t.idx < sentence.tokens.start_char + len(text))
    whole = sentence.terms.mass(sentence.terms.by_sentence[sentence.number]) or 1.0
    return Shortened(text, sentence.terms.mass(kept) / whole, kept)


def _unstopped(text: str) -> str:
    """As a headline ends: without a full stop or a comma."""
    return _COMMA_IN_QUOTES.sub(r"\1", _FULL_STOP.sub("", text.rstrip(_LOOSE_ENDS)).rstrip(_LOOSE_ENDS))


@with_reading
def shorten(
    reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...] = (), *, in_a_story: bool = False
) -> Shortened:
    """The sentence less its asides if it is long; `fixed` are edits made beforehand.

    A story, which tells of several articles, goes without more of it.
    """
    limit, most = (_STORY_WORDS, _HALF) if in_a_story else (SENTENCE_WORDS, _MOST)
    sentence = cutting(reading, terms, number, fixed)
    whole = sentence.shorten(_ANY, ALWAYS)
    if whole.sound and words(whole.text) <= limit:
        return whole
    inner, ends = (sentence.shorten(limit, deepest) for deepest in (BRACKETS, ASIDES))
    if not whole.sound:
        return next((cut for cut in (inner, ends) if cut.sound), None) or sentence.shorten(_ANY, NARROWING)
    found = inner if words(inner.text) <= limit or ends.kept < most else ends
    return found if found.sound and words(whole.text) - words(found.text) >= _WORTH_CUTTING else whole


class Cutting:
    """The parts of one sentence, and the sentence without some of them."""

    def __init__(self, reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...]) -> None:
        self.terms, self.number, self.fixed = terms, number, fixed
        self.article, self.names = reading.article, reading.names
        self.tokens = reading.tokens(number)
        self.sentence = reading.article.sentences[number - 1]
        self.english = terms.english

    @cached_property
    def _always(self) -> "list[Part]":
        return self.free(constituents.always(self.tokens))

    @cached_property
    def _parts(self) -> "list[Part]":
        return self.free(constituents.parts(self.tokens, english=self.english))

    @cached_property
    def of_a_headline(self) -> "list[Part]":
        """What a headline may go without."""
        more = shorter.parts(self.names, self.number, self.tokens) if self.english else ()
        found = self.free([*constituents.outside_quotations(more, self.tokens)])
        return [*self._parts, *sorted(found, key=lambda p: (p.start, p.end))]

    def _is_needless(self, part: "Part") -> bool:
        denied = part.cost == WEEKDAYS and any(t.dep_ == "neg" and t.head.i == part.hangs_on for t in self.tokens)
        if not self.english or denied or not shorter.is_needless(part, self.tokens):
            return False
        return part.cost == WEEKDAYS or part.may_go(self.tokens, ())

    def free(self, parts: "Iterable[Part]") -> "list[Part]":
        """Those that no edit made beforehand crosses, nor the end of a name; one inside of a part goes with it."""
        left = [p for p in parts if not any(p.start in name and p.end >= name.stop for name in self._ends_of_names)]
        left = [p for p in left if not _tells_the_toll(self.tokens.doc[p.first : p.last])]
        torn = (tears_a_title, tears_a_date, tears_a_list, tears_a_clause)
        left = [p for p in left if not any(tears(p, self.tokens) for tears in torn)]
        return [p for p in left if all(e.end <= p.start or p.end <= e.start or _holds(p, e) for e in self.fixed)]

    @cached_property
    def _ends_of_names(self) -> "list[range]":
        """All but the first word of each name: without them, it is none, or another's."""
        mentions = (m for n in self.names for m in n.mentions if m.sentence == self.number)
        text = self.article.text
        return [range(m.start + 1, m.end) for m in mentions if " " in text[m.start : m.end].strip()]

    def shorten(self, limit: int, deepest: int, *, headline: bool = False) -> Shortened:
        """With as little cut as brings it to `limit` words by parts that cost no more than `deepest`.

        A headline also loses what no headline needs, and gets back first what says most in few words.
        """
        parts = self._always if deepest <= ALWAYS else self.of_a_headline if headline else self._parts
        gone = always = [p for p in parts if p.cost == ALWAYS or (headline and self._is_needless(p))]
        usable = [p for p in parts if ALWAYS < p.cost <= deepest]
        for part in sorted(usable, key=lambda p: (p.cost, self._density(p), p.start, p.end)):
            if self._fits(gone, limit):
                break
            if not any(part.within(g) for g in gone) and part.may_go(self.tokens, gone):
                gone = [*(g for g in gone if not g.within(part)), part]
        for part in sorted(gone, key=self._gain if headline else lambda p: (-p.cost, p.start)):
            without = [g for g in gone if g is not part]  # put back what need not have gone
            if part in always or (headline and self._is_slight(part)):
                continue
            without += [a for a in always if a.within(part) and a is not part]
            if self._fits(without, limit):
                gone = without
            elif headline:
                smaller = self._less(part, without, usable, limit) or self._piecemeal(part, without, usable, limit)
                gone = smaller or gone
        if headline and not self._fits(gone, limit):
            gone = [g for g in gone if g.cost != GIVEN_NAMES]  # too long either way
        kept = content(t for t in self.tokens if not any(p.holds(t) for p in gone))
        whole = self.terms.mass(self.terms.by_sentence[self.number]) or 1.0
        return Shortened(self._without(gone), self.terms.mass(kept) / whole, kept)

    def _piecemeal(self, part: "Part", others: "list[Part]", usable: "list[Part]", limit: int) -> "list[Part] | None":
        """With parts inside of this one in its place, the cheapest and lightest first, where that fits."""
        gone = others
        inner = [p for p in self._outside_asides(usable) if p.within(part) and p.end - p.start < part.end - part.start]
        for less in sorted(inner, key=lambda p: (p.cost, self._density(p), p.start)):
            if not any(less.within(g) for g in gone) and less.may_go(self.tokens, gone):
                gone = [*(g for g in gone if not g.within(less)), less]
            if self._fits(gone, limit):
                return gone
        return None

    def _less(self, part: "Part", others: "list[Part]", usable: "list[Part]", limit: int) -> "list[Part] | None":
        """With the smallest part of the same end in place of this one that still fits."""
        smaller = (p for p in self._outside_asides(usable) if p.end == part.end and p.start > part.start)
        for less in sorted(smaller, key=lambda p: -p.start):
            if less.may_go(self.tokens, others) and self._fits([*others, less], limit):
                return [*others, less]
        return None

    @staticmethod
    def _outside_asides(usable: "list[Part]") -> "list[Part]":
        """Those that do not leave half of an aside: "a town" of "a town in the north"."""
        asides = [p for p in usable if p.cost <= ASIDES]
        return [p for p in usable if p.cost < ENDS or not any(a.start < p.start and p.within(a) for a in asides)]

    def _without(self, gone: "Iterable[Part]") -> str:
        left = (e for e in self.fixed if not any(_holds(p, e) for p in gone))
        edits = (*left, *(Edit(p.start, p.end) for p in gone))
        return apply(self.article.text, self.sentence.start, self.sentence.end, edits)

    def _fits(self, gone: "list[Part]", limit: int) -> bool:
        text = self._without(gone)
        return words(text) <= limit and balanced(text)

    def goes_anyway(self, part: "Part") -> bool:
        """Whether every headline goes without it."""
        return part.cost == ALWAYS or self._is_needless(part)

    def headline_without(self, gone: "Iterable[Part]") -> str:
        """The headline that is left."""
        return _unstopped(self._without(gone))

    def says(self, gone: "Iterable[Part]") -> tuple[float, float]:
        """How much is left without these, of the weight of the sentence, dates left aside, and of the title: 0-1."""
        parts = list(gone)
        lasting = [t for t in self.tokens if t.ent_type_ not in {"DATE", "TIME"}]
        kept = content(t for t in lasting if not any(p.holds(t) for p in parts))
        whole = self.terms.mass(content(lasting)) or 1.0
        title = self.terms.mass(self.terms.title) or 1.0
        return self.terms.mass(kept) / whole, self.terms.mass(kept & self.terms.title) / title

    def _gain(self, part: "Part") -> tuple[float, int]:
        """What a headline gains by having the part back, the most first."""
        return -part.cost / LAST_RESORT - self._density(part) / self._densest, part.start

    def _is_slight(self, part: "Part") -> bool:
        """Whether it is an aside that says much less in as many words than the sentence does."""
        return part.cost <= ASIDES and self._density(part) < _SLIGHT * self._mean

    @cached_property
    def _mean(self) -> float:
        return self.terms.mass(self.terms.by_sentence[self.number]) / (len(self.tokens) or 1)

    @cached_property
    def _densest(self) -> float:
        return max((self._density(p) for p in self._parts), default=0.0) or 1.0

    def _density(self, part: "Part") -> float:
        """What the part's words weigh on average: the lighter goes first."""
        return self.terms.mass(content(self.tokens.doc[part.first : part.last])) / (part.last - part.first or 1)


def _tells_the_toll(tokens: "Tokens") -> bool:
    """Whether it is how many were killed: no sentence does without that."""
    verb = next((t for t in tokens if not t.is_punct), None)
    return verb is not None and verb.lower_ == "killing" and any(t.like_num for t in tokens)


def _holds(part: "Part", edit: Edit) -> bool:
    return part.start <= edit.start and edit.end <= part.end


@with_reading
def cutting(reading: "Reading", terms: "Terms", number: int, fixed: tuple[Edit, ...]) -> Cutting:
    """The parts of this sentence."""
    return Cutting(reading, terms, number, fixed)
