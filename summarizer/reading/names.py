"""Finds the people, organisations, places and other names of an article: one entry an entity, whatever its forms."""

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from summarizer.reading import gazetteer, kinds, lexicon, roles, titles
from summarizer.reading.candidates import Candidate, Scanner
from summarizer.reading.found import Mention, Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from summarizer.models import Article

_DEFINED = re.compile(r" ?\(([A-Z][A-Za-z&-]{1,9})\)")
_SMALL = lexicon.CONNECTORS | {"and", "&", "the", "for", "on", "in"}


def find(article: "Article", doc: "Doc") -> tuple[Name, ...]:
    """The names of an article in the order of their first mention; titles and articles are not part of a name."""
    scanner = Scanner(article, doc)
    found: list[Candidate] = []
    for sentence, run, title_case in scanner.runs():
        found += titles.cut(article.text, sentence, run, heading=title_case)
    found = _drop_headings(found)
    for candidate in found:
        kinds.vote(candidate, scanner)
    groups = _Groups(article.text, found).groups()
    named = [name for group in groups if (name := _name(group, article.text))]
    named.sort(key=lambda n: (n.mentions[0].start, n.name))
    return roles.with_roles(article, doc, tuple(named))


def _drop_headings(found: list[Candidate]) -> list[Candidate]:
    """Without the title-cased runs that the running text does not confirm as names."""
    known = {c.plain for c in found if not c.heading}
    kept = []
    for candidate in found:
        if not candidate.heading or candidate.plain in known:
            kept.append(candidate)
            continue
        kept += _known_parts(candidate, known)
    return kept


def _known_parts(candidate: Candidate, known: set[tuple[str, ...]]) -> list[Candidate]:
    parts, words, start = [], candidate.words, 0
    while start < len(words):
        stop = start + 1
        for end in range(len(words), start, -1):
            piece = words[start:end]
            name = " ".join(w.text for w in piece)
            if tuple(gazetteer.plain(w.text) for w in piece) in known or gazetteer.country(name) or gazetteer.is_demonym(name):
                title = candidate.title if start == 0 else None
                parts.append(Candidate(piece[0].start, piece[-1].end, candidate.sentence, piece, title=title, heading=True))
                stop = end
                break
        start = stop
    if not parts and candidate.title:
        return [candidate]
    return parts


class _Groups:
    """Gathers the candidates that name one entity."""

    def __init__(self, text: str, found: list[Candidate]) -> None:
        self.text = text
        self.found = found
        self.parent = list(range(len(found)))
        self.forms: dict[tuple[str, ...], int] = {}
        self.people: set[int] = set()

    def groups(self) -> list[list[Candidate]]:
        for index, candidate in enumerate(self.found):
            key = self._key(candidate)
            if key in self.forms:
                self._join(index, self.forms[key])
            else:
                self.forms[key] = index
        self._join_acronyms()
        self._join_people()
        self._join_organisations()
        gathered: dict[int, list[Candidate]] = defaultdict(list)
        for index in range(len(self.found)):
            gathered[self._root(index)].append(self.found[index])
        for root in {self._root(index) for index in self.people}:
            gathered[root][0].votes["person"] += 1000  # a surname that is also a city's name is the person's
        return [gathered[root] for root in sorted(gathered)]

    def _key(self, candidate: Candidate) -> tuple[str, ...]:
        name = " ".join(w.text for w in candidate.words)
        country = gazetteer.country(name)
        if country:
            return (gazetteer.plain(country),)
        words = tuple(w for w in candidate.plain if w not in {"the", "of", "and", "for"})
        if len(words) > 1 and words != candidate.plain:
            return tuple(sorted(_spelling(w) for w in words))
        if len(words) > 1 and titles.singular(words[-1]) in lexicon.ORG_HEADS:
            return tuple(sorted(_spelling(w) for w in words))
        return words

    def _root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self.parent[second] = first

    def _join_acronyms(self) -> None:
        long = [(i, c) for i, c in enumerate(self.found) if len(c.words) > 1]
        by_initials: dict[str, int] = {}
        for index, candidate in long:
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

    def _kind(self, index: int) -> str:
        root = self._root(index)
        votes: Counter[str] = Counter()
        for other, candidate in enumerate(self.found):
            if self._root(other) == root:
                votes.update(candidate.votes)
        return kinds.decide(votes)

    def _join_people(self) -> None:
        """Surnames and shorter forms to the full name that was mentioned most before them."""
        kind = {index: self._kind(index) for index in sorted(set(self.forms.values()))}
        full = [(form, index) for form, index in self.forms.items() if len(form) > 1 and kind[index] == "person"]
        count = Counter(self._root(i) for i in range(len(self.found)))
        for form, index in self.forms.items():
            fits = [(f, i) for f, i in full if f != form and _is_short_form(form, f)]
            if not fits or (kind[index] != "person" and len(form) == 1 and not self._may_be_surname(form, index)):
                continue
            best = max(fits, key=lambda fit: (count[self._root(fit[1])], len(fit[0]), -fit[1]))
            self._join(index, best[1])
            self.people.add(best[1])

    def _may_be_surname(self, form: tuple[str, ...], index: int) -> bool:
        """Whether what was not voted a person may be one: no country, no demonym, no acronym."""
        word = self.found[index].words[0].text
        return not gazetteer.country(word) and not gazetteer.is_demonym(word) and not word.isupper() and bool(form)

    def _join_organisations(self) -> None:
        """ "The Post" to "The New York Post", "Boeing" to "Boeing Co."."""
        kind = {index: self._kind(index) for index in sorted(set(self.forms.values()))}
        full = [(form, index) for form, index in self.forms.items() if len(form) > 1 and kind[index] == "organisation"]
        for form, index in self.forms.items():
            if len(form) != 1 or kind[index] == "person" or gazetteer.is_place(form[0]) or gazetteer.is_demonym(form[0]):
                continue
            named = [self.found[i].plain for _, i in full]
            fits = [i for (_, i), plain in zip(full, named, strict=True)
                    if (plain[-1] == form[0] and self._has_article(index)) or (plain[0] == form[0] and len(plain) == 2
                        and titles.singular(plain[1]) in lexicon.ORG_HEADS)]  # fmt: skip
            roots = {self._root(i) for i in fits}
            if len(roots) == 1 and self._root(index) not in roots:
                self._join(index, fits[0])

    def _has_article(self, index: int) -> bool:
        start = self.found[index].start
        return self.text[max(0, start - 4) : start].casefold() == "the "


