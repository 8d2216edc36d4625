"""Who was or will be something, or holds another office, does not hold this one."""

import pytest
from fakes.weather import passes


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The firm's founder and former CEO, Carl Moe, was fined.", "The firm's CEO, Carl Moe, was fined."),
        ("President-elect Ann Lund met the bakers.", "President Ann Lund met the bakers."),
        ('"We are alarmed," said chief inspector Ann Lund.', "Chief constable Ann Lund said they were alarmed."),
    ],
)
def test_an_office_of_another_grade_or_kind_is_refused(source, claim):
    assert not passes(source, claim, cited=[2])


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The firm's founder and former CEO, Carl Moe, was fined.", "The firm's founder, Carl Moe, was fined."),
        ("The firm's founder and former CEO, Carl Moe, was fined.", "The firm's former CEO, Carl Moe, was fined."),
        ("Outgoing president Ann Lund met the bakers.", "President Ann Lund met the bakers."),
    ],
)
def test_one_of_two_offices_passes_with_its_grade(source, claim):
    assert passes(source, claim, cited=[2])
