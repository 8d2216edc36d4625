"""Whom "he" or "she" means: the one person of the sentences before whom number, gender and what is said there leave.

The subject of a sentence is what the next one goes on about (Grosz, Joshi and Weinstein, 1995, "Centering"); it is
taken only where nobody else of the sentence before could be meant.
"""

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.condense import pronouns
from summarizer.condense.lexicon import KIN, SPEECH
from summarizer.reading import gender
from summarizer.reading.grammar import SUBJECTS, children_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name
    from summarizer.reading.gender import Gender

_REACH = 3
"""Sentences that a pronoun may look back, where those between are about the same."""
_ACTING = SUBJECTS | {"poss"}
_SAME = frozenset({"attr", "appos", "oprd", "compound", "amod"})
"""Nouns that say what somebody is."""
_BESIDE_A_NAME = frozenset({"compound", "amod", "appos", "nmod", "flat"})


def subject_of(reading: "Reading", number: int) -> "Token | None":
    """The subject of the main verb of a sentence of the body, where the parse finds one only."""
    if number < 1 or reading.article.sentences[number - 1].kind != "body" or reading.by_sentence[number - 1] is None:
        return None
    found = children_of(reading.tokens(number).root, *SUBJECTS)
    return found[0] if len(found) == 1 else None


def people_in(reading: "Reading", number: int) -> "list[tuple[Name, tuple[Mention, ...]]]":
    """The people whom the sentence names, and where."""
    return [(name, mentions) for name, mentions in reading.named_in.get(number, ()) if name.kind == "person"]


