"""An entry of a feed as an article, or as a link to one where the feed holds no more than a teaser."""

import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

from summarizer.models import NotIncluded
from summarizer.sources.found import Document, Found, Known, Link, Payload

TEASER_WORDS = 150
"""Below it an entry with a link is taken for the beginning of its page; short news reports have about as many."""
_CUT = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read|see|view|learn) (?:more|on|the (?:full|rest|whole)\b.{0,40})|"
    r"continue reading.{0,80}|the post .{1,200} appeared first on .{1,100})\W{0,5}$",
    re.IGNORECASE,
)
_WITHOUT_SPACES = re.compile("[぀-ヿ㐀-鿿豈-﫿฀-๿]")
"""Japanese, Chinese and Thai: about two characters a word."""
_SLUG_LENGTH = 80


@dataclass(frozen=True)
class Entry:
    """What a feed says of one article."""

    id: str
    link: str
    text: str
    changed: str
    """When it was last changed, as the feed puts it."""
    known: Known = field(default_factory=Known)


class Names:
    """Names of a feed's entries: made of what identifies them, so that new entries change none."""

    def __init__(self, feed: str) -> None:
        self._feed, self._given = feed, set[str]()

    def of(self, entry: Entry) -> str:
        """`feed.xml#<slug>`; where two would be the same, with a fingerprint behind."""
        title = entry.known.title or ""
        identity = entry.id or entry.link or title
        slug = slug_of(re.sub(r"^[a-z]+://(?:www\.)?|^(?:tag|urn):", "", identity)) or "entry"
        if slug in self._given or not identity or len(slug) == _SLUG_LENGTH:
            slug = f"{slug[: _SLUG_LENGTH - 9]}-{_fingerprint(entry.id, entry.link, title, entry.text)[:8]}"
        self._given.add(slug)
        return f"{self._feed}#{slug}"


def found_in(entry: Entry, names: Names, payload: Payload, warnings: tuple[str, ...] = ()) -> Found:
    """The article that an entry is, the link to its page, or why it is neither."""
    name, link = names.of(entry), _web(entry.link, payload.url)
    if not entry.text and not link:
        missing = "neither text nor a link" if entry.known.title else "neither title nor text nor a link"
        return NotIncluded(source=name, reason="empty", detail=f"the entry has {missing}")
    known = entry.known.or_else(Known(url=link))
    document = None
    if entry.text:
        document = Document(name, entry.text, known, id=slug_of(known.title or "") or None, warnings=warnings)
    if link and (document is None or is_teaser(entry.text)):
        mark = _fingerprint(entry.id, link, known.title or "", entry.changed)
        return Link(link, known, otherwise=document, entry=mark, depth=payload.depth + 1)
    assert document is not None  # noqa: S101 - one of text and link is there
    return document


def is_teaser(text: str) -> bool:
    """Whether a text is short for an article, or breaks off."""
    words = max(len(text.split()), len(_WITHOUT_SPACES.findall(text)) // 2)
    return words < TEASER_WORDS or _CUT.search(text[-400:]) is not None


def slug_of(words: str) -> str:
    """The words as part of a name: letters, digits and hyphens, not too long."""
    return re.sub(r"[^\w.]+", "-", words).strip("-.")[:_SLUG_LENGTH].rstrip("-.")


def _web(link: str, base: str | None) -> str | None:
    """The absolute address of a link that can be fetched, or none."""
    try:
        absolute = urljoin(base or "", link.strip())
    except ValueError:
        return None
    if not link.strip() or absolute == base:  # the feed itself is nobody's page
        return None
    return absolute if re.match(r"https?://[^/\s]", absolute, re.IGNORECASE) else None


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
