"""The best cuts of a sentence of every size, by what hangs on what.

What may go hangs on words that stay, so that a sentence is a tree of choices, and what a cut is worth is a sum: of what
its words weigh, less what the lost parts cost. So the best cuts of a word with all that hangs on it are made of the
best ones of each thing that does (in the manner of Filippova and Strube 2008, "Dependency tree based sentence
compression", by dynamic programming).
"""

from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.condense import constituents, emptied, kept, loose, terse
from summarizer.condense.lexicon import COMMAS, SPEECH
from summarizer.condense.parts import GIVEN_NAMES, LAST_RESORT
from summarizer.condense.terms import content
from summarizer.reading.grammar import EVERY_SUBJECT, SUBJECTS, child_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from summarizer.condense.compress import Cutting
    from summarizer.condense.parts import Part

_KEPT = 4
"""Cuts of each size that are kept of every part of the tree."""
_GROUPS = 5
"""Parts on one word that overlap, of which any may go."""
_ARTICLES, _SMALL_WORDS = 3, 5
"""Words over the limit that may be articles; with the "has been" of a passive."""
_PRICE, _WORD, _ARTICLE, _OPENING = 1.2, 0.1, 0.15, 1.5
"""What the dearest part, a word, a missing article and a phrase before the subject cost, of what a word of the sentence
weighs on average."""
_OF_A_NAME = 0.4
"""What a given name or an office before it weighs, of what the word does."""
_BEHIND = frozenset({"prep", "acl", "relcl", "advcl"})

_Cut = tuple[float, int]
"""What a cut is worth, and the tokens that are left, as bits from the first of the sentence."""
_Cuts = dict[int, list[_Cut]]
"""The best cuts by their number of words."""
_Groups = dict[frozenset[int], float]
"""What goes together, and what that costs."""


