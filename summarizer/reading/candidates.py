"""Finds the runs of capitalised words in an article that may be names, with the office before each.

Works on the article's own sentences, so that no name crosses a sentence's bound, and on words between spaces, so that
"Chung-tai" and "Su-30" stay whole.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, lexicon
from summarizer.reading.calendar_words import WEEKDAYS
from summarizer.reading.words import Word, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from summarizer.models import Article, Sentence

_NICKNAME = re.compile(r" [“\"‘'(][^\W\d_]+[”\"’')] (?=[A-Z])")
"""Behind a given name: "William “Bill” Marlow"."""
_SMALL = lexicon.SMALL | {"vs", "as", "is"}
"""Words that stay small in a line in title case."""
_QUOTED_TITLE = re.compile(
    r"(?<!\w)[“\"‘'](?:(?:[A-Z][\w’'-]*|of|the|and|in|for|with|to|a|an|on|at|&|from) ){1,7}"
    r"[A-Z][\w’'-]*[,.!?]?[”\"’'](?!\w)"
)
_ON = frozenset("council committee subcommittee commission conference convention panel institute office".split())
"""Heads that "on" goes on behind: "the Council on Foreign Relations"."""
_DIRECTS = frozenset({"director", "commissioner", "superintendent", "comptroller", "administrator", "registrar"})
_REALMS = frozenset({"national", "public", "central", "human", "homeland", "internal", "consumer"})
"""What an office for a whole field begins with: "Director of National Intelligence"."""
_BEGIN = lexicon.OFFICES | lexicon.RANKS | lexicon.COURTESY | lexicon.ORG_HEADS
_CLASSES = lexicon.CLASSES["organisation"] - lexicon.ORG_HEADS | {"operator"}
_NAMED_SO = frozenset("new old great first second third one top watch".split())
"""Small words that are capitalised in names: "Human Rights Watch"."""
_PAPERS = frozenset("Times Telegraph Mirror Express Herald Mail Post Star Tribune".split())
_DAY_BEHIND = re.compile(r"\.? \d{1,2}\b(?!:)")
_ONE_NAME = {"ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW", "LOC"}
"""Labels of spaCy's whose entities hold small words; a PERSON with "and" inside is two."""


@dataclass
class Candidate:
    """Words that may be a name. `title` is the office or form of address right before it, as offsets."""

    start: int
    end: int
    sentence: int
    words: list[Word]
    title: tuple[int, int] | None = None
    heading: bool = False
    former: bool = False
    votes: Counter[str] = field(default_factory=Counter)
    recognised: int = 0
    """How many of the votes for a body are the recogniser's own."""

    @property
    def plain(self) -> tuple[str, ...]:
        """The words as names are compared."""
        return tuple(gazetteer.plain(word.text) for word in self.words)


