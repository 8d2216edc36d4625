"""Whether two descriptions of who says something are of one speaker, as far as their words tell."""

import re
from typing import TYPE_CHECKING

from summarizer.gate import aliases, unnamed, words
from summarizer.gate.spelling import spelling
from summarizer.reading.grammar import ARTICLES, THIRD_PERSON

if TYPE_CHECKING:
    from summarizer.gate.evidence import EvidenceReading

PRONOUNS = THIRD_PERSON | {"who", "which", "that", "i", "we", "one"}
STUDIES = frozenset({"report", "study", "survey"})
_ALIKE = 0.7
"""Likeness of two words for a speaker."""
_BODIES = frozenset(
    "ministry government police army navy court company bank union party agency commission office authority "
    "institute".split()
)
_POLICE = frozenset({"police", "officer", "investigator", "detective"})
"""Who speaks for the police."""
_BESIDE = re.compile(r" (?:close|near|next|opposed|loyal) ")


def _may_be_called(description: str, names: list[str], evidence: "EvidenceReading") -> bool:
    """Whether a sentence that names him, or his offices, have what the speaker is called: "the captain"."""
    if _is_another(description, names, evidence):
        return False
    if description.removesuffix("s") not in words.TITLES | _BODIES:
        return True
    naming = [v for v in evidence.views if any(t.lower_ in names for t in v.tokens)]
    for_others = any(t.lower_.startswith("spokes") for v in naming for t in v.tokens)
    said = {w.key for v in (evidence.views if for_others or not names else naming) for w in v.words}
    for people, offices in evidence.source.offices:
        if people & set(names):
            said |= {spelling(w.lower()) for office in offices for w in office.split()}
    meant = (aliases.meant(t, evidence.source) for t in evidence.claim.view.tokens if t.lower_ == description)
    named = any(n and not set(names).isdisjoint(n.name.lower().split()) for n in meant)
    return named or any(words.likeness(spelling(description), key) >= _ALIKE for key in said)


def _is_another(description: str, names: list[str], evidence: "EvidenceReading") -> bool:
    """Whether who is so called stands apart from him in a sentence that names him: "Lund said the captain slept"."""
    if description in STUDIES:
        return False  # its authors
    bodies = {p for n in evidence.source.reading.names if n.kind == "organisation" for p in n.name.lower().split()}
    naming = [v for v in evidence.views if any(t.lower_ in names and t.lower_ not in bodies for t in v.tokens)]
    called = [t for v in naming for t in v.tokens if t.lower_ == description and t.pos_ == "NOUN"]
    beside = (any(u.lower_ in names for u in (t.head, *t.subtree)) for t in called)
    return bool(called) and not any(beside)


def names_in(speaker: str) -> list[str]:
    """The words of names in what somebody is called, in lower case."""
    names = [p.lower().strip(".,'’") for p in speaker.split() if p[:1].isupper()]
    return [n for n in names if n not in ARTICLES]


def same_speaker(mine: str, theirs: str, evidence: "EvidenceReading") -> bool:
    """Whether both are one speaker, as far as words tell: a shared name, one entity, or one of them without a name."""
    first, second = names_in(mine), names_in(theirs)
    heads = [aliases.head_of(_BESIDE.split(speaker)[0]) for speaker in (mine, theirs)]
    lower = [h.lower() for h in heads]
    of_one = any(map(str.islower, heads)) and lower[0] == lower[1]
    if (
        lower[0] in PRONOUNS
        or of_one
        or _is_source_of(mine, theirs, evidence)
        or {h.removesuffix("s") for h in lower} <= _POLICE
    ):
        return True
    if not first and not second and lower[1] not in PRONOUNS:
        return _are_alike(mine, theirs) or _speak_for_it({h.removesuffix("s") for h in lower})
    if not first:
        return _may_be_called(lower[0], second, evidence)
    if not second:
        open_ = theirs.lower() in THIRD_PERSON | {"who"}
        least = 1.0 if _speaks_too(first, evidence) else _ALIKE
        return open_ or _are_alike(mine, theirs, least) or aliases.stands_beside(theirs, first, evidence.views)
    if any(a == b or words.same_name(spelling(a), spelling(b)) for a in first for b in second):
        return True
    forms = [
        {p.lower() for f in (n.name, n.acronym or "", *n.forms) for p in f.split()}
        for n in evidence.source.reading.names
    ]
    return any(f.issuperset(first[-1:]) and f.issuperset(second[-1:]) for f in forms)


def _speaks_too(names: list[str], evidence: "EvidenceReading") -> bool:
    """Whether the evidence has something else said by who is named: "the driver" there need not be this operator."""
    speakers = ((r.speaker or "").lower().split() for v in evidence.views for r in v.reported)
    return any(not set(names).isdisjoint(speaker) for speaker in speakers)


def _is_source_of(mine: str, theirs: str, evidence: "EvidenceReading") -> bool:
    """Whether one is called a "source" who is nobody but one who knows in the other."""
    told = {t.lower_ for view in evidence.views for t in unnamed.tellers(view)} if unnamed.is_source(mine) else set()
    return not told.isdisjoint(theirs.lower().split())


def _are_alike(mine: str, theirs: str, least: float = _ALIKE) -> bool:
    """Whether two descriptions have a word that says the same; who is close to somebody is another."""
    first, second = (_BESIDE.split(speaker.lower())[0].split() for speaker in (mine, theirs))
    return any(words.likeness(a, b) >= least for a in first for b in second if a not in ARTICLES)


def _speak_for_it(heads: set[str]) -> bool:
    """Whether both descriptions name a body, a report, or those who speak for one."""
    return all(h in _BODIES | STUDIES or h.startswith(("spokes", "official")) for h in heads)
