"""Lengths of time that are counted of something, "jailed for nine years", as figures: reports differ on them, too."""

from typing import TYPE_CHECKING

from summarizer.reading import dates
from summarizer.reading.found import FoundFigure
from summarizer.reading.grammar import has_child
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading import Reading

_OF = frozenset({"to", "for", "of"})
"""Prepositions behind which a length is what is told; behind "after" or "in" it only tells when."""
_ITSELF = frozenset({"dobj", "attr", "compound", "amod", "nummod", "npadvmod"})
_SINCE = frozenset({"ago", "earlier", "later", "before", "after", "old"})


@with_reading
def of(reading: "Reading") -> "tuple[FoundFigure, ...]":
    """Those of a certain number, in the smallest unit that tells them: months, days or seconds."""
    found = []
    for date in (d for d in reading.dates if d.kind == "duration"):
        value, unit = dates.length(date.text)
        tokens = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
        if isinstance(value, float) and tokens is not None and _is_told(tokens.root):
            at = (date.start, date.end)
            found.append(FoundFigure(date.start, date.end, date.sentence, at, value, unit=unit))
    return tuple(found)


def _is_told(root: "Token") -> bool:
    """Whether the length is of something, and tells not when it was."""
    if any(t.lower_ in _SINCE for t in (*root.children, root.head)):
        return False
    if root.dep_ in _ITSELF:
        return True
    over = root.head.lower_ == "over" and root.head.head.pos_ == "NOUN" and not has_child(root, "det")
    return root.dep_ == "pobj" and (root.head.lower_ in _OF or over)  # "a rise of 5 per cent over two years"
