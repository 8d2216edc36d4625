"""JSON Feed 1.1 (jsonfeed.org): one article an item, or the page that a teaser links to."""

import contextlib
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from summarizer.models import NotIncluded
from summarizer.sources.declared import as_language
from summarizer.sources.entries import Entry, Names, found_in
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Known, Payload, Reader, Refused
from summarizer.sources.json_text import value_of
from summarizer.sources.markup import text_of

_VERSION = re.compile(rb'"version"\s{0,20}:\s{0,20}"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org')


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """An article or a link for every item of the feed, in its order; an item that is none gets a reason."""
    names = Names(payload.name)
    entries, warnings = entries_of(payload)
    for number, entry in enumerate(entries, start=1):
        if entry is None:
            yield NotIncluded(source=f"{payload.name}#{number}", reason="unreadable", detail="the item is no object")
        else:
            yield found_in(entry, names, payload, warnings)


def entries_of(payload: Payload) -> tuple[list[Entry | None], tuple[str, ...]]:
    """The items as the feed gives them, none in place of what is no item, and what had to be mended."""
    feed, warnings = _parse(payload)
    items = feed.get("items")
    if not isinstance(items, list):
        raise Refused("unreadable", 'no feed in it: it has no list of "items"')
    about = Known(
        outlet=_words(feed, "title"), author=_author(feed), language=as_language(_raw(feed, "language"))
    ).or_else(payload.known)
    return [_entry(item, about) if isinstance(item, dict) else None for item in items], warnings


def _parse(payload: Payload) -> tuple[dict[str, Any], tuple[str, ...]]:
    text, warnings = payload.text()
    try:
        feed = value_of(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise Refused("unreadable", f"broken JSON at line {error.lineno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise Refused("unreadable", str(error)[:200]) from error
    if not isinstance(feed, dict):
        raise Refused("unreadable", "no feed in it: the outermost value is no object")
    return feed, tuple(warnings)


def _entry(item: dict[str, Any], about: Known) -> Entry:
    texts = [
        text_of(_raw(item, "content_html")).strip(),
        _raw(item, "content_text").strip(),
        _raw(item, "summary").strip(),
    ]
    published = _day(item.get("date_published")) or _day(item.get("date_modified"))
    known = Known(
        title=_words(item, "title"),
        author=_author(item),
        published=published,
        unread=_raw(item, "date_published") or _raw(item, "date_modified") or None,
        language=as_language(_raw(item, "language")),
    )
    return Entry(
        id=_raw(item, "id"), link=_raw(item, "url") or _raw(item, "external_url"),
        text=max((text.strip() for text in texts), key=len),
        changed=_raw(item, "date_modified") or _raw(item, "date_published"), known=known.or_else(about),
    )  # fmt: skip


def _raw(of: dict[str, Any], key: str) -> str:
    value = of.get(key)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(value)  # ids are numbers in many feeds, which version 1.1 asks readers to take
    return value if isinstance(value, str) else ""


def _words(of: dict[str, Any], key: str) -> str | None:
    return " ".join(text_of(_raw(of, key)).split()) or None


def _author(of: dict[str, Any]) -> str | None:
    """The authors' names; version 1.0 has one author, 1.1 a list."""
    listed = of.get("authors") if isinstance(of.get("authors"), list) else [of.get("author")]
    names = [name for author in listed or [] if isinstance(author, dict) and (name := _words(author, "name"))]
    return ", ".join(names[:10]) or None


def _day(value: object) -> date | None:
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(value.strip()).date() if isinstance(value, str) else None
    return None


FORM = Form(
    "a JSON Feed", (".jsonfeed",), ("application/feed+json",), read,
    lambda head: head.lstrip().startswith(b"{") and _VERSION.search(head) is not None,
)  # fmt: skip
