"""A web server on a real loopback socket that misbehaves on demand.

    with FakeWeb({"/feed.xml": page(FEED), "/drip": drip()}) as web:
        load([web.url("/feed.xml")])

A page is an answer, or a list of answers that are used in order, the last one for ever. Every request is kept in
`web.requests` as (path, headers). Whatever still runs ends with the block: nothing sleeps for longer than `_STEP`.
"""

import gzip
import os
import socket
import struct
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler

from fakes.loopback import OnLoopback

_STEP = 0.02
_MOST_SECONDS = 30.0


@dataclass(frozen=True)
class Answer:
    """Status, headers and body, and how they are sent."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    how: str = "whole"
    """whole, drip, endless, silent, drop (before the head), break (in the body), garbage, raw (the body is all that is sent)."""
    length: int | None = None
    """What `Content-Length` says, where it lies."""


Answers = Answer | list[Answer] | Callable[[dict[str, str]], Answer]


def page(body: str | bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """An ordinary answer; underscores in header names become hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body.encode() if isinstance(body, str) else body, status, {"Content-Type": kind, **named})


def redirect(target: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": target})


def bomb(megabytes: int) -> Answer:
    """Zeros, packed a thousandfold."""
    packed = gzip.compress(b"\0" * 1_000_000, 9) * megabytes  # members of one file
    return Answer(packed, headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})


def misbehaving(how: str, body: bytes = b"<p>" + b"x" * 64) -> Answer:
    return Answer(body, headers={"Content-Type": "text/html"}, how=how)


def unchanging(answer: Answer, etag: str = '"1"') -> Callable[[dict[str, str]], Answer]:
    """The answer with an ETag, and 304 to whoever has it."""

    def reply(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == etag:
            return Answer(status=304, headers={"ETag": etag})
        return replace(answer, headers={**answer.headers, "ETag": etag})

    return reply


class FakeWeb(OnLoopback):
    """Serves what `pages` says, and 404 for all else; pages may be added while it runs."""

    def __init__(self, pages: Mapping[str, Answers] | None = None) -> None:
        super().__init__()
        self.pages: dict[str, Answers] = dict(pages or {})
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.bodies = 0
        """Answers that brought a body."""

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        return type("Handler", (_Handler,), {"web": self})

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def asked(self, path: str) -> int:
        """How often this path was asked for."""
        return sum(found == path for found, _ in self.requests)

    def reply(self, path: str, headers: dict[str, str]) -> Answer:
        with self._lock:
            self.requests.append((path, headers))
            answers = self.pages.get(path, Answer(b"nothing here", 404, {"Content-Type": "text/plain"}))
            if isinstance(answers, list):
                answers = answers[0] if len(answers) == 1 else answers.pop(0)
        answer = answers(headers) if callable(answers) else answers
        with self._lock:
            self.bodies += answer.status == 200
        return answer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    web: FakeWeb

    def do_GET(self) -> None:
        try:
            self._send(self.web.reply(self.path, {name.lower(): value for name, value in self.headers.items()}))
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(self, answer: Answer) -> None:
        if answer.how == "drop":
            self._reset()
        elif answer.how == "silent":
            self.web.ends.wait(_MOST_SECONDS)
            self.close_connection = True
        elif answer.how in {"garbage", "raw"}:
            self.wfile.write(answer.body if answer.how == "raw" else b"\x00\xffnot HTTP\r\n" * 4)
            self.close_connection = True
        elif answer.how in {"drip", "endless"}:
            self._head(answer, Connection="close")
            self._stream(answer)
        elif answer.how == "break":
            self._head(answer, Content_Length=str(len(answer.body) + 100))
            self.wfile.write(answer.body)
            self._reset()
        else:
            self._head(answer, Content_Length=str(len(answer.body) if answer.length is None else answer.length))
            self.wfile.write(answer.body)
            self.close_connection = answer.length is not None

    def _head(self, answer: Answer, **more: str) -> None:
        self.send_response(answer.status)
        for name, value in (*answer.headers.items(), *more.items()):
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def _stream(self, answer: Answer) -> None:
        self.close_connection = True
        until = time.monotonic() + _MOST_SECONDS
        while not self.web.ends.is_set() and time.monotonic() < until:
            self.wfile.write(b"x" if answer.how == "drip" else answer.body * 1000)
            if answer.how == "drip":
                time.sleep(_STEP)

    def _reset(self) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.wfile = self.rfile = open(os.devnull, "r+b")  # noqa: SIM115, PTH123 - http.server flushes these

    def log_message(self, *_: object) -> None:
        """Nothing: the tests read `web.requests`."""
