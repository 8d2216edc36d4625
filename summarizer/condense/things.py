"""What "it" or "they" means: the subject of the sentence before, where nothing else there could be meant.

Only what one of them can be said to do is asked about: "it" may also mean all that was told before.
"""

from typing import TYPE_CHECKING

from summarizer.condense import pronouns
from summarizer.condense.antecedents import is_of_a_person, people_in, subject_of
from summarizer.condense.lexicon import SPEECH
from summarizer.condense.terms import Terms
from summarizer.reading.grammar import BEFORE_A_NOUN, SUBJECTS, has_child
from summarizer.reading.lexicon import ORG_HEADS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Mention

_LONGEST = 8
"""Words of what is put in."""
_TELLS_OF_ALL = frozenset(
    "come follow mean mark happen occur signal represent raise prompt leave make show suggest remain seem appear "
    "turn take look sound feel help matter amount depend start begin".split()
)
"""What "it" does where it may mean all that was told before."""
_DOES = SPEECH | frozenset(
    "call urge ask want plan hope criticise criticize try vote demand decide agree refuse reject appeal seek offer "
    "promise vow pledge threaten blame praise condemn accept decline intend need buy sell own employ operate launch "
    "pay hire fire sue adopt implement introduce approve issue release unveil acquire invest sign file investigate "
    "publish produce supply have make point".split()
)
"""What people and bodies do more than things."""
_OF_BODIES = _DOES - SPEECH - {"have", "make", "point"}
_PEOPLE = frozenset(
    "people police resident authority critic supporter opponent member worker family parent woman man child boy girl "
    "survivor villager local citizen investigator firefighter crew relative neighbour neighbor union group company "
    "country state nation party".split()
)
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_SAME = frozenset({"attr", "appos", "oprd"})
_PARTS = BEFORE_A_NOUN - {"nummod"} | {"npadvmod"}
_TOLD = frozenset({"dobj", "nsubj", "nsubjpass", "dative", "conj", "ROOT", "dep"})
_NARROWS = frozenset({"relcl", "acl", "amod"})
_SOME = frozenset("many some most several few all both".split())
_COUNTED = frozenset("one ones other others rest former latter two three".split())
_POINTING = frozenset("this that these those our my your such another other same both".split()) | pronouns.ALL
_NAMED = frozenset({"organisation", "other"})
_MENTIONED = SUBJECTS | {"dobj", "pobj", "dative", "attr"}
_MARKS = frozenset(',;:()"“”–—')


