"""Whether words in quotation marks are verbatim in the source, and quoted there.

White space, the style of the marks, a capital at the start and a stop at the end may differ, nothing else; an ellipsis
or square brackets in the claim's quotation part it into pieces that must follow one another in one quotation.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.reading.found import FoundQuote

_GAP = re.compile(r"\s*(?:\.{3,}|…|\[[^\]]{0,200}\])\s*")
_BEFORE = r"(?<!\w)(?:not|no|never|hardly|without|far from|anything but|less than|not only)\s+(?:(?:an?|the|yet)\s+)?"
"""What turns the phrase behind it."""
_BEHIND = r"\s*,?\s+but\s+(?:not\s+)?\w+$"
"""What ends a quoted phrase with a second thing that the first is set against: "lucky but deserved"."""
_TERM = 3
"""Words of a quoted term at most: a name or a phrase rather than speech."""


def plain(words: str) -> str:
    """The words with one white space, one style of marks, no case and no stop at either end."""
    words = re.sub(r"[‘’‛`]", "'", re.sub(r"[“”„«»]", '"', words.lower()))
    return re.sub(r"\s+", " ", words).strip(" .,;:!?-–—'\"")


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each quotation that no quotation of the evidence holds, or that it holds fewer times."""
    problems = []
    text = claim.reading.article.text
    said = Counter(plain(text[quote.start : quote.end]) for quote in claim.view.quotes)
    for quote in claim.view.quotes:
        words = text[quote.start : quote.end]
        theirs = matching(words, evidence)
        if theirs and (turned := _turned(words, theirs, evidence)):
            detail = f"'{words}' is quoted there '{turned}'"
            problems.append(Problem(code="quote", value=words, detail=detail))
        if theirs and said[plain(words)] > max(1, _times(words, evidence)):
            detail = f"'{words}' is quoted more often than there"
            problems.append(Problem(code="quote", value=words, detail=detail))
        if theirs or not plain(words):
            continue
        somewhere = any(plain(words) in plain(view.text) for view in evidence.views)
        if somewhere and (quote.scare or len(words.split()) <= _TERM):
            continue
        detail = (
            "is there, but nobody is quoted with it" if somewhere else "is not in the cited sentences in these words"
        )
        problems.append(Problem(code="quote", value=words, detail=f"'{words}' {detail}"))
    return problems


def _times(words: str, evidence: "EvidenceReading") -> int:
    """How often the evidence has these words: a list of titles that has one twice has lost another."""
    return sum(len(re.findall(rf"(?<!\w){re.escape(plain(words))}(?!\w)", plain(v.text))) for v in evidence.views)


def _turned(words: str, quotes: "list[FoundQuote]", evidence: "EvidenceReading") -> str:
    """The words round a quoted term, in each of these quotations, without which it says the contrary; else nothing."""
    text, term = evidence.source.article.text, re.escape(plain(words))
    whole = [plain(text[q.start : q.end]) for q in quotes]
    found = [re.search(_BEFORE + term + r"(?!\w)|(?<!\w)" + term + _BEHIND, said) for said in whole]
    return found[0][0] if found[0] is not None and None not in found else ""


def matching(words: str, evidence: "EvidenceReading") -> "list[FoundQuote]":
    """The quotations of the evidence (of the article, where the gate searched) that hold these words."""
    pieces = [p for p in (plain(piece) for piece in _GAP.split(words)) if p]
    numbers = {v.number for v in (evidence.source.body if evidence.searched else evidence.views)}  # no title's own
    text = evidence.source.article.text
    return [
        q
        for q in evidence.source.reading.quotes
        if numbers & set(q.sentences) and _in_order(pieces, plain(text[q.start : q.end]))
    ]


def _in_order(pieces: list[str], words: str) -> bool:
    at = 0
    for piece in pieces:
        found = re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", words[at:])
        if not found:
            return False
        at += found.end()
    return bool(pieces)
