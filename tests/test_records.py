"""JSON Lines, JSON lists and CSV tables: documents by the usual names of their fields, or those of the settings."""

import json
from datetime import date

import pytest

from summarizer.models import NotIncluded
from summarizer.sources.forms import csv_table, form_of, json_lines
from summarizer.sources.found import Document, Payload, Reader, Refused
from summarizer.sources.records import day_of

STORY = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)


def read(text, name="a.jsonl", fields=None):
    form = csv_table.FORM if name.endswith("sv") else json_lines.FORM
    return list(form.read(Payload(name, text.encode("utf-8", "surrogatepass")), Reader(fields or {})))


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Bridge", "text": STORY, "url": "https://x.example/1", "published": "2025-06-27", "outlet": "The Post"},
        {"headline": "Bridge", "content": STORY, "link": "https://x.example/1", "pubDate": "Fri, 27 Jun 2025 06:00:00 GMT", "source": {"name": "The Post"}},
        {"Headline": "Bridge", "Article": STORY, "Article URL": "https://x.example/1", "Date": "June 27, 2025 10:00 AM", "Publisher": "The Post"},
        {"title": {"rendered": "Bridge"}, "content": {"rendered": f"<p>{STORY}</p>"}, "link": "https://x.example/1", "date": 1751004000, "site_name": "The Post"},
        {"_source": {"title": "Bridge", "body": [STORY], "url": "https://x.example/1", "timestamp": 1751004000000, "publication": "The Post"}},
    ],
    ids=["plain", "feed", "spreadsheet", "rendered", "search"],
)  # fmt: skip
def test_usual_names_of_fields_are_understood(record):
    (found,) = read(json.dumps(record))
    assert isinstance(found, Document)
    known = found.known
    assert (known.title, known.url, known.published, known.outlet) == (
        "Bridge",
        "https://x.example/1",
        date(2025, 6, 27),
        "The Post",
    )
    assert found.text == STORY


def test_mojibake_in_the_title_of_a_record_is_mended_as_in_its_text():
    title, outlet = "Arlon’s bridge “will open”", "Città Post"
    broken = (value.encode().decode("latin-1") for value in (title, outlet, STORY.replace("It will", "It’ll")))
    (found,) = read(json.dumps(dict(zip(("title", "outlet", "text"), broken, strict=True))))
    assert (found.known.title, found.known.outlet) == (title, outlet)
    assert "It’ll" in found.text
    assert found.warnings == ("mojibake mended",)


def test_the_settings_name_other_fields():
    (found,) = read(json.dumps({"k": STORY, "t": "Bridge", "text": "other"}), fields={"text": "k", "title": "t"})
    assert (found.text, found.known.title) == (STORY, "Bridge")


def test_a_field_of_the_settings_that_is_not_there_is_named():
    (found,) = read(json.dumps({"text": STORY}), fields={"text": "k"})
    assert isinstance(found, NotIncluded)
    assert "'k' for text" in found.detail


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5, "no text in it, a number in its place; it has text"),
        (True, "no text in it, true or false in its place; it has text"),
        ([1, 2], "no text in it, a list in its place; it has text"),
        ({"x": 1}, "no text in it, an object in its place; it has text"),
        (" ", "no text in it; it has text"),
    ],
)
def test_what_stands_in_the_place_of_a_text_is_named(value, words):
    (found,) = read(json.dumps({"text": value}))
    assert found.detail == words


@pytest.mark.parametrize("form", ["{}\n{}", "[{}, {}]"], ids=["lines", "list"])
def test_a_number_of_very_many_digits_costs_no_document(form):
    one = json.dumps({"text": STORY, "published": "2025-06-27"})
    other = f'{{"text": {json.dumps(STORY)}, "views": {"7" * 5000}, "published": -{"8" * 5000}}}'
    assert [found.known.published for found in read(form.format(one, other))] == [date(2025, 6, 27), None]


