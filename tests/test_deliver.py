"""A file is written whole or not at all."""

import os
import resource
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


def test_when_the_writing_fails_the_old_file_stays_and_no_part_is_left(tmp_path):
    (tmp_path / "a.md").write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2, before[1]))
    try:
        with pytest.raises(DeliveryError, match="File too large"):
            file.write(tmp_path / "a.md", "new")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (tmp_path / "a.md").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        pytest.param("no/such/folder/a.md", "its folder does not exist", id="no folder"),
        pytest.param(".", "it is a folder", id="a folder"),
        pytest.param("a" * 300, "File name too long", id="too long a name"),
        pytest.param("a.txt/a.md", "Not a directory", id="a file for a folder"),
        pytest.param("/proc/a.md", "its folder takes no file (No such file or directory)", id="a folder of the system"),
    ],
)
def test_where_writing_is_bound_to_fail_the_reason_is_known_before(tmp_path, path, why):
    (tmp_path / "a.txt").write_text("a")
    assert file.why_not(tmp_path / path) == why
    with pytest.raises(DeliveryError) as caught:
        file.write(tmp_path / path, "x")
    assert caught.value.exit_code == 6


@pytest.mark.parametrize("path", ["new.md", "a.txt", "/dev/null"])
def test_where_writing_can_succeed_no_reason_is_given(tmp_path, path):
    (tmp_path / "a.txt").write_text("a")
    assert file.why_not(tmp_path / path) is None
