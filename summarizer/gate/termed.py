"""Whether the claim calls a thing by what the evidence has only somebody call it: "what they described as looters".

A name that somebody gives a thing is his word (the implicit attributions of PolNeAR, Newell et al., 2018), and who
poses as an officer is none.
"""

from itertools import islice
from typing import TYPE_CHECKING

from summarizer.models import Problem
from summarizer.reading.grammar import children_of
from summarizer.reading.standing_words import ALLEGING, CALLING, SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_NAMING = SAYING | CALLING
_POSING = frozenset({"pose", "masquerade", "pretend", "impersonate"})
_STYLING = _NAMING | {"pass", "style", "present", "portray"}
_HEDGED = ALLEGING | {"according", "per", "so", "self"}
"""Words by which the claim says that it is somebody's: "so-called", as it is parsed."""
_FAR = 4
"""Words up from a noun within which what names it stands."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each noun by which all the evidence has only somebody call the thing, where the claim says so."""
    if not _HEDGED.isdisjoint(t.lower_ for t in claim.view.tokens) or any(claim.view.quotes):
        return []
    for word in (w for w in claim.view.words if w.pos == "NOUN" and not w.name):
        theirs = [m.view.token(m.word.i) for m in evidence.matches[word.i] if m.word.key == word.key]
        mine = claim.reading.doc[word.i]
        by = [_named_by(t) or (_says_of_himself(t) if mine.dep_ == "appos" else "") for t in theirs]
        if by and all(by) and not _is_said(mine, claim):
            detail = f"the cited sentences only have somebody call it '{word.text}': '{by[0]}'"
            return [Problem(code="speaker", value=word.text, detail=detail)]
    return []


def _is_said(mine: "Token", claim: "ClaimReading") -> bool:
    """Whether the claim, too, has somebody call it so."""
    if any(r.content[0] <= mine.idx < r.content[1] for r in claim.view.reported):
        return True
    return any(t.lemma_ in _STYLING | _POSING and t.i < mine.i for t in mine.ancestors)


def _named_by(noun: "Token") -> str:
    """The verb by which somebody calls it so: "what the club described as a strain", "posed as an officer"."""
    for verb in islice(noun.ancestors, _FAR):
        if verb.pos_ != "VERB" or verb.i > noun.i:
            continue
        as_one = noun.head.lower_ == "as" or noun.head == verb
        if as_one and (verb.lemma_ in _POSING or (verb.lemma_ in _STYLING and _is_of_himself(verb))):
            return verb.text
        if verb.lemma_ in _NAMING:
            return verb.text if _is_what(verb) else ""
    return ""


def _is_of_himself(verb: "Token") -> bool:
    """Whether somebody does it to himself: "calls himself a doctor", "passed herself off as a nurse"."""
    return any(c.lower_.endswith(("self", "selves")) for c in verb.children)


def _is_what(verb: "Token") -> bool:
    """Whether the clause of a verb of saying is a "what": "what it said were searches"."""
    first = verb.left_edge
    opens = next((t for t in verb.doc[first.i : verb.i] if t.lower_ == "what"), None)
    return opens is not None and (opens.head == verb or opens.head in verb.children)


def _says_of_himself(noun: "Token") -> str:
    """The verb by which somebody says that he is one: "who says she is a niece of the king"."""
    link = noun.head
    if noun.dep_ != "attr" or link.dep_ != "ccomp" or link.head.lemma_ not in SAYING:
        return ""
    himself = any(c.pos_ == "PRON" for c in children_of(link, "nsubj"))
    return link.head.text if himself else ""
