"""What weak models make of a sentence when they reword it: another subject, another standard, a rule for all of them."""

import pytest
from fakes.weather import passes

import summarizer


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The poet, whose cousin painted the ceiling, fell from a ladder in May.", "The poet painted the ceiling."),
        ("The plan's rejection by the bishop was mocked by the students.", "The bishop mocked the plan's rejection."),
        ("The council's sale of the mill pleased the bakers.", "The bakers sold the mill."),
        ("Lund's dismissal by the board surprised the staff.", "Lund dismissed the board."),
        ("Judge Ida Moe fined banker Carl Dahl and ordered him to pay back 9,000 crowns.", "Judge Ida Moe was ordered to pay back 9,000 crowns."),
        ("The bank named her deputy, Carl Dahl, as the new head of the fund.", "Carl Dahl's deputy was named as the new head of the fund."),
        ("The mill belongs to the sister of the mayor.", "The mill belongs to the mayor."),
        ("The king wrote to the widow of the miner.", "The king wrote to the miner."),
        ("The head of the club, Carl Dahl, called the fine absurd.", "The club called the fine absurd."),
        ("Four members of the choir were hurt in the fire.", "The choir was hurt in the fire."),
        ("Four members of the choir were hurt in the fire.", "The members of the choir were hurt in the fire."),
        ("The widow of a baker read a letter by his pupil, Ida Moe.", "Ida Moe read a letter."),
        ("Bakers from Holt, Tarn and Vell met, and those from Tarn then left in anger.", "Bakers from Holt left in anger."),
        ("The judge sentenced Carl Dahl to nine years in prison and fined his brother Nils.", "Nils Dahl was sentenced to nine years in prison."),
        ("Divers warned the owner, Holt Water, of rust in May.", "Divers of Holt Water warned of rust in May."),
    ],
)  # fmt: skip
def test_another_of_the_sentence_does_not_become_the_subject(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The poet, whose cousin painted the ceiling, fell from a ladder in May.", "The poet fell from a ladder in May."),
        ("Three bakers were praised by the jury, and a waiter was sent to prison in Tarn.", "A waiter was sent to prison in Tarn."),
        ("The council's sale of the mill pleased the bakers.", "The council sold the mill."),
        ("Lund's dismissal by the board surprised the staff.", "The board dismissed Lund."),
        ("Carl Dahl said the firm had sold the mill to a brewer.", "The firm had sold the mill to a brewer, Carl Dahl said."),
        ("Four members of the choir were hurt in the fire.", "Four choir members were hurt in the fire."),
    ],
)  # fmt: skip
def test_the_subject_itself_may_be_told_in_other_words(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Unemployment in Holt is higher than in Tarn but lower than in Vell.", "Unemployment in Holt is higher than in Vell."),
        ("The mill ground more flour than last year, though less than the bakers had hoped.", "The mill ground more flour than the bakers had hoped."),
        ("The new chimney is 12 metres taller than the church.", "The new chimney is 12 metres tall."),
        ("Wages are higher in Holt than in Tarn.", "Wages are highest in Holt."),
        ("The Tarn mill ground fewer sacks than in 2019, the Vell mill more.", "The Tarn mill ground fewer sacks than the Vell mill."),
        ("The cart had stopped on the bridge and its driver was asleep.", "The cart had stopped on the bridge because its driver was asleep."),
        ("The road was shut for a day while guards searched the cart.", "The road was shut for a day because guards searched the cart."),
        ("The mayor resigned a day after the vote was counted but before the council met.", "The mayor resigned after the council met."),
        ("The mill closed in May, and the council raised the tax on flour.", "The mill closed in May after the council raised the tax on flour."),
        ("The mill closed in May, and the council raised the tax on flour.", "The council raised the tax on flour because the mill closed."),
    ],
)  # fmt: skip
def test_what_it_is_compared_with_and_what_came_first_stay(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Bread in Holt is dearer than in Tarn but cheaper than in Vell.", "Bread in Holt is dearer than in Tarn."),
        ("The new chimney is 12 metres taller than the church.", "The chimney is 12 metres taller than the church."),
        ("Wages are higher in Holt than in any other town.", "Wages are highest in Holt."),
        ("The mayor resigned a day after the vote was counted but before the council met.", "The mayor resigned before the council met."),
        ("The mill closed in May, and then the council raised the tax on flour.", "The council raised the tax on flour after the mill closed."),
    ],
)  # fmt: skip
def test_the_same_comparison_and_order_pass(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Bakers who sell stale bread twice lose their permits.", "Bakers lose their permits."),
        ("Guests whose rooms were flooded will get 90 crowns.", "Guests will get 90 crowns."),
        (
            "Guests whose trains were late for more than five hours will get 90 crowns.",
            "Guests whose trains were late will get 90 crowns.",
        ),
        (
            "Baker Ida Moe was the only member of the guild not to vote for the sale.",
            "Ida Moe was the only baker not to vote for the sale.",
        ),
        ("Most libraries will reopen on Friday.", "Libraries will reopen on Friday."),
        ("Rents in the suburbs fell to 41 per cent of wages.", "Rents fell to 41 per cent of wages."),
        ("Ida Moe was the first Norvik woman to swim the strait.", "Ida Moe was the first woman to swim the strait."),
        ("The shop may open only when the roof is mended.", "The shop may open."),
    ],
)
def test_a_rule_for_some_of_them_is_not_told_of_all(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Bakers who sell stale bread twice lose their permits.", "Bakers lose their permits if they sell stale bread twice."),
        ("Bakers from Tarn fled across the lake at night.", "Bakers fled across the lake at night."),
        ("Most libraries will reopen on Friday.", "Most libraries reopen on Friday."),
        ("The guests, whose rooms were flooded, will get 90 crowns.", "The guests will get 90 crowns."),
        ("The shop may open only when the roof is mended.", "The shop may only open when the roof is mended."),
    ],
)  # fmt: skip
def test_a_rule_with_its_limit_and_a_report_without_pass(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund did not just swim the lake; she broke the record.", "Lund did not swim the lake."),
        ("The tax is not merely high, the baker wrote, but absurd.", "The tax is not high, the baker wrote."),
        ("The fund feeds not only soldiers but also poor families.", "The fund feeds only soldiers."),
        ("The fund feeds not only soldiers but also poor families.", "The fund feeds poor families, not soldiers."),
        ("The alleged killer, Carl Dahl, fled across the lake.", "Carl Dahl was a killer who fled across the lake."),
        ("The mayor stopped short of blaming the guards.", "The mayor blamed the guards."),
        ("The mayor stopped short of blaming the guards.", "The mayor stopped blaming the guards."),
        ("The council discussed closing the mill.", "The council closed the mill."),
        ("Carl Dahl was about to sell the mill.", "Carl Dahl sold the mill."),
        ("The mill came close to bankruptcy in 2009.", "The mill went bankrupt in 2009."),
        ("Rumours spread that the mayor had secretly sold the mill.", "The mayor had secretly sold the mill."),
        ("The guards freed the would-be killer.", "The guards freed the killer."),
        ("The bakers mainly backed the strike.", "The bakers backed the strike."),
    ],
)
def test_what_was_not_done_or_not_all_is_not_told_as_done(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund did not just swim the lake; she broke the record.", "Lund swam the lake and broke the record."),
        (
            "The tax is not merely high, the baker wrote, but absurd.",
            "The baker wrote that the tax is high and absurd.",
        ),
        ("The fund feeds not only soldiers but also poor families.", "The fund feeds soldiers and poor families."),
        ("The mayor stopped short of blaming the guards.", "The mayor did not blame the guards."),
        ("The council discussed closing the mill.", "The council discussed whether to close the mill."),
        ("Carl Dahl was about to sell the mill.", "Carl Dahl was about to sell a mill."),
    ],
)
def test_not_only_denies_nothing_and_what_is_left_undone_may_be_denied(source, claim):
    assert passes(source, claim, cited=[2])


