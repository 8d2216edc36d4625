"""Numbers that name, place or date something and count nothing: "flight 2291", "the 14th Amendment", "2 of 5"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer
from summarizer.reading.calendar_words import NEWS_YEAR
from summarizer.reading.grammar import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_INNER_CAPITAL = re.compile(r"[a-z]+[A-Z]\w*")
_AND_INSIDE = re.compile(r"[A-Z]+&[A-Z]+")
_ABBREVIATION = re.compile(r"[A-Z]\.[A-Z]\.(?:[A-Z]\.)*")
_BEFORE = re.compile(
    r"\b(?:(?:serial|registration|phone|telephone|account|case|docket|model)\s+numbers?|numbers?|nos?\.?|flights?|"
    r"pages?|chapters?|sections?|paragraphs?|clauses?|articles?|rules?|rooms?|gates?|platforms?|routes?|highways?|exits?|"
    r"markers?|channels?|versions?|phases?|lanes?|items?|exhibits?|seats?|figures?|tables?|rows?|lines?|bus|stages?|standard)"
    r"\s+(?:\d+\s+(?:and|or|to)\s+)?$|\b(?:GMT|UTC)\s?[+−-]\s?$",
    re.IGNORECASE,
)
"""Before digits that name and do not count: "flight 2291"."""
_HOUR_BEFORE = re.compile(
    r"\b(?:asleep|awake|up|wok\w+|wakes?|open\w*|clos\w+|start\w*|beg[aiu]n\w*|arriv\w+|home|bed)\s+at\s+(?:about\s+)?$",
    re.IGNORECASE,
)
"""Before an hour: "she woke at 7"."""
_HOUR = re.compile(r"1[0-2]|\d")
_NAMED_BEFORE = re.compile(r"\b[A-Z]\w*\s+(?:\d+,\s*)*(\d+),?\s+(?:and|or|to)\s+$")
"""Before the second number of a name: "National 4 and 5"."""
_STEP_BEFORE = re.compile(
    r"\b(?:laps?|days?|weeks?|rounds?|games?|turns?|levels?|grades?|types?|class|tiers?|zones?|court|seasons?|episodes?)"
    r"\s+(?:\d+\s+(?:and|or|to)\s+)?$",
    re.IGNORECASE,
)
"""Before digits that name where no noun follows: "on day 27", not "in two weeks 27 people"."""
_WHOLE = re.compile(r"\b(?:per|(?:for|out\s+of)\s+every)\s+$", re.IGNORECASE)
"""Before what a rate is measured against, "38 deaths per 100,000 people": nobody counted 100,000."""
_CODE = re.compile(r"\d{3}-0\d*|\d{3}-\d{4}|0\d+")
_DIALLED = re.compile(r"\b(?:call|dial|phone|text|ring)(?:s|ed|led|ing|ling)?\s+$", re.IGNORECASE)
_OR_TWO = re.compile(r"\b(?:minute|hour|day|week|month|year|decade)\s+or\s+$", re.IGNORECASE)
"""Before the second number of a length of time: "within a day or two"."""
_TOP = re.compile(r"\btop(?:\s+|-)$", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:\(?\d{1,2}[.)/]|#\d+)\s+$")
_PAGE = re.compile(
    r"\W*(?:(?:photo|image|picture|slide|page|part)\s+)?\d{1,3}\s?(?:of|/)\s?\d{1,3}(?=\s*(?:[.:)|]|$))", re.IGNORECASE
)
_PARTING = re.compile(r"(?:\A|[;:.—–]|\band|\bor)\s*$")
_IDIOM = re.compile(
    r"-(?:hand|class|responders?|timers?|rate|part(?:y|ies)|choice|time|guess\w*|degree|person|world|grad\w+)\b",
    re.IGNORECASE,
)
"""After an ordinal: "first-hand", "third-party"."""
_RANKED = frozenset(
    "lady lieutenant sergeant responder responders aid base baseman grade grader graders cousin cousins circuit deputy "
    "vice".split()
)
"""What an ordinal makes a name of: "the first lady"."""
_NUMBERED = frozenset(
    "circuit district precinct ward regiment infantry battalion brigade division squadron fleet parallel avenue "
    "street".split()
)
"""What an ordinal in digits is the name of: "the 9th congressional district"."""
_NAMED_BY_RANK = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth)- (?:or|and|to) |"
    r"first (?:family|couple|daughters|sons)(?! (?:to|of|in|that|who)\b)|"
    r"third (?:part(?:y|ies)|world)\b|(?:first|second|third) world war",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\bdoi\b:?\s*\S*10\.\d{4}", re.IGNORECASE)
_PARTS = re.compile(r"\(\d{1,2}\)|(?<=\s)\d{1,2}\)")
"""The numbers of the parts of one sentence: "(1) the mill, (2) the barn"."""
_NAMES = re.compile(
    r"\b0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b|(?:\(\d{3}\)\s?|\b\d{3}[-. ])\d{3}[-.]\d{4}\b|\+\d{1,3}[-. ]\d[\d .-]{5,}\d\b"
    r"|\b[Gg]round\s+[Zz]ero\b|"
    r"\b\d{1,5}\s+(?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w.]*\s+){1,3}"
    r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Drive|Lane)\b"
    r"(?!\.?\s+[a-z]+s\b)|\A\W*\d\d?\.\d\d(?:\s*\(\d\d?\.\d\d\))?(?=\s+[A-Z])|"
    r"\b\d\d[.:]?\d\d\s?(?:UTC|GMT|[BEPI]ST|[EP]DT|CES?T)\b|\bin\s+the\s+first\s+place\b|\b[Oo]ne-(?:on|to)-one\b|\b(?:below|above)\s+zero\b|\[\d{1,3}\]|\b(?:Group|Gang)\s+of\s+(?:[A-Z][a-z]+|\d+)|\b(?:doi|DOI):?\s*\d\S+"
    r"|\b[3-7]['’′]\s?\d{1,2}(?:[\"”″]|''|’’)|\b\w+-?somethings?\b"
    r"|\b\d+\(\d+\)|\b9[-/]11\b|\b(?:[Ss]ub)?(?:[Ss]ections?|[Pp]aragraphs?)\s+\(\d+\)"
    r"|\b(?:take|takes|took|taking|plead\w*)\s+the\s+[Ff]ifth\b(?!\s+[a-z])"
    r"|\b911\b(?=\s*(?:[.,;:)”\"]|$))|(?<=[a-z]\s)101(?=[.,;:)”\"])"
)
"""Telephone numbers, addresses of houses and papers, references, hours, the time before an entry of a live report, and
fixed names."""


def spans(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence holds numbers that are part of a telephone number, a fixed name or the count of its pictures."""
    if _REFERENCE.search(sentence):
        return [(0, len(sentence))]
    page = _PAGE.match(sentence)
    items = _PARTS.finditer(sentence) if "1)" in sentence and "2)" in sentence else ()
    return [match.span() for match in (*_NAMES.finditer(sentence), *items, *([page] if page else []))]


