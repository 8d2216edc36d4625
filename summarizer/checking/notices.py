"""The notice by which an article says that it was corrected or taken back since it was stored."""

from summarizer.models import ArticleRef


def since(now: ArticleRef, stored: ArticleRef) -> str | None:
    """The first notice that an article has now and had not when it was stored."""
    known = {span.text for span in stored.notices}
    return next((span.text for span in now.notices if span.text not in known), None)
