"""Finds the prompts and schemas, in a wheel and in a checkout; nothing else touches these paths."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal


@cache
def folder(name: Literal["prompts", "schemas"]) -> Traversable:
    """The folder of that name: beside the package in a checkout, in `_data` in a wheel."""
    checkout = Path(__file__).parent.parent / name
    return checkout if (checkout.parent / "pyproject.toml").is_file() else files("summarizer") / "_data" / name


def text(kind: Literal["prompts", "schemas"], name: str) -> str:
    """The text of one file, UTF-8; `FileNotFoundError` where there is none."""
    return (folder(kind) / name).read_text(encoding="utf-8")


def names(kind: Literal["prompts", "schemas"]) -> list[str]:
    """The files in the folder, sorted."""
    return sorted(entry.name for entry in folder(kind).iterdir() if entry.is_file())
