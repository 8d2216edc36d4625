"""What somebody is kept from doing, or is against doing, is not done."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund refrained from selling the mill.", "Lund sold the mill."),
        ("Lund was barred from selling the mill.", "Lund sold the mill."),
        ("The court stopped Lund from selling the mill.", "Lund sold the mill."),
        ("The bakers were dissuaded from leaving Holt.", "The bakers left Holt."),
        ("The council voted against closing the mill.", "The council closed the mill."),
        ("Moe is opposed to closing the mill.", "Moe closed the mill."),
        ("The bank is balking at lending to the mill.", "The bank has lent to the mill."),
    ],
)
def test_what_is_prevented_or_opposed_is_not_told_as_done(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lund refrained from selling the mill.", "Lund did not sell the mill."),
        ("The court barred Lund from selling the mill.", "Lund was prevented from selling the mill."),
        ("Lund profited from selling the mill.", "Lund sold the mill."),
        ("The mayor apologised for closing the mill.", "The mayor closed the mill."),
        ("Moe objected to raising the tax.", "Moe opposed raising the tax."),
    ],
)
def test_what_is_left_undone_in_both_passes_and_what_was_done_too(source, claim):
    assert passes(source, claim, cited=[2])
