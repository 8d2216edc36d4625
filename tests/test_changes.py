"""What a digest says is new since an earlier one."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

import summarizer
from summarizer.cli import cli
from summarizer.errors import StoredFileError
from summarizer.models import Change
from summarizer.reading import make_article
from summarizer.render import render_digest

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
FIRST = datetime(2025, 6, 27, 6, tzinfo=UTC)
SECOND = datetime(2025, 6, 28, 6, tzinfo=UTC)

FIRE = """A fire in a warehouse in Port Lansing killed 12 people on Monday night, the fire brigade said.
Mayor Ruth Calder visited the site on Tuesday morning and promised an inquiry.
The warehouse belonged to the shipping company Brant Lines."""
FIRE_LATER = """The death toll has risen: a fire in a warehouse in Port Lansing killed 15 people on Monday night.
Three of the wounded died in the General Hospital, its director Edda Moor told reporters.
Police arrested the owner of Brant Lines, Otto Brant, on Wednesday."""
NAMES = ("Ada Holm", "Bert Dahl", "Carl Moe", "Dora Lind", "Eve Falk", "Finn Rask", "Gerd Vik", "Hans Sol", "Ida Nor")
CHESS = """Grandmaster Ivo Rellan won the Norderhavn chess tournament on Sunday with eight points out of nine.
Rellan, 24, beat the defending champion Petra Solm in the last round."""


def made(source, text, day):
    return make_article(text, source=source, id=Path(source).stem, published=day)


def fire(text=FIRE, source="news/fire.txt", day=date(2024, 5, 7)):
    return made(source, text, day)


def chess():
    return made("news/chess.txt", CHESS, date(2024, 5, 6))


def digest(*articles, since=None):
    return summarizer.digest(articles, now=SECOND, since=since)


@pytest.fixture(scope="module")
def whole():
    return summarizer.digest(SEEDS, now=SECOND)


def facts(digest, *kinds):
    return [f for story in digest.stories for f in story.facts if f.change and f.change.kind in kinds]


@pytest.mark.parametrize("added", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_with_one_more_show_exactly_what_it_added_or_changed(added, whole):
    before = summarizer.digest([path for path in SEEDS if path != added], now=FIRST)
    now = summarizer.digest(SEEDS, now=SECOND, since=before)
    for fact in facts(now, "new", "changed"):
        assert fact.articles == (added.stem,), fact.text
    for fact in facts(now, "unchanged"):
        assert set(fact.articles) != {added.stem} or fact.corroborated_by or not fact.change.by, fact.text
        assert set(fact.change.by) <= {added.stem}
    kinds = {added.stem in story.articles: story.changes.kind for story in now.stories}
    assert kinds == {True: "new" if added.stem.startswith("004") else "changed", False: "unchanged"}
    assert now.withdrawn == ()
    assert not any(story.withdrawn for story in now.stories)
    assert [s.id for s in now.stories if s.changes.kind == "unchanged"] == [now.stories[-1].id]
    plain = now.model_dump(exclude={"since", "stories"})
    assert plain == whole.model_dump(exclude={"since", "stories"})


@pytest.mark.parametrize("left_out", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_without_one_show_only_what_it_took_with_it(left_out, whole):
    now = summarizer.digest([path for path in SEEDS if path != left_out], now=SECOND, since=whole)
    assert facts(now, "new", "changed") == []
    texts = {fact.text: fact for story in whole.stories for fact in story.facts}
    gone = [one for story in now.stories for one in story.withdrawn]
    assert all(texts[one.text].articles == (left_out.stem,) and one.why == "gone" for one in gone)
    assert [one.why for one in now.withdrawn] == (["gone"] if left_out.name.startswith("004") else [])


def test_what_an_article_adds_to_a_fact_that_still_stands_is_new_beside_it():
    """The main meeting stands, so the article that tells of two meetings does not change it."""
    added = SEEDS[1]
    before = summarizer.digest([path for path in SEEDS if path != added], now=FIRST)
    now = summarizer.digest(SEEDS, now=SECOND, since=before)
    belarusian = next(f for f in facts(now, "new", "changed") if "Belarusian" in f.text)
    assert belarusian.change == Change(kind="new", by=(added.stem,))


@pytest.mark.parametrize(("does", "kind"), [("rebuild", "unchanged"), ("sell", "new")])
def test_a_sentence_that_reports_a_known_quotation_is_no_news(tmp_path, does, kind):
    body = "The old bridge of Port Velm fell into the Ostrel on Friday, the council said. Nobody was hurt in the fall."
    more = """Two ferries of the town of Holt were sent to Port Velm on Saturday.
