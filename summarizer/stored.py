"""Reads digests and briefs that were stored as JSON, and says what a file is that holds none."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from summarizer import faults, whole_files
from summarizer.errors import StoredFileError
from summarizer.models import SCHEMA_VERSION, Brief, Claim, Digest, Fact

_LONGEST = 2000
"""Characters of a sentence that passes the gate, at most."""
_KINDS: dict[str, type[Digest | Brief]] = {"stories": Digest, "key_points": Brief}
"""By a field that the other has not."""


def text_of(path: Path, named: str = "the stored file") -> str:
    """The text of the file; `named` is what a `StoredFileError` calls it."""
    what = f"{named} cannot be read"
    try:
        return whole_files.text(path)
    except OSError as error:
        raise StoredFileError(what, which=str(path), hint=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise StoredFileError(what, which=str(path), hint="it is not UTF-8 text") from error


def results(text: str, which: str) -> list[Digest | Brief]:
    """The digest or brief that this JSON is, or those that its lines are; `which` names it in errors.

    `StoredFileError` where it is neither.
    """
    return [_result(data, which, "digest or brief") for data in _documents(text, which, "digest or brief")]


def digest(text: str, which: str) -> Digest:
    """The one digest that this JSON is, else `StoredFileError`; `which` names it in errors."""
    first = _documents(text, which, "digest")[0]
    if isinstance(first, dict) and "key_points" in first and "stories" not in first:
        raise StoredFileError("not a stored digest", which=which, hint="it is the brief of an article")
    return Digest.model_validate(_result(first, which, "digest"))


def _documents(text: str, which: str, wanted: str) -> list[object]:
    """The one JSON document, or those of the lines (JSON Lines); at least one."""
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError) as error:
        try:
            lines = [json.loads(line) for line in text.split("\n") if line.strip()]
        except (ValueError, RecursionError):
            lines = []
        if not lines:
            what, hint = f"not a stored {wanted}", f"it is no JSON; a {wanted} is stored by -o FILE.json"
            raise StoredFileError(what, which=which, hint=hint) from error
        return lines


def _result(data: object, which: str, wanted: str) -> Digest | Brief:
    if not isinstance(data, dict) or not (kind := next((_KINDS[field] for field in _KINDS if field in data), None)):
        what = f"not a stored {wanted}"
        raise StoredFileError(what, which=which, hint="it is other JSON")
    name = kind.__name__.lower()
    version = data.get("schema_version")
    if version != SCHEMA_VERSION:
        what = f"a {name} of another schema version"
        hint = f"this program reads version {SCHEMA_VERSION}, not {version!r}"
        raise StoredFileError(what, which=which, hint=hint)
    what = f"not a valid {name}"
    try:
        made = kind.model_validate(data)
    except ValidationError as error:
        fault = faults.first(error)
        raise StoredFileError(what, which=f"{which}: {fault.where}", hint=fault.words) from error
    endless = next((one.id for one in _told(made) if len(one.text) > _LONGEST), None)
    if endless is not None:
        hint = f"its text has over {_LONGEST:,} characters, and no sentence of this program has"
        raise StoredFileError(what, which=f"{which}: {endless}", hint=hint)
    return made


def _told(made: Digest | Brief) -> Iterator[Claim | Fact]:
    """The sentences that it is made of."""
    if isinstance(made, Brief):
        yield from (made.headline, *made.summary, *made.key_points, *(event.what for event in made.dates))
        return
    for story in made.stories:
        yield from (story.headline, *story.summary, *(event.what for event in story.timeline))
        yield from story.facts
        for difference in story.differences:
            yield from (difference.about, *(position.claim for position in difference.positions))
