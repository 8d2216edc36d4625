"""Expressions of time: what is found, what it resolves to, and when one supports another."""

from datetime import date
from pathlib import Path

import pytest

from summarizer.reading import dates, make_article, plain_article, read
from summarizer.reading.found import FoundDate

FRIDAY = date(2025, 6, 27)
SEEDS = Path(__file__).parent.parent / "seeds"


def found(words: str, published: date | None = FRIDAY) -> list[FoundDate]:
    return list(read(plain_article(words, published=published)).dates)


def said(words: str, published: date | None = FRIDAY) -> list[tuple[str, str | None]]:
    return [(d.text, d.iso()) for d in found(words, published) if d.kind == "date"]


def test_a_day_named_behind_a_relative_one_says_which_it_is():
    both = said("Mr. Rellan wrote on 11 June 2025. They met the next day, June 15, in Velm.")
    assert both[1:] == [("the next day", "2025-06-15"), ("June 15", "2025-06-15")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("It began on June 26.", [("June 26", "2025-06-26")], id="month and day take the nearest year"),
        pytest.param("He came on 22nd April.", [("22nd April", "2025-04-22")], id="day before month"),
        pytest.param("He came on December 30.", [("December 30", "2024-12-30")], id="the past year is preferred"),
        pytest.param("It met on 26 June 2024.", [("26 June 2024", "2024-06-26")], id="full date"),
        pytest.param("It met on Sept. 11, 2001.", [("Sept. 11, 2001", "2001-09-11")], id="abbreviated month"),
        pytest.param("It met from June 25 to 26.", [("June 25 to 26", "2025-06-25/2025-06-26")], id="range of days"),
        pytest.param("It ran from 30 June to 2 July 2024.", [("30 June to 2 July 2024", "2024-06-30/2024-07-02")], id="range over months"),
        pytest.param("Updated 2025-06-26.", [("2025-06-26", "2025-06-26")], id="ISO"),
        pytest.param("Due 12/06/2025.", [("12/06/2025", None)], id="day and month by slashes are ambiguous"),
        pytest.param("Due 25/06/2025.", [("25/06/2025", "2025-06-25")], id="slashes with one reading"),
        pytest.param("The standoff began in May 2020.", [("May 2020", "2020-05")], id="month of a year"),
        pytest.param(
            "The mill shut on May 3. The mayor left a day after the vote.", [("May 3", "2025-05-03"), ("a day after", None)],
            id="a day counted from what is told behind it",
        ),
        pytest.param(
            "The mill shut on May 3. The mayor left the day after.", [("May 3", "2025-05-03"), ("the day after", "2025-05-04")],
            id="a day counted from the one before it",
        ),
        pytest.param("India joined in 2017.", [("2017", "2017")], id="year"),
        pytest.param("It grew in the 1990s.", [("the 1990s", "1990/1999")], id="decade"),
        pytest.param("It sat between 2010 and 2012.", [("2010 and 2012", "2010/2012")], id="between two years"),
        pytest.param("It sat in 2010 and 2014.", [("2010", "2010"), ("2014", "2014")], id="two years are no range"),
        pytest.param("They met on Thursday.", [("Thursday", "2025-06-26")], id="weekday is the latest one"),
        pytest.param("It closed the Friday before the vote.", [("Friday", None)], id="weekday next to what is told behind it"),
        pytest.param("They met on Friday.", [("Friday", "2025-06-27")], id="weekday of publication is that day"),
        pytest.param("They will meet on Thursday.", [("Thursday", "2025-07-03")], id="weekday under will is to come"),
        pytest.param("Ashby United play at Lund on Monday.", [("Monday", "2025-06-30")], id="weekday of a fixture"),
        pytest.param("The club leaves Tuesday.", [("Tuesday", "2025-07-01")], id="weekday of a timetable"),
        pytest.param("They remanded him until sentencing on 18 December.", [("18 December", "2025-12-18")], id="end of a term"),
        pytest.param("Troops held Osk until an attack on Monday.", [("Monday", "2025-06-23")], id="end of what is over"),
        pytest.param("They are expected to meet on Monday.", [("Monday", "2025-06-30")], id="weekday of what is expected"),
        pytest.param("He said on Thursday that he will go.", [("Thursday", "2025-06-26")], id="weekday of the saying, not of the plan"),
        pytest.param("The council wanted to delay the July 19 election.", [("July 19", "2025-07-19")], id="the date of a noun is the nearest, whatever its verb"),
        pytest.param("The mayor set a deadline of August 1.", [("August 1", "2025-08-01")], id="a deadline lies ahead"),
        pytest.param("The rally set for Wednesday was called off.", [("Wednesday", "2025-07-02")], id="what is set for a day"),
        pytest.param("The court gave the owner until Tuesday to pay.", [("Tuesday", "2025-07-01")], id="a term that runs"),
        pytest.param("Police told the tenants to leave by Monday.", [("Monday", "2025-06-30")], id="a task with its day"),
        pytest.param("It stays shut unless they meet on Monday.", [("Monday", "2025-06-30")], id="a condition in the present"),
        pytest.param("It stays shut till they meet on Monday.", [("Monday", "2025-06-30")], id="up to when in the present"),
        pytest.param("The vote is Thursday.", [("Thursday", "2025-07-03")], id="a timetable in the present"),
        pytest.param("The trial begins on Monday.", [("Monday", "2025-06-30")], id="what begins in the present"),
        pytest.param("He is up for re-election in November.", [("November", "2025-11")], id="an election ahead"),
        pytest.param("She was asked about it on Thursday.", [("Thursday", "2025-06-26")], id="a passive of asking is past"),
        pytest.param("They had been asked to vote on Thursday.", [("Thursday", "2025-06-26")], id="the past of the past"),
        pytest.param("He hopes to win in the coming weeks.", [("coming weeks", None)], id="weeks without a number stay vague"),
        pytest.param("They met last Thursday.", [("last Thursday", "2025-06-26")], id="last weekday"),
        pytest.param("They vote next Thursday.", [("next Thursday", "2025-07-03")], id="next weekday"),
        pytest.param("They met on Thursday night.", [("Thursday night", "2025-06-26")], id="part of a day"),
        pytest.param("He left yesterday.", [("yesterday", "2025-06-26")], id="yesterday"),
        pytest.param("He left two days ago.", [("two days ago", "2025-06-25")], id="days ago"),
        pytest.param("He left a few days ago.", [("a few days ago", None)], id="a vague time stays unresolved"),
        pytest.param("He went last month.", [("last month", "2025-05")], id="last month"),
        pytest.param("He went earlier this week.", [("earlier this week", "2025-06-23/2025-06-27")], id="this week until publication"),
        pytest.param("It is this year's theme.", [("this year", "2025")], id="this year"),
        pytest.param("He left on Thursday. The next day he spoke.", [("Thursday", "2025-06-26"), ("The next day", "2025-06-27")], id="the next day follows the day named before"),
    ],
)  # fmt: skip
def test_a_time_resolves_to_the_days_it_covers(words: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("May said he may march in protest.", id="may and march as other words"),
        pytest.param("It cost 2000 dollars.", id="four digits with a unit"),
        pytest.param("Some 1945 soldiers died.", id="four digits that count"),
        pytest.param("The flight 2020-A landed.", id="part of a code"),
        pytest.param("He is 45 years old.", id="age"),
        pytest.param("She wrote in Harbour Today.", id="the name of a paper"),
    ],
)
def test_words_that_only_look_like_a_date_are_none(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("The two-day meeting ended.", "duration", id="hyphenated length"),
        pytest.param("He was jailed for 12 years.", "duration", id="length in digits"),
        pytest.param("They meet every Thursday.", "recurring", id="every weekday"),
        pytest.param("It opened at 05:10 pm.", "time", id="clock"),
    ],
)
def test_lengths_rhythms_and_times_of_day_are_told_from_days(words: str, kind: str) -> None:
    assert [d.kind for d in found(words)] == [kind]


