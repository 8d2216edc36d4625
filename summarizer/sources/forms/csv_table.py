"""CSV and its kin: a header, then one article a row."""

import csv
import io
from collections.abc import Iterator

from summarizer.models import NotIncluded
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Payload, Reader, Refused
from summarizer.sources.records import document, looks_like_records

MAX_BYTES = 100_000_000
_DELIMITERS = ",;\t|"
_LONGEST_FIELD = 5_000_000
_MOST_COLUMNS = 1000


def read(payload: Payload, reader: Reader) -> Iterator[Found]:
    """Every row's document; a row that does not fit its header gets a reason."""
    text, _ = payload.text()
    csv.field_size_limit(_LONGEST_FIELD)  # of the whole process; the module knows no other
    rows = csv.reader(io.StringIO(text.lstrip("\n\r"), newline=""), delimiter=_delimiter(text))
    header = _header(rows, reader)
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield NotIncluded(source=f"{payload.name}#{line}", reason="unreadable", detail=f"line {line}: {error}")
            continue
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        name = f"{payload.name}#{line}"
        if len(row) > len(header):
            detail = f"line {line}: {len(row)} fields under a header of {len(header)}"
            yield NotIncluded(source=name, reason="unreadable", detail=detail)
        else:
            yield document(dict(zip(header, row, strict=False)), name, reader, payload.known)


def _header(rows: Iterator[list[str]], reader: Reader) -> list[str]:
    try:
        header = [cell.strip() for cell in next(rows, [])]
    except csv.Error as error:
        raise Refused("unreadable", f"its header is broken: {error}") from error
    wanted = reader.fields.get("text")
    if len(header) > _MOST_COLUMNS or not (wanted in header if wanted else _has_text(header)):
        names = ", ".join(cell[:30] for cell in header[:8])
        raise Refused(
            "unreadable", f"a table without a header that names the text (text, content, body); it has: {names}"
        )
    return header


def _has_text(header: list[str]) -> bool:
    return looks_like_records([*header, "title"])


def _delimiter(text: str) -> str:
    """The mark that parts the header's names; Python's own sniffing takes very long over some texts."""
    line = next((line for line in text.split("\n") if line.strip()), "")[:10_000]
    return max(_DELIMITERS, key=line.count) if any(mark in line for mark in _DELIMITERS) else ","


def _looks_like_csv(head: bytes) -> bool:
    """Whether its first line is a header of documents."""
    line = head.lstrip(b"\r\n").partition(b"\n")[0].decode("utf-8", "replace").strip()
    mark = _delimiter(line)
    names = [name.strip(" \"'") for name in line.split(mark)]
    return 2 <= len(names) <= _MOST_COLUMNS and all(0 < len(name) <= 40 for name in names) and looks_like_records(names)


FORM = Form(
    "a CSV table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values", "application/csv"), read,
    _looks_like_csv, MAX_BYTES,
)  # fmt: skip
