"""Whether a word is gone that made the rest less than it says now: "fake", "attempted", "largely", "most of".

A gun is what a fake gun is not (privative adjectives, Kamp and Partee, 1995), and what is so of most is not so of all.
Compared are the same words on both sides; one place in the evidence without the word is enough.
"""

import re
from typing import TYPE_CHECKING

from summarizer.gate import glosses
from summarizer.gate.accused import ACCUSING
from summarizer.models import Problem
from summarizer.reading import numbers
from summarizer.reading.amount_words import PORTIONS, RATES
from summarizer.reading.grammar import SUBJECTS, child_of, children_of, has_child, has_form
from summarizer.reading.standing_words import ALLEGING, SAYING, WRONGLY
from summarizer.reading.title_words import SEEMS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_TRIED = frozenset("attempt attempted try tried fail failed foil foiled bid botched aborted thwarted".split())
_PRIVATIVE = frozenset(
    "fake mock toy bogus sham counterfeit forged imitation hoax fictitious fictional pretend supposed purported "
    "so-called would-be attempted botched aborted thwarted foiled".split()
)
_OF_TWO = ("so-called", "would-be")
"""The same in two words, as they are parsed."""
_PORTIONS = PORTIONS | {"any", "handful", "%", "cent"}
_SCARCELY = frozenset({"few", "little", "hardly", "scarcely", "barely"})
_WORLDS = frozenset(
    "dream novel film movie play tale story fiction game drill exercise simulation scenario theory principle paper "
    "projection proposal plan bill draft fantasy imagination mistake solution option alternative variant hypothesis "
    "first second third former latter other".split()
)
"""In one of these, or under it, something is so that need not be so otherwise (space builders, Fauconnier, 1985).

"In the first, it is round" is so in one of several.
"""
_INTO = frozenset({"in", "under", "on", "by"})
_WRONGLY = WRONGLY | frozenset(
    "misleadingly untruthfully baselessly supposedly theoretically hypothetically allegedly reportedly".split()
)
_EXCEPT = re.compile(r"^\W*except\b|\b(?:with the exception of|excluding|not (?:including|counting))\b", re.IGNORECASE)
_APART_FROM = re.compile(r"\b(?:apart from|aside from|other than|except for)\b", re.IGNORECASE)
_TOTALS = frozenset("all every each no none nobody nothing whole entire everyone everything only".split())
_ALL_OF_THEM = re.compile(
    r"\b(?:respectively|combined|a total of|in all|in total|together|between them|altogether)\b", re.IGNORECASE
)
"""What is said of several at once; of one of them it says nothing."""
_EACH = RATES | {"apiece"}
_APIECE = frozenset({"each", "apiece"})
_TOGETHER = frozenset({"together", "combined", "jointly", "total", "altogether"})
_TIMES = frozenset({"twice", "thrice", "half"})
_MIDDLES = frozenset({"average", "median", "mean", "typical", "typically"})
"""What is so of the middle of them is so of none of them for certain."""
_SOMETIMES = frozenset("usually normally typically sometimes occasionally rarely seldom".split())
_ONCE = frozenset({"once", "formerly", "previously", "originally", "initially"})
_FLOORS = frozenset({"least", "most", "best", "worst"})
_HOW = frozenset({"ADJ", "ADV", "VERB"})
_BEFORE = 3
"""Tokens before a noun among which such a word stands."""
_PLACED = SUBJECTS | {"dobj"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each noun or deed that the claim has without the word that every cited place has."""
    said = {t.lower_ for t in claim.view.tokens} | {t.lemma_.lower() for t in claim.view.tokens}
    problems = [
        *_deeds(evidence, said),
        *_no_longer(evidence),
        *_rates(claim, evidence),
        *_phrases(claim, evidence),
    ]
    for word in (w for w in claim.view.words if w.pos == "NOUN" and not w.name):
        mine = claim.reading.doc[word.i]
        theirs = [m.token for m in evidence.matches[word.i] if m.word.key == word.key]
        if theirs:
            problems += _noun(mine, theirs, said)
    return problems


def _noun(mine: "Token", theirs: "list[Token]", said: set[str]) -> list[Problem]:
    """What is lost before a noun: that it is none, or how many of them it is."""
    unreal = [_unreal(t) for t in theirs]
    if all(unreal) and said.isdisjoint(_PRIVATIVE | _TRIED) and not _unreal(mine):
        detail = f"the cited sentences say '{unreal[0]} {mine.text}'"
        return [Problem(code="modality", value=mine.text, detail=detail)]
    if less := _less_certain(mine, theirs, said):
        return [less]
    portions = [_portion(t) for t in theirs if t.tag_ == mine.tag_ and not _is_of_all(t, mine.head)]
    if not portions or not all(portions) or _portion(mine):
        return []
    if mine.dep_ not in _PLACED and not all(p in _SCARCELY for p in portions):
        return []
    certain = any(c.dep_ == "poss" or c.lower_ in {"the", "these", "those", "all"} for c in mine.children)
    counted, whole = (
        {numbers.value_of(c.lower_) for t in some for c in children_of(t, "nummod")} for some in ([mine], theirs)
    )
    if certain or (counted & whole) - {None, numbers.value_of(portions[0])} or all(p in _SCARCELY for p in portions):
        detail = f"the cited sentences say it of '{portions[0]}' of '{mine.text}' only"
        return [Problem(code="number", value=mine.text, detail=detail)]
    return []


def _less_certain(mine: "Token", theirs: "list[Token]", said: set[str]) -> Problem | None:
    """Where it is only alleged to be one in all the evidence, or some of those that the claim takes for all."""
    alleged = [next((c.text for c in children_of(t, "amod") if c.lower_ in ALLEGING), "") for t in theirs]
    if all(alleged) and said.isdisjoint(ALLEGING | ACCUSING | SAYING):
        detail = f"the cited sentences say '{alleged[0]} {mine.text}'"
        return Problem(code="modality", value=mine.text, detail=detail)
    if all(map(_is_some_of, theirs)) and _is_all_of(mine):
        return Problem(code="number", value=mine.text, detail=f"the cited sentences count these '{mine.text}'")
    return None


def _is_some_of(noun: "Token") -> bool:
    """Whether it counts some of what it belongs to: "two members of the band"."""
    return has_child(noun, "nummod") and not has_child(noun, "det", "poss") and _belongs(noun)


def _is_all_of(noun: "Token") -> bool:
    """Whether it is all of them: "the members of the band"."""
    the = any(c.lower_ == "the" for c in noun.children)
    return the and noun.tag_ == "NNS" and not has_child(noun, "nummod", "amod", "relcl", "acl") and _belongs(noun)


def _belongs(noun: "Token") -> bool:
    return any(c.lower_ == "of" for c in children_of(noun, "prep"))


def _is_of_all(noun: "Token", deed: "Token") -> bool:
    """Whether a clause on the noun has the deed, and it is so of all: "two of the paintings stolen were found"."""
    return any(c.lemma_ == deed.lemma_ for c in children_of(noun, "acl", "relcl"))


def _unreal(noun: "Token") -> str:
    """The word before a noun by which the thing is none; else nothing."""
    before = noun.doc[max(noun.sent.start, noun.i - _BEFORE) : noun.i]
    if said := next((word for word in _OF_TWO if before.text.lower().endswith(word)), ""):
        return said
    return next((t.text for t in before if t.lower_ in _PRIVATIVE and t.head.i == noun.i), "")


def _portion(noun: "Token") -> str:
    """The word that says how few or what part of them it is, or that of a number, "four of 12"; else nothing."""
    if any(t.lower_ == "of" for c in children_of(noun, "nummod") for t in c.subtree):
        return "of"
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    counting = [above] if above is not None and above.dep_ != "ROOT" else []
    counting += [c for c in children_of(noun, "amod", "det", "quantmod") if c.lower_ in _SCARCELY and not _is_some(c)]
    counting += [g for c in children_of(noun, "det") if c.lower_ == "any" for g in c.children if g.lower_ in _SCARCELY]
    return next((t.lower_ for t in counting if t.like_num or t.lower_ in _PORTIONS | _SCARCELY), "")


def _rates(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for "300 crowns" that are so many "a month", for "as much" that is twice so, for "each" of a total."""
    mine = {t.lower_ for t in claim.view.tokens}
    theirs = {t.lower_ for view in evidence.views for t in view.tokens}
    put_in = evidence.copy is not None and not mine.isdisjoint(_APIECE) and bool(claim.numeric)
    if not mine.isdisjoint(_EACH) and theirs.isdisjoint(_EACH) and (put_in or not theirs.isdisjoint(_TOGETHER)):
        detail = "the cited sentences count them together"
        return [Problem(code="number", value="each", detail=detail)]
    summed = _ALL_OF_THEM.search(claim.view.text)
    if summed and claim.numeric and theirs.isdisjoint(_TOGETHER) and not theirs.isdisjoint(_APIECE):
        return [Problem(code="number", value=summed[0], detail="the cited sentences count it for each")]
    for word in (w for w in claim.view.words if w.pos == "NOUN" and mine.isdisjoint(_EACH)):
        found = [_rate(m.token) for m in evidence.matches[word.i] if m.word.key == word.key]
        if found and all(found) and mine.isdisjoint(found[0].split()[1:]):
            return [Problem(code="number", value=word.text, detail=f"the cited sentences say '{word.text} {found[0]}'")]
    copy = evidence.copy
    times = [t for t in copy.dropped if t.lower_ in _TIMES and copy.keeps(t.head)] if copy is not None else []
    if times and mine.isdisjoint(_TIMES):
        detail = f"the cited sentence says '{times[0].text} {times[0].head.text}'"
        return [Problem(code="number", value=times[0].head.text, detail=detail)]
    return []


def _phrases(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what all the evidence only asks, and for a copy that lost an exception or a "respectively"."""
    mine = claim.view.text
    asked = [view.text.rstrip(" \"”’'").endswith("?") for view in evidence.views]
    if asked and all(asked) and "?" not in mine:
        return [Problem(code="modality", value=mine[:80], detail="the cited sentences only ask it")]
    copy = evidence.copy
    if copy is None:
        return []
    told = SEEMS.search(mine) or any(t.pos_ == "VERB" and t.lemma_.lower() in SAYING for t in claim.view.tokens)
    if (seems := SEEMS.search(copy.view.text)) and not told:
        return [Problem(code="modality", value=mine[:80], detail=f"the cited sentence says so only '{seems[0]}'")]
    total = any(t.lower_ in _TOTALS for t in claim.view.tokens)
    wanted = (_EXCEPT, _APART_FROM) if total else (_EXCEPT,)
    found = next((m for p in wanted if (m := p.search(copy.view.text)) and not p.search(mine)), None)
    joined = any(t.dep_ == "conj" or t.lower_ == "and" for t in copy.dropped)
    if found is None and joined and not _ALL_OF_THEM.search(mine):
        found = _ALL_OF_THEM.search(copy.view.text)
    said = found[0] if found is not None else _middle(claim, copy) or _floor(copy)
    return [Problem(code="number", value=said, detail=f"the cited sentence says '{said}'")] if said else []


def _middle(claim: "ClaimReading", copy: "Copy") -> str:
    """The word by which a number is one of the middle, where a copy loses it and keeps what it is said of."""
    if not claim.numeric or any(t.lower_ in _MIDDLES for t in claim.view.tokens):
        return ""
    lost = (t for t in copy.dropped if t.lower_ in _MIDDLES)
    return next((t.text for t in lost if copy.keeps(t.head.head if t.head.pos_ == "ADP" else t.head)), "")


def _floor(copy: "Copy") -> str:
    """The "at least" that a copy loses before how or what something is: "at least partly made of wood"."""
    lost = {t.i for t in copy.dropped}
    for end in (t for t in copy.dropped if t.lower_ in _FLOORS and t.i - 1 in lost):
        after = end.doc[end.i + 1 : end.i + 2]
        if end.nbor(-1).lower_ == "at" and any(t.pos_ in _HOW and t.i in copy.kept for t in after):
            return end.doc[end.i - 1 : end.i + 2].text
    return ""


def _rate(unit: "Token") -> str:
    """What time or thing an amount is for each of: "a month", "per person"."""
    per = next((c for c in children_of(unit, "npadvmod") if any(d.lower_ in {"a", "an"} for d in c.children)), None)
    link = next((c for c in children_of(unit, "prep") if c.lower_ == "per"), None)
    each = child_of(link, "pobj") if link is not None else per
    counted = has_child(unit, "nummod")
    return f"{'a' if link is None else 'per'} {each.text}" if each is not None and counted else ""


def _is_some(few: "Token") -> bool:
    """Whether it is "a few" or "a little"."""
    return few.i > 0 and few.nbor(-1).lower_ == "a"


def _no_longer(evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what the claim has as so today where all the evidence has it so once: "once expected to open"."""
    for pairs in evidence.sure_pairs:
        mine = pairs[0].mine.head
        once = [next((c.text for c in children_of(p.theirs.head, "advmod") if c.lower_ in _ONCE), "") for p in pairs]
        if all(once) and not pairs[0].loose and has_form(mine, {"VBZ", "VBP"}) and not has_child(mine, "advmod"):
            detail = f"the cited sentences say it was so '{once[0]}'"
            return [Problem(code="modality", value=mine.text, detail=detail)]
    return []


def _deeds(evidence: "EvidenceReading", said: set[str]) -> list[Problem]:
    """A problem for a deed that is told as done where all the evidence has it nearly or partly done."""
    for pairs in evidence.sure_pairs:
        same = [p.theirs.head for p in pairs if not p.loose and p.mine.lemma == p.theirs.lemma]
        for way, others in _WAYS:
            found = [way(head) for head in same]
            if found and all(found) and said.isdisjoint(others):
                detail = f"the cited sentences say it '{found[0]}'"
                return [Problem(code="modality", value=pairs[0].mine.head.text, detail=detail)]
    return []


def _not_always(head: "Token") -> str:
    """The word by which it is so now and then only: "usually locked"."""
    return next((c.text for c in children_of(head, "advmod") if c.lower_ in _SOMETIMES), "")


def _elsewhere(head: "Token") -> str:
    """What says that it is so only in a story, a plan or somebody's error; else nothing."""
    wrong = next((c.text for c in children_of(head, "advmod") if c.lower_ in _WRONGLY), "")
    worlds = (
        f"{link.text} {noun.text}"
        for link in children_of(head, "prep", "agent")
        if link.lower_ in _INTO
        for noun in children_of(link, "pobj")
        if noun.lemma_.lower() in _WORLDS
    )
    return wrong or next(worlds, "")


def _short(head: "Token") -> str:
    """The word by which it was not come to: "stopped short of calling"."""
    return next((c.text for c in children_of(head, "advmod") if c.lower_ == "short"), "")


_WAYS = (
    (_short, frozenset({"short"})),
    (glosses.of, glosses.AS_MUCH),
    (_not_always, _SOMETIMES),
    (_elsewhere, _WORLDS | _WRONGLY),
)
"""How a deed is less than done, with the words of which one in the claim says as much."""
