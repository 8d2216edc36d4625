"""Finds the offices that an article gives to people, in its own words and at their place; never infers one.

An office stands before a name ("Defence Minister X"), behind it (", chairman of the committee,"), before a comma
("the Defence Minister of Russia, X") or after a verb of being ("X, who is the mayor", "X became president").
"""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reading import lexicon, office_bounds
from summarizer.reading.offices import is_office, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from summarizer.models import Article
    from summarizer.reading.found import Name

_FARTHEST = 14
"""Tokens that an office may take."""
_NOMINAL = {"NOUN", "PROPN", "ADJ", "NUM"}
_FORCES = {"army", "navy", "air", "force", "marine", "marines", "police"}
_GOES_TO = {"ambassador", "adviser", "advisor", "envoy", "aide", "secretary", "consultant", "candidate", "contributor"}
_BEFORE_ONE = {"ADP", "VERB", "PUNCT", "DET"}
_BECOMES = {"be", "become", "remain"}
_MADE = {"name", "appoint", "elect"}
_GENERALS = {
    "attorney", "solicitor", "surgeon", "secretary", "director", "inspector", "auditor", "comptroller", "controller",
    "postmaster", "governor", "consul", "registrar", "adjutant", "advocate", "quartermaster",
}  # fmt: skip
"""What "general" belongs to as an adjective: "Attorney General" is one office, no soldier."""
_SPEAKS_FOR = {"spokesman", "spokeswoman", "spokesperson", "aide", "lawyer", "attorney", "adviser", "advisor"}
CIVIL = lexicon.OFFICES - {"democrat", "republican"}
"""Offices that are neither ranks nor a party's members."""
_OF_A_FIRM = {"ceo", "cfo", "coo", "cto", "founder", "co-founder", "owner", "director", "editor", "publisher", "chief"}
"""Second offices of one person: "Chairman and CEO"."""
Offsets = tuple[int, int]