def thing(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """What "it" means, with the sentence that names it."""
    subject, verb = subject_of(reading, number - 1), pronoun.head
    if subject is not None and _another_says_it(reading.tokens(number - 1), subject):
        return None
    plain = verb.dep_ == "ROOT" and verb.pos_ == "VERB" and (_also(verb) or verb.lemma_ not in _TELLS_OF_ALL)
    if subject is None or not plain or not _is_a_thing(reading, subject, number - 1):
        return None
    acts = _acts(subject, pronoun, able=subject.ent_type_ in _BODIES)
    return _unless(reading, pronoun, subject, lambda t: _may_be_it(t, acts=acts), number, acts=acts)


def _another_says_it(before: "Tokens", subject: "Token") -> bool:
    """Whether somebody else says so within the sentence, and may be meant: "The mill, says the board, closed. It"."""
    said = (t for t in before if t.lemma_ in SPEECH and t.i != subject.head.i and t.dep_ in {"parataxis", "dep"})
    return any(c.dep_ in SUBJECTS for t in said for c in t.children)


def named(reading: "Reading", pronoun: "Token", number: int) -> "Mention | None":
    """The body that "it" or an opening "its" means where no subject does: the one that the sentence before names.

    Nothing else there may be meant: "Berg gave money to the Lund Fund. Its chairman ...", not "... a ship of ...".
    """
    acts, verb = pronoun.dep_ != "poss", pronoun.head
    if pronoun.i > pronoun.sent.start or (acts and (verb.dep_ != "ROOT" or verb.lemma_ not in _OF_BODIES)):
        return None
    if subject_of(reading, number - 1) is None:
        return None
    before = reading.tokens(number - 1)
    heads = [(m, t) for m, t in _bodies(reading, before, number - 1) if t.dep_ in _MENTIONED]
    inside = {t.i for _, head in heads for t in head.subtree if t.i != head.i}
    meant = [(m, t) for m, t in heads if t.i not in inside]
    if len(meant) != 1:
        return None
    mention, head = meant[0]
    own = {t.i for t in head.subtree} | words_of_people(reading, before, number - 1)
    return None if any(_may_be_it(t, acts=False) or _may_be_a_body(t) for t in before if t.i not in own) else mention


def words_of_people(reading: "Reading", before: "Tokens", number: int) -> set[int]:
    """The words of the names of people; a single word may be misread."""
    named = [(m.start, m.end) for _, at in people_in(reading, number) for m in at]
    full = [(start, end) for start, end in named if " " in reading.article.text[start:end]]
    return {t.i for t in before if any(start <= t.idx < end for start, end in full)}


def _may_be_a_body(token: "Token") -> bool:
    """Whether it is a name that may be one of a body: no place's and no day's."""
    return token.pos_ == "PROPN" and token.ent_type_ not in _AMOUNTS | {"GPE", "LOC", "NORP", "PERSON"}


def _bodies(reading: "Reading", before: "Tokens", number: int) -> "Iterator[tuple[Mention, Token]]":
    """What the sentence names that is neither a person nor a place, with the word that it turns on."""
    for name, mentions in reading.named_in.get(number, ()):
        for mention in mentions:
            words = [t for t in before if mention.start <= t.idx < mention.end]
            if name.kind in _NAMED and words and words[-1].pos_ == "PROPN" and words[-1].tag_ != "NNPS":
                yield mention, words[-1]


def several(reading: "Reading", pronoun: "Token", number: int) -> tuple[str, int] | None:
    """Whom "they" means, with the sentence that names them."""
    subject = subject_of(reading, number - 1)
    if subject is None or not _is_many(subject) or (pronoun.dep_ == "poss" and subject.left_edge.lower_ in _SOME):
        return None
    if not _are_people(subject):
        return None  # "the papers show ... They gave it away"
    acts = _acts(subject, pronoun, able=True)
    return _unless(reading, pronoun, subject, lambda t: _may_be_they(t, acts=acts), number, acts=acts)


def _acts(subject: "Token", pronoun: "Token", *, able: bool) -> bool:
    """Whether the pronoun does what its verb says of bodies and people only, and the subject can: both speak, say."""
    speak = subject.head.lemma_ in SPEECH and pronoun.head.lemma_ in SPEECH
    return pronoun.head.lemma_ in _DOES and (able or speak)


def _unless(
    reading: "Reading",
    pronoun: "Token",
    subject: "Token",
    rivals: "Callable[[Token], bool]",
    number: int,
    *,
    acts: bool,
) -> tuple[str, int] | None:
    """The subject in short, unless there are rivals or it only says what the pronoun may be told of."""
    verb, told = subject.head, pronoun.head
    only_says = told.lemma_ in SPEECH or (not _also(told) and has_child(verb, "ccomp", "parataxis"))
    if (only_says and not acts) or any(t.lemma_ == subject.lemma_ for t in pronoun.sent):
        return None
    own = {t.i for t in subject.subtree}
    own |= {t.i for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be" for t in c.subtree}
    if not _also(told) and any(rivals(t) for t in reading.tokens(number - 1) if t.i not in own):
        return None
    words = _words(reading, subject)
    return (words, number - 1) if words else None


def _also(verb: "Token") -> bool:
    """Whether it is told of the same in addition."""
    return any(c.lower_ == "also" for c in verb.children)


def _is_a_thing(reading: "Reading", subject: "Token", number: int) -> bool:
    if subject.tag_ not in {"NN", "NNP"} or has_child(subject, "conj", "cc"):
        return False
    if any(c.dep_ == "appos" and c.tag_ == "NN" and not pronouns.is_somebody(c) for c in subject.children):
        return True
    somebody = subject.ent_type_ in {"PERSON", "DATE", "TIME", "NORP"} or pronouns.is_somebody(subject)
    return not somebody and not is_of_a_person(reading, subject, number)


def _is_many(subject: "Token") -> bool:
    joined = has_child(subject, "conj") and any(c.lower_ == "and" for c in subject.children)
    return subject.tag_ in {"NNS", "NNPS"} or joined or subject.lower_ == "police"


def _may_be_it(token: "Token", *, acts: bool) -> bool:
    """Whether it is a thing of its own in the sentence, and where only bodies do so, a body."""
    if token.tag_ not in {"NN", "NNP"} or token.ent_type_ in _AMOUNTS | {"PERSON"}:
        return False
    if acts:
        body = token.ent_type_ in _BODIES or token.lemma_.lower() in ORG_HEADS
        return body and token.dep_ not in _SAME | _PARTS
    return _stands_out(token)


def _may_be_they(token: "Token", *, acts: bool) -> bool:
    """Whether it is a plural of its own in the sentence, and where only people do so, people."""
    if token.pos_ == "PROPN" and has_child(token, "conj"):
        return True  # "officials said that Berg and Dahl ..."
    if token.lower_ == "those" and token.dep_ != "det":
        return True  # "inspectors said that it let those involved ..."
    many = token.tag_ in {"NNS", "NNPS"} or token.lemma_.lower() in pronouns.TEAMS
    if not many or token.ent_type_ in _AMOUNTS or (acts and not _are_people(token)):
        return False
    return _stands_out(token) or (acts and token.dep_ == "pobj")


def _stands_out(token: "Token") -> bool:
    """Whether it is told of, or newly brought in, and not only where, when or of what."""
    new = token.dep_ == "pobj" and any(c.lower_ in {"a", "an"} for c in token.children)
    return token.dep_ in _TOLD or new


def _are_people(token: "Token") -> bool:
    kind = token.lemma_.lower()
    return token.ent_type_ in _BODIES | {"PERSON"} or kind in _PEOPLE or pronouns.is_called(kind)


def _words(reading: "Reading", subject: "Token") -> str:
    """The subject in short: its words up to it and what is "of" it; nothing where it is long or points back itself.

    Of several all that tells which stays: "some pilots in Lisbon". "A ferry" is "the ferry" where the title has one.
    """
    doc, last, plural = subject.doc, subject.i, subject.tag_ in {"NNS", "NNPS"}
    for child in subject.rights:
        behind = child.dep_ == "prep" and (child.lower_ == "of" or plural) and child.i == last + 1
        if child.dep_ == "conj" or behind:
            last = child.right_edge.i
    words = doc[subject.left_edge.i : last + 1]
    narrowed = plural and any(c.dep_ in _NARROWS and c.i > last and doc[last + 1].text != "," for c in subject.rights)
    long = len(words) > _LONGEST or subject.lower_ in _COUNTED
    counted = words[0].lower_ == "the" and any(t.tag_ == "CD" for t in words[1:2])
    if narrowed or long or counted or any(t.lower_ in _POINTING or t.text in _MARKS for t in words):
        return ""
    first, text = words[0], " ".join(words.text.split())
    if first.lower_ in {"a", "an"}:
        return f"the {words[1:].text}" if subject.lemma_.lower() in Terms.of(reading).title else ""
    bare = len(words) == 1 and first.tag_ == "NN" and first.lower_ != "police"
    named = first.lower_ != "the" and (first.pos_ == "PROPN" or first.ent_type_ or not first.text[1:].islower())
    return "" if bare else text if named else text[0].lower() + text[1:]
