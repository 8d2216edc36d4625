"""What one article says: claims, the values that were read, the ledger, and where it all came from."""

from typing import Literal

from pydantic import Field

from summarizer.models.article import ArticleRef, Evidence, Frozen, Span

SCHEMA_VERSION: Literal["1"] = "1"

ProblemCode = Literal[
    "citation", "number", "date", "name", "role", "quote", "speaker", "negation", "modality", "swap",
    "unsupported", "instruction",
]  # fmt: skip
Origin = Literal["written", "revised", "selected", "shortened"]
Repair = Literal["none", "recited", "revised", "replaced"]
Precision = Literal["day", "month", "year"]
Bound = Literal["exact", "at_least", "at_most", "about"]


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
    """What became of the counted, in the article's words: "killed"; only where it stands beside the number."""
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
    """What the gate finds about a text of a sentence or a few."""

    supported: bool
    """Whether every sentence of it holds."""
    score: float = Field(ge=0, le=1)
    """How little of it is put together anew: 1 is the source's own words. It orders texts and judges whole summaries,
    not single claims: what is not `supported` may score high, as a copy with one changed number does."""
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
    answered_as: tuple[str, ...] = ()
    """What the server calls what answered, where that is not `model`; like the usage, of a whole digest only."""
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
