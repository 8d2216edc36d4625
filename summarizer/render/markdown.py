"""Markdown: numbered sources as [1][2], a list of them at the end; every word of an article is escaped."""

import re

from summarizer.render.plan import Entry, Line, Plan, Section, Source, cited, full_stop

_SPECIAL = re.compile(r"[\\`*_#|~]|(?<=\])[(\[:]|\$(?!\d)")
"""What may be markup. Brackets alone are none: a link or definition needs "](", "][" or "]:" (CommonMark 0.31, 4.7 and
6.3); nor is an amount, since a dollar sign before a digit closes no formula."""
_BLOCK = re.compile(r"^(?:([-+=:]|\[(?=[ xX]\]))|(\d{1,9})([.)])(?=\s|$))")
"""What makes a list, a rule or a box to tick at the beginning of a line (CommonMark 0.31, 5.2 and 4.1; GFM 5.3)."""
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data):|\b(www)\.")
"""What GitHub turns into a link by itself (GFM 6.9)."""


def escape(words: str) -> str:
    """The words so that Markdown shows them as they are."""
    safe = _ENTITY.sub("&amp;", words).replace("<", "&lt;").replace(">", "&gt;")
    safe = _ADDRESS.sub(
        lambda found: f"{found[1]}\\:" if found[1] else f"{found[2]}\\.",
        _SPECIAL.sub(lambda found: f"\\{found[0]}", safe),
    )
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", safe)


def code(words: str) -> str:
    """The words as they are, in a code span."""
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    pad = " " if words.startswith("`") or words.endswith("`") or not words else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def text(plan: Plan) -> str:
    """The page as Markdown."""
    blocks = [f"# {escape(plan.title)}", escape(plan.meta)] if plan.title else []
    listed = [f"{number}. {escape(headline.text)}" for number, headline in enumerate(plan.contents, start=1)]
    blocks += ["\n".join(listed)] if listed else []
    for number, entry in enumerate(plan.entries, start=1):
        blocks += _entry(entry, f"{number}. " if plan.numbered else "")
    if plan.sources:
        blocks += ["## Sources", "\n".join(_source(source) for source in plan.sources)]
    for section in plan.closing:
        blocks += _section(section, "##")
    blocks += ["---", *(f"*{escape(note)}*" for note in plan.notes)] if plan.notes else []
    return "\n\n".join(blocks) + "\n"


def _entry(entry: Entry, number: str) -> list[str]:
    blocks = [f"## {number}{escape(entry.headline.text)}{_cited(entry.headline)}"]
    blocks += [f"*{escape(entry.meta)}*"] if entry.meta else []
    blocks += [block for section in entry.lead for block in _section(section, "###")]
    blocks += [" ".join(_line(line) for line in entry.account)] if entry.account else []
    return blocks + [block for section in entry.sections for block in _section(section, "###")]


def _section(section: Section, level: str) -> list[str]:
    if section.inline:
        return [f"**{section.title}:** " + "; ".join(_line(line) for line in section.lines) + full_stop(section.lines)]
    items = []
    for line in section.lines:
        items.append(f"- {_line(line)}")
        items += [f"  - {_line(inner)}" for inner in line.lines]
    return [f"{level} {section.title}", "\n".join(items)]


def _line(line: Line) -> str:
    words = f"“{escape(line.text)}”" if line.quoted else escape(line.text)
    label = f"**{escape(line.label)}:** " if line.label else ""
    note = f" — {escape(line.note)}" if line.note else ""
    return f"{label}{words}{note}{_cited(line)}" if line.quoted else f"{label}{words}{_cited(line)}{note}"


def _cited(line: Line) -> str:
    return f" {numbers}" if (numbers := cited(line)) else ""


def _source(source: Source) -> str:
    title = escape(source.title) if source.path else code(source.title)
    path = f" — {code(source.path)}" if source.path else ""
    corrected = f"  \n   {escape(source.corrected)}" if source.notices else ""
    return f"{source.number}. {title} — {escape(source.about)}{path}{corrected}"
