"""Where articles differ; a false difference is worse than none."""

import asyncio
from datetime import UTC, datetime

import pytest

from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article

NOW = datetime(2025, 7, 1, tzinfo=UTC)
BASE = """The council of Brenmark rejected the plan for a harbour tunnel on Tuesday{reason}.
Mayor Lena Ostrow had asked the council of Brenmark for 90 million crowns for the tunnel.
The plan for the tunnel under the harbour was drawn up by the engineer Jonas Brandt."""
OTHER = """Brenmark's council turned the page on a harbour project on Tuesday.
The council of Brenmark refused to approve the tunnel plan of mayor Lena Ostrow{reason}.
Jonas Brandt, the engineer who drew up the plan for the tunnel, left the room without a word."""


def story(*texts):
    articles = [make_article(t, source=f"a{n}", id=f"a{n}") for n, t in enumerate(texts)]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert len(made.stories) == 1
    return made.stories[0]


def reasons(made):
    return [d for d in made.differences if d.kind == "reason"]


def test_two_reasons_for_one_act_stand_side_by_side_each_with_its_source():
    made = story(
        BASE.format(reason=" because the city has no money"),
        OTHER.format(reason=", citing fears for the old houses above it"),
    )
    (found,) = reasons(made) or pytest.fail("no difference of reasons")
    assert {p.articles for p in found.positions} == {("a0",), ("a1",)}
    for position in found.positions:
        assert all(span.article in position.articles for span in position.claim.evidence)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("", "", id="no reason given"),
        pytest.param(" because the city has no money", "", id="one gives a reason, the other none"),
        pytest.param(" because the city has no money", ", because the city has no money", id="the same reason"),
    ],
)
def test_no_difference_where_there_is_none(first, second):
    assert story(BASE.format(reason=first), OTHER.format(reason=second)).differences == ()
