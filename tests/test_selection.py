"""Which articles are wanted: by day, words, outlet, language and number; the others get a reason."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from summarizer import commands, config, read_article
from summarizer.errors import ConfigError
from summarizer.sources import Options, Selection, load

SEEDS = Path(__file__).parent.parent / "seeds"


def selected(**wanted) -> tuple[list[str], dict[str, str]]:
    loaded = load([SEEDS], Options(selection=Selection(**wanted)))
    assert {item.reason for item in loaded.not_included} <= {"filtered"}
    return [a.id[:3] for a in loaded.articles], {Path(i.source).name[:3]: i.detail for i in loaded.not_included}


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        pytest.param({}, ["000", "001", "002", "003", "004"], id="nothing-asked-for-wants-all"),
        pytest.param({"since": date(2025, 6, 26)}, ["000", "001", "002"], id="since-a-day-that-counts"),
        pytest.param({"until": date(2025, 6, 26)}, ["000", "001", "004"], id="until-a-day-that-counts"),
        pytest.param({"since": date(2025, 6, 27), "until": date(2025, 6, 27)}, ["002"], id="one-day"),
        pytest.param(
            {"match": ("TEXT THAT NOBODY WROTE", "shoigu")}, ["004"], id="any-of-the-words-whatever-their-case"
        ),
        pytest.param({"match": ("natraj  statue",)}, ["000"], id="a-phrase-whatever-its-spaces"),
        pytest.param({"outlet": ("pti",)}, ["004"], id="an-agency-counts-as-outlet"),
        pytest.param({"languages": ("EN",)}, ["000", "001", "002", "003", "004"], id="a-language"),
        pytest.param({"limit": 2}, ["000", "001"], id="the-first-ones"),
        pytest.param({"limit": 1, "match": ("Shoigu",)}, ["004"], id="the-limit-counts-what-is-wanted"),
    ],
)
def test_only_the_wanted_articles_are_kept(wanted, ids):
    kept, filtered = selected(**wanted)
    assert kept == ids
    assert len(filtered) == 5 - len(ids)


def test_each_filtered_article_says_why():
    _, why = selected(since=date(2025, 6, 27), match=("meeting",))
    assert why["003"] == "it has no date"
    assert why["000"] == "published 2025-06-26, before 2025-06-27"
    assert selected(limit=4)[1]["004"] == "over the limit of 4 articles"
    assert selected(outlet=("Gazette",))[1]["000"] == "not of “Gazette”"


def test_a_day_that_is_not_believed_is_told_and_not_that_there_is_none(tmp_path):
    (tmp_path / "ahead.txt").write_text("date 2025-07-09\nThe mill of Velm will close, its owner said on Monday.\n")
    loaded = load([tmp_path], Options(selection=Selection(since=date(2025, 6, 1)), today=date(2025, 6, 28)))
    assert [item.detail for item in loaded.not_included] == ["published on 2025-07-09, says its dateline: not believed"]


@pytest.mark.parametrize(
    ("outlet", "wanted", "kept"),
    [
        ("The Courier", "courier", True),
        ("Courier", "THE COURIER", True),
        ("Theatre News", "atre news", False),
        ("The Velm Courier", "Courier", False),
    ],
)
def test_an_outlet_is_known_with_its_article_or_without(outlet, wanted, kept):
    article = read_article("The mill of Velm will close, its owner said on Monday.").model_copy(
        update={"outlet": outlet}
    )
    assert bool(load([article], Options(selection=Selection(outlet=(wanted,)))).articles) is kept


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (
            date(2025, 7, 1),
            date(2025, 6, 1),
            "--since and --until contradict each other: from 2025-07-01 up to 2025-06-01",
        ),
        (timedelta(days=2), date(2025, 6, 1), "from 2025-06-26 up to 2025-06-01 is no day"),
        (date(2025, 7, 1), None, "--since lies ahead: 2025-07-01: it is 2025-06-28, by the clock or --now"),
    ],
)
def test_days_that_leave_none_are_a_mistake_of_the_call(since, until, said):
    now = datetime(2025, 6, 28, tzinfo=UTC)
    with pytest.raises(ConfigError, match=re.escape(said)) as caught:
        commands.Articles(since=since, until=until).options(config.Settings(), now)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("since", "until"), [(date(2025, 6, 29), None), (date(2025, 6, 2), date(2025, 6, 2)), (None, None)]
)
def test_days_of_which_one_is_left_are_no_mistake(since, until):
    chosen = commands.Articles(since=since, until=until).options(config.Settings(), datetime(2025, 6, 28, tzinfo=UTC))
    assert (chosen.selection.since, chosen.selection.until) == (since, until)
