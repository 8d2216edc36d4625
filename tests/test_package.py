"""The wheel holds all that a digest needs, and works where nothing of the checkout is."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command, cwd):
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """An environment with the built wheel; its dependencies are those of the environment that runs the tests."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", place, ROOT, cwd=place)
    wheel = next(place.glob("structured_summarizer-*.whl"))
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", place / "site", wheel, cwd=place)
    return place / "site"


def test_the_wheel_carries_prompts_schemas_and_the_type_marker(installed):
    data = installed / "summarizer" / "_data"
    assert {p.name for p in (ROOT / "prompts").glob("*.md")} == {p.name for p in (data / "prompts").glob("*.md")}
    assert {p.name for p in (ROOT / "schemas").glob("*.json")} == {p.name for p in (data / "schemas").glob("*.json")}
    assert (installed / "summarizer" / "py.typed").is_file()


def test_the_installed_wheel_makes_a_digest_elsewhere(installed, tmp_path):
    (tmp_path / "a.txt").write_text(
        "The council approved a new bridge on Monday. It will cost 12 million pounds, the mayor said."
    )
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import summarizer; "
        "d = summarizer.digest(['a.txt']); print(summarizer.__file__); print(d.stories[0].headline.text); "
        "from summarizer import resources; print(resources.text('prompts', 'brief.md')[:3])"
    )
    file, headline, front_matter = run(sys.executable, "-c", program, installed, cwd=tmp_path).splitlines()
    assert file.startswith(str(installed))
    assert "bridge" in headline
    assert front_matter == "---"
