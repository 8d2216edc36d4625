"""Remembers which articles were delivered in which edition: one small SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self, cast

from summarizer import whole_files
from summarizer.errors import ConfigError, DeliveryError
from summarizer.models import ArticleRef

VERSION = 3
"""Kept in SQLite's `user_version`; a file of a later version is not touched."""

_TABLES = """
CREATE TABLE edition (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    made_at TEXT NOT NULL,
    digest TEXT,
    text TEXT
);
CREATE TABLE delivered (
    sha256 TEXT NOT NULL,
    source TEXT NOT NULL,
    edition INTEGER NOT NULL REFERENCES edition (id),
    PRIMARY KEY (sha256, edition)
) WITHOUT ROWID;
"""
_LACKING = ("digest", "text")
"""The columns of `edition` that version 1 lacks, in the order in which the later versions brought them."""
_LATER = "the store is of a later version of the program"


def why_not(path: Path) -> str | None:
    """Why `Store` is bound to refuse the file, none where it is not; nothing is written."""
    if not whole_files.is_there(path):
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        return str(error)
    return _LATER if version > VERSION else None


class Store:
    """The memory of a job; an article is known by the SHA-256 of its text, wherever it lies.

    `ConfigError` where the file is no store; `DeliveryError` at the end of the `with` block where it failed in use.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, isolation_level=None)
            self._prepare()
        except (OSError, sqlite3.Error) as error:
            raise ConfigError("the store cannot be opened", which=str(path), hint=str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self._database.close()
        if isinstance(error, sqlite3.Error):
            what = "the store can no longer be read or written"
            raise DeliveryError(what, which=str(self.path), hint=str(error)) from error

    def delivered(self, digests: Iterable[str]) -> set[str]:
        """Those of the SHA-256 values whose text is in a delivered edition."""
        query = "SELECT 1 FROM delivered WHERE sha256 = ? LIMIT 1"
        return {sha256 for sha256 in digests if self._database.execute(query, (sha256,)).fetchone()}

    def last(self) -> str | None:
        """The digest of the last edition, as JSON; none where there is none."""
        row = self._database.execute("SELECT digest FROM edition ORDER BY id DESC LIMIT 1").fetchone()
        return row[0] if row else None

    def unfinished(self) -> list[tuple[int, Path, str]]:
        """Number, path and text of each edition whose run ended before it was known to be delivered, oldest first."""
        query = "SELECT id, file, text FROM edition WHERE text IS NOT NULL ORDER BY id"
        return [(number, Path(file), text) for number, file, text in self._database.execute(query)]

    def finish(self, number: int) -> None:
        """The edition is delivered."""
        with self._transaction():
            self._database.execute("UPDATE edition SET digest = NULL WHERE id < ?", (number,))
            self._database.execute("UPDATE edition SET text = NULL WHERE id = ?", (number,))

    def forget(self, number: int) -> None:
        """The edition cannot be delivered: its articles are new again."""
        with self._transaction():
            self._database.execute("DELETE FROM delivered WHERE edition = ?", (number,))
            self._database.execute("DELETE FROM edition WHERE id = ?", (number,))

    @contextmanager
    def edition(
        self, file: Path, articles: Iterable[ArticleRef], *, made_at: datetime, text: str, digest: str | None = None
    ) -> Iterator[None]:
        """Records an edition, its articles, text and JSON, before the body of the `with` block delivers the text.

        Where the body fails, all of it is forgotten; where the process ends in it, the edition is `unfinished`. Only
        the last edition's JSON is kept, and no text of a delivered one.
        """
        with self._transaction():
            row = (str(file), made_at.isoformat(), digest, text)
            insert = "INSERT INTO edition (file, made_at, digest, text) VALUES (?, ?, ?, ?)"
            number = cast("int", self._database.execute(insert, row).lastrowid)
            self._database.executemany(
                "INSERT OR IGNORE INTO delivered (sha256, source, edition) VALUES (?, ?, ?)",
                [(ref.sha256, ref.source, number) for ref in articles],
            )
        try:
            yield
        except Exception:  # no interruption: the edition may be written already
            self.forget(number)
            raise
        self.finish(number)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:  # a full disk has ended it already
                self._database.execute("ROLLBACK")
            raise

    def _prepare(self) -> None:
        (version,) = self._database.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise ConfigError(_LATER, which=str(self.path))
        if version == 0:
            self._database.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        elif version < VERSION:
            added = "".join(f"ALTER TABLE edition ADD COLUMN {name} TEXT; " for name in _LACKING[version - 1 :])
            self._database.executescript(f"BEGIN; {added} PRAGMA user_version = {VERSION}; COMMIT;")
        columns = "sha256, source, edition, file, made_at, digest, text"
        self._database.execute(f"SELECT {columns} FROM delivered, edition LIMIT 0")  # noqa: S608 - names of ours
