"""Gathers the mentions of one entity: acronyms with what they stand for, surnames with the person, short forms."""

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, given_names, kinds, lexicon, neighbours, offices
from summarizer.reading.gender import of_given_name, of_word
from summarizer.reading.words import SMALL_FIRST

if TYPE_CHECKING:
    from summarizer.reading.candidates import Candidate

_DEFINED = re.compile(r" ?\(([A-Z][A-Za-z&-]{1,9})\)")
_AT_PLACE = re.compile(r"\b(?:in|to|from|near|at|outside|across|of) $")
_KIN_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.KIN))}),? (?:[A-Z][\w-]+ and )?$")
_AND_BEFORE = re.compile(r"(?<![\w.] )\b[A-Z][\w-]+ and $|\b[a-z]\w* [A-Z][\w-]+ and $")
"""Before one of two who share a surname: "Paul and Ann Berg"."""
_SMALL_FIRST = re.compile(rf"{SMALL_FIRST}(?=\w)")
_PAPERS = {
    "act", "bill", "law", "treaty", "agreement", "accord", "protocol", "convention", "rule", "regulation", "pact",
    "amendment", "resolution", "syndrome", "disease", "disorder", "virus", "infection", "therapy",
}  # fmt: skip
"""What an acronym that stands for it makes no body."""
_CERTAIN = 1000
"""Votes that no other sign outweighs."""
Form = tuple[str, ...]


