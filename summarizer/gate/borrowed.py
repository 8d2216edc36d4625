"""Whether a verb of the article has another doer and another object in the claim than it has anywhere there.

A rewording uses words of its own. One that uses a verb which the article has for somebody else who does it to something
else has put it where it does not belong: "the news stunned the town" does not say that Berg stunned his plan.
"""

from typing import TYPE_CHECKING

from summarizer.gate import comparing, teller, words
from summarizer.gate.naming import Mention
from summarizer.gate.standing import is_infinitive
from summarizer.gate.unsupported import CARRIERS
from summarizer.models import Problem
from summarizer.reading.grammar import FIRST_PERSON, NOUNS
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word

_SAYS_LITTLE = words.LIGHT | SAYING | CARRIERS
"""Verbs that go with anything."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each verb that the article has, and every time of others."""
    return [
        Problem(code="swap", value=act.head.text, detail=f"the article says '{act.head.text}' of others only")
        for act in claim.acts
        if (doers := _things(act.agents, claim))
        and (done := _objects(act, claim))
        and _is_of_others(act, doers, done, evidence)
    ]


def _things(tokens: "tuple[Token, ...]", claim: "ClaimReading") -> "list[Token]":
    """Those that are named, not only pointed to or counted; nothing for what the text itself does."""
    found = [t for t in tokens if t.pos_ in NOUNS and t.i not in claim.measured]
    return [] if any(t.lemma_.lower() in teller.TEXT for t in found) else found


def _objects(act: "Act", claim: "ClaimReading") -> "list[Token]":
    """What a verb that says something by itself is done to; "a mission to send men" sends nobody."""
    head = act.head
    of_a_thing = head.dep_ in {"acl", "relcl"} and is_infinitive(head)
    if head.pos_ != "VERB" or of_a_thing or act.lemma in _SAYS_LITTLE:
        return []
    return _things(tuple(t for t in act.patients if t.dep_ == "dobj" and t.head.i == head.i), claim)


def _is_of_others(act: "Act", doers: "list[Token]", done: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether the article has the verb, every time with an object of its own, and says another of these two.

    Another doer has it then, or this one does something else to that object.
    """
    word = words.word_of(act.head)
    wider = evidence.wider(frozenset({word.key}))
    same = [
        (view, theirs)
        for view in (evidence.source.view(n) for n in evidence.source.holding.get(word.key, ()))
        for theirs in view.acts
        if theirs.lemma == act.lemma and theirs.head.pos_ == "VERB"
    ]
    if not same or not all(_has_another(theirs) for _, theirs in same):
        return False
    if any(_is_in_other_words(act, theirs, wider) for _, theirs in same):
        return False
    by, to = ([Mention(t, wider.claim, wider) for t in side] for side in (doers, done))
    alike = [(m.view, m.view.act(m.word.i)) for m in wider.matches[act.head.i] if words.plainly(word, m.word, m.weight)]
    if any(_has_for_object(theirs, view, m) for m in to for view, theirs in (*same, *alike)):
        return False
    if not any(_does(t, theirs) for m in by for view, theirs in same for t in m.all_in(view)):
        return True
    others = ((view, theirs) for view in evidence.views for theirs in view.acts if theirs.head.pos_ == "VERB")
    return any(_does_another(theirs, word) and _has_for_object(theirs, view, m) for view, theirs in others for m in to)


def _is_in_other_words(act: "Act", theirs: "Act", evidence: "EvidenceReading") -> bool:
    """Whether both share so much beside the doer that they are one: "a joint declaration at the meeting in Lund"."""
    doing = {t.i for doer in act.agents for t in doer.subtree}
    held = (m for i in act.places - doing - {act.head.i} for m in evidence.matches.get(i, []))
    shared = {m.word.i: m.weight * m.word.weight for m in held if m.word.i in theirs.places}
    return sum(shared.values()) >= comparing.SURE


def _does(token: "Token", theirs: "Act") -> bool:
    """Whether it is the doer, or may be where none is named."""
    return token in theirs.agents if theirs.agents else token.i in theirs.places


def _does_another(theirs: "Act", word: "Word") -> bool:
    """Whether its verb says nothing of what the word says."""
    return not words.similarity(word, words.word_of(theirs.head))


def _has_for_object(theirs: "Act", view: "SentenceView", mention: Mention) -> bool:
    """Whether it takes part in the act, by a word that says it plainly; what is named, by whatever stands for it.

    A name may stand in what tells of the object: "arrested a woman named Berg".
    """
    if words.is_name(mention.token):
        told = theirs.places | {t.i for patient in theirs.patients for t in patient.subtree}
        return any(t.i in told for t in mention.all_in(view))
    return any(t.i in theirs.places and _plainly(mention.token, t) for t in mention.words_in(view))


def _has_another(theirs: "Act") -> bool:
    """Whether it names what is done to, so that it can be another."""
    return (
        bool(theirs.patients)
        and all(t.pos_ != "PRON" for t in theirs.patients)
        and not any(t.lower_ in FIRST_PERSON for t in theirs.agents)
    )


def _plainly(mine: "Token", theirs: "Token") -> bool:
    one, other = words.word_of(mine), words.word_of(theirs)
    return words.plainly(one, other, words.similarity(one, other))
