"""A proposed sentence, on its way through the gate."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.drafts import DraftClaim
    from summarizer.models import Claim, Origin, Problem, Span, Withheld


@dataclass(frozen=True)
class Proposal:
    """A sentence that somebody wants printed. `cited` holds article ids with sentence numbers."""

    id: str
    where: str
    text: str
    cited: tuple[tuple[str, int], ...]
    origin: "Origin"
    drafted: bool = False
    """Whether a model was to say it in its own words."""
    fluent: bool = False
    """Whether its draft is written as it was asked, so that its wording need not keep near to what it cites."""

    @property
    def is_headline(self) -> bool:
        """Whether it is meant for a headline, which ends without a stop."""
        return self.where.endswith(": headline")


@dataclass(frozen=True)
class Settled:
    """What became of a proposal: a claim, an entry in the ledger, or both where it was mended."""

    proposal: Proposal
    claim: "Claim | None"
    withheld: "Withheld | None"


@dataclass(frozen=True)
class Checked:
    """A text with the evidence that supports it, or the problems and what it was checked against."""

    evidence: "tuple[Span, ...]" = ()
    problems: "tuple[Problem, ...]" = ()
    against: "tuple[Span, ...]" = ()


@dataclass(frozen=True)
class Failure:
    """A proposed claim that the gate did not pass, or a long copy, with its evidence: for one revision."""

    number: int
    claim: "DraftClaim"
    evidence: "tuple[Span, ...]"
    """The sentences that a new one is written from, the very objects that the gate checks."""
    problems: "tuple[Problem, ...]"
    """None where the claim holds and only is to be said in fewer words."""
