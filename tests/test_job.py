"""The scheduled job: only what is new, one dated file a run, recorded once it is written, one run at a time."""

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from fakes import values

from summarizer import job
from summarizer.config import Job
from summarizer.deliver import file
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import AlreadyRunning, ConfigError, DeliveryError, NothingToDo
from summarizer.schedule import show
from summarizer.store import Store


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to work in, with one article in `news/`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    put(tmp_path, values.GAZETTE)
    return tmp_path


def put(folder, article, name=""):
    """Writes the article as a file, with its date as a header."""
    path = folder / (name or article.source)
    path.write_text(f" date {article.published}\n{article.text}", encoding="utf-8")


def work(now=values.NOW, **settings):
    """What a run gives."""
    return asyncio.run(job.run(Job(folders=("news",), **settings), engine=ExtractiveEngine(), now=now))


def test_a_run_writes_a_dated_digest(folder):
    edition = work(title="Morning")
    assert edition.file.as_posix() == "digests/2024-03-06.md"
    assert edition.file.read_text(encoding="utf-8").startswith("# Morning\n")


def test_a_second_run_finds_nothing_new(folder):
    work()
    with pytest.raises(NothingToDo, match="nothing new: 1 delivered before"):
        work(now=values.NOW + timedelta(days=1))
    assert [path.name for path in (folder / "digests").iterdir()] == ["2024-03-06.md"]


def test_where_nothing_is_new_what_could_not_be_read_is_named_with_its_reason(folder):
    work()
    put(folder, values.GAZETTE, "news/again.txt")
    for number in range(12):
        (folder / f"news/scan{number:02}.txt").write_bytes(b"\x00\x01\xff" * 100)
    (folder / "news/short.txt").write_text("Too short.")
    with pytest.raises(NothingToDo) as caught:
        work(now=values.NOW + timedelta(days=1))
    told = str(caught.value)
    assert "nothing new: 1 delivered before, 13 not readable as articles: news/scan00.txt (" in told
    assert told.endswith("; and 3 more")
    assert "again.txt" not in told


def test_where_no_folder_is_there_the_error_names_them_and_the_setting(folder):
    with pytest.raises(ConfigError, match=r"gone, lost: make it, or change job\.folders in summarizer\.toml$"):
        job.check(Job(folders=("gone", "lost")))


def test_a_folder_that_is_gone_is_listed_and_does_not_end_a_run_while_others_are_there(folder):
    job_of_two = Job(folders=("gone", "news"))
    edition = asyncio.run(job.run(job_of_two, engine=ExtractiveEngine(), now=values.NOW))
    assert [(n.source, n.reason) for n in edition.digest.not_included] == [("gone", "unreadable")]
    assert "gone" in edition.file.read_text(encoding="utf-8")
    with pytest.raises(NothingToDo, match=r"1 delivered before, 1 not readable as articles: gone \(No such file"):
        asyncio.run(job.run(job_of_two, engine=ExtractiveEngine(), now=values.NOW))


def test_a_later_run_holds_only_what_is_new(folder):
    work()
    put(folder, values.COURIER)
    edition = work(now=values.NOW + timedelta(days=1))
    assert edition.file.name == "2024-03-07.md"
    assert [ref.source for ref in edition.digest.articles] == ["news/courier.txt"]


def test_a_second_edition_of_a_day_does_not_overwrite_the_first(folder):
    first = work().file
    put(folder, values.COURIER)
    second = work().file
    assert (first.name, second.name) == ("2024-03-06.md", "2024-03-06-2.md")


def test_a_delivered_article_that_was_moved_is_not_new_and_one_that_was_corrected_is(folder):
    work()
    (folder / "news/gazette.txt").rename(folder / "news/moved.txt")
    with pytest.raises(NothingToDo):
        work()
    corrected = values.GAZETTE.model_copy(update={"text": values.GAZETTE.text.replace("9,000", "8,000")})
    put(folder, corrected, "news/moved.txt")
    assert [ref.source for ref in work().digest.articles] == ["news/moved.txt"]


def test_articles_of_a_run_that_could_not_write_are_new_to_the_next(folder):
    (folder / "digests").mkdir()
    (folder / "digests/2024-03-06.md").symlink_to("no/such/folder/x.md")
    with pytest.raises(DeliveryError):
        work()
    (folder / "digests/2024-03-06.md").unlink()
    assert work().file.exists()


KILLS = [
    pytest.param("before", id="before the edition is written"),
    pytest.param("during", id="while it is written"),
    pytest.param("after", id="before it is known to be written"),
]


@pytest.fixture
def killed(folder, monkeypatch):
    """What runs a job that ends as by a kill at the given point of its delivery."""
    write = file.write

    def run(when, **settings):
        def end(path, text):
            if when == "after":
                write(path, text)
            if when == "during":
                path.with_name(f".{path.name}.0123456789abcdef.part").write_text(text[:20])
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(file, "write", end)
            with pytest.raises(KeyboardInterrupt):
                work(**settings)

    return run


@pytest.mark.parametrize("when", KILLS)
def test_a_run_that_was_killed_at_its_delivery_loses_nothing_and_tells_nothing_twice(folder, killed, when):
    killed(when)
    put(folder, values.COURIER)
    edition = work(now=values.NOW + timedelta(days=1))
    assert [path.as_posix() for path in edition.finished] == ["digests/2024-03-06.md"]
    assert sorted(path.name for path in (folder / "digests").iterdir()) == ["2024-03-06.md", "2024-03-07.md"]
    assert "gazette.txt" in edition.finished[0].read_text(encoding="utf-8")
    assert [ref.source for ref in edition.digest.articles] == ["news/courier.txt"]
    assert edition.digest.since.generated_at == values.NOW


