"""Where articles differ; a false difference is worse than none."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article
from summarizer.render import render_digest

NOW = datetime(2025, 7, 1, tzinfo=UTC)
BASE = """The council of Brenmark rejected the plan for a harbour tunnel on Tuesday{reason}.
Mayor Lena Ostrow had asked the council of Brenmark for 90 million crowns for the tunnel.
The plan for the tunnel under the harbour was drawn up by the engineer Jonas Brandt."""
OTHER = """Brenmark's council turned the page on a harbour project on Tuesday.
The council of Brenmark refused to approve the tunnel plan of mayor Lena Ostrow{reason}.
Jonas Brandt, the engineer who drew up the plan for the tunnel, left the room without a word."""


REPORT = """{lead}The fire in the harbour of Brenmark destroyed {number} wooden boats {day}, the fire brigade said.
Mayor {mayor} visited the burnt quay in {place} and promised the fishermen help from the city's funds.
The boats had been built in the nineteenth century and were to be shown at the summer fair."""
TRUE = {"lead": "", "number": "14", "day": "on Tuesday", "mayor": "Lena Ostrow", "place": "Brenmark"}
ECHO = """A blaze lit up the sky above the old town, and hundreds of people watched from the bridge.
The fire in Brenmark's harbour destroyed {number} old wooden boats {day}, according to the fire brigade.
Later mayor {mayor} visited the burnt quay in {place}, where she promised help to the fishermen."""


def digest(*texts, published=()):
    days = dict(enumerate(published))
    articles = [
        make_article(t, source=f"a{n}", id=f"a{n}", published=days.get(n, date(2025, 6, 27)))
        for n, t in enumerate(texts)
    ]
    made = asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW))
    assert len(made.stories) == 1
    return made


def story(*texts, published=()):
    return digest(*texts, published=published).stories[0]


def reasons(made):
    return [d for d in made.differences if d.kind == "reason"]


def test_two_reasons_for_one_act_stand_side_by_side_each_with_its_source():
    made = story(
        BASE.format(reason=" because the city has no money"),
        OTHER.format(reason=", citing fears for the old houses above it"),
    )
    (found,) = reasons(made) or pytest.fail("no difference of reasons")
    assert {p.articles for p in found.positions} == {("a0",), ("a1",)}
    for position in found.positions:
        assert all(span.article in position.articles for span in position.claim.evidence)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("", "", id="no reason given"),
        pytest.param(" because the city has no money", "", id="one gives a reason, the other none"),
        pytest.param(" because the city has no money", ", because the city has no money", id="the same reason"),
    ],
)
def test_no_difference_where_there_is_none(first, second):
    assert story(BASE.format(reason=first), OTHER.format(reason=second)).differences == ()


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        pytest.param("number", {"number": "19"}, id="number"),
        pytest.param("date", {"day": "on Sunday"}, id="date"),
        pytest.param("actor", {"mayor": "Rui Tavares"}, id="actor"),
        pytest.param("place", {"place": "Lisbon"}, id="place"),
    ],
)
def test_a_contradiction_is_found_with_the_sentence_of_each_side(kind, changed):
    made = story(REPORT.format(**TRUE), ECHO.format(**TRUE | changed))
    (found,) = made.differences or pytest.fail("no difference")
    assert (found.kind, found.status) == (kind, "open")
    assert [p.articles for p in found.positions] == [("a0",), ("a1",)]
    values = [TRUE[next(iter(changed))], next(iter(changed.values()))]
    for value, position in zip(values, found.positions, strict=True):
        assert value.removeprefix("on ") in position.claim.evidence[0].text


@pytest.mark.parametrize(
    "same",
    [
        pytest.param({}, id="the same values"),
        pytest.param({"number": "fourteen"}, id="a number in words"),
        pytest.param({"number": "at least 12"}, id="at least"),
        pytest.param({"number": "about 15"}, id="about"),
        pytest.param({"number": "more than a dozen"}, id="a bound"),
        pytest.param({"day": "on June 24"}, id="a weekday and its date"),
        pytest.param({"day": "this week"}, id="a day and its week"),
        pytest.param({"mayor": "Ostrow"}, id="a surname"),
        pytest.param({"place": "Norway"}, id="a town and a country"),
    ],
)
def test_two_ways_of_saying_one_thing_are_no_difference(same):
    assert story(REPORT.format(**TRUE), ECHO.format(**TRUE | same)).differences == ()


def test_a_value_that_counts_something_else_is_no_difference():
    other = "The fire in the harbour of Brenmark injured 19 firemen on Tuesday, the fire brigade said. " + ECHO.format(
        **TRUE
    )
    assert story(REPORT.format(**TRUE), other).differences == ()


def test_a_later_count_updates_the_earlier_one_and_stands_second():
    texts = [ECHO.format(**TRUE | {"number": "19"}), REPORT.format(**TRUE)]
    made = story(*texts, published=(date(2025, 6, 27), date(2025, 6, 25)))
    (found,) = made.differences or pytest.fail("no difference")
    assert (found.kind, found.status) == ("number", "superseded")
    assert [p.articles for p in found.positions] == [("a1",), ("a0",)]


def test_what_is_still_left_on_the_same_day_updates_the_earlier_count():
    early = (
        "LUND, 3 June 2024 - At the height of the storm 12,043 homes were without power, the operator Lundnett said."
    )
    late = "LUND, 3 June 2024 - The operator Lundnett says that 3,150 homes are still without power after the storm."
    (found,) = story(early, late, published=(date(2024, 6, 3),) * 2).differences or pytest.fail("no difference")
    assert (found.kind, found.status) == ("number", "superseded")
    assert "3,150" in found.positions[1].claim.text


def test_the_days_of_two_acts_that_reports_of_two_days_tell_are_no_difference():
    begins = "Bus drivers in Lund walked out on Monday in a dispute over pay, halting the services in the city."
    ends = "Striking bus drivers in Lund voted on Sunday to accept a pay rise of 5.2 percent and go back to work."
    made = story(begins, ends, published=(date(2024, 6, 3), date(2024, 6, 9)))
    assert [d for d in made.differences if d.kind == "date"] == []


def test_a_number_that_is_told_as_wrong_is_no_number_of_that_report():
    wrong = "A nap every afternoon cuts the risk of a stroke by 28 percent, scientists at the University of Lund found."
    right = "A nap cuts the risk of a stroke by 18 percent, not 28 percent, scientists at the University of Lund found."
    (found,) = story(wrong, right).differences or pytest.fail("no difference")
    assert found.kind == "number"
    assert all(fact.sources == 1 for fact in story(wrong, right).facts)


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        pytest.param("destroyed", "has now destroyed", "superseded", id="counted anew"),
        pytest.param("has now destroyed", "destroyed", "open", id="the new count is the smaller"),
        pytest.param("destroyed", "destroyed", "open", id="neither says that it is the newer"),
    ],
)
def test_an_undated_report_updates_another_where_its_words_say_so(first, second, status):
    one = REPORT.format(**TRUE).replace("destroyed", first)
    two = ECHO.format(**TRUE | {"number": "19"}).replace("destroyed", second)
    for texts in ((one, two), (two, one)):
        (found,) = story(*texts, published=(None, None)).differences or pytest.fail("no difference")
        assert (found.kind, found.status) == ("number", status)
        if status == "superseded":
            assert "19" in found.positions[1].claim.text


QUOTED = """The pilots of Norland Air walked out on Tuesday after talks on their pay had failed in the night.
"We have been patient for three long years, and no longer are," said {speaker}, who speaks for the union.
All 40 flights from Brenmark were cancelled, and the company asked its passengers to stay at home."""
HEARD = """Forty flights of Norland Air did not leave Brenmark because the pilots are on strike for better pay.
"We have been patient for three long years, and no longer are," {speaker} told reporters at the airport.
The company said it would make a new offer to its pilots in the course of the week."""


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        pytest.param("Jonas Brandt", "Lena Ostrow", True, id="two people"),
        pytest.param("Jonas Brandt", "Jonas Brandt", False, id="one person"),
        pytest.param("Jonas Brandt", "Jonas Brant", False, id="two spellings"),
        pytest.param("Jonas Brandt", "a spokesman", False, id="an office"),
    ],
)
def test_the_same_words_in_two_mouths_are_a_difference_of_attribution(first, second, differ):
    made = story(QUOTED.format(speaker=first), HEARD.format(speaker=second))
    assert [d.kind for d in made.differences] == ["attribution"] * differ


WHOLE = """The council of Brenmark approved the harbour tunnel of mayor Lena Ostrow on Tuesday{whole}.
Jonas Brandt drew up the plans for the tunnel and was cheered by the crowd in the square.
Fishermen from three villages had come to the old town hall to watch the debate."""
PART = """Brenmark's council on Tuesday approved the harbour tunnel that mayor Lena Ostrow had asked for{part}.
People stood in the streets until late, and the bells of both churches were rung.
The tunnel is to run for two miles below the harbour, and its northern end is near the mill."""
CONDITION = ", if the ministry pays half of the costs"


@pytest.mark.parametrize(
    ("whole", "part", "omitted"),
    [
        pytest.param(CONDITION, "", True, id="a condition"),
        pytest.param(CONDITION, ", unless the ministry refuses to pay half of the costs", False, id="told otherwise"),
        pytest.param(CONDITION, ". Half of the costs will be paid by the ministry", False, id="told elsewhere"),
        pytest.param(", in a room full of people", "", False, id="a mere addition"),
        pytest.param("", "", False, id="nothing"),
    ],
)
def test_a_condition_that_the_others_leave_out_is_told_with_what_they_tell(whole, part, omitted):
    made = story(WHOLE.format(whole=whole), PART.format(part=part))
    assert [(d.kind, d.status) for d in made.differences] == [("omission", "open")] * omitted
    for found in made.differences:
        has, without = found.positions
        assert (has.articles, without.articles) == (("a0",), ("a1",))
        assert "if the ministry pays" in has.claim.text
        assert "ministry" not in without.claim.text


CALLED = """The harbour committee of Brenmark has asked {one} to appear at a hearing on the burnt ferry.
The ferry burnt out in March, and nobody was hurt.
The hearing was moved to the old customs house because the town hall is being painted."""
SUMMONED = """Lawyers and fishermen filled the gallery long before the doors were shut.
A letter from the harbour committee in Brenmark requests that {other} appear at its hearing on the ferry.
The ferry belonged to a company from the next town, which has bought a new one since."""


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        pytest.param("Lena Ostrow", "Rui Tavares", True, id="two people called"),
        pytest.param("Lena Ostrow", "Mayor Ostrow", False, id="one person"),
        pytest.param("Lena Ostrow", "Lena Ostrov", False, id="two spellings"),
    ],
)
def test_who_has_the_same_part_in_one_act_is_compared_though_the_verbs_hold_him_differently(one, other, differ):
    made = story(CALLED.format(one=one), SUMMONED.format(other=other))
    assert [d.kind for d in made.differences] == ["actor"] * differ


@pytest.mark.parametrize(
    ("number", "differ"),
    [
        pytest.param("about 40", True, id="about many times as many"),
        pytest.param("another 19", False, id="on top of those"),
    ],
)
def test_a_rough_number_may_still_contradict_and_a_further_one_does_not(number, differ):
    made = story(REPORT.format(**TRUE), ECHO.format(**TRUE | {"number": number}))
    assert [d.kind for d in made.differences] == ["number"] * differ


def test_words_of_a_longer_quote_are_compared_too():
    longer = QUOTED.replace('"We have', '"Listen: we have').format(speaker="Jonas Brandt")
    made = story(longer, HEARD.format(speaker="Lena Ostrow"))
    assert [d.kind for d in made.differences] == ["attribution"]


def test_a_sentence_that_repeats_another_around_the_value_contradicts_it_though_the_value_stands_elsewhere():
    other = ECHO.format(**TRUE).replace("the burnt quay in Brenmark", "the burnt quay in Lisbon")
    made = story(REPORT.format(**TRUE), other + "\nThe quay in Brenmark has been closed since.")
    assert [d.kind for d in made.differences] == ["place"]


REMARKS = """The council of Brenmark raised the harbour tax on Tuesday after a debate of nine hours in the old town hall.
{first}
The tax will be collected from the spring on, and the shipping companies have to pay it every month."""
ANSWERS = """The council of Brenmark raised its harbour tax on Tuesday, as had been expected in the town for some weeks.
{second}
Shipping companies will have to pay the tax from the spring on, in twelve parts a year."""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "“This is going after the company Nordlin personally,” Mr. Jonas Brandt said.",
            "“The goal is not to go after the company Nordlin personally,” Mayor Lena Ostrow said.",
            id="two people who say different things",
        ),
        pytest.param(
            "The Finance Committee of the council approved the harbour tax bill without changes on Monday, June 23.",
            "The Fisheries Committee of the council approved the harbour tax bill without changes on Friday, June 20.",
            id="two committees of one council",
        ),
        pytest.param(
            "Mayor Lena Ostrow called for sailors of the ferry Nordlin to boycott Monday's match of the harbour league.",
            "The sailors of the ferry Nordlin debated boycotting their match of the harbour league Saturday.",
            id="the days of two matches",
        ),
    ],
)
def test_what_is_told_of_others_is_no_difference(first, second):
    assert story(REMARKS.format(first=first), ANSWERS.format(second=second)).differences == ()


def test_the_dead_with_and_without_the_gunman_are_no_difference():
    one = "The police searched for an accomplice of the gunman who killed three people at the fair in Brenmark."
    two = "Four people were killed (including the shooter) in the shooting at the fair in Brenmark on Tuesday."
    rest = "The fair had been opened by the mayor.\nIt will stay closed this week."
    assert story(f"{one}\n{rest}", f"{two}\n{rest}").differences == ()


def test_two_meetings_with_different_people_are_not_held_against_one_another():
    one = "Health minister Ada Brun met her counterpart {who} on the sidelines of the health ministers' meeting in {where}."
    texts = (
        one.format(who="Rui Tavares", where="Lisbon") + "\nBrun spoke of the supply of vaccines.",
        one.format(who="Pavel Novak", where="Prague") + "\nBrun praised the long friendship of the two countries.",
    )
    assert not [d for d in story(*texts).differences if d.kind == "place"]


RAID = """The police of Brenmark searched the yard of the Nordlin shipping company on Tuesday for stolen copper.
{first}
The yard was closed for six hours, and the workers waited outside in the rain."""
SEARCH = """Officers looked for stolen copper in the yard of the shipping company Nordlin in Brenmark on Tuesday.
{second}
Neighbours had heard lorries in the night and told the harbour watch about them."""


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        pytest.param(
            "On Friday Anna Ostrow showed that she and her brother Henry Ostrow sold nine tonnes of copper in the spring.",
            "Anna Ostrow and David Tavares sold nine tonnes of copper in the spring, according to a letter of Friday.",
            True,
            id="a namesake in the other sentence",
        ),
        pytest.param(
            "Robert Holm, the deputy harbourmaster, was shown the copper in the yard by two workers.",
            "The copper in the yard was first seen by David Tavares, the deputy harbourmaster, and two workers.",
            True,
            id="two people in one office",
        ),
        pytest.param(
            "Robert Holm, the Norwegian deputy harbourmaster, was shown the copper in the yard by two workers.",
            "The copper in the yard was first seen by David Tavares, the Danish deputy harbourmaster, and two workers.",
            False,
            id="two people in one office of two countries",
        ),
        pytest.param(
            "Robert Holm was bailed to appear before the Brenmark magistrates in January.",
            'David Tavares added: "He was bailed to appear before the magistrates in Brenmark in January."',
            False,
            id="who speaks and of whom he speaks",
        ),
        pytest.param(
            "Talks between the union leader Robert Holm and the president of the company are due on Monday in Brenmark.",
            "On Monday Anna Ostrow will go to Brenmark to meet the union president David Tavares for talks.",
            False,
            id="several people meet",
        ),
    ],
)
def test_people_are_held_against_one_another_where_they_have_one_part(first, second, differ):
    made = story(RAID.format(first=first), SEARCH.format(second=second))
    assert [d.kind for d in made.differences] == ["actor"] * differ


TRUST = "{who} is a good friend and I trust him"


def test_a_sentence_inside_a_quotation_is_shown_with_those_that_it_needs():
    one = f"“{TRUST.format(who='Henry Ostrow')},” said Anna Holm, who owns the company, when she came to the quay."
    first = "We could not believe our ears when we heard of what had been done in our yard that night"
    last = "But the message of the harbour watch is clear, and we will open every door to the police of this town"
    two = f'“{first}. {TRUST.format(who="David Tavares")}. {last}," Anna Holm said in a statement.'
    made = story(RAID.format(first=one), SEARCH.format(second=two))
    (found,) = made.differences or pytest.fail("no difference")
    assert found.kind == "actor"
    assert ["Henry Ostrow is a good friend" in p.claim.text for p in found.positions] == [True, False]
    assert "David Tavares is a good friend" in found.positions[1].claim.text
    assert found.positions[1].claim.text.endswith("Anna Holm said in a statement.")


ACCUSED = """Mayor Lena Ostrow of Brenmark resigned on Friday after three clerks accused her of taking gifts from a builder.
The builder put up the new town hall in Brenmark, which was opened two years ago.
The council of Brenmark will choose another mayor in the autumn.{more}"""
DENIES = """Lena Ostrow stepped down as mayor of Brenmark on Friday, days after the clerks had made their complaint public.
Ostrow has denied the allegations, which three clerks of the town hall made in a letter.
Her deputy takes over until the council meets."""
DENIES_TOO = """Brenmark lost its mayor on Friday: Lena Ostrow resigned over gifts that a builder is said to have made.
In a statement Ostrow denied that she had taken money or gifts from anybody.
The prosecutor of the county has opened no case."""


@pytest.mark.parametrize(
    ("texts", "left_out"),
    [
        pytest.param((ACCUSED.format(more=""), DENIES, DENIES_TOO), True, id="by the one that accuses"),
        pytest.param((ACCUSED.format(more=""), DENIES), False, id="told by one alone"),
        pytest.param(
            (ACCUSED.format(more="\nHer lawyer called the claims baseless."), DENIES, DENIES_TOO), False, id="in other words"
        ),
        pytest.param(
            (ACCUSED.format(more='\n"I never took a penny," Ostrow said.'), DENIES, DENIES_TOO), False, id="in her words"
        ),
        pytest.param(
            (ACCUSED.format(more=""), DENIES.replace("the allegations, which three clerks", "a request that clerks"), DENIES_TOO),
            False,
            id="a request denied",
        ),
    ],
)  # fmt: skip
def test_a_denial_that_two_sources_tell_is_left_out_by_one_that_only_accuses(texts, left_out):
    found = [d for d in story(*texts).differences if d.kind == "omission"]
    assert [d.status for d in found] == ["open"] * left_out
    for difference in found:
        denies, accuses = difference.positions
        assert "denied" in denies.claim.text
        assert (accuses.articles, "accused her" in accuses.claim.text) == (("a0",), True)


DOCKERS = "{number} dock workers walked off the job at the port of Brenmark on Thursday{rest}."


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        pytest.param("Some 4,200", "About 3,900", True, id="each to a hundred"),
        pytest.param("About 4,000", "Some 3,900", False, id="one to a thousand"),
    ],
)
def test_vague_numbers_differ_by_more_than_their_lowest_digit(one, other, *, differ):
    first = (
        DOCKERS.format(number=one, rest=" in a dispute over pay") + "\nThe mayor asked for calm.\nTrains stood still."
    )
    second = DOCKERS.format(number=other, rest="") + "\nCranes stood idle all day.\nThe king sent a letter."
    made = story(first, second)
    assert [d.kind for d in made.differences] == ["number"] * differ
    agreed = [fact for fact in made.facts if "dock workers" in fact.text and fact.sources > 1]
    assert bool(agreed) is not differ


TOLL = "{lead} in a hotel in the city of Brenmark on Thursday, police said.\nThe mayor said help was on its way.\nThe cause is unknown."


def test_another_toll_in_a_copy_of_the_text_is_a_difference():
    made = story(TOLL.format(lead="The fire killed 14 people"), TOLL.format(lead="At least 19 people died in a fire"))
    assert made.copies
    (found,) = made.differences
    assert [position.claim.text.count("14") for position in found.positions] == [1, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Anton Reiss, a former mayor of Norby, was fined 20,000 euros on Thursday for false accounting.",
            "A court in Norby fined former mayor Anton Reiss 25,000 euros on Thursday for false accounting.",
            id="a fine",
        ),
        pytest.param(
            "The court in Norby sentenced Paul Krey to nine years in prison on Thursday for the murder of his partner.",
            "Paul Krey was sentenced to eleven years in prison on Thursday for killing his partner.",
            id="years in prison",
        ),
        pytest.param(
            "Five people died and 12 were injured when a fire destroyed a warehouse in Norby on Wednesday, police said.",
            "Seven people were killed and 20 injured in a fire at a warehouse in Norby on Wednesday, firefighters said.",
            id="the dead and the hurt",
        ),
    ],
)
def test_another_number_for_one_event_is_a_difference_and_no_agreement(one, other):
    made = story(one, other)
    assert [d.kind for d in made.differences] == ["number"]
    assert {fact.sources for fact in made.facts} == {1}


def test_who_tells_of_the_event_only_confirms_no_deaths_and_no_cause():
    made = story(
        "A helicopter crashed near Norby on Thursday.\nAll four people on board survived, police said.",
        "A helicopter crashed near Norby on Thursday, killing the pilot and two passengers, the fire service said.",
    )
    assert all(fact.sources == 1 for fact in made.facts if "killing" in fact.text)
    made = story(
        "Seven people were hurt in a fire at a furniture warehouse in Norby on Wednesday night, police said.",
        "The fire that destroyed a furniture warehouse in Norby on Wednesday was started deliberately, Jan Roth said.",
    )
    assert all(fact.sources == 1 for fact in made.facts if "deliberately" in fact.text)


def test_the_value_that_differs_is_never_cut_off_on_the_page():
    made = digest(
        "The blast killed 14 people and hurt 60 in the city of Brenmark on Thursday.\nTrains were stopped.\nThe king sent a letter.",
        "A blast in the city of Brenmark on Thursday killed 19 people and hurt 60.\nThe mayor wept.\nThe cause is not known.",
    )
    (found,) = made.stories[0].differences
    page = render_digest(made, "markdown")
    assert all(f"  - {position.claim.text} [" in page for position in found.positions)
