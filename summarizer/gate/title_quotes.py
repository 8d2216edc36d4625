"""Whether what a title sets in quotation marks is in the body: words of somebody, or a term that tells what is said."""

import re
from typing import TYPE_CHECKING

from summarizer.gate import quote
from summarizer.gate.words import stem
from summarizer.models import Problem
from summarizer.reading.grammar import ARTICLES
from summarizer.reading.standing_words import NEGATORS, PLAIN_SAYING

if TYPE_CHECKING:
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

WORD = re.compile(r"\w+(?:['’]t\b)?")
_TERM = 4
"""Words of a quotation from which on it is no term, but what somebody said."""
_SHORT = 3
"""Words from which on their order in the body is no chance."""
_CALLS = re.compile(
    r"(\w{3,}) (?:who |for )?(?:deem|call|brand|label|dub|describ|declar|denounc)(?:e?s|e|e?d|l?ed|l?ing)?\b[^.:;]*$",
    re.IGNORECASE,
)
"""Who calls something so, before the words in marks."""
_OPEN = frozenset({"might", "may", "could"})
_MIGHT = re.compile(r"\b(?:[Mm]ight|may|[Cc]ould)\b")
"""One of these may stand for the other in a quoted term: "might have been prevented", "could have been"; no month."""


def misquoted(claim: "ClaimReading", evidence: "EvidenceReading") -> "list[Problem]":
    """The quotations that the body has not, nor with another small word at their beginning; of a term no form of it."""
    return [
        p
        for p in quote.find(claim, evidence)
        if not _is_said_inflected(p.value or "", evidence)
        and not _is_told(p.value or "", claim, evidence)
        and not _is_paraphrased(p.value or "", claim, evidence)
        and (len(rest := (p.value or "").split()[1:]) < _TERM or not quote.matching(" ".join(rest), evidence))
    ]


def given_away(claim: "ClaimReading", evidence: "EvidenceReading") -> "list[Problem]":
    """A problem for a term that a title has somebody call a thing, where another only charges him with it in the body.

    "Lund slams bakers calling mill 'too old'" for Lund's own words, "'too old', it seems, by the bakers"; but not
    "Bakers call mill 'too old', says Lund".
    """
    text, whole = claim.reading.article.text, evidence.source.article.text
    for mine in claim.view.quotes:
        calls = _CALLS.search(text, 0, mine.start)
        said = quote.matching(text[mine.start : mine.end], evidence) if calls else []
        charged = [q for q in said if q.speaker and calls and _charges(q.speaker, calls[1], whole[q.start : q.end])]
        if calls and said and len(charged) == len(said) and not _tells(charged[0].speaker, claim):
            detail = f"only {charged[0].speaker} says so of '{calls[1]}'"
            return [Problem(code="speaker", value=calls[1], detail=detail)]
    return []


def _tells(speaker: str | None, claim: "ClaimReading") -> bool:
    """Whether the title has the speaker say it: "..., says Lund"."""
    said = {t.lower_.removesuffix("s") for t in claim.view.tokens}
    return not PLAIN_SAYING.isdisjoint(said) and speaker is not None and speaker.split()[-1].casefold() in said


def _charges(speaker: str, called: str, said: str) -> bool:
    """Whether the words of a speaker are about this other one who, in the title, calls something so."""
    return stem(called.casefold()) in _stems(said) and called.casefold() not in speaker.casefold()


def _is_told(words: str, claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the body has words between single marks in their order, but for articles: "cut tax" for "cut the tax"."""
    told = _plain(words)
    if len(told) < _SHORT or _in_single_marks(words, claim) is None:
        return False
    return any(f" {' '.join(told)} " in f" {' '.join(_plain(v.text))} " for v in evidence.source.body)


def _in_single_marks(words: str, claim: "ClaimReading") -> "re.Match[str] | None":
    """Where a title has them, as papers set what is said in their own words."""
    return re.search(rf"(?<!\w)['‘]({re.escape(words)})", claim.reading.article.text)


def _plain(words: str) -> list[str]:
    return [w for w in WORD.findall(words.casefold()) if w not in ARTICLES]


def _is_said_inflected(term: str, evidence: "EvidenceReading") -> bool:
    """Whether a sentence of the body has the words in some form, quoted or not: "streamlined", "to streamline"."""
    stems = _stems(term)
    return 0 < len(stems) <= _TERM and any(stems <= _stems(view.text) for view in evidence.source.body)


def _is_paraphrased(term: str, claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the body has each word of a term between single marks.

    Such a term states nothing: "could close", but not "will close" or "is closed". Of little words alone, "much to do",
    each is everywhere.
    """
    marked = _in_single_marks(term, claim)
    if marked is None or len(term.split()) > _TERM:
        return False
    inside = [t for t in claim.view.tokens if marked.start(1) <= t.idx < marked.end(1)]
    small = {t.lower_ for t in inside if t.pos_ == "AUX" or t.lower_ in NEGATORS}
    spoken = {t.lower_ for view in evidence.source.body for t in view.tokens if t.tag_ == "MD" or t.lower_ in NEGATORS}
    telling = [w.i for w in claim.view.words if any(t.i == w.i for t in inside)]
    said = bool(telling) and all(evidence.matches.get(i) for i in telling)
    return said and small <= spoken & (NEGATORS | _OPEN)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in WORD.findall(_MIGHT.sub("might", text).casefold()) if word not in ARTICLES}