def test_keeps_the_parts_where_the_day_of_publication_is_unknown() -> None:
    weekday, day = found("They met on Thursday after the attack of April 22.", None)
    assert (weekday.iso(), weekday.weekday) == (None, 3)
    assert (day.iso(), day.month, day.day) == (None, 4, 22)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        pytest.param("on 26 June 2025", "on Thursday", True, id="a weekday resolves to the date"),
        pytest.param("in June 2025", "on June 26, 2025", True, id="coarser is supported"),
        pytest.param("on June 26, 2025", "in June 2025", False, id="finer is not"),
        pytest.param("from 2003 until 2012", "from 2006 until 2012", False, id="a range is not widened"),
        pytest.param("from 2006 to 2012", "from 2006 until 2012", True, id="the same range"),
        pytest.param("on Thursday night", "on Thursday morning", False, id="another part of the day"),
        pytest.param("on Thursday", "on Thursday night", True, id="the day of a night"),
        pytest.param("on Thursday night", "on Thursday", False, id="a night that is not said"),
        pytest.param("in late 2019", "in early 2019", False, id="another part of the year"),
        pytest.param("in late 2019", "in November 2019", True, id="a month within the part of the year"),
        pytest.param("in late 2019", "in 2019", False, id="a part of the year that is not said"),
        pytest.param("on June 25", "on June 26", False, id="another day"),
        pytest.param("on Wednesday", "on Thursday", False, id="another weekday"),
        pytest.param("in 2016", "in 2017", False, id="another year"),
        pytest.param("the two-day talks", "for two days", True, id="same length in other words"),
        pytest.param("for three days", "for two days", False, id="another length"),
        pytest.param("at 5:10 p.m.", "at 17:10", True, id="same time of day"),
        pytest.param("every Thursday", "every Friday", False, id="another rhythm"),
        pytest.param("for 2 days", "on Thursday", False, id="a length is no date"),
    ],
)
def test_a_time_is_borne_out_by_the_same_one_or_one_within_it(claim: str, evidence: str, *, expected: bool) -> None:
    (one,), (other,) = found(f"It was held {claim}."), found(f"It was held {evidence}.")
    assert dates.same(one, other) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        pytest.param("on Thursday", "on Thursday", True, id="same weekday"),
        pytest.param("on April 22", "on 22nd April", True, id="same month and day"),
        pytest.param("on April 22", "on May 22", False, id="another month"),
    ],
)
def test_compares_parts_where_nothing_resolves(claim: str, evidence: str, *, expected: bool) -> None:
    (one,), (other,) = found(f"It was held {claim}.", None), found(f"It was held {evidence}.", None)
    assert dates.same(one, other) is expected


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("000_afe4d1da7a8f8c2f", ["two-day", "2025-06-25/2025-06-26", "2001", "2017", "2023", "2025", "2025-06-26"]),
        ("001_1a4b53ed36bf972c", ["2025-06-26", "2023", "2025-04-22", "a month", "2020-05"]),
        ("002_4cf960d4d9d1a12e", ["2025-06-26", "2025-04-22", "2025-06-26", "2025-06-26", "2025-04-22"]),
        ("003_ed47ca18451f99c8", ["earlier this week"]),
        ("004_470b0b8fb6e4f4bf", ["2023-04-28", "2001", "2017", "2005"]),
    ],
)
def test_dates_of_the_seeds_are_resolved_and_what_names_no_date_stays_in_words(seed: str, expected: list[str]) -> None:
    article = make_article((SEEDS / f"{seed}.txt").read_text(encoding="utf-8"), source=f"{seed}.txt")
    assert [d.iso() or d.text for d in read(article).dates] == expected


def test_offsets_are_those_of_the_text() -> None:
    article = plain_article(
        "On Thursday, 26 June 2025, they met.\n\nA day later he left for two weeks.", published=FRIDAY
    )
    assert all(article.text[d.start : d.end] == d.text for d in read(article).dates)


@pytest.mark.parametrize(
    "words",
    [
        "June 31, 2025 and 2025-13-45",
        "0000-00-00",
        "May " * 400,
        "June 25 to " * 300,
        "1" * 20000,
        "9999 years ago, in 9999 years",
    ],
)
def test_hostile_text_is_read_without_an_error(words: str) -> None:
    found(words)


def test_the_ends_of_the_calendar_do_not_raise() -> None:
    found("A hundred years ago, 999 centuries ago, next century, last week, yesterday and tomorrow.", date(1, 1, 1))
    found("Next century, the next 999 decades, next week, tomorrow, in summer.", date(9999, 12, 31))
