"""Whether a subject has lost the word that tells it from another of its kind in the article: "the yacht harbour".

Who reads "the harbour was shut" takes it for the one of which the article spoke before (the given of Prince, 1981). A
noun before it names its kind; where another harbour with another such noun stands in an earlier sentence, it must stay.
"""

from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import SUBJECTS, TELLS_WHICH, children_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first bare "the harbour" that the evidence has with a kind, if an earlier one has another."""
    for word in (w for w in claim.view.words if w.pos == "NOUN" and _is_bare(claim.reading.doc[w.i])):
        theirs = [m for m in evidence.matches[word.i] if m.word.key == word.key]
        kinds = [_kind(m.token) for m in theirs]
        if not kinds or not all(kinds):
            continue
        other = _other(word.key, kinds, min(m.view.number for m in theirs), evidence)
        if other:
            said = f"{kinds[0][-1].text} {word.text}"
            detail = f"in the cited sentences it is the '{said}'; the article told of another before, '{other}'"
            return [Problem(code="swap", value=word.text, detail=detail)]
    return []


def _is_bare(noun: "Token") -> bool:
    """Whether it is a subject "the harbour", and no more."""
    the = any(c.lower_ == "the" for c in children_of(noun, "det"))
    return the and noun.dep_ in SUBJECTS and not has_child(noun, *TELLS_WHICH)


def _kind(noun: "Token") -> "list[Token]":
    """The nouns before it that tell of which kind it is."""
    return [c for c in children_of(noun, "compound") if c.pos_ in {"NOUN", "PROPN"}]


def _other(key: str, kinds: "list[list[Token]]", before: int, evidence: "EvidenceReading") -> str:
    """What an earlier sentence calls one of another kind, if none before is of these; a name may be of any kind."""
    said = {t.lemma_.lower() for kind in kinds for t in kind}
    other = ""
    for view in evidence.source.body:
        if view.number >= before or key not in view.keys:
            continue
        for word in (w for w in view.words if w.key == key):
            theirs = _kind(view.token(word.i))
            if not said.isdisjoint(t.lemma_.lower() for t in theirs):
                return ""
            if theirs and theirs[-1].pos_ == kinds[0][-1].pos_:
                other = other or f"{theirs[-1].text} {word.text}"
    return other
