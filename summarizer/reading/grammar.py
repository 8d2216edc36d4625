"""What the parse says about one word and those that hang on it, and the forms of pronouns.

What reading, condense, gate and stories ask alike.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations of who does it or has it done to him, clauses left out."""
EVERY_SUBJECT = SUBJECTS | {"csubj", "csubjpass", "expl"}
"""The same with clauses, and with "it" and "there" that stand before one."""
PRESENT = frozenset({"VBZ", "VBP"})
"""Tags of the forms by which a verb states what is."""
STATED = PRESENT | {"VBD"}
"""Tags of the forms by which a verb states something."""
PAST = frozenset({"VBD", "VBN"})
"""Tags of the past form, and of the participle for which it is often taken."""
SUPERLATIVES = frozenset({"JJS", "RBS"})
"""Tags of "largest" and "most"."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
"""Types of entities that are places."""
DATED = frozenset({"DATE", "TIME"})
"""Types of entities that are times."""
NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of what is named."""
VERBS = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
ARTICLES = frozenset({"a", "an", "the"})
THE_OR_THIS = frozenset({"the", "this", "that", "these", "those"})
"""Before a noun that is known already."""
HE_OR_SHE = frozenset({"he", "she"})
IT_OR_THEY = frozenset({"it", "they"})
THIRD_PERSON = HE_OR_SHE | IT_OR_THEY
"""Pronouns that stand as a subject for whom or what is spoken of."""
HIS = frozenset({"he", "him", "his"})
HERS = frozenset({"she", "her", "hers"})
ITS = frozenset({"it", "its"})
THEIRS = frozenset({"they", "them", "their", "theirs"})
"""Forms of each of them, as of the three before, but for "themselves" and its like."""
HIS_OR_HERS = HIS | HERS
OF_ONE = HIS_OR_HERS | {"himself", "herself"}
OF_A_THING = ITS | {"itself"}
OF_SEVERAL = THEIRS | {"themselves"}
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
OWNERS = frozenset({"his", "her", "its", "their"})
"""Before a noun: whose it is was told."""
POINTING = THIRD_PERSON | OWNERS | THE_OR_THIS - {"the"}
"""What stands for, or before, what was told."""
LINKING = frozenset(
    "also however meanwhile moreover furthermore additionally besides thus therefore nevertheless nonetheless "
    "accordingly".split()
)
"""Adverbs that only tie a sentence to the one before."""
BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
"""Relations of what stands before a noun and says more of it, articles left out."""
COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "dative", "oprd"})
"""Relations of what a verb is said with, subjects and prepositions left out."""
TELLS_WHICH = BEFORE_A_NOUN | {"prep", "relcl", "acl", "appos"}
"""The same with what stands behind the noun."""
CONTENT = NOUNS | {"VERB", "ADJ", "NUM"}
"""Parts of speech of the words that carry meaning, adverbs left out."""
FINITE = STATED | {"MD"}
"""Those of `STATED` and those by which it says what may, must or will be."""
_SO = frozenset({"say", "do", "think", "believe", "hope", "suppose", "tell", "imagine", "presume"})
_GOES_WITH_SO = frozenset({"ADJ", "ADV", "PRON", "DET", "NOUN", "SCONJ", "PROPN"})
_BEHIND_SO = frozenset({"too", "again", "now", "yet", "already", "because", "if", "when", "after", "before", "as"})
_ANSWERING = frozenset({"respond", "reply", "answer"})
_HANDS_ON = frozenset({"ccomp", "xcomp", "aux", "pcomp"})
_SEEMS = frozenset({"be", "seem", "appear", "take", "become", "turn", "remain"})
_COMPLETES = frozenset({"ccomp", "advcl", "xcomp", "csubj", "acl", "relcl"})
_MAKES = frozenset({"make", "find", "think", "consider", "believe", "call"})


def has_child(token: "Token", *relations: str) -> bool:
    """Whether a word hangs on it by one of these relations: `has_child(verb, "neg")`."""
    return any(child.dep_ in relations for child in token.children)


def child_of(token: "Token", *relations: str) -> "Token | None":
    """The first word that hangs on it by one of these relations, or none."""
    return next((child for child in token.children if child.dep_ in relations), None)


def children_of(token: "Token", *relations: str) -> "list[Token]":
    """The words that hang on it by one of these relations, in the order of the text."""
    return [child for child in token.children if child.dep_ in relations]


def has_form(verb: "Token", forms: "Collection[str]") -> bool:
    """Whether the verb, or an auxiliary of it, has one of these tags: `has_form(verb, FINITE)`."""
    return verb.tag_ in forms or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in forms for c in verb.children)


def is_set_off(token: "Token") -> bool:
    """Whether a comma stands before it and what hangs on it: "the storm, called Ida, ..."."""
    return token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","


def is_silent(verb: "Token") -> bool:
    """Whether it says that somebody gave no answer, so that nothing beside it is said in it: "did not respond"."""
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return verb.lemma_.lower() in _ANSWERING and has_child(verb, "neg") and not told


def is_empty(token: "Token") -> bool:
    """Whether it is the "it" of "it is likely that", "it was in May that", "made it clear that"."""
    if token.dep_ == "expl":
        return True
    head = token.head
    judged = token.doc[token.i + 1 : token.sent.end][:1]
    if judged and judged[0].pos_ == "ADJ" and judged[0].head.lemma_ in _MAKES:
        return any(t.lower_ in {"that", "to"} for t in token.doc[token.i + 2 : token.sent.end][:3])
    if token.dep_ not in SUBJECTS or not (head.lemma_ in _SEEMS or token.dep_ == "nsubjpass"):
        return False
    judges = head.lemma_ != "be" or any(c.dep_ in {"acomp", "attr", "prep", "oprd", "advmod"} for c in head.children)
    clauses = (c for c in head.children if c.dep_ in _COMPLETES and c.i > head.i and c.tag_ != "VBG")
    cleft = any(t.lower_ == "who" and t.head.dep_ == "relcl" and t.head.head.dep_ == "attr" for t in head.subtree)
    return judges and (cleft or any(c.dep_ != "advcl" or not is_set_off(c) for c in clauses))


def stands_for_more(so: "Token") -> bool:
    """Whether it is the "so" of "he said so", "asked to do so", with nothing before it that it stands for.

    It stands for another verb: not for the one that says, asks or wants it.
    """
    if so.lower_ != "so" or so.i == so.sent.start or so.nbor(-1).lemma_ not in _SO:
        return False
    verb, after = so.nbor(-1), so.doc[so.i + 1 : so.sent.end][:1]
    if after and after[0].pos_ in _GOES_WITH_SO and after[0].lower_ not in _BEHIND_SO and not after[0].ent_type_:
        return False  # "did so well", "said so that he could leave"
    over = {verb.i}
    while verb.dep_ in _HANDS_ON:
        verb = verb.head
        over.add(verb.i)
    before = so.doc[so.sent.start : so.i]
    return not any(t.pos_ == "VERB" and t.i not in over for t in before)
