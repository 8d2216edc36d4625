"""Which of the articles are wanted; the others are in `not_included` with the reason."""

from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlsplit

from summarizer.models import Article
from summarizer.reading import publication
from summarizer.sources.found import Refused


@dataclass(frozen=True)
class Selection:
    """What an article must be to be wanted; an empty field asks for nothing."""

    since: date | None = None
    """The first day of publication; an article without a date is not wanted then."""
    until: date | None = None
    """The last day of publication."""
    match: tuple[str, ...] = ()
    """Words or phrases of which one must stand in the title or the text, whatever their case."""
    outlet: tuple[str, ...] = ()
    """Of which one must be the article's outlet, its agency (with "The" or without), or part of its address's host."""
    languages: tuple[str, ...] = ()
    """ISO 639-1."""
    limit: int | None = None
    """The most articles, the first ones in the order of the sources."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The options that ask for something, as the command line calls them."""
        names = {field.name: f"--{field.name}" for field in fields(self)} | {"languages": "--lang"}
        return tuple(name for field, name in names.items() if getattr(self, field))

    def refuse(self, article: Article, *, count: int) -> None:
        """Raises `Refused` where the article is not wanted; `count` were wanted so far."""
        wrong = self._dated(article) or self._worded(article)
        if wrong:
            raise Refused("filtered", wrong)
        if self.limit is not None and count >= self.limit:
            raise Refused("filtered", f"over the limit of {self.limit:,} article{'s' * (self.limit != 1)}")

    def _dated(self, article: Article) -> str | None:
        if not (self.since or self.until):
            return None
        if article.published is None:
            return publication.unbelieved(article.warnings) or "it has no date"
        if self.since and article.published < self.since:
            return f"published {article.published}, before {self.since}"
        return (
            f"published {article.published}, after {self.until}"
            if self.until and article.published > self.until
            else None
        )

    def _worded(self, article: Article) -> str | None:
        text = f"{article.title or ''}\n{article.text}".casefold()
        if self.match and not any(" ".join(words.casefold().split()) in " ".join(text.split()) for words in self.match):
            return f"without {_alternatives(self.match)}"
        if self.outlet and not any(_is_of(article, _plain(outlet)) for outlet in self.outlet):
            return f"not of {_alternatives(self.outlet)}"
        if self.languages and (article.language or "").lower() not in {one.lower() for one in self.languages}:
            return f"the language is {article.language or 'not known'}, not {_alternatives(self.languages)}"
        return None


def _is_of(article: Article, outlet: str) -> bool:
    named = {_plain(name) for name in (article.outlet, article.agency) if name}
    host = (urlsplit(article.url).hostname or "") if article.url else ""
    return outlet in named or outlet == host or host.endswith(f".{outlet}")


def _plain(outlet: str) -> str:
    """Its name in small letters without a leading article: "The Courier" is the Courier."""
    return " ".join(outlet.casefold().split()).removeprefix("the ")


def _alternatives(wanted: tuple[str, ...]) -> str:
    return " or ".join(f"“{one}”" for one in wanted)
