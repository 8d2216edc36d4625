"""Which of the articles are wanted."""

from dataclasses import dataclass

from summarizer.models import Article


@dataclass(frozen=True)
class Selection:
    """What an article must be to be wanted; nothing asked for wants all."""

    def refuse(self, article: Article, *, count: int) -> None:
        """Raises `Refused` where the article is not wanted; `count` were wanted so far."""
