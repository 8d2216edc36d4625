"""Who is quoted in a story of several articles, each remark once."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article

NOW = datetime(2024, 3, 20, tzinfo=UTC)
LEAD = "The harbour of Brenmark was closed on Tuesday after the ferry Halvard ran aground."


def story(*texts):
    articles = [
        make_article(f"{LEAD}\n{text}", source=f"{n}.txt", id=f"a{n}", published=date(2024, 3, 13))
        for n, text in enumerate(texts)
    ]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert len(made.stories) == 1
    return made.stories[0]


def quotes(*texts):
    return story(*texts).quotes


def test_one_remark_as_two_reporters_wrote_it_down_is_shown_once():
    shown = quotes(
        "“The aim here is not to blame Captain Rellan personally,” mayor Ann Berg told reporters.",
        "“The aim is not to blame Captain Rellan personally. The aim is to make the harbour safe,” mayor Ann Berg said.",
    )
    assert len(shown) == 1


def test_one_remark_has_both_articles_that_carry_it():
    remark = "“The aim here is not to blame Captain Rellan personally,” mayor Ann Berg told reporters."
    (shown,) = quotes(remark, remark.replace("told reporters", "said"))
    assert shown.articles == ("a0", "a1")
    assert shown.speaker == "Ann Berg"


def test_a_courtesy_is_quoted_only_where_nobody_says_more():
    courtesy = "“Delighted to have met the crew of the Halvard this morning,” mayor Ann Berg wrote."
    remark = "“The harbour will stay closed for at least a week,” mayor Ann Berg said."
    assert [q.text for q in quotes(courtesy, remark)] == ["The harbour will stay closed for at least a week,"]
    assert len(quotes(courtesy, "The harbour is deep.")) == 1


def test_two_remarks_of_one_person_are_both_shown():
    shown = quotes(
        "“The aim here is not to blame Captain Rellan personally,” mayor Ann Berg told reporters.",
        "“Nobody was hurt, and that is what counts today,” mayor Ann Berg said.",
    )
    assert len(shown) == 2


def test_two_people_of_one_surname_stay_two_though_an_article_has_the_surname_alone():
    shown = story(
        "The crew praised Berg. Mayor Berg said the harbour would open.",
        "President Paul Berg spoke on Wednesday. Paul Berg was sad.",
        "Mayor Ann Berg met the crew. Ann Berg called the ferry old.",
    )
    assert sorted((p.name, p.role.text) for p in shown.people) == [("Ann Berg", "Mayor"), ("Paul Berg", "President")]


def test_who_had_an_office_is_not_given_it_for_being_called_by_it():
    shown = story(
        "Governor Ann Berg met the crew. Ann Berg called the ferry old.",
        "Governor Ann Berg met the crew. The ferry was old.",
        "On Monday former Brenmark Gov. Ann Berg met the crew.",
    )
    assert [p.role.text for p in shown.people] == ["former Brenmark Gov."]


def test_a_person_with_and_without_a_word_of_generation_is_one():
    people = story(
        "Judge Paul R. Adams Jr. said that Captain Rellan would be heard.",
        "Judge Paul Adams said that Captain Rellan would be heard.",
    ).people
    assert [p.name for p in people if "Adams" in p.name] == ["Paul R. Adams Jr."]


def test_two_forms_of_a_given_name_with_one_office_are_one_person():
    people = story(
        "Harbour engineer William Adams said that Captain Rellan would be heard.",
        "Harbour engineer Bill Adams said that Captain Rellan would be heard.",
    ).people
    assert len([p.name for p in people if "Adams" in p.name]) == 1


def test_a_short_form_of_a_second_name_under_the_same_office_is_one_person():
    people = story(
        "Ambassador Chris Adams said that Captain Rellan would be heard.",
        "Ambassador J. Christopher Adams said that Captain Rellan would be heard.",
    ).people
    assert [p.name for p in people if "Adams" in p.name] == ["J. Christopher Adams"]


def test_two_people_of_one_surname_and_office_stay_two():
    people = story(
        "Ambassador Mary J. Adams said that Captain Rellan would be heard.",
        "Ambassador James Adams said that Captain Rellan would be heard.",
    ).people
    assert len([p.name for p in people if "Adams" in p.name]) == 2


def test_somebody_whom_no_article_introduces_is_quoted_only_where_hardly_anybody_else_is():
    known = "“The rudder failed at the worst time,” Captain Ivo Rellan said. “I have never seen such waves,” he said."
    news = "The owners will pay 4 million crowns to 180 passengers. The ferry Halvard was built in 1998 by a yard in Sundhavn."
    stranger = f"{news} “We heard the bang at once,” Dora Lind said. The court will hear the captain on Monday."
    assert [q.speaker for q in quotes(known, stranger)] == ["Ivo Rellan", "Ivo Rellan"]
    assert [q.speaker for q in quotes(stranger, "The ferry was old.")] == ["Dora Lind"]


def test_a_name_that_one_article_misspells_is_still_one_person():
    shown = story(
        "Police lieutenant colonel Anukarn Thammavijarn met the crew.",
        "Police lieutenant colonel Anukarn Thamvijarn met the crew.",
        "Police lieutenant colonel Anukarn Thammavijarn met the crew.",
    )
    assert [p.name for p in shown.people] == ["Anukarn Thammavijarn"]


def test_words_of_nobody_are_not_quoted():
    nobody = "“They are going to take away my boat and my cabin!” The crew was brought ashore."
    remark = "“The harbour will stay closed for at least a week,” mayor Ann Berg said."
    assert [q.speaker for q in quotes(nobody, remark)] == ["Ann Berg"]


def test_a_piece_of_a_sentence_is_no_quote():
    assert not quotes(
        "Mayor Ann Berg said the harbour “will stay closed for at least a week or perhaps for longer” on Friday."
    )


def test_who_is_told_of_by_a_party_alone_has_no_office():
    assert "Ann Berg" not in [p.name for p in story("Republican Ann Berg said the harbour would stay closed.").people]


REMARK = "“The harbour will stay closed for at least a week,” mayor Ann Berg said."


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“That may be one more sign of bad luck for the town,” Otto Dahl said.", id="that"),
        pytest.param("“It can carry sixty cars and four lorries on one deck,” Otto Dahl said.", id="it"),
        pytest.param(
            "“You say that you are sorry for those two attacks, and I do believe you,” Otto Dahl said.", id="those"
        ),
        pytest.param(
            "“The captain has never run a ship aground in his life,” Otto Dahl said at the time.", id="at the time"
        ),
        pytest.param("Otto Dahl later told the Brenmark Post: “The captain should never have been hired.”", id="later"),
        pytest.param(
            "“The harbour of Brenmark has been shut by the pilots,” a message from that account said.", id="speaker"
        ),
    ],
)
def test_words_that_lean_on_what_was_told_before_are_not_quoted(words):
    assert [q.speaker for q in quotes(words, REMARK)] == ["Ann Berg"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "“It is time for the captain to go home for good,” Otto Dahl said.", id="an it that means nothing"
        ),
        pytest.param(
            "“Nobody will ever pay for that harbour with a sane mind,” Otto Dahl said.",
            id="that harbour of the headline",
        ),
        pytest.param(
            "“I am sorry for those people who lost a car on the deck,” Otto Dahl said.", id="those who are told"
        ),
        pytest.param(
            "“It was a mistake to leave the harbour of the town in the fog,” Otto Dahl said.",
            id="an it that means what follows",
        ),
        pytest.param(
            "“Although it is no comfort, the ferry can be raised in May,” Otto Dahl said.",
            id="an it before what it means",
        ),
        pytest.param("“The pilots of this port say that it was the fog,” Otto Dahl said.", id="of his own place"),
        pytest.param(
            "“The captain has never run a ship aground in his life,” Otto Dahl told Elle in 2012.", id="with its year"
        ),
    ],
)
def test_words_that_tell_what_they_are_of_are_quoted(words):
    assert "Otto Dahl" in [q.speaker for q in quotes(words, REMARK)]


def test_a_short_form_of_a_given_name_is_one_person_whatever_the_offices_are_called():
    people = story(
        "Councillor Kenneth Adams said that Captain Rellan would be heard.",
        "Harbour board leader Ken Adams said that Captain Rellan would be heard.",
    ).people
    assert [p.name for p in people if "Adams" in p.name] == ["Kenneth Adams"]


def test_two_names_of_one_article_are_of_two_people_however_alike():
    people = story(
        "Mayor Vicente Adams and his brother, mayor Vincente Adams, said that Captain Rellan would be heard.",
        "Mayor Vincente Adams said that Captain Rellan would be heard.",
    ).people
    assert len([p.name for p in people if "Adams" in p.name]) == 2


def test_a_name_with_one_letter_more_in_a_single_article_is_misspelt():
    people = story(
        "Former Brenmark mayor Vicente Adams said that Captain Rellan would be heard.",
        "Former Brenmark mayor Vincente Adams said that Captain Rellan would be heard.",
        "Vicente Adams, mayor of Brenmark from 2000 to 2006, said that Captain Rellan would be heard.",
    ).people
    assert [p.name for p in people if "Adams" in p.name] == ["Vicente Adams"]


def test_a_name_with_one_letter_more_at_its_end_is_anothers():
    people = story(
        "Mayor Carlo Adams said that Captain Rellan would be heard.",
        "Mayor Carlos Adams said that Captain Rellan would be heard.",
    ).people
    assert len([p.name for p in people if "Adams" in p.name]) == 2
