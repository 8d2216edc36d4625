"""Which articles are wanted: by day, words, outlet, language and number; the others get a reason."""

from datetime import date
from pathlib import Path

import pytest

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
