"""A source that tells of more than the claim: the gate must look for what supports it, or be told."""

from collections.abc import Sequence

import summarizer

WEATHER = "Snow fell in the hills at night."


def passes(source: str, claim: str, *, cited: Sequence[int] | None) -> bool:
    """Whether the claim holds of this source, which begins at sentence 2 of the article, behind one on the weather.

    `cited` are the sentences that the claim rests on; with none the gate looks for them.
    """
    return summarizer.ground(claim, f"{WEATHER} {source}", cited=cited).supported