def all_roles(article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> dict[str, tuple[Offsets, ...]]:
    """Name of a person → offsets of every office that the article states for that person, in reading order."""
    people = [n for n in names if n.kind == "person"]
    finder = _Finder(article.text, doc, people)
    found: dict[str, tuple[Offsets, ...]] = {}
    for person in people:
        own = office_bounds.of_one_gender(article.text, person.mentions)
        stated = (at for mention in own for at in finder.at(mention.start, mention.end))
        offices = {office_bounds.with_years(article.text, at) for at in stated}
        if offices:
            found[person.name] = tuple(sorted(offices))
    return found


class _Finder:
    """Reads the words around one mention of a person."""

    def __init__(self, text: str, doc: "Doc", people: "Sequence[Name]") -> None:
        self.text = text
        self.doc = doc
        self.starts = [token.idx for token in doc]
        self.people = sorted((m.start, m.end) for n in people for m in n.mentions)
        self.person_starts = [start for start, _ in self.people]

    def at(self, start: int, end: int) -> list[Offsets]:
        """The offices stated beside the mention from `start` to `end`."""
        first = bisect_left(self.starts, start)
        last = bisect_right(self.starts, end - 1)
        if first >= len(self.doc):
            return []
        found = self._before(first)
        opens = bisect_left(self.starts, found[0][0]) if found else first
        found += self._before_comma(opens, closed=self._closes(last))
        return found + self._behind(last)

    def _closes(self, index: int) -> bool:
        """Whether an apposition may end there: not in "they told the judge, Ann Berg smiled"."""
        return index >= len(self.doc) or self.doc[index].pos_ not in {"VERB", "AUX"}

    def _before(self, first: int) -> list[Offsets]:
        """The offices right before the name, as one phrase or, with a rank, as two."""
        start = first
        floor = self._floor(first)
        while start > floor and self._extends_left(start - 1, first):
            start -= 1
        return self._pieces(start, first)

    def _floor(self, first: int) -> int:
        """The first token that an office before this one may take: of its sentence, and not too far."""
        floor = first
        while floor > max(0, first - _FARTHEST) and not self.doc[floor].is_sent_start:
            floor -= 1
        return floor

    def _extends_left(self, index: int, first: int) -> bool:
        token, after = self.doc[index], self.doc[index + 1]
        if token.text in {"'s", "’s", "'", "’"}:
            return after.i < first and self.doc[index - 1].pos_ == "PROPN" if index else False
        if token.lower_ in {"counterpart", "counterparts"} or any(c in token.text for c in ',;:()"“”\n'):
            return False
        if token.lower_ in {"of", "for"}:
            # "Spokesman for Sen. X" and "MP for X" are somebody else's offices.
            return (
                index > 0
                and after.i < first
                and not office_bounds.is_title(after)
                and (is_office(self.doc[index - 1].text) or self.doc[index - 1].lower_ in lexicon.PORTFOLIOS)
            )
        if token.text in {"-", "–"} or token.lower_ == "in" and after.text == "-":  # "Editor-in-Chief"
            return index > 0 and not self.doc[index - 1].whitespace_
        if token.lower_ in {"and", "&"}:
            before = self.doc[index - 1]
            two = is_office(before.text) and is_office(after.text) and singular(after.text) not in _OF_A_FIRM
            other = is_office(after.text) and not is_office(before.text)  # "Ann Berg of Ohio and Senator Holt"
            other = other or (is_office(before.text) and singular(before.text) != before.lower_)  # "Democrats and X"
            return after.i < first and before.text[:1].isupper() and after.text[:1].isupper() and not (two or other)
        named = is_office(token.text) and token.text[:1].isupper()
        whole = self._no_person(token) or office_bounds.is_before_a_noun(token)
        fits = token.pos_ in _NOMINAL and whole and not office_bounds.stands_apart(token, after)
        return fits or named or token.lower_ in lexicon.IN_OFFICE

    def _no_person(self, token: "Token") -> bool:
        index = bisect_right(self.person_starts, token.idx) - 1
        return index < 0 or self.people[index][1] <= token.idx

    def _pieces(self, start: int, stop: int) -> list[Offsets]:
        """The phrase between two tokens, cut before a rank, and each piece only if it names an office."""
        cuts, seen = [start], False
        for index in range(start, stop):
            key = singular(self.doc[index].text)
            rank = key in lexicon.RANKS and self.doc[index].text[:1].isupper()
            word = self.doc[index].text
            if seen and word.endswith(".") and is_office(word) and word[:1].isupper():
                cuts.append(index)  # "committee chairman | Rep."
            elif (
                seen
                and rank
                and singular(self.doc[index - 1].text) not in lexicon.RANKS | {"-"}
                and not (key == "general" and self.doc[index - 1].lower_ in _GENERALS)
                and not (
                    index + 1 < stop and singular(self.doc[index + 1].text) in lexicon.OFFICES
                )  # "General Secretary"
            ):
                at = index
                while at - 1 > cuts[-1] and self.doc[at - 1].lower_ in _FORCES:
                    at -= 1
                cuts.append(at)
            seen = seen or key in CIVIL
        cuts.append(stop)
        found = []
        for begin, end in pairwise(cuts):
            piece = self._office(begin, end)
            if piece:
                found.append(piece)
        return found

    def _office(self, begin: int, end: int, *, behind: bool = False) -> Offsets | None:
        """Offsets of the tokens, without what does not belong to an office; none where they name no office."""
        begin = max((t.i + 1 for t in self.doc[begin:end] if office_bounds.judges(t, behind=behind)), default=begin)
        address = frozenset[str]() if behind else lexicon.COURTESY  # "Ann Berg, a professor"
        while begin < end and office_bounds.stands_before(self.doc[begin], address):
            begin += 1
        if office_bounds.is_address(self.doc, begin, end):
            return None
        begin = office_bounds.behind_place(self.doc, begin, end)
        begin += office_bounds.length_of_time(self.doc, begin)
        while begin < end and self.doc[begin].ent_type_ in {"TIME", "DATE"}:
            begin += 1
        joint = next((t.i for t in self.doc[begin:end] if t.lower_ in {"of", "for"}), end)
        if joint < end and (
            not any(is_office(t.text) for t in self.doc[begin:joint])
            or (not behind and is_office(self.doc[end - 1].text) and singular(self.doc[joint - 1].text) in _SPEAKS_FOR)
        ):
            begin = joint + 1  # "the war of President X", "a spokesman for Speaker X": the office is behind it
        if office_bounds.is_cut(self.doc, end):
            end = max((t.i for t in self.doc[begin:end] if t.pos_ == "ADP"), default=begin)
        while begin < end and (
            self.doc[end - 1].lower_.strip(".") in lexicon.COURTESY | {"one"}
            or self.doc[end - 1].pos_ in {"DET", "ADP", "CCONJ"}
        ):
            end -= 1
        words = self.doc[begin:end]
        named = any(is_office(t.text) and t.lower_ not in address for t in words)
        if not named or any(t.text in lexicon.PRAISE for t in words):
            return None
        return (words[0].idx, words[-1].idx + len(words[-1]))

    def _before_comma(self, first: int, *, closed: bool) -> list[Offsets]:
        """The office before a comma: "the Defence Minister of Russia, NAME"; one not `closed` opens a clause."""
        if first < 3 or self.doc[first - 1].text != ",":
            return []
        floor = self._floor(first)
        for start in range(first - 2, floor - 1, -1):
            token = self.doc[start]
            if token.text in {",", ";", ":", "(", '"', "“"} or not self._no_person(token):
                break
            goes_on = self.doc[start - 1].lower_ in {"of", "for"} and self.doc[start - 2].pos_ in _NOMINAL
            opens = (
                self.doc[start - 1].text != "-"
                and not goes_on
                and (token.pos_ == "DET" or start == floor or self.doc[start - 1].pos_ in _BEFORE_ONE)
            )
            if token.i > 1 and self.doc[start - 1].text == "," and not self._no_person(self.doc[start - 2]):
                break  # "X, mayor of the town, Y": the office is X's
            if opens and (closed or token.is_sent_start or self.doc[start - 1].is_punct):
                end = self._phrase(start)
                office = self._office(start, end) if end == first - 1 else None
                if office and self._singular_head(start, end) and not self._is_of_another(office):
                    return [office]
        return []

    def _is_of_another(self, office: Offsets) -> bool:
        """Whether it only tells whose somebody is: "the daughter of a | pastor, Ann Berg"."""
        begin = bisect_left(self.starts, office[0])
        before = [t.lower_ for t in self.doc[max(0, begin - 2) : begin]]
        return before[:1] in (["of"], ["for"]) and before[1:] in (["a"], ["an"])

    def _singular_head(self, start: int, end: int) -> bool:
        head = next((t for t in self.doc[start:end] if is_office(t.text)), None)
        return head is not None and (head.tag_ not in {"NNS", "NNPS"})

    def _behind(self, last: int) -> list[Offsets]:
        """The office behind the name: "NAME, chairman of …", "NAME, who is …", "NAME is the …"."""
        doc, index = self.doc, last
        if index >= len(doc) or doc[index].is_sent_start:
            return []
        if doc[index].text in {",", "(", "—", "–"}:
            index += 1
            index += index < len(doc) and doc[index].lower_ == "who"
            if index < len(doc) and doc[index].pos_ == "CCONJ":
                return []  # "Ann Berg, and a reporter": somebody else
        if index < len(doc) and doc[index].lemma_ in _BECOMES and doc[index].pos_ in {"AUX", "VERB"}:
            index += 1
            index += index < len(doc) and doc[index].tag_ == "VBN" and doc[index].lemma_ in _MADE  # "was named mayor"
        elif doc[last].text not in {",", "(", "—", "–"} or (index > last + 1):
            return []
        if index >= len(doc) or any(doc[i].is_sent_start for i in range(last, index + 1)):
            return []
        owner, index = index, self._behind_owner(index)
        end = self._phrase(index)
        if end == index or not self._singular_head(index, end) or not self._ends_well(index, end):
            return []
        office = self._office(index, end, behind=True)
        if office and owner < index and office[0] == self.doc[index].idx:
            office = (self.doc[owner].idx, office[1])
        return [office] if office else []

    def _behind_owner(self, index: int) -> int:
        """The token behind a person in the possessive who has the office: "Ann Berg, President Holt's | adviser"."""
        stop = min(len(self.doc), index + _FARTHEST // 2)
        ending = next((i for i in range(index, stop) if self.doc[i].tag_ == "POS"), index)
        words = self.doc[index:ending]
        named = ending > index and not self._no_person(self.doc[ending - 1])
        whole = all(w.text[:1].isupper() or not self._no_person(w) for w in words)
        return ending + 1 if named and whole and ending + 1 < len(self.doc) else index

    def _ends_well(self, start: int, end: int) -> bool:
        """Whether neither a name follows nor somebody else speaks: "X, President Y", "not X, the lawyer said"."""
        other = office_bounds.speaks(self.doc, start, end)
        return end >= len(self.doc) or (self._no_person(self.doc[end]) and not other)

    def _phrase(self, start: int) -> int:
        """The end of the noun phrase with an office at its head that starts here; `start` where there is none."""
        doc, stop, headed, head, index = self.doc, start, False, "", start
        limit = min(len(doc), start + _FARTHEST)
        while index < limit:
            token = doc[index]
            if token.is_sent_start and index > start or token.tag_ in {"WP", "WP$", "WDT"}:
                break
            if not self._no_person(token) and not office_bounds.is_before_a_noun(token):
                return self._with_person(index, stop) if headed else start
            if token.ent_type_ in {"DATE", "TIME"} and headed or "\n" in token.text:
                break
            if token.tag_ == "VBG" and index + 1 < limit and doc[index + 1].pos_ in {"DET", "PRON"}:
                break  # "accusing the mayor" is what she does
            if token.lower_ == "and" and headed and index + 1 < limit and doc[index + 1].lower_ in {"a", "an"}:
                break
            if token.pos_ in _NOMINAL or is_office(token.text) or token.tag_ in {"VBN", "VBG"} and not headed:
                stop = index + 1
                if is_office(token.text) and not headed:
                    headed, head = True, singular(token.text)
            elif not (token.pos_ == "DET" or token.text in {"'s", "’s", "'", "’", "-", "–", "and", "&"}
                      or headed and _links(token.lower_, head)):  # fmt: skip
                break
            index += 1
        return stop if headed else start

    def _with_person(self, index: int, stop: int) -> int:
        """Where an office ends before a person's name: behind it in "adviser to Mr. | Holt", else at `stop`."""
        before = index - 1
        while office_bounds.is_title(self.doc[before]):
            before -= 1
        at = bisect_right(self.person_starts, self.doc[index].idx) - 1
        return bisect_left(self.starts, self.people[at][1]) if self.doc[before].lower_ in {"to", "for"} else stop


def _links(word: str, head: str) -> bool:
    return word in {"of", "for", "at"} or (word == "to" and head in _GOES_TO)
