"""Which of the claims that hold are shown: nothing twice, the headline apart, each as it can be read alone."""

import re
import unicodedata
from typing import TYPE_CHECKING

from summarizer.condense import edits, following, spoken, standalone
from summarizer.condense.lexicon import OPENING_MARKS
from summarizer.gate.denial_words import denials
from summarizer.gate.repair import admit
from summarizer.gate.standalone import leans as leans_on_others
from summarizer.gate.views import SentenceView
from summarizer.reading import plain_article, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import Claim, Sentence, Span
    from summarizer.reading import Reading

_LONGEST_HEADLINE = 16
"""Words; engines aim at 14, and some cuts that short would not be true."""
_LITTLE = frozenset(
    "a an the of in on at to by for from with as and or but that this is are was were be been am has have had do does "
    "did will would it its he him his she her they them their who which also".split()
)
"""Words that tell nothing themselves, written small."""
_SAME = 0.7
"""Share of the shorter claim's words from which on two claims of one sentence say the same."""
_NEARLY_ALL = 0.9
"""Share of a claim's words from which on a headline says all of it."""


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
    used = {span for claim in told for span in _told_of(claim)}
    for claim in claims:
        whole = claim.origin == "selected" and used.issuperset(claim.evidence)
        if not whole and not any(_repeats(claim, other) for other in told):
            told.append(claim)
            used.update(_told_of(claim))
            kept.append(claim)
    return kept


def _told_of(claim: "Claim") -> "tuple[Span, ...]":
    """The evidence that it tells: of a sentence cut short only this, not what says who somebody in brackets is."""
    if claim.origin != "shortened":
        return claim.evidence
    own = set(_parts(edits.BRACKETED.sub(" ", claim.text)))
    return (max(claim.evidence, key=lambda span: len(own & set(_parts(span.text)))),)


def _repeats(claim: "Claim", other: "Claim") -> bool:
    """Whether the words are the same, or most of them where both rest on one sentence."""
    if claim.text.casefold() == other.text.casefold():
        return True
    if not set(_told_of(claim)) & set(_told_of(other)) or _denies(claim) != _denies(other):
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
    if not set(_told_of(one)) & set(_told_of(other)) or _denies(one) != _denies(other):
        return False
    mine, theirs = _telling(one), _telling(other)
    return bool(theirs) and len(mine & theirs) >= _NEARLY_ALL * len(theirs)


def _words(claim: "Claim") -> list[str]:
    return _parts(claim.text)


def _parts(text: str) -> list[str]:
    """The words of a text, written small; a vowel sign behind a letter, as in Hindi, is part of the word."""
    text = text.casefold()
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in text).split()


def _telling(claim: "Claim") -> set[str]:
    """The words that tell who does what; behind the first a little one with a capital is a name: "US"."""
    names = {word for word in claim.text.split()[1:] if any(map(str.isupper, word))}
    return set(_words(claim)) - _LITTLE | {word for name in names for word in _parts(name)}


def _denies(claim: "Claim") -> bool:
    return bool(denials(claim.text))


def alone(claim: "Claim", reading: "Reading") -> "Claim":
    """The claim without what ties it to a sentence before ("As a result, ..."), where it holds so.

    In a whole sentence of the article it is named whom a pronoun means, as the program's own sentences have it.
    """
    article = reading.article
    sentences = _sentences(claim, reading)
    whole = next(
        (s for s, e in zip(sentences, claim.evidence, strict=True) if e.text.split() == claim.text.split()), None
    )
    if whole is not None:
        standing = standalone.stand(reading, whole.number)
        text = edits.apply(article.text, whole.start, whole.end, standing.edits)
        cites = [*standing.cites, *(s.number for s in sentences)]
        changed = bool(standing.edits)
    else:
        text, cites = unlinked(claim.text), [s.number for s in sentences]
        changed = text != claim.text
    if not changed:
        return claim
    origin = "shortened" if claim.origin == "selected" else claim.origin
    return admit(claim.id, text, reading, sorted(set(cites)), origin) or claim


def unlinked(text: str) -> str:
    """The text without what ties its first sentence to one before: "As a result, ...", an "also"."""
    own = read(plain_article(text))
    links = tuple(edit for edit in standalone.stand(own, 1).edits if not edit.put)
    return edits.apply(own.article.text, 0, len(own.article.text), links) if links else text


def leans(claim: "Claim", reading: "Reading") -> bool:
    """Whether a claim cannot be read alone: "He did not comment", where nobody can tell who.

    A sentence of the article is judged as it stands there; another one too, and with the full names that people have
    in the article.
    """
    own = read(plain_article(claim.text))
    if any(leans_on_others(SentenceView(own, sentence.number)) for sentence in own.article.sentences):
        return True
    if _is_unsaid(claim, reading):
        return True
    sentences = _sentences(claim, reading)
    changes = [standalone.stand(reading, sentence.number).edits for sentence in sentences]
    clear = [not following.leans(reading, sentence.number) for sentence in sentences]
    for sentence, edited, plain in zip(sentences, changes, clear, strict=True):
        if edits.apply(reading.article.text, sentence.start, sentence.end, edited).split() == claim.text.split():
            return not plain
    if clear == [True] and not any(edit.put for edit in changes[0]):
        return False
    return _is_unclear(own) and _is_unclear(read(plain_article(_in_full(claim.text, reading))))


def unsaid(summary: "Sequence[Claim]", reading: "Reading") -> set[str]:
    """The ids of those whose quoted words nobody speaks, unless told right behind who does; none where they are all."""
    found, before = set[str](), set[int]()
    for claim in summary:
        numbers = {s.number for s in _sentences(claim, reading)}
        if before.isdisjoint(n - 1 for n in numbers) and _is_unsaid(claim, reading):
            found.add(claim.id)
        before = numbers
    return found if len(found) < len(summary) else set()


def _is_unsaid(claim: "Claim", reading: "Reading") -> bool:
    """Whether it quotes words, and the sentences that it rests on do not tell whose they are."""
    quotes = not OPENING_MARKS.isdisjoint(claim.text)
    return quotes and all(spoken.is_unsaid(reading, s.number) for s in _sentences(claim, reading))


def _is_unclear(own: "Reading") -> bool:
    return any(standalone.stand(own, s.number).unclear >= standalone.UNCLEAR for s in own.article.sentences)


def _in_full(text: str, reading: "Reading") -> str:
    """The text with the first mention of each person as long as the article has it: "Berg" as "Ann Berg"."""
    for name in (n.name for n in reading.names if n.kind == "person" and " " in n.name and n.name not in text):
        text = re.sub(rf"\b{re.escape(name.split()[-1])}\b", name.replace("\\", r"\\"), text, count=1)
    return text


def _sentences(claim: "Claim", reading: "Reading") -> "list[Sentence]":
    """The sentences that the evidence is, or begins in."""
    return [next(s for s in reading.article.sentences if s.start <= span.start < s.end) for span in claim.evidence]
