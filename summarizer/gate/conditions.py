"""Whether an act is stated without the condition or belief with which the evidence has it: "will leave if …"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.grammar import SUBJECTS, children_of, has_child
from summarizer.reading.standing_words import CONDITION, HELD, MAYBE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading

IF = frozenset({"if", "unless", "should"})
"""What opens a condition."""
_TURNED = frozenset({"had", "should"})
"""The same where they stand before who does it: "had the council paid", not "the council had paid"."""
_PROVIDED_THAT = frozenset({"provided", "providing", "assuming"})
"""Verbs of a condition, where a clause hangs on them: "provided that he asks", not "providing 200 jobs"."""
_PROVIDED = CONDITION | IF | _PROVIDED_THAT | {"when", "once", "depending", "depends", "without", "until"}
_ASKING = frozenset("ask wonder check decide determine rule inquire enquire question".split())
"""Behind these "if" is "whether", but for those that say what is asked or decided: "would rule for it if …"."""
_THEN = frozenset({"if", "when", "once", "after"})
_SUBJECT_TO = re.compile(
    r"\b(?:subject to|in the event of|in case of|as long as|so long as|on (?:the )?condition)\b", re.IGNORECASE
)
_FOR = frozenset({"for", "against"})
_HOLDING = HELD - {"say", "report", "allege", "claim", "rumour", "rumor"}
_SEEING = frozenset({"see", "know"})
"""Behind these, too, where it opens what is seen."""


def lost(pairs: "list[Pair]", claim: "ClaimReading") -> str:
    """The word that makes an act conditional wherever the evidence has it, where the claim states it without one."""
    mine = pairs[0].mine
    same = [p for p in pairs if p.theirs.lemma == mine.lemma and not pairs[0].loose]
    if same and all(_only_then(p.theirs.head) for p in same) and not _PROVIDED.intersection(claim.view.plain):
        return "only"
    past = any(c.lower_ == "have" for c in mine.head.children)  # "would have left"
    open_to = {"future", "possible"} if would(mine.head) and (past or mine.standing.attributed) else {"future"}
    conditional = any(t.lower_ in _PROVIDED for t in claim.view.tokens) or _condition(mine.head)
    if pairs[0].loose or mine.standing.force - open_to or conditional:
        return ""
    found = [_condition(p.theirs.head) for p in pairs if p.theirs.lemma == mine.lemma]
    return found[0] if found and all(found) else ""


def _only_then(head: "Token") -> bool:
    """Whether an "only" stands before the clause that tells when it may be: "can open only when", "only if"."""
    starts = [c.left_edge for c in children_of(head, "advcl")]
    openers = (t for start in starts for t in start.doc[max(start.i - 1, 0) : start.i + 1])
    return any(t.lower_ == "only" and t.doc[t.i + 1 : t.i + 2].text.lower() in _THEN for t in openers)


def _condition(head: "Token") -> str:
    """What opens a clause on which the act depends, wherever the parse hangs it: "if he asks", "should he ask"."""
    beside = [] if head.dep_ == "ROOT" else [c for c in children_of(head.head, "ccomp") if c.i > head.i]
    opening = (t for c in (*children_of(head, "advcl"), *beside) for t in (c.left_edge, c, *children_of(c, "mark")))
    first = next((t for t in opening if opens(t)), None)
    if first is None and (phrase := _SUBJECT_TO.search(head.sent.text)):
        return phrase[0].lower()
    if first is None and would(head):
        first = next((c for c in head.children if c.lower_ == "without"), None)
    return first.lower_ if first is not None else ""


def opens(word: "Token") -> bool:
    """Whether it opens a condition: no "even if", "as if" or "asked if", no "providing food"."""
    if word.lower_ in _PROVIDED_THAT:
        return word.doc[word.i + 1 : word.i + 2].text == "that" or has_child(word, "ccomp")
    if word.lower_ in _TURNED:
        hangs = word.dep_ == "aux" and word.head.dep_ != "ROOT"
        return hangs and any(word.i < c.i for c in children_of(word.head, *SUBJECTS))
    idle = word.i > word.sent.start and word.nbor(-1).lower_ in {"even", "as"}
    return word.lower_ in IF and not idle and not _is_whether(word)


def _is_whether(word: "Token") -> bool:
    """Whether it is an "if" that opens what somebody asks, decides or sees: "will ask if it is safe"."""
    clause, verb = word.head, word.head.head
    if word.lower_ != "if" or verb.i >= word.i or word.nbor(-1).text == ",":
        return False
    if clause.dep_ == "ccomp" and verb.lemma_.lower() in _SEEING:
        return True
    settled = any(c != clause and (c.dep_ in {"xcomp", "ccomp"} or c.lower_ in _FOR) for c in verb.children)
    return verb.lemma_.lower() in _ASKING and not settled


def would(head: "Token") -> bool:
    """Whether it is told with "would", what comes if something else does, or what somebody said "will" of."""
    return any(c.dep_ == "aux" and c.lower_ in {"would", "'d", "’d"} for c in head.children)


def only_held(pair: "Pair") -> bool:
    """Whether the claim states what the evidence has as believed only, whoever tells it: "is thought to have left"."""
    belief, above = pair.theirs.head.head, (pair.mine.head, *pair.mine.head.ancestors)
    held = pair.theirs.head.dep_ == "xcomp" and belief.tag_ == "VBN" and belief.lemma_ in _HOLDING
    return held and not pair.mine.standing.force and not any(t.lemma_ in _HOLDING or t.lower_ in MAYBE for t in above)
