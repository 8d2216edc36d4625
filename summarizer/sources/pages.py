"""The article of an HTML page: its main text and what the page says of itself."""

import copy
import logging
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.sources import declared, markup
from summarizer.sources.found import Known, Refused, is_web

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST_PROSE = 80
"""Characters of running text under which a page that does not call itself an article is none."""
_FRONT_PAGE = 1500
"""The same, on a page that stands at the root of its site: the teasers of a front page."""
_LEAST_ARTICLE = 60
"""The same, where it does."""
MAX_ELEMENTS = 12_000
"""Of a page that is looked at closely; news pages have up to a few thousand."""
_SAME = 0.98
"""Agreement from which two texts of a page are the same but for a line."""
_NEARLY_ALL = 0.97
"""Share of a text's words that a cleaner version of it must have."""
_SENTENCE = re.compile(r"[.!?…]['\"”’)\]]*(?:\s|$)|[。！？।؟။።]")
_WIDE = re.compile("[\u0900-\u0d7f\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that write many words without spaces."""
_LONG_CELL = 400
"""Characters in a cell of a table that was made for the page's layout, not for data."""
_BODY_CLASS = re.compile(r"(?:article|story|post|entry|news|page|main)[-_]{0,2}(?:body|text|content)", re.IGNORECASE)
"""How sites name the box that holds the text of an article."""
_MOST_PIECES = 20
"""Boxes of one name in one article; where there are more, they are a list of other articles or comments."""
_LAST_DAY = "2100-12-31"
_CUT_OFF = f"nothing is read from where its elements are nested over {markup.MAX_DEPTH - 1} deep"


@dataclass(frozen=True)
class Page:
    """The article of a page."""

    text: str
    """Paragraphs separated by blank lines; without the title."""
    known: Known
    warnings: tuple[str, ...] = ()


def page(html: str, url: str | None = None) -> Page:
    """The article on the page; `Refused` where there is none."""
    tree = markup.parse(html)
    if tree is None:
        raise Refused("empty", "an HTML page without anything in it")
    things = declared.linked_data(tree)
    warnings = (_CUT_OFF,) if markup.is_cut_off(tree) else ()
    text = main_text(tree, url, things)
    prose = sum(len(line) + 2 * len(_WIDE.findall(line)) for line in text.split("\n") if _is_prose(line))
    article = declared.says_article(tree, things)
    if prose < (_LEAST_ARTICLE if article else _LEAST_PROSE):
        why = "; ".join((f"the page has no article: {prose} characters of running text", *warnings))
        raise Refused("not_article", why)
    if not article and prose < _FRONT_PAGE and declared.is_front_page(tree, url):
        raise Refused("not_article", "a front page, not an article")
    return Page(text, _known(tree, url, things), warnings)


def main_text(tree: "HtmlElement", url: str | None, things: list[dict[str, object]]) -> str:
    """The main text of the page, paragraphs separated by blank lines; empty where none is found.

    Two ways of `trafilatura` are asked, one that takes little and one that takes much. Where they differ, a third
    method (readability) has a say, and the text that agrees most with the other two is taken. Readability's own is
    taken where it has nearly all of that text and no line besides: it leaves out notes to the reader and forms, and
    keeps a paragraph that stands there twice.
    """
    if _is_huge(tree):
        return _plainly(tree)
    _without_layout_tables(tree)
    _join_pieces(tree)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong with a page is said in its reason
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    titles = _titles(tree)
    little, much = (_untitled(_extracted(tree, url, much=much), titles) for much in (False, True))
    readable = _untitled(_readable(tree), titles)
    texts = [text for text in (little, much) if text]
    if len(texts) == 2 and _agreement(little, much) < _SAME:
        texts.append(readable)
    text = max(texts, key=lambda one: sum(_agreement(one, other) for other in texts), default="")
    if text and _is_cleaner(readable, text):
        text = readable
    told = declared.article_body(things) or ""
    return markup.text_of(told) if len(told) > 2 * len(text) else text


def _is_huge(tree: "HtmlElement") -> bool:
    """Whether the page has more elements than the extractors can look at in a second or two."""
    return sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS


def _plainly(tree: "HtmlElement") -> str:
    """The running text of the page's article, or of all of it, where it is too large to be looked at closely."""
    whole = next(
        (found[0] for tag in ("article", "main", "body") if len(found := tree.findall(f".//{tag}")) == 1), tree
    )
    return "\n\n".join(block.text for block in markup.blocks_of_tree(whole) if _is_prose(block.text))


def _extracted(tree: "HtmlElement", url: str | None, *, much: bool) -> str:
    import trafilatura

    found = trafilatura.bare_extraction(
        tree, url=url, include_comments=False, favor_precision=not much, favor_recall=much
    )
    text = getattr(found, "text", None) or ""
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())


