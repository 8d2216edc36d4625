"""One form for words that are written in several ways: British and American, and short for long."""

from functools import lru_cache

from summarizer.gate.wordnet import entry
from summarizer.reading.known_names import STATES

_WRITTEN = {
    "defence": "defense", "licence": "license", "offence": "offense", "centre": "center", "metre": "meter",
    "theatre": "theater", "programme": "program", "grey": "gray", "tyre": "tire", "aeroplane": "airplane",
    "per cent": "percent", "adviser": "advisor", "organisation": "organization", "judgement": "judgment",
    "travelled": "traveled", "labour": "labor", "gop": "republican", "g.o.p": "republican",
    "republicans": "republican", "dems": "democrat", "dem": "democrat", "democrats": "democrat",
    "hq": "headquarters", "tv": "television", "covid-19": "covid", "coronavirus": "covid",
}  # fmt: skip
_UNMISTAKABLE = "ala ariz calif colo conn fla kan ky mich minn neb nev okla tenn tex wis".split()
"""States in short that are no words of their own."""
_FORMS = _WRITTEN | {short: STATES[short].lower() for short in _UNMISTAKABLE}
_ENDINGS = (
    ("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("yse", "yze"),
    ("our", "or"), ("ours", "ors"), ("oured", "ored"),
)  # fmt: skip
_LONG = 5
"""Letters from which on a word may have a British ending: no "tour"."""


@lru_cache(maxsize=50_000)
def spelling(word: str) -> str:
    """The one form of a word in small letters."""
    if word in _FORMS:
        return _FORMS[word]
    for british, american in _ENDINGS:
        made = word.removesuffix(british) + american
        if word.endswith(british) and len(word) >= _LONG and (british == "isation" or entry(made).senses):
            return made  # no "promize"
    return word
