"""Whether a word that says how many or what grade says more in the claim than in the evidence, or is gone.

"Some" is not "all" (the quantifiers of natural logic, MacCartney and Manning, 2008), a "deputy minister" no minister.
Compared is the same noun on both sides; one bearer without the qualifier in the evidence is enough.
"""

from typing import TYPE_CHECKING

from summarizer.gate import paths, words
from summarizer.gate.denied import is_behind_not
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_ALL, _MOST, _MANY, _SOME, _FEW = 5, 4, 3, 2, 1
_QUANTITIES = {
    **dict.fromkeys(("all", "every", "each", "entire", "whole"), _ALL),
    **dict.fromkeys(("most", "majority", "bulk"), _MOST),
    **dict.fromkeys(("many", "numerous", "half", "lots"), _MANY),
    **dict.fromkeys(("some", "several", "part", "certain"), _SOME),
    **dict.fromkeys(("few", "minority", "handful"), _FEW),
}
_GRADES = frozenset(
    "former ex acting interim deputy vice assistant shadow honorary retired aspiring would-be designate".split()
)
_EVERY = frozenset("all every everyone everybody".split())
_NONE = frozenset({"no", "none", "nobody"})
_OUT_OF = (
    lexicon.OFFICES
    | lexicon.KIN
    | frozenset("one member person friend man woman child worker player driver passenger country choice option".split())
)
"""Of whom "no" is said and somebody taken out: "no member but the mayor"."""
_WHOLE = _EVERY | {"each", "both", "entire", "whole"}
_THEM = frozenset({"them", "these", "those", "which", "whom"})
_EXCEPT = frozenset({"but", "except", "excepting"})
_LIMITS = frozenset("only solely sole just alone merely exclusively except".split())
_TOTALS = _WHOLE | frozenset(
    "always full fully entirely wholly completely last only no none nobody never any total".split()
)
_JEST = frozenset(
    "satirical satirically satire jokingly joking jest sarcastically facetiously mockingly ironically tongue-in-cheek "
    "parody spoof fictional fictitious hypothetical hypothetically".split()
)
"""With one of these nothing is said in earnest."""
_REACH = 4
_LONG = 16
"""Content words."""
_BEFORE = 3
"""Tokens of a noun phrase before a noun among which its grade stands."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each word of which the evidence says less, or with a grade that the claim does not have."""
    problems = [p for check in _OF_THE_WHOLE for p in check(claim, evidence)]
    whole = any(t.lower_ in _EVERY for view in evidence.views for t in view.tokens)
    for word in claim.view.words:
        token = claim.reading.doc[word.i]
        theirs = [m.token for m in evidence.matches[word.i] if m.word.key == word.key]
        if not theirs:
            continue
        problems += _amount(token, theirs, whole=whole) or _grade(token, theirs)
    return problems


