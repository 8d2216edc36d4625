"""What may be cut behind a noun: a phrase, a clause, an example."""

from typing import TYPE_CHECKING

from summarizer.condense import soundness
from summarizer.condense.lexicon import ON_NOUNS
from summarizer.condense.parts import ASIDES, LAST_RESORT, TITLES

if TYPE_CHECKING:
    from summarizer.condense.parts import Part, Place


def part(place: "Place") -> "Part | None":  # noqa: PLR0911 - one kind of part a line
    """The part that narrows the noun before it, or none where the noun needs it."""
    token, head = place.token, place.token.head
    pair = place.comma_before and place.comma_after
    lone = place.comma_before != place.comma_after and not place.ends and token.lower_ not in {"including", "such"}
    if lone and (place.comma_before or not soundness.tail_is_free(place)):
        return None
    if token.lower_ == "including" or (token.dep_ == "prep" and token.lower_ == "such"):
        return place.part(ASIDES, commas=place.comma_before) if soundness.goes_on(place) else None
    if token.dep_ == "prep":
        return _phrase(place, pair=pair)
    first = place.tokens.doc[place.left]
    if not place.comma_before and place.left > head.i and soundness.is_bare_without(head, place.left):
        return None
    if token.dep_ == "relcl" and first.lower_ == "which" and place.left > head.i:
        return place.part(TITLES, commas=place.comma_before, narrows=True)
    vague = head.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass"} and any(
        c.dep_ == "det" and c.lower_ in {"a", "an"} for c in head.children
    )
    loose = first.lower_ in {"that", "who"} or token.tag_ in {"VBG", "VBN"}
    if vague and place.ends and place.left > head.i and loose:
        return place.part(LAST_RESORT, commas=place.comma_before, narrows=True)
    one = head.tag_ in {"NN", "NNP"} and any(
        c.dep_ in {"det", "poss"} and c.lower_ not in {"no", "any"} for c in head.children
    )
    if one and token.dep_ == "acl" and token.tag_ == "VBG" and place.left == token.i:
        return place.part(LAST_RESORT, commas=False, narrows=True)
    return None


def _phrase(place: "Place", *, pair: bool) -> "Part | None":
    token, head = place.token, place.token.head
    if token.lower_ not in ON_NOUNS or place.left != token.i or head.dep_ == "appos":
        return None
    if any(c.ent_type_ == "ORDINAL" for c in head.children):
        return None  # "the second death from"
    if soundness.is_bare_without(head, place.left) or soundness.completes_a_light_verb(token):
        return None
    verbs = any(t.pos_ in {"VERB", "AUX"} for t in place.tokens.doc[place.left : place.right])
    if verbs and not place.ends:
        return None  # what is parsed into it may belong to what follows
    named = head.pos_ == "PROPN" and token.lower_ in {"on", "in", "at", "during"}
    return place.part(TITLES if named else LAST_RESORT, commas=pair, narrows=True)