class Tree:
    """A sentence with what may go from it; `limit` is in words."""

    def __init__(self, cutting: "Cutting", limit: int) -> None:
        self.tokens, self.limit, self.first = cutting.tokens, limit, cutting.tokens.start
        more = constituents.outside_quotations(loose.parts(self.tokens), self.tokens)
        named = [p for p in cutting.of_a_headline if p.cost != GIVEN_NAMES]  # a surname says little where both fit
        offered = [*named, *cutting.free(more)]
        always = [p for p in offered if cutting.goes_anyway(p)]
        self._out = {t.i for t in self.tokens if any(p.holds(t) for p in always)}
        self._moved = {t.i: t.head.head.i for t in self.tokens if _is_the_source_of_all(t) or names_its_noun(t)}
        self._moved |= {t.head.i: t.i for t in self.tokens if names_its_noun(t)}
        self._groups = self._grouped(p for p in offered if p not in always and p.may_go(self.tokens, ()))
        self._articles = sorted(p.first for p in cutting.free(terse.articles(self.tokens)))
        self._helpers = sorted(p.first for p in terse.helping(self.tokens))
        self._over = _SMALL_WORDS if self._helpers else _ARTICLES
        self._that = sorted(t.i for t in self.tokens if _is_a_bare_that(t))
        weights = {t.i: cutting.terms.mass(content([t])) for t in self.tokens if not _only_dates(t)}
        self._weight = {i: w * (_OF_A_NAME if is_before_a_name(self.tokens.doc[i]) else 1) for i, w in weights.items()}
        counted = [w for w in self._weight.values() if w]
        self._mean = sum(counted) / len(counted) if counted else 1.0
        self._opening_words = self._first_of_words()

    def verbs(self) -> "Iterator[Token]":
        """The verbs that a headline may turn on: the sentence's, and those beside it with a subject of their own."""
        root = self.tokens.root
        for verb in (root, *(c for c in root.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})):
            joint = {c.lower_ for c in root.children if c.dep_ == "cc" and root.i < c.i < verb.i}
            if has_child(verb, *EVERY_SUBJECT) and joint <= {"and", "but"}:
                yield verb  # not "or she would have left"

    def cuts(self, verb: "Token") -> "list[tuple[tuple[Part, ...], tuple[Part, ...]]]":
        """What goes in each of the best cuts within the limit, and what of it is no article; the best first."""
        found: list[tuple[float, int, int]] = []
        for size, some in self._best(verb).items():
            for worth, bits in some:
                if not kept.is_torn(self.tokens, self._stay(bits)):
                    found += [(worth - lost, less, bits) for lost, less in self._with_less(bits, size - self.limit)]
        ranked = sorted(found, key=lambda f: (-f[0], f[1:]))
        made = {bits: kept.gone(self.tokens, self._stay(bits)) for _, *both in ranked for bits in both}
        return [(made[less], made[bits]) for _, less, bits in ranked]

    def _stay(self, bits: int) -> list[int]:
        return [t.i for t in self.tokens if bits >> (t.i - self.first) & 1]

    def _first_of_words(self) -> set[int]:
        """The tokens by which a reader counts the words."""
        opens, new = set[int](), True
        for token in self.tokens:
            if new and any(c.isalnum() for c in token.text):
                opens.add(token.i)
                new = False
            new = new or bool(token.whitespace_)
        return opens

    def _grouped(self, offered: "Iterable[Part]") -> dict[int, _Groups]:
        """By the word that they hang on, the parts that are all of some of its children."""
        found: dict[int, _Groups] = {}
        for part in offered:
            inside = {t.i: t for t in self.tokens.doc[part.first : part.last] if not _is_a_mark(t)}
            tops = [t for t in inside.values() if not part.holds(self._head(t))]
            whole = {t.i for top in tops for t in self._below(top)} == set(inside)
            needed = any(emptied.completes(t) for t in tops if t.dep_ in _BEHIND)
            if len({self._head(t).i for t in tops}) == 1 and whole and not needed:
                own, key = found.setdefault(self._head(tops[0]).i, {}), frozenset(t.i for t in tops)
                own[key] = min(own.get(key, LAST_RESORT), part.cost)
        return found

    def _best(self, token: "Token") -> _Cuts:
        """The best cuts of what hangs on this word, which stays."""
        out = token.i in self._out
        cost = self._weight.get(token.i, 0.0) - _WORD * self._mean * (token.i in self._opening_words)
        size, own = int(token.i in self._opening_words and not out), self._groups.get(token.i, {})
        cuts: _Cuts = {size: [(0.0, 0) if out else (cost, 1 << (token.i - self.first))]}
        left = {c.i for c in self._children(token)}
        for groups in _overlapping([g for g in own if g <= left]):
            left -= frozenset().union(*groups)
            cuts = self._joined(cuts, self._of_groups(groups, own))
        for i in sorted(left):
            cuts = self._joined(cuts, self._best(token.doc[i]))
        return cuts

    def _of_groups(self, groups: list[frozenset[int]], costs: _Groups) -> _Cuts:
        """The best cuts of children of which any group may go."""
        inside = sorted(frozenset().union(*groups))
        best = {i: self._best(self.tokens.doc[i]) for i in inside}
        opening = {i for i in inside if _opens(self.tokens.doc[i])}
        made: _Cuts = {}
        for count in range(len(groups) + 1 if len(groups) <= _GROUPS else 2):
            for some in combinations(groups, count):
                lost = frozenset[int]().union(*some)
                cost = sum(_PRICE * costs[g] / LAST_RESORT for g in some) + _OPENING * (not opening <= lost)
                cuts: _Cuts = {0: [(-cost * self._mean, 0)]}
                for i in inside:
                    cuts = cuts if i in lost else self._joined(cuts, best[i])
                for size, found in cuts.items():
                    made.setdefault(size, []).extend(found)
        return {size: _top(found) for size, found in made.items()}

    def _joined(self, one: _Cuts, other: _Cuts) -> _Cuts:
        made: _Cuts = {}
        for n, some in one.items():
            for m, more in other.items():
                if n + m <= self.limit + self._over:
                    made.setdefault(n + m, []).extend((v + w, a | b) for v, a in some for w, b in more)
        return {n: _top(found) for n, found in made.items()}

    def _head(self, token: "Token") -> "Token":
        return token.doc[self._moved.get(token.i, token.head.i)]

    def _children(self, token: "Token") -> "list[Token]":
        """What hangs on a word, marks left aside."""
        own = [c for c in token.children if self._moved.get(c.i, token.i) == token.i]
        own += [token.doc[i] for i, head in self._moved.items() if head == token.i]
        inside = range(self.first, self.tokens.end)
        return [c for c in own if not _is_a_mark(c) and c.i in inside]

    def _below(self, token: "Token") -> "list[Token]":
        """The word and all that hangs on it."""
        return [token, *(t for child in self._children(token) for t in self._below(child))]

    def _with_less(self, bits: int, over: int) -> "Iterator[tuple[float, int]]":
        """As it is; where it is too long, without "that", the first article, any, and "has been"."""
        if over <= 0:
            yield 0.0, bits
            return
        stay = self._stay(bits)
        articles = [i for i in self._articles if i in stay and not self._follows_a_noun(i, stay)]
        opening, that = [i for i in articles if i == stay[0]], [i for i in self._that if i in stay]
        helpers = [i for i in self._helpers if i in stay]
        sets = [that, opening, [*that, *opening], articles, [*that, *articles]]
        sets += [[*that, *articles, *helpers]] if helpers else []
        for some in sets:
            if len(some) >= over and (over <= _ARTICLES or helpers):
                yield _ARTICLE * self._mean * len(some), bits & ~sum(1 << (i - self.first) for i in some)

    def _follows_a_noun(self, article: int, stay: list[int]) -> bool:
        """As in "gave the mayor a boat", which without its article is a mayor boat."""
        before = max((i for i in stay if i < article), default=None)
        if before is None or any(t.text in COMMAS for t in self.tokens.doc[before:article]):
            return False
        return self.tokens.doc[before].pos_ in {"NOUN", "PROPN", "NUM"}


