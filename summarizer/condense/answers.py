"""What somebody answers who is accused: a reader who is told of the charge is told of the denial, too."""

from typing import TYPE_CHECKING

from summarizer.condense import standalone
from summarizer.reading.grammar import has_child
from summarizer.reading.standing_words import DISPUTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.briefing import Candidate, Choice
    from summarizer.reading import Reading

_ACCUSING = frozenset("accuse accusation allege allegation charge indict indictment suspect suspicion sue".split())
"""Words that charge somebody; where the answer is a denial, the charge is one of his."""
_REFUSING = DISPUTING | {"reject", "dismiss"}
CHARGES = frozenset(
    "accusation allegation charge claim complaint lawsuit suit report rumor rumour wrongdoing misconduct involvement "
    "guilt knowledge bribery fraud it them that which this".split()
)
"""What is denied; a request, a visa or an entry is denied otherwise."""
_INNOCENT = frozenset({"innocence", "innocent"})
_CLAIMING = frozenset({"maintain", "assert", "protest", "insist", "say", "declare"})


def owed(reading: "Reading", shown: "Sequence[Choice]", candidates: "Iterable[Candidate]") -> "list[Candidate]":
    """The first denial that can be read alone, where what is shown accuses somebody and has no denial."""
    numbers = {number for choice in shown for number in choice.cites}
    words = " ".join(choice.text for choice in shown)
    accused = any(t.lemma_.lower() in _ACCUSING and t.text in words for n in numbers for t in reading.tokens(n))
    if not (reading.english and accused) or any(_denies(reading.tokens(n)) for n in numbers):
        return []
    denials = (c for c in candidates if c.number not in numbers and c.standing.unclear < standalone.UNCLEAR)
    first = next((c for c in denials if _denies(reading.tokens(c.number))), None)
    return [first] if first is not None else []


def _denies(tokens: "Tokens") -> bool:
    return any(_is_denial(t) for t in tokens if t.pos_ == "VERB" and not has_child(t, "neg"))


def _is_denial(verb: "Token") -> bool:
    """Whether somebody denies a charge by it: "denies wrongdoing", "pleaded not guilty", "says he is innocent"."""
    lemma = verb.lemma_.lower()
    below = {t.lemma_.lower() for t in verb.subtree}
    if lemma in _REFUSING:
        objects = (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})
        of_a_charge = any(c.lemma_.lower() in CHARGES for c in objects)
        return of_a_charge or (lemma == "deny" and has_child(verb, "ccomp", "xcomp"))
    return (lemma == "plead" and {"not", "guilty"} <= below) or (lemma in _CLAIMING and not _INNOCENT.isdisjoint(below))
