"""Many articles are shared among processes: the same bytes come out, and nothing that a process does is in the way."""

import asyncio
import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import summarizer
from summarizer import pipeline, workers
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import read

ROOT = Path(__file__).parent.parent
NOW = datetime(2025, 6, 28, 6, tzinfo=UTC)


def shared(function, jobs):
    with workers.team(len(jobs), 2) as team:
        return asyncio.run(team.all(function, jobs))


async def place(number):
    return number, os.getpid()


async def dies_elsewhere(number, home):
    if os.getpid() != home:
        os._exit(1)
    return number


async def fails_elsewhere(number, home):
    if os.getpid() != home:
        raise ValueError(number)
    return number


async def fails(number):
    raise ValueError(number)


def test_a_digest_is_the_same_whoever_makes_it():
    made = [
        asyncio.run(pipeline.digest([ROOT / "seeds"], engine=ExtractiveEngine(), now=NOW, processes=processes))
        for processes in (1, 2)
    ]
    assert made[0].model_dump_json() == made[1].model_dump_json()


def test_results_come_in_the_order_of_the_jobs():
    assert [number for number, _ in shared(place, [(n,) for n in range(40)])] == list(range(40))


@pytest.mark.parametrize("function", [dies_elsewhere, fails_elsewhere])
def test_what_a_helper_fails_at_is_done_here(function):
    assert shared(function, [(n, os.getpid()) for n in range(10)]) == list(range(10))


def test_an_error_of_a_job_is_raised_here():
    with pytest.raises(ValueError, match=r"^0$"):
        shared(fails, [(0,)])


def test_a_helper_starts_beside_a_module_that_is_named_like_one_of_pythons_own(tmp_path, monkeypatch):
    (tmp_path / "encodings.py").write_text("raise ImportError\n")
    monkeypatch.syspath_prepend(tmp_path)
    [(_, process)] = shared(place, [(0,)])
    assert process != os.getpid()


def test_few_articles_need_no_helper():
    with workers.team(15) as team:
        assert team is None


def test_a_program_that_is_no_python_is_not_started(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/usr/sbin/server")
    with workers.team(100, 2) as team:
        assert team is None


def test_a_script_without_a_main_guard_runs_once(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(16):
        words = (
            f"The council of Town{number} agreed on {number + 2} new schools on Monday. Work starts in May, it said."
        )
        (folder / f"{number:02}.txt").write_text(words, encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, summarizer\n"
        "digest = summarizer.digest([sys.argv[1]])\n"
        "print(sum(len(story.articles) for story in digest.stories) + len(digest.not_included))\n"
    )
    run = subprocess.run([sys.executable, script, folder], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr, run.returncode) == ("16\n", "", 0)


def test_a_reading_goes_to_another_process_without_the_vocabulary():
    article = summarizer.sources.load([ROOT / "seeds"]).articles[0]
    reading = read(article)
    found = [reading.names, reading.quotes, reading.reported, reading.figures, reading.dates]
    packed = pickle.dumps(reading)
    there = pickle.loads(packed)  # noqa: S301 - made the line before
    assert len(packed) < 250_000
    assert [there.names, there.quotes, there.reported, there.figures, there.dates] == found
    assert [(t.text, t.dep_, t.head.i, t.ent_type_) for t in there.doc] == [
        (t.text, t.dep_, t.head.i, t.ent_type_) for t in reading.doc
    ]
