"""Turns a digest or briefs into text: one page plan, and a module for each format."""

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Brief, Digest
    from summarizer.render.plan import Plan

Format = Literal["terminal", "markdown", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)

__all__ = ["FORMATS", "Format", "render_briefs", "render_digest"]


def render_digest(
    digest: "Digest", kind: Format, *, verbose: bool = False, width: int = 80, colour: bool = False
) -> str:
    """The digest as text that ends in a line end; width (columns) and colour matter to the terminal alone."""
    from summarizer.render import json, page

    if kind == "json":
        return json.document(digest)
    return _text(page.of_digest(digest, verbose=verbose), kind, width=width, colour=colour)


def render_briefs(
    briefs: "Sequence[Brief]", kind: Format, *, verbose: bool = False, width: int = 80, colour: bool = False
) -> str:
    """The briefs as text, at least one; as JSON one brief a line (JSON Lines)."""
    from summarizer.render import json, page

    if kind == "json":
        return json.lines(briefs)
    return _text(page.of_briefs(briefs, verbose=verbose), kind, width=width, colour=colour)


def _text(plan: "Plan", kind: Format, *, width: int, colour: bool) -> str:
    from summarizer.render import html, markdown, terminal

    if kind == "terminal":
        return terminal.text(plan, width=width, colour=colour)
    return markdown.text(plan) if kind == "markdown" else html.text(plan)
