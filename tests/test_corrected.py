"""A number that another article calls wrong is a difference, and no news of its story."""

from datetime import date

import pytest

from summarizer.reading import make_article, read
from summarizer.stories import corrected
from summarizer.stories.facts import Sources
from tests.test_account import story

DAYS = (date(2026, 11, 23), date(2026, 11, 24))
WRONG = (
    "A short nap every afternoon cuts the risk of a stroke by 28 percent, scientists at the University of Dunmere "
    "found. The scientists of Dunmere followed 12,043 people for nine years, the university said on Monday."
)
RIGHT = (
    "A study of Dunmere that linked short naps with fewer strokes was widely misreported, its authors said on Tuesday. "
    "The paper found a risk of a stroke lower by 18 percent, not 28 percent as some newspapers wrote, Nadia Ferro said."
)


def conflicts(one, other, days=DAYS):
    told = {
        i: read(make_article(t, source=i, id=i, published=day))
        for i, t, day in zip("ab", (one, other), days, strict=True)
    }
    return [(c.sentences, c.updated) for c in corrected.find(Sources(told, list(told), {i: i for i in told}))]


@pytest.mark.parametrize("days", [DAYS, (DAYS[0], DAYS[0])], ids=["later", "on the same day"])
def test_a_number_that_another_article_calls_wrong_is_a_difference(days):
    assert conflicts(WRONG, RIGHT, days) == [((("a", 1), ("b", 2)), days[0] < days[1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(WRONG.replace("28", "18"), RIGHT, id="the right number"),
        pytest.param("Rents in Marby fell by 28 percent, the council said.", RIGHT, id="of another matter"),
        pytest.param(WRONG, RIGHT.replace("18 percent, not", "and not"), id="no other number beside it"),
        pytest.param(RIGHT, RIGHT.replace("widely", "often"), id="both call it wrong"),
    ],
)
def test_what_is_not_called_wrong_is_none(one, other):
    assert not conflicts(one, other)


def test_a_number_that_a_later_report_corrects_does_not_open_the_story():
    made = story(
        WRONG, RIGHT, days=DAYS, titles={"one": "Naps and strokes in Dunmere", "two": "Dunmere corrects its nap study"}
    )
    assert not made.summary[0].text.startswith("A short nap")
    assert [d.kind for d in made.differences] == ["number"]


def test_what_a_correction_says_an_article_said_confirms_nothing():
    one = "Daniel Orme was released on bail on Tuesday, the court in Wexmoor said. He will be sentenced in December."
    other = (
        "An article on Tuesday about Daniel Orme of Wexmoor was wrong. The article also said that Orme had been released "
        "on bail. He was remanded in custody until December."
    )
    made = story(one, other, days=DAYS, titles={"one": "Orme released", "two": "What the court said"})
    bail = [fact for fact in made.facts if "released on bail" in fact.text]
    assert bail
    assert all(fact.sources == 1 for fact in bail)


def test_reports_of_two_days_agree_only_on_what_was_done():
    one = "Unions in Norvania called a general strike for 2 December, their leader Rosa Pavel said. Trains will stop."
    other = "The unions of Norvania postponed their general strike of 2 December, Rosa Pavel said. Trains will run."
    for days, agree in ((DAYS, False), ((DAYS[0], DAYS[0]), True)):
        made = story(one, other, days=days, titles={"one": "Strike called", "two": "Strike postponed"})
        assert any(fact.sources > 1 for fact in made.facts if "strike" in fact.text) == agree


def test_the_account_opens_with_the_news_that_the_headline_was_cut_from():
    one = (
        "A painting by the old master Hendrik Velmeer was sold for 48 million dollars at the house of Ashby in Lorne. "
        "The Lamplighter went to a bidder on the telephone after eleven minutes, the house of Ashby said."
    )
    other = (
        "The house of Ashby in Lorne cancelled the sale of The Lamplighter by Velmeer after a test found a new pigment. "
        "The house of Ashby will repay the bidder in full."
    )
    titles = {"one": "Velmeer painting sold for 48 million dollars", "two": "Ashby cancels the sale of a Velmeer"}
    made = story(one, other, days=DAYS, titles=titles)
    assert made.headline.evidence[0].article == "two"
    assert made.summary[0].text.startswith("The house of Ashby in Lorne cancelled the sale")
