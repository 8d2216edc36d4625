"""The memory of the job."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fakes import values

from summarizer.errors import ConfigError, DeliveryError
from summarizer.store import Store

REFS = [article.ref() for article in values.ARTICLES]


def test_an_article_counts_as_delivered_once_its_edition_is_recorded(tmp_path):
    with Store(tmp_path / "deep" / "s.sqlite") as store:
        assert store.delivered([REFS[0].sha256]) == set()
        with store.edition(tmp_path / "a.md", REFS[:2], made_at=values.NOW, text="# News"):
            pass
    with Store(tmp_path / "deep" / "s.sqlite") as store:
        assert store.delivered(ref.sha256 for ref in REFS) == {REFS[0].sha256, REFS[1].sha256}


def test_an_edition_that_could_not_be_written_is_not_recorded(tmp_path):
    with Store(tmp_path / "s.sqlite") as store:
        with (
            pytest.raises(OSError, match="disk full"),
            store.edition(tmp_path / "a.md", REFS, made_at=values.NOW, text="# News"),
        ):
            raise OSError("disk full")
        assert store.delivered(ref.sha256 for ref in REFS) == set()
        with store.edition(tmp_path / "a.md", REFS, made_at=values.NOW, text="# News"):
            pass
        assert len(store.delivered(ref.sha256 for ref in REFS)) == 3


def test_a_full_disk_is_told_as_such_and_nothing_is_recorded(tmp_path):
    def fill():
        with Store(tmp_path / "s.sqlite") as store:
            store._database.execute("PRAGMA max_page_count = 1")
            with store.edition(tmp_path / "a.md", REFS, made_at=values.NOW, text="# News", digest="x" * 100_000):
                pytest.fail("the edition is delivered, though it cannot be remembered")

    with pytest.raises(DeliveryError, match=r"s\.sqlite: database or disk is full"):
        fill()
    with Store(tmp_path / "s.sqlite") as store:
        assert store.delivered(ref.sha256 for ref in REFS) == set()


def test_a_file_that_is_no_store_is_an_error_of_the_settings(tmp_path):
    (tmp_path / "s.sqlite").write_text("not a database, only words that are long enough to be looked at" * 20)
    with pytest.raises(ConfigError):
        Store(tmp_path / "s.sqlite")


def test_a_store_of_a_later_version_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "s.sqlite") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ConfigError, match="later version"):
        Store(tmp_path / "s.sqlite")


def test_a_database_of_this_version_without_its_tables_is_an_error_of_the_settings(tmp_path):
    with sqlite3.connect(tmp_path / "s.sqlite") as database:
        database.execute("PRAGMA user_version = 1")
    database.close()
    with pytest.raises(ConfigError, match="no such table"):
        Store(tmp_path / "s.sqlite")


def test_the_last_edition_is_kept_and_the_ones_before_give_up_their_room(tmp_path):
    with Store(tmp_path / "s.sqlite") as store:
        assert store.last() is None
        for name in ("a", "b"):
            with store.edition(tmp_path / f"{name}.md", REFS, made_at=values.NOW, text="# News", digest=f'"{name}"'):
                pass
        assert store.last() == '"b"'
        with (
            pytest.raises(OSError, match="disk full"),
            store.edition(tmp_path / "c.md", REFS, made_at=values.NOW, text="# News"),
        ):
            raise OSError("disk full")
        assert store.last() == '"b"'
    with closing(sqlite3.connect(tmp_path / "s.sqlite")) as database:
        assert database.execute("SELECT digest FROM edition ORDER BY id").fetchall() == [(None,), ('"b"',)]


def test_an_edition_is_unfinished_from_before_its_delivery_until_after_it(tmp_path):
    """A process that ends in between leaves it so; only an error of the delivery itself forgets it."""
    path, ready = tmp_path / "s.sqlite", [(1, Path("a.md"), "# A")]

    def interrupted(store):
        with store.edition(Path("a.md"), REFS, made_at=values.NOW, text="# A"):
            with Store(path) as other:  # what the disk has when the process is killed here
                assert other.unfinished() == ready
                assert len(other.delivered(ref.sha256 for ref in REFS)) == 3
            raise KeyboardInterrupt

    with Store(path) as store:
        with pytest.raises(KeyboardInterrupt):
            interrupted(store)
        assert store.unfinished() == ready
        store.finish(1)
        assert store.unfinished() == []
        assert len(store.delivered(ref.sha256 for ref in REFS)) == 3


@pytest.mark.parametrize("version", [1, 2])
def test_a_store_of_an_earlier_version_is_brought_up_to_date(tmp_path, version):
    with closing(sqlite3.connect(tmp_path / "s.sqlite")) as database:
        database.executescript(
            "CREATE TABLE edition (id INTEGER PRIMARY KEY, file TEXT NOT NULL, made_at TEXT NOT NULL);"
            "CREATE TABLE delivered (sha256 TEXT NOT NULL, source TEXT NOT NULL, edition INTEGER NOT NULL, "
            "PRIMARY KEY (sha256, edition)) WITHOUT ROWID;"
            "INSERT INTO edition VALUES (1, 'a.md', '2024-03-06'); INSERT INTO delivered VALUES ('x', 'a.txt', 1);"
            "PRAGMA user_version = 1;"
        )
        if version == 2:
            database.executescript("ALTER TABLE edition ADD COLUMN digest TEXT; PRAGMA user_version = 2;")
    with Store(tmp_path / "s.sqlite") as store:
        assert store.delivered(["x", "y"]) == {"x"}
        assert store.last() is None
        with store.edition(tmp_path / "b.md", REFS, made_at=values.NOW, text="# News", digest="{}"):
            pass
        assert store.last() == "{}"
