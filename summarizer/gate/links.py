"""Whether what came before became what came after, a cause an effect, a condition its reverse, the greater the smaller.

Temporal and causal relations between two events as TimeML annotates them (Pustejovsky et al., 2003), read off the word
that links them; compared where both sides link the same two.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.gate.acts import act, is_verb
from summarizer.gate.comparing import SURE, shared_weight
from summarizer.gate.denied import nothing
from summarizer.gate.words import LIGHT
from summarizer.models import Problem
from summarizer.reading.grammar import SUBJECTS, child_of, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_KINDS = {
    "before": "earlier", "until": "earlier", "till": "earlier", "after": "later", "since": "later",
    "following": "later", "because": "caused", "if": "if", "unless": "unless", "despite": "in spite",
    "time": "earlier", "although": "in spite", "though": "in spite", "than": "than",
}  # fmt: skip
_OPPOSITES = {("earlier", "later"), ("caused", "in spite")}
_ORDER = frozenset(
    "before beforehand after afterwards until till since once when while as then later earlier prior ahead "
    "previously already eventually followed following preceded next eve ago".split()
)
_DIRECTED = frozenset({"earlier", "later", "caused", "than"})
"""What says something else when the two change places."""
_CAUSING = frozenset(
    "because cause result lead so thus therefore reason blame thank as since over why trigger prompt".split()
)
_BEFORE_TO = frozenset({"due", "owe"})
"""They say why with a "to" behind them: "due to rain", not "due to begin", "owing the bank money"."""


@dataclass(frozen=True)
class Link:
    """`first` is linked to `second` by a word: "the minister resigned *before* the vote"."""

    first: "Token"
    second: "Token"
    by: "Token"

    @property
    def kind(self) -> str:
        """What the word says of the two."""
        kind = _KINDS[self.by.lower_]
        denied = _is_denied(self.second)  # "if it does not" is "unless it does"
        return {"if": "unless", "unless": "if"}.get(kind, kind) if denied else kind


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each link of the claim that the evidence has the other way round."""
    problems = []
    for mine in links(claim.view):
        theirs = [link for view in evidence.views for link in links(view)]
        same = [t for t in theirs if _is(mine.first, t.first, evidence) and _is(mine.second, t.second, evidence)]
        same = same or [t for t in theirs if _same_order(mine, t, evidence)]
        turned = [t for t in theirs if _is(mine.first, t.second, evidence) and _is(mine.second, t.first, evidence)]
        wrong = [t for t in same if _are_opposed(mine, t)]
        wrong += [] if _is_ordered(mine, evidence) else [mine]
        wrong += [mine] if mine.kind == "caused" and _have_no_sentence(mine, evidence) else []
        wrong += [t for t in turned if t.kind == mine.kind in _DIRECTED and _alike(mine, t, evidence)]
        wrong += _on_the_other_side(mine, theirs, evidence) + _only_joined(mine, evidence)
        if wrong and not any(t.kind == mine.kind for t in same):
            code = "modality" if mine.kind in {"if", "unless"} else "swap"
            told = f"say '{wrong[0].first.text} … {wrong[0].by.text} … {wrong[0].second.text}'"
            untold = "give no cause for it" if mine.kind == "caused" else "put nothing before or after another"
            detail = f"the cited sentences {told if wrong[0] is not mine else untold}"
            problems.append(Problem(code=code, value=mine.by.text, detail=detail))
    return problems


def _on_the_other_side(mine: Link, theirs: "list[Link]", evidence: "EvidenceReading") -> list[Link]:
    """What the evidence has only before an act, or only after it, that the claim has something after, or before."""
    if mine.second.lemma_.lower() in LIGHT:
        return []
    beside = [t for t in theirs if is_verb(t.second) and _is(mine.second, t.second, evidence)]
    others = [t for t in theirs if t not in beside and _is(mine.second, t.first, evidence)]
    return beside if not others and all(_are_sides(mine, t) for t in beside) else []


def _are_sides(mine: Link, theirs: Link) -> bool:
    return {mine.kind, theirs.kind} == {"earlier", "later"}


def _only_joined(mine: Link, evidence: "EvidenceReading") -> list[Link]:
    """The link itself where it puts first, or makes a cause of, what the evidence joins to it with "and", "while"."""
    if mine.kind not in {"earlier", "later", "caused"} or not (is_verb(mine.first) and is_verb(mine.second)):
        return []
    for one in _told(mine.first, evidence):
        for other in (t for t in _told(mine.second, evidence) if t.doc is one.doc and (t.head == one or one.head == t)):
            below = max(one, other, key=lambda t: t.i)
            while_ = any(c.lower_ in {"while", "whilst"} for c in children_of(below, "mark"))
            if not (below.dep_ == "conj" or while_) or any(_tells_order(t) for t in (*one.children, *other.children)):
                continue
            before = any(c.lower_ == "had" for t in (one, other) for c in children_of(t, "aux"))
            in_turn = while_ or before or (one.i < other.i) == (mine.kind == "earlier")
            if mine.kind == "caused" or not in_turn:
                return [mine]
    return []


def _told(verb: "Token", evidence: "EvidenceReading") -> "list[Token]":
    """The verbs of the evidence that tell the same."""
    return [p.theirs.head for pairs in evidence.sure_pairs for p in pairs if p.mine.head == verb and not p.loose]


