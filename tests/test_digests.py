"""The digest of the seeds, as an editor would read it."""

import asyncio
import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

import summarizer
from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.models import Digest
from summarizer.reading import make_article

SEEDS = Path(__file__).parent.parent / "seeds"
NOW = datetime(2025, 7, 1, tzinfo=UTC)


def articles(*, without=()):
    paths = [p for p in sorted(SEEDS.glob("*.txt")) if p.name[:3] not in without]
    return [make_article(p.read_text(encoding="utf-8"), source=p.name) for p in paths]


@cache
def made(without=()) -> Digest:
    return asyncio.run(pipeline.digest(articles(without=without), engine=ExtractiveEngine(), now=NOW))


@cache
def june():
    return made().stories[0]


def numbers(ids):
    return sorted(i[:3] for i in ids)


def carried(fact):
    return numbers({*fact.articles, *(echo.article for echo in fact.corroborated_by)})


def fact(*words):
    """The fact whose text holds all the words."""
    found = [f for f in june().facts if all(w.casefold() in f.text.casefold() for w in words)]
    assert found, f"no fact with {words}: {[f.text for f in june().facts]}"
    return found[0]


def every_text(story):
    texts = [story.headline.text, *(c.text for c in story.summary), *(f.text for f in story.facts)]
    texts += [p.claim.text for d in story.differences for p in d.positions]
    return [*texts, *(e.what.text for e in story.timeline), *(q.text for q in story.quotes)]


def test_a_story_of_one_article_tells_what_its_brief_tells():
    [alone] = [a for a in articles() if a.source.startswith("004")]
    [brief], _ = summarizer.brief(alone)
    story = made().stories[1]
    assert [c.text for c in story.summary] == [c.text for c in brief.summary]
    assert {c.text for c in (*brief.summary, *brief.key_points)} <= {f.text for f in story.facts}
    assert story.headline.text == brief.headline.text


def test_every_article_is_in_one_story():
    assert [numbers(s.articles) for s in made().stories] == [["000", "001", "002", "003"], ["004"]]
    assert sorted(ref.id for ref in made().articles) == sorted(i for s in made().stories for i in s.articles)


def test_every_span_is_equal_to_the_text_at_its_place():
    texts = {a.id: a.text for a in articles()}

    def spans(value):
        if isinstance(value, dict):
            if {"article", "start", "end", "text"} <= value.keys():
                yield value
            for part in value.values():
                yield from spans(part)
        elif isinstance(value, list):
            for part in value:
                yield from spans(part)

    found = list(spans(json.loads(made().model_dump_json())))
    assert len(found) > 60
    assert all(texts[s["article"]][s["start"] : s["end"]] == s["text"] for s in found)


def test_the_meeting_is_the_main_fact_and_all_four_report_it():
    main = june().facts[0]
    assert "Belousov" in main.text
    assert "met" in main.text.split() or "meeting" in main.text
    assert carried(main) == ["000", "001", "002", "003"]
    assert main.sources == 4
    assert june().date == "2025-06-26"


def test_the_refusal_to_sign_is_one_fact_of_three_articles():
    refusals = [f for f in june().facts if "sign" in f.text and ("refus" in f.text or "declin" in f.text)]
    assert [carried(f) for f in refusals] == [["000", "002", "003"]]


def test_each_source_gives_its_own_reason_for_the_refusal():
    (difference,) = june().differences
    assert difference.kind == "reason"
    assert [numbers(p.articles) for p in difference.positions] == [["000"], ["002"], ["003"]]
    texts = [p.claim.text for p in difference.positions]
    assert "dilute" in texts[0]
    assert "mention" in texts[1]
    assert "ccording to" in texts[1]
    assert "consensus" in texts[2]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        pytest.param(("S-400", "discussed"), "002", id="the talks on arms"),
        pytest.param(("united global action",), "001", id="the call for action against terrorism"),
        pytest.param(("Belarusian",), "001", id="the minister whom he met as well"),
        pytest.param(("first trip", "2020"), "001", id="the first trip since the standoff"),
        pytest.param(("26 civilians",), "001", id="the attack and its dead"),
        pytest.param(("no joint communique",), "002", id="no joint communique"),
    ],
)
def test_what_one_source_alone_has_is_told_and_credited_to_it(words, source):
    assert carried(fact(*words)) == [source]


