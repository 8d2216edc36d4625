"""What one article tells as done and another says was not is a difference."""

from datetime import date

import pytest

from summarizer.reading import make_article, read
from summarizer.stories import denied_acts
from summarizer.stories.facts import Sources
from tests.test_account import story

DAY, NEXT = date(2026, 11, 22), date(2026, 11, 24)


def conflicts(one, other, days=(DAY, DAY), independent=("a", "b")):
    told = {
        i: read(make_article(t, source=i, id=i, published=day))
        for i, t, day in zip("ab", (one, other), days, strict=True)
    }
    found = denied_acts.find(Sources(told, list(told), dict(zip("ab", independent, strict=True))))
    return [(tuple(article for article, _ in c.sentences), c.updated) for c in found]


FIRED = "Police fired tear gas at demonstrators in Lorne on Sunday as thousands marched against the water charges."
NONE = "A police spokesman in Lorne said that no tear gas had been used."
LET = "The chemical company Norchem let 40 tonnes of acid flow into the River Aske in August, three workers said."
NO_PROOF = "We have found no evidence that Norchem let acid into the river."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(FIRED, NONE, id="no such thing was used"),
        pytest.param(LET, NO_PROOF, id="no evidence that"),
        pytest.param("Ada Brun signed the treaty.", "Ada Brun did not sign the treaty.", id="not"),
        pytest.param("Ada Brun will sign the treaty.", "Ada Brun will not sign the treaty.", id="to come"),
        pytest.param("Ada Brun signed the treaty.", "Ada Brun never signed the treaty, she said.", id="never"),
    ],
)
def test_an_act_that_another_article_denies_is_a_difference(one, other):
    assert conflicts(one, other) == [(("a", "b"), False)]


def test_a_later_report_updates_the_earlier_and_comes_second():
    assert conflicts(LET, NO_PROOF, (DAY, NEXT)) == [(("a", "b"), True)]
    assert conflicts(FIRED, NONE, (NEXT, DAY)) == [(("b", "a"), True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(FIRED, "The spokesman said that no rubber bullets had been used.", id="another thing"),
        pytest.param(FIRED, "The spokesman said that no gas pipe had been hit.", id="another gas"),
        pytest.param("Ada Brun signed the treaty.", "Ada Brun will not sign the treaty.", id="done and to come"),
        pytest.param("Ada Brun will sign the treaty.", "Ada Brun may not sign the treaty.", id="perhaps"),
        pytest.param("Ada Brun signed the treaty.", "Ivo Rellan did not sign the treaty.", id="somebody else"),
        pytest.param("Ada Brun approved the bridge.", "Ada Brun opposed the bridge.", id="a view"),
        pytest.param("Ada Brun may sign the treaty.", "Ada Brun did not sign the treaty.", id="may be"),
        pytest.param(
            "On Monday Ada Brun signed the treaty.", "On Friday Ada Brun did not sign the treaty.", id="another day"
        ),
    ],
)
def test_what_may_both_be_true_is_no_difference(one, other):
    assert not conflicts(one, other)


def test_what_somebody_denies_later_updates_nothing():
    other = "Ada Brun did not sign the treaty, her office said."
    assert conflicts("Ada Brun signed the treaty.", other, (DAY, NEXT)) == [(("a", "b"), False)]


def test_one_source_does_not_contradict_itself():
    assert not conflicts(FIRED, NONE, independent=("a", "a"))


def test_the_headline_that_a_later_report_denies_gives_way_to_the_later_ones():
    one = f"{LET} They said the river Aske had turned yellow. Norchem denied the claims of the workers."
    other = f"The Aske Observer takes back its article on Norchem and the River Aske. {NO_PROOF} Norchem thanked it."
    titles = {
        "one": "Norchem let acid flow into River Aske, workers say",
        "two": "Norchem and the River Aske: no evidence",
    }
    made = story(one, other, days=(DAY, NEXT), titles=titles)
    assert made.headline.evidence[0].article == "two"
    assert [(d.kind, d.status) for d in made.differences] == [("denial", "superseded")]