def _tells_order(word: "Token") -> bool:
    return word.lower_ in _ORDER - {"while"} or says_why(word)


def _are_opposed(mine: Link, theirs: Link) -> bool:
    """Whether two words say the contrary of the same two; "unless they look" is "if they do not look"."""
    if {mine.kind, theirs.kind} == {"if", "unless"}:
        return _is_denied(mine.second) == _is_denied(theirs.second)
    return (mine.kind, theirs.kind) in _OPPOSITES or (theirs.kind, mine.kind) in _OPPOSITES


def _is_denied(clause: "Token") -> bool:
    """Whether a clause says "not", or that nobody does it or that it is done to none: "if no deal is signed"."""
    return has_child(clause, "neg") or any(map(nothing, children_of(clause, *SUBJECTS, "dobj")))


def _is_ordered(mine: Link, evidence: "EvidenceReading") -> bool:
    """Whether the evidence puts anything before or after another at all, where the claim has an act before one."""
    if mine.by.lower_ != "before" or not is_verb(mine.first):
        return True
    return any(t.lower_ in _ORDER for view in evidence.views for t in view.tokens)


def _have_no_sentence(mine: Link, evidence: "EvidenceReading") -> bool:
    """Whether the evidence has what came of it and the cause, but no sentence has both, nor one and a word of cause."""
    so = next((c for c in mine.first.children if c.dep_ in {"acomp", "attr", "dobj"}), mine.first)
    first = mine.first if evidence.matches.get(mine.first.i) else so
    effect, cause = ({m.view.number for m in evidence.matches.get(t.i, [])} for t in (first, mine.second))
    causing = {v.number for v in evidence.views if any(map(says_why, v.tokens))}
    return bool(effect and cause) and not effect & cause and not (effect | cause) & causing


def says_why(word: "Token") -> bool:
    """Whether it ties something to its cause, or may do so: "because", "due to", "led"."""
    if word.lemma_.lower() in _BEFORE_TO:
        return any(c.lower_ == "to" and c.dep_ != "aux" for c in word.children)
    return word.lemma_.lower() in _CAUSING


def links(view: "SentenceView") -> "Iterator[Link]":
    """The clauses, or a clause and a noun, that one of these words links; and what "than" compares."""
    for token in view.tokens:
        if token.lower_ not in _KINDS:
            continue
        if token.lower_ == "than":
            yield from _compared(token)
        elif token.lower_ == "time":
            yield from (Link(token.head.head, c, token) for c in _by_the_time(token))
        elif token.dep_ == "mark":
            yield Link(token.head.head, token.head, token)
        elif token.dep_ in {"prep", "pcomp"}:
            yield from (Link(token.head, c, token) for c in token.children if c.dep_ in {"pobj", "pcomp"})


def _by_the_time(time: "Token") -> "list[Token]":
    """The verb of the clause behind "by the time": all else was so before."""
    return children_of(time, "relcl", "acl") if time.dep_ == "pobj" and time.head.lower_ == "by" else []


def _compared(than: "Token") -> "Iterator[Link]":
    """Who is compared with whom: the subject of the clause with what follows "than"."""
    second = child_of(than, "pobj", "nsubj")
    head = than.head
    while head.dep_ != "ROOT" and not has_child(head, *SUBJECTS):
        head = head.head
    first = child_of(head, *SUBJECTS)
    if first is not None and second is not None:
        yield Link(first, second, than)


def _is(mine: "Token", theirs: "Token", evidence: "EvidenceReading") -> bool:
    said = any(m.word.i == theirs.i for m in evidence.matches.get(mine.i, []))
    return said or bool(mine.lemma_.lower() == theirs.lemma_.lower())


def _same_order(mine: Link, theirs: Link, evidence: "EvidenceReading") -> bool:
    """Whether both put an act before or after the same, told in other words: "appointed him", "gave him the post"."""
    if not {mine.by.lower_, theirs.by.lower_} <= {"before", "after"} or not _is(mine.second, theirs.second, evidence):
        return False
    first, other = mine.first, theirs.first
    return is_verb(first) and is_verb(other) and shared_weight(act(first), act(other), evidence) >= SURE


def _alike(mine: Link, theirs: Link, evidence: "EvidenceReading") -> bool:
    """Whether the same is compared: the word that "than" hangs on; any other link compares the two themselves."""
    return mine.kind != "than" or _is(mine.by.head, theirs.by.head, evidence)


def waits(pair: "Pair") -> bool:
    """Whether something waits for it on both sides: "until they free them", "unless they first free them"."""
    mine, theirs = ({c.lower_ for c in act.head.children} for act in (pair.mine, pair.theirs))
    return "unless" in theirs and not mine.isdisjoint({"until", "till", "before"})


def only_then(pair: "Pair") -> bool:
    """Whether "not until" says what the evidence says with "only": "were told only weeks later"."""
    return not_until(pair.mine.head) and any(t.lower_ == "only" for t in pair.theirs.head.subtree)


def not_until(verb: "Token") -> bool:
    """Whether "until" follows a verb: denied, it says "only then"."""
    return any(c.lower_ in {"until", "till"} for c in verb.children)
