"""What a dry run shows: the articles that would be read, where they would go, and what would keep the run from it."""

from typing import TYPE_CHECKING

from summarizer.commands import named
from summarizer.errors import ConfigError, SummarizerError
from summarizer.render.safe import one_line
from summarizer.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.commands import Choice, Wanted
    from summarizer.models import Article, NotIncluded


def preview(
    articles: "Sequence[Article]", not_included: "Iterable[NotIncluded]", choice: "Choice", wanted: "Wanted"
) -> tuple[str, SummarizerError | None]:
    """What a run would read and send, a line each, nothing of it done; and the error that it would end with at once."""
    total = sum(len(article.text) for article in articles)
    lines = [f"{count(len(articles), 'article')}, {total:,} characters would be read:"]
    lines += [f"  {one_line(article.source)}  {len(article.text):,} characters" for article in articles]
    lines += [f"Not included: {named(item)}" for item in not_included]
    error = None
    try:
        engine = _engine(choice, wanted)
    except SummarizerError as why:
        engine, error = f"{one_line(choice.model or choice.name)}; a run would end with an error", why
    return "\n".join([*lines, f"Engine: {engine}."]) + "\n", error


def _engine(choice: "Choice", wanted: "Wanted") -> str:
    """Who would write, and what would be sent where; nobody is asked."""
    if choice.name == "extractive":
        return "the embedded one; nothing would be sent"
    if wanted.replay:
        from summarizer import recording_files

        model = recording_files.head(wanted.replay).model
        return f"{one_line(model)}, its answers from {one_line(wanted.replay)}; nothing would be sent"
    from summarizer.engines.openai import OpenAIEngine

    OpenAIEngine(choice.model, base_url=choice.base_url).ensure_key()
    if choice.model is None:
        raise ConfigError("no model is named", which=choice.where, hint="name one with --model")
    return f"{one_line(choice.model)}; all of it would go to {choice.where}"
