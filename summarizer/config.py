"""Settings: flag before `SUMMARIZER_*` before `summarizer.toml`; what no setting is called is an error."""

import codecs
import difflib
import json
import os
import tomllib
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError, TomlConfigSettingsSource

from summarizer import faults
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from pydantic_settings import PydanticBaseSettingsSource

FILE = "summarizer.toml"
PREFIX = "SUMMARIZER_"
_NEAR = 0.7
"""Likeness from which on a name may be meant by another: "modle" has 0.8 of "model", "bogus" 0.55 of "groups"."""

EngineName = Literal["extractive", "openai"]
FieldName = Literal["title", "text", "url", "outlet", "author", "published", "language"]


def _filled(value: object) -> object:
    """The value; an empty one mostly comes of a name that the shell put in and that is not set."""
    if value == "":
        raise PydanticCustomError("empty", "it may not be empty")
    if "\0" in str(value):
        raise PydanticCustomError("nul", "it may hold no NUL character")
    return value


def _counted(value: object) -> object:
    """The value; Python counts true as one."""
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "it must be a whole number")
    return value


Words = Annotated[str, BeforeValidator(_filled)]
Place = Annotated[Path, BeforeValidator(_filled)]


class Job(BaseModel):
    """The scheduled run, `summarizer run`. Paths are relative to the folder of the settings file."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    folders: tuple[Place, ...] = ()
    """Folders and files to read, every run anew; only articles that no delivered digest holds are used."""
    feeds: tuple[Words, ...] = ()
    """Addresses to read likewise: feeds, lists of feeds (OPML), pages."""
    output: Place = Path("digests")
    """Folder for the digests, one file a run, named after the day."""
    title: Words | None = None
    """Title of each digest."""
    format: Literal["markdown", "html", "json"] = "markdown"
    """Format of each digest."""
    store: Place = Path("summarizer.sqlite")
    """The file that remembers which articles were delivered."""


class Sources(BaseModel):
    """How sources are read and fetched."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    fields: dict[FieldName, Words] = {}
    """Names of fields in JSON Lines, JSON and CSV, such as `text = "content"`; the known are title, text, url, outlet,
    author, published and language."""
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""
    cache: Place | None = None
    """Folder of what was fetched before; without it, one in the user's cache folder."""


class _File(TomlConfigSettingsSource):
    """The settings file, with or without the mark that some editors put before UTF-8."""

    def _read_file(self, file_path: Path | Traversable) -> dict[str, Any]:
        return tomllib.loads(file_path.read_bytes().removeprefix(codecs.BOM_UTF8).decode())


