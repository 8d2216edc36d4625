"""False claims made of a report's own words that once passed, each beside a true one that differs in little."""

import pytest

import summarizer

MILL = (
    "The Torrow mill was closed to visitors on Monday after inspectors found rot in its roof, the town of Hask said. "
    "It was built in 1871 by the Denby company, which went bankrupt in 1903. The mill grinds flour for 40 bakeries. "
    "The founder of the millers' guild, Osric Pell, died in 2012; his daughter Wenna now runs it. "
    "Mayor Tilda Osk rejected the criticism and said that she would ask for an inquiry. "
    "His lawyer, Nils Brede, said the carpenter had warned the town in May. "
    "Thieves took six millstones in June. Two of the six were on loan from a collector in Brome. "
    "The report says the rot comes from a leaking gutter. We will appeal if the town does not answer, the guild said."
)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("Mayor Tilda Osk has ordered an inquiry.", "modality"),
        ("The carpenter had warned the town in May.", "speaker"),
        ("The Denby company went bankrupt because of rot in the roof.", "swap"),
        ("The mill grinds flour for the whole town.", "number"),
        ("All six millstones were on loan from a collector.", "number"),
        ("Wenna Pell founded the millers' guild.", "swap"),
    ],
)
def test_what_is_put_together_anew_is_refused(claim, code):
    assert code in {p.code for p in summarizer.ground(claim, MILL).problems}


@pytest.mark.parametrize(
    "claim",
    [
        "Mayor Tilda Osk said that she would ask for an inquiry.",
        "The carpenter had warned the town in May, his lawyer, Nils Brede, said.",
        "The Denby company went bankrupt in 1903.",
        "The mill grinds flour for 40 bakeries.",
        "Two of the six millstones were on loan from a collector in Brome.",
        "Osric Pell founded the millers' guild.",
    ],
)
def test_the_true_one_beside_it_passes(claim):
    assert summarizer.ground(claim, MILL).problems == ()


def test_what_a_report_only_says_is_not_told_flatly_in_its_words():
    assert [p.code for p in summarizer.ground("The rot comes from a leaking gutter.", MILL).problems] == ["speaker"]
