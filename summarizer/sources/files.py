"""Files, folders and standard input, as bytes."""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from summarizer.models import Article
from summarizer.sources import decode, forms
from summarizer.sources.found import Payload, Refused

STDIN = "-"
MAX_BYTES = 200_000_000
"""Of a container, such as an archive; what a form holds it to is less."""
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/", re.IGNORECASE)
"""How an address begins that lacks its scheme: "example.org/feed.xml"."""
_OFFICE = (".docx", ".doc", ".odt", ".rtf")


@dataclass(frozen=True)
class Place:
    """One thing to read."""

    name: str
    in_folder: bool = False
    """Whether it was found in a folder, so that files of other kinds are passed over."""


def listed(sources: Iterable[str | Path | Article]) -> Iterator[Article | Place]:
    """The sources with each folder's files in place of the folder; a file that comes twice is there once."""
    paths = set[str]()
    for source in sources:
        if isinstance(source, Article):
            yield source
            continue
        for place in _expand(str(source)):
            real = os.path.realpath(place.name) if _kind(place.name) else place.name
            if real not in paths or place.name == STDIN:
                yield place
            paths.add(real)


def reads(sources: Iterable[str | Path], path: Path) -> bool:
    """Whether loading these sources reads the file at this path, or would if it were there."""
    target = Path(os.path.realpath(path))
    places = [Path(os.path.realpath(source)) for source in sources if str(source) not in {STDIN, ""}]
    article = target.name.lower().endswith(forms.suffixes()) and not target.name.startswith(".")
    return target in places or (article and any(place in target.parents for place in places))


def payload(place: Place) -> Payload:
    """The bytes of a file or of standard input; `Refused` where it cannot be read."""
    if place.in_folder and not place.name.lower().endswith(forms.suffixes()) and _kind(place.name) != "folder":
        office = place.name.lower().endswith(_OFFICE)
        other = "its suffix is none of an article's; named by itself it is read all the same"
        raise Refused("filtered", decode.OFFICE if office else other)
    if _kind(place.name) == "folder":
        raise _folder(place)
    data = _bytes_of(place.name)
    if len(data) > MAX_BYTES:
        raise Refused("too_long", f"over {MAX_BYTES // 1_000_000} MB")
    return Payload("-" if place.name == STDIN else place.name, data)


def _expand(source: str) -> Iterator[Place]:
    if source == STDIN or _kind(source) != "folder":
        yield Place(source)
        return
    closed: list[OSError] = []
    found = False
    for folder, subfolders, names in os.walk(source, onerror=closed.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        links = [name for name in subfolders if Path(folder, name).is_symlink()]  # not followed: they may lead in rings
        inside = [name for name in sorted([*names, *links]) if not name.startswith(".")]
        found = found or bool(inside)
        yield from (Place(str(Path(folder) / name), in_folder=True) for name in inside)
    yield from (Place(name, in_folder=True) for name in sorted(str(error.filename) for error in closed))
    if not (found or closed):
        yield Place(source)


def _kind(name: str) -> Literal["folder", "file", "other"] | None:
    """What lies there; none where nothing does, or where no file can have such a name."""
    if not name:
        return None
    try:
        mode = Path(name).stat().st_mode
    except (OSError, ValueError):
        return None
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "other"


def _folder(place: Place) -> Refused:
    """Why a folder has no files to read in its place."""
    if not os.access(place.name, os.R_OK | os.X_OK):
        return Refused("unreadable", "the folder cannot be opened")
    if place.in_folder:
        return Refused("filtered", "a link to a folder, which is not followed; name the folder itself")
    hidden = any(name.startswith(".") for _, folders, files in os.walk(place.name) for name in (*folders, *files))
    only = ", but for hidden ones, whose names begin with a dot" if hidden else ""
    return Refused("empty", f"a folder without files{only}")


def _bytes_of(source: str) -> bytes:
    """The first bytes of the source: one more than the most, so that a longer one shows."""
    if source == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    if not source:
        raise Refused("unreadable", "an empty name")
    if _kind(source) == "other":
        raise Refused("unreadable", "not a regular file")
    try:
        with Path(source).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        scheme = "; an address begins with https://" if _HOST.match(source) else ""
        raise Refused("unreadable", (getattr(error, "strerror", None) or str(error)) + scheme) from error