class Settings(BaseSettings):
    """All settings, from flags, `SUMMARIZER_*` variables and `summarizer.toml` in the working folder."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, env_prefix=PREFIX, env_nested_delimiter="__",
        env_ignore_empty=True, toml_file=FILE,
    )  # fmt: skip

    engine: EngineName | None = None
    """Who writes: `extractive`, embedded, which sends nothing, or `openai`, a model; without it, the embedded one."""
    model: Words | None = None
    """The model's name at its server; naming one chooses the engine `openai`."""
    base_url: Words | None = None
    """Address of an OpenAI-compatible server, such as `http://localhost:8080/v1`."""
    concurrency: Annotated[int, Field(ge=1, le=64), BeforeValidator(_counted)] = 4
    """How many requests a model's server gets at a time."""
    budget: Annotated[int, Field(ge=1), BeforeValidator(_counted)] | None = None
    """Tokens that a model may read and write in a run, as its server counts them; the embedded engine does the rest."""
    groups: Place | None = None
    """A TOML file that puts articles `together` or `apart`, as lists of lists of their ids or sources."""
    sources: Sources = Sources()
    """How sources are read and fetched."""
    job: Job = Job()
    """The scheduled run."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: "PydanticBaseSettingsSource",
        env_settings: "PydanticBaseSettingsSource",
        dotenv_settings: "PydanticBaseSettingsSource",  # noqa: ARG003 - the library's signature
        file_secret_settings: "PydanticBaseSettingsSource",  # noqa: ARG003 - the library's signature
    ) -> "tuple[PydanticBaseSettingsSource, ...]":
        """Flag, then environment, then file."""
        return init_settings, env_settings, _File(settings_cls)


def load(**flags: object) -> Settings:
    """The settings of this call; `ConfigError` names an unknown key with the nearest known one, or a wrong value."""
    for key in sorted(os.environ):
        if key.upper().startswith(PREFIX):
            _know(key, key.upper().removeprefix(PREFIX).lower().split("__"), known=_environment_names())
    if os.path.lexists(FILE) and not Path(FILE).is_file():
        hint = "it is no file: a folder, a pipe, or a link that leads nowhere"
        raise ConfigError("the settings file cannot be read", which=FILE, hint=hint)
    try:
        return Settings(**{name: value for name, value in flags.items() if value is not None})  # type: ignore[arg-type]  # checked by the model
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("the settings file cannot be read", which=FILE, hint=faults.of_toml(error)) from error
    except ValidationError as error:
        raise _explained(error) from error
    except SettingsError as error:
        set_here = ", ".join(key for key in sorted(os.environ) if key.upper().startswith(PREFIX))
        raise ConfigError(
            "a variable cannot be read", which=set_here, hint='a list is written as JSON: ["news/"]'
        ) from error


def _explained(error: ValidationError) -> ConfigError:
    first = error.errors(include_url=False)[0]
    where, words = faults.first(error)
    if first["type"] == "extra_forbidden":
        return _unknown(where, _file_names())
    if first["loc"][-1] == "[key]":
        section = where.rpartition(".")[0].rpartition(".")[0]
        return _unknown(where.removesuffix(".[key]"), [f"{section}.{name}" for name in get_args(FieldName)])
    return ConfigError("a setting has a wrong value", which=f"{where} = {_written(first['input'])}", hint=words)


def _written(value: object) -> str:
    """The value as a settings file has it."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):  # a day or a time of TOML
        return str(value)


def _know(shown: str, path: list[str], *, known: list[str]) -> None:
    name = PREFIX + "__".join(path).upper()
    if name not in known:
        raise _unknown(shown, known)


def _unknown(key: str, known: list[str]) -> ConfigError:
    near = _nearest(key, known)
    before = PREFIX if all(name.startswith(PREFIX) for name in known) else ""
    listed = ", ".join(name.removeprefix(before) for name in known)
    others = f"known behind {before} are {listed}" if before else f"known are {listed}"
    return ConfigError("unknown setting", which=key, hint=f"did you mean {near}?" if near else others)


def _nearest(key: str, known: list[str]) -> str | None:
    """The known name that this one is a slip of, or that it is without its section; none where none is near."""
    section, _, wanted = _bare(key).rpartition(".")
    like: dict[str, float] = {}
    for name in known:
        of, _, own = _bare(name).rpartition(".")
        # of one section only the last part tells them apart
        both = (wanted, own) if section == of else (_bare(key), _bare(name))
        like[name] = 1.0 if wanted == own else difflib.SequenceMatcher(None, *both).ratio()
    best = max(known, key=like.__getitem__, default=None)
    return best if best is not None and like[best] >= _NEAR else None


def _bare(name: str) -> str:
    """The name as the settings file has it, of a variable too."""
    return name.upper().removeprefix(PREFIX).lower().replace("__", ".")


def _file_names() -> list[str]:
    """Every key of the settings file: `engine`, `job.folders`."""
    nested = {name: _model(field.annotation) for name, field in Settings.model_fields.items()}
    return [
        key
        for name, model in nested.items()
        for key in ([f"{name}.{inner}" for inner in model.model_fields] if model else [name])
    ]


def _environment_names() -> list[str]:
    """Every variable: `SUMMARIZER_ENGINE`, `SUMMARIZER_JOB__FOLDERS`, and a whole section as JSON."""
    names = [*_file_names(), *(name for name, field in Settings.model_fields.items() if _model(field.annotation))]
    return [PREFIX + name.replace(".", "__").upper() for name in names]


def _model(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - an annotation may be anything
    candidates = [annotation, *get_args(annotation)]
    return next((one for one in candidates if isinstance(one, type) and issubclass(one, BaseModel)), None)
