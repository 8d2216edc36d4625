"""What a second verb shares with the one it is joined to: its subject, its auxiliary, the plan that it is part of."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token


def borrows(conjunct: "Token") -> bool:
    """A second verb without a subject or auxiliary of its own has those of the first."""
    past = conjunct.tag_ in {"VBD", "VBN"} and conjunct.lower_ != conjunct.lemma_ and conjunct.head.tag_ == "VB"
    past = past and not any(c.lower_ == "be" for c in conjunct.children)
    finite = conjunct.tag_ == "VBZ" and conjunct.head.tag_ == "VB"  # "will stay closed but plans to open"
    return (
        not past
        and not finite
        and not any(
            c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg"} and c.lower_ != "be" for c in conjunct.children
        )
    )  # "will sign, the mayor said"


def plan_of(conjunct: "Token") -> "Token | None":
    """The infinitive that a bare verb goes on from: "told to sign it and leave", where the parse joins it to "told"."""
    head = conjunct.head
    if conjunct.tag_ not in {"VB", "VBP"} or head.tag_ not in {"VBN", "VBD", "VBZ", "VBG"} or not borrows(conjunct):
        return None
    plans = [c for c in head.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i < conjunct.i]
    return plans[-1] if plans else None


def comes_of_it(participle: "Token", saying: "Collection[str]") -> bool:
    """Whether a participle behind a verb tells what comes of it: "could be added, giving the car more power"."""
    verb = participle.head
    if participle.tag_ != "VBG" or participle.left_edge.i <= verb.i or participle.lemma_ in saying:
        return False
    told = verb.dep_ == "ccomp"  # "ruled that they may go, reversing a decision": the ruling reverses it
    return not told and not any(c.dep_ in {"mark", "aux", "prep"} and c.i < participle.i for c in participle.children)
