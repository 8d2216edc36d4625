"""RSS, Atom and RDF: one article an entry, or the page that a teaser links to."""

import contextlib
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from summarizer.sources.declared import as_language
from summarizer.sources.entries import Entry, Names, found_in
from summarizer.sources.feed_parser import Parsed, parse_feed
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Known, Payload, Reader, Refused
from summarizer.sources.markup import text_of
from summarizer.sources.xml_text import is_foaf, root_of, xml_text

_ROOTS = frozenset({"rss", "feed", "rdf", "channel", "cdf"})
_DAYS = ("published", "updated", "created")
"""Where a feed says when, the surest first."""
_NO_TEXT = ("image/", "audio/", "video/")


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """An article or a link for every entry of the feed, in its order."""
    names = Names(payload.name)
    entries, warnings, parsed = entries_of(payload)
    if parsed.breaks_off and not (entries and (entries[-1].text or entries[-1].link)):
        entries = entries[:-1]  # no more of it came than a title
    for entry in entries:
        yield found_in(entry, names, payload, warnings)
    if parsed.breaks_off:
        raise Refused("unreadable", "the feed breaks off; what stood behind this is lost")
    if parsed.cut:
        raise Refused("too_long", "a feed of very many elements, or a long and broken one; the rest is not read")


def entries_of(payload: Payload) -> tuple[list[Entry], tuple[str, ...], Parsed]:
    """The entries as the feed gives them, what had to be mended, and how it was parsed; `Refused` for no feed."""
    try:
        text, warnings = xml_text(payload.data, payload.charset)
    except ValueError as error:
        raise Refused("unreadable", str(error)) from error
    try:
        parsed = parse_feed(text, payload.url)
    except Exception as error:
        raise Refused("unreadable", f"a broken feed ({type(error).__name__})") from error
    if not parsed.entries and not parsed.version:
        raise Refused("unreadable", f"no feed in it: {parsed.trouble or 'it holds neither RSS nor Atom nor RDF'}")
    about = _feed(parsed.feed, payload)
    return [_entry(entry, about) for entry in parsed.entries], tuple(warnings), parsed


def _feed(feed: dict[str, Any], payload: Payload) -> Known:
    known = Known(outlet=_plain(feed, "title"), language=as_language(dict.get(feed, "language")))
    return known.or_else(payload.known)


def _entry(entry: dict[str, Any], about: Known) -> Entry:
    details = [part for part in (dict.get(entry, key) for key in ("title_detail", "summary_detail")) if part]
    source = dict.get(entry, "source") or {}
    return Entry(
        id=str(dict.get(entry, "id") or ""),
        link=str(dict.get(entry, "feedburner_origlink") or dict.get(entry, "link") or "") or _alternate(entry),
        text=_text(entry),
        changed=str(dict.get(entry, "updated") or dict.get(entry, "published") or ""),
        known=Known(
            title=_plain(entry, "title"), outlet=_plain(source, "title"), author=_author(entry),
            published=_published(entry), unread=_said_of_the_day(entry),
            language=next((found for part in details if (found := as_language(dict.get(part, "language")))), None),
        ).or_else(about),
    )  # fmt: skip


def _plain(of: dict[str, Any], key: str) -> str | None:
    words = dict.get(of, key)
    return " ".join(text_of(words).split()) or None if isinstance(words, str) else None


def _text(entry: dict[str, Any]) -> str:
    """The longest of the texts that an entry carries: the whole one, where there is a summary beside it."""
    parts = [*(dict.get(entry, "content") or []), dict.get(entry, "summary_detail") or {}]
    return max((_of_part(part) for part in parts), key=len, default="")


def _of_part(part: dict[str, Any]) -> str:
    value, kind = dict.get(part, "value"), str(dict.get(part, "type") or "text/html")
    if not isinstance(value, str) or kind.startswith(_NO_TEXT):
        return ""
    return text_of(value).strip()


def _alternate(entry: dict[str, Any]) -> str:
    """The first link to a page: never an enclosure, which is a file for a player."""
    links = dict.get(entry, "links") or []
    pages = (
        str(dict.get(link, "href") or "") for link in links if dict.get(link, "rel") in {None, "alternate", "related"}
    )
    return next((page for page in pages if page), "")


def _author(entry: dict[str, Any]) -> str | None:
    """The author's name; an address alone is none."""
    name = dict.get(dict.get(entry, "author_detail") or {}, "name") or dict.get(entry, "author")
    words = " ".join(text_of(name).split()) if isinstance(name, str) else ""
    return words if words and "@" not in words else None


def _said_of_the_day(entry: dict[str, Any]) -> str | None:
    return next((str(said) for key in _DAYS if (said := dict.get(entry, key))), None)


def _published(entry: dict[str, Any]) -> date | None:
    """The day in the zone that the feed gives, since that is the day the article means by "today"."""
    for key in _DAYS:
        said, parsed = dict.get(entry, key), dict.get(entry, f"{key}_parsed")
        if parsed is None:
            continue
        for reading in (datetime.fromisoformat, parsedate_to_datetime):
            with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
                return reading(str(said).strip()).date()
        with contextlib.suppress(ValueError, TypeError):
            return date(*parsed[:3])
    return None


def _looks_like_a_feed(head: bytes) -> bool:
    return root_of(head) in _ROOTS and not is_foaf(head)


FORM = Form(
    "an RSS or Atom feed", (".rss", ".atom", ".rdf", ".xml"),
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
    read, _looks_like_a_feed,
)  # fmt: skip
