"""Whether what is meant, asked, possible or to come became a fact, or the reverse.

Certainty and tense of each act as FactBank has them (Saurí and Pustejovsky, 2009), by auxiliaries and governing verbs.
"""

from typing import TYPE_CHECKING

from summarizer.gate import comparing, conditions, hedges, not_done, words
from summarizer.gate.ahead import FACING, by_timetable, is_faced, is_task, may_come
from summarizer.gate.awaited import is_awaited
from summarizer.gate.conditions import would
from summarizer.gate.hedges import EXPECTED, OPEN, is_month
from summarizer.gate.negation import still_trying
from summarizer.gate.standing import MEANT, is_infinitive, is_to, standing, verb_of
from summarizer.gate.unsupported import CARRIERS
from summarizer.models import Problem
from summarizer.reading.calendar_words import WEEKDAYS
from summarizer.reading.grammar import STATED, SUBJECTS, children_of, has_child, has_form
from summarizer.reading.standing_words import OBLIGED, PLAIN_SAYING, SAYING, WANTING, WEIGHING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_TOLD = frozenset({"future", "possible"})
"""What a claim may not make of a fact; "wanted" and "conditional" are too often in the grammar alone."""
_TAKING_PLACE = CARRIERS | {"go", "have", "do", "begin", "start"}
"""Verbs that say only that what their noun names took place."""
_NOT_NOW = frozenset({"after", "since", "before", "without"})
_SURELY = 2.5
"""Weight of shared arguments from which on another verb is taken for the same act."""
_AHEAD = frozenset({"will", "'ll", "’ll", "may", "might", "could"})
_PLANNING = frozenset("plan intend hope aim want seek propose vow pledge promise threaten consider wish".split())
_TO_COME = OPEN | frozenset("able ready going upcoming next future soon".split())
_PROMISING = frozenset("promise pledge vow offer plan intend announce propose agree estimate expect forecast".split())
"""What is promised or expected is still to come."""
_SHARED = 0.7
"""Weight of shared arguments of which another act must have some to be the one that is told."""
_LIGHTLY = 1.8
"""The same for a light verb, which says next to nothing by itself."""
_NEARLY = 0.6
"""Share of the best sentence from which on another speaks of the act as well."""
_WORDS = {"future": "still to come", "possible": "only possible", "wanted": "only meant or asked for",
          "conditional": "conditional"}  # fmt: skip


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each act that is a fact on one side and only meant on the other."""
    sure = evidence.sure_pairs
    problems = [
        _problem(pairs[0])
        for pairs in sure
        if all(_differs(p) or conditions.only_held(p) for p in pairs) and not _is_told_by_another(pairs[0], evidence)
    ]
    problems += [_problem(pairs[0]) for pairs in evidence.pairs if pairs not in sure and _nowhere_done(pairs)]
    problems = problems or _held(claim, evidence)
    problems = problems or [_problem(pairs[0], unless) for pairs in sure if (unless := conditions.lost(pairs, claim))]
    return problems or hedges.find(claim, evidence) or _ahead_alone(claim, evidence) or _going_on(claim, evidence)


def _going_on(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What goes on in the claim, and in all the evidence came before or never: "wait after announcing it"."""
    going_on = (t for t in claim.view.tokens if t.tag_ == "VBG" and any(c.lemma_ == "be" for c in t.lefts))
    for verb in going_on:
        theirs = evidence.said_for(verb.i)
        over = [t.head.text for t in theirs if t.tag_ == "VBG" and t.dep_ == "pcomp" and t.head.lower_ in _NOT_NOW]
        if over and len(over) == len(theirs):
            detail = f"the cited sentences say '{over[0]} {verb.text}'"
            return [Problem(code="modality", value=verb.text, detail=detail)]
    return []


