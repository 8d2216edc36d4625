"""What may be cut by the parse: asides, when and where, further acts, what hangs on a noun.

A part stays where its loss would drop a condition, who said it, or what a verb needs to be a sentence.
"""

from typing import TYPE_CHECKING

from summarizer.condense import on_nouns, soundness, tails
from summarizer.condense import parts as kinds
from summarizer.condense.lexicon import (
    COMMAS,
    CONDITIONS,
    REFUSALS,
    SOURCES,
    SPEECH,
    TAKES_A_PLACE,
    TAKES_AN_ACT,
    TAKES_TO,
    WHERE_AND_WHEN,
)
from summarizer.condense.parts import ASIDES, BRACKETS, LAST_RESORT, LINKS, NARROWING, TIMES, Part, Place
from summarizer.reading.grammar import (
    DATED,
    EVERY_SUBJECT,
    FINITE,
    LINKING,
    PLACES,
    SUBJECTS,
    child_of,
    has_child,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_AFTER_A_COMMA = WHERE_AND_WHEN | {"with"}
_LOOSE = frozenset(
    {"npadvmod", "advcl", "prep", "advmod", "acl", "relcl", "appos"}
)  # fmt: skip
_CONCESSIONS = frozenset(
    {"despite", "amid", "while", "although", "though", "even"}
)  # fmt: skip
_OBJECTS = frozenset(
    {"dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass", "agent"}
)  # fmt: skip


def parts(tokens: "Tokens") -> list[Part]:
    """The parts of a parsed English sentence that may be cut."""
    if tokens.root.pos_ not in {"VERB", "AUX"}:
        return []  # the parse found no sentence
    spine = _spine(tokens.root)
    found = [p for p in _tails(tokens, spine) if not soundness.takes_a_verb(p, tokens)]
    found += [p for p in tails.parts(tokens, spine) if soundness.closes_well(p, tokens)]
    for token in tokens:
        place = Place.of(token, tokens) if token.dep_ != "ROOT" else None
        part = _judge(place, spine) if place else None
        if place is None or part is None or _refuses(part, tokens) or soundness.is_described_after(place):
            continue
        if not soundness.holds_a_source(token, part) and soundness.closes_well(part, tokens):
            found.append(part)
    if has_child(tokens.root, *EVERY_SUBJECT):
        return found
    return [p for p in found if p.first > tokens.root.i]  # the subject is parsed as a part of what stands before it


def _refuses(part: Part, tokens: "Tokens") -> bool:
    """Whether a clause in it says that somebody refused or denied something."""
    return any(t.lemma_ in REFUSALS and t.pos_ == "VERB" for t in tokens.doc[part.first : part.last])


def _spine(root: "Token") -> "set[int]":
    """The verbs that carry the sentence: its root and the clauses that complete it."""
    spine, queue = {root.i}, [root]
    while queue:
        for child in queue.pop().children:
            if child.dep_ in {"ccomp", "xcomp", "conj"} and child.pos_ in {"VERB", "AUX"} and child.i not in spine:
                spine.add(child.i)
                queue.append(child)
    return spine


def _tails(tokens: "Tokens", spine: "set[int]") -> "Iterator[Part]":
    """From a comma to the end, where nothing after it completes a verb of the sentence."""
    doc = tokens.doc
    for comma in tokens[2:-2]:
        if comma.text not in COMMAS:
            continue
        after = [t for t in doc[comma.i + 1 : tokens.end] if not t.is_punct]
        outward = [t for t in after if t.head.i < comma.i]
        if (
            outward
            and not any(t.dep_ == "cc" and t.i > 0 and t.nbor(-1).text in COMMAS for t in after)
            and all((t.dep_ in _LOOSE or _is_second_object(t)) and t.left_edge.i > comma.i for t in outward)
            and all(t.tag_ != "VB" and (t.dep_ != "prep" or t.lower_ in _AFTER_A_COMMA) for t in outward)
            and not any(t.i in spine or t.lower_ in SOURCES or t.lower_ in CONDITIONS - {"than"} for t in after)
            and not any(t.lemma_ in SPEECH and t.tag_ in FINITE and not soundness.tells_more(t) for t in after)
            and any(t.dep_ in SUBJECTS and t.head.i in spine for t in tokens if t.i < comma.i)
        ):
            needed = any(t.lower_ == "with" or _is_the_reason(t) for t in outward)
            yield _to_the_end(tokens, comma.i, NARROWING if needed else ASIDES)


def _is_the_reason(token: "Token") -> bool:
    """Whether a phrase or clause behind an act tells what led to it: "was arrested, after stealing a car"."""
    opening = child_of(token, "mark") or token
    led = opening.lower_ == "because" or (opening.lower_ == "after" and (opening != token or has_child(token, "pcomp")))
    return led and token.i > token.head.i


def _is_second_object(token: "Token") -> bool:
    """As in "drew criticism, a rebuke that ...": an apposition to the whole, parsed as an object."""
    opens = token.doc[token.left_edge.i].lower_ in {"a", "an"}
    return token.dep_ == "dobj" and opens and any(c.dep_ == "dobj" and c.i < token.i for c in token.head.children)


def _to_the_end(tokens: "Tokens", first: int, cost: int, hangs_on: int | None = None) -> Part:
    """From this token to the end, without the full stop, and with it where a quotation ends on it."""
    last = tokens.end - 1 if tokens[-1].text in {".", "!", "?"} else tokens.end
    return kinds.spanning(tokens.doc[first:last], cost, hangs_on)


def _judge(place: Place, spine: "set[int]") -> Part | None:
    """The part that hangs on this token, or none where it must stay."""
    token, dep, main = place.token, place.token.dep_, place.token.head.i in spine
    if dep == "advmod" and token.lower_ in LINKING and place.right - place.left == 1:
        return place.part(LINKS, commas=place.comma_after and (place.comma_before or place.opens))
    if dep in {"relcl", "appos", "acl"} and place.comma_before and (place.comma_after or place.ends):
        return _aside(place) if token.tag_ != "VB" else None  # "a chance for the mayor, Ann Berg, to speak"
    if token.head.pos_ in {"VERB", "AUX"} and dep in {"advcl", "prep", "npadvmod", "agent"}:
        return _adverbial(place, spine)
    if main and dep == "conj" and token.pos_ in {"VERB", "AUX"}:
        return _further_act(place)
    if dep in {"prep", "acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN"}:
        return on_nouns.part(place)
    return None


def _aside(place: Place) -> Part | None:
    token, head = place.token, place.token.head
    opening, following = place.tokens.doc[place.left], place.following
    age = token.like_num and place.right - place.left == 1
    many = following is not None and following.lower_ in {"were", "are", "have"} and head.tag_ in {"NN", "NNP"}
    if many and head.dep_ in SUBJECTS:
        return None  # the verb says that more than one are meant
    if token.dep_ == "appos" and not age and not _is_description(place):
        listed = any(c.dep_ in {"conj", "cc"} for c in (*head.children, *token.children))
        if listed or (following is not None and following.dep_ == "cc"):
            return None
        named = token.ent_type_ or opening.lower_ not in {"a", "an"}
        if token.pos_ == "PROPN" and head.pos_ != "PROPN" and named:
            return None  # "the minister, Name": the name is what is wanted
        if token.ent_type_ in {"PERSON", "ORG"} and token.ent_type_ == head.ent_type_:
            return None
    return place.part(ASIDES if place.ends else BRACKETS, commas=True) if soundness.goes_on(place) else None


def _is_description(place: Place) -> bool:
    """As in "X, the head of Y," before a verb or the end: no list goes on like that."""
    first, following = place.tokens.doc[place.left], place.following
    closed = place.ends or (following is not None and (following.tag_ in FINITE or following.pos_ == "AUX"))
    if closed and place.comma_after and place.token.head.ent_type_ == "PERSON" and place.token.ent_type_ != "PERSON":
        return place.token.pos_ in {"NOUN", "PROPN"} and place.token.head.dep_ in SUBJECTS
    return closed and first.lower_ in {"a", "an", "the"} and place.token.pos_ == "NOUN"


def _adverbial(place: Place, spine: "set[int]") -> Part | None:
    token = place.token
    words = {t.lower_ for t in place.tokens.doc[place.left : min(place.left + 2, place.right)]}
    if (words | {c.lower_ for c in token.children if c.dep_ == "mark"}) & CONDITIONS:
        return None
    opening = place.opens and place.comma_after
    set_off = opening or (place.comma_before and (place.comma_after or place.ends) and soundness.goes_on(place))
    lone = place.comma_before != place.comma_after and not set_off and not place.ends
    if lone and (place.comma_before or not (soundness.names_who_said_it(place) or _tail_hangs_on(place, spine))):
        return _with_the_tail(place, spine)
    if token.dep_ == "advcl":
        return _clause(place, set_off=set_off, opening=opening)
    if token.dep_ == "agent":
        whole = token.head.i in spine and has_child(token.head, "nsubjpass")
        return place.part(LAST_RESORT, commas=False, narrows=True) if whole else None
    if token.dep_ == "npadvmod" and place.tokens.doc[max(place.left - 1, 0)].lower_ != "aged":
        own = [token] if opening else place.tokens.doc[place.left : place.right]  # "A day after the vote, ..."
        timely = all(t.ent_type_ in {"DATE", "TIME"} for t in own)
        return place.part(TIMES, commas=set_off, narrows=not opening) if timely else None
    return _phrase(place, set_off=set_off, opening=opening)


def _tail_hangs_on(place: Place, spine: "set[int]") -> bool:
    """Whether what follows the comma hangs on a verb of the sentence, not on what goes."""
    tail = place.tokens.doc[place.right + 1 : place.tokens.end]
    if tail and tail[0].tag_ == "VBG":
        return False  # "on charges of fraud, hiding money and lying"
    return bool(tail) and any(
        t.head.i in spine and t.head.i < place.left and t.i not in spine for t in tail if not t.is_punct
    )


def _with_the_tail(place: Place, spine: "set[int]") -> Part | None:
    """From here to the end: what follows the comma hangs on what goes."""
    tail = place.tokens.doc[place.right : place.tokens.end]
    if place.comma_before or any(t.i in spine or t.head.i in spine and not t.is_punct for t in tail):
        return None
    if any(t.lemma_ in SPEECH or t.lower_ in SOURCES for t in tail) or not _complete(place.token):
        return None
    return _to_the_end(place.tokens, place.left, NARROWING, place.token.head.i)


def _clause(place: Place, *, set_off: bool, opening: bool) -> Part | None:
    token = place.token
    if token.tag_ == "VB" and token.i > token.head.i:  # a purpose: "to win"; not "called for X to go"
        called_for = any(c.dep_ == "prep" and c.lower_ in {"for", "on", "upon"} for c in token.head.children)
        called_for = called_for or token.head.lemma_ in TAKES_TO
        purpose = _complete(token) and not called_for and place.tokens.doc[place.left].lower_ == "to" and place.ends
        return place.part(LAST_RESORT, commas=set_off, narrows=True) if purpose else None
    if set_off:
        return place.part(BRACKETS if opening else NARROWING if _is_the_reason(token) else ASIDES, commas=True)
    past = token.tag_ == "VBD" or any(c.tag_ == "VBD" for c in token.children) or token.head.tag_ in {"VBD", "VBN"}
    if token.tag_ == "VBG" and token.head.lemma_ in TAKES_AN_ACT:
        return None  # "spent two hours looking"
    if token.tag_ == "VB" or not past or not _complete(token):
        return None  # in the present tense it may be a condition
    return place.part(NARROWING, commas=False, narrows=place.tokens.doc[place.left].lower_ not in _CONCESSIONS)


def _phrase(place: Place, *, set_off: bool, opening: bool) -> Part | None:
    token, head = place.token, place.token.head
    doc = place.tokens.doc
    timely = any(t.ent_type_ in DATED for t in token.children)
    where = any(t.ent_type_ in PLACES | {"EVENT"} for t in token.children)
    manner = token.lower_ == "by" and has_child(token, "pcomp")
    light = soundness.completes_a_light_verb(token)
    cause = (token.lower_ == "for" or manner) and not light
    if cause and any(c.dep_ == "dobj" and c.i < token.i for c in head.children):
        return place.part(LAST_RESORT, commas=set_off, narrows=True)
    clause = token.lower_ in {"after", "before", "since"} and not (timely or place.ends or place.comma_after)
    if token.lower_ not in WHERE_AND_WHEN or (not set_off and (clause or token.lower_ == "as")):
        return None  # what is parsed as its noun may be the subject of a clause
    if not (timely or set_off) and (head.lemma_ in SPEECH or light):
        return None  # "posted on X" says where
    if not (timely or set_off or token.lower_ in _CONCESSIONS or (_complete(token) and (where or _is_free(token)))):
        return None
    if any(t.tag_ in FINITE for t in doc[place.left : place.right]) and not (
        set_off or place.ends or place.comma_after
    ):
        return None  # what is parsed into it may belong to what follows
    aside = set_off and not _is_the_reason(token)
    cost = BRACKETS if opening else ASIDES if aside else TIMES if timely else NARROWING
    return place.part(cost, commas=set_off, narrows=token.lower_ not in _CONCESSIONS)


def _is_free(token: "Token") -> bool:
    """Whether a phrase of place or manner is no complement of its verb ("focused on", "placed blame on each other")."""
    head = token.head
    if token.i == head.i + 1 or head.lemma_ in TAKES_A_PLACE or has_child(head, "prt"):
        return False
    mutual = any(c.dep_ == "pobj" and c.lower_ in {"other", "another", "themselves"} for c in token.children)
    return not mutual and any(c.dep_ in _OBJECTS - {"nsubjpass"} and c.i < token.i for c in head.children)


def _complete(token: "Token") -> bool:
    """Whether the verb that this hangs on needs no more: it has an object, or another phrase before this one."""
    head = token.head
    return any(
        c.dep_ in _OBJECTS or (c.dep_ == "prep" and head.i < c.i < token.i) for c in head.children if c.i != token.i
    )


def _further_act(place: Place) -> Part | None:
    """A second verb and what hangs on it: "met X and discussed Y" to "met X"."""
    token, head = place.token, place.token.head
    joint = [c for c in head.children if c.dep_ == "cc" and c.i < token.i]
    if head.dep_ == "conj" and not any(c.dep_ == "cc" for c in head.head.children if c.i < head.i):
        return None  # the last of a list
    if not joint or joint[-1].lower_ not in {"and", "but"} or has_child(head, "preconj"):
        return None
    start, following = joint[-1].i, place.following
    completed = any(head.i < c.i < start and c.dep_ not in {"cc", "punct", "advmod"} for c in head.children)
    if not completed or (following is not None and not following.is_punct):
        return None
    inner = (t for t in place.tokens.doc[start : place.right] if t.i != token.i and t.dep_ not in {"cc", "punct"})
    if any(t.head.i < start for t in inner):
        return None  # what follows is shared with the first verb
    return place.further_act(NARROWING if joint[-1].lower_ == "and" else LAST_RESORT, start)
