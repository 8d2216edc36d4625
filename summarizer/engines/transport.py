"""One request to an OpenAI-compatible server: limits, retries, a deadline, and a typed error for each way to fail.

Retried are 408, 409, 429 and 5xx, time-outs and dropped connections, as long as the server's `Retry-After` fits into
the deadline, and after a time-out the whole time of one more try. Not retried are a refused connection before the
server has ever answered (nothing listens there), an exhausted quota, and a request that a recording does not hold.
"""

import asyncio
import os
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes, urlsplit

from summarizer import recordings
from summarizer.engines.failures import code_of, explain, retry_after
from summarizer.errors import ConfigError, EngineTimeout, EngineUnavailable, RecordingError, SummarizerError

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from tenacity import RetryCallState

OPENAI = "https://api.openai.com/v1"
_RETRIED = frozenset({408, 409, 429})


@dataclass(frozen=True)
class Limits:
    """How much at once and how long; seconds."""

    concurrency: int = 4
    timeout: float = 600
    """For one try, to its last byte, however busy the server seems.

    A small local one answers one request after the other, and sends nothing until it is done.
    """
    deadline: float = 900
    """For one answer, all tries and pauses together."""
    tries: int = 4
    pause: float = 0.5
    """After the first failed try; doubled after each."""


def shown(address: str) -> str:
    """The server's address as it may be shown: without user, password, query and fragment."""
    scheme, mark, rest = address.rpartition("://")
    host, slash, path = rest.partition("/")
    return re.split(r"[?#]", f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}", maxsplit=1)[0]


def _login(address: str) -> str | None:
    """The `Authorization` header for the user and password in an address (RFC 7617); none where it has none."""
    user, mark, _ = urlsplit(address).netloc.rpartition("@")
    return f"Basic {b64encode(unquote_to_bytes(user)).decode()}" if mark else None


