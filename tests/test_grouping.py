"""Which articles are one story, why, and how stories are tied."""

import random
from datetime import date
from pathlib import Path

import pytest

from summarizer.reading import make_article, read_all
from summarizer.stories import relations, terms
from summarizer.stories.agglomeration import agglomerate
from summarizer.stories.graph import Graph
from summarizer.stories.grouping import Overrides, group
from summarizer.stories.terms import Profile

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))

FLOOD = """Heavy rain flooded the old town of Brenmark on Tuesday, and the fire brigade brought 200 people to safety.
Mayor Lena Ostrow said the river Talle had risen by three metres within a night.
Two bridges in Brenmark stay closed until engineers have looked at them."""
FLOOD_AGAIN = """Firefighters in Brenmark rescued some 200 people after the Talle burst its banks on Tuesday.
"I have never seen the river so high," said Lena Ostrow, the mayor of Brenmark.
Schools in the flooded old town will open again on Monday."""
CHESS = """Grandmaster Ivo Rellan won the Norderhavn chess tournament on Sunday with eight points out of nine.
Rellan, 24, beat the defending champion Petra Solm in the last round.
The prize money is 40,000 euros, and the winner plays in the candidates tournament next spring."""


def seeds(**published):
    return read_all([make_article(path.read_text(encoding="utf-8"), source=str(path)) for path in SEEDS])


def made(**texts):
    """Readings of texts by id; a text may come with its day of publication."""
    pairs = {k: v if isinstance(v, tuple) else (v, None) for k, v in texts.items()}
    return read_all([make_article(text, source=k, id=k, published=day) for k, (text, day) in pairs.items()])


def ids(groups):
    return [g.articles for g in groups]


def test_the_four_reports_of_one_meeting_are_a_story_and_an_earlier_meeting_of_the_same_kind_is_another():
    groups = group(seeds())
    assert [[i[:3] for i in g.articles] for g in groups] == [["000", "001", "002", "003"], ["004"]]


def test_a_story_says_what_its_articles_share_and_what_kept_the_nearest_one_out():
    first, second = group(seeds())
    assert {"SCO", "Singh", "Belousov"} <= set(first.grouping.shared)
    assert first.grouping.nearest == "004_470b0b8fb6e4f4bf"
    assert first.grouping.kept_apart_by == "two years apart: 2023-04-28 and 2025-06-26"
    assert second.grouping.decided_by == "alone"
    assert second.grouping.shared == ()


def test_an_earlier_event_with_the_same_actors_is_related_as_such_from_both_sides():
    groups = group(seeds())
    tied = relations.relate(groups, ["june", "april"])
    assert [(r.story, r.kind) for r in tied["june"]] == [("april", "earlier_event")]
    assert [(r.story, r.kind) for r in tied["april"]] == [("june", "later_event")]
    assert tied["june"][0].shared == ("SCO", "Rajnath Singh", "New Delhi"), "no word of their offices"


def test_two_events_are_not_related_by_words_that_name_nothing():
    fire = "Police arrested a man in {} who denies having set fire to a barn, said a spokesman of the police."
    groups = group(made(one=(fire.format("Porto"), date(2024, 3, 1)), other=(fire.format("Leeds"), date(2021, 3, 1))))
    assert len(groups) == 2
    assert relations.relate(groups, ["one", "other"]) == {"one": (), "other": ()}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        pytest.param("MAYOR WARNS OF NEW FLOOD THREAT TO OLD TOWN", False, id="a line in capitals"),
        pytest.param("The anti-Danish pamphlets were swept away by the flood.", False, id="a stance"),
        pytest.param("The harbour watch HHW sent its boats to the old town.", True, id="an acronym"),
        pytest.param("The watches HHW, BTW, NFW and SKW sent their boats.", True, id="a row of acronyms"),
    ],
)
def test_only_what_is_a_name_is_shared_as_one(line, kept):
    named = [text.replace("\n", f"\n{line}\n", 1) for text in (FLOOD, FLOOD_AGAIN)]
    shared = terms.shared(terms.profiles(list(made(a=named[0], b=named[1]))), limit=20, names_first=True)
    odd = [words for words in shared if words.isupper() or "anti-" in words]
    assert ("HHW" in odd) is kept
    assert kept or not odd


def test_the_order_of_the_articles_changes_nothing():
    readings = seeds()
    expected = ids(group(readings))
    for turn in range(3):
        random.Random(turn).shuffle(readings)  # noqa: S311 - an order, not a secret
        assert ids(group(readings)) == expected


@pytest.mark.parametrize("left_out", ["000", "001", "002", "003"])
def test_without_any_one_of_its_articles_a_story_stays_whole_and_the_other_apart(left_out):
    readings = [r for r in seeds() if not r.article.id.startswith(left_out)]
    assert [len(g.articles) for g in group(readings)] == [3, 1]


