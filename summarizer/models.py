"""The vocabulary: every value that the program hands on, as frozen Pydantic models.

A sentence that a reader sees is a `Claim`, a `Span` or a fixed template filled with these. A `Claim` is made only by
the gate. Offsets are Python `str` indices into `Article.text` (code points, end exclusive).
"""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = "1"

SentenceKind = Literal["body", "heading", "boilerplate", "instruction"]
ProblemCode = Literal[
    "citation", "number", "date", "name", "role", "quote", "speaker", "negation", "modality", "swap",
    "unsupported", "instruction",
]  # fmt: skip
Origin = Literal["written", "revised", "selected", "shortened"]
Repair = Literal["none", "recited", "revised", "replaced"]
Reason = Literal[
    "duplicate", "unreadable", "empty", "too_short", "too_long", "language", "not_article", "engine_failed",
    "over_budget", "filtered",
]  # fmt: skip
Precision = Literal["day", "month", "year"]
DifferenceKind = Literal["number", "date", "place", "actor", "attribution", "reason", "omission"]
Bound = Literal["exact", "at_least", "at_most", "about"]


class Frozen(BaseModel):
    """A value: immutable, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Sentence(Frozen):
    """One sentence of an article, by its place in the text."""

    number: int = Field(ge=1)
    """Position in reading order, from 1."""
    start: int = Field(ge=0)
    end: int
    kind: SentenceKind = "body"
    """Only `body` may be cited; `instruction` is text that addresses a machine."""


class Span(Frozen):
    """Words of an article at their place; made by `Article.span`."""

    article: str
    """The article's id."""
    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _as_long_as_its_text(self) -> Self:
        if len(self.text) != self.end - self.start:
            msg = f"span {self.start}–{self.end} of {self.article} has {len(self.text)} characters of text"
            raise ValueError(msg)
        return self


