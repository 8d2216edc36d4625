"""What many articles say: facts, differences, stories and the digest of them."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from summarizer.models.article import ArticleRef, Evidence, Frozen
from summarizer.models.brief import (
    SCHEMA_VERSION,
    Claim,
    DatedEvent,
    Origin,
    Person,
    Provenance,
    Quote,
    Withheld,
)

Reason = Literal[
    "duplicate", "unreadable", "empty", "too_short", "too_long", "language", "not_article", "engine_failed",
    "over_budget", "filtered", "retracted",
]  # fmt: skip
DifferenceKind = Literal["number", "date", "place", "actor", "attribution", "reason", "denial", "omission"]


class Change(Frozen):
    """How something stands against the digest before."""

    kind: Literal["new", "changed", "unchanged"]
    """`changed`: a value, or what is said about the same act, is not what it was."""
    before: str | None = None
    """What the digest before said in its place."""
    by: tuple[str, ...] = ()
    """Articles that it did not have and that bring this; of what is unchanged, independent ones that confirm it."""


class Withdrawn(Frozen):
    """What the digest before told and the articles, as they are now, do not."""

    text: str
    """Its wording then."""
    sources: tuple[str, ...]
    """Where it stood: the articles' sources as they were given then."""
    why: Literal["corrected", "gone"]
    """Whether an article was changed, or is no longer among the sources."""


class Since(Frozen):
    """The digest that this one is compared with."""

    title: str
    generated_at: datetime


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
    change: Change | None = None

    def as_claim(self, id: str) -> Claim:
        """The claim that passed the gate as this fact, under another id."""
        return Claim(id=id, text=self.text, evidence=self.evidence, origin=self.origin)


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
    change: Change | None = None


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
    """Id of the most similar article outside the story, of those that share weighty terms with it."""
    kept_apart_by: str | None = None
    """What kept that one out, in words."""
    decided_by: Literal["similarity", "override", "model", "alone"] = "similarity"
    """Who said so: the program, a user's file, a model that was asked about a close call; `alone`: nobody had to."""


class CopyGroup(Frozen):
    """Articles that are one text: counted as one source."""

    kept: str
    """Id of the fullest copy."""
    copies: tuple[str, ...]


class Omitted(Frozen):
    """A salient fact of two or more independent sources that the story does not show."""

    text: str
    evidence: Evidence
    articles: tuple[str, ...]
    """Those that carry it, in these words or in their own."""
    sources: int = Field(ge=2)


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
    withdrawn: tuple[Withdrawn, ...] = ()
    """Facts of the digest before that no article carries any longer."""
    coverage: float | None = None
    """Share of the story's salient facts of two or more independent sources that are shown, 0–1."""
    omitted: tuple[Omitted, ...] = ()
    """The others of these, weightiest first."""
    withheld: tuple[Withheld, ...] = ()
    provenance: Provenance


class NotIncluded(Frozen):
    """An input that is in no story, and why."""

    source: str
    reason: Reason
    detail: str = ""

    @property
    def is_fault(self) -> bool:
        """Whether it is missing for a fault, not for what it is."""
        return self.reason in {"unreadable", "engine_failed"}

    @property
    def in_words(self) -> str:
        """The reason as a reader sees it: "too short", "not an article"."""
        return "not an article" if self.reason == "not_article" else self.reason.replace("_", " ")


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
    since: Since | None = None
    """The earlier digest against which changes are told."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """Headlines of its stories that no article tells any longer."""
    withheld: tuple[Withheld, ...] = ()
    """What was withheld from the briefs that the stories are made of."""
    provenance: Provenance
