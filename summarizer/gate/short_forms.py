"""What titles write short: "GOP", "Pa.", "Dept", and the acronyms whose words the article has in full."""

import re
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer, known_names

if TYPE_CHECKING:
    from summarizer.gate.evidence import EvidenceReading

_SHORT_FORMS = {
    "gop": "republican", "dem": "democrat", "dems": "democrat", "dept": "department", "govt": "government",
    "s'pore": "singapore", "skorea": "south korea", "skorean": "south korean", "nkorea": "north korea",
    "nkorean": "north korean", "intel": "intelligence", "ig": "inspector general", "hq": "headquarters",
    "hqs": "headquarters", "nyc": "new york", "tv": "television", "scots": "scottish", "aussie": "australia",
    "aussies": "australia", "brits": "british", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest",
}  # fmt: skip
"""What titles write short, and how running text begins it."""
_POSTAL = {
    "al": "alabama", "ak": "alaska", "az": "arizona", "ar": "arkansas", "ca": "california", "co": "colorado",
    "ct": "connecticut", "de": "delaware", "fl": "florida", "hi": "hawaii", "id": "idaho", "il": "illinois",
    "in": "indiana", "ia": "iowa", "ks": "kansas", "me": "maine", "ma": "massachusetts", "mi": "michigan",
    "mn": "minnesota", "ms": "mississippi", "mt": "montana", "nv": "nevada", "oh": "ohio", "ok": "oklahoma",
    "or": "oregon", "tn": "tennessee", "tx": "texas", "ut": "utah", "wa": "washington", "wv": "west virginia",
    "wi": "wisconsin", "wy": "wyoming",
}  # fmt: skip
"""States by the two letters that no running text shortens them to."""
_SEATS = {"republican": "(R-", "democrat": "(D-"}
"""What stands behind the name of who sits for a party: "Ann Berg (R-Ohio)"."""
_OF_THINGS = frozenset({"tv", "hq", "hqs", "govt", "dept"})
"""Those that are no names."""
_LINKS = frozenset({"and", "of", "for", "the"})
_SHORTEST_ACRONYM = 2
"""Letters."""


def is_said_otherwise(short: str, evidence: "EvidenceReading") -> bool:
    """Whether a short form stands for what the cited sentences call in full: "Pa.", "Dept", "GOP", "UN"."""
    key = gazetteer.plain(short).replace("’", "'")
    full = _SHORT_FORMS.get(key) or known_names.STATES.get(key, "").lower() or _POSTAL.get(key, "")
    words = re.compile(rf"\b{re.escape(full)}(?!,? d\.? ?c\b)")  # no "kansas" of Arkansas, no state of Washington, D.C.
    views = evidence.source.body if key in _OF_THINGS else evidence.views
    told = any(words.search(view.text.lower()) for view in views)
    told = told or (full in _SEATS and any(_SEATS[full] in view.text for view in evidence.views))
    told = told or full == (evidence.source.article.place or "").lower()  # "SINGAPORE —"
    inside = any(f"{short}-" in view.text for view in evidence.views)  # "U.S.-based"
    return bool(full and told) or (inside and short.isupper()) or is_spelt_out(short, evidence)


def is_spelt_out(acronym: str, evidence: "EvidenceReading") -> bool:
    """Whether an acronym stands for capitals on end in the cited sentences: "UN" for "United Nations Council"."""
    letters = acronym.replace(".", "")
    if not letters.isupper() or len(letters) < _SHORTEST_ACRONYM:
        return False
    initials = (
        "".join(t.text[0] if t.text.istitle() else " " for t in view.tokens if t.lower_ not in _LINKS)
        for view in evidence.source.body
    )
    return any(letters in found for found in initials)
