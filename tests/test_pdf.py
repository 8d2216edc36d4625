"""PDF and web archives: the text of pages, and what is left alone."""

import gzip
import sys
from datetime import date

import pytest
from fakes.pdf import pdf

from summarizer.sources import load
from summarizer.sources.forms.pdf import FORM
from summarizer.sources.found import Payload, Reader, Refused

LINES = [
    "The council approved a new bridge on Monday after long nego-",
    "tiations about its cost, its place and its purpose. It will",
    "cost 12 million pounds, the mayor said.",
]
BODY = (
    "The council approved a new bridge on Monday after long negotiations about its cost, its place and its purpose. "
    "It will cost 12 million pounds, the mayor said."
)


def read(data):
    (found,) = FORM.read(Payload("a.pdf", data), Reader())
    return found


def test_lines_become_paragraphs_and_broken_words_are_joined():
    found = read(
        pdf(
            [
                [
                    "Council approves bridge",
                    *LINES,
                    "",
                    "Work on it begins in May, and it was said that it will take a year.",
                ]
            ]
        )
    )
    assert found.text.split("\n\n") == [
        "Council approves bridge",
        BODY,
        "Work on it begins in May, and it was said that it will take a year.",
    ]


def test_a_paragraph_goes_on_across_pages_without_heads_and_page_numbers():
    found = read(pdf([["The Daily Paper", *LINES[:2], "1"], ["The Daily Paper", *LINES[2:], "2"]]))
    assert found.text == BODY


def test_what_the_file_says_of_itself_is_known():
    info = {"Title": "Council approves bridge", "Author": "Ann Lee", "CreationDate": "D:20250627103000Z"}
    known = read(pdf([LINES], info=info)).known
    assert (known.title, known.author, known.published, known.published_from) == (
        info["Title"],
        "Ann Lee",
        date(2025, 6, 27),
        "metadata",
    )
    assert read(pdf([LINES], info={"Title": "Microsoft Word - draft3.doc"})).known.title is None
    assert read(pdf([["June 1, 2025", *LINES]], info=info)).known.published is None


def test_scripts_and_actions_are_left_alone():
    extra = "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://10.0.0.1'\\)) >> /AA << /O << /S /Launch /F (x) >> >>"
    assert read(pdf([LINES], extra=extra)).text == BODY


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pdf([LINES])[:300], "broken"),
        (b"%PDF-1.7\n" + b"1 0 obj\n" * 20_000, "broken"),
        (pdf([LINES]).replace(b"/Kids [", b"/Kids [2 0 R "), "broken"),
        (pdf([[]]), "no text"),
        (
            pdf([LINES]).replace(
                b"/Root 1 0 R",
                b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >> /ID [(a) (b)]",
            ),
            "PDF",
        ),
    ],
    ids=["cut off", "no table", "a loop of pages", "nothing drawn", "encrypted"],
)
def test_what_cannot_be_read_gets_a_reason(data, why):
    with pytest.raises(Refused, match=why) as refused:
        read(data)
    assert refused.value.detail


def test_only_so_many_pages_are_read():
    words = ("bridge", "harbour", "school", "market", "station", "library", "museum")
    found = read(
        pdf(
            [
                [f"The {words[n % 7]} of the {words[n // 7 % 7]} and the {words[n // 49]} was opened."]
                for n in range(210)
            ]
        )
    )
    assert found.warnings == ("only the first 200 pages are read",)


@pytest.mark.parametrize(
    ("name", "module", "data"),
    [("a.pdf", "pypdf", pdf([LINES])), ("a.warc", "warcio.archiveiterator", b"WARC/1.0\r\n")],
)
def test_without_its_extra_a_form_says_how_to_install_it(tmp_path, monkeypatch, name, module, data):
    monkeypatch.setitem(sys.modules, module, None)  # how an import fails
    (tmp_path / name).write_bytes(data)
    (refused,) = load([tmp_path / name]).not_included
    assert f"pip install 'structured-summarizer[{name[2:]}]'" in refused.detail


def warc(records, *, gzipped=False):
    out = b""
    for url, kind, status, body in records:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(http)}\r\n"
        record = f"{head}Content-Type: application/http; msgtype=response\r\n\r\n".encode() + http + b"\r\n\r\n"
        out += gzip.compress(record) if gzipped else record
    return out


@pytest.mark.parametrize(("name", "inner"), [("a.warc", ""), ("a.warc.gz", "a.warc#")])
def test_the_pages_of_a_web_archive_are_read_under_their_addresses(tmp_path, name, inner):
    page = f"<html><body><article><p>{BODY}</p><p>{BODY[:80]} and so on.</p></article></body></html>".encode()
    records = [
        ("https://post.example/2025/06/27/bridge", "text/html; charset=utf-8", "200 OK", page),
        ("https://post.example/a.png", "image/png", "200 OK", b"x"),
        ("https://post.example/gone", "text/html", "404 Not Found", b"gone"),
    ]
    (tmp_path / name).write_bytes(warc(records, gzipped=bool(inner)))
    loaded = load([tmp_path / name])
    (article,) = loaded.articles
    assert article.source.partition("#")[2] == f"{inner}https://post.example/2025/06/27/bridge"
    assert (article.url, article.published) == ("https://post.example/2025/06/27/bridge", date(2025, 6, 27))
    assert [n.reason for n in loaded.not_included] == ["filtered", "filtered"]
    assert {n.detail for n in loaded.not_included} == {"it was answered with 404", "1 record of other kinds than pages"}


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\ngarbage", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n"]
)
def test_a_broken_web_archive_gets_a_reason(tmp_path, data):
    (tmp_path / "a.warc").write_bytes(data)
    assert load([tmp_path / "a.warc"]).not_included[0].detail


def test_of_a_web_archive_that_breaks_off_no_reason_speaks_of_the_program(tmp_path):
    page = ("https://post.example/1", "text/html", "200 OK", f"<p>{BODY}</p>".encode())
    whole = warc([page, page])
    said = set[str]()
    for end in range(100, len(whole), 37):
        (tmp_path / "a.warc").write_bytes(whole[:end])
        said |= {item.detail for item in load([tmp_path / "a.warc"]).not_included}
    assert any("breaks off" in words for words in said)
    assert not [words for words in said if "object" in words or "NoneType" in words]
