"""Whether a name or figure of the claim stands, in the evidence, beside the words that it stands beside in the claim.

Evidence is local: what is said elsewhere in the article of somebody else does not support a claim about this one.
The words around a name or figure choose the sentence that speaks of the same; where that sentence holds another name
or figure instead, the claim's one is out of place.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb, phrase
from summarizer.gate.spelling import spelling
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word

_NEAR = 10
"""Words of the clause at most."""
_MARGIN = 1.25
"""How much better another sentence must fit before it overrules the one that holds the name."""


_SOME = 1.5
"""Weight of the words around it that speaks for a sentence, however well others fit."""
_CONCLUSIVE = 1.1
"""Weight of the words around it below which no sentence can be said to fit best."""
_FAR = 3.0
"""How much better another sentence must fit where it holds no rival."""
_SAME = 0.8
"""Likeness of the noun that a name hangs on."""
_ENOUGH = 2.0
"""Weight of the words around it from which on they say something of its place."""
_LITTLE = 0.35
"""Share of that weight which is too little for a sentence to speak of the same."""


@dataclass(frozen=True)
class Fit:
    """A sentence with how well it fits the words around a place in the claim."""

    view: "SentenceView"
    weight: float


def context(claim: "ClaimReading", place: int, without: "Iterable[int]" = ()) -> "list[Word]":
    """The content words of the same clause, nearest first."""
    token = claim.reading.doc[place]
    leave = {place, *without}
    inside = _clause(token)
    near = [w for w in claim.view.words if w.i in inside and w.i not in leave]
    return sorted(near, key=lambda w: abs(w.i - place))[:_NEAR]


def _clause(token: "Token") -> set[int]:
    head = token
    while head.dep_ != "ROOT" and not is_verb(head):
        head = head.head
    found = {t.i for t in phrase(head)}
    if head.dep_ in {"relcl", "acl", "xcomp", "conj"}:
        found |= {t.i for t in phrase(head.head)}
    own = [t for c in token.children if c.dep_ in {"acl", "relcl"} for t in phrase(c)]
    return found | {t.i for t in (*phrase(token), *own)}


def fits(around: "list[Word]", views: "Iterable[SentenceView]", evidence: "EvidenceReading") -> list[Fit]:
    """The sentences by how much of these words they hold, best first."""
    held: dict[int, float] = {}
    for n, word in enumerate(around):
        having = {m.view.number for m in evidence.matches.get(word.i, [])}
        for number in having.union(*(evidence.source.holding.get(k, ()) for k in (word.key, words.stem(word.key)))):
            held[number] = held.get(number, 0.0) + word.weight / (1 + 0.15 * n)
    found = [Fit(view, held.get(view.number, 0.0)) for view in views]
    return sorted(found, key=lambda f: (-f.weight, f.view.number))


def out_of_place(
    ranked: list[Fit],
    holds: "Callable[[SentenceView], bool]",
    rival: "Callable[[SentenceView], bool]",
    *,
    far: bool = False,
    margin: float = _MARGIN,
) -> bool:
    """Whether the sentence that fits best holds a rival instead, and no sentence with the item fits nearly as well.

    With `far` it is out of place without a rival, too, where the best sentence fits far better.
    """
    if not ranked or ranked[0].weight == 0:
        return False
    held = max((f.weight for f in ranked if holds(f.view)), default=0.0)
    if ranked[0].weight < _CONCLUSIVE:
        return False
    best = [f for f in ranked if f.weight >= ranked[0].weight * 0.9]
    if held * margin >= ranked[0].weight:
        return False
    return all(rival(f.view) for f in best) or (far and held < _SOME and held * _FAR < ranked[0].weight)


def tied(
    claim: "ClaimReading", evidence: "EvidenceReading", word: "Word", holds: "Callable[[SentenceView], bool]"
) -> bool:
    """Whether the evidence, too, ties the name directly to a noun that it hangs on: "the executive of the Union".

    Or, in a list ("Firefox, Safari and Chrome"), has it in one sentence with its neighbour.
    """
    mates = claim.name_mates(word.i)
    root = claim.name_root(word.i)
    if root is None:
        return False
    near = {_past_prepositions(root.head).i, *(t.i for c in root.children for t in (c, *_objects(c)))} - mates
    nouns = [w.i for w in claim.view.words if w.i in near and w.pos == "NOUN" and not w.name]
    held = {view.number for view in evidence.views if holds(view)}
    for noun in nouns:
        for match in evidence.matches[noun]:
            if match.weight >= _SAME and match.view.number in held and _beside(match.view, match.word.i, word):
                return True
    return _listed(claim, evidence, root, held)


def _listed(claim: "ClaimReading", evidence: "EvidenceReading", root: "Token", held: set[int]) -> bool:
    """Whether a sentence that has the name has another of its list, too, and all that have the other have it."""
    beside = {t.i for t in root.conjuncts}
    for other in (w for w in claim.view.words if w.i in beside and w.name):
        having = {m.view.number for m in evidence.matches[other.i]}
        if having and having <= held:
            return True
    return False


def _past_prepositions(token: "Token") -> "Token":
    """The noun behind "of", or behind an adjective made of the name ("Wikipedia-like approach")."""
    return token.head if token.pos_ == "ADP" or token.dep_ == "amod" else token


def _objects(token: "Token") -> "list[Token]":
    return children_of(token, "pobj") if token.dep_ == "prep" else []


def _beside(view: "SentenceView", noun: int, word: "Word") -> bool:
    """Whether the name hangs on the noun, or the noun on the name, directly."""
    token = view.token(noun)
    named = [t for t in view.tokens if t.lower_.strip(".") == word.text or spelling(t.lower_) == word.key]
    return any(token.i in _above(t) or t.i in _above(token) for t in named)


def _above(token: "Token") -> set[int]:
    """What it hangs on, past prepositions and the words of one name; no verb."""
    found: set[int] = set()
    here = token
    while here.dep_ != "ROOT" and not is_verb(here.head):
        here = here.head
        found.add(here.i)
        if here.pos_ not in {"ADP", "PROPN"}:
            break
    return found


def unheard(ranked: list[Fit], around: "list[Word]", holds: "Callable[[SentenceView], bool]") -> bool:
    """Whether no sentence that has it speaks of more than a little of what the claim says around it."""
    total = sum(w.weight / (1 + 0.15 * n) for n, w in enumerate(around))
    held = max((f.weight for f in ranked if holds(f.view)), default=0.0)
    return total >= _ENOUGH and held < _LITTLE * total


def scope(evidence: "EvidenceReading") -> "list[SentenceView]":
    """Where to look for better places: the cited sentences, or the whole body where the gate searches itself."""
    return evidence.source.body if evidence.searched else evidence.views
