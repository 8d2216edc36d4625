"""A proposed sentence, on its way through the gate."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.drafts import DraftClaim
    from summarizer.models import Claim, Origin, Problem, Span, Withheld
    from summarizer.reading import Reading

_SPACED = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)")
"""The space within initials: "U. S." """


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


def spelt(proposal: Proposal, readings: "Mapping[str, Reading]") -> Proposal:
    """The proposal with its initials closed up as the articles have them: a model writes "U. S." for their "U.S."."""
    closed = _SPACED.sub("", proposal.text)
    if closed == proposal.text or any(_SPACED.search(reading.article.text) for reading in readings.values()):
        return proposal
    return replace(proposal, text=closed)
