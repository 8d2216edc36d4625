"""Finds what stands between quotation marks, in all usual styles; apostrophes are no marks, and no mark is mended.

Works paragraph by paragraph in one pass over the text. A paragraph that opens a quotation without closing it, before
one that opens again, is the printed convention for a quotation that goes on; each paragraph's words are one piece.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models import Article, Sentence

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚‹›'「」『』]")
_CLOSERS: dict[str, set[str]] = {
    "“": {"”", "“", '"'}, "„": {"“", "”", '"'}, "‟": {"”", '"'}, "”": {"”", '"'}, '"': {'"', "”"},
    "「": {"」"}, "『": {"』"}, "«": {"»"}, "»": {"«", "»"}, "``": {"''", '"'}, "''": {"''", '"'},
    "‘": {"’", "'"}, "‚": {"‘", "’"}, "‹": {"›"}, "›": {"‹", "›"}, "'": {"'", "’"},
}  # fmt: skip
_SINGLE = {"‘", "’", "'", "‚", "‹", "›"}
_ELIDED = re.compile(r"['’‘](?:\d|em\b|tis\b|twas\b|til\b|cause\b|bout\b|n\b|round\b|s\b)", re.IGNORECASE)
_LONGEST = 20_000
_LONGEST_SINGLE = 1_500
"""Characters that a quotation within one paragraph may take; single marks are mostly apostrophes."""


@dataclass(frozen=True)
class Marked:
    """Words between marks: `start`, `end` exclude the marks; `opens_at` is the opening mark's place."""

    start: int
    end: int
    opens_at: int
    closes_at: int
    paragraph: int
    closed: bool
    continues: bool = False
    """True where the paragraph before left its quotation open, and this one goes on with it."""


def paragraphs(article: "Article") -> list[list["Sentence"]]:
    """The sentences that may carry a quotation, by paragraph."""
    pairs = pairwise(article.sentences)
    inside = sum("\n" in article.text[s.start : s.end] for s in article.sentences)
    wrapped = inside > sum(article.text[one.end : other.start].count("\n") == 1 for one, other in pairs)
    found: list[list[Sentence]] = []
    before: Sentence | None = None
    for sentence in article.sentences:
        gap = article.text[before.end : sentence.start] if before else "\n\n"
        new = (
            gap.count("\n") > 1
            or ("\n" in gap and not wrapped)
            or (before is not None and before.kind != sentence.kind)
        )
        if new or not found:
            found.append([])
        found[-1].append(sentence)
        before = sentence
    return [block for block in found if block[0].kind in ("body", "heading")]


def find(article: "Article") -> list[Marked]:
    """Everything between quotation marks, outermost marks only, in reading order."""
    blocks = paragraphs(article)
    found: list[Marked] = []
    open_before = False
    for number, block in enumerate(blocks):
        pieces = _in_paragraph(article.text, block, number)
        if pieces and open_before and not article.text[block[0].start : pieces[0].opens_at].strip():
            first = pieces[0]
            pieces[0] = Marked(
                first.start, first.end, first.opens_at, first.closes_at, number, first.closed, continues=True
            )
        found += pieces
        open_before = bool(pieces) and not pieces[-1].closed
    return found


def _in_paragraph(text: str, block: list["Sentence"], number: int) -> list[Marked]:
    start, end = block[0].start, block[-1].end
    marks = [(m.start(), m[0]) for m in _MARK.finditer(text, start, end)]
    begun = {s.start for s in block}
    found: list[Marked] = []
    index = 0
    while index < len(marks):
        at, mark = marks[index]
        if not _may_open(text, at, mark, begun):
            index += 1
            continue
        close = _closing(text, marks, index, end, begun)
        begin = at + len(mark)
        if close is not None:
            stop = marks[close][0]
            if text[begin:stop].strip():
                found.append(_trimmed(text, begin, stop, at, stop + len(marks[close][1]), number, closed=True))
            index = close + 1
            continue
        index += 1
        if mark in _SINGLE or mark == "''":
            continue
        stop = _unclosed_end(text, block, begin)
        if text[begin:stop].strip():
            found.append(_trimmed(text, begin, stop, at, stop, number, closed=False))
        while index < len(marks) and marks[index][0] < stop:
            index += 1
    return found


