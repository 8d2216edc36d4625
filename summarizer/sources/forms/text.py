"""Plain text: one article a file."""

from collections.abc import Iterator

from summarizer.sources.decode import decode
from summarizer.sources.forms import Form
from summarizer.sources.found import Document, Found, Payload, Reader, Refused


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """The one article that the text is."""
    try:
        text, warnings = decode(payload.data, declared=payload.charset)
    except ValueError as error:
        raise Refused("unreadable", str(error)) from error
    yield Document(payload.name, text, payload.known, warnings=tuple(warnings))


FORM = Form("plain text", (".txt",), ("text/plain",), read)
