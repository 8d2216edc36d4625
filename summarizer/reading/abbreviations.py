"""Abbreviations whose full stop ends no sentence, as pattern parts and as words."""

_BEFORE = (
    "Mr Mrs Ms Mx Messrs Dr Prof Lt Gen Col Maj Sgt Capt Adm Brig Cmdr Hon Rev Sen Rep Gov Pres St Mt Atty Amb Cllr "
    "Ald Supt Det"
).split()
BEHIND = tuple("Co Corp Inc Ltd Jr Sr St".split())
"""Those that stand behind a name, so that a sentence may end with one: "Rosta Inc.", "Mill St."."""
BEFORE_A_NAME = f"(?:{'|'.join(_BEFORE)})"
BEHIND_A_NAME = f"(?:{'|'.join(BEHIND)})"
TITLES = frozenset(map(str.casefold, _BEFORE))
"""Those before a name, in small letters and without the stop."""
LONGEST = max(map(len, _BEFORE)) + len(". ")
"""Characters of the longest with its stop and a space."""
