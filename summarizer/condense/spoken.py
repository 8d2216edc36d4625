"""A sentence that is a piece of a longer quotation, the mark that it then lacks, and one whose speaker is elsewhere."""

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import SPEECH
from summarizer.reading.grammar import VERBS
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.models import Sentence
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundQuote

_OPENING = {"”": "“", "“": "„", '"': '"', "»": "«", "’": "‘"}
"""The mark that opens what this one closes."""
_CLAUSES = frozenset({"xcomp", "ccomp", "conj", "aux", "auxpass", "attr", "acomp"})


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


def is_unsaid(reading: "Reading", number: int) -> bool:
    """Whether it turns on words between marks that nobody in it speaks, but the sentence before names who does.

    "Berg said the mill was lost. The owners would “need to think again”". A marked term is nobody's. What
    stands before may itself be such a one.
    """
    return number in _unsaid(reading)


@with_reading
def _unsaid(reading: "Reading") -> frozenset[int]:
    """The numbers of all these sentences."""
    found: set[int] = set()
    for before, own in pairwise(reading.article.sentences):
        quotes = reading.quoted_in.get(own.number, ()) if before.kind == own.kind == "body" else ()
        if not quotes or "\n" in reading.article.text[before.end : own.start]:
            continue
        if not any(_turns_on(reading, own.number, q) for q in quotes) or _tells_speech(reading, own.number):
            continue
        if before.number in found or _names_who_speaks(reading, before.number):
            found.add(own.number)
    return frozenset(found)


def _turns_on(reading: "Reading", number: int, quote: "FoundQuote") -> bool:
    """Whether the words of nobody have what the sentence says of its subject."""
    if quote.scare or quote.speaker or quote.sentences != (number,):
        return False
    verbs = (t for t in reading.tokens(number) if quote.holds(t.idx) and t.pos_ in VERBS)
    return any(map(_is_main, verbs))


def _is_main(verb: "Token") -> bool:
    while verb.dep_ in _CLAUSES:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _tells_speech(reading: "Reading", number: int) -> bool:
    """Whether somebody in it, maybe a pronoun, says something: "as Berg put it", too."""
    quotes = reading.quoted_in.get(number, ())
    if number in reading.reported_in or any(q.cue for q in quotes):
        return True
    outside = [t for t in reading.tokens(number) if not any(q.holds(t.idx) for q in quotes)]
    told = any(t.lower_ == "according" or (t.lower_ == "as" and t.dep_ == "mark") for t in outside)
    return told or any(t.pos_ == "VERB" and t.lemma_ in SPEECH for t in outside)


def _names_who_speaks(reading: "Reading", number: int) -> bool:
    quoted = any(q.cue and q.speaker for q in reading.quoted_in.get(number, ()))
    return quoted or any(r.speaker for r in reading.reported_in.get(number, ()))
