"""How a sentence stands to what one of its words says: affirmed or denied, done or only meant, said by whom.

By the dependency parse, from the word upwards through what governs it: the factuality of Saurí and Pustejovsky
(FactBank, 2009), with polarity and certainty read off small lists of words.
"""

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.gate import joined, kept_from
from summarizer.gate.accused import CHARGES, is_only_alleged
from summarizer.gate.awaited import is_awaited, is_turned, waits_for
from summarizer.gate.denied import denies, nothing, over_any
from summarizer.reading.grammar import child_of, children_of, has_child, is_silent
from summarizer.reading.standing_words import (
    ALLEGING,
    CONDITION,
    DENYING,
    FUTURE,
    HELD,
    MAYBE,
    OBLIGED,
    POSSIBLE,
    SAYING,
    SEEMING,
    WANTING,
    WEIGHING,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

OPEN = frozenset({"future", "possible", "wanted"})
"""Forces of what may still come about."""
MEANT = OPEN | {"conditional"}
"""Forces of what is no fact, but for what is alleged."""
_LIKELY = frozenset("likely unlikely about".split())
_VERDICTS = frozenset("guilty liable innocent".split())
"""What a court finds somebody is so, not only said."""
_SHOWING = frozenset("prove show find establish demonstrate confirm say mean know".split())
"""What one of these governs is left open where it is denied: "did not prove that it helps"."""
_AIMS = frozenset("purpose aim goal idea plan point task job mission objective role priority challenge".split())
_WHEN = frozenset("until till before after since during following despite".split())
_PRESUMED = frozenset("into over about".split())
_NOT_YET = frozenset("until till before".split())
_AIMED = frozenset(
    "ready free allow permit authorise authorize design mean struggle work send build create fight assign".split()
)
"""Behind these an infinitive is what it is for or may come of it: "was sent to free them"."""
_CLOSE = frozenset("close closer near nearer verge brink edge cusp".split())
"""Who is so to doing it, or on it, has not done it."""
_UP = frozenset("xcomp ccomp pcomp pobj prep dobj acl attr acomp agent dative oprd".split())
_GOVERNED = frozenset("advcl xcomp pcomp pobj dobj acl ccomp attr oprd".split())
_DEEPEST = 8


@dataclass(frozen=True)
class Standing:
    """`force`: future, possible, wanted, conditional, alleged; empty is plain fact. `attributed`: said by somebody."""

    negated: bool
    force: frozenset[str]
    attributed: bool


def standing(token: "Token") -> Standing:  # noqa: C901, PLR0912 - one walk up the tree, a case each relation
    """How its sentence stands to what this word says."""
    negated, force, attributed = _own(token)
    attributed = attributed or _said(token)
    here, steps = token, 0
    while here.dep_ != "ROOT" and steps < _DEEPEST:
        steps += 1
        head, dep = here.head, here.dep_
        if dep == "conj":
            here, more = _along(here)
            negated, force, attributed = negated ^ more[0], force | more[1], attributed or more[2]
            continue
        presumed = dep == "prep" and here.lower_ in _PRESUMED and head.pos_ == "NOUN"
        if (dep == "acomp" and steps > 1) or presumed:
            break  # "demanded an inquiry into the killing"
        if dep == "prep" and here.lower_ in _WHEN and steps > 1:
            if here.lower_ in _NOT_YET and has_child(here, "pcomp"):
                force |= standing(head).force & OPEN  # "could sink before reaching the port"
            break  # "stays until the end": when it is done is no part of what is planned
        if dep not in _UP and not _called_for(here):
            force |= _of_its_clause(here) if dep == "advcl" else frozenset()
            attributed = attributed or _said(here)
            break
        lemma, attributed = verb_of(head), attributed or _said(here)
        if (dep == "ccomp" and _ends_before(here, head)) or (dep == "xcomp" and _is_finite(here)):
            attributed = attributed or standing(head).attributed
            break
        if dep == "acl" and here.tag_ in {"VBG", "VBN"} and not has_child(here, "aux", "mark"):
            break  # "a video featuring him": what describes a thing is so, whatever is done with the thing
        if dep in _GOVERNED and _governs(head, here):
            negated ^= lemma in DENYING or kept_from.is_left_undone(here, DENYING)
        if dep == "acl" and here.tag_ == "VB" and any(map(denies, (*head.children, *over_any(head)))):
            negated = not negated  # "no plans to change it", "no word of any plans to"
        force |= _force_from(here, lemma)
        if dep == "xcomp" and lemma == "have" and any(c.lower_ == "yet" for c in (*head.children, *here.children)):
            negated = not negated
        elif dep == "xcomp" and lemma == "have" and head.tag_ in {"VBZ", "VBP"} and is_to_do(here):
            force |= {"wanted"}  # "has to return it"
        hangs = dep in {"dobj", "pobj", "prep", "attr", "acomp", "agent"} and head.pos_ in {"VERB", "AUX"}
        if hangs or dep == "xcomp":
            more = _own(head, shared_only=hangs)
            negated, force, attributed = negated ^ more[0], force | more[1], attributed or more[2]
        elif dep in {"ccomp", "acomp"} and is_turned(head):
            force |= {"conditional"}
        elif dep == "ccomp" and lemma in {"think", "believe", "expect"} | DENYING:
            negated ^= _own(head)[0]
        here = head
    return Standing(negated, frozenset(force), attributed or _according(token))


def _of_its_clause(verb: "Token") -> frozenset[str]:
    """What an aim, a wait or a consequence takes over from what it hangs on: "will meet to discuss it", "once ..."."""
    aim = is_infinitive(verb)
    if not (aim or is_awaited(verb) or joined.comes_of_it(verb, SAYING)):
        return frozenset()
    wanted = {"wanted"} if aim and verb_of(verb.head) in _AIMED else set()
    return (standing(verb.head).force & OPEN) | ({"future"} if waits_for(verb) else set()) | wanted


def _along(conjunct: "Token") -> tuple["Token", tuple[bool, frozenset[str], bool]]:
    """From a joined word, the word to go on from, and what it takes over from that: a plan's, what both share, none."""
    plan = joined.plan_of(conjunct)
    if plan is not None:
        return plan, _own(plan)
    shared = _own(conjunct.head, shared_only=True) if joined.borrows(conjunct) else (False, frozenset[str](), False)
    return conjunct.head, shared


def _force_from(here: "Token", lemma: str) -> frozenset[str]:
    """How what governs a word makes it less than a fact."""
    head, dep = here.head, here.dep_
    force = set()
    if dep in _GOVERNED and _governs(head, here):
        aimed = lemma in _AIMED and is_infinitive(here)
        if aimed or (lemma in WANTING | WEIGHING and not (lemma in SAYING and dep == "ccomp")):
            force.add("wanted")
        if (lemma in SEEMING or lemma == "able" or head.lower_ in _LIKELY) and dep == "xcomp":
            force.add("possible")
        if dep == "xcomp" and is_to(here):
            force.add("future")
    if is_only_alleged(here):
        force.add("alleged")
    if dep == "pcomp" and head.lower_ in {"to", "of"} and head.head.lower_ in _CLOSE:
        force.add("possible")
    if dep in {"ccomp", "csubj"} and any(t.lower_ in MAYBE for t in (head, *children_of(head, "acomp"))):
        force.add("possible")  # "it is likely that"
    if dep == "ccomp" and lemma in _SHOWING and _own(head)[0]:
        force.add("possible")
    return frozenset(force)


def verb_of(token: "Token") -> str:
    """The lemma, with its particle where it has one ("call_off")."""
    particle = child_of(token, "prt")
    lemma = token.lemma_.lower()
    return f"{lemma}_{particle.lemma_.lower()}" if particle is not None else lemma


def is_infinitive(verb: "Token") -> bool:
    """Whether it stands with "to", as in "legislation to raise": wherever the parse hangs it, it states no fact."""
    return verb.tag_ == "VB" and is_to_do(verb)


def is_to_do(verb: "Token") -> bool:
    """Whether it has a "to", be it passive: "to be returned"."""
    return any(c.tag_ == "TO" for c in verb.children)


def _called_for(clause: "Token") -> bool:
    """Whether it is what somebody is called on to do: "called for the minister to resign"."""
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "aux"}}
    return clause.dep_ == "advcl" and {"for", "to"} <= marks and clause.head.lemma_.lower() in WANTING


