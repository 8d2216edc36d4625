"""What a page says of itself: character set, JSON-LD, meta elements, the day it was published."""

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)")
_ARTICLE_TYPE = re.compile(r"(?:article|blogposting|report|newsitem)$", re.IGNORECASE)
_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "article.published", "published-date", "publishdate", "pubdate", "publish-date",
    "publication_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date",
    "dc.date", "citation_publication_date", "article_date_original",
    "cxenseparse:recs:publishtime", "rnews:datepublished",
    "displaydate", "ptime", "bt:pubdate", "date",
)  # fmt: skip
"""Names of meta elements that hold the first day of publication, the surest first."""
_LARGEST_LD = 2_000_000
_DEEPEST_LD = 12


def declared_charset(data: bytes) -> str | None:
    """The character set that the page's first bytes name (WHATWG HTML, 13.2.3.2, of the first 1,024; here of more)."""
    match = _XML_CHARSET.match(data[:400]) or _CHARSET.search(data[:4096])
    name = match[1].decode("ascii").lower() if match else None
    # What can be read as bytes that spell "charset" is not UTF-16, whatever it says.
    return "utf-8" if name and name.startswith("utf-16") else name


def linked_data(tree: "HtmlElement") -> list[dict[str, Any]]:
    """The things that the page's JSON-LD tells of; broken scripts are passed over."""
    things: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        kind, text = script.get("type", ""), script.text
        if "ld+json" not in kind.lower() or not text or len(text) > _LARGEST_LD:
            continue
        try:
            things.extend(_things(json.loads(_bare(text), strict=False), 0))
        except (ValueError, RecursionError):
            continue
    return things


def article_body(things: list[dict[str, Any]]) -> str | None:
    """The longest text that the page's linked data gives for an article."""
    bodies = [t["articleBody"] for t in things if _is_article(t) and isinstance(t.get("articleBody"), str)]
    return max(bodies, key=len, default=None)


def says_article(tree: "HtmlElement", things: list[dict[str, Any]]) -> bool:
    """Whether the page says that it is an article."""
    if any(_is_article(thing) for thing in things):
        return True
    return any((e.get("property") or "").lower() == "og:type" and "article" in (e.get("content") or "").lower()
               for e in tree.iter("meta"))  # fmt: skip


def is_front_page(tree: "HtmlElement", url: str | None) -> bool:
    """Whether the page names the root of its site as its address."""
    links = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    links += [e.get("content") for e in tree.iter("meta") if (e.get("property") or "").lower() == "og:url"]
    address = next((link for link in links if link), url) or ""
    return bool(re.fullmatch(r"https?://[^/?#]+(?:/(?:index\.\w+|home)?)?(?:[?#].*)?", address.strip()))


def published_day(tree: "HtmlElement", things: list[dict[str, Any]]) -> date | None:
    """The day that the page's metadata names as that of its publication."""
    for thing in things:
        if _is_article(thing) and (day := as_day(thing.get("datePublished"))):
            return day
    named: dict[str, date] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _PUBLISHED_META and name not in named and (day := as_day(element.get("content"))):
            named[name] = day
    if named:
        return min(named.items(), key=lambda item: _PUBLISHED_META.index(item[0]))[1]
    for element in tree.iter("time", "span", "abbr"):
        sure = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if sure and (day := as_day(element.get("datetime") or element.get("content") or element.get("title"))):
            return day
    return None


def as_day(words: object) -> date | None:
    """The day at the start of an ISO 8601 date or time, as it is written there, or none."""
    match = _DAY.match(words.strip()) if isinstance(words, str) else None
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def as_mailed(words: str) -> date | None:
    """The day of a date as mails and feeds write it (RFC 5322), or none."""
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def as_language(code: object) -> str | None:
    """The language of a code such as "en-GB", in two small letters, or none."""
    found = re.match(r"[A-Za-z]{2}(?=$|[-_])", str(code or "").strip())
    return found[0].lower() if found else None


def _bare(text: str) -> str:
    text = text.strip().rstrip(";")
    return text.removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>").strip()


def _things(node: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON may be anything
    if depth > _DEEPEST_LD:
        return
    if isinstance(node, list):
        for item in node[:500]:
            yield from _things(item, depth + 1)
    elif isinstance(node, dict):
        yield node
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(node.get(key), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
