"""What is found on the way from a source to its articles: bytes, texts, links, and what is refused.

source ──▶ Payload ──form──▶ Document ──▶ Article
              ▲               Link ──fetch──▶ Payload
              └── member of an archive, part of a mail
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from summarizer.models import NotIncluded, PublishedFrom, Reason
from summarizer.sources.decode import decode

MAX_DEPTH = 4
"""Containers within containers: an archive of mails that carry archives; deeper is an attack or a mistake."""


def is_web(name: str) -> bool:
    """Whether it is an address on the web, no path and no other scheme."""
    return name.lower().startswith(("http://", "https://"))


def printable(name: str) -> str:
    """A name from a file's inside as it may be shown: not too long, nothing that a terminal obeys."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name[:300])


class Refused(Exception):
    """Why an input is no article; becomes a `NotIncluded`, and never ends a run."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Known:
    """What a container or a server says of a text; it wins over what the text says of itself."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    published_from: PublishedFrom | None = None
    """Where `published` stood, if not in a container's or a server's own words."""
    unread: str | None = None
    """What stands where the day should, and is none that can be read."""
    language: str | None = None
    """ISO 639-1, as declared; the text is asked where it says none."""

    def or_else(self, other: "Known") -> "Known":
        """All that is known here, and what the other knows beyond it; a day and its origin go together."""
        values = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        return Known(**values | {"published_from": (self if self.published else other).published_from})


@dataclass(frozen=True)
class Payload:
    """Bytes that a form reads."""

    name: str
    """Where it came from, as a reader will see it: a path, an address, `mail.mbox#3`, `export.zip#news/a.html`."""
    data: bytes
    media_type: str | None = None
    """As declared by a server or a container, lower case, without parameters; often wrong."""
    charset: str | None = None
    """As declared by a server or a container."""
    url: str | None = None
    """The address of the bytes, after redirects: the base of relative links."""
    known: Known = field(default_factory=Known)
    depth: int = 0

    def text(self, declared: str | None = None) -> tuple[str, list[str]]:
        """The bytes as text, and what had to be guessed or mended; `Refused` where they are none.

        `declared` is what they say of their own character set, where nobody else says it.
        """
        try:
            return decode(self.data, declared=self.charset or declared)
        except ValueError as error:
            raise Refused("unreadable", str(error)) from error


@dataclass(frozen=True)
class Document:
    """The text of one article and what is known of it."""

    name: str
    text: str
    known: Known = field(default_factory=Known)
    id: str | None = None
    """A readable id where the name would make a poor one."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """An address that the user, or a feed that the user gave, names."""

    url: str
    known: Known = field(default_factory=Known)
    otherwise: Document | None = None
    """What stands in for the page where it cannot be fetched: a feed's teaser that is long enough to be read."""
    entry: str | None = None
    """Fingerprint of the feed entry that names a page: robots.txt is kept to, and a copy is good until it changes."""
    depth: int = 0


Found = Document | Payload | Link | NotIncluded


@dataclass(frozen=True)
class Reader:
    """What a form may need besides the bytes."""

    fields: Mapping[str, str] = field(default_factory=dict)
    """Names of fields in JSON Lines and CSV: {"text": "content", "published": "pub_date"}."""
