"""What a headline is cut from: a sentence without what no headline has, parsed once more.

Without its dateline, its brackets and its weekdays a sentence is parsed better, and a wrong parse of its end does no
harm to what stands before it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import compress, standalone
from summarizer.condense.edits import balanced, words
from summarizer.condense.lexicon import COMMAS, CONDITIONS, DENIALS, SOURCES, SPEECH
from summarizer.condense.parts import ALWAYS, spanning
from summarizer.condense.terms import Terms
from summarizer.reading import entities, plain_article, read, read_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.parts import Part
    from summarizer.reading import Reading

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AROUND = frozenset({"after", "amid", "following", "despite", "during"})
"""What opens an end without a comma that tells of something beside the news."""
_GOES_ON = frozenset("while after amid with which where who leaving sparking".split())
"""What opens an end behind a comma, besides an act in "-ing"."""
_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "time"})
_SHORTEST = 6
"""Words of what stands before such an end."""


@dataclass(frozen=True)
class Base:
    """A sentence to cut, with the sentences that it rests on."""

    text: str
    cites: tuple[int, ...]
    put: tuple[str, ...] = ()
    """The referents that are put in, without their brackets."""

    @property
    def reading(self) -> "Reading":
        """Its parse, as an article of one sentence."""
        return read(plain_article(self.text))

    @property
    def is_one(self) -> bool:
        """Whether it is parsed as one sentence."""
        return len(self.reading.by_sentence) == 1 and self.reading.by_sentence[0] is not None

    def marked(self, cut: str) -> str:
        """A cut of it with brackets around what was put in."""
        for name in self.put:
            cut = cut.replace(name, f"[{name}]", 1)
        return cut


def of(reading: "Reading", numbers: "Iterable[int]") -> list[Base]:
    """What these sentences are cut from; for a long one also what stands before its end."""
    wholes = [_whole(reading, number) for number in numbers]
    read_all([plain_article(base.text) for base in wholes if base.text])
    found = []
    for base in wholes:
        if not base.text or not base.is_one:
            continue
        found.append(base)
        if words(base.text) > compress.HEADLINE_WORDS:
            found += [Base(text, base.cites, base.put) for text in _before_an_end(base.reading.tokens(1))]
    read_all([plain_article(base.text) for base in found])
    return [base for base in found if base.is_one]


def _whole(reading: "Reading", number: int) -> Base:
    standing = standalone.stand(reading, number)
    sentence = compress.cutting(reading, Terms.of(reading), number, standing.edits)
    gone = [p for p in sentence.of_a_headline if sentence.goes_anyway(p)]
    gone += sentence.free(_descriptions(sentence.tokens))
    text, put = sentence.headline_without(gone), tuple(e.put.strip()[1:-1] for e in standing.edits if e.put)
    for name in put:
        text = text.replace(f"[{name}]", name)
    return Base(text, tuple(sorted({number, *standing.cites})), put)


def _descriptions(tokens: "Tokens") -> "Iterator[Part]":
    """What somebody is in two ways, before the name: "[Former mayor and writer] Ann Berg"."""
    for name in entities.within(tokens):
        last, head = name.root, name.root.head
        first = head.left_edge.i
        if name.label_ != "PERSON" or last.dep_ != "conj" or head.dep_ not in _SUBJECTS or first < tokens.start:
            continue
        described = last.left_edge.i < name.start and tokens.doc[name.start - 1].pos_ == "NOUN"
        one = head.tag_ == "NN" and not any(c.lower_ == "the" or c.dep_ == "poss" for c in head.children)
        if described and one and first < name.start:
            yield spanning(tokens.doc[first : name.start], ALWAYS)


def _before_an_end(tokens: "Tokens") -> list[str]:
    """What stands before the last end that tells of something around it, and before the first set off by a comma.

    However they are parsed: the parse of a long sentence often goes wrong there, and what stands before is one, too.
    """
    ends = [t for t in tokens[_SHORTEST:-1] if not _binds(tokens.doc[t.i : tokens.end])]
    around = [t for t in ends if t.lower_ in _AROUND and _may_end_on(t.nbor(-1))]
    set_off = [t for t in ends if t.nbor(-1).text in COMMAS and (t.tag_ == "VBG" or t.lower_ in _GOES_ON)]
    texts = (tokens.text[: t.idx - tokens.start_char].rstrip(" ,—–―-") for t in (*around[-1:], *set_off[:1]))
    return [text for text in dict.fromkeys(texts) if balanced(text)]


def _may_end_on(token: "Token") -> bool:
    """Whether it ends a phrase, and is no "a day" that says how long after."""
    return token.pos_ in {"NOUN", "PROPN", "NUM"} and token.lemma_ not in _SPANS


def _binds(tokens: "Tokens") -> bool:
    """Whether an end says who says it, on what condition, or that it is not so."""
    return any({t.lower_, t.lemma_} & (SOURCES | CONDITIONS | SPEECH | DENIALS) for t in tokens)