def names_something(  # noqa: PLR0911 - one return a kind of label
    words: str, number: "Span", before: str, *, opens: bool
) -> bool:
    """Whether a cardinal without a unit is a label; `before` are the words before it, `opens` where there are none."""
    following = _following(number)
    if opens and _heads_an_item(words, following):
        return True
    if _BEFORE.search(before) or _OR_TWO.search(before) or _WHOLE.search(before) or _CODE.fullmatch(words):
        return True
    if _HOUR.fullmatch(words) and _HOUR_BEFORE.search(before) and not _is_noun(following):
        return True
    if NEWS_YEAR.fullmatch(words) and (not _is_noun(following) or _is_of_a_year(number, following)):
        return True
    named = _NAMED_BEFORE.search(before)
    if (_STEP_BEFORE.search(before) or named) and not _is_noun(following):
        return True
    if named and words == str(int(named[1]) + 1):
        return True  # "the Expedition 23 and 24 crews"
    if (
        words.isdigit()
        and len(words) > 2
        and (_is_block(following) or _DIALLED.search(before) and not _is_noun(following))
    ):
        return True
    if words.isdigit() and words != "1" and _is_title(following):
        return True
    if _TOP.search(before):
        ranked = number[0].i < 2 or not number.doc[number[0].i - 2].like_num
        return not (ranked and following is not None and following.tag_ == "NNS")
    return False


def _is_noun(token: "Token | None") -> bool:
    return token is not None and token.pos_ in NOUNS


def _is_of_a_year(number: "Span", following: "Token | None") -> bool:
    """Whether a year tells of when a single thing is: "the 2016 candidate", "an 1898 court ruling"."""
    before = number.doc[number.start - 1].lower_ if number.start else ""
    return before in {"a", "an"} or (following is not None and following.tag_ == "NN")


def _is_title(token: "Token | None") -> bool:
    """Whether a single capitalised word ends what digits begin: "she watches 30 Rock"."""
    if token is None or token.tag_ != "NNP" or token.ent_type_ in {"DATE", "TIME"} or not token.text[:1].isupper():
        return False
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return not gazetteer.is_demonym(token.text) and token.is_alpha and (after is None or after.is_punct)


def _is_block(token: "Token | None") -> bool:
    """Whether the number before is a house's: "the 3700 block of Mill Street"."""
    return token is not None and token.lower_ == "block"


def opens_an_item(sentence: str) -> bool:
    """Whether the words from the start of a sentence to the end of its first number are the number of an item."""
    return bool(_ITEM.match(sentence))


def _heads_an_item(words: str, following: "Token | None") -> bool:
    """Whether digits before a capital and no plural number a line: "3 US Department of Justice"."""
    if following is None or not words.isdigit() or words == "1" or not following.text[:1].isupper():
        return False
    noun = following
    while noun.dep_ in {"compound", "amod", "nmod", "poss", "det"} and noun.head.i > noun.i:
        noun = noun.head
    return noun.tag_ not in {"NNS", "NNPS"} and not gazetteer.is_demonym(following.text)


