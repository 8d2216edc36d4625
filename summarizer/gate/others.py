"""What a cut says of another than its sentence does: of whose brother it was, of many, of both, on another day.

Each word that a claim keeps may stand in the sentence and the claim be wrong, where what it hung on was cut.
"""

from typing import TYPE_CHECKING

from summarizer.gate import conditions, links, paths
from summarizer.gate.ranks import ALONE
from summarizer.reading.grammar import HIS_OR_HERS, ITS, SUBJECTS, children_of, has_child
from summarizer.reading.standing_words import CONDITION

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from summarizer.gate.views import SentenceView
    from summarizer.reading.found import FoundDate

_DOERS = SUBJECTS | {"dobj"}
_STEM = 3
"""Letters by which two forms of a word are known: "plans" and "planned"."""
_WHICH = frozenset({"who", "which", "that"})
_LIMITS = frozenset({"except", "excepting", "excluding", "until", "till"})
"""Limits of what is done; conditions are limits, too."""
_ANY = frozenset({"a", "an", "any"})
_REASONS = frozenset({"because", "due", "owing"})
_ONE_OF = frozenset({"one", "each", "either", "neither"})
_ONE = HIS_OR_HERS - {"hers"} | ITS
_MANY = frozenset("they them their".split())


def _is_of_another(doer: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it does or bears what somebody else does there, of whom it is said: "the mayor" for "his brother"."""
    verb = doer.head
    if doer.dep_ not in _DOERS or verb.pos_ != "VERB":
        return False
    same = [t for view in views for t in view.tokens if t.lemma_ == verb.lemma_ and t.pos_ == "VERB"]
    theirs, mine = [_meant(c) for t in same for c in children_of(t, doer.dep_)], _meant(doer)
    if not theirs or any(t.pos_ == "PRON" for t in theirs):
        return False
    known = {t.lemma_.lower() for one in theirs for t in _also(one)}
    lemma = mine.lemma_.lower()
    return lemma not in known and any(t.lemma_.lower() == lemma for view in views for t in view.tokens)


def _meant(doer: "Token") -> "Token":
    """The word itself; for "who" what its clause hangs on."""
    return doer.head.head if doer.lower_ in _WHICH and doer.head.dep_ == "relcl" else doer


def _also(doer: "Token") -> "Iterator[Token]":
    """A word and those that name the same, are joined to it, made it or are what it is a part or number of."""
    for one in (doer, *doer.conjuncts):
        yield one
        yield from children_of(one, "appos", *(["compound"] if one.pos_ == "PROPN" else []))
        by = (g for c in one.subtree if c.lower_ in {"by", "from"} for g in children_of(c, "pobj"))
        of = _counted(one)
        yield from (t for g in (of or by) for t in (g, *children_of(g, "appos")))


def _counted(doer: "Token") -> "list[Token]":
    """What it counts or is a part of, one behind the other: "tens of thousands of bakers"."""
    if not paths.is_a_part(doer) and doer.lemma_ not in paths.COUNTING:
        return []
    of = [t for c in doer.children if c.lower_ == "of" for g in children_of(c, "pobj") for t in (g, *g.conjuncts)]
    return [t for one in of for t in (one, *_counted(one))]


def _is_done_of_a_plan(verb: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether somebody starts or wants to do what he only starts a thing for: "began (preparations) to leave"."""
    if verb.dep_ != "xcomp" or verb.pos_ != "VERB":
        return False
    theirs = [t for view in views for t in view.tokens if t.lemma_ == verb.lemma_ and t.pos_ == "VERB"]
    stems = {t.lemma_.lower()[:_STEM] for t in verb.doc}
    return bool(theirs) and all(t.head.pos_ == "NOUN" and t.head.lemma_.lower()[:_STEM] not in stems for t in theirs)


def _is_another_number(noun: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it is many where the evidence has only one, or one of many: "schools" for "a school"."""
    if noun.tag_ not in {"NN", "NNS"} or noun.dep_ == "compound":
        return False
    theirs = [t for v in views for t in v.tokens if t.lemma_ == noun.lemma_ and t.tag_ in {"NN", "NNS"}]
    return bool(theirs) and not any(_number(t) == noun.tag_ or t.dep_ == "compound" for t in theirs)


def _number(noun: "Token") -> str:
    """The tag of the noun, as of one for what is one of many: "one of the schools"."""
    of = noun.head
    one = noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in _ONE_OF
    return "NN" if one else noun.tag_


def _is_joined_otherwise(link: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether two are joined by "and" that the evidence joins by "or", or the reverse."""
    if link.dep_ != "cc" or link.lower_ not in {"and", "or"}:
        return False
    mine = _joined(link)
    theirs = [t.lower_ for v in views for t in v.tokens if t.dep_ == "cc" and _joined(t) == mine]
    return bool(theirs) and link.lower_ not in theirs and not {"and", "or"}.isdisjoint(theirs)


def _joined(link: "Token") -> frozenset[str]:
    return frozenset({link.head.lemma_, *(c.lemma_ for c in children_of(link.head, "conj"))})


def _is_one_of_many(pronoun: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it stands for one where the evidence has only pronouns for many: "for her work" for "their work"."""
    theirs = {t.lower_ for view in views for t in view.tokens if t.pos_ == "PRON"}
    return pronoun.lower_ in _ONE and not theirs.isdisjoint(_MANY) and theirs <= _MANY


def _is_a_reason_put_in(link: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether it makes one thing the reason of another where the evidence gives no reason: "because of" for "after"."""
    if link.lower_ not in _REASONS or not links.says_why(link):
        return False
    return not any(t.lower_ == "for" or links.says_why(t) for view in views for t in view.tokens)


def _is_of_another_verb(thing: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether its verb has something else in its place there: "rose in Velm" for "rose in Lund and fell in Velm"."""
    verb = _verb_over(thing)
    if thing.dep_ != "pobj" or not verb:
        return False
    placed = [t for view in views for t in view.tokens if t.dep_ == "pobj" and t.head.lower_ == thing.head.lower_]
    theirs = {_verb_over(t) for t in placed if t.lemma_ == thing.lemma_}
    return bool(theirs) and verb not in theirs and any(_verb_over(t) == verb for t in placed)


def _is_first_of_more(rank: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether what it is the first or most of is more than there: "the first one" for "the kingdom's first one"."""
    ranks = (rank.tag_ == "JJS" and rank.lower_ not in {"least", "most"}) or rank.lower_ in ALONE
    if not ranks or rank.dep_ != "amod":
        return False
    theirs = [t.head for v in views for t in v.tokens if t.lower_ == rank.lower_ and t.head.lemma_ == rank.head.lemma_]
    return bool(theirs) and all(_is_narrowed(noun, rank.doc) for noun in theirs)


def _is_none_of_more(noun: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether what is denied is more than there: "no damage" for "no major damage"."""
    if noun.pos_ != "NOUN" or not _is_denied(noun):
        return False
    theirs = [t for view in views for t in view.tokens if t.lower_ == noun.lower_]
    said = {t.lemma_.lower() for t in noun.doc}
    return bool(theirs) and all(any(a.lemma_.lower() not in said for a in children_of(t, "amod")) for t in theirs)


def _is_denied(noun: "Token") -> bool:
    """Whether there is none of it, or not any: "no damage", "without damage", "did not find any damage"."""
    bare = {t.lower_ for t in children_of(noun, "det")}
    any_of_it = not bare.isdisjoint(_ANY) and has_child(noun.head, "neg")
    return "no" in bare or (noun.dep_ == "pobj" and noun.head.lower_ == "without") or any_of_it


def _is_narrowed(noun: "Token", claim: "Iterable[Token]") -> bool:
    """Whether the claim leaves out a word that narrows the noun."""
    said = {t.lemma_.lower() for t in claim}
    narrow = (w for c in children_of(noun, "poss", "amod", "compound", "prep") for w in c.subtree)
    return any(w.pos_ in {"NOUN", "PROPN", "ADJ"} and w.lemma_.lower() not in said for w in narrow)


CHANGES: "tuple[Callable[[Token, Sequence[SentenceView]], bool], ...]" = (
    _is_of_another,
    _is_done_of_a_plan,
    _is_another_number,
    _is_joined_otherwise,
    _is_one_of_many,
    _is_a_reason_put_in,
    _is_of_another_verb,
    _is_first_of_more,
    _is_none_of_more,
)


def untold(view: "SentenceView", views: "Sequence[SentenceView]") -> str:
    """Who tells all of it in the evidence, where the claim has neither him nor anybody who tells it; if anybody."""
    if view.reported or view.quotes or any(t.lower_ == "according" for t in view.tokens):
        return ""
    main = {(t.lemma_, t.pos_) for t in view.tokens if t.dep_ == "ROOT"}
    have_it = [other for other in views if any((t.lemma_, t.pos_) in main for t in other.tokens)]
    tellers = [_teller(other, main, view) for other in have_it]
    return tellers[0] if tellers and all(tellers) else ""


def _teller(view: "SentenceView", main: "Collection[tuple[str, str]]", claim: "SentenceView") -> str:
    """Whose words hold every one of these words of the evidence, if it is nobody whom the claim names."""
    places = [t.idx for t in view.tokens if (t.lemma_, t.pos_) in main]
    for said in (r for r in view.reported if r.speaker and r.speaker.split()[-1].lower() not in claim.plain):
        if all(said.content[0] <= at < said.content[1] for at in places):
            return said.speaker or ""
    return ""


def unlimited(view: "SentenceView", views: "Sequence[SentenceView]") -> str:
    """What limits a verb of the evidence where the claim has it without: "except in hotels", "refused until …"."""
    said, theirs = {t.lemma_.lower() for t in view.tokens}, [t for other in views for t in other.tokens]
    if not said.isdisjoint(_LIMITS | conditions.IF | CONDITION | {"but"}):
        return ""
    limited = {_limited(t): t.text for t in theirs if t.lower_ in _LIMITS or conditions.opens(t)}
    for verb in (t for t in limited if t.lemma_.lower() in said):
        if all(t in limited for t in theirs if (t.lemma_, t.pos_) == (verb.lemma_, verb.pos_)):
            return limited[verb]
    return ""


def _limited(limit: "Token") -> "Token":
    """What the word limits: what its clause or phrase hangs on."""
    return limit.head.head if limit.dep_ in {"mark", "aux"} else limit.head


def redated(view: "SentenceView", views: "Sequence[SentenceView]") -> str:
    """A date that stands with a verb of the claim, and in the evidence with another verb though it has that one."""
    for date in view.dates:
        mine = _verb_of(view, date)
        having = (v for v in views if any(t.lemma_ == mine for t in v.tokens))
        theirs = [_verb_of(v, d) for v in having for d in v.dates if d.text.casefold() == date.text.casefold()]
        if theirs and mine not in theirs:
            return date.text
    return ""


def _verb_of(view: "SentenceView", date: "FoundDate") -> str:
    """The lemma of the verb that a date hangs on, by whatever words; empty where it hangs on none."""
    first = next((t for t in view.tokens if date.start <= t.idx < date.end), None)
    return _verb_over(first) if first is not None else ""


def _verb_over(token: "Token") -> str:
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), None)
    return verb.lemma_ if verb is not None else ""
