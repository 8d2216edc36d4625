"""Finds expressions of time and resolves them against the day of publication.

Rules of resolution, as news usage has them: a weekday is the latest such day on or before publication, unless its verb
looks ahead; a month and day without a year lie nearest to publication, the past preferred; "this year" is the year of
publication; weeks run from Monday (ISO 8601); seasons are those of the northern hemisphere. The forms follow TIMEX3
(ISO-TimeML) in what counts as an expression; what cannot be resolved keeps its parts as written.
"""

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from summarizer.models import Article
from summarizer.reading import date_forms, numbers, periods, relative_dates
from summarizer.reading.calendar_words import EASILY_CONFUSED
from summarizer.reading.found import FoundDate
from summarizer.reading.meaning import Meaning, Resolver, Setting
from summarizer.reading.tense import tense_at

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc

_FORMS = (*date_forms.FORMS, *relative_dates.FORMS, *periods.FORMS)
_MAX_SENTENCE = 5000
"""Characters of a sentence that are read; a longer one is no sentence."""
_BESIDE = 60
"""Characters before an expression in which its tense may be told."""
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|during|from|of|for|to|through|between|and|early|late|mid|before|after|around|back|this|"
    r"every|each|,)\s*[-–]?\s*$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|by|until|till|til|during|from|of|for|to|through|between|and|or|early|late|mid|before|after|around|"
    r"circa|year|back|than|the|as|on|pre|post|its|their|his|her|our)|[(,–-]|^)\s*[-–]?\s*$",
    re.IGNORECASE,
)
_STRONG_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|until|till|during|early|late|mid|before|after|circa|year|back|from|by|of)\s*[-–]?\s*$",
    re.IGNORECASE,
)
_NOT_BEFORE_YEAR = re.compile(
    r"(?:[$€£¥₹#]\s?|\b(?:Rs|No|Nos|INR|USD|EUR|flight|room|about|over|nearly|almost|than|some|least|most|to)\.?\s+)$",
    re.IGNORECASE,
)
_AFTER_NO_YEAR = re.compile(
    r"\s*(?:%|per\s?cent\b|percent\b|km|kilomet|miles?\b|met(?:er|re)s?\b|feet\b|ft\b|kg|tons?\b|tonnes?\b|people\b|men\b|"
    r"women\b|children\b|persons?\b|soldiers?\b|troops\b|dollars?\b|euros?\b|pounds?\b|rupees?\b|(?:hundred|thousand|"
    r"million|billion|trillion|crore|lakh)s?\b|hours?\b|hrs\b|days\b|years\b|times\b|[mbk]n?\b)",
    re.IGNORECASE,
)
_ARTICLE_LENGTH = re.compile(
    r"\b(?:for|within|in|over|than|about|around|almost|nearly|after|of|just|every|under|up\s+to)\s*$", re.IGNORECASE
)
_RANGE = re.compile(r"\w\s*(?:[-–—/]|\b(?:to|through|thru|until|till|and)\b)\s*\w")
_EDGE = re.compile(r"(?:the\s+)?(early|mid|late)[\s-]", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"morning|afternoon|evening|night|noon", re.IGNORECASE)
_AGE = re.compile(r"\b(?:aged?)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class _Hit:
    match: re.Match[str]
    resolve: Resolver


def find(article: Article, doc: "Doc") -> tuple[FoundDate, ...]:
    """All expressions of time in reading order, without overlaps."""
    found: list[FoundDate] = []
    anchor: date | None = None
    for sentence in article.sentences:
        words = article.text[sentence.start : min(sentence.end, sentence.start + _MAX_SENTENCE)]
        for hit in _hits(words, sentence.start, doc):
            start, end = sentence.start + hit.match.start(), sentence.start + hit.match.end()
            before = article.text[max(sentence.start, start - _BESIDE) : start]
            setting = Setting(article.published, tense_at(doc, start, end, before), anchor)
            meaning = hit.resolve(hit.match, setting)
            if meaning is None:
                continue
            found.append(_found(hit.match, start, sentence.number, meaning))
            if meaning.kind == "date" and meaning.precision == "day" and meaning.covers:
                anchor = meaning.covers[1]
    return tuple(_spelt_out(one, after, article.text) for one, after in zip_longest(found, found[1:]))


def _spelt_out(found: FoundDate, after: FoundDate | None, text: str) -> FoundDate:
    """The expression with the day that is named right behind it: "the next day, Sept. 15, she resigned"."""
    if after is None or not found.relative or after.relative or text[found.end : after.start] != ", ":
        return found
    both_days = found.precision == after.precision == "day" and found.kind == after.kind == "date"
    return replace(found, first=after.first, last=after.last) if both_days and after.first else found


def _found(match: re.Match[str], start: int, sentence: int, meaning: Meaning) -> FoundDate:
    first, last = meaning.covers or (None, None)
    return FoundDate(
        start=start, end=start + len(match[0]), sentence=sentence, text=match[0], first=first, last=last,
        precision=meaning.precision, relative=meaning.relative, kind=meaning.kind, month=meaning.month,
        day=meaning.day, weekday=meaning.weekday,
    )  # fmt: skip


def _hits(words: str, offset: int, doc: "Doc") -> list[_Hit]:
    """The longest match at each place, leftmost first; what the context rules out is dropped."""
    hits = [
        _Hit(match, resolve)
        for pattern, resolve in _FORMS
        for match in pattern.finditer(words)
        if _fits(match, resolve, words, offset, doc)
    ]
    unresolved = Setting(None, None)
    hits = [hit for hit in hits if hit.resolve(hit.match, unresolved) is not None]
    hits.sort(key=lambda hit: (hit.match.start(), -hit.match.end()))
    kept: list[_Hit] = []
    for hit in hits:
        if not kept or hit.match.start() >= kept[-1].match.end():
            kept.append(hit)
        elif hit.match.end() - hit.match.start() > kept[-1].match.end() - kept[-1].match.start():
            kept[-1] = hit
    return kept


def _fits(  # noqa: PLR0911 - one return a form
    match: re.Match[str], resolve: Resolver, words: str, offset: int, doc: "Doc"
) -> bool:
    before, after = words[: match.start()][-40:], words[match.end() :][:40]
    if resolve is periods.year_alone:
        return _is_year(match, before, after, offset, doc)
    if resolve is date_forms.month_alone:
        name = match["m"].lower().rstrip(".")
        if before and name in EASILY_CONFUSED | {"sept", "dec", "oct", "nov", "feb", "jul"}:
            return bool(_BEFORE_MONTH.search(before)) and _tagged(doc, offset + match.start("m"), {"DATE"})
        return bool(_BEFORE_MONTH.search(before)) or _tagged(doc, offset + match.start("m"), {"DATE"})
    lasts = _is_verb(doc, offset + match.start()) or _BEFORE_VERB.search(before)
    if lasts and match[0].lower().startswith("last "):
        return False  # "repairs would last six months"
    if resolve is periods.duration:
        if _AGE.search(before) or after.startswith(" ago"):
            return False
        return match["n"].lower() not in {"a", "an"} or bool(_ARTICLE_LENGTH.search(before))
    return True


def _is_year(match: re.Match[str], before: str, after: str, offset: int, doc: "Doc") -> bool:
    """Whether a bare four-digit number is a year, by the words around it and what spaCy takes it for."""
    number = match["y"] or match["y2"]
    if _AFTER_NO_YEAR.match(after) or re.search(r"(?:[A-Za-z]-|[\d.,:/@_=&?])$", before):
        return False
    if re.match(r"[,.]\d|\s*[-–/]\s*\d", after) and not re.match(r"\s*[-–]\s*\d{4}", after):
        return False
    at = offset + match.start("y" if match["y"] else "y2")
    strong = bool(_STRONG_BEFORE_YEAR.search(before))
    if not 1900 <= int(number) < 2100:
        return strong and (not after.strip() or not re.match(r"\s+[a-z]+s\b", after)) and _tagged(doc, at, {"DATE"})
    if _NOT_BEFORE_YEAR.search(before) and not re.search(r"\b\d{4}\s+to\s+$", before):
        return False
    token = doc.char_span(at, at + 4, alignment_mode="expand")
    counts = token is not None and token.root.dep_ == "nummod" and token.root.head.tag_ == "NNS"
    dated = _tagged(doc, at, {"DATE", "EVENT"})
    if counts and not dated and not match["part"]:
        return False
    after_name = at > 0 and token is not None and token.root.i > 0 and doc[token.root.i - 1].pos_ == "PROPN"
    return strong or dated or after_name or bool(match["part"]) or bool(_BEFORE_YEAR.search(before))


_BEFORE_VERB = re.compile(r"\b(?:to|will|would|could|may|might|should|can)\s+$", re.IGNORECASE)


def _is_verb(doc: "Doc", at: int) -> bool:
    span = doc.char_span(at, at + 1, alignment_mode="expand")
    return span is not None and span.root.pos_ == "VERB"


def _tagged(doc: "Doc", at: int, labels: set[str]) -> bool:
    span = doc.char_span(at, at + 1, alignment_mode="expand")
    return span is not None and any(token.ent_type_ in labels for token in span)


def same(claim: FoundDate, evidence: FoundDate) -> bool:
    """Whether the evidence's expression supports the claim's.

    Both resolved: the claim's must cover the evidence's, so "June 2025" is supported by "June 26, 2025" but not the
    reverse; a range with two ends, "2006 to 2012", must be the same. Part of a day, month or year ("Thursday night",
    "late 2019") must be the evidence's too, or cover it. Otherwise each part that the claim names (weekday, month,
    day) must be the evidence's. Lengths of time, recurring times and clock times are compared in value.
    """
    if claim.kind != evidence.kind:
        return False
    if claim.kind == "duration":
        return length(claim.text) == length(evidence.text)
    if claim.kind == "time":
        return _clock(claim.text) == _clock(evidence.text)
    if claim.kind == "recurring":
        return _rhythm(claim) == _rhythm(evidence)
    return _same_part_of_day(claim, evidence) and _same_date(claim, evidence)


def _same_date(claim: FoundDate, evidence: FoundDate) -> bool:
    if not (claim.first and claim.last and evidence.first and evidence.last):
        return _same_parts(claim, evidence)
    if claim.first != claim.last and _RANGE.search(claim.text):
        return (claim.first, claim.last) == (evidence.first, evidence.last)
    return claim.first <= evidence.first and evidence.last <= claim.last and _same_edge(claim, evidence)


def _same_part_of_day(claim: FoundDate, evidence: FoundDate) -> bool:
    wanted = {part.lower() for part in _PART_OF_DAY.findall(claim.text)}
    return wanted <= {part.lower() for part in _PART_OF_DAY.findall(evidence.text)}


def _same_edge(claim: FoundDate, evidence: FoundDate) -> bool:
    """Whether "early", "mid" or "late" in the claim is in the evidence, or covers it: "late 2019" for November 2019."""
    edge, other = (_EDGE.match(found.text) for found in (claim, evidence))
    if not edge or not (claim.first and claim.last and evidence.first and evidence.last):
        return True
    if other and (claim.first, claim.last) == (evidence.first, evidence.last):
        return edge[1].lower() == other[1].lower()
    days = (claim.last - claim.first).days + 1
    begin, end = (evidence.first - claim.first).days / days, ((evidence.last - claim.first).days + 1) / days
    low, high = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0)}[edge[1].lower()]
    return days == 1 or low - 0.01 <= begin and end <= high + 0.01  # a month is not exactly a twelfth


