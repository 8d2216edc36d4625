"""A plan that another article of the story tells as done: "will speak on Wednesday" beside "spoke on Wednesday"."""

from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading import hung_dates
from summarizer.reading.grammar import SUBJECTS, children_of
from summarizer.stories import retold
from summarizer.stories.candidates import own_span, said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from summarizer.models import Claim
    from summarizer.reading import Reading

_WILL = frozenset({"will", "'ll", "’ll", "shall"})
_LEADS = 3
"""Sentences with which an article tells its news."""


def is_overtaken(claim: "Claim", readings: "Mapping[str, Reading]") -> bool:
    """Whether what a sentence plans for a day, another article opens with as done on that day by the same."""
    span = own_span(claim.text, claim.evidence)
    reading = readings[span.article]
    number = next((s.number for s in reading.article.body() if s.start <= span.start < s.end), 0)
    if not number:
        return False
    tokens = reading.tokens(number)
    planned = _planned(tokens.root)
    dates = [d for d in reading.dated_in.get(number, ()) if d.kind == "date" and d.precision == "day"]
    days = {d.iso() for d in dates if _is_of(hung_dates.head(d, tokens), planned, tokens.root)}
    if not days:
        return False
    who = retold.halves(said(claim.text).reading)[0]
    who |= content(t for verb in planned for subject in children_of(verb, *SUBJECTS) for t in subject.subtree)
    others = (other for article, other in readings.items() if article != span.article)
    return any(_opens_with(other, days, who) for other in others)


def _opens_with(reading: "Reading", days: "set[str | None]", who: frozenset[str]) -> bool:
    """Whether one of its first sentences tells what was done on one of these days by one of these."""
    for sentence in reading.article.body()[:_LEADS]:
        dates = [d for d in reading.dated_in.get(sentence.number, ()) if d.iso() in days]
        done = any(not hung_dates.is_apart(found, reading) for found in dates)
        tokens = reading.tokens(sentence.number)
        text = reading.article.text[sentence.start : sentence.end]
        if done and tokens.root.tag_ == "VBD" and retold.halves(said(text).reading)[0] & who:
            return True
    return False


def _planned(root: "Token") -> "list[Token]":
    """The main verb, or what it says, where that is still to come."""
    told = [root, *children_of(root, "ccomp")]
    return [verb for verb in told if any(c.lower_ in _WILL for c in children_of(verb, "aux"))]


def _is_of(at: "Token | None", planned: "Sequence[Token]", root: "Token") -> bool:
    """Whether a date is that of one of these verbs: behind a verb of saying, not before it."""
    verb = next((t for t in at.ancestors if t.pos_ in {"VERB", "AUX"}), None) if at is not None else None
    return at is not None and verb in planned and (verb == root or at.i > root.i)
