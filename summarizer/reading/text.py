r"""Makes a text fit to be read: NFC, `\n` line ends, nothing invisible; says what it had to take out."""

import re
import unicodedata

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\U0001bca0-\U0001bca3\U000e0000-\U000e0fff]"
)
"""What Unicode calls ignorable, but for the selectors of an emoji's look and the joiners below."""
_JOINERS = re.compile("(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
"""Zero-width joiners carry meaning in Indic and Arabic script and in emoji; between Latin letters they hide text."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters, as broken JSON holds them: no encoding can store them."""
_MARKS = re.compile(r"[^\w\s]{31,}")
_MOST_MARKS = 30
"""Combining marks on one letter, as in Unicode's stream-safe text (UAX 15, 13): normalising takes the square of their
number."""
_BLANK = re.compile(r"[ \n]{101,}")
"""What no layout needs; patterns in which blanks follow each other take the square or the cube of their length."""
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

_REMOVED = (
    (_BIDI, "bidirectional override"),
    (_ZERO_WIDTH, "zero-width"),
    (_JOINERS, "zero-width"),
    (_CONTROL, "control"),
    (_SURROGATES, "broken"),
)


def normalise(raw: str) -> tuple[str, list[str]]:
    """The text to store, and a warning for each kind of character that was dropped; long blanks are made short."""
    text = _SPACES.sub(" ", _BREAKS.sub("\n", raw.removeprefix("\ufeff")))
    dropped: dict[str, int] = {}
    for pattern, kind in _REMOVED:
        text, count = pattern.subn("", text)
        if count:
            dropped[kind] = dropped.get(kind, 0) + count
    bounded = _MARKS.sub(_bounded, text)
    if len(bounded) < len(text):
        dropped["combining"] = len(text) - len(bounded)
    text = unicodedata.normalize("NFC", _BLANK.sub(_shortened, bounded))
    return text, [f"{count} {kind} character{'s' * (count > 1)} dropped" for kind, count in dropped.items()]


def _shortened(match: re.Match[str]) -> str:
    """The blank as it parts words, lines or paragraphs."""
    return "\n" * min(match[0].count("\n"), 2) or " "


def _bounded(match: re.Match[str]) -> str:
    kept, run = [], 0
    for character in match[0]:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
