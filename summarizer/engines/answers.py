"""Reads what a server answers: strict in what is sent, lenient in what comes back.

Servers that call themselves compatible leave out fields, wrap JSON in prose or in a code fence, send the text in
parts, and put errors under status 200 (all found in recorded answers of a dozen providers).
"""

import json
import re
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from summarizer.errors import EngineError, EngineMalformed, EngineRefused, EngineTruncated
from summarizer.prompts import fold

_SHOWN = 200
"""Characters of a server's own words in an error message."""


def text_of(response: Any, which: str) -> str:  # noqa: ANN401 - any shape may come
    """The text of the answer, perhaps empty; the typed error where the model refused or was cut, or there is none."""
    choices = getattr(response, "choices", None)
    if not isinstance(choices, list):
        raise _not_a_completion(response, which)
    choice = choices[0] if choices else None
    message = getattr(choice, "message", None)
    refusal, finish = getattr(message, "refusal", None), getattr(choice, "finish_reason", None)
    if refusal or finish == "content_filter":
        hint = shorten(str(refusal)) if refusal else "the server's content filter stopped it"
        raise EngineRefused("the model declined to answer", which=which, hint=hint)
    if finish == "length":
        hint = "the answer reached the token limit of the request or of the model's context"
        raise EngineTruncated("the answer was cut", which=which, hint=hint)
    return _joined(getattr(message, "content", None))


def _joined(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        parts = (part.get("text") if isinstance(part, dict) else part for part in content)
        return "".join(part for part in parts if isinstance(part, str))
    return ""


def _not_a_completion(response: object, which: str) -> EngineError:
    error = getattr(response, "error", None)
    if error:
        words = error.get("message", error) if isinstance(error, dict) else error
        return EngineError("the server reports an error", which=which, hint=shorten(str(words)))
    hint = f"it begins {shorten(str(response))[:60]!r}; does the base URL end as the server wants it, often in /v1?"
    return EngineMalformed("the server's answer is not a chat completion", which=which, hint=hint)


def tidy(text: str, draft: type[BaseModel]) -> str:
    """The JSON object in the text, cut to what the draft has room for; the text as it is where there is none."""
    text = re.sub(r"\A\s*<think>.*?</think>", "", text, flags=re.DOTALL)
    begin, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[begin : end + 1])
    except (ValueError, RecursionError):
        return text
    return json.dumps(_fitted(found, draft), ensure_ascii=False) if isinstance(found, dict) else text


def _fitted(found: dict[str, Any], draft: type[BaseModel]) -> dict[str, Any]:
    """The known fields; lists cut to their limit, empty where they are left out; a bare sentence made an object."""
    fitted: dict[str, Any] = {}
    for name, field in draft.model_fields.items():
        value, item, is_list = found.get(name), field.annotation, False
        if get_origin(item) is list:
            (item,), is_list = get_args(item), True
        if is_list and value is None:
            value = []
        if is_list and isinstance(value, list):
            most = next((m.max_length for m in field.metadata if hasattr(m, "max_length")), None)
            fitted[name] = [_item(entry, item) for entry in value[:most]]
        elif name in found:
            fitted[name] = _item(value, item)
    return fitted


def _item(value: object, kind: object) -> object:
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return value
    if isinstance(value, str) and "text" in kind.model_fields:
        value = {"text": value}
    return _fitted(value, kind) if isinstance(value, dict) else value


def shorten(words: str) -> str:
    """A server's words, on one line and not too many of them."""
    words = fold(words)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
