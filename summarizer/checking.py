"""Checks a stored brief or digest again: every span and claim, against the sources as they are now."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from summarizer.errors import StoredFileError
from summarizer.models import (
    Article,
    ArticleRef,
    Brief,
    Claim,
    DatedEvent,
    Digest,
    Fact,
    Figure,
    Frozen,
    Person,
    Quote,
    Span,
    Story,
)  # fmt: skip
from summarizer.reading import Reading, read
from summarizer.sources.files import read_file

Code = Literal["source", "changed", "span", "claim", "quote", "figure", "date", "name", "reference"]


class Finding(Frozen):
    """One thing that does not hold."""

    id: str
    """What fails: the id of a claim or fact, or the path of a value."""
    code: Code
    detail: str


class Report(Frozen):
    """The result of a check."""

    file: str
    articles: int
    checked: int
    """Claims, facts, quotes, figures, dates and names that were compared."""
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether everything holds; an article that changed without touching a claim is reported and holds."""
        return all(finding.code == "changed" for finding in self.findings)


def check_file(path: Path, *, sources: Path | None = None) -> Report:
    """The report on a stored file (a brief, a digest, or JSON Lines of briefs).

    Articles are looked for where the file says; with `sources`, in that folder by the end of their path.
    `StoredFileError` where the file is no brief or digest.
    """
    stored = _load(path)
    refs = {ref.id: ref for one in stored for ref in (one.articles if isinstance(one, Digest) else (one.article,))}
    check = _Check(refs, _Sources(sources, beside=path.parent))
    for one in stored:
        if isinstance(one, Digest):
            check.digest(one)
        else:
            check.brief(one)
    return Report(
        file=str(path), articles=len(refs), checked=check.checked, findings=tuple(dict.fromkeys(check.findings))
    )


