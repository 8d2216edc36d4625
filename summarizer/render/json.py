"""JSON that validates against the committed schemas, and that is safe to print on a terminal."""

from collections.abc import Sequence

from summarizer.models import Brief, Digest
from summarizer.render.safe import escape_json


def document(digest: Digest) -> str:
    """The digest as one indented document."""
    return escape_json(digest.model_dump_json(indent=2)) + "\n"


def lines(briefs: Sequence[Brief]) -> str:
    """JSON Lines: one brief a line."""
    return "".join(escape_json(brief.model_dump_json()) + "\n" for brief in briefs)
