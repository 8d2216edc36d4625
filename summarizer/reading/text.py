r"""Makes a text fit to be read: NFC, `\n` line ends, nothing invisible; says what it had to take out."""

import re
import unicodedata

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_JOINERS = re.compile("(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
"""Zero-width joiners carry meaning in Indic and Arabic script and in emoji; between Latin letters they hide text."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

_REMOVED = (
    (_BIDI, "bidirectional override"),
    (_ZERO_WIDTH, "zero-width"),
    (_JOINERS, "zero-width"),
    (_CONTROL, "control"),
)


def normalise(raw: str) -> tuple[str, list[str]]:
    """The text to store, and a warning for each kind of character that was dropped."""
    text = _SPACES.sub(" ", _BREAKS.sub("\n", raw.removeprefix("\ufeff")))
    dropped: dict[str, int] = {}
    for pattern, kind in _REMOVED:
        text, count = pattern.subn("", text)
        if count:
            dropped[kind] = dropped.get(kind, 0) + count
    text = unicodedata.normalize("NFC", text)
    return text, [f"{count} {kind} character{'s' * (count > 1)} dropped" for kind, count in dropped.items()]
