"""What a story's facts are made of: the claims of the briefs, and salient sentences that no brief has."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.condense import compress, following, salience, standalone
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms, content
from summarizer.gate.repair import admit
from summarizer.reading import keeping, partial, plain_article, read, read_all
from summarizer.stories import acts, worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Brief, Claim, Span
    from summarizer.reading import Reading

LEAD = re.compile(r"(?:According to|Per)\s+[^,]{3,80},\s+")
"""The source that opens a sentence."""
_MORE = 6
"""Sentences of an article that are looked at besides its brief."""
_NAMING = {"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"}
_REWORDED = frozenset({"written", "revised"})
"""Claims that may say less than the sentence that they rest on: what they leave out is looked at, too."""
_UNCLEAR = 0.45
_LONGEST = 60
"""Words from which a sentence is no fact but a paragraph."""


@dataclass(frozen=True)
class Said:
    """What a text says by the parse."""

    reading: "Reading"
    acts: tuple[acts.Act, ...]
    """What its main verbs tell."""
    content: frozenset[str]
    """The lemmas that carry meaning, without a source that opens the sentence."""
    named: frozenset[str]
    """The words of its names and its numbers."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A claim of one article that may become a fact."""

    claim: "Claim"
    article: str
    value: float
    """How much it matters, about 0-3."""

    @property
    def said(self) -> Said:
        """What the claim says by the parse."""
        return said(self.claim.text)


_told: "keeping.Kept[str, Said]" = keeping.Kept()


def said(text: str) -> Said:
    """What a text says, read like an article."""
    found = _told.get(text)
    if found is None:
        found = _said(read(plain_article(text)), text)
        _told.put(text, found, keeping.size(found.reading))
    return found


def _said(reading: "Reading", text: str) -> Said:
    tokens = [t for t in reading.by_sentence if t is not None]
    told = tuple(act for t in tokens for act in acts.find(t) if act.main)
    named = frozenset(t.lemma_.lower() for e in reading.doc.ents if e.label_ in _NAMING for t in e if t.is_alpha)
    lead = LEAD.match(text)
    start = lead.end() if lead else 0
    return Said(reading, told, content(t for several in tokens for t in several if t.idx >= start), named)


def said_all(texts: "Iterable[str]") -> list[Said]:
    """What each of the texts says, parsed in one batch."""
    texts = list(texts)
    read_all([plain_article(text) for text in texts])
    return [said(text) for text in texts]


def collect(
    ids: "Sequence[str]",
    briefs: "Mapping[str, Brief]",
    readings: "Mapping[str, Reading]",
    told: "Mapping[str, frozenset[int]]" = MappingProxyType({}),
) -> list[Candidate]:
    """The candidates of all the articles, weightiest first; `told` are the sentences that another source tells too."""
    cut = go_on(ids, readings)
    claims = [
        (i, at, c) for i in ids for at, c in _of_article(briefs[i], readings[i], told.get(i, frozenset()), cut=cut)
    ]
    said_all(claim.text for _, _, claim in claims)
    latest = {i: _latest_year(readings[i]) for i in ids}
    found = [_candidate(claim, i, place, latest[i]) for i, place, claim in claims]
    order = {article: place for place, article in enumerate(ids)}
    return sorted(found, key=lambda c: (-c.value, order[c.article], c.claim.id))


def go_on(ids: "Iterable[str]", readings: "Mapping[str, Reading]") -> bool:
    """Whether the articles are of several days: then the latest tells news of its own, with its headline's sentence."""
    return len({readings[i].article.published for i in ids if i in readings}) > 1


def of_brief(brief: "Brief") -> list["Claim"]:
    """What a brief says, in its order, with the headline where nothing below it rests on what that rests on."""
    claims = [*brief.summary, *brief.key_points]
    headline = [] if _places(claims) & _places([brief.headline]) else [*_whole(brief.headline)] or [brief.headline]
    return [*headline, *claims]


def _of_article(
    brief: "Brief", reading: "Reading", told: frozenset[int], *, cut: bool
) -> "Iterable[tuple[int, Claim]]":
    """What the brief says, and what else the article does, each with its place in the brief or after it.

    With `cut`, the sentence that the headline is cut from, too, where nothing below tells it.
    """
    summary = (claim for claim in brief.summary if not _leans(claim, reading))
    below = [*_whole(brief.headline), *summary, *brief.key_points]
    if not below or (cut and not _places(below) & _places([brief.headline])):
        below = [*_whole(brief.headline, cut=True), *below]
    claims = below or [brief.headline]
    quoted = [quote.text for quote in brief.quotes]
    for place, claim in enumerate(claims):
        if not _is_quoted(claim, quoted):
            yield place, _briefly(claim, reading)
    told_whole = [own_span(claim.text, claim.evidence) for claim in claims if claim.origin not in _REWORDED]
    whole = {(span.start, span.end) for span in told_whole}
    for claim in _left_out(reading, whole, _places(claims) - whole, told):
        if not _is_quoted(claim, quoted):
            yield _MORE, claim


