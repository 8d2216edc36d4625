"""HTML as text: parsed within bounds, never run, nothing fetched."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CHARACTERS = 5_000_000
"""Of markup; what follows is cut off."""
MAX_ELEMENTS = 100_000
"""Of one page; a page of news has a few thousand."""

_UNSEEN = frozenset(
    "head script style noscript template svg math canvas iframe object embed applet audio video form button select "
    "textarea nav dialog map title".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_TAG = re.compile(r"<(?:!--|!doctype|/?[a-zA-Z][a-zA-Z0-9:-]{0,30}[\s/>])", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_of(html: str, url: str | None = None) -> str:  # noqa: ARG001 - the address will matter to other readers of HTML
    """The visible text of a piece of HTML, paragraphs separated by blank lines; plain text comes back as it is."""
    if not _TAG.search(html):
        return _plain(html)
    tree = parse(html)
    return "" if tree is None else text_of_tree(tree)


def parse(html: str) -> "HtmlElement | None":
    """The tree of a page or of a piece of one; none where there is nothing in it."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    clean = _CONTROL.sub("", html[:MAX_CHARACTERS]).encode("utf-8", "replace")
    if not clean.strip():
        return None
    try:
        return document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def text_of_tree(tree: "HtmlElement") -> str:
    """The visible text of a tree, paragraphs separated by blank lines."""
    out: list[str] = []
    hidden = 0
    from lxml import etree

    for count, (event, element) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        if count > 2 * MAX_ELEMENTS:
            break
        tag = element.tag if isinstance(element.tag, str) else "script"
        block = tag in _BLOCKS
        if event == "start":
            hidden += (unseen := hidden > 0 or _is_unseen(element, tag))
            if block:
                out.append("\n\n")
            elif tag == "br":
                out.append("\n")
            if not unseen and element.text:
                out.append(_flowing(element.text))
            continue
        hidden -= hidden > 0
        if block:
            out.append("\n\n")
        if not hidden and element.tail and element is not tree:
            out.append(_flowing(element.tail))
    return _paragraphs("".join(out))


def _is_unseen(element: "HtmlElement", tag: str) -> bool:
    return tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "").lower()))


def _flowing(words: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", words)


def _paragraphs(text: str) -> str:
    """Lines trimmed; one blank line between paragraphs, none inside."""
    lines = re.sub(r" ?\n ?", "\n", re.sub(r"[ \t]{2,}", " ", text))
    parts = (part.strip() for part in re.split(r"\n{2,}", lines))
    return "\n\n".join(part for part in parts if part.strip("\u00a0\u00ad\u034f\u200b\u200c\u200d\ufeff \n"))


def _plain(text: str) -> str:
    from html import unescape

    return unescape(text) if _ENTITY.search(text) else text
