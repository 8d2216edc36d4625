"""Loads the prompt files and renders them; what a model reads is what the gate checks.

A prompt is a Markdown file with YAML front matter and two Jinja2 blocks. `system` is constant, so that a provider's
cache hits; everything that comes from an article stands in `user`, between two fences that its own hash names: a
text cannot contain its own hash, so it cannot close the fence. Every line between them begins with the program's own
number, and line ends inside a sentence are folded, so it cannot pass itself off as another line either.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer import resources
from summarizer.errors import PromptError
from summarizer.models import PromptUse

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from summarizer.models import Article, Span

NAMES = ("brief", "story", "revise", "pairs")
RULES = "_rules.md"
UNKNOWN = "unknown"
_OPENS = re.compile(r'(?<![^\s(\[{–—-])"(?=\S)')
_STRAIGHT = re.compile('"')


@dataclass(frozen=True)
class Line:
    """One line of a prompt: a label that the program sets ("[7]", "Heading:"), then the words of the source."""

    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label} {curled(fold(self.text))}"


Value = str | date | Sequence[Line] | None


@dataclass(frozen=True)
class Rendered:
    """The two messages of a request."""

    system: str
    user: str


class _Params(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    temperature: float = Field(ge=0, le=2)
    max_tokens: int = Field(ge=1)
    seed: int | None = None


class _FrontMatter(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    version: int = Field(ge=1)
    output: str
    """Name of the draft's schema: `brief-draft`, `story-draft`, `revision`, `pairs-draft`."""
    inputs: dict[str, Literal["required", "optional"]]
    params: _Params


@dataclass(frozen=True)
class Prompt:
    """A prompt file: what it needs, what it yields, and its two blocks."""

    name: str
    version: int
    output: str
    inputs: Mapping[str, str]
    params: Mapping[str, float | int]
    fingerprint: str
    """SHA-256 of the file and of the rules that it includes, hexadecimal."""
    _template: "Template"

    def use(self) -> PromptUse:
        """What a provenance says of it."""
        return PromptUse(name=self.name, version=self.version, fingerprint=self.fingerprint)

    def render(self, **given: Value) -> Rendered:
        """The messages; `PromptError` for an input that is missing, empty though required, unknown or not rendered."""
        from jinja2 import TemplateError

        values = self._complete(given)
        try:
            system = self._block("system", {})
            user = self._block("user", {**values, "fence": fence(values)})
        except TemplateError as error:
            raise PromptError("prompt does not render", which=f"prompts/{self.name}.md", hint=str(error)) from error
        self._check_rendered(values, user)
        return Rendered(system=system, user=user)

    def _complete(self, given: Mapping[str, Value]) -> dict[str, Any]:
        unknown, missing = sorted(given.keys() - self.inputs.keys()), sorted(self.inputs.keys() - given.keys())
        if unknown or missing:
            hint = f"not declared: {unknown}, not given: {missing}"
            raise PromptError("inputs differ from those the prompt declares", which=self.name, hint=hint)
        values: dict[str, Any] = {}
        for name, need in self.inputs.items():
            value = given[name]
            lines = isinstance(value, Sequence) and not isinstance(value, str)
            complete = tuple(value) if lines else curled(fold(str(value or "")))  # type: ignore[arg-type]  # lines are a sequence
            if not complete and need == "required":
                raise PromptError("required input is empty", which=f"{self.name}: {name}")
            values[name] = complete if lines else complete or UNKNOWN
        return values

    def _block(self, name: str, values: Mapping[str, Any]) -> str:
        context = self._template.new_context(dict(values))
        return "".join(self._template.blocks[name](context)).strip()

    def _check_rendered(self, values: Mapping[str, Any], user: str) -> None:
        lines = set(user.split("\n"))
        for name, value in values.items():
            there = all(str(line) in lines for line in value) if isinstance(value, tuple) else value in user
            if not there:
                raise PromptError("input is not in the rendered prompt", which=f"{self.name}: {name}")


def fold(text: str) -> str:
    """The text on one line: every run of white space and line ends is one space."""
    return " ".join(text.split())


def curled(text: str) -> str:
    """The text with curled double quotation marks: a weak model that copies a straight one ends its JSON string there.

    The gate, which checks the source's own words, compares no kinds of marks.
    """
    return _STRAIGHT.sub("”", _OPENS.sub("“", text))


def fence(values: Mapping[str, Any]) -> str:
    """A line that the values cannot contain, since it carries their hash."""
    shown = "\0".join(
        "\0".join(str(line) for line in value) if isinstance(value, tuple) else str(value)
        for _, value in sorted(values.items())
    )
    return f"=== {hashlib.sha256(shown.encode(errors='surrogatepass')).hexdigest()[:16]} ==="


def citable(article: "Article") -> "dict[int, Span]":
    """The sentences that a model is shown under their numbers and may cite: the body, nothing else."""
    return {s.number: article.span(s.start, s.end) for s in article.body()}


def article_lines(article: "Article", shown: "Mapping[int, Span]") -> tuple[Line, ...]:
    """The lines of an article for a prompt: the sentences of `shown`, and the headings before them as context.

    `PromptError` where `shown` holds other words than the gate will check a citation of that number against.
    """
    lines: list[Line] = []
    heading: Line | None = None
    for sentence in article.sentences:
        if sentence.kind == "heading":
            words = article.text[sentence.start : sentence.end]
            heading = Line("Heading:", words) if fold(words) != fold(article.title or "") else None
        elif sentence.number in shown:
            if shown[sentence.number] != article.sentence_span(sentence.number):
                raise PromptError("the prompt would show other words than are checked", which=f"{sentence.number}")
            lines += [heading] if heading else []
            heading = None
            lines.append(Line(f"[{sentence.number}]", shown[sentence.number].text))
    return tuple(lines)


@cache
def load(name: str) -> Prompt:
    """The prompt of that name; `PromptError` where its file is malformed or declares other inputs than it uses."""
    from jinja2 import TemplateError, meta

    file = f"{name}.md"
    try:
        text = resources.text("prompts", file)
        head, body = _split(text)
        matter = _FrontMatter.model_validate(head)
        environment = _environment()
        used = meta.find_undeclared_variables(environment.parse(body)) - {"fence"}
        template = environment.from_string(body)
    except (OSError, ValueError, yaml.YAMLError, ValidationError, TemplateError) as error:
        raise PromptError("prompt file is malformed", which=f"prompts/{file}", hint=str(error)) from error
    if used != matter.inputs.keys() or not {"system", "user"} <= template.blocks.keys() or matter.name != name:
        hint = f"declares {sorted(matter.inputs)}, uses {sorted(used)}; needs the blocks system and user"
        raise PromptError("prompt file does not hold what it declares", which=f"prompts/{file}", hint=hint)
    fingerprint = hashlib.sha256((text + "\0" + resources.text("prompts", RULES)).encode()).hexdigest()
    return Prompt(
        name=name, version=matter.version, output=matter.output, inputs=matter.inputs,
        params=matter.params.model_dump(exclude_none=True), fingerprint=fingerprint, _template=template,
    )  # fmt: skip


def _split(text: str) -> tuple[Any, str]:
    start, head, body = text.split("---\n", 2)
    if start.strip():
        msg = "it must begin with front matter between two lines of ---"
        raise ValueError(msg)
    return yaml.safe_load(head), body


def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(lambda file: resources.text("prompts", file)),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text for a model, no HTML
        trim_blocks=True,
        lstrip_blocks=True,
    )
