"""The JSON schemas, made from the models: `python -m summarizer.schemas --write` after a change, `--check` in CI."""

import hashlib
import json
import sys
from typing import Any

from pydantic import BaseModel

from summarizer import resources
from summarizer.drafts import BriefDraft, Draft, PairsDraft, Revision, StoryDraft
from summarizer.models import Brief, Digest

DRAFTS: dict[str, type[Draft]] = {
    "brief-draft": BriefDraft,
    "story-draft": StoryDraft,
    "revision": Revision,
    "pairs-draft": PairsDraft,
}
"""What a model must return: sent with every request, byte for byte as committed."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def names() -> list[str]:
    """The schemas that there are, sorted."""
    return sorted([*DRAFTS, *_documents(), "config"])


def schema(name: str) -> dict[str, Any]:
    """The schema of that name as the models give it; `KeyError` where there is none.

    Documents are described as they are written: every field is there. Settings are described as they are read.
    """
    if name in DRAFTS:
        return DRAFTS[name].model_json_schema()
    if name == "config":
        from summarizer.config import Settings

        made = Settings.model_json_schema(mode="validation")
    else:
        made = _documents()[name].model_json_schema(mode="serialization")
    return {"$schema": DIALECT, **made}


def file_name(name: str) -> str:
    """The name of the committed file."""
    return f"{name}.v1.schema.json"


def text(name: str) -> str:
    """The bytes that belong into the committed file."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def fingerprints() -> dict[str, str]:
    """Draft schema name → SHA-256 of the committed file, hexadecimal."""
    files = {name: resources.text("schemas", file_name(name)) for name in sorted(DRAFTS)}
    return {name: hashlib.sha256(file.encode()).hexdigest() for name, file in files.items()}


def stale() -> list[str]:
    """The schemas whose file is missing or is not what the models give."""
    there = resources.names("schemas")
    return [n for n in names() if file_name(n) not in there or resources.text("schemas", file_name(n)) != text(n)]


def _documents() -> dict[str, type[BaseModel]]:
    return {"brief": Brief, "digest": Digest}


def _main(flags: list[str]) -> int:
    from pathlib import Path

    old = stale()
    if flags == ["--write"]:
        for name in old:
            (Path(str(resources.folder("schemas"))) / file_name(name)).write_text(text(name), encoding="utf-8")
        return 0
    if flags == ["--check"]:
        if old:
            sys.stderr.write(f"not up to date: {', '.join(old)}; run python -m summarizer.schemas --write\n")
        return 1 if old else 0
    sys.stderr.write("usage: python -m summarizer.schemas --write | --check\n")
    return 2


if __name__ == "__main__":
    raise SystemExit(_main(sys.argv[1:]))