def _trimmed(text: str, begin: int, stop: int, at: int, closes: int, number: int, *, closed: bool) -> Marked:
    words = text[begin:stop]
    start = begin + len(words) - len(words.lstrip())
    return Marked(start, begin + len(words.rstrip()), at, closes, number, closed)


def _may_open(text: str, at: int, mark: str, begun: set[int]) -> bool:
    before = " " if at in begun else text[at - 1]
    after = text[at + len(mark) : at + len(mark) + 1]
    if not after or after.isspace() and mark not in {"“", "„", "«"}:
        return False
    if mark in {"“", "„", "«", "``", "‟"}:
        return True
    if mark in {"”", "’", "''", "›"} and mark != "''":
        return mark == "”" and before.isspace() and after.isalnum()
    if mark in _SINGLE and _ELIDED.match(text, at):
        return False
    return not before.isalnum() and before not in ".,!?%)]" and (after.isalnum() or after in "([$€£…—-.\"“‘'@#")


def _closing(text: str, marks: list[tuple[int, str]], opened: int, end: int, begun: set[int]) -> int | None:
    """Index of the mark that closes the one at `opened`, past nested quotations; none where it is missing.

    What opens a sentence before a word, at one of `begun`, closes nothing, also where no space stands before it.
    """
    at, mark = marks[opened]
    wanted, depth, fallback = _CLOSERS[mark], 0, None
    for index in range(opened + 1, len(marks)):
        place, other = marks[index]
        if place - at > (_LONGEST_SINGLE if mark in _SINGLE else _LONGEST):
            break
        if other not in wanted and other not in ("“", "„", "«", mark):
            continue
        nests = other == mark == "“" or (other in {"“", "„", "«"} and other not in wanted)
        if nests and _opens_only(text, place, other):
            depth += 1
            continue
        opens = place in begun and text[place + len(other) : place + len(other) + 1].isalnum()
        if opens or not _may_close(text, place, other, end, single=mark in _SINGLE):
            continue
        if depth:
            depth -= 1
            continue
        if mark in _SINGLE and _may_be_possessive(text, place):
            fallback = index if fallback is None else fallback
            continue
        return index
    if depth and fallback is None:
        return _closing_flat(marks, opened)
    return fallback


def _closing_flat(marks: list[tuple[int, str]], opened: int) -> int | None:
    """The first closing mark, where the nested ones do not come out even."""
    at, mark = marks[opened]
    for index in range(opened + 1, len(marks)):
        place, other = marks[index]
        if other in {"”", "»"} and other in _CLOSERS[mark] and place - at <= _LONGEST:
            return index
    return None


def _opens_only(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    return (before.isspace() or before in "([—-‘'") and after.isalnum()


def _may_close(text: str, at: int, mark: str, end: int, *, single: bool) -> bool:
    before = text[at - 1 : at]
    after = text[at + len(mark) : at + len(mark) + 1] if at + len(mark) < end else " "
    if single:
        return not before.isspace() and not after.isalnum()
    if mark == '"':
        return not (before.isspace() and after.isalnum())
    return True


def _may_be_possessive(text: str, at: int) -> bool:
    """Whether a single mark after an s, before a word, may be a plural's apostrophe."""
    return text[at - 1 : at] == "s" and re.match(r"['’] [a-zA-Z]", text[at : at + 3]) is not None


def _unclosed_end(text: str, block: list["Sentence"], begin: int) -> int:
    """The end of the paragraph for a quotation that begins a sentence, else the end of its sentence."""
    sentence = next((s for s in block if s.start <= begin < s.end), block[-1])
    whole = text[begin : begin + 1].isupper()
    return block[-1].end if whole else sentence.end