def test_articles_without_a_date_are_grouped_by_what_they_say():
    groups = group(made(a=FLOOD, b=CHESS, c=FLOOD_AGAIN))
    assert ids(groups) == [("a", "c"), ("b",)]


def test_the_same_words_months_apart_are_two_stories():
    groups = group(made(a=(FLOOD, date(2024, 3, 5)), b=(FLOOD_AGAIN, date(2024, 11, 20))))
    assert ids(groups) == [("b",), ("a",)]
    assert groups[0].grouping.kept_apart_by == "eight months apart: 2024-03-05 and 2024-11-20".replace("eight", "9")


def test_an_undated_article_does_not_bridge_years():
    readings = [r for r in seeds() if r.article.id[:3] in {"000", "003", "004"}]
    assert [[i[:3] for i in g.articles] for g in group(readings)] == [["000", "003"], ["004"]]


MEETING = """Health minister Ada Brun met her colleague Rui Tavares at the health ministers' meeting in Lisbon.
Brun and Tavares spoke about vaccines, hospitals and the cost of medicines for both countries.
Norland wants to buy vaccines together with its neighbours, the health minister said on Monday."""
LATER = """Norland's health minister Ada Brun held talks with Rui Tavares during a meeting in {where}{more}.
The health ministers want common rules for medicines, and Brun asked Tavares for help with vaccines.
Their hospitals have sent nurses to one another for years."""


@pytest.mark.parametrize(
    ("where", "more", "days", "stories"),
    [
        pytest.param("Prague", "", (None, None), 2, id="meetings in two towns"),
        pytest.param("Lisbon", "", (None, None), 1, id="one meeting"),
        pytest.param("Prague", ", as she had in Lisbon", (None, None), 1, id="the other place is told as well"),
        pytest.param("Prague", "", (date(2025, 6, 26), date(2025, 6, 26)), 1, id="dates say that they are of one day"),
    ],
)
def test_undated_reports_of_meetings_in_two_places_are_two_stories(where, more, days, stories):
    found = group(made(one=(MEETING, days[0]), two=(LATER.format(where=where, more=more), days[1])))
    assert len(found) == stories
    if stories == 2:
        assert found[0].grouping.kept_apart_by == "meetings in two places: Lisbon / Prague"


def test_what_the_user_decides_wins():
    readings = made(a=FLOOD, b=CHESS, c=FLOOD_AGAIN)
    assert ids(group(readings, Overrides(together=(("a", "b"),)))) == [("a", "b", "c")] or ids(
        group(readings, Overrides(together=(("a", "b"),)))
    )[0] == ("a", "b")
    apart = group(readings, Overrides(apart=(("a", "c"),)))
    assert ids(apart) == [("a",), ("b",), ("c",)]
    assert {g.grouping.decided_by for g in apart if g.articles != ("b",)} == {"override"}


def test_unknown_ids_in_an_override_are_ignored():
    assert len(group(made(a=FLOOD, b=CHESS), Overrides(together=(("a", "nobody"),)))) == 2


@pytest.mark.parametrize("text", ["", "Yes.", "!!! ???", "12 34 56", "word " * 3000, "é" * 2000])
def test_a_strange_article_is_a_story_of_its_own(text):
    groups = group(made(a=FLOOD, x=text))
    assert ids(groups) == [("a",), ("x",)]


def test_of_stories_alike_in_size_the_newest_comes_first_and_the_undated_last():
    groups = group(made(a=(FLOOD, date(2024, 3, 5)), b=(QUENDA, None), c=(BRENNTEL, date(2024, 3, 9))))
    assert [g.articles for g in groups] == [("c",), ("a",), ("b",)]


def test_no_articles_are_no_stories():
    assert group([]) == []


def test_what_kept_the_nearest_one_out_is_the_users_decision_where_it_was():
    apart = group(made(a=FLOOD, c=FLOOD_AGAIN), Overrides(apart=(("a", "c"),)))
    assert {g.grouping.kept_apart_by for g in apart} == {"the user's decision"}


def test_two_stories_with_little_in_common_say_what_they_share():
    groups = group(made(a=FLOOD, b=CHESS.replace("Norderhavn", "Brenmark"), c=FLOOD_AGAIN))
    chess = next(g for g in groups if g.articles == ("b",))
    assert chess.grouping.kept_apart_by == "too little in common beyond Brenmark"


def test_days_between_stories_keep_an_undated_article_out_and_are_told():
    boats = """Firefighters in Brenmark tried new boats on the Talle, and its schools had the day off.
The boats cost 90,000 euros and were a gift of the rowing club, whose chair Ida Fenn steered the first."""
    groups = group(made(a=(FLOOD, date(2024, 3, 5)), b=(FLOOD_AGAIN, None), c=(boats, date(2022, 3, 5))))
    earlier = next(g for g in groups if g.articles == ("c",))
    assert earlier.grouping.nearest == "b"
    assert earlier.grouping.kept_apart_by == "two years between the two stories"


