"""Checks the values that claims are made of, one by one, by the readings of the articles as they are now."""

from collections.abc import Iterable, Sequence
from datetime import date

from summarizer import gate
from summarizer.checking import notices
from summarizer.checking.findings import Code, Finding
from summarizer.checking.found import Sources
from summarizer.checking.moved import Moves
from summarizer.models import (
    ArticleRef,
    Claim,
    DatedEvent,
    Figure,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)  # fmt: skip
from summarizer.reading import Reading, read
from summarizer.reading.found import Name, NameKind
from summarizer.reading.given_names import own_words

_RECENT, _LONG_AGO = 60, 90
"""Days before the news: nearer is no background, further is; briefs and stories draw their lines between."""


class Values:
    """The readings of the articles, and what was found so far."""

    def __init__(self, refs: Sequence[ArticleRef], sources: Sources) -> None:
        self.findings: list[Finding] = []
        self.checked = self.moved = 0
        self.readings: dict[str, Reading] = {}
        for ref in refs:
            if ref.id in self.readings:
                self.found(ref.id, "reference", "two articles have this id")
            self._open(ref, sources)
        shas = {ref.id: ref.sha256 for ref in refs}
        articles = (reading.article for reading in self.readings.values())
        self.moves = Moves(article for article in articles if article.sha256 != shas[article.id])

    def _open(self, ref: ArticleRef, sources: Sources) -> None:
        try:
            article = sources.find(ref)
        except ValueError as error:
            self.found(ref.id, "source", str(error))
            return
        now = article.ref()
        if now.sha256 != ref.sha256:
            self.found(ref.id, "changed", "the article was changed since")
            notice = notices.since(now, ref)
            if notice:
                self.found(ref.id, "correction", f"it has a correction notice since: {notice!r}")
        elif now.words != ref.words:
            self.found(ref.id, "source", f"it has {now.words} words, stored as {ref.words}")
        elif ref.fingerprints and now.fingerprints != ref.fingerprints:
            self.found(ref.id, "source", "its sentences are not those whose fingerprints are stored")
        elif ref.notices and now.notices != ref.notices:
            self.found(ref.id, "source", "its notices of correction are not those that are stored")
        for field in ("title", "url", "outlet", "agency", "language", "published_from"):
            if getattr(now, field) != getattr(ref, field):
                self.found(ref.id, "source", f"its {field} is {getattr(now, field)}, stored as {getattr(ref, field)}")
        if article.published != ref.published:
            self.found(ref.id, "date", f"published {article.published}, stored as {ref.published}")
        self.readings[ref.id] = read(article)

    def found(self, id: str, code: Code, detail: str, missing: str | None = None) -> None:
        """Keeps a finding."""
        self.findings.append(Finding(id=id, code=code, detail=detail, missing=missing))

    def spans(self, id: str, spans: Sequence[Span]) -> bool:
        """Whether every span stands in its source as stored."""
        self.checked += 1
        before = len(self.findings)
        for span in spans:
            reading = self.readings.get(span.article)
            if reading is None:
                self.found(id, "source", f"its source {span.article} is missing", span.article)
            elif reading.article.text[span.start : span.end] != span.text:
                within = self.moves.has(span)
                where = "only within a longer sentence now" if within else f"at {span.start}–{span.end}"
                says = "says" if within else "does not say"
                self.found(id, "span", f"{span.article} {says} {span.text!r} {where}")
        stand = len(self.findings) == before
        self.moved += stand and not self.moves.found.isdisjoint(spans)
        return stand

    def claim(self, claim: Claim, articles: Iterable[str] = ()) -> None:
        """A claim, by the evidence of each of its articles, and of each of those named beside it."""
        if self.spans(claim.id, claim.evidence):
            self.supported(
                claim.id, claim.text, {*articles, *(span.article for span in claim.evidence)}, claim.evidence
            )
            self.wording(claim.id, claim.text, claim.origin, claim.evidence)

    def wording(self, id: str, text: str, origin: str, spans: Sequence[Span]) -> None:
        """What is said to be the source's own sentence is one."""
        if origin == "selected" and _one_line(text) not in {_one_line(span.text) for span in spans}:
            self.found(id, "claim", "not the words of the source, as its origin says")

    def supported(self, id: str, text: str, articles: Iterable[str], spans: Sequence[Span]) -> None:
        """Every article named must support the text by its own spans."""
        for article in sorted(articles):
            reading = self.readings.get(article)
            own = [span for span in spans if span.article == article]
            if reading is None or not own:
                self.found(id, "reference", f"no evidence from {article}")
                continue
            verdict = gate.check(text, reading, reading.article.numbers_of(own))
            for problem in verdict.problems if not verdict.supported else ():
                self.found(id, "claim", f"{article}: {problem.code}: {problem.detail}")

    def quote(self, id: str, quote: Quote) -> None:
        """A quotation: its words, who said it, where, and the articles that carry it."""
        if not self.spans(id, (*quote.evidence, *((quote.via,) if quote.via else ()))):
            return
        if _one_line(quote.text) not in {_one_line(span.text) for span in quote.evidence}:
            self.found(id, "quote", f"{quote.text!r} is not what its source says")
        if sorted(quote.articles) != sorted({span.article for span in quote.evidence}):
            self.found(id, "quote", f"its words are not of the articles {', '.join(quote.articles) or '(none)'}")
        told = []
        for span in quote.evidence:
            same = [q for q in self.readings[span.article].quotes if (q.start, q.end) == (span.start, span.end)]
            if not same:
                self.found(id, "quote", f"{span.article} does not quote these words")
            told += [(span.article, one) for one in same]
        speakers: set[str | None] = {one.speaker for _, one in told if one.speaker} or {None}
        if quote.speaker not in speakers:
            self.found(id, "quote", f"its speaker is {_listed(speakers)}, stored as {quote.speaker}")
        if quote.via and (quote.via.article, (quote.via.start, quote.via.end)) not in {(a, q.via) for a, q in told}:
            self.found(id, "quote", f"{quote.via.text!r} is not where it was said")

    def figure(self, id: str, figure: Figure) -> None:
        """A figure: its words, value, unit and bound, and what it counts."""
        if not self.spans(id, (*figure.evidence, *((figure.what,) if figure.what else ()))):
            return
        span = figure.evidence[0]
        what = (figure.what.start, figure.what.end) if figure.what else None
        wanted = (figure.value, figure.high, figure.unit, figure.bound, what)
        found = [f for f in self.readings[span.article].figures if (f.start, f.end) == (span.start, span.end)]
        if figure.text != span.text or wanted not in [(f.value, f.high, f.unit, f.bound, f.what) for f in found]:
            self.found(
                id, "figure", f"{figure.text!r} ({figure.value:g}) is not what {span.article} says: {span.text!r}"
            )

    def event(self, id: str, event: DatedEvent, news: date | None) -> None:
        """A dated event: its claim, its date, and whether it is background, seen from the day of the news."""
        self.claim(event.what)
        spans = [span for span in event.what.evidence if span.article in self.readings]
        known = [
            found
            for span in spans
            for found in self.readings[span.article].dates
            if span.start <= found.start and found.end <= span.end
        ]
        same = [found for found in known if found.iso() == event.date]
        if not spans:
            return
        if not same:
            listed = _listed({found.iso() for found in known})
            self.found(id, "date", f"{event.date} is not the date that the source gives ({listed})")
        elif event.precision not in {found.precision for found in same}:
            self.found(id, "date", f"{event.date} is not precise to the {event.precision}")
        ages = [(news - found.last).days for found in same if news and found.last]
        if ages and (event.background and max(ages) <= _RECENT or not event.background and min(ages) > _LONG_AGO):
            self.found(id, "date", f"{event.date} is {'no ' if event.background else ''}background")

    def person(self, id: str, person: Person) -> None:
        """A person: the name, and the office where the article gives it to that name."""
        self.name(id, person, "person")
        role = person.role
        if role is None or not self.spans(id, (role,)):
            return
        holders = [n for n in self.readings[role.article].names if n.role == (role.start, role.end)]
        if not any(own_words(n.name)[-1:] == own_words(person.name)[-1:] for n in holders):
            self.found(id, "name", f"{role.article} does not say {role.text!r} of {person.name}")

    def name(self, id: str, named: Person | Organisation | Place, kind: NameKind) -> None:
        """A name: an article's fullest form of what stands in the evidence, of this kind, with its acronym."""
        if not self.spans(id, named.evidence):
            return
        there = [name for span in named.evidence for name in self._names_at(span) if name.kind == kind]
        if any(not self._names_at(span) for span in named.evidence) or named.name not in {n.name for n in there}:
            self.found(id, "name", f"the source does not name {named.name} there")
        elif isinstance(named, Organisation) and named.acronym not in {n.acronym for n in there}:
            self.found(id, "name", f"the source does not call {named.name} {named.acronym}")

    def _names_at(self, span: Span) -> list[Name]:
        names = self.readings[span.article].names
        return [name for name in names if any(m.start <= span.start < m.end for m in name.mentions)]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _listed(values: Iterable[str | None]) -> str:
    return ", ".join(sorted(value for value in values if value)) or "none"
