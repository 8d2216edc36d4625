"""A report in words: a line for each thing that does not hold, of a missing source one for all that rests on it."""

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.render.safe import one_line
from summarizer.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.checking.findings import Finding, Report

_OF_THE_ARTICLE = frozenset({"changed", "correction"})
"""Of an article, whatever of it holds."""


def lines(report: "Report") -> "Iterator[str]":
    """The lines, the last of which sums up."""
    resting = Counter(finding.missing for finding in report.findings if finding.missing)
    named = {finding.id for finding in report.findings if finding.id in resting and not finding.missing}
    for finding in report.findings:
        if not finding.missing:
            yield _line(finding, resting.pop(finding.id, 0) if finding.code == "source" else 0)
        elif finding.missing in resting and finding.missing not in named:  # the file does not list it
            yield f"{one_line(finding.missing)}: source: it is missing{_on_it(resting.pop(finding.missing))}"
    yield _sum(report)


def _line(finding: "Finding", resting: int) -> str:
    return f"{one_line(finding.id)}: {finding.code}: {one_line(finding.detail)}{_on_it(resting)}"


def _on_it(resting: int) -> str:
    return f" ({count(resting, 'claim or value rests', 'claims and values rest')} on it)" if resting else ""


def _sum(report: "Report") -> str:
    wrong = len({finding.id for finding in report.findings if finding.code not in _OF_THE_ARTICLE})
    corrected = sum(finding.code == "correction" for finding in report.findings)
    verdict = f"{wrong:,} {'does' if wrong == 1 else 'do'} not hold" if wrong else "all hold"
    if corrected:
        verdict += f"; {count(corrected, 'article has', 'articles have')} a correction notice since"
    if report.moved:
        verdict += f"; the words of {report.moved:,} stand elsewhere in their article now"
    return (
        f"{one_line(report.file)}: {report.checked:,} claims, quotes, figures, dates and names "
        f"from {count(report.articles, 'article')} checked: {verdict}"
    )
