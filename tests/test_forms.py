"""The registry of forms, text of any encoding, and bytes that nobody meant to be read."""

import time
import unicodedata

import pytest
from fakes.pdf import pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.models import NotIncluded
from summarizer.reading.articles import make_article
from summarizer.reading.text import normalise
from summarizer.sources.decode import decode
from summarizer.sources.forms import Form, form_of, forms
from summarizer.sources.found import Document, Link, Payload, Reader, Refused

STORY = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)
SAMPLES = {
    "an HTML page": f"<!doctype html><html><body><article><p>{STORY}</p></article></body></html>".encode(),
    "a mail": f"From: a@b.example\r\nSubject: =?utf-8?q?x?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{STORY}\r\n--b--".encode(),
    "JSON Lines or a JSON list of documents": f'{{"title": "A", "text": "{STORY}"}}\n{{"title": "B", "text": "{STORY}"}}'.encode(),
    "a CSV table": f'title,text\nA,"{STORY}"\n'.encode(),
    "a PDF": pdf([[STORY[:60], STORY[60:]]]),
    "a WARC file": f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.example/\r\nContent-Type: text/plain\r\nContent-Length: {len(STORY)}\r\n\r\n{STORY}\r\n\r\n".encode(),
    "plain text": STORY.encode(),
}  # fmt: skip


def read(form: Form, data: bytes) -> list[object]:
    """What the form makes of the bytes; nothing but `Refused` may come out of it."""
    try:
        return list(form.read(Payload("a", data), Reader()))
    except Refused as refused:
        return [NotIncluded(source="a", reason=refused.reason, detail=refused.detail)]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_form_is_recognised_without_a_name(name):
    assert form_of(Payload("-", SAMPLES[name])).name == name


def test_what_bytes_look_like_counts_more_than_a_suffix():
    assert form_of(Payload("a.txt", SAMPLES["a PDF"])).name == "a PDF"
    assert form_of(Payload("a.html", SAMPLES["a mail"])).name == "a mail"


@pytest.mark.parametrize("name", ["a.pdf", "a.warc", "a.zip", "a.tar", "a.gz"])
def test_text_under_the_name_of_what_is_no_text_is_text(name):
    assert form_of(Payload(name, "Ten ministers — all of them — signed.".encode())).name == "plain text"
    assert form_of(Payload(name, b"PK\x03\x00 broken")).name != "plain text"


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400))
def test_random_bytes_never_crash_a_form(form, data):
    for found in read(form, data):
        assert isinstance(found, Document | Link | Payload | NotIncluded)


@pytest.mark.parametrize("form", [form for form in forms() if form.name in SAMPLES], ids=lambda form: form.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=12)), min_size=1, max_size=6))
def test_changed_samples_never_crash_their_form(form, changes):
    data = SAMPLES[form.name]
    for place, put in changes:
        at = place % (len(data) + 1)
        data = data[:at] + put + data[at + len(put) // 2 :]
    for found in read(form, data):
        assert isinstance(found, Document | Link | Payload | NotIncluded)
        if isinstance(found, NotIncluded):
            assert found.detail


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_text_that_was_made_fit_is_fit(words):
    text, _ = normalise(words)
    assert text == unicodedata.normalize("NFC", text)
    assert normalise(text) == (text, [])
    text.encode()


def test_no_letter_carries_marks_without_end():
    text, warnings = normalise("e" + "\u0301\u0323" * 100_000)
    assert len(text) <= 31
    assert warnings == ["199970 combining characters dropped"]


@pytest.mark.parametrize(
    ("blank", "kept"), [(" " * 101, " "), (" " * 100, " " * 100), (" \n" * 60, "\n\n"), (" " * 99 + "\n  ", "\n")]
)
def test_a_long_blank_is_made_short_and_parts_as_before(blank, kept):
    assert normalise(f"a{blank}b") == (f"a{kept}b", [])


@pytest.mark.parametrize("blank", [" ", "\n", " \n", "\u2028", "\u00a0\t"])
@pytest.mark.parametrize("before", ["", "Harbour", "published:", "June 27, 2025", "(with", "Photo"])
def test_blanks_take_time_in_proportion_only(before, blank):
    began = time.process_time()
    make_article(before + blank * 50_000 + "x\n\nThe port authority closed the harbour on Monday.", source="a.txt")
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("raw", "text", "warning"),
    [
        ("a\u202eb", "ab", "1 bidirectional override character dropped"),
        ("a\u200bb\U000e0041\U000e0100", "ab", "3 zero-width characters dropped"),
        ("a\x00\x1b\x85b", "a\nb", "2 control characters dropped"),
        ("a\ud800b", "ab", "1 broken character dropped"),
    ],
)
def test_what_cannot_be_seen_is_dropped_with_a_warning(raw, text, warning):
    assert normalise(raw) == (text, [warning])


@pytest.mark.parametrize(
    ("data", "declared", "text", "warning"),
    [
        ("naïve “x”".encode("cp1252"), "iso-8859-1", "naïve “x”", ()),
        ("naïve “x”".encode(), "iso-8859-1", "naïve “x”", ("declared as windows-1252, but it is UTF-8",)),
        ("日本語の記事".encode("shift_jis"), "Shift_JIS", "日本語の記事", ()),
        ("日本語の記事".encode("iso2022_jp"), "iso-2022-jp", "日本語の記事", ()),
        ("中文新闻".encode("gbk"), "gb2312", "中文新闻", ()),
        (b"plain", "punycode", "plain", ()),
        (b"plain", "rot13", "plain", ()),
        (
            "It’s in Vélm, the “union” said.".encode("cp1252"),
            None,
            "It’s in Vélm, the “union” said.",
            ("read as cp1252: the file is not UTF-8 and does not say what it is",),
        ),
        (
            "It’s in Vélm — ".encode() + "it’s in Vélm".encode("cp1252"),
            None,
            "It’s in Vélm — it’s in Vélm",
            ("2 bytes that are not UTF-8 read as windows-1252",),
        ),
        ("é ü — ".encode() * 100 + b"\xe9", None, "é ü — " * 100 + "\ufffd", ("1 broken character",)),
        ("Ã©tÃ©".encode(), None, "été", ("mojibake mended",)),
    ],
)
def test_bytes_are_read_in_the_encoding_that_they_are_in(data, declared, text, warning):
    assert decode(data, declared=declared) == (text, list(warning))