def is_a_connective(before: str, after: str) -> bool:
    """Whether an ordinal only orders what is said: "second, the mill is old"."""
    return after.startswith(",") and bool(_PARTING.search(before))


def is_a_fixed_ordinal(ordinal: "Span", noun: "Token | None") -> bool:
    """Whether an ordinal is part of a name or an idiom: "the 14th Amendment", "first-hand"; not "the third Indian"."""
    following = _following(ordinal)
    doc = ordinal.doc
    before = doc[ordinal.start - 1].lower_ if ordinal.start else ""
    behind, phrase = doc[ordinal.end : ordinal.end + 2].text, doc[ordinal.start : ordinal.end + 3].text
    if before in {"per", "every", "each"} or _IDIOM.match(behind) or _NAMED_BY_RANK.match(phrase):
        return True
    if following is not None and (following.lower_ in _RANKED or _is_cut_off(ordinal, following)):
        return True
    if noun is not None and ordinal.text[0].isdigit() and _NUMBERED & {t.lower_ for t in doc[ordinal.end : noun.i + 1]}:
        return True
    if following is None or not following.text[:1].isupper() or gazetteer.is_demonym(following.text):
        return False
    words = ordinal.doc[following.i : max(following.i, noun.i if noun is not None else 0) + 1]
    if not all(token.text[:1].isupper() for token in words) or _in_title_case(ordinal):
        return False
    first = ordinal[0]
    return first.text[:1].isdigit() or (first.text[:1].isupper() and not first.is_sent_start)


def _is_cut_off(ordinal: "Span", following: "Token") -> bool:
    """Whether what follows is counted by itself, "the first 94 cases", or it is a name, "Mill Ward (Second)"."""
    before = ordinal.doc[ordinal.start - 1].text if ordinal.start else ""
    bracketed = before == "(" and following.text == ")" and ordinal[0].text[:1].isupper()
    return bracketed or (following.tag_ == "CD" and not NEWS_YEAR.fullmatch(following.text))


def is_capitalised(number: "Span") -> bool:
    """Whether a number in words has a capital in mid-sentence, as a word beside it has: "the One Step test"."""
    first, following = number[0], _following(number)
    if first.is_sent_start or not first.i or not first.text[:1].isupper() or following is None:
        return False
    before = first.doc[first.i - 1]
    ends = before.text[:1].isupper() and not before.is_sent_start and before.pos_ in {"PROPN", "ADJ"}
    return (following.text[:1].isupper() or ends) and not before.is_punct and not _in_title_case(number)


def _in_title_case(words: "Span") -> bool:
    """Whether the sentence writes most long words with a capital, as headings do."""
    long = [token for token in _sentence(words) if token.is_alpha and len(token) > 3]
    return 4 * sum(token.text[:1].isupper() for token in long) > 3 * len(long)


def _sentence(words: "Span") -> "Span":
    """The words of the sentence; spaCy's own way to it goes through the whole text."""
    doc, first, last = words.doc, words.start, words.end
    while first and not doc[first].is_sent_start:
        first -= 1
    while last < len(doc) and not doc[last].is_sent_start:
        last += 1
    return doc[first:last]


def _following(words: "Span") -> "Token | None":
    last = words[-1]
    return last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None


def belongs_to_a_name(number: "Span") -> bool:  # noqa: PLR0911 - one return a form of name
    """Whether the number is part of a name: "Article 370", "Boeing 737", "MiG-29"; not "Singh met 26 …"."""
    first, last = number[0], number[-1]
    if first.i == 0:
        return False
    before = first.doc[first.i - 1]
    if before.text in {"-", "–"} and not before.whitespace_ and first.i > 1 and first.doc[first.i - 2].is_alpha:
        return not first.doc[first.i - 2].whitespace_ and first.doc[first.i - 2].lower_ != "to"
    if _ABBREVIATION.fullmatch(before.text):
        return first.text.isdigit()
    if _INNER_CAPITAL.fullmatch(before.text) or _AND_INSIDE.fullmatch(before.text):
        return True  # "iPhone 5 owners", "the S&P 500"
    if before.text.islower() or not before.is_alpha or before.pos_ not in NOUNS:
        return False
    if first.is_alpha and not first.text[:1].isupper():
        return False
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if following is not None and following.text[:1].isupper() and following.tag_ in {"NNP", "NN"}:
        return True
    if following is not None and following.tag_ == "NN" and first.text.isdigit() and before.tag_ == "NNP":
        return True  # "a Falcon 9 rocket": nine would be rockets
    if first.text.isdigit() and before.tag_ == "NNP" and before.dep_ in {"nmod", "compound"} and before.head.i > last.i:
        return True  # "its Pilot 3 devices"
    counts_next = first.head.i > last.i and first.head.pos_ == "NOUN"
    same_name = (
        first.ent_type_ not in {"", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE"} and first.ent_iob_ == "I"
    )
    return same_name or not counts_next
