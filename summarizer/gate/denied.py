"""What says of the word beside it that it is not so, or that there is none of it."""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


_NEARLY_NOT = frozenset({"hardly", "barely", "scarcely"})
KEEPING_OFF = frozenset("avoid escape avert miss dodge evade survive prevent spare".split())
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})


def is_not_only(negator: "Token") -> bool:
    """Whether it is the "not" of "not only", which denies nothing of what follows."""
    if negator.lower_ not in {"not", "n't"}:
        return False
    return negator.doc[negator.i + 1 : negator.i + 2].text.lower() in _ONLY


def is_behind_not(limit: "Token") -> bool:
    """Whether it is the "only" of "not only"."""
    return limit.i > 0 and limit.nbor(-1).lower_ in {"not", "n't"}


def denies(child: "Token") -> bool:
    """Whether it is a "not", "no" or the like of the word that it hangs on; who "barely avoided" it avoided it."""
    text = child.text.lower()
    if text in _NEARLY_NOT and child.head.lemma_.lower() in KEEPING_OFF:
        return False
    if is_not_only(child):
        return False
    if child.dep_ == "neg" or text in {"never", "neither", "n't", "not"} | _NEARLY_NOT:
        return True
    no_longer = text == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no"
    return no_longer or (child.dep_ == "det" and text in {"no", "neither"})


def nothing(argument: "Token") -> bool:
    """Whether it is nobody or nothing, or none of what it names."""
    return argument.text.lower() in {"nobody", "nothing", "none", "neither"} or any(
        c.dep_ in {"det", "preconj"} and c.text.lower() in {"no", "neither"} for c in argument.children
    )


def is_denied(verb: "Token") -> bool:
    """Whether a verb has a "not" or the like, or it is nobody who does it."""
    subjects = (c for c in verb.children if c.dep_ in SUBJECTS)
    return any(map(denies, verb.children)) != any(map(nothing, subjects))


def over_any(noun: "Token") -> "Iterator[Token]":
    """What stands with the noun that "any" of these hangs on: the "no" of "no word of any plans"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and any(c.lower_ == "any" for c in noun.children):
        yield from noun.head.head.children
