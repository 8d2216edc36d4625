"""The gate: turns what an engine proposes into claims that hold; what its evidence does not say never passes.

`check` compares one sentence with the sentences it cites, or with those it finds itself; `repair` mends what fails and
makes the claims. A claim that is made of a fact copies one that has passed there. Deterministic, without a network,
without a model call.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from summarizer.models import Article, Span, Verdict
    from summarizer.reading import Reading

__all__ = ["check", "ground", "holds"]


def ground(
    text: str,
    source: "Article | str",
    *,
    cited: "Sequence[int] | None" = None,
    published: "dt.date | None" = None,
) -> "Verdict":
    """What the gate finds about `text` against one source; without `cited` it looks for the evidence itself.

    A `str` is taken as it stands, without a header; `published` is the day against which its relative dates are read.
    Nothing is supported by what is too long to be an article.
    """
    from summarizer import reading
    from summarizer.models import Problem, Verdict
    from summarizer.reading.articles import LONGEST

    if len(source if isinstance(source, str) else source.text) > LONGEST:
        detail = f"the source has over {LONGEST:,} characters: give the part that is to be checked against"
        return Verdict(supported=False, score=0.0, problems=(Problem(code="unsupported", detail=detail),))
    article = reading.plain_article(source, published=published) if isinstance(source, str) else source
    return check(text, reading.read(article), cited)


def check(text: str, reading: "Reading", cited: "Sequence[int] | None" = None) -> "Verdict":
    """What the gate finds about `text` against an article that was read before.

    Without `cited` it looks for the evidence itself.
    """
    from summarizer.gate import checking

    return checking.check(text, reading, cited)


def holds(
    text: str, reading: "Reading", cited: "Sequence[int] | None" = None, *, least: float = 0.0
) -> "tuple[Span, ...]":
    """The evidence where `check` would support the text with a score of at least `least`, else none.

    It takes less than `check`: it does not look for what else is wrong.
    """
    from summarizer.gate import checking

    return checking.holds(text, reading, cited, least=least)
