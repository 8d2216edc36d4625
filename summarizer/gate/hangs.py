"""Whether a word of a copy hangs on another than in its sentence, where that has one of the kind already.

"Sedan sales fell 2%" of "truck sales fell 2% and sedan sales 12%", "Lind, 34" of "Lind, 71, and his son Pavel, 34": all
the words stand in the sentence, and what stood in this place is gone.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.arcs import OWNING
from summarizer.models import Problem
from summarizer.reading.grammar import PLACES, SUBJECTS, child_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_KINDS = (OWNING - {"appos"}, SUBJECTS, frozenset({"dobj"}), frozenset({"pobj"}))
"""Relations by which a word mostly has one thing, as the parser names them."""
_NUMBERS = frozenset({"nummod", "appos", "npadvmod"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first word of a copy that has the place of another."""
    del claim
    copy = evidence.copy
    if copy is None:
        return []
    for mine in copy.claim.tokens:
        other = _ousted(mine, copy)
        if other is not None:
            detail = f"the cited sentence says '{other.text}' of '{other.head.text}', not '{mine.text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return _strays(copy)


def _strays(copy: "Copy") -> list[Problem]:
    """A problem for what the sentence first says of a further act that is gone: "saw her [and told it] on a website".

    Times are left out: in most sentences all that is told happened then, and whose day it is `others` looks at. What
    stands right behind the verb may be of both: "rose and fell in Holt".
    """
    for preposition in (t for t in copy.view.tokens if t.dep_ == "prep" and t.i in copy.kept):
        of = child_of(preposition, "pobj")
        act = next((t for t in preposition.ancestors if t.pos_ == "VERB"), None)
        if of is None or act is None or act.dep_ != "conj" or _kind(of) == "time" or copy.keeps(act):
            continue
        before = act.head
        if before.pos_ == "VERB" and copy.keeps(before) and before.i < act.i < preposition.i - 1 and copy.keeps(of):
            detail = f"the cited sentence says '{preposition.text} {of.text}' of '{act.text}', not of '{before.text}'"
            return [Problem(code="swap", value=of.text, detail=detail)]
    return []


def _ousted(mine: "Token", copy: "Copy") -> "Token | None":
    """What hangs in the sentence on the word that this one hangs on in the claim, where that is gone."""
    governor, theirs = copy.twin(mine.head.i), _theirs(mine, copy)
    if governor is None or theirs is None or theirs.head.i == governor:
        return None
    above = copy.view.token(governor)
    one_word = theirs.head.lemma_ == above.lemma_
    if not (one_word or not copy.keeps(theirs.head)):
        return None
    rivals = (c for c in above.children if c.i != theirs.i and not _is_kept(c, copy))
    return next((c for c in rivals if _is_rival(c, mine, one_word=one_word) and theirs not in c.conjuncts), None)


def _theirs(mine: "Token", copy: "Copy") -> "Token | None":
    """The word of the claim as the sentence has it: in its place, or the only one there."""
    twin = copy.twin(mine.i)
    if twin is not None:
        return copy.view.token(twin)
    same = [t for t in copy.view.tokens if t.lower_ == mine.lower_]
    return same[0] if len(same) == 1 else None


def _is_kept(token: "Token", copy: "Copy") -> bool:
    """Whether the claim has a word, of a preposition what stands behind it."""
    return copy.keeps(child_of(token, "pobj", "pcomp") or token)


def _is_rival(other: "Token", mine: "Token", *, one_word: bool) -> bool:
    """Whether a word of the sentence has there the place that the claim's word has."""
    if mine.like_num:
        return other.like_num and {mine.dep_, other.dep_} <= _NUMBERS
    if mine.dep_ == "prep":
        kinds = [_kind(child_of(t, "pobj") or t) for t in (mine, other)]
        return other.lower_ == mine.lower_ and bool(kinds[0]) and kinds[0] == kinds[1]
    alike = any({mine.dep_, other.dep_} <= kind for kind in _KINDS) and _kind(mine) == _kind(other)
    return one_word and alike and words.is_content(mine) and other.pos_ != "PRON"


def _kind(noun: "Token") -> str:
    """Whether it is a time or a place; else nothing."""
    return "place" if noun.ent_type_ in PLACES else "time" if noun.ent_type_ in {"DATE", "TIME"} else ""
