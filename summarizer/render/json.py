"""JSON that validates against the committed schemas, and that is safe to print on a terminal."""

import json
from collections.abc import Sequence

from summarizer.models import Brief, Digest
from summarizer.render.safe import escape_json


def document(digest: Digest) -> str:
    """The digest as one indented document."""
    return _dump(digest, indent=2) + "\n"


def lines(briefs: Sequence[Brief]) -> str:
    """JSON Lines: one brief a line."""
    return "".join(_dump(brief) + "\n" for brief in briefs)


def _dump(value: Digest | Brief, indent: int | None = None) -> str:
    """By the standard library, since Pydantic cannot write a file name that is not UTF-8 (PEP 383 surrogates)."""
    separators = None if indent else (",", ":")
    values = value.model_dump(mode="json")
    return escape_json(json.dumps(values, indent=indent, separators=separators, ensure_ascii=False))
