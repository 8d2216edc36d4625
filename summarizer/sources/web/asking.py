"""One request and its answer: every redirect is judged anew, the body is counted as it comes and as it unpacks."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from http import HTTPStatus

import httpcore2
import httpx2

from summarizer import retry_after
from summarizer.sources.found import Refused
from summarizer.sources.web import addresses
from summarizer.sources.web.addresses import Address
from summarizer.sources.web.connections import NotReached
from summarizer.sources.web.limits import USER_AGENT, Limits
from summarizer.sources.web.store import About, Kept
from summarizer.sources.xml_text import root_of

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_FEEDS = frozenset({"rss", "feed", "rdf", "channel", "opml"})
_NO_TEXT = ("image/", "audio/", "video/", "font/", "model/")
_LATER = frozenset({429, 500, 502, 503, 504})
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, application/xml;q=0.9, "
    "text/plain;q=0.8, */*;q=0.5"
)
_UNPACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_WORDS = {
    401: "the server wants a login", 402: "the server wants to be paid",
    403: "the server does not let programs read it",
    404: "there is nothing at this address", 410: "what was at this address is gone",
    429: "the server has been asked too often", 451: "not available for legal reasons",
}  # fmt: skip


class Answered(Refused):
    """The server answered, with a status that brings no text."""

    def __init__(self, status: int) -> None:
        words = _WORDS.get(status) or ("the server failed" if status >= 500 else "the server did not send it")
        super().__init__("unreadable", f"{words} ({_named(status)})")
        self.status = status


class NotNow(Exception):
    """What another try may mend; `why` is said when no try is left."""

    def __init__(self, why: Refused, wait: float | None = None) -> None:
        super().__init__(why.detail)
        self.why = why
        self.wait = wait
        """Seconds that the server asks to wait."""


class Unreachable(NotReached):
    """No connection could be made."""


Judge = Callable[[Address], Awaitable[None]]
"""Raises `Refused` where a page may not be read."""


async def _anything(_address: Address) -> None:
    """Lets every address pass."""


@dataclass(frozen=True)
class Asking:
    """How one address is asked for."""

    client: httpx2.AsyncClient
    limits: Limits
    allow_private: bool

    async def get(
        self, address: Address, kept: Kept | None, *, before: Judge = _anything, page: Judge = _anything
    ) -> Kept:
        """What stands at the address; `before` judges every hop, `page` what turns out to be a page."""
        here = address
        for _ in range(self.limits.redirects + 1):
            await before(here)
            with _explained(self.limits):
                response = await self.client.send(self._request(here, kept), stream=True)
                async with aclosing(response):
                    if not response.has_redirect_location:
                        return await self._answer(response, address, here, kept, page)
            here = self._next(response, here)
        raise Refused("unreadable", f"more than {self.limits.redirects} redirects, or redirects in a circle")

    def _request(self, here: Address, kept: Kept | None) -> httpx2.Request:
        headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
        if kept is not None and kept.about.final == str(here.url):
            validators = {"If-None-Match": kept.about.etag, "If-Modified-Since": kept.about.modified}
            headers |= {name: value for name, value in validators.items() if value}
        request = self.client.build_request("GET", here.url, headers=headers)
        if here.login:
            next(httpx2.BasicAuth(*here.login).auth_flow(request))
        return request

    def _next(self, response: httpx2.Response, here: Address) -> Address:
        try:
            target = str(here.url.join(response.headers["location"]))
        except (httpx2.InvalidURL, ValueError) as error:
            raise Refused("unreadable", "a redirect to what is no valid address") from error
        try:
            there = addresses.parse(target, allow_private=self.allow_private)
        except Refused as refused:
            raise Refused(refused.reason, f"a redirect that is not followed: {refused.detail}") from refused
        # Credentials are for the host that they were given for, and a redirect cannot bring others.
        return Address(there.url, here.login if there.origin == here.origin else None)

    async def _answer(
        self, response: httpx2.Response, asked: Address, here: Address, kept: Kept | None, page: Judge
    ) -> Kept:
        status = response.status_code
        if status == 304 and kept is not None:
            return kept
        if status in _LATER:
            raise NotNow(Answered(status), retry_after.seconds(response.headers.get("retry-after", "")))
        if status not in {200, 203}:
            raise Answered(status)
        media_type = _media_type(response)
        if media_type and media_type.startswith(_NO_TEXT):
            raise Refused("not_article", f"the server sends {media_type}, no text")
        about = About(
            url=str(asked.url), final=str(here.url), etag=response.headers.get("etag"),
            modified=response.headers.get("last-modified"), media_type=media_type, charset=response.charset_encoding,
        )  # fmt: skip
        body = await self._body(response, here, page)
        return Kept(about, body, passing="no-store" in response.headers.get("cache-control", "").lower())

    async def _body(self, response: httpx2.Response, here: Address, page: Judge) -> bytes:
        most = self.limits.max_bytes
        too_long = Refused("too_long", f"over {most // 1_000_000} MB" if most >= 1_000_000 else f"over {most} bytes")
        if (packed := response.headers.get("content-encoding", "").strip().lower()) not in _UNPACKED:
            raise Refused("unreadable", f"it is packed in a way that was not asked for ({packed[:40]})")
        announced = response.headers.get("content-length", "")
        if announced.isdecimal() and int(announced[:20]) > most:
            raise too_long
        pieces, size = list[bytes](), 0
        async for piece in response.aiter_bytes():
            if not pieces and _is_page(response, piece):
                await page(here)
            size += len(piece)
            if max(size, response.num_bytes_downloaded) > most:
                raise too_long
            pieces.append(piece)
        return b"".join(pieces)


def _is_page(response: httpx2.Response, start: bytes) -> bool:
    """Whether an answer is a page: as it looks, and as the server says where it looks like nothing."""
    root = root_of(start[:4096])
    return root == "html" or (root not in _FEEDS and _media_type(response) in _PAGES)


def _media_type(response: httpx2.Response) -> str | None:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower() or None


@contextmanager
def _explained(limits: Limits) -> Iterator[None]:
    """Turns the ways in which a connection fails into what a reader understands."""
    try:
        yield
    except httpcore2.ConnectTimeout as error:
        raise Unreachable("unreadable", f"no connection within {limits.connect:g} s") from error
    except httpcore2.TimeoutException as error:
        raise Refused("unreadable", f"the server sent nothing for {limits.read:g} s") from error
    except httpcore2.ProxyError as error:
        raise Refused("unreadable", "the proxy that the environment names does not let it through") from error
    except httpcore2.ConnectError as error:
        if "CERTIFICATE" in str(error).upper():
            raise Refused("unreadable", "the server's certificate does not hold") from error
        raise Unreachable("unreadable", "no connection could be made") from error
    except (httpcore2.NetworkError, httpcore2.RemoteProtocolError) as error:
        broken = Refused("unreadable", "the connection broke off, or what came is not HTTP or not as long as announced")
        raise NotNow(broken) from error
    except httpx2.DecodingError as error:
        raise Refused("unreadable", "it is packed in a broken way") from error
    except (httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, httpx2.InvalidURL, UnicodeError) as error:
        raise Refused("unreadable", "it cannot be asked for over HTTP") from error


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
