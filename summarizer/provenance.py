"""Says how a result came about."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarizer import prompts, reading, resources
from summarizer._version import __version__
from summarizer.models import PromptUse, Provenance

if TYPE_CHECKING:
    from summarizer.engines.base import Engine

PROGRAM = f"structured-summarizer {__version__}"


def provenance(engine: "Engine", *, total: bool = False, fallbacks: Iterable[str] = ()) -> Provenance:
    """The provenance of what `engine` wrote; with `total` it carries all that the engine has used so far."""
    spent = engine.spent
    made = Provenance(
        engine=engine.name, model=spent.model, prompts=spent.prompts, schemas=_schemas(spent.prompts),
        reading=reading.version(), fallbacks=tuple(fallbacks), program=PROGRAM,
    )  # fmt: skip
    if not total:
        return made
    used = {"usage": spent.usage, "cost": spent.cost, "requests": spent.requests, "reasked": spent.reasked}
    return made.model_copy(update={**used, "answered_as": spent.answered_as})


def _schemas(used: Iterable[PromptUse]) -> dict[str, str]:
    """Schema name → SHA-256 of its file, for what these prompts ask for."""
    import hashlib

    files = {(name := prompts.load(use.name).output): f"{name}.v1.schema.json" for use in used}
    return {n: hashlib.sha256(resources.text("schemas", f).encode()).hexdigest() for n, f in sorted(files.items())}
