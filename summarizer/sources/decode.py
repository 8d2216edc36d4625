"""Turns bytes into text: byte order mark, what is declared, UTF-8, then detection; mends mojibake; says what it did."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF",
    b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"OggS", b"MZ\x90",
    b"\x00\x00\x01\x00", b"\x1a\x45\xdf\xa3", b"wOFF", b"wOF2", b"SQLite format 3\x00",
    b"\x28\xb5\x2f\xfd", b"\xca\xfe\xba\xbe",
)  # fmt: skip
"""How files that are no text begin (WHATWG MIME Sniffing, 6, and the formats' own specifications)."""

_OFFICE_MAGIC = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How Word's older files begin, and Rich Text."""
OFFICE = "an office document; save it as text, HTML or PDF"

_WIDER = {
    "ascii": "sloppy-windows-1252", "iso8859-1": "sloppy-windows-1252", "cp1252": "sloppy-windows-1252",
    "iso8859-9": "sloppy-windows-1254", "cp1254": "sloppy-windows-1254", "tis-620": "sloppy-windows-874",
    "cp874": "sloppy-windows-874", "iso8859-11": "sloppy-windows-874", "cp1250": "sloppy-windows-1250",
    "cp1251": "sloppy-windows-1251", "cp1253": "sloppy-windows-1253", "cp1257": "sloppy-windows-1257",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
"""What is meant by a declared name: the larger set that senders use under it (WHATWG Encoding, 4.2)."""
_CHARACTER_SETS = re.compile(
    r"utf-(?:8|16|32)(?:-(?:sig|le|be))?|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|gb\d*|gbk|big5(?:hkscs)?|euc_\w+|"
    r"shift_\w+|iso2022_\w+|hz|johab|tis-620|ptcp154|kz1048|hp-roman8|ascii"
)
"""Python knows codecs under other names that are none (`rot13`), or that take very long (`punycode`)."""
_FEW = 0.1
"""Share of the characters of an English, French, Spanish or German text that are not ASCII, at most."""
_WESTERN = frozenset("“”‘’„‚–—…•«»·°§©®™½£€àâäçèéêëîïôöùûüñáíóúßœÀÂÄÇÈÉÊÎÔÖÜÑ¿¡\xa0")
"""What these texts have besides ASCII. One of another language that is read as theirs has others too: ì and ø for Czech
letters, ¹ and ³ for Polish ones, õ for Hungarian, þ and ð for Turkish."""
_USED = [
    "cp866", *(f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)), "koi8_r", "koi8_u",
    "mac_roman", "mac_cyrillic", "tis_620", *(f"cp125{number}" for number in range(9)), "gb18030", "big5hkscs",
    "euc_jp", "iso2022_jp", "shift_jis", "euc_kr", "utf_16_be", "utf_16_le",
]  # fmt: skip
"""What is looked for where nothing is declared: the encodings of the web (WHATWG Encoding, 4.2), and wide ones."""
_STRAY = re.compile("[\udc80-\udcff]")
"""A byte that is no UTF-8, as Python keeps it (PEP 383)."""
_TOLERATED = 0.001
"""Share of the characters that may be broken in an encoding that is declared, or that nearly everything is valid in."""


MENDED = "mojibake mended"
"""The warning of an article of which this was done."""


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, list[str]]:
    """The text of a file and what had to be guessed or mended; `ValueError` says why the bytes are no text."""
    if data.startswith(_OFFICE_MAGIC):
        raise ValueError(OFFICE)
    if data.startswith(_MAGIC):
        msg = "a binary file, not text"
        raise ValueError(msg)
    text, warnings = _decode(data, _known(declared))
    if text.count("\x00") > max(1, _TOLERATED * len(text)):
        msg = "a binary file, not text (it holds NUL bytes)"
        raise ValueError(msg)
    mended = mend(text)
    return mended, [*warnings, MENDED] if mended != text else warnings


def mend(text: str) -> str:
    """The text with mojibake undone, line by line: parts of a text are often broken while others are whole."""
    if text.isascii():
        return text
    import ftfy

    mended = ftfy.fix_encoding(text)
    return "\n".join(map(ftfy.fix_encoding, mended.split("\n"))) if ftfy.badness.is_bad(mended) else mended


def _decode(data: bytes, declared: str | None) -> tuple[str, list[str]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), []
    wide = _wide(data)
    if declared and not wide:
        found = _declared(data, declared)
        if found:
            return found
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, wide)
    return (_strictly(data, wide), [f"read as {wide}: it has no byte order mark"]) if wide else (text, [])


def _known(declared: str | None) -> str | None:
    """The encoding that a declared name means; none where the name means nothing."""
    if not declared:
        return None
    import ftfy.bad_codecs  # noqa: F401 - registers the codecs that leave no byte out

    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name) if _CHARACTER_SETS.fullmatch(name) else None


def _declared(data: bytes, declared: str) -> tuple[str, list[str]] | None:
    """The text in the declared encoding; in UTF-8 where it is that in truth, which no other text is by chance."""
    if not declared.startswith("utf-8") and not data.isascii():
        try:
            return data.decode("utf-8"), [f"declared as {declared.removeprefix('sloppy-')}, but it is UTF-8"]
        except UnicodeDecodeError:
            pass
    return _nearly(data, declared)


def _nearly(data: bytes, encoding: str) -> tuple[str, list[str]] | None:
    """The text where next to none of it is broken in that encoding."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, []
    if encoding.startswith("utf-8"):
        # One accent of another encoding in English text is few broken characters too: there must be whole ones beside.
        whole = sum(c > "\x7f" for c in text) - broken
        if whole < 4 * broken:
            return None
    if broken > max(1, _TOLERATED * len(text)):
        return None
    return text, [f"{broken} broken character{'s' * (broken > 1)}"]


def _guessed(data: bytes, wide: str | None) -> tuple[str, list[str]]:
    nearly = None if wide else _nearly(data, "utf-8")
    if nearly:
        return nearly
    mixed = None if wide else _mixed(data)
    if mixed:
        return mixed
    encoding = wide or _detect(data)
    return _strictly(data, encoding), [f"read as {encoding}: the file is not UTF-8 and does not say what it is"]


def _mixed(data: bytes) -> tuple[str, list[str]] | None:
    """UTF-8 with parts in Windows' western encoding, as where files were joined; none where it is not mostly UTF-8."""
    import ftfy.bad_codecs  # noqa: F401 - registers the codec that leaves no byte out

    text = data.decode("utf-8", "surrogateescape")
    strays = _STRAY.findall(text)
    if sum(c > "\x7f" for c in text) < 2 * len(strays):
        return None
    western = _STRAY.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("sloppy-windows-1252"), text)
    return western, [f"{len(strays)} byte{'s' * (len(strays) > 1)} that are not UTF-8 read as windows-1252"]


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
    western = data.decode("cp1252", "replace")
    high = [character for character in western if character > "\x7f"]
    if len(high) <= _FEW * len(western) and _WESTERN.issuperset(high):
        return "cp1252"
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000], cp_isolation=_USED).best()
    if best is None:
        msg = "not text in any encoding that could be found"
        raise ValueError(msg)
    # Among the single-byte encodings that fit equally well, the Windows one is by far the most used in the west.
    return "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
