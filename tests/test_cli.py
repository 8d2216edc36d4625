"""The command line as its users meet it: products on stdout, remarks on stderr, exit codes, nothing sent unasked."""

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from fakes import values
from fakes.server import FakeServer, answer, failure

from summarizer.__main__ import main
from summarizer.config import Job
from summarizer.job import lock

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture
def news(tmp_path, monkeypatch):
    """A folder to work in, with three articles in `news/`."""
    (tmp_path / "news").mkdir()
    for article in values.ARTICLES:
        (tmp_path / article.source).write_text(f" date {article.published}\n{article.text}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@dataclass(frozen=True)
class Done:
    """What a finished call left."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def run(capfd, monkeypatch):
    """A function that calls `summarizer …` in this process: the language model is loaded once for all tests."""

    def call(*arguments, stdin="", **environment):
        monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            with pytest.raises(SystemExit) as ended:
                main()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        return Done(ended.value.code, *capfd.readouterr())

    return call


def process(*arguments, **environment):
    """The finished process of `summarizer …`."""
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", env=os.environ | environment, check=False, timeout=120,
    )  # fmt: skip


def test_a_folder_becomes_a_markdown_digest_on_stdout_and_nothing_on_stderr(news, run):
    done = run("digest", "news", "--now", "2024-03-06")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# ")
    assert "## Sources" in done.stdout
    assert "made 6 March 2024, 00:00 UTC" in done.stdout


def test_the_json_it_writes_passes_its_own_check_and_an_altered_one_does_not(news, run):
    assert run("digest", "news", "-o", "digest.json").returncode == 0
    done = run("check", "digest.json")
    assert done.returncode == 0, done.stdout
    assert "all hold" in done.stdout
    stored = Path("digest.json").read_text(encoding="utf-8")
    Path("digest.json").write_text(stored.replace("five piers", "nine piers"), encoding="utf-8")
    done = run("check", "digest.json", "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert not report["ok"]
    assert report["findings"]


def test_a_brief_of_standard_input_is_one_line_of_json(news, run):
    done = run("brief", "-", stdin=values.GAZETTE.text)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["article"]["source"] == "-"


def test_a_digest_of_standard_input_is_checked_against_the_file_with_its_text(news, run):
    text = Path("news/gazette.txt").read_text(encoding="utf-8")
    assert run("digest", "-", "-o", "std.json", stdin=text).returncode == 0
    done = run("check", "std.json", "--sources", "news")
    assert (done.returncode, " from 1 article checked: all hold" in done.stdout) == (0, True)
    Path("news/gazette.txt").write_text(text.replace("9,000", "8,000"), encoding="utf-8")
    done = run("check", "std.json", "--sources", "news")
    assert done.returncode == 1
    assert "-: it came from standard input, and nothing in news has its text" in done.stdout


def test_briefs_of_a_folder_are_json_lines(news, run):
    done = run("brief", "news")
    assert [json.loads(line)["article"]["id"] for line in done.stdout.splitlines()] == [
        "courier",
        "gazette",
        "report_2023",
    ]


def test_an_input_that_cannot_be_read_is_named_and_gives_exit_code_1(news, run):
    Path("news/scan.txt").write_bytes(b"\x00\x01\x02\xff" * 200)
    done = run("digest", "news")
    assert done.returncode == 1
    assert "scan.txt" in done.stderr
    assert "scan.txt" in done.stdout


def test_an_input_that_is_merely_no_article_gives_exit_code_0(news, run):
    Path("news/short.txt").write_text("Too short.", encoding="utf-8")
    done = run("digest", "news")
    assert done.returncode == 0
    assert "short.txt" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        pytest.param(["digest"], 3, "no input", id="no input"),
        pytest.param(["digest", "empty"], 3, "no article", id="empty folder"),
        pytest.param(["digest", "nowhere"], 3, "nowhere", id="no such file"),
        pytest.param(["digest", "news", "--format", "pdf"], 2, "pdf", id="no such format"),
        pytest.param(["digest", "news", "--now", "soon"], 2, "soon", id="no time"),
        pytest.param(["digest", "news", "-o", "no/such/folder/x.md"], 2, "folder does not exist", id="no such folder"),
        pytest.param(
            ["digest", "news", "--engine", "extractive", "--model", "m"], 2, "takes no model", id="contradiction"
        ),
        pytest.param(["digest", "news", "--record", "x.yaml"], 2, "--model", id="record without a model"),
        pytest.param(["digest", "a" * 300], 3, "name too long", id="too long a name"),
        pytest.param(["digest", "news", "--replay", "no.yaml"], 2, "no.yaml", id="no such recording"),
        pytest.param(["check", "news/gazette.txt"], 2, "gazette.txt", id="check of no stored file"),
        pytest.param(["check", "no.json"], 2, "no.json", id="check of no file"),
        pytest.param(["run"], 2, "folders", id="run without a job"),
        pytest.param(
            ["schema", "digests"], 2, "digests: it is one of brief, brief-draft, config, digest, ", id="no such schema"
        ),
        pytest.param(["prompt", "breif"], 2, "breif: it is one of brief, pairs, revise, story", id="no such prompt"),
        pytest.param(["frobnicate"], 2, "frobnicate", id="no such verb"),
    ],
)
def test_a_mistake_is_explained_in_one_line_with_its_exit_code(news, arguments, code, says, run):
    Path("empty").mkdir()
    done = run(*arguments)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_wrong_setting_is_explained_before_anything_is_read(news, run):
    done = run("digest", "news", SUMMARIZER_MODLE="x")
    assert done.returncode == 2
    assert "did you mean SUMMARIZER_MODEL?" in done.stderr


def test_a_key_in_the_environment_sends_nothing_anywhere(news, run):
    done = run("digest", "news", OPENAI_API_KEY="sk-secret", OPENAI_BASE_URL="http://127.0.0.1:9/v1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no model was asked" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        pytest.param(["--model", "m1"], {}, id="by flag"),
        pytest.param([], {"SUMMARIZER_MODEL": "m1"}, id="by setting"),
    ],
)
def test_a_chosen_model_is_announced_with_the_address_that_gets_the_articles(news, arguments, environment, run):
    address = {"OPENAI_BASE_URL": "http://user:pass@127.0.0.1:9/v1"}
    done = run("digest", "news", *arguments, **(environment | address))
    assert done.stderr.splitlines()[0] == "Articles are sent to http://127.0.0.1:9/v1 (m1)."
    assert done.returncode == 4
    assert "pass@" not in done.stderr.splitlines()[0]


@pytest.mark.parametrize("path", ["news", "news/gazette.txt/x.yaml", "a" * 300, "/proc/x.yaml"])
def test_answers_that_could_not_be_kept_are_not_asked_for(news, path, run):
    with FakeServer() as server:
        done = run("digest", "news", "--model", "m1", "--base-url", server.url, "--record", path)
        assert server.requests == []
    assert done.returncode == 2
    assert "--record" in done.stderr


@pytest.mark.parametrize("more", [[], ["--dry-run"]], ids=["run", "dry run"])
def test_where_the_filter_leaves_nothing_the_filter_is_named(news, more, run):
    done = run("digest", "news", "--match", "elephant", "--lang", "en", *more)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.endswith("none passes --match, --lang\n")


@pytest.mark.parametrize("verb", ["digest", "brief"])
def test_how_long_ago_is_seen_from_the_time_that_is_given(verb, news, run):
    done = run(verb, "news", "--since", "3d", "--now", "2024-03-07", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert '"courier"' in done.stdout
    assert run(verb, "news", "--since", "3d", "--now", "2024-03-20").returncode == 3


def test_one_thing_is_told_as_one(news, run):
    done = run("digest", "news/gazette.txt", "--dry-run")
    assert done.stdout.startswith("1 article, ")
    run("digest", "news/gazette.txt", "-o", "one.json")
    assert " from 1 article checked" in run("check", "one.json").stdout


def test_a_dry_run_lists_what_would_be_read_and_sent_and_does_nothing(news, run):
    done = run("digest", "news", "--dry-run", "--model", "m1", "--base-url", "http://127.0.0.1:9/v1", "-o", "x.md")
    assert done.returncode == 0
    assert f"news/gazette.txt  {len(Path('news/gazette.txt').read_text(encoding='utf-8')):,}"[:17] in done.stdout
    assert "m1; all of it would go to http://127.0.0.1:9/v1" in done.stdout
    assert not Path("x.md").exists()


def test_a_dry_run_tells_in_one_line_what_one_option_leaves_out(run):
    done = run("digest", SEEDS, "--dry-run", "--limit", "2", "--now", "2025-06-28")
    assert "Not included: 3 articles (filtered: over the limit of 2 articles)\n" in done.stdout
    done = run("digest", SEEDS, "--dry-run", "--since", "2025-06-27", "--now", "2025-06-28")
    assert "Not included: 3 articles (filtered: published before 2025-06-27)\n" in done.stdout
    assert "(filtered: it has no date)\n" in done.stdout
    assert done.stdout.count("Not included") == 2


def test_what_is_no_article_is_called_the_same_by_the_dry_run_the_digest_and_the_job(news, run):
    Path("news/data.txt").write_text("1 2 3 4\n" * 200, encoding="utf-8")
    Path("summarizer.toml").write_text('[job]\nfolders = ["news"]\n', encoding="utf-8")
    why = "not an article: no prose: 0% of its characters are letters"
    assert f"Not included: news/data.txt ({why})\n" in run("digest", "news", "--dry-run").stdout
    assert why in run("digest", "news", "-f", "terminal").stdout
    assert f"Not included: news/data.txt ({why})\n" in run("run", "--dry-run").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        pytest.param(["--model", "m1"], 4, "no key for the server: https://api.openai.com/v1", id="no key"),
        pytest.param(["--engine", "openai"], 4, "no key for the server", id="nor a model"),
        pytest.param(
            ["--engine", "openai", "--base-url", "http://127.0.0.1:9/v1"], 2, "no model is named", id="no model"
        ),
        pytest.param(["--model", "m1", "--base-url", "notaurl"], 2, "the server's address is none", id="no address"),
        pytest.param(["--replay", "none.yaml"], 2, "none.yaml: No such file", id="no recording"),
    ],
)
def test_a_dry_run_ends_with_the_error_that_the_run_would_end_with(arguments, code, says, news, run, monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    done = run("digest", "news", "--dry-run", *arguments)
    assert (done.returncode, "would go to" in done.stdout) == (code, False)
    assert "a run would end with an error" in done.stdout
    assert says in done.stderr


def test_a_dry_run_of_a_recording_says_that_nothing_would_be_sent(run):
    done = run("digest", SEEDS, "--dry-run", "--replay", ROOT / "cassettes" / "seeds.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("seeds.yaml; nothing would be sent.\n")


def test_output_goes_to_a_file_in_the_format_of_its_suffix(news, run):
    done = run("digest", "news", "-o", "digest.html", "--title", "Bridges & roads")
    assert done.returncode == 0
    assert done.stdout == ""
    assert "<h1>Bridges &amp; roads</h1>" in Path("digest.html").read_text(encoding="utf-8")


def test_stdout_is_utf_8_whatever_the_locale(news):
    done = process("digest", "news", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "·" in done.stdout


def test_a_reader_that_goes_away_makes_no_noise(news):
    command = [sys.executable, "-m", "summarizer", "digest", "news"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as writing:
        writing.stdout.close()
        assert writing.stderr.read() == ""
    assert writing.returncode == 0


@pytest.mark.parametrize(
    ("redirection", "code", "says"),
    [
        ("> /dev/full", 6, "cannot be written: standard output: No space left"),
        (">&-", 6, "cannot be written: standard output: it is closed"),
        ("2>&-", 0, ""),
    ],
    ids=["full", "stdout closed", "stderr closed"],
)
def test_a_stream_that_takes_nothing_is_no_fault_of_the_program(news, redirection, code, says):
    command = f"{sys.executable} -m summarizer schema brief {redirection}"
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, text=True)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert says in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_result_that_is_cut_off_is_a_failure_however_python_writes(news, unbuffered):
    command = f"ulimit -f 8; {sys.executable} -m summarizer schema digest > cut.json"
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["/bin/sh", "-c", command], env=environment, check=False, capture_output=True, text=True)
    assert (done.returncode, "File too large" in done.stderr) == (6, True)


def test_a_closed_standard_input_is_an_empty_one(news):
    command = f"{sys.executable} -m summarizer digest - <&-"
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("empty")) == (3, 1)


def test_a_dash_for_the_output_is_standard_output_and_no_file(news, run):
    done = run("digest", "news", "-f", "json", "-o", "-")
    assert json.loads(done.stdout)["stories"]
    assert not Path("-").exists()


@pytest.mark.parametrize("target", ["news/ferry.txt", "news/new.md", "./news/../news/new.txt"])
def test_a_result_is_never_put_among_the_articles(news, target, run):
    (news / "news" / "ferry.txt").write_text("The ferry sank at noon, and two ships came to help it.")
    done = run("digest", "news", "-o", target)
    assert (done.returncode, "among the articles" in done.stderr) == (2, True)
    assert (news / "news" / "ferry.txt").read_text().startswith("The ferry sank")


def test_a_folder_that_cannot_be_opened_is_named(news, run, monkeypatch):
    closed = news / "news" / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        if os.access(closed, os.R_OK):
            pytest.skip("this user may open every folder")
        done = run("digest", "news")
    finally:
        closed.chmod(0o755)
    assert (done.returncode, "closed (unreadable" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    "name",
    ["model", "base-url", "groups", "since-digest", "replay", "record", "title", "match", "lang", "output", "now"],
)
def test_an_option_with_an_empty_value_is_an_error_that_names_it(name, news, run):
    done = run("digest", "news", f"--{name}", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"'--{name}'" in done.stderr
    assert "it may not be empty" in done.stderr


def test_an_empty_folder_name_for_the_check_is_an_error_that_names_its_option(news, run):
    run("digest", "news", "-o", "a.json")
    done = run("check", "a.json", "--sources", "")
    assert done.returncode == 2
    assert "it may not be empty" in done.stderr


def test_an_empty_name_is_not_the_current_folder(news, run):
    done = run("digest", "")
    assert (done.returncode, "an empty name" in done.stderr) == (3, True)


@pytest.mark.parametrize(
    ("sent", "code", "says"),
    [
        pytest.param(signal.SIGINT, 130, "summarizer: interrupted", id="Ctrl-C"),
        pytest.param(signal.SIGTERM, -signal.SIGTERM, "", id="as the signal would have ended it"),
    ],
)
def test_a_signal_ends_it_at_once_with_one_word_at_most(news, sent, code, says):
    program = "import sys; sys.argv = ['summarizer', 'digest', '-']; from summarizer.__main__ import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdin.write("x" * 2**20)  # more than a pipe holds: written once it reads
    process.stdin.flush()
    process.send_signal(sent)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == code
    assert errors.strip() == says


def test_a_job_that_is_ended_leaves_no_half_written_file(news):
    """SIGTERM while the edition is written: what is half done is cleared away, and the next run has it all."""
    Path("summarizer.toml").write_text('[job]\nfolders = ["news"]\n')
    program = (
        "import os, signal, sys; sys.argv = ['summarizer', 'run', '--now', '2024-03-07']\n"
        "from summarizer.__main__ import main\n"
        "os.fsync = lambda _: signal.raise_signal(signal.SIGTERM)\n"
        "main()"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False)
    assert ended.returncode == -signal.SIGTERM
    assert list(Path("digests").iterdir()) == []
    done = process("run", "--now", "2024-03-08")
    assert (done.returncode, done.stdout) == (0, "digests/2024-03-07.md\n")
    assert "what a run that was cut off had ready" in done.stderr
    assert [path.name for path in Path("digests").iterdir()] == ["2024-03-07.md"]
    assert process("run").returncode == 3


def test_article_text_and_file_names_cannot_steer_the_terminal(news, run):
    Path("news/\x1b[31mred.txt").write_text(f"\x1b]0;owned\x07{values.BUSES} {values.CARS} \x9b2J", encoding="utf-8")
    Path("news/\x1b[2Jbinary.txt").write_bytes(b"\x00\x01\xff" * 100)
    for kind in ("terminal", "markdown", "html", "json"):
        done = run("digest", "news", "--format", kind, "-v")
        assert done.returncode == 1
        assert not set(done.stdout + done.stderr) & {"\x1b", "\x9b", "\x07"}


def test_a_file_name_that_is_not_utf_8_is_no_obstacle(news, run):
    Path(os.fsdecode(b"news/caf\xe9.txt")).write_text(f"{values.BUSES} {values.CARS}", encoding="utf-8")
    for kind in ("terminal", "markdown", "html", "json"):
        done = run("digest", "news", "--format", kind)
        assert done.returncode == 0, done.stderr
    assert run("digest", "news", "-o", "digest.json").returncode == 0
    assert run("check", "digest.json").returncode == 0


def test_a_file_name_is_shown_whole_where_the_locale_knows_no_such_letters(news):
    done = process("digest", "nöpe.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 3
    assert ": nöpe.txt: No such file" in done.stderr


def test_a_terminal_gets_colour_unless_told_not_to(news):
    import pty

    def on_a_terminal(**environment):
        outside, inside = pty.openpty()
        command = [sys.executable, "-m", "summarizer", "digest", "news"]
        environment = {**os.environ, "TERM": "xterm-256color", **environment}
        with subprocess.Popen(command, stdout=inside, stderr=subprocess.PIPE, env=environment) as process:
            os.close(inside)
            seen = b""
            with contextlib.suppress(OSError):  # Linux says EIO at the end of a terminal
                while chunk := os.read(outside, 65536):
                    seen += chunk
            errors = process.stderr.read()
        os.close(outside)
        return seen.decode(), errors.decode()

    coloured, errors = on_a_terminal()
    plain, _ = on_a_terminal(NO_COLOR="1")
    assert "\x1b[1m" in coloured
    assert "\x1b" not in plain
    assert "────" in plain
    assert errors == ""


def test_the_job_prints_where_its_digest_is_and_then_finds_nothing_new(news, run):
    Path("summarizer.toml").write_text('[job]\nfolders = ["news"]\ntitle = "Morning"\n', encoding="utf-8")
    waiting = run("run", "--dry-run")
    assert "news/gazette.txt" in waiting.stdout
    assert not Path("digests").exists()
    first = run("run", "--now", "2024-03-06")
    assert (first.returncode, first.stdout) == (0, "digests/2024-03-06.md\n")
    assert Path("digests/2024-03-06.md").read_text(encoding="utf-8").startswith("# Morning\n")
    second = run("run", "--now", "2024-03-07")
    assert (second.returncode, second.stdout) == (3, "")
    assert "nothing new" in second.stderr
    with lock(Job()):
        beside = run("run")
    assert beside.returncode == 75


def test_the_job_says_what_it_left_out_for_a_fault_unless_it_is_to_be_quiet(news, run):
    Path("summarizer.toml").write_text('[job]\nfolders = ["news"]\n', encoding="utf-8")
    Path("news/scan.txt").write_bytes(b"\x00\x01\xff" * 100)
    told = run("run", "--now", "2024-03-06")
    assert (told.returncode, "Not included: news/scan.txt (unreadable" in told.stderr) == (1, True)
    Path("summarizer.sqlite").unlink()
    quiet = run("run", "--now", "2024-03-06", "-q")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, "", "")


@pytest.mark.parametrize("name", ["brief", "digest", "config", "brief-draft", "story-draft", "revision", "pairs-draft"])
def test_every_schema_can_be_printed(name, run):
    done = run("schema", name)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["type"] == "object"


@pytest.mark.parametrize("name", ["brief", "story", "revise", "pairs"])
def test_every_prompt_can_be_printed(name, run):
    assert f"name: {name}" in run("prompt", name).stdout


def test_the_page_of_the_command_line_is_up_to_date():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "cli_docs.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _draft_for(body):
    """An answer that fits the schema asked for and cites what is there."""
    kind = body["response_format"]["json_schema"]["name"]
    claim = {"text": "The town council closed Mill Bridge on Monday.", "cites": [2]}
    made = {
        "BriefDraft": {"headline": claim, "summary": [claim], "key_points": [], "quotes": []},
        "StoryDraft": {"headline": {**claim, "cites": [1]}, "summary": [{**claim, "cites": [1]}], "differences": []},
        "Revision": {"claims": []},
    }
    return answer(made[kind])


def test_a_model_is_asked_once_about_an_article_that_nobody_else_tells_of(run, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Mill Bridge is old. The town council closed Mill Bridge on Monday.")
    with FakeServer(_draft_for) as server:
        done = run("digest", str(article), "--model", "m1", "--base-url", server.url, "-f", "json")
    assert done.returncode == 0, done.stderr
    asked = [r["response_format"]["json_schema"]["name"] for r in server.requests]
    assert asked == ["BriefDraft"]
    assert json.loads(done.stdout)["stories"][0]["provenance"]["model"] == "m1"


def test_a_recorded_digest_is_replayed_without_key_and_server(news, run):
    with FakeServer(_draft_for) as server:
        recorded = run(
            "digest", "news", "--now", "2024-03-06", "-f", "json", "--record", "r.yaml", "--model", "m1",
            "--base-url", server.url, OPENAI_API_KEY="sk-secret",
        )  # fmt: skip
    assert recorded.returncode == 0, recorded.stderr
    assert recorded.stderr.splitlines()[0] == f"Articles are sent to {server.url} (m1)."
    assert "tokens" in recorded.stderr
    assert "sk-secret" not in Path("r.yaml").read_text(encoding="utf-8")
    replayed = run("digest", "news", "--now", "2024-03-06", "-f", "json", "--replay", "r.yaml", OPENAI_API_KEY="")
    assert replayed.stdout == recorded.stdout
    assert replayed.stderr.splitlines()[0] == "Replaying r.yaml (m1): nothing is sent."
    short = run("digest", "news", "--now", "2024-03-06", "--replay", "r.yaml", "--budget", "1")
    assert "recorded answers not asked for: the budget was used up before." in short.stderr
    digest = json.loads(replayed.stdout)
    assert digest["provenance"]["model"] == "m1"


@pytest.mark.parametrize(("lost", "kept"), [("r.yaml", "d.md"), ("d.md", "r.yaml")], ids=["recording", "digest"])
def test_where_the_digest_or_the_recording_cannot_be_written_the_other_is_kept(news, run, lost, kept):
    def draft_while_the_place_is_taken(body):
        Path(lost).mkdir(exist_ok=True)
        return _draft_for(body)

    with FakeServer(draft_while_the_place_is_taken) as server:
        done = run("digest", "news", "-o", "d.md", "--record", "r.yaml", "--model", "m1", "--base-url", server.url)
    assert (done.returncode, Path(lost).is_file(), Path(kept).is_file()) == (6, False, True)
    assert f"{lost}: Is a directory" in done.stderr


def test_where_the_budget_is_used_up_the_embedded_engine_does_the_rest_and_it_is_told(news, run):
    with FakeServer(_draft_for) as server:
        done = run("digest", "news", "--model", "m1", "--base-url", server.url, "--budget", "120", "-f", "json")
    digest = json.loads(done.stdout)
    assert done.returncode == 5
    assert len(digest["articles"]) == 3
    asked = [r["response_format"]["json_schema"]["name"] for r in server.requests]
    assert [name for name in asked if name != "Revision"] == ["BriefDraft"]
    rest = digest["provenance"]["fallbacks"]
    assert len(rest) == 2 + sum(len(story["articles"]) > 1 for story in digest["stories"])
    assert all("the budget is used up" in cause and "of 120 tokens" in cause for cause in rest)
    assert f"{rest[0].partition(': ')[0]}, " in done.stderr


@pytest.mark.parametrize("flags", [(), ("--quiet",)], ids=["", "quiet"])
def test_that_the_model_failed_on_everything_is_said_once_and_even_where_quiet(flags, news, run):
    with FakeServer(failure(400, "boom")) as server:
        done = run("digest", "news", "--model", "m1", "--base-url", server.url, *flags)
    assert done.returncode == 0
    told = [line for line in done.stderr.splitlines() if line.startswith("WARNING: nothing is by m1")]
    assert len(told) == 1
    assert "all 3 articles" in told[0]
    assert ("boom" in done.stderr) is not bool(flags)
    assert done.stderr.count("boom") <= 1
    assert "all 3 articles" in done.stdout.splitlines()[2]


def test_a_server_that_answers_with_another_model_or_counts_no_tokens_is_told(news, run):
    def reply(body):
        made = _draft_for(body)
        made.body["model"] = "another-9"
        del made.body["usage"]
        return made

    with FakeServer(reply) as server:
        done = run("digest", "news", "--model", "m1", "--base-url", server.url, "-f", "json", "--budget", "1")
    assert "The server calls what answered another-9." in done.stderr
    assert "tokens not counted by its server, so that no budget ends it" in done.stderr
    assert json.loads(done.stdout)["provenance"]["answered_as"] == ["another-9"]


def test_without_a_key_for_a_server_that_wants_one_nothing_is_said_to_be_sent(news, run, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    done = run("digest", "news", "--model", "m1")
    assert done.returncode == 4
    assert "OPENAI_API_KEY" in done.stderr
    assert "Articles are sent" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("digest", "news", "--replay", "none.yaml"), 2, "none.yaml: No such file or directory; recordings are made"),
        (("digest", "ftp://example.org/a"), 3, "only http and https addresses are read, not ftp"),
        (("digest", "news", "-o", "x.pdf"), 2, "no result has this format: -o x.pdf: end it in .md, .html or .json"),
        (("brief", "news", "-o", "x.csv"), 2, "no result has this format: -o x.csv"),
        (
            ("digest", "news", "--model", "m1", "--base-url", "localhost:8080"),
            2,
            "the server's address is none: localhost:8080: it begins with http://",
        ),
        (("digest", "news", "--now", "9999-12-31T23:59:59"), 2, "'9999-12-31T23:59:59' is no time; write"),
        (("digest", "news", "--limit", "0"), 2, "'--limit': '0' is no whole number from 1 on"),
        (("digest", "news", "--budget", "many"), 2, "'--budget': 'many' is no whole number from 1 on"),
        (("digest", "news", "--now", "0001-01-01", "--since", "3d"), 2, "'0001-01-01' is no time; write"),
    ],
    ids=[
        "replay of nothing",
        "another scheme",
        "a PDF",
        "a table",
        "an address without http",
        "no morrow",
        "no articles",
        "no number",
        "no yesterday",
    ],
)
def test_what_cannot_be_is_said_with_its_cause_and_a_way_out(arguments, code, said, news, run):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert not Path("x.pdf").exists()


def test_a_file_whose_name_says_nothing_of_a_format_is_markdown_and_any_name_will_do_with_a_format(news, run):
    for name, flags in (("plain", ()), ("of.2024-03-06", ()), ("a.txt", ()), ("b.pdf", ("-f", "markdown"))):
        assert run("digest", "news", "-o", name, *flags).returncode == 0
        assert Path(name).read_text(encoding="utf-8").startswith("# News digest")


def test_a_schedule_without_a_job_is_shown_and_the_missing_settings_are_told(news, run):
    assert "no summarizer.toml in this folder" in run("schedule", "show").stderr
    Path("summarizer.toml").write_text('[job]\nfolders = ["news"]\n', encoding="utf-8")
    done = run("schedule", "show")
    assert (done.returncode, done.stderr) == (0, "")
    assert "OnCalendar" in done.stdout


def test_a_budget_that_suffices_changes_nothing(news, run):
    with FakeServer(_draft_for) as server:
        done = run("digest", "news", "--model", "m1", "--base-url", server.url, "--budget", "100000", "-f", "json")
    assert (done.returncode, json.loads(done.stdout)["provenance"]["fallbacks"]) == (0, [])


def test_a_recording_that_no_longer_fits_is_an_error_of_the_call(news, run):
    with FakeServer(_draft_for) as server:
        run("digest", "news", "--record", "r.yaml", "--model", "m1", "--base-url", server.url)
    text = Path("news/gazette.txt").read_text(encoding="utf-8")
    Path("news/gazette.txt").write_text(text.replace("9,000", "8,000"), encoding="utf-8")
    done = run("digest", "news", "--replay", "r.yaml")
    assert done.returncode == 2
    assert done.stdout == ""
    assert [line for line in done.stderr.splitlines() if re.match(r"  \+user: .*8,000 cars", line)]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "pipe"),
        ("digest", "news", "--since-digest", "pipe"),
        ("digest", "news", "--groups", "pipe"),
        ("digest", "news", "--replay", "pipe"),
        ("check", "/dev/zero"),
    ],
    ids=lambda given: " ".join(given[:1] + given[-2:]),
)
def test_what_may_never_end_is_not_waited_for(arguments, news, run):
    os.mkfifo("pipe")
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "a pipe or a device, which may never end; hand it in as standard input, -" in done.stderr


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_what_is_handed_in_on_standard_input_is_read(name, news):
    assert process("digest", "news", "-o", "one.json").returncode == 0
    command = [sys.executable, "-m", "summarizer", "check", name]
    with Path("one.json").open(encoding="utf-8") as stored:
        done = subprocess.run(command, stdin=stored, capture_output=True, text=True, check=False)
    assert (done.returncode, "all hold" in done.stdout) == (0, True), done
    done = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert (done.returncode, "it is no JSON" in done.stderr) == (2, True)
