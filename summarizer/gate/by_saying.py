"""Whether somebody does by saying so what he says that he does: "the bank said it rejected the charge".

Performative verbs (Austin, 1962, "How to Do Things with Words"): who says that he thanks somebody has thanked him, so
that the deed needs no "said". What he says of his other deeds, "said it had paid", is his word alone; and of a person
who "said he had apologised" it is he alone who says that he did.
"""

from typing import TYPE_CHECKING

from summarizer.gate.standing import PLAIN_SAYING
from summarizer.reading.grammar import child_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import EvidenceReading

_DONE_BY_SAYING = frozenset(
    "reject deny apologise apologize promise pledge vow condemn deplore thank accept announce confirm ask demand order "
    "urge recommend propose offer welcome praise criticise criticize congratulate invite".split()
)
_BODY = frozenset({"it", "they"})
"""Who is called so speaks for many: a ministry that says it has confirmed a case confirms it."""
_HIMSELF = _BODY | {"he", "she"}


def is_done(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether the claim tells by the same verb of the same speaker what he does by saying so in the evidence."""
    theirs = pair.theirs.head
    if theirs.lemma_ not in _DONE_BY_SAYING or pair.mine.lemma != pair.theirs.lemma or theirs.dep_ != "ccomp":
        return False
    standing, teller, doer = pair.theirs.standing, _teller(theirs.head), child_of(theirs, "nsubj")
    if standing.negated or standing.force or teller is None or doer is None or doer.lower_ not in _HIMSELF:
        return False
    if has_child(theirs, "aux") and doer.lower_ not in _BODY:
        return False
    return any(m.word.i == teller.i for agent in pair.mine.agents for m in evidence.matches.get(agent.i, []))


def _teller(saying: "Token") -> "Token | None":
    """The subject of a plain verb of saying that names nobody to whom it is said."""
    told_to = has_child(saying, "dobj", "dative")
    return child_of(saying, "nsubj") if saying.lemma_ in PLAIN_SAYING and not told_to else None
