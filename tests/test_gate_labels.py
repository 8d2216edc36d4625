"""Figures and days of one sentence: each stays with the words that it has in the source."""

import pytest

import summarizer

REST = " The council will meet again in the spring. Nobody else was asked."

TAX = "The couple paid $43,885 in federal taxes and $13,625 in state taxes, and made $14,959 in gifts."
TOLL = "The raid left 77 Osk residents dead and 700 injured, while three Tarn residents were killed and 50 injured."
VOTES = "Ann Berg, of the Reform Party, won 6,984 votes and 12 seats; Labour's Karl Moe received 6,101 votes, winning 11 seats."
DEALS = "Other winners include Lund Bank, which received $138 million, and Holt Bank, which received $43 million."
DAYS = "The mill in Osk closed on Monday and the mill in Tarn opened on Friday."
YEARS = "The 1991 act authorised the first war and the 2002 act the second war."
JUDGES = "One judge marked three rounds in favour of Moe and only two for Lund, with 10 even."
LISTED = "The flood damaged 12 houses in Osk and 40 houses in Tarn."

FALSE = [
    (TAX, "The couple paid $13,625 in federal taxes and $43,885 in state taxes."),
    (TAX, "The couple paid $13,625 in federal taxes and $43,885 in state taxes, and made $14,959 in gifts."),
    (TOLL, "The raid left 77 Osk residents dead, with 50 Tarn residents killed."),
    (VOTES, "Ann Berg of the Reform Party took 6,101 votes and 11 seats."),
    (DEALS, "Other winners include Lund Bank, which received $43 million, and Holt Bank, which received $138 million."),
    (DAYS, "The mill in Osk closed on Friday and the mill in Tarn opened on Monday."),
    (YEARS, "The 2002 act authorised the first war and the 1991 act the second war."),
    (JUDGES, "One judge marked three rounds in favour of Moe and only 10 for Lund, with two even."),
    (LISTED, "The flood damaged 40 houses in Osk and 12 houses in Tarn."),
    (LISTED, "The flood damaged 40 houses in Osk."),
    ("The vote is on 3 May and the count on 5 May.", "The count is on 3 May."),
]
TRUE = [
    (TAX, "The couple paid $13,625 in state taxes."),
    (TAX, "The couple paid $13,625 in state taxes and $43,885 in federal taxes."),
    (TOLL, "Three Tarn residents were killed and 50 injured."),
    (VOTES, "Karl Moe received 6,101 votes and Ann Berg won 6,984 votes."),
    (DEALS, "Holt Bank received $43 million."),
    (DAYS, "The mill in Tarn opened on Friday."),
    (LISTED, "The flood damaged 40 houses in Tarn and 12 houses in Osk."),
    (LISTED, "The flood damaged 40 houses in Tarn."),
    ("The fee will rise from 63 to 66 euros in May.", "The fee will rise to 66 euros in May."),
    ("Erik Lund, 34, met Karl Moe, 52.", "Karl Moe, 52, was met by Erik Lund."),
    ("Holt said on Tuesday it would cut 240 jobs by the end of 2026.", "Holt is to cut 240 jobs by the end of 2026."),
    (
        "Rebels attacked a convoy near Kest, killing nine soldiers and wounding 20.",
        "Nine soldiers were killed and 20 wounded when rebels attacked a convoy near Kest.",
    ),
]


HELD = [
    (TAX, "The couple paid $43,885 in federal taxes."),
    (TAX, "The couple paid $13,625 in state taxes."),
    (LISTED, "The flood damaged 12 houses in Osk."),
    (LISTED, "The flood damaged 40 houses in Tarn."),
    ("Three people died and 12 were injured in the crash.", "Three people died in the crash."),
]


@pytest.mark.parametrize("cited", [[1], None], ids=["cited", "searched"])
@pytest.mark.parametrize(("source", "claim"), HELD)
def test_one_of_several_things_counted_can_be_told_alone(source: str, claim: str, cited: list[int] | None) -> None:
    assert summarizer.ground(claim, source + REST, cited=cited).problems == ()


@pytest.mark.parametrize("cited", [[1], None], ids=["cited", "searched"])
@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_a_figure_or_day_with_the_words_of_another_is_refused(source: str, claim: str, cited: list[int] | None) -> None:
    problems = summarizer.ground(claim, source + REST, cited=cited).problems
    assert {p.code for p in problems} & {"number", "date", "swap"}


@pytest.mark.parametrize("cited", [[1], None], ids=["cited", "searched"])
@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_a_figure_or_day_is_known_by_its_own_words_in_any_order(
    source: str, claim: str, cited: list[int] | None
) -> None:
    problems = summarizer.ground(claim, source + REST, cited=cited).problems
    assert not {p.code for p in problems} & {"number", "date"}
