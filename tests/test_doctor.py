"""The doctor: each source and setting, one line each, with what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from fakes.server import FakeServer

SEEDS = Path(__file__).parent.parent / "seeds"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "summarizer", "doctor", *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


def doctor(*arguments: str, cwd: Path) -> tuple[int, list[str]]:
    done = run(*arguments, cwd=cwd)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_a_good_folder_is_counted_and_dated(tmp_path):
    code, lines = doctor(str(SEEDS), "--now", "2025-06-28", cwd=tmp_path)
    assert code == 0
    assert lines[-1] == f"ok     {SEEDS}: 5 articles, the latest of 2025-06-27"


def test_what_is_no_article_is_counted_by_its_reason_and_is_no_fault(tmp_path):
    for name, text in (("a.txt", (SEEDS / "000_afe4d1da7a8f8c2f.txt").read_text()), ("data.txt", "1 2 3 4\n" * 200)):
        (tmp_path / name).write_text(text)
    code, lines = doctor(".", "--now", "2025-06-28", cwd=tmp_path)
    assert (code, lines[-1]) == (0, "ok     .: 1 article, 1 not an article, the latest of 2025-06-26")


def test_a_source_that_has_gone_quiet_is_pointed_out(tmp_path):
    _, lines = doctor(str(SEEDS), "--now", "2026-01-01", cwd=tmp_path)
    assert "is it still kept up?" in lines[-1]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("missing.txt", None, "it does not exist"),
        ("empty.txt", "", "no article: it is empty"),
        ("word.txt", "word", "1 word of running text"),
    ],
)
def test_a_bad_source_is_named_with_the_reason(tmp_path, name, text, words):
    if text is not None:
        (tmp_path / name).write_text(text)
    code, lines = doctor(name, cwd=tmp_path)
    assert code == 1
    assert lines[-1].startswith(f"WRONG  {name}: ")
    assert words in lines[-1]


def test_a_source_is_named_without_what_is_secret_in_its_address(tmp_path):
    _, lines = doctor("http://me:secret@127.0.0.1:1/feed?token=secret", cwd=tmp_path)
    assert lines[-1].startswith("WRONG  http://127.0.0.1:1/feed?token=hidden: no article: ")


def test_the_sources_of_the_settings_are_looked_at_with_where_the_job_writes(tmp_path):
    (tmp_path / "summarizer.toml").write_text(f'[job]\nfolders = ["{SEEDS}", "gone"]\n')
    code, lines = doctor(cwd=tmp_path)
    assert code == 1
    assert [line.split(": ")[0] for line in lines] == [
        "ok     language model", "ok     digests in digests", "ok     store in .", f"ok     {SEEDS}", "WRONG  gone",
    ]  # fmt: skip


def test_without_any_source_the_doctor_says_where_to_write_one(tmp_path):
    code, lines = doctor(cwd=tmp_path)
    assert code == 1
    assert "summarizer.toml" in lines[-1]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('[job]\nfolders = ["news"]\noutput = "news"', "job: the digests would lie among the articles"),
        ('[job]\nfolders = ["news"]\nstore = "news/a.txt"', "store news/a.txt: file is not a database"),
        ('groups = "g.toml"\n[job]\nfolders = ["news"]', "groups: the file of groups cannot be read: g.toml"),
    ],
    ids=["digests among the articles", "no store", "no groups"],
)
def test_what_would_end_a_run_is_named(tmp_path, settings, words):
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text((SEEDS / "000_afe4d1da7a8f8c2f.txt").read_text())
    (tmp_path / "summarizer.toml").write_text(settings)
    code, lines = doctor(cwd=tmp_path)
    assert code == 1
    assert any(line.startswith(f"WRONG  {words}") for line in lines), lines


def test_a_server_that_does_not_answer_is_named(tmp_path):
    code, lines = doctor(str(SEEDS), "--model", "m", "--base-url", "http://127.0.0.1:9/v1", cwd=tmp_path)
    assert code == 1
    assert lines[1].startswith("WRONG  model m at http://127.0.0.1:9/v1: no connection to the server")


@pytest.mark.parametrize("option", ["--replay", "--record", "--budget"])
def test_what_only_matters_to_an_engine_that_writes_is_refused_and_no_server_is_asked(tmp_path, option):
    with FakeServer() as server:
        done = run(option, "1", "--base-url", server.url, str(SEEDS), cwd=tmp_path)
        assert server.requests == []
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such option" in done.stderr
    assert option in done.stderr


def test_an_address_without_a_model_is_refused_by_its_own_name_alone(tmp_path):
    done = run("--base-url", "http://127.0.0.1:9/v1", str(SEEDS), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "summarizer: this is for a model only: --base-url: name one with --model\n"


LONG = "a" * 300
"""A name that no file can have: looking at it fails, whoever asks."""


@pytest.mark.parametrize("key", ["folders", "store", "output"])
def test_a_path_that_cannot_be_looked_at_is_a_finding_and_no_fault_of_the_program(tmp_path, key):
    value = {"folders": f'folders = ["{LONG}", "{SEEDS}"]'}.get(key, f'folders = ["{SEEDS}"]\n{key} = "{LONG}/x"')
    (tmp_path / "summarizer.toml").write_text(f"[job]\n{value}\n")
    code, lines = doctor("--now", "2025-06-28", cwd=tmp_path)
    assert code != 70
    assert any(LONG in line for line in lines) or key != "folders"
    assert f"ok     {SEEDS}: 5 articles, the latest of 2025-06-27" in lines


def test_a_source_with_a_name_that_no_file_has_does_not_exist(tmp_path):
    code, lines = doctor(LONG, cwd=tmp_path)
    assert (code, lines[-1]) == (1, f"WRONG  {LONG}: it does not exist")
