"""draft → gate → Brief. The engine proposes sentences; names, quotes, figures and dates are read by the program."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer import shown
from summarizer.condense import dated, following
from summarizer.condense.salience import is_only_quoted
from summarizer.errors import EngineError, EngineMalformed, EngineUnavailable
from summarizer.gate.proposals import Proposal, Settled
from summarizer.gate.repair import admit, settle
from summarizer.models import (
    Brief,
    Claim,
    DatedEvent,
    Figure,
    Organisation,
    Person,
    Place,
    Problem,
    Quote,
    Withheld,
)  # fmt: skip
from summarizer.provenance import provenance
from summarizer.reading import hung_dates

if TYPE_CHECKING:
    from datetime import date

    from summarizer.drafts import BriefDraft, DraftClaim
    from summarizer.engines.base import Engine
    from summarizer.models import Article, Origin, Span
    from summarizer.reading import Reading
    from summarizer.reading.found import Name

_EVIDENCE_OF_A_NAME = 3
_MOST_KEY_POINTS = 9
_ENOUGH_KEY_POINTS = 5
"""Up to here the program adds what a model left out; more would be padding."""
_MOST_QUOTES = 4
_BACKGROUND_DAYS = 60
"""What happened longer ago than this, seen from the day of publication, is background."""


async def make_brief(reading: "Reading", engine: "Engine", embedded: "Engine") -> Brief:
    """The brief of one article; where `engine` fails the embedded one writes it, and the provenance says so.

    `EngineUnavailable` is passed on: whether any other article can be tried is for the caller to know.
    """
    try:
        return await _brief(reading, engine, embedded)
    except EngineUnavailable:
        raise
    except EngineError as error:
        return await embedded_brief(reading, embedded, cause=error)


async def embedded_brief(reading: "Reading", embedded: "Engine", *, cause: EngineError) -> Brief:
    """The brief by the embedded engine, with the reason why the chosen one did not write it."""
    brief = await _brief(reading, embedded, embedded)
    fallbacks = (f"{(name := reading.article.id)}: {cause.of(name)}",)
    return brief.model_copy(update={"provenance": brief.provenance.model_copy(update={"fallbacks": fallbacks})})


async def _brief(reading: "Reading", engine: "Engine", embedded: "Engine") -> Brief:
    article, draft = reading.article, await engine.brief(reading.article)
    readings, written = {article.id: reading}, engine is not embedded
    proposals, wanted = _proposals(article, draft, written=written), list(draft.quotes)
    if written:
        spare = await embedded.brief(article)
        selected = _proposals(article, spare, written=False, prefix="x")
        proposals += _left_out(selected, proposals, reading)
        wanted += spare.quotes
    settled = await settle(proposals, readings, revise=engine.revise, strict=written)
    claims = _by_part(settled)
    if not written:  # a cut that the gate refuses is no point: its whole sentence was not chosen for standing alone
        claims["key_points"] = _by_part(s for s in settled if s.withheld is None)["key_points"]
    if written and not claims["summary"]:
        claims["summary"] = _by_part(await settle(selected, readings, revise=None))["summary"]
    quotes, unknown = _quotes(reading, wanted)
    if written and reading.english:
        theirs = {s.proposal.id for s in settled if s.proposal.drafted or s.withheld}
        for part in ("summary", "key_points"):
            claims[part] = [shown.alone(c, reading) if c.id in theirs else c for c in claims[part]]
        leaning = {c.id for c in claims["key_points"] if c.id in theirs and shown.leans(c, reading)}
        leaning |= shown.unsaid(claims["summary"], reading)
        for part in ("summary", "key_points"):
            claims[part] = [c for c in claims[part] if c.id not in leaning]
        settled = [_unshown(s) if s.proposal.id in leaning else s for s in settled]
    if written and not claims["key_points"]:
        more = _left_out(selected, proposals[:1], reading)
        claims["key_points"] = _by_part(await settle(more, readings, revise=None))["key_points"]
    others = [*claims["summary"], *claims["key_points"]]
    headline = shown.best_headline(claims["headline"], others) or shown.best_headline(others) or _lead(reading)
    summary, key_points = shown.once(claims["summary"], claims["key_points"], headline)
    return Brief(
        article=article.ref(), headline=headline, summary=tuple(summary),
        key_points=tuple(key_points[:_MOST_KEY_POINTS]),
        people=_people(reading), organisations=_organisations(reading), places=_places(reading), quotes=quotes,
        figures=_figures(reading), dates=_dates(reading),
        withheld=(*(s.withheld for s in settled if s.withheld), *unknown), provenance=provenance(engine),
    )  # fmt: skip


def _proposals(article: "Article", draft: "BriefDraft", *, written: bool, prefix: str = "") -> list[Proposal]:
    summary = _distinct(draft.summary, ())
    parts: list[tuple[str, Sequence[DraftClaim]]] = [
        ("headline", [draft.headline]),
        ("summary", summary),
        ("key_points", _distinct(draft.key_points, summary)),
    ]
    return [
        Proposal(
            id=f"{article.id}:{prefix}{part[0]}{number}", where=f"{article.id}: {part}", text=claim.text,
            cited=tuple((article.id, cite) for cite in claim.cites),
            origin=_origin(article, claim, written=written), drafted=written,
        )
        for part, claims in parts
        for number, claim in enumerate(claims, start=1)
    ]  # fmt: skip


def _distinct(claims: "Sequence[DraftClaim]", told: "Sequence[DraftClaim]") -> "list[DraftClaim]":
    """The claims without those whose words were there before."""
    known, kept = {claim.text.casefold() for claim in told}, []
    for claim in claims:
        if claim.text.casefold() not in known:
            known.add(claim.text.casefold())
            kept.append(claim)
    return kept


def _origin(article: "Article", claim: "DraftClaim", *, written: bool) -> "Origin":
    words = " ".join(claim.text.split())
    cited = (article.sentence(number) for number in claim.cites)
    if any(words == " ".join(article.text[s.start : s.end].split()) for s in cited if s):
        return "selected"
    return "written" if written else "shortened"


def _by_part(settled: Iterable[Settled]) -> dict[str, list[Claim]]:
    parts: dict[str, list[Claim]] = {"headline": [], "summary": [], "key_points": []}
    for one in settled:
        if one.claim:
            parts[one.proposal.where.rsplit(": ", 1)[-1]].append(one.claim)
    return parts


def _unshown(one: Settled) -> Settled:
    """What holds and cannot be read alone, entered as withheld."""
    detail = "where it stands alone nobody can tell what it is about"
    problem = Problem(code="unsupported", value=one.proposal.text[:80], detail=detail)
    cited = tuple(number for _, number in one.proposal.cited)
    entry = one.withheld or Withheld(text=one.proposal.text, where=one.proposal.where, problems=(), cited=cited)
    update = {"problems": (*entry.problems, problem), "repair": "none"}
    return replace(one, claim=None, withheld=entry.model_copy(update=update))


def _left_out(selected: Sequence[Proposal], drafted: Sequence[Proposal], reading: "Reading") -> list[Proposal]:
    """A headline to fall back on, and as key points the salient sentences that no claim of the model rests on.

    None that can only be told behind another.
    """
    cited = {cite for proposal in drafted for cite in proposal.cited}
    room = _ENOUGH_KEY_POINTS - sum(proposal.where.endswith(": key_points") for proposal in drafted)
    headlines = [proposal for proposal in selected if proposal.is_headline]
    alone = (p for p in selected if not p.is_headline and not following.leans(reading, p.cited[-1][1]))
    missing = [p for p in alone if not cited.issuperset(p.cited)]
    where = f"{drafted[0].where.rsplit(': ', 1)[0]}: key_points"
    return [*headlines, *(replace(p, where=where) for p in missing[: max(0, room)])]


def _lead(reading: "Reading") -> Claim:
    """The first sentence of the article that may stand alone."""
    article = reading.article
    for sentence in article.body():
        words = article.text[sentence.start : sentence.end]
        claim = admit(f"{article.id}:h1", words, reading, [sentence.number], "selected")
        if claim:
            return claim
    raise EngineMalformed("no sentence of the article can be shown", which=article.id)


def _quotes(reading: "Reading", numbers: Iterable[int]) -> tuple[tuple[Quote, ...], list[Withheld]]:
    article, found = reading.article, {quote.number: quote for quote in reading.quotes}
    quotes, unknown = [], []
    for number in dict.fromkeys(numbers):
        quote = found.get(number)
        if quote is None or any(article.sentences[n - 1].kind != "body" for n in quote.sentences):
            problem = Problem(code="citation", value=str(number), detail=f"there is no quote {number} to be cited")
            unknown.append(Withheld(text=f"quote {number}", where=f"{article.id}: quotes", problems=(problem,)))
            continue
        span = article.span(quote.start, quote.end)
        via = article.span(*quote.via) if quote.via else None
        quotes.append(Quote(text=span.text, speaker=quote.speaker, via=via, evidence=(span,), articles=(article.id,)))
    return tuple(quotes[:_MOST_QUOTES]), unknown


def _evidence(reading: "Reading", name: "Name") -> "tuple[Span, ...]":
    """The first mentions of a name in sentences that may be cited."""
    article = reading.article
    body = [m for m in name.mentions if article.sentences[m.sentence - 1].kind == "body"]
    return tuple(article.span(m.start, m.end) for m in body[:_EVIDENCE_OF_A_NAME])


def _people(reading: "Reading") -> tuple[Person, ...]:
    span = reading.article.span
    return tuple(
        Person(name=name.name, role=span(*name.role) if name.role else None, evidence=evidence)
        for name in reading.names
        if name.kind == "person" and (evidence := _evidence(reading, name))
    )


def _organisations(reading: "Reading") -> tuple[Organisation, ...]:
    return tuple(
        Organisation(name=name.name, acronym=name.acronym, evidence=evidence)
        for name in reading.names
        if name.kind == "organisation" and (evidence := _evidence(reading, name))
    )


def _places(reading: "Reading") -> tuple[Place, ...]:
    return tuple(
        Place(name=name.name, evidence=evidence)
        for name in reading.names
        if name.kind == "place" and (evidence := _evidence(reading, name))
    )


def _figures(reading: "Reading") -> tuple[Figure, ...]:
    article = reading.article
    return tuple(
        Figure(
            text=article.text[f.start : f.end], value=f.value, high=f.high, unit=f.unit, bound=f.bound,
            what=article.span(*f.what) if f.what else None, evidence=(article.span(f.start, f.end),),
        )
        for f in reading.figures
        if not f.ordinal and article.sentences[f.sentence - 1].kind == "body"
    )  # fmt: skip


def _dates(reading: "Reading") -> tuple[DatedEvent, ...]:
    """One event a date and sentence, in the order of time."""
    article, events = reading.article, dict[tuple[str, int], DatedEvent]()
    for found in reading.dates:
        iso, sentence = found.iso(), article.sentences[found.sentence - 1]
        if found.kind != "date" or not iso or not found.precision or sentence.kind != "body":
            continue
        claim_id = f"{article.id}:d{sentence.number}-{found.start}"
        event = dated.mentioned(reading.tokens(sentence), found.start) if reading.english else None
        claim = admit(claim_id, event, reading, [sentence.number], "shortened") if event else None
        if claim is None and reading.english and hung_dates.is_apart(found, reading):
            continue
        words = article.text[sentence.start : sentence.end]
        if claim is None and not is_only_quoted(words):
            claim = admit(claim_id, words, reading, [sentence.number], "selected")
        if claim:
            events[iso, sentence.number] = DatedEvent(
                date=iso, precision=found.precision, what=claim, background=_is_background(found.last, article)
            )
    return tuple(event for _, event in sorted(events.items()))


def _is_background(day: "date | None", article: "Article") -> bool:
    return bool(day and article.published and (article.published - day).days > _BACKGROUND_DAYS)
