"""What a dry run shows: the articles that would be read, where they would go, and what would keep the run from it."""

import re
from typing import TYPE_CHECKING

from summarizer.commands import named
from summarizer.errors import ConfigError, SummarizerError
from summarizer.render.safe import one_line
from summarizer.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.commands import Choice, Wanted
    from summarizer.models import Article, NotIncluded


def preview(
    articles: "Sequence[Article]", not_included: "Iterable[NotIncluded]", choice: "Choice", wanted: "Wanted"
) -> tuple[str, SummarizerError | None]:
    """What a run would read and send, a line each, nothing of it done; and the error that it would end with at once."""
    total = sum(len(article.text) for article in articles)
    lines = [f"{count(len(articles), 'article')}, {total:,} characters would be read:"]
    lines += [f"  {one_line(article.source)}  {len(article.text):,} characters" for article in articles]
    lines += [f"Not included: {words}" for words in _left_out(not_included)]
    error = None
    try:
        engine = _engine(choice, wanted)
    except SummarizerError as why:
        engine, error = f"{one_line(choice.model or choice.name)}; a run would end with an error", why
    return "\n".join([*lines, f"Engine: {engine}."]) + "\n", error


def _left_out(items: "Iterable[NotIncluded]") -> "Iterator[str]":
    """Each input that is left out, with the reason; those that one option leaves out together, by their number."""
    alike: dict[str, list[NotIncluded]] = {}
    for item in items:
        filtered = item.reason == "filtered"
        alike.setdefault(_without_days(item.detail) if filtered else named(item), []).append(item)
    for why, found in alike.items():
        together = len(found) > 1 and found[0].reason == "filtered"
        yield from [f"{len(found):,} articles (filtered: {why})"] if together else map(named, found)


def _without_days(why: str) -> str:
    """The reason without the article's own day: "published before 2025-06-27"."""
    return re.sub(r"^published (?:on )?\d{4}-\d\d-\d\d, ", "published ", why)


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
