"""Numbers that two articles open with and give no second of differ, however little stands alike around them."""

from datetime import date

import pytest

from summarizer.reading import make_article, read_all
from summarizer.stories import values
from summarizer.stories.facts import Sources

DAYS = (date(2026, 11, 24), date(2026, 11, 25))


def conflicts(one, other, days=DAYS):
    readings = read_all(
        [make_article(t, source=t[:9], id=str(n), published=days[n]) for n, t in enumerate((one, other))]
    )
    told = {r.article.id: r for r in readings}
    return [(c.kind, c.updated) for c in values.find(Sources(told, list(told), {i: i for i in told}))]


OVERSHOT = (
    "A passenger plane with 143 people on board overshot the runway at Marby airport in heavy rain on Tuesday, and four "
    "people were slightly hurt, the airport said. The airport was closed until midnight. Passengers left by slides."
)
RAN_OFF = (
    "Eleven people were injured, one of them seriously, when a jet ran off the end of the runway at Marby on Tuesday "
    "evening. Firemen covered the engines with foam. The mayor thanked them."
)


def test_later_number_of_those_hurt_is_an_update():
    assert conflicts(OVERSHOT, RAN_OFF) == [("number", True)]


def test_people_on_board_are_not_those_whom_the_sentence_tells_hurt():
    assert not conflicts(OVERSHOT.replace("four people were", "some were"), RAN_OFF)


def test_number_that_an_article_gives_beside_another_of_the_same_is_no_difference():
    assert not conflicts(OVERSHOT + " The fire brigade spoke of six people hurt.", RAN_OFF)


def test_those_who_come_on_top_are_no_second_number():
    more = OVERSHOT + " Two more people were hurt in the crush at the gates."
    assert conflicts(more, RAN_OFF) == [("number", True)]


def test_those_hurt_of_whom_an_article_tells_late_may_be_others():
    end = RAN_OFF.replace("Eleven people were injured, one of them seriously, when a jet", "A jet")
    late = end + " The tower had warned the crew. A year ago eleven people were injured in a crash at Marby airport."
    assert not conflicts(OVERSHOT, late)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The company has received 14 reports of overheating. It offers a refund to everybody who asks.",
            "The agency has 19 reports of overheating, its head said. She told buyers to unplug the heaters.",
            id="what hangs on the counted",
        ),
        pytest.param(
            "Six miners were brought out alive on Wednesday after 52 hours in a mine at Brenna. Their families wept.",
            "Five miners were brought to the surface at Brenna on Wednesday. Rescuers still dug for two others.",
            id="the verb on which both hang",
        ),
        pytest.param(
            "No customers were in the shop at the time, police said. They left by the back door.",
            "Five customers were in the shop at the time, police said. They lay on the floor.",
            id="none and five",
        ),
        pytest.param(
            "The mission cost 180 million dollars. It lasted for a week. The lander was new.",
            "The mission cost 240 million dollars, according to a report. It was over in days.",
            id="money that hangs on one word",
        ),
        pytest.param(
            "A jury found the treasurer guilty of seven counts of fraud. He showed no emotion.",
            "The jury found him guilty on six counts of fraud and not guilty on three. He will appeal.",
            id="what the one denies besides",
        ),
        pytest.param(
            "The union accepted a rise of 5.2 percent over two years, the mediator said. Buses will run again.",
            "Drivers voted on Sunday to accept a pay rise of 5.2 percent over three years. The mayor was glad.",
            id="a length of time that a vote settles",
        ),
    ],
)
def test_numbers_of_one_thing_differ_by(one, other):
    assert conflicts(one, other, (DAYS[0], DAYS[0])) == [("number", False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A bomb killed 12 people in Kabul on Tuesday. The city was quiet in the evening.",
            "A bomb killed 4 people in Herat on Tuesday. The city was quiet in the evening.",
            id="two towns",
        ),
        pytest.param(
            "The company has received 14 reports of overheating. It offers a refund to everybody who asks.",
            "The company has received 60 letters of praise. It offers a refund to everybody who asks.",
            id="other things",
        ),
        pytest.param(
            "A commissioner recommended that Maria Rellan should repay 45,000 pounds in expenses for a house.",
            "Maria Rellan was forced by the committee to repay 5,800 pounds in expenses for a house.",
            id="what should be and what had to be repaid",
        ),
        pytest.param(
            "Meridian Foods is in talks to buy Castell Dairy for about 2.3 billion dollars. Shares rose.",
            "Meridian Foods agreed to buy Castell Dairy for 41 dollars a share. Shares rose.",
            id="the price of a firm and of a share",
        ),
        pytest.param(
            "The bridge cost 180 million dollars. The mayor was glad of it. It is new.",
            "The tunnel cost 240 million dollars. The mayor was not glad. It is old.",
            id="what two things cost",
        ),
        pytest.param(
            "Exports of Norvania rose by 3 percent in May. The ministry was glad of it.",
            "Unemployment in Norvania rose by 5 percent in May. The ministry was not glad.",
            id="what rises by so many percent",
        ),
        pytest.param(
            "Some 18 percent of adults in Norvania smoke. The ministry gave the number.",
            "Some 40 percent of adults in Norvania vote. The ministry gave the number.",
            id="shares of one whole",
        ),
        pytest.param(
            "The party has 52 members in the Senate. The vote is on Friday.",
            "The committee has 20 members from both parties. The vote is on Friday.",
            id="other members",
        ),
    ],
)
def test_numbers_of_other_things_are_no_difference(one, other):
    assert not conflicts(one, other, (DAYS[0], DAYS[0]))


def test_nine_known_to_have_died_are_counted_and_a_later_toll_updates_them():
    one = "Nine people are now known to have died in Storm Ingrid, police said on Thursday. Four are missing."
    other = "The death toll from Storm Ingrid rose to 14 on Friday after rescuers found five more bodies, police said."
    assert ("number", True) in conflicts(one, other, (date(2026, 11, 19), date(2026, 11, 20)))


QUAKE = "The quake that hit Taresh on Monday had a magnitude of 6.4. Officials put the number of dead at 312. Aid is coming."


def test_a_toll_that_is_lowered_and_a_magnitude_that_is_corrected_are_updates():
    other = (
        "The government of Taresh lowered the death toll of Monday's earthquake on Friday from 312 to 289. It was final. "
        "The count was slow. The quake, of magnitude 6.6, destroyed many houses."
    )
    assert conflicts(QUAKE, other) == [("number", True), ("number", True)]


def test_a_former_number_and_a_bound_are_no_second_number():
    one = f"More than 300 people died in the quake that hit Taresh on Monday. {QUAKE}"
    assert conflicts(one, "The death toll in Taresh was lowered from 312 to 289 on Friday.") == [("number", True)]


@pytest.mark.parametrize(
    ("one", "other", "updated"),
    [
        pytest.param("organisers", "police", False, id="the word of two"),
        pytest.param("police", "police", True, id="the same body anew"),
    ],
)
def test_a_later_number_of_another_party_updates_nothing(one, other, updated):
    first = f"Some 20,000 people marched through Lorne against the charges on Sunday, {one} said."
    second = f"Some 6,000 people marched through Lorne against the charges on Sunday, {other} said."
    assert conflicts(first, second) == [("number", updated)]


def test_another_age_is_no_update():
    first = "The driver, 45, died when his lorry overturned on the bridge of Marwick on Friday."
    second = "The driver, 54, died when his lorry overturned on the bridge of Marwick on Friday."
    assert conflicts(first, second) == [("number", False)]
