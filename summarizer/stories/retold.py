"""Whether two sentences of different articles report one thing in other words: what they share, and how rare it is."""

from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.gate.denied import is_denied
from summarizer.gate.spelling import spelling
from summarizer.reading.calendar_words import LENGTHS, WEEKDAYS
from summarizer.reading.grammar import children_of, has_child
from summarizer.reading.keeping import with_reading
from summarizer.stories import acts, families, slots

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.candidates import Said
    from summarizer.stories.weights import Weights

_ALIKE, _PREDICATE = 0.38, 0.34
"""Dice's coefficient of the weighted words, 0-1, and the share of what one says of its subject that the other has."""
_OF_ONE_ACT, _OF_ONE_PERSON = (0.34, 0.3), (0.36, 0.28)
"""The same where both articles open with it, since they tell one event: with one verb, or of one person."""
_OF_ONE_DAY = 0.28
"""Likeness from which leads that tell what one person did on one day tell the same, whatever their verbs."""
_OF_ONE_FIGURE, _TELLING = 0.3, 3
"""The same where they have a day and a figure in common, which is no small one."""
_SPEECH = families.SAYING | families.JUDGING | {"agree", "promise", "vow", "pledge", "encourage", "demand"}
"""Verbs of which one report takes this, another that for what somebody said."""
_FEWEST = 5
_WORDS = 2
"""Words that both say of their subjects and that are no names: to speak of one law is not to say the same of it."""
_MEASURES = LENGTHS | frozenset("metre meter kilometre kilometer mile foot percent tonne ton dollar euro pound".split())
_MEANWHILE = frozenset({"as", "while", "when"})
_SHOWN = 6


def same(one: "Said", other: "Said", weights: "Weights") -> bool:
    """Whether both say the same of the same subject: in words, affirmed or denied alike, without another count."""
    (about, _), (also, _) = halves(one.reading), halves(other.reading)
    of_one_subject = bool(about & also) and denies(one) == denies(other)
    return of_one_subject and _agree(one, other, weights, _ALIKE, _PREDICATE)


def open_alike(one: "Said", other: "Said", weights: "Weights") -> bool:
    """Whether the other says what the one does, where their articles open with them: it may be worded freely.

    They share a name, and the act of the one, or a day with a figure or with the person who did it, or where both
    tell what somebody said, that person.
    """
    (about, _), (also, _) = halves(one.reading), halves(other.reading)
    here, there = about & people(one), also & people(other)
    if not _names(one) & _names(other) or (here and there and not here & there):
        return False
    if acts.is_of_two_bodies(about, also) or denies(one, reported=True) != denies(other, reported=True):
        return False
    if dates(one) & dates(other):
        alike = weights.alike(one.content, other.content)
        of_one_day = here & there and (dates(one) & dates(other)).intersection(WEEKDAYS)
        if (of_one_day and alike >= _OF_ONE_DAY) or (figures(one) & figures(other) and alike >= _OF_ONE_FIGURE):
            return True
    if _verbs(one) & _families(other.reading) and _agree(one, other, weights, *_OF_ONE_ACT):
        return True
    return bool(here & there) and _speaks(one) and _speaks(other) and _agree(one, other, weights, *_OF_ONE_PERSON)


def _agree(one: "Said", other: "Said", weights: "Weights", alike: float, predicate: float) -> bool:
    (_, said), (_, told) = halves(one.reading), halves(other.reading)
    plain = (_plain(one.reading) & told) | (_plain(other.reading) & said)
    if min(len(one.content), len(other.content)) < _FEWEST or weights.alike(one.content, other.content) < alike:
        return False
    shares = weights.share(said, other.content), weights.share(told, one.content)
    return len(plain) >= _WORDS and min(shares) >= predicate


def shared(one: "Said", other: "Said") -> tuple[str, ...]:
    """The words of the first that the other has too, in their order, as many as a reader takes in."""
    return tuple(dict.fromkeys(t.text for t in one.reading.doc if content([t]) & other.content))[:_SHOWN]


@with_reading
def halves(reading: "Reading") -> tuple[frozenset[str], frozenset[str]]:
    """The words of the subject, and of what is said of it."""
    root = _root(reading)
    if root is None:
        return frozenset(), frozenset()
    subject = _subject(root)
    return content(subject), content(t for t in root.sent if t not in subject)


@with_reading
def doers(reading: "Reading") -> frozenset[str]:
    """The words of the subject without those that only stand before a common noun: in "council tax" no council."""
    root = _root(reading)
    subject = _subject(root) if root is not None else ()
    return content(t for t in subject if t.dep_ != "compound" or t.head.pos_ != "NOUN")


def _subject(root: "Token") -> "list[Token]":
    return [t for c in children_of(root, "nsubj", "nsubjpass") for t in c.subtree]


