"""Writes docs/cli.md from the command line's own help: `python tools/cli_docs.py`, and `--check` to compare."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.cli import cli

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
_WIDTH = 88
_HEAD = """\
# Command line

Made from `--help` by `python tools/cli_docs.py`; do not edit.

Settings: a flag wins over a `SUMMARIZER_*` variable, which wins over `summarizer.toml` in the working folder
(`summarizer schema config` describes it). An unknown key is an error, and so is an empty value; an empty variable
counts as not set.
"""


def page() -> str:
    """The text of docs/cli.md."""
    parts = [_HEAD]
    for path, command in _commands(cli, ("summarizer",)):
        context = click.Context(command, info_name=" ".join(path), terminal_width=_WIDTH, max_content_width=_WIDTH)
        context.help_option_names = ["-h", "--help"]
        help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
        parts.append(f"## {' '.join(path)}\n\n```text\n{help_text}\n```\n")
    return "\n".join(parts)


def _commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            yield from _commands(inner, (*path, name))


def main(flags: list[str]) -> int:
    """Writes the page, or with `--check` compares it; 1 where it is stale."""
    if flags == ["--check"]:
        fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()
        if not fresh:
            sys.stderr.write("docs/cli.md is not up to date; run python tools/cli_docs.py\n")
        return 0 if fresh else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
