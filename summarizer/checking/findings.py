"""What a check finds."""

from typing import Literal

from summarizer.models import Frozen

Code = Literal[
    "source", "changed", "correction", "span", "claim", "quote", "figure", "date", "name", "reference", "difference"
]


class Finding(Frozen):
    """One thing that does not hold."""

    id: str
    """What fails: the id of a claim or fact, or the path of a value."""
    code: Code
    detail: str
    missing: str | None = None
    """The article that it rests on, where that is missing and nothing else is known to be wrong."""


class Report(Frozen):
    """The result of a check."""

    file: str
    articles: int
    checked: int
    """Claims, facts, quotes, figures, dates and names that were compared."""
    moved: int = 0
    """Of these, those whose words stand elsewhere in an article that was changed since, and were compared there."""
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether everything holds; an article that changed without touching a claim is reported and holds."""
        return all(finding.code == "changed" for finding in self.findings)
