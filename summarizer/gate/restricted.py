"""Whether a copy tells of all what its sentence tells of those whom it puts first: "among women …", "in towns …".

What a sentence opens with sets the domain of the rest (the frame setters of Chafe, 1976): the claim must have it, or
some word of it. When it was, and in which place that has a name, a shorter sentence may leave unsaid.
"""

from typing import TYPE_CHECKING

from summarizer.gate.wordnet import is_a
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.grammar import child_of, children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_AMONG = frozenset({"among", "amongst"})
_FOR = frozenset({"in", "for", "with", "at", "within"})
_KINDS = ("person", "animal", "region", "area", "organization")
"""What those are of whom something may be so, or where they live: no time, no talks, no letters."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a copy without the phrase that says of whom its sentence tells."""
    copy = evidence.copy
    if copy is None or claim.titled or not copy.view.tokens:
        return []
    link = copy.view.tokens[0]
    noun = child_of(link, "pobj")
    if noun is None or link.dep_ != "prep" or not _says_of_whom(link, noun) or any(map(copy.keeps, link.subtree)):
        return []
    said = {t.lemma_.lower() for t in claim.view.tokens}
    if any(t.lemma_.lower() in said for t in noun.subtree if t.pos_ in {"NOUN", "ADJ", "NUM"}):
        return []
    detail = f"the cited sentence says it only '{link.text} {noun.text}'"
    return [Problem(code="number", value=noun.text, detail=detail)]


def _says_of_whom(link: "Token", noun: "Token") -> bool:
    """Whether it opens the sentence with some of a kind, in the plural."""
    if link.lower_ in _AMONG:
        return True
    word = noun.lemma_.lower()
    of_a_kind = word in lexicon.PLACE_HEADS | {"patient"} or is_a(word, _KINDS)
    kind = noun.tag_ == "NNS" and of_a_kind and not has_child(noun, "poss", "nummod")
    known = any(c.lower_ in {"these", "those", "the", "such", "many", "some"} for c in children_of(noun, "det", "amod"))
    return link.lower_ in _FOR and kind and not known
