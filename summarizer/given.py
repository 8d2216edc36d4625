"""What a user hands in besides articles: an earlier digest to compare with, and decisions on what is one story."""

import tomllib
from typing import TYPE_CHECKING, Any

from summarizer import faults, stored, whole_files
from summarizer.errors import ConfigError
from summarizer.stories.grouping import Overrides

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.models import Digest

_KEYS = ("together", "apart")


def earlier(path: "Path") -> "Digest":
    """The digest in a JSON file; `StoredFileError` says what the file is instead."""
    return stored.digest(stored.text_of(path, "the earlier digest"), str(path))


def both(since: "Path | None", groups: "Path | None") -> "tuple[Digest | None, Overrides | None]":
    """The earlier digest and the decisions, as far as files are named."""
    return earlier(since) if since else None, decisions(groups) if groups else None


def decisions(path: "Path") -> Overrides:
    """What the TOML file decides: `together` and `apart`, each a list of lists of article ids, sources or addresses.

    `ConfigError` where it cannot be read or holds something else.
    """
    try:
        data = tomllib.loads(whole_files.text(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("the file of groups cannot be read", which=str(path), hint=faults.of_toml(error)) from error
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
