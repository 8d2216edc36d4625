"""The day of publication: from metadata, address, dateline or text, in that order, with its origin."""

import subprocess
import sys
from datetime import date

import pytest

from summarizer.reading import make_article
from summarizer.reading.publication import in_address
from summarizer.sources import Options, load

STORY = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)
DAY = date(2025, 6, 27)


@pytest.mark.parametrize(
    ("raw", "known", "origin"),
    [
        (STORY, {"published": DAY}, "given"),
        (STORY, {"published": DAY, "published_from": "metadata", "url": "https://x.example/2025/06/28/a"}, "metadata"),
        (f"date 2025-06-28\n{STORY}", {"url": "https://x.example/2025/06/27/a"}, "url"),
        (f"date 2025-06-27\n{STORY}", {}, "dateline"),
        (f"London, June 27, 2025 (AP) - {STORY}", {}, "dateline"),
        (f"date 2025-06-27\n{STORY}", {"published": date(2025, 6, 28), "published_from": "text"}, "dateline"),
        (f"Bridge approved\nBy Ann Lee | 27 June 2025\n{STORY}", {}, "text"),
        (f"{STORY}\nPublished: June 27, 2025", {}, "text"),
        (f"The old bridge in a photo of 12 May 1961\n{STORY}", {"url": "https://x.example/2025/06/27/a"}, "url"),
    ],
)
def test_the_surest_account_of_the_day_wins_and_is_named(raw, known, origin):
    article = make_article(raw, source="a.txt", **known)
    assert (article.published, article.published_from) == (DAY, origin)
    assert (article.ref().published, article.ref().published_from) == (DAY, origin)


def test_a_day_that_the_article_only_tells_of_is_not_its_own():
    article = make_article(f"On June 4, 1989, it rained on the square. {STORY}", source="a.txt")
    assert (article.published, article.published_from) == (None, None)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1970, 1, 1), date(2105, 1, 1), date(2027, 1, 1)])
def test_an_absurd_day_is_doubted_and_the_next_account_taken(day):
    article = make_article(
        STORY, source="a", published=day, published_from="metadata", url="https://x.example/2025/06/27/a"
    )
    assert (article.published, article.published_from) == (DAY, "url")
    assert any(str(day) in warning for warning in article.warnings)


def test_accounts_that_lie_far_apart_are_told():
    article = make_article(STORY, source="a", published=date(2025, 1, 1), url="https://x.example/2025/06/27/a")
    assert article.published == date(2025, 1, 1)
    assert article.warnings == ("published on 2025-01-01, says the source; on 2025-06-27, says its address",)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2025/06/27/a", DAY),
        ("https://x.example/news/2025-06-27-a.html", DAY),
        ("https://x.example/a-20250627.html", DAY),
        ("https://x.example/2025/jun/27/a", DAY),
        ("https://x.example/2025/06/a", None),
        ("https://x.example/2025/99/99/a", None),
        ("https://2025-06-27.example/a", None),
        ("https://x.example/story-12345678", None),
    ],
)
def test_an_address_tells_the_day_only_where_it_holds_a_whole_date(url, day):
    assert in_address(url) == day


@pytest.mark.parametrize(
    ("today", "published"),
    [
        (date(2025, 6, 28), date(2025, 6, 27)),
        (date(2025, 6, 26), date(2025, 6, 27)),
        (date(2025, 6, 25), None),
        (None, date(2025, 6, 27)),
    ],
    ids=["past", "tomorrow-elsewhere", "future", "no-clock"],
)
def test_a_day_that_lies_ahead_is_not_believed_and_told(tmp_path, today, published):
    text = "2025-06-27\n\nThe council approved a new bridge on Monday after years of debate."
    (tmp_path / "a.txt").write_text(text)
    (article,) = load([tmp_path], Options(today=today)).articles
    assert article.published == published
    assert any("not believed" in warning for warning in article.warnings) == (published is None)


def test_days_are_read_in_english_whatever_the_locale():
    """A program that embeds this one may have set another; what Python calls the months then is what it calls them."""
    program = (
        "import calendar\n"
        "calendar.month_name = calendar.month_abbr = ['', *(f'mes {n}' for n in range(1, 13))]\n"
        "calendar.day_name = calendar.day_abbr = [f'dia {n}' for n in range(7)]\n"
        "from summarizer.reading import calendar_words, make_article\n"
        "from summarizer.sources.records import day_of\n"
        "text = 'June 27, 2025\\n\\nThe council of Norby opened the new bridge over the Wend to carts and walkers.'\n"
        "print(make_article(text, source='a').published, day_of('Friday, June 27, 2025'))\n"
        "print(calendar_words.month_number('June'), calendar_words.weekday_number('Friday'))\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["2025-06-27", "2025-06-27", "6", "4"]
