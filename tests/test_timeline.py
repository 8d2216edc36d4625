"""Dated events of several articles: resolved, told once, background apart."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article

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
