"""What the model takes wrong by habit, mended in its parse."""

from typing import TYPE_CHECKING

from summarizer.reading.grammar import SUBJECTS, has_child
from summarizer.reading.offices import is_office

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

_TELLS_WHICH = frozenset({"det", "poss", "nummod"})
_OF_ONE = frozenset({"has", "is", "was"})


def mend(doc: "Doc", silent_e: "Mapping[str, Mapping[str, str]]") -> None:
    """Mends the lemmas and the subjects of a parsed document; `silent_e` has a verb's forms that are another verb's."""
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in (forms := silent_e.get(token.lemma_, {})):
            token.lemma_ = forms[token.lower_]  # "hope", not "hop": the lemmatizer prefers the shorter verb
        if token.dep_ == "conj" and token.pos_ == "PROPN":
            _join_offices(token)
            _join_places(token)


def _join_offices(name: "Token") -> None:
    """Has two offices before one name be that person's: "Film director and producer Ann Berg says ...".

    The model takes them for two people. They are one where the verb is of one, or both are offices; a noun that stands
    for somebody of his own has an article or an owner.
    """
    first = name.head
    second = next((c for c in name.lefts if c.dep_ == "compound" and c.tag_ == "NN"), None)
    bare = first.tag_ == "NN" and not has_child(first, *_TELLS_WHICH)
    if name.ent_type_ != "PERSON" or second is None or not bare or first.dep_ not in SUBJECTS:
        return
    verb, as_what = first.head, first.dep_
    alone = verb.tag_ == "VBZ" or any(c.lower_ in _OF_ONE and c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if alone or (is_office(first.text) and is_office(second.text)):
        second.head, second.dep_ = first, "conj"
        name.head, name.dep_ = verb, as_what
        first.head, first.dep_ = name, "nmod"


def _join_places(place: "Token") -> None:
    """Has a place behind "and" joined to the place before it: "getting aid in Arlon and Wales", not "getting Wales"."""
    joint = place.doc[max(0, place.left_edge.i - 1)]
    if joint.dep_ != "cc" or not joint.i or joint.head != place.head or place.head.pos_ not in {"VERB", "AUX"}:
        return
    before = joint.nbor(-1)
    if before.pos_ == "PROPN" and before.ent_type_ == place.ent_type_ == "GPE":
        joint.head = place.head = before
