"""Finds the people, organisations, places and other names of an article: one entry an entity, whatever its forms."""

import re
from collections import Counter
from typing import TYPE_CHECKING, cast

from summarizer.reading import gazetteer, kinds, lexicon, offices, roles_shown, titles
from summarizer.reading.candidates import Candidate, Scanner
from summarizer.reading.found import Mention, Name, NameKind
from summarizer.reading.merging import Merger
from summarizer.reading.words import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from summarizer.models import Article

_FORMERLY = re.compile(r"\((?:formerly|previously|originally|then)(?: known as| called)? (?:the )?$")
_ABSTRACT = re.compile(r"(?:ship|tion|ness|ment|ity|ism|ance|ence)s?$")
_ALONE = kinds.COMMON | lexicon.PLACE_HEADS | lexicon.EVENT_HEADS
"""Heads that are no name alone."""
_OWNER_BEFORE = re.compile(r"\b(?:of|in|at) $")
_ENOUGH = 3
"""Votes that a place, or a person of one word, needs: one mention that only spaCy takes for one is not enough."""
_SMALL = lexicon.CONNECTORS | {"and", "&", "the", "for", "on", "in"}


def find(article: "Article", doc: "Doc") -> tuple[Name, ...]:
    """The names of an article in the order of their first mention; titles and articles are not part of a name."""
    scanner = Scanner(article, doc)
    found: list[Candidate] = []
    for sentence, run, title_case in scanner.runs():
        found += titles.cut(sentence, run, heading=title_case)
    found = _drop_headings([part for candidate in found for part in _split_owner(candidate, article.text)])
    for candidate in found:
        _mark_former_name(article.text, candidate)
    for candidate in found:
        kinds.vote(candidate, scanner)
    groups = Merger(article.text, _split_pairs(found)).groups()
    for group in groups:
        if len(group) == 1 and len(group[0].words) == 1 and scanner.opens(group[0].start):
            _doubt_at_a_start(group[0])
    known = _known_bodies(groups)
    named = [name for group in groups if (name := _name(group, article.text, known))]
    named.sort(key=lambda n: (n.mentions[0].start, n.name))
    return roles_shown.with_roles(article, doc, tuple(named))


def _mark_former_name(text: str, candidate: Candidate) -> None:
    """Notes that it is given as the former name of what stands before: its words are all name then, no office."""
    start = candidate.title[0] if candidate.title else candidate.start
    if _FORMERLY.search(text[max(0, start - 30) : start]):
        candidate.start, candidate.title, candidate.former = start, None, True


def _doubt_at_a_start(candidate: Candidate) -> None:
    """Lets an everyday word that only opens one sentence be nothing that is listed: "Records show"."""
    word = candidate.words[0]
    plain = word.text[1:].islower() and gazetteer.is_everyday(word.text) and word.plain not in lexicon.PORTFOLIOS
    if plain and kinds.decide(candidate.votes) != "other":
        candidate.votes["other"] += 6


def _split_owner(candidate: Candidate, text: str) -> list[Candidate]:
    """Splits "(the president of) Norland Ann Berg" and "(the head of) Ostrail Ann Berg" behind the land or body."""
    first, rest = candidate.words[0], candidate.words[1:]
    known = (
        gazetteer.country(first.text)
        or gazetteer.city(first.text) > gazetteer.LARGE
        or first.plain in lexicon.ORG_HEADS
    )
    if (
        len(rest) != 2
        or not known
        or gazetteer.is_given_name(first.text)
        or not _OWNER_BEFORE.search(text[max(0, candidate.start - 6) : candidate.start])
        or any(offices.singular(w.text) in lexicon.HEADS or not w.capital for w in rest)
    ):
        return [candidate]
    whole, number = candidate.heading, candidate.sentence
    return [
        Candidate(first.start, first.end, number, [first], heading=whole),
        Candidate(rest[0].start, candidate.end, number, rest, heading=whole),
    ]


