"""A user's decisions on what is one story: the file, the names in it, and that they win."""

import pytest
from click.testing import CliRunner

import summarizer
from summarizer.cli import cli
from summarizer.errors import ConfigError
from summarizer.given import decisions
from summarizer.reading import make_article
from summarizer.stories.decided import resolve
from summarizer.stories.grouping import Overrides

FLOOD = "The river Talle flooded the old town of Brenmark on Tuesday. Firefighters brought 200 people to safety.\n"
CHESS = "Ivo Rellan won the chess tournament of Norderhavn on Sunday. He beat Petra Solm in the last round.\n"
SOLAR = "The parliament of Velland passed a law on solar roofs. Owners of new houses must obey it from May.\n"


@pytest.fixture
def news(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for name, text in (("flood", FLOOD), ("flood_again", FLOOD), ("chess", CHESS), ("solar", SOLAR)):
        (tmp_path / "news" / f"{name}.txt").write_text(text.replace("Tuesday", name.title()), encoding="utf-8")
    return tmp_path


def written(folder, text):
    file = folder / "groups.toml"
    file.write_text(text, encoding="utf-8")
    return file


def together(digest):
    return sorted(sorted(story.articles) for story in digest.stories)


def test_the_file_puts_articles_together_and_apart_and_the_story_says_so(news):
    file = written(news, 'together = [["chess", "news/solar.txt"]]\napart = [["flood.txt", "flood_again"]]\n')
    plain = summarizer.digest(["news"])
    made = summarizer.digest(["news"], groups=file)
    assert together(plain) == [["chess"], ["flood", "flood_again"], ["solar"]]
    assert together(made) == [["chess", "solar"], ["flood"], ["flood_again"]]
    assert {story.grouping.decided_by for story in made.stories} == {"override"}
    assert not any(story.copies for story in made.stories)


def test_the_command_line_and_the_settings_take_the_file(news):
    written(news, 'together = [["chess", "solar"]]\n')
    flagged = CliRunner().invoke(cli, ["digest", "news", "-f", "json", "-q", "--groups", "groups.toml"])
    (news / "summarizer.toml").write_text('groups = "groups.toml"\n')
    settled = CliRunner().invoke(cli, ["digest", "news", "-f", "json", "-q"])
    for result in (flagged, settled):
        assert result.exit_code == 0, result.output
        assert '"decided_by": "override"' in result.stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('together = [["chess", "solr"]]', "solr: did you mean solar?", id="unknown article"),
        pytest.param('togehter = [["chess", "solar"]]', "togehter: together or apart", id="unknown key"),
        pytest.param('together = ["chess", "solar"]', "list of lists", id="one list"),
        pytest.param("together = [[1, 2]]", "named by a string", id="numbers"),
        pytest.param('apart = [["chess"]]', "takes two articles", id="one article"),
        pytest.param("together = [[", "it is no TOML: ", id="no TOML"),
        pytest.param("together = " + "[" * 10_000, "nested too deeply", id="endless depth"),
        pytest.param(
            'together = [["chess", "solar"], ["solar", "flood"]]\napart = [["flood", "chess"]]',
            "together and apart",
            id="contradiction",
        ),
    ],
)
def test_a_wrong_file_is_told_before_the_work(news, text, words):
    with pytest.raises(ConfigError, match=r".") as caught:
        summarizer.digest(["news"], groups=written(news, text))
    assert words in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ConfigError, match=r"nowhere\.toml"):
        decisions(tmp_path / "nowhere.toml")


def test_a_name_of_two_articles_must_be_told_apart():
    articles = [make_article(FLOOD, source=f"{folder}/flood.txt", id=folder) for folder in ("east", "west")]
    with pytest.raises(ConfigError, match=r"several articles at once: flood\.txt: one of east, west"):
        resolve(Overrides(together=(("flood.txt", "east"),)), articles)


def test_lenient_decisions_pass_over_articles_that_are_not_there():
    article = make_article(FLOOD, source="flood.txt", id="flood")
    found = resolve(Overrides(together=(("flood", "delivered-yesterday"),), strict=False), [article])
    assert found.together == (("flood",),)


def test_a_byte_order_mark_is_read_over(tmp_path):
    (tmp_path / "groups.toml").write_bytes(b'\xef\xbb\xbftogether = [["a", "b"]]\n')
    assert decisions(tmp_path / "groups.toml") == Overrides((("a", "b"),), ())