def person(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """The one person of the last sentence that names any, with its number, where nobody else there could be meant."""
    here = frozenset(name.name for name, _ in people_in(reading, number))
    if _is_told_of_its_subject(reading, pronoun, number):
        return None
    if here and _is_told_of_who_follows(reading, pronoun, number):
        return None
    for back in range(number - 1, max(1, number - _REACH) - 1, -1):
        if reading.article.sentences[back - 1].kind != "body" or reading.by_sentence[back - 1] is None:
            return None
        name, goes_on = _only_one(reading, back, pronoun, here)
        if name is not None:
            return short(reading, name), back
        if not goes_on:
            return None
    return None


def _only_one(reading: "Reading", number: int, pronoun: "Token", here: frozenset[str]) -> "tuple[Name | None, bool]":
    """The only person of a sentence whom a later pronoun fits; where it names nobody, whether it goes on about one."""
    told, subject = gender.of_pronoun(pronoun.text), subject_of(reading, number)
    named = [(name, at) for name, at in people_in(reading, number) if _gender(reading, name) in {None, told}]
    fits = [(name, at) for name, at in named if name.name not in here]
    mine = [(name, at) for name, at in fits if subject is not None and _is_of(subject, at)]
    goes_on = subject is not None and gender.of_pronoun(subject.text) == told
    if not mine and (len(fits) < len(named) or _names_a_stranger(reading, number)):
        return None, False  # who is named again may yet be meant
    if mine and _speaks_on(pronoun, subject):
        fits = mine
    near = bool(mine) or goes_on
    others = (t for t in _somebody(reading, number) if not near or t.dep_ in _ACTING or t.lemma_.lower() in KIN)
    if len(fits) > 1 or any(gender.of_word(t.lemma_) in {None, told} for t in others):
        return None, False
    if not fits:
        return None, goes_on
    name, at = fits[0]
    alone = bool(mine) and len(people_in(reading, number)) == 1 and not _follows_a_subject(pronoun)
    certain = _gender(reading, name) == told or alone
    spoken = all(_is_quoted(reading, number, m.start) for m in at)
    another = _speaks_of_another(reading, number, told, subject, says=bool(mine))
    return (name if certain and not spoken and not another else None), False


def _is_told_of_its_subject(reading: "Reading", pronoun: "Token", number: int) -> bool:
    """Whether the subject before it may be meant, called by something else: "The Kenyan was unsure if she ..."."""
    subjects = [t for t in pronoun.doc[pronoun.sent.start : pronoun.i] if t.dep_ in SUBJECTS]
    somebody = {t.i for t in _somebody(reading, number)} if subjects else set()
    return any(t.ent_type_ == "NORP" or t.i in somebody for t in subjects)


def _names_a_stranger(reading: "Reading", number: int) -> bool:
    """Whether it may name a person whom the reading of names takes for something else."""
    known = [(m.start, m.end) for _, at in people_in(reading, number) for m in at]
    people = (t for t in reading.tokens(number) if t.ent_type_ == "PERSON" and t.pos_ == "PROPN")
    return not all(any(start - 1 <= t.idx < end for start, end in known) for t in people)


def _follows_a_subject(pronoun: "Token") -> bool:
    """Whether another subject stands before it in its sentence: "The calf nursed and he ..."."""
    return any(t.dep_ in SUBJECTS for t in pronoun.doc[pronoun.sent.start : pronoun.i])


def is_last_named(reading: "Reading", name: "Name", pronoun: "Token", number: int) -> bool:
    """Whether he is named shortly before, and outside of quotations nobody after him whom the pronoun fits."""
    told, start = gender.of_pronoun(pronoun.text), pronoun.sent.start_char
    near = range(number - _REACH, number)
    before = [m for m in name.mentions if m.start < start and m.sentence in near]
    if not before:
        return False
    subject, sentence = subject_of(reading, before[-1].sentence), before[-1].sentence
    first = subject is not None and _is_of(subject, name.mentions)
    last = before[-1].start if first else reading.article.sentences[sentence - 1].start - 1
    named = (one for at in range(sentence, number + 1) for one in reading.named_in.get(at, ()))
    people = ((n, at) for n, at in named if n.kind == "person" and n is not name)
    fits = (mentions for n, mentions in people if _gender(reading, n) in {None, told})
    later = [m for mentions in fits for m in mentions if last < m.start < start]
    return all(_is_quoted(reading, m.sentence, m.start) for m in later)


def _speaks_on(pronoun: "Token", subject: "Token | None") -> bool:
    """Whether the subject of one sentence says something, and the pronoun of the next adds to it."""
    verb = pronoun.head
    adds = verb.lemma_ == "add" or any(c.lower_ == "also" for c in verb.children)
    adds = adds or (verb.dep_ == "ROOT" and pronoun.i == pronoun.sent.start)
    return adds and verb.lemma_ in SPEECH and subject is not None and subject.head.lemma_ in SPEECH


def short(reading: "Reading", name: "Name") -> str:
    """The full name of somebody as the article has it most often, with no more words than that takes."""
    text = reading.article.text
    forms = Counter(" ".join(text[m.start : m.end].split()) for m in name.mentions)
    full = [form for form in forms if " " in form]
    return max(full, key=lambda form: (forms[form], -len(form), form), default=name.name)


def _is_told_of_who_follows(reading: "Reading", pronoun: "Token", number: int) -> bool:
    """Whether the sentence's subject stands behind the pronoun and names a person: "In his letter, Berg said ..."."""
    subject = subject_of(reading, number)
    if subject is None or subject.i <= pronoun.i or any(t.i == pronoun.i for t in subject.subtree):
        return False
    first, last = subject.left_edge.idx, subject.right_edge.idx
    return any(first <= m.start <= last for _, at in people_in(reading, number) for m in at)


def _speaks_of_another(reading: "Reading", number: int, told: "Gender", subject: "Token | None", *, says: bool) -> bool:
    """Whether a pronoun of the sentence may mean somebody whom it does not name: its subject, or one in a quotation.

    Where the one who is named `says` what stands before, it is told of another: "He died at home, Berg said".
    """
    same = [t for t in reading.tokens(number) if gender.of_pronoun(t.text) == told]
    if subject is not None and says and subject.head.lemma_ in SPEECH:
        clauses = [c for c in subject.head.lefts if c.dep_ in {"ccomp", "parataxis"}]
        if any(c.left_edge.i <= t.i <= c.right_edge.i for c in clauses for t in same):
            return True
    return any(t == subject or _is_quoted(reading, number, t.idx) for t in same)


def _is_quoted(reading: "Reading", number: int, offset: int) -> bool:
    return any(q.holds(offset) for q in reading.quoted_in.get(number, ()))


def _gender(reading: "Reading", name: "Name") -> "Gender":
    return gender.of_person(name, reading.article.text)


def _is_of(subject: "Token", mentions: "tuple[Mention, ...]") -> bool:
    """Whether the subject is what one of the mentions names: not "Berg's lawyer", not "a Berg spokesman"."""
    heads = [subject, *(c for c in subject.children if c.dep_ == "appos")]
    return any(m.start <= t.idx < m.end for t in heads for m in mentions)


def is_of_a_person(reading: "Reading", subject: "Token", number: int) -> bool:
    """Whether the subject of the sentence is a person by name."""
    return any(_is_of(subject, at) for _, at in people_in(reading, number))


def _somebody(reading: "Reading", number: int) -> "Iterator[Token]":
    """The nouns for one person, besides those that say who a named one is."""
    named = [(m.start, m.end) for _, mentions in people_in(reading, number) for m in mentions]
    for token in reading.tokens(number):
        if not pronouns.is_somebody(token) and token.lemma_.lower() not in KIN:
            continue
        names = (c.idx for c in token.children if c.dep_ in _BESIDE_A_NAME)
        beside = token.dep_ in _SAME or any(start <= at < end for at in names for start, end in named)
        if not beside:
            yield token