def _readable(tree: "HtmlElement") -> str:
    from lxml.html import tostring
    from trafilatura.readability_lxml import Document

    try:
        summary = Document(copy.deepcopy(tree)).summary()
    except (ValueError, TypeError, AttributeError, IndexError):
        return ""
    return markup.text_of(summary if isinstance(summary, str) else tostring(summary, encoding="unicode"))


def _agreement(one: str, other: str) -> float:
    """The share of words that two texts have in common (F1 over their words as bags)."""
    first, second = Counter(re.findall(r"\w+", one)), Counter(re.findall(r"\w+", other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _is_cleaner(text: str, other: str) -> bool:
    """Whether the text has nearly all words of the other and no line that the other has not."""
    words, wanted = Counter(re.findall(r"\w+", text)), Counter(re.findall(r"\w+", other))
    if (words & wanted).total() < _NEARLY_ALL * wanted.total():
        return False
    return {_bare(line) for line in text.split("\n")} <= {_bare(line) for line in (*other.split("\n"), "")}


def _bare(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.lower()))


def _titles(tree: "HtmlElement") -> set[str]:
    """The page's title as its heading and its metadata write it."""
    found = {" ".join(islice(heading.itertext(), 100)) for heading in tree.iter("h1")}
    found |= {e.get("content") or "" for e in tree.iter("meta") if e.get("property") in {"og:title", "twitter:title"}}
    return {_bare(title) for title in found} - {""}


def _untitled(text: str, titles: set[str]) -> str:
    """The text without the title that stands before it."""
    lines = text.split("\n\n")
    while lines and _bare(lines[0]) in titles:
        lines.pop(0)
    return "\n\n".join(lines)


def _is_prose(line: str) -> bool:
    long = len(line.split()) >= 6 or len(_WIDE.findall(line)) >= 12
    return long and bool(_SENTENCE.search(line)) and not line.startswith("|")


def _without_layout_tables(tree: "HtmlElement") -> None:
    """Makes plain boxes of tables that hold running text, which would be read as rows of figures."""
    for table in list(tree.iter("table")):
        if any(len("".join(islice(cell.itertext(), 2000))) > _LONG_CELL for cell in table.iter("td")):
            for element in (table, *table.iter("tbody", "tr", "td")):
                element.tag = "div"


def _join_pieces(tree: "HtmlElement") -> None:
    """Makes one box of those into which advertisements part the text of an article; one alone would be found."""
    pieces: dict[tuple[HtmlElement, str], list[HtmlElement]] = {}
    for box in tree.iter("div", "section"):
        name = box.get("class", "")
        if not any(_BODY_CLASS.match(word) for word in name.split()):
            continue
        frame = next(box.iterancestors("article", "main"), None)
        if frame is not None and sum(_is_prose(" ".join(islice(p.itertext(), 200))) for p in box.findall("p")) >= 2:
            pieces.setdefault((frame, name), []).append(box)
    for boxes in pieces.values():
        nested = any(ancestor in boxes for box in boxes for ancestor in box.iterancestors())
        if 2 <= len(boxes) <= _MOST_PIECES and not nested:
            for box in boxes[1:]:
                boxes[0].extend(list(box))


def _known(tree: "HtmlElement", url: str | None, things: list[dict[str, object]]) -> Known:
    from trafilatura.metadata import extract_metadata

    if _is_huge(tree):
        return Known(title=_words(tree.findtext(".//title")), url=url, language=_language(tree))
    found = extract_metadata(
        tree, default_url=url, date_config={"extensive_search": False, "original_date": True, "max_date": _LAST_DAY}
    )
    address = found.url if is_web(found.url or "") else url
    day, text_day = declared.published_day(tree, things), _iso(found.date)
    return Known(
        title=_words(found.title), url=address, outlet=_words(found.sitename), author=_words(found.author),
        published=day or text_day, published_from="metadata" if day else "text" if text_day else None,
        language=_language(tree),
    )  # fmt: skip


def _words(value: str | None) -> str | None:
    return " ".join(value.split())[:300] or None if value else None


def _iso(value: str | None) -> date | None:
    return declared.as_day(value) if value else None


def _language(tree: "HtmlElement") -> str | None:
    return declared.as_language(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))