class Merger:
    """Joins candidates into entities; asked once for `groups`."""

    def __init__(self, text: str, found: "list[Candidate]") -> None:
        self.text = text
        self.found = found
        self.parent = list(range(len(found)))
        self.forms: dict[Form, list[int]] = {}
        self.certain: dict[int, str] = {}
        """What is known of the kind of the entity that a mention belongs to."""

    def groups(self) -> "list[list[Candidate]]":
        """The candidates by entity, in the order of first mention."""
        for index, candidate in enumerate(self.found):
            mentions = self.forms.setdefault(_form(candidate, self.text), [])
            mentions.append(index)
            self._join(mentions[0], index)
            if candidate.former and index:
                candidate.votes.clear()
                self._join(index - 1, index)
        self._join_acronyms()
        self._join_people()
        self._join_organisations()
        gathered: dict[int, list[Candidate]] = defaultdict(list)
        for index in range(len(self.found)):
            gathered[self._root(index)].append(self.found[index])
        for root, kind in sorted((self._root(index), kind) for index, kind in self.certain.items()):
            gathered[root][0].votes[kind] += _CERTAIN  # a surname that is also a city's name is the person's
        return [gathered[root] for root in sorted(gathered)]

    def _root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self.parent[second] = first

    def _kinds(self) -> dict[int, str]:
        """The kind of each entity so far, by its first candidate."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for index, candidate in enumerate(self.found):
            votes[self._root(index)].update(candidate.votes)
        return {root: kinds.decide(count) for root, count in votes.items()}

    def _join_acronyms(self) -> None:
        """Joins "NATO" to the words whose initials it has, or that it stands behind in brackets."""
        by_initials: dict[str, int] = {}
        for index, candidate in enumerate(self.found):
            if len(candidate.words) < 2:
                continue
            for initials in _initials(candidate):
                by_initials.setdefault(initials, index)
            defined = _DEFINED.match(self.text, candidate.end)
            if defined and _abbreviates(defined[1], candidate):
                by_initials[defined[1].casefold()] = index
        for index, candidate in enumerate(self.found):
            short = candidate.words[0].text.replace(".", "")
            if len(candidate.words) == 1 and len(short) > 1 and sum(c.isupper() for c in short) > 1:
                target = by_initials.get(short.casefold())
                if target is not None and not gazetteer.country(short):
                    self._join(index, target)
                    whole = self.found[target]
                    if offices.singular(whole.words[-1].text) in _PAPERS or neighbours.is_of_things(whole):
                        self.certain[index] = "other"  # "the Joint Procurement Rules (JPR)"

    def _join_people(self) -> None:
        """Surnames, nicknames and shorter forms to the full name that is mentioned most."""
        kind = self._kinds()
        by_word: dict[str, list[Form]] = defaultdict(list)
        for form, mentions in self.forms.items():
            if len(form) > 1 and (kind[self._root(mentions[0])] == "person" or self._is_addressed(form)):
                for word in sorted(set(form)):
                    by_word[word].append(form)
        count = Counter(self._root(index) for index in range(len(self.found)))
        for form, mentions in self.forms.items():
            fits = [f for f in by_word.get(_surname(form), []) if f != form and self._fits(form, f)]
            is_person = kind[self._root(mentions[0])] == "person"
            if not fits or not (is_person or (len(form) == 1 and self._may_be_surname(form, mentions, fits))):
                continue
            best = max(
                fits,
                key=lambda f: (_fit(form, f), count[self._root(self.forms[f][0])], len(f), -self.forms[f][0]),
            )
            self._join(mentions[0], self.forms[best][0])
            self.certain[mentions[0]] = "person"

    def _is_addressed(self, full: Form) -> bool:
        """Whether somebody of this surname is called "Ms Berg", so that "Glenna Berg" is hardly a body."""
        called = {gazetteer.plain(w) for i in self.forms.get((_surname(full),), ()) for w in self._title(i)}
        named = gazetteer.is_everyday(full[0]) or gazetteer.is_place(full[0]) or gazetteer.is_demonym(full[0])
        return not called.isdisjoint(lexicon.COURTESY) and (not named or gazetteer.is_given_name(full[0]))

    def _fits(self, short: Form, full: Form) -> bool:
        """Whether a form may be short for a full name: by its words, and by what stands beside both."""
        given = len(short) == 1 and short[0] == full[0] and short[0] != full[-1]
        if not _fit(short, full) or (given and self.forms[short][0] < self.forms[full][0]):
            return False  # "Ann", of whom no more is told, is not the Ann Berg who comes in later
        titles_said = [self._title(index) for index in self.forms[short]]
        said = [found for words in titles_said for word in words if (found := of_word(word))]
        gender = of_given_name(" ".join(full))
        if gender and said.count(gender) * 2 < len(said):
            return False  # "Mr. Berg" is not Ann Berg
        office = any(offices.is_office(word) for words in titles_said for word in words)
        return not (len(short) == 1 and office and self._is_kin(full))  # "President Berg" is not his daughter Ann

    def _title(self, index: int) -> list[str]:
        """The words of the office or form of address before a mention."""
        found = self.found[index]
        return self.text[slice(*(found.title or (max(0, found.start - 6), found.start)))].split()[-4:]

    def _is_kin(self, full: Form) -> bool:
        """Whether somebody is only brought in beside kin: "the president's daughter Ann Berg", "Paul and Ann Berg"."""
        found = [self.found[index] for index in self.forms[full]]
        before = [self.text[max(0, c.start - 60) : c.start] for c in found]
        kin = any(_KIN_BEFORE.search(words) or _AND_BEFORE.search(words) for words in before)
        return kin and not any(c.title for c in found)

    def _may_be_surname(self, form: Form, mentions: list[int], fits: list[Form]) -> bool:
        """Whether what was not voted a person may be one: no country, people, acronym, and nowhere a place."""
        word = self.found[mentions[0]].words[0].text
        if gazetteer.country(word) or gazetteer.is_demonym(word) or (word.isupper() and len(word) > 1):
            return False
        if not gazetteer.is_place(word):
            return True
        at_place = sum(
            _AT_PLACE.search(self.text[max(0, self.found[i].start - 10) : self.found[i].start]) is not None
            for i in mentions
        )
        return at_place * 3 < len(mentions) and any(form[0] == _surname(fit) for fit in fits)

    def _join_organisations(self) -> None:
        """Joins "The Post" to "The New York Post", "Boeing" to "Boeing Company"."""
        kind = self._kinds()
        by_word: dict[str, set[int]] = defaultdict(set)
        by_start: dict[Form, set[int]] = defaultdict(set)
        for form, mentions in self.forms.items():
            root = self._root(mentions[0])
            plain = self.found[mentions[0]].plain
            if len(form) > 1 and kind[root] == "organisation" and "of" not in plain:
                by_word["the " + plain[-1]].add(root)
                if plain[-1] in lexicon.CLUBS:
                    by_word[plain[-1]].add(root)
                if len(plain) > 2 and offices.singular(plain[-2]) not in lexicon.ORG_HEADS:
                    by_start[plain[:-1]].add(root)
                if len(plain) == 2 and offices.singular(plain[1]) in lexicon.ORG_HEADS:
                    by_word[plain[0]].add(root)
        for form, mentions in self.forms.items():
            first = self.found[mentions[0]]
            word = first.words[0].text
            if len(form) > 1 and len(by_start.get(first.plain, ())) == 1 and self._may_be_start(first):
                self._join(mentions[0], min(by_start[first.plain]))
                self.certain[mentions[0]] = "organisation"
            if (
                len(form) > 1
                or kind[self._root(mentions[0])] == "person"
                or gazetteer.is_place(word)
                or gazetteer.is_demonym(word)
            ):
                continue
            start = self.found[mentions[0]].start
            article = self.text[max(0, start - 4) : start].casefold() == "the " and not word.isupper()
            roots = by_word.get("the " + form[0] if article else form[0], set())
            capitals = len(word) > 2 and word.isupper()  # "BBC" is no "BBC Trust"
            if len(roots) == 1 and not capitals:
                self._join(mentions[0], min(roots))

    def _may_be_start(self, candidate: "Candidate") -> bool:
        """Whether words that begin a body's name may be short for it: "Holt Marlow" of "Holt Marlow Foods"."""
        name, first = self.text[candidate.start : candidate.end], candidate.words[0].text
        named = gazetteer.is_given_name(first) or gazetteer.is_demonym(first) or gazetteer.is_place(name)
        return not named and not candidate.title


