"""Whether what a pronoun means is named before it in the same sentence."""

from typing import TYPE_CHECKING

from summarizer.condense.lexicon import KIN
from summarizer.reading import gazetteer
from summarizer.reading.grammar import HERS, HIS, HIS_OR_HERS, ITS, SUBJECTS, THEIRS, child_of, is_empty
from summarizer.reading.lexicon import OFFICES, PORTFOLIOS, RANKS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_OBJECTS = frozenset({"him", "them"})
_DOERS = ("er", "or", "ist", "ian", "man", "woman")
"""Ends of nouns for somebody who does something."""
_THINGS = frozenset(
    "anger answer armor backdoor beer behavior blacklist blockbuster border browser cancer career center chamber "
    "chapter character charter checklist cluster color computer corner counteroffer cover danger dinner disaster "
    "disorder door elevator encounter epicenter error factor favor fever filibuster finger firepower floor frontier "
    "gender groundwater helicopter honor horror horsepower humor hunger indicator labor ladder laser laughter "
    "letter list liver manner manpower matter merger mirror motor murder newsletter newspaper number offer order "
    "other ouster paper playlist powder power prayer quarter register remainder reminder river rubber sector server "
    "shelter shortlist shoulder silver soccer summer superpower surrender sweater takeover terror theater tier "
    "tower trailer transfer trigger twist water watercolor weather winter wonder wrist".split()
)  # fmt: skip
"""Nouns that end so and are none."""
_SOMEBODY = (
    KIN
    | OFFICES
    | frozenset(
        (
            "anybody anyone everybody everyone nobody somebody someone person guy child baby nephew niece uncle aunt "
            "cousin teenager student client patient detainee migrant refugee operative rival celebrity hero nun thief "
            "chef guard attendant resident employee ally soldier guest adult youth girlfriend boyfriend assailant "
            "defendant immigrant infant novice deputy male female spouse"
        ).split()
    )
)
"""Nouns for one person."""
TEAMS = frozenset(
    {"government", "police", "council", "committee", "group", "team", "company", "family", "couple", "party", "union",
     "staff", "crowd", "panel", "ministry", "agency", "firm", "club", "crew", "jury", "army", "pair", "majority",
     "public", "band", "half", "military"}
)  # fmt: skip
"""Nouns for several people: "the council said they"."""
_OPENS, _CLOSES = frozenset("“«"), frozenset("”»")
ALL = HIS_OR_HERS | THEIRS | ITS
_PLACES = frozenset({"in", "at", "on"})
_ONE_OF = frozenset({"or", "but"})
"""What joins nouns of which only one is meant."""
_IN_A_TITLE = frozenset({"compound", "conj", "nmod"})


def is_named(token: "Token", before: "Sequence[Token]", tokens: "Tokens", people: "Collection[int]") -> bool:
    """Whether a word before it can be meant, or the pronoun means nothing ("it is likely that").

    `before` are the words of the sentence in which it may be named, `people` where in the text people are named.
    """
    word = token.lower_
    own = _doers_of_its_verb(token)
    around = _noun_around(token)
    before = [t for t in before if t.i not in own and t.i != around]
    if word not in HIS_OR_HERS:
        scene = _scene(token)
        before = [t for t in before if t.i not in scene]
    following = _subject_after(token, tokens)
    if word in HIS_OR_HERS:
        return _person_near(token, before, following, people)
    fits = _is_many if word in THEIRS else _is_a_thing
    if following and word in ITS and (following.ent_type_ == "PERSON" or following.idx in people):
        following = None  # "Its ads were a mistake, said Ann Berg of the town council"
    aside = {t.i for c in following.children if c.dep_ == "relcl" for t in c.subtree} if following else set[int]()
    behind = [t for t in following.subtree if t.i not in aside] if following else []
    return any(fits(t, people) for t in (*before, *behind)) or (word in ITS and is_empty(token))


def forms_of(pronoun: str) -> frozenset[str]:
    """Every form of it: "he", "him", "his"; of another word none."""
    return next((forms for forms in (HIS, HERS, THEIRS, ITS) if pronoun in forms), frozenset())


def hang(tokens: "Tokens", people: "Collection[int]") -> bool:
    """Whether a pronoun of the narrator means somebody or something that the sentence does not name before it."""
    quoted = False
    for token in tokens:
        quoted = token.text in _OPENS or (quoted != (token.text == '"') and token.text not in _CLOSES)
        if quoted or token.lower_ not in ALL:
            continue
        own = [t for t in tokens.doc[tokens.start : token.i] if t.text not in "[]"]
        if not is_named(token, own, tokens, people):
            return True
    return False


def _noun_around(pronoun: "Token") -> int | None:
    """The noun that "of its ..." narrows, which "its" cannot mean: "The strength of its hull"."""
    of = pronoun.head.head
    return of.head.i if pronoun.lower_ == "its" and pronoun.head.dep_ == "pobj" and of.lower_ == "of" else None