class Scanner:
    """Cuts an article's sentences into runs of capitalised words."""

    def __init__(self, article: "Article", doc: "Doc") -> None:
        self.article = article
        self.text = article.text
        self.tokens: dict[int, Token] = {token.idx: token for token in doc}
        self.sentences = [
            (s, words_of(self.text, s.start, s.end)) for s in article.sentences if s.kind in ("body", "heading")
        ]
        self.entities = [(e.start_char, e.end_char, e.label_) for e in doc.ents if "\n" not in e.text.strip()]
        self._titles = [match.span() for match in _QUOTED_TITLE.finditer(self.text)]
        self._title_ends = [end for _, end in self._titles]
        self._entity_ends = [end for _, end, _ in self.entities]
        self._starts = {s.start for s in article.sentences}
        self.lower: set[str] = set()
        self.upper: set[str] = set()
        for sentence, words in self.sentences:
            if not self._in_title_case(sentence, words):
                self.lower.update(w.plain for w in words if not w.capital)
                inside = [w for i, w in enumerate(words) if w.capital and i and not self._opens(words, i)]
                self.upper.update(w.plain for w in inside)
                self.upper.update(w.plain.partition("-")[2] for w in inside if w.text[0].islower())  # "al-Tamimi"

        self.sport = len(lexicon.SPORT & self.lower) > 4

    def opens(self, offset: int) -> bool:
        """Whether a sentence begins there."""
        return offset in self._starts

    def in_a_title(self, offset: int) -> bool:
        """Whether it lies between quotation marks round words in title case: “The Long Way Home”."""
        index = bisect_right(self._title_ends, offset)
        return index < len(self._titles) and self._titles[index][0] <= offset

    def runs(self) -> list[tuple["Sentence", list[Word], bool]]:
        """The runs, in reading order: sentence, words, whether it stands in a title-cased line."""
        found = []
        for sentence, words in self.sentences:
            title_case = self._in_title_case(sentence, words)
            run: list[Word] = []
            for index, word in enumerate(words):
                if run and not self._continues(run, word):
                    found.append((sentence, run, title_case))
                    run = []
                if self._belongs(words, index, run):
                    run.append(word)
                elif run:
                    found.append((sentence, run, title_case))
                    run = []
            if run:
                found.append((sentence, run, title_case))
        return [(s, self._trim(r), t) for s, r, t in found if self._trim(r)]

    def _in_title_case(self, sentence: "Sentence", words: list[Word]) -> bool:
        long = [w for w in words if len(w.text) > 3 and w.text[0].isalpha()]
        share = sum(w.capital for w in long) / len(long) if long else 0
        if sentence.kind == "heading" and self.text[sentence.end - 1] != ".":
            return share > 0.75
        plain = [w for w in words if not w.capital and w.text[0].isalpha() and w.plain not in _SMALL]
        return len(long) >= 5 and share > 0.75 and not (plain and self.text[sentence.end - 1] in '.!?"”')

    def _opens(self, words: list[Word], index: int) -> bool:
        """Whether the word stands first in its sentence or in a quotation, where any word has a capital."""
        if index == 0:
            return True
        gap = self.text[words[index - 1].end : words[index].start]
        return bool(re.search(r"[:“\"‘„«]|(?:^|\s)'|[.!?…]\s|[-–—*•]\s", gap))

    def _belongs(self, words: list[Word], index: int, run: list[Word]) -> bool:
        word = words[index]
        if not word.capital:
            return bool(run) and (
                self._in_nickname(run, word)
                or word.plain in lexicon.CONNECTORS | {"and", "&", "the", "for", "on"}
                and self._joins(run, words, index)
            )
        paper = self._begins_a_paper(words, index)
        if (
            word.plain in lexicon.NO_NAMES
            and not run
            and not (word.plain == "internet" and self._next_is_capital(words, index))
            and not self._is_person(word)
            and not paper
        ):
            return False
        if not run and self._opens(words, index):
            return not self._is_common(words, index) and self._is_name_at_start(words, index)
        if word.plain in WEEKDAYS and not paper or self._is_a_day(run, word):
            return False
        if (
            word.function
            and word.plain not in _NAMED_SO
            and not (word.text == "Today" and run and run[-1].text == "USA")
        ):
            return word.plain in {"may", "will"} and bool(run) and gazetteer.is_given_name(run[-1].text)
        return bool(run) or not word.function or self._next_is_capital(words, index)

    def _begins_a_paper(self, words: list[Word], index: int) -> bool:
        """Whether a weekday stands before a newspaper's name: "the Sunday Times"."""
        following = words[index + 1] if index + 1 < len(words) else None
        return words[index].plain in WEEKDAYS and following is not None and following.text in _PAPERS

    def _is_a_day(self, run: list[Word], word: Word) -> bool:
        """Whether the word is the month of a date behind a name: "in Varna August 11"."""
        return bool(run) and word.plain in lexicon.NO_NAMES and _DAY_BEHIND.match(self.text, word.end) is not None

    def _next_is_capital(self, words: list[Word], index: int) -> bool:
        return index + 1 < len(words) and words[index + 1].capital and self._continues([words[index]], words[index + 1])

    def _is_common(self, words: list[Word], index: int) -> bool:
        """Whether the word at a start is an adverb, or says what is named behind it: "Airline Ostrail agreed"."""
        word, token = words[index], self.tokens.get(words[index].start)
        adverb = token is not None and token.pos_ == "ADV" and word.plain.endswith("ly")
        return adverb or (word.plain in _CLASSES and not (index + 1 < len(words) and words[index + 1].plain == "of"))

    def _is_name_at_start(self, words: list[Word], index: int) -> bool:
        word = words[index]
        token = self.tokens.get(word.start)
        if word.function:
            opens_name = word.plain in {"new", "great"} and self._next_is_capital(words, index)
            return opens_name and token is not None and token.pos_ == "PROPN"
        if word.plain in self.upper or gazetteer.is_demonym(word.text) or len(word.text) > 1 and word.text.isupper():
            return True
        if word.plain in _BEGIN:
            follows = index + 1 < len(words) and (words[index + 1].capital or words[index + 1].plain == "of")
            return follows or token is None or token.pos_ == "PROPN"
        if word.plain in self.lower:
            return index + 1 < len(words) and words[index + 1].capital and token is not None and token.pos_ == "PROPN"
        known = (
            token is None
            or bool(token.ent_type_)
            or gazetteer.is_place(word.text)
            or gazetteer.is_given_name(word.text)
        )
        return known or (token is not None and token.pos_ == "PROPN" and self._next_is_capital(words, index))

    def _continues(self, run: list[Word], word: Word) -> bool:
        """Whether only what a name may contain lies between the run and the word."""
        gap = self.text[run[-1].end : word.start]
        if self._in_nickname(run, word):
            return True
        if run[-1].possessive:
            return run[-1].plain in lexicon.COLLECTIVES and gap.strip("'’s") == " " and word.capital
        return gap in (" ", " & ", "\n", "-", "–") or (gap == ", " and word.plain in {"inc", "jr", "sr", "ltd", "llc"})

    def _in_nickname(self, run: list[Word], word: Word) -> bool:
        """Whether the word is, or follows, a name in marks behind a given name: "William “Bill” Marlow"."""
        first = run[0]
        if word.start - run[-1].end not in (2, 3) or not (
            self._is_person(first) or gazetteer.is_given_name(first.text)
        ):
            return False
        before = run[-1] if self.text[word.start - 1] != " " else run[-2] if len(run) > 1 else None
        if before is None:
            return False
        opened = _NICKNAME.match(self.text, before.end)
        return opened is not None and opened.start() < word.start <= opened.end()

    def _is_person(self, word: Word) -> bool:
        token = self.tokens.get(word.start)
        return token is not None and token.ent_type_ == "PERSON"

    def _joins(self, run: list[Word], words: list[Word], index: int) -> bool:
        """Whether a small word belongs into a name: "Ministry of", "van der", "Trinidad and"."""
        after = next((w for w in words[index + 1 : index + 3] if w.plain not in {"the", "la", "el"}), None)
        if after is None or not after.capital or not self._continues([words[index]], words[index + 1]):
            return False
        word, span = words[index].plain, (run[0].start, after.end)
        # "Ann Berg and Labour": a person's full name is whole.
        given = len(run) > 1 and any(gazetteer.is_given_name(run[i].text) for i in (0, -2))
        whole = given and word in {"of", "and", "&"}
        elsewhere = word == "for" and gazetteer.country(after.text) or word == "on" and run[-1].plain not in _ON
        if whole and word != "of" or elsewhere:
            return False
        if any(s <= run[-1].start and e >= after.end and label in _ONE_NAME for s, e, label in self.near(*span)):
            return not whole
        if word in {"of", "for", "on"}:
            director = run[-1].plain in _DIRECTS and words[index + 1].plain in _REALMS
            return director or self._joins_of(run, word)
        if word in {"and", "&"}:
            return gazetteer.is_land(self.text[span[0] : span[1]]) or self._joins_and(run, words, index)
        return run[-1].plain in {"of", "for"} if word == "the" else word in lexicon.CONNECTORS

    def _joins_of(self, run: list[Word], word: str) -> bool:
        """Whether "of" or "for" goes on a name: behind a head word, or where the name began with one."""
        if word == "on":
            return True
        heads = lexicon.ORG_HEADS | {"secretary", "minister"}
        if word == "of":
            heads = heads | lexicon.PLACE_HEADS | lexicon.EVENT_HEADS
        if word == "for" and {"secretary", "general", "minister"} & {w.plain for w in run}:
            return True  # "Assistant Attorney General for Civil Rights Ann Berg"
        begun = len(run) > 2 and any(w.plain in {"of", "for"} for w in run)
        return run[-1].capital and (
            run[-1].plain in heads or (begun and any(w.plain in lexicon.ORG_HEADS for w in run))
        )

    def _joins_and(self, run: list[Word], words: list[Word], index: int) -> bool:
        """Whether "and" goes on a name: "Ministry of Health and Welfare", "Food and Drug Administration"."""
        inside = {w.plain for w in run}
        if len(run) == 1 and self._is_compound(run[0], words, index):
            return True
        heads = {"ministry", "department", "committee", "secretary", "minister"}
        return bool(inside & {"of", "for"}) and bool(inside & heads)

    def _is_compound(self, first: Word, words: list[Word], index: int) -> bool:
        """Whether two everyday words stand before a head word: "Food and Drug Administration"."""
        token = self.tokens.get(first.start)
        tail = [w.plain for w in words[index + 1 : index + 4] if w.capital]
        heads = lexicon.ORG_HEADS | lexicon.EVENT_HEADS
        plain = token is None or not token.ent_type_ or token.ent_type_ in {"ORG", "PRODUCT"}
        if not plain or len(tail) < 2 or tail[0] in heads or not heads & set(tail[1:]) or first.text.isupper():
            return False
        named = (
            gazetteer.is_place(first.text) or gazetteer.is_demonym(first.text) or gazetteer.is_given_name(first.text)
        )
        return not named

    def near(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Entities of spaCy's that touch the text between two offsets; they are in order and do not overlap."""
        found = []
        for index in range(bisect_right(self._entity_ends, start), len(self.entities)):
            if self.entities[index][0] >= end:
                break
            found.append(self.entities[index])
        return found

    def _trim(self, run: list[Word]) -> list[Word]:
        while run and not run[-1].capital:
            run = run[:-1]
        while run and (not run[0].capital or run[0].plain in {"the", "a", "an"}):
            run = run[1:]
        return run