def _held(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A noun for a deed that took place in the claim, "went on strike", of which the evidence only has the intent."""
    for word in (w for w in claim.view.words if w.pos == "NOUN"):
        token = claim.reading.doc[word.i]
        verb = token.head.head if token.dep_ == "pobj" else token.head
        if token.dep_ not in {"pobj", "dobj", "nsubjpass"} or verb_of(verb) not in _TAKING_PLACE or not _done(verb):
            continue
        theirs = evidence.said_for(word.i)
        forces = [standing(t).force for t in theirs if t.pos_ == "VERB" or verb.lemma_ == "have"]  # "needs a dam"
        meant = len(forces) == len(theirs) and all(force & {"wanted", *_TOLD} for force in forces)
        if theirs and (meant or all(map(not_done.governor, theirs))):
            detail = f"in the cited sentences '{token.text}' is only meant or asked for"
            return [Problem(code="modality", value=token.text, detail=detail)]
    return []


def _differs(pair: "Pair") -> bool:
    mine, theirs = pair.mine.standing.force & MEANT, pair.theirs.standing.force & MEANT
    if _in_vain(pair):
        mine -= {"possible"}
    if _no_fact(pair, meant=bool(mine)) or (theirs == {"conditional"} and pair.shared < _SURELY):
        return False
    if not mine and by_timetable(pair.mine.head):
        theirs -= {"future", "wanted"} if pair.theirs.head.head.lower_ in EXPECTED else {"future"}
    elif by_timetable(pair.theirs.head) and pair.theirs.lemma not in SAYING:
        theirs |= {"future"}
    if pair.mine.lemma in words.LIGHT:
        theirs -= {"conditional", "wanted"} if _other_or_conditional(pair) else set()
        if not mine and pair.shared < _LIGHTLY and "wanted" not in theirs:
            return False
    if pair.loose:
        sure = pair.shared >= _SURELY or _on_one_day(pair)
        return bool(mine & _TOLD) and not theirs or (not mine and bool(theirs) and sure)
    if not mine and theirs:
        return not (pair.mine.standing.negated and theirs == {"wanted"} and still_trying(pair.theirs.head))
    if (mine & _TOLD or _only_weighed(pair)) and not theirs:
        another = is_task(pair.theirs.head) and not _have_one_doer(pair)
        another |= is_faced(pair.theirs.head) and not _is_who_faces(pair)
        return another or (pair.theirs.lemma not in _PROMISING and not may_come(pair.theirs.head, mine))
    return _other_degree(pair, mine, theirs)


def _have_one_doer(pair: "Pair") -> bool:
    """Whether one word names who does it on both sides."""
    mine, theirs = ({t.lower_ for t in act.agents} for act in (pair.mine, pair.theirs))
    return not mine.isdisjoint(theirs)


def _is_who_faces(pair: "Pair") -> bool:
    """Whether the claim may speak of him who faces it: he has no noun that it does not have."""
    verb = next(t for t in pair.theirs.head.ancestors if t.lemma_ in FACING)
    said = {t.lower_ for t in pair.mine.head.subtree}
    return all(c.pos_ == "PRON" or c.lower_ in said for c in children_of(verb, *SUBJECTS))


def _in_vain(pair: "Pair") -> bool:
    """Whether "could not" says what is tried in vain in the evidence, or "would not" what is refused there."""
    told = {c.lower_ for c in pair.mine.head.children if c.dep_ == "aux"}
    theirs, above = pair.theirs.head, pair.theirs.head.head
    vain = {"could"} if above.lower_ == "unable" or above.lemma_ == "fail" else set()
    vain |= {"would"} if above.lemma_ == "refuse" else set()
    return pair.mine.standing.negated and theirs.dep_ == "xcomp" and not told.isdisjoint(vain)


def _on_one_day(pair: "Pair") -> bool:
    """Whether both stand with the same day: "will speak on Friday", "discussed it on Friday"."""
    mine, theirs = ({t.lower_ for t in a.head.subtree if t.ent_type_ == "DATE"} for a in (pair.mine, pair.theirs))
    return not mine.isdisjoint(theirs.intersection(WEEKDAYS))


def _is_told_by_another(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether a verb that is only like the claim's, or says little, was taken for one that has the claim's force."""
    told = pair.mine.standing.force & _TOLD
    if not told or (pair.likeness == 1 and not pair.loose and pair.mine.lemma not in words.LIGHT):
        return False
    return any(
        told <= act.standing.force and comparing.shared_weight(pair.mine, act, evidence) >= max(pair.shared, _SHARED)
        for view in evidence.views
        for act in view.acts
    )


def _other_or_conditional(pair: "Pair") -> bool:
    """Whether a verb of little content stands for another one, or hangs on an "if" there."""
    return pair.mine.lemma != pair.theirs.lemma or "conditional" in pair.theirs.standing.force


def _other_degree(pair: "Pair", mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether what is to come on one side is only possible, or only ought to be, on the other."""
    if "future" in mine and _ought(pair.theirs.head) and "future" not in theirs:
        return True
    if pair.mine.standing.force & {"future", "wanted"} and would(pair.theirs.head):
        return False  # "a bill that would end it" is a bill to end it
    if "future" in mine & theirs and "possible" in theirs - mine:
        return True  # "will likely open"
    return ("possible" in mine) != ("possible" in theirs) and "future" in mine ^ theirs and not _backshifted(pair)


def _only_weighed(pair: "Pair") -> bool:
    """Whether the claim's act is only thought of: "considers fining" for "fined"."""
    head = pair.mine.head
    thought = head.dep_ in {"xcomp", "ccomp"} and verb_of(head.head) in WEIGHING
    return thought and not has_child(head.head, "auxpass")  # "is considered to be"


def _ought(head: "Token") -> bool:
    return any(c.dep_ == "aux" and c.lower_ in OBLIGED for c in head.children)


def _backshifted(pair: "Pair") -> bool:
    """Whether one of the two reports with "would" what is said with "will"."""
    sides = ((pair.mine, pair.theirs), (pair.theirs, pair.mine))
    return any(would(a.head) and a.standing.attributed and "future" in b.standing.force for a, b in sides)


def _no_fact(pair: "Pair", *, meant: bool) -> bool:
    """Whether the claim's verb states nothing as done, or itself only tells, orders or plans it in another word."""
    mine, theirs = pair.mine.head, pair.theirs.head
    if any(map(is_awaited, (mine, *mine.ancestors))) or not (meant or _stated(mine)):
        return True
    if mine.dep_ == "relcl" and is_infinitive(mine) and is_infinitive(theirs):
        return True
    return pair.loose and pair.mine.lemma in WANTING | PLAIN_SAYING


def _stated(head: "Token") -> bool:
    """Whether a verb says that something is or was so: a gerund or an infinitive by itself does not."""
    if head.dep_ == "advcl" and is_awaited(head):
        return False  # "until they free them"
    if head.tag_ not in {"VBG", "VB"}:
        return True
    if head.dep_ in {"xcomp", "ccomp"} and not any(c.tag_ == "TO" for c in head.children):
        return _stated(head.head)
    return has_form(head, STATED)


def _nowhere_done(pairs: "list[Pair]") -> bool:
    """Whether a verb that the claim states as done stands in the evidence only as still to come or possible."""
    mine = pairs[0].mine
    if mine.standing.force or not _done(mine.head) or mine.lemma in words.LIGHT or by_timetable(mine.head):
        return False
    return not pairs[0].loose and all(
        p.theirs.lemma == mine.lemma
        and (_planned(p.theirs.head) or (bool(p.theirs.standing.force & _TOLD) and not mine.standing.negated))
        for p in pairs
    )


def _planned(head: "Token") -> bool:
    """Whether it is what somebody plans, hopes or promises to do, or a plan or hope to do it."""
    planner = head.head
    if head.tag_ != "VB" or head.dep_ not in {"xcomp", "acl"} or planner.lemma_.lower() not in _PLANNING:
        return False
    return planner.tag_ != "VBN" or has_child(planner, "aux")  # "intended to back": made for it


def _done(head: "Token") -> bool:
    """Whether a verb tells by its form what was or is done: finite, or with a finite form of "be" or "have"."""
    return has_form(head, STATED) or (head.tag_ == "VBN" and has_child(head, "nsubj"))


def _ahead_alone(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """An act that the claim says is to come or meant, where no sentence that speaks of it looks ahead at all."""
    for act in claim.acts:
        hedge = _looks_ahead(act.head)
        if hedge is None or evidence.matches.get(hedge.i):
            continue
        held: dict[int, float] = {}
        for place in act.places - {hedge.i}:
            for match in evidence.matches.get(place, []):
                held[match.view.number] = held.get(match.view.number, 0.0) + match.weight
        most = max(held.values(), default=0.0)
        about = [v for v in evidence.views if held.get(v.number, 0.0) >= _NEARLY * most]
        if most and not any(
            _ahead(t) or is_to(t) or by_timetable(t) or may_come(t, _TOLD) or _leaves_it_open(t, act)
            for v in about
            for t in v.tokens
        ):
            detail = f"the cited sentences do not say that '{act.head.text}' is still to come or only meant"
            return [Problem(code="modality", value=hedge.text, detail=detail)]
    return []


def _looks_ahead(head: "Token") -> "Token | None":
    """The word that makes a verb still to come, possible or planned: its auxiliary, or the plan that governs it."""
    aux = next((c for c in head.children if c.dep_ == "aux" and c.lower_ in _AHEAD), None)
    return head.head if aux is None and _planned(head) else aux


def _ahead(token: "Token") -> bool:
    return (token.lower_ in _TO_COME and not is_month(token)) or token.lemma_.lower() in WANTING - SAYING


def _leaves_it_open(token: "Token", mine: "Act") -> bool:
    """Whether somebody weighs or faces what only may come, or has tried in vain what the claim could not do."""
    if mine.standing.negated:
        return token.lower_ == "unable" or token.lemma_ == "fail"
    weighed = hedges.is_considering(token) or (token.pos_ == "VERB" and token.lemma_ in FACING)
    return weighed and "future" not in mine.standing.force


def _problem(pair: "Pair", condition: str = "") -> Problem:
    mine, theirs = sorted(pair.mine.standing.force & MEANT), sorted(pair.theirs.standing.force & MEANT)
    said = pair.mine.head.text
    if condition:
        detail = f"the cited sentences say '{said}' only with '{condition}'"
    elif conditions.only_held(pair):
        detail = f"in the cited sentences '{said}' is only believed"
    elif theirs or (not mine and by_timetable(pair.theirs.head)):
        detail = f"in the cited sentences '{said}' is {_WORDS[theirs[0] if theirs else 'future']}"
    else:
        meant = _WORDS[mine[0]] if mine else "only thought of"
        detail = f"in the cited sentences '{said}' is a fact, not {meant}"
    return Problem(code="modality", value=said, detail=detail)
