"""Puts a file in the place of another at one blow: a reader sees the old one or the new one, never a part."""

import os
import stat
import tempfile
from pathlib import Path


def replace(path: Path, data: bytes) -> None:
    """Puts the bytes at the path; `OSError` leaves what was there before.

    The temporary file lies beside the target, is flushed to the disk and then renamed (POSIX rename is atomic).
    """
    target = Path(os.path.realpath(path))
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
