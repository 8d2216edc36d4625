"""Numbers contradict each other only where they are counted over the same: place, time, whole, and what befell whom."""

from datetime import date

import pytest

from summarizer.reading import make_article, read_all
from summarizer.stories import values
from summarizer.stories.facts import Sources

BAND = " Rescuers worked through the night, and the mayor asked people to stay away from the quarter."
CHOIR = " The governor thanked the firemen, and the schools of the quarter stay shut until next week."
DAYS = (date(2025, 6, 25), date(2025, 6, 27))


def conflicts(one, other, days=DAYS):
    texts = (one + BAND, other + CHOIR)
    readings = read_all([make_article(t, source=t[:9], id=str(n), published=days[n]) for n, t in enumerate(texts)])
    told = {r.article.id: r for r in readings}
    return [(c.kind, c.updated) for c in values.find(Sources(told, list(told), {i: i for i in told}))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A car bomb killed 12 people at a market in Kabul on Tuesday, police said.",
            "Fifteen people were killed by a car bomb at a Kabul market on Tuesday, according to police.",
            id="a later count",
        ),
        pytest.param(
            "The flood in Norby killed 12 people, the fire brigade said.",
            "The death toll from the flood in Norby has risen to 15, the fire brigade said.",
            id="a toll that has risen",
        ),
        pytest.param(
            "The death toll from the quake in Norby stands at 12, officials said.",
            "The number of dead from the earthquake in Norby has risen to 15 people, officials said.",
            id="two tolls",
        ),
        pytest.param(
            "The blast in Norby killed two people and injured 30, police said.",
            "Two people died and 45 were injured in the blast in Norby, police said.",
            id="the injured, not the dead",
        ),
        pytest.param(
            "The fighting in Norland has killed more than 300 people since April, the ministry said.",
            "More than 900 people have been killed in the fighting in Norland since April, the ministry said.",
            id="two totals of one time",
        ),
        pytest.param(
            "A bomb killed 12 people in Kabul on Tuesday, the interior ministry said.",
            "A bomb killed 18 people in Afghanistan on Tuesday, the interior ministry said.",
            id="a town and its country",
        ),
        pytest.param(
            "A gas leak at a factory in Bhopal killed 16 workers on Sunday, police said.",
            "The gas leak at the factory on the edge of Bhopal killed 22 workers, police said on Monday.",
            id="the day on which it was said",
        ),
        pytest.param(
            "Rescuers are looking for 14 people who are missing after the landslide in Holm.",
            "After the landslide in Holm 22 people are missing, rescuers said.",
            id="people who are missing",
        ),
        pytest.param(
            "A bomb killed 12 people in Norby on Tuesday, police said, in the worst attack in 20 years.",
            "In Norby a bomb killed 15 people on Tuesday, police said.",
            id="the worst in many years",
        ),
        pytest.param(
            "A gunman killed three people at Holm Elementary on Tuesday, police said.",
            "A gunman killed five people at Holm Elementary School on Tuesday, police said.",
            id="a school by its shorter name",
        ),
        pytest.param(
            "A gunman killed three people at Holm Elementary on Tuesday, police said.",
            "A gunman killed five people in Norby on Tuesday, police said.",
            id="a school and its town",
        ),
        pytest.param(
            "A storm killed three people in the north of Norland on Tuesday, police said.",
            "A storm killed five people in northern Norland on Tuesday, police said.",
            id="one part of a country in two words",
        ),
        pytest.param(
            "The shipping company Nordlin will cut 500 jobs in Norby, it said on Tuesday.",
            "The shipping company Nordlin is to cut 700 jobs in Norby, it announced on Tuesday.",
            id="two plans",
        ),
        pytest.param(
            "Holm, a town 25 miles from the border with Norland, lies by the river Tamm.",
            "Holm, a town by the river Tamm, lies 40 miles from the border with Norland.",
            id="a place that is only named",
        ),
    ],
)
def test_another_count_of_the_same_is_a_difference(one, other):
    assert conflicts(one, other) == [("number", True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "An air strike killed seven people in a mill in Beirut on Tuesday, the health ministry said.",
            "Air strikes killed 15 people in Tyre on Tuesday, the health ministry said.",
            id="two towns",
        ),
        pytest.param(
            "The storm killed four people in Norby, the governor said.",
            "The storm killed 11 people in Sudby, the governor said.",
            id="two towns that nobody knows",
        ),
        pytest.param(
            "The floods have killed 80 people in the country, the government said.",
            "In Norby alone the floods have killed 12 people, the government said.",
            id="of one part alone",
        ),
        pytest.param(
            "The ministry said: seven people died in the raid on a mill.",
            "The raids have killed over 38,000 people in the past year, the ministry said.",
            id="a raid and a year of war",
        ),
        pytest.param(
            "The raids killed 12 people in Norby on Monday, the health ministry said.",
            "The raids have killed over 38,000 people in Norby since the war began, the health ministry said.",
            id="a day and the time since something",
        ),
        pytest.param(
            "The ministry said: 12 people died in the raid on a mill.",
            "The raids on the blocks of flats have killed 2,300 people, the ministry said.",
            id="an event that is over and a sum many times as great",
        ),
        pytest.param(
            "On Monday the strikes killed 550 people, the health ministry said.",
            "The strikes killed 700 people in two days, the health ministry said.",
            id="a day and two",
        ),
        pytest.param(
            "A fire in a mine killed 12 miners on Monday, the ministry said.",
            "Fires and explosions in mines kill about 300 miners a year, the ministry said.",
            id="a rate",
        ),
        pytest.param(
            "A bomb killed 12 people at a market in Norby on Tuesday, police said.",
            "In March a bomb killed 30 people at a market in Norby, police said.",
            id="an earlier month",
        ),
        pytest.param(
            "The quake killed 40 people in Norland, officials said.",
            "A quake in 1999 killed 17,000 people in Norland, officials said.",
            id="a year of which the other tells nothing",
        ),
        pytest.param(
            "Sales at Nordlin rose 5% in the first quarter, the company said.",
            "Sales at Nordlin rose 12% in the full year, the company said.",
            id="a quarter and the year",
        ),
        pytest.param(
            "The storm killed 11 people in Florida, the governor said.",
            "Four of the people killed by the storm in Florida were drowned in their cars, the governor said.",
            id="some of them",
        ),
        pytest.param(
            "The crash on the road to Norby left four dead on Monday, police said.",
            "The crash on the road to Norby left nine wounded on Monday, police said.",
            id="dead and wounded",
        ),
        pytest.param(
            "The ferry sank off Norby and 30 people are missing, the coastguard said.",
            "The ferry sank off Norby and 12 people drowned, the coastguard said.",
            id="missing and drowned",
        ),
        pytest.param(
            "The company expects the new yard in Norby to create 500 jobs.",
            "The new yard in Norby has created 120 jobs, the company said.",
            id="expected and counted",
        ),
        pytest.param(
            "Under the deal 34 hostages are to be freed by the rebels of Norland.",
            "Under the deal four hostages were freed by the rebels of Norland on Sunday.",
            id="what is to be done and what was",
        ),
        pytest.param(
            "Organisers expected 50,000 people at the march in Norby.",
            "About 20,000 people came to the march in Norby, the organisers said.",
            id="those who were expected and those who came",
        ),
        pytest.param(
            "The driver, 34, was arrested in Norby after the crash.",
            "The driver's brother, 29, was arrested in Norby after the crash.",
            id="the ages of two people",
        ),
        pytest.param(
            "Attacks in the north of Norland killed 12 people, the army said.",
            "Attacks in the south of Norland killed 30 people, the army said.",
            id="two parts of a country",
        ),
        pytest.param(
            "A second attack in Norland killed nine people, the army said.",
            "The attack in Norland killed 30 people, the army said.",
            id="another attack",
        ),
        pytest.param(
            "The central bank expects the economy of Norland to grow by 3% next year.",
            "The economy of Norland grew by 1% last year, the central bank said.",
            id="the year ahead and the last one",
        ),
        pytest.param(
            "Ukraine lost 40 soldiers in the battle, the ministry said.",
            "Russia lost 90 soldiers in the battle, the ministry said.",
            id="the losses of two sides",
        ),
    ],
)
def test_a_count_over_something_else_is_no_difference(one, other):
    assert conflicts(one, other) == []


def test_a_toll_that_has_risen_is_the_newer_count_though_nothing_is_dated():
    risen = "The death toll from the flood in Norby has risen to 15, the fire brigade said."
    killed = "The flood in Norby killed 12 people, the fire brigade said."
    assert conflicts(risen, killed, (None, None)) == [("number", True)]


def test_an_average_over_years_is_held_against_the_same_average():
    one = "Lena Ostrow paid an average tax rate of 36 per cent over three decades, her office said."
    other = "Lena Ostrow said that her average tax rate was 46 per cent."
    assert conflicts(one, other) == [("number", False)]
