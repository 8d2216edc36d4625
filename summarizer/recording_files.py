"""The file of a recording: YAML that a person can review, with nothing in it that is secret."""

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer import faults, prompts, whole_files
from summarizer.errors import DeliveryError, RecordingError

if TYPE_CHECKING:
    from vcr.request import Request

_HEADERS = ("content-type", "retry-after")
_API = re.compile(r"/(chat/completions|models)/?\Z")
_PASSING = frozenset({408, 409, 429})
_MOST = 500_000_000
"""Characters of a recording as JSON: a thousand articles' prompts are a tenth of it."""


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RecordedPrompt(_Closed):
    """A prompt as it was when the answers were recorded."""

    version: int
    fingerprint: str
    params: dict[str, float | int]


class Head(_Closed):
    """What the recorded answers depend on."""

    recording: Literal[1] = 1
    """Version of the file's form."""
    model: str | None
    prompts: dict[str, RecordedPrompt]
    schemas: dict[str, str]
    reading: str


class _Request(_Closed):
    method: str
    path: str
    body: Any = None


class _Response(_Closed):
    status: int
    headers: dict[str, str] = Field(default_factory=dict)
    body: Any = None


class _Interaction(_Closed):
    request: _Request
    response: _Response


class _File(Head):
    interactions: list[_Interaction]


def head(path: Path) -> Head:
    """The head of the file; `RecordingError` where there is no file or it is no recording."""
    return _load(path)


def interactions(path: Path) -> "tuple[list[Request], list[dict[str, Any]]]":
    """The requests and answers in vcrpy's form."""
    from vcr.request import Request

    found = _load(path).interactions
    requests = [Request(i.request.method, i.request.path, _bytes(i.request.body), {}) for i in found]
    return requests, [
        {
            "status": {"code": i.response.status, "message": ""},
            "headers": {name: [value] for name, value in i.response.headers.items()},
            "body": {"string": _bytes(i.response.body)},
        }
        for i in found
    ]


def write(path: Path, model: str | None, requests: "Iterable[Request]", responses: Iterable[Mapping[str, Any]]) -> None:
    """Writes a recording whole, or not at all (`DeliveryError`), in the order of the requests' content."""
    recorded = _lasting(list(zip(requests, responses, strict=True)))
    shared: dict[str, Any] = {}
    content = [_interaction(request, response, shared) for request, response in recorded]
    made = _head(model, [i["request"]["body"] for i in content]).model_dump(mode="json") | {"interactions": content}
    text = yaml.dump(made, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=116)
    if yaml.load(text, Loader=_loader()) != made:  # noqa: S506 - a safe loader
        raise RecordingError("the recording would not read back as it was made", which=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        whole_files.replace(path, text.encode())
    except OSError as error:
        raise DeliveryError("the recording cannot be written", which=str(path), hint=error.strerror or "") from error


def stripped_request(request: "Request", hidden: Callable[[bytes], bytes]) -> "Request":
    """The request without headers, host, credentials and query: only what it is matched by. `hidden` hides secrets."""
    from vcr.request import Request

    body = request.body.encode() if isinstance(request.body, str) else request.body
    return Request(request.method, _place(request.uri), hidden(body) if body else body, {})


def stripped_response(response: dict[str, Any], hidden: Callable[[bytes], bytes]) -> dict[str, Any]:
    """The answer, unpacked, with the headers that the client acts on. `hidden` hides secrets."""
    from vcr.filters import decode_response

    plain: dict[str, Any] = decode_response(response)
    kept = {name.lower(): values for name, values in plain["headers"].items() if name.lower() in _HEADERS}
    return {**plain, "headers": kept, "body": {"string": hidden(plain["body"]["string"])}}


def key(request: "Request") -> tuple[str, str, str]:
    """What a request is matched by: method, path, canonical JSON of the body."""
    return request.method, request.uri, _canonical(request.body or b"")


def parsed(body: bytes | str | None) -> Any:  # noqa: ANN401 - JSON is anything
    """The body as JSON, else as text, else as a map with its base64; none where it is empty."""
    raw = body.encode() if isinstance(body, str) else body or b""
    if not raw:
        return None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode()}
    try:
        return json.loads(text)
    except ValueError:
        return {"text": text}


def _bytes(body: Any) -> bytes:  # noqa: ANN401 - JSON is anything
    if body is None:
        return b""
    if isinstance(body, dict) and body.keys() == {"base64"}:
        return base64.b64decode(body["base64"])
    if isinstance(body, dict) and body.keys() == {"text"}:
        return str(body["text"]).encode()
    return json.dumps(body, ensure_ascii=False).encode()


@lru_cache(maxsize=1024)
def _canonical(body: bytes) -> str:
    return json.dumps(parsed(body), sort_keys=True, separators=(",", ":"))


