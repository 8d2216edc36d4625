"""Dated events of several articles: resolved, told once, background apart."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from summarizer import pipeline
from summarizer.briefs import make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article, read

NOW = datetime(2024, 3, 20, tzinfo=UTC)
ONE = """The ferry Halvard ran aground off Brenmark on Tuesday with 180 passengers on board.
Captain Ivo Rellan of the ferry Halvard told reporters that the rudder had failed.
The ferry Halvard was built in 1998 and was repaired in May 2021 after a fire."""
TWO = """All passengers of the ferry Halvard were brought ashore in Brenmark after it ran aground on Tuesday.
The ferry Halvard was built in 1998 by a yard in Sundhavn.
Captain Ivo Rellan will be heard by the court in Brenmark on 2 April 2024."""


def story():
    days = {"one": (ONE, date(2024, 3, 13)), "two": (TWO, date(2024, 3, 14))}
    articles = [make_article(t, source=i, id=i, published=day) for i, (t, day) in days.items()]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert len(made.stories) == 1
    return made.stories[0]


def test_a_weekday_is_resolved_against_each_article_and_gives_the_day_of_the_story():
    assert story().date == "2024-03-12"


def test_the_events_stand_in_the_order_of_time_and_background_is_marked():
    events = story().timeline
    assert [e.date for e in events] == sorted(e.date for e in events)
    marked = {e.date: e.background for e in events}
    assert marked["1998"] is True
    assert marked["2024-03-12"] is False


def test_an_event_that_two_articles_date_is_told_once():
    dates = [e.date for e in story().timeline]
    assert dates.count("1998") == 1
    assert len({e.what.text for e in story().timeline}) == len(dates)


@pytest.mark.parametrize("day", ["2024-03-13", "2024-03-14"])
def test_the_day_of_publication_is_no_event(day):
    assert day not in [e.date for e in story().timeline]


def timeline(text, published=date(2024, 3, 13)):
    articles = [make_article(text, source="one", id="one", published=published)]
    return asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW)).stories[0].timeline


def entries(*sentences):
    return {e.date: e.what.text for e in timeline("\n".join([ONE, *sentences]))}


def test_the_weekday_after_that_of_publication_may_be_later_and_is_no_entry():
    told = {
        day: entries(f"The owners of the ferry Halvard fired its captain on {day}.") for day in ("Thursday", "Friday")
    }
    assert {day: any("fired" in text for text in texts.values()) for day, texts in told.items()} == {
        "Thursday": False, "Friday": True,
    }  # fmt: skip


def test_what_undated_news_tells_by_its_year_or_month_is_background():
    told = timeline(ONE, None)
    assert {e.date: e.background for e in told if e.precision != "day"} == {"1998": True, "2021-05": True}


def test_what_two_articles_open_with_on_the_day_of_the_story_is_told_once():
    days = [e.date for e in story().timeline]
    assert days.count("2024-03-12") == 1


def test_a_month_and_its_year_are_one_entry_with_the_month():
    told = entries("The ferry Halvard was repaired in 2021 after a fire.")
    assert [day for day in told if day.startswith("2021")] == ["2021-05"]


def test_an_object_that_has_a_day_of_its_own_does_not_date_the_sentence():
    told = entries("Captain Ivo Rellan blamed the owners of the ferry Halvard for the collision of June 3, 2019.")
    assert "2019-06-03" not in told


@pytest.mark.parametrize(
    ("when", "told"),
    [
        pytest.param("In the 2016 election", True, id="in it"),
        pytest.param("Ahead of the 2016 election", False, id="ahead of it"),
        pytest.param("After the 2016 council election", False, id="after it"),
    ],
)
def test_what_happened_before_or_after_an_event_does_not_have_its_year(when, told):
    dates = entries(f"{when} the mayor of Brenmark praised the captain of the ferry Halvard.")
    assert ("2016" in dates) is told


def test_a_day_ahead_without_a_word_of_what_is_to_come_is_no_entry():
    told = entries("Brenmark accused the owners of the ferry Halvard on Monday over the April 9 collision.")
    assert "2024-04-09" not in told


def test_what_has_nothing_to_do_with_the_main_facts_is_no_entry():
    more = """The ferry Halvard of the company Nordlin had left Sundhavn at noon.
