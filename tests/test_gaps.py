"""Questions that no article answers: asked where a source says so, or where nothing of the kind is told."""

import pytest

import summarizer
from summarizer.models import Fact
from summarizer.reading import make_article, read_all
from summarizer.stories import gaps

BLAST = "A blast in a bakery in Harwick killed four people on Monday, the fire brigade said."


def asked(*texts):
    readings = read_all([make_article(text, source=str(n), id=str(n)) for n, text in enumerate(texts)])
    article = readings[0].article
    first = article.sentence_span(1)
    fact = Fact(id="f", text=first.text, origin="selected", evidence=(first,), articles=("0",), sources=1)
    return gaps.find(readings, [fact], None)


@pytest.mark.parametrize(
    ("further", "questions"),
    [
        pytest.param(" A hearing will follow.", (), id="nothing is said to be open"),
        pytest.param(
            " The cause of the blast in Harwick is not yet known, and the bakery will stay closed.",
            ("Why did it happen?",),
            id="a cause that is not known",
        ),
        pytest.param(
            " The identity of the four people killed in the bakery was not released; a hearing will follow.",
            ("Who was it?",),
            id="names that are held back",
        ),
        pytest.param(
            " It is unclear how many people were in the bakery in Harwick; a hearing will follow.",
            ("How many were there?",),
            id="a number that is not clear",
        ),
        pytest.param(" Flowers lay on the street.", ("What happens next?",), id="no word of what is to come"),
        pytest.param(" Police are searching the ruins.", (), id="what is being done"),
        pytest.param(
            " The bakery in Harwick thanked the fire brigade and a man who does not know it. A hearing will follow.",
            (),
            id="a man who does not know",
        ),
        pytest.param(" The mayor asked: is it not known why? A hearing will follow.", (), id="a question"),
    ],
)
def test_what_one_article_leaves_open_is_asked(further, questions):
    assert asked(BLAST + further) == questions


def test_what_another_article_tells_is_not_asked():
    open_still = BLAST + " The cause of the blast in Harwick is not yet known, and the bakery will stay closed."
    told = "The cause of the blast in the bakery in Harwick was a leaking gas pipe, which will be replaced."
    assert asked(open_still, told) == ()


def test_no_place_and_no_time_are_asked_for_where_the_act_has_both():
    assert asked("A lorry hit a bus and killed two children. The driver will be charged.") == (
        "When did it happen?",
        "Where did it happen?",
    )


def test_an_opinion_has_no_place_and_no_sequel():
    assert asked("Electric cars are better than their name. They use little energy.") == ()


def test_a_digest_of_odd_texts_asks_nothing_strange():
    made = summarizer.digest([make_article("word " * 300, source="x", id="x")])
    assert all(story.gaps == () for story in made.stories)
