"""What may go from a sentence on one condition: that the rest, parsed again, has the parse that it had in the sentence.

The condition stands for most of what `attachments` asks of commas and of what follows, so that more is offered here.
What keeps a statement true stays as it does there: a condition, a source, a denial, a bound, what a verb needs.
"""

from typing import TYPE_CHECKING

from summarizer.condense import emptied, soundness
from summarizer.condense.lexicon import (
    AROUND,
    COMMAS,
    CONDITIONS,
    DENIALS,
    ON_NOUNS,
    RANKS,
    REFUSALS,
    SOURCES,
    TAKES_A_PLACE,
    TAKES_AN_ACT,
    TAKES_AS,
    TAKES_TO,
    WHERE_AND_WHEN,
)
from summarizer.condense.parts import ASIDES, LAST_RESORT, NARROWING, TIMES, Part, Place, spanning
from summarizer.reading.grammar import COMPLEMENTS, EVERY_SUBJECT, FINITE, SUBJECTS, child_of, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_OBJECTS = COMPLEMENTS | {"nsubjpass"}
_ON_VERBS = WHERE_AND_WHEN | {"for", "with", "from", "by", "instead"}
_ON_NOUNS = ON_NOUNS | {"along", "amid", "inside", "outside", "across", "including", "following", "ahead"}
_BINDS_ALL = CONDITIONS | {"under", "by", "as", "for", "like"}
"""What opens a phrase on which the rest may depend: "Under the plan, ..."."""
_HOW = frozenset(
    {"emphatically", "vigorously", "strongly", "repeatedly", "sharply", "swiftly", "quickly", "forcefully", "fiercely",
     "angrily", "bluntly", "harshly", "boldly", "loudly", "proudly", "sadly", "now", "finally", "suddenly", "recently",
     "subsequently", "officially", "formally", "publicly", "currently", "then", "later", "immediately", "quietly",
     "unexpectedly", "temporarily"}
)  # fmt: skip
"""Adverbs that do not weaken what is said; "virtually" and "nearly" do."""
_INTENSIONAL = frozenset(
    {"former", "alleged", "fake", "false", "possible", "potential", "likely", "planned", "proposed", "would-be",
     "suspected", "supposed", "apparent", "future", "acting", "deputy", "vice", "next", "last", "late", "mock",
     "attempted", "purported", "reported", "expected", "ex", "failed", "unlikely", "new", "other", "further",
     "additional", "partial", "temporary", "interim", "so-called", "second", "third", "half", "own", "live",
     "negative", "positive", "bad", "good", "poor", "rich", "low", "high", "weak", "strong", "illegal", "legal",
     "running", "unfair", "wrong", "right", "small", "dead", "empty", "open", "free", "common", "special",
     "general", "primary"}
)  # fmt: skip
"""Adjectives without which the noun says something else."""
_AGO = 4
"""Tokens of a span of time up to its "ago"."""
_GOING_ON = frozenset({"growing", "ongoing", "upcoming", "existing", "coming"})
"""Participles before a noun that only describe it; a "killing spree" is no spree."""


def parts(tokens: "Tokens") -> "Iterator[Part]":
    """The parts that may go where the rest is parsed as before."""
    opening = _opening(tokens)
    if opening is not None and not _holds_what_binds(opening, tokens):
        yield opening
    for token in tokens:
        place = Place.of(token, tokens) if token.dep_ != "ROOT" else None
        part = _judge(place) if place and tokens.doc[place.right - 1].dep_ != "cc" else None
        part = _before_the_source(part, tokens) if part else None
        if part is None or _holds_what_binds(part, tokens) or soundness.holds_a_source(token, part):
            continue
        if emptied.goes_on_behind(part, tokens):
            continue
        if not _takes_a_subject(part, tokens):
            yield part


