"""A sentence that is a piece of a longer quotation, and the mark that it then lacks."""

from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit

if TYPE_CHECKING:
    from summarizer.models import Sentence
    from summarizer.reading import Reading

_OPENING = {"”": "“", "“": "„", '"': '"', "»": "«", "’": "‘"}
"""The mark that opens what this one closes."""


def is_inside(reading: "Reading", sentence: "Sentence") -> bool:
    """Whether it is somebody's words, without the marks and without the speaker."""
    start, end, quotes = sentence.start, sentence.end, reading.quoted_in.get(sentence.number, ())
    return any(q.start <= start + 2 and end - 2 <= q.end and q.end - q.start > end - start + 2 for q in quotes)


def opening_mark(reading: "Reading", sentence: "Sentence") -> "tuple[Edit, int] | None":
    """The mark for a quotation that began before the sentence, and where it ends: "[“]We lost,” Berg said"."""
    start = sentence.start
    for quote in reading.quoted_in.get(sentence.number, ()):
        if quote.start < start < quote.end < sentence.end:
            mark = _OPENING.get(reading.article.text[quote.end : quote.end + 1])
            return (Edit(start, start, mark), quote.end) if mark else None
    return None
