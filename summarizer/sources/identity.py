"""The same article twice: by its text."""

from summarizer.models import Article
from summarizer.sources.found import Refused


class Seen:
    """The articles so far, by what makes two of them the same."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def refuse_again(self, article: Article) -> None:
        """Raises `Refused` where the article came before; keeps it otherwise."""
        if article.sha256 in self._texts:
            raise Refused("duplicate", f"the same text as {self._texts[article.sha256]}")
        self._texts[article.sha256] = article.source
