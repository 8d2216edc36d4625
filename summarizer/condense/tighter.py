"""A cut of a few words where the cautious one is longer: many are made, and one counts that is parsed as the whole is.

The parts that may go are a tree; a beam over them looks for the cuts within the limit that say most (in the manner of
Filippova and Strube 2008, "Dependency tree based sentence compression"). A cut that is parsed otherwise than the
sentence it comes of reads otherwise, too, and is no cut of it.
"""

from typing import TYPE_CHECKING

from summarizer.condense import constituents, loose
from summarizer.condense.edits import words
from summarizer.condense.parts import LAST_RESORT
from summarizer.reading import plain_article, read, read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.condense.compress import Cutting
    from summarizer.condense.parts import Part

_BEAM = 12
_DEEPEST = 7
"""Parts that a cut goes without."""
_PROPOSED = 6
_LEAST = 0.25
"""Of its sentence's weight; a headline that keeps less says too little."""
_PRICE = 0.3
"""What the dearest part costs, of the worth of the whole sentence."""
_SLIGHT = frozenset({"punct", "case", "det", "cc"})
"""Relations that are not compared."""
_CORE = frozenset(
    {"ROOT", "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "conj", "relcl", "acl", "agent", "neg", "attr", "pobj"}
)  # fmt: skip
"""Relations that must be the same; the others only hang on the same word."""


def cuts(cutting: "Cutting", limit: int) -> list[str]:
    """Cuts of at most `limit` words that are parsed as in the sentence, the one that says most first.

    None where it would say too little of the sentence.
    """
    if any(edit.put for edit in cutting.fixed):
        return []  # what is put in has no parse in the sentence
    kinds: dict[tuple[int, int], Part] = {}
    more = constituents.outside_quotations(loose.parts(cutting.tokens), cutting.tokens)
    for part in (*cutting.of_a_headline, *sorted(cutting.free(more), key=lambda p: (p.start, p.end))):
        at = (part.start, part.end)
        if at not in kinds or part.cost < kinds[at].cost:
            kinds[at] = part
    articles = list(cutting.free(loose.articles(cutting.tokens)))
    found = _search(cutting, list(kinds.values()), articles, limit)
    made = {cutting.headline_without(gone): gone for gone in found}
    least = min(_LEAST, limit / len(cutting.tokens))
    texts = [text for text, gone in made.items() if words(text) <= limit and cutting.says(gone)[0] >= least]
    read_all([plain_article(text) for text in texts])
    return [text for text in texts if _parsed_alike(text, cutting, made[text])]


def _search(cutting: "Cutting", parts: "list[Part]", articles: "list[Part]", limit: int) -> "list[tuple[Part, ...]]":
    """What goes, for each of the best cuts within the limit."""
    base = tuple(p for p in parts if cutting.goes_anyway(p))
    beam: list[tuple[Part, ...]] = [base]
    done: dict[tuple[int, ...], tuple[float, tuple[Part, ...]]] = {}
    for _ in range(_DEEPEST):
        grown: dict[tuple[int, ...], tuple[float, tuple[Part, ...]]] = {}
        for gone in beam:
            for part in parts:
                if any(part.start < g.end and g.start < part.end and not g.within(part) for g in gone):
                    continue
                if part in gone or not part.may_go(cutting.tokens, gone):
                    continue
                more = (*(g for g in gone if not g.within(part)), part)
                key = tuple(sorted(p.start * 100_000 + p.end for p in more))
                if key not in grown and key not in done:
                    grown[key] = (_worth(cutting, more), more)
        ranked = sorted(grown.items(), key=lambda g: (_too_long(cutting, g[1][1], limit) - g[1][0], g[0]))[:_BEAM]
        beam = []
        for key, (worth, gone) in ranked:
            shorter = _with_fewer_articles(cutting, gone, articles)
            fits = next((less for less in shorter if words(cutting.headline_without(less)) <= limit), None)
            if fits is not None:
                done[key] = (worth - 0.1 * (len(fits) - len(gone)) ** 0.5, fits)
            else:
                beam.append(gone)
    best = sorted(done.values(), key=lambda d: (-d[0], [p.start for p in d[1]]))
    return [gone for _, gone in best[:_PROPOSED]]


def _with_fewer_articles(
    cutting: "Cutting", gone: "tuple[Part, ...]", articles: "list[Part]"
) -> "list[tuple[Part, ...]]":
    """As it is, without the article that it opens with, and without any."""
    left = [a for a in articles if not any(a.within(g) for g in gone)]
    before = cutting.tokens.doc[cutting.tokens.start : left[0].first] if left else ()
    opening = left[:1] if all(t.is_punct or any(g.holds(t) for g in gone) for t in before) else []
    return [gone, *([(*gone, *opening)] if opening else []), *([(*gone, *left)] if left else [])]


def _too_long(cutting: "Cutting", gone: "tuple[Part, ...]", limit: int) -> float:
    """What the words over the limit will cost, each as much as one of the sentence is worth."""
    return max(0, words(cutting.headline_without(gone)) - limit) / (len(cutting.tokens) or 1)


def _worth(cutting: "Cutting", gone: "Sequence[Part]") -> float:
    """The share of the sentence's weight that is left, and of the title's, less what the parts cost."""
    said, of_the_title = cutting.says(gone)
    return said + of_the_title - _PRICE * sum(p.cost for p in gone) / LAST_RESORT


def _parsed_alike(text: str, cutting: "Cutting", gone: "Sequence[Part]") -> bool:
    """Whether every word hangs on the same word in the same way as in the sentence."""
    cut = read(plain_article(text))
    if len(cut.article.sentences) != 1 or cut.by_sentence[0] is None:
        return False
    left = [t for t in cutting.tokens if _counts(t) and not any(p.holds(t) for p in gone)]
    before = [t for t in left if not any(e.start <= t.idx < e.end for e in cutting.fixed)]
    after = [t for t in cut.doc if _counts(t)]
    if [t.lower_ for t in before] != [t.lower_ for t in after]:
        return False
    places = {t.i: n for n, t in enumerate(before)}
    own = {t.i: n for n, t in enumerate(after)}
    for one, other in zip(before, after, strict=True):
        if one.dep_ in _SLIGHT:
            continue
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