class Article(Frozen):
    """One article as it was read; `text` is NFC with `\\n` line ends, and every offset points into it."""

    id: str
    """Readable, stable, unique in a digest: a file's stem or the slug of a title."""
    source: str
    """Where it came from, as the user gave it: a path, an address, `-`."""
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    place: str | None = None
    """The place of the dateline: where it was written, not where it happened."""
    published: date | None = None
    language: str | None = None
    text: str
    sentences: tuple[Sentence, ...]
    sha256: str
    """Of `text` in UTF-8, hexadecimal."""
    warnings: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end`; `IndexError` where they are not in the text."""
        if not 0 <= start < end <= len(self.text):
            msg = f"{self.id}: no text at {start}–{end}, it has {len(self.text)} characters"
            raise IndexError(msg)
        return Span(article=self.id, start=start, end=end, text=self.text[start:end])

    def sentence(self, number: int) -> Sentence | None:
        """The sentence with this number, or none."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def sentence_span(self, number: int) -> Span:
        """The span of the sentence with this number; `IndexError` where there is none."""
        sentence = self.sentence(number)
        if sentence is None:
            msg = f"{self.id}: no sentence {number}, it has {len(self.sentences)}"
            raise IndexError(msg)
        return self.span(sentence.start, sentence.end)

    def body(self) -> tuple[Sentence, ...]:
        """The sentences that may be cited."""
        return tuple(s for s in self.sentences if s.kind == "body")

    def ref(self) -> "ArticleRef":
        """What a stored result keeps of the article."""
        return ArticleRef(
            id=self.id, source=self.source, title=self.title, url=self.url, outlet=self.outlet, agency=self.agency,
            published=self.published, sha256=self.sha256, words=len(self.text.split()),
        )  # fmt: skip


class ArticleRef(Frozen):
    """What a stored result keeps of an article: enough to find it again and to see whether it changed."""

    id: str
    source: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: date | None = None
    sha256: str
    words: int


Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]


class Claim(Frozen):
    """A sentence that the gate passed, with the spans that it was checked against."""

    id: str
    text: str = Field(min_length=1)
    evidence: Evidence
    origin: Origin
    """Who worded it: a model, a model after a repair, the source itself, or the source shortened."""


class Person(Frozen):
    """A person whom the article names."""

    name: str
    """The fullest form in the article."""
    role: Span | None = None
    """The office as the article gives it."""
    evidence: Evidence


class Organisation(Frozen):
    """An organisation that the article names."""

    name: str
    acronym: str | None = None
    evidence: Evidence


class Place(Frozen):
    """A place that the article names."""

    name: str
    evidence: Evidence


class Quote(Frozen):
    """Words that stand between quotation marks in an article."""

    text: str
    """Verbatim."""
    speaker: str | None = None
    """The fullest name of who said it; none where the article does not say."""
    via: Span | None = None
    """Where it was said: "posted on X", "told ANI"."""
    evidence: Evidence
    articles: tuple[str, ...] = ()
    """The articles that carry these words."""


class Figure(Frozen):
    """A number with what it counts or measures."""

    text: str
    """The words of the article: "26 civilians"."""
    value: float
    high: float | None = None
    """The upper end, where the article gives a range."""
    unit: str | None = None
    bound: Bound = "exact"
    what: Span | None = None
    """What happened to the counted, in the article's words: "killed"."""
    evidence: Evidence


class DatedEvent(Frozen):
    """Something that the article dates, resolved against its day of publication."""

    date: str = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$")
    """ISO 8601: a day, month, year, or an interval `start/end` of these."""
    precision: Precision
    what: Claim
    background: bool = False
    """True for what happened well before the news that the article reports."""


class Problem(Frozen):
    """One reason why the gate does not pass a sentence."""

    code: ProblemCode
    value: str = ""
    """The words that fail: the number, the name, the quotation."""
    detail: str = ""
    """The reason in plain words."""


class Verdict(Frozen):
    """What the gate finds about one sentence."""

    supported: bool
    score: float = Field(ge=0, le=1)
    """1 is supported."""
    evidence: tuple[Span, ...] = ()
    """The sentences that the text was checked against."""
    problems: tuple[Problem, ...] = ()


class Withheld(Frozen):
    """A proposed sentence that was not printed as proposed, and why."""

    text: str
    where: str
    """The place it was meant for: `headline`, `summary`, `key_points` …, after the article's or story's id."""
    problems: tuple[Problem, ...]
    cited: tuple[int, ...] = ()
    repair: Repair = "none"
    """What stands there now: nothing (`none`), or a sentence mended in this way."""


class PromptUse(Frozen):
    """A prompt that took part in a result."""

    name: str
    version: int
    fingerprint: str
    """SHA-256 of the prompt's file and of what it includes, hexadecimal."""


class Usage(Frozen):
    """Tokens, as the server counted them."""

    input_tokens: int = 0
    cached_input_tokens: int = 0
    output_tokens: int = 0


class Provenance(Frozen):
    """Enough to say how a result came about, and to make it again."""

    engine: str
    model: str | None = None
    prompts: tuple[PromptUse, ...] = ()
    schemas: dict[str, str] = Field(default_factory=dict)
    """Draft schema name → SHA-256 of its bytes."""
    reading: str
    """Version of the sentence splitting and of the language model."""
    usage: Usage = Usage()
    cost: float | None = None
    """US dollars at list price; none where no price is known."""
    requests: int = 0
    reasked: int = 0
    """Answers that did not parse and were asked for again."""
    fallbacks: tuple[str, ...] = ()
    """Articles and stories that the embedded engine wrote because the model failed, each with the cause."""
    coverage: float | None = None
    """Share of the facts carried by two or more independent articles that the digest shows, 0–1."""
    program: str


class Brief(Frozen):
    """The structured summary of one article."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: ArticleRef
    headline: Claim
    summary: tuple[Claim, ...]
    key_points: tuple[Claim, ...]
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    provenance: Provenance


class Corroboration(Frozen):
    """Another article's report of the same act, in its own words."""

    article: str
    evidence: Evidence
    shared: tuple[str, ...]
    """The core that both reports share: who, act, object."""


class Fact(Frozen):
    """A statement of a story, with every article that carries it."""

    id: str
    text: str
    origin: Origin
    evidence: Evidence
    articles: tuple[str, ...]
    """Those whose own spans alone support `text`."""
    corroborated_by: tuple[Corroboration, ...] = ()
    sources: int = Field(ge=1)
    """Independent sources: copies and reports of one agency count once."""
    change: "Change | None" = None


class Position(Frozen):
    """One side of a difference."""

    claim: Claim
    articles: tuple[str, ...]


class Difference(Frozen):
    """A point on which articles of one story say different things."""

    id: str
    kind: DifferenceKind
    about: Claim
    """What they agree on: the act, event or quantity in question."""
    positions: Annotated[tuple[Position, ...], Field(min_length=1)]
    status: Literal["open", "superseded"] = "open"


class Relation(Frozen):
    """How a story is tied to another one."""

    story: str
    kind: Literal["earlier_event", "later_event", "same_topic"]
    shared: tuple[str, ...]
    """The terms that tie them."""


class Grouping(Frozen):
    """Why these articles are one story."""

    shared: tuple[str, ...] = ()
    """Terms that at least two of its articles share, weightiest first."""
    nearest: str | None = None
    """Id of the most similar article outside the story."""
    kept_apart_by: str | None = None
    """What kept that one out, in words."""
    decided_by: Literal["similarity", "override", "alone"] = "similarity"


class Change(Frozen):
    """How something stands against the digest before."""

    kind: Literal["new", "changed", "unchanged", "withdrawn"]
    before: str | None = None
    """The earlier wording of what changed or was withdrawn."""


class CopyGroup(Frozen):
    """Articles that are one text: counted as one source."""

    kept: str
    """Id of the fullest copy."""
    copies: tuple[str, ...]


class Story(Frozen):
    """One event, as all its articles report it. A sentence stands once: other parts refer to facts by id."""

    id: str
    headline: Claim
    summary: tuple[Claim, ...]
    articles: tuple[str, ...]
    date: str | None = None
    """When it happened, ISO 8601; none where no article says."""
    facts: tuple[Fact, ...]
    differences: tuple[Difference, ...] = ()
    timeline: tuple[DatedEvent, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    gaps: tuple[str, ...] = ()
    """Usual questions that no article answers."""
    related: tuple[Relation, ...] = ()
    grouping: Grouping = Grouping()
    copies: tuple[CopyGroup, ...] = ()
    changes: Change | None = None
    coverage: float | None = None
    """Share of the story's corroborated salient facts that are shown, 0–1."""
    withheld: tuple[Withheld, ...] = ()
    provenance: Provenance


class NotIncluded(Frozen):
    """An input that is in no story, and why."""

    source: str
    reason: Reason
    detail: str = ""


class Period(Frozen):
    """The days on which the digest's articles were published."""

    first: date
    last: date


class Digest(Frozen):
    """The whole result: every input is in a story or in `not_included`."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    title: str
    generated_at: datetime
    period: Period | None = None
    articles: tuple[ArticleRef, ...]
    """Every article of a story, once."""
    stories: tuple[Story, ...]
    not_included: tuple[NotIncluded, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    """What was withheld from the briefs that the stories are made of."""
    provenance: Provenance


Fact.model_rebuild()
