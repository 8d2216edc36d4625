"""What is no article: too short, too long, no prose; and what its outlet took back."""

from unicodedata import category

from summarizer.errors import UserError
from summarizer.models import Article
from summarizer.reading import notices
from summarizer.reading.articles import LONGEST, LONGEST_SENTENCE
from summarizer.reading.other_languages import count_words
from summarizer.sources.found import Refused

MIN_WORDS = 8
_LONGEST_WORD = 2000
_SAID = 200
"""Characters of a notice that are told."""
_CODE = frozenset("{}[]()<>=;_/\\|")


def ensure_as_read(article: Article) -> None:
    """Raises `UserError` where an article has another text than the one that its sentences were found in."""
    if not article.is_as_read():
        hint = "make another text an article of its own, with summarizer.read_article"
        raise UserError("the article's text is not the one that it was read from", which=article.source, hint=hint)


def refuse_length(text: str) -> None:
    """Raises `Refused` where a text is too long to be an article."""
    if len(text) > LONGEST:
        raise Refused("too_long", f"{len(text):,} characters; the most is {LONGEST:,}")


def refuse_what_is_no_article(article: Article) -> None:
    """Raises `Refused` where the text is empty, no prose or too short."""
    text, body = article.text, article.body()
    if not text.strip():
        raise Refused("empty", "it holds only white space")
    characters = [c for c in text if not c.isspace()]
    # Vowel signs of Indic scripts are marks, not letters.
    letters = sum(c.isalpha() or category(c)[0] == "M" for c in characters) / len(characters)
    words = sum(count_words(text[s.start : s.end]) for s in body)
    if letters < 0.7:
        raise Refused("not_article", f"no prose: {letters:.0%} of its characters are letters")
    if sum(c in _CODE for c in characters) / len(characters) > 0.05:
        raise Refused("not_article", "no prose: it looks like data or source code")
    if max(len(word) for word in text.split()) > _LONGEST_WORD and count_words(text) < _LONGEST_WORD:
        raise Refused("not_article", f"no prose: a word of over {_LONGEST_WORD:,} characters")
    planted = sum(count_words(text[s.start : s.end]) for s in article.sentences if s.kind == "instruction")
    if words < MIN_WORDS <= words + planted:
        raise Refused("not_article", f"{planted} of its words address a machine, or stand beside text that does")
    if words < MIN_WORDS and any(s.end - s.start > LONGEST_SENTENCE for s in article.sentences):
        raise Refused("not_article", f"no prose: no sentence of it ends within {LONGEST_SENTENCE:,} characters")
    if words < MIN_WORDS:
        raise Refused("too_short", f"{words} word{'s' * (words != 1)} of running text; the least is {MIN_WORDS}")


def refuse_what_was_taken_back(article: Article) -> None:
    """Raises `Refused` where the outlet says that its article no longer stands."""
    retraction = next((s.text for s in article.notices() if notices.takes_back(s.text)), None)
    if retraction:
        raise Refused("retracted", f"its outlet took it back: “{' '.join(retraction.split())[:_SAID]}”")
