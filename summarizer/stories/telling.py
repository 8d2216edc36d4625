"""Whether a dated sentence is an entry of a timeline, and its wording: one act of that day that stands alone."""

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.condense import compress, standalone
from summarizer.condense.terms import Terms
from summarizer.gate.repair import admit
from summarizer.reading import hung_dates, partial
from summarizer.reading.grammar import SUBJECTS, child_of, children_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.models import Claim, DatedEvent
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate

_UNCLEAR = 0.4
_LONGEST = 45
_SUBJECTS = SUBJECTS | {"expl"}
_VIEWS = frozenset(
    {"contend", "argue", "believe", "think", "hope", "want", "insist", "suggest", "note", "feel", "complain", "seem",
     "expect", "add", "continue", "appear", "like", "prefer", "joke", "wonder"}
)  # fmt: skip
"""Verbs of opinion: what somebody thinks is no act of a day."""
_SAYS = frozenset({"say", "tell", "report", "claim", "state", "mention"})
_WILL = frozenset({"will", "would", "shall", "'ll", "’ll"})
_COMING = _WILL | {"to", "may", "could", "next", "upcoming", "coming"}
_PLANS = frozenset({"plan", "schedule", "expect", "set", "due", "begin", "start", "open", "close", "end", "expire"})
"""Words of what lies ahead; "to" stands before every plan that has a verb: "is to meet", "agreed to meet"."""
_FURTHER = 0.8
"""What one loses that is the day of a further act of a sentence of several days: it is told by that act alone."""
_ASIDE = frozenset({"relcl", "acl", "advcl", "appos", "amod", "compound", "poss", "nmod", "nummod", "pcomp"})


def entry(event: "DatedEvent", reading: "Reading") -> "tuple[Claim, float] | None":
    """What happened on the day, and how fit it is for a timeline (0-2); none where the sentence does not tell it."""
    span = event.what.evidence[0]
    sentence = next((s for s in reading.article.sentences if s.start <= span.start < s.end), None)
    if sentence is None or sentence.kind != "body" or _is_quoted(reading, sentence.start, sentence.end):
        return None
    if partial.is_taken_back(reading, sentence.number):
        return None
    tokens = reading.tokens(sentence.number)
    found = next((d for d in reading.dated_in.get(sentence.number, ()) if d.iso() == event.date), None)
    others = [date for date in reading.dated_in.get(sentence.number, ()) if date.kind == "date"]
    fit = _fit(tokens.root, found, others) if found is not None and len(tokens) else None
    if found is None or fit is None or _is_loose(event, found) or _ahead_of_the_past(tokens.root, found, reading):
        return None
    told = _worded(event, reading, sentence.number, found)
    return told and (told[0], fit - told[1])


def _worded(event: "DatedEvent", reading: "Reading", number: int, found: "FoundDate") -> "tuple[Claim, float] | None":
    """The sentence in words that stand alone, and what it loses for being long or not quite clear."""
    span = event.what.evidence[0]
    standing = standalone.stand(reading, number)
    if standing.unclear >= _UNCLEAR:
        return None
    terms = Terms.of(reading)
    short = compress.shorten(reading, terms, number, standing.edits, in_a_story=True)
    length = len(short.text.split())
    if not short.sound or length > _LONGEST or found.text not in short.text or not short.text[:1].isalnum():
        return None
    claim = admit(event.what.id, short.text, reading, sorted({number, *standing.cites}), "shortened")
    if claim is None or not any(s.start <= found.start and found.end <= s.end for s in claim.evidence):
        return None
    if short.text == span.text:
        claim = claim.model_copy(update={"origin": "selected"})
    return claim, standing.unclear + 0.02 * max(0, length - 25)


def _is_loose(event: "DatedEvent", found: "FoundDate") -> bool:
    """Whether it gives no day of its own: "this week", "earlier this month", a season."""
    if found.relative and (event.precision != "day" or "/" in event.date):
        return True
    return bool(found.first and found.last and event.precision != "year" and (found.last - found.first).days > 31)


def _ahead_of_the_past(root: "Token", found: "FoundDate", reading: "Reading") -> bool:
    """Whether the day is still to come for the article while nothing in the sentence speaks of what is to come.

    "Accused of exploiting the Sept. 11 attacks" in an article of August: a day without its year.
    """
    published = reading.article.published
    ahead = bool(published and found.first and (found.first - published).days > 1)
    return ahead and not any(t.lower_ in _COMING or t.lemma_ in _PLANS for t in root.sent)


