"""Turns bytes into text: byte order mark, UTF-8, then detection; mends mojibake; says what it did."""

import codecs
import contextlib

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"RIFF")


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, list[str]]:
    """The text of a file and what had to be guessed or mended; `ValueError` says why the bytes are no text."""
    if data.startswith(_MAGIC):
        msg = "a binary file, not text"
        raise ValueError(msg)
    text, warnings = _decode(data, declared)
    if "\x00" in text:
        msg = "a binary file, not text (it holds NUL bytes)"
        raise ValueError(msg)
    return _mend(text, warnings)


def _decode(data: bytes, declared: str | None) -> tuple[str, list[str]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), []
    with contextlib.suppress(LookupError, UnicodeDecodeError):
        return data.decode(declared or ""), []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        wide = _wide(data)
        encoding = wide or _detect(data)
        return _strictly(data, encoding), [f"read as {encoding}: the file is not UTF-8 and does not say what it is"]
    wide = _wide(data)
    return (_strictly(data, wide), [f"read as {wide}: it has no byte order mark"]) if wide else (text, [])


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        msg = f"not text in any encoding that could be found (tried UTF-8, then {encoding}: {error.reason})"
        raise ValueError(msg) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in western text every other byte is zero."""
    head = data[:4096]
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0) * 2 / len(head), head[1::2].count(0) * 2 / len(head)
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def _detect(data: bytes) -> str:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000]).best()
    if best is None:
        msg = "not text in any encoding that could be found"
        raise ValueError(msg)
    # Among the single-byte encodings that fit equally well, the Windows one is by far the most used in the west.
    return "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding


def _mend(text: str, warnings: list[str]) -> tuple[str, list[str]]:
    import ftfy

    mended = ftfy.fix_encoding(text)
    return mended, [*warnings, "mojibake mended"] if mended != text else warnings
