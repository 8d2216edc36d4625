"""What was fetched before, as files: one for each address, a line of JSON about the bytes and then the bytes.

A reader sees the whole of a file or nothing. `hishel` does more and less:
it keeps all of HTTP's rules, and knows nothing of a page that is good for as long as its feed's entry is.
"""

import asyncio
import contextlib
import hashlib
import json
import os
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from summarizer import whole_files

MAX_AGE = 30 * 86400
"""Seconds after its last use that a copy is dropped."""


@dataclass(frozen=True)
class About:
    """What is known of a body besides its bytes."""

    url: str
    """As it was asked for."""
    final: str
    """Where it stood, after redirects; the validators are this address's."""
    etag: str | None = None
    modified: str | None = None
    media_type: str | None = None
    charset: str | None = None
    entry: str | None = None
    """Fingerprint of the feed entry that named it."""


@dataclass(frozen=True)
class Kept:
    """A body and what is known of it."""

    about: About
    data: bytes
    passing: bool = False
    """Whether the server asks that it is not stored."""


class Store:
    """A folder of bodies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def get(self, url: str) -> Kept | None:
        """What is kept of this address, or none; a broken file counts as none."""
        return await asyncio.to_thread(self._read, self._path(url), url)

    async def put(self, kept: Kept) -> None:
        """Keeps it in place of what was kept; a full disk is no reason to fail, and keeps nothing."""
        await asyncio.to_thread(self._write, self._path(kept.about.url), kept)

    def prune(self) -> None:
        """Drops what was not used for long."""
        before = time.time() - MAX_AGE
        for path in self._folder.glob("??/*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < before:
                    path.unlink()

    def _path(self, url: str) -> Path:
        name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name[:2] / name[2:]

    def _read(self, path: Path, url: str) -> Kept | None:
        try:
            head, _, data = path.read_bytes().partition(b"\n")
            found = json.loads(head)
            about = About(**{field.name: found[field.name] for field in fields(About)})
            whole = about.url == url and hashlib.sha256(data).hexdigest() == found["sha256"]
            os.utime(path)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Kept(about, data) if whole else None

    def _write(self, path: Path, kept: Kept) -> None:
        head = json.dumps({**asdict(kept.about), "sha256": hashlib.sha256(kept.data).hexdigest()}, sort_keys=True)
        with contextlib.suppress(OSError):
            path.parent.mkdir(mode=0o700, exist_ok=True)
            whole_files.replace(path, head.encode() + b"\n" + kept.data, lasting=False)