The railway closed its line to Arlon, which runs below the bridge.
Engineer Ana Sousa had warned of rust in the piers in 2019.
A crane of the harbour took the first beams out of the river on Sunday.
The state will pay 4 million crowns for the repair of the quay."""
    quoted = f'{body} {more} "We will rebuild the bridge before the winter rains begin," mayor Dario Kemp said.'
    reported = f"{body} Mayor Dario Kemp said that the council will {does} the bridge before the winter rains begin."
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, text in zip(paths, (quoted, reported), strict=True):
        path.write_text(f"date 2025-05-02\n{text}")
    before = summarizer.digest(paths[:1], now=FIRST)
    now = summarizer.digest(paths, now=SECOND, since=before)
    assert any("winter rains" in quote.text for story in before.stories for quote in story.quotes)
    assert not any("winter rains" in fact.text for story in before.stories for fact in story.facts)
    assert [f.change.kind for s in now.stories for f in s.facts if f"will {does}" in f.text] == [kind]


def test_a_second_report_changes_a_fact_that_stands_only_where_the_two_are_at_odds():
    other = """A fire in a warehouse in Port Lansing killed 15 people on Monday night, a spokesman of the hospital told Radio North.
Neighbours had called for help at ten, when smoke rose over the harbour.
Edda Moor, who lives next door, saw flames from the roof."""
    now = digest(fire(), fire(other, "news/other.txt"), since=digest(fire()))
    own = [fact for fact in now.stories[0].facts if fact.articles == ("other",)]
    assert {fact.change.kind for fact in own if "15 people" in fact.text} == {"changed"}
    assert {fact.change.kind for fact in own if "15 people" not in fact.text} == {"new"}


def test_the_same_articles_are_no_news():
    before = digest(fire(), chess())
    now = digest(fire(), chess(), since=before)
    assert {story.changes.kind for story in now.stories} == {"unchanged"}
    assert facts(now, "new", "changed") == []


def test_another_figure_is_a_change_that_names_the_old_one():
    now = digest(fire(FIRE_LATER, "news/later.txt", date(2024, 5, 9)), since=digest(fire()))
    changed = facts(now, "changed")
    assert [("15 people" in f.text, "12 people" in f.change.before) for f in changed] == [(True, True)]
    assert any("arrested" in fact.text for fact in facts(now, "new"))


def test_a_later_edition_goes_on_with_a_story_though_it_has_none_of_its_articles_and_misses_none():
    now = digest(fire(FIRE_LATER, "news/later.txt", date(2024, 5, 9)), since=digest(fire(), chess()))
    assert [story.changes.kind for story in now.stories] == ["changed"]
    assert now.withdrawn == ()
    assert now.stories[0].withdrawn == ()


def test_what_a_corrected_article_no_longer_says_is_withdrawn():
    corrected = fire(
        FIRE.replace("Mayor Ruth Calder visited the site on Tuesday morning and promised an inquiry.\n", "")
    )
    now = digest(corrected, since=digest(fire()))
    withdrawn = now.stories[0].withdrawn
    assert [(one.text[:17], one.sources, one.why) for one in withdrawn] == [
        ("Mayor Ruth Calder", ("news/fire.txt",), "corrected")
    ]
    assert not any(fact.change.by for fact in facts(now, "unchanged")), "an article does not confirm itself"


def test_what_an_edited_article_said_before_is_no_news_though_no_digest_had_printed_it():
    whole = digest(fire())
    story = whole.stories[0]
    before = whole.model_copy(update={"stories": (story.model_copy(update={"facts": story.facts[:1], "summary": ()}),)})
    now = digest(fire(FIRE.replace("killed 12 people", "killed 15 people")), since=before)
    assert ["15 people" in fact.text for fact in facts(now, "new", "changed")] == [True]
    assert any("Calder" in fact.text for fact in facts(now, "unchanged"))


def test_what_an_edited_article_adds_is_told_however_little_it_weighs():
    long = "\n".join([FIRE, *(f"Witness {name} of the harbour heard a loud bang." for name in NAMES)])
    added = "Police arrested the owner of Brant Lines, Otto Brant, on Wednesday."
    assert not any(
        "arrested" in fact.text for story in digest(fire(f"{long}\n{added}")).stories for fact in story.facts
    )
    now = digest(fire(f"{long}\n{added}"), since=digest(fire(long)))
    assert [fact.text for fact in facts(now, "new", "changed")] == [added]


def test_an_edition_of_which_no_sentences_are_known_is_compared_by_what_it_told():
    before = digest(fire())
    older = before.model_copy(
        update={"articles": tuple(ref.model_copy(update={"fingerprints": ""}) for ref in before.articles)}
    )
    now = digest(fire(FIRE + "\nPolice arrested the owner of Brant Lines, Otto Brant, on Wednesday."), since=older)
    assert {"arrested" in fact.text for fact in facts(now, "new", "changed")} == {True}


def test_a_story_whose_articles_are_gone_is_withdrawn():
    now = digest(fire(), since=digest(fire(), chess()))
    assert [(one.sources, one.why) for one in now.withdrawn] == [(("news/chess.txt",), "gone")]


def test_another_report_of_a_known_fact_confirms_it():
    again = """Port Lansing mourns. The fire in a warehouse in Port Lansing killed 12 people, police said.
