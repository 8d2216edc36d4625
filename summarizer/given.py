"""What a user hands in besides articles: an earlier digest to compare with, and decisions on what is one story."""

import json
import tomllib
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from summarizer.errors import ConfigError, StoredFileError
from summarizer.models import SCHEMA_VERSION, Digest
from summarizer.stories.grouping import Overrides

if TYPE_CHECKING:
    from pathlib import Path

_KEYS = ("together", "apart")


def earlier(path: "Path") -> Digest:
    """The digest in a JSON file; `StoredFileError` says what the file is instead."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoredFileError("the earlier digest cannot be read", which=str(path), hint=str(error)) from error
    return stored(text, str(path))


def both(since: "Path | None", groups: "Path | None") -> tuple[Digest | None, Overrides | None]:
    """The earlier digest and the decisions, as far as files are named."""
    return earlier(since) if since else None, decisions(groups) if groups else None


def stored(text: str, which: str) -> Digest:
    """The digest that this JSON is; `which` names it in errors."""
    try:
        data = json.loads(text.split("\n", 1)[0] if _is_lines(text) else text)
    except (ValueError, RecursionError) as error:
        hint = "it is no JSON; a digest is stored by -o FILE.json"
        raise StoredFileError("not a stored digest", which=which, hint=hint) from error
    if not isinstance(data, dict) or "stories" not in data:
        is_brief = isinstance(data, dict) and "key_points" in data
        hint = "it is the brief of an article" if is_brief else "it is other JSON"
        raise StoredFileError("not a stored digest", which=which, hint=hint)
    version = data.get("schema_version")
    if version != SCHEMA_VERSION:
        hint = f"this program reads version {SCHEMA_VERSION}, not {version!r}"
        raise StoredFileError("a digest of another schema version", which=which, hint=hint)
    try:
        return Digest.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise StoredFileError("not a valid digest", which=f"{which}: {where}", hint=first["msg"]) from error


def _is_lines(text: str) -> bool:
    """Whether it is JSON Lines, as briefs are written."""
    first = text.split("\n", 1)[0]
    return first.startswith("{") and first.rstrip().endswith("}")


def decisions(path: "Path") -> Overrides:
    """What the TOML file decides: `together` and `apart`, each a list of lists of article ids, sources or addresses."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError("the file of groups cannot be read", which=str(path), hint=str(error)) from error
    unknown = sorted(set(data) - set(_KEYS))
    if unknown:
        raise ConfigError("unknown key in the file of groups", which=f"{path}: {unknown[0]}", hint="together or apart")
    together, apart = (_lists(data.get(key, []), f"{path}: {key}") for key in _KEYS)
    return Overrides(together, apart)


def _lists(value: Any, which: str) -> tuple[tuple[str, ...], ...]:  # noqa: ANN401 - what a TOML file holds
    hint = 'write [["first", "second"], ["third", "fourth"]]'
    if not isinstance(value, list) or not all(isinstance(one, list) for one in value):
        raise ConfigError("a list of lists of articles is expected", which=which, hint=hint)
    if not all(isinstance(name, str) for one in value for name in one):
        raise ConfigError("an article is named by a string", which=which, hint=hint)
    short = next((one for one in value if len(set(one)) < 2), None)
    if short is not None:
        raise ConfigError("it takes two articles to decide about them", which=f"{which}: {short}", hint=hint)
    return tuple(tuple(one) for one in value)
