"""Whom or what a pronoun means that the sentence before leaves one choice for.

The subject of a sentence is what the next one goes on about (Grosz, Joshi and Weinstein, 1995, "Centering"); here it is
taken only where number, gender and kind fit and nothing else of the sentence before could be meant.
"""

from typing import TYPE_CHECKING

from summarizer.condense import pronouns
from summarizer.condense.lexicon import KIN, KNOWN, SPEECH
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
_SAME = frozenset({"attr", "appos", "oprd"})
"""Nouns that say what somebody is."""
_TELLS_OF_ALL = frozenset(
    "come follow mean mark happen occur signal represent raise prompt leave make show suggest remain seem appear "
    "turn take look sound feel help matter amount depend start begin".split()
)
"""What "it" does where it may mean all that was told before."""
_ABSTRACT = frozenset(
    "time day move sign way reason fact matter question thing case part result step moment example issue point kind "
    "sort question problem idea decision mistake blow setback end beginning start reminder shame pity honour honor "
    "pleasure tragedy disaster lot one something what".split()
)
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PARTS = frozenset({"compound", "npadvmod", "poss", "amod", "nmod"})
_TOLD = frozenset({"dobj", "nsubj", "nsubjpass", "dative", "conj", "ROOT", "dep"})
_DOES = SPEECH | frozenset(
    "call urge ask want plan hope criticise criticize try vote demand decide agree refuse reject appeal seek offer "
    "promise vow pledge threaten blame praise condemn accept decline intend need buy sell own employ operate launch "
    "pay hire fire sue publish produce supply have make add point".split()
)
"""What only people and bodies do."""
_PEOPLE = frozenset(
    "people police resident authority critic supporter opponent member democrat republican worker family parent "
    "woman man child boy girl survivor villager local citizen investigator firefighter crew relative neighbour "
    "neighbor union group company country state nation party".split()
)
_POINTING = frozenset("this that these those his her its their our my your such another other same both".split())


def subject_of(reading: "Reading", number: int) -> "Token | None":
    """The subject of the main verb of a sentence of the body."""
    if number < 1 or reading.article.sentences[number - 1].kind != "body" or reading.by_sentence[number - 1] is None:
        return None
    return next((c for c in reading.tokens(number).root.children if c.dep_ in _SUBJECTS), None)


def people_in(reading: "Reading", number: int) -> "list[tuple[Name, tuple[Mention, ...]]]":
    """The people whom the sentence names, and where."""
    return [(name, mentions) for name, mentions in reading.named_in.get(number, ()) if name.kind == "person"]


def person(reading: "Reading", number: int, pronoun: str) -> tuple[str, int] | None:
    """The one person of the last sentence that names any, with its number, where nobody else there could be meant."""
    told = gender.of_pronoun(pronoun)
    here = {name.name for name, _ in people_in(reading, number)}
    for back in range(number - 1, max(0, number - 1 - _REACH), -1):
        sentence = reading.article.sentences[back - 1]
        if sentence.kind != "body" or reading.by_sentence[back - 1] is None:
            return None
        named = people_in(reading, back)
        fits = [(name, at) for name, at in named if _gender(reading, name) in {None, told}]
        subject = subject_of(reading, back)
        if len(fits) > 1 or any(_may_be(t, told) for t in _somebody(reading, back)):
            return None
        if fits:
            name, at = fits[0]
            first = subject is not None and _is_of(subject, at)
            certain = _gender(reading, name) == told or (first and len(named) == 1)
            spoken = all(_is_quoted(reading, back, m.start) for m in at)
            another = _speaks_of_another(reading, back, told, subject)
            return None if spoken or another or not certain or name.name in here else (name.name, back)
        if subject is None or subject.lower_ != pronoun:
            return None
    return None


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


def _may_be(token: "Token", told: "Gender") -> bool:
    return gender.of_word(token.lemma_) in {None, told}


def thing(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """What "it" means: the subject of the sentence before, where that is one thing and nothing else could be meant."""
    subject = subject_of(reading, number - 1)
    if subject is None or not _does_something(pronoun) or not _is_a_thing(reading, subject, number - 1):
        return None
    acts = pronoun.head.lemma_ in _DOES and subject.ent_type_ in _BODIES
    return _unless(reading, number - 1, subject, pronoun, lambda t: _may_be_it(t, subject, acts))


def several(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """Whom "they" means: the subject of the sentence before, where that is the only plural of its kind in it."""
    subject = subject_of(reading, number - 1)
    if subject is None or not _is_many(subject):
        return None
    acts = pronoun.head.lemma_ in _DOES and _are_people(subject)
    return _unless(reading, number - 1, subject, pronoun, lambda t: _may_be_they(t, subject, acts))


def _unless(reading, number, subject, pronoun, rivals):
    if any(t.lemma_ == subject.lemma_ for t in pronoun.sent) or any(map(rivals, reading.tokens(number))):
        return None
    words = _words(reading, subject)
    return (words, number) if words else None


def _does_something(pronoun: "Token") -> bool:
    """Whether what is said of "it" can be said of a thing only, and not of all that was told before."""
    verb = pronoun.head
    if verb.dep_ not in {"ROOT", "ccomp"} or verb.lemma_ in _TELLS_OF_ALL:
        return False
    if verb.lemma_ != "be" or pronoun.dep_ == "nsubjpass":
        return True
    told = [c for c in verb.children if c.dep_ in {"attr", "acomp", "prep", "advmod", "ccomp", "advcl", "xcomp"} and c.i > verb.i]
    return any(c.dep_ == "attr" and c.pos_ == "NOUN" and c.lemma_ not in _ABSTRACT for c in told)


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
    if token.tag_ not in {"NNS", "NNPS"} or token.i == subject.i or token.ent_type_ in _AMOUNTS:
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
    if len(words) > _LONGEST or any(t.lower_ in _POINTING | pronouns.ALL or t.text in ',;:()"“”–—' for t in words):
        return ""
    text = " ".join(words.text.split())
    opening = words[0].lower_
    plain = [t for t in words if t.pos_ not in {"DET", "PUNCT"}]
    bare = len(plain) == 1 and plain[0].pos_ == "NOUN" and plain[0].lemma_.lower() not in KNOWN | Terms.of(reading).title
    if opening in {"a", "an"}:
        if subject.lemma_.lower() not in Terms.of(reading).title:
            return ""
        return f"the {words[1:].text}"
    if bare and (opening == "the" or subject.tag_ == "NN"):
        return ""
    named = words[0].pos_ == "PROPN" or words[0].ent_type_
    return text if named and opening != "the" else text[0].lower() + text[1:]
