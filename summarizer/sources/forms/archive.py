"""Archives and compressed files: their members, read in memory; nothing is ever written to a disk."""

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath

from summarizer.models import NotIncluded, Reason
from summarizer.sources.decode import OFFICE
from summarizer.sources.forms import Form, suffixes
from summarizer.sources.found import Found, Payload, Reader, Refused, printable

MAX_BYTES = 200_000_000
"""Of an archive, and of all its members together."""
MAX_MEMBERS = 10_000
NESTED_BYTES, NESTED_MEMBERS = 50_000_000, 1_000
"""The same for an archive that came out of another container."""
MAX_RATIO = 200
"""By which anything may grow beyond `ALWAYS`; text is made five to twenty times smaller, a bomb a thousand times."""
ALWAYS = 2_000_000
_LZMA_MEMORY = 100_000_000

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BROKEN = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, OSError,
    EOFError, ValueError, OverflowError,
)  # fmt: skip
"""Everything that the standard library raises over broken, encrypted or unheard-of archives."""
_SHORT = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def _gz(data: bytes, most: int) -> bytes:
    return gzip.GzipFile(fileobj=io.BytesIO(data)).read(most)


def _bz2(data: bytes, most: int) -> bytes:
    return bz2.BZ2File(io.BytesIO(data)).read(most)


def _xz(data: bytes, most: int) -> bytes:
    stream = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_LZMA_MEMORY)
    out = stream.decompress(data, most)
    if not stream.eof and len(out) < most:
        msg = "it ends too early"
        raise EOFError(msg)
    return out


_STREAMS = {b"\x1f\x8b": _gz, b"BZh": _bz2, b"\xfd7zXZ\x00": _xz}


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """Every member that could hold articles, and a reason for each of the others."""
    if payload.data.startswith(_ZIP):
        return _zip(payload)
    for mark in _STREAMS:
        if payload.data.startswith(mark):
            return iter([_unpacked(payload, mark)])
    return _tar(payload)


def _zip(payload: Payload) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(payload.data))
    except _BROKEN as error:
        raise Refused("unreadable", f"a broken zip archive: {error}") from error
    names = set(archive.namelist())
    if "[Content_Types].xml" in names or _first_words(archive).startswith(b"application/vnd.oasis"):
        raise Refused("unreadable", OFFICE)
    left = _Left(payload)
    for info in archive.infolist():
        if info.is_dir() or _is_hidden(info.filename):
            continue
        kind = info.external_attr >> 16
        if info.flag_bits & 1:
            yield _refused(payload, info.filename, "unreadable", "encrypted")
        elif stat.S_IFMT(kind) not in {0, stat.S_IFREG}:
            yield _refused(payload, info.filename, "unreadable", "a link or a device, not a file")
        else:
            yield _member(payload, info.filename, left, partial(_zip_bytes, archive, info), info.compress_size)


def _tar(payload: Payload) -> Iterator[Found]:
    left, last = _Left(payload), -1
    try:
        with tarfile.open(fileobj=io.BytesIO(payload.data), mode="r:") as archive:
            while (info := archive.next()) and info.offset > last:
                last = info.offset
                if info.isdir() or _is_hidden(info.name):
                    continue
                if not info.isreg() or info.issparse():
                    yield _refused(payload, info.name, "unreadable", "a link, a device or full of holes; not a file")
                else:
                    yield _member(payload, info.name, left, partial(_tar_bytes, archive, info), info.size)
    except _BROKEN as error:
        raise Refused("unreadable", f"a broken tar archive: {error}") from error


class _Left:
    """What an archive may still hold."""

    def __init__(self, payload: Payload) -> None:
        self.bytes = NESTED_BYTES if payload.depth else MAX_BYTES
        self.members = NESTED_MEMBERS if payload.depth else MAX_MEMBERS


def _member(payload: Payload, name: str, left: _Left, get: Callable[[int], bytes], packed: int) -> Found:
    left.members -= 1
    if left.members < 0:
        raise Refused("too_long", "too many members; the rest is not read")
    if not name.lower().endswith(suffixes()):
        return _refused(payload, name, "filtered", "not a file of a form that is read")
    most = min(left.bytes, max(ALWAYS, MAX_RATIO * packed))
    try:
        data = get(most + 1)
    except _BROKEN as error:
        return _refused(payload, name, "unreadable", f"broken in the archive: {error}")
    left.bytes -= len(data)
    if left.bytes < 0:
        raise Refused("too_long", "too much in the archive; the rest is not read")
    if len(data) > most:
        return _refused(payload, name, "too_long", f"grows over {MAX_RATIO}-fold when it is unpacked")
    return Payload(f"{payload.name}#{printable(name)}", data, depth=payload.depth + 1)


def _unpacked(payload: Payload, mark: bytes) -> Payload:
    """What a compressed file holds: one file, which may be a tar archive."""
    most = min(NESTED_BYTES if payload.depth else MAX_BYTES, max(ALWAYS, MAX_RATIO * len(payload.data)))
    try:
        out = _STREAMS[mark](payload.data, most + 1)
    except _BROKEN as error:
        raise Refused("unreadable", f"broken compressed data: {error}") from error
    if len(out) > most:
        raise Refused(
            "too_long", f"over {most // 1_000_000} MB, or over {MAX_RATIO} times its size, when it is unpacked"
        )
    path = PurePosixPath(payload.name.rsplit("#", 1)[-1].split("?", 1)[0])
    inner = path.stem + _SHORT.get(path.suffix.lower(), "")
    return Payload(f"{payload.name}#{inner}", out, depth=payload.depth + 1, known=payload.known)


def _zip_bytes(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(info) as file:
        return file.read(most)


def _tar_bytes(archive: tarfile.TarFile, info: tarfile.TarInfo, most: int) -> bytes:
    file = archive.extractfile(info)
    return file.read(most) if file else b""


def _first_words(archive: zipfile.ZipFile) -> bytes:
    """What the first member says that the archive is, in formats that name it so (OpenDocument, EPUB)."""
    first = next(iter(archive.infolist()), None)
    if not first or first.filename != "mimetype" or first.flag_bits & 1:
        return b""
    try:
        return _zip_bytes(archive, first, 100)
    except _BROKEN:
        return b""


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part not in {".", ".."} for part in parts)


def _refused(payload: Payload, name: str, reason: Reason, detail: str) -> NotIncluded:
    return NotIncluded(source=f"{payload.name}#{printable(name)}", reason=reason, detail=detail)


def _looks_like_archive(head: bytes) -> bool:
    return head.startswith((*_ZIP, *_STREAMS)) or head[257:262] == b"ustar"


FORM = Form(
    "an archive",
    (".zip", ".tar", ".tgz", ".tbz2", ".txz", ".gz", ".bz2", ".xz"),
    ("application/zip", "application/x-zip-compressed", "application/x-tar", "application/gzip", "application/x-gzip",
     "application/x-bzip2", "application/x-xz"),
    read,
    _looks_like_archive,
    MAX_BYTES,
    unmistakable=True,
)  # fmt: skip
