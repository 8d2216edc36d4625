"""A file is written whole or not at all."""

import os
import stat

import pytest

from summarizer.deliver import file
from summarizer.errors import DeliveryError


def test_the_text_is_written_in_utf_8_and_nothing_else_is_left(tmp_path):
    file.write(tmp_path / "a.md", "Ä “x”\n")
    assert (tmp_path / "a.md").read_bytes() == "Ä “x”\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path):
    before = os.umask(0o027)
    try:
        file.write(tmp_path / "a.md", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_a_replaced_file_keeps_its_rights(tmp_path):
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "a.md").chmod(0o600)
    file.write(tmp_path / "a.md", "new")
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600


def test_a_link_is_followed_and_kept(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    file.write(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_when_the_rename_fails_the_old_file_stays_and_no_part_is_left(tmp_path, monkeypatch):
    (tmp_path / "a.md").write_text("old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(DeliveryError, match="No space left"):
        file.write(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    "path", [pytest.param("no/such/folder/a.md", id="no folder"), pytest.param(".", id="a folder")]
)
def test_where_writing_is_bound_to_fail_it_is_said_before(tmp_path, path):
    with pytest.raises(DeliveryError) as caught:
        file.ensure_writable(tmp_path / path)
    assert caught.value.exit_code == 6
