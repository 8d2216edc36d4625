"""A cut of a few words where the cautious one is longer: many are made, and one counts that is parsed as the whole is.

What may go hangs on words that stay, so that a sentence is a tree of choices; of every size the cuts that say most are
found from its leaves upwards (in the manner of Filippova and Strube 2008, "Dependency tree based sentence
compression", without the approximation: what a cut is worth is a sum). A cut that is parsed otherwise than the sentence
it comes of reads otherwise, too, and is no cut of it.
"""

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.condense import constituents, loose
from summarizer.condense.edits import words
from summarizer.condense.lexicon import COMMAS, SPEECH
from summarizer.condense.parts import LAST_RESORT, spanning
from summarizer.condense.terms import content
from summarizer.reading import plain_article, read, read_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.compress import Cutting
    from summarizer.condense.parts import Part

_KEPT = 4
"""Cuts of each size that are kept of every part of the tree."""
_GROUPS = 5
"""Parts on one word that overlap, of which any may go."""
_LONGEST = 120
"""Tokens of a sentence that is looked at."""
_PROPOSED = 8
_ARTICLES = 3
"""Words over the limit that may be articles."""
_LEAST = 0.25
"""Of its sentence's weight; a headline that keeps less says too little."""
_PRICE, _WORD, _ARTICLE = 1.2, 0.1, 0.15
"""What the dearest part, a word and a missing article cost, of what a word of the sentence weighs on average."""
_OPENING = 1.5
"""What a phrase before the subject costs a headline, of the same."""
_GIVEN = 0.4
"""What a given name weighs, of what the word does."""
_SLIGHT = frozenset({"punct", "case", "det", "cc", "prep"})
"""Relations that are not compared."""
_BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
"""Relations among the words of one noun phrase, of which one is as good as another."""
_PUT_IN = re.compile(r"\[[^\]]*\]")
_CORE = frozenset(
    {"ROOT", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "conj", "relcl", "acl", "agent", "neg", "attr", "pobj"}
)  # fmt: skip
"""Relations that must be the same; the others only hang on the same word."""
_ASIDES = frozenset(
    {"relcl", "appos", "acl", "advcl", "prep", "npadvmod", "advmod", "conj", "cc", "parataxis"}
)  # fmt: skip
"""Relations of what may stand between commas."""

_Cut = tuple[float, int]
"""What a cut is worth, and the tokens that are left, as bits from the first of the sentence."""
_Cuts = dict[int, list[_Cut]]
"""The best cuts by their number of words."""


@dataclass(frozen=True)
class Proposed:
    """Cuts of a sentence, the one that says most first, before they are parsed."""

    cutting: "Cutting"
    cuts: "dict[str, tuple[str, tuple[Part, ...]]]"
    """By the cut, the cut with its articles and what goes from the sentence in that."""

    @property
    def texts(self) -> list[str]:
        """What is to be parsed."""
        return [text for text, _ in self.cuts.values()]

    def sound(self) -> list[str]:
        """The cuts that are parsed as in the sentence."""
        return [cut for cut, (text, gone) in self.cuts.items() if _parsed_alike(text, self.cutting, gone)]


def cuts(cutting: "Cutting", limit: int) -> list[str]:
    """Cuts of at most `limit` words that are parsed as in the sentence, the one that says most first."""
    found = proposed(cutting, limit)
    read_all([plain_article(text) for text in found.texts])
    return found.sound()


def proposed(cutting: "Cutting", limit: int) -> Proposed:
    """Cuts of at most `limit` words, none where it would say too little of the sentence."""
    made: dict[str, tuple[str, tuple[Part, ...]]] = {}
    if len(cutting.tokens) <= _LONGEST and cutting.tokens.root.pos_ in {"VERB", "AUX"}:
        least = _LEAST * min(1.0, 2 * limit / len(cutting.tokens))
        tree = _Tree(cutting, limit + _ARTICLES)
        for verb in _clauses(cutting.tokens):
            if made:
                break  # what stands beside the main clause is told where that cannot be
            for _, gone, whole in sorted(tree.found(verb, limit), key=lambda f: -f[0]):
                text = cutting.headline_without(gone)
                if text not in made and words(text) <= limit and cutting.says(gone)[0] >= least:
                    made[text] = (cutting.headline_without(whole), whole)
                if len(made) == _PROPOSED:
                    break
    return Proposed(cutting, made)


