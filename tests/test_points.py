"""Key points: what a reader of headline and summary gains, and what nobody understands who reads it alone."""

import pytest

from summarizer.condense import briefing, points, salience, standalone
from summarizer.condense.edits import words
from summarizer.condense.terms import Terms
from summarizer.reading import plain_article, read

LEAD = "The town council of Arlon approved a new bridge over the River Wend on Monday by 14 votes to 9."


def gain(sentence: str, *, before: str = "") -> float:
    """What the last sentence gains for a reader of the first one."""
    reading = read(plain_article(f"{LEAD} {before} {sentence}"))
    terms, last = Terms.of(reading), len(reading.article.sentences)
    weighed = next(w for w in salience.weigh(reading, terms) if w.number == last)
    told = points.Told.by(reading, terms, {1: LEAD})
    return points.gain(reading, terms, weighed, told, words(sentence))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            "The council of Arlon will pay 12 million pounds for the bridge over the next five years, the mayor said.",
            "The council of Arlon will pay a large sum for the bridge over the next few years, the mayor said.",
            id="a-figure",
        ),
        pytest.param(
            "The mayor said the bridge over the River Wend would take the traffic that now runs through the town.",
            "The mayor said the council was pleased with the bridge over the River Wend that runs through the town.",
            id="what-is-so-before-what-somebody-feels",
        ),
        pytest.param(
            "The council said the bridge over the River Wend would be closed to lorries on Sundays and at night.",
            "“The bridge over the River Wend will be closed to lorries on Sundays and at night,” the council said.",
            id="a-quotation-has-its-own-place",
        ),
        pytest.param(
            "The mayor said the bridge would open in spring although the council had not yet found a builder for it.",
            "The mayor said the bridge would open in spring although the storm had not yet left the council any builder.",
            id="a-noun-that-the-summary-does-not-know",
        ),
        pytest.param(
            "The council met on Monday night with the engineer Ann Berg to speak about the bridge for two hours.",
            "The council met on Monday night with Ann Berg, Carl Dahl, Eva Falk and Gus Holm to speak about the bridge.",
            id="one-new-name-not-a-crowd",
        ),
    ],
)
def test_a_reader_of_the_summary_gains_more(better: str, worse: str) -> None:
    before = "The storm of last week broke the old bridge."
    assert gain(better, before=before) > gain(worse, before=before)


def test_every_short_report_has_a_point_and_none_repeats_the_summary() -> None:
    text = (
        f"{LEAD} Councillor Mary Ashdown said the bridge would cost 12 million pounds. The opposition refused to "
        "support the plan because the cost had doubled since 2024. Work on the northern approach will begin in May, "
        "the council said."
    )
    outline = briefing.outline(read(plain_article(text)))
    told = {choice.text for choice in outline.summary}
    assert any("refused to support the plan" in point.text for point in outline.key_points)
    assert all(point.text not in told for point in outline.key_points)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In a newspaper article on Wednesday, she said the mayor could lose.", id="a-paper-is-nobody"),
        pytest.param("After widespread criticism of the plan, he apologised.", id="criticism-is-nobody"),
        pytest.param("It was to examine the stars between two constellations.", id="it-is-something"),
        pytest.param("The mayor also wanted that line removed from the speech.", id="that-line"),
        pytest.param("“This is not what the mayor was hoping to get,” Ann Berg wrote.", id="this-in-a-quotation"),
        pytest.param("Ms Berg said at a news conference with the mayor of Arlon.", id="said-nothing"),
        pytest.param("A separate attack in Arlon killed another 14 people.", id="separate-from-what"),
        pytest.param("While a few have focused on schools, many have passed other laws.", id="few-of-whom"),
    ],
)
def test_what_points_outside_is_unclear(text: str) -> None:
    assert standalone.stand(read(plain_article(text)), 1).unclear >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is likely that the bridge will open in May.", id="it-is-likely"),
        pytest.param("The council met this man named Carl Dahl in March.", id="this-man-named"),
        pytest.param("Many of the houses in Arlon were flooded on Monday.", id="many-of-them"),
    ],
)
def test_what_points_inside_is_clear(text: str) -> None:
    assert standalone.stand(read(plain_article(text)), 1).unclear < 0.5


def test_the_name_of_one_company_is_not_put_to_another() -> None:
    text = (
        "The Rosta company owns the mine in Arlon. Berg Mining said on Monday that it had sold its shares. "
        "Berg Mining has denied that the minister has any ties to the company."
    )
    reading = read(plain_article(text))
    assert not any("Rosta" in edit.put for edit in standalone.stand(reading, 3).edits)


def test_a_name_for_one_is_not_put_to_many() -> None:
    reading = read(plain_article("The Rosta company owns the mine in Arlon. On Monday the companies were fined."))
    assert not any("Rosta" in edit.put for edit in standalone.stand(reading, 2).edits)
