"""What a name hangs on in a sentence, by whichever form: "the bank of Holt", "Holt's bank", and "its bank" for it."""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.reading import lexicon
from summarizer.reading.grammar import SUBJECTS, children_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy

_OWNED = lexicon.ORG_HEADS | lexicon.OFFICES | lexicon.KIN
"""Of these "the bank of Holt" is "Holt's bank"; "the siege of Holt" is not what Holt does."""


def governed_by(name: "Token") -> set[tuple[str, ...]]:
    """How a name hangs on what: behind a "by" on the verb of that; one beside a noun as that does, too."""
    above = (name.head, name.head.head) if name.dep_ == "pobj" and name.head.lower_ == "by" else (name.head,)
    found = {(name.dep_, *(t.lemma_ for t in above))}
    if (body := _body(name)) is not None:
        found.add(("poss", body.lemma_))
    return found | governed_by(name.head) if name.dep_ == "appos" else found


def is_its(name: "Token", mine: "Token", copy: "Copy") -> bool:
    """Whether a name of the subject stands for the "its" before this noun: "the agency of Holt cut its budget"."""
    noun = next((t for t in copy.view.tokens if copy.twin(mine.head.i) == t.i), None) if mine.dep_ == "poss" else None
    its = next((c for c in children_of(noun, "poss") if c.lower_ == "its"), None) if noun is not None else None
    body = _body(name) or name
    if its is None or body.dep_ not in SUBJECTS or body.i > its.i:
        return False
    return not any(map(words.is_name, copy.view.token(body.i).doc[name.i + 1 : its.i]))


def _body(name: "Token") -> "Token | None":
    """The body or person that is somebody's by a name: "the bank of Holt"."""
    of = name.dep_ == "pobj" and name.head.lower_ == "of"
    return name.head.head if of and name.head.head.lemma_.lower() in _OWNED else None
