"""Turns a digest or briefs into text: one page plan, and a module for each format."""

from collections.abc import Sequence
from typing import Literal, get_args

from summarizer.models import Brief, Digest
from summarizer.render import html, json, markdown, page, terminal

Format = Literal["terminal", "markdown", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)

__all__ = ["FORMATS", "Format", "render_briefs", "render_digest"]


def render_digest(digest: Digest, kind: Format, *, verbose: bool = False, width: int = 80, colour: bool = False) -> str:
    """The digest as text that ends in a line end; width (columns) and colour matter to the terminal alone."""
    if kind == "json":
        return json.document(digest)
    plan = page.of_digest(digest, verbose=verbose)
    if kind == "terminal":
        return terminal.text(plan, width=width, colour=colour)
    return markdown.text(plan) if kind == "markdown" else html.text(plan)


def render_briefs(
    briefs: Sequence[Brief], kind: Format, *, verbose: bool = False, width: int = 80, colour: bool = False
) -> str:
    """The briefs as text, at least one; as JSON one brief a line (JSON Lines)."""
    if kind == "json":
        return json.lines(briefs)
    plan = page.of_briefs(briefs, verbose=verbose)
    if kind == "terminal":
        return terminal.text(plan, width=width, colour=colour)
    return markdown.text(plan) if kind == "markdown" else html.text(plan)
