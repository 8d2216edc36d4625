"""What the SDK raises, as an error of ours: what failed, which, and what to do about it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from summarizer import recordings
from summarizer.engines.answers import shorten
from summarizer.errors import (
    EngineError,
    EngineMalformed,
    EngineRefused,
    EngineTimeout,
    EngineTruncated,
    EngineUnavailable,
    SummarizerError,
)
from summarizer.retry_after import seconds

if TYPE_CHECKING:
    from openai import APIError, APIStatusError

_TOO_LONG = ("context_length", "exceed_context_size", "context length", "context size", "maximum context", "too long")
_KEY = "set OPENAI_API_KEY to a key that this server accepts for this model"
_NAME = "is the model's name right, and does the base URL end as the server wants it (often /v1)?"


def explain(error: Exception, which: str, endpoint: str) -> SummarizerError:
    """The typed error; `which` is what was asked for, `endpoint` the server's address."""
    from openai import APIConnectionError, APIError, APIStatusError, APITimeoutError

    for known in (error, error.__cause__):
        if isinstance(known, SummarizerError):
            return known
    made: SummarizerError | None = recordings.mismatch(error)
    if made is None and isinstance(error, APITimeoutError | TimeoutError):
        made = EngineTimeout("the server is too slow", which=which, hint="no answer in the time set for one try")
    if made is None and isinstance(error, APIConnectionError):
        made = _unreachable(error, endpoint)
    if made is None and isinstance(error, APIStatusError):
        made = _by_status(error, which, endpoint) or _by_words(error, which)
    if made is None and isinstance(error, APIError):
        made = EngineError("the server reports an error", which=which, hint=shorten(error.message))
    return made or EngineMalformed("the server's answer cannot be read", which=which, hint=shorten(str(error)))


def rejected_parameter(error: BaseException) -> str | None:
    """The parameter that the server says this model does not take, from the cause of an `EngineError`."""
    cause = error.__cause__
    body = getattr(cause, "body", None)
    if getattr(cause, "status_code", None) != 400 or not isinstance(body, Mapping):
        return None
    if str(body.get("code")) not in {"unsupported_parameter", "unsupported_value"}:
        return None
    return str(body.get("param") or "") or None


def code_of(error: BaseException) -> str:
    """The server's own code or type for the error; empty where it gives none."""
    body = getattr(error, "body", None)
    return str(body.get("code") or body.get("type") or "") if isinstance(body, Mapping) else ""


def retry_after(error: BaseException) -> float | None:
    """Seconds that the server asks to wait, or none."""
    headers = getattr(getattr(error, "response", None), "headers", {})
    if (thousandths := headers.get("retry-after-ms", "")).isdecimal():
        return int(thousandths) / 1000
    return seconds(headers.get("retry-after", ""))


def _unreachable(error: "APIError", endpoint: str) -> EngineError:
    import httpx2

    if isinstance(error.__cause__, httpx2.ConnectError):
        hint = "is it running, is there a network, and is the address right (--base-url, OPENAI_BASE_URL)?"
        return EngineUnavailable("no connection to the server", which=endpoint, hint=hint)
    return EngineError("the connection was dropped", which=endpoint, hint=shorten(str(error.__cause__)))


def _by_status(error: "APIStatusError", which: str, endpoint: str) -> EngineError | None:
    """The error for a status that has one meaning on every server. A server's words on a key may hold the key."""
    status, words = error.status_code, shorten(_message(error))
    if status in {401, 403}:
        return EngineUnavailable(f"the server refuses the key ({status})", which=endpoint, hint=_KEY)
    if status == 402 or code_of(error) == "insufficient_quota":
        return EngineUnavailable("the account has no credit left", which=endpoint, hint=words)
    if status == 404:
        what = "the server does not know the model or the address"
        return EngineUnavailable(what, which=which, hint=f"{words}; {_NAME}")
    if status == 429:
        pause = retry_after(error)
        hint = f"{words}; " + (f"it asks for a pause of {pause:,.0f} s" if pause else "fewer requests at once may help")
        return EngineError("the server is asked too much (429)", which=endpoint, hint=hint)
    return None


def _by_words(error: "APIStatusError", which: str) -> EngineError:
    status, code, words = error.status_code, code_of(error), shorten(_message(error))
    if code == "content_filter":
        return EngineRefused("the server's content filter refused the request", which=which, hint=words)
    if status in {400, 413, 422} and any(sign in f"{code} {words}".lower() for sign in _TOO_LONG):
        return EngineTruncated("the request is longer than the model's context", which=which, hint=words)
    return EngineError(f"the server failed ({status})", which=which, hint=words)


def _message(error: "APIError") -> str:
    body = error.body
    return str(body.get("message") or error.message) if isinstance(body, Mapping) else error.message
