"""Recordings: played back without key or network, and when they no longer fit, the message says what drifted."""

import asyncio
import gc
import logging
import traceback

import pytest
import yaml
from fakes import drafts
from fakes.server import FakeServer, Reply, answer, completion, failure

from summarizer import prompts, recordings, resources, schemas
from summarizer.drafts import BriefDraft
from summarizer.engines.openai import OpenAIEngine
from summarizer.errors import DeliveryError, EngineError, RecordingError
from summarizer.reading import make_article


def article(weekday="Monday", source="velm.txt"):
    return make_article(
        f"Harbour of Velm closed\n\nVelm, March 3 (NPA) The port authority closed the harbour of Velm on {weekday}.\n\n"
        "It will open again soon, the authority said.\n",
        source=source,
    )


def ask(*articles, url=None, key=None, model="small"):
    """The drafts of these articles, all asked for at once."""

    async def run():
        engine = OpenAIEngine(model, base_url=url, api_key=key)
        try:
            return await asyncio.gather(*map(engine.brief, articles))
        finally:
            await engine.aclose()

    return asyncio.run(run())


GOOD = answer(drafts.brief())


def record(path, *articles, replies=(GOOD,), key="sk-very-secret"):
    with FakeServer(*replies) as server, recordings.record(path, model="small"):
        return ask(*articles, url=server.url, key=key), server


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "recording.yaml"


def test_what_was_recorded_is_played_back_without_a_key_and_without_a_server(path):
    recorded, server = record(path, article(), article("Friday"))
    with recordings.replay(path) as recording:
        assert ask(article("Friday"), article(), model=recording.model) == recorded
        assert recording.model == "small"
        assert not recording.unplayed
        assert not recording.drift
    assert len(server.requests) == 2


def test_a_recording_replays_under_another_base_url(path):
    record(path, article())
    with recordings.replay(path):
        assert ask(article(), url="https://models.example.org/api/v2/")


def test_the_file_is_readable_and_holds_no_secret(path):
    _, server = record(path, article())
    text = path.read_text(encoding="utf-8")
    for secret in ("sk-very-secret", "authorization", "Authorization", "Bearer", server.url, "127.0.0.1"):
        assert secret not in text
    made = yaml.safe_load(text)
    assert list(made) == ["recording", "model", "prompts", "schemas", "reading", "interactions"]
    assert made["prompts"] == {
        "brief": {
            "version": prompts.load("brief").version,
            "fingerprint": prompts.load("brief").fingerprint,
            "params": dict(prompts.load("brief").params),
        }
    }
    assert made["schemas"] == {"brief-draft": schemas.fingerprints()["brief-draft"]}
    request, response = made["interactions"][0]["request"], made["interactions"][0]["response"]
    assert request["path"] == "/chat/completions"
    assert request["body"]["model"] == "small"
    assert response["body"]["choices"][0]["message"]["content"]
    assert response["headers"] == {"content-type": "application/json"}
    assert "\n          [2] The port authority closed" in text, "messages are written line by line"


KEY, PASSWORD = "sk-also-secret", "pass-word"


def test_a_key_that_the_server_repeats_stands_in_no_error_and_no_recording(path):
    reply = failure(400, f"no such key: {KEY}")
    with FakeServer(reply) as server, recordings.record(path, model="small"), pytest.raises(EngineError) as raised:
        ask(article(), url=server.url.replace("//", f"//me:{PASSWORD}@"), key=KEY)
    for told in ("".join(traceback.format_exception(raised.value)), path.read_text(encoding="utf-8")):
        assert "no such key: (hidden)" in told
        assert KEY not in told
        assert PASSWORD not in told


def test_the_file_is_the_same_whatever_the_order_in_which_the_answers_came(path, tmp_path):
    record(path, article(), article("Friday"))
    record(tmp_path / "other.yaml", article("Friday"), article())
    assert path.read_bytes() == (tmp_path / "other.yaml").read_bytes()


def test_a_failure_that_passed_is_not_kept_and_one_that_stayed_is_played_back(path):
    record(path, article(), replies=(failure(429, Retry_After="0"), answer(drafts.brief())))
    assert len(yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]) == 1
    with (
        FakeServer(failure(500, "out of order", Retry_After="0")) as server,
        recordings.record(path, model="small"),
        pytest.raises(EngineError, match="out of order"),
    ):
        ask(article(), url=server.url)
    with recordings.replay(path) as recording:
        with pytest.raises(EngineError, match="out of order"):
            ask(article())
        assert not recording.unplayed


def test_an_answer_asked_for_again_is_played_back(path):
    record(path, article(), replies=(answer("not JSON"), answer(drafts.brief())))
    with recordings.replay(path) as recording:
        assert ask(article()) == [BriefDraft.model_validate(drafts.brief())]
        assert not recording.unplayed


def test_any_text_survives_the_file(path):
    odd = "Ye\u2028s\x85, “no” — \U0001f600 # - : {{ }} %d \\n 'x' | trailing "
    claim = {"text": odd, "cites": [2]}
    replies = (answer({"headline": claim, "summary": [claim], "key_points": [], "quotes": []}),)
    recorded, _ = record(path, article(), replies=replies)
    with recordings.replay(path):
        assert ask(article()) == recorded


def test_a_request_that_is_not_recorded_is_named_with_the_nearest_recorded_one(path):
    record(path, article(), article("Friday", source="b.txt"))
    with recordings.replay(path), pytest.raises(RecordingError) as caught:
        ask(article("Sunday"))
    message = str(caught.value)
    assert "+user: [2] The port authority closed the harbour of Velm on Sunday." in message
    assert "-user: [2] The port authority closed the harbour of Velm on " in message
    assert "Prompts, schemas and reading are as recorded" in message
    assert f"--record {path}" in message
    assert "small" in message


