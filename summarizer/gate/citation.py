"""Whether what is cited exists and may be cited (after the numbered citations of ALCE, Gao et al., 2023)."""

from typing import TYPE_CHECKING

from summarizer.models import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.gate.views import Source


def find(cited: "Sequence[int] | None", source: "Source") -> list[Problem]:
    """A problem for each cited number that is no body sentence, and one where the list is empty."""
    if cited is None:
        return []
    if not cited:
        return [Problem(code="citation", detail="no sentence is cited")]
    problems = []
    for number in cited:
        sentence = source.article.sentence(number)
        if sentence is None:
            count = len(source.article.sentences)
            detail = f"there is no sentence {number}; the article has {count}"
            problems.append(Problem(code="citation", value=str(number), detail=detail))
        elif sentence.kind == "instruction":
            detail = f"sentence {number} addresses a machine"
            problems.append(Problem(code="instruction", value=str(number), detail=detail))
        elif sentence.kind != "body" or source.reading.by_sentence[number - 1] is None:
            detail = f"sentence {number} is {sentence.kind}, not text of the article"
            problems.append(Problem(code="citation", value=str(number), detail=detail))
    return problems
