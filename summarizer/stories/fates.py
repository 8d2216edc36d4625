"""What befell those whom a number counts: "killed 12 people", "twelve dead", "a death toll of 12"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reading.grammar import children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.stories.slots import Slot

_WORDS = {
    "kill": "kill killed die dead death fatality drown perish slay",
    "injure": "injure injured wound wounded hurt injury",
    "miss": "miss missing unaccounted",
    "arrest": "arrest arrested detain detained",
    "save": "rescue rescued save saved survive survivor",
}
_OF = {word: fate for fate, words in _WORDS.items() for word in words.split()}
_KNOWN = frozenset({"know", "believe", "confirm", "report", "fear", "presume", "think"})
_BESIDE = frozenset({"with", "in", "at", "near", "from", "on"})
"""What stands before a number of others: "a plane with 143 people on board crashed, injuring four"."""
_KEY = "people "
_COUNTS = frozenset({"toll", "number", "count", "tally"})


def is_told(key: str) -> bool:
    """Whether what a slot is a value of says what befell people."""
    return key.startswith(_KEY)


def of(number: "Token", verb: "Token") -> str:
    """By what is counted, by what is said of it, or by the verb; empty where none of them tells."""
    noun = number.head if number.dep_ == "nummod" else number
    said = [noun, *children_of(noun, "amod", "acl"), *children_of(verb, "acomp", "oprd")]
    if verb.lemma_ in _KNOWN:  # "nine are known to have died"
        said += children_of(verb, "xcomp")
    said += [word for who in children_of(noun, "relcl") for word in (who, *children_of(who, "acomp"))]
    beside = number.dep_ in {"pobj", "pcomp"} or noun.dep_ == "pobj"
    return _first(said) or of_toll(number, verb) or ("" if beside and noun.head.lower_ in _BESIDE else _first([verb]))


def of_toll(number: "Token", verb: "Token") -> str:
    """The fate of those of whom the clause tells the number: "the death toll is 12", "the number of injured is 12"."""
    counts = (c for c in (*children_of(verb, "nsubj", "nsubjpass", "dobj"), *number.ancestors) if c.lemma_ in _COUNTS)
    for count in counts:
        whose = [g for c in children_of(count, "prep") if c.lower_ == "of" for g in c.children]
        found = _first([*children_of(count, "compound"), *whose])
        if found or count.lemma_ == "toll":
            return found or "kill"
    return ""


def retold(slot: "Slot", unit: str, verb: "Token") -> "Slot":
    """The number of those who were killed as one of people, however it is told: "12 died", "a death toll of 12"."""
    fate = of(slot.root, verb) if not unit or unit in _OF or slot.key == "people" else ""
    if not fate:
        return slot
    slot = replace(slot, key=_KEY + fate)
    if unit not in _OF and not of_toll(slot.root, verb):
        return slot
    return replace(
        slot, hangs=("dobj", fate), under=frozenset({fate}), verb=fate, who=frozenset(),
        next_to=slot.next_to | {fate}, beside=slot.beside | {fate}, near=slot.near | {fate}, words=slot.words | {fate},
    )  # fmt: skip


def _first(words: "list[Token]") -> str:
    return next((_OF[t.lemma_.lower()] for t in words if t.lemma_.lower() in _OF), "")
