"""The order in which a page tells facts: by importance, but those of one article as that article has them.

Otherwise "Berg added that ..." stands before who Berg is, and the end of a chase before its beginning.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Fact


def arranged(facts: "Sequence[Fact]") -> "list[Fact]":
    """The facts, those of each article in the order of its text at the places that they hold in this order."""
    own: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=_place):
        own[fact.evidence[0].article].append(fact)
    left = {article: iter(theirs) for article, theirs in own.items()}
    return [next(left[fact.evidence[0].article]) for fact in facts]


def _place(fact: "Fact") -> int:
    """Where its article tells it: behind the sentences that name who is meant."""
    return max(span.start for span in fact.evidence if span.article == fact.evidence[0].article)
