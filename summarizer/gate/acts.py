"""Who does what to whom in a sentence: each verb with its doer, its object and the rest, active and passive alike.

Predicate and arguments by rules over the dependency parse, as in PropS (Stanovsky et al., 2016) and ClausIE
(Del Corro and Gemulla, 2013).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate.standing import Standing, standing, verb_of
from summarizer.reading.amount_words import SOME
from summarizer.reading.grammar import PAST, VERBS, child_of, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_PASSIVE = {"nsubjpass", "csubjpass"}
_SUBJECT = {"nsubj", "csubj"} | _PASSIVE
_OBJECT = {"dobj", "obj", "dative", "oprd", "attr", "acomp"}
_CLAUSES = {"ccomp", "advcl", "relcl", "xcomp", "parataxis", "acl", "conj", "csubj", "csubjpass", "pcomp"}
_APART = _CLAUSES | {"appos"}


_JUDGING = frozenset(
    "fine arrest detain charge accuse blame praise criticise criticize condemn sue jail sentence suspect convict "
    "punish thank prevent stop ban bar keep discourage sack fire dismiss honour honor acquit clear".split()
)
"""What somebody did stands behind their object: "fined the firm for blocking rivals"."""


_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "prep", "mark"})
_DEEDS = frozenset("offer order murder transfer answer takeover error power cover favor".split())
"""Nouns for what is done that end like those for who does it."""
ANSWERED = frozenset(
    "opposition criticism support pressure resistance objection complaint praise backing condemnation approval outcry "
    "request demand appeal threat warning help aid question protest permission consent".split()
)
"""Nouns for what those do to it of whom it comes: "opposition from the bakers"."""
_COUNTING = SOME | {"all", "both", "each", "one", "two"}
_BEFALLING = frozenset({"die", "perish", "drown", "suffer", "sustain"})
"""What befalls its subject: who died was killed, who suffered injuries was hurt."""


@dataclass(frozen=True, eq=False)
class Act:
    """A verb, or a noun for what is done, with its arguments as heads."""

    head: "Token"
    agents: "tuple[Token, ...]" = ()
    patients: "tuple[Token, ...]" = ()
    others: "tuple[Token, ...]" = ()

    @cached_property
    def lemma(self) -> str:
        """The verb with its particle."""
        return verb_of(self.head)

    @cached_property
    def standing(self) -> Standing:
        """Affirmed or denied, done or meant."""
        return standing(self.head)

    @cached_property
    def places(self) -> frozenset[int]:
        """Places of the tokens of its clause, inner clauses left out."""
        found = {self.head.i}
        for argument in (*self.agents, *self.patients, *self.others):
            found |= {t.i for t in phrase(argument)}
        found |= {c.i for c in self.head.children if c.dep_ in {"xcomp", "ccomp"}}
        if self.head.pos_ not in {"VERB", "AUX"}:
            found |= {t.i for t in phrase(self.head)}
            found.add(self.head.head.i)
        return frozenset(found)


def phrase(head: "Token") -> "list[Token]":
    """The tokens of a phrase, without the clauses and the conjuncts inside it."""
    found, queue = [], [head]
    while queue:
        token = queue.pop()
        found.append(token)
        queue += [c for c in token.children if c.dep_ not in _APART]
    return found


def is_verb(token: "Token") -> bool:
    """Whether it heads a clause of its own."""
    return token.pos_ in VERBS and token.dep_ not in _NO_CLAUSE


def act(head: "Token") -> Act:
    """The act that a verb (or a noun) stands for."""
    if not is_verb(head):
        return _nominal(head)
    agents: list[Token] = []
    patients: list[Token] = []
    others: list[Token] = []
    for child in head.children:
        dep = child.dep_
        if dep in _SUBJECT:
            done_to = dep in _PASSIVE or _goes_on_passive(head) or head.lemma_ in _BEFALLING
            (patients if done_to else agents).append(_meant(child))
        elif dep in _OBJECT:
            patients.append(_meant(child))
        elif dep == "agent":
            agents += children_of(child, "pobj")
        elif dep == "npadvmod":
            others.append(child)
        elif dep in {"prep", "advmod"} and child.lower_ != "according":  # "to her", "back to her"
            others += [g for p in (child, *child.children) if p.dep_ == "prep" for g in _objects(p)]
    bearers: list[Token] = []
    if not agents and not has_child(head, *_PASSIVE):
        inherited = _inherited(head)
        (patients if _passive(head) or _goes_on_passive(head) else agents).extend(inherited)
        bearers = inherited if head.dep_ in {"acl", "relcl"} else []
    behind = {c for t in bearers for c in t.conjuncts if c.i > head.i}  # "a man who fled and a boy": the man
    sides = ([t for t in _spread(side) if t not in behind] for side in (agents, patients, others))
    return Act(head, *map(tuple, sides))


def _nominal(head: "Token") -> Act:
    """The act that a noun stands for: "the invasion of Ukraine by Russia", "Russia's invasion of Ukraine"."""
    doer = head.lemma_.endswith(("er", "or")) and head.lemma_ not in _DEEDS
    suffers = not doer and any(c.lower_ == "by" for c in children_of(head, "prep"))  # "his arrest by the guards"
    agents = _holders(head) if doer else [] if suffers else children_of(head, "poss")
    patients: list[Token] = children_of(head, "poss") if suffers else []
    others: list[Token] = []
    beside = [c for c in head.head.children if c.lower_ == "from" and c.i > head.i] if _is_met_with(head) else []
    for child in (*head.children, *beside):
        if child.dep_ == "prep":
            by_whom = {"by", "from"} if head.lemma_ in ANSWERED else {"by"}
            side = agents if child.lower_ in by_whom else patients if child.lower_ == "of" else others
            side += _objects(child)
    return Act(head, tuple(_spread(agents)), tuple(_spread(patients)), tuple(_spread(others)))


def _is_met_with(noun: "Token") -> bool:
    """Whether a verb has it for an object from those behind it: "drew criticism from the bakers"."""
    return noun.dep_ == "dobj" and noun.lemma_ in ANSWERED


def _holders(doer: "Token") -> "list[Token]":
    """Who is called by a noun for a doer: "its manager, Ann Berg", "manager Ann Berg"."""
    return [doer.head] if doer.dep_ in {"appos", "compound"} else children_of(doer, "appos")


def _objects(preposition: "Token") -> "list[Token]":
    found = []
    for child in preposition.children:
        if child.dep_ == "pobj":
            found.append(child)
        elif child.dep_ == "prep":
            found += children_of(child, "pobj")
    return found


def _passive(head: "Token") -> bool:
    if has_child(head, "auxpass"):
        return True
    return head.tag_ == "VBN" and head.dep_ in {"acl", "advcl", "relcl"} and not has_child(head, "aux")


def _goes_on_passive(head: "Token") -> bool:
    """Whether a participle has its auxiliary from the one it is joined to: "nine were killed and 20 wounded"."""
    bare = not has_child(head, "aux", "auxpass")
    return head.tag_ == "VBN" and head.dep_ == "conj" and bare and _passive(head.head)


def _inherited(head: "Token") -> "list[Token]":
    """The doer of a verb that has no subject of its own: of the verb it is joined to, or the noun it describes."""
    up = head.head
    if head.dep_ in {"conj", "xcomp", "advcl", "pcomp"}:
        if head.dep_ == "pcomp":
            up = up.head
            if up.lemma_.lower() in _JUDGING and not _passive(up):
                return [c for c in up.children if c.dep_ == "dobj" and c.ent_type_ != "MONEY"]
        if head.dep_ == "xcomp":
            on = child_of(up, "prep") if up.lemma_ == "call" else None
            objects = children_of(up, "dobj") or (children_of(on, "pobj") if on is not None else [])
            if objects:  # "urged Lund to leave", "called on Lund to leave"
                return objects
        if not is_verb(up):
            return []
        return children_of(up, *_SUBJECT) or (_inherited(up) if _joined(up) else [])
    if head.dep_ in {"acl", "relcl"}:
        return [up]
    return _of_the_clause_before(head) if head.dep_ == "ccomp" else []


def _of_the_clause_before(clause: "Token") -> "list[Token]":
    """The doer of the first of two clauses that a verb governs: "alleged that Berg left, sold it and went home"."""
    if clause.tag_ not in PAST or has_child(clause, "mark", "aux", "auxpass"):
        return []
    before = [c for c in clause.head.children if c.dep_ == "ccomp" and clause.head.i < c.i < clause.i]
    return children_of(before[0], *_SUBJECT) if before and not _passive(before[0]) else []


def _meant(argument: "Token") -> "Token":
    """The noun that a relative pronoun stands for: "the funds that backed it"."""
    clause = argument.head
    relative = argument.tag_ in {"WDT", "WP"} and clause.dep_ == "relcl" and argument.i < clause.i
    return clause.head if relative else argument


def _joined(verb: "Token") -> bool:
    """Whether its doer is that of the verb above it: "refused to sign it, sending it back"."""
    return verb.dep_ in {"conj", "xcomp", "advcl", "ccomp"}


def _counted(argument: "Token") -> "Token":
    """Those who are meant by a word that only counts out of them: "some of the bakers", not "one of the 14 bakers"."""
    link = child_of(argument, "prep") if argument.lower_ in _COUNTING else None
    of = child_of(link, "pobj") if link is not None and link.lower_ == "of" else None
    return argument if of is None or has_child(of, "nummod") else of


def _spread(heads: "Iterable[Token]") -> "list[Token]":
    """The arguments with their conjuncts and appositions: "Singh and Belousov" both act."""
    found: list[Token] = []
    for head in heads:
        queue = list(dict.fromkeys((_counted(head), head)))
        while queue:
            token = queue.pop(0)
            if token not in found:
                found.append(token)
                queue += [
                    c
                    for c in token.children
                    if c.dep_ in {"conj", "appos"} and c.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
                ]
    return found
