"""Whom or what a pronoun means that the sentence before leaves one choice for.

The subject of a sentence is what the next one goes on about (Grosz, Joshi and Weinstein, 1995, "Centering"); here it is
taken only where number, gender and kind fit and nothing else of the sentence before could be meant.
"""

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.condense import pronouns
from summarizer.condense.lexicon import KIN, SPEECH
from summarizer.condense.terms import Terms
from summarizer.reading import gender
from summarizer.reading.lexicon import ORG_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name
    from summarizer.reading.gender import Gender

_REACH = 3
"""Sentences that a pronoun may look back, where those between are about the same."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 8
"""Words of what is put in."""
_BESIDE_A_NAME = frozenset({"compound", "amod", "appos", "nmod", "flat"})
_ACTING = frozenset({"nsubj", "nsubjpass", "poss"})
_SAME = frozenset({"attr", "appos", "oprd"})
"""Nouns that say what somebody is."""
_TELLS_OF_ALL = frozenset(
    "come follow mean mark happen occur signal represent raise prompt leave make show suggest remain seem appear "
    "turn take look sound feel help matter amount depend start begin".split()
)
"""What "it" does where it may mean all that was told before."""
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PARTS = frozenset({"compound", "npadvmod", "poss", "amod", "nmod"})
_TOLD = frozenset({"dobj", "nsubj", "nsubjpass", "dative", "conj", "ROOT", "dep"})
_DOES = SPEECH | frozenset(
    "call urge ask want plan hope criticise criticize try vote demand decide agree refuse reject appeal seek offer "
    "promise vow pledge threaten blame praise condemn accept decline intend need buy sell own employ operate launch "
    "pay hire fire sue adopt implement introduce approve issue release unveil acquire invest sign file investigate publish produce supply have make add point".split()
)
"""What only people and bodies do."""
_PEOPLE = frozenset(
    "people police resident authority critic supporter opponent member democrat republican worker family parent "
    "woman man child boy girl survivor villager local citizen investigator firefighter crew relative neighbour "
    "neighbor union group company country state nation party".split()
)
_SOME = frozenset("many some most several few all both".split())
_COUNTED = frozenset("one ones other others rest former latter two three".split())
_POINTING = frozenset("this that these those his her its their our my your such another other same both".split())


def subject_of(reading: "Reading", number: int) -> "Token | None":
    """The subject of the main verb of a sentence of the body."""
    if number < 1 or reading.article.sentences[number - 1].kind != "body" or reading.by_sentence[number - 1] is None:
        return None
    return next((c for c in reading.tokens(number).root.children if c.dep_ in _SUBJECTS), None)


def people_in(reading: "Reading", number: int) -> "list[tuple[Name, tuple[Mention, ...]]]":
    """The people whom the sentence names, and where."""
    return [(name, mentions) for name, mentions in reading.named_in.get(number, ()) if name.kind == "person"]


def person(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """The one person of the last sentence that names any, with its number, where nobody else there could be meant."""
    told, back = gender.of_pronoun(pronoun.text), number
    here = {name.name for name, _ in people_in(reading, number)}
    if here and _is_told_of_who_follows(reading, pronoun, number):
        return None
    while back - 1 >= max(1, number - _REACH):
        back -= 1
        if reading.article.sentences[back - 1].kind != "body" or reading.by_sentence[back - 1] is None:
            return None
        named = [(name, at) for name, at in people_in(reading, back) if name.name not in here]
        fits = [(name, at) for name, at in named if _gender(reading, name) in {None, told}]
        subject = subject_of(reading, back)
        mine = [(n, at) for n, at in fits if subject is not None and _is_of(subject, at)]
        goes_on = subject is not None and gender.of_pronoun(subject.text) == told
        if mine and _speaks_on(pronoun, subject):
            fits = mine
        near = mine or goes_on
        others = (t for t in _somebody(reading, back) if not near or t.dep_ in _ACTING or t.lemma_.lower() in KIN)
        if len(fits) > 1 or any(gender.of_word(t.lemma_) in {None, told} for t in others):
            return None
        if fits:
            name, at = fits[0]
            certain = _gender(reading, name) == told or (bool(mine) and len(people_in(reading, back)) == 1)
            spoken = all(_is_quoted(reading, back, m.start) for m in at)
            another = _speaks_of_another(reading, back, told, subject)
            return None if spoken or another or not certain else (short(reading, name), back)
        if not goes_on:
            return None
    return None


def is_last_named(reading: "Reading", name: "Name", pronoun: "Token", number: int) -> bool:
    """Whether he is named shortly before, and outside of quotations nobody after him whom the pronoun fits."""
    told, start = gender.of_pronoun(pronoun.text), pronoun.sent.start_char
    near = range(number - _REACH, number)
    last = max((m.start for m in name.mentions if m.start < start and m.sentence in near), default=-1)
    others = (n for n in reading.names if n.kind == "person" and n is not name and _gender(reading, n) in {None, told})
    later = [m for n in others for m in n.mentions if last < m.start < start]
    return last >= 0 and all(_is_quoted(reading, m.sentence, m.start) for m in later)


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


def _speaks_of_another(reading: "Reading", number: int, told: "Gender", subject: "Token | None") -> bool:
    """Whether a pronoun of the sentence may mean somebody whom it does not name: its subject, or one in a quotation."""
    same = (t for t in reading.tokens(number) if gender.of_pronoun(t.text) == told)
    return any(t == subject or _is_quoted(reading, number, t.idx) for t in same)


def _is_quoted(reading: "Reading", number: int, offset: int) -> bool:
    return any(q.start <= offset < q.end for q in reading.quoted_in.get(number, ()))


def _gender(reading: "Reading", name: "Name") -> "Gender":
    return gender.of_person(name, reading.article.text)


def _is_of(subject: "Token", mentions: "tuple[Mention, ...]") -> bool:
    """Whether the subject is what one of the mentions names: not "Berg's lawyer", not "a Berg spokesman"."""
    heads = [subject, *(c for c in subject.children if c.dep_ == "appos")]
    return any(m.start <= t.idx < m.end for t in heads for m in mentions)


def _somebody(reading: "Reading", number: int) -> "Iterator[Token]":
    """The nouns for one person, besides those that say who a named one is."""
    named = [(m.start, m.end) for _, mentions in people_in(reading, number) for m in mentions]
    for token in reading.tokens(number):
        if not pronouns.is_somebody(token) and token.lemma_.lower() not in KIN:
            continue
        beside = token.dep_ in _SAME | {"compound", "amod"}
        beside = beside or any(c.dep_ in _BESIDE_A_NAME and any(s <= c.idx < e for s, e in named) for c in token.children)
        if not beside:
            yield token


def thing(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """What "it" means: the subject of the sentence before, where that is one thing and nothing else could be meant."""
    subject = subject_of(reading, number - 1)
    if subject is None or not _does_something(pronoun) or not _is_a_thing(reading, subject, number - 1):
        return None
    acts = pronoun.head.lemma_ in _DOES and (subject.ent_type_ in _BODIES or _both_speak(subject, pronoun))
    if not acts and _is_said(subject, pronoun):
        return None
    return _unless(reading, number - 1, subject, pronoun, lambda t: _may_be_it(t, subject, acts))


def several(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """Whom "they" means: the subject of the sentence before, where that is the only plural of its kind in it."""
    subject = subject_of(reading, number - 1)
    if subject is None or not _is_many(subject) or (pronoun.dep_ == "poss" and subject.left_edge.lower_ in _SOME):
        return None
    acts = pronoun.head.lemma_ in _DOES and (_are_people(subject) or _both_speak(subject, pronoun))
    if not acts and _is_said(subject, pronoun):
        return None
    return _unless(reading, number - 1, subject, pronoun, lambda t: _may_be_they(t, subject, acts))


def _is_said(subject: "Token", pronoun: "Token") -> bool:
    """Whether the one only says what the other may be told of, or the pronoun says what the subject cannot."""
    reports = any(c.dep_ in {"ccomp", "parataxis"} for c in subject.head.children)
    return reports or pronoun.head.lemma_ in SPEECH


def _both_speak(subject: "Token", pronoun: "Token") -> bool:
    return subject.head.lemma_ in SPEECH and pronoun.head.lemma_ in SPEECH


def _unless(reading, number, subject, pronoun, rivals):
    verb = subject.head
    parallel = pronoun.head.lemma_ == verb.lemma_ and any(c.lower_ == "also" for c in pronoun.head.children)
    same = {t.i for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be" for t in c.subtree}
    others = (t for t in reading.tokens(number) if t.i not in same)
    if any(t.lemma_ == subject.lemma_ for t in pronoun.sent) or (not parallel and any(map(rivals, others))):
        return None
    words = _words(reading, subject)
    return (words, number) if words else None


def _does_something(pronoun: "Token") -> bool:
    """Whether what is said of "it" can be said of a thing only, and not of all that was told before."""
    verb = pronoun.head
    if verb.dep_ != "ROOT" or verb.lemma_ in _TELLS_OF_ALL:
        return False
    return verb.pos_ == "VERB"


def _is_a_thing(reading: "Reading", subject: "Token", number: int) -> bool:
    if subject.tag_ not in {"NN", "NNP"} or any(c.dep_ in {"conj", "cc"} for c in subject.children):
        return False
    if any(c.dep_ == "appos" and c.tag_ == "NN" and not pronouns.is_somebody(c) for c in subject.children):
        return True
    named = any(_is_of(subject, at) for _, at in people_in(reading, number))
    return not named and subject.ent_type_ not in {"PERSON", "DATE", "TIME", "NORP"} and not pronouns.is_somebody(subject)


def _is_many(subject: "Token") -> bool:
    joined = any(c.dep_ == "conj" for c in subject.children) and any(c.lower_ == "and" for c in subject.children)
    return subject.tag_ in {"NNS", "NNPS"} or joined or subject.lower_ == "police"


def _may_be_it(token: "Token", subject: "Token", acts: bool) -> bool:
    """Whether it is another thing than the subject, and no place, day, amount or quality."""
    if token.tag_ not in {"NN", "NNP"} or token.i == subject.i or token.ent_type_ in _AMOUNTS | {"PERSON"}:
        return False
    if acts:
        return (token.ent_type_ in _BODIES or token.lemma_.lower() in ORG_HEADS) and token.dep_ not in _SAME | _PARTS and not _is_in(token, subject)
    return _stands_out(token, subject)


def _may_be_they(token: "Token", subject: "Token", acts: bool) -> bool:
    joined = token.pos_ == "PROPN" and any(c.dep_ == "conj" for c in token.children) and not _is_in(token, subject)
    if joined:
        return True  # "officials said that Berg and Dahl ..."
    several = token.tag_ in {"NNS", "NNPS"} or token.lemma_.lower() in pronouns.TEAMS
    if not several or token.i == subject.i or token.ent_type_ in _AMOUNTS:
        return False
    if acts and not _are_people(token):
        return False
    return _stands_out(token, subject) or (acts and token.dep_ == "pobj" and not _is_in(token, subject))


def _stands_out(token: "Token", subject: "Token") -> bool:
    """Whether it is told of, or newly brought in, and not only where, when or of what."""
    new = token.dep_ == "pobj" and any(c.lower_ in {"a", "an"} for c in token.children)
    return (token.dep_ in _TOLD or new) and not _is_in(token, subject)


def _is_in(token, subject):
    return subject.left_edge.i <= token.i <= subject.right_edge.i


def _are_people(token):
    kind = token.lemma_.lower()
    return token.ent_type_ in {"NORP", "ORG", "GPE", "PERSON"} or kind in _PEOPLE or pronouns.is_called(kind)


def _words(reading: "Reading", subject: "Token") -> str:
    """The subject in short: its words up to it, and what is "of" it; nothing where that is long or points back itself."""
    doc, first = subject.doc, subject.left_edge.i
    last, plural = subject.i, subject.tag_ in {"NNS", "NNPS"}
    for child in subject.children:
        joined = child.dep_ == "conj" and child.i > subject.i
        behind = child.dep_ == "prep" and (child.lower_ == "of" or plural) and child.i == last + 1
        if joined or behind:
            last = max(last, child.right_edge.i)
    if plural and any(c.dep_ in {"relcl", "acl", "amod"} and c.i > last and doc[last + 1].text != "," for c in subject.children):
        return ""
    words = doc[first : last + 1]
    if len(words) > _LONGEST or subject.lower_ in _COUNTED or any(t.lower_ in _POINTING | pronouns.ALL or t.text in ',;:()"“”–—' for t in words):
        return ""
    text = " ".join(words.text.split())
    opening = words[0].lower_
    plain = [t for t in words if t.pos_ not in {"DET", "PUNCT"}]
    bare = len(plain) == 1 and plain[0].pos_ == "NOUN"
    if opening in {"a", "an"}:
        if subject.lemma_.lower() not in Terms.of(reading).title:
            return ""
        return f"the {words[1:].text}"
    if bare and opening != "the" and subject.tag_ == "NN" and subject.lower_ != "police":
        return ""
    named = words[0].pos_ == "PROPN" or words[0].ent_type_ or not words[0].text[1:].islower()
    return text if named and opening != "the" else text[0].lower() + text[1:]
