"""A part of a sentence that may be cut: where it is, and what its loss costs."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.condense.lexicon import COMMAS, CONDITIONS, DENIALS, RANKS, SPEECH
from summarizer.reading.calendar_words import NEWS_YEAR
from summarizer.reading.grammar import EVERY_SUBJECT, FINITE, SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

ALWAYS = 0
"""Cut always: a dateline, what the splitter joined on wrongly."""
LINKS = 1
"""Words that only tie the sentence to the one before: "also", "however"."""
WEEKDAYS = 1.5
"""The weekday of what has happened, which only a headline goes without."""
BRACKETS = 2
"""What stands between brackets, dashes or a pair of commas."""
ASIDES = 3
"""What ends a sentence after a comma."""
TIMES = 4
"""When it was. From here on only a headline does without."""
NARROWING = 5
"""Where it was, why, a further act."""
TITLES = 6
"""The office before a name, where on a noun."""
GIVEN_NAMES = 6.5
"""What stands before a surname that the article goes on with."""
ENDS = 7
"""Everything from a word on, where what stands before it is a sentence of its own."""
LAST_RESORT = 8
"""What hangs on a noun, a purpose, an agent."""

_TITLE_ENDS = frozenset({"by", "on", "up", "in", "out", "off", "down", "for", "away", "over"})
_CLOSING = frozenset({'"', "”"})
_CLAUSES = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj", "parataxis"}
)  # fmt: skip
_TOLD = frozenset({"VBD", "VBZ"})
"""Forms that do not stand behind "did not"."""


@dataclass(frozen=True)
class Part:
    """Tokens `first` to `last` (exclusive) of the document, at the characters `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    cost: float
    hangs_on: int | None = None
    """The token that it narrows, where the rest says more without it ("did not pay taxes in 2016")."""
    apart: bool = False
    """Whether no "not" or "only" beside that token reaches it: "did not pay [and left the town]"."""

    def holds(self, token: "Token") -> bool:
        """Whether the token is in it."""
        return self.first <= token.i < self.last

    def within(self, other: "Part") -> bool:
        """Whether it goes when the other one goes."""
        return other.start <= self.start and self.end <= other.end

    def may_go(self, tokens: "Tokens", gone: "Iterable[Part]") -> bool:
        """Whether the rest stays true without it: no "not", "only" or "first" is kept that it narrows."""
        if self.hangs_on is None:
            return True
        gone, head = tuple(gone), tokens.doc[self.hangs_on]
        return self.is_free(tokens, gone) and (
            self.apart
            or not any(
                (t.lower_ in RANKS or t.tag_ in {"JJS", "RBS"}) and head.i in {t.head.i, t.head.head.i}
                for t in self._kept(tokens, gone)
            )
        )

    def is_free(self, tokens: "Tokens", gone: "Iterable[Part]" = ()) -> bool:
        """Whether it is no half of a condition, and no "not" or "only" is kept that it narrows."""
        if self.hangs_on is None:
            return True
        clauses, joint = _clauses_above(tokens.doc[self.hangs_on]), tokens.doc[self.first].dep_ == "cc"
        conditions = CONDITIONS - {"whether"} if joint else CONDITIONS  # who is asked of two things is asked of each
        if any(c.dep_ == "mark" and c.lower_ in conditions for i in clauses for c in tokens.doc[i].children):
            return False  # half a condition is another one
        denials = (t for t in self._kept(tokens, gone) if t.lower_ in DENIALS or t.dep_ == "neg")
        return self.apart or not any(_clause(t) in clauses for t in denials)

    def _kept(self, tokens: "Tokens", gone: "Iterable[Part]") -> "Iterator[Token]":
        return (t for t in tokens if not self.holds(t) and not any(g.holds(t) for g in gone))


@dataclass(frozen=True)
class Place:
    """A token, what hangs on it (from `left`, to `right` exclusive, without outer commas), and what is around that."""

    token: "Token"
    tokens: "Tokens"
    left: int
    right: int

    @classmethod
    def of(cls, token: "Token", tokens: "Tokens") -> "Place | None":
        """None where what hangs on it leaves the sentence."""
        left, right = token.left_edge.i, token.right_edge.i + 1
        if left < tokens.start or right > tokens.end:
            return None
        while left < token.i and token.doc[left].text in COMMAS:
            left += 1
        while right > token.i + 1 and token.doc[right - 1].text in COMMAS:
            right -= 1
        return cls(token, tokens, left, right)

    @property
    def comma_before(self) -> bool:
        """Whether a comma or dash stands before it."""
        return self.left > self.tokens.start and self.tokens.doc[self.left - 1].text in COMMAS

    @property
    def comma_after(self) -> bool:
        """Whether a comma or dash stands after it."""
        return self.right < self.tokens.end and self.tokens.doc[self.right].text in COMMAS

    @property
    def opens(self) -> bool:
        """Whether the sentence begins with it, or with another phrase of its verb before it."""
        before = self.tokens.doc[self.tokens.start : self.left]
        return not len(before) or (self.comma_before and all(t.is_punct or self._is_beside(t) for t in before))

    def _is_beside(self, token: "Token") -> bool:
        """Whether a token stands in a phrase that hangs on the same verb, before it."""
        head = self.token.head
        while token.head.i not in {head.i, token.i}:
            token = token.head
        return token.head.i == head.i and token.i < head.i and token.dep_ in {"prep", "advmod", "npadvmod"}

    @property
    def ends(self) -> bool:
        """Whether the sentence ends with it."""
        return all(t.is_punct for t in self.tokens.doc[self.right : self.tokens.end])

    @property
    def following(self) -> "Token | None":
        """The token after it and its comma, if the sentence goes on."""
        at = self.right + self.comma_after
        return self.tokens.doc[at] if at < self.tokens.end else None

    @property
    def before_who_said_it(self) -> bool:
        """Whether the sentence goes on with its source after a comma: ", the head of the board said", ", said Berg"."""
        first = self.following
        if first is not None and first.lemma_ in SPEECH and first.tag_ in FINITE:
            return any(c.dep_ in SUBJECTS and c.i > first.i for c in first.children)
        verbs = (t for t in first.ancestors if t.lemma_ in SPEECH and t.tag_ in FINITE) if first is not None else ()
        return any(c.dep_ == "nsubj" and c.left_edge == first for verb in verbs for c in verb.children)

    def further_act(self, cost: float, start: int) -> Part:
        """The part from a link to the end of the second of two acts."""
        verb, head = self.token, self.token.head
        helped = any(c.tag_ in FINITE for c in children_of(verb, "aux", "auxpass"))
        stated = verb.tag_ in _TOLD and head.tag_ == "VB"  # not "has never paid and left"
        own = helped or stated or has_child(verb, *EVERY_SUBJECT)
        return replace(self.part(cost, commas=True, narrows=True, start=start), apart=own)

    def part(self, cost: float, *, commas: bool, narrows: bool = False, start: int | None = None) -> Part:
        """The part; with `commas` those around it go too."""
        first, last = self.left if start is None else start, self.right
        doc = self.tokens.doc
        if commas and first > self.tokens.start and doc[first - 1].text in COMMAS:
            first -= 1
            if first - 2 > self.tokens.start and doc[first - 1].like_num and doc[first - 2].text in COMMAS:
                first -= 2  # ", 42, a nurse,"
        if commas and self.comma_after and start is None and not self.before_who_said_it:
            last += 1
        if self.ends and any(t.is_quote for t in doc[last : self.tokens.end]):
            last = self.tokens.end  # the quotation that ends here goes whole
        if last < self.tokens.end and doc[last].text in _CLOSING and _opens_one(doc[first:last]):
            last += 1  # "..., saying it was 'wrong,'"
        return spanning(doc[first:last], cost, hangs_on=self.token.head.i if narrows else None)


def _opens_one(tokens: "Tokens") -> bool:
    """Whether a quotation begins in it that does not end in it."""
    text = tokens.text
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def spanning(tokens: "Tokens", cost: float, hangs_on: int | None = None) -> Part:
    """The part that is exactly these tokens."""
    return Part(tokens.start, tokens.end, tokens.start_char, tokens.end_char, cost, hangs_on)


def tears_a_title(part: Part, tokens: "Tokens") -> bool:
    """Whether it is half of the name of a song or a book: "[Music] to Watch Boats [By]"."""
    doc, last = tokens.doc, part.last
    goes_on = last + 1 < tokens.end and doc[last].text == "to" and doc[last + 1].is_title and doc[last - 1].is_title
    opening = doc[part.first]
    ends = (
        part.first > tokens.start and opening.lower_ in _TITLE_ENDS and opening.is_title and opening.nbor(-1).is_title
    )
    return (goes_on and doc[last + 1].ent_type_ not in {"GPE", "LOC", "PERSON", "ORG"}) or ends


def tears_a_date(part: Part, tokens: "Tokens") -> bool:
    """Whether it is a year with what it dates: "the May 3[, 2012, fire at the mill]"."""
    comma, dated = tokens.doc[part.first], tokens.doc[part.first + 2 : part.last]
    if comma.text != "," or part.first == tokens.start or not any(t.is_alpha for t in dated):
        return False
    return comma.nbor(-1).text.isdigit() and NEWS_YEAR.fullmatch(comma.nbor().text) is not None


def tears_a_list(part: Part, tokens: "Tokens") -> bool:
    """Whether it ends a list of which the parse makes asides: "the mayor, Ann Berg, the cook[, a pilot and a boy]"."""
    removed = tokens.doc[part.first : part.last]
    asides = (t for t in removed if t.dep_ == "appos" and t.head.i < part.first)
    return any(_is_told_again(t.head, part.first) and _is_joined(t) for t in asides)


def _is_told_again(noun: "Token", before: int) -> bool:
    """Whether it is an aside itself, or has another one before this token; an age is none."""
    aside = noun.head if noun.dep_ == "conj" else noun
    return aside.dep_ == "appos" or any(c.dep_ == "appos" and c.i < before and not c.like_num for c in noun.children)


def _is_joined(noun: "Token") -> bool:
    """Whether an "and" stands behind it or behind its own aside."""
    return any(c.dep_ == "cc" or (c.dep_ == "appos" and _is_joined(c)) for c in noun.children)


def tears_a_clause(part: Part, tokens: "Tokens") -> bool:
    """Whether it holds a "whose" or "which" without its verb, or the verb without it: "[, whose father,] drowned"."""
    relative = [t.i for t in tokens if t.tag_ in {"WP$", "WDT"}]
    finite = [t.i for t in tokens if t.tag_ in FINITE]
    gone = range(part.first, part.last)
    for at in relative:
        told = [verb for verb in finite if verb > at and (verb in gone) == (at in gone)]
        if not told and any(verb > at for verb in finite):
            return True
    return False


def _clause(token: "Token") -> int:
    """The verb of the clause that the token stands in."""
    while token.dep_ not in _CLAUSES and not (token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}):
        token = token.head
    return token.i


def _clauses_above(token: "Token") -> set[int]:
    """Its clause and those that this is a part of."""
    found = {_clause(token)}
    while token.head.i != token.i:
        token = token.head
        found.add(_clause(token))
    return found