def _doers_of_its_verb(pronoun: "Token") -> frozenset[int]:
    """The subject of the verb that an object belongs to, which it cannot mean: "Berg tried to restore it"."""
    if pronoun.dep_ not in {"dobj", "dative"} and not (pronoun.dep_ in SUBJECTS and pronoun.lower_ in _OBJECTS):
        return frozenset()
    verb = pronoun.head
    while verb.dep_ in {"xcomp", "ccomp", "conj", "advcl"} and not any(
        c.dep_ in SUBJECTS and c.i != pronoun.i for c in verb.children
    ):
        verb = verb.head
    doers = [c for c in verb.children if c.dep_ in SUBJECTS and c.i != pronoun.i]
    if any(t.tag_ == "WP$" for c in doers for t in c.subtree):
        return frozenset()  # "a singer, whose songs brought him ...", whatever the parse
    return frozenset(t.i for c in doers for t in c.subtree if t.dep_ not in {"pobj", "relcl"} and t.head.i != pronoun.i)


def _scene(pronoun: "Token") -> frozenset[int]:
    """What stands before a subject to say where it does so, and is not the subject: "In rich countries, they ..."."""
    if pronoun.dep_ not in SUBJECTS:
        return frozenset()
    where = (c for c in pronoun.head.lefts if c.dep_ == "prep" and c.lower_ in _PLACES and c.i < pronoun.i)
    return frozenset(t.i for c in where for t in c.subtree)


def _subject_after(pronoun: "Token", tokens: "Tokens") -> "Token | None":
    """The subject of the sentence, where what is his or "he" in a clause stands before it: "When he came, Berg ..."."""
    subject = child_of(tokens.root, *SUBJECTS)
    if subject is None or subject.i < pronoun.i or pronoun.head.i in {t.i for t in subject.subtree}:
        return None  # "His wife, Ann Berg, ..."
    clause = pronoun.lower_ in HIS_OR_HERS or (
        pronoun.lower_ in THEIRS and any(t.dep_ == "advcl" for t in pronoun.ancestors)
    )
    spoken = sum(t.is_quote for t in tokens.doc[pronoun.i : subject.i]) % 2 == 1  # what he says is not told of himself
    return subject if (pronoun.dep_ == "poss" or clause) and not spoken else None


def _person_near(
    token: "Token", before: "Sequence[Token]", following: "Token | None", people: "Collection[int]"
) -> bool:
    """Whether a person is named before, or is the subject that follows ("Upon his arrival, X ...")."""
    if any(t.idx in people or t.ent_type_ == "PERSON" or is_somebody(t) for t in before):
        return True
    if token.dep_ == "poss" and token.head.dep_ == "conj" and token.head.head.tag_ == "NN":
        return True  # "a monk and his nephew"
    if following is None:
        return False
    return following.ent_type_ == "PERSON" or following.idx in people or is_somebody(following)


def _is_many(token: "Token", people: "Collection[int]") -> bool:
    """Whether "they" can mean this word: a plural, a body, a team named as the subject."""
    team = token.pos_ == "PROPN" and token.dep_ in SUBJECTS and token.ent_type_ != "PERSON" and token.idx not in people
    team = team or (token.pos_ == "NOUN" and token.lemma_.lower() in TEAMS)
    counted = token.lower_ == "those" or (token.tag_ == "CD" and token.dep_ in SUBJECTS)
    counted = counted or (token.i > 0 and token.nbor(-1).tag_ == "CD" and token.lower_.endswith("s"))
    return team or counted or token.tag_ in {"NNS", "NNPS"} or _is_one_of_several(token)


def _is_one_of_several(token: "Token") -> bool:
    """Whether it is told of with what stands before it: not "a road or one of gravel", "not a road but a bridge"."""
    return token.dep_ == "conj" and not any(c.dep_ == "cc" and c.lower_ in _ONE_OF for c in token.head.children)


def _is_a_thing(token: "Token", people: "Collection[int]") -> bool:
    """Whether "it" can mean this word: a noun for one thing, not a day and no person."""
    full = token.ent_type_ == "PERSON" and token.left_edge.i < token.i  # a single word may be misread: "Kiev"
    if token.idx in people or full or token.ent_type_ in {"DATE", "TIME"} or _titled(token).ent_type_ == "PERSON":
        return False
    somebody = token.tag_ == "NNS" or token.lemma_.lower() in _SOMEBODY
    return token.pos_ in {"NOUN", "PROPN"} and not somebody and not token.text.endswith(".")


def _titled(token: "Token") -> "Token":
    """Who has the title that it is part of ("Finance Minister Ann Berg"), else its head; a body itself.

    The body before an office is no part: "Lund Data chairman Carl Dahl", "Treasury spokesman Carl Dahl".
    """
    kept = token.lower_ in PORTFOLIOS
    if token.ent_type_ == "ORG" and not kept:
        return token
    whose = token.head
    if kept or (token.is_title and not token.ent_type_ and gazetteer.is_everyday(token.text)):  # "City Engineer"
        while whose.dep_ in _IN_A_TITLE and whose.is_title == token.is_title:
            whose = whose.head
    return whose


def is_somebody(token: "Token") -> bool:
    """Whether it is a noun for one person, or a word such as "the Republican"."""
    office = token.tag_ == "NNP" and token.dep_ in SUBJECTS and token.left_edge.lower_ == "the"
    return (token.tag_ == "NN" and is_called(token.lemma_.lower())) or (office and token.lower_ in OFFICES)


def is_called(noun: str) -> bool:
    """Whether one person is called so."""
    ends_so = noun.endswith(_DOERS) and noun not in _THINGS
    return ends_so or noun in _SOMEBODY or noun in OFFICES | RANKS
