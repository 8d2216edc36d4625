"""Finds where something was said, and when where the words beside that tell: "posted on X", "told Reuters in 2012"."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.abbreviations import BEFORE_A_NAME
from summarizer.reading.calendar_words import AMOUNT, MONTH, UNIT, WEEKDAY, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEDIUM = (
    "press release|press statement|statement|news release|series of tweets|tweet|social media post|blog post|post|"
    "interview|"
    "press conference|news conference|conference call|press briefing|briefing|speech|address|letter|e-?mail|memo|"
    "video message|"
    "video|phone call|message|opening remarks|closing remarks|remarks|op-ed|testimony|rally|town hall|debate"
)
_NAMED = (
    rf"(?!{WEEKDAY}|{MONTH}\b)(?:{BEFORE_A_NAME}\. )?"
    r"[A-Z][\w&’'-]*(?:[ .](?:of |the |and )?[A-Z][\w&’'-]*){0,4}"
)
_HEARERS = "reporters|journalists|the (?:crowd|audience|newspaper|paper|network|agency|media)"
_BEFORE = r"(?:(?:later|once|earlier|previously) )?"
_WHEN = (
    rf"(?: (?:in (?:{MONTH} )?{YEAR}|in {MONTH}|last (?:week|month|year|{MONTH})|earlier this (?:week|month|year)"
    rf"|{AMOUNT} {UNIT}s? ago|at the time|back then)\b)"
)
_RELAY = re.compile(
    rf"\b(?:posted|wrote|tweeted|said|shared|writing|posting) on (?:social media|{_NAMED}){_WHEN}?"
    rf"|\b{_BEFORE}(?:[Tt]old|[Tt]alking to|[Tt]elling) (?:{_HEARERS}|(?:the )?{_NAMED}){_WHEN}?"
    rf"|\b[Ss]peaking (?:to|with|at|on|in) (?:{_HEARERS}|an? [\w-]+|{_NAMED})"
    rf"|\b(?:[Ii]n|[Dd]uring|[Aa]t|[Vv]ia|[Tt]hrough) (?:an?|his|her|their|its|the) (?:[\w-]+ ){{0,2}}?(?:{_MEDIUM})\b"
    rf"(?: (?:to|with|for) (?:{_HEARERS}|(?:the )?{_NAMED}))?{_WHEN}?"
    r"|\bon (?:Twitter|Facebook|Instagram|Telegram|Truth Social|X)\b"
    rf"|(?<=\b(?:said|told|says)){_WHEN}"
)
_OPENS = re.compile(rf"In (?:{MONTH} )?{YEAR}\b")
"""What sets the time of a whole sentence."""
_OF_AN_OPEN_TIME = re.compile(r"(?:later|once|earlier|previously) |.*\b(?:at the time|back then)$")


def find(text: str, start: int, end: int) -> "Iterator[tuple[int, int]]":
    """Offsets of the phrases between two offsets, in reading order."""
    opening = _OPENS.match(text, start, end)
    if opening:
        yield opening.span()
    for match in _RELAY.finditer(text, start, end):
        lead = len(match[0]) - len(match[0].lstrip())
        yield match.start() + lead, match.end()


def is_of_an_open_time(words: str) -> bool:
    """Whether the phrase says that it was said at another time, and not when: "later told Reuters", "at the time"."""
    return _OF_AN_OPEN_TIME.match(words) is not None
