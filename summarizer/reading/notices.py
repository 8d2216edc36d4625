"""What an outlet says of its own article: that it was corrected, or taken back."""

import re

from summarizer.reading.calendar_words import MONTH, WEEKDAY

_THIS = r"this (?:article|story|report|piece|post|item|text|page|headline)"
_LABEL = (
    r"(?:corrections?|clarifications?|retraction|corrected|korrektur|richtigstellung|rectificatif|corrección|"
    r"fe de erratas?|errata(?: corrige)?|rettifica)"
)
_BESIDE = (
    rf"(?:\d[\w.:/]*|{MONTH}|{WEEKDAY}|appended|added|issued|posted|on|at|of|and|to|the|this|article|story|report)"
)
_DASH = r"(?::| [–—-] )"
_EARLIER = r"(?:an (?:earlier|original)|a (?:previous|former)|the (?:original|earlier|previous)) (?:version|headline)"
_ERRS = r"(?:misstated|misspelled|misspelt|misidentified|wrongly|incorrectly|erroneously)"
_ERRED = rf"(?:{_EARLIER}|{_THIS} (?:was|has been|had) |\b{_ERRS}\b)"
_NOTICE = re.compile(
    r"\W{0,4}(?:"
    + "|".join(
        (
            rf"{_LABEL}(?:[ ,()\[\]]*\b{_BESIDE})*[ ,()\[\]]*{_DASH}.+",
            rf"editor['’]?s?['’]? note\b[^:]{{0,40}}{_DASH}.*{_ERRED}.*",
            r"\(corrects [^()]+\).*",
            rf"{_THIS} (?:was|has been|is) (?:\w+ )?(?:amended|corrected|clarified|retracted|withdrawn)\b.*",
            rf"{_THIS} (?:was|has been) (?:\w+ )?(?:edited|revised|updated)\b[^.]* to [a-z].*",
            rf"(?:in )?{_EARLIER} of {_THIS}\b(?! (?:had been|was) (?!wrong|incorrect)).*",
            rf"because of an? (?:editing|reporting|production) error, .*\b{_EARLIER} of {_THIS}\b.*",
            rf"we (?:have )?(?:retracted|withdrawn|withdrew) {_THIS}\b.*",
        )
    )
    + ")",
    re.IGNORECASE,
)
"""The whole of a paragraph or sentence. "Updated on 3 June" alone is a stamp."""
_TOLD = re.compile(r", [^,]{1,60} (?:said|says|told|wrote)\W*$")
"""Who says it is somebody that the news is about."""
_RETRACTION = re.compile(
    rf"\b{_THIS} (?:was|has been|is) (?:\w+ )?(?:retracted|withdrawn)\b|"
    rf"\bwe (?:have )?(?:retracted|withdrawn|withdrew) {_THIS}\b",
    re.IGNORECASE,
)
_LONGEST = 1_000
"""Characters; what is longer is an article about one."""


def is_one(words: str) -> bool:
    """Whether a paragraph or a sentence is nothing but such a notice."""
    if len(words) > _LONGEST:
        return False
    plain = " ".join(words.split())
    return _NOTICE.fullmatch(plain) is not None and _TOLD.search(plain) is None


def takes_back(notice: str) -> bool:
    """Whether by this notice the whole article no longer stands."""
    return _RETRACTION.search(" ".join(notice.split())) is not None