def _split_pairs(found: list[Candidate]) -> list[Candidate]:
    """With "Smith-Jones" as two people, where the article names both otherwise."""
    known = {c.plain[-1] for c in found if "-" not in c.plain[-1]}
    split: list[Candidate] = []
    for candidate in found:
        word = candidate.words[0]
        pieces = re.split("[-–]", word.text)
        if len(candidate.words) > 1 or len(pieces) != 2 or not all(gazetteer.plain(p) in known for p in pieces):
            split.append(candidate)
            continue
        middle = word.start + len(pieces[0])
        for text, start, end in ((pieces[0], word.start, middle), (pieces[1], middle + 1, word.end)):
            part = Word(text, start, end, possessive=False)
            split.append(Candidate(start, end, candidate.sentence, [part], heading=candidate.heading))
    return split


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
            if (
                tuple(gazetteer.plain(w.text) for w in piece) in known
                or gazetteer.country(name)
                or gazetteer.is_demonym(name)
            ):
                title = candidate.title if start == 0 else None
                parts.append(
                    Candidate(piece[0].start, piece[-1].end, candidate.sentence, piece, title=title, heading=True)
                )
                stop = end
                break
        start = stop
    if not parts and candidate.title and len(words) > 1:
        return [candidate]
    return parts


def _signs(group: list[Candidate]) -> int:
    """The votes for a body that are not the recogniser's own, which takes any word that it does not know for one."""
    return max(0, sum(c.votes["organisation"] - c.recognised for c in group))


def _known_bodies(groups: list[list[Candidate]]) -> frozenset[str]:
    """The first and last words of the names of bodies, for where they are shortened: "Church of Holt", "Holt"."""
    longer = [g[0] for g in groups if len(g[0].words) > 1 and kinds.decide(_votes(g)) == "organisation" and _signs(g)]
    return frozenset(word for body in longer for word in (body.plain[0], body.plain[-1]))


def _votes(group: list[Candidate]) -> "Counter[str]":
    votes: Counter[str] = Counter()
    for candidate in group:
        votes.update(candidate.votes)
    return votes


def _name(group: list[Candidate], text: str, known: frozenset[str]) -> Name | None:
    votes = _votes(group)
    kind = kinds.decide(votes)
    single = all(len(c.words) == 1 for c in group)
    if votes[kind] < _ENOUGH and (kind == "place" or kind == "person" and single):
        kind = "other"
    if kind == "organisation" and not _signs(group) and not known & set(group[0].plain):
        kind = "other"
    if not _stands(group, votes):
        return None
    forms = Counter(text[c.start : c.end] for c in group)
    current = {text[c.start : c.end] for c in group if not c.former} or set(forms)
    name = max(sorted(current), key=lambda f: (_fullness(f, kind), forms[f]))
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
    if (
        max(votes.values(), default=0) <= 0
        and len(plain) == 1
        and (votes["person"] < 0 or len(first.words[0].text) < 4)
    ):
        return False  # "the Move"
    if len(plain) == 1 and (plain[0] in lexicon.PORTFOLIOS - {"labour"} or (len(plain[0]) == 1 and plain[0] != "x")
                            or (_ABSTRACT.search(plain[0]) and votes.total() < 6)):  # fmt: skip
        return False
    if all(
        offices.is_office(w.text) or w.plain in _SMALL or w.function or w.plain in lexicon.NO_NAMES for w in first.words
    ):
        return False
    return not (len(plain) == 1 and offices.singular(plain[0]) in _ALONE
                and first.words[0].text[1:].islower() and votes.total() < 6)  # fmt: skip


def _fullness(form: str, kind: str) -> tuple[int, int]:
    short = form.replace(".", "").isupper() and len(form) < 7
    return (0 if short and kind != "person" else 1, len(form))


def _is_acronym(form: str) -> bool:
    bare = form.replace(".", "")
    return 1 < len(bare) < 9 and " " not in bare and sum(c.isupper() for c in bare) > 1
