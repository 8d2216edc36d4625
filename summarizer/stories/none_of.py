"""What a text says there is none of, as the number 0: "no customers were in the shop" beside "five customers"."""

from typing import TYPE_CHECKING

from summarizer.reading.found import FoundFigure
from summarizer.reading.grammar import children_of
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from summarizer.reading import Reading


@with_reading
def of(reading: "Reading") -> "tuple[FoundFigure, ...]":
    """One for each plural noun behind "no" in the body; of "no case" it is not known whether it is counted."""
    found = []
    for sentence in reading.article.body():
        for noun in reading.tokens(sentence):
            no = next((c for c in children_of(noun, "det") if c.lower_ == "no"), None)
            if no is not None and noun.tag_ == "NNS":
                end, at = noun.idx + len(noun), (no.idx, no.idx + len(no))
                found.append(FoundFigure(no.idx, end, sentence.number, at, 0.0, unit=noun.lemma_.lower()))
    return tuple(found)
