"""Whether the evidence ties the words that the claim ties: who did it, to whom, how much, where, of what.

Every content word of the claim hangs on another in its parse. A tie holds where one sentence of the evidence has both
words in one clause: dependency arc entailment (Goyal and Durrett, 2020, "Evaluating factuality in generation with
dependency-level entailment"), here by the path between the two words instead of by a trained model. What hangs on one
word of the claim must hang on it in one place, so that a verb of one sentence does not get the doer of another; a word
of another sentence may stand in only for what names it: a person for "he", a company for "the firm". Parses err and
rewordings skip, so that a claim is refused where more than a share of its ties is nowhere. One is enough where the
evidence has another name in that place, or a verb of which neither doer nor object is tied.
"""

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.gate import acts, arcs, paths, words
from summarizer.gate.naming import Mention
from summarizer.gate.teller import INTERVIEW
from summarizer.models import Problem
from summarizer.reading.grammar import SUBJECTS, has_child
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.arcs import Arc
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

MOST = 0.15
"""Share of a claim's ties from which on those that no sentence has refuse it."""
LONG, MOST_OF_LONG = 10, 0.3
"""Ties of a long claim, and the share from which on it is refused: it condenses more, and parses worse."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each tie that the evidence has nowhere though it has both words, where they are too many."""
    found = arcs.arcs(claim)
    wrong = _wrong(found, _Compared(claim, evidence))
    if wrong and evidence.searched:
        wrong = _wrong(found, _Compared(claim, evidence.wider(_keys(wrong))))
    return [_problem(arc, claim) for arc in wrong]


def _wrong(found: "list[Arc]", compared: "_Compared") -> "list[Arc]":
    """The loose ties where they are too many, else those that the evidence has the contrary way."""
    loose = compared.loose(found)
    most = MOST if len(found) <= LONG else MOST_OF_LONG
    if len(loose) >= most * len(found):
        return loose
    adrift = compared.adrift(loose, found)
    return [arc for arc in loose if arc in adrift or compared.is_contrary(arc) or compared.has_rival(arc)]


def _keys(loose: "list[Arc]") -> frozenset[str]:
    """What a sentence must hold that could tie these: a head, or what hangs on it."""
    found = [words.word_of(t).key for arc in loose for t in (arc.head, arc.child)]
    return frozenset(key for word in found for key in (word, words.stem(word)))


def _problem(arc: "Arc", claim: "ClaimReading") -> Problem:
    code = "number" if arc.child.i in claim.numeric else "name" if words.is_name(arc.child) else "swap"
    detail = f"no cited sentence says '{arc.child.text}' of '{arc.head.text}'"
    return Problem(code=code, value=arc.child.text, detail=detail)


def _in_its_place(word: "Token", mine: "acts.Act", theirs: "acts.Act", found: "list[Token]") -> "list[Token]":
    """Of the pronouns and other names beside a verb, those that do what the claim's word does, or have it done."""
    if word in mine.agents:
        return [t for t in found if t in theirs.agents]
    return [t for t in found if t in theirs.patients] if word in mine.patients else found


def _is_measure_of(number: "Token", verb: "Token") -> bool:
    """Whether a number tells how much something rose: no other noun has it, "and those of its rival 9 percent"."""
    below = list(takewhile(lambda t: not acts.is_verb(t), (number, *number.ancestors)))
    return below[-1].head == verb and all(t.dep_ not in {"conj", "appos", *SUBJECTS} for t in below)


def _is_with(token: "Token", act: "acts.Act") -> bool:
    """Whether a word stands in the clause of an act, or says more of who does it: "a group calling itself Lund"."""
    return token.i in act.places or any(token in agent.subtree for agent in act.agents)


