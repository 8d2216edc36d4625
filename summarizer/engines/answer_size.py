"""No more of a server's answer is read than an answer can have: one without end would fill the memory."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import httpx2

from summarizer.errors import EngineMalformed

if TYPE_CHECKING:
    from openai import DefaultAsyncHttpxClient

MOST = 10_000_000
"""Bytes, as for a page; the longest answers of models have some 500,000."""


class _Counted(httpx2.AsyncByteStream):
    """The bytes of an answer, up to `MOST`; then `EngineMalformed`."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for chunk in self._stream:
            read += len(chunk)
            if read > MOST:
                raise EngineMalformed("the server's answer is too long", hint=f"over {MOST // 1_000_000} MB")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


def client() -> "DefaultAsyncHttpxClient":
    """The client of `openai`, which reads no longer answers."""
    from openai import DefaultAsyncHttpxClient

    return DefaultAsyncHttpxClient(event_hooks={"response": [_count]})


async def _count(response: httpx2.Response) -> None:
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Counted(response.stream)