SOURCES = (
    "According to a baker close to the strikers, the mill was set on fire. "
    "Guards in the village said they had found nine empty cans. "
    "The mill has lost 40 carts of flour, its manager claimed in a letter."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Strikers said the mill was set on fire.",
        "Guards in the village said the mill was set on fire.",
    ],
)
def test_what_one_nameless_source_says_is_not_given_to_another(claim):
    assert not summarizer.ground(claim, SOURCES).supported


def test_a_nameless_source_may_be_called_by_another_word():
    assert summarizer.ground("A baker close to the strikers said the mill was set on fire.", SOURCES).supported
    assert summarizer.ground("The manager of the mill claimed it has lost 40 carts of flour.", SOURCES).supported


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Vell finished first with 60 points.", True),
        ("Vell finished first with 48 points.", False),
        ("Bakers in Holt baked 20 loaves.", True),
        ("Bakers in Holt baked 12 loaves.", False),
    ],
)
def test_a_number_that_leaves_out_its_noun_belongs_to_what_stands_with_it(claim, holds):
    source = (
        "Vell finished first with 60 points and Holm second with 48. Bakers in Holt baked 20 loaves, those in Tarn 12."
    )
    assert summarizer.ground(claim, source).supported == holds


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "The guild's lawyer, Ida Moe, called the fine absurd.",
            "Ida Moe, the guild's lawyer, called the fine absurd.",
        ),
        ("Mayor Ida Moe urged Holt to open the dam.", "Mayor Ida Moe called on Holt to open the dam."),
        ("The mayor did not deny that she had sold the mill.", "The mayor did not deny having sold the mill."),
        ("Ida Moe beat Carl Dahl in the first round in Holt.", "Ida Moe beat Carl Dahl in the first round."),
        ("The mill is among the oldest in Norvik.", "The mill is one of Norvik's oldest."),
    ],
)
def test_the_same_told_from_another_end_passes(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The guild's lawyer, Ida Moe, called the fine absurd.", "Ida Moe's lawyer called the fine absurd."),
        ("Mayor Ida Moe urged Holt to open the dam.", "Holt called on Mayor Ida Moe to open the dam."),
        ("The mayor did not deny that she had sold the mill.", "The mayor denied having sold the mill."),
        ("The mill is among the oldest in Norvik.", "The mill is Norvik's oldest."),
    ],
)
def test_who_is_what_and_how_far_it_goes_stay(source, claim):
    assert not passes(source, claim, cited=[2])