def _load(path: Path) -> list[Digest | Brief]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoredFileError("the stored file cannot be read", which=str(path), hint=str(error)) from error
    try:
        return [_model(json.loads(text))]
    except json.JSONDecodeError as error:
        try:
            return [_model(json.loads(line)) for line in text.splitlines() if line.strip()] or [_model(None)]
        except (json.JSONDecodeError, ValidationError):
            raise StoredFileError("not a stored brief or digest", which=str(path), hint=str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise StoredFileError("not a valid brief or digest", which=f"{path}: {where}", hint=first["msg"]) from error


def _model(data: object) -> Digest | Brief:
    is_digest = isinstance(data, dict) and "stories" in data
    return Digest.model_validate(data) if is_digest else Brief.model_validate(data)


class _Sources:
    """Finds the articles that a stored result names."""

    def __init__(self, folder: Path | None, *, beside: Path) -> None:
        self.folder, self.beside = folder, beside

    def find(self, ref: ArticleRef) -> Article:
        """The article as it is now; `ValueError` says why it cannot be read."""
        if self.folder:
            parts = Path(ref.source).parts
            candidates = [self.folder.joinpath(*parts[n:]) for n in range(Path(ref.source).is_absolute(), len(parts))]
        else:
            candidates = [Path(ref.source), self.beside / ref.source]
        for path in candidates:
            if ref.source != "-" and path.is_file():
                return read_file(str(path), id=ref.id)
        msg = "the source is missing" if ref.source != "-" else "it came from standard input"
        msg = f"{ref.source}: {msg}; name its folder with --sources"
        raise ValueError(msg)


class _Check:
    """Walks through a stored result and keeps what it finds."""

    def __init__(self, refs: dict[str, ArticleRef], sources: _Sources) -> None:
        self.findings: list[Finding] = []
        self.checked = 0
        self.readings: dict[str, Reading] = {}
        for ref in refs.values():
            self._open(ref, sources)

    def _open(self, ref: ArticleRef, sources: _Sources) -> None:
        try:
            article = sources.find(ref)
        except ValueError as error:
            self._found(ref.id, "source", str(error))
            return
        if article.sha256 != ref.sha256:
            self._found(ref.id, "changed", "the article was changed since")
        if article.published != ref.published:
            self._found(ref.id, "date", f"published {article.published}, stored as {ref.published}")
        self.readings[ref.id] = read(article)

    def _found(self, id: str, code: Code, detail: str) -> None:
        self.findings.append(Finding(id=id, code=code, detail=detail))

    def digest(self, digest: Digest) -> None:
        """Checks every story of a digest."""
        placed = {id for story in digest.stories for id in story.articles}  # noqa: A001 - the field's name
        for ref in digest.articles:
            if ref.id not in placed:
                self._found(ref.id, "reference", "the article is in no story")
        for story in digest.stories:
            self._story(story)

    def _story(self, story: Story) -> None:
        claims = [story.headline, *story.summary]
        for difference in story.differences:
            claims += [difference.about, *(position.claim for position in difference.positions)]
        self._claims(claims)
        for fact in story.facts:
            self._fact(fact)
        known = {d.iso() for id in story.articles if id in self.readings for d in self.readings[id].dates}
        if story.date and story.date not in known and all(id in self.readings for id in story.articles):
            self._found(story.id, "date", f"no article of the story gives the date {story.date}")
        for index, event in enumerate(story.timeline):
            self._event(f"{story.id}:timeline[{index}]", event)
        for index, person in enumerate(story.people):
            self._person(f"{story.id}:people[{index}]", person)
        for index, quote in enumerate(story.quotes):
            self._quote(f"{story.id}:quotes[{index}]", quote)

    def brief(self, brief: Brief) -> None:
        """Checks one brief."""
        article = brief.article.id
        self._claims([brief.headline, *brief.summary, *brief.key_points])
        for index, person in enumerate(brief.people):
            self._person(f"{article}:people[{index}]", person)
        for index, organisation in enumerate(brief.organisations):
            self._spans(f"{article}:organisations[{index}]", organisation.evidence)
        for index, place in enumerate(brief.places):
            self._spans(f"{article}:places[{index}]", place.evidence)
        for index, quote in enumerate(brief.quotes):
            self._quote(f"{article}:quotes[{index}]", quote)
        for index, figure in enumerate(brief.figures):
            self._figure(f"{article}:figures[{index}]", figure)
        for index, event in enumerate(brief.dates):
            self._event(f"{article}:dates[{index}]", event)

    def _spans(self, id: str, spans: tuple[Span, ...]) -> bool:
        """Whether every span stands in its source as stored."""
        self.checked += 1
        before = len(self.findings)
        for span in spans:
            reading = self.readings.get(span.article)
            if reading is None:
                self._found(id, "source", f"its source {span.article} is missing")
            elif reading.article.text[span.start : span.end] != span.text:
                self._found(id, "span", f"{span.article} does not say {span.text!r} at {span.start}–{span.end}")
        return len(self.findings) == before

    def _claims(self, claims: list[Claim]) -> None:
        for claim in claims:
            if self._spans(claim.id, claim.evidence):
                self._supported(claim.id, claim.text, {span.article for span in claim.evidence}, claim.evidence)

    def _fact(self, fact: Fact) -> None:
        if self._spans(fact.id, fact.evidence):
            self._supported(fact.id, fact.text, set(fact.articles), fact.evidence)
        for other in fact.corroborated_by:
            self._spans(fact.id, other.evidence)
        if not 1 <= fact.sources <= len(fact.articles) + len(fact.corroborated_by):
            self._found(fact.id, "reference", f"{fact.sources} sources of {len(fact.articles)} articles")

    def _supported(self, id: str, text: str, articles: set[str], spans: tuple[Span, ...]) -> None:
        """Every article named must support the text by its own spans."""
        from summarizer import gate

        for article in sorted(articles):
            reading = self.readings.get(article)
            own = [span for span in spans if span.article == article]
            if reading is None or not own:
                self._found(id, "reference", f"no evidence from {article}")
                continue
            verdict = gate.check(text, reading, list(_numbers(reading.article, own)))
            for problem in verdict.problems if not verdict.supported else ():
                self._found(id, "claim", f"{article}: {problem.code}: {problem.detail}")

    def _quote(self, id: str, quote: Quote) -> None:
        if not self._spans(id, (*quote.evidence, *((quote.via,) if quote.via else ()))):
            return
        said = {" ".join(span.text.split()) for span in quote.evidence}
        if " ".join(quote.text.split()) not in said:
            self._found(id, "quote", f"{quote.text!r} is not what its source says")
        for span in quote.evidence:
            found = [q for q in self.readings[span.article].quotes if (q.start, q.end) == (span.start, span.end)]
            if not found:
                self._found(id, "quote", f"{span.article} does not quote these words")
        speakers = {
            q.speaker for span in quote.evidence for q in self.readings[span.article].quotes if q.start == span.start
        }
        if quote.speaker is not None and quote.speaker not in speakers:
            self._found(id, "quote", f"{quote.speaker} is not named as the speaker")

    def _figure(self, id: str, figure: Figure) -> None:
        if not self._spans(id, (*figure.evidence, *((figure.what,) if figure.what else ()))):
            return
        span = figure.evidence[0]
        found = [f for f in self.readings[span.article].figures if (f.start, f.end) == (span.start, span.end)]
        if figure.text != span.text or not any(
            (f.value, f.high, f.unit) == (figure.value, figure.high, figure.unit) for f in found
        ):
            self._found(
                id, "figure", f"{figure.text!r} ({figure.value:g}) is not what {span.article} says: {span.text!r}"
            )

    def _event(self, id: str, event: DatedEvent) -> None:
        self._claims([event.what])
        spans = [span for span in event.what.evidence if span.article in self.readings]
        known = {
            date.iso()
            for span in spans
            for date in self.readings[span.article].dates
            if span.start <= date.start and date.end <= span.end
        }
        if spans and event.date not in known:
            self._found(id, "date", f"{event.date} is not the date that the source gives ({_listed(known)})")

    def _person(self, id: str, person: Person) -> None:
        if self._spans(id, (*person.evidence, *((person.role,) if person.role else ()))) and not any(
            person.name == name.name
            for span in person.evidence
            for name in self.readings[span.article].names
            if any(m.start <= span.start < m.end for m in name.mentions)
        ):
            self._found(id, "name", f"the source does not name {person.name} there")


def _numbers(article: Article, spans: list[Span]) -> Iterator[int]:
    """The numbers of the sentences that hold the spans."""
    for sentence in article.sentences:
        if any(span.start < sentence.end and sentence.start < span.end for span in spans):
            yield sentence.number


def _listed(values: set[str | None]) -> str:
    return ", ".join(sorted(value for value in values if value)) or "none"