def _spelling(word: str) -> str:
    """One spelling for British and American: "organisation", "defence", "centre", "labour"."""
    key = word.replace("isation", "ization").replace("defence", "defense").replace("centre", "center")
    return key.replace("labour", "labor").replace("theatre", "theater").replace("programme", "program")


def _initials(candidate: Candidate) -> list[str]:
    capital = [w.text for w in candidate.words if w.capital]
    everything = [w.text for w in candidate.words]
    parts = [piece for word in capital for piece in re.split(r"[-–]", word) if piece]
    found = ["".join(w[0] for w in words).casefold() for words in (capital, everything, parts)]
    return sorted({initials for initials in found if len(initials) > 1})


def _abbreviates(short: str, candidate: Candidate) -> bool:
    """Whether the letters of an acronym come in order in the words, beginning with the first."""
    letters = [c for c in short.casefold() if c.isalpha()]
    words = gazetteer.plain(" ".join(w.text for w in candidate.words))
    position = 0
    for letter in letters:
        position = words.find(letter, position) + 1
        if not position:
            return False
    return words[:1] == letters[0]


def _is_short_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] in {full[-1], full[0]}
    return short[0] == full[0] and short[-1] == full[-1] or full[-len(short) :] == short or full[: len(short)] == short


def _name(group: list[Candidate], text: str) -> Name | None:
    votes: Counter[str] = Counter()
    for candidate in group:
        votes.update(candidate.votes)
    kind = kinds.decide(votes)
    if not _stands(group, votes):
        return None
    forms = Counter(text[c.start : c.end] for c in group)
    name = max(sorted(forms), key=lambda f: (_fullness(f, kind), forms[f]))
    acronym = next((f for f in sorted(forms) if f != name and _is_acronym(f)), None)
    mentions = tuple(Mention(c.start, c.end, c.sentence) for c in sorted(group, key=lambda c: c.start))
    return Name(
        kind=cast("NameKind", kind), name=name, mentions=mentions,
        acronym=acronym if kind == "organisation" else None, forms=frozenset(forms),
    )  # fmt: skip


def _stands(group: list[Candidate], votes: "Counter[str]") -> bool:
    """Whether it is a name at all: common words with a capital are none."""
    first = group[0]
    plain = [w.plain for w in first.words]
    if all(titles.is_office(w.text) or w.plain in _SMALL or w.plain in lexicon.NOT_FIRST | lexicon.NO_NAMES for w in first.words):
        return False
    return not (len(plain) == 1 and titles.singular(plain[0]) in kinds.COMMON | lexicon.PLACE_HEADS | lexicon.EVENT_HEADS
                and first.words[0].text[1:].islower() and votes.total() < 6)  # fmt: skip


def _fullness(form: str, kind: str) -> tuple[int, int]:
    short = form.replace(".", "").isupper() and len(form) < 7
    return (0 if short and kind != "person" else 1, len(form))


def _is_acronym(form: str) -> bool:
    bare = form.replace(".", "")
    return 1 < len(bare) < 9 and " " not in bare and sum(c.isupper() for c in bare) > 1


def by_offset(names: "Iterable[Name]") -> list[tuple[Mention, Name]]:
    """All mentions in reading order, each with its name."""
    return sorted(((m, n) for n in names for m in n.mentions), key=lambda pair: (pair[0].start, pair[0].end))