class _Compared:
    """The arcs of a claim beside the sentences of the evidence."""

    def __init__(self, claim: "ClaimReading", evidence: "EvidenceReading") -> None:
        self._claim, self._evidence = claim, evidence
        self._said = frozenset(t.lower_ for t in claim.view.tokens)
        self._mentions: dict[int, Mention] = {}
        self._hanging: dict[int, list[Arc]] = {}

    def _part(self, arc: "Arc") -> tuple[bool, bool]:
        """Whether it ties the doer of a verb, and whether it ties its object."""
        act = self._claim.view.act(arc.head.i)
        return arc.child in act.agents, arc.child in act.patients

    def adrift(self, loose: "list[Arc]", found: "list[Arc]") -> "list[Arc]":
        """Those of a verb of which neither who does it nor to whom is tied: it is another sentence's verb."""
        parts = [(arc, self._part(arc)) for arc in found if acts.is_verb(arc.head)]
        tied = {arc.head.i for arc, part in parts if any(part) and arc not in loose}
        apart = [(arc, part) for arc, part in parts if any(part) and arc in loose and arc.head.i not in tied]
        both = {a.head.i for a, (doer, _) in apart if doer} & {a.head.i for a, (_, done) in apart if done}
        return [arc for arc, _ in apart if arc.head.i in both]

    def loose(self, found: "list[Arc]") -> "list[Arc]":
        """The arcs of which the evidence has both words but nowhere tied, or a doer where it names none."""
        hanging = self._hanging = {}
        speaks = self._evidence.source.first_person >= INTERVIEW  # who speaks stands before the words, with no verb
        for arc in (a for a in found if not (speaks and a.head.lemma_.lower() in SAYING)):
            head, object_ = self._mention(arc.head), words.is_name(arc.child) and arc.child.dep_ == "dobj"
            doer = (
                arc.child.dep_ == "nsubj"
                and arc.child.head == arc.head
                and (words.is_name(arc.child) or arcs.is_counted(arc.child))
            )
            if self._mention(arc.child).known and (head.known or (object_ and head.acted) or (doer and head.named)):
                hanging.setdefault(arc.head.i, []).append(arc)
        invented = [arc for arc in found if self._is_invented_doer(arc) or self._is_turned_past_the_verb(arc)]
        apart = [arc for arc in found if self._is_apart(arc, found)]
        return [arc for some in hanging.values() for arc in self._loose_of(some)] + invented + apart

    def _is_apart(self, arc: "Arc", found: "list[Arc]") -> bool:
        """Whether somebody does, by a verb that the evidence lacks, something to what no clause has beside him."""
        doer = self._mention(arc.child)
        if not acts.is_verb(arc.head) or not self._part(arc)[0] or not doer.known:
            return False
        if self._mention(arc.head).acted or arc.head.lemma_.lower() in SAYING:
            return False
        others = [self._mention(a.child) for a in found if a.head.i == arc.head.i and self._part(a)[1]]
        done = [
            (act, view)
            for view in self._evidence.views
            for act in view.acts
            if any(t.i in act.places for m in others if m.known for t in m.all_in(view))
        ]
        beside = any(_is_with(t, act) for act, view in done for t in doer.all_in(view))
        return any(act.agents for act, _ in done) and not beside

    def _is_turned_past_the_verb(self, arc: "Arc") -> bool:
        """Whether what stands behind a verb that the evidence lacks has the contrary way to its object: "bribes to"."""
        if arc.child.dep_ != "pobj" or not acts.is_verb(arc.head) or self._mention(arc.head).known:
            return False
        return any(self.is_contrary(arcs.Arc(c, arc.child)) for c in arc.head.children if c.dep_ == "dobj")

    def is_contrary(self, arc: "Arc") -> bool:
        """Whether the evidence ties the two by a preposition that says the contrary."""
        return any(
            not paths.are_parted(h, c, self._said) and paths.go_the_contrary_way(h, c, arc)
            for view in self._evidence.views
            for h in self._mention(arc.head).words_in(view)
            for c in self._mention(arc.child).words_in(view)
        )

    def has_rival(self, arc: "Arc") -> bool:
        """Whether the evidence has another name where the claim has this one: "deleted Lund" for "deleted Kell"."""
        if not words.is_name(arc.child):
            return False
        return any(
            self._is_rival(arc.child, other)
            for view in self._evidence.views
            for here in self._mention(arc.head).words_in(view)
            for other in self._in_slot(arc, view.act(here.i))
        )

    def _in_slot(self, arc: "Arc", theirs: "acts.Act") -> "tuple[Token, ...]":
        """What hangs on a word of the evidence as the child of an arc hangs on its head: as doer or as object."""
        doer, done = self._part(arc)
        return theirs.agents if doer else theirs.patients if done else ()

    def _is_rival(self, mine: "Token", other: "Token") -> bool:
        """Whether a word is a name that the claim does not have, of something else."""
        if not words.is_name(other) or other.lower_ in self._said:
            return False
        one, two = words.word_of(mine), words.word_of(other)
        return not self._evidence.source.one_entity(one, two) and not words.similarity(one, two)

    def _mention(self, token: "Token") -> Mention:
        if token.i not in self._mentions:
            self._mentions[token.i] = Mention(token, self._claim, self._evidence)
        return self._mentions[token.i]

    def _loose_of(self, hanging: "list[Arc]") -> "list[Arc]":
        """Of what hangs on one word, what does not where most of it does, nor where it hangs beside some of that."""
        head, children = self._mention(hanging[0].head), [self._mention(arc.child) for arc in hanging]
        held: list[tuple[Token, SentenceView, set[int]]] = []
        for view in self._evidence.views:
            named = head.words_in(view)
            others = head.stand_ins(view)
            at = [self._fitting(c, view) for c in children] if named or others else []
            for here in (*named, *others):
                by_name = here in named
                told = {
                    n
                    for n, (arc, c, some) in enumerate(zip(hanging, children, at, strict=True))
                    if self._ties(arc, here, view, some) or (by_name and self._ties_others(arc, here, view, c))
                }
                if not by_name or len(told) > 1 or head.says_plainly(here):
                    if len(told) == len(hanging):
                        return []
                    held.append((here, view, told))
        itself = head.token.lemma_
        _, where, best = max(held, key=lambda one: (len(one[2]), one[0].lemma_ == itself), default=(None, None, set()))
        told = best.union(*(some for t, v, some in held if (v is not where and some & best) or t.lower_ == "according"))
        if arcs.is_saying(head.token):
            told |= self._quoted(head, children)
        return [arc for n, arc in enumerate(hanging) if n not in told and not self._goes_without_saying(arc)]

    def _ties(self, arc: "Arc", here: "Token", view: "SentenceView", found: "list[Token]") -> bool:
        """Whether a word has one of these as the head of an arc has its child, or does one what the claim has it do."""
        if any(paths.are_tied(here, word, arc, self._said) or paths.are_one_run(here, word, arc) for word in found):
            return True
        if not found or not (acts.is_verb(arc.head) and acts.is_verb(here)):
            return False
        doers = view.act(here.i).agents if self._part(arc)[0] else ()  # be it of a verb further up: "vowed to return"
        return any(word in doers for word in found)

    def _ties_others(self, arc: "Arc", here: "Token", view: "SentenceView", child: Mention) -> bool:
        """Whether what stands in for the child of an arc is tied to its head as `_ties` asks."""
        found = child.stand_ins(view)
        if found and acts.is_verb(arc.head) and acts.is_verb(here):
            found = _in_its_place(arc.child, self._claim.view.act(arc.head.i), view.act(here.i), found)
        return self._ties(arc, here, view, found)

    def _fitting(self, mention: Mention, view: "SentenceView") -> "list[Token]":
        """The words of a sentence that say the same, those alone on which most of what hangs on it hangs there."""
        found = mention.words_in(view)
        hanging = self._hanging.get(mention.token.i, []) if len(found) > 1 else []
        on = [(arc, self._mention(arc.child).words_in(view)) for arc in hanging]
        held = [sum(any(paths.are_tied(t, c, arc, self._said) for c in some) for arc, some in on) for t in found]
        return [t for t, count in zip(found, held, strict=True) if count == max(held)]

    def _quoted(self, head: Mention, children: list[Mention]) -> set[int]:
        """What is said in a sentence of a quotation that goes on over several, where no verb says by whom."""
        views = [v for v in self._evidence.views if v.quotes and not head.words_in(v)]
        said = [c.token.head.i == head.token.i and any(c.words_in(view) for view in views) for c in children]
        return {n for n, is_there in enumerate(said) if is_there}

    def _goes_without_saying(self, arc: "Arc") -> bool:
        return (
            self._is_owner_unsaid(arc)
            or self._is_setting(arc)
            or self._is_so_much_up(arc)
            or any(
                paths.are_tied(h, c, arc, self._said)
                for head in arcs.others(arc)
                for view in self._evidence.views
                for h in self._mention(head).words_in(view)
                for c in self._mention(arc.child).all_in(view)
            )
        )

    def _is_so_much_up(self, arc: "Arc") -> bool:
        """Whether what is up by so much in the claim rose by so much: "sales were up 4 percent"."""
        way = next((t for t in arc.child.ancestors if t.dep_ in {"advmod", "acomp"} and t.head.lemma_ == "be"), None)
        if way is None or arc.child.i not in self._claim.numeric:
            return False
        changes = [(m.view, m.view.token(m.word.i)) for m in self._evidence.matches.get(way.i, [])]
        head, much = self._mention(arc.head), self._mention(arc.child)
        return any(
            any(c in head.all_in(view) for c in verb.children if c.dep_ in SUBJECTS)
            and any(_is_measure_of(t, verb) for t in much.words_in(view))
            for view, verb in changes
        )

    def _is_setting(self, arc: "Arc") -> bool:
        """Whether it is the place where all of it happens: one that the first sentence names, behind "in"."""
        source = self._evidence.source
        if arc.child.head.lower_ not in {"in", "at", "near"} or not words.is_name(arc.child) or not source.body:
            return False
        places = source.entities_of(words.word_of(arc.child))
        return any(n.kind == "place" and any(n is p for p in places) for n in source.body[0].entities)

    def _is_owner_unsaid(self, arc: "Arc") -> bool:
        """Whether the evidence leaves unsaid whose it is: "shares fell" in a report on one company."""
        if not words.is_name(arc.child) or arc.child.dep_ not in arcs.OWNING:
            return False
        owned = (t for v in self._evidence.views for t in self._mention(arc.head).words_in(v) if t.pos_ == "NOUN")
        return any(not any(c.dep_ in {"poss", "compound"} and words.is_name(c) for c in t.children) for t in owned)

    def _is_invented_doer(self, arc: "Arc") -> bool:
        """Whether somebody of whom the evidence says nothing does what is only said to be done: "it was shut"."""
        head = self._mention(arc.head)
        if arc.child.dep_ != "nsubj" or not acts.is_verb(arc.head) or not self._mention(arc.child).unheard:
            return False
        if has_child(arc.head, "ccomp") or arc.head.dep_ == "ccomp":  # "a study found that"
            return False
        found = [view.act(t.i) for view in self._evidence.views for t in head.words_in(view)]
        return head.known and bool(found) and all(act.patients and not act.agents for act in found)
