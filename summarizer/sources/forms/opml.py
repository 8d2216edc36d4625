"""OPML, and FOAF from before it: the feeds of a list of subscriptions, each once, however deep they are nested."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from summarizer.models import NotIncluded
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Known, Link, Payload, Reader, Refused
from summarizer.sources.identity import canonical
from summarizer.sources.xml_text import is_foaf, root_of, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FOAF = "{http://xmlns.com/foaf/0.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """A link for every outline that has the address of a feed; groups and other outlines are passed over."""
    from lxml import etree

    try:
        text, _ = xml_text(payload.data, payload.charset)
    except ValueError as error:
        raise Refused("unreadable", str(error)) from error
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(text.encode(), parser)
    name = "" if root is None else _local(str(root.tag))
    if root is None or name not in {"opml", "rdf"}:
        raise Refused("unreadable", "no OPML in it: the outermost element is not opml")
    seen = set[str]()
    for given, title in _outlines(root) if name == "opml" else _weblogs(root):
        address = _address(given.strip(), payload.url)
        if address and canonical(address) not in seen:
            seen.add(canonical(address))
            yield _found(address, " ".join(title.split()), payload)


def _local(name: str) -> str:
    """The name of an element or an attribute without namespace and prefix, lower case."""
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def _outlines(root: "Element") -> Iterator[tuple[str, str]]:
    """Address and title of each outline that has an address."""
    for outline in root.iter("{*}outline"):
        values = {_local(str(name)): value for name, value in outline.attrib.items()}
        yield values.get("xmlurl", ""), values.get("title", "").strip() or values.get("text", "")


def _weblogs(root: "Element") -> Iterator[tuple[str, str]]:
    """Address and name of each weblog's feed (FOAF, with RSS 1.0's channel or Yandex's feed)."""
    for feed in root.iter("{http://purl.org/rss/1.0/}channel", "{*}feed"):
        owner = next((name for above in feed.iterancestors() for name in above.iterfind(f"{_FOAF}name")), None)
        yield feed.get(f"{_RDF}about") or feed.get(f"{_RDF}resource") or "", "" if owner is None else owner.text or ""


def _found(address: str, title: str, payload: Payload) -> Found:
    if not re.match(r"https?://", address, re.IGNORECASE):
        return NotIncluded(source=address[:500], reason="unreadable", detail="only http and https addresses are read")
    return Link(address, Known(outlet=title or None), depth=payload.depth + 1)


def _address(given: str, base: str | None) -> str:
    """The address of a feed; `feed:` before it or in place of `http:` is an old way to say that it is one."""
    given = re.sub(r"^feed:(?=//)", "http:", given, flags=re.IGNORECASE)
    given = re.sub(r"^feed:", "", given, flags=re.IGNORECASE)
    try:
        return urljoin(base or "", given) if given else ""
    except ValueError:
        return given


FORM = Form(
    "a list of subscriptions (OPML)", (".opml",), ("text/x-opml", "text/opml", "application/opml+xml"), read,
    lambda head: root_of(head) == "opml" or is_foaf(head),
)  # fmt: skip
