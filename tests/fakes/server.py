"""A server that speaks OpenAI's chat completions on a real loopback socket, and fails on demand.

    with FakeServer(answer({...}), status(429, headers={"Retry-After": "0"})) as server:
        OpenAIEngine("fake", base_url=server.url)

Replies are used in order, the last one for ever. What was received is kept in `server.requests`.
"""

import json
import os
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from fakes.loopback import OnLoopback

USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 20,
    "total_tokens": 120,
    "prompt_tokens_details": {"cached_tokens": 60},
}


@dataclass(frozen=True)
class Reply:
    """One answer: what, with which status, and what goes wrong on the way."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    """Seconds before the answer, at most: the end of the server ends them."""
    drop: bool = False
    """Reset the connection instead of answering."""
    drip: float = 0
    """Seconds between two bytes of the answer."""


def completion(content: Any, **message: Any) -> dict[str, Any]:
    """A chat completion as OpenAI's own server sends it."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "fake",
        "choices": [{
            "index": 0,
            "finish_reason": "stop",
            "logprobs": None,
            "message": {"role": "assistant", "content": content, "refusal": None, **message},
        }],
        "usage": USAGE,
    }  # fmt: skip


def answer(draft: Any, **how: Any) -> Reply:
    """An answer whose content is this draft: a dict as JSON, a string as it is."""
    return Reply(completion(draft if isinstance(draft, str) else json.dumps(draft)), **how)


def finished(reason: str, content: str = "") -> Reply:
    """An answer that ended for another reason than being complete."""
    made = completion(content)
    made["choices"][0]["finish_reason"] = reason
    return Reply(made)


def failure(status: int, message: str = "no", *, code: str = "", param: str | None = None, **headers: str) -> Reply:
    """An error as OpenAI's own server sends it; underscores in header names become hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply({"error": {"message": message, "code": code, "param": param}}, status=status, headers=named)


class FakeServer(OnLoopback):
    """Replies in order; `models` is what `/v1/models` lists."""

    def __init__(
        self, *replies: Reply | Callable[[dict[str, Any]], Reply], models: tuple[str, ...] = ("fake", "other")
    ):
        super().__init__()
        self._replies = list(replies)
        self._models = models
        self.requests: list[dict[str, Any]] = []
        self.raw: list[tuple[str, dict[str, str], bytes]] = []
        self.at_once = self._open = 0
        """`at_once`: the most requests that were open at the same time."""

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        return _handler(self)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def reply(self, path: str, headers: dict[str, str], body: bytes) -> Reply:
        with self._lock:
            self.raw.append((path, headers, body))
            if path.endswith("/models"):
                return Reply({"object": "list", "data": [{"id": name, "object": "model"} for name in self._models]})
            request = json.loads(body)
            self.requests.append(request)
            chosen = self._replies[0] if len(self._replies) == 1 else self._replies.pop(0)
        return chosen(request) if callable(chosen) else chosen

    def write(self, send: Callable[[bytes], Any], payload: bytes, drip: float) -> None:
        """Sends all of it at once, or a byte at a time until the server ends."""
        if not drip:
            send(payload)
            return
        for byte in payload:
            send(bytes([byte]))
            if self.ends.wait(drip):
                return

    def opened(self, change: int) -> None:
        with self._lock:
            self._open += change
            self.at_once = max(self.at_once, self._open)


def _handler(server: FakeServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer(b"")

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

        def _answer(self, body: bytes) -> None:
            server.opened(1)
            try:
                reply = server.reply(self.path, {n.lower(): v for n, v in self.headers.items()}, body)
                server.ends.wait(reply.delay)
                if reply.drop:
                    self._reset()
                    return
                self._send(reply)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                server.opened(-1)

        def _reset(self) -> None:
            self.close_connection = True
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.wfile = self.rfile = open(os.devnull, "r+b")  # noqa: SIM115, PTH123 - http.server flushes these

        def _send(self, reply: Reply) -> None:
            text = isinstance(reply.body, str)
            payload = reply.body.encode() if text else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            sent = {"Content-Type": "text/html" if text else "application/json", **reply.headers}
            for name, value in sent.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            server.write(self.wfile.write, payload, reply.drip)

        def log_message(self, *_: object) -> None:
            """Nothing: the tests read `server.requests`."""

    return Handler
