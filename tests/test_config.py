"""Settings: flag before environment before file; what no setting is called is an error that helps."""

import os
from pathlib import Path
from typing import get_args

import pytest

from summarizer import config
from summarizer.errors import ConfigError
from summarizer.sources import records


@pytest.fixture(autouse=True)
def _empty_folder_and_environment(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.upper().startswith("SUMMARIZER_"):
            monkeypatch.delenv(name)


def write(text: str) -> None:
    Path("summarizer.toml").write_text(text, encoding="utf-8")


def test_without_settings_the_defaults_hold():
    settings = config.load()
    assert (settings.engine, settings.model, settings.concurrency, settings.job.folders) == (None, None, 4, ())


def test_a_flag_wins_over_the_environment_and_that_over_the_file(monkeypatch):
    write('model = "of the file"\nbase_url = "http://file/v1"\nconcurrency = 2\n')
    monkeypatch.setenv("SUMMARIZER_MODEL", "of the environment")
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "http://environment/v1")
    settings = config.load(model="of the flag", base_url=None)
    assert (settings.model, settings.base_url, settings.concurrency) == ("of the flag", "http://environment/v1", 2)


def test_the_job_is_read_from_file_and_environment(monkeypatch):
    write('[job]\nfolders = ["a", "b"]\ntitle = "Morning"\n')
    monkeypatch.setenv("SUMMARIZER_JOB__TITLE", "Evening")
    monkeypatch.setenv("SUMMARIZER_JOB__OUTPUT", "out")
    job = config.load().job
    assert (job.folders, job.title, job.output) == ((Path("a"), Path("b")), "Evening", Path("out"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("modle = 'x'", ["modle", "did you mean model?"], id="misspelt"),
        pytest.param("[job]\nfolder = ['x']", ["job.folder", "did you mean job.folders?"], id="misspelt in a section"),
        pytest.param("concurrency = 'many'", ["concurrency", "many"], id="wrong type"),
        pytest.param("[job]\nfolders = 'news'", ['job.folders = "news"', "it must be a list"], id="no list"),
        pytest.param("job = 3", ["job = 3", "it must be a table"], id="no table"),
        pytest.param("model = 3", ["model = 3", "it must be text"], id="no text"),
        pytest.param("[job]\nformat = 'gedrängt'", ['job.format = "gedrängt"'], id="shown as it is written"),
        pytest.param("model = 2025-06-28", ["model = 2025-06-28", "it must be text"], id="a day"),
        pytest.param("concurrency = 0", ["concurrency", "greater"], id="out of range"),
        pytest.param("engine = 'magic'", ["engine", "extractive"], id="no such engine"),
        pytest.param("[job]\nformat = 'terminal'", ["job.format", "markdown"], id="no such format"),
        pytest.param("concurrency = true", ["concurrency = true", "it must be a whole number"], id="true is no number"),
        pytest.param("budget = false", ["budget = false", "it must be a whole number"], id="nor is false"),
        pytest.param('model = ""', ['model = ""', "it may not be empty"], id="empty"),
        pytest.param('groups = ""', ['groups = ""', "it may not be empty"], id="an empty file name"),
        pytest.param('[job]\nfeeds = [""]', ['job.feeds.0 = ""', "it may not be empty"], id="empty in a list"),
        pytest.param('[job]\nstore = ""', ['job.store = ""', "it may not be empty"], id="empty in a section"),
        pytest.param(
            '[sources.fields]\ntextt = "x"',
            ["unknown setting: sources.fields.textt", "did you mean sources.fields.text?"],
            id="misspelt field",
        ),
        pytest.param("model = \n", ["summarizer.toml", "it is no TOML", "line 1"], id="no TOML"),
        pytest.param("bogus = 1", ["unknown setting: bogus: known are engine, model,", "job.folders"], id="like none"),
        pytest.param("[job]\nbogus = 1", ["unknown setting: job.bogus: known are"], id="like none of a section"),
        pytest.param('[sources.fields]\nbody = "x"', ["known are sources.fields.title"], id="like no field"),
        pytest.param('folders = ["x"]', ["folders: did you mean job.folders?"], id="without its section"),
    ],
)
def test_a_wrong_settings_file_is_explained(text, named):
    write(text)
    with pytest.raises(ConfigError) as caught:
        config.load()
    assert all(word in str(caught.value) for word in named)
    assert caught.value.exit_code == 2


def test_a_settings_file_that_is_not_utf_8_is_an_error_that_says_so():
    Path("summarizer.toml").write_bytes(b'model = "\xff"')
    with pytest.raises(ConfigError, match=r"summarizer\.toml: it is not UTF-8 text; save it as UTF-8$"):
        config.load()


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        pytest.param("SUMMARIZER_MODLE", "x", "SUMMARIZER_MODEL", id="misspelt"),
        pytest.param("SUMMARIZER_JOB__FOLDER", "[]", "SUMMARIZER_JOB__FOLDERS", id="misspelt in a section"),
        pytest.param("SUMMARIZER_BOGUS", "x", "BOGUS: known behind SUMMARIZER_ are ENGINE, MODEL,", id="like none"),
        pytest.param("SUMMARIZER_LIMIT", "3", "LIMIT: known behind SUMMARIZER_ are ENGINE", id="an option's name"),
        pytest.param("SUMMARIZER_CACHE", "x", "did you mean SUMMARIZER_SOURCES__CACHE?", id="without its section"),
        pytest.param("SUMMARIZER_CONCURRENCY", "many", "concurrency", id="wrong type"),
        pytest.param("SUMMARIZER_JOB__FOLDERS", "news", "SUMMARIZER_JOB__FOLDERS", id="a list that is not JSON"),
    ],
)
def test_a_wrong_variable_is_explained(monkeypatch, name, value, hint):
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as caught:
        config.load()
    assert hint in str(caught.value)


def test_an_empty_variable_counts_as_not_set(monkeypatch):
    write('model = "of the file"\n[job]\ntitle = "Morning"\n')
    for name in ("SUMMARIZER_MODEL", "SUMMARIZER_JOB__TITLE", "SUMMARIZER_CONCURRENCY", "SUMMARIZER_SOURCES"):
        monkeypatch.setenv(name, "")
    settings = config.load()
    assert (settings.model, settings.job.title, settings.concurrency) == ("of the file", "Morning", 4)


def test_a_byte_order_mark_is_read_over():
    Path("summarizer.toml").write_bytes(b'\xef\xbb\xbfmodel = "caf\xc3\xa9"\r\n')
    assert config.load().model == "café"


def test_the_fields_that_may_be_named_are_those_that_records_have():
    assert set(get_args(config.FieldName)) == set(records.FIELDS)
    write('[sources.fields]\ntext = "content"\n')
    assert config.load().sources.fields == {"text": "content"}


def test_every_setting_says_what_it_is_for():
    for model in (config.Settings, config.Job):
        for name, field in model.model_fields.items():
            assert field.description, name


def test_settings_in_what_is_no_file_are_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "summarizer.toml").mkdir()
    with pytest.raises(ConfigError, match="it is no file"):
        config.load()


def test_a_path_with_a_nul_character_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "summarizer.toml").write_text('[job]\nstore = "a\\u0000b"\n')
    with pytest.raises(ConfigError, match="NUL"):
        config.load()
