"""What an office or a rank is called: whether a word heads one, and the plain singular of a word."""

from summarizer.reading import lexicon

_PLURALS = {"ies": "y", "men": "man", "women": "woman", "s": ""}
_OFFICES = lexicon.OFFICES | lexicon.RANKS
_WHOLE = _OFFICES | lexicon.HEADS
"""Words that are singular as they stand, whatever their ending."""


def is_office(word: str) -> bool:
    """Whether the word heads an office or a rank, singular or plural."""
    key = singular(word)
    return key in _OFFICES or ("-" in key and key.rpartition("-")[2] in _OFFICES)


def singular(word: str) -> str:
    """The plain singular of a word, by its ending."""
    key = word.replace(".", "").casefold()
    if key in _WHOLE:
        return key
    for ending, replacement in _PLURALS.items():
        if key.endswith(ending):
            return key.removesuffix(ending) + replacement
    return key
