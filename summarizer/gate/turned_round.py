"""Whether two things of a sentence stand on each other's side of a word that sets them apart: "X rather than Y".

The claim has only words of the sentence, and what stood before "not", "rather than" or "after" stands behind it and the
other way round (the word reordering of PAWS, Zhang et al., 2019).
"""

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.gate.small_words import WORDS, is_content
from summarizer.gate.views import MARKS
from summarizer.models import Problem

if TYPE_CHECKING:
    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_SET_APART = frozenset(
    "not rather instead than lesser despite because before after although unless while whereas".split()
)


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first such word with a word of the claim that has come to its other side."""
    said = {t.lower_ for t in claim.view.tokens}
    if said.isdisjoint(_SET_APART):
        return []
    for copy in evidence.copies:
        if found := _turned(copy):
            mark, word = found
            detail = f"in the cited sentence '{word}' stands on the other side of '{mark}'"
            return [Problem(code="swap", value=word, detail=detail)]
    return []


def _turned(copy: "Copy") -> tuple[str, str] | None:
    """The word that sets apart, and the first that stood behind it and stands before it in the claim."""
    mine = [t.lower_.translate(MARKS) for t in copy.tokens]
    theirs = copy.view.plain
    have = frozenset(theirs)
    if any(is_content(t) and word not in have for t, word in zip(copy.tokens, mine, strict=True)):
        return None
    here, there = Counter(mine), Counter(theirs)
    single = [word for word in mine if here[word] == there[word] == 1]
    content = [word for word in single if word[0].isalnum() and word not in WORDS]
    for mark in (word for word in single if word in _SET_APART):
        at, was = mine.index(mark), theirs.index(mark)
        forward = [word for word in content if mine.index(word) < at and theirs.index(word) > was]
        if forward and any(mine.index(word) > at and theirs.index(word) < was for word in content):
            return mark, forward[0]
    return None
