"""Whether a word is gone by which something is so in part, at times or in effect only: "largely", "essentially argued".

It limits what is said, or tells that the writer puts it in his own words; without it more is said.
"""

import re
from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import VERBS, children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_ADVERBS = "largely mostly mainly chiefly primarily partly partially practically essentially basically"
_BEFORE = "virtually effectively"
"""These only before what they belong to: "met virtually", "works effectively"."""
LESS = frozenset(f"{_ADVERBS} {_BEFORE} almost nearly half somewhat barely".split())
_PHRASES = (
    r"in part(?! (?:of|one|two|three|\d))|in effect|in essence|at times(?! (?:of|when))|more or less|by and large|"
    r"for the most part|to (?:some|a certain) (?:extent|degree)"
)
_OF_A_DEED = re.compile(_PHRASES)
_LIKE = LESS | {"sometimes", "occasionally"}
AS_MUCH = _LIKE | {"but", "part", "effect", "essence", "extent", "degree", "times"}
"""Words of which one in a claim says as much of a deed."""
_MARK = re.compile(rf"\b(?:{'|'.join(f'{_ADVERBS} {_BEFORE}'.split())}|all but|{_PHRASES})\b", re.IGNORECASE)
_IN_FORCE = frozenset({"be", "remain", "stay", "go", "come", "put", "keep", "leave", "take"})
"""What is "in effect" by one of these holds."""
_BARELY = VERBS | {"ADJ"}
"""What may be "all but" so; "all but two" counts."""


def of(deed: "Token") -> str:
    """The word or phrase by which a deed is not wholly done: "largely", "all but", "in part"; else nothing."""
    doc, first = deed.doc, deed.sent.start
    if doc[max(first, deed.i - 2) : deed.i].text.lower() == "all but":
        return "all but"
    word = (c.text for c in children_of(deed, "advmod") if c.lower_ in LESS and c.i < deed.i)
    phrases = (" ".join(t.lower_ for t in c.subtree if not t.is_punct) for c in children_of(deed, "prep"))
    in_force = deed.lemma_ in _IN_FORCE
    return next(word, "") or next((p for p in phrases if _OF_A_DEED.fullmatch(p) and not in_force), "")


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first such word that a copy cuts, though it keeps what the word belongs to."""
    copy = evidence.copy
    if copy is None or _MARK.search(claim.view.text) or not _LIKE.isdisjoint(t.lower_ for t in claim.view.tokens):
        return []
    view = copy.view
    for found in _MARK.finditer(view.text):
        start, end = (view.sentence.start + at for at in found.span())
        mark = [t for t in view.tokens if start <= t.idx < end]
        if copy.kept.isdisjoint(t.i for t in mark) and _limits_what_is_kept(mark, copy):
            detail = f"the cited sentence says it '{found[0]}'"
            return [Problem(code="modality", value=found[0], detail=detail)]
    return []


def _limits_what_is_kept(mark: "list[Token]", copy: "Copy") -> bool:
    """Whether what such words belong to is kept, and what they stand before: "[in part] because of rain" may go."""
    first, last = mark[0], mark[-1]
    head = next((t.head for t in mark if t.head not in mark), first)
    after = next((t for t in copy.view.tokens if t.i > last.i and not t.is_punct), None)
    if first.lower_ in _BEFORE.split() and (head.i < first.i or head.pos_ == "ADP"):
        return False
    if last.lower_ == "effect" and head.lemma_ in _IN_FORCE and first.doc[first.i - 1].text != ",":
        return False
    if last.lower_ == "but" and (after is None or after.pos_ not in _BARELY):
        return False
    return copy.keeps(head) and (after is None or copy.keeps(after))