def _all_but(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """Whether "all" or "no" of the claim is "all but two", or "nobody except him", in every cited sentence with it."""
    for totals in (_EVERY, _NONE):
        mine = next((t for t in claim.view.tokens if t.lower_ in totals), None)
        theirs = [view for view in evidence.views if any(t.lower_ in totals for t in view.tokens)]
        if mine is None or _excepts(claim.view, totals) or not theirs:
            continue
        if all(_excepts(view, totals) for view in theirs):
            detail = f"the cited sentences make an exception from '{mine.text}'"
            return [Problem(code="number", value=mine.text, detail=detail)]
    return []


def _whole_of_a_part(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """Whether "all" of the claim are some of them where the evidence speaks of these: "80 falls, 12 of them"."""
    for word in (w for w in claim.view.words if w.pos == "NOUN"):
        if _quantity(claim.reading.doc[word.i]) != _ALL:
            continue
        counts = {c.lower_ for c in claim.reading.doc[word.i].children if c.dep_ == "nummod"}
        counted = [(v, t.i) for v in evidence.views for t in v.tokens if t.lower_ in counts and t.dep_ == "pobj"]
        views = {m.view.number: m.view for m in evidence.matches[word.i]} | {v.number: v for v, _ in counted}
        places = {m.word.i for m in evidence.matches[word.i]} | {at for _, at in counted}
        parted = [v for v in views.values() if any(_is_part(t, places) for t in v.tokens)]
        if parted and not any(t.lower_ in _WHOLE for v in views.values() for t in v.tokens):
            detail = f"the cited sentences say it of a part of '{word.text}' only"
            return [Problem(code="number", value=word.text, detail=detail)]
    return []


def _is_part(token: "Token", whole: set[int]) -> bool:
    """Whether it counts some of these, or of those that a pronoun points to."""
    of = [g for c in token.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    return paths.is_a_part(token) and any(g.i in whole or g.lower_ in _THEM for g in of)


def _only_put_in(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """An "only" where no cited sentence limits anything; a long claim may sum up so what is told at length."""
    mine = next((t for t in claim.view.tokens if t.lower_ in {"only", "solely"}), None)
    limits = any(t.lower_ in _LIMITS and not is_behind_not(t) for view in evidence.views for t in view.tokens)
    if mine is None or limits or len(claim.view.words) > _LONG or is_behind_not(mine):
        return []
    return [Problem(code="modality", value=mine.text, detail=f"the cited sentences do not say '{mine.text}'")]


def _all_put_in(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """An "all" of what no number counts, where no cited sentence speaks of a whole or of none."""
    mine = next(
        (t for t in claim.view.tokens if t.lower_ in _EVERY | {"entire", "whole"} and _is_of_something(t)), None
    )
    if mine is None or len(claim.view.words) > _LONG:
        return []
    if any(t.lower_ in _TOTALS for view in evidence.views for t in view.tokens):
        return []
    return [Problem(code="number", value=mine.text, detail=f"the cited sentences do not say '{mine.text}'")]


def _is_of_something(total: "Token") -> bool:
    """Whether it makes a whole of a noun that has no number: neither "all three" nor "after all"."""
    if total.dep_ in {"advmod", "pobj"} or total.pos_ == "ADV" or total.head.dep_ == "npadvmod":
        return False  # "after all", "every day"
    return not _counted(total) and not _counted(total.head)


def _either_lost(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """One of two that the evidence leaves open: "will face Lund" for "will face (either) Lund or Moe"."""
    if any(t.lower_ in {"or", "either", "whether", "nor"} for t in claim.view.tokens):
        return []
    held = {m.word.i for found in evidence.matches.values() for m in found}
    for view in evidence.views:
        for link in view.tokens:
            named = _left_open(link)
            if len(named) > 1 and sum(t.i in held for t in named) == 1:
                detail = "the cited sentences leave open which of several it is"
                return [Problem(code="modality", value=named[0].text, detail=detail)]
    return []


def _left_open(link: "Token") -> "list[Token]":
    """What an "either" leaves open, or an "or" between names that no comma parts: "Lund or Moe"."""
    if link.lower_ == "either" and link.dep_ in {"preconj", "det", "cc"}:
        return [link.head, *link.head.conjuncts]
    if link.lower_ != "or" or link.dep_ != "cc" or not link.i or link.nbor(-1).text == ",":
        return []
    sides = [link.head, *children_of(link.head, "conj")]
    names = all(t.pos_ in {"NOUN", "PROPN"} and t.text[0].isupper() for t in sides)
    return sides if names else []


def _earnest(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """What is told in earnest where each cited sentence that has its verb is not: "explains, in a satirical way"."""
    if any(t.lower_ in _JEST for t in claim.view.tokens):
        return []
    for word in (w for w in claim.view.words if w.pos == "VERB"):
        theirs = evidence.said_for(word.i)
        jests = [_jest(t) for t in theirs]
        if jests and all(jests):
            return [Problem(code="modality", value=word.text, detail=f"the cited sentences say it '{jests[0]}'")]
    return []


def _jest(verb: "Token") -> str:
    """The word that takes the earnest from a verb, beside it or in a phrase on it; else nothing."""
    beside = (t for c in verb.children if c.dep_ in {"prep", "advmod", "npadvmod"} for t in c.subtree)
    return next((t.text for t in beside if t.lower_ in _JEST), "")


def _excepts(view: "SentenceView", totals: frozenset[str]) -> bool:
    """Whether an exception follows one of these in its phrase: "all but two", "no member of it except one".

    Behind "no" a "but" mostly sets something against it: "no injuries, but the road was shut", "no gun but a knife".
    """
    words = [t.lower_ for t in view.tokens]
    if totals == _NONE:
        words = ["" if t.lower_ == "but" and not _takes_out(t) else t.lower_ for t in view.tokens]
    return any(
        not _EXCEPT.isdisjoint(words[at + 1 : at + _REACH]) or "except" in words[at + 1 : at + 2 * _REACH]
        for at, word in enumerate(words)
        if word in totals and words[at + 1 : at + 2] != ["longer"]
    )


def _takes_out(but: "Token") -> bool:
    """Whether a "but" behind "no" takes somebody out of them: "nobody but him", "no member but him"."""
    before = but.nbor(-1) if but.i else but
    return before.lower_ in _NONE | {"nothing"} or before.lemma_.lower() in _OUT_OF


def _amount(mine: "Token", theirs: "list[Token]", *, whole: bool) -> list[Problem]:
    """`whole` where the evidence says "all" of something, by whatever word: "all of them"."""
    said, held = _quantity(mine), [_quantity(t) for t in theirs]
    stated = [q for q in held if q is not None]
    if said == _ALL and not stated and not whole and all(map(_counted, theirs)) and not _counted(mine):
        detail = f"the cited sentences count these '{mine.text}' and do not say that it is all of them"
        return [Problem(code="number", value=mine.text, detail=detail)]
    if said is None or not stated or len(stated) < len(held):
        return []
    more = said >= _MOST and max(stated) < said
    turned = said == _FEW and min(stated) > _SOME or said == _MANY and max(stated) == _FEW
    if not (more or turned):
        return []
    detail = f"the cited sentences do not say so many of '{mine.text}'"
    return [Problem(code="number", value=mine.text, detail=detail)]


def _counted(token: "Token") -> bool:
    """Whether a number says how many: "14 of its 120 stores"."""
    part = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    return any(t.pos_ == "NUM" for t in (part, *part.children, *token.children))


def _quantity(token: "Token") -> int | None:
    """How many of a noun: by its determiner, or by what it is part of ("most of the")."""
    bearers = [t for c in token.children for t in ((c, *c.children) if c.dep_ == "nummod" else (c,))]
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        bearers.append(token.head.head)
    for bearer in bearers:
        found = _QUANTITIES.get(bearer.lower_)
        if found is None or bearer.dep_ == "conj":
            continue
        denied = bearer.i > 0 and bearer.nbor(-1).lower_ in {"not", "n't"}
        counted = bearer.lower_ == "few" and bearer.i > 0 and bearer.nbor(-1).lower_ == "a"
        return _SOME if denied or counted else found
    return None


def _grade(mine: "Token", theirs: "list[Token]") -> list[Problem]:
    if mine.pos_ not in {"NOUN", "PROPN"} or words.is_name(mine) or _anew(mine):
        return []
    said, held = _grades(mine), [_grades(t) for t in theirs]
    if any(said == grades for grades in held):
        return []
    lost = frozenset.intersection(*held) - {t.lower_ for t in mine.sent} - _once(mine)
    new = said - frozenset.union(*held)
    if not lost and not new:
        return []
    grade = min(lost or new)
    detail = (
        f"the cited sentences say '{grade} {mine.text}'"
        if lost
        else f"the cited sentences do not say '{grade} {mine.text}'"
    )
    return [Problem(code="role", value=mine.text, detail=detail)]


def _once(noun: "Token") -> frozenset[str]:
    """The grade that the verb says of a noun: "used to be a guard" of a former guard."""
    verb = noun.head.head if noun.dep_ == "compound" else noun.head
    if verb.lemma_ == "be" and (verb.head.lower_ == "used" or any(c.lower_ == "once" for c in verb.children)):
        return frozenset({"former", "ex", "retired"})
    return frozenset()


def _anew(noun: "Token") -> bool:
    """Whether it is what somebody becomes: "the permanent manager" was the interim one."""
    return any(t.lower_ in {"permanent", "new", "next", "full"} for t in noun.doc[max(0, noun.i - _BEFORE) : noun.i])


def _grades(token: "Token") -> frozenset[str]:
    """The grades before a noun in its phrase."""
    found = set()
    for step in range(1, _BEFORE + 1):
        if token.i - step < 0:
            break
        before = token.nbor(-step)
        if before.pos_ not in {"ADJ", "NOUN", "PROPN"} and before.text != "-" and before.lower_ not in _GRADES:
            break
        found.add(before.lower_)
    return frozenset(found & _GRADES)


_OF_THE_WHOLE = (_all_but, _whole_of_a_part, _only_put_in, _all_put_in, _either_lost, _earnest)
"""Checks of a claim by itself, whatever its words hang on."""
