"""The port: what every engine offers, and what it is given."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from summarizer.models import PromptUse, Usage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from summarizer.drafts import BriefDraft, PairsDraft, Revision, StoryDraft
    from summarizer.gate.proposals import Failure
    from summarizer.models import Article, Difference, Fact


@dataclass(frozen=True)
class StoryMaterial:
    """What a story is written from: verified facts and differences, in the order in which they are numbered from 1."""

    articles: "tuple[Article, ...]"
    facts: "tuple[Fact, ...]"
    differences: "tuple[Difference, ...]"
    heading: str | None = None
    """The headline of the article that the others bear out most; who writes none of his own begins with its fact."""


@dataclass(frozen=True)
class Report:
    """What a question about an article shows of it."""

    headline: str
    """It has passed the gate."""
    published: "date | None"


@dataclass
class Spent:
    """What an engine has used so far; all zero for one that calls no model."""

    model: str | None = None
    usage: Usage = field(default_factory=Usage)
    cost: float | None = None
    requests: int = 0
    reasked: int = 0
    over_budget: bool = False
    """Whether something was not asked for, since the budget was used up."""
    prompts: tuple[PromptUse, ...] = ()
    answered_as: tuple[str, ...] = ()
    """What the server calls the model, where that is not `model`."""


@runtime_checkable
class Engine(Protocol):
    """Proposes; is never trusted. Failures are `EngineError`s."""

    name: str
    spent: Spent

    async def brief(self, article: "Article") -> "BriefDraft":
        """A draft of the brief; cites are sentence numbers, quotes are quote numbers."""
        ...

    async def story(self, material: StoryMaterial) -> "StoryDraft":
        """A draft of the story; cites are positions in `material.facts`, from 1."""
        ...

    async def revise(self, failures: "Sequence[Failure]") -> "Revision":
        """New sentences for these claims, asked for once; an engine that cannot revise returns none."""
        ...

    async def aclose(self) -> None:
        """Lets go of connections."""
        ...


@runtime_checkable
class Judge(Protocol):
    """What an engine may offer besides: its opinion on whether two articles report one event."""

    async def pairs(self, pairs: "Sequence[tuple[Report, Report]]") -> "PairsDraft":
        """Answers by the numbers of the pairs, from 1, in one request."""
        ...
