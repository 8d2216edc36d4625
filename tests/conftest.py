"""What all tests share: no network but the loopback, and cassettes that are replayed."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer import recordings

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
OF_THE_USER = ("OPENAI_", "SUMMARIZER_")
OF_THE_MACHINE = {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record-cassettes",
        action="store_true",
        help="record the cassettes anew from the server at OPENAI_BASE_URL; MODEL names its model",
    )
    parser.addoption("--lower-floors", action="store_true", help="write tests/floors.toml anew, also where it is worse")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for the network fails and says where to."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def check(address: object) -> None:
        host = address[0] if isinstance(address, tuple) else None
        if (
            host is not None
            and host != "localhost"
            and not ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
        ):
            pytest.fail(f"a test reached for the network: {address}")

    def guarded(self: socket.socket, address: object) -> None:
        check(address)
        connect(self, address)

    def guarded_ex(self: socket.socket, address: object) -> int:
        check(address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What whoever runs the tests has in the environment and in the cache changes nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    if request.config.getoption("--record-cassettes"):
        return
    for name in [n for n in os.environ if n.startswith(OF_THE_USER) or n.upper() in OF_THE_MACHINE]:
        monkeypatch.delenv(name)


@pytest.fixture
def cassette(request: pytest.FixtureRequest) -> Iterator[recordings.Recording]:
    """The recording `cassettes/<module>/<test>.yaml`; fails if the test leaves a part of it unplayed."""
    path = CASSETTES / request.module.__name__ / f"{request.node.name}.yaml"
    if request.config.getoption("--record-cassettes"):
        with recordings.record(path, model=os.environ["MODEL"]) as recording:
            yield recording
        return
    with recordings.replay(path) as recording:
        yield recording
        assert not recording.drift, f"{path.name} drifted: {recording.drift}; run pytest --record-cassettes"
        assert not recording.unplayed, f"{path.name} holds what no test asks for: {recording.unplayed}"
