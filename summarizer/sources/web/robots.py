"""robots.txt (RFC 9309): asked once a host before its first page, and kept to for pages.

Protego and not `urllib.robotparser`, which knows neither `*` nor `$` and takes the first rule instead of the longest.
"""

import asyncio
from collections.abc import Awaitable, Callable

from protego import Protego

from summarizer.sources.found import Refused
from summarizer.sources.web.addresses import Address
from summarizer.sources.web.asking import Answered
from summarizer.sources.web.connections import NotReached
from summarizer.sources.web.limits import NAME

MAX_BYTES = 512_000
"""RFC 9309, 2.5: at least 500 KiB are read; the rest is not."""


class Robots:
    """What the hosts of a run ask programs not to read."""

    def __init__(self, text: Callable[[Address], Awaitable[bytes]]) -> None:
        self._text = text
        self._rules: dict[str, asyncio.Task[Protego | Refused]] = {}

    async def refuse(self, address: Address) -> None:
        """Raises `Refused` where the host asks that programs do not read this page."""
        if address.origin not in self._rules:
            self._rules[address.origin] = asyncio.create_task(self._ask(address))
        rules = await asyncio.shield(self._rules[address.origin])
        if isinstance(rules, NotReached):
            raise rules  # the page would not be reached either
        if isinstance(rules, Refused):
            detail = f"robots.txt of {address.url.host} could not be read ({rules.detail}); try again later"
            raise Refused("unreadable", detail)
        if not rules.can_fetch(str(address.url), NAME):
            detail = f"robots.txt of {address.url.host} asks programs not to read it; save the page and give the file"
            raise Refused("filtered", detail)

    async def aclose(self) -> None:
        """Ends what is still being asked."""
        for task in self._rules.values():
            task.cancel()
        await asyncio.gather(*self._rules.values(), return_exceptions=True)

    async def _ask(self, address: Address) -> Protego | Refused:
        """The rules, or why there are none; a host without the file, unlike one that fails, forbids nothing (2.3.1)."""
        try:
            data = await self._text(Address(address.url.copy_with(raw_path=b"/robots.txt"), address.login))
        except Answered as answered:
            return answered if answered.status >= 500 else Protego.parse("")
        except Refused as refused:
            return refused
        return Protego.parse(data[:MAX_BYTES].decode("utf-8", "replace"))
