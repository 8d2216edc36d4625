"""The page of a digest or of briefs: what is shown, in order, each sentence once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from summarizer.models import ArticleRef, Brief, Digest, Figure, Person, Withheld
from summarizer.render import byline, words
from summarizer.render.plan import Entry, Line, Numbers, Plan, Section, Source
from summarizer.render.safe import one_line
from summarizer.render.shown import Shown, holds
from summarizer.render.story import entry, withdrawn


def of_digest(digest: Digest, *, verbose: bool = False) -> Plan:
    """The page of a digest; verbose adds why articles were grouped and what was withheld."""
    numbers = Numbers(digest)
    places = {story.id: number for number, story in enumerate(digest.stories, start=1)}
    withheld = [*digest.withheld, *(item for story in digest.stories for item in story.withheld)]
    missing = tuple(
        Line(text=one_line(item.source), note=": ".join(filter(None, (item.in_words, one_line(item.detail)))))
        for item in digest.not_included
    )
    lost = tuple(withdrawn(one) for one in digest.withdrawn)
    closing = [Section("No longer told", tuple(replace(line, label="") for line in lost))] if lost else []
    closing += [Section("Not included", missing)] if missing else []
    closing += [ledger(withheld)] if verbose and withheld else []
    entries = tuple(entry(story, numbers, places, verbose=verbose) for story in digest.stories)
    echoes = any(line.also for one in entries for line in (*one.account, *(i for s in one.sections for i in s.lines)))
    legend = ("“also”: tells the same in the main, in its own words.",) if echoes else ()
    made = byline.of_digest(digest)
    return Plan(
        title=one_line(digest.title),
        meta=_meta(digest, made),
        entries=entries,
        sources=tuple(_source(number, ref) for number, ref in enumerate(numbers.refs, start=1)),
        closing=tuple(closing),
        notes=(*legend, *byline.notes(made, withheld, verbose=verbose, numbered=byline.by_number(digest))),
    )


def ledger(withheld: Sequence[Withheld]) -> Section:
    """Every proposed sentence that was not printed as proposed, with what was wrong."""
    mended = {"none": "withheld", "recited": "cited anew", "revised": "revised", "replaced": "replaced by the source"}
    return Section(
        "Withheld or mended",
        tuple(
            Line(
                text=one_line(item.text),
                label=one_line(item.where),
                note="; ".join(
                    [mended[item.repair]]
                    + [
                        one_line(" ".join(filter(None, (p.code, f"“{p.value}”" if p.value else "", p.detail))))
                        for p in item.problems
                    ]
                ),
            )
            for item in withheld
        ),
        dim=True,
    )


def _meta(digest: Digest, made: byline.Byline) -> str:
    parts = [words.count(len(digest.articles), "article"), words.count(len(digest.stories), "story", "stories")]
    if digest.period:
        first, last = digest.period.first, digest.period.last
        parts.append("published " + (words.day(first) if first == last else words.day(f"{first}/{last}")))
    zone = digest.generated_at.tzname() or ""
    parts.append(f"made {words.day(digest.generated_at.date())}, {digest.generated_at:%H:%M} {one_line(zone)}".strip())
    failed = [f"{made.without} done without the model"] if made.without else []
    return " · ".join([*parts, *_news(digest), *failed])


def _news(digest: Digest) -> list[str]:
    """How many stories are new, changed and unchanged since the earlier digest."""
    if digest.since is None:
        return []
    kinds = Counter(story.changes.kind for story in digest.stories if story.changes)
    counts = [f"{kinds[kind]} {kind}" for kind in ("new", "changed", "unchanged") if kinds[kind]]
    made = digest.since.generated_at
    day = f"{words.day(made.date())}, {made:%H:%M} {one_line(made.tzname() or '')}".strip()
    return [f"since the digest of {day}: {', '.join(counts)}"]


def _source(number: int, ref: ArticleRef) -> Source:
    about = [one_line(part) for part in (ref.outlet, ref.agency) if part]
    about += [words.day(ref.published)] if ref.published else ["undated"]
    about += [f"language “{one_line(ref.language)}”: sentences only"] if ref.language not in {"en", None} else []
    path = one_line(ref.source if ref.id in ref.source else f"{ref.source} ({ref.id})")
    link = bool(ref.url and ref.url.startswith(("https://", "http://")))
    place = one_line(ref.url) if ref.url and link else path
    title = one_line(ref.title or "")
    return Source(
        number, title or place, ", ".join(about), place if title else "", link=link, language=ref.language or "",
        notices=tuple(one_line(span.text) for span in ref.notices),
    )  # fmt: skip


def of_briefs(briefs: Sequence[Brief], *, verbose: bool = False) -> Plan:
    """The page of some briefs, one entry an article."""
    withheld = [item for brief in briefs for item in brief.withheld]
    return Plan(
        title="",
        meta="",
        entries=tuple(_brief(brief) for brief in briefs),
        closing=(ledger(withheld),) if verbose and withheld else (),
        notes=byline.notes(byline.of_briefs(briefs), withheld, verbose=verbose, numbered=None),
    )


def _brief(brief: Brief) -> Entry:
    shown = Shown()
    account = tuple(Line(one_line(claim.text)) for claim in brief.summary)
    for claim in brief.summary:
        shown.add(claim.text, claim.evidence)
    points = []
    for claim in brief.key_points:
        if not shown.has(claim.text, claim.evidence):
            shown.add(claim.text, claim.evidence)
            points.append(Line(one_line(claim.text)))
    said = [line.text for line in (*account, *points)]
    quotes = tuple(
        Line(
            words.quoted(quote.text),
            note=words.speaker(quote.speaker, quote.via.text if quote.via else None),
            quoted=True,
        )
        for quote in brief.quotes
        if not any(holds(text, quote.text) for text in said)
    )
    dates = tuple(
        Line(one_line(event.what.text), label=words.day(event.date))
        for event in sorted(brief.dates, key=lambda event: event.date)
        if not shown.has(event.what.text, event.what.evidence)
    )
    source = _source(1, brief.article)
    sections = (
        Section("Corrected by its outlet", tuple(Line(notice, quoted=True) for notice in source.notices)),
        Section("Key points", tuple(points)),
        Section("In their words", quotes),
        Section("Dates", dates),
        Section("Figures", _figures(brief.figures), inline=True),
        Section("People", tuple(_person(person) for person in brief.people), inline=True),
        Section("Organisations", tuple(Line(one_line(o.name)) for o in brief.organisations), inline=True),
        Section("Places", tuple(Line(one_line(place.name)) for place in brief.places), inline=True),
    )
    meta = " · ".join(filter(None, (source.about, source.path or source.title)))
    headline = Line(one_line(brief.headline.text))
    shown_sections = tuple(section for section in sections if section.lines)
    return Entry(headline, meta, account, shown_sections, language=source.language)


def _figures(figures: Sequence[Figure]) -> tuple[Line, ...]:
    """The figures that say what they are of, by a unit, a mark or a word beside them."""
    telling = (f for f in figures if f.what or f.unit or not f.text.replace(",", "").isdigit())
    return tuple(dict.fromkeys(map(_figure, telling)))


def _figure(figure: Figure) -> Line:
    return Line(f"{one_line(figure.text)} ({one_line(figure.what.text)})" if figure.what else one_line(figure.text))


def _person(person: Person) -> Line:
    return Line(f"{one_line(person.name)}, {words.office(person.role.text)}" if person.role else one_line(person.name))