@pytest.mark.parametrize("courtesy", ["welcomed", "token of respect", "posed"])
def test_courtesies_are_no_points(courtesy):
    assert not any(courtesy in f.text for f in june().facts)


def test_the_other_counterpart_is_named():
    assert "Viktor Khrenin" in [p.name for p in june().people]


def test_the_quotes_say_something_and_are_no_courtesies():
    quotes = [q.text for q in june().quotes]
    assert any("no longer safe" in text for text in quotes)
    assert not any("Happy to have met" in text or "Enriching interaction" in text for text in quotes)


def test_the_timeline_tells_news_from_background():
    dated = {(e.date, e.background) for e in june().timeline}
    assert ("2025-06-26", False) in dated
    assert ("2025-04-22", False) in dated
    assert ("2001", True) in dated
    assert ("2017", True) in dated
    assert not any(date == "2025-06-27" for date, _ in dated), "a dateline is no event"
    assert [e.date for e in june().timeline] == sorted(e.date for e in june().timeline)


def test_what_has_no_date_gets_none():
    assert not any("Tharoor" in e.what.text for e in june().timeline)
    assert not any(e.date.startswith("2025-05") for e in june().timeline), "no day of the operation is known"


def test_the_meeting_two_years_before_is_an_earlier_event_and_no_difference():
    (relation,) = june().related
    assert (relation.kind, relation.story) == ("earlier_event", made().stories[1].id)
    assert made().stories[1].date == "2023-04-28"
    assert made().stories[1].differences == ()
    assert not any("Shoigu" in text for text in every_text(june()))


def test_nothing_is_said_twice_among_the_facts():
    for story in made().stories:
        texts = [f.text.casefold() for f in story.facts]
        assert len(texts) == len(set(texts))


def test_nobody_stands_in_the_list_of_people_who_is_no_person():
    names = {p.name for story in made().stories for p in story.people}
    assert not names & {"X", "X.", "Natraj Statue", "Epicentres", "Belt", "Move", "Kamov"}


def test_the_garbled_lead_of_one_article_does_not_lead_the_story():
    assert "token of respect" not in june().headline.text
    assert "token of respect" not in june().summary[0].text


@pytest.mark.parametrize("left_out", ["000", "001", "002", "003"])
def test_without_one_article_the_story_loses_what_only_that_one_has(left_out):
    story = made(without=(left_out,)).stories[0]
    assert left_out not in numbers(story.articles)
    assert all(left_out not in carried(f) for f in story.facts)


def test_a_story_of_more_articles_than_a_fact_is_searched_in_is_still_told(tmp_path):
    for i in range(45):
        words = "The council of Westport approved a bridge on Monday because the old one was unsafe, officials said."
        (tmp_path / f"{i:02}.txt").write_text(f"{words} It has number {i} on the list of the county.")
    digest = summarizer.digest([tmp_path])
    assert sum(len(story.articles) for story in digest.stories) == 45


def test_of_stories_alike_in_sources_and_size_the_newest_comes_first():
    told = {
        date(
            2025, 6, 24
        ): "A baker in Arlon opened her third shop in the old mill on Tuesday, and the mayor came to the opening.",
        date(
            2025, 6, 26
        ): "The ferry of Westport will not sail before the autumn because its engine has to be replaced.",
        date(
            2025, 6, 25
        ): "Dentists in Velm refused to take new patients after the province had cut what it pays them.",
    }
    given = [make_article(words, source=f"{day}.txt", published=day) for day, words in told.items()]
    digest = summarizer.digest(given, now=NOW)
    assert [story.articles for story in digest.stories] == [("2025-06-26",), ("2025-06-25",), ("2025-06-24",)]


def test_a_story_that_two_sources_tell_alike_comes_before_a_newer_one_of_a_single_source():
    old, new = date(2025, 6, 24), date(2025, 6, 26)
    words = "The council of Westport approved a new bridge over the River Wend on Monday by 14 votes to 9."
    other = (
        "By 14 votes to 9, the council of Westport on Monday approved a new bridge over the River Wend, the mayor said."
    )
    given = [
        make_article("The ferry of Arlon will not sail before the autumn.", source="new.txt", published=new),
        make_article(words, source="one.txt", published=old),
        make_article(other, source="two.txt", published=old),
    ]
    assert [len(story.articles) for story in summarizer.digest(given, now=NOW).stories] == [2, 1]
