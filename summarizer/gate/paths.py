"""Whether two words of a sentence stand in one clause, by the path between them in the parse."""

from typing import TYPE_CHECKING

from summarizer.gate import acts, words
from summarizer.gate.arcs import WAYS, is_counted, is_saying
from summarizer.reading.amount_words import PORTIONS
from summarizer.reading.grammar import DATED, SUBJECTS, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

    from summarizer.gate.arcs import Arc

_PASSING = words.LIGHT | {"give", "put", "hold"}
"""Verbs that a noun makes an act of: "put pressure on"."""
_NAMING = frozenset("name call know identify dub label title nickname entitle".split())
"""What ties somebody to what he is called."""
_RUN = 3
"""Tokens between two words that stand together."""
_OBJECTS = frozenset({"dobj", "nsubj"})
_JOINED = frozenset({"conj", "xcomp", "ccomp", "advcl", "pcomp"})
_BESIDE = frozenset({"conj", "advcl", "parataxis"})
_WHEN_AND_WHERE = DATED | {"GPE", "LOC"}
_COMPARING = frozenset({"than", "compared", "unlike", "versus"})
"""What is set beside something stands behind these."""
_PARTS = PORTIONS | {"none"}
COUNTING = frozenset(
    "number total pair couple ten dozen score hundred thousand million billion handful series group team crowd".split()
)
"""What is done by or to all that they count is told of those: "hundreds of bakers left"."""


def are_tied(head: "Token", child: "Token", arc: "Arc", said: "Collection[str]") -> bool:
    """Whether two words of a sentence hang together as those of the claim's arc do; `said` are the claim's words."""
    if arc.child.dep_ == "compound" and arc.child.pos_ == "NOUN":  # "a harbour storm", as titles pile up nouns
        return sum(acts.is_verb(t) for t in _between(head, child)) <= 1
    return not are_parted(head, child, said) and not go_another_way(head, child, arc)


def are_one_run(head: "Token", child: "Token", arc: "Arc") -> bool:
    """Whether the claim has the same small words between the two as a sentence: "flight to Lund", however parsed."""
    mine, theirs = arc.head.doc[arc.head.i + 1 : arc.child.i], head.doc[head.i + 1 : child.i]
    return 0 < len(mine) <= _RUN and mine.text.lower() == theirs.text.lower() and mine[0].pos_ == "ADP"


def are_parted(head: "Token", child: "Token", said: "Collection[str]") -> bool:
    """Whether another verb, a comparison or a part of the whole stands between them."""
    if is_saying(head):
        return False
    if head.dep_ in {"relcl", "acl"} and child.dep_ == "conj" and child.head.i == head.head.i and child.i > head.i:
        return True  # "a man who fled and a boy": the man fled
    between = _between(head, child)
    of_a_part = head.dep_ == "relcl" and any(map(is_a_part, between))  # "half of the men who came were paid"
    return of_a_part or not all(_may_pass(t, head, child, said) for t in between)


def go_another_way(head: "Token", child: "Token", arc: "Arc") -> bool:
    """Whether a preposition says the contrary, or has behind it what is an object in the claim: "joined from Lund"."""
    if head.i == child.i:
        return False
    mine, theirs = _ways(arc.head, arc.child), _ways(head, child)
    if (theirs - {"by"} and not mine and arc.child.dep_ in _OBJECTS) or (mine and theirs and mine.isdisjoint(theirs)):
        return True
    beside = child.head.i != head.i and not _is_joined_past_a_name(child)
    return beside and arc.child.dep_ == "dobj" and _is_beside_object(head, child)


def go_the_contrary_way(head: "Token", child: "Token", arc: "Arc") -> bool:
    """Whether a preposition of the claim stands where the evidence has another that says which of two it is."""
    mine, theirs = _ways(arc.head, arc.child), _ways(head, child)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _ways(head: "Token", child: "Token") -> set[str]:
    links = (t for t in _between(head, child) if t.pos_ in {"ADP", "SCONJ"} and head.lower_ != "according")
    links = (t for t in links if t.head.lower_ != "guilty")  # "pleaded not guilty to it", "denied it"
    if _is_joined_past_a_name(child):
        links = (t for t in links if t != child.head.head)
    found = {"before" if t.lower_ == "to" and t.head.lower_ == "prior" else t.lower_ for t in links} & WAYS
    return found | ({t.lower_ for t in child.subtree if t.dep_ == "quantmod"} & WAYS if found else set())


def _is_joined_past_a_name(counted: "Token") -> bool:
    """Whether a number is joined to what another counts, though parsed behind its place: "12 in Osk and 40 in Tarn"."""
    place = counted.head
    return counted.dep_ == "conj" and is_counted(counted) and place.pos_ == "PROPN" and place.dep_ == "pobj"


def is_a_part(token: "Token") -> bool:
    """Whether it counts some of what it stands before: "two thirds of them"."""
    counts = token.pos_ == "NUM" or token.lemma_.lower() in _PARTS
    return counts and any(c.lower_ == "of" for c in token.children)


