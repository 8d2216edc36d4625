"""Whether every number of the claim is in its evidence, of the same thing and with the same bound.

Typed comparison of value, scale, unit and bound after normalisation, as in numeric fact checking (Thorne and Vlachos,
2017): no arithmetic, so a sum holds only if the source says it.
"""

import re
from typing import TYPE_CHECKING

from summarizer.gate import binding, values, words
from summarizer.gate.acts import is_verb
from summarizer.gate.spelling import spelling
from summarizer.gate.views import MARKS, source_of
from summarizer.models import Problem
from summarizer.reading import amount_words, bounds, entities, numbers, units

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundFigure

_ANYBODY = frozenset({"people", "person", "individual", "human", "one", "other", "time"})

_PASSED_OVER = amount_words.LEFT_OPEN | {"just", "a", "an", "record", "only"}
_UP = amount_words.RISES | {"up", "higher"}
_DOWN = amount_words.FALLS | {"down", "lose"}
_RATE = re.compile(
    r"[\w\s]{0,12}?\b((?:an?|per|each|every) (?:hour|day|week|month|quarter|year|head|person))\b"
    r"(?!\s+(?:ago|earlier|later|before|after)\b)"
)
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_SCORE = re.compile(r"(?<![\w-])\d{1,3}-\d{1,3}(?![\w-])")
_ENDS = frozenset({"by", "to", "from"})
_IS = "is"
_BEFORE = frozenset("previously earlier before ago last prior then once formerly compared from than".split())
_CHANGES = amount_words.MOVES | {"go", "up", "down"}

_SEVERAL = 2
_COUNTED_ONCE = frozenset({"case", "victim", "infection"})
"""What is one for each person."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each number that the evidence does not hold, or holds of another thing."""
    problems = []
    covered: set[int] = set()
    for figure in claim.view.figures:
        covered.update(range(*figure.number_at))
        said = claim.reading.article.text[figure.start : figure.end]
        found = _judge(claim, evidence, figure)
        if found:
            told = bounds.with_bound(claim.reading.article.text, figure.start, figure.end)
            problems.append(Problem(code="number", value=said, detail=f"'{told}' {found}"))
    for date in claim.view.dates:
        covered.update(range(date.start, date.end))
    held = {p for view in evidence.views for p in view.plain}
    put_in = {t.i for t in evidence.copy.added} if evidence.copy is not None else set()
    lost = {t.lower_ for t in evidence.copy.dropped} if evidence.copy is not None else set()
    for token in claim.view.tokens:
        if token.idx in covered or not _numeric(token) or _in_name(claim, token):
            continue
        if not _is_among(token, lost if token.i in put_in else held):
            detail = f"'{token.text}' is not in the cited sentences"
            problems.append(Problem(code="number", value=token.text, detail=detail))
    return problems + _scores(claim, evidence) + _other_direction(claim, evidence)


def _is_among(token: "Token", said: set[str]) -> bool:
    """Whether one of these words is the number, as it stands, as an ordinal or in words: "the 5th", "day five"."""
    bare = _ENDING.sub("", token.lower_)
    if not bare.isdecimal():
        return token.lower_ in said
    forms = {token.lower_, bare, *(bare + ending for ending in ("st", "nd", "rd", "th"))}
    return not forms.isdisjoint(said) or any(numbers.value_of(w) == float(bare) for w in said if w.isalpha())


