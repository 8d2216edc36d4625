"""Words of news that are opposites though no dictionary pairs them: "keep" and "delete", "forced" and "allowed".

WordNet lists antonyms of single words (Fellbaum, 1998); these are the opposites of whole groups of near synonyms.
"""

from functools import cache

_PAIRS = (
    (
        "keep retain preserve install",
        "delete remove erase uninstall scrap abolish eliminate eradicate discard repeal revoke give_up relinquish",
    ),
    ("force compel oblige order require mandate obligate", "allow permit let enable"),
    (
        "increase raise boost expand add rise climb grow gain up",
        "reduce cut lower shrink decrease drop fall decline down",
    ),
    ("approve pass accept back endorse support adopt ratify", "reject veto block oppose refuse dismiss"),
    ("extend prolong lengthen", "shorten curtail"),
    ("ban forbid prohibit bar outlaw", "allow permit legalise legalize authorise authorize"),
    ("arrest detain imprison jail remand", "free release acquit"),
    ("convict condemn", "acquit clear exonerate"),
    ("hire appoint employ", "fire sack dismiss"),
    ("begin start launch resume reopen", "end stop halt suspend cancel cease"),
    ("confirm admit acknowledge", "deny dispute refute"),
    ("survive", "die perish"),
    ("praise welcome applaud", "criticise criticize condemn denounce"),
    ("improve recover", "worsen deteriorate"),
    ("first", "last"),
    ("brother", "sister wife husband"),
    ("sister", "wife husband"),
    ("wife", "husband"),
    ("son", "daughter"),
    ("father", "mother"),
    ("take accept receive", "pay give offer"),
    ("uphold affirm", "overturn quash reverse overrule strike"),
    ("join enter", "leave quit exit"),
    ("strengthen tighten", "weaken loosen ease relax"),
    ("unveil reveal disclose announce publish", "hide conceal withhold"),
    ("large big huge vast massive enormous", "small little tiny minor"),
    ("ease relieve lighten", "strain burden"),
    ("permanent", "temporary interim provisional"),
    ("direct", "indirect roundabout"),
    ("maximum", "minimum"),
    ("named", "unnamed anonymous"),
    ("bold ambitious audacious", "modest timid minimalistic"),
    ("sharp sharply steep steeply", "slight slightly mild mildly"),
)  # fmt: skip
_WAYS = (
    ("inside within", "outside beyond"),
    ("above", "below"),
    ("with", "without"),
    ("up", "down"),
)  # fmt: skip
_SMALL = (
    *_WAYS,
    ("above over", "below under beneath"),
    ("more", "fewer less"),
    ("most", "fewest least"),
    ("before", "after following since"),
    ("everyone everybody all", "nobody none no"),
    ("because due thanks", "despite although though"),
)  # fmt: skip


@cache
def _sides(pairs: tuple[tuple[str, str], ...]) -> dict[str, frozenset[tuple[int, bool]]]:
    """Word → the pairs it is of, and on which side."""
    found: dict[str, set[tuple[int, bool]]] = {}
    for number, sides in enumerate(pairs):
        for side, words in enumerate(sides):
            for word in words.split():
                found.setdefault(word, set()).add((number, bool(side)))
    return {word: frozenset(places) for word, places in found.items()}


def opposed(word: str, other: str) -> bool:
    """Whether two lemmas stand on the two sides of a pair."""
    return _on_both_sides(word, other, _PAIRS)


def pairs_of(word: str) -> set[int]:
    """The numbers of the pairs on one side of which a lemma stands."""
    return {number for number, _ in _sides(_PAIRS).get(word, ())}


def opposed_small(word: str, other: str) -> bool:
    """Whether two small words are opposites where one stands in the other's place: "inside", "outside"."""
    return _on_both_sides(word, other, _SMALL)


def opposite_way(word: str, other: str) -> bool:
    """Whether two prepositions are opposites wherever they hang on one word: "below the price", "above" it."""
    return _on_both_sides(word, other, _WAYS)


def has_opposite_way(word: str) -> bool:
    """Whether a preposition has one that is its opposite wherever both hang on one word."""
    return word in _sides(_WAYS)


def _on_both_sides(word: str, other: str, pairs: tuple[tuple[str, str], ...]) -> bool:
    sides = _sides(pairs)
    return any((number, not side) in sides.get(other, ()) for number, side in sides.get(word, ()))
