"""No number of a stored digest can be changed without notice, but for those listed here with the reason."""

import copy
import json
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

import summarizer
from summarizer.checking import check_file
from summarizer.errors import StoredFileError

ROOT = Path(__file__).parent.parent
OF_A_FIELD = 2
"""Places of one field that are altered: lists repeat their fields."""
FREE = {
    r"generated_at": "when the run was made: no source says",
    r"(stories\.#\.)?provenance\..*": "what the run used and cost, and which program made it: no source says",
    r"stories\.#\.coverage": "what the program counted of its own choice, not a value of a source",
    r"stories\.#\.(headline|summary\.#|differences\.#(\.about|\.positions\.#\.claim)?)\.id":
        "a name inside the file: it must be unique and of its story, the count in it says nothing",
}  # fmt: skip


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Every number, and every string with a digit, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    elif re.search(r"\d", str(value)):
        yield path, value


def other(value: object) -> object:
    if isinstance(value, str):
        return re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), value, count=1)
    return value + 1


def put(data: object, path: tuple[str | int, ...], value: object) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = tmp_path_factory.mktemp("leaves")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    digest = summarizer.digest([place / "seeds"], now=datetime(2025, 6, 28, tzinfo=UTC))
    (place / "digest.json").write_text(digest.model_dump_json())
    return place


def test_every_changed_number_is_noticed(place):
    data = json.loads((place / "digest.json").read_text())
    seen: dict[str, int] = {}
    missed = []
    for path, value in leaves(data):
        field = ".".join("#" if isinstance(step, int) else step for step in path)
        seen[field] = seen.get(field, 0) + 1
        if seen[field] > OF_A_FIELD or any(re.fullmatch(free, field) for free in FREE):
            continue
        changed = copy.deepcopy(data)
        put(changed, path, other(value))
        (place / "changed.json").write_text(json.dumps(changed))
        try:
            noticed = bool(check_file(place / "changed.json").findings)
        except (StoredFileError, ValidationError):
            noticed = True
        if not noticed:
            missed.append((field, value))
    assert missed == []


def test_another_day_that_an_article_gives_is_no_day_of_the_story(place):
    data = json.loads((place / "digest.json").read_text())
    story = next(s for s in data["stories"] if s["date"] == "2025-06-26")
    story["date"] = "2025-04-22"
    (place / "changed.json").write_text(json.dumps(data))
    assert (story["id"], "date") in [(f.id, f.code) for f in check_file(place / "changed.json").findings]