def is_a_given_name(token: "Token") -> bool:
    """Whether the name of a person goes on behind it."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.ent_type_ == following.ent_type_ == "PERSON" and following.ent_iob_ == "I"


class _Tree:
    """A sentence with what may go from it."""

    def __init__(self, cutting: "Cutting", most: int) -> None:
        self.cutting, self.tokens, self.most = cutting, cutting.tokens, most
        self.first = cutting.tokens.start
        self.moved = {t.i: t.head.head.i for t in self.tokens if _is_the_source_of_all(t)}
        self.edited = [e for e in cutting.fixed if not e.put]
        more = constituents.outside_quotations(loose.parts(self.tokens), self.tokens)
        offered = [*cutting.of_a_headline, *cutting.free(more)]
        always = [p for p in offered if cutting.goes_anyway(p)]
        self.out = {t.i for t in self.tokens if any(p.holds(t) for p in always)}
        self.out |= {t.i for t in self.tokens if any(e.start <= t.idx < e.end for e in self.edited)}
        self.articles = {p.first for p in cutting.free(loose.articles(self.tokens))}
        self.marks = {t.i for t in self.tokens if _is_a_bare_that(t)}
        self.groups = self._groups(p for p in offered if p not in always and p.may_go(self.tokens, ()))
        terms = cutting.terms
        self.weight = {t.i: terms.mass(content([t])) for t in self.tokens if not _only_dates(t)}
        self.weight |= {i: _GIVEN * w for i, w in self.weight.items() if is_a_given_name(self.tokens.doc[i])}
        counted = [w for w in self.weight.values() if w]
        self.mean = sum(counted) / len(counted) if counted else 1.0
        self.opens = self._first_of_words()

    def _first_of_words(self) -> set[int]:
        """The tokens by which a reader counts the words."""
        opens, new = set(), True
        for token in self.tokens:
            if new and any(c.isalnum() for c in token.text):
                opens.add(token.i)
                new = False
            new = new or bool(token.whitespace_)
        return opens

    def _groups(self, offered: "Iterator[Part]") -> dict[int, dict[frozenset[int], float]]:
        """By the word that they hang on, the children that go together, and what that costs."""
        found: dict[int, dict[frozenset[int], float]] = {}
        for part in offered:
            inside = [t for t in self.tokens.doc[part.first : part.last] if not t.is_punct and not t.is_space]
            tops = [t for t in inside if not part.holds(t.head)]
            whole = {t.i for top in tops for t in self._below(top)}
            if tops and len({t.head.i for t in tops}) == 1 and whole == {t.i for t in inside}:
                own = found.setdefault(tops[0].head.i, {})
                key = frozenset(t.i for t in tops)
                own[key] = min(own.get(key, LAST_RESORT), part.cost)
        return found

    def found(self, verb: "Token", limit: int) -> "Iterator[tuple[float, tuple[Part, ...], tuple[Part, ...]]]":
        """What the cuts are worth, what goes in each, and what goes but for articles."""
        for size, some in self._best(verb).items():
            for worth, kept in some:
                if not self._is_torn(kept):
                    for lost, bits in self._with_fewer_articles(kept, size - limit):
                        yield worth - lost, self._gone(bits), self._gone(kept)

    def _is_torn(self, kept: int) -> bool:
        """Whether it keeps a country without its town, or "a" before a vowel."""
        stay = [t for t in self.tokens if kept >> (t.i - self.first) & 1]
        left = {t.i for t in stay}
        for one, other in zip(stay, stay[1:], strict=False):
            if (
                one.lower_ in {"a", "an"}
                and other.i != one.i + 1
                and (one.lower_ == "an") != (other.lower_[0] in "aeiou")
            ):
                return True
        return any(
            t.ent_type_ == "GPE" and t.i - 2 >= self.first and t.nbor(-1).text == "," and t.nbor(-2).ent_type_ == "GPE"
            and t.i - 2 not in left
            for t in stay
        )  # fmt: skip

    def _best(self, token: "Token") -> _Cuts:
        """The best cuts of what hangs on this word, which stays."""
        doc = token.doc
        children = self._children(token)
        size = int(token.i in self.opens and token.i not in self.out)
        bits = 0 if token.i in self.out else 1 << (token.i - self.first)
        cuts: _Cuts = {size: [(0.0 if token.i in self.out else self._worth(token), bits)]}
        own = self.groups.get(token.i, {})
        left = {c.i for c in children}
        for component in _components([g for g in own if g <= left]):
            inside = sorted(frozenset().union(*component))
            left -= set(inside)
            best = {i: self._best(doc[i]) for i in inside}
            merged: _Cuts = {}
            for count in range(len(component) + 1 if len(component) <= _GROUPS else 2):
                for some in combinations(component, count):
                    gone = frozenset().union(*some)
                    cost = sum(_PRICE * self.mean * own[g] / LAST_RESORT for g in some)
                    kept: _Cuts = {0: [(-cost, 0)]}
                    for i in inside:
                        kept = kept if i in gone else self._joined(kept, best[i])
                    if any(i not in gone and self._opens(doc[i]) for i in inside):
                        kept = {n: [(v - _OPENING * self.mean, b) for v, b in found] for n, found in kept.items()}
                    for n, found in kept.items():
                        merged.setdefault(n, []).extend(found)
            cuts = self._joined(cuts, {n: _top(found) for n, found in merged.items()})
        for i in sorted(left):
            cuts = self._joined(cuts, self._best(doc[i]))
        return cuts

    def _children(self, token: "Token") -> "list[Token]":
        """What hangs on a word, marks left aside."""
        own = [c for c in token.children if self.moved.get(c.i, token.i) == token.i]
        own += [token.doc[i] for i, head in self.moved.items() if head == token.i]
        return [c for c in own if not c.is_punct and not c.is_space and self._is_inside(c)]

    def _below(self, token: "Token") -> "list[Token]":
        """The word and all that hangs on it."""
        return [token, *(t for child in self._children(token) for t in self._below(child))]

    def _opens(self, token: "Token") -> bool:
        """Whether it stands before the subject of its verb: "In a change of tone, ..."."""
        subject = next((c for c in token.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return token.dep_ in {"prep", "advcl", "npadvmod", "advmod"} and subject is not None and token.i < subject.left_edge.i

    def _is_inside(self, token: "Token") -> bool:
        return self.first <= token.i < self.tokens.end

    def _worth(self, token: "Token") -> float:
        return self.weight.get(token.i, 0.0) - _WORD * self.mean * (token.i in self.opens)

    def _joined(self, one: _Cuts, other: _Cuts) -> _Cuts:
        made: _Cuts = {}
        for n, some in one.items():
            for m, more in other.items():
                if n + m <= self.most:
                    made.setdefault(n + m, []).extend((v + w, a | b) for v, a in some for w, b in more)
        return {n: _top(found) for n, found in made.items()}

    def _with_fewer_articles(self, kept: int, over: int) -> "Iterator[tuple[float, int]]":
        """As it is, without the article that it opens with, and without any, where it is too long."""
        if over <= 0:
            yield 0.0, kept
            return
        left = [i for i in sorted(self.articles) if kept >> (i - self.first) & 1 and not self._follows_a_noun(i, kept)]
        opening = [i for i in left if not kept & ((1 << (i - self.first)) - 1)]
        that = [i for i in sorted(self.marks) if kept >> (i - self.first) & 1]
        for some in (that, opening, [*that, *opening], left, [*that, *left]):
            if len(some) >= over:
                lost = sum(1 << (i - self.first) for i in some)
                yield _ARTICLE * self.mean * len(some), kept & ~lost

    def _follows_a_noun(self, article: int, kept: int) -> bool:
        """As in "gave the mayor a boat", which without its article is a mayor boat."""
        before = next((i for i in range(article - 1, self.first - 1, -1) if kept >> (i - self.first) & 1), None)
        if before is None or any(t.text in COMMAS for t in self.tokens.doc[before:article]):
            return False
        return self.tokens.doc[before].pos_ in {"NOUN", "PROPN", "NUM"}

    def _gone(self, kept: int) -> "tuple[Part, ...]":
        """The parts between what is kept, with the marks that only they need."""
        tokens, doc = self.tokens, self.tokens.doc
        stay = [t.i for t in tokens if kept >> (t.i - self.first) & 1]
        gone: set[int] = set()
        ends = [self.first - 1, *stay, tokens.end]
        for at, (left, right) in enumerate(zip(ends, ends[1:], strict=False)):
            between = doc[left + 1 : right]
            dropped = [t for t in between if not t.is_punct and not t.is_space]
            if not dropped:
                continue
            marks = {t.i for t in between if t.text == ":" and at and right < tokens.end}
            if at and not doc[left].whitespace_:
                marks |= {t.i for t in between[:1] if t.is_quote}
            if right < tokens.end:
                marks |= {t.i for t in between[-1:] if t.is_quote and not t.whitespace_}
            if at and right < tokens.end and self._needs_a_comma(left, right, stay):
                marks |= {t.i for t in [t for t in between if t.text in COMMAS][:1]}
            gone |= {t.i for t in between if t.i not in marks}
        runs: list[list[int]] = []
        for i in sorted(gone):
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        return tuple(spanning(doc[run[0] : run[-1] + 1], 0) for run in runs)

    def _needs_a_comma(self, left: int, right: int, stay: "Sequence[int]") -> bool:
        """Whether something that a comma sets off ends or begins here, and stays."""
        doc, kept = self.tokens.doc, set(stay)
        for top in (doc[left], *doc[left].ancestors):
            inside = [t.i for t in top.subtree if t.i in kept]
            if top.i not in kept or inside[-1] != left or right in inside:
                continue
            if top.i < top.head.i and top.dep_ in _ASIDES | {"ccomp"} and _has_a_comma(top, right):
                return True  # "When it rained, ...", "..., people said"
            if top.i > top.head.i and top.dep_ in _ASIDES and doc[top.left_edge.i - 1].text in COMMAS:
                return doc[right].head.i != top.i
        for top in (doc[right], *doc[right].ancestors):
            inside = [t.i for t in top.subtree if t.i in kept]
            if top.i in kept and inside[0] == right and top.dep_ in _ASIDES and top.i > top.head.i:
                if top.left_edge.i > left + 1 and doc[top.left_edge.i - 1].text in COMMAS:
                    return True
        return False


def _has_a_comma(top: "Token", right: int) -> bool:
    """Whether a comma closes what hangs on the word, before `right`."""
    end = top.right_edge
    return end.text in COMMAS or (end.i + 1 < right and end.nbor().text in COMMAS)


def _is_a_bare_that(token: "Token") -> bool:
    """As in "said [that] she would leave": right behind the verb, and before the subject."""
    verb = token.head.head
    said = token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ == "ccomp" and verb.lemma_ in SPEECH
    return said and token.i == verb.i + 1 and token.nbor().tag_ not in {"NN", "NNS", "VBG"}


def _is_the_source_of_all(token: "Token") -> bool:
    """As in "lost ten boats and sank two[, according to the port]", which the parse hangs on the second verb."""
    comma = token.i > 0 and token.nbor(-1).text == ","
    return token.lower_ == "according" and comma and token.head.dep_ == "conj" and token.i > token.head.i


def _clauses(tokens: "Tokens") -> "Iterator[Token]":
    """The verbs that a headline may turn on: the sentence's, and those beside it with a subject of their own."""
    root = tokens.root
    for verb in (root, *(c for c in root.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})):
        joint = [c.lower_ for c in root.children if c.dep_ == "cc" and c.i < verb.i] if verb.i > root.i else []
        told = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)
        if told and set(joint) <= {"and", "but"}:  # not "or she would have left"
            yield verb