def _before_the_source(part: Part, tokens: "Tokens") -> Part:
    """A further act without the source of both at its end: "[and sank two boats], according to the port"."""
    source = next((t for t in tokens.doc[part.first : part.last] if t.lower_ == "according"), None)
    if source is None or source.head.dep_ != "conj" or tokens.doc[source.i - 1].text != ",":
        return part
    return spanning(tokens.doc[part.first : source.i - 1], part.cost, part.hangs_on)


def _opening(tokens: "Tokens") -> Part | None:
    """Everything before the subject, where a comma ends it: "With the harbour closed, [the mayor resigned]"."""
    doc, root, first = tokens.doc, tokens.root, tokens[0]
    subject = child_of(root, *SUBJECTS)
    at = subject.left_edge.i if subject is not None else 0
    if at <= tokens.start + 1 or doc[at - 1].text != "," or first.lower_ in _BINDS_ALL or first.lower_ in SOURCES:
        return None
    adverbial = first.pos_ in {"ADP", "SCONJ", "ADV"} or first.tag_ in {"VBG", "VBN"}
    inside = [t for t in doc[tokens.start : at] if not t.is_punct]
    conditional = any(t.lower_ in CONDITIONS | SOURCES | {"would"} for t in inside[:3])
    followed = any(t.head.i < at for t in doc[at : tokens.end])
    if not adverbial or conditional or followed or any(t.is_quote for t in doc[tokens.start : at]):
        return None
    return spanning(doc[tokens.start : at], ASIDES)


def _takes_a_subject(part: Part, tokens: "Tokens") -> bool:
    """Whether a verb follows that has its subject in the part, or the parse knows of none."""
    after = tokens.doc[part.last] if part.last < tokens.end else None
    if after is None or (after.tag_ not in FINITE and after.pos_ != "AUX"):
        return False
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    return not any(c.dep_ in EVERY_SUBJECT and c.i < part.first for c in verb.children)


def _holds_what_binds(part: Part, tokens: "Tokens") -> bool:
    return any(
        (t.lemma_ in REFUSALS and t.pos_ == "VERB" and not _fails_at_something(t))
        or (t.lower_ in DENIALS and t.head.i < part.first)
        for t in tokens.doc[part.first : part.last]
    )


def _fails_at_something(verb: "Token") -> bool:
    """Whether it says itself what failed; "tried to save the mill and failed" does not."""
    return verb.lemma_ == "fail" and has_child(verb, "xcomp", "dobj", "prep")


def _judge(place: Place) -> Part | None:  # noqa: PLR0911 - one kind of part a line
    token, dep = place.token, place.token.dep_
    on_verb = token.head.pos_ in {"VERB", "AUX"}
    if dep in {"relcl", "appos", "acl"}:
        return _on_a_noun(place)
    if dep == "amod":
        return _adjective(place) if place.left < token.head.i else _on_a_noun(place)
    if dep == "prep":
        return _phrase(place) if on_verb else _on_a_noun(place)
    if dep == "advcl" and on_verb:
        completes = token.tag_ == "VBG" and token.head.lemma_ in TAKES_AN_ACT  # "spent two hours looking"
        return None if completes else _clause(place)
    if dep == "advmod" and on_verb and token.lower_ in _HOW and place.right - place.left == 1:
        return place.part(TIMES, commas=place.comma_before and place.comma_after, narrows=True)
    if dep == "conj" and on_verb and token.pos_ in {"VERB", "AUX"}:
        return _further_act(place)
    if dep == "conj" and token.pos_ in {"NOUN", "PROPN"}:
        return _second_object(place)
    if dep == "npadvmod" and on_verb and token.ent_type_ in {"DATE", "TIME"} and not _is_an_age(place):
        return place.part(TIMES, commas=_set_off(place), narrows=True)
    return None


def _is_an_age(place: Place) -> bool:
    return place.token.head.lower_ == "aged" or place.tokens.doc[max(place.left - 1, 0)].lower_ == "aged"


def _set_off(place: Place) -> bool:
    return (place.comma_before and (place.comma_after or place.ends)) or (place.opens and place.comma_after)


