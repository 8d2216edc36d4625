"""What two sentences of one matter cannot both report: another number, town, day, person, deed, or a denial."""

import pytest

from summarizer.stories.candidates import said
from summarizer.stories.odds import at_odds

APART = [
    pytest.param("Ivo Rellan unveiled a tax of 12 cents a can.", "Ivo Rellan presented a levy of 20 cents a can.", id="number"),
    pytest.param("A storm killed two people in Porto on Tuesday.", "A storm killed two people in Hamburg on Tuesday.", id="town"),
    pytest.param("The ferry Halvard sank on Tuesday.", "The ferry Halvard went down on Friday.", id="weekday"),
    pytest.param("The ferry Halvard sank on 3 May.", "The ferry Halvard went down on 5 May.", id="day"),
    pytest.param("Mary Cole led the talks.", "John Holt led the talks.", id="person"),
    pytest.param("Dorn United beat Holt City 3-1.", "Dorn United beat Holt City 3-2.", id="score"),
    pytest.param("Ada Brun signed the treaty.", "Ada Brun refused to sign the treaty.", id="refused"),
    pytest.param("The shop opened on Monday.", "The shop no longer opened on Monday.", id="no longer"),
    pytest.param("The minister opened the shop.", "Nobody opened the shop.", id="nobody"),
    pytest.param("Police suspected a gas leak.", "Police ruled out a gas leak.", id="ruled out"),
    pytest.param("The bank raised its key rate on Tuesday.", "The bank left its key rate on Tuesday.", id="unchanged"),
    pytest.param("The bank raised its key rate on Tuesday.", "The bank cut its key rate on Tuesday.", id="the opposite"),
    pytest.param("Ivo Rellan was fined 20,000 euros.", "A court fined Ivo Rellan 25,000 euros.", id="fine"),
    pytest.param("A court sentenced Ivo Rellan to nine years.", "Ivo Rellan was sentenced to 11 years.", id="years"),
    pytest.param("Two of the victims were killed by a tree.", "The tree killed one person.", id="one killed"),
    pytest.param("No people were hurt in the fire.", "Two people were hurt in the fire.", id="nobody hurt"),
    pytest.param("Kostic was sent off with a red card.", "Kostic was sent off with a yellow card.", id="colour"),
    pytest.param("Acme agreed to buy Bolt for cash.", "Bolt agreed to buy Acme for cash.", id="who whom"),
]  # fmt: skip
TOGETHER = [
    pytest.param("Some 1,200 people were hurt.", "1,188 people were hurt.", id="rounded"),
    pytest.param("The mayor of New York backed Ada Brun.", "New York City's mayor endorsed Ada Brun.", id="fuller name"),
    pytest.param("Ada Brun would not support the bill.", "Ada Brun would oppose the bill.", id="not to support"),
    pytest.param("The green car hit a red car.", "The red car was hit by a car.", id="one of two colours"),
    pytest.param("Ada Brun met Ivo Rellan in Porto.", "Ivo Rellan met Ada Brun in Porto.", id="met each other"),
    pytest.param("Police arrested Ivo Rellan.", "Ivo Rellan was arrested by police.", id="passive"),
    pytest.param(
        "Holt was jailed for three years.", "Lund was sentenced to 14 years and Holt to three years.", id="one of two terms"
    ),
    pytest.param("The man, 40, was hurt in the fire.", "The man was hurt after two hours.", id="age and length of time"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_cannot_both_be_is_at_odds_whichever_comes_first(one, other):
    assert at_odds(said(one), said(other))
    assert at_odds(said(other), said(one))


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_says_one_thing_otherwise_is_not_at_odds(one, other):
    assert not at_odds(said(one), said(other))
    assert not at_odds(said(other), said(one))
