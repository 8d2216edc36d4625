"""Reads articles from files, folders and standard input; what is no article gets a reason, never an exception."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.models import Article, NotIncluded, Reason
from summarizer.reading.articles import make_article
from summarizer.sources.decode import decode

SUFFIXES = (".txt", ".md")
MAX_BYTES = 5_000_000
MAX_CHARACTERS = 300_000
"""About 50,000 words; longer texts are books, not articles, and would take minutes to parse."""
MIN_WORDS = 8
_ENGLISH = "en"
_CODE = frozenset("{}[]()<>=;_/\\|")


@dataclass
class Loaded:
    """Articles in the order given, and every input that is none."""

    articles: list[Article] = field(default_factory=list)
    not_included: list[NotIncluded] = field(default_factory=list)


class _Refused(Exception):  # a value on its way to `NotIncluded`
    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason: Reason = reason
        self.detail = detail


def load(sources: Iterable[str | Path | Article]) -> Loaded:
    """Every article of the sources, each text once; ids are unique, the second of a name gets `-2`."""
    loaded, ids, texts, paths = Loaded(), set[str](), dict[str, str](), set[str]()
    for source in sources:
        for item in _expand(source):
            name = item.source if isinstance(item, Article) else item
            place = "" if isinstance(item, Article) or name == "-" else os.path.realpath(name)
            if place in paths:
                continue
            paths.update([place] if place else [])
            try:
                _refuse_other_files(name, in_folder=not isinstance(item, Article) and name != str(source))
                article = item if isinstance(item, Article) else _read(name)
                _refuse_copy(article, texts)
            except _Refused as refused:
                loaded.not_included.append(NotIncluded(source=name, reason=refused.reason, detail=refused.detail))
                continue
            texts[article.sha256] = article.source
            loaded.articles.append(_with_unique_id(article, ids))
    return loaded


def reads(sources: Iterable[str | Path], path: Path) -> bool:
    """Whether `load` of these sources reads the file at this path, or would if it were there."""
    target = Path(os.path.realpath(path))
    places = [Path(os.path.realpath(source)) for source in sources if str(source) not in {"-", ""}]
    article = target.name.lower().endswith(SUFFIXES) and not target.name.startswith(".")
    return target in places or (article and any(place in target.parents for place in places))


def read_file(source: str, *, id: str) -> Article:
    """One article again, as `load` reads it, under the id that a stored result gave it; `ValueError` where not."""
    try:
        return _read(source).model_copy(update={"id": id})
    except _Refused as refused:
        msg = f"{source}: {refused.detail}"
        raise ValueError(msg) from refused


def _expand(source: str | Path | Article) -> Iterator[str | Article]:
    if isinstance(source, Article) or str(source) in {"-", ""} or not Path(source).is_dir():
        yield source if isinstance(source, Article) else str(source)
        return
    closed: list[OSError] = []
    for folder, subfolders, files in os.walk(source, onerror=closed.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        yield from (str(Path(folder) / name) for name in sorted(files) if not name.startswith("."))
    yield from sorted(str(error.filename) for error in closed)


def _read(source: str) -> Article:
    data = _bytes_of(source)
    if len(data) > MAX_BYTES:
        raise _Refused("too_long", f"over {MAX_BYTES // 1_000_000} MB")
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise _Refused("empty", "the file is empty")
    try:
        raw, warnings = decode(data)
    except ValueError as error:
        raise _Refused("unreadable", str(error)) from error
    if len(raw) > MAX_CHARACTERS:
        raise _Refused("too_long", f"{len(raw):,} characters; the most is {MAX_CHARACTERS:,}")
    article = make_article(raw, source=source, id="stdin" if source == "-" else None, warnings=warnings)
    _refuse_what_is_no_article(article)
    return article


def _bytes_of(source: str) -> bytes:
    """The first bytes of the source: one more than the most, so that a longer one shows."""
    if source == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(source)
    if not source:
        raise _Refused("unreadable", "an empty name")
    if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
        raise _Refused("unreadable", "the folder cannot be opened")
    if path.exists() and not path.is_file():
        raise _Refused("unreadable", "not a regular file")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _Refused("unreadable", getattr(error, "strerror", None) or str(error)) from error


def _refuse_what_is_no_article(article: Article) -> None:
    text, body = article.text, article.body()
    if not text.strip():
        raise _Refused("empty", "the file holds only white space")
    characters = [c for c in text if not c.isspace()]
    letters = sum(c.isalpha() for c in characters) / len(characters)
    words = sum(len(text[s.start : s.end].split()) for s in body)
    if letters < 0.7:
        raise _Refused("not_article", f"no prose: {letters:.0%} of its characters are letters")
    if sum(c in _CODE for c in characters) / len(characters) > 0.05:
        raise _Refused("not_article", "no prose: it looks like data or source code")
    if max(len(word) for word in text.split()) > 2000:
        raise _Refused("not_article", "no prose: a word of over 2,000 characters")
    if words < MIN_WORDS:
        raise _Refused("too_short", f"{words} word{'s' * (words != 1)} of running text; the least is {MIN_WORDS}")
    if article.language not in (_ENGLISH, None):
        raise _Refused("language", f"the language is {article.language}; only English is read")


def _refuse_other_files(name: str, *, in_folder: bool) -> None:
    if in_folder and not name.lower().endswith(SUFFIXES) and not Path(name).is_dir():
        raise _Refused("filtered", f"not a {' or '.join(SUFFIXES)} file")


def _refuse_copy(article: Article, texts: dict[str, str]) -> None:
    if article.sha256 in texts:
        raise _Refused("duplicate", f"the same text as {texts[article.sha256]}")


def _with_unique_id(article: Article, ids: set[str]) -> Article:
    wanted, count = article.id, 1
    while article.id in ids:
        count += 1
        article = article.model_copy(update={"id": f"{wanted}-{count}"})
    ids.add(article.id)
    return article