def _binds(place: Place) -> bool:
    """Whether it opens with a condition."""
    opening = place.tokens.doc[place.left : min(place.left + 2, place.right)]
    marks = (c.lower_ for c in place.token.children if c.dep_ == "mark")
    return not CONDITIONS.isdisjoint([*(t.lower_ for t in opening), *marks])


def _phrase(place: Place) -> Part | None:
    token, verb = place.token, place.token.head
    behind = place.tokens.doc[place.right : place.right + _AGO]
    dated = token.lower_ == "since" and any(t.lower_ == "ago" for t in behind)  # "since the strike [a week ago]"
    if _binds(place) or dated or soundness.completes_a_light_verb(token):
        return None
    if _set_off(place):
        return place.part(ASIDES, commas=True, narrows=not place.opens)
    complete = any(c.dep_ in _OBJECTS and c.i < token.i for c in verb.children)
    complete = complete or has_child(verb, "auxpass")
    complete = complete or any(c.dep_ == "prep" and verb.i < c.i < token.i for c in verb.children)
    complete = complete or (token.lower_ in WHERE_AND_WHEN and has_child(verb, "ccomp"))
    around = token.lower_ in AROUND
    bare = has_child(verb, "prt") and not has_child(verb, "dobj")
    needed = verb.lemma_ in TAKES_A_PLACE or bare or not (complete or around)
    acting = token.lower_ != "by" and has_child(token, "pcomp")  # "broke it by refusing to go"
    timely = token.lower_ == "within" and any(t.ent_type_ in {"DATE", "TIME"} for t in token.children)
    seen_as = token.lower_ == "as" and verb.lemma_ in TAKES_AS
    if (token.lower_ not in _ON_VERBS and not timely) or seen_as or needed or acting:
        return None
    return place.part(TIMES if timely else NARROWING, commas=False, narrows=True)


def _clause(place: Place) -> Part | None:
    verb = place.token.head
    so_that = place.tokens.doc[place.left : place.left + 2].text.lower() == "so that" and place.left > verb.i
    if _binds(place) and not so_that:
        return None
    if so_that or _is_a_purpose(place):
        return place.part(LAST_RESORT, commas=False, narrows=True)
    past = verb.tag_ in {"VBD", "VBN"} or place.token.tag_ == "VBD"
    if not _set_off(place) and (not past or place.token.tag_ == "VB"):
        return None  # in the present tense it may be a condition, and an infinitive may complete the verb
    return place.part(ASIDES if _set_off(place) else NARROWING, commas=_set_off(place), narrows=not place.opens)


def _is_a_purpose(place: Place) -> bool:
    """Whether it says what for, behind an object: "will build a ship [to study the sea]"."""
    token, verb = place.token, place.token.head
    if token.tag_ != "VB" or place.tokens.doc[place.left].lower_ != "to" or place.left < verb.i:
        return False
    called_for = any(c.dep_ == "prep" and c.lower_ in {"for", "on", "upon"} for c in verb.children)
    complete = any(c.dep_ == "dobj" and c.i < token.i for c in verb.children)
    return complete and not called_for and verb.lemma_ not in TAKES_TO and (place.ends or place.comma_after)


def _further_act(place: Place) -> Part | None:
    """A second verb and what hangs on it, where the first has all that it needs before it."""
    verb, joint = place.token.head, [c for c in place.token.head.children if c.dep_ == "cc" and c.i < place.left]
    if not joint or joint[-1].lower_ not in {"and", "but"} or joint[-1].i != place.left - 1:
        return None
    completed = any(c.dep_ in _OBJECTS | {"prep"} and c.i < joint[-1].i for c in verb.children)
    return place.further_act(NARROWING, joint[-1].i) if completed and (place.ends or place.comma_after) else None