@pytest.mark.parametrize("when", KILLS)
def test_what_a_killed_run_had_ready_is_the_edition_of_the_next_where_nothing_is_new(folder, killed, when):
    killed(when)
    edition = work(now=values.NOW + timedelta(days=1))
    assert edition.finished == (edition.file,) == (Path("digests/2024-03-06.md"),)
    assert [ref.source for ref in edition.digest.articles] == ["news/gazette.txt"]
    with pytest.raises(NothingToDo):
        work(now=values.NOW + timedelta(days=1))


def test_an_edition_that_was_changed_since_the_run_was_killed_is_left_as_it_is(folder, killed):
    killed("after")
    (folder / "digests/2024-03-06.md").write_text("My notes.")
    assert work().file.read_text() == "My notes."


def test_what_a_killed_run_had_ready_for_a_place_that_is_gone_comes_in_the_next_edition(folder, killed):
    killed("before", output="gone/digests")
    shutil.rmtree(folder / "gone")
    (folder / "gone").write_text("")
    edition = work()
    assert edition.finished == ()
    assert [ref.source for ref in edition.digest.articles] == ["news/gazette.txt"]


def test_an_input_that_is_no_article_is_named_in_the_digest(folder):
    (folder / "news/scan.txt").write_bytes(b"\x00\x01\xff" * 100)
    edition = work(format="json")
    assert [(item.source, item.reason) for item in edition.digest.not_included] == [("news/scan.txt", "unreadable")]
    assert edition.file.suffix == ".json"


def test_a_copy_of_an_article_delivered_before_is_no_news(folder):
    work()
    put(folder, values.GAZETTE, "news/again.txt")
    put(folder, values.COURIER)
    put(folder, values.COURIER, "news/courier2.txt")
    assert [item.source for item in work().digest.not_included] == ["news/courier2.txt"]


def test_a_run_beside_another_does_nothing(folder):
    with job.lock(Job(folders=("news",))), pytest.raises(AlreadyRunning) as caught:
        work()
    assert caught.value.exit_code == 75
    assert not (folder / "digests").exists()
    assert work().file.exists()


@pytest.mark.parametrize("folders", [pytest.param((), id="none"), pytest.param(("nowhere",), id="not there")])
def test_a_job_without_folders_is_an_error_of_the_settings(folder, folders):
    with pytest.raises(ConfigError, match=r"summarizer\.toml"):
        asyncio.run(job.run(Job(folders=folders), engine=ExtractiveEngine(), now=values.NOW))


def test_the_schedule_names_command_folder_and_what_is_no_failure(tmp_path):
    text = show(tmp_path / "100% news")
    assert f"WorkingDirectory={tmp_path}/100%% news\n" in text
    assert "SuccessExitStatus=3 75\n" in text
    assert "OnCalendar=" in text
    assert f"30 6 * * * cd '{tmp_path}/100\\% news' && " in text


def test_digests_are_never_put_where_the_next_run_would_read_them(folder):
    for kind in ("markdown", "json", "html"):
        with pytest.raises(ConfigError, match="among the articles"):
            work(output="news/digests", format=kind)
    assert work(output="digests", format="json").file.suffix == ".json"


def test_a_folder_in_the_place_of_the_store_is_told_and_nothing_is_left_beside_it(folder):
    before = sorted(Path().iterdir())
    with pytest.raises(ConfigError, match="the store cannot be opened: news: it is a folder"):
        work(store="news")
    assert sorted(Path().iterdir()) == before


def test_a_file_in_the_place_of_the_folder_for_digests_is_told_before_the_work(folder):
    (folder / "digests").write_text("")
    with pytest.raises(DeliveryError, match="folder cannot be made"):
        work()


def test_an_edition_says_what_is_new_since_the_one_before(folder):
    work()
    put(folder, values.COURIER)
    edition = work(now=values.NOW + timedelta(days=1), format="json")
    assert edition.digest.since.generated_at == values.NOW
    assert edition.digest.withdrawn == ()
    (story,) = edition.digest.stories
    assert story.changes.kind == "changed"
    assert story.withdrawn == ()
    assert any(fact.change.kind == "new" and "Buses" in fact.text for fact in story.facts)


def test_a_last_edition_that_cannot_be_read_is_no_hindrance(folder):
    file = work().file
    with (
        Store(Job().store) as store,
        store.edition(file, (), made_at=values.NOW, text="# News", digest='{"schema_version": "0"}'),
    ):
        pass
    put(folder, values.COURIER)
    assert work().digest.since is None


def test_the_job_follows_a_file_of_groups_and_passes_over_articles_of_past_editions(folder):
    put(folder, values.COURIER)
    (folder / "groups.toml").write_text('apart = [["gazette", "courier"]]\ntogether = [["gazette", "last-week"]]\n')
    made = asyncio.run(
        job.run(Job(folders=("news",)), engine=ExtractiveEngine(), now=values.NOW, groups=Path("groups.toml"))
    ).digest
    assert sorted(story.articles for story in made.stories) == [("courier",), ("gazette",)]