def names_its_noun(token: "Token") -> bool:
    """Whether it is the name of what stands right before it and then hangs on it: "former adviser Ann Berg"."""
    noun = token.head
    beside = token.dep_ == "appos" and token.left_edge.i == noun.i + 1 and token.ent_type_ == "PERSON"
    return beside and token.pos_ == "PROPN" and noun.pos_ == "NOUN" and noun.head.i != noun.i


def is_before_a_name(token: "Token") -> bool:
    """Whether it is a given name or an office, with the name of a person behind it."""
    if token.dep_ in {"compound", "nmod"} and token.head.ent_type_ == "PERSON" and token.i < token.head.i:
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.ent_type_ == following.ent_type_ == "PERSON" and following.ent_iob_ == "I"


def _is_a_mark(token: "Token") -> bool:
    """Whether it is no word: "12%" needs its sign."""
    return token.is_space or (token.is_punct and token.text not in {"%", "&"})


def _opens(token: "Token") -> bool:
    """Whether it stands before the subject of its verb: "In a change of tone, ..."."""
    subject = child_of(token.head, *SUBJECTS)
    adverbial = token.dep_ in {"prep", "advcl", "npadvmod", "advmod"}
    return adverbial and subject is not None and token.i < subject.left_edge.i


def _is_a_bare_that(token: "Token") -> bool:
    """As in "said [that] she would leave": right behind the verb, and before the subject."""
    verb = token.head.head
    said = token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ == "ccomp" and verb.lemma_ in SPEECH
    return said and token.i == verb.i + 1 and token.nbor().tag_ not in {"NN", "NNS", "VBG"}


def _is_the_source_of_all(token: "Token") -> bool:
    """As in "lost ten boats and sank two[, according to the port]", which the parse hangs on the second verb."""
    comma = token.i > 0 and token.nbor(-1).text == ","
    return token.lower_ == "according" and comma and token.head.dep_ == "conj" and token.i > token.head.i


def _only_dates(token: "Token") -> bool:
    """Whether it only says when, not for how long: "on 3 May", not "sentenced to nine years"."""
    top = token
    while top.head.i != top.i and top.head.ent_type_ == token.ent_type_:
        top = top.head
    return token.ent_type_ in {"DATE", "TIME"} and not (top.dep_ == "pobj" and top.head.lower_ in {"to", "for", "of"})


def _overlapping(groups: list[frozenset[int]]) -> list[list[frozenset[int]]]:
    """The groups, those that overlap together."""
    found: list[list[frozenset[int]]] = []
    for group in groups:
        touching = [c for c in found if any(group & g for g in c)]
        found = [c for c in found if c not in touching] + [[group, *(g for c in touching for g in c)]]
    return found


def _top(found: list[_Cut]) -> list[_Cut]:
    return sorted(set(found), key=lambda f: (-f[0], f[1]))[:_KEPT]