def _is_finite(verb: "Token") -> bool:
    """Whether it is a clause of its own, in the past tense and with a subject: nothing above it makes it a plan."""
    return verb.tag_ == "VBD" and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


def _ends_before(clause: "Token", head: "Token") -> bool:
    """Whether a clause is none of the verb after it, whatever the parse says: "..; it is hoped", "As is known, ..."."""
    aside = clause.left_edge.dep_ == "mark" and clause.left_edge.lower_ == "as"
    return clause.i < head.i and (aside or any(t.text == ";" for t in clause.doc[clause.right_edge.i : head.i]))


def _governs(head: "Token", here: "Token") -> bool:
    """Whether a verb or noun of denying or wanting has this word in its scope, not only beside it."""
    return head.pos_ in {"VERB", "NOUN", "ADJ", "AUX"} or here.dep_ in {"pcomp", "pobj"}


def _own(token: "Token", *, shared_only: bool = False) -> tuple[bool, frozenset[str], bool]:  # noqa: C901, PLR0912 - one case a child
    """Whether the word itself is denied, what makes it less than a fact, and whether it is only alleged."""
    negated, alleged = False, False
    force: set[str] = set()
    for child in token.children:
        text, lemma = child.text.lower(), child.lemma_.lower()
        if denies(child) or (child.dep_ in {"aux", "auxpass"} and any(map(denies, child.children))):
            negated = True  # "not" may hang on the "are" of "are not now told"
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"} and not shared_only:
            negated |= nothing(child)
        elif text == "of" and token.pos_ == "VERB" and not shared_only:
            negated |= any(map(nothing, children_of(child, "pobj")))  # "knew of no plans"
        elif child.dep_ == "aux" and text in FUTURE:
            force.add("future")
        elif child.dep_ == "aux" and text in POSSIBLE:
            force.add("possible")
        elif child.dep_ == "aux" and text in OBLIGED:
            force.add("wanted")
        elif child.dep_ in {"advmod", "amod", "acomp"} and text in MAYBE:
            force.add("possible")
        elif child.dep_ == "mark" and text in CONDITION:
            negated ^= text == "unless"
            force.add("possible" if text == "whether" else "conditional")
        if (text in ALLEGING or lemma in ALLEGING) and not _is_finite(child):
            alleged = True
    if token.tag_ == "VB" and token.dep_ in {"acl", "relcl"} and token.head.lower_ == "nothing":
        negated = not negated  # "had nothing to do with it"
    too = token.dep_ == "xcomp" and any(c.lower_ == "too" for c in token.head.children)  # "too high to be paid"
    if too or (token.dep_ in {"pcomp", "pobj"} and token.head.lower_ == "without") or _is_passed_over(token):
        negated = not negated
    if token.tag_ == "VB" and token.dep_ in {"ROOT", "relcl"} and any(c.tag_ == "TO" for c in token.children):
        force.add("future")
    if alleged:
        force.add("alleged")
    return negated, frozenset(force), alleged


