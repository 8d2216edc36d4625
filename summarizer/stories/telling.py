"""Whether a dated sentence is an entry of a timeline, and its wording: one act of that day that stands alone."""

from typing import TYPE_CHECKING

from summarizer.condense import compress, standalone
from summarizer.condense.terms import Terms
from summarizer.gate.repair import admit
from summarizer.reading import partial
from summarizer.reading.grammar import BEFORE_A_NOUN, child_of, children_of
from summarizer.stories import families

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Token

    from summarizer.models import Claim, DatedEvent, Span
    from summarizer.reading import Reading
    from summarizer.reading.found import FoundDate

_UNCLEAR = 0.4
_LONGEST = 45
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_VIEWS = frozenset(
    {"contend", "argue", "believe", "think", "hope", "want", "insist", "suggest", "note", "feel", "complain", "seem",
     "expect", "add", "continue", "appear", "like", "prefer", "joke", "wonder"}
)  # fmt: skip
"""Verbs of opinion: what somebody thinks is no act of a day."""
_SAYS = frozenset({"say", "tell", "report", "claim", "state", "mention"})
_COMING = frozenset({"will", "would", "shall", "'ll", "’ll", "to", "may", "could", "next", "upcoming", "coming"})
_PLANS = frozenset({"plan", "schedule", "expect", "set", "due", "begin", "start", "open", "close", "end", "expire"})
"""Words of what lies ahead; "to" stands before every plan that has a verb: "is to meet", "agreed to meet"."""
_BESIDE = frozenset({"relcl", "acl", "advcl"})
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
    fit = _fit(tokens.root, found) if found is not None and len(tokens) else None
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


def _fit(root: "Token", found: "FoundDate") -> float | None:
    """How well the sentence tells an act of that date: by its main verb, and where the date hangs."""
    subject = child_of(root, *_SUBJECTS)
    if root.pos_ not in {"VERB", "AUX"} or subject is None or root.lemma_ in _VIEWS:
        return None
    if subject.pos_ == "PRON" and subject.dep_ != "expl":
        return None
    at = next((t for t in root.sent if t.idx <= found.start < t.idx + len(t)), None)
    if at is None or _is_bound(at):
        return None
    clause = _definition(at, root) or root
    deep = _depth(at, clause)
    if not _is_past_or_planned(clause) or (deep and not (found.precision == "day" and at in set(subject.subtree))):
        return None  # of an object only its own day is told: "the site of the attacks of Sept. 11"
    worth = 1.0 - 0.5 * deep + 0.2 * any(t.pos_ == "PROPN" for t in subject.subtree)
    return worth - 0.4 * (root.lemma_ in _SAYS) - 0.4 * (root.lemma_ == "be")


def days_beside(spans: "Iterable[Span]", readings: "Mapping[str, Reading]") -> "set[str | None]":
    """The days that sentences give to something else than what they mainly tell."""
    known = ((readings[s.article], s) for s in spans if s.article in readings)
    found = ((reading, date, s) for reading, s in known for date in reading.dates)
    return {date.iso() for reading, date, s in found if s.start <= date.start < s.end and is_beside(date, reading)}


def is_beside(found: "FoundDate", reading: "Reading") -> bool:
    """Whether a date is that of a clause: "stormed the office, where 42 people died two days ago"."""
    tokens = reading.tokens(found.sentence)
    at = next((t for t in tokens if t.idx <= found.start < t.idx + len(t)), None)
    return at is not None and any(t.dep_ in _BESIDE for t in (at, *at.ancestors))


def _is_bound(at: "Token") -> bool:
    """Whether it happened before or after that time: "before 2016", "ahead of the 2016 election"."""
    of = at
    while of.dep_ in BEFORE_A_NOUN:
        of = of.head
    before = of.head if of.dep_ == "pobj" else None
    ahead = before is not None and before.lower_ == "of" and before.head.lower_ == "ahead"
    bound = before is not None and before.lower_ in families.BOUNDS
    return ahead or bound or (at.i > 0 and at.nbor(-1).lower_ in families.BOUNDS)


def _definition(at: "Token", root: "Token") -> "Token | None":
    """The verb that holds the date in "X is a Y that was founded in ..."."""
    for above in at.ancestors:
        if above.dep_ == "relcl" and above.head.dep_ == "attr" and above.head.head.i == root.i:
            return above
    return None


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
