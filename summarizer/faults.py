"""What is wrong with a file of the user's, or with a value that it holds, in plain words."""

import re
import tomllib
from typing import NamedTuple

from pydantic import ValidationError

_EXPECTED = {
    "missing": "it is missing",
    "extra_forbidden": "it is not known",
    "string_type": "it must be text",
    "path_type": "it must be text",
    "int_type": "it must be a whole number",
    "int_parsing": "it must be a whole number",
    "int_from_float": "it must be a whole number",
    "float_type": "it must be a number",
    "float_parsing": "it must be a number",
    "bool_type": "it must be true or false",
    "bool_parsing": "it must be true or false",
    "tuple_type": "it must be a list",
    "list_type": "it must be a list",
    "dict_type": "it must be a table of names and values",
    "model_type": "it must be a table of names and values",
    "model_attributes_type": "it must be a table of names and values",
}
"""By Pydantic's names of errors; its own sentences speak of Python."""


class Fault(NamedTuple):
    """The first thing that is wrong."""

    where: str
    """The path of the value, with dots; empty for the whole."""
    words: str


def first(error: ValidationError) -> Fault:
    """The first fault of an error, in the order of the fields."""
    found = error.errors(include_url=False)[0]
    words = _EXPECTED.get(found["type"]) or re.sub(r"^Input should be", "it must be", found["msg"])
    return Fault(".".join(str(part) for part in found["loc"]), words)


def of_toml(error: Exception) -> str:
    """Why a TOML file could not be read."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text; save it as UTF-8"
    if isinstance(error, tomllib.TOMLDecodeError):
        return f"it is no TOML: {error}"
    if isinstance(error, RecursionError):
        return "it is no TOML: its lists are nested too deeply"
    return getattr(error, "strerror", None) or str(error)
