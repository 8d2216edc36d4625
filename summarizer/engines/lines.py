"""The lines in which a prompt shows facts, differences, quotations and failures."""

from typing import TYPE_CHECKING

from summarizer import prompts
from summarizer.prompts import Line
from summarizer.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.gate.proposals import Failure
    from summarizer.models import Article, Difference, Fact, Problem, Span

_PROBLEMS = 2
"""Problems of a claim that are told: the first ones say what is wrong."""
_QUOTE_WORDS = 14


def facts(told: "Iterable[Fact]", budget: int) -> list[Line]:
    """The facts, numbered from 1, as many as fit into `budget` characters, at least one."""
    shown = (f"{fact.text} ({_articles(len(fact.articles))})" for fact in told)
    return _within((Line(f"[{n}]", text) for n, text in enumerate(shown, start=1)), budget)


def differences(found: "Iterable[Difference]", budget: int) -> list[Line]:
    """The differences likewise."""
    return _within((Line(f"D{n}", _difference(d)) for n, d in enumerate(found, start=1)), budget)


def _within(lines: "Iterable[Line]", budget: int) -> list[Line]:
    """The first lines that fit into the budget of characters, at least one."""
    kept: list[Line] = []
    for line in lines:
        budget -= len(str(line))
        if budget < 0 and kept:
            break
        kept.append(line)
    return kept


def quotes(article: "Article", shown: "Mapping[int, Span]") -> list[Line]:
    """The quotes of the shown sentences, in their first words: the program prints them, the model only chooses."""
    lines = []
    for quote in read(article).quotes:
        if quote.scare or not set(quote.sentences) <= shown.keys():
            continue
        words = article.text[quote.start : quote.end].split()
        cut = " …" if len(words) > _QUOTE_WORDS else ""
        said_by = quote.speaker or prompts.UNKNOWN
        lines.append(Line(f"Q{quote.number}", f"{said_by}: {' '.join(words[:_QUOTE_WORDS])}{cut}"))
    return lines


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _difference(difference: "Difference") -> str:
    one, *others = (position.claim.text for position in difference.positions)
    other_side = "Told without that" if difference.kind == "omission" else "Other side"
    sides = [f"One side: {one}", *(f"{other_side}: {other}" for other in others)]
    return f"{difference.about.text} {' '.join(sides)}"


def failure(failed: "Failure") -> list[Line]:
    """The spans that a new sentence is to be written from, and the one that failed with what is wrong with it."""
    lines = [Line(f"[{failed.number}]", span.text) for span in failed.evidence] or [Line(f"[{failed.number}]", "")]
    wrong = "; ".join(_problem(problem) for problem in failed.problems[:_PROBLEMS])
    return [*lines, Line("Failed:", f"{failed.claim.text} ({wrong})")] if wrong else lines


def _problem(problem: "Problem") -> str:
    value = f" {problem.value!r}" if problem.value else ""
    return f"{problem.code}{value}: {problem.detail}" if problem.detail else f"{problem.code}{value}"
