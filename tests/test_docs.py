"""The documents do not rot: their code runs, their commands parse, their sample is what the program prints."""

import contextlib
import io
import re
import shlex
import shutil
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.cli import cli

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def blocks(path, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands():
    for page in PAGES:
        for line in page.read_text(encoding="utf-8").splitlines():
            if (
                re.match(r"(    )?summarizer (digest|brief|check|run|doctor|schedule|schema|prompt)\b", line)
                and "[OPTIONS]" not in line
            ):
                yield pytest.param(line.split("#")[0].strip(), id=f"{page.name}: {line.split('#')[0].strip()}")


def test_the_python_of_the_readme_runs_and_prints_what_it_should(monkeypatch):
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for code in blocks(ROOT / "README.md", "python"):
            exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - the README's own code
    assert "Rajnath Singh" in printed.getvalue()
    assert "False" in printed.getvalue()


def test_the_python_of_the_usage_page_runs_as_it_stands(monkeypatch, tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "news")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/usage.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^    import summarizer\n(?:(?:    .*)?\n)+", page, re.MULTILINE)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(textwrap.dedent(code), "usage.md", "exec"), {})  # noqa: S102 - the page's own code
    assert "Rajnath Singh" in printed.getvalue()
    assert printed.getvalue().splitlines()[-1].startswith("False ")


@pytest.mark.parametrize("command", list(commands()))
def test_every_command_in_the_documents_is_one_that_the_program_takes(command):
    words = shlex.split(command)[1:]
    shown = CliRunner().invoke(cli, [*words, "--help"])
    assert shown.exit_code == 0, shown.output


def test_the_sample_in_the_readme_is_what_the_program_prints():
    sample = re.search(
        r"<!-- sample -->\n(.*?)<!-- end of sample -->", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    printed = CliRunner().invoke(cli, ["digest", str(ROOT / "seeds"), "--format", "markdown"]).stdout
    lines = [line.removeprefix("> ").strip() for line in sample[1].splitlines() if line.strip("> …")]
    assert len(lines) >= 5
    rest = iter([line.strip() for line in printed.splitlines()])
    assert [line for line in lines if line not in rest] == [], "in the order in which they are printed"


def test_links_in_the_documents_lead_somewhere():
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_map_of_the_code_names_what_is_there():
    rows = [line.split("|")[2] for line in (ROOT / "CONTRIBUTING.md").read_text().splitlines() if line.startswith("|")]
    named = [(row, re.findall(r"`([\w/]+(?:\.py|/))`", row)) for row in rows]
    assert sum(len(names) for _, names in named) > 40
    for row, names in named:
        folders = {"", *(name.rpartition("/")[0] for name in names)}
        for name in names:
            places = (ROOT / name, *(ROOT / "summarizer" / folder / name for folder in folders))
            assert any(place.exists() for place in places), f"{name} in {row}"
