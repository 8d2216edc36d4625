"""How far two sentences of different articles tell the same: what counts as a report, what is struck."""

import pytest

from summarizer.reading import make_article, read_all
from summarizer.stories import candidates, repeats
from summarizer.stories.weights import Weights
from tests.test_facts import gathered

BRIDGE = "The council of Velm voted on Monday to close the old bridge over the Arn for two years of repairs."
FERRY = "A ferry will carry lorries across the river until the work is done, at no charge."
OTHERS = ["Bakers in Lund went on strike over night shifts.", "A museum of clocks opened in Ostra in the spring."]


def lines(one, other, *, numbers=(1, 1), titles=(None, None)):
    readings = read_all(
        [make_article(t, source=f"a{n}", id=f"a{n}", title=titles[n]) for n, t in enumerate((one, other))]
    )
    weights = Weights([candidates.said(text).content for text in (one, other, *OTHERS)])
    made = [
        repeats.Line(candidates.said(text), reading, number)
        for text, reading, number in zip((one, other), readings, numbers, strict=True)
    ]
    return *made, weights


@pytest.mark.parametrize(
    ("one", "other", "is_same", "is_again"),
    [
        pytest.param(BRIDGE, BRIDGE, True, True, id="the same words"),
        pytest.param(
            BRIDGE, "Velm's old bridge over the Arn is to be shut for two years of repairs, the council decided on Monday.",
            True, True, id="other words",
        ),
        pytest.param(
            BRIDGE, "The council of Velm voted on Friday to close the old bridge over the Arn for two years of repairs.",
            False, False, id="another day",
        ),
        pytest.param(
            "A fire at the mill of Velm killed 12 bakers on Monday, the mayor said.",
            "On Monday 15 bakers were killed by a fire in the mill of Velm, the mayor said.",
            False, False, id="another number",
        ),
        pytest.param(
            "The sinking of the ferry off Velm on Monday killed 12 passengers, the coast guard said.",
            "The coast guard said on Monday that 15 people died as the ferry sank off Velm.",
            False, False, id="another number of another word",
        ),
        pytest.param(
            BRIDGE, "The council of Velm did not vote on Monday to close the old bridge over the Arn for two years of repairs.",
            False, False, id="denied",
        ),
        pytest.param(
            BRIDGE, "The Greens of Velm voted on Monday against the closing of the old bridge over the Arn for two years of repairs.",
            False, False, id="against it",
        ),
        pytest.param(
            "Closing the old bridge is a mistake, minister Karl Holm said.", "Minister Ada Brun called the closing of the old bridge a mistake.",
            False, False, id="somebody else",
        ),
        pytest.param(
            "The old bridge over the Arn was closed on 3 May for two years of repairs.", "The old bridge over the Arn was closed for two years of repairs on 5 May.",
            False, False, id="another day of the month",
        ),
        pytest.param(BRIDGE, FERRY, False, False, id="another thing of the same matter"),
        pytest.param(
            BRIDGE, "The old bridge over the Arn was built in 1911 by two brothers, whose mill stood beside it.",
            False, False, id="another thing of the same bridge",
        ),
    ],
)  # fmt: skip
def test_two_sentences_tell_the_same_or_again(one, other, is_same, is_again):
    mine, theirs, weights = lines(one, other)
    assert repeats.same(mine, theirs, weights) is is_same
    assert repeats.again(mine, theirs, weights) is is_again


def test_the_score_is_the_same_either_way_round():
    mine, theirs, weights = lines(BRIDGE, FERRY, numbers=(1, 4), titles=("Bridge to close", None))
    assert repeats.score(mine, theirs, weights) == pytest.approx(repeats.score(theirs, mine, weights))


def test_what_articles_open_with_and_alike_titles_speak_for_one_report():
    text = "The bridge over the Arn will be closed for repairs, councillors of Velm say."
    opening, deep, titled = (
        repeats.score(*lines(BRIDGE, text, numbers=numbers, titles=titles))
        for numbers, titles in (
            ((1, 1), (None, None)),
            ((6, 7), (None, None)),
            ((1, 1), ("Bridge over the Arn to close", "Velm to close its bridge")),
        )
    )
    assert deep < opening < titled


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "The council of Velm will shut the old bridge over the Arn for repairs from May.",
            "Velm's old bridge over the Arn goes out of use in May, as councillors want it mended.", id="a closing",
        ),
        pytest.param(
            "Governor Carl Moe will seek the office of president, he said in Velm on Tuesday.",
            "Carl Moe jumped into the race for president on Tuesday with a speech in Velm.", id="a candidacy",
        ),
    ],
)  # fmt: skip
def test_the_leads_of_two_articles_in_other_words_are_one_fact_of_two_sources(one, two):
    found = gathered(f"{one}\nA ferry will carry lorries.", f"{two}\nShops on the north bank fear the worst.")
    told = [f for f in found.facts if f.text in {one, two}]
    assert [f.sources for f in told] == [2]


def test_a_point_with_a_number_or_somebody_that_the_other_lacks_is_not_struck():
    full = (
        "The repairs of the old bridge will cost 60 million crowns and will be paid by the region of Arn and the town."
    )
    part = (
        "The repairs of the old bridge over the Arn will be paid by the region and the town, the council of Velm said."
    )
    mine, theirs, weights = lines(full, part)
    assert not repeats.again(mine, theirs, weights)
    mine, theirs, weights = lines("The repairs of the old bridge will be paid by the town, Ann Berg said.", part)
    assert not repeats.again(mine, theirs, weights)
