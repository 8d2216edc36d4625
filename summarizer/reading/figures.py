"""Finds the numbers of a text with what they count or measure, their bound, and what became of the counted.

Expressions of time are left to `dates`, and digits that belong to a name ("MiG-29", "Article 370", "G7") to `names`.
"""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.models import Article, Bound
from summarizer.reading import ages, bounds, counted, happened, joined_figures, labels, numbers, units
from summarizer.reading.found import FoundDate, FoundFigure, grouped
from summarizer.reading.joined_figures import AGE_CHANGED, CHANGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Span, Token

_NUMBER = rf"(?:{numbers.SCALED}|{numbers.WORDS})"
_JOIN = r"(?:\s?[-–]\s?|-?(?:\s+|(?<=-))(?:to|or)(?:\s+|-)|-\s+and\s+|(?(between)\s+and\s+|(?!)))"
_AFTER_MONEY = r"(?:(?<=[$€£¥₹\s])|(?<=\$US)|(?<=\$NZ)|(?<=\$HK)|(?<=\$A)|(?<=\$C)|(?<=\bRs)|(?<=\bRs\.))"
_FIGURE = re.compile(
    rf"(?:\b(?P<between>between)\s+(?:the\s+ages\s+of\s+)?)?(?:(?P<money>{units.BEFORE})\s?)?"
    rf"(?P<low>(?<![\w.,:$€£¥₹@#/&=×+-])[+−-]?{numbers.SCALED}|{_AFTER_MONEY}{numbers.SCALED}|"
    rf"(?<![\w-])(?<!\d )(?<!\d more ){numbers.WORDS})"
    rf"(?:(?P<share>\s?%)?(?P<join>{_JOIN})(?:(?P<money2>{units.BEFORE})\s?)?(?P<high>{_NUMBER}))?(?:\+|-plus\b)?"
    rf"(?:(?P<gap>\s?|-)(?P<unit>{units.AFTER}))?(?!\w*\d|[.,:/×]\d|[-–]\d|(?-i:[A-Z])|[a-z]{{2}}|(?<=0)['’]?s\b|\smore\s[mb]illion)",
    re.IGNORECASE,
)
_RATIO = re.compile(rf"\s(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{_NUMBER})(?=\s)", re.IGNORECASE)
_PART = re.compile(rf"(?<![\w-]){_NUMBER}$", re.IGNORECASE)
"""A share in whole numbers: "one in five workers"."""
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
"""Before money that became other money, "fell by $5 to $12": two figures, no range."""
_BY_THAT = re.compile(
    r"\b(?:up|down|by|rose|fell|gained|lost|added|shed|dropped|climbed|jumped|declined|increased)\s+$", re.IGNORECASE
)
_APART = 20
"""How many times the lower the upper end of no range is, behind a change: "fell 2,000 to 506,000"."""
_NO_SHARE = 1000
"""From here on a number is no percentage: "by 9% to 5,100 crowns"."""
_RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|runs?|var(?:y|ies|ied|ying)|anywhere|ages?|aged)\s+from\s+$", re.IGNORECASE
)
_WHERE = re.compile(
    r"(?:\s\([^()]{1,20}\)|[),])?\s+(?:from\b|(?:to\s+the\s+|due\s+)?(?:north|south|east|west))", re.IGNORECASE
)
"""After a distance that tells where a place lies."""
_MINUS = re.compile(r"(?<!plus or )\bminus\s+$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"\s+(?:degrees?\s+(?:\w+\s+)?)?below\s+(?:zero|freezing)\b", re.IGNORECASE)
_MANY = 100
_ORDINAL = re.compile(rf"(?<![\w/-]){numbers.ORDINALS}(?!\w)", re.IGNORECASE)
_MAX_SENTENCE = 5000
_OLD = re.compile(r"s?(?:-|\s)old\b|s?\sof\sage\b")
_AN_ORDINAL = re.compile(r"an?\s+(?:third|quarter|fifth|tenth)", re.IGNORECASE)
_SHARE = re.compile(
    r"\s*(?:of\b|as\s+(?:much|many|large|big|high)\b|the\b|more\b|less\b|fewer\b|higher\b|lower\b|larger\b|smaller\b)"
)
_SHARE_AFTER = re.compile(r"\b(?:by|than|about|nearly|almost|over|around|roughly|up|down|just)\s+$", re.IGNORECASE)
_ADVERBIAL = re.compile(r"(?:\bat|\bfrom\s+the)\s+$", re.IGNORECASE)
_IN_THE = re.compile(r"\b(?:in|on|of)\s+the\s+$", re.IGNORECASE)
_OLD_CENTURY = 12
"""Of an ordinal without a noun: "in the twentieth" is a century or a day."""
_MARKS = frozenset("threshold mark milestone barrier ceiling".split())
"""What is as high as the number before it."""
_POINTS = frozenset("vote goal point run seat set game frame".split())
"""What the two numbers of a result count: "a 5-4 vote"."""
_NOT_COUNTING = frozenset({"one", "second", "seconds", "half", "quarter", "third", "score", "scores", "a couple"})


@dataclass(frozen=True)
class _Hit:
    """A number as matched: offsets into the text."""

    start: int
    end: int
    number: tuple[int, int]
    value: float
    high: float | None
    unit: str | None
    ordinal: bool = False


def find(article: Article, doc: "Doc", dates: "Iterable[FoundDate]") -> tuple[FoundFigure, ...]:
    """All figures in reading order, without overlaps and without the expressions of time that were found."""
    times = grouped((date.sentence, (date.start, date.end)) for date in dates)
    found: list[FoundFigure] = []
    for sentence in article.sentences:
        end = min(sentence.end, sentence.start + _MAX_SENTENCE)
        for hit in _hits(article.text, sentence.start, end, times.get(sentence.number, ())):
            if _is_figure(hit, article.text, sentence.start, doc):
                figure = _figure(hit, article.text, sentence.number, sentence.start, end, doc)
                joined_figures.append(found, figure, article.text)
    return tuple(found)


def _hits(text: str, start: int, end: int, taken: "Sequence[tuple[int, int]]") -> list[_Hit]:
    words = text[start:end]
    if not numbers.may_hold_one(words):
        return []
    taken = [*taken, *((start + first, start + last) for first, last in labels.spans(words))]
    hits = [hit for match in _FIGURE.finditer(words) for hit in _cardinals(match, start)]
    hits += [hit for match in _RATIO.finditer(words) if (hit := _ratio(match, start))]
    for match in _ORDINAL.finditer(words):
        value = numbers.value_of(match[0])
        if value is not None:
            # "A third man" is an ordinal, "a third of them" a share: the share is found with the cardinals.
            at = (start + match.start(), start + match.end())
            hits.append(_Hit(*at, at, value, None, None, ordinal=True))
    hits.sort(key=lambda hit: (hit.start, -hit.end, hit.ordinal))
    kept: list[_Hit] = []
    for hit in hits:
        if any(a < hit.end and hit.start < b for a, b in taken) or (kept and hit.start < kept[-1].end):
            continue
        kept.append(hit)
    return kept


def _cardinals(match: re.Match[str], offset: int) -> list[_Hit]:
    """The figure of a match, or two: "from 2 to 3 million" is no range, nor is "4% to $18"."""
    low, high = numbers.value_of(match["low"]), numbers.value_of(match["high"]) if match["high"] else None
    if low is None or _AN_ORDINAL.fullmatch(match["low"]) and not _is_share(match):
        return []
    start = offset + match.start("money" if match["money"] else "low")
    at = (offset + match.start("low"), offset + match.end("low"))
    money = match["money"] or match["money2"]
    unit = units.canonical(money) if money else units.canonical(match["unit"]) if match["unit"] else None
    if high is None:
        return [_Hit(start, at[1] if match["money"] else offset + match.end(), at, low, None, unit)]
    both = (at[0], offset + match.end("high"))
    end = both[1] if money else offset + match.end()
    mixed = bool(match["share"] and (match["money2"] or unit not in {None, "%"} or high >= _NO_SHARE))
    if not mixed:
        low, high = numbers.span(low, high, match["low"], match["high"])
    before = match.string[max(0, match.start() - 20) : match.start()]
    by_that = bool(low) and high / low >= _APART and _BY_THAT.search(before)
    changed = CHANGED.search(before) or by_that or (match["money2"] and _BY.search(before))
    ranging = _RANGING.search(before) and not AGE_CHANGED.search(
        match.string[max(0, match.start() - 60) : match.start()]
    )
    if not mixed and not (changed and "to" in match["join"] and not ranging):
        return [_Hit(start, end, both, low, high, unit)]
    share = offset + match.end("share") if match["share"] else at[1]
    second = offset + match.start("money2" if match["money2"] else "high")
    return [
        _Hit(start, share, at, low, None, "%" if match["share"] else unit),
        _Hit(second, end, (offset + match.start("high"), both[1]), high, None, unit),
    ]


def _is_share(match: re.Match[str]) -> bool:
    """Whether "a third" is a part, "a third of them", "cut by a third", and not the one after the second."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return bool(_SHARE.match(match.string, match.end()) or _SHARE_AFTER.search(before))


def _ratio(match: re.Match[str], offset: int) -> _Hit | None:
    before = _PART.search(match.string, max(0, match.start() - 20), match.start())
    part = numbers.value_of(before[0]) if before else None
    whole = numbers.value_of(match["whole"])
    if before is None or not part or not whole or part >= whole or not (part.is_integer() and whole.is_integer()):
        return None
    at = (offset + before.start(), offset + match.end())
    return _Hit(*at, at, part / whole, None, None)


def _is_figure(hit: _Hit, text: str, sentence: int, doc: "Doc") -> bool:  # noqa: PLR0911 - one return a rule
    before, words = text[max(sentence, hit.start - 40) : hit.start], text[hit.start : hit.end]
    tokens = doc.char_span(*hit.number, alignment_mode="expand")
    opens = not text[sentence : hit.start].strip(" (")
    if tokens is None or (opens and labels.opens_an_item(text[sentence : hit.end + 2])):
        return False
    if words[:1].isalpha() and labels.is_capitalised(tokens):
        return False
    token = tokens.root
    if hit.ordinal:
        if hit.value > _OLD_CENTURY and _IN_THE.search(before) and counted.noun_of(tokens, len(text)) is None:
            return False
        connects = labels.is_a_connective(text[sentence : hit.start], text[hit.end : hit.end + 1])
        if connects or labels.is_a_fixed_ordinal(tokens, counted.noun_of(tokens, len(text))):
            return False
        return token.tag_ not in {"RB", "LS"} and not _ADVERBIAL.search(before) and token.dep_ not in {"advmod", "intj"}
    if words.lower() == "zero" and text[hit.end : hit.end + 1] == "-":
        return False
    if words.lower() in _NOT_COUNTING:
        return counted.counts(token)
    if hit.unit is not None:
        return True
    if labels.names_something(words, tokens, before, opens=opens):
        return False
    return hit.high is not None or not labels.belongs_to_a_name(tokens)


def _figure(hit: _Hit, text: str, sentence: int, start: int, end: int, doc: "Doc") -> FoundFigure:
    tokens = doc.char_span(*hit.number, alignment_mode="expand")
    unit, unit_end, what = hit.unit, hit.end, None
    if tokens is not None:
        measured = doc.char_span(hit.start, hit.end, alignment_mode="expand") or tokens
        if unit is not None and measured[-1].pos_ in {"VERB", "AUX"} and len(measured[-1]) > 2:
            unit, unit_end, measured = None, hit.number[1], tokens  # "all five won"
        noun = _counted(hit, tokens, end) if unit is None else None
        if noun is not None:
            unit, unit_end = counted.unit_of(noun, tokens), max(hit.end, noun.idx + len(noun.text))
        if not hit.ordinal:
            what = happened.told_of(measured, noun, unit)
    before = text[max(start, hit.start - 40) : hit.start]
    cold = hit.value > 0 and bool(_MINUS.search(before) or _BELOW_ZERO.match(text, hit.number[1]))
    if unit is None and not hit.ordinal and ages.is_age(hit.value, hit.high, before, text[hit.end : end][:20], tokens):
        unit, what = "year", None
    number = text[hit.number[0] : hit.number[1]]
    behind = text[unit_end:end][:12]
    after = behind if behind.startswith(" or ") else text[hit.end : end][:25]  # "22 bodies or so"
    bound = bounds.bound_of(number, before, after, text[hit.number[1] : end][:10])
    few = units.family(unit) == "count" and hit.value < _MANY
    if bound in {"at_least", "about"} and few and tokens is not None and counted.is_the_matter(tokens):
        bound = "exact"
    where = unit in units.DISTANCES | {"block"} and _WHERE.match(text, unit_end)
    if where or bounds.leaves_out(before):
        what = None
    unit = units.told_behind(unit, text[hit.end : end][:40])
    age = _OLD.match(text, unit_end)
    return FoundFigure(
        start=hit.start, end=min(age.end() if age else unit_end, end), sentence=sentence, number_at=hit.number,
        value=-hit.value if cold else hit.value, high=hit.high, unit=unit,
        bound="exact" if hit.ordinal else bound, ordinal=hit.ordinal, what=what,
    )  # fmt: skip


def _counted(hit: _Hit, number: "Span", end: int) -> "Token | None":
    """The noun that a number without a unit counts."""
    noun = counted.noun_of(number, end)
    if noun is None:
        return None
    size = hit.value > 1 and not hit.value.is_integer() and counted.is_one_thing(noun)  # "an 8.2 earthquake"
    result = hit.high is not None and hit.high < hit.value and noun.lemma_ not in _POINTS  # "the 5-4 decision"
    # "Norby 1 – 2 Easton", "4,000 Norby and Easton shops"
    named = noun.tag_ == "NNP" and (hit.high is not None or hit.value > 1 and not hit.ordinal)
    mark = hit.value > 1 and not hit.ordinal and noun.lower_ in _MARKS  # "the 200,000 threshold"
    return None if size or result or named or mark else noun


def same(claim: FoundFigure, evidence: FoundFigure) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether the evidence's figure supports the claim's: same value, comparable unit, bound that stays true.

    What is counted is not compared ("26 people" for "26 civilians": the words are the gate's business), but money,
    shares and measures are never a count. A claim may be vaguer only by rounding an exact figure: "more than 20" or
    "about 30" for 26, not "more than 23". It may not drop or change a bound of the evidence: "26" is not supported by
    "at least 26", nor is "more than 26" by "26". Only a large round number may lose its "nearly": it reads as rounded.
    """
    if claim.ordinal != evidence.ordinal or not _comparable(claim.unit, evidence.unit):
        return False
    if {claim.unit, evidence.unit} == {"GBP", "pound"}:
        claim, evidence = replace(claim, unit="GBP"), replace(evidence, unit="GBP")  # no weight
    value, there = units.in_base(claim.value, claim.unit), units.in_base(evidence.value, evidence.unit)
    if claim.high is not None or evidence.high is not None:
        if claim.high is None or evidence.high is None or claim.bound != evidence.bound:
            return False
        high, there_high = units.in_base(claim.high, claim.unit), units.in_base(evidence.high, evidence.unit)
        return _equal(value, there) and _equal(high, there_high)
    if claim.bound == evidence.bound:
        return _equal(value, there)
    if evidence.bound == "about" and claim.bound == "exact":
        return _equal(value, there) and _is_round(value)
    if evidence.bound != "exact" or claim.bound == "exact":
        return False
    return _rounds_to(there, value, claim.bound)


def _comparable(claim: str | None, evidence: str | None) -> bool:
    one, other = units.family(claim), units.family(evidence)
    if "measure pound" in {one, other}:
        return {one, other} <= {"measure pound", "money GBP"}
    return one == other or {one, other} == {"bare", "count"}


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def _is_round(value: float) -> bool:
    """Whether a number is 1,000 or more and has at most two significant digits."""
    return value >= 1000 and float(f"{value:.1e}") == value


def _rounds_to(exact: float, rounded: float, bound: Bound) -> bool:
    """Whether a figure becomes the other one by keeping fewer significant digits, towards the side of the bound."""
    if exact <= 0 or rounded <= 0 or _equal(exact, rounded):
        return False
    magnitude = len(str(int(exact))) - 1 if exact >= 1 else 0
    for digits in range(-1, magnitude + 1):
        step = 10.0 ** (magnitude - digits)
        below = exact // step * step
        choices = {"at_least": [below], "at_most": [below + step], "about": [below, below + step]}[bound]
        if bound == "about":
            choices = [min(choices, key=lambda c: abs(c - exact))]
        if any(_equal(rounded, choice) for choice in choices):
            return True
    return False