def _same_parts(claim: FoundDate, evidence: FoundDate) -> bool:
    wanted, there = _parts(claim), _parts(evidence)
    if not any(part is not None for part in wanted):
        return claim.text.lower().split() == evidence.text.lower().split()
    return all(a is None or a == b for a, b in zip(wanted, there, strict=True))


def _parts(found: FoundDate) -> tuple[int | None, int | None, int | None, int | None]:
    """Year, month, day, weekday: as written, and as resolved where it is a single day, month or year."""
    first, last = found.first, found.last
    if first is None or last is None:
        return None, found.month, found.day, found.weekday
    year = first.year if first.year == last.year else None
    if first == last:
        return year, first.month, first.day, first.weekday()
    if found.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return year, first.month, None, None
    return year, found.month, found.day, found.weekday


_LENGTHS = {
    "century": (1200, "month"), "decade": (120, "month"), "year": (12, "month"), "fortnight": (14, "day"),
    "week": (7, "day"), "hour": (3600, "second"), "minute": (60, "second"),
}  # fmt: skip
"""Units of time in smaller ones."""


def length(words: str) -> tuple[float | str, str]:
    """Amount and unit of a length of time: "two-day" → (2, "day")."""
    tokens = re.findall(r"[\w.,½¼¾]+", words.lower())
    while tokens and tokens[-1] == "long":
        tokens.pop()
    unit = re.sub(r"s$", "", re.sub(r"ies$", "y", tokens[-1])) if tokens else ""
    amount = " ".join(tokens[:-1])
    value = 1.0 if amount in {"a", "an"} else numbers.value_of(amount)
    value = 0.5 if amount in {"half a", "half an"} else value
    factor, unit = _LENGTHS.get(unit, (1, unit))
    return (amount if value is None else value * factor), unit


def _clock(words: str) -> tuple[int, int] | str:
    words = words.lower()
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s*(?:([ap])\.?m)?", words)
    if not match:
        return {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}.get(words.split()[0], words)
    hour = int(match[1]) % 12 + 12 * (match[3] == "p") if match[3] else int(match[1]) % 24
    return hour, int(match[2] or 0)


def _rhythm(found: FoundDate) -> tuple[str, int | None, int | None]:
    words = {
        "daily": "day",
        "weekly": "week",
        "monthly": "month",
        "annual": "year",
        "annually": "year",
        "yearly": "year",
    }
    last = re.sub(r"s$", "", found.text.lower().split()[-1])
    return ("" if found.weekday is not None else words.get(last, last)), found.weekday, found.month
