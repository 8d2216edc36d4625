"""JSON as others write it: control characters in strings, and numbers longer than any that is counted with."""

import json

_MOST_DIGITS = 300
"""Of a whole number; a longer one is no day, no id and no text, and Python refuses to read it."""


def value_of(text: str) -> object:
    """The value that the text is; `ValueError` or `RecursionError` where it is none."""
    return json.loads(text, strict=False, parse_int=_number)


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)
