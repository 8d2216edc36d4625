"""Whether a model's own wording stays near what it cites: what a weak one says more freely is often wrong."""

from typing import TYPE_CHECKING

from summarizer import reading as readings
from summarizer.gate import others, own_title, score
from summarizer.gate.evidence import ClaimReading, EvidenceReading
from summarizer.gate.standing import standing
from summarizer.gate.views import SentenceView, source_of
from summarizer.reading.amount_words import LEFT_OPEN
from summarizer.reading.grammar import PRESENT, VERBS, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from summarizer.gate.views import Source

_FREE = 5
"""Words of a sentence for each pair of them that it may tie anew."""
_POINTING = frozenset({"that", "those"})
_BEARING = VERBS | {"NOUN"}
"""Parts of speech of what a thing hangs on by a preposition."""
_BEFORE = 2
"""Words before a number among which one leaves it open."""


def goes_far(text: str, views: "Sequence[SentenceView]", *, as_headline: bool) -> str:
    """In which respect a model's own wording goes far from what it cites; empty where it keeps near.

    The article's own title is its own word. A headline tells in the present what is past. Outside English only the
    source's own sentences pass at all.
    """
    source = source_of(views[0].reading)
    if not source.reading.english or own_title.is_of(text, source.article):
        return ""
    claim = readings.read(readings.plain_article(text))
    mine = [SentenceView(claim, s.number) for s in claim.article.sentences]
    if any(_ties_anew(view, source, views) for view in mine):
        return "too many of its words are put together as no cited sentence has them: keep to its words and order"
    found = (why for view in mine for why in _changes(view, views, as_headline=as_headline))
    return next(found, "") or next((why for view in mine for why in _of_another(view, views)), "")


def _changes(view: "SentenceView", views: "Sequence[SentenceView]", *, as_headline: bool) -> "Iterator[str]":
    """Each respect in which one sentence says another thing than what it cites."""
    for token in view.tokens:
        if not as_headline and _is_of_the_past(token, views):
            yield "it tells in the present what the cited sentence tells in the past"
        if not as_headline and _is_over(token, views):
            yield "it tells as over what the cited sentence says has been so up to now"
        if token.dep_ == "pobj" and _is_moved(token, views):
            yield f"no cited sentence says '{token.head.head.text} {token.head.text} {token.text}'"
        if token.like_num and _is_unbound(token, views):
            yield f"the cited sentence does not say exactly {token.text}"
        if any(changed(token, views) for changed in others.CHANGES):
            yield f"the cited sentence says something else of '{token.text}', or not of as many"
    teller = others.untold(view, views)
    if teller:
        yield f"it is what {teller} tells, in the cited sentence"
    limit = others.unlimited(view, views)
    if limit:
        yield f"the cited sentence limits it: '{limit}'"
    date = others.redated(view, views)
    if date:
        yield f"the cited sentence says '{date}' of something else"


def _ties_anew(view: SentenceView, source: "Source", views: "Sequence[SentenceView]") -> bool:
    """Whether a sentence ties more than one pair of words, and more than one in five words, as none of these does."""
    evidence = EvidenceReading(ClaimReading(view), source, views)
    anew = score.new_ties(view, evidence, score.pieces(view, evidence))
    return anew > max(1, len(view.wording) // _FREE)


def _is_of_the_past(verb: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it is or goes on in the present and in the evidence only in the past, but for what somebody says."""
    if verb.tag_ not in PRESENT or verb.lemma_ != "be":
        return False
    mine = _main(verb)
    theirs = [t for v in views for t in v.tokens if t.tag_ in PRESENT | {"VBD"} and _main(t).lemma_ == mine.lemma_]
    return bool(theirs) and all(t.tag_ == "VBD" and not standing(_main(t)).attributed for t in theirs)


def _is_over(verb: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it was so, and in the evidence has always been so up to now: "was shut since May" for "has been"."""
    mine = _main(verb)
    if verb.tag_ != "VBD" or (verb.lemma_ == "have" and mine is not verb):
        return False
    theirs = [t for v in views for t in v.tokens if t.pos_ in VERBS and t.lemma_ == mine.lemma_ and _main(t) is t]
    return bool(theirs) and all(map(_reaches_now, theirs))


def _reaches_now(verb: "Token") -> bool:
    """Whether it has been so since then, or for so long; what has "since" been done is done."""
    if not any(c.lemma_ == "have" and c.tag_ in PRESENT for c in children_of(verb, "aux")):
        return False
    since = any(c.lower_ == "since" for c in children_of(verb, "prep"))
    since = since or any(c.lower_ == "since" for clause in children_of(verb, "advcl") for c in clause.children)
    long = (g for c in children_of(verb, "prep") if c.lower_ == "for" for g in children_of(c, "pobj"))
    return since or any(g.ent_type_ == "DATE" and g.lower_ != "time" for g in long)


def _is_moved(thing: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it hangs by a preposition on a word, and in the evidence always by another one on another word.

    Where it hangs on a verb, that other word is cut: "was born in Lund" for "was born to a mother from Lund", "was near
    the quake" for "was near that of the quake".
    """
    link = thing.head
    known = [t for view in views for t in view.tokens if t.lemma_ == thing.lemma_]
    theirs = [t for t in known if t.dep_ == "pobj"]
    elsewhere = sum(t.lemma_ == thing.lemma_ and t.dep_ != "pobj" for t in thing.doc)
    if link.head.pos_ not in _BEARING or not theirs or len(known) - len(theirs) > elsewhere:
        return False
    if link.head.pos_ != "NOUN" and not {t.head.head.lemma_ for t in theirs}.isdisjoint(t.lemma_ for t in thing.doc):
        return False
    return all(t.head.lower_ != link.lower_ and t.head.head.lemma_ != link.head.lemma_ for t in theirs)


def _of_another(view: "SentenceView", views: "Sequence[SentenceView]") -> "Iterator[str]":
    """Each "the attack" that is "that attack" in all the evidence, which does not say which: mostly not the news."""
    for noun in view.tokens:
        if noun.pos_ != "NOUN" or not any(c.lower_ == "the" for c in children_of(noun, "det")):
            continue
        theirs = [t for v in views for t in v.tokens if t.lemma_ == noun.lemma_ and t.pos_ == "NOUN"]
        if theirs and all(map(_points, theirs)):
            yield f"the cited sentence tells of the '{noun.text}' that another sentence names"


def _points(noun: "Token") -> bool:
    """Whether it is "that attack", or "those attacks" that no word behind it tells: not "those people who left"."""
    mark = next((c.lower_ for c in children_of(noun, "det") if c.lower_ in _POINTING), "")
    return mark == "that" or (mark == "those" and not has_child(noun, "relcl", "acl", "prep"))


def _main(verb: "Token") -> "Token":
    """The verb that an auxiliary belongs to."""
    return verb.head if verb.dep_ in {"aux", "auxpass"} else verb


def _is_unbound(number: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether the evidence has the number only with a word before it that leaves it open: "around 2 p.m."."""
    theirs = [t for view in views for t in view.tokens if t.lower_ == number.lower_]
    return bool(theirs) and all(map(_is_about, theirs)) and not _is_about(number)


def _is_about(number: "Token") -> bool:
    return any(t.lower_ in LEFT_OPEN for t in number.doc[max(number.sent.start, number.i - _BEFORE) : number.i])
