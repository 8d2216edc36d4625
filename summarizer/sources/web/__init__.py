"""Fetches what stands at an address: politely, within limits, and nothing that is not public.

    async with fetcher(WebOptions(cache=folder)) as fetch:
        payload = await fetch(Link("https://example.org/feed.xml"))

A run asks for each address once. With a folder for the cache, the next run asks whether it changed and downloads what
did; the page of a feed's entry is not asked for again as long as the entry is the same.
"""

import asyncio
import tempfile
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_after_attempt

from summarizer.sources.found import Link, Payload, Refused
from summarizer.sources.identity import shown
from summarizer.sources.web import addresses, connections
from summarizer.sources.web.addresses import Address
from summarizer.sources.web.asking import Asking, NotNow, Unreachable
from summarizer.sources.web.limits import Limits
from summarizer.sources.web.robots import Robots
from summarizer.sources.web.store import Kept, Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from summarizer.sources.loading import Fetch, WebOptions

__all__ = ["Limits", "fetcher"]


@asynccontextmanager
async def fetcher(
    options: "WebOptions",
    *,
    resolve: connections.Resolve = connections.resolve,
    forbidden: connections.Forbidden = addresses.forbidden,
) -> "AsyncIterator[Fetch]":
    """What gets the bytes behind links, with its connections open until the end of the block.

    `resolve` turns names into numbers and `forbidden` judges these, for whoever has rules of his own.
    """
    limits = options.limits or Limits()
    async with AsyncExitStack() as stack:
        folder = options.cache or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        try:
            store = Store(folder)
        except OSError:  # a cache is a convenience: where it cannot be, the run goes on without
            store = Store(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        await asyncio.to_thread(store.prune)
        backend = connections.CheckedBackend(resolve, None if options.allow_private else forbidden)
        client = await stack.enter_async_context(
            httpx2.AsyncClient(
                transport=connections.Transport(backend), trust_env=False, follow_redirects=False,
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                timeout=httpx2.Timeout(limits.read, connect=limits.connect, pool=None),
            )
        )  # fmt: skip
        fetching = _Fetching(Asking(client, limits, options.allow_private), store)
        stack.push_async_callback(fetching.aclose)
        yield fetching.fetch


class _Fetching:
    """The addresses of one run: each once, so many at a time, and hosts that never answer given up."""

    def __init__(self, asking: Asking, store: Store) -> None:
        self._asking, self._limits, self._store = asking, asking.limits, store
        self._robots = Robots(self._robots_text)
        self._at_once = asyncio.Semaphore(self._limits.at_once)
        self._hosts = defaultdict[str, asyncio.Semaphore](lambda: asyncio.Semaphore(self._limits.per_host))
        self._turns = defaultdict[str, asyncio.Lock](asyncio.Lock)
        self._had: dict[str, Refused | None] = {}
        """Addresses that were asked for in this run, with what was wrong."""
        self._unreachable = defaultdict[str, int](int)
        self._answered = set[str]()

    async def fetch(self, link: Link) -> Payload:
        """The bytes behind a link; `Refused` says why there are none."""
        address = addresses.parse(link.url, allow_private=self._asking.allow_private)
        key = str(address.url)
        async with self._turns[key]:
            kept = await self._store.get(key)
            if kept is None or not (key in self._had or (link.entry and kept.about.entry == link.entry)):
                kept = await self._once(address, link, kept)
        # What a feed links to may be a way round; where it ends is the page's address, and no page says its own.
        known = replace(link.known, url=kept.about.final) if link.entry else link.known
        return Payload(
            name=shown(link.url), data=kept.data, media_type=kept.about.media_type, charset=kept.about.charset,
            url=kept.about.final, known=known, depth=link.depth,
        )  # fmt: skip

    async def aclose(self) -> None:
        """Ends what is still under way."""
        await self._robots.aclose()

    async def _once(self, address: Address, link: Link, kept: Kept | None) -> Kept:
        key = str(address.url)
        if failed := self._had.get(key):
            raise failed
        try:
            async with self._hosts[address.origin], self._at_once:
                got = await self._in_time(address, link, kept)
        except Refused as refused:
            self._had[key] = refused
            raise
        unchanged = kept.about.entry if kept and kept.data == got.data else None
        got = replace(got, about=replace(got.about, entry=link.entry or unchanged))
        if address.login is None and shown(key) == key and not got.passing:
            await self._store.put(got)
            self._had[key] = None
        return got

    async def _in_time(self, address: Address, link: Link, kept: Kept | None) -> Kept:
        if self._unreachable[address.origin] >= self._limits.unreachable and address.origin not in self._answered:
            raise Refused("unreadable", "the host could not be reached; it is not asked again in this run")
        try:
            async with asyncio.timeout(self._limits.deadline):
                got = await self._tried(address, link, kept)
        except TimeoutError as error:
            raise Refused("unreadable", f"not complete within {self._limits.deadline:g} s") from error
        except NotNow as last:
            raise last.why from last
        except Unreachable:
            self._unreachable[address.origin] += 1
            raise
        self._answered.add(address.origin)
        return got

    async def _tried(self, address: Address, link: Link, kept: Kept | None) -> Kept:
        # What a feed links to is a page, what the user names is taken for one; of what may be a feed the answer tells.
        if link.entry or not (link.depth or address.says_feed):
            return await self._tries(lambda: self._asking.get(address, kept, before=self._robots.refuse))
        return await self._tries(lambda: self._asking.get(address, kept, page=self._robots.refuse))

    async def _tries(self, ask: Callable[[], Awaitable[Kept]]) -> Kept:
        ends = asyncio.get_running_loop().time() + self._limits.deadline

        async def get() -> Kept:
            try:
                return await ask()
            except NotNow as later:
                if later.wait is not None and asyncio.get_running_loop().time() + later.wait > ends:
                    asked = f"{later.why.detail}; it asks to be left alone for {later.wait:.0f} s"
                    raise Refused("unreadable", asked) from later
                raise

        tries = AsyncRetrying(
            stop=stop_after_attempt(self._limits.tries), retry=retry_if_exception_type(NotNow), wait=self._pause,
            reraise=True,
        )  # fmt: skip
        return await tries(get)

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, NotNow) and error.wait is not None:
            return error.wait
        return self._limits.pause * float(2 ** (state.attempt_number - 1))

    async def _robots_text(self, address: Address) -> bytes:
        kept = await self._store.get(str(address.url))
        try:
            async with asyncio.timeout(self._limits.deadline / 2):
                got = await self._tries(lambda: self._asking.get(address, kept))
        except TimeoutError as error:
            raise Refused("unreadable", "too slow") from error
        except NotNow as last:
            raise last.why from last
        if address.login is None and not got.passing:
            await self._store.put(got)
        return got.data
