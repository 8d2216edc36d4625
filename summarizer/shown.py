"""Which of the claims that hold are shown: nothing twice, the headline apart, each as it can be read alone."""

import re
import unicodedata
from typing import TYPE_CHECKING

from summarizer.condense import edits, standalone
from summarizer.gate.repair import admit
from summarizer.gate.standalone import leans as leans_on_others
from summarizer.gate.standing import NEGATORS
from summarizer.gate.views import SentenceView
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import Claim
    from summarizer.reading import Reading

_LONGEST_HEADLINE = 16
"""Words; engines aim at 14, and some cuts that short would not be true."""
_SMALL = 3
"""Letters up to which a word counts little."""
_SAME = 0.7
"""Share of the shorter claim's words from which on two claims of one sentence say the same."""
_NEARLY_ALL = 0.9
"""Share of a claim's words from which on a headline says all of it."""
_NOT = re.compile(r"n['’]t\b|\bcannot\b", re.IGNORECASE)


def best_headline(claims: "Sequence[Claim]", told: "Sequence[Claim]" = ()) -> "Claim | None":
    """The first claim that is short enough for a headline, if possible one that no other says; else the shortest."""
    short = [c for c in claims if len(c.text.split()) <= _LONGEST_HEADLINE]
    new = (c for c in short if not any(_says_all(c, t) and _says_all(t, c) for t in told))
    return next(new, next(iter(short), None)) or min(claims, key=lambda c: len(c.text.split()), default=None)


def once(
    summary: "Iterable[Claim]", key_points: "Iterable[Claim]", headline: "Claim"
) -> "tuple[list[Claim], list[Claim]]":
    """Both without what says again what another says, or is a whole sentence that others rest on.

    What the headline says entirely is told only where it is the whole summary.
    """
    told = _once(summary, ())
    told = [c for c in told if not _says_all(headline, c)] or told
    return told, [c for c in _once(key_points, told) if not _says_all(headline, c)]


def _once(claims: "Iterable[Claim]", shown: "Iterable[Claim]") -> "list[Claim]":
    told, kept = list(shown), []
    used = {span for claim in told for span in claim.evidence}
    for claim in claims:
        whole = claim.origin == "selected" and used.issuperset(claim.evidence)
        if not whole and not any(_repeats(claim, other) for other in told):
            told.append(claim)
            used.update(claim.evidence)
            kept.append(claim)
    return kept


def _repeats(claim: "Claim", other: "Claim") -> bool:
    """Whether the words are the same, or most of them where both rest on one sentence."""
    if claim.text.casefold() == other.text.casefold():
        return True
    if not set(claim.evidence) & set(other.evidence):
        return False
    if claim.evidence == other.evidence and "selected" in {claim.origin, other.origin}:
        return True
    mine, theirs = _telling(claim), _telling(other)
    fewer = min(len(mine), len(theirs))
    return fewer > 0 and len(mine & theirs) >= _SAME * fewer


def _says_all(one: "Claim", other: "Claim") -> bool:
    """Whether the words are the same, or the first has nearly all of the other's, of one sentence and denied alike."""
    if _words(one) == _words(other):
        return True
    if not set(one.evidence) & set(other.evidence) or _denies(one) != _denies(other):
        return False
    mine, theirs = _telling(one), _telling(other)
    return bool(theirs) and len(mine & theirs) >= _NEARLY_ALL * len(theirs)


def _words(claim: "Claim") -> list[str]:
    """Its words; a vowel sign behind a letter, as in Hindi, is part of the word."""
    text = claim.text.casefold()
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in text).split()


def _telling(claim: "Claim") -> set[str]:
    return {word for word in _words(claim) if len(word) > _SMALL or word.isdigit()}


def _denies(claim: "Claim") -> bool:
    return bool(_NOT.search(claim.text)) or not NEGATORS.isdisjoint(_words(claim))


def alone(claim: "Claim", reading: "Reading") -> "Claim":
    """The claim without what ties it to a sentence before ("As a result, ..."), where it holds so.

    In a whole sentence of the article it is named whom a pronoun means, as the program's own sentences have it.
    """
    article = reading.article
    sentences = [next(s for s in article.sentences if s.start <= span.start < s.end) for span in claim.evidence]
    whole = next(
        (s for s, e in zip(sentences, claim.evidence, strict=True) if e.text.split() == claim.text.split()), None
    )
    if whole is not None:
        standing = standalone.stand(reading, whole.number)
        text, changes = edits.apply(article.text, whole.start, whole.end, standing.edits), standing.edits
    else:
        own = read(plain_article(claim.text))
        standing = standalone.stand(own, 1)
        changes = tuple(edit for edit in standing.edits if not edit.put)
        text = edits.apply(claim.text, 0, len(claim.text), changes)
    if not changes:
        return claim
    cites = sorted({*(s.number for s in sentences), *(standing.cites if whole is not None else ())})
    origin = "shortened" if claim.origin == "selected" else claim.origin
    return admit(claim.id, text, reading, cites, origin) or claim


def leans(claim: "Claim") -> bool:
    """Whether a claim cannot be read alone: "He did not comment", where nobody can tell who."""
    own = read(plain_article(claim.text))
    return any(leans_on_others(SentenceView(own, s.number)) for s in own.article.sentences)
