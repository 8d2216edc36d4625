"""Whether somebody does by saying so what he says that he does: "the bank said it rejected the charge".

Performative verbs (Austin, 1962, "How to Do Things with Words"): who says that he thanks somebody has thanked him, so
that the deed needs no "said". What he says of his other deeds, "said it had paid", is his word alone; and of a person
who "said he had apologised" it is he alone who says that he did.
"""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import IT_OR_THEY, THIRD_PERSON, child_of, has_child
from summarizer.reading.standing_words import PLAIN_SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import EvidenceReading

_DONE_BY_SAYING = frozenset(
    "reject deny apologise apologize promise pledge vow condemn deplore thank welcome praise criticise criticize "
    "congratulate".split()
)
_DONE_BY_BODIES = frozenset("announce confirm ask demand urge recommend propose".split())
"""What a ministry or a court says that it has done so it did by word; a person may only tell what he said once."""


def is_done(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether the claim tells by the same verb of the same speaker what he does by saying so in the evidence."""
    theirs = pair.theirs.head
    if pair.mine.lemma != theirs.lemma_ or theirs.dep_ != "ccomp" or not _is_told_plainly(theirs.head):
        return False
    teller, doer = _teller(theirs.head), child_of(theirs, "nsubj")
    if pair.theirs.standing.negated or pair.theirs.standing.force or teller is None or doer is None:
        return False
    by_bodies = has_child(theirs, "aux") or theirs.lemma_ in _DONE_BY_BODIES
    if doer.lower_ not in (IT_OR_THEY if by_bodies else THIRD_PERSON):
        return False
    if theirs.lemma_ not in _DONE_BY_SAYING | _DONE_BY_BODIES:
        return False
    return any(m.word.i == teller.i for agent in pair.mine.agents for m in evidence.matches.get(agent.i, []))


def _is_told_plainly(saying: "Token") -> bool:
    """Whether nobody else says that it was said."""
    first = saying.head if saying.dep_ == "conj" else saying
    return first.dep_ == "ROOT"


def _teller(saying: "Token") -> "Token | None":
    """The subject of a plain verb of saying that names nobody to whom it is said."""
    told_to = has_child(saying, "dobj", "dative")
    return child_of(saying, "nsubj") if saying.lemma_ in PLAIN_SAYING and not told_to else None
