"""How much is fetched at once, how long it may take, and how large it may be."""

from dataclasses import dataclass

from summarizer._version import __version__

NAME = "structured-summarizer"
"""How robots.txt may address the program."""
USER_AGENT = f"{NAME}/{__version__}"


@dataclass(frozen=True)
class Limits:
    """Seconds, bytes and counts."""

    at_once: int = 16
    per_host: int = 4
    connect: float = 10
    read: float = 10
    """Between two pieces of an answer."""
    deadline: float = 30
    """For one address from its turn on: redirects, pauses and all tries together."""
    max_bytes: int = 10_000_000
    """Of one body, on the wire and unpacked."""
    redirects: int = 5
    tries: int = 3
    pause: float = 0.5
    """After the first failed try; doubled after each."""
    unreachable: int = 3
    """Failed connections after which a host that never answered is given up."""