def test_two_groups_far_more_alike_inside_than_to_one_another_are_two_events():
    graph = Graph([])
    graph.profiles = [Profile(f"a{n}", None, {"mill": 1.0}, {}) for n in range(4)]
    graph.crowd = [0.0] * 4

    def clustered(between):
        alike = {(0, 1): 0.4, (2, 3): 0.4, **dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], between)}
        graph.edges = [{b if a == i else a: s for (a, b), s in alike.items() if i in {a, b}} for i in range(4)]
        return agglomerate(graph, [], []).members

    assert clustered(0.3) == [[0, 1, 2, 3]]
    assert clustered(0.12) == [[0, 1], [2, 3]]


def test_copies_say_nothing_of_how_alike_the_reports_of_an_event_are():
    graph = Graph([])
    graph.profiles = [Profile(f"a{n}", None, {"mill": 1.0}, {}) for n in range(4)]
    graph.crowd = [0.0] * 4
    alike = {(0, 1): 1.0, (2, 3): 1.0, **dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], 0.12)}
    graph.edges = [{b if a == i else a: s for (a, b), s in alike.items() if i in {a, b}} for i in range(4)]
    assert agglomerate(graph, [{0, 1}, {2, 3}], []).members == [[0, 1, 2, 3]]


QUENDA = """Profits at the search firm Quenda rose by a fifth in the last quarter, helped by a revival in advertising.
Revenue climbed to 86 million crowns in the three months to December, beating the forecasts of analysts, and net profit reached 17 million crowns.
Chief executive Ana Sousa said growth would continue this year as more customers in Portvale searched the web with the firm.
Shares in the company rose 4% in early trade. The firm bought a rival, Hallam Search, last year, and the deal added sales overseas."""
BRENNTEL = """Telecoms operator Brenntel reported a sharp rise in annual profit, helped by its mobile phone business.
Revenue climbed 3% to 57 million crowns in the year to December, in line with the forecasts of analysts, and net profit reached 4 million crowns.
Chief executive Rui Melo said growth would continue this year as more customers in Tarnholm signed up for mobile services.
Shares in the company fell 1% in early trade. The firm sold its share of Ostby Cables last year and plans to raise its dividend."""


def test_the_results_of_two_firms_are_two_stories_however_alike_their_words():
    groups = group(made(a=(QUENDA, None), b=(BRENNTEL, None)))
    assert [g.articles for g in groups] == [("a",), ("b",)]
    assert (groups[0].grouping.kept_apart_by or "").startswith("too little in common beyond ")


def test_two_lines_on_one_event_may_call_everybody_by_something_else():
    one = "A rocket struck a bus in Kiev on Monday and killed nine passengers, the mayor said."
    other = "Nine passengers were killed when a rocket struck a bus in Kyiv on Monday, officials said."
    assert [g.articles for g in group(made(a=(one, None), b=(other, None)))] == [("a", "b")]


def test_two_reports_are_no_event_for_many_small_things_in_common():
    def clustered(weights):
        graph = Graph([])
        graph.profiles = [Profile(f"a{n}", None, weights, {}, frozenset({"berg"})) for n in range(2)]
        graph.crowd, graph.edges = [0.0] * 2, [{1: 0.15}, {0: 0.15}]
        return agglomerate(graph, [], []).members

    assert clustered({"berg": 0.3, "ferry": 0.25}) == [[0, 1]]
    assert clustered({f"word{n}": 0.1 for n in range(15)} | {"berg": 0.1}) == [[0], [1]]


def test_lines_on_what_happened_to_others_elsewhere_on_one_day_are_stories_of_their_own():
    lines = (
        "The mayor of Brenna, Dora Holt, opened a cafe on Thursday. The cafe cost 3 million euros. Bakers will bring bread.",
        "The mayor of Osk, Hana Zdan, opened a tram line on Thursday. The line cost 40 million euros. It has 12 stops.",
        "The harbour of Tarn was closed on Thursday after a fire. The fire was put out after five hours, said Ann Lee.",
        "Dockers in Velm went on strike on Thursday, said Rui Pell of their union. Ships waited for hours at the harbour.",
    )
    day = date(2025, 6, 26)
    assert len(group(made(**{f"a{n}": (line, day) for n, line in enumerate(lines)}))) == len(lines)


STUDY = """Coffee may lower risk of stroke, study suggests

People who drink two to three cups of coffee a day have a 12 percent lower risk of stroke than those who drink none,
according to a study published on Wednesday.
The researchers followed 84,000 people in Denmark for 11 years. The study does not prove the cause, lead author Eva Hald
of Porto University said. It was paid for by makers of coffee."""
STRIKE = """Rail strike called off after pay deal

Train drivers in Denmark ended their strike on Wednesday, a day early, after their union agreed on a pay rise over
18 months.
The deal was reached after seven hours of talks led by Transport Minister Ivo Lind. Trains will run normally again, the
railway said."""


def test_a_country_and_a_weekday_make_no_event():
    assert len(group(made(study=STUDY, strike=STRIKE))) == 2
