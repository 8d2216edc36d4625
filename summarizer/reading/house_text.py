"""What a page asks of its readers or offers them, in a sentence of its own: "Have a tip? Contact us at ..."."""

import re

_WHOM = (
    r"(?:us|me|our\s+\w+|(?:the\s+)?(?:author|writer|reporter|newsroom|editor)s?|him|her|them|@\w+|"
    r"(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+){0,2})"
)
_HOUSE_TEXT = re.compile(
    rf"""(?:please\s+)?(?:
        (?:do\s+you\s+)?(?:have|got)\s+(?:an?|any)\s+(?:\w+\s+){{0,2}}
        (?:tip|question|comment|suggestion|feedback|idea)s?\b[^?]{{0,60}}\?
      | (?:contact|e-?mail|call|text|write\s+to|reach)\s+{_WHOM}\s+(?:directly\s+)?
        (?:at|on|via|by|through)\b.{{0,160}}
      | (?:sign\s+up|subscribe|register)\s+(?:now|here|today|to|for|and|at)\b.{{0,160}}
        \b(?:newsletter|inbox|e-?mail|alert|update|briefing|podcast|channel|trial)s?\b.{{0,60}}
      | follow\s+{_WHOM}\s+on\s+(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|Telegram|Google|X)\b.{{0,120}}
      | you\s+(?:may|might|will)\s+also\s+(?:like|enjoy|love|want\s+to\s+read|be\s+interested\s+in)\b.{{0,200}}
      | read\s+more\s*(?:[:|>–—-].{{0,200}}|\.)
      | click\s+here\b.{{0,120}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def is_one(words: str) -> bool:
    """Whether a sentence is nothing else."""
    return _HOUSE_TEXT.fullmatch(words) is not None
