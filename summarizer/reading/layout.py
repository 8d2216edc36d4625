"""Tells the parts of a plain-text article apart: header, title, dateline, agency, body, boilerplate.

What is recognised as header goes to the article's fields and is no sentence; boilerplate stays in the text as
sentences that cannot be cited.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.reading import captions, dateline, header_days, house_text, lexicon
from summarizer.reading.abbreviations import BEHIND_A_NAME
from summarizer.reading.captions import AGENCY

if TYPE_CHECKING:
    from summarizer.models.article import SentenceKind

    Block = tuple[int, int, SentenceKind]
    """A paragraph or sentence: where it begins and ends, and what it is."""

_BOILERPLATE = re.compile(
    r"""\s*(?:
        !\[.*|\|.*|.*\|\s*$|[-=_*\#\s|]+$
      | \(?with\s+(?:\w+\s+)?inputs?\s+from\b.*|\(with\s+.{1,40}\s+inputs?\)
      | (?:image|photo|picture|file\s+photo|video)\s*(?:source|credit|courtesy|by)?\s*:.*
      | getty\s+images.*|advertisement\.?
      | (?:read|see|watch|listen)\s+(?:more|also|here|the\s+full).{0,80}
      | also\s+read\s*:.*|click\s+here.*|related\s*(?::.*|articles?|stories)
      | (?:magazine|see\s+also|don['’]t\s+miss|up\s+next)\s*:.*|\(graphic\s*:.{0,120}\)
      | \S*(?:@\w+\.|https?://|www\.|twitter\.com/)\S+
      | (?:subscribe|sign\s+up|follow\s+us|share\s+this|send\s+this\s+page).{0,120}
      | all\s+rights\s+reserved.*|(?:©|\(c\)|copyright\b).{0,120}
      | (?:published|updated|last\s+updated|first\s+published)\s*:?\s.{0,60}\d{4}.*
      | \(?this\s+(?:story|report|article)\s+(?:has\s+been|was|is)\s
        .{0,120}(?:auto-?generated|syndicated|edited|feed).*
      | (?:written|edited|reported|compiled)\s+by\b.{0,60}
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOVE = 5
"""Paragraphs that a page may put above the dateline of a report: a teaser, who wrote it."""
_HEADED = 2
"""Paragraphs in which the day may stand on a line between others, where lines alone part none."""
_LINE = re.compile(r"[^\n]+")
_BELOW = 3
"""Paragraphs that a page may put below a report."""
_GOES_ON = re.compile(r"(?:--\s?|[–—]\s?)?[a-z]+(?=[,.;:!?]?(?:\s|$))")
"""A word that no sentence begins with: "iPhone" may begin one."""
_OPEN_END = re.compile(r"(?:,|\s(?:a|an|and|between|of|or|the))$")
"""What no sentence and no heading ends on."""
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\(https?://[^\s()]{1,2000}\)")
_FEW = 5
"""Words outside its links that a paragraph of prose has at least."""
_SECTION = re.compile(r"(?=.{3,24}$)[A-Z]+(?: [A-Z]+){0,2}\.")
"""The name of a part of a page, in capitals on a line of its own above the text: "LETTERS.", "FULL TEXT."."""
_SMALL = lexicon.SMALL | frozenset("as but if into is it its nor off out over per so than that up via vs".split())
"""Words that have no capital in a title where each of the others has one."""
_PAST = frozenset({"has", "have", "had", "was", "were"})
"""What a sentence tells the news with, and a title hardly ever."""
_STOP = re.compile(r"[.;](['’\"”]?)$")
ABBREVIATED = re.compile(rf"(?:\b(?:[A-Z]\.){{2,}}|\b{BEHIND_A_NAME}\.)$")
"""What ends in a stop of its own: "the northern U.S.", not "Vitamin C."."""
_ENDS_INSIDE = re.compile(r"[^\W\d_]{3}[.!?] ")
_WORD = re.compile(r"(?<!\w)[^\W\d_][\w'’]*")
_LONG = re.compile(r"[^\W\d_]{4,}|\d+")
_STEM = 5
"""Letters by which two forms of a word are known as one."""
_TITLE_WORDS, _FEW_WORDS = 4, 12
"""Words that a title has at least, one more where it is told by its capitals; and at most, where it is not."""
_RETOLD = 0.55
"""Share of a title's words that the paragraph below it has, where it has no capitals: hardly any lead is retold so."""
_LONGEST_TITLE = 140
"""Characters."""
_INPUTS = re.compile(
    r"\(?\bwith\s+(?:additional\s+)?(?:inputs?\s+from\s+)?(?P<agency>" + AGENCY + r")\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])(?::[0-5]\d\b|[.:][0-5]\d(?:\s?[ap]\.?m\b\.?|(?=\s?[(–—-])))"
    r"(?:\s?[AP]M\b)?(?:\s?\(\d{1,2}[.:]\d\d\))?(?:\s?[A-Z]{2,4}(?=\s*[:–—-]))?\s*(?:--|[:–—-])?\s+(?=[\"“‘A-Z])"
)
"""The time before an entry of a live report: "20.55 (16.55) The mayor has arrived"."""
_BETWEEN = r"\n{2,}|(?<![a-z,])\n|\n(?![a-z]+\b)"
"""Between paragraphs of a line each; a line that goes on with a small letter goes on with its sentence."""
TERMINAL = re.compile(r"[.!?…:;]['\"’”)\]]*$|[.!?]$")


@dataclass
class Layout:
    """What stands where. `blocks` are (start, end, kind) of the paragraphs, without the header."""

    title: str | None = None
    published: date | None = None
    place: str | None = None
    agency: str | None = None
    doubts: list[str] = field(default_factory=list)
    """What its header says of a day that is none."""
    blocks: "list[Block]" = field(default_factory=list)


def lay_out(text: str) -> Layout:
    """The layout of one article's text."""
    layout = Layout()
    start = _header(text, layout)
    lines = _paragraphs(text, start)
    above, titled, first = "", False, True
    bodies = seen = 0
    for index, (begin, end) in enumerate(lines):
        words = text[begin:end]
        below = text[slice(*lines[index + 1])] if index + 1 < len(lines) else ""
        bodies += sum(kind == "body" for *_, kind in layout.blocks[seen:])
        seen = len(layout.blocks)
        opens = bodies == titled
        section = opens and _SECTION.fullmatch(words)
        late = index + _BELOW >= len(lines)
        courts = (opens or late) and house_text.courts_readers(words)
        bio = late and not opens and house_text.presents_the_writer(words, text[:begin])
        if (
            section
            or courts
            or bio
            or _BOILERPLATE.fullmatch(words)
            or header_days.is_day(words)
            or _LINK.search(words)
        ):
            layout.agency = layout.agency or _inputs_from(words)
            layout.blocks.append((begin, end, "boilerplate"))
        elif captions.is_one(words, above, below, opens=opens):
            layout.blocks.append((begin, end, "heading"))
        elif _is_heading(words, last=index == len(lines) - 1):
            if first and _has_letters(words):
                layout.title = words
            layout.blocks.append((begin, end, "heading"))
        elif first and _is_titled(words, below):  # it reads as a sentence, and may be cited as one
            layout.title, titled = words if ABBREVIATED.search(words) else _STOP.sub(r"\1", words), True
            layout.blocks.append((begin, end, "body"))
        else:
            placed = layout.place is None and len(layout.blocks) <= _ABOVE and dateline.opens_with_a_city(words)
            skipped = (_dateline(words, layout) if opens or placed else 0) or _clock(words)
            layout.blocks.append((begin + skipped, end, "body"))
        above, first = words, first and not _has_letters(words)
    return layout


def _has_letters(words: str) -> bool:
    return any(c.isalpha() for c in words)


def without_links(text: str) -> str:
    """The text with only the words of links that stand in prose; what is made of links keeps them, and is none."""
    if "](http" not in text:
        return text
    return "\n".join(_unlinked(line) for line in text.split("\n"))


def _unlinked(line: str) -> str:
    rest = re.findall(r"[^\W\d_]{2,}", _LINK.sub(" ", line))
    return _LINK.sub(r"\1", line) if len(rest) >= _FEW and not line.lstrip().startswith(("!", "|")) else line


def _header(text: str, layout: Layout) -> int:
    """Reads the date lines at the top; the offset after them."""
    header = header_days.find(text)
    layout.published = header.day
    layout.doubts += [header.doubt] if header.doubt else []
    return header.length


def _clock(words: str) -> int:
    """The length of the time of day before an entry of a live report, 0 where there is none."""
    match = _CLOCK.match(words)
    return match.end() if match else 0


def _paragraphs(text: str, start: int) -> list[tuple[int, int]]:
    """Offsets of the paragraphs: by blank lines where the text is hard-wrapped, else by lines."""
    separator = r"\n[ ]*\n\s*" if _is_wrapped(text[start:]) else _BETWEEN
    found: list[tuple[int, int]] = []
    position = start
    for match in re.finditer(rf"{separator}|\Z", text[start:]):
        begin, end = position, start + match.start()
        position = start + match.end()
        if not text[begin:end].strip():
            continue
        begin, end = _trimmed(text, begin, end)
        if found and _is_broken(text[slice(*found[-1])], text[begin:end]):
            begin = found.pop()[0]
        found.append((begin, end))
    return [part for at in found[:_HEADED] for part in _around_a_day(text, *at)] + found[_HEADED:]


def _around_a_day(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """A paragraph parted at the line of its day, if one of its first lines is one: title, who wrote it, day, lead."""
    lines = list(_LINE.finditer(text, begin, end))
    days = [line for line in lines[:_ABOVE] if header_days.is_day(line[0].strip())]
    if not days:
        return [(begin, end)]
    writers = [line for line in lines[:_ABOVE] if line[0].startswith("By ") and line.end() < days[0].start()]
    cuts = sorted({begin, end, *(at for line in [*writers[:1], days[0]] for at in line.span())})
    return [_trimmed(text, first, last) for first, last in pairwise(cuts) if text[first:last].strip()]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    words = text[begin:end]
    return begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())


def _is_broken(above: str, words: str) -> bool:
    """Whether a page has broken a sentence between these two: it may not end there, and no capital opens the rest.

    Where the one ends on a comma, or on a word such as "of", the other may be a name.
    """
    if TERMINAL.search(above) or len(above.split()) < _FEW:
        return False
    return _OPEN_END.search(above) is not None or _GOES_ON.match(words) is not None


def _is_wrapped(text: str) -> bool:
    """Whether lines were broken at a width: most lines within a paragraph end without a sentence's end."""
    inner = [line for block in re.split(r"\n[ ]*\n", text) for line in block.split("\n")[:-1] if line.strip()]
    if len(inner) < 4:
        return False
    broken = sum(1 for line in inner if 40 <= len(line.rstrip()) <= 110 and not TERMINAL.search(line.rstrip()))
    return broken / len(inner) > 0.6


def _is_heading(words: str, *, last: bool) -> bool:
    """A short line without a sentence's end; a question in title case also counts."""
    if last or len(words) > 140 or len(words.split()) > 20:
        return False
    if not TERMINAL.search(words):
        return words[0].isupper() or words[0].isdigit() or words[0] in "\"'“‘"
    return words.endswith("?") and len(words.split()) <= 14


def _is_titled(words: str, below: str) -> bool:
    """Whether a first paragraph is a title although a stop ends it: by its capitals, or since the next retells it.

    So is what stands above the name of a part of the page, and what ";" ends.
    """
    known = [word for word in _WORD.findall(words) if word not in _SMALL]
    if not below or len(words) > _LONGEST_TITLE or len(known) < _TITLE_WORDS or words.startswith(("[", "(", "By ")):
        return False
    if words.endswith(";") or _SECTION.fullmatch(below):
        return True
    if not _STOP.search(words) or _ENDS_INSIDE.search(words) or words.isupper():
        return False
    return (len(known) > _TITLE_WORDS and all(word[0].isupper() for word in known)) or _is_retold(words, below)


def _is_retold(words: str, below: str) -> bool:
    """Whether the next paragraph, a longer one, has most words of a line that does without "has" and "was"."""
    line = words.lower().split()
    if len(line) > _FEW_WORDS or 2 * len(line) > len(below.split()) or not _PAST.isdisjoint(line):
        return False
    mine, theirs = stems(words), stems(below)
    return len(mine) > _TITLE_WORDS and len(mine & theirs) >= _RETOLD * len(mine)


def _dateline(words: str, layout: Layout) -> int:
    """Reads the dateline before the first sentence; its length, 0 where there is none."""
    found = dateline.find(words)
    if found is None:
        return 0
    layout.place = layout.place or found.place
    layout.agency = layout.agency or found.agency
    layout.published = layout.published or (header_days.written_day(found.day) if found.day else None)
    return found.length


def _inputs_from(words: str) -> str | None:
    match = _INPUTS.search(words)
    return match["agency"] if match else None


def stems(words: str, shortest: int = 4) -> set[str]:
    """The beginnings of its words of so many letters and its numbers: what two lines on one thing share."""
    return {w.lower()[:_STEM] for w in _LONG.findall(words) if w.isdigit() or len(w) >= shortest}
