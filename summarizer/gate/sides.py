"""Whose word a report of speech is: one side's, no more than said, or found out.

Which verbs and which sources commit who tells it (Pareti, 2015; Saurí and Pustejovsky, FactBank, 2009).
"""

from typing import TYPE_CHECKING

from summarizer.gate.acts import phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import ReportedSpeech

_SIDES = frozenset(
    "lawyer lawyers attorney attorneys defence defense suspect suspects defendant defendants plaintiff plaintiffs "
    "critic critics opponent opponents opposition rebel rebels activist activists campaigners supporters "
    "indictment indictments complaint complaints lawsuit lawsuits".split()
)
"""Who speaks for one of two sides: the outlet does not say it for them."""
_PLAIN = ("say", "said", "state", "stating")
"""How the cues begin that do not tell that it was found out."""


def subject_of(view: "SentenceView", cue: tuple[int, int]) -> "Token | None":
    """The subject of the verb of saying in these words."""
    verbs = [t for t in view.tokens if cue[0] <= t.idx < cue[1]]
    return next((c for t in verbs for c in t.children if c.dep_ == "nsubj"), None)


def called(subject: "Token") -> str:
    """The words of a subject with what it is also called ("the company Brandt Marine")."""
    also = (t for c in subject.children if c.dep_ == "appos" for t in phrase(c))
    return " ".join(t.text for t in sorted((*phrase(subject), *also), key=lambda t: t.i))


def is_partisan(view: "SentenceView", said: "ReportedSpeech") -> bool:
    """Whether the verb itself says that it is one side's word."""
    return (
        view.reading.article.text[slice(*said.cue)]
        .lower()
        .startswith(("claim", "alleg", "accus", "argu", "insist", "den"))
    )


def takes_sides(view: "SentenceView", said: "ReportedSpeech") -> bool:
    """Whether who says it speaks for one of two sides: "his lawyer, Ann Berg"."""
    subject = subject_of(view, said.cue)
    teller = called(subject) if subject is not None else said.speaker or ""  # "according to the indictment"
    return not _SIDES.isdisjoint(teller.lower().split())


def only_says(view: "SentenceView", said: "ReportedSpeech") -> bool:
    """Whether the verb says no more than that it was said: "the report says", not "the study found"."""
    return view.reading.article.text[slice(*said.cue)].lower().startswith(_PLAIN)
