"""What a date belongs to in its sentence: to the act that the sentence tells, or to something set beside it."""

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Token

    from summarizer.models import Span
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate

BOUNDS = frozenset({"since", "until", "till", "before", "after", "by", "through"})
"""What stands before a day on which the act itself did not happen."""
_IN_TIME = frozenset("on in at during of for to from by late early over throughout around between within".split())
"""Prepositions of a time."""
_BESIDES = frozenset({"than", "compared", "unlike", "versus"})
_APART = BOUNDS | _BESIDES | {"despite"}
"""What sets an act beside another time than its own."""
_ISSUED = frozenset({"issue", "release", "publish", "post"})
_OBJECTS = frozenset({"dobj", "pobj"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})


def is_apart(found: "FoundDate", reading: "Reading") -> bool:
    """Whether the date is none of what the sentence tells, but of a clause or of what it is set beside."""
    tokens = reading.tokens(found.sentence)
    at = head(found, tokens)
    if at is None or definition(at, tokens.root) is not None:
        return False
    return is_bound(at) or is_beside(found, reading)


def head(found: "FoundDate", tokens: "Iterable[Token]") -> "Token | None":
    """The word of a date on which its others hang."""
    words = [t for t in tokens if found.start <= t.idx < found.end]
    return next((t for t in words if not found.start <= t.head.idx < found.end), next(iter(words), None))


def is_beside(found: "FoundDate", reading: "Reading") -> bool:
    """Whether a date is a clause's, "stormed the office, where 42 people died two days ago", or may be a thing's."""
    tokens = reading.tokens(found.sentence)
    at = head(found, tokens)
    if at is None:
        return False
    clauses = [t for t in (at, *at.ancestors) if t.dep_ in CLAUSES]
    if clauses and clauses[0].dep_ == "acl" and clauses[0].lemma_ in _ISSUED:
        return False  # "in a statement issued on Friday" the news was told
    several = len({other.iso() for other in reading.dated_in.get(found.sentence, ())}) > 1
    return bool(clauses) or (several and is_of_a_thing(at))


def days_beside(spans: "Iterable[Span]", readings: "Mapping[str, Reading]") -> "set[str | None]":
    """The days that sentences give to something else than what they mainly tell."""
    known = ((readings[s.article], s) for s in spans if s.article in readings)
    within = ((reading, d) for reading, s in known for d in reading.dates if s.start <= d.start < s.end)
    return {found.iso() for reading, found in within if is_beside(found, reading)}


def is_bound(at: "Token") -> bool:
    """Whether it happened before or after that time, or is set beside it: "before 2016", "up from 3% in 2016"."""
    before = at.head if at.dep_ == "pobj" else None
    timed = before is None or before.lower_ in _IN_TIME
    nouns = takewhile(lambda above: above.pos_ not in {"VERB", "AUX"}, at.ancestors)
    bound = any(above.lower_ in _APART or _compares(above) for above in nouns)
    return bound or not timed or (at.left_edge.i > 0 and at.left_edge.nbor(-1).lower_ in BOUNDS)


def is_compared(at: "Token") -> bool:
    """Whether the date is that of what was before, or of something else: "up from 3% in 2016", "more than in May"."""
    nouns = takewhile(lambda above: above.pos_ not in {"VERB", "AUX"}, at.ancestors)
    return any(above.lower_ in _BESIDES or _compares(above) for above in nouns)


def is_of_a_thing(at: "Token") -> bool:
    """Whether a date without a preposition is an object's: "disputed the report Thursday that named him"."""
    if at.dep_ != "npadvmod" or at.i == 0:
        return False
    between = at.nbor(-1).dep_ in _OBJECTS and at.doc[at.i + 1 : at.i + 2].text in {"that", "which", "who"}
    return at.head.dep_ in _OBJECTS or between


def _compares(preposition: "Token") -> bool:
    """Whether it gives what was before: "up from", "down from", "ahead of"."""
    lower, above = preposition.lower_, preposition.head.lower_
    return (lower == "from" and above in {"up", "down"}) or (lower == "of" and above == "ahead")


def definition(at: "Token", root: "Token") -> "Token | None":
    """The verb that holds the date in "X is a Y that was founded in ..."."""
    for above in at.ancestors:
        if above.dep_ == "relcl" and above.head.dep_ == "attr" and above.head.head.i == root.i:
            return above
    return None