def _other_direction(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a number that rose where every cited sentence that has it tells of a fall, or the reverse."""
    problems = []
    for figure in claim.view.figures:
        mine = _direction(claim.view, figure)
        theirs = [_direction(v, f) for v in evidence.views for f in v.figures if values.same_number(figure, f)]
        if mine and theirs and all(theirs) and mine not in theirs:
            said = claim.reading.article.text[figure.start : figure.end]
            problems.append(Problem(code="negation", value=said, detail=f"'{said}' went the other way"))
    return problems


def _direction(view: "SentenceView", figure: "FoundFigure") -> str:
    """Whether the number is said of a rise or a fall: by what governs it, or an adverb beside it."""
    at = next((t for t in view.tokens if t.idx + len(t.text) > figure.number_at[0]), None)
    if at is None:
        return ""
    above = [at, *at.ancestors]
    for token in above[: next((n for n, t in enumerate(above) if is_verb(t)), len(above) - 1) + 1]:
        for word in (token, *(c for c in token.children if c.dep_ in {"advmod", "amod", "acomp", "dobj"})):
            lemma = word.lemma_.lower()
            if lemma in _UP or lemma in _DOWN:
                return "up" if lemma in _UP else "down"
    return ""


def _scores(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem where results such as "6-4, 6-3" stand in another order than in the evidence."""
    mine = _SCORE.findall(claim.view.text.translate(MARKS))
    theirs = [_SCORE.findall(view.text.translate(MARKS)) for view in evidence.views]
    if not mine or not any(set(mine) <= set(found) for found in theirs) or any(_in_order(mine, t) for t in theirs):
        return []
    detail = "the cited sentences have these results in another order"
    return [Problem(code="number", value=", ".join(mine), detail=detail)]


def _in_order(some: list[str], all_of_them: list[str]) -> bool:
    rest = iter(all_of_them)
    return all(one in rest for one in some)


def _numeric(token: "Token") -> bool:
    return any(c.isdigit() for c in token.text) or (token.like_num and token.lower_ not in {"one", "second", "first"})


def _in_name(claim: "ClaimReading", token: "Token") -> bool:
    """A number in a name ("S-400") is the name's business."""
    return any(c.isalpha() for c in token.text) and any(w.i == token.i and w.name for w in claim.view.words)


def _judge(  # noqa: PLR0911 - one return a finding
    claim: "ClaimReading", evidence: "EvidenceReading", figure: "FoundFigure"
) -> str:
    """What is wrong with the figure, or nothing."""
    if _trivial(claim, figure) or _counts_its_list(claim, figure):
        return ""
    copy = evidence.copy
    dropped = copy.replaced(*figure.number_at) if copy is not None else None
    elsewhere = copy is not None and any(_holds(v, figure) for v in evidence.views if v is not copy.view)
    if copy is not None and dropped is not None and not elsewhere and not _among(copy.view, figure, dropped):
        return "is not what the cited sentence says at this place"
    holding = [v for v in evidence.views if _holds(v, figure)]
    if not holding:
        others = [
            (v.reading.article.text, f.start, f.end) for v in evidence.views for f in v.figures if _kin(figure, f)
        ]
        say = f"; they say '{bounds.with_bound(*others[0])}'" if others else ""
        return f"is not in the cited sentences{say}"
    if rate := _other_rate(claim.view, figure, holding):
        return rate
    if other := _other_end(claim.view, figure, holding):
        return f"is not what it was '{other[0]}', but '{other[1]}'"
    if not evidence.searched:
        return ""
    token = next(t for t in claim.view.tokens if t.idx + len(t.text) > figure.number_at[0])
    if _the_known(token, figure):
        return ""
    ranked = binding.fits(binding.context(claim, token.i, claim.numeric), evidence.source.body, evidence)
    if binding.out_of_place(ranked, lambda v: _holds(v, figure), lambda v: any(_kin(figure, f) for f in v.figures)):
        return "stands in the article in another place, of something else"
    return ""


def _other_rate(view: "SentenceView", figure: "FoundFigure", holding: "list[SentenceView]") -> str:
    """What is wrong where only one of both sides has it for each of something: "5 million a week"."""
    mine = _rate(view, figure)
    theirs = [_rate(v, f) for v in holding for f in v.figures if values.same_number(figure, f)]
    if mine and not any(theirs):
        return f"is not said to be '{mine}'"
    if mine or not theirs or not all(theirs) or any(t.lower_ in amount_words.RATES for t in view.tokens):
        return ""
    return f"is so much '{theirs[0]}' in the cited sentences"


def _the_known(token: "Token", figure: "FoundFigure") -> bool:
    """Whether it counts what was counted before: "two of the three paintings"."""
    counted = figure.unit is not None and units.family(figure.unit) == "count" and not figure.ordinal
    return counted and token.i > 0 and token.nbor(-1).lower_ in {"the", "these", "those"}


def _rate(view: "SentenceView", figure: "FoundFigure") -> str:
    """What makes a rate of a number that stands before it: "a year", "per head"."""
    match = _RATE.match(view.reading.article.text, figure.end)
    return match[1] if match else ""


def _other_end(view: "SentenceView", figure: "FoundFigure", holding: "list[SentenceView]") -> tuple[str, str] | None:
    """How a change is told on both sides, where one has its measure and the other an end of it: "by 5", "to 5".

    What a thing was before it rose or fell ("up from 5") is not what it is, and what it is no measure of a change.
    """
    mine = _change(view, figure)
    theirs = [_change(v, f) for v in holding for f in v.figures if values.same_number(figure, f)]
    if not theirs or not all(theirs) or mine in theirs:
        return None
    if (mine and _IS not in {mine, *theirs}) or (mine == _IS and set(theirs) == {"from"} and not _of_before(view)):
        return mine, theirs[0]
    return (mine, theirs[0]) if mine == "by" and set(theirs) == {_IS} else None


def _of_before(view: "SentenceView") -> bool:
    return any(t.lower_ in _BEFORE for t in view.tokens)


def _change(view: "SentenceView", figure: "FoundFigure") -> str:
    """The preposition before a number that a verb or noun of change governs, "is" where it is stated, or nothing."""
    at = next((n for n, t in enumerate(view.tokens) if t.idx + len(t.text) > figure.number_at[0]), 0)
    while at and (view.tokens[at - 1].lower_ in _PASSED_OVER or view.tokens[at - 1].is_currency):
        at -= 1
    before = view.tokens[at - 1] if at else None
    if before is None or before.lower_ not in _ENDS:
        return _IS if before is not None and before.lemma_ == "be" else ""
    above = [before.head, *before.ancestors]
    beside = [c for t in above for c in t.lefts if c.dep_ == "compound"]  # "the vaccine cut infections", as a noun
    changes = any(t.lemma_.lower() in _CHANGES for t in (*above, *beside))
    return str(before.lower_) if changes else ""


def _trivial(claim: "ClaimReading", figure: "FoundFigure") -> bool:
    """Whether it is a bare "one", which says no number of its own: "one of them"."""
    number = claim.reading.article.text[slice(*figure.number_at)].lower()
    return number == "one" and not figure.ordinal and figure.high is None


def _counts_its_list(claim: "ClaimReading", figure: "FoundFigure") -> bool:
    """Whether the claim itself lists what it counts: "two of the books, a novel and a play"."""
    number = next((t for t in claim.view.tokens if t.idx == figure.number_at[0]), None)
    if number is None or figure.ordinal or figure.high is not None or figure.unit == "%":
        return False
    listed = [c for t in (number, number.head) for c in t.children if c.dep_ == "appos"]
    return any(1 + len(c.conjuncts) == figure.value for c in listed if figure.value > 1)


def _names_as_many(view: "SentenceView", figure: "FoundFigure") -> bool:
    """Whether it names so many of them, one after another: "pilots Ann Berg and Rui Melo" are two pilots."""
    if figure.ordinal or figure.high is not None or figure.bound != "exact" or figure.value < _SEVERAL:
        return False
    counted = {figure.unit, f"{figure.unit}s"}
    for noun in (t for t in view.tokens if t.lower_ in counted or (t.tag_ == "NNS" and t.lemma_.lower() in counted)):
        people = {e.start: e.end for e in entities.within(noun.sent) if e.label_ == "PERSON"}
        named, at = 0, noun.i + 1
        while at in people:
            named, at = named + 1, people[at]
            while at < noun.sent.end and noun.doc[at].lower_ in {",", "and"}:
                at += 1
        goes_on = at < noun.sent.end and (noun.doc[at - 1].lower_ == "and" or noun.doc[at].pos_ == "PROPN")
        if named == figure.value and not goes_on:
            return True
    return False


def _among(view: "SentenceView", figure: "FoundFigure", dropped: "list[Token]") -> bool:
    """Whether one of the numbers that a copied sentence lost says the same."""
    lost = {t.idx for t in dropped}
    theirs = (*view.figures, *values.stated(view))
    return any(
        values.same_number(figure, f) or values.rounded(figure, f)
        for f in theirs
        if any(f.start <= p < f.end for p in lost)
    )


def _holds(view: "SentenceView", figure: "FoundFigure") -> bool:
    if any(values.same_number(figure, other) and _same_thing(figure, other, view) for other in view.figures):
        return True
    return any(values.rounded(figure, o) for o in (*view.figures, *values.stated(view))) or _names_as_many(view, figure)


def _same_thing(claim: "FoundFigure", evidence: "FoundFigure", view: "SentenceView") -> bool:
    """Whether both count the same: 26 civilians are not 26 soldiers."""
    mine, theirs = claim.unit, evidence.unit
    if mine is None or theirs is None or mine == theirs or mine in _ANYBODY:
        return True
    if units.family(mine) == units.family(theirs) != "count" or {mine, theirs} == {"GBP", "pound"}:
        return True
    if mine in _COUNTED_ONCE and theirs in _ANYBODY:
        return True
    if theirs == "other" and view.number > 1:  # "nine others managed to escape"
        before = source_of(view.reading).view(view.number - 1)
        return any(words.likeness(spelling(mine), w.key) >= 0.9 for w in before.words)
    if words.likeness(spelling(mine), spelling(theirs)) >= 0.7:
        return True
    counted = {f.unit for f in view.figures if f is not evidence}
    near = (
        w for w in view.words if w.key not in counted and -60 <= view.token(w.i).idx - evidence.start <= 90
    )  # characters: the same clause
    return any(words.likeness(spelling(mine), w.key) >= 0.7 for w in near)


def _kin(claim: "FoundFigure", evidence: "FoundFigure") -> bool:
    """Whether one could stand for the other: both counts, both money, both shares."""
    kinds = [f.unit if f.unit in {"%", "USD", "EUR", "GBP"} else "count" for f in (claim, evidence)]
    return kinds[0] == kinds[1] and claim.ordinal == evidence.ordinal
