"""Texts in other languages than English: words and sentences, and nothing that takes a parse.

No names, roles, speakers, figures or dates are found in them: what the program cannot read well it does not claim.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from summarizer.models import Article

ENGLISH = "en"
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that set no spaces between words."""
_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}]")
_PIECES = re.compile(f"[{_UNSPACED}]|[^{_UNSPACED}\\s]+|\\s+")
_NEEDS_A_PACKAGE = frozenset({"ja", "ko", "th", "vi", "zh"})
"""Languages whose tokeniser in spaCy needs another package or a dictionary."""
_PRONOUNS = {
    "de": r"er|sie|ihm|ihn|ihnen|es(?!\s+(?:gibt|gab)\b)|dies|dieses(?=\s+(?:ist|war|sei)\b)",
    "es": r"él|ella|ellos|ellas|ello|esto|eso|aquello|éste|ésta|éstos|éstas|ése|ésa",
    "fr": r"il(?!\s+(?:y\s+a|n['’]y\s+a|faut|faudra)\b)|elle|ils|elles|cela|ceci|ça|c['’](?:est|était)|"
    r"ce\s+(?:sont|n['’]est|n['’]était|fut|sera)|(?:celui|celle|ceux|celles)(?:-ci|-là)",
    "it": r"egli|ella|lui|lei|esso|essa|essi|esse|loro|ciò|costui|costei|costoro",
    "nl": r"hij|zij|ze|dit|dat",
    "pt": r"ele|ela|eles|elas|isto|isso|aquilo",
}
"""By language: what points to somebody or something named before, where it opens a sentence."""
_OPENS = {language: re.compile(rf"\W*(?:{words})\b", re.IGNORECASE) for language, words in _PRONOUNS.items()}


def is_english(article: "Article") -> bool:
    """Whether the article is read with the English model; what is too short to tell counts as English."""
    return article.language in {ENGLISH, None}


def count_words(text: str) -> int:
    """Words of a text; where a script sets no spaces, two characters count as one."""
    return len(_UNSPACED_CHARACTER.sub(" ", text).split()) + len(_UNSPACED_CHARACTER.findall(text)) // 2


def opens_with_a_pronoun(text: str, language: str | None) -> bool:
    """Whether a sentence in one of the languages whose pronouns are known opens by pointing to one before it."""
    opens = _OPENS.get(language or ENGLISH)
    return opens is not None and opens.match(text) is not None


def parse(article: "Article") -> "Doc":
    """The words of the article with its sentence bounds; a character is a word where a script sets no spaces.

    Each word is a root. Without heads, those that the tokeniser put in the place of others have no bounds of what
    hangs on them, and spaCy would look for that anywhere in memory.
    """
    nlp = _tokeniser(article.language or "xx")
    doc = _tokens(nlp, article.text)
    import numpy as np

    ends = np.array([token.idx + len(token) for token in doc])
    starts = np.full((len(doc), 1), -1)
    starts[:1] = 1
    starts[np.searchsorted(ends, [s.start for s in article.sentences], side="right")] = 1
    roots = np.tile(np.array([0, nlp.vocab.strings.add("ROOT")], dtype=np.uint64), (len(doc), 1))
    doc.from_array(["HEAD", "DEP"], roots)  # type: ignore[arg-type]  # NumPy's, as spaCy's own
    # at once: spaCy asks all tokens whether they have a parse where it is told of one after the other
    return doc.from_array(["SENT_START"], starts.astype(np.uint64))  # type: ignore[arg-type]  # NumPy's, as spaCy's own


def _tokens(nlp: "Language", text: str) -> "Doc":
    if not _UNSPACED_CHARACTER.search(text):
        return nlp.make_doc(text)
    from spacy.tokens import Doc

    words, spaces = list[str](), list[bool]()
    for piece in _PIECES.findall(text):
        if piece == " " and words and not spaces[-1]:
            spaces[-1] = True
        else:
            words.append(piece)
            spaces.append(False)
    return Doc(nlp.vocab, words=words, spaces=spaces)


@cache
def _tokeniser(language: str) -> "Language":
    """The tokeniser that spaCy has for the language, else the one for any."""
    import spacy

    if language in _NEEDS_A_PACKAGE:
        return spacy.blank("xx")
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")
