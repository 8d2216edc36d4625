"""JSON Lines, a JSON array of documents, an object that holds such a list: one article a record."""

import json
import re
from collections.abc import Iterator

from summarizer.models import NotIncluded
from summarizer.sources.forms import Form
from summarizer.sources.found import Found, Payload, Reader, Refused
from summarizer.sources.json_text import value_of
from summarizer.sources.records import document, looks_like_records

MAX_BYTES = 100_000_000
_LISTS = ("articles", "documents", "items", "results", "data", "entries", "records", "stories", "docs", "hits", "value")
"""Names under which an object holds its list of documents (news interfaces, search results)."""
_LONGEST_LINE = 5_000_000


def read(payload: Payload, reader: Reader) -> Iterator[Found]:
    """Every record's document; a line that is broken gets a reason, and the others are read."""
    text, _ = payload.text()
    whole = _whole(text)
    if whole is not None:
        yield from _records(whole, payload, reader)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(" \t\r\x1e"):
            yield _line(line.strip(" \t\r\x1e"), number, payload, reader)


def _whole(text: str) -> object:
    """What the text is as one JSON value; none where it is lines of them, or one line with one document."""
    text = text.strip()
    line, _, rest = text.partition("\n")
    if text[:1] not in {"[", "{"} or (text[0] == "{" and rest and _is_one(line)):
        return None
    try:
        value = value_of(text)
    except (ValueError, RecursionError) as error:
        if not any(other.startswith("{") for other in rest.split("\n")):  # else lines, of which some are broken
            raise Refused("unreadable", f"broken JSON: {_said(error)}") from error
        return None
    one = isinstance(value, dict) and not rest and _list_in(value) is None and not _is_ours(value)
    return value if isinstance(value, list | dict) and not one else None


def _is_one(line: str) -> bool:
    """Whether a line is a JSON object by itself, as the first of JSON Lines is."""
    try:
        return isinstance(value_of(line), dict) and len(line) <= _LONGEST_LINE
    except (ValueError, RecursionError):
        return False


def _records(value: object, payload: Payload, reader: Reader) -> Iterator[Found]:
    if _is_ours(value):
        raise Refused("not_article", "a digest that this program wrote, not its sources")
    found = value if isinstance(value, list) else _list_in(value)
    if found is None:
        yield _record(value, payload.name, "the object", payload, reader)
        return
    for number, record in enumerate(found, 1):
        yield _record(record, f"{payload.name}#{number}", f"item {number}", payload, reader)


def _is_ours(value: object) -> bool:
    return isinstance(value, dict) and {"schema_version", "generated_at", "stories"} <= value.keys()


def _list_in(value: object) -> list[object] | None:
    if not isinstance(value, dict):
        return None
    for name in _LISTS:
        found = value.get(name)
        if isinstance(found, list) and any(isinstance(item, dict) for item in found):
            return found
    return None


def _line(line: str, number: int, payload: Payload, reader: Reader) -> Found:
    name = f"{payload.name}#{number}"
    if len(line) > _LONGEST_LINE:
        return NotIncluded(
            source=name, reason="too_long", detail=f"line {number}: over {_LONGEST_LINE // 1_000_000} MB"
        )
    try:
        record = value_of(line)
    except (ValueError, RecursionError) as error:
        return NotIncluded(
            source=name, reason="unreadable", detail=f"line {number}: broken JSON: {_said(error, number)}"
        )
    return _record(record, name, f"line {number}", payload, reader)


def _record(record: object, name: str, where: str, payload: Payload, reader: Reader) -> Found:
    if isinstance(record, dict):
        inner = record.get("_source")  # search engines wrap what they hold
        return document(inner if isinstance(inner, dict) else record, name, reader, payload.known)
    kind = {"str": "a string", "list": "a list", "NoneType": "null", "bool": "true or false"}.get(type(record).__name__)
    return NotIncluded(source=name, reason="unreadable", detail=f"{where}: {kind or 'a number'}, not a document")


def _said(error: Exception, line: int = 0) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at {'' if line else f'line {error.lineno}, '}character {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:80]


def _looks_like_json(head: bytes) -> bool:
    """Whether it opens with an object that has a text and a title, an address or a day, alone, on a line or in a list.

    JSON Feed is a form of its own, and so is what this program itself writes.
    """
    start = head.lstrip(b" \t\r\n\x1e")[:4096]
    if not re.match(rb'(?:\[\s*)?\{\s*"', start) or b"jsonfeed.org/version" in start or b'"schema_version"' in start:
        return False
    names = [name.decode("utf-8", "replace") for name in re.findall(rb'"([^"\\]{1,40})"\s*:', start)]
    listed = any(re.search(rb'"%s"\s*:\s*\[' % name.encode(), start) for name in _LISTS)
    return looks_like_records(names) or listed


FORM = Form(
    "JSON Lines or a JSON list of documents",
    (".jsonl", ".ndjson", ".json"),
    ("application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json"),
    read,
    _looks_like_json,
    MAX_BYTES,
)
