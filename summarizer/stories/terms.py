"""What an article is about, as weighted terms: the ground on which articles are compared.

Weights are TF-IDF with sublinear term frequency. The document frequencies of the batch are smoothed with those that
general English would have (`wordfreq`), so that five articles are compared as sensibly as five thousand.
"""

import heapq
import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from sys import intern
from typing import TYPE_CHECKING

from summarizer.reading import calendar_words, gazetteer
from summarizer.reading.grammar import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from summarizer.reading import Reading

BACKGROUND = 300
"""Weight of general English against the batch, in articles."""
_ARTICLE_WORDS = 400
_RAREST = 1e-7
NAMED = {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "NORP", "PRODUCT", "WORK_OF_ART", "LAW"}
"""The kinds of entities whose whole names are terms."""
_LEAD = 2.0
_LEAD_LENGTH = 600.0
"""Characters after which the extra weight of an article's opening has fallen to a third."""
_NAME_BOOST = 1.2
_KEPT = 250
"""Terms an article keeps; the rest weigh too little to matter."""
_NAMES = 2
"""Whole names that say enough of what two stories share."""
_TYING = 10
"""Shared terms that tie two articles."""
_DAYS = frozenset(calendar_words.WEEKDAYS)
"""What ties no two articles: on one day many things happen."""
_NAMING = 3
"""Names, or parts of them, of an article that names somebody; a line or two may call everybody by something else."""
_READ = 40_000
"""Characters of an article that are looked at."""
_LINE = 4
"""Words in capitals in a row from which they are a line in capitals, not acronyms."""
_OPENING = 3
"""Sentences in which the place of a meeting is looked for."""
_VENUE = re.compile(r"\b(?:meeting|summit|conference|conclave|talks|congress|forum)\s+in\s+([A-Z]\w+(?: [A-Z]\w+)?)")


@dataclass(frozen=True)
class Profile:
    """An article as a vector: `weights` has length 1; terms of several words begin with `_`."""

    article: str
    published: date | None
    weights: dict[str, float]
    surface: dict[str, str]
    """How the article writes a term, where it writes it otherwise."""
    names: frozenset[str] = frozenset()
    """The terms that are names, or parts of them; no months and days."""
    venues: frozenset[str] = frozenset()
    """The places, as terms, of the meeting that it opens with; none where it opens with no meeting."""


@dataclass(frozen=True)
class Counted:
    """The terms of one article, before they are weighed against those of the others."""

    article: str
    published: date | None
    counts: dict[str, float]
    names: frozenset[str]
    """The terms that are parts of names."""
    surface: dict[str, str]
    venues: frozenset[str] = frozenset()


def profiles(readings: "Sequence[Reading]") -> list[Profile]:
    """One profile a reading, weighted against the whole batch."""
    return weigh([count(reading) for reading in readings])


def weigh(counted: "Sequence[Counted]") -> list[Profile]:
    """One profile an article: what of its terms is frequent here and rare in the batch and in general English."""
    frequency: Counter[str] = Counter()
    for one in counted:
        frequency.update(one.counts.keys())
    rarity = {term: _rarity(term, n, len(counted)) for term, n in frequency.items()}
    return [_weigh(one, rarity) for one in counted]


def shared(
    profiles: "Sequence[Profile]", least: int = 2, limit: int = 8, *, names_first: bool = False
) -> tuple[str, ...]:
    """The terms that at least `least` of the articles share, as written, weightiest first.

    With `names_first` whole names and acronyms go first, and single words ("Minister") only where these are few.
    """
    total: dict[str, float] = {}
    carried: Counter[str] = Counter()
    for profile in profiles:
        for term, weight in profile.weights.items():
            total[term] = total.get(term, 0.0) + weight
            carried[term] += 1
    ranked = sorted((t for t, n in carried.items() if n >= least), key=lambda t: (-carried[t] * total[t], t))
    whole = {t for t in ranked if t.startswith("_") or _written(t, profiles).isupper()} if names_first else set()
    ranked.sort(key=lambda t: t not in whole)
    chosen: list[str] = []
    for term in ranked:
        if whole and term not in whole and len(chosen) >= _NAMES:
            break
        words = _written(term, profiles)
        initial = sum(map(str.isalnum, words)) == 1
        if not initial and not any(
            words.lower() in other.lower() or other.lower() in words.lower() for other in chosen
        ):
            chosen.append(words)
        if len(chosen) == limit:
            break
    return tuple(chosen)


def cosine(one: Profile, other: Profile) -> float:
    """Similarity of content, 0-1, whatever the dates."""
    first, second = one.weights, other.weights
    return math.fsum(first[term] * second[term] for term in first.keys() & second.keys())


def tie(one: Profile, other: Profile) -> float:
    """What the few terms that two articles share most add to their similarity: many small ones make no event.

    Nothing where both name somebody, and no name is among all that they share, as in the results of two firms.
    """
    if min(len(one.names), len(other.names)) >= _NAMING and one.names.isdisjoint(other.names):
        return 0.0
    first, second = one.weights, other.weights
    both = first.keys() & second.keys() - _DAYS
    return sum(heapq.nlargest(_TYING, (first[term] * second[term] for term in both)))


