"""Words of how much there is of something, and of how it changes."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SOME = _set("some many most few several half")
"""What counts without a number."""
PORTIONS = SOME | _set("part third quarter fifth tenth majority minority percent")
"""What tells of a part."""
EVERYBODY_OR_NOBODY = _set("all everyone everybody anyone anybody nobody none")
RATES = _set("each every per hourly daily weekly monthly quarterly yearly annual annually")
"""What tells that a number is one of many such, one for each or one for each time."""
LEFT_OPEN = _set("about around approximately roughly nearly almost some circa over under least most")
"""Before a number these leave open which it is."""
RISES = _set("rise climb increase grow gain jump soar surge raise hike swell widen expand rebound recover")
FALLS = _set(
    "fall drop decrease decline slip sink plunge tumble slide slump dip shrink cut reduce lower narrow slash trim"
)
MOVES = RISES | FALLS | {"edge"}
"""Verbs that a number behind "by", "to" or "from" is the size of."""