Flags fly at half mast over the harbour and the town hall, and the theatre stays closed for a week.
A memorial service is planned in the cathedral, whose bells rang for an hour."""
    now = digest(fire(), fire(again, "other/report.txt"), since=digest(fire()))
    confirmed = [f for f in facts(now, "unchanged") if f.change.by]
    assert [f.change.by for f in confirmed] == [("report",)]


@pytest.mark.parametrize(("outlet", "confirmed"), [("Herald", []), ("Post", [("report",)])])
def test_an_outlet_that_told_it_in_the_last_edition_confirms_nothing_in_this_one(outlet, confirmed):
    again = """Port Lansing mourns. A fire in a warehouse killed 12 people in Port Lansing on Monday night.
Flags fly at half mast over the harbour and the town hall, and the theatre stays closed for a week."""
    first = make_article(FIRE, source="a.txt", id="a", outlet="Herald", published=date(2024, 5, 7))
    second = make_article(again, source="b.txt", id="report", outlet=outlet, published=date(2024, 5, 8))
    now = digest(second, since=digest(first))
    assert [f.change.by for f in facts(now, "unchanged") if f.change.by] == confirmed


def test_a_copy_of_a_known_article_confirms_nothing():
    now = digest(fire(), fire(FIRE + "\n", "other/copy.txt", date(2024, 5, 8)), since=digest(fire()))
    assert {story.changes.kind for story in now.stories} == {"unchanged"}


@pytest.mark.parametrize("kind", ["terminal", "markdown", "html"])
def test_a_rendered_digest_leads_with_what_is_new(kind):
    before = digest(fire(), chess())
    later = fire(FIRE_LATER, "news/later.txt", date(2024, 5, 9))
    page = " ".join(render_digest(digest(fire(), later, chess(), since=before), kind).split())
    assert "1 changed, 1 unchanged" in page
    news = page[page.index("What is new") :]
    assert 0 < news.index("killed 15 people on") < news.index("before: Fire") < news.index("Calder visited")
    assert news.index("arrested") < news.index("Calder visited")
    assert "beat the defending" not in page


def test_without_an_earlier_digest_nothing_is_said_of_changes():
    now = digest(fire())
    assert (now.since, now.stories[0].changes, now.stories[0].facts[0].change) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("no JSON at all", "it is no JSON", id="prose"),
        pytest.param("[1, 2]", "other JSON", id="another document"),
        pytest.param("[" * 100_000, "it is no JSON", id="nested too deeply"),
        pytest.param('{"stories": [], "schema_version": "9"}', "reads version 1, not '9'", id="another version"),
        pytest.param('{"stories": []}', "reads version 1, not None", id="no version"),
        pytest.param('{"stories": [], "schema_version": "1"}', "not a valid digest", id="fields missing"),
        pytest.param('{"key_points": []}\n{"key_points": []}\n', "the brief of an article", id="briefs"),
        pytest.param("", "it is no JSON", id="empty"),
    ],
)
def test_a_file_that_is_no_stored_digest_is_named_with_what_it_is(tmp_path, text, words):
    file = tmp_path / "old.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StoredFileError) as caught:
        digest(fire(), since=file)
    assert words in str(caught.value)
    assert str(file) in str(caught.value)


def test_an_earlier_digest_that_is_not_there_is_named_once(tmp_path):
    file = tmp_path / "old.json"
    with pytest.raises(StoredFileError) as caught:
        digest(fire(), since=file)
    assert str(caught.value) == f"the earlier digest cannot be read: {file}: No such file or directory"


def test_a_stored_digest_is_read_from_its_file(tmp_path):
    file = tmp_path / "old.json"
    file.write_text(render_digest(digest(fire()), "json"), encoding="utf-8")
    now = digest(fire(), since=str(file))
    assert now.since.generated_at == SECOND
    assert now.stories[0].changes.kind == "unchanged"


def test_the_command_line_takes_the_stored_digest_and_what_it_writes_holds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "fire.txt").write_text(f" date 2024-05-07\n{FIRE}", encoding="utf-8")
    digest_to = ["digest", "news", "-q", "--now", "2024-05-10", "-o"]
    assert CliRunner().invoke(cli, [*digest_to, "old.json"]).exit_code == 0
    (tmp_path / "news" / "later.txt").write_text(f" date 2024-05-09\n{FIRE_LATER}", encoding="utf-8")
    assert CliRunner().invoke(cli, [*digest_to, "new.json", "--since-digest", "old.json"]).exit_code == 0
    assert '"kind": "changed"' in (tmp_path / "new.json").read_text(encoding="utf-8")
    assert CliRunner().invoke(cli, ["check", "new.json"]).exit_code == 0
    result = CliRunner().invoke(cli, ["digest", "news", "-q", "--since-digest", "news/fire.txt"])
    assert isinstance(result.exception, StoredFileError)
