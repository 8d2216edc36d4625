"""Files read and written whole: who reads one sees the old or the new one, never a part, and waits for nobody."""

import codecs
import errno
import glob
import os
import secrets
import stat
import sys
from pathlib import Path

_PART = ".part"
_MOST = 200_000_000
"""Bytes of a file that is read whole."""
_STDIN = "-"
_HANDED_IN = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""What the shell opens, so that somebody writes to it: a pipe that lies in a folder may never hear of anybody."""


def is_there(path: Path) -> bool:
    """Whether there is something at a path; what may not be looked at, or can be no path, is not there."""
    return os.path.exists(path)  # noqa: PTH110 - `Path.exists` raises where a folder above is closed or the name too long


def is_file(path: Path) -> bool:
    """The same of a regular file."""
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_folder(path: Path) -> bool:
    """The same of a folder."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def text(path: Path) -> str:
    """The text of a file in UTF-8, its mark read over, or of standard input (`-`).

    `OSError`, too, for what one may wait for in vain.
    """
    if str(path) == _STDIN:
        data = sys.stdin.buffer.read(_MOST + 1)
    else:
        if _may_never_end(path):
            raise OSError(errno.EINVAL, "a pipe or a device, which may never end; hand it in as standard input, -")
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise OSError(errno.EFBIG, f"over {_MOST // 1_000_000} MB")
    return data.removeprefix(codecs.BOM_UTF8).decode()


def _may_never_end(path: Path) -> bool:
    mode = path.stat().st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or path.absolute().as_posix().startswith(_HANDED_IN))


def replace(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Puts the bytes at the path; `OSError` leaves what was there before.

    The temporary file lies beside the target and is then renamed (POSIX rename is atomic); where it is to be `lasting`,
    it is flushed to the disk before. A new file has the rights that the user gives new files, else those of the old.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:50]}.{secrets.token_hex(8)}{_PART}")
    old = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if old is None else old & 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        if old is not None:
            temporary.chmod(old)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if lasting:
        _sync_folder(target.parent)


def clear(path: Path) -> None:
    """Removes what writers of the path that were killed left beside it. Nobody may be writing it now."""
    target = Path(os.path.realpath(path))
    for left in target.parent.glob(f".{glob.escape(target.name[:50])}.{'[0-9a-f]' * 16}{_PART}"):
        left.unlink(missing_ok=True)


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