def _form(candidate: "Candidate", text: str) -> Form:
    """What equal names share: countries by their usual name, bodies whatever the order of their words."""
    name = " ".join(w.text for w in candidate.words)
    around = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 1]
    state = gazetteer.state_behind(around[0], name, around[1])
    if state:
        return tuple(gazetteer.plain(state).split())
    country = gazetteer.country(name)
    if country:
        return (gazetteer.plain(country),)
    plain = tuple(_SMALL_FIRST.sub("", word) for word in candidate.plain)
    words = tuple(w for w in plain if w not in {"the", "of", "and", "for"}) or plain
    if len(words) > 1 and (words != plain or offices.singular(words[-1]) in lexicon.ORG_HEADS):
        return tuple(sorted(_spelling(w) for w in words))
    return words


def _spelling(word: str) -> str:
    """One spelling for British and American: "organisation", "defence", "centre", "labour"."""
    key = word.replace("isation", "ization").replace("defence", "defense").replace("centre", "center")
    return key.replace("labour", "labor").replace("theatre", "theater").replace("programme", "program")


def _initials(candidate: "Candidate") -> list[str]:
    capital = [w.text for w in candidate.words if w.capital]
    everything = [w.text for w in candidate.words]
    parts = [piece for word in capital for piece in re.split(r"[-–]", word) if piece]
    found = ["".join(w[0] for w in words).casefold() for words in (capital, everything, parts)]
    return sorted({initials for initials in found if len(initials) > 1})


def _abbreviates(short: str, candidate: "Candidate") -> bool:
    """Whether the letters of an acronym come in order in the words, beginning with the first."""
    letters = [c for c in short.casefold() if c.isalpha()]
    words = gazetteer.plain(" ".join(w.text for w in candidate.words))
    position = 0
    for letter in letters:
        position = words.find(letter, position) + 1
        if not position:
            return False
    return words[:1] == letters[0]


def _surname(form: Form) -> str:
    return next((word for word in reversed(form) if word not in lexicon.GENERATIONS), form[-1])


def _fit(short: Form, full: Form) -> int:
    """How well a form fits as the shorter one of a full name, from 0 (not at all) to 3."""
    if len(short) == 1:
        if short[0] in {_surname(full), full[0]}:
            return 3
        return 2 if len(full) > 2 and len(short[0]) > 2 and short[0] in full[1:-1] else 0
    if len(short) > len(full) or _surname(short) != _surname(full) or short == full:
        return 0
    one, other = set(short) & lexicon.GENERATIONS, set(full) & lexicon.GENERATIONS
    if one != other and len(short) + len(other) == len(full):
        return 0  # a son of the same name
    if len(short) < len(full) and (full[-len(short) :] == short or full[: len(short)] == short):
        return 3
    return 2 if given_names.alike(short[0], full[0]) else 0
