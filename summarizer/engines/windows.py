"""Articles that are longer than one request: split between sentences, briefed in parts, merged."""

from typing import TYPE_CHECKING

from summarizer.drafts import BriefDraft, DraftClaim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Span

MOST_WINDOWS = 20
"""More is not worth its cost for one brief."""

_KEY_POINTS = 7
_QUOTES = 4


def split(shown: "Mapping[int, Span]", budget: int) -> "list[dict[int, Span]]":
    """The sentences in order, in windows of about equal size, none above `budget` characters.

    A sentence that is longer than the budget is in no window, so nothing can cite it.
    """
    fitting = {number: span for number, span in shown.items() if len(span.text) <= budget}
    total = sum(len(span.text) for span in fitting.values())
    aim = total / max(1, -(-total // budget))
    windows: list[dict[int, Span]] = []
    used = 0
    for number, span in fitting.items():
        if not windows or used + len(span.text) > budget or (used >= aim and windows[-1]):
            windows.append({})
            used = 0
        windows[-1][number] = span
        used += len(span.text)
    return windows


def merge(drafts: "Sequence[BriefDraft]") -> BriefDraft:
    """One draft of the parts' drafts, in the article's order of weight: news articles put the news first.

    Headline and summary are the first part's; the other parts give their first sentences as key points, in turns.
    """
    first, *later = drafts
    points = [first.key_points, *([*draft.summary, *draft.key_points] for draft in later)]
    return BriefDraft(
        headline=first.headline,
        summary=first.summary,
        key_points=_in_turns(points)[:_KEY_POINTS],
        quotes=list(dict.fromkeys(n for draft in drafts for n in draft.quotes))[:_QUOTES],
    )


def _in_turns(rows: "Sequence[Sequence[DraftClaim]]") -> list[DraftClaim]:
    longest = max(map(len, rows))
    return [row[turn] for turn in range(longest) for row in rows if turn < len(row)]