def test_another_model_is_named(path):
    record(path, article())
    with recordings.replay(path), pytest.raises(RecordingError) as caught:
        ask(article(), model="large")
    assert '-model: "small"' in str(caught.value)
    assert '+model: "large"' in str(caught.value)


def test_a_mismatch_is_not_tried_again(path):
    record(path, article())
    with recordings.replay(path) as recording, pytest.raises(RecordingError):
        ask(article("Sunday"))
    assert recording.unplayed == ["1: POST /chat/completions"]


def test_a_request_made_twice_but_recorded_once_is_told(path):
    record(path, article())
    with recordings.replay(path), pytest.raises(RecordingError, match="played already"):
        ask(article(), article())


def edit_prompt(monkeypatch, change):
    """Another text of brief.md from here to the end of the test."""
    real = resources.text
    monkeypatch.setattr(
        resources, "text", lambda kind, name: change(real(kind, name)) if name == "brief.md" else real(kind, name)
    )
    monkeypatch.setattr(prompts, "load", prompts.load.__wrapped__)


def test_a_mismatch_names_the_prompt_that_drifted(path, monkeypatch):
    record(path, article())
    edit_prompt(monkeypatch, lambda text: text.replace("news editor", "subeditor").replace("version: 1", "version: 99"))
    with (
        recordings.replay(path),
        pytest.raises(RecordingError, match=r"Changed since it was recorded: prompt brief \(version . → 99\)"),
    ):
        ask(article())


def test_a_changed_prompt_is_named_also_where_every_request_still_matches(path, monkeypatch):
    record(path, article())
    edit_prompt(monkeypatch, lambda text: text + "\n")
    with recordings.replay(path) as recording:
        ask(article())
    assert len(recording.drift) == 1
    assert recording.drift[0].startswith("prompt brief")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        pytest.param("reading: ", "reading: before ", "reading (before ", id="reading"),
        pytest.param("brief-draft: ", "brief-draft: 0", "schema brief-draft", id="schema"),
    ],
)
def test_each_kind_of_drift_has_its_name(path, old, new, named):
    record(path, article())
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with recordings.replay(path) as recording:
        assert any(drift.startswith(named) for drift in recording.drift)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param(b"just words", id="words"),
        pytest.param(b"{a: [", id="broken YAML"),
        pytest.param(b"version: 1\ninteractions: []", id="vcrpy's own form"),
        pytest.param(b"!!python/object/apply:os.system ['true']", id="code"),
    ],
)
def test_a_file_that_is_no_recording_is_told(tmp_path, content):
    path = tmp_path / "r.yaml"
    path.write_bytes(content)
    with pytest.raises(RecordingError, match=r"r\.yaml") as caught, recordings.replay(path):
        pass
    assert not any(word in str(caught.value) for word in ("_File", "pydantic", "Input", "type=", "\n"))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(RecordingError, match="--record"), recordings.replay(tmp_path / "none.yaml"):
        pass


def test_a_run_that_failed_leaves_the_former_recording_as_it_was(path):
    record(path, article())
    before = path.read_bytes()
    with (
        FakeServer(Reply(completion("x"))) as server,
        pytest.raises(ZeroDivisionError),
        recordings.record(path, model="small"),
    ):
        ask_until_it_fails(server.url)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def ask_until_it_fails(url):
    with pytest.raises(EngineError):
        ask(article(), url=url)
    raise ZeroDivisionError


def test_a_recording_that_could_not_be_written_leaves_nothing_behind_that_disturbs_the_next(path, tmp_path):
    path.mkdir(parents=True)
    with pytest.raises(DeliveryError, match="Is a directory") as kept:
        record(path, article())
    second = tmp_path / "second.yaml"
    with FakeServer(GOOD) as server, recordings.record(second, model="small"):
        del kept
        gc.collect()
        ask(article(), url=server.url)
    assert len(yaml.safe_load(second.read_text(encoding="utf-8"))["interactions"]) == 1


def test_one_recording_at_a_time(path, tmp_path):
    record(path, article())
    with recordings.replay(path), pytest.raises(RecordingError, match="in force"), recordings.replay(path):
        pass
    assert not recordings.replaying()


def test_the_recorders_log_is_quiet_inside_the_block_only_whatever_its_level_is(path):
    log = logging.getLogger("vcr")
    before = log.level
    log.setLevel(logging.DEBUG)
    try:
        with recordings.record(path, model="small"):
            assert not log.isEnabledFor(logging.INFO)
        assert log.level == logging.DEBUG
    finally:
        log.setLevel(before)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "{a: &a0 [x, x, x, x, x, x, x, x]"
            + "".join(f", a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 12))
            + "}",
            id="the same eight times over, twelve deep",
        ),
        pytest.param("&self {a: *self}", id="itself"),
        pytest.param("!!binary aGVsbG8=", id="bytes"),
        pytest.param("2020-01-01", id="a day"),
        pytest.param("[" * 900 + "]" * 900, id="deeper than anything answers"),
    ],
)
def test_a_recording_that_no_program_wrote_is_refused_at_once(path, body):
    record(path, article())
    head = path.read_text(encoding="utf-8").partition("interactions:")[0]
    request = f"request: {{method: POST, path: /chat/completions, body: {body}}}"
    path.write_text(f"{head}interactions:\n- {request}\n  response: {{status: 200}}\n", encoding="utf-8")
    with pytest.raises(RecordingError, match="what no JSON can, or itself, or the same too many times over"):
        recordings.recording_files.head(path)