def _written(term: str, profiles: "Sequence[Profile]") -> str:
    forms = Counter(p.surface.get(term, term) for p in profiles if term in p.weights)
    return min(forms, key=lambda form: (-forms[form], form)) if forms else term.lstrip("_")


def count(reading: "Reading") -> Counted:
    """The terms of one article, those of its opening and its title counting more."""
    counts: dict[str, float] = {}
    names: set[str] = set()
    surface: dict[str, Counter[str]] = {}
    article, shouted = reading.article, _shouted(reading)
    for sentence in article.sentences:
        if sentence.kind not in {"body", "heading"} or sentence.start > _READ:
            continue
        for token in reading.tokens(sentence):
            if token.idx >= sentence.start and matters(token):
                term = token.lemma_.lower()
                counts[term] = counts.get(term, 0.0) + 1 + _LEAD * math.exp(-token.idx / _LEAD_LENGTH)
                if token.i not in shouted:
                    surface.setdefault(term, Counter())[token.text] += 1
                    if token.pos_ == "PROPN":
                        names.add(term)
    for words in _whole_names(reading):
        term = "_" + words.lower()
        counts[term] = counts.get(term, 0.0) + 1
        surface.setdefault(term, Counter())[words] += 1
    for word in re.findall(r"[^\W\d_][\w'\u2019-]+", article.title or ""):
        term = word.lower()
        if _general(term) < 10**-3.2:  # not one of the few hundred commonest words
            counts[term] = counts.get(term, 0.0) + 2
            surface.setdefault(term, Counter())[word] += 1
    written = {term: min(forms, key=lambda f, c=forms: (-c[f], f)) for term, forms in surface.items()}  # type: ignore[misc]  # default binds the loop's value
    return Counted(article.id, article.published, counts, frozenset(names), written, _venues(reading))


def _whole_names(reading: "Reading") -> "Iterator[str]":
    """The names of several words, each as often as it stands there."""
    others = (s for s in reading.article.sentences if s.kind not in {"body", "heading"})
    aside = frozenset(token.i for s in others for token in reading.by_sentence[s.number - 1] or ())
    for entity in reading.doc.ents:
        stance = entity.label_ == "NORP" and entity.text[0].islower()  # "anti-Danish"
        whole = entity.label_ in NAMED and len(entity) > 1 and entity.start_char <= _READ
        if whole and not stance and entity.start not in aside:
            yield re.sub(r"^[Tt]he |['\u2019]s$", "", entity.text)


def _shouted(reading: "Reading") -> set[int]:
    """The places of the words in lines that are all capitals: nothing there tells a name or an acronym."""
    runs: list[list[int]] = [[]]
    for token in reading.doc:
        if token.is_alpha and token.is_upper:
            runs[-1].append(token.i)
        elif token.is_alpha or len(runs[-1]) < _LINE:  # a comma parts acronyms, but no line
            runs.append([])
    return {place for run in runs if len(run) >= _LINE for place in run}


def _venues(reading: "Reading") -> frozenset[str]:
    """The towns and countries of "the meeting in X" in the title and the first sentences."""
    article = reading.article
    opening = [s for s in article.sentences if s.kind in {"body", "heading"}][:_OPENING]
    told = [article.title or "", *(article.text[s.start : s.end] for s in opening)]
    places = (found[1] for text in told for found in _VENUE.finditer(text))
    return frozenset(p.lower() if " " not in p else "_" + p.lower() for p in places if gazetteer.is_place(p))


def matters(token: "Token") -> bool:
    """Whether the token is a term."""
    return not token.is_stop and token.pos_ in CONTENT and len(token.text) > 1 and any(c.isalnum() for c in token.text)


def _rarity(term: str, frequency: int, articles: int) -> float:
    general = _RAREST if term.startswith("_") else max(_general(term), _RAREST)
    expected = BACKGROUND * (1 - math.exp(-general * _ARTICLE_WORDS))
    return max(0.0, math.log((articles + BACKGROUND + 1) / (frequency + expected + 0.5)))


def _general(word: str) -> float:
    """Share of the words of general English that are this one."""
    import wordfreq

    return wordfreq.word_frequency(word, "en")


def _weigh(counted: Counted, rarity: dict[str, float]) -> Profile:
    raw = {
        term: (1 + math.log(max(n, 1.0))) * rarity[term] * (_NAME_BOOST if term in counted.names else 1.0)
        for term, n in counted.counts.items()
    }
    kept = sorted((t for t in raw if raw[t] > 0), key=lambda t: (-raw[t], t))[:_KEPT]
    length = math.sqrt(sum(raw[t] ** 2 for t in kept)) or 1.0
    weights = {intern(term): raw[term] / length for term in kept}
    surface = {term: counted.surface[term] for term in weights if counted.surface.get(term, term) != term}
    names = frozenset(term for term in weights if term in counted.names or term.startswith("_")) - calendar_words.NAMES
    return Profile(counted.article, counted.published, weights, surface, names, counted.venues)
