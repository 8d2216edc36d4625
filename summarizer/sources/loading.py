"""From what the user names to articles: every input becomes an article or gets a reason, never an exception."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import NothingToDo
from summarizer.models import Article, NotIncluded
from summarizer.reading.articles import make_article
from summarizer.sources import files, identity, refusals
from summarizer.sources.forms import Form, form_of
from summarizer.sources.found import (
    MAX_DEPTH,
    Document,
    Found,
    Known,
    Link,
    Payload,
    Reader,
    Refused,
    printable,
)
from summarizer.sources.selection import Selection

if TYPE_CHECKING:
    from summarizer.sources.web import Limits

MAX_ENTRIES = 10_000
"""Of one source; a longer list is cut off, with a reason."""
MAX_LINKS = 50_000
"""Addresses of all sources together: lists that name lists, of many lists each, must not multiply."""

_NAMED = 5
"""Inputs that are named where none is an article."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_LONGEST_DAY = 60
"""Characters that are shown of what should be a day."""
_BLANK = b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"

Source = str | Path | Article


class Fetch(Protocol):
    """Gets the bytes behind a link; `Refused` says why it cannot."""

    def __call__(self, link: Link) -> Awaitable[Payload]:
        """The bytes, with the address they came from in the end."""


@dataclass(frozen=True)
class WebOptions:
    """How addresses are fetched."""

    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be asked."""
    cache: Path | None = None
    """Folder of what was fetched before; none keeps nothing."""
    limits: "Limits | None" = None
    """How much, how long and how large; none takes the usual ones."""


@dataclass(frozen=True)
class Options:
    """How sources are read, and which of their articles are wanted."""

    reader: Reader = field(default_factory=Reader)
    selection: Selection = field(default_factory=Selection)
    web: WebOptions = field(default_factory=WebOptions)
    today: date | None = None
    """A day of publication after the morrow of this one is not believed."""


@dataclass
class Loaded:
    """Articles in the order given, and every input that is none."""

    articles: list[Article] = field(default_factory=list)
    not_included: list[NotIncluded] = field(default_factory=list)


def nothing_read(loaded: Loaded, options: Options | None) -> NothingToDo:
    """Why there is no article: what each input is instead, or what the selection asks for."""
    reasons = "; ".join(f"{item.source}: {item.detail or item.in_words}" for item in loaded.not_included[:_NAMED])
    more = len(loaded.not_included) - _NAMED
    reasons += f"; and {more} more" if more > 0 else ""
    asked = options.selection.asked if options else ()
    if asked and any(item.reason == "filtered" for item in loaded.not_included):
        return NothingToDo("no article is wanted", which=reasons, hint=f"none passes {', '.join(asked)}")
    hint = "" if reasons else "name files, folders or addresses of articles"
    return NothingToDo("no article to read", which=reasons, hint=hint)


def load(sources: Iterable[Source], options: Options | None = None) -> Loaded:
    """As `aload`, for code that is not asynchronous."""
    return asyncio.run(aload(sources, options))


async def aload(sources: Iterable[Source], options: Options | None = None) -> Loaded:
    """Every wanted article of the sources, each once; ids are unique, the second of a name gets `-2`."""
    options = options or Options()
    async with AsyncExitStack() as stack:
        walk = _Walk(options, stack)
        found = await asyncio.gather(*(walk.source(source) for source in files.listed(sources)))
    return _sift([item for items in found for item in items], options.selection)


def read_again(source: str, options: Options | None = None) -> list[Article | NotIncluded]:
    """All that one source holds now, whether wanted or not; ids are not yet unique."""
    options = options or Options()

    async def walk() -> list[Article | NotIncluded]:
        async with AsyncExitStack() as stack:
            return await _Walk(options, stack).source(files.Place(source))

    return asyncio.run(walk())


class _Walk:
    """Follows sources down to their articles; the order of what comes back is that of what was given."""

    def __init__(self, options: Options, stack: AsyncExitStack) -> None:
        self._reader, self._stack, self._web, self._today = options.reader, stack, options.web, options.today
        self._left = MAX_LINKS
        self._fetch: Fetch | None = None
        self._opening, self._reading = asyncio.Lock(), asyncio.Lock()

    async def source(self, source: Article | files.Place) -> list[Article | NotIncluded]:
        if isinstance(source, Article):
            return await self._guarded(source.source, self._given(source))
        if is_address(source.name):
            return await self.follow(Link(source.name))
        return await self._guarded(source.name, self._file(source))

    async def follow(self, found: Found) -> list[Article | NotIncluded]:
        if isinstance(found, NotIncluded):
            return [found]
        if isinstance(found, Document):
            return await self._guarded(found.name, self._document(found))
        if found.depth > MAX_DEPTH:
            name = identity.shown(found.url) if isinstance(found, Link) else found.name
            return [NotIncluded(source=name, reason="unreadable", detail=f"over {MAX_DEPTH} containers deep")]
        if isinstance(found, Link):
            return await self._link(found)
        return await self._guarded(found.name, self._payload(found))

    async def _given(self, article: Article) -> list[Article | NotIncluded]:
        refusals.ensure_as_read(article)
        refusals.refuse_length(article.text)
        return [article]

    async def _file(self, place: files.Place) -> list[Article | NotIncluded]:
        return await self._payload(files.payload(place))

    async def _payload(self, payload: Payload) -> list[Article | NotIncluded]:
        if not payload.data.strip(_BLANK):
            raise Refused("empty", "it is empty")
        form = form_of(payload)
        if len(payload.data) > form.max_bytes:
            raise Refused("too_long", f"over {form.max_bytes // 1_000_000} MB")
        async with self._a_moment():
            found, refused = self._entries(form, payload)
        results = await asyncio.gather(*(self.follow(item) for item in found))
        rest = [NotIncluded(source=payload.name, reason=refused.reason, detail=refused.detail)] if refused else []
        if not found and not rest:
            rest = [NotIncluded(source=payload.name, reason="empty", detail=f"{form.name} without entries")]
        return [*(item for items in results for item in items), *rest]

    def _entries(self, form: Form, payload: Payload) -> tuple[list[Found], Refused | None]:
        """What the form found before it ended or gave up, and why it gave up."""
        found: list[Found] = []
        try:
            found.extend(islice(form.read(payload, self._reader), MAX_ENTRIES + 1))
        except Refused as refused:
            return found, refused
        except Exception as error:  # noqa: BLE001 - a library that trips over hostile bytes must not end the run
            return found, Refused(
                "unreadable", f"{form.name} that cannot be read: {type(error).__name__}: {error}"[:300]
            )
        if len(found) > MAX_ENTRIES:
            return found[:-1], Refused("too_long", f"over {MAX_ENTRIES:,} entries; the rest is not read")
        self._left -= sum(isinstance(item, Link) for item in found)
        if self._left < 0:
            read: list[Found] = [item for item in found if not isinstance(item, Link)]
            return read, Refused("too_long", f"over {MAX_LINKS:,} addresses in one run; those it names are not read")
        return found, None

    async def _link(self, link: Link) -> list[Article | NotIncluded]:
        async def page() -> list[Article | NotIncluded]:
            return await self._payload(await (await self._fetcher())(link))

        found = await self._guarded(identity.shown(link.url), page())
        if link.otherwise is None or any(isinstance(item, Article) for item in found):
            return found
        why = next((item.detail for item in found if isinstance(item, NotIncluded)), "it holds no article")
        warning = f"the page was not read, the feed's own words are: {why}"
        instead = await self.follow(replace(link.otherwise, warnings=(*link.otherwise.warnings, warning)))
        return instead if any(isinstance(item, Article) for item in instead) else found or instead

    @asynccontextmanager
    async def _a_moment(self) -> AsyncIterator[None]:
        """One piece of reading at a time, with a look at the connections before it.

        A thousand files in a row would otherwise keep every answer from the web waiting until its time is over.
        """
        async with self._reading:
            await asyncio.sleep(0)
            yield

    async def _document(self, document: Document) -> list[Article | NotIncluded]:
        async with self._a_moment():
            return self._article(document)

    def _article(self, document: Document) -> list[Article | NotIncluded]:
        refusals.refuse_length(document.text)
        known = document.known
        article = make_article(
            document.text, source=document.name, id=document.id or _id_of(document.name), title=known.title,
            url=identity.shown(known.url) if known.url else None, outlet=known.outlet, author=known.author,
            published=known.published, published_from=known.published_from, language=known.language,
            today=self._today, warnings=(*document.warnings, *_undated(known)),
        )  # fmt: skip
        refusals.refuse_what_is_no_article(article)
        return [article]

    async def _guarded(self, name: str, work: Awaitable[list[Article | NotIncluded]]) -> list[Article | NotIncluded]:
        try:
            return await work
        except Refused as refused:
            return [NotIncluded(source=name, reason=refused.reason, detail=refused.detail)]

    async def _fetcher(self) -> Fetch:
        async with self._opening:
            if self._fetch is None:
                from summarizer.sources.web import fetcher

                self._fetch = await self._stack.enter_async_context(fetcher(self._web))
            return self._fetch


def _undated(known: Known) -> Iterator[str]:
    """A warning where a day of publication is named and cannot be read."""
    if known.unread and not known.published:
        yield f"its day of publication cannot be read: {printable(known.unread[:_LONGEST_DAY])!r}"


def _id_of(name: str) -> str | None:
    return "stdin" if name == files.STDIN else None


def is_address(name: str) -> bool:
    """Whether a source is an address, not a path; those that are not of the web are refused when they are fetched."""
    return bool(_ADDRESS.match(name))


def _sift(found: list[Article | NotIncluded], selection: Selection) -> Loaded:
    """Each article once, and only those that are wanted."""
    loaded, ids, seen = Loaded(), set[str](), identity.Seen()
    for item in found:
        if isinstance(item, NotIncluded):
            loaded.not_included.append(item)
            continue
        try:
            refusals.refuse_what_was_taken_back(item)
            seen.refuse_again(item)
            selection.refuse(item, count=len(loaded.articles))
        except Refused as refused:
            loaded.not_included.append(NotIncluded(source=item.source, reason=refused.reason, detail=refused.detail))
            continue
        loaded.articles.append(_with_unique_id(item, ids))
    return loaded


def _with_unique_id(article: Article, ids: set[str]) -> Article:
    wanted, count = article.id, 1
    while article.id in ids:
        count += 1
        article = article.model_copy(update={"id": f"{wanted}-{count}"})
    ids.add(article.id)
    return article