def _only_dates(token: "Token") -> bool:
    """Whether it only says when, not for how long: "on 3 May", not "sentenced to nine years"."""
    top = token
    while top.head.i != top.i and top.head.ent_type_ == token.ent_type_:
        top = top.head
    return token.ent_type_ in {"DATE", "TIME"} and not (top.dep_ == "pobj" and top.head.lower_ in {"to", "for", "of"})


def _components(groups: list[frozenset[int]]) -> list[list[frozenset[int]]]:
    """The groups, those that overlap together."""
    found: list[list[frozenset[int]]] = []
    for group in groups:
        touching = [c for c in found if any(group & g for g in c)]
        found = [c for c in found if c not in touching] + [[group, *(g for c in touching for g in c)]]
    return found


def _top(found: list[_Cut]) -> list[_Cut]:
    return sorted(set(found), key=lambda f: (-f[0], f[1]))[:_KEPT]


def _parsed_alike(text: str, cutting: "Cutting", gone: "Sequence[Part]") -> bool:
    """Whether every word hangs on the same word in the same way as in the sentence, phrases and articles left aside."""
    cut = read(plain_article(text))
    if len(cut.article.sentences) != 1 or cut.by_sentence[0] is None:
        return False
    left = [t for t in cutting.tokens if _counts(t) and not any(p.holds(t) for p in gone)]
    before = [t for t in left if not any(e.start <= t.idx < e.end for e in cutting.fixed)]
    put = [(m.start(), m.end()) for m in _PUT_IN.finditer(text)] if any(e.put for e in cutting.fixed) else []
    after = [t for t in cut.doc if _counts(t) and not any(start <= t.idx < end for start, end in put)]
    if [t.lower_ for t in before] != [t.lower_ for t in after]:
        return False
    places = {t.i: n for n, t in enumerate(before)}
    own = {t.i: n for n, t in enumerate(after)}
    for one, other in zip(before, after, strict=True):
        if one.dep_ in _SLIGHT or {one.dep_, other.dep_} <= _BEFORE_A_NOUN:
            continue
        if other.dep_ == "ROOT" and one.dep_ == "conj" and one.head.i not in places:
            continue
        if one.head.i not in places and other.head.i not in own:
            continue  # on what is put in
        same = places.get(one.head.i) == own.get(other.head.i)
        same = same or places.get(_first(one.head)) == own.get(_first(other.head))
        if not same or (one.dep_ != other.dep_ and not _CORE.isdisjoint({one.dep_, other.dep_})):
            return False
    return not any(_disagrees(t, gone) or _is_torn_off(t, gone) for t in before)


