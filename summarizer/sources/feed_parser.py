"""feedparser's two parsers, strict and lenient, driven within bounds.

`feedparser.parse` opens files and addresses that it takes its input for, and its time grows with the square of what an
author's name, a list of categories or the attributes of an element may hold. Its parsers themselves do neither once
elements are counted and short fields are kept short, so they are driven here as `parse` drives them.
"""

import io
import re
import xml.sax
import xml.sax.handler
import xml.sax.xmlreader
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

MAX_ELEMENTS = 60_000
"""Of one feed; one of a thousand entries has about ten thousand, and reading each takes some thirty microseconds."""
MAX_DEPTH = 200
MAX_ATTRIBUTES = 50
MAX_LENGTH = 2000
"""Characters of a field that is no text of an article, and of an attribute."""
MAX_LENIENT = 1_000_000
"""Characters of a broken feed: the lenient parser is the slower one."""

_TEXTS = frozenset({"content", "description", "summary", "tagline", "subtitle", "info", "abstract", "body", "encoded"})
_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|cdf|channel(?=\s{0,100}>\s*\Z))\s{0,100}>", re.IGNORECASE)
"""How the outermost element of a feed ends."""
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{5 * MAX_LENGTH}}}")


@dataclass
class Parsed:
    """What a feed holds, as feedparser's dictionaries."""

    feed: dict[str, Any] = field(default_factory=dict)
    entries: list[dict[str, Any]] = field(default_factory=list)
    version: str = ""
    trouble: str | None = None
    """Why the XML is broken, where it is."""
    cut: bool = False
    """Whether it holds more than was read."""
    breaks_off: bool = False
    """Whether its end is missing."""


class _Enough(Exception):
    """The bounds are reached."""


class _Bounds:
    """Counts elements, and keeps short what no regular expression should see long."""

    elementstack: list[list[Any]]
    basestack: list[str]
    count = 0
    _get_context: Callable[[], dict[str, Any]]

    def unknown_starttag(self, tag: str, attrs: list[tuple[str, str]]) -> None:
        """Passes the element on while there are not too many."""
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.basestack) > MAX_DEPTH:
            raise _Enough
        short = [(name[:MAX_LENGTH], value[:MAX_LENGTH]) for name, value in attrs[:MAX_ATTRIBUTES]]
        super().unknown_starttag(tag, short)  # type: ignore[misc]  # feedparser's, to the right of this class

    def pop(self, element: str, strip_whitespace: int = 1) -> Any:  # noqa: ANN401 - as feedparser has it
        """Cuts what is no text of an article."""
        if self.elementstack and self.elementstack[-1][0].rpartition("_")[2] not in _TEXTS:
            pieces = [p.decode() if isinstance(p, bytes) else p for p in self.elementstack[-1][2]]
            self.elementstack[-1][2] = ["".join(pieces)[:MAX_LENGTH]] if pieces else []
        return super().pop(element, strip_whitespace)  # type: ignore[misc]  # see above

    def _add_tag(self, term: object, scheme: object, label: object) -> None:
        """Keeps the last category only: none is read, and each is looked for among all before it."""
        self._get_context()["tags"] = []
        super()._add_tag(term, scheme, label)  # type: ignore[misc]  # see above


class _StrictBounds(_Bounds):
    def startElementNS(self, name: object, qname: object, attrs: Any) -> None:  # noqa: ANN401, N802 - SAX's own
        """Passes the element on; feedparser's time grows with the square of its attributes."""
        if len(attrs) > 4 * MAX_ATTRIBUTES:
            raise _Enough
        super().startElementNS(name, qname, attrs)  # type: ignore[misc]  # see above


def parse_feed(text: str, url: str | None) -> Parsed:
    """The feed that this text is, read strictly, or leniently where it is broken."""
    strict, lenient = _parsers()
    parser, trouble = _ready(strict(url or "", None, "utf-8")), None
    try:
        _drive(parser, text)
    except _Enough:
        return _parsed(parser, None, cut=True)
    except xml.sax.SAXException as error:
        trouble = _words(parser.exc or error)
    if trouble is None:
        return _parsed(parser, None)
    parser = _ready(lenient(url or "", None, "utf-8", {}))
    cut = len(text) > MAX_LENIENT
    try:
        parser.feed(_LONG_TAG.sub("", text[:MAX_LENIENT]))
    except _Enough:
        cut = True
    return _parsed(parser, trouble, cut=cut, breaks_off=not _END.search(text))


@cache
def _parsers() -> tuple[Any, Any]:
    from feedparser import api  # type: ignore[import-untyped]  # it ships no types

    return (
        type("Strict", (_StrictBounds, api.StrictFeedParser), {}),
        type("Lenient", (_Bounds, api.LooseFeedParser), {}),
    )


def _ready(parser: Any) -> Any:  # noqa: ANN401 - feedparser has no types
    parser.resolve_relative_uris = parser.sanitize_html = False  # markup becomes plain text, and no link is kept of it
    return parser


def _drive(parser: Any, text: str) -> None:  # noqa: ANN401 - feedparser has no types
    reader = xml.sax.make_parser()  # noqa: S317 - the text has no declarations, so no entities
    reader.setFeature(xml.sax.handler.feature_namespaces, 1)
    reader.setFeature(xml.sax.handler.feature_external_ges, 0)
    reader.setContentHandler(parser)
    reader.setErrorHandler(parser)
    source = xml.sax.xmlreader.InputSource()
    source.setByteStream(io.BytesIO(text.encode()))
    reader.parse(source)


def _parsed(parser: Any, trouble: str | None, *, cut: bool = False, breaks_off: bool = False) -> Parsed:  # noqa: ANN401 - see above
    return Parsed(parser.feeddata, parser.entries, parser.version or "", trouble, cut, breaks_off)


def _words(error: Exception) -> str:
    line = getattr(error, "getLineNumber", lambda: None)()
    return f"broken XML at line {line}" if line else "broken XML"
