"""What is no article: too short, too long, no prose, a language that is not read."""

from summarizer.models import Article
from summarizer.sources.found import Refused

MAX_CHARACTERS = 300_000
"""About 50,000 words; longer texts are books, not articles, and would take minutes to parse."""
MIN_WORDS = 8
_LONGEST_WORD = 2000
_ENGLISH = "en"
_CODE = frozenset("{}[]()<>=;_/\\|")


def refuse_length(text: str) -> None:
    """Raises `Refused` where a text is too long to be an article."""
    if len(text) > MAX_CHARACTERS:
        raise Refused("too_long", f"{len(text):,} characters; the most is {MAX_CHARACTERS:,}")


def refuse_what_is_no_article(article: Article) -> None:
    """Raises `Refused` where the text is empty, no prose, too short, or in a language that is not read."""
    text, body = article.text, article.body()
    if not text.strip():
        raise Refused("empty", "it holds only white space")
    characters = [c for c in text if not c.isspace()]
    letters = sum(c.isalpha() for c in characters) / len(characters)
    words = sum(len(text[s.start : s.end].split()) for s in body)
    if letters < 0.7:
        raise Refused("not_article", f"no prose: {letters:.0%} of its characters are letters")
    if sum(c in _CODE for c in characters) / len(characters) > 0.05:
        raise Refused("not_article", "no prose: it looks like data or source code")
    if max(len(word) for word in text.split()) > _LONGEST_WORD:
        raise Refused("not_article", f"no prose: a word of over {_LONGEST_WORD:,} characters")
    if words < MIN_WORDS:
        raise Refused("too_short", f"{words} word{'s' * (words != 1)} of running text; the least is {MIN_WORDS}")
    if article.language not in (_ENGLISH, None):
        raise Refused("language", f"the language is {article.language}; only English is read")
