"""What happened to the counted: the verb of a number or of its noun, or the noun that it belongs to, by the parse."""

from typing import TYPE_CHECKING

from summarizer.reading.counted import BROKEN, NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_EMPTY_ACTS = frozenset({"be", "have", "include", "say"})
_AMOUNTS = frozenset(
    "percent percentage half third fourth fifth quarter tenth total minimum maximum average number rest".split()
)
"""Nouns that are a number themselves: what became of "a total of 26" became of the 26."""
_CHANGES = frozenset(
    "increase decrease rise fall drop decline cut gain growth jump surge reduction hike raise slump plunge dip "
    "discount swing lead majority margin slide fee tax tariff duty".split()
)
"""Nouns that a share before them is the size of: "a 12% increase"."""
_NO_ACTS = frozenset({"according", "is", "was", "were", "been", "being"})
_IN_PHRASES = frozenset({"behalf", "excess", "addition", "favour", "favor", "front", "spite", "terms", "face"})
"""Nouns that are a preposition with the words around them: "on behalf of"."""
_WHERE = frozenset({"in", "at", "on", "near", "across", "during"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP"})
_SUPPOSED = frozenset("believed thought said known reported expected estimated included based called named".split())
"""Participles that tell nothing of what happened."""


def act_of(token: "Token") -> tuple[int, int] | None:  # noqa: PLR0911 - one return a construction
    """Offsets of the verb that the counted is subject or object of, or of the noun that it belongs to."""
    if _follows_its_noun(token) or _is_a_change(token):
        return _span(token.head)
    for _ in range(4):
        head = token.head
        if head.i == token.i:
            return None
        if (
            token.dep_ in {"nummod", "quantmod", "amod", "compound", "nmod", "conj", "appos", "advmod"}
            and head.pos_ != "VERB"
        ):
            if token.dep_ == "conj" and (done := _done_to(token)) is not None:
                return _span(done)  # "with 14 miners and two crew killed"
            token = head
        elif head.dep_ in {"prep", "agent"} or head.pos_ == "ADP":
            above = head.head
            includes = head.lower_ == "including" and above.pos_ in NOUNS
            if includes or _is_amount(above) or above.lower_ in _IN_PHRASES:
                token = above
                continue
            return _act_in_phrase(token, head)
        elif head.pos_ in {"VERB", "AUX"}:
            return _act_of_verb(token, head)
        elif head.pos_ in {"ADP", "ADV"} or _is_amount(head):
            token = head
        else:
            broken = BROKEN.search(token.doc[min(token.i, head.i) : max(token.i, head.i)].text_with_ws)
            return _span(head) if _is_described(head) and not broken else None
    return None


def _act_of_verb(counted: "Token", verb: "Token") -> tuple[int, int] | None:
    """The verb itself, or of "the toll was 31" its subject."""
    if verb.lemma_ in _EMPTY_ACTS and counted.dep_ == "attr":
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in NOUNS), None)
        return _span(subject) if subject is not None and subject.pos_ == "NOUN" else None
    says = verb.pos_ == "VERB" and verb.lemma_ not in _EMPTY_ACTS and verb.is_alpha
    return _span(verb) if says else None


def _follows_its_noun(number: "Token") -> bool:
    """Whether the number stands right after the noun that it belongs to: "population 950"."""
    noun = number.head
    beside = number.dep_ in {"nummod", "appos"} and number.pos_ == "NUM" and number.i == noun.i + 1
    return beside and noun.tag_ == "NN"


def _is_a_change(share: "Token") -> bool:
    """Whether a unit stands before the noun that it is the size of: "a 12% increase"."""
    before = share.dep_ in {"compound", "nmod", "amod", "nummod"} and share.head.i > share.i
    return before and share.head.lemma_ in _CHANGES


def _act_in_phrase(counted: "Token", preposition: "Token") -> tuple[int, int] | None:
    """What a prepositional phrase belongs to: a participle within it, a verb, or a noun."""
    done, above = _done_to(counted), preposition.head
    if done is not None:
        return _span(done)
    if preposition.lower_ in _WHERE and above.head.dep_ == "agent":
        above = above.head.head  # "held by rebels in two villages"
    if above.pos_ == "VERB":
        besides = preposition.i < above.i  # "In two cases the brakes failed"
        return _span(above) if above.lower_ not in _NO_ACTS and not besides else None
    told = above.i != preposition.i and _is_described(above) and counted.lower_ != "time"
    return _span(above) if told else None


def _done_to(noun: "Token") -> "Token | None":
    """The participle that follows the counted where it is in no clause of its own: "with 13 soldiers killed"."""
    together = (noun, *noun.conjuncts)
    last = max(token.i for token in together)
    done = next((c for one in together for c in one.children if c.dep_ == "acl" and c.tag_ == "VBN" and (
        c.i == noun.i + 1 or c.i == last + 1 and c.i + 1 < len(c.doc) and c.nbor().is_punct)), None)  # fmt: skip
    return None if done is None or done.lower_ in _SUPPOSED else done


def _is_described(noun: "Token") -> bool:
    """Whether the noun tells what the number is about: a thing, and nobody's name."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _NAMED


def _is_amount(token: "Token") -> bool:
    return token.pos_ == "NUM" or token.text == "%" or token.lower_.removesuffix("s") in _AMOUNTS


def act_by_itself(number: "Span") -> tuple[int, int] | None:
    """The verb right after a number that counts no noun: "70 injured", "one in four (23%) agreed", "67 who fled"."""
    following = _behind_brackets(number)
    if following is None:
        return None
    if following.lower_ in {"who", "to"}:
        told = next((c for c in number.root.children if c.dep_ == "relcl" and c.pos_ == "VERB"), None)
        return _span(told) if told is not None and told.lemma_ not in _EMPTY_ACTS else None
    acts = following.tag_ in {"VBN", "VBD", "VBP"} and following.pos_ == "VERB" and following.lemma_ not in _EMPTY_ACTS
    return _span(following) if acts and following.lower_ not in {"aged", "called", "named"} else None


def _behind_brackets(number: "Span") -> "Token | None":
    """The token after a number, or after the short brackets that follow it."""
    doc, at = number.doc, number.end
    if at < len(doc) and doc[at].text == "(":
        at = next((token.i + 1 for token in doc[at : at + 4] if token.text == ")"), at)
    return doc[at] if at < len(doc) else None


def _span(token: "Token") -> tuple[int, int] | None:
    return (token.idx, token.idx + len(token.text)) if token.text[-1:].isalnum() else None