def test_a_broken_line_is_named_and_the_others_are_read():
    found = read(
        "\n".join([json.dumps({"text": STORY}), '{"text": ', "null", "", json.dumps({"text": STORY, "id": 4}), "{}"])
    )
    assert [f.name if isinstance(f, Document) else f.source for f in found] == [
        "a.jsonl#1",
        "a.jsonl#2",
        "a.jsonl#3",
        "a.jsonl#5",
        "a.jsonl#6",
    ]
    assert [f.reason for f in found if isinstance(f, NotIncluded)] == ["unreadable", "unreadable", "empty"]
    assert "line 2: broken JSON" in found[1].detail


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([{"text": STORY}, {"body": STORY}], indent=2),
        json.dumps({"status": "ok", "articles": [{"text": STORY}, {"content": STORY}]}, indent=2),
        json.dumps({"items": [{"text": STORY}, {"content": STORY}]}),
    ],
    ids=["array", "object", "one line"],
)
def test_lists_of_documents_are_read(text):
    assert [d.name for d in read(text, "a.json")] == ["a.json#1", "a.json#2"]


def test_a_digest_of_this_program_is_no_source():
    with pytest.raises(Refused, match="digest"):
        read(json.dumps({"schema_version": "1", "generated_at": "x", "stories": []}), "a.json")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '[{"text": ', "[1, 2", "\ud800", "9" * 5000])
def test_hostile_json_ends_with_reasons(text):
    try:
        found = read(text, "a.json")
    except Refused as refused:
        found = [NotIncluded(source="a.json", reason=refused.reason, detail=refused.detail)]
    assert all(isinstance(f, NotIncluded) and f.detail for f in found)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_parts_its_fields(mark):
    rows = [
        ["title", "text", "date"],
        ["A", f'"{STORY}\nAnd ""more"" of it."', "27/06/2025"],
        ["B", f'"{STORY}"', "2025-06-28"],
    ]
    found = read("\r\n".join(mark.join(row) for row in rows), "a.csv")
    assert [(d.known.title, d.known.published) for d in found] == [("A", date(2025, 6, 27)), ("B", date(2025, 6, 28))]
    assert found[0].text.endswith('And "more" of it.')


def test_a_row_that_does_not_fit_gets_a_reason():
    found = read(f"title,text\nA,{STORY.replace(',', '')}\nB,c,d\n,\nC,\nD\n", "a.csv")
    assert [type(f).__name__ for f in found] == ["Document", "NotIncluded", "NotIncluded", "NotIncluded"]
    assert "line 3" in found[1].detail


def test_a_table_needs_a_header():
    with pytest.raises(Refused, match="header"):
        read("1,2\n3,4\n", "a.csv")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-06-27T23:30:00+05:30", date(2025, 6, 27)),
        ("20250627", date(2025, 6, 27)),
        ("Friday, June 27, 2025", date(2025, 6, 27)),
        ("27 Jun 2025", date(2025, 6, 27)),
        ("27-Jun-2025", date(2025, 6, 27)),
        ("Sept. 5, 2025, 10 a.m.", date(2025, 9, 5)),
        ("06/27/2025", date(2025, 6, 27)),
        ("06/07/2025", None),
        ("1751004000", date(2025, 6, 27)),
        (1751004000.5, date(2025, 6, 27)),
        (True, None),
        (1e300, None),
        ("99/99/9999", None),
        ({"a": 1}, None),
        ("soon", None),
    ],
)
def test_days_are_read_as_exports_write_them(value, day):
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"title": "A", "text": "B"}\n', "JSON"),
        (b'[\n {"headline": "A", "url": "x", "body": "B"}', "JSON"),
        (b'{"articles": [', "JSON"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"content_text": "B"}]}', ""),
        (b"title,text,date\nA,B,C", "CSV"),
        (b"title\ttext\turl\n", "CSV"),
        (b"The title, the text, and the date of it", ""),
    ],
)
def test_records_are_recognised_by_how_they_begin(head, form):
    name = form_of(Payload("-", head)).name
    assert form in name if form else ("JSON Lines" not in name and "CSV" not in name)


@pytest.mark.parametrize("moment", ["9" * 400, "1e400", "-1e308", "NaN"])
def test_a_number_that_is_no_time_is_no_day_and_ends_nothing(moment):
    first, second = read(f'{{"text": "{STORY}", "title": "One", "date": {moment}}}\n' + json.dumps({"text": STORY}))
    assert first.known.published is None
    assert second.text == STORY
