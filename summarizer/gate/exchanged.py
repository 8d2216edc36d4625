"""Whether a copy has another small word in the place of the sentence's: "in the mill" for "near the mill".

Small words are no content that could be unsupported, and say where, until when, why and whether it must be.
"""

from typing import TYPE_CHECKING

from summarizer.gate import links, words
from summarizer.models import Problem
from summarizer.reading.grammar import DATED, child_of, has_child
from summarizer.reading.standing_words import OBLIGED

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_PLACES = (
    frozenset({"in", "at", "inside", "within"}),
    frozenset({"near", "off", "outside", "beyond", "beside", "towards", "toward"}),
)
_TIMES = (
    frozenset({"on", "in", "at", "during"}), frozenset({"by", "before"}), frozenset({"until", "till"}),
    frozenset({"from", "since"}), frozenset({"after", "following"}),
)  # fmt: skip
_MODALS = (OBLIGED, frozenset({"may", "can", "might", "could"}))
_HAVING = frozenset({"make", "have", "get", "let"})
"""Verbs so empty that no check asks for them in the evidence: "made 3 million" for "lost 3 million"."""
_HOLDING = frozenset("feature possess own contain carry hold boast".split())
"""What says no more than that something has it."""
_CRIMES = frozenset(
    "murder manslaughter assault theft robbery burglary fraud bribery rape arson perjury treason".split()
)
_DEGREES = frozenset("badly seriously severely critically gravely slightly mildly heavily fatally unanimously".split())
_THEN = frozenset({"after", "following", "when", "as", "amid", "during", "since"})


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first word of a copy that says something else than the one that stands there."""
    said = {t.lower_ for view in evidence.views for t in view.tokens}
    put_in = next((t for t in claim.view.tokens if t.lower_ in _DEGREES and t.dep_ == "advmod"), None)
    if put_in is not None and said.isdisjoint(_DEGREES):
        detail = f"the cited sentences do not say '{put_in.text}'"
        return [Problem(code="unsupported", value=put_in.text, detail=detail)]
    copy = evidence.copy
    if copy is None:
        return []
    for mine in copy.added:
        other = _other(mine, copy)
        if other is not None:
            detail = f"the cited sentence says '{other.text}', not '{mine.text}'"
            return [Problem(code="unsupported", value=mine.text, detail=detail)]
    return []


def _other(mine: "Token", copy: "Copy") -> "Token | None":
    """The word of the sentence in the place of this one, where they say different things."""
    instead = copy.instead_of(mine.i)
    if links.says_why(mine):
        return next((t for t in instead if t.lower_ in _THEN), None)
    if mine.lemma_ in _CRIMES:
        return next((t for t in instead if t.lemma_ in _CRIMES - {mine.lemma_}), None)
    if mine.lower_ == "from" and (then := next((t for t in instead if t.lower_ in _THEN - {"since"}), None)):
        return then
    if mine.tag_ == "MD":
        return next((t for t in instead if t.tag_ == "MD" and _apart(mine, t, _MODALS)), None)
    if mine.lemma_ in _HAVING and mine.dep_ == "ROOT":
        verbs = [t for t in instead if t.dep_ == "ROOT" and t.pos_ == "VERB"]
        the_same = _HOLDING if mine.lemma_ == "have" else frozenset[str]()
        return next((t for t in verbs if t.lemma_ not in words.LIGHT | the_same), None)
    return _other_preposition(mine, copy)


def _other_preposition(mine: "Token", copy: "Copy") -> "Token | None":
    """The preposition of the sentence in the place of this one, before the same noun; "by 30 days" tells no time."""
    noun = child_of(mine, "pobj")
    if noun is None or copy.twin(noun.i) is None or (mine.lower_ == "by" and has_child(noun, "nummod")):
        return None
    groups = _TIMES if noun.ent_type_ in DATED else _PLACES
    return next((t for t in copy.instead_of(mine.i) if t.dep_ == "prep" and _apart(mine, t, groups)), None)


def _apart(one: "Token", other: "Token", groups: "tuple[frozenset[str], ...]") -> bool:
    """Whether two words stand in different ones of these groups."""
    mine = next((g for g in groups if one.lower_ in g), None)
    theirs = next((g for g in groups if other.lower_ in g), None)
    return mine is not None and theirs is not None and mine is not theirs
