"""Where a source has lost a dash: three spaces between two words of a sentence, where " - " stood."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

LOST = "   "
IN_A_LINE = re.compile(rf"(?<=[\w.!?'’\"”]){LOST}(?=[\w'‘\"“])")
"""The same in a line that is not parsed; wide space beside another mark, as in "Mill shut   | The Paper", is none."""
GAP = LOST[1:]
"""What the tokenizer makes of it; the first space parts the words as ever."""
_ENDS = frozenset(".!?:;")
_GOES_ON = frozenset({"CC", "IN", "TO", "RB", "RBR", "JJR", "WDT", "WP", "WRB"})
"""Tags of words that read well without a dash before them: "and", "even for", "more than"."""


def among(tokens: "Iterable[Token]") -> "list[Token]":
    """The tokens that stand where a dash stood."""
    return [t for t in tokens if is_one(t)]


def is_one(token: "Token") -> bool:
    """Whether three spaces stand within a sentence, and not between two."""
    if token.text != GAP or not 0 < token.i < len(token.doc) - 1:
        return False
    return not (token.nbor().is_sent_start or token.is_sent_start) and token.nbor(-1).text not in _ENDS


def is_missed(gap: "Token") -> bool:
    """Whether nobody can read on over it: not where "and", "even for" or "more than" follows."""
    return gap.nbor().tag_ not in _GOES_ON


def runs_on(text: str, tokens: "Iterable[Token]") -> bool:
    """Whether a text made of these words goes on over such a place as if nothing had stood there."""
    return any(f"{t.nbor(-1).text} {t.nbor().text}" in text for t in among(tokens) if is_missed(t))
