"""What somebody has once, an age, a day of birth and of death: articles differ where they give two."""

from datetime import date

import pytest

from summarizer.reading import make_article, read_all
from summarizer.stories import lives
from summarizer.stories.facts import Sources

DAYS = (date(2026, 11, 25), date(2026, 11, 26))


def conflicts(one, other, days=DAYS, titles=("The road goes on", "The road goes on")):
    made = [
        make_article(t, source=t[:9], id=str(n), title=titles[n], published=days[n]) for n, t in enumerate((one, other))
    ]
    told = {r.article.id: r for r in read_all(made)}
    return [(c.kind, c.sentences) for c in lives.find(Sources(told, list(told), {i: i for i in told}))]


AT_87 = "The novelist Margit Saller died on Tuesday at her home in Linton. She was 87. Her publisher gave no cause."
AT_88 = (
    "The novelist Margit Saller, who has died at the age of 88 after an illness, wrote one book that everybody read."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(AT_87, AT_88, id="she was, who died at the age of"),
        pytest.param("Clara Whitlow, 51, will resign.", "Clara Whitlow, 52, has resigned.", id="behind the name"),
        pytest.param("The 51-year-old Clara Whitlow will resign.", "Clara Whitlow, 54, has resigned.", id="before it"),
    ],
)
def test_two_ages_of_one_person_are_a_difference(one, other):
    assert [kind for kind, _ in conflicts(one, other)] == ["number"]


def test_two_days_of_death_are_a_difference():
    other = "Margit Saller died in hospital in Linton on Monday night, her daughter said."
    assert [kind for kind, _ in conflicts(AT_87, other)] == ["date"]


def test_two_years_of_birth_are_a_difference_where_the_title_says_who_was_born():
    one = "Margit Saller was born in Tolne in 1939. She taught at a village school."
    other = "Margit Saller never left the village. The school was its pride. Born in Tolne in 1938, she taught there for years."
    titles = ("Novelist dies", "Margit Saller, 1938-2026")
    assert [kind for kind, _ in conflicts(one, other, titles=titles)] == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        pytest.param(AT_87, AT_88.replace("88", "87"), DAYS, id="one age"),
        pytest.param("Emil Saller, 51, spoke.", "Margit Saller, 87, spoke.", DAYS, id="two people of one surname"),
        pytest.param(
            "Ada Whitlow, 51, spoke.", "Ada Whitlow, 52, spoke.", (DAYS[0], date(2026, 12, 24)), id="a birthday"
        ),
        pytest.param(
            "Margit Saller died on Tuesday. Her husband Emil Saller died in 2009.",
            "Margit Saller died at her home. Her husband Emil Saller died in May.",
            DAYS,
            id="less than a day",
        ),
        pytest.param("Ada Whitlow was born in 1939.", "Whitlow was born on 3 May 1939.", DAYS, id="a day of that year"),
        pytest.param(AT_87, "Margit Saller was 11 when her mother died.", DAYS, id="an age of long ago"),
        pytest.param("Ada Whitlow, 51, spoke.", "Whitlow spoke for 52 years of peace.", DAYS, id="no age"),
    ],
)
def test_what_agrees_or_is_of_others_is_no_difference(one, other, days):
    assert not conflicts(one, other, days)


def test_an_article_that_gives_the_other_age_as_well_is_no_side():
    assert not conflicts(AT_87, AT_88 + " Margit Saller, 87, had been ill.")
