"""What became of the counted, or what the number is of: only where the word stands beside the number.

"Twelve people were killed", "killed twelve people", "rose by 12%", "up 12%", "a fine of $5", "the toll was 31". What a
phrase, a clause or a farther verb may tell of the number is left out: there the parse is wrong too often.
"""

import re
from typing import TYPE_CHECKING

from summarizer.reading import units
from summarizer.reading.amount_words import LEFT_OPEN, MOVES
from summarizer.reading.grammar import SUBJECTS, has_child

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_EMPTY_ACTS = frozenset(
    "be have include say do call name age see get let make go come become seem appear tend happen show mean suggest "
    "indicate represent".split()
)
_CHANGES = frozenset(
    "increase decrease rise fall drop decline cut gain growth jump surge reduction hike raise slump plunge dip "
    "discount swing lead majority margin slide fee tax tariff duty".split()
)
"""Nouns that a share before them is the size of: "a 12% increase"."""
_PARTS = frozenset(
    "all half part out most some many number total sum maximum minimum rest average top end limit".split()
)
"""Nouns that say nothing of what a number behind their "of" is: "a total of $5"."""
_BETWEEN = LEFT_OPEN | frozenset(
    "between more less fewer than at up to as many much only just record another all an a the estimated other "
    "additional close well".split()
)
"""What may stand between a word and its number."""
_SUPPOSED = frozenset("related believed thought said known reported expected estimated included based".split())
"""Participles that tell nothing of what happened."""
_WAY = re.compile(r"\b(up|down)\s+(?:by\s+)?(?:(?:about|around|almost|nearly|over|more than|some|roughly)\s+)?$")
_OBJECT = frozenset({"dobj", "npadvmod", "oprd", "attr"})


def told_of(number: "Span", noun: "Token | None", unit: str | None) -> tuple[int, int] | None:
    """Offsets of the word; `number` with its sign and unit of measure, `noun` what is counted, if anything is."""
    doc, root = number.doc, noun if noun is not None else number.root
    first, last = number[0].i, max(number[-1].i, root.i)
    measures = units.family(unit) != "count"
    way = _WAY.search(doc[max(0, first - 4) : first].text_with_ws) if measures else None
    if way and (unit or way[1] == way[0].strip()) and not _is_of_a_verb(doc[first - 1 - way[0].count(" ", 0, -1)]):
        at = number.start_char - len(way[0])
        return (at, at + len(way[1]))
    partitive = noun is not None and noun.head.lower_ == "of"
    found = _behind(last, number.root if partitive else root) or _before(number, root, measures=measures)
    return (found.idx, found.idx + len(found.text)) if found is not None and found.is_alpha else None


def _behind(last: int, root: "Token") -> "Token | None":
    """The word right behind: "70 injured", "twelve were killed", "one in four (23%) agreed", "a 12% increase"."""
    doc, at = root.doc, _behind_brackets(last + 1, root)
    helped, begins = False, at
    while at < len(doc) and (doc[at].pos_ in {"AUX", "ADV", "PART"} or doc[at].lower_ in {"who", "that"}):
        helped = helped or doc[at].lemma_ in {"be", "get"}
        at += 1
    if at >= len(doc) or any(token.is_sent_start for token in doc[begins : at + 1]):
        return None
    word = doc[at]
    if at == begins and word.lemma_ in _CHANGES and root.head.i == at and root.dep_ not in SUBJECTS:
        return word
    if not _tells(word) or word.lower_ in _SUPPOSED:
        return None
    if word.tag_ == "VBN" and at == begins:
        return None if word.dep_ == "amod" else word
    relative = root.i == word.head.i and word.dep_ == "relcl"
    is_subject = root.head.i == word.i and root.dep_ in SUBJECTS or relative or root.pos_ == "NUM" and at == begins
    acts = word.tag_ == "VBG" or has_child(word, "dobj")
    return word if is_subject and (helped or not acts) else None


def _before(number: "Span", root: "Token", *, measures: bool) -> "Token | None":
    """The word right before: "killed twelve people", "fell by 12%", "a fine of $5", "the toll was 31"."""
    doc, at = root.doc, number[0].i - 1
    while at > 0 and doc[at].lower_ in _BETWEEN and doc[at - 1].lemma_ not in MOVES and not doc[at].is_sent_start:
        at -= 1
    if at < 1 or doc[at].is_sent_start or doc[at + 1].is_sent_start:
        return None
    word, above = doc[at], doc[at - 1]
    described = word.tag_ == "VBG" and above.pos_ == "DET"  # "reported a shattering 15,300 cases"
    if _tells(word) and not described and any(part.head.i == at and part.dep_ in _OBJECT for part in (root, *number)):
        return word
    into = doc[root.i + 1].lower_ == "to" if root.i + 1 < len(doc) else False
    if word.lower_ in {"by", "to", "from"} and above.lemma_ in MOVES and (measures or into or word.lower_ != "from"):
        return above
    return _measured(word, above, root) if measures and root.head.i == at else None


def _measured(word: "Token", above: "Token", root: "Token") -> "Token | None":
    """What a measure or a bare number is of, by the two words before it: "a fine of", "the toll was", "population"."""
    if word.lower_ == "of" and _is_described(above):
        return above
    if word.lemma_ == "be" and root.dep_ == "attr":
        return next((c for c in word.lefts if c.dep_ == "nsubj" and _is_described(c)), None)
    return word if _is_described(word) and word.tag_ == "NN" else None


def _is_of_a_verb(way: "Token") -> bool:
    """Whether "up" belongs to a verb that tells of no change: "made up 14%"."""
    return way.dep_ == "prt" and way.head.lemma_ not in MOVES | {"go", "move", "be"}


def _tells(word: "Token") -> bool:
    return word.pos_ == "VERB" and word.lemma_ not in _EMPTY_ACTS


def _is_described(noun: "Token") -> bool:
    """Whether the noun tells what the number is about: a thing, and nobody's name."""
    return noun.pos_ == "NOUN" and not noun.ent_type_ and noun.lemma_ not in _PARTS


def _behind_brackets(at: int, root: "Token") -> int:
    """The token at which the words go on behind the short brackets that follow a number."""
    doc = root.doc
    if at < len(doc) and doc[at].text == "(":
        return next((token.i + 1 for token in doc[at : at + 4] if token.text == ")"), at)
    return at