class Transport:
    """A connection to one server, made anew in another event loop; `ConfigError` where its address is none."""

    def __init__(self, base_url: str | None, api_key: str | None, limits: Limits) -> None:
        self.base_url = base_url or os.environ.get("OPENAI_BASE_URL") or None
        address = self.base_url or OPENAI
        self.endpoint = shown(address)
        """The address without what is secret in it; requests go there, and what is secret into their headers."""
        if not re.match(r"https?://[^/?#]+(?:/[^?#]*)?$", address, re.IGNORECASE):
            hint = "it begins with http:// or https:// and has no query, as http://localhost:8080/v1"
            raise ConfigError("the server's address is none", which=self.endpoint, hint=hint)
        self._key = api_key or os.environ.get("OPENAI_API_KEY") or None
        self._login = _login(address)
        self.limits = limits
        self._answered = False
        self._client: AsyncOpenAI | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._slots = asyncio.Semaphore(limits.concurrency)

    async def complete(self, request: Mapping[str, Any], allow: Callable[[], None] | None = None) -> Any:  # noqa: ANN401 - servers answer in any shape
        """The server's answer to a chat completion, or an `EngineError` or `RecordingError`.

        `allow` is called when the request's turn has come, and may raise instead.
        """
        client = self._connect()
        async with self._slots:
            if allow:
                allow()
            return await self._try(client, request)

    async def offered(self) -> list[str]:
        """The models that the server lists, sorted; an `EngineError` where it lists none."""
        import httpx2

        client = self._connect()
        try:
            async with asyncio.timeout(min(30, self.limits.deadline)):
                response = await client.get("/models", cast_to=httpx2.Response)
            found = response.json()
        except ValueError:
            found = None
        except Exception as error:
            raise self._explained(error, "models") from error
        entries = found.get("data") or found.get("models") if isinstance(found, dict) else found
        names = (e.get("id") or e.get("name") if isinstance(e, dict) else e for e in entries or [])
        return sorted({str(name) for name in names if name})

    async def aclose(self) -> None:
        """Closes the connections."""
        if self._client is not None and self._loop is asyncio.get_running_loop():
            await self._client.close()
        self._client = None

    def ensure_key(self) -> None:
        """Raises `EngineUnavailable` where OpenAI's own server would be asked without a key."""
        if self._key is None and self.base_url is None and not recordings.replaying():
            hint = "set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own"
            raise EngineUnavailable("no key for the server", which=self.endpoint, hint=hint)

    def _connect(self) -> "AsyncOpenAI":
        loop = asyncio.get_running_loop()
        if self._client is None or self._loop is not loop:
            from openai import AsyncOpenAI

            from summarizer.engines import answer_size

            self.ensure_key()
            self._client = AsyncOpenAI(
                base_url=self.endpoint, api_key=self._key or "none", max_retries=0, timeout=self.limits.timeout,
                default_headers={"Authorization": self._login} if self._login else None,
                http_client=answer_size.client(),
            )  # fmt: skip
            recordings.hide(self._key)
            self._loop = loop
            self._slots = asyncio.Semaphore(self.limits.concurrency)
        return self._client

    async def _try(self, client: "AsyncOpenAI", request: Mapping[str, Any]) -> Any:  # noqa: ANN401 - see `complete`
        from tenacity import AsyncRetrying, retry_if_exception

        tries = AsyncRetrying(
            stop=self._was_the_last,
            retry=retry_if_exception(self._worth_another_try),
            wait=self._pause,
            reraise=True,
        )
        model = str(request.get("model"))

        from openai.types.chat import ChatCompletion

        async def send() -> Any:  # noqa: ANN401 - see `complete`
            # what `client.chat.completions.create` does, without importing every other resource for half a second
            try:
                async with asyncio.timeout(self.limits.timeout):
                    return await client.post("/chat/completions", cast_to=ChatCompletion, body=dict(request))
            except TimeoutError as error:
                hint = f"no whole answer in {self.limits.timeout:g} s, the time for one try"
                raise EngineTimeout("the server is too slow", which=model, hint=hint) from error

        try:
            async with asyncio.timeout(self.limits.deadline):
                answer: Any = await tries(send)
        except TimeoutError as error:
            hint = f"no answer in {self.limits.deadline:g} s, all tries together"
            raise EngineTimeout("the deadline passed", which=model, hint=hint) from error
        except EngineTimeout:
            raise
        except Exception as error:
            raise self._explained(error, model) from error
        self._answered = True
        return answer

    def _explained(self, error: Exception, which: str) -> SummarizerError:
        """The typed error, and both without the key: some servers repeat the one that they refuse."""
        found = explain(error, which, self.endpoint)
        if recordings.is_secret(self._key) and not isinstance(found, RecordingError):
            error.args = tuple(str(part).replace(self._key, recordings.HIDDEN) for part in error.args)
            found = type(found)(found.what, which=found.which, hint=found.hint.replace(self._key, recordings.HIDDEN))
        return found

    def _worth_another_try(self, error: BaseException) -> bool:
        import httpx2
        from openai import APIConnectionError, APIStatusError

        if isinstance(error, EngineTimeout):
            return True
        if recordings.mismatch(error) is not None or isinstance(error.__cause__, SummarizerError):
            return False
        if isinstance(error, APIStatusError):
            if code_of(error) == "insufficient_quota" or (retry_after(error) or 0) > self.limits.deadline:
                return False
            return error.status_code in _RETRIED or error.status_code >= 500
        if isinstance(error, APIConnectionError):
            return self._answered or not isinstance(error.__cause__, httpx2.ConnectError)
        return False

    def _was_the_last(self, state: "RetryCallState") -> bool:
        """Whether this was the last try: by their number, or as the deadline would cut short one more like it."""
        error = state.outcome.exception() if state.outcome else None
        passed = state.seconds_since_start or 0
        late = isinstance(error, EngineTimeout) and passed + self.limits.timeout > self.limits.deadline
        return late or recordings.replaying() or state.attempt_number >= self.limits.tries

    def _pause(self, state: "RetryCallState") -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = retry_after(error) if error else None
        return asked if asked is not None else self.limits.pause * float(2 ** (state.attempt_number - 1))
