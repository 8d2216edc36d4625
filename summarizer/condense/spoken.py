"""A sentence that is a piece of a longer quotation, the mark that it then lacks, and one whose speaker is elsewhere."""

from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import SPEECH

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.models import Sentence
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundQuote

_OPENING = {"”": "“", "“": "„", '"': '"', "»": "«", "’": "‘"}
"""The mark that opens what this one closes."""
_VERBS = frozenset({"VERB", "AUX"})
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

    "Berg said the mill was lost. The owners would “need to think again”". A marked term is nobody's.
    """
    if number == 1 or not any(_turns_on(reading, number, q) for q in reading.quoted_in.get(number, ())):
        return False
    if _tells_speech(reading, number):
        return False
    before, own = reading.article.sentences[number - 2 : number]
    if before.kind != "body" or "\n" in reading.article.text[before.end : own.start]:
        return False
    return _names_who_speaks(reading, before.number) or is_unsaid(reading, before.number)


def _turns_on(reading: "Reading", number: int, quote: "FoundQuote") -> bool:
    """Whether the words of nobody have what the sentence says of its subject."""
    if quote.scare or quote.speaker or quote.sentences != (number,):
        return False
    verbs = (t for t in reading.tokens(number) if quote.start <= t.idx < quote.end and t.pos_ in _VERBS)
    return any(map(_is_main, verbs))


def _is_main(verb: "Token") -> bool:
    return verb.dep_ == "ROOT" or (verb.dep_ in _CLAUSES and _is_main(verb.head))


def _tells_speech(reading: "Reading", number: int) -> bool:
    """Whether somebody in it, maybe a pronoun, says something: "as Berg put it", too."""
    quotes = reading.quoted_in.get(number, ())
    if number in reading.reported_in or any(q.cue for q in quotes):
        return True
    outside = [t for t in reading.tokens(number) if not any(q.start <= t.idx < q.end for q in quotes)]
    told = any(t.lower_ == "according" or (t.lower_ == "as" and t.dep_ == "mark") for t in outside)
    return told or any(t.pos_ == "VERB" and t.lemma_ in SPEECH for t in outside)


def _names_who_speaks(reading: "Reading", number: int) -> bool:
    quoted = any(q.cue and q.speaker for q in reading.quoted_in.get(number, ()))
    return quoted or any(r.speaker for r in reading.reported_in.get(number, ()))