def _is_quoted(reading: "Reading", start: int, end: int) -> bool:
    """Whether most of the sentence is somebody's words between quotation marks."""
    inside = sum(max(0, min(q.end, end) - max(q.start, start)) for q in reading.quotes)
    return 2 * inside > end - start


def _fit(root: "Token", found: "FoundDate", others: "Sequence[FoundDate]") -> float | None:
    """How well the sentence tells an act of that date: by its main verb, and where this and other dates hang."""
    subject = child_of(root, *_SUBJECTS)
    if root.pos_ not in {"VERB", "AUX"} or subject is None or root.lemma_ in _VIEWS:
        return None
    if subject.pos_ == "PRON" and subject.dep_ != "expl":
        return None
    at = hung_dates.head(found, root.sent)
    further = at is not None and any(_hangs_on(at, c) for c in root.children if c.dep_ == "conj")
    if at is None or hung_dates.is_bound(at) or (not further and _is_of_another(at, root, found, others)):
        return None
    clause = hung_dates.definition(at, root) or root
    deep = _depth(at, clause)
    if not _is_past_or_planned(clause) or (deep and not (found.precision == "day" and _is_in(subject, at))):
        return None  # of an object only its own day is told: "the site of the attacks of Sept. 11"
    worth = (
        1.0
        - 0.5 * deep
        - _FURTHER * (further and len(others) > 1)
        + 0.2 * any(t.pos_ == "PROPN" for t in subject.subtree)
    )
    return worth - 0.4 * (root.lemma_ in _SAYS) - 0.4 * (root.lemma_ == "be")


def _is_in(subject: "Token", at: "Token") -> bool:
    """Whether the date is that of the subject itself, "the vote on Friday", not of what is told beside it."""
    between = takewhile(lambda above: above.i != subject.i, at.ancestors)
    return at in set(subject.subtree) and not any(above.dep_ in hung_dates.CLAUSES | {"appos"} for above in between)


def _is_of_another(at: "Token", root: "Token", found: "FoundDate", others: "Sequence[FoundDate]") -> bool:
    """Whether the main verb has a date of its own, or this one is that of what may be: "could meet on Friday"."""
    verb = next((above for above in at.ancestors if above.pos_ in {"VERB", "AUX"}), root)
    may_be = verb.i != root.i and any(c.tag_ == "MD" and c.lower_ not in _WILL for c in verb.children)
    dates = [head for other in others if other.iso() != found.iso() and (head := hung_dates.head(other, root.sent))]
    if root.lemma_ in _SAYS:  # "Berg died on Sunday, her office said on Monday"
        told = children_of(root, "ccomp")
        own = _hangs_on(at, root) and any(_hangs_on(head, verb) for verb in told for head in dates)
    else:
        own = any(_hangs_on(head, root) for head in dates) and not _hangs_on(at, root)
    return may_be or own or (bool(dates) and hung_dates.is_of_a_thing(at))


def _hangs_on(at: "Token", verb: "Token") -> bool:
    """Whether a date is right below a verb, or behind its preposition."""
    return verb.i in (at.head.i, at.head.head.i if at.head.dep_ == "prep" else None)


def _is_past_or_planned(verb: "Token") -> bool:
    """Whether the verb tells what was done or will be, not how things stand."""
    helpers = children_of(verb, "aux", "auxpass")
    if any(c.lower_ in {"will", "was", "were", "had", "did"} for c in helpers):
        return True
    return verb.tag_ == "VBD" and not any(c.tag_ == "MD" for c in helpers)


def _depth(at: "Token", root: "Token") -> int:
    """0 where the date hangs on the main verb or what it reports, 1 where on an aside or a noun."""
    for _ in range(30):
        if at.i == root.i:
            return 0
        of_a_noun = at.lower_ == "of" and at.head.pos_ in {"NOUN", "PROPN"}
        if of_a_noun or (at.dep_ in _ASIDE and not (at.dep_ in {"nummod", "compound"} and at.ent_type_ == "DATE")):
            return 1
        at = at.head
    return 1