def predicate(said: "Said") -> frozenset[str]:
    """The words of what is said of the subject of the main verb, or of the verbs that it says were done.

    Without days, names and amounts where there is more, and what a clause beside it tells: "as thousands marched".
    """
    verbs = _main(said)
    meant = {t.i for verb in verbs for t in _subject(verb)}
    beside = {t.i for verb in verbs for c in verb.subtree if _is_meanwhile(c) for t in c.subtree}
    told = [t for v in verbs for t in v.subtree if t.i not in meant and t.ent_type_ not in {"DATE", "TIME"}]
    plain = [t for t in told if t.pos_ not in {"PROPN", "NUM"} and not _is_a_measure(t)]
    alone = content(t for t in plain if t.i not in beside)
    return alone if len(alone) > 1 else content(plain) or content(told)


def _is_a_measure(noun: "Token") -> bool:
    return has_child(noun, "nummod") and noun.lemma_.lower() in _MEASURES


def _is_meanwhile(verb: "Token") -> bool:
    """Whether it is the verb of a clause that tells what went on at the same time."""
    return verb.dep_ == "advcl" and any(c.lower_ in _MEANWHILE for c in children_of(verb, "mark", "advmod"))


def objects(said: "Said") -> frozenset[str]:
    """The words of the names of people to whom the main verb, or the verb that it says was done, does something."""
    found = (c for verb in _main(said) for c in children_of(verb, "dobj", "dative", "oprd", "nsubjpass"))
    return content(
        t for c in found for t in (c, *children_of(c, "compound", "flat", "appos")) if t.ent_type_ == "PERSON"
    )


def _verbs(said: "Said") -> frozenset[str]:
    """The families of the main verb, or of the verb that it says was done; none of those that say nothing alone."""
    return frozenset(slots.family(t) for t in _main(said) if t.lemma_.lower() not in families.EMPTY)


def main_verbs(said: "Said", *, completed: bool = False) -> frozenset[str]:
    """The lemma of the main verb, or of the verb that it says was done; `completed` by those of its infinitive."""
    verbs = _main(said)
    verbs += [c for verb in verbs for c in children_of(verb, "xcomp") if completed]
    return frozenset(t.lemma_.lower() for t in verbs)


def _main(said: "Said") -> "list[Token]":
    root = _root(said.reading)
    if root is None:
        return []
    return _reported(root) if root.lemma_.lower() in families.SAYING else [root]


def _speaks(said: "Said") -> bool:
    root = _root(said.reading)
    return root is not None and spelling(root.lemma_.lower()) in _SPEECH


def _reported(root: "Token") -> "list[Token]":
    """The verbs of the clauses that complete a main verb, and of those that complete them."""
    found: list[Token] = []
    todo = [root]
    while todo:
        below = children_of(todo.pop(), "ccomp", "acomp")
        found += [c for c in below if c.dep_ == "ccomp"]
        todo += below
    return found


@with_reading
def _families(reading: "Reading") -> frozenset[str]:
    return frozenset(slots.family(t) for t in reading.doc)


def dates(said: "Said") -> frozenset[str]:
    """The names of days, months and feasts."""
    return frozenset(t.lower_ for t in said.reading.doc if t.ent_type_ in {"DATE", "TIME"} and t.pos_ == "PROPN")


def figures(said: "Said") -> frozenset[tuple[str, float]]:
    """What is counted or measured, with its number, where that is no small one; nobody's age."""
    found = (f for f in said.reading.figures if f.unit and f.value >= _TELLING and f.unit not in LENGTHS)
    return frozenset((f.unit or "", f.value) for f in found)


def people(said: "Said") -> frozenset[str]:
    """The words of the names of people."""
    return content(t for t in said.reading.doc if t.ent_type_ == "PERSON")


def _names(said: "Said") -> frozenset[str]:
    """The words of names."""
    return content(t for t in said.reading.doc if t.pos_ == "PROPN")


@with_reading
def _plain(reading: "Reading") -> frozenset[str]:
    """The words of the whole that are no names."""
    return content(t for t in reading.doc if t.pos_ != "PROPN")


def _root(reading: "Reading") -> "Token | None":
    tokens = reading.first_tokens
    return tokens.root if tokens is not None else None


def denies(said: "Said", *, reported: bool = False) -> bool:
    """Whether the main verb is denied, or with `reported` what it says was done."""
    root = _root(said.reading)
    return root is not None and sum(map(_is_negated, [root, *(_reported(root) if reported else ())])) % 2 == 1


def _is_negated(verb: "Token") -> bool:
    negated = is_denied(verb)
    ruled_out = verb.lemma_.lower() == "rule" and any(c.lower_ == "out" for c in verb.children)
    return negated != (ruled_out or verb.lemma_.lower() in families.REFUSING)
