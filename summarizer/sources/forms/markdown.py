"""Markdown: one article a file, its words without the marks; front matter and the first heading say what it is."""

import re
from collections.abc import Iterator

from summarizer.sources.forms import Form
from summarizer.sources.found import Document, Found, Known, Payload, Reader, is_web
from summarizer.sources.records import day_of

_FRONT = re.compile(r"\A---[ \t]*\n(?P<fields>(?:(?!---[ \t]*\n).*\n){0,200}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"""^(\w[\w-]{0,40}):[ \t]+["']?(.{1,500}?)["']?[ \t]*$""", re.MULTILINE)
_TITLE = re.compile(r"\A\s*(?:#[ \t]+(?P<hashed>.+)|(?P<lined>\S.*)\n=+[ \t]*)(?:\n|\Z)")
_FENCE = re.compile(r"```|~~~")
_PICTURE = re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)|\[[^\[\]]{0,200}\])")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]]{1,500})\]"
    r"(?:\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)|\[[^\[\]]{0,200}\])"
)
_TARGET = re.compile(r"^[ ]{0,3}\[[^\[\]]{1,200}\]:[ \t]+\S+.*$", re.MULTILINE)
_WRAPPED = re.compile(r"^(.{45,}[^\s.!?…:\"”’])[ \t]*\n(?![-*+>#|=]|\d{1,3}[.)][ \t])(?=\S)", re.MULTILINE)
"""A line that was broken at a width; a short one may be a header of plain text, and stands alone."""
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+)$", re.MULTILINE)
_RULED = re.compile(r"^(?:=+|-{2,}|(?:[*_-][ \t]*){3,})$", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]*)", re.MULTILINE)
_STRONG = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|~~)(?=\S)(?P<words>(?:[^*_~\n]|\n(?=\S)){1,1000}?)(?<=\S)\1(?!\w)")
_BARE = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """The one article that the text is."""
    text, warnings = payload.text()
    text, fields = _parted(re.sub(r"\r\n?", "\n", text))
    found = _TITLE.match(text)
    titled = plain(found["hashed"] or found["lined"]).strip(" \t\n#") if found else None
    link = fields.get("url") or fields.get("source") or ""
    day = fields.get("date") or fields.get("published")
    own = Known(
        title=fields.get("title") or titled,
        url=link if is_web(link) else None, author=fields.get("author"),
        published=day_of(day), unread=day,
    )  # fmt: skip
    body = plain(text[found.end() :] if found else text)
    yield Document(payload.name, body, payload.known.or_else(own), warnings=tuple(warnings))


def plain(text: str) -> str:
    """The words of Markdown without its marks (CommonMark 0.31): links by their words, no pictures, no code blocks."""
    text = _without_code(text)
    for mark, words in (
        (_PICTURE, ""), (_TARGET, ""), (_WRAPPED, r"\1 "), (_LINK, r"\g<words>"), (_BARE, r"\1"), (_RULED, ""),
        (_HEADING, _heading), (_ITEM, ""), (_STRONG, r"\g<words>"), (_STRONG, r"\g<words>"), (_ESCAPED, r"\1"),
    ):  # fmt: skip
        text = mark.sub(words, text)
    return text


def _heading(found: re.Match[str]) -> str:
    words = found[1].rstrip(" \t#")
    return f"\n{words}\n"


def _without_code(text: str) -> str:
    """The text without its fenced blocks; what a fence that is never closed stands before is kept."""
    kept: list[str] = []
    block: list[str] = []
    for line in text.split("\n"):
        fence = _FENCE.match(line)
        if not block:
            (block if fence else kept).append(line)
        elif fence and block[0].startswith(fence[0]):
            block = []
        else:
            block.append(line)
    return "\n".join([*kept, *block[1:]])


def _parted(text: str) -> tuple[str, dict[str, str]]:
    """The text without its front matter, and the fields of that by their names."""
    found = _FRONT.match(text)
    if not found:
        return text, {}
    return text[found.end() :], {name.lower(): value for name, value in _FIELD.findall(found["fields"])}


FORM = Form("Markdown", (".md", ".markdown"), ("text/markdown",), read)
