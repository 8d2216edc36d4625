"""Plain text for a terminal or a pipe, folded to its width; colour only where asked for."""

from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from summarizer.render.plan import Entry, Line, Plan, Section, Source, cited, full_stop

_WIDEST = 100
"""Longer lines are hard to read, however wide the window."""


def text(plan: Plan, *, width: int = 80, colour: bool = False) -> str:
    """The page as text; markup in an article's words is never interpreted, since every word goes into a `Text`."""
    out = StringIO()
    console = Console(
        file=out, width=max(20, min(width, _WIDEST)), force_terminal=colour, legacy_windows=False, highlight=False,
        markup=False, emoji=False, color_system="standard" if colour else None,
    )  # fmt: skip
    if plan.title:
        console.print(Text(plan.title, style="bold"))
        console.print(Text(plan.meta, style="dim"))
    if plan.contents:
        console.print()
    for number, headline in enumerate(plan.contents, start=1):
        _hanging(console, Text(f"{number:>3}  "), Text(headline.text))
    for number, entry in enumerate(plan.entries, start=1):
        if number > 1 or plan.title:
            console.print()
            console.print(Rule(characters="─", style="dim"))
        _entry(console, entry, f"{number}  " if plan.numbered else "")
    if plan.sources:
        _heading(console, "Sources", 0)
        for source in plan.sources:
            _source(console, source)
    for section in plan.closing:
        _section(console, section, 0)
    console.print()
    for note in plan.notes:
        console.print(Text(note, style="dim"))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _entry(console: Console, entry: Entry, number: str) -> None:
    _hanging(console, Text(number, style="bold"), Text.assemble((entry.headline.text, "bold"), _cited(entry.headline)))
    indent = len(number)
    if entry.meta:
        console.print(Padding(Text(entry.meta, style="dim"), (0, 0, 0, indent)))
    for section in entry.lead:
        _section(console, section, indent)
    if entry.account:
        account = Text(" ").join(_line(line) for line in entry.account)
        console.print(Padding(account, (1, 0, 0, indent)))
    for section in entry.sections:
        _section(console, section, indent)


def _section(console: Console, section: Section, indent: int) -> None:
    style = "dim" if section.dim else ""
    if section.inline:
        console.print()
        items = Text("; ").join(_line(line) for line in section.lines)
        console.print(
            Padding(
                Text.assemble((f"{section.title}: ", "bold cyan"), items, full_stop(section.lines)), (0, 0, 0, indent)
            )
        )
        return
    _heading(console, section.title, indent)
    for line in section.lines:
        _hanging(console, Text(" " * indent + "• "), _line(line), style)
        for inner in line.lines:
            _hanging(console, Text(" " * indent + "    – "), _line(inner), style)


def _heading(console: Console, title: str, indent: int) -> None:
    console.print()
    console.print(Padding(Text(title, style="bold cyan"), (0, 0, 0, indent)))


def _hanging(console: Console, bullet: Text, words: Text, style: str = "") -> None:
    """Prints the words with the bullet before the first line and as much room before the others."""
    width = console.width - bullet.cell_len
    for place, row in enumerate(words.wrap(console, max(width, 10))):
        lead = bullet if place == 0 else Text(" " * bullet.cell_len)
        console.print(Text.assemble(lead, row, style=style), no_wrap=True, overflow="ignore", crop=False)


def _line(line: Line) -> Text:
    words = f"“{line.text}”" if line.quoted else line.text
    note = (f" — {line.note}", "dim") if line.note else ""
    label = (f"{line.label}: ", "bold") if line.label else ""
    return Text.assemble(label, words, *([note, _cited(line)] if line.quoted else [_cited(line), note]))


def _cited(line: Line) -> Text:
    return Text(f" {numbers}" if (numbers := cited(line)) else "", style="cyan")


def _source(console: Console, source: Source) -> None:
    bullet = Text(f"[{source.number}] ", style="cyan")
    path = (f" — {source.path}", "dim") if source.path else ""
    corrected = f"\n{source.corrected}" if source.notices else ""
    _hanging(console, bullet, Text.assemble(source.title, f" — {source.about}", path, corrected))
