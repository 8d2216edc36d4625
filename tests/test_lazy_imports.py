"""Asking for help starts nothing heavy: proved in a process of its own."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "numpy", "openai", "instructor", "pydantic", "rich", "vcr", "sqlite3", "httpx2", "jinja2")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["digest", "--help"], ["--version"], ["schedule", "show"], ["digest"]],
    ids=" ".join,
)
def test_nothing_heavy_is_imported(arguments, tmp_path):
    program = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr))\n"
        f"sys.argv = ['summarizer', *{arguments!r}]\n"
        "from summarizer.__main__ import main\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert run.stderr.splitlines()[-1] == "[]"


def test_the_package_itself_is_light():
    program = f"import sys, summarizer; print([m for m in {HEAVY!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
