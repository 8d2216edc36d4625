"""What an acronym stands for: found in the article, and put in where nothing that is shown has told it."""

import pytest

from summarizer import gate
from summarizer.condense import acronyms
from summarizer.condense.briefing import Choice
from summarizer.reading import plain_article, read

CLOSED = "The WWB closed the bridge of Arlon to lorries on Monday."


def spelt_out(*sentences: str, told: str = "") -> Choice:
    """The last of these sentences of an article, shown alone."""
    reading = read(plain_article(" ".join(sentences)))
    last = reading.article.sentences[-1].number
    (choice,) = acronyms.spell_out(reading, [Choice(sentences[-1], (last,))], told)
    assert gate.holds(choice.text, reading, choice.cites)
    return choice


@pytest.mark.parametrize(
    ("says", "words"),
    [
        pytest.param("The bridge belongs to the Wend Water Board (WWB).", "Wend Water Board", id="in brackets"),
        pytest.param("The bridge belongs to the Wend Water Board in Holt.", "Wend Water Board", id="initials"),
        pytest.param("Ann Berg leads a body for water without borders (WWB).", "water without borders", id="small"),
        pytest.param("It was sold to the waterworks board, or WWB, in May.", "waterworks board", id="or"),
        pytest.param("The Wend Water Board's clerk was Ann Berg.", "Wend Water Board", id="whose"),
    ],
)
def test_what_the_article_says_an_acronym_stands_for_is_put_behind_it(says: str, words: str) -> None:
    choice = spelt_out(says, CLOSED)
    assert choice.text == CLOSED.replace("WWB", f"WWB [{words}]")
    assert choice.cites == (1, 2)


def test_an_acronym_that_owns_something_gives_way_to_its_words() -> None:
    says = "The bridge belongs to the Wend Water Board (WWB)."
    choice = spelt_out(says, "Ann Berg read the WWB's report on the bridge of Arlon on Monday.")
    assert choice.text == "Ann Berg read the [Wend Water Board]'s report on the bridge of Arlon on Monday."


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        pytest.param("The bridge is old.", CLOSED, id="nobody says it"),
        pytest.param("The Wend Water Board paid. A Wide World Bank (WWB) did not.", CLOSED, id="it may be another"),
        pytest.param("Walter W. Berg owns the bridge.", CLOSED, id="somebody's initials"),
        pytest.param("The bridge belongs to the Wend Water Board.", CLOSED.replace("WWB", "WWB-Holt"), id="a part"),
        pytest.param("A United Nations (UN) report told of it.", CLOSED.replace("WWB", "UN"), id="known to all"),
        pytest.param(
            "The bridge belongs to the Wend Water Board.", "“Let the WWB close it,” Ann Berg said.", id="a quotation"
        ),
        pytest.param(
            "The Wend Water Board closed it, WWB Holt Ltd said.", "WWB Holt Ltd closed a bridge.", id="a longer name"
        ),
    ],
)
def test_an_acronym_stays_alone(says: str, sentence: str) -> None:
    assert spelt_out(says, sentence).text == sentence


def test_an_acronym_is_spelt_out_once_and_not_where_its_words_are_told() -> None:
    says = "The bridge belongs to the Wend Water Board (WWB)."
    assert spelt_out(says, CLOSED, told="Wend Water Board closes bridge").text == CLOSED
    reading = read(plain_article(f"{says} {CLOSED} The WWB will mend it in May."))
    choices = [Choice(CLOSED, (2,)), Choice("The WWB will mend it in May.", (3,))]
    first, second = acronyms.spell_out(reading, choices, "")
    assert "[Wend Water Board]" in first.text
    assert second == choices[1]


def test_an_acronym_within_the_name_of_a_product_is_not_what_the_product_is() -> None:
    shown = spelt_out(
        "Users need WWB's free phone software, known as WWB Caller, and a headset.", "WWB offers free calls in May."
    )
    assert shown.text == "WWB offers free calls in May."
