"""Edits of a sentence: what is cut out of it and what is put in, and the sentence that comes of them."""

import re
from dataclasses import dataclass

_SPACES = re.compile(r"\s+")
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?])")
_COMMAS = re.compile(r",(?:\s*,)+")
_COMMA_AFTER_MARK = re.compile(r"([,.;][\"”’'])\s*,")
_COMMA_BEFORE_STOP = re.compile(r"(?:[,;:]|\s[–—―-]{1,2})\s*([.!?])")
_TWO_STOPS = re.compile(r"(?<=\b[A-Z]\.)\.$")
_STOPPED = re.compile(r"\.[\"”’'»)]*$")
BRACKETED = re.compile(r"\[([^\[\]]+)\]")
"""What was put in."""
_FIRST_LETTER = re.compile(r"^([\"“«‘'([]*)([a-zà-ÿ])")


@dataclass(frozen=True, order=True)
class Edit:
    """The characters from `start` to `end` of the article's text give way to `put`."""

    start: int
    end: int
    put: str = ""

    @property
    def name(self) -> str:
        """The name put in, without brackets and what follows them: "Ann Berg" of "[Ann Berg] will"; none of a mark."""
        found = BRACKETED.search(self.put)
        return found[1] if found else ""


def apply(text: str, start: int, end: int, edits: "frozenset[Edit] | tuple[Edit, ...]") -> str:
    """The sentence `text[start:end]` after the edits, with spaces, commas and the first letter put right."""
    parts: list[str] = []
    at = start
    for edit in sorted(edits):
        if edit.start < at:  # inside of what is cut already
            at = max(at, edit.end)
            continue
        runs_on = (
            not edit.put and text[edit.start - 1 : edit.start].isalnum() and text[edit.end : edit.end + 1].isalnum()
        )
        parts += [text[at : edit.start], " " if runs_on else edit.put]
        at = edit.end
    parts.append(text[at:end])
    whole = _SPACES.sub(" ", text[start:end]).strip()
    if not edits:
        return whole
    made = _tidy("".join(parts))
    return made + "." if _STOPPED.search(whole) and made and made[-1].isalnum() else made


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens also closes."""
    return (
        text.count('"') % 2 == 0
        and text.count("“") + text.count("„") <= text.count("”") + text.count("“") * text.count("„")
        and text.count("‘") <= text.count("’")
        and text.count("«") == text.count("»")
        and text.count("”") <= text.count("“") + text.count("„")
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
    )


def words(text: str) -> int:
    """How many words a reader counts."""
    return sum(any(c.isalnum() for c in w) for w in text.split())


def _tidy(text: str) -> str:
    text = _SPACES.sub(" ", text).strip().lstrip(",;:–—- ")
    text = _SPACE_BEFORE.sub(r"\1", text)
    text = _COMMAS.sub(",", text)
    text = _COMMA_AFTER_MARK.sub(r"\1", text)
    text = _TWO_STOPS.sub("", _COMMA_BEFORE_STOP.sub(r"\1", text))
    return _FIRST_LETTER.sub(lambda m: m[1] + m[2].upper(), text)