def _place(uri: str) -> str:
    """`/chat/completions` whatever the server; another address without credentials and query."""
    parts = urlsplit(uri)
    if found := _API.search(parts.path):
        return f"/{found[1]}"
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


@lru_cache(maxsize=4)
def _parse(path: Path, _changed: int) -> _File:
    try:
        found = yaml.load(whole_files.text(path), Loader=_loader())  # noqa: S506 - a safe loader
        _weigh(found, {})
        return _File.model_validate(found)
    except (RecursionError, _NoJSON) as error:
        hint = "it holds what no JSON can, or itself, or the same too many times over"
        raise RecordingError("not a recording", which=str(path), hint=hint) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise RecordingError("not a recording", which=f"{path}{line}", hint="it is no plain YAML") from error
    except UnicodeDecodeError as error:
        raise RecordingError("not a recording", which=str(path), hint="it is not UTF-8 text") from error
    except ValidationError as error:
        where, words = faults.first(error)
        which = f"{path}: {where}" if where else str(path)
        raise RecordingError("not a recording", which=which, hint=f"{words}; make one with --record FILE") from error


class _NoJSON(Exception):
    """A value that is no JSON, or endless as such."""


def _weigh(value: Any, known: dict[int, int]) -> int:  # noqa: ANN401 - YAML is anything
    """About how many characters the value has as JSON, which repeats what YAML names twice; `known` by identity."""
    if id(value) in known:
        found = known[id(value)]
    elif isinstance(value, dict | list):
        known[id(value)] = _MOST  # until it is known: whatever holds itself is endless
        parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
        found = known[id(value)] = 2 + sum(_weigh(part, known) for part in parts)
    elif value is None or isinstance(value, str | int | float):
        return len(value) if isinstance(value, str) else 8
    else:
        raise _NoJSON
    if found >= _MOST:
        raise _NoJSON
    return found


def _load(path: Path) -> _File:
    try:
        return _parse(path, path.stat().st_mtime_ns)
    except OSError as error:
        hint = f"{error.strerror or error}; recordings are made with --record FILE"
        raise RecordingError("the recording cannot be read", which=str(path), hint=hint) from error


def _loader() -> Any:  # noqa: ANN401 - PyYAML's C classes have no common type
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _lasting(
    recorded: "list[tuple[Request, Mapping[str, Any]]]",
) -> "list[tuple[Request, Mapping[str, Any]]]":
    """In order of content; without a passing failure (429, 5xx) of a request that was answered in the end."""
    answered = {key(request) for request, response in recorded if not _passes(response)}
    kept: dict[tuple[str, str, str], list[tuple[Request, Mapping[str, Any]]]] = {}
    for request, response in recorded:
        known = kept.setdefault(key(request), [])
        if not _passes(response):
            known.append((request, response))
        elif key(request) not in answered:
            known[:] = [(request, response)]
    return [pair for _, pairs in sorted(kept.items(), key=lambda item: item[0]) for pair in pairs]


def _passes(response: Mapping[str, Any]) -> bool:
    code = response["status"]["code"]
    return code in _PASSING or code >= 500


def _interaction(request: "Request", response: Mapping[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """One exchange; parts that every request repeats are one object, which YAML writes once."""
    body = parsed(request.body)
    if isinstance(body, dict):
        body = {name: _once(value, shared) if name == "response_format" else value for name, value in body.items()}
        if isinstance(body.get("messages"), list):
            first, *rest = body["messages"]
            body["messages"] = [_once(first, shared), *rest]
    headers = {name: ", ".join(values) for name, values in sorted(response["headers"].items())}
    answer = {"status": response["status"]["code"], "headers": headers, "body": parsed(response["body"]["string"])}
    return {"request": {"method": request.method, "path": request.uri, "body": body}, "response": answer}


def _once(value: Any, shared: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON is anything
    return shared.setdefault(json.dumps(value, sort_keys=True), value)


def _head(model: str | None, bodies: Iterable[Any]) -> Head:
    """The head for requests with these bodies: only the prompts and schemas that they use."""
    from summarizer import reading, schemas

    sent = {
        body["response_format"]["json_schema"]["name"]
        for body in bodies
        if isinstance(body, dict) and "response_format" in body
    }
    outputs = {output for output, draft in schemas.DRAFTS.items() if draft.__name__ in sent}
    used = [prompt for prompt in map(prompts.load, prompts.NAMES) if prompt.output in outputs]
    fingerprints = schemas.fingerprints()
    return Head(
        model=model,
        prompts={
            p.name: RecordedPrompt(version=p.version, fingerprint=p.fingerprint, params=dict(p.params)) for p in used
        },
        schemas={output: fingerprints[output] for output in sorted(outputs)},
        reading=reading.version(),
    )


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines as it reads."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
