"""What is asked for, planned, feared, put off or promised is not told as done, nor a charge as the deed."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The bakers' guild pressed for the dismissal of the mill's manager, Carl Moe.", "Carl Moe was dismissed."),
        ("Two councillors demanded the resignation of Mayor Ann Lund on Friday.", "Mayor Ann Lund resigned on Friday."),
        ("Residents filed a petition for the closure of the quarry.", "The quarry was closed."),
        ("The port put off the opening of its new pier until May.", "The port opened its new pier."),
        ("The talks on the sale of the ferry line resume on Monday.", "The ferry line was sold."),
        ("The proposed merger of the two banks has worried savers.", "The two banks merged."),
        ("Moe faces expulsion from the guild over the letter.", "Moe was expelled from the guild."),
        ("The guild warned of the collapse of the mill.", "The mill collapsed."),
        ("The demolition of the old station is planned for March.", "The old station was demolished in March."),
        ("The regulator approved the construction of a dam near Holt.", "Holt began the construction of a dam."),
    ],
)  # fmt: skip
def test_a_deed_that_is_only_asked_for_planned_or_put_off_is_not_told_as_done(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The guild called for an inquiry into the killing of baker Carl Moe.", "Baker Carl Moe was killed."),
        ("The guild demanded an inquiry into the killing of baker Carl Moe.", "Baker Carl Moe was killed."),
        ("Lund faced criticism over the sale.", "Lund was criticised over the sale."),
        ("The guild welcomed the arrest of Carl Moe.", "Carl Moe was arrested."),
        ("Carl Moe resigned on Monday. Ann Lund had called for the resignation of Carl Moe.", "Carl Moe resigned."),
        ("The firm shelved its plans for a share offering in May.", "The firm put off its share offering in May."),
        ("The port put off the opening of its new pier until May.", "The port postponed the opening of its new pier."),
        ("Fans protested against the sale of the club to a bank.", "The club was sold to a bank."),
    ],
)  # fmt: skip
def test_a_deed_that_is_the_ground_of_what_is_asked_or_met_with_is_told_as_done(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The treaty takes effect as soon as Holt has ratified it.", "Holt has ratified the treaty."),
        ("The new rules apply once the senate has adopted them.", "The senate has adopted the new rules."),
        ("The treaty takes effect once Holt has ratified it.", "The treaty took effect."),
        ("The ship may turn back before reaching the port on Monday.", "The ship reached the port on Monday."),
        ("Had it emerged that the mill used old flour, the fair would have been cancelled.", "The mill used old flour."),
        ("Had it become known that the mill used old flour, the fair would have been cancelled.", "The mill used old flour."),
    ],
)  # fmt: skip
def test_what_something_waits_for_or_would_have_needed_is_not_told_as_done(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The treaty takes effect once both sides have signed it.", "The treaty will take effect once both sides have signed it."),
        ("The treaty takes effect once both sides have signed it.", "The treaty takes effect when both sides have signed it."),
        ("The treaty, signed in May, takes effect once Holt has ratified it.", "The treaty was signed in May."),
        ("The army attacked the town before reaching the river.", "The army reached the river."),
    ],
)  # fmt: skip
def test_what_waits_for_something_may_be_told_with_what_it_waits_for(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The firm offered 5 million crowns for the mill.", "The firm paid 5 million crowns for the mill."),
        ("The ministry pledged 3 million crowns for each school.", "Each school got 3 million crowns."),
        ("The kidnappers demanded 2 million crowns.", "The kidnappers received 2 million crowns."),
    ],
)  # fmt: skip
def test_what_is_promised_or_demanded_is_not_handed_over(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The ministry pledged 3 million crowns for each school.", "The ministry promised each school 3 million crowns."),
        ("The firm offered and paid 5 million crowns for the mill.", "The firm paid 5 million crowns for the mill."),
    ],
)  # fmt: skip
def test_what_is_promised_may_be_told_as_promised_and_what_is_paid_as_paid(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Carl Moe is accused of tax evasion.", "Carl Moe evaded tax."),
        ("Police suspect a baker of burning down the mill, the weekly Holt Courier reported.", "A baker burned down the mill."),
        ("The rebels claimed to have sunk a patrol boat off Holt.", "The rebels sank a patrol boat off Holt."),
        ("The caller, who claimed to be a doctor, has no degree.", "The caller is a doctor."),
        ("Police arrested a man on Friday on suspicion of setting fire to the mill.", "Police charged a man with murder over the mill fire."),
    ],
)  # fmt: skip
def test_what_somebody_is_accused_of_or_claims_is_not_told_as_so(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Moe was charged with the murder of Ann Lund.", "Ann Lund was murdered."),
        ("Prosecutors indicted Moe for fraud on Friday.", "Moe was charged with fraud."),
        ("The rebels claimed to have sunk a patrol boat off Holt.", "The rebels claim they sank a patrol boat off Holt."),
    ],
)  # fmt: skip
def test_a_charge_is_told_as_a_charge_and_the_deed_of_nobody_as_done(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Ann Lund declined to comment on the purchase of the mill.", "Ann Lund confirmed the purchase of the mill."),
        ("Ann Lund refused to comment on the closure of the mill.", "Ann Lund blocked the closure of the mill."),
        ("Carl Moe was asked on Monday about the building of a dam near Holt.", "Carl Moe voted for the building of a dam near Holt."),
    ],
)  # fmt: skip
def test_who_is_asked_or_will_not_answer_has_done_nothing(source, claim):
    assert not passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Ann Lund, who sold the mill in May, declined to comment on the fire.", "Ann Lund sold the mill in May."),
        ("Ann Lund rejected the plan and refused to comment on the fire.", "Ann Lund rejected the plan."),
        ("Ann Lund declined to comment on the purchase of the mill.", "Ann Lund refused to comment on the purchase of the mill."),
    ],
)  # fmt: skip
def test_what_else_is_told_of_who_will_not_answer_passes(source, claim):
    assert passes(source, claim, cited=None)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The attack on the market was planned by two brothers.", "The market was attacked."),
        ("The invasion of Moss was opposed by three ministers.", "Moss was invaded."),
        ("Carl Moe is wanted for the murder of Ida Berg.", "Ida Berg was murdered."),
        ("The senate held a debate on the killing of Carl Moe.", "Carl Moe was killed."),
        ("Carl Moe got a reward for the rescue of two boys.", "Two boys were rescued."),
        ("Foreign flour is banned, and the guild supports the ban on foreign flour.", "Foreign flour is banned."),
    ],
)
def test_a_deed_that_is_opposed_debated_or_paid_for_is_told_as_done(source, claim):
    assert passes(source, claim, cited=None)