def _is_passed_over(verb: "Token") -> bool:
    """Whether something else is done in its place: "instead of selling it", "rather than sell it"."""
    links = [verb.head] if verb.dep_ == "pcomp" else children_of(verb, "mark")
    return any(
        link.i > 0 and f"{link.nbor(-1).lower_} {link.lower_}" in {"instead of", "rather than"} for link in links
    )


def is_to(verb: "Token") -> bool:
    """Whether it is to come: "is to start"; not what an aim or task is."""
    head, first = verb.head, verb.left_edge
    if verb.tag_ == "VBN" and first.tag_ == "TO" and head.lemma_ == "be":
        ahead = head.tag_ in {"VBZ", "VBP"} and has_child(verb, "auxpass")  # "is to be opened"
        return ahead or any(c.lower_ == "have" for c in verb.children)  # "was to have opened"
    if verb.tag_ != "VB" or first.tag_ != "TO" or head.lemma_ != "be" or head.tag_ not in {"VBZ", "VBP"}:
        return False
    meant = any(c.dep_ == "nsubj" and c.lemma_.lower() in _AIMS for c in head.children)
    return not meant and 0 < first.i - head.i <= 2


def _said(token: "Token") -> bool:
    head = token.head
    if (token.lower_ in _VERDICTS and head.lemma_.lower() == "find") or is_silent(head):
        return False
    if token.dep_ in {"ccomp", "parataxis", "pcomp", "oprd"} and head.lemma_.lower() in SAYING:
        return True
    if token.dep_ == "ccomp" and any(c.lemma_.lower() in CHARGES for c in children_of(head, "nsubj")):
        return True  # "rumours spread that"
    if token.dep_ == "xcomp" and head.lemma_.lower() in HELD and has_child(head, "auxpass"):
        return True  # "is believed to have left"
    return any(
        c.dep_ in {"ccomp", "parataxis"} and c.lemma_.lower() in SAYING and has_child(c, "nsubj")
        for c in token.children
    )


def _according(token: "Token") -> bool:
    """An "according to" somewhere above, or beside one of the words above."""
    above = (token, *islice(token.ancestors, _DEEPEST - 1))
    return any(c.lemma_.lower() in {"accord", "according"} for here in above for c in here.children)
