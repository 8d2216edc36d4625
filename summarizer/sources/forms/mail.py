"""Mails and mailboxes: newsletters with one or many articles, and what is attached to them.

Parsed leniently, by the standard library's older policy: the newer one parses addresses and dates in time that grows
with the square of their length, and raises on some broken ones. Nothing that a mail names is fetched, nothing in it is
run.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from summarizer.models import NotIncluded
from summarizer.reading.articles import slug
from summarizer.sources.declared import as_mailed
from summarizer.sources.decode import decode
from summarizer.sources.forms import Form, suffixes
from summarizer.sources.found import Document, Found, Known, Payload, Reader, Refused, printable
from summarizer.sources.markup import Block, blocks_of
from summarizer.sources.sections import Section, blocks_of_plain, sections

MAX_BYTES = 100_000_000
"""Of a mailbox."""
MAX_MAIL = 30_000_000
MAX_PARTS = 300
"""Of one mail; parsing takes their number times that of the lines where they are nested."""
_LONGEST_HEADER = 2000

_FROM_LINE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{0,200}\d\d:\d\d[^\n]{0,100}\n")
_BOUNDARY = re.compile(r"^--[^\n]*\n(?=Content-)", re.MULTILINE)
_HEADER = re.compile(rb"([!-9;-~]{1,60}):[^\n]*\n?")
_MAIL_NAMES = frozenset(
    b"from to cc subject date sender reply-to message-id received return-path delivered-to mime-version content-type "
    b"x-original-to list-unsubscribe dkim-signature in-reply-to references".split()
)
_SURE_NAMES = frozenset(b"from received return-path message-id mime-version delivered-to".split())
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_ENTITY = "message/rfc822"


def read(payload: Payload, _reader: Reader) -> Iterator[Found]:
    """Every article of the mail, or of each mail of the mailbox, and what is attached."""
    data = payload.data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    starts = [match.start() for match in _FROM_LINE.finditer(data)]
    if len(starts) <= 1:
        yield from _mail(payload, data)
        return
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        mail = re.sub(rb"(?m)^>(>*From )", rb"\1", data[start:end])
        part = Payload(f"{payload.name}#{number}", mail, _ENTITY, known=payload.known, depth=payload.depth)
        try:
            yield from _mail(part, mail)
        except Refused as refused:
            yield NotIncluded(source=part.name, reason=refused.reason, detail=refused.detail)


def _mail(payload: Payload, data: bytes) -> Iterator[Found]:
    if len(data) > MAX_MAIL:
        raise Refused("too_long", f"a mail of over {MAX_MAIL // 1_000_000} MB")
    if max(data.lower().count(b"boundary="), data.lower().count(b"message/rfc822")) > MAX_PARTS:
        raise Refused("unreadable", f"a mail of over {MAX_PARTS} parts")
    try:
        mail = email.message_from_bytes(data.partition(b"\n")[2] if data.startswith(b"From ") else data)
        parts = list(_parts(mail, 0))
    except (MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise Refused("unreadable", f"a broken mail: {error}") from error
    if mail.get_content_type() in _ENCRYPTED:
        raise Refused("unreadable", "an encrypted mail")
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _is_attached(part)]
    read = set(map(id, texts))
    attached = list(_attachments(payload, [part for part in parts if id(part) not in read]))
    own = list(_articles(payload, mail, texts))
    if not own and not any(isinstance(item, Payload) for item in attached):
        own = [NotIncluded(source=payload.name, reason="empty", detail="a mail without text")]
    yield from (*own, *attached)


def _parts(part: "Message[str, str]", depth: int) -> "Iterator[Message[str, str]]":
    """The parts to read, in their order; of alternatives the best; mails in a mail are parts of their own."""
    content = part.get_payload()
    if isinstance(content, str) and part.get_content_maintype() == "multipart":
        # The boundary that was promised never came: what looks like one parts it.
        content = [email.message_from_string(piece) for piece in _BOUNDARY.split(content)[1 : MAX_PARTS + 1]]
    if part.get_content_type() == _ENTITY or not isinstance(content, list):
        yield part
        return
    children = [child for child in content if isinstance(child, Message)]
    if part.get_content_type() != "multipart/alternative":
        for child in children:
            yield from _parts(child, depth + 1)
        return
    choices = [list(_parts(child, depth + 1)) for child in children]
    best = max(range(len(choices)), key=lambda n: (_worth(choices[n]), n), default=None)
    if best is not None:
        yield from choices[best]


def _worth(parts: "list[Message[str, str]]") -> int:
    """HTML is worth most, as it shows what is a heading; unless there is much less in it than in the plain text."""
    html = any(part.get_content_subtype() == "html" for part in parts)
    words = sum(len(b.text.split()) for p in parts if p.get_content_maintype() == "text" for b in _blocks(p)[0])
    return words * (2 if html else 1)


def _articles(payload: Payload, mail: "Message[str, str]", texts: "list[Message[str, str]]") -> Iterator[Found]:
    blocks: list[Block] = []
    warnings: list[str] = []
    for part in texts:
        found, said = _blocks(part)
        blocks.extend(found)
        warnings.extend(said)
    if not blocks:
        return
    subject = _header(mail, "Subject")
    sent = str(mail.get("Date") or "")[:200].strip()
    known = payload.known.or_else(
        Known(title=subject, outlet=_sender(mail), published=as_mailed(sent), unread=sent or None)
    )
    found_sections = sections(blocks, subject)
    if len(found_sections) == 1:
        name = slug(subject) if subject else None
        yield Document(payload.name, found_sections[0].text(), known, id=name, warnings=tuple(warnings))
        return
    for number, section in enumerate(found_sections, 1):
        yield _document(payload.name, number, section, known, tuple(warnings))


def _document(name: str, number: int, section: Section, known: Known, warnings: tuple[str, ...]) -> Document:
    title = section.title or known.title
    own = replace(known, title=title, url=section.url, language=None)
    return Document(f"{name}#{number}", section.text(), own, id=slug(title) if title else None, warnings=warnings)


def _blocks(part: "Message[str, str]") -> tuple[list[Block], list[str]]:
    """The paragraphs of a text part; none where its bytes are no text."""
    try:
        text, warnings = decode(_bytes(part), declared=part.get_content_charset())
    except ValueError:
        return [], []
    html = part.get_content_subtype() == "html"
    return (blocks_of(text) if html else blocks_of_plain(text)), warnings


def _attachments(payload: Payload, parts: "list[Message[str, str]]") -> Iterator[Found]:
    names = set[str]()
    for number, part in enumerate(parts, 1):
        kind, inner = part.get_content_type(), part.get_payload()
        filename = printable(_filename(part) or f"part-{number}{'.eml' if kind == _ENTITY else ''}")
        filename = f"{number}-{filename}" if filename in names else filename
        names.add(filename)
        name = f"{payload.name}#{filename}"
        if kind == _ENTITY and isinstance(inner, list) and inner and isinstance(inner[0], Message):
            yield Payload(name, inner[0].as_bytes(), kind, depth=payload.depth + 1)
        elif filename.lower().endswith(suffixes()) or kind.startswith("text/"):
            yield Payload(name, _bytes(part), kind, part.get_content_charset(), depth=payload.depth + 1)
        elif _is_attached(part):
            yield NotIncluded(
                source=name, reason="filtered", detail=f"an attachment of a kind that is not read: {kind}"
            )


def _bytes(part: "Message[str, str]") -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _is_attached(part: "Message[str, str]") -> bool:
    return part.get_content_disposition() == "attachment" or bool(_filename(part) and not part.get("Content-ID"))


def _filename(part: "Message[str, str]") -> str | None:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return _decoded(name).replace("\\", "/").rsplit("/", 1)[-1] if name else None


def _header(mail: "Message[str, str]", name: str) -> str | None:
    value = mail.get(name)
    return " ".join(_decoded(str(value)).split()) or None if value is not None else None


def _decoded(value: str) -> str:
    """A header's words, RFC 2047 undone; as they stand where that is broken."""
    value = value[:_LONGEST_HEADER]
    try:
        words = "".join(_words(part, charset) for part, charset in decode_header(value))
    except (MessageError, LookupError, ValueError, TypeError):
        words = value
    return words.encode("utf-8", "replace").decode("utf-8")


def _words(part: str | bytes, charset: str | None) -> str:
    return part if isinstance(part, str) else decode(part, declared=charset)[0]


def _sender(mail: "Message[str, str]") -> str | None:
    """The outlet: the sender's displayed name, or the domain."""
    raw = mail.get("From")
    if raw is None:
        return None
    shown, address = parseaddr(str(raw)[:_LONGEST_HEADER])
    name = " ".join(_decoded(shown).split()).strip("\"' ")
    return name or address.rpartition("@")[2] or None


def _looks_like_mail(head: bytes) -> bool:
    """Whether it opens with a mailbox's first line, or with headers of which two are a mail's and one surely is."""
    head = head.lstrip(b"\r\n")
    if _FROM_LINE.match(head):
        return True
    names = set[bytes]()
    for line in head.splitlines():
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        match = _HEADER.match(line)
        if not match:
            return False
        names.add(match[1].lower())
    return len(names & _MAIL_NAMES) >= 2 and bool(names & _SURE_NAMES)


FORM = Form("a mail", (".eml", ".mbox", ".mbx"), (_ENTITY, "application/mbox"), read, _looks_like_mail, MAX_BYTES)
