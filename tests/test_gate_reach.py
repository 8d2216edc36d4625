"""What is denied in some case, or said of some kind, is neither denied in every case nor said of all."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The resin is not dangerous at low doses.", "The resin is not dangerous."),
        ("The resin is not safe for children, the agency said.", "The resin is not safe, the agency said."),
        ("The syrup is not recommended for children under five.", "The syrup is not recommended for children."),
        ("The bridge will not open before June.", "The bridge will not open."),
        ("The lake has not risen since Friday.", "The lake has not risen."),
        ("The court did not rule on the second complaint.", "The court did not rule."),
        ("The strike did not affect trains to the north.", "The strike did not affect trains."),
        ("Lund was not charged as an adult.", "Lund was not charged."),
        ("The mayor never spoke to reporters about the loan.", "The mayor never spoke to reporters."),
        ("Lund said the firm would not pay until the roof was dry.", "Lund said the firm would not pay."),
        ("Lund did not seek approval from the palace.", "Lund did not seek approval."),
        ("Lund does not believe that the fire merits an inquiry by the army.", "Lund does not believe that the fire merits an inquiry."),
        ("The mill has not been able to win any votes for a dam beyond the lake.", "The mill has not been able to win any votes for a dam."),
        ("The mill has not been able to win over any bakers to back the plan to fund a dam beyond the lake.", "The mill has not been able to win over any bakers to back the plan to fund a dam."),
        ("New bridge not suitable for lorries.", "New bridge not suitable."),
        ("The crew found the boat after not seeing it for a while.", "The crew found the boat after not seeing it."),
        ("There is nobody better equipped to run the mill under the old owners.", "There is nobody better equipped to run the mill."),
        ("Nobody without a ticket was let into the hall.", "Nobody was let into the hall."),
        ("No driver in the first car was hurt.", "No driver was hurt."),
        ("All workers with a permit may enter the yard.", "All workers may enter the yard."),
        ("Every town that was hit by the flood will get help.", "Every town will get help."),
        ("All passengers in the first car were hurt.", "All passengers were hurt."),
        ("The council banned cars older than ten years from the centre.", "The council banned cars from the centre."),
        ("The firm stopped paying bakers who had been on strike.", "The firm stopped paying bakers."),
        ("The ban on boats with two masts begins in May.", "The ban on boats begins in May."),
        ("The Orla is the largest ship in the fleet of Norvik.", "The Orla is the largest ship."),
        ("Ana Belic became the first woman to win the race in Norvik.", "Ana Belic became the first woman to win the race."),
        ("Sales rose to their highest level since 2012 on Monday.", "Sales rose to their highest level on Monday."),
        ("The firm is one of the largest in Norvik.", "The firm is one of the largest."),
        ("The Orla is the most visited ship in the US.", "The Orla is the most visited ship."),
        ("Lund won the most votes in the north of Holt.", "Lund won the most votes."),
        ("Sales fell 5% in the north.", "Sales fell 5%."),
        ("Lund and Belic held their first talks since the strike began on Sunday.", "Lund and Belic held their first talks."),
        ("Mill owners met for their first talks, at Brenna, after the outbreak of a strike in May.", "Mill owners met for their first talks, at Brenna."),
    ],
)  # fmt: skip
def test_what_is_denied_or_said_of_all_keeps_its_limit(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund scored her first goal after the break.", "Lund scored her first goal."),
        ("Crews pulled out the last sailor after a long search.", "Crews pulled out the last sailor."),
        ("Belic is the only person to survive the crash of the ferry.", "Belic is the only survivor of the crash of the ferry."),
        ("The mill has not won over any bakers to back the plan to pay wages beyond May.", "The mill has not won over any bakers to back the plan."),
        ("No one was hurt in the fire at the mill on Monday.", "No one was hurt in the fire."),
        ("Nobody was hurt in the fire.", "Nobody was hurt."),
        ("Lund did not vote on Tuesday.", "Lund did not vote."),
        ("The firm did not respond to a request for comment.", "The firm did not respond."),
        ("The bank did not give a reason for the delay.", "The bank did not give a reason."),
        ("The council did not approve the plan, which Lund had drawn up in May.", "The council did not approve the plan."),
        ("Police have not named the man who was shot by the lake.", "Police have not named the man."),
        ("The bridge will not open before June, the council said on Monday.", "The council said the bridge will not open before June."),
        ("Lund said he would not resign over the affair.", "Lund said he would not resign over it."),
        ("The firm said it would not cut jobs at the plant in Holt.", "The firm said it would not cut jobs at the Holt plant."),
        ("All workers with a permit may enter the yard.", "Workers with a permit may all enter the yard."),
        ("The trains with new brakes were late in the north.", "The trains were late."),
        ("Sales fell 5% in May.", "Sales fell 5%."),
        ("The match was not played because of the rain.", "The match was not played."),
        ("Lund would not resign despite what the papers may claim.", "Lund would not resign."),
        ("The council banned cars older than ten years from the centre.", "The council banned cars older than ten years."),
        ("The Orla is the largest ship in the fleet of Norvik, Lund said.", "The largest ship in the fleet of Norvik is the Orla, Lund said."),
        ("Ana Belic won the first match on Monday in front of 900 people.", "Ana Belic won the first match in front of 900 people."),
    ],
)  # fmt: skip
def test_what_only_places_it_or_is_said_of_a_certain_one_may_go(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Below are all the runners that qualified in the heats.", "All runners qualified in the heats."),
        ("The club thanked every runner who qualified in the heats.", "Every runner qualified in the heats."),
        ("The board praised each driver that crossed the line.", "Each driver crossed the line."),
        ("Here is the only runner that qualified in the heats.", "The only runner qualified in the heats."),
        ("Lund paid all bakers fired by the mill.", "The mill fired all bakers."),
        ("No runner that qualified in the heats was tested.", "No runner qualified in the heats."),
        ("The board praised most drivers who crossed the line.", "Most drivers crossed the line."),
        ("Lund thanked everyone who paid for the hall.", "Everyone paid for the hall."),
    ],
)
def test_what_tells_which_of_them_are_meant_is_not_said_of_all(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund said that all the runners qualified in the heats.", "All the runners qualified in the heats, Lund said."),
        ("All the runners who qualified were tested on Monday.", "All the runners who qualified were tested."),
        ("The board praised the twelve drivers who crossed the line.", "Twelve drivers crossed the line."),
    ],
)  # fmt: skip
def test_what_is_said_of_all_and_what_tells_which_they_are_may_both_be_kept(source, claim):
    assert passes(source, claim, cited=[2])
