"""Writes a result to a file, whole or not at all."""

import os
import tempfile
from pathlib import Path

from summarizer import whole_files
from summarizer.errors import DeliveryError


def write(path: Path, text: str) -> None:
    """Puts the text at the path in UTF-8; a reader sees the old file or the new one, never a part. `DeliveryError`."""
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():  # a pipe or a device cannot be replaced
            target.write_text(text, encoding="utf-8")
        else:
            whole_files.replace(target, text.encode("utf-8", errors="replace"))
    except OSError as error:
        raise DeliveryError("the file cannot be written", which=str(path), hint=error.strerror or str(error)) from error


def why_not(path: Path) -> str | None:
    """Why `write` is bound to fail, none where it is not: to be asked before the work, not after it."""
    target = Path(os.path.realpath(path))
    try:
        target.stat()
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:  # too long a name, a file among the folders
        return getattr(error, "strerror", None) or str(error)
    if target.is_dir():
        return "it is a folder"
    if target.exists() and not target.is_file():
        return None if os.access(target, os.W_OK) else "it is not writable"
    if not target.parent.is_dir():
        return "its folder does not exist"
    try:
        with tempfile.TemporaryFile(dir=target.parent):  # rights alone do not say it, as in /proc
            return None
    except OSError as error:
        return f"its folder takes no file ({error.strerror or error})"
