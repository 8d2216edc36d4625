"""Finds where something was said: "posted on X", "told Reuters", "in a press release"."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEDIUM = (
    "press release|press statement|statement|news release|series of tweets|tweet|social media post|blog post|post|"
    "interview|"
    "press conference|news conference|conference call|press briefing|briefing|speech|address|letter|e-?mail|memo|"
    "video message|"
    "video|phone call|message|opening remarks|closing remarks|remarks|op-ed|testimony|rally|town hall|debate"
)
_NAMED = r"[A-Z][\w&’'-]*(?:[ .](?:of |the |and )?[A-Z][\w&’'-]*){0,4}"
_HEARERS = "reporters|journalists|the (?:crowd|audience|newspaper|paper|network|agency|media)"
_RELAY = re.compile(
    rf"\b(?:posted|wrote|tweeted|said|shared|writing|posting) on (?:social media|{_NAMED})"
    rf"|\b(?:[Tt]old|[Tt]alking to|[Tt]elling) (?:{_HEARERS}|{_NAMED})"
    rf"|\b[Ss]peaking (?:to|with|at|on|in) (?:{_HEARERS}|an? [\w-]+|{_NAMED})"
    rf"|\b(?:[Ii]n|[Dd]uring|[Aa]t|[Vv]ia|[Tt]hrough) (?:an?|his|her|their|its|the) (?:[\w-]+ ){{0,2}}?(?:{_MEDIUM})\b"
    rf"(?: (?:to|with|for) (?:{_HEARERS}|(?:the )?{_NAMED}))?"
    r"|\bon (?:Twitter|Facebook|Instagram|Telegram|Truth Social|X)\b"
)


def find(text: str, start: int, end: int) -> "Iterator[tuple[int, int]]":
    """Offsets of the phrases between two offsets, in reading order."""
    for match in _RELAY.finditer(text, start, end):
        yield match.span()
