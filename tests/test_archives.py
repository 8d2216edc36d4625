"""Archives: members are read in memory, and nothing in them can hurt."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

from summarizer.sources import load

STORY = (
    "The council approved a new bridge on Monday after years of debate. It will cost 12 million pounds, the mayor said."
)


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            else:
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data or b""))
    return out.getvalue()


def loaded(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    found = load([tmp_path / name])
    return (
        [a.source.partition("#")[2] for a in found.articles],
        [(n.source.partition("#")[2], n.reason) for n in found.not_included],
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"in/a.txt": STORY})),
        ("a.tar", tarred({"in/a.txt": STORY.encode()})),
    ],
)
def test_a_member_is_named_after_its_archive(tmp_path, name, data):
    assert loaded(tmp_path, name, data) == (["in/a.txt"], [])


@pytest.mark.parametrize(
    ("name", "data", "inner"),
    [
        ("a.txt.gz", gzip.compress(STORY.encode()), "a.txt"),
        ("a.txt.bz2", bz2.compress(STORY.encode()), "a.txt"),
        ("a.txt.xz", lzma.compress(STORY.encode()), "a.txt"),
        ("a.tar.gz", tarred({"b.txt": STORY.encode()}, "w:gz"), "a.tar#b.txt"),
        ("a.tgz", tarred({"b.txt": STORY.encode()}, "w:gz"), "a.tar#b.txt"),
        ("a.tar.bz2", tarred({"b.txt": STORY.encode()}, "w:bz2"), "a.tar#b.txt"),
        ("a.tar.xz", tarred({"b.txt": STORY.encode()}, "w:xz"), "a.tar#b.txt"),
        ("a.zip", zipped({"b.zip": zipped({"c.txt": STORY})}), "b.zip#c.txt"),
    ],
)
def test_what_is_compressed_is_unpacked(tmp_path, name, data, inner):
    assert loaded(tmp_path, name, data) == ([inner], [])


def test_names_that_lead_elsewhere_are_only_names(tmp_path):
    articles, _ = loaded(tmp_path, "a.zip", zipped({"../../b.txt": STORY, "/etc/c.txt": STORY + " Again."}))
    assert len(articles) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
    assert not (tmp_path.parent.parent / "b.txt").exists()


def test_links_other_kinds_and_bombs_get_reasons(tmp_path):
    assert loaded(tmp_path, "a.tar", tarred({"a.txt": None, "b.txt": STORY.encode()}))[1] == [("a.txt", "unreadable")]
    members = {
        "a.png": b"x",
        "b.txt": b"\0" * 50_000_000,
        "c.txt": STORY,
        "__MACOSX/._c.txt": b"x",
        ".hidden.txt": b"x",
    }
    assert loaded(tmp_path, "a.zip", zipped(members)) == (["c.txt"], [("a.png", "filtered"), ("b.txt", "too_long")])


def test_a_compressed_bomb_is_refused(tmp_path):
    assert loaded(tmp_path, "a.gz", gzip.compress(b"\0" * 100_000_000)) == ([], [("", "too_long")])
    assert loaded(tmp_path, "a.bz2", bz2.compress(b"\0" * 30_000_000)) == ([], [("", "too_long")])


def test_archives_in_archives_end(tmp_path):
    data = zipped({"a.txt": STORY})
    for _ in range(8):
        data = zipped({"a.zip": data})
    assert [reason for _, reason in loaded(tmp_path, "a.zip", data)[1]] == ["unreadable"]


def test_an_encrypted_member_is_told(tmp_path):
    data = bytearray(zipped({"a.txt": STORY}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert loaded(tmp_path, "a.zip", bytes(data)) == ([], [("a.txt", "unreadable")])


def test_an_office_document_is_named_for_what_it_is(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}))
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (tmp_path / "rich.txt").write_text(r"{\rtf1\ansi The mayor opened the bridge on Monday after a year of work.}")
    details = [n.detail for n in load([tmp_path / name for name in ("a.zip", "old.doc", "rich.txt")]).not_included]
    assert details == ["an office document; save it as text, HTML or PDF"] * 3
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.docx").write_bytes(b"PK")
    assert load([tmp_path / "letters"]).not_included[0].detail == details[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"a.txt": STORY})[:60]),
        ("a.zip", b"PK\x03\x04" + b"x" * 100),
        ("a.gz", gzip.compress(STORY.encode() * 9)[:-20]),
        ("a.xz", lzma.compress(STORY.encode())[:-4]),
        ("a.tar", tarred({"a.txt": STORY.encode()})[:300] + b"\xff" * 600),
    ],
)
def test_broken_archives_get_a_reason(tmp_path, name, data):
    articles, reasons = loaded(tmp_path, name, data)
    assert articles == []
    assert reasons