def _second_object(place: Place) -> Part | None:
    """What a verb or preposition has besides its first object, which stands alone: "theft [and fraud]"."""
    first = place.token.head
    joint = children_of(first, "cc")
    listed = not joint and place.comma_before and has_child(place.token, "conj")
    alone = len(joint) == 1 and joint[0].lower_ == "and" and joint[0].i == place.left - 1
    alone = alone and sum(c.dep_ == "conj" for c in (*first.children, *place.token.children)) == 1
    paired = first.head.lower_ in {"between", "among", "of"} and first.head.head.tag_ in {"CD", "NNS"}
    paired = paired or first.head.lower_ == "between"
    together = paired or any(c.dep_ == "preconj" or c.lower_ in {"both", "two"} for c in first.children)
    closed = place.ends or place.comma_after
    if first.dep_ not in {"dobj", "pobj"} or together or not closed or not (alone or listed):
        return None
    start = joint[0].i if joint else place.left - 1
    return place.part(LAST_RESORT, commas=False, narrows=True, start=start)


def _on_a_noun(place: Place) -> Part | None:
    """What narrows a noun behind it."""
    token, noun = place.token, place.token.head
    if noun.pos_ not in {"NOUN", "PROPN"} or place.left <= noun.i or (token.dep_ == "acl" and token.tag_ == "VB"):
        return None  # "the failure to act"
    if token.dep_ == "prep" and token.lower_ not in _ON_NOUNS:
        return None
    set_off = place.comma_before and (place.comma_after or place.ends)
    if set_off:
        named = token.dep_ == "appos" and token.pos_ == "PROPN" and noun.pos_ != "PROPN"
        return None if named else place.part(ASIDES, commas=True)
    return None if token.dep_ == "appos" or _is_needed(place) else place.part(LAST_RESORT, commas=False, narrows=True)


def _is_needed(place: Place) -> bool:
    """Whether the noun says less or something else without what stands behind it and no comma before that."""
    token, noun = place.token, place.token.head
    some = noun.tag_ == "NNS" and not has_child(noun, "det", "poss", "nummod")
    inside = place.tokens.doc[place.left : place.right].text
    return (
        place.comma_before
        or inside.count("(") > inside.count(")")
        or (some and token.dep_ != "prep")  # "nations that break the law" are not "nations"
        or has_child(token, "mark")  # "claims that ..."
        or any(c.ent_type_ == "ORDINAL" or c.lower_ in RANKS for c in noun.children)  # "the second death from"
        or _counts_the_known(noun)
        or soundness.is_bare_without(noun, place.left)
        or soundness.completes_a_light_verb(token)
    )


def _counts_the_known(noun: "Token") -> bool:
    """As in "the ten passengers listed for the flight": nobody knows which without the rest."""
    definite = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    return definite and has_child(noun, "nummod")


def _adjective(place: Place) -> Part | None:
    token, noun = place.token, place.token.head
    told = any(t.lower_ in _INTENSIONAL | RANKS | DENIALS or t.tag_ in {"JJS", "JJR", "CD"} for t in token.subtree)
    told = told or bool(token.ent_type_) or (token.tag_ == "VBG" and token.lower_ not in _GOING_ON)
    one = any(c.dep_ in {"det", "poss"} and c.lower_ not in {"no", "any", "every"} for c in noun.children)
    beside = place.tokens.doc[place.right] if place.right < place.tokens.end else token
    if told or not one or noun.ent_type_ or place.comma_after or place.comma_before or beside.text in {"-", *COMMAS}:
        return None
    joined = has_child(token, "conj", "cc")
    before = place.tokens.doc[max(place.left - 1, place.tokens.start)]
    sounds = before.lower_ in {"a", "an"} and (before.lower_ == "an") != (beside.lower_[0] in "aeiou")
    graded = before.pos_ == "ADV"  # "an unusually [bitter] meeting", where the adverb is parsed as the noun's
    needed = joined or sounds or graded or place.right > noun.i
    return None if needed else place.part(TIMES, commas=False, narrows=True)
