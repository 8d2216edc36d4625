"""Makes words from anywhere fit to show: one line, and nothing that steers a terminal or turns the reading order."""

import json
import re

_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|[@-Z\\^_])|\x9b[0-?]*[ -/]*[@-~]"
)
"""Control sequences after ECMA-48, 5.4, and operating-system commands (window titles, links)."""
_BYTES = re.compile("[\udc80-\udcff]+")
"""Bytes of a file's name as Python keeps them where the locale cannot tell what they are (PEP 383)."""
_BREAK = re.compile(r"[\s\x85\u2028\u2029]+")
_HIDING = (
    "\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
)
"""Control characters, overrides of the reading order (UAX 9), zero-width spaces, tags, and what UTF-8 cannot write."""
_UNSEEN = re.compile(f"[\x00-\x1f{_HIDING}]")
_ESCAPED = re.compile(f"[{_HIDING}\u2028\u2029]")
"""The same where control characters under a space are escaped already, and line ends of Unicode's."""


def one_line(words: object) -> str:
    """The words on one line, without control characters and escape sequences."""
    return _UNSEEN.sub("", _BREAK.sub(" ", _SEQUENCE.sub("", _BYTES.sub(_as_utf_8, str(words))))).strip()


def _as_utf_8(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("utf-8", "ignore")


def escape_json(document: str) -> str:
    r"""The same JSON document with what a terminal might obey or hide as `\uXXXX`; it loads to the same value."""
    return _ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], document)