TOWN = (
    "Carters from nine villages brought 60 sacks to the mill. "
    "Osric Pell and Wenna Dahl had shouted insults at the miller, Carl Moe, during a debate on wages. "
    "A retired teacher, Ola Finne, was pulled out alive after six hours, but his wife died. "
    "Firefighters from Osk were still searching for a family of four on Monday. "
    "The guild said the fine was an attack on free trade."
)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Nine carters brought 60 sacks to the mill.", False),
        ("Carters from 9 villages brought 60 sacks to the mill.", True),
        ("Osric Pell and Wenna Dahl insulted Carl Moe during a debate on free trade.", False),
        ("Osric Pell and Wenna Dahl insulted Carl Moe during a debate on wages.", True),
        ("Firefighters from Osk pulled Ola Finne out alive.", False),
        ("Ola Finne was pulled out alive after six hours.", True),
    ],
)
def test_what_other_sentences_have_is_not_put_in(claim, holds):
    cited = [1] if "sacks" in claim else [2] if "debate" in claim else [3, 4]
    assert summarizer.ground(claim, TOWN, cited=cited).supported == holds


def test_an_office_before_one_name_is_not_given_to_another():
    assert not passes("Carl Moe met former minister Ida Dahl.", "Former minister Carl Moe met Ida Dahl.", cited=[2])
    assert passes("Carl Moe met former minister Ida Dahl.", "Ida Dahl, a former minister, met Carl Moe.", cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("On the surface of the lake, the divers saw oil on Monday.", "The divers saw oil on Monday."),
        ("The boat sank close to shore.", "The boat sank near shore."),
        ("The firm is close to bankruptcy.", "The firm is near bankruptcy."),
        ("Bakers in Holt say the dam is safe.", "Bakers say the dam is safe."),
        ("Nurses in five towns plan to strike.", "Nurses plan to strike."),
        ("Blueline said its ferries carried nine tons.", "Blueline carried nine tons, it said."),
        ("The fire hit the mill and the barn.", "The fire hit the mill, not just the barn."),
        ("By Lund's own admission, his tax returns are thicker than the report.", "Lund admitted that his tax returns are thicker than the report."),
        ("Flour fell on Friday and the alarm had been raised on Thursday.", "Flour fell on Friday after the alarm had been raised."),
    ],
)  # fmt: skip
def test_a_place_a_report_and_what_its_own_people_do_are_no_limits(source, claim):
    assert passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The firm came close to bankruptcy.", "The firm went bankrupt."),
        (
            "By Lund's own admission, his tax returns are thicker than the report.",
            "Lund's tax returns are thicker than the report.",
        ),
        ("The port was shut by rivals Ida Moe and Rui Melo and eight more.", "Two rivals shut the port."),
    ],
)
def test_what_was_only_near_and_a_list_that_goes_on_are_no_support(source, claim):
    assert not passes(source, claim, cited=[2])


def test_a_mark_for_a_note_is_no_number_and_no_error():
    assert not passes("The council sold the mill.", "The mill was sold ² years ago.", cited=[2])