def _is_beside_object(verb: "Token", word: "Token") -> bool:
    """Whether a verb that has an object has the word behind a preposition: "beat Lund in the semi-final of the Cup"."""
    first = next((t for t in (word, *word.ancestors) if t.head.i == verb.i), word)
    return first.dep_ == "prep" and first.lower_ not in {"of", "by"} and has_child(verb, "dobj")


def _between(one: "Token", other: "Token") -> "list[Token]":
    """The tokens on the way from one to the other, with the one where both ways meet."""
    up, down = [one, *one.ancestors], [other, *other.ancestors]
    places = {t.i: n for n, t in enumerate(up)}
    for n, token in enumerate(down):
        if token.i in places:
            return [t for t in (*up[: places[token.i] + 1], *down[:n]) if t.i not in (one.i, other.i)]
    return []


def _may_pass(token: "Token", head: "Token", child: "Token", said: "Collection[str]") -> bool:
    """Whether a word on the way leaves the two tied."""
    if token.lower_ in _COMPARING or _is_set_against(token) or (is_a_part(token) and token.lower_ not in said):
        return False
    if not acts.is_verb(token) or token.dep_ in SUBJECTS:
        return True
    if token.lemma_.lower() in _PASSING:
        return not _is_another_clause(token, head, child)
    return (
        (token.dep_ in {"acl", "relcl"} and not any(acts.is_verb(t) for t in (head, child)))
        # "arrested a woman named Berg"
        or (is_naming(token) and child.pos_ == "PROPN" and child.head.lower_ in {"as", token.lower_})
        # "a ferry carrying cars caught fire"
        or (token.dep_ == head.dep_ == "acl" and token.head.i == child.i)
        # "left after a meeting"
        or (head.pos_ == "NOUN" and child.dep_ in SUBJECTS and _same_doer(token, child.head))
        # "invited her to visit the capital"
        or (token.dep_ == "xcomp" and token.head.i == head.i and child.dep_ == "pobj")
        # "will open cinemas in Europe"
        or (child.ent_type_ == "GPE" and child.dep_ == "pobj" and head.head.i == token.i)
        # "left at noon and was followed by her aide"
        or (child.ent_type_ in _WHEN_AND_WHERE and _are_joined(token, head))
        # "three died and 12 were hurt in the crash"
        or (child.dep_ == "pobj" and _is_of_all(token, head))
        or _shares_subject(head, child, token)
        or _shares_subject(child, head, token)
    )


def _is_set_against(link: "Token") -> bool:
    """Whether a number stands behind it that another is compared with: "8 million, against 5 million a year before"."""
    return link.lower_ == "against" and any(map(is_counted, children_of(link, "pobj")))


def _is_another_clause(verb: "Token", head: "Token", child: "Token") -> bool:
    """Whether one of the two stands under a verb of little content with a noun for a subject, the other above it."""
    named = any(t.pos_ in {"NOUN", "PROPN"} for c in children_of(verb, *SUBJECTS) for t in c.subtree)
    inside = [t.i == verb.i or verb.is_ancestor(t) for t in (head, child)]
    return verb.dep_ in _BESIDE and named and not all(inside)


def is_naming(clause: "Token") -> bool:
    """Whether a clause says what somebody or something is called: "a woman identified as Berg"."""
    having = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.children)
    passive = has_child(clause, "auxpass") or not having
    return clause.lemma_ in _NAMING and clause.tag_ == "VBN" and clause.dep_ in {"acl", "relcl"} and passive


def _are_joined(verb: "Token", other: "Token") -> bool:
    return (verb.dep_ == "conj" and verb.head.i == other.i) or (other.dep_ == "conj" and other.head.i == verb.i)


def _is_of_all(last: "Token", first: "Token") -> bool:
    """Whether what stands behind the last of two verbs is told of both, since a number of people does or bears each."""
    counted = all(any(map(is_counted, children_of(verb, *SUBJECTS))) for verb in (last, first))
    return counted and _are_joined(last, first) and not has_child(first, "prep")


def _same_doer(verb: "Token", first: "Token") -> bool:
    """Whether a verb is the first of a list of them, or another without a subject of its own."""
    return verb.i == first.i or (verb.dep_ == "conj" and verb.head.i == first.i and not has_child(verb, *SUBJECTS))


def _shares_subject(verb: "Token", argument: "Token", above: "Token") -> bool:
    """Whether the argument of the verb above is the subject of this one, too: "agreed to sign", "came and saw"."""
    aim = verb.dep_ == "acl" and has_child(verb, "aux")  # "signed a deal to share the water"
    joined = verb.head.head if verb.dep_ == "pcomp" or aim else verb.head
    joined = joined.head if joined.dep_ == "advmod" else joined  # "stopped short of calling"
    if not acts.is_verb(verb) or joined.i != above.i or not (aim or verb.dep_ in _JOINED) or has_child(verb, *SUBJECTS):
        return False
    part = next((t for t in (argument, *argument.ancestors) if t.head.i == above.i), argument)
    return verb.dep_ == "xcomp" or part.dep_ in SUBJECTS or argument.i < above.i
