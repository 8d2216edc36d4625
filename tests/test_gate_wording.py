"""What the gate says of a claim that does not hold names what is wrong, as the claim spells it."""

import pytest

import summarizer


@pytest.mark.parametrize(
    ("claim", "source", "detail"),
    [
        (
            "At most 31 people were hurt.",
            "At least 31 people were hurt in the crash.",
            "'At most 31 people' is not in the cited sentences; they say 'At least 31 people'",
        ),
        (
            "Fewer than 200 firefighters fought the blaze.",
            "The blaze was fought by more than 200 firefighters.",
            "'Fewer than 200 firefighters' is not in the cited sentences; they say 'more than 200 firefighters'",
        ),
        (
            "The blaze killed 118 people.",
            "The blaze killed more than 118 people.",
            "'118 people' is not in the cited sentences; they say 'more than 118 people'",
        ),
        (
            "Russia will contribute troops.",
            "Russia will contribute troops, subject to a vote in parliament.",
            "the cited sentences say 'contribute' only with 'subject to'",
        ),
        (
            "Paris agreed to the deal.",
            "London agreed to the deal.",
            "the cited sentences do not speak of Paris",
        ),
    ],
)
def test_a_problem_names_the_bound_the_condition_and_the_name(claim, source, detail):
    assert detail in [problem.detail for problem in summarizer.ground(claim, source).problems]
