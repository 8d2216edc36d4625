"""Finds the notice by which an article says that it was corrected or taken back since it was stored."""

import re

from summarizer.models import Article, ArticleRef

_THIS = r"th(?:is|e) (?:article|story|report|piece|post|item|text|page|headline)"
_NOTICE = re.compile(
    r"(?<![^\n])[^\w\n]{0,4}(?:corrections?|clarifications?|retraction|retracted|corrected|editors?['’]s? note|"
    r"korrektur|richtigstellung|rectificatif|corrección|fe de erratas?|errata(?: corrige)?|rettifica)\b"
    r"[^\n:]{0,40}?(?::|\s[–—-]\s)[^\n]+|\(corrects [^\n()]+\)|"
    rf"\b{_THIS} (?:was|has been|is) (?:\w+ )?(?:amended|corrected|clarified|retracted|withdrawn)\b[^\n]*|"
    rf"\b{_THIS} (?:was|has been) (?:\w+ )?(?:edited|revised|updated)\b[^\n.]* to [a-z][^\n]*|"
    rf"\b(?:an earlier|a previous|the original) version of {_THIS}\b[^\n]*|"
    rf"\bwe (?:have )?(?:retracted|withdrawn|withdrew) {_THIS}\b[^\n]*",
    re.IGNORECASE,
)
"""Up to the end of its paragraph. "Updated on 3 June" alone is a stamp."""


_FEW = 3
"""Words that a correction adds to the text, or takes from it, beside its notice."""


def since(article: Article, stored: ArticleRef) -> str | None:
    """The notice that an article has now and had not when it was stored; none where that cannot be told.

    Of the text of that time only its number of words is known: without the notice it must have about as many.
    """
    found = [match[0].strip() for match in _NOTICE.finditer(article.text)]
    words = sum(len(notice.split()) for notice in found)
    others = len(article.text.split()) - words
    return found[0] if words > _FEW and abs(others - stored.words) <= _FEW else None
