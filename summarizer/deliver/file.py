"""Writes a file whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path

from summarizer.errors import DeliveryError


def write(path: Path, text: str) -> None:
    """Puts the text at the path in UTF-8; a reader sees the old file or the new one, never a part. `DeliveryError`.

    The temporary file lies beside the target, is flushed to the disk and then renamed (POSIX rename is atomic).
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():  # a pipe or a device cannot be replaced
            target.write_text(text, encoding="utf-8")
        else:
            _replace(target, text.encode("utf-8", errors="replace"))
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


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those that a new file gets; mkstemp makes it private."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Makes the rename last through a power cut, where the file system allows it."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
