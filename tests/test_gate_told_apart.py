"""A word that tells one thing from another of its kind in the article may not be cut before it."""

import pytest

import summarizer

SLOGANS = (
    "The new drug slogan of Holt drew laughter on Monday. The slogan is on walls across the town. "
    "The road safety slogan was meant as a pun, but was dropped by the council."
)
HARBOURS = "The storm reached Holt on Monday. The fishing harbour was shut. The yacht harbour was closed by the council in May."


@pytest.mark.parametrize("cited", [None, [3]])
@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (SLOGANS, "The slogan was meant as a pun, but was dropped by the council."),
        (SLOGANS, "The slogan was meant as a pun, but was dropped."),
        (HARBOURS, "The harbour was closed by the council in May."),
    ],
)
def test_the_second_of_two_is_not_told_without_its_kind(source, claim, cited):
    assert not summarizer.ground(claim, source, cited=cited).supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (HARBOURS, "The yacht harbour was closed by the council."),
        (HARBOURS, "The harbour was shut."),
        ("The ice mill burned down on Monday. The ice mill was sold to Lund in May.", "The mill was sold to Lund."),
        ("The mill burned down on Monday. The ice mill was sold to Lund in May.", "The mill was sold to Lund."),
        ("The council of Holt met. The Orla ferry was sold to Lund. The car ferry was late.", "The ferry was late."),
    ],
)
def test_the_only_one_or_the_first_may_go_without_its_kind(source, claim):
    assert summarizer.ground(claim, source).supported
