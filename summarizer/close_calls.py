"""sorted articles → sorted articles: where the grouping is a close call, a model may say whether it is one event.

One request a digest, and none where there is no close call or no model. The model sees headlines that passed the gate
and days of publication, nothing else; where it fails, the grouping stays the program's own.
"""

from typing import TYPE_CHECKING

from summarizer.engines.base import Judge, Report
from summarizer.errors import EngineError
from summarizer.stories import borderline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.drafts import PairsDraft
    from summarizer.engines.base import Engine
    from summarizer.models import Brief
    from summarizer.stories.borderline import Pair
    from summarizer.stories.grouping import Sorted


async def settle(made: "Sorted", briefs: "Mapping[str, Brief]", engine: "Engine") -> "tuple[Sorted, str | None]":
    """The grouping with what the engine answered, and why it gave no answer where it was asked and failed."""
    if not isinstance(engine, Judge) or not (pairs := borderline.pairs(made)):
        return made, None
    try:
        draft = await engine.pairs([(_report(briefs[p.one]), _report(briefs[p.other])) for p in pairs])
    except EngineError as error:
        return made, f"grouping of close calls: {error.of('pairs')}"
    return borderline.decide(made, _answers(draft, pairs)), None


def _report(brief: "Brief") -> Report:
    return Report(brief.headline.text, brief.article.published)


def _answers(draft: "PairsDraft", pairs: "list[Pair]") -> "dict[Pair, bool]":
    """The answers to what was asked; a pair that is answered both ways is not answered."""
    said: dict[int, set[bool]] = {}
    for answer in draft.pairs:
        said.setdefault(answer.pair, set()).add(answer.same_event)
    return {pair: True in said[n] for n, pair in enumerate(pairs, start=1) if len(said.get(n, ())) == 1}
