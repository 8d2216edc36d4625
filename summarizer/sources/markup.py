"""HTML as text: parsed within bounds, never run, nothing fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.sources import long_tags
from summarizer.sources.found import is_web

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CHARACTERS = 5_000_000
"""Of markup; what follows is cut off."""
MAX_ELEMENTS = 100_000
"""Of one page; a page of news has a few thousand."""
MAX_DEPTH = 256
"""Of elements in one another: there libxml2 gives up."""

_UNSEEN = frozenset(
    "head script style noscript template svg math canvas iframe object applet audio video form button select "
    "textarea nav dialog map title".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header html li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4".split())
_BOLD = frozenset("b strong".split())
_TAG = re.compile(r"<(?:!--|!doctype|/?[a-zA-Z][a-zA-Z0-9:-]{0,30}[\s/>])", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ue000-\ue003\ufffe\uffff]")
_HEADING, _LINK, _STRONG, _RULE = "\ue000", "\ue001", "\ue002", "\ue003"
"""Marks in the flow of text: a heading, the start or end of a link, of bold, a rule; none of them is left in a text."""
_MARK = re.compile("[\ue000-\ue003]")
_INVISIBLE = "\u00a0\u00ad\u034f\u200b\u200c\u200d\ufeff \n"


@dataclass(frozen=True)
class Block:
    """A paragraph of a page, as it looks."""

    text: str
    heading: bool = False
    """Whether it is marked up as a heading, or bold as a whole."""
    link: str | None = None
    """The address, where all of it is one link."""
    rule: bool = False
    """Whether a rule stands before it."""


def text_of(html: str) -> str:
    """The visible text of a piece of HTML, paragraphs separated by blank lines; plain text comes back as it is."""
    if not _TAG.search(html):
        return _plain(html)
    return "\n\n".join(block.text for block in blocks_of(html))


def blocks_of(html: str) -> list[Block]:
    """The visible paragraphs of a piece of HTML."""
    tree = parse(html)
    return [] if tree is None else list(blocks_of_tree(tree))


def parse(html: str) -> "HtmlElement | None":
    """The tree of a page or of a piece of one; none where there is nothing in it."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    clean = long_tags.emptied(_CONTROL.sub("", html[:MAX_CHARACTERS])).encode("utf-8", "replace")
    if not clean.strip():
        return None
    try:
        return document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def is_cut_off(tree: "HtmlElement") -> bool:
    """Whether the parser gave up at an element that is nested too deeply: then that is the last one that it kept."""
    depth, last = 1, tree
    while len(last):
        depth, last = depth + 1, last[-1]
    return depth >= MAX_DEPTH


def blocks_of_tree(tree: "HtmlElement") -> Iterator[Block]:
    """The visible paragraphs of a tree."""
    links: list[str] = []
    flow = re.sub(r" ?\n ?", "\n", re.sub(r"[ \t]{2,}", " ", "".join(_flow(tree, links))))
    flow = re.sub(f"([{_LINK}{_STRONG}])\n(?!\n)", r"\1\n\n", flow)  # a bold line is as good as a heading
    address, link, bold, rule = iter(links), "", False, False
    for part in re.split(r"\n{2,}", flow):
        rule |= _RULE in part
        words = covered = strong = 0
        first, heading = link, _HEADING in part
        for character in part:
            if character == _LINK:
                link = "" if link else next(address, "")
                first = first or link
            elif character == _STRONG:
                bold = not bold
            elif not character.isspace() and not _MARK.match(character):
                words, covered, strong = words + 1, covered + bool(link), strong + bold
        text = _MARK.sub("", part).strip()
        if text.strip(_INVISIBLE):
            yield Block(text, heading or strong == words, (first or None) if covered == words else None, rule)
            rule = False


def _flow(tree: "HtmlElement", links: list[str]) -> Iterator[str]:
    """The visible text with marks in it; two line ends part the paragraphs."""
    from lxml import etree

    hidden = 0
    for count, (event, element) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        if count > 2 * MAX_ELEMENTS:
            return
        tag = element.tag if isinstance(element.tag, str) else "script"
        mark = "" if hidden else _mark(element, tag)
        if event == "start":
            unseen = hidden > 0 or _is_unseen(element, tag)
            hidden += unseen
            if mark == _LINK and not unseen:
                links.append(element.get("href"))
            yield from () if unseen else (_opening(tag, mark), _flowing(element.text or ""))
            continue
        if hidden:
            hidden -= 1
        else:
            yield mark if mark in {_LINK, _STRONG} else "\n\n" if tag in _BLOCKS else ""
        if not hidden and element is not tree:
            yield ("\n\n" if tag in _BLOCKS else "") + _flowing(element.tail or "")


def _mark(element: "HtmlElement", tag: str) -> str:
    if tag in _HEADINGS:
        return _HEADING
    if tag in _BOLD:
        return _STRONG
    return _LINK if tag == "a" and is_web(element.get("href") or "") else ""


def _opening(tag: str, mark: str) -> str:
    if tag == "hr":
        return f"\n\n{_RULE}"
    if tag in _BLOCKS:
        return f"\n\n{mark}"
    return "\n" if tag == "br" else mark


def _is_unseen(element: "HtmlElement", tag: str) -> bool:
    return tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "").lower()))


def _flowing(words: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", words)


def _plain(text: str) -> str:
    from html import unescape

    return unescape(text) if _ENTITY.search(text) else text