def own_span(text: str, evidence: "Sequence[Span]") -> "Span":
    """Of what a sentence rests on that of which it is made, not what tells whom a pronoun means."""
    words = set(text.split())
    return max(evidence, key=lambda span: len(words.intersection(span.text.split())))


def _leans(claim: "Claim", reading: "Reading") -> bool:
    """Whether it is a sentence that a summary tells right behind the one that it leans on: no fact by itself."""
    number = next((s.number for s in reading.article.sentences if s.start == claim.evidence[-1].start), 0)
    return bool(number) and claim.origin not in _REWORDED and following.leans(reading, number)


def _briefly(claim: "Claim", reading: "Reading") -> "Claim":
    """A long sentence of the brief, shortened as a story tells it, where the gate passes that."""
    number = next((s.number for s in reading.article.sentences if s.start == claim.evidence[0].start), 0)
    terms = Terms.of(reading)
    if claim.origin in _REWORDED or len(claim.evidence) > 1 or not (number and terms.english):
        return claim
    standing = standalone.stand(reading, number)
    short = compress.shorten(reading, terms, number, standing.edits, in_a_story=True)
    if not short.sound or words(short.text) >= words(claim.text):
        return claim
    return admit(claim.id, short.text, reading, [number, *standing.cites], "shortened") or claim


def _is_quoted(claim: "Claim", quoted: "Sequence[str]") -> bool:
    """Whether most of it is a quotation, which is shown as one."""
    return any(words in claim.text and 2 * len(words) > len(claim.text) for words in quoted)


def _whole(headline: "Claim", *, cut: bool = False) -> "Iterable[Claim]":
    """The sentence that the headline is, but for its stop, or was `cut` from: the summary does not tell it again."""
    is_cut = cut and headline.origin == "shortened"
    if len(headline.evidence) == 1 and (is_cut or headline.evidence[0].text.rstrip(" .") == headline.text):
        yield headline.model_copy(update={"text": headline.evidence[0].text, "origin": "selected"})


def _candidate(claim: "Claim", article: str, place: int, latest: int) -> Candidate:
    reading = said(claim.text).reading
    tokens = reading.first_tokens
    return Candidate(claim, article, worth.of(reading.doc, tokens, place, latest) if tokens is not None else 0.0)


def _latest_year(reading: "Reading") -> int:
    published = reading.article.published
    years = [date.last.year for date in reading.dates if date.last]
    return published.year if published else max(years, default=0)


def _places(claims: "Iterable[Claim]") -> set[tuple[int, int]]:
    return {(span.start, span.end) for claim in claims for span in claim.evidence}


def _left_out(
    reading: "Reading", used: set[tuple[int, int]], partly: set[tuple[int, int]], told: frozenset[int]
) -> "Iterable[Claim]":
    """The article's other sentences that can be read alone, and those told in part; what another source tells first."""
    terms = Terms.of(reading)
    weighed = sorted(salience.weigh(reading, terms), key=lambda w: (w.number not in told, -w.score, w.number))
    count = 0
    for one in weighed:
        sentence = reading.article.sentences[one.number - 1]
        place = (sentence.start, sentence.end)
        claim = claim_of(reading, one.number) if place not in used and one.score > 0 else None
        if claim:
            yield claim
            count += place not in partly
        if count == _MORE:
            return


def claim_of(reading: "Reading", number: int) -> "Claim | None":
    """The sentence as a story tells it, if it can be read alone and the gate passes that; English only."""
    terms, article, sentence = Terms.of(reading), reading.article, reading.article.sentences[number - 1]
    if not terms.english or partial.is_taken_back(reading, number):
        return None
    standing = standalone.stand(reading, number)
    if standing.unclear > _UNCLEAR:
        return None
    short = compress.shorten(reading, terms, number, standing.edits, in_a_story=True)
    if not short.sound or len(short.text.split()) > _LONGEST or salience.is_only_quoted(short.text):
        return None
    whole = short.text == article.text[sentence.start : sentence.end]
    cites = sorted({number, *standing.cites})
    return admit(f"{article.id}:s{number}", short.text, reading, cites, "selected" if whole else "shortened")
