"""Connections that are checked on the address that they really use, and what goes over them.

A name is resolved once for each connection, what may not be asked is dropped, and the connection goes to the numbers
that are left; the name itself stays in `Host` and in the certificate's check. A proxy from the environment resolves
names by itself, so behind one only the names and numbers in the addresses are checked.
"""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from summarizer.sources.found import Refused
from summarizer.sources.web.addresses import HOW

MOST_TRIED = 3
"""Numbers of one name that are tried."""

_POOL: dict[str, Any] = {"max_connections": None, "max_keepalive_connections": 20, "keepalive_expiry": 10}

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""The numeric addresses of a host, in the order in which to try them."""
Forbidden = Callable[[str], str | None]
"""What is wrong with connecting to a numeric address, in words, or none."""


class NotReached(Refused):
    """No connection to the host can be made, or none is allowed: whatever is asked for there."""


async def resolve(host: str, port: int) -> list[str]:
    """What the system's resolver says; `Refused` where it knows no such name."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotReached("unreadable", f"no host of the name {host} could be found") from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class CheckedBackend(httpcore2.AsyncNetworkBackend):
    """Connects to permitted addresses only."""

    def __init__(self, resolve: Resolve, forbidden: Forbidden | None) -> None:
        self._resolve, self._forbidden = resolve, forbidden
        self._backend = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """A connection to the first permitted address of the host that answers."""
        try:
            async with asyncio.timeout(timeout):
                found = await self._resolve(host, port)
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout("the name server did not answer") from error
        permitted = self._permitted(host, found)
        failed: Exception = httpcore2.ConnectError("no address")
        for number in permitted:
            try:
                return await self._backend.connect_tcp(
                    number, port, timeout=timeout and timeout / len(permitted), local_address=local_address,
                    socket_options=socket_options,
                )  # fmt: skip
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        await asyncio.sleep(seconds)

    def _permitted(self, host: str, found: list[str]) -> list[str]:
        judged = [(number, self._forbidden(number) if self._forbidden else None) for number in found]
        permitted = [number for number, kind in judged if kind is None]
        if judged and not permitted:
            number, kind = judged[0]
            raise NotReached("unreadable", f"{host} leads to {number}, which is {kind}; {HOW}")
        return permitted[:MOST_TRIED]


class Transport(httpx2.AsyncBaseTransport):
    """httpx2 over a pool of connections of ours, or over the proxy that the environment names for an address."""

    def __init__(self, backend: CheckedBackend) -> None:
        self._backend = backend
        self._pools: dict[str, httpcore2.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Sends the request; httpcore's errors come as they are."""
        url = request.url
        sent = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        response = await self._pool(url).handle_async_request(sent)
        return httpx2.Response(
            response.status, headers=response.headers, stream=_Body(response), extensions=response.extensions
        )

    async def aclose(self) -> None:
        """Closes all connections."""
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, url: httpx2.URL) -> httpcore2.AsyncConnectionPool:
        proxies = getproxies()
        proxy = proxies.get(url.scheme) or proxies.get("all")
        if not proxy or proxy_bypass(url.host if url.port is None else f"{url.host}:{url.port}"):
            proxy = None
        way = proxy or url.scheme
        if way not in self._pools:
            self._pools[way] = _proxied(proxy) if proxy else self._direct(url.scheme)
        return self._pools[way]

    def _direct(self, scheme: str) -> httpcore2.AsyncConnectionPool:
        # Certificates take a while to load, so only what needs them does.
        certificates = httpx2.create_ssl_context() if scheme == "https" else None
        return httpcore2.AsyncConnectionPool(ssl_context=certificates, network_backend=self._backend, **_POOL)


def _proxied(proxy: str) -> httpcore2.AsyncHTTPProxy:
    try:
        told = httpx2.Proxy(proxy if "://" in proxy else f"http://{proxy}")
    except (httpx2.InvalidURL, ValueError) as error:
        raise Refused("unreadable", "the proxy in the environment is no valid address") from error
    if told.url.scheme not in {"http", "https"}:
        raise Refused("unreadable", f"the proxy in the environment speaks {told.url.scheme}; only http and https do")
    at = told.url
    return httpcore2.AsyncHTTPProxy(
        proxy_url=httpcore2.URL(scheme=at.raw_scheme, host=at.raw_host, port=at.port, target=at.raw_path),
        proxy_auth=told.raw_auth, ssl_context=httpx2.create_ssl_context(), **_POOL,
    )  # fmt: skip


class _Body(httpx2.AsyncByteStream):
    def __init__(self, response: httpcore2.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._response.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._response.aclose()
