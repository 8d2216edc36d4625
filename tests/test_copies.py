"""Copies of one text are found and count as one source."""

import pytest

import summarizer
from summarizer.models import CopyGroup
from summarizer.reading import make_article
from summarizer.render import render_digest
from summarizer.stories import copies

REPORT = """The port of Sundhavn reopened on Friday after a strike of eleven days, its operator said.
About 140 ships had been waiting in the bay, among them four tankers and a cruise liner with 2,100 passengers.
The dockworkers' union accepted a rise of 6.2 percent over two years, less than the 9 percent it had asked for.
Union leader Marta Quell told reporters that her members would vote on the agreement next week.
Clearing the backlog will take until the end of the month, according to harbour master Jonas Brandt.
Carmakers in the region had sent 3,000 workers home because parts did not arrive."""
OTHER = """Ships are moving again in Sundhavn: dockers ended their eleven-day strike on Friday.
The union settled for 6.2 percent more pay over two years, Marta Quell announced in the evening.
Harbour master Jonas Brandt expects the 140 waiting vessels to be unloaded by the end of the month.
The cruise liner Aurelia was the first to berth, to the applause of some of its 2,100 guests.
Car plants nearby had stood still for lack of parts; they start again on Monday."""


def article(id, text, **fields):
    return make_article(text, source=id, id=id, **fields)


def reworded():
    swaps = {"reopened": "opened again", "waiting": "queueing", "accepted": "took", "reporters": "journalists"}
    text = REPORT
    for old, new in swaps.items():
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("Port strike over\n\n" + REPORT, id="with another headline"),
        pytest.param("\n".join(REPORT.split("\n")[:2]), id="cut to its opening"),
        pytest.param("\n".join(REPORT.split("\n")[2:]), id="without its opening"),
        pytest.param(reworded(), id="lightly reworded"),
        pytest.param(REPORT.replace("'", "\u2019").upper(), id="in capitals, with other marks"),
        pytest.param(REPORT + "\nThe weather will stay dry over the weekend, forecasters said.", id="with a line more"),
    ],
)
def test_a_copy_is_found(copy):
    found = copies.find([article("first", REPORT), article("second", copy)])
    assert [{group.kept, *group.copies} for group in found] == [{"first", "second"}]


def test_another_report_of_the_same_event_is_no_copy():
    assert copies.find([article("one", REPORT), article("two", OTHER)]) == []


def test_the_fullest_copy_is_kept_whatever_the_order():
    several = [article("short", REPORT[:300]), article("full", REPORT), article("middle", REPORT[:420])]
    expected = [CopyGroup(kept="full", copies=("middle", "short"))]
    assert copies.find(several) == expected
    assert copies.find(several[::-1]) == expected


@pytest.mark.parametrize("text", ["", "Yes.", "No comment was made."])
def test_a_text_too_short_to_tell_is_no_copy(text):
    assert copies.find([article("a", REPORT), article("b", text), article("c", text)]) in (
        [],
        [CopyGroup(kept="b", copies=("c",))],
    )


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        pytest.param({}, {}, 2, id="nothing known"),
        pytest.param({"outlet": "The Bay"}, {"outlet": "The Bay"}, 1, id="one outlet"),
        pytest.param({"outlet": "The Bay"}, {"outlet": "Harbour News"}, 2, id="two outlets"),
    ],
)
def test_an_outlet_does_not_confirm_itself(first, second, count):
    articles = [article("one", REPORT, **first), article("two", OTHER, **second)]
    assert len(set(copies.independent(articles, []).values())) == count


def test_an_agency_does_not_confirm_itself():
    articles = [article(i, f"Sundhavn, June 6 (AFP) {text}") for i, text in (("one", REPORT), ("two", OTHER))]
    assert [a.agency for a in articles] == ["AFP", "AFP"]
    assert len(set(copies.independent(articles, []).values())) == 1


def test_inputs_from_one_agency_do_not_make_two_reports_one():
    articles = [article(i, f"{text}\n\n(with AFP inputs)") for i, text in (("one", REPORT), ("two", OTHER))]
    assert len(set(copies.independent(articles, []).values())) == 2


def test_copies_are_one_source():
    articles = [article("one", REPORT), article("two", REPORT[:300]), article("three", OTHER)]
    assert len(set(copies.independent(articles, copies.find(articles)).values())) == 2


def test_a_copy_adds_an_outlet_and_no_source():
    made = summarizer.digest(
        [article("one", REPORT, outlet="The Bay"), article("two", f"Port open\n\n{REPORT}", outlet="Harbour News")]
    )
    (story,) = made.stories
    assert [{group.kept, *group.copies} for group in story.copies] == [{"one", "two"}]
    assert {fact.sources for fact in story.facts} == {1}
    page = render_digest(made, "markdown", verbose=True)
    assert "2 articles, 1 of them a copy" in page
    assert "**Copies:** one text, one source [1][2]" in page
    assert "The Bay" in page
    assert "Harbour News" in page
