"""One record of an export, with fields of whatever name, as the document that it holds."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from summarizer.models import NotIncluded
from summarizer.reading.articles import slug
from summarizer.reading.calendar_words import day_in_words
from summarizer.sources.declared import as_day, as_language, as_mailed
from summarizer.sources.decode import MENDED, mend
from summarizer.sources.found import Document, Known, Reader, is_web
from summarizer.sources.markup import text_of

FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article", "article_text", "fulltext", "full_text", "articlebody", "maintext",
             "story", "raw_text", "content_text", "content_html", "html", "document", "description", "summary"),
    "title": ("title", "headline", "name", "subject"),
    "url": ("url", "link", "permalink", "canonical_url", "article_url", "source_url", "uri", "href"),
    "author": ("author", "authors", "byline", "creator"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "site_name", "sitename", "source_name",
               "news_source", "newspaper", "domain", "source_domain"),
    "published": ("published", "date", "pub_date", "pubdate", "published_at", "publishedat", "date_published",
                  "datepublished", "date_publish", "published_date", "publish_date", "publication_date",
                  "published_time", "created_at", "created", "timestamp", "time", "datetime"),
    "language": ("language", "lang"),
}  # fmt: skip
"""The names under which exports keep these, the surest first; case, spaces and hyphens do not count."""
_NUMBERS = ("%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_TO_YEAR = re.compile(r".{1,20}?\d{4}(?!\d)")
_MILLISECONDS = 100_000_000_000


def looks_like_records(names: list[str]) -> bool:
    """Whether fields of these names hold documents: a text, and a title, an address or a day beside it."""
    plain = {_plain(name) for name in names}
    return bool(plain & set(FIELDS["text"])) and any(plain & set(FIELDS[f]) for f in ("title", "url", "published"))


def document(record: Mapping[str, object], name: str, reader: Reader, known: Known) -> Document | NotIncluded:
    """The document of a record, or the reason why there is none."""
    values = {field: _value(record, field, reader.fields) for field in FIELDS}
    unknown = [f"{mapped!r} for {field}" for field, mapped in reader.fields.items() if mapped not in record]
    text = values["text"] if isinstance(values["text"], str) else _joined(values["text"])
    if not text.strip():
        had = ", ".join(str(key)[:40] for key in list(record)[:8]) or "no fields"
        wanted = f"no field {', no field '.join(unknown)}" if unknown else _no_text(values["text"])
        return NotIncluded(source=name, reason="empty", detail=f"{wanted}; it has {had}")
    url, title = _words(values["url"]), _words(values["title"])
    title = " ".join(text_of(title).split()) if title else None
    whole = mend(text)
    own = Known(
        title=title, url=url if url and is_web(url) else None,
        outlet=_words(values["outlet"]), author=_words(values["author"]), published=day_of(values["published"]),
        unread=_words(values["published"]), language=as_language(_words(values["language"])),
    )  # fmt: skip
    return Document(
        name, text_of(whole), known.or_else(own), id=slug(title) if title else None,
        warnings=(MENDED,) if whole != text else (),
    )  # fmt: skip


def day_of(value: object) -> date | None:
    """The day that a field names: ISO 8601, RFC 5322, a written date, seconds or milliseconds since 1970."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _epoch(value)
    words = str(value).strip()[:100]
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", words):
        return _epoch(float(words))
    return as_day(words) or _written(words) or as_mailed(words)


def _written(words: str) -> date | None:
    words = _WEEKDAY.sub("", words, count=1)
    if match := _SLASHES.match(words):
        first, second, year = map(int, match.groups())
        # "06/07/2025" is two days, depending on who writes it, so it is none.
        clear = max(first, second) > 12 >= min(first, second)
        words = f"{max(first, second)}.{min(first, second)}.{year}" if clear or first == second else ""
    match = _TO_YEAR.match(words)
    candidates = (words, match[0] if match else words)
    for form in _NUMBERS:
        for candidate in candidates:
            try:
                return datetime.strptime(candidate, form).date()  # noqa: DTZ007 - a day has no zone
            except ValueError:
                continue
    return next((day for candidate in candidates if (day := day_in_words(candidate))), None)


def _epoch(seconds: float) -> date | None:
    try:
        return datetime.fromtimestamp(seconds / 1000 if abs(seconds) > _MILLISECONDS else seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _value(record: Mapping[str, object], field: str, mapping: Mapping[str, str]) -> object:
    """The field's value under the name that the settings give it, else under the first of its usual names."""
    if field in mapping:
        return record.get(mapping[field])
    names = {_plain(str(key)): key for key in reversed(record)} if isinstance(record, dict) else {}
    for name in FIELDS[field]:
        if name in names and record[names[name]] not in (None, "", [], {}):
            return record[names[name]]
    return None


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower().removeprefix("\ufeff"))


def _words(value: object) -> str | None:
    """The words of a value, mojibake undone: of a list its items, of an object its name."""
    if isinstance(value, list):
        value = ", ".join(filter(None, (_words(item) for item in value[:10])))
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("name", "title", "rendered", "url", "id") if isinstance(value.get(key), str)), None
        )
    return " ".join(mend(str(value)).split())[:500] or None if isinstance(value, str | int | float) else None


def _no_text(value: object) -> str:
    """What stands where the text should, where that is no text."""
    kinds = (bool, "true or false"), (int | float, "a number"), (list, "a list"), (dict, "an object")
    kind = next((name for types, name in kinds if isinstance(value, types)), None)
    return f"no text in it, {kind} in its place" if kind else "no text in it"


def _joined(value: object) -> str:
    """The text of a list of paragraphs, or of an object that wraps it."""
    if isinstance(value, list):
        return "\n\n".join(item for item in value if isinstance(item, str))
    if isinstance(value, dict):
        return next(
            (value[key] for key in ("text", "value", "rendered", "content") if isinstance(value.get(key), str)), ""
        )
    return ""
