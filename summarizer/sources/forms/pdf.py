"""PDF: the text of its pages; scripts, actions and embedded files in it are left alone.

Read with `pypdf`, which the extra `pdf` installs.
"""

import io
import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from summarizer.reading.layout import lay_out
from summarizer.sources.declared import as_day
from summarizer.sources.forms import Form
from summarizer.sources.found import Document, Found, Known, Payload, Reader, Refused
from summarizer.sources.reflow import paragraphs

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_BYTES = 50_000_000
MAX_PAGES = 200
MAX_OPERATIONS = 400_000
"""Drawing operations of a whole file that are looked at: some hundred pages of text, a few seconds."""
_MAX_CHARACTERS = 400_000
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 10_000_000, "lzw_maximum_output_length": 10_000_000,
    "run_length_maximum_output_length": 10_000_000, "array_based_stream_maximum_output_length": 10_000_000,
    "stream_decoding_work_maximum_length": 40_000_000, "stream_parsing_work_maximum_count": 300_000,
    "page_tree_maximum_entries": 5_000, "page_tree_maximum_page_entries": 50_000,
    "xform_maximum_invocations_per_extraction": 200, "jbig2dec_binary": None,
}  # fmt: skip
"""Bounds that `pypdf` keeps to; no other program is run for a picture."""
_POOR_TITLE = re.compile(r"untitled.*|.*\.\w{2,5}|microsoft word.*|powerpoint.*|slide \d+|\W*", re.IGNORECASE)


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """The one article that the pages hold."""
    try:
        import pypdf
    except ImportError as error:
        raise Refused("unreadable", "PDF is read with an extra: pip install 'structured-summarizer[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is said in its reason
    try:
        with pypdf.apply_configuration(**_LIMITS):
            reader = _opened(payload.data)
            text, warnings = _text(reader)
            known = _known(reader, text)
    except Refused:
        raise
    except Exception as error:  # broken files raise errors of every kind
        raise Refused("unreadable", f"a broken PDF: {str(error)[:100] or type(error).__name__}") from error
    yield Document(payload.name, text, payload.known.or_else(known), warnings=tuple(warnings))


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data), root_object_recovery_limit=2_000, xref_stream_maximum_entries=200_000)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError):
            opened = None
        if not opened:
            raise Refused("unreadable", "an encrypted PDF")
    return reader


class _Enough(Exception):
    """There is more to draw than an article has."""


def _text(reader: "PdfReader") -> tuple[str, list[str]]:
    pages: list[str] = []
    warnings: list[str] = []
    left = MAX_OPERATIONS

    def count(*_operation: Any) -> None:  # noqa: ANN401 - drawing operations of any kind
        nonlocal left
        left -= 1
        if left < 0:
            raise _Enough

    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES or sum(map(len, pages)) > _MAX_CHARACTERS:
            warnings.append(f"only the first {number} pages are read")
            break
        try:
            pages.append(page.extract_text(visitor_operand_before=count))
        except _Enough:
            warnings.append(f"only the first {number} pages are read")
            break
        except Exception as error:  # noqa: BLE001 - one broken page leaves the others
            warnings.append(f"page {number + 1} is broken: {str(error)[:60] or type(error).__name__}")
    text = paragraphs(pages)
    if not text.strip():
        detail = warnings[0] if warnings else "its pages hold no text: pictures would have to be read as letters first"
        raise Refused("empty", detail)
    return text, warnings


def _known(reader: "PdfReader", text: str) -> Known:
    """What the file says of itself; the day it was made only where the text names none."""
    said = reader.metadata
    if said is None:
        return Known()
    title = " ".join(str(said.get("/Title") or "").split())[:300]
    author = " ".join(str(said.get("/Author") or "").split())[:200]
    made = None if lay_out(text[:5000]).published else _day(str(said.get("/CreationDate") or ""))
    return Known(
        title=None if _POOR_TITLE.fullmatch(title) else title, author=author or None, published=made,
        published_from="metadata" if made else None,
    )  # fmt: skip


def _day(words: str) -> date | None:
    return as_day(words.removeprefix("D:")[:8])


FORM = Form(
    "a PDF", (".pdf",), ("application/pdf",), read, lambda head: b"%PDF-" in head[:1024], MAX_BYTES, unmistakable=True
)
