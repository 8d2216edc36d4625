"""Words as the gate compares them: what counts as content, and when two words say the same."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.gate import deed_words, kin
from summarizer.gate.paraphrases import PARTICLES, UNLIKE
from summarizer.gate.spelling import spelling
from summarizer.gate.wordnet import entry, relation, usually_the_same
from summarizer.reading import calendar_words, gazetteer, grammar, lexicon
from summarizer.reading.grammar import has_child
from summarizer.reading.standing_words import DENYING

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = grammar.CONTENT | {"ADV"}
LIGHT = frozenset(
    "be have do get make take go come say also very so just then there here now still even well more most much many "
    "other such own same as too yet already again ever never not only about nearly almost however meanwhile further "
    "later earlier previously prior around roughly approximately "
    "when where why how that this than rather quite instead thereby therefore thus mr mrs ms dr sir "
    "include including describe discuss detail mention dated date article newspaper several "
    "some any all both each every another one remain stay".split()
)
"""Words that carry no content of their own; those that change the meaning (not, only, nearly) have their checks."""

_BOUNDS = frozenset({"less", "fewer", "more"})
_AS_MANY = frozenset({"long", "much", "many", "high", "few"})
_COUNTING = _BOUNDS | _AS_MANY | {"total", "number"}
_BEHIND = 3
"""Tokens behind a verb among which its particle stands."""
_SHORT_PLACE = 5
"""Letters of a place up to which its people are not known by its beginning."""
TITLES = lexicon.OFFICES | lexicon.COURTESY | lexicon.RANKS
"""Offices and forms of address: what `role` compares."""
CALENDAR = calendar_words.NAMES | {"day", "year", "century"}


_CONTINENTS = {"european": "Europe", "europe": "Europe", "asian": "Asia", "asia": "Asia", "african": "Africa",
               "africa": "Africa", "scandinavian": "Scandinavia", "scandinavia": "Scandinavia", "arctic": "Arctic",
               "balkan": "Balkans", "baltic": "Baltic"}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A content word of a sentence: `i` is its place in the document, `key` what it is compared by."""

    i: int
    text: str
    key: str
    pos: str
    name: bool
    """Written as a name: its letters, not its sense, must agree."""
    weight: float
    phrase: str = ""
    """The verb with its particle where both are one word, "walk_out"; else the key."""
    initials: str = ""
    """Those of the whole name that it is part of, where there are at least two."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A rough stem that inflections and common derivations share (after Porter, 1980, step by step but fewer)."""
    for suffix in ("ational", "ization", "fulness", "ousness", "iveness", "ations", "ments", "ation", "ition",
                   "ities", "ment", "ness", "ings", "ions", "able", "ible", "ance", "ence", "ancy", "ency", "ally",
                   "ing", "ity", "ion", "ies", "ied", "ize", "ors", "ers", "ive", "ous", "ful", "ist", "ism", "ed",
                   "es", "er", "or", "ly", "al", "ic", "s", "y", "e"):  # fmt: skip
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def is_name(token: "Token") -> bool:
    """Whether the token is written as a name: capitalised, where not only the start of the sentence asks for it."""
    text = token.text
    if text.islower() or not any(c.isupper() for c in text):
        return False
    if text.isupper() and len(text) > 1:
        return True
    if token.lower_ in TITLES or (token.lower_ in CALENDAR and token.ent_type_ in {"DATE", "TIME", ""}):
        return False
    if _begins(token):
        return land(token.lower_) is not None or _named_at_the_start(token)
    return token.text != "I"


def _named_at_the_start(token: "Token") -> bool:
    """Whether a word with a capital that is due anyway is a name: by the tagger, or since no dictionary has it."""
    if token.lower_.endswith("ly"):
        return False
    unknown = not entry(token.lower_).senses
    if token.pos_ == "PROPN":
        return bool(token.ent_type_) or unknown
    known = not token.is_alpha or token.is_stop or token.lower_.endswith(("ed", "ing", "s"))
    return unknown and not known and token.pos_ in CONTENT and not entry(token.lemma_.lower()).senses


