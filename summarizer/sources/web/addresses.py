"""Which addresses may be asked: http and https, and nothing that is private, on this machine, or a cloud's own.

An address is judged twice: by its name before anything is sent, and by the number that the name resolves to when the
connection is made (`connections`), so a name that resolves to something else the second time gains nothing.

The lists follow the IANA registries of special-purpose addresses (RFC 6890) and not `ipaddress`, whose answers differ
between releases of Python.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import unquote

import httpx2

from summarizer.sources.found import Refused

HOW = "--allow-private, or allow_private under [sources] in summarizer.toml, reads it nonetheless"

_KINDS = (
    ("this machine", "127.0.0.0/8", "0.0.0.0/8"),
    ("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"),
    ("a link-local address, where clouds keep their metadata", "169.254.0.0/16", "168.63.129.16/32"),
    ("multicast", "224.0.0.0/4"),
    ("a reserved address", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
     "203.0.113.0/24", "240.0.0.0/4"),
    ("this machine", "::1/128", "::/128"),
    ("a private network", "fc00::/7", "fec0::/10"),
    ("a link-local address", "fe80::/10"),
    ("multicast", "ff00::/8"),
    ("a reserved address", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
)  # fmt: skip
_FORBIDDEN = tuple((kind, ip_network(net)) for kind, *nets in _KINDS for net in nets)
_GLOBAL = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "localdomain")
"""Names, and ends of names, that only a private network knows (RFC 6761, 6762, 8375)."""
_MAX_LENGTH = 8000
_FEED = re.compile(r"(?<![a-z])(?:rss|feeds?|atom|rdf|xml|opml)(?![a-z])", re.IGNORECASE)
_NUMERIC = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Address:
    """An address on the web that may be asked, and the credentials that came with it."""

    url: httpx2.URL
    """Without credentials and fragment."""
    login: tuple[str, str] | None = None

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        port = self.url.port or (443 if self.url.scheme == "https" else 80)
        return f"{self.url.scheme}://{self.url.host}:{port}"

    @property
    def says_feed(self) -> bool:
        """Whether it calls itself a feed: `/feed/`, `rss.xml`, `feeds.example.org`, `?format=atom`."""
        return bool(_FEED.search(str(self.url)))


def parse(url: str, *, allow_private: bool) -> Address:
    """The address, once its scheme and the name of its host are found harmless; `Refused` says what is not."""
    try:
        if len(url) > _MAX_LENGTH:
            raise Refused("unreadable", f"an address of {len(url):,} characters")
        parsed = httpx2.URL(url.strip())
        host = parsed.raw_host.decode("ascii").rstrip(".")
    except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
        raise Refused("unreadable", "not a valid address") from error
    if parsed.scheme not in {"http", "https"}:
        raise Refused("unreadable", f"only http and https addresses are read, not {parsed.scheme or 'others'}")
    if not host:
        raise Refused("unreadable", "the address has no host")
    _refuse_name(host.lower(), allow_private=allow_private)
    login = (unquote(parsed.username), unquote(parsed.password)) if parsed.userinfo else None
    return Address(parsed.copy_with(username=None, password=None, fragment=None), login)


def forbidden(number: str) -> str | None:
    """What is wrong with connecting to this numeric address, in words, or none."""
    try:
        address = ip_address(number.partition("%")[0])
    except ValueError:
        return "no numeric address"
    return _forbidden(address)


def _forbidden(address: IPv4Address | IPv6Address) -> str | None:
    kind = next((kind for kind, net in _FORBIDDEN if net.version == address.version and address in net), None)
    if kind or isinstance(address, IPv4Address):
        return kind
    within = _embedded(address)
    if within is not None:
        return _forbidden(within)
    return None if address in _GLOBAL else "a reserved address"


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to: mapped (RFC 4291), NAT64 (RFC 6052) or ISATAP (RFC 5214)."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64 or (int(address) >> 32) & 0xFFFFFFFF in _ISATAP:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _refuse_name(host: str, *, allow_private: bool) -> None:
    try:
        number = ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        # "2130706433", "0x7f.1" and "0177.0.0.1" are 127.0.0.1 to many programs (WHATWG URL, 3.5), and never a name.
        if _NUMERIC.fullmatch(host.rsplit(".", 1)[-1]):
            raise Refused("unreadable", "the host is a number in an unusual form; nothing public is named so") from None
        if not allow_private and any(host == name or host.endswith(f".{name}") for name in _LOCAL_NAMES):
            raise Refused("unreadable", f"{host} is a name of a private network; {HOW}") from None
        return
    kind = None if allow_private else _forbidden(number)
    if kind:
        raise Refused("unreadable", f"{number} is {kind}; {HOW}")