def _disagrees(subject: "Token", gone: "Sequence[Part]") -> bool:
    """Whether one is left of several that a verb tells of: "Ann Berg[, the mayor, and her aide] were indicted"."""
    lost = any(c.dep_ in {"conj", "appos"} and any(p.holds(c) for p in gone) for c in subject.children)
    if not lost or subject.dep_ not in {"nsubj", "nsubjpass"} or subject.tag_ in {"NNS", "NNPS"}:
        return False
    return any(t.lower_ in {"were", "are", "have"} for t in (subject.head, *subject.head.children))


def _is_torn_off(token: "Token", gone: "Sequence[Part]") -> bool:
    """Whether it describes, after a comma, something that no longer stands right before it."""
    opening = token.left_edge
    after_a_comma = opening.i > 0 and opening.nbor(-1).text == ","
    aside = token.dep_ in {"appos", "relcl", "acl"} or (token.dep_ == "dobj" and opening.lower_ in {"a", "an"})
    between = (p for p in gone if token.head.i < p.first and p.last <= opening.i and p.last - p.first > 1)
    return after_a_comma and aside and any(between)


def _first(token: "Token") -> int:
    """The place of the first of several that are joined by "and"."""
    while token.dep_ == "conj":
        token = token.head
    return token.i


def _counts(token: "Token") -> bool:
    return not token.is_punct and not token.is_space
