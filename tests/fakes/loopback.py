"""What the servers of the tests share: a real socket on loopback that is open for the length of a `with` block."""

import threading
from abc import ABC, abstractmethod
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


class _Server(ThreadingHTTPServer):
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients that hang up are what this server is there for."""


class OnLoopback(ABC):
    """Serves by `_handler()` on a free port from `__enter__` to `__exit__`; `ends` is set when the block ends."""

    def __init__(self) -> None:
        self.ends = threading.Event()
        self._lock = threading.Lock()

    @abstractmethod
    def _handler(self) -> type[BaseHTTPRequestHandler]:
        """The class that answers."""

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ends.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return self._server.server_port
