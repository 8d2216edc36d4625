"""Records what a model answered, and plays it back without key or network: `--record`, `--replay`, the tests.

vcrpy does the recording; the file is our own: YAML with readable bodies, no headers that could hold a secret and no
host, so that a recording replays under any base URL. Its head names the model and what the answers depend on: the
fingerprints of prompts and draft schemas and the version of the reading. A request is matched by its method, its path
and its JSON, whatever the order of the keys.
"""

import contextlib
import difflib
import json
import logging
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from summarizer import prompts, recording_files
from summarizer.errors import RecordingError
from summarizer.recording_files import Head

if TYPE_CHECKING:
    from vcr.cassette import Cassette
    from vcr.request import Request

_OTHERS = ("httplib", "requests", "boto3", "urllib3", "httplib2", "tornado", "aiohttp", "httpx")
"""What vcrpy would patch beside httpx2, through which everything here speaks."""
_DIFFERENCE_LINES = 12
_LINE = 160
HIDDEN = "(hidden)"
_SHORTEST_SECRET = 8
"""Characters; what servers without keys are given for one, as "none" or "test", is no secret."""

_in_force: "list[Recording]" = []
"""vcrpy patches the transport for the whole process, so there is at most one; tells the engine that it is replayed."""


class Recording:
    """A recording in force: what its head says, what has drifted since, what was not played."""

    def __init__(self, path: Path, head: Head | None, model: str | None) -> None:
        self.path = path
        self.head = head
        self.model = head.model if head else model
        self.drift = tuple(_drift(head)) if head else ()
        """What changed since the recording, in words; empty where nothing did."""
        self.cassette: Cassette | None = None
        self.secrets = set[str]()
        self._recorded: Mapping[str, Any] | None = None

    @property
    def replays(self) -> bool:
        """True for a replay, false while recording."""
        return self.head is not None

    @property
    def unplayed(self) -> list[str]:
        """The recorded requests that nobody has sent, by method, path and number in the file."""
        if self.cassette is None:
            return []
        played = self.cassette.play_counts
        return [f"{n}: {r.method} {r.uri}" for n, r in enumerate(self.cassette.requests, 1) if not played[n - 1]]

    def load_cassette(self, _path: object, serializer: object) -> tuple[list[Any], list[Any]]:  # noqa: ARG002 - vcrpy's port
        """The recorded requests and answers, for vcrpy."""
        from vcr.persisters.filesystem import CassetteNotFoundError

        if not self.replays:
            raise CassetteNotFoundError
        return recording_files.interactions(self.path)

    def save_cassette(self, _path: object, cassette_dict: Mapping[str, Any], serializer: object) -> None:  # noqa: ARG002 - vcrpy's port
        """Keeps what was recorded, for vcrpy, which leaves the transport patched where this fails."""
        self._recorded = cassette_dict

    def stripped_request(self, request: "Request") -> "Request":
        """The request as it is kept, for vcrpy."""
        return recording_files.stripped_request(request, self._hidden)

    def stripped_response(self, response: dict[str, Any]) -> dict[str, Any]:
        """The answer as it is kept, for vcrpy."""
        return recording_files.stripped_response(response, self._hidden)

    def _hidden(self, body: bytes) -> bytes:
        for secret in self.secrets:
            body = body.replace(secret.encode(), HIDDEN.encode())
        return body

    def write(self) -> None:
        """Writes the file, if anything was recorded; `DeliveryError` where that cannot be done."""
        if self._recorded is not None:
            recording_files.write(self.path, self.model, self._recorded["requests"], self._recorded["responses"])

    def explain(self, request: "Request") -> RecordingError:
        """Why this request has no answer in the recording, and how to record it again."""
        request, recorded = self.stripped_request(request), self.cassette.requests if self.cassette else []
        changed = f"Changed since it was recorded: {'; '.join(self.drift)}." if self.drift else _NO_DRIFT
        if any(_same(request, known) for known in recorded):
            changed = "It holds the request, but as many times as it holds it, it was played already."
        difference = _nearest_difference(request, recorded)
        again = f"Record again: the same command with --record {self.path} in place of --replay, and a server"
        hint = "\n".join([changed, *difference, f"{again} with the model {self.model}."])
        return RecordingError("the recording does not hold this request", which=str(self.path), hint=hint)


_NO_DRIFT = "Prompts, schemas and reading are as recorded: the articles or the settings are others."


@contextlib.contextmanager
def record(path: str | os.PathLike[str], *, model: str | None) -> Iterator[Recording]:
    """Records every exchange inside the block and writes the file at its end, unless the block raised."""
    with _use(Recording(Path(path), None, model)) as recording:
        yield recording
    recording.write()


