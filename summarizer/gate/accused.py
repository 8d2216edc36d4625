"""Whether a word tells of what somebody is only accused or suspected of, or claims of himself."""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCUSING = frozenset("accuse charge suspect indict try sue investigate".split())
"""What stands behind their preposition is said of somebody, not so: "charged with setting the fire"."""
_CLEARING = frozenset("clear acquit exonerate absolve".split())
"""The same where it is said to be untrue: "cleared of setting the fire"."""
CHARGES = frozenset(
    "accusation allegation charge claim report rumour rumor suspicion belief assertion speculation fear theory "
    "gossip talk".split()
)
_PRETENDING = frozenset("claim pretend profess purport".split())
"""What stands behind them with "to" is their subject's word: "claimed to have won"."""
_ACCUSED = frozenset({"dobj", "nsubjpass"})


def is_only_alleged(word: "Token") -> bool:
    """Whether what governs it makes it an allegation: "accused of passing it on", "claims to be"."""
    head, dep = word.head, word.dep_
    lemma = head.lemma_.lower()
    if (dep == "acl" and lemma in CHARGES) or (dep == "xcomp" and lemma in _PRETENDING):
        return True
    if dep not in {"pcomp", "pobj"} or (dep == "pobj" and has_child(word, "det", "poss")):
        return False  # "charged with the murder of Berg": he was murdered
    over = [head.head, head.head.head] if head.head.dep_ in _ACCUSED else [head.head]  # "suspect a man of arson"
    verbs = {t.lemma_.lower() for t in over}
    if head.lower_ == "of":
        return not verbs.isdisjoint(ACCUSING | _CLEARING | CHARGES)
    return not verbs.isdisjoint(ACCUSING if dep == "pcomp" else {"charge"})
