"""Whether a noun for a deed tells of one that nobody says was done: "called for his resignation".

By what governs the noun directly: a word of asking, planning, fearing or putting off, or a preposition behind one (the
factuality of Saurí and Pustejovsky, FactBank, 2009, of event nouns). What such a noun itself has behind it may be done:
"called for an inquiry into the killing".
"""

from typing import TYPE_CHECKING

from summarizer.gate.acts import ANSWERED, is_verb
from summarizer.gate.ahead import by_timetable
from summarizer.gate.comparing import SURE, shared_weight
from summarizer.gate.standing import MEANT, standing, verb_of
from summarizer.models import Problem
from summarizer.reading.grammar import STATED, children_of, has_child, has_form
from summarizer.reading.standing_words import DENYING, WANTING, WEIGHING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_SAME = 0.8
"""Likeness from which on a noun is of the very deed: no "referendum" of "voted"."""
_PUT_OFF = frozenset("postpone delay put_off defer suspend await face fear dread deserve".split())
_ALLOWED = frozenset("approve authorise authorize allow permit".split())
"""What they do to a deed comes before it."""
_WANTED = (WANTING | WEIGHING) - {"call", "consider", "discuss", "debate"}
"""Not those that may only speak of what was done: "called the attack cowardly"."""
_OBJECT = _PUT_OFF | _ALLOWED | _WANTED
_ASKING_FOR = (WANTING - {"offer", "right", "target", "goal", "want"}) | frozenset(
    "wait campaign lobby deadline date vote petition timetable permission push plead await".split()
)
_BEHIND = {
    "for": _ASKING_FOR,
    "of": frozenset("threat risk fear possibility prospect chance talk hope expectation promise idea danger suggestion "
          "postponement delay warn favour favor".split()),
    "on": frozenset("talk talks negotiation negotiate vote referendum decision decide insist hinge depend".split()),
    "to": frozenset("delay agree alternative".split()),
    "in": frozenset({"delay"}),
    "with": frozenset({"threaten"}),
    "against": frozenset({"warn", "vote"}),
}  # fmt: skip
"""What leaves a deed open by a preposition; "asked about", "due to" and "target of" do not."""
_STILL = frozenset(
    "planned proposed threatened feared scheduled expected upcoming imminent possible potential attempted intended "
    "requested demanded looming".split()
)
_ITS_FATE = _PUT_OFF | _WANTED | (DENYING - set("oppose resist dismiss deny miss neglect stop cease".split()))
_PREPARING = frozenset("plan prepare plot order direct command".split())
_TAKES_PLACE = frozenset("take happen occur begin start come be follow go".split())


def find(_claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each deed that the claim has done, for which all the evidence has a noun that leaves it open."""
    for pairs in evidence.pairs:
        mine = pairs[0].mine
        if (
            pairs[0].loose
            or pairs[0].likeness < _SAME
            or mine.standing.force
            or mine.standing.negated
            or not _told(mine.head)
        ):
            continue
        governors = [governor(p.theirs.head) for p in pairs]
        if all(governors) and not _done_elsewhere(pairs, evidence):
            detail = f"the cited sentences have '{pairs[0].theirs.head.text}' only behind '{governors[0]}'"
            return [Problem(code="modality", value=mine.head.text, detail=detail)]
    return []


def _told(verb: "Token") -> bool:
    """Whether it states that something was or is done."""
    finite = has_form(verb, STATED) or (verb.tag_ == "VBN" and bool(children_of(verb, "nsubj", "nsubjpass")))
    return verb.pos_ == "VERB" and finite and not by_timetable(verb)


def _done_elsewhere(pairs: "list[Pair]", evidence: "EvidenceReading") -> bool:
    """Whether another place of the evidence has it done, of some of the same."""
    mine, seen = pairs[0].mine, {p.theirs.head.i for p in pairs}
    for match in evidence.matches.get(mine.head.i, []):
        token = match.view.token(match.word.i)
        if token.i in seen or shared_weight(mine, match.view.act(token.i), evidence) < SURE:
            continue
        if is_verb(token) and not standing(token).force & MEANT:
            return True
    return False


def _is_met(noun: "Token", verb: "Token") -> bool:
    """Whether who faces it has it already: "faced criticism", not "faces a ban"."""
    return verb.lemma_ == "face" and (noun.lemma_ in ANSWERED or not has_form(verb, {"VBZ", "VBP", "VBG"}))


def _is_of_it(verb: "Token") -> bool:
    """Whether it tells who was behind a deed: "the attack was planned by two men"."""
    return verb.lemma_ in _PREPARING and has_child(verb, "agent")


def governor(noun: "Token") -> str:
    """The word that leaves the deed open which a noun names, or nothing."""
    if noun.pos_ != "NOUN":
        return ""
    still = next((c.text for c in children_of(noun, "amod") if c.lower_ in _STILL), "")
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    head = noun.head
    if noun.dep_ == "dobj" and verb_of(head) in _OBJECT and not _is_met(noun, head):
        return head.text
    if noun.dep_ == "nsubjpass" and verb_of(head) in _ITS_FATE and not _is_of_it(head):
        return head.text
    if noun.dep_ == "nsubj" and head.lemma_ in _TAKES_PLACE and standing(head).force & MEANT:
        return head.text
    if noun.dep_ == "pobj" and head.head.lemma_.lower() in _BEHIND.get(head.lower_, frozenset()):
        return f"{head.head.text} {head.text}"
    return still
