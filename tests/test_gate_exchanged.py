"""A small word in the place of another says where, when, why, whether it must be, or how many it is for."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The fire began near the mill.", "The fire began in the mill."),
        ("The boat sank off Holt.", "The boat sank in Holt."),
        ("The work must end by Friday.", "The work must end on Friday."),
        ("The shop is open until 6pm.", "The shop is open from 6pm."),
        ("The dam burst after the storm.", "The dam burst because of the storm."),
        ("Bakers may open on Sunday under the law.", "Bakers must open on Sunday under the law."),
        ("The law lets bakers open on Sunday.", "The law makes bakers open on Sunday."),
        ("Lund was convicted of manslaughter.", "Lund was convicted of murder."),
        ("Forty people were hurt in the fire.", "Forty people were badly hurt in the fire."),
        ("Two patients died after taking the drug.", "Two patients died from taking the drug."),
        ("The mill lost 3 million crowns.", "The mill made 3 million crowns."),
        ("The four owners together paid 3 million crowns.", "The four owners paid 3 million crowns each."),
        ("The firm pays 300 crowns a month for the hall.", "The firm pays 300 crowns for the hall."),
        ("The mill makes twice as much flour as the bakery.", "The mill makes as much flour as the bakery."),
    ],
)  # fmt: skip
def test_another_small_word_says_something_else(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The fire began in the mill.", "The fire began inside the mill."),
        ("The shop is open until 6pm.", "The shop is open till 6pm."),
        ("The dam burst after the storm in Holt.", "In Holt the dam burst after the storm."),
        ("Moe told the council that the mill was shut.", "Moe said that the mill was shut."),
        ("The firm pays 300 crowns a month for the hall.", "The firm pays 300 crowns per month for the hall."),
        ("Each of the four owners paid 3 million crowns.", "The four owners paid 3 million crowns each."),
    ],
)  # fmt: skip
def test_a_small_word_that_says_the_same_passes(source, claim):
    assert passes(source, claim, cited=[2])
