"""The words by which a text denies something, by their spelling alone: for texts that are compared without a parse."""

import re

from summarizer.reading.standing_words import NEGATORS

_JOINED = re.compile(r"n['’]t\b|(?<=\bcan)not\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_REFUSING = re.compile(
    r"\b(?:(refus)(?:e[sd]?|ing|als?)|(den)(?:y|ies|ied|ying|ials?)|(reject)(?:s|ed|ing|ions?)?|"
    r"(declin)(?:e[sd]?|ing) to|(fail)(?:s|ed|ing|ures?)? to)\b"
)
"""Sales may decline and a bank fail; who declines or fails to do something does not do it."""


def spelled_out(text: str) -> str:
    """The text with each "not" as a word of its own: "did not" for "didn't", "can not" for "cannot"."""
    return _JOINED.sub(" not", text)


def denials(text: str) -> frozenset[str]:
    """What denies in the text, each word in one form: "not" of "didn't", "refus" of "refuses"."""
    plain = spelled_out(text).casefold()
    refusing = (found[found.lastindex or 0] for found in _REFUSING.finditer(plain))
    return NEGATORS.intersection(_WORD.findall(plain)) | frozenset(refusing)
