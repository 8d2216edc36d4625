"""Plain text: one article a file."""

from collections.abc import Iterator

from summarizer.sources.forms import Form
from summarizer.sources.found import Document, Found, Payload, Reader


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """The one article that the text is."""
    text, warnings = payload.text()
    yield Document(payload.name, text, payload.known, warnings=tuple(warnings))


FORM = Form("plain text", (".txt",), ("text/plain",), read)
