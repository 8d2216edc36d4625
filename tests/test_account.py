"""What a story says first and of whom: its headline, its first sentence, and people named in full once."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from summarizer import pipeline
from summarizer.briefs import make_brief
from summarizer.checking import check_file
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.models import Claim, Fact
from summarizer.reading import make_article, read
from summarizer.render import render_digest
from summarizer.stories import heading, introduced
from summarizer.stories.facts import Sources
from summarizer.stories.grouping import Overrides

NOW = datetime(2024, 3, 20, tzinfo=UTC)
ONE = """Mayor Ada Brun of Sundhavn resigned on Tuesday over the costs of the swing bridge in Sundhavn harbour.
Brun said the bridge had cost the town 12 million crowns more than the council was told.
Transport Minister Ivo Rellan, who warned of the costs in 2021, welcomed the resignation of the mayor.
Nobody in the harbour has seen the drawings of the new bridge, and the engineers of the yard keep silent."""
TWO = """The council of Sundhavn met for six hours on Tuesday behind closed doors.
Then Mayor Ada Brun resigned, as the swing bridge in Sundhavn harbour had cost far more than planned.
Transport Minister Ivo Rellan has asked an engineer from Brenmark to look at the motor of the bridge.
Rellan said that the swing bridge would not open before the autumn of 2026 because its motor is too weak."""
SAID = "Rellan said that the swing bridge would not open before the autumn of 2026 because its motor is too weak."
FEARS = "Rellan fears for the old piles."
NAMED = "Transport Minister Ivo Rellan has asked an engineer from Brenmark to look at the motor of the bridge."
TWO += f"\n{FEARS}"
THREE = """The swing bridge in Sundhavn harbour cost Mayor Ada Brun her office on Tuesday.
She resigned after a night of talks with the council about the costs of the bridge.
Bridges in the north have often cost more than planned, and several of them were torn down again."""
TITLES = {"one": "Sundhavn mayor resigns over bridge", "two": "A long night in the council", "three": "Bridge troubles"}


def digest(*texts, days=(), titles=TITLES):
    ids = ["one", "two", "three"][: len(texts)]
    days = [*days, *[date(2024, 3, 13)] * 3]
    articles = [
        make_article(text, source=i, id=i, title=titles.get(i), published=day)
        for text, i, day in zip(texts, ids, days, strict=False)
    ]
    together = Overrides(together=(tuple(ids),), strict=False)
    return asyncio.run(pipeline.digest(articles, engine=ExtractiveEngine(), now=NOW, overrides=together))


def story(*texts, **given):
    return digest(*texts, **given).stories[0]


def test_the_headline_is_the_one_that_the_other_articles_bear_out():
    assert story(TWO, ONE, titles={"two": TITLES["one"], "one": TITLES["two"]}).headline.text == TITLES["one"]


@pytest.mark.parametrize("newest", ["one", "two"])
def test_of_two_headlines_that_are_borne_out_alike_the_newest_is_taken(newest):
    titles = {"one": "Mayor Ada Brun of Sundhavn resigns", "two": "Sundhavn mayor Ada Brun resigns"}
    days = [date(2024, 3, 13 + (i == newest)) for i in ("one", "two")]
    assert story(ONE, TWO, days=days, titles=titles).headline.text == titles[newest]


@pytest.mark.parametrize(
    "comment", ["Opinion: Sundhavn mayor resigns over bridge", "Sundhavn mayor Brun should resign over bridge"]
)
def test_the_headline_of_a_comment_gives_way_to_that_of_a_report(comment):
    titles = {"one": comment, "two": "Mayor Ada Brun of Sundhavn resigns"}
    assert story(ONE, TWO, titles=titles).headline.text == titles["two"]


def test_what_is_told_as_planned_gives_way_to_what_is_told_as_done():
    titles = {"one": "Sundhavn mayor to resign over bridge", "two": "Sundhavn mayor resigns over bridge"}
    assert story(ONE, TWO, titles=titles).headline.text == titles["two"]


def test_a_single_report_keeps_its_headline_however_long():
    reading = read(make_article(ONE, source="one", id="one"))
    brief = asyncio.run(make_brief(reading, ExtractiveEngine(), ExtractiveEngine()))
    long = brief.headline.model_copy(update={"text": ONE.split("\n", maxsplit=1)[0]})
    sources = Sources({"one": reading}, ["one"], {"one": "one"})
    assert heading.choose(["one"], {"one": brief.model_copy(update={"headline": long})}, sources) == long


def test_the_account_begins_with_what_the_headline_says():
    first = story(ONE, TWO, THREE).summary[0].text
    assert "resigned" in first
    assert "Brun" in first


def told(*sentences, headline="A bridge"):
    """What a story of these sentences of article two tells when its people are named."""
    made = story(TWO)
    reading = read(make_article(TWO, source="two", id="two", title=TITLES["two"], published=date(2024, 3, 13)))
    spans = {
        s: next(x for n in reading.article.body() if s in (x := reading.article.sentence_span(n.number)).text)
        for s in sentences
    }
    facts = tuple(
        Fact(id=f"f{n}", text=text, origin="selected", evidence=(span,), articles=("two",), sources=1)
        for n, (text, span) in enumerate(spans.items())
    )
    summary = (Claim(id="s1", text=facts[0].text, evidence=facts[0].evidence, origin="selected"),)
    first = made.headline.model_copy(update={"text": headline})
    made = made.model_copy(update={"headline": first, "summary": summary, "facts": facts, "timeline": ()})
    return introduced.in_full(made, Sources({"two": reading}, ["two"], {"two": "two"}))


def test_who_comes_first_by_surname_is_named_in_full_with_the_office_and_not_again():
    made = told(SAID, FEARS)
    assert made.facts[0].text == made.summary[0].text == SAID.replace("Rellan", "[Transport Minister Ivo Rellan]")
    assert made.facts[1].text == FEARS
    assert any("Ivo Rellan" in span.text for span in made.facts[0].evidence)
    assert SAID in made.facts[0].evidence[0].text
    assert made.facts[0].origin == "shortened"


def test_who_was_named_in_full_before_is_named_by_surname():
    assert [fact.text for fact in told(NAMED, SAID).facts] == [NAMED, SAID]


def test_a_sentence_that_is_the_headline_stays_as_it_is():
    assert told(SAID, headline=SAID.rstrip(".")).facts[0].text == SAID


def test_a_sentence_with_a_name_put_in_rests_on_what_gives_the_name_and_holds_when_checked_again(tmp_path):
    sources = {"one": ONE, "two": TWO, "three": THREE}
    paths = []
    for name, text in sources.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    made = asyncio.run(pipeline.digest(paths, engine=ExtractiveEngine(), now=NOW))
    stored = tmp_path / "digest.json"
    stored.write_text(render_digest(made, "json"), encoding="utf-8")
    assert check_file(stored).findings == ()