The coast guard of Brenmark sent two boats and a helicopter to the ferry Halvard.
The company Nordlin said the ferry Halvard had passed its last survey in Sundhavn.
The mayor of Brenmark opened the town hall for the passengers of the ferry Halvard.
Two passengers of the ferry Halvard were treated for cold at the hospital in Brenmark.
The bread at the market of the next town was sold out on 2 March 2024."""
    told = entries(more)
    assert "2024-03-12" in told
    assert "2024-03-02" not in told


def test_a_story_has_no_day_that_is_only_counted_from_another_event():
    told = "The ferry Halvard sank off Brenmark with 180 passengers on board on Monday."
    before = "The yard shut on 7 April 2014, and the next day its owner sold the ferry Halvard to the town of Brenmark."
    articles = [make_article(f"{told}\n{before}", source=i, id=i) for i in ("one", "two")]
    assert asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW)).stories[0].date is None


def test_the_day_of_what_is_told_beside_the_news_is_not_the_day_of_the_news():
    first = (
        "Militants have stormed the customs office of Velm, where 42 people died in clashes two days ago.\n"
        "The guard offered no resistance on Sunday, the mayor said."
    )
    second = (
        "A crowd has stormed the customs office of Velm and freed scores of prisoners who were detained on Friday.\n"
        "The gate fell on Sunday at noon."
    )
    texts = {"one": first, "two": second}
    articles = [make_article(t, source=i, id=i, published=date(2024, 3, 10)) for i, t in texts.items()]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert [one.date for one in made.stories] == ["2024-03-10"]


def test_what_the_next_sentence_takes_back_is_no_entry():
    back = "Captain Rellan had told the court that the ferry Halvard was repaired in May 2022. In fact, it never was."
    kept = "Captain Rellan told the court that the ferry Halvard was sold in June 2022. It cost 40 million euros."
    articles = [
        make_article(f"{ONE}\n{back}\n{kept}", source=i, id=i, published=date(2024, 3, 13)) for i in ("one", "two")
    ]
    dates = [
        e.date for e in asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW)).stories[0].timeline
    ]
    assert "2022-06" in dates
    assert "2022-05" not in dates


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The ferry Halvard has carried 94 cars since the first crossing by its captain in June 2019.", id="since it"),
        pytest.param("The ferry Halvard was full in 68 percent of its crossings, up from 63 percent in June 2019.", id="more than then"),
        pytest.param("The owners of the ferry Halvard, who were due to meet in June 2019, fired its captain.", id="of who did it"),
        pytest.param("In May the owners of the ferry Halvard filed a report showing what its captain was paid in June 2019.", id="of what is told in it"),
    ],
)  # fmt: skip
def test_what_a_sentence_sets_beside_its_act_does_not_date_it(sentence):
    assert not any(day.startswith("2019") for day in entries(sentence))


def test_of_two_acts_of_a_sentence_each_has_its_own_day():
    lead = ONE.partition("\n")[0]
    told = timeline(f"{lead}\nThe ferry Halvard was lengthened in June 2017 and was painted in June 2019.")
    assert {e.date: e.what.text for e in told if e.background} == {
        "2017-06": "The ferry Halvard was lengthened in June 2017.",
        "2019-06": "The ferry Halvard was painted in June 2019.",
    }


def test_what_may_be_done_on_a_day_is_no_entry_of_it():
    told = entries("Captain Ivo Rellan said on Monday that the ferry Halvard could sail again on 2 April.")
    assert "2024-04-02" not in told


def test_the_day_of_a_statement_is_that_of_the_news_not_the_day_of_what_it_disputes():
    statement = (
        "In a statement issued on Tuesday night, Captain Ivo Rellan disputed the report Monday that his ferry sank."
    )
    articles = [make_article(statement, source="one", id="one", published=date(2024, 3, 13))]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert made.stories[0].date == "2024-03-12"


def test_what_somebody_says_on_a_later_day_has_the_day_on_which_it_was_done():
    told = entries("A sailor of the ferry Halvard died on Monday, his captain said on Wednesday.")
    assert "2024-03-11" in told
    assert not any("died" in text for day, text in told.items() if day != "2024-03-11")


def test_a_brief_does_not_date_an_act_by_what_is_set_beside_it():
    article = make_article(f"{ONE}\nThe crew was 12 strong, down from 15 sailors in June 2019.", source="one")
    made = asyncio.run(make_brief(read(article), ExtractiveEngine(), ExtractiveEngine()))
    assert "2019-06" not in [event.date for event in made.dates]
