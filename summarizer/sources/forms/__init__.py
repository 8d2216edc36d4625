"""The forms that sources have: one module each, found by their names here; a new form is one more file.

A module holds one `FORM`. Which of them reads some bytes is decided by what the bytes look like first, since suffixes
and servers lie, and by the suffix or the declared media type among those that look alike (WHATWG MIME Sniffing).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import PurePosixPath
from pkgutil import iter_modules

from summarizer.sources.found import Found, Payload, Reader

HEAD = 4096
"""Bytes that a form may look at to recognise its own."""
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text has (WHATWG MIME Sniffing, 3)."""


@dataclass(frozen=True)
class Form:
    """One form: how it is recognised and how it is read."""

    name: str
    """What a message calls it: "an RSS or Atom feed"."""
    suffixes: tuple[str, ...]
    """With their dots, lower case; files with another are passed over in folders."""
    media_types: tuple[str, ...]
    read: Callable[[Payload, Reader], Iterator[Found]]
    """Everything in the bytes; raises `Refused` where they cannot be read at all."""
    looks_like: Callable[[bytes], bool] = lambda _head: False
    """Whether bytes that begin so are surely of this form."""
    max_bytes: int = 5_000_000
    unmistakable: bool = False
    """Whether all its bytes look like it, so that text under its name is text."""


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order of the modules' names."""
    return tuple(import_module(f"{__name__}.{module.name}").FORM for module in iter_modules(__path__))


@cache
def suffixes() -> tuple[str, ...]:
    """The suffixes of files that are read from folders."""
    return tuple(sorted({suffix for form in forms() for suffix in form.suffixes}))


def form_of(payload: Payload) -> Form:
    """The form of these bytes; plain text where nothing else is known of them."""
    head = payload.data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    text = not _BINARY.search(head)
    claimed = [form for form in forms() if _is_claimed(form, payload) and not (text and form.unmistakable)]
    alike = [form for form in forms() if form.looks_like(head)]
    both = [form for form in claimed if form in alike]
    return (both or alike or claimed or [text_form()])[0]


def text_form() -> Form:
    """The form of plain text."""
    return next(form for form in forms() if ".txt" in form.suffixes)


def _is_claimed(form: Form, payload: Payload) -> bool:
    # A slash in a query is none of the path's, and a member's name follows its container's.
    last = payload.name.rsplit("#", 1)[-1].split("?", 1)[0]
    return PurePosixPath(last).suffix.lower() in form.suffixes or payload.media_type in form.media_types