@contextlib.contextmanager
def replay(path: str | os.PathLike[str]) -> Iterator[Recording]:
    """Answers every request inside the block from the file; a request that it does not hold is a `RecordingError`."""
    file = Path(path)
    with _use(Recording(file, recording_files.head(file), None)) as recording:
        try:
            yield recording
        except Exception as error:
            found = mismatch(error)
            if found is None or found is error:
                raise
            raise found from error


def replaying() -> bool:
    """True inside a `replay` block: no key is needed, and nothing is worth a second try."""
    return any(recording.replays for recording in _in_force)


def is_secret(key: str | None) -> TypeGuard[str]:
    """Whether a key is one."""
    return key is not None and len(key) >= _SHORTEST_SECRET


def hide(key: str | None) -> None:
    """Keeps a key out of the recording in force, also where a server repeats it."""
    if is_secret(key):
        for recording in _in_force:
            recording.secrets.add(key)


def mismatch(error: BaseException) -> RecordingError | None:
    """The `RecordingError` in or behind an error; the SDK shows a request that is not recorded as a lost connection."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        if isinstance(found, RecordingError):
            return found
        if type(found).__name__ == "CannotOverwriteExistingCassetteException" and _in_force:
            return _in_force[-1].explain(found.failed_request)  # type: ignore[attr-defined]  # vcrpy has no types
        found = found.__cause__ or found.__context__
    return None


@contextlib.contextmanager
def _use(recording: Recording) -> Iterator[Recording]:
    if _in_force:
        raise RecordingError("another recording is in force", which=str(_in_force[-1].path))
    from vcr.cassette import Cassette
    from vcr.record_mode import RecordMode

    context = Cassette.use(
        path=str(recording.path),
        persister=recording,
        record_mode=RecordMode.NONE if recording.replays else RecordMode.ALL,
        match_on=(_same,),
        before_record_request=recording.stripped_request,
        before_record_response=recording.stripped_response,
        skip_patchers=_OTHERS,
        record_on_exception=False,
    )
    with _quiet("vcr"), context as cassette:  # it logs whole answers, with all that a server repeats in them
        recording.cassette = cassette
        _in_force.append(recording)
        try:
            yield recording
        finally:
            _in_force.remove(recording)


@contextlib.contextmanager
def _quiet(name: str) -> Iterator[None]:
    """A library's log from warnings on, for as long as the block lasts."""
    log = logging.getLogger(name)
    level = log.level
    log.setLevel(max(level, logging.WARNING))
    try:
        yield
    finally:
        log.setLevel(level)


def _same(one: "Request", other: "Request") -> bool:
    return recording_files.key(one) == recording_files.key(other)


def _drift(head: Head) -> Iterator[str]:
    from summarizer import reading, schemas

    for name, then in head.prompts.items():
        now = prompts.load(name).use() if name in prompts.NAMES else None
        if now is None or now.fingerprint != then.fingerprint:
            version = f"version {then.version} → {now.version}" if now else "is gone"
            yield f"prompt {name} ({version})"
    current = schemas.fingerprints()
    for name, fingerprint in head.schemas.items():
        if current.get(name) != fingerprint:
            yield f"schema {name}"
    if head.reading != reading.version():
        yield f"reading ({head.reading} → {reading.version()})"


def _nearest_difference(request: "Request", recorded: "list[Request]") -> list[str]:
    """The recorded request that shares most lines with this one, as a diff of a few lines."""
    lines = _lines(request)
    if not recorded:
        return ["It holds no request at all."]
    known = set(lines)
    number, nearest = max(enumerate(map(_lines, recorded), 1), key=lambda item: len(known.intersection(item[1])))
    changes = [
        line[:_LINE]
        for line in difflib.unified_diff(nearest, lines, lineterm="", n=0)
        if line[:2] not in {"--", "++", "@@"}
    ]
    cut = [f"  … and {len(changes) - _DIFFERENCE_LINES} more lines"] if len(changes) > _DIFFERENCE_LINES else []
    head = f"The nearest recorded request is number {number}; it differs in (- recorded, + sent):"
    return [head, *(f"  {line}" for line in changes[:_DIFFERENCE_LINES]), *cut]


def _lines(request: "Request") -> list[str]:
    body = recording_files.parsed(request.body)
    place = f"{request.method} {request.uri}"
    if not isinstance(body, dict):
        return [place, *str(body or "").splitlines()]
    lines = [place, *(f"{name}: {json.dumps(body[name])}" for name in sorted(body.keys() - {"messages"}))]
    for message in body.get("messages", []):
        lines += [f"{message.get('role')}: {line}" for line in str(message.get("content")).splitlines()]
    return lines