def _begins(token: "Token") -> bool:
    """Whether a capital is due here anyway: at the start of a sentence, a quotation, a bracket."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_space or before.text in "\"“‘'([—–:-.!?"


def is_content(token: "Token") -> bool:
    """Whether the word says something by itself."""
    if token.is_space or token.is_punct or token.pos_ not in CONTENT or token.dep_ == "prt":
        return is_name(token) and token.is_alpha and token.pos_ not in {"DET", "PRON", "ADP"}
    if token.lower_ == "according" or _used_to(token) or _counts(token) or _calls(token):
        return False
    return token.lemma_.lower() not in LIGHT or is_name(token) or _phrase(token) in deed_words.phrases()


def _used_to(token: "Token") -> bool:
    """Whether it only says that something was so: "used to be"."""
    return token.lower_ == "used" and any(
        c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children
    )


def _calls(token: "Token") -> bool:
    """Whether it only says what something is called: "called the situation alarming"."""
    if token.lemma_ != "call":
        return False
    named = [c for c in token.children if c.dep_ in {"oprd", "ccomp"} and c.pos_ in {"ADJ", "NOUN", "VERB"}]
    return bool(named) and has_child(token, "dobj", "nsubjpass")


def _counts(token: "Token") -> bool:
    """Whether it only says that something is counted: "a total of", "the number of", "less than"."""
    word = token.lower_
    if word not in _COUNTING:
        return False
    if 0 < token.i < len(token.doc) - 1 and token.nbor(-1).lower_ == token.nbor(1).lower_ == "as":
        return word in _AS_MANY
    behind = [t for t in token.doc[token.i + 1 : token.i + 3] if not t.is_space]
    if len(behind) < 2:
        return False
    amount = behind[1].like_num or behind[1].is_currency or behind[1].lower_ in {"a", "an", "half"}
    return (word in {"total", "number"} and behind[0].lower_ == "of") or (
        word in _BOUNDS and behind[0].lower_ == "than" and amount
    )


def _phrase(token: "Token") -> str:
    """The verb with its particle, or the noun with its hyphen, where the groups, or WordNet, have both as one word.

    To plead not guilty is to deny.
    """
    lemma = token.lemma_.lower()
    if token.i > 1 and token.nbor(-1).text == "-":
        whole = f"{token.nbor(-2).lower_}-{lemma}"
        return whole if deed_words.groups_of(whole) else ""
    if token.pos_ != "VERB":
        return ""
    if lemma == "plead" and any(c.lower_ == "guilty" and has_child(c, "neg") for c in token.children):
        return "deny"
    near = [t for t in token.children if token.i < t.i <= token.i + _BEHIND and t.lower_ in PARTICLES]
    made = [f"{lemma}_{t.lower_}" for t in near]
    joined = [f"{lemma}_{t.lower_}" for t in near if t.dep_ == "prt"]
    found = (m for m in made if m in deed_words.phrases())
    return next(found, next((m for m in joined if entry(m).senses), ""))


def word_of(token: "Token") -> Word:
    """The token as a `Word`."""
    name = is_name(token)
    text = token.text.lower().rstrip(".").replace("’", "'")
    key = spelling(text if name else token.lemma_.lower())
    weight = 1.5 if name else {"NOUN": 1.0, "VERB": 1.0, "NUM": 1.5, "ADJ": 0.7, "ADV": 0.4}.get(token.pos_, 0.7)
    phrase = "" if name else _phrase(token)
    return Word(token.i, text, key, token.pos_, name, weight, phrase or key, _initials(token) if name else "")


def _initials(token: "Token") -> str:
    low, high, doc = token.i, token.i, token.doc
    while low > 0 and doc[low - 1].text[:1].isupper() and not doc[low].is_sent_start:
        low -= 1
    while high + 1 < len(doc) and doc[high + 1].text[:1].isupper() and not doc[high + 1].is_sent_start:
        high += 1
    low += doc[low].lower_ == "the" and low < token.i
    return "".join(t.text[0] for t in doc[low : high + 1]) if 1 <= high - low <= 5 else ""


_ALIKE = 0.8
_ONLY_AGAINST = frozenset({"oppose", "opposition", "resist", "resistance", "unwilling", "reluctant"})
"""Of what denies: who is so has not yet stopped anything."""
_SAYS = {"same": 1.0, "derived": 0.9, "synonym": 0.8, "general": 0.7}


def similarity(claim: Word, evidence: Word) -> float:
    """How far the evidence's word says what the claim's does, 0 to 1; an antonym says nothing of it."""
    if claim.key == evidence.key or claim.text == evidence.text:
        return 1.0
    if claim.name and evidence.name:
        return 0.9 if same_name(claim.key, evidence.key) else 0.0
    if claim.phrase != claim.key or evidence.phrase != evidence.key:
        found = likeness(claim.phrase, evidence.phrase)
        if found or not (deed_words.phrases() | {"deny"}).isdisjoint({claim.phrase, evidence.phrase}):
            return found  # "take part" is no taking
    return likeness(claim.key, evidence.key)


def marks(word: Word) -> frozenset[str]:
    """Of any two words that `similarity` finds alike, however little, both have one of these."""
    country = land(word.key) if word.name else None
    return kin.marks_of_word(word.text, word.key, word.phrase, (country or word.key).lower())


@lru_cache(maxsize=200_000)
def likeness(claim: str, evidence: str) -> float:
    """How far the key of the evidence's word says what the key of the claim's does, 0 to 1."""
    apart = kin.marks(claim).isdisjoint(kin.marks(evidence))
    found = None if apart else relation(claim, evidence)
    if (
        apart
        or found == "antonym"
        or (claim, evidence) in UNLIKE
        or (evidence, claim) in UNLIKE
        or claim.isdigit()
        or evidence.isdigit()
    ):
        return 0.0
    if found is not None:
        return _SAYS[found]
    if len(claim) > 4 and len(evidence) > 4 and stem(claim) == stem(evidence):
        return 0.9
    against = evidence in _ONLY_AGAINST and claim not in _ONLY_AGAINST  # "stopped it" for "opposed it"
    denying = claim in DENYING and evidence in DENYING and "_" not in claim + evidence and not against
    if denying or deed_words.alike(claim, evidence):
        return _ALIKE
    if "-" in claim and evidence in claim.split("-"):
        return 0.7
    return 0.0


def are_opposed(word: Word, other: Word) -> bool:
    """Whether they are antonyms, by themselves or with their particles: "give up" and "keep"."""
    return "antonym" in {relation(word.key, other.key), relation(word.phrase, other.phrase)}


def poles(word: Word) -> frozenset[str]:
    """Of any two words that are antonyms both have one of these."""
    return kin.poles(word.key) if word.phrase == word.key else kin.poles(word.key) | kin.poles(word.phrase)


_PLAINLY = 0.85
"""Likeness from which on two words are one word, or derived from one."""


def plainly(claim: Word, evidence: Word, likeness: float) -> bool:
    """Whether words that are alike so much say the same in their usual senses, not only in a rare one."""
    used_alike = deed_words.alike(claim.phrase, evidence.phrase) or usually_the_same(claim.phrase, evidence.phrase)
    return likeness >= _PLAINLY or (likeness > 0 and used_alike)


@lru_cache(maxsize=50_000)
def same_name(claim: str, evidence: str) -> bool:
    """Whether two words of names are one: a possessive, a plural, a people and its country."""
    mine, theirs = claim.removesuffix("s").rstrip("'"), evidence.removesuffix("s").rstrip("'")
    if mine == theirs and len(mine) > 3:
        return True
    if _people_of(mine, theirs) or _people_of(theirs, mine) or (min(mine, theirs) + "ic" == max(mine, theirs)):
        return True  # "Democrats", "Democratic"
    first, second = land(claim), land(evidence)
    return bool(first or second) and (first or claim).lower() == (second or evidence).lower()


def _people_of(people: str, place: str) -> bool:
    """Whether a name is made of a place's by an ending, of a country that no list has: "Dorvian", "Dorvia"."""
    if len(place) <= _SHORT_PLACE or not people.startswith(place[:-1]):
        return False
    return people in {place + "n" * place.endswith("a"), place.removesuffix("a") + "ian", place + "ian", place + "ese"}


def is_country(token: "Token") -> bool:
    """Whether it is a country's own name, which the tagger takes for a common noun now and then."""
    return token.is_title and gazetteer.country(token.text) is not None


def land(name: str) -> str | None:
    """The country or part of the world that a name, a people or an adjective stands for: "Europe" for "European"."""
    return country(name) or _CONTINENTS.get(name.lower().removesuffix("s"))


def country(name: str) -> str | None:
    """The country that a name, a people or an adjective stands for, or none."""
    return gazetteer.country(name) or gazetteer.country_of(name)


def country_at(tokens: "list[Token]") -> str | None:
    """The country that a run of tokens names, with or without its article, or none."""
    if not tokens or not tokens[0].text[0].isupper():
        return None
    return land(" ".join(t.text for t in tokens).lower().removeprefix("the "))
