"""XML as text that is safe to parse: decoded, without its prologue, with every entity that is left already in place.

A document type declaration is where entities are defined that expand without bound or name files, so none reaches a
parser. The few short entities that a feed may define for itself are put in, a bounded number of times.
"""

import re
from html.entities import html5

from summarizer.sources.decode import decode

MAX_EXPANSIONS = 10_000
_WIDE = ((b"\x00\x00\x00<", "utf-32-be"), (b"<\x00\x00\x00", "utf-32-le"), (b"Lo\xa7\x94", "cp037"))
"""How "<" or "<?xm" begins where neither a mark nor ASCII tells the encoding (XML 1.0, appendix F)."""
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[(?P<inner>[^\]]*)\]\s*)?>", re.IGNORECASE)
_DEFINED = re.compile(r"""<!ENTITY\s+(\w{1,40})\s+(?:"([^"&<%]{0,100})"|'([^'&<%]{0,100})')\s*>""")
_REFERENCE = re.compile(r"&(\w{1,40});")
_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,40})|(\d{1,40}));")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def xml_text(data: bytes, charset: str | None = None) -> tuple[str, list[str]]:
    """The root element and what follows it, and what had to be guessed; `ValueError` says why the bytes are no text."""
    wide = next((encoding for mark, encoding in _WIDE if data.startswith(mark)), None)
    found = _ENCODING.match(data.lstrip()[:300].removeprefix(b"\xef\xbb\xbf"))
    text, warnings = decode(data, declared=wide or charset or (found[1].decode("ascii") if found else None))
    start, defined = _prologue(text)
    return _DECLARATION + _with_entities(_ILLEGAL.sub("", text[start:]), defined), warnings


def root_of(head: bytes) -> str | None:
    """The name of the root element, lower case and without a prefix, as far as the first bytes show it."""
    narrow = head.replace(b"\x00", b"").decode("latin-1")
    if narrow.startswith(("ÿþ", "þÿ")):
        narrow = narrow[2:]
    found = re.match(r"<([A-Za-z_][\w.:-]{0,60})", narrow[_prologue(narrow)[0] :])
    return found[1].rsplit(":", 1)[-1].lower() if found else None


def is_foaf(head: bytes) -> bool:
    """Whether RDF describes people and their weblogs, as old lists of subscriptions do, and is no feed."""
    return re.search(rb"<rdf:RDF[^>]{0,2000}>\s{0,100}<foaf:", head) is not None


def _prologue(text: str) -> tuple[int, dict[str, str]]:
    """Where the root element begins, and the entities that are defined before it."""
    at, defined, declared = 0, dict[str, str](), False
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<?", at):
            at = _after(text, "?>", at)
        elif text.startswith("<!--", at):
            at = _after(text, "-->", at)
        elif text.startswith("<!", at):
            found = None if declared else _DOCTYPE.match(text, at)  # a second one is broken, a thousand are an attack
            declared = True
            if found:
                defined = {name: one or other for name, one, other in _DEFINED.findall(found["inner"] or "")}
            at = found.end() if found else at + 2
        else:
            return at, defined
    return len(text), defined


def _after(text: str, end: str, start: int) -> int:
    found = text.find(end, start)
    return found + len(end) if found >= 0 else len(text)


def _with_entities(text: str, defined: dict[str, str]) -> str:
    """The text with the entities of HTML, which feeds use without defining them, and the feed's own put in."""
    left = MAX_EXPANSIONS

    def value(found: re.Match[str]) -> str:
        nonlocal left
        if found[1] in defined and found[1] not in _KEPT and left:
            left -= 1
            return defined[found[1]]
        character = html5.get(f"{found[1]};", "")
        return found[0] if found[1] in _KEPT or not character or character in "<>&\"'" else character

    return _NUMBERED.sub(_legal, _REFERENCE.sub(value, text))


def _legal(found: re.Match[str]) -> str:
    """A character by its number, as it stands, unless XML has no such character (XML 1.0, 2.2)."""
    number = int(found[1], 16) if found[1] else int(found[2])
    allowed = number in {9, 10, 13} or 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD
    return found[0] if allowed or 0x10000 <= number <= 0x10FFFF else ""
