"""The bound that words give a number: "more than 26", "as many as 60", "20 or so"."""

import re

from summarizer.models import Bound

_BOUNDS: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    ("at_least", (
        "no less than", "no fewer than", "not less than", "not fewer than", "a few", "several", "many", "as few as",
        "as little as", "as low as", "as small as",
        "first few", "last few", "past few", "next few",
    )),
    ("at_most", (
        "no more than", "not more than", "less than", "fewer than", "lower than", "smaller than", "under", "below",
        "up to", "at most", "a maximum of", "as many as", "as much as", "as high as", "as deep as", "as large as",
        "as far as", "younger than",
        "just under", "just shy of",
        "not exceeding", "within",
    )),
    ("at_least", (
        "more than", "over", "above", "at least", "upward of", "upwards of", "in excess of", "exceed", "exceeds",
        "exceeded", "exceeding", "a minimum of", "just over", "greater than", "larger than", "bigger than",
        "higher than", "north of", "older than", "tops", "surpasses", "surpassed", "surpassing", "topped",
    )),
    ("about", (
        "nearly", "almost", "about", "around", "some", "approximately", "approx.", "roughly", "close to", "perhaps",
        "an estimated", "estimated", "circa", "c.", "~", "in the region of", "something like",
    )),
)  # fmt: skip
"""The words before a number; the first that fits decides."""
_BEFORE = tuple(
    (
        bound,
        re.compile(
            rf"(?:^|[\s(“\"‘—–])(?:{'|'.join(map(re.escape, words))})\s*$".replace(r"\ ", r"\s+"), re.IGNORECASE
        ),
    )
    for bound, words in _BOUNDS
)
_LEFT_OUT = re.compile(
    r"\b(?:(?:all|anything|everything|everyone|nothing|none)\s+but|(?:apart|aside)\s+from|except(?:ing|\s+for)?|excluding|"
    r"other\s+than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_RISEN = re.compile(
    r"\b(?:back|went|goes|gone|going|rose|shot|climbed|jumped|moved|crept|soared|lifted|carried|"
    r"transported|floated|flown|raised|it|them)\s+up\s+to\s*$",
    re.IGNORECASE,
)
"""Where "up to" tells how far something went."""
_STOOD = re.compile(
    r"\b(?:bid\w*|price|toll|tally|total|count|number|figure|score)\b.{0,25}\b(?:is|was|are|were|now)\s+up\s+to\s*$",
    re.IGNORECASE,
)
"""Where "up to" tells how high a number has come: "the bidding was up to $2,000"."""
_PRESIDED = re.compile(r"\b(?:presid|reign|argu|quarrel|mull|fight|fought)\w*\s+over\s*$", re.IGNORECASE)
"""Where "over" belongs to the verb."""
_PASSED = re.compile(
    r"\b(?:toll|tally|total|number|count|population|price|sales|views|figure)\b.{0,25}\bpas(?:t|ses|sed)\s*$",
    re.IGNORECASE,
)
"""Where "passed" is "exceeded", and nothing that is passed by vote; "climbs past"."""
_OR_MORE = re.compile(
    r"(?:\s+(?:per|an?)\s+\w+)?\s+(?:or|and)\s+(?:more|above|over|older)\b|\s*\+|(?:\s+|-)plus\b", re.IGNORECASE
)
_OR_LESS = re.compile(r"\s+or\s+(?:less|fewer|under|younger|below)\b", re.IGNORECASE)
_OR_SO = re.compile(r"\s+or\s+so\b|-odd\b", re.IGNORECASE)
_INEXACT = re.compile(r"^(?:tens|dozens|scores|hundreds|thousands|millions|billions|lakhs|crores)\b", re.IGNORECASE)


def leaves_out(before: str) -> bool:
    """Whether what the number counts is what something is not told of: "all but 12 hives burned"."""
    return bool(_LEFT_OUT.search(before))


def with_bound(text: str, start: int, end: int) -> str:
    """The words of a number from `start` to `end` with those of its bound before them: "at most 31 people"."""
    before = text[max(0, start - 40) : start]
    found = next((match for _, pattern in _BEFORE if (match := pattern.search(before))), None)
    words = found[0].strip(' (“"‘—–\n') if found else ""
    return f"{words} {text[start:end]}".strip()


def bound_of(number: str, before: str, after: str, behind_number: str) -> Bound:
    """The bound of a number by itself ("dozens"), the words before it, and those after it and after its unit."""
    if _PASSED.search(before) or _OR_MORE.match(after) or _OR_MORE.match(behind_number):
        return "at_least"
    if _OR_LESS.match(after):
        return "at_most"
    if _OR_SO.match(after):
        return "about"
    if _RISEN.search(before) or _STOOD.search(before) or _PRESIDED.search(before):
        return "exact"
    found = next((bound for bound, pattern in _BEFORE if pattern.search(before)), None)
    return found or ("at_least" if _INEXACT.match(number) else "exact")
