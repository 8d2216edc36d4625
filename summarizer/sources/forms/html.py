"""HTML pages: one article each, or the reason why there is none."""

from collections.abc import Iterator

from summarizer.sources.declared import declared_charset
from summarizer.sources.forms import Form
from summarizer.sources.found import Document, Found, Payload, Reader
from summarizer.sources.pages import page

_TAGS = (
    b"<!doctype html", b"<html", b"<head", b"<script", b"<iframe", b"<h1", b"<div", b"<font", b"<table", b"<a",
    b"<style", b"<title", b"<b", b"<body", b"<br", b"<p", b"<article", b"<main", b"<meta",
)  # fmt: skip
"""After WHATWG MIME Sniffing, 7.1; a comment may stand before them."""


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """The one article of the page."""
    markup, warnings = payload.text(declared_charset(payload.data))
    found = page(markup, url=payload.known.url or payload.url)
    yield Document(payload.name, found.text, payload.known.or_else(found.known), warnings=(*warnings, *found.warnings))


def _looks_like_html(head: bytes) -> bool:
    start = head.lstrip(b" \t\r\n\f").lower()
    while start.startswith((b"<!--", b"<?xml")):
        end = start.find(b"-->" if start.startswith(b"<!--") else b"?>")
        if end < 0:
            return False
        start = start[end + 2 :].lstrip(b" >\t\r\n\f")
    return any(start.startswith(tag) and start[len(tag) : len(tag) + 1] in b" \t\r\n\f/>" for tag in _TAGS)


FORM = Form("an HTML page", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), read, _looks_like_html)
