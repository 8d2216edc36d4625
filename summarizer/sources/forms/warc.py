"""WARC: the pages of a web archive, each under its own address.

Read with `warcio`, which the extra `warc` installs.
"""

import io
from collections.abc import Iterator
from typing import Any

from summarizer.models import NotIncluded
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Payload, Reader, Refused, is_web

MAX_BYTES = 200_000_000
MAX_PAGE = 10_000_000
_PAGES = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "application/pdf",
    "application/rss+xml",
    "application/atom+xml",
)


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """Every page that was answered with; pictures, scripts and the like are counted, not listed."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise Refused("unreadable", "WARC is read with an extra: pip install 'structured-summarizer[warc]'") from error
    others = records = 0
    try:
        for record in ArchiveIterator(io.BytesIO(payload.data), check_digests=False):
            records += 1
            if record.rec_type not in {"response", "resource"}:
                continue
            found = _page(payload, record)
            others += found is None
            if found:
                yield found
    except (ArchiveLoadFailed, ValueError, EOFError, OSError, AttributeError, TypeError) as error:
        ours = isinstance(error, AttributeError | TypeError)  # the library trips over what is missing
        why = "a record breaks off or has no head" if ours else str(error)[:100]
        raise Refused("unreadable", f"a broken WARC file: {why}") from error
    if not records:
        raise Refused("unreadable", "a broken WARC file: no record in it can be read")
    if others:
        detail = f"{others} record{'s' * (others > 1)} of other kinds than pages"
        yield NotIncluded(source=payload.name, reason="filtered", detail=detail)


def _page(payload: Payload, record: Any) -> Found | None:  # noqa: ANN401 - warcio ships no types
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    http = record.http_headers
    declared = (http.get_header("Content-Type") if http else record.content_type) or ""
    kind, charset = _media_type(declared)
    name = f"{payload.name}#{url}"
    if kind not in _PAGES:
        return None
    status = (http.get_statuscode() if http else "200") or "200"
    if not status.startswith("2"):
        return NotIncluded(source=name, reason="filtered", detail=f"it was answered with {status[:3]}")
    data = record.content_stream().read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        return NotIncluded(source=name, reason="too_long", detail=f"over {MAX_PAGE // 1_000_000} MB")
    address = url if is_web(url) else None
    return Payload(name, data, kind, charset, address, depth=payload.depth + 1)


def _media_type(declared: str) -> tuple[str, str | None]:
    kind, _, parameters = declared.partition(";")
    charset = next((p.partition("=")[2] for p in parameters.split(";") if p.strip().lower().startswith("charset=")), "")
    return kind.strip().lower(), charset.strip(" \"'") or None


FORM = Form(
    "a WARC file",
    (".warc",),
    ("application/warc",),
    read,
    lambda head: head.startswith(b"WARC/"),
    MAX_BYTES,
    unmistakable=True,
)
