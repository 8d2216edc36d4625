"""Whether a sentence stays whole and keeps its source when a part of it goes."""

import re
from typing import TYPE_CHECKING

from summarizer.condense import emptied, openings, pronouns, referents
from summarizer.condense.lexicon import COMMAS, INFORMANTS, KNOWN, SOURCES, SPEECH
from summarizer.condense.parts import LINKS, TIMES
from summarizer.reading import entities, gazetteer, plain_article, read, read_all
from summarizer.reading.grammar import DATED, EVERY_SUBJECT, FINITE, child_of, children_of, has_child

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.condense.parts import Part, Place

_BELONGS = frozenset({"by", "of", "with", "to", "from", "against", "for", "into"})
"""Prepositions that may belong to the noun before them, whatever the parse says."""
_LIGHT = frozenset({"make", "take", "have", "give", "pay", "put", "play", "get", "hold", "draw", "lay"})
_ATTRIBUTION = 4
"""Tokens at the end of a sentence among which the verb of who said it stands."""
_UNFILLED = frozenset(
    "support responsibility blame opposition interest concern limit pressure surge rise increase drop spike".split()
)
"""Nouns that do not say enough without what they are for, on or in: "offered support", "pointed to a surge"."""
_LARGE = 500_000
"""People of a city."""
_DASHES = frozenset({"—", "–", "--"})
_DASH = re.compile(r"\s[–—―-]+\s|[—―]|--")
_NOTHING_BETWEEN = re.compile(r"[–—―]\s*[–—―]|\s-\s+-\s")
_GOES_ON = frozenset(
    {"AUX", "ADP", "SCONJ", "ADV", "PUNCT", "PART", "CCONJ"}
)  # fmt: skip
"""What may follow the closing comma of an aside: anything else may be the next member of a list."""


def closes_well(part: "Part", tokens: "Tokens") -> bool:  # noqa: C901, PLR0911 - one trap a line
    """Whether what follows without a comma cannot belong to the part: there the parse is often wrong."""
    doc = tokens.doc
    if doc[part.last - 1].tag_ in {"WDT", "WP", "WP$"}:
        return False  # "in which"
    if doc[part.last - 1].dep_ == "cc" or (part.first > tokens.start and doc[part.first - 1].dep_ == "cc"):
        return False
    if _goes_astray(part, tokens) or _leaves_a_pronoun(part, tokens) or takes_a_verb(part, tokens):
        return False
    if (
        part.cost <= LINKS
        or part.last >= tokens.end
        or any(t.text in COMMAS for t in doc[part.last - 1 : part.last + 1])
    ):
        return True
    after, end = doc[part.last], doc[part.last - 1]
    bracket = next((t.i for t in doc[part.last : tokens.end - 1] if t.text == ")"), None) if after.text == "(" else None
    after = doc[bracket + 1] if bracket is not None else after
    if _splits_a_chunk(end, after) or _begins_a_noun(after):
        return False
    if part.cost > TIMES and after.pos_ == "ADP" and after.lower_ in _BELONGS:
        return False  # "on trial for fraud by letter"
    if after.tag_ in {"WDT", "WP", "WP$", "WRB"} or after.dep_ in {"acl", "relcl"} or after.pos_ == "SCONJ":
        return False
    on_noun = part.hangs_on is not None and doc[part.hangs_on].pos_ in {"NOUN", "PROPN"}
    if on_noun and (after.pos_ in {"NOUN", "PROPN", "ADJ"} or after.tag_ in {"VBN", "VBG"}):
        return False  # the noun goes on
    loose = {"VERB", "AUX"} if after.pos_ == "CCONJ" else {"VERB", "AUX", "PROPN"}
    if on_noun and (emptied.opens_an_act(after) or (after.pos_ in {"ADP", "CCONJ"} and after.head.pos_ not in loose)):
        return False  # what follows may hang on what goes
    if after.tag_ == "TO":
        return False  # "a call for X to go"
    if after.lower_ == "that" and after.dep_ != "mark":
        return False
    if after.tag_ in FINITE or after.pos_ == "AUX":
        verb = after if after.dep_ not in {"aux", "auxpass"} else after.head
        return any(c.dep_ in EVERY_SUBJECT and c.i < part.first for c in verb.children)
    return True


def _splits_a_chunk(end: "Token", after: "Token") -> bool:
    """Whether what goes ends in the middle of a noun chunk, or on a preposition without its noun."""
    if end.pos_ == "ADP":
        return after.pos_ in {"NOUN", "PROPN", "DET", "ADJ", "NUM"}
    return end.pos_ in {"NOUN", "ADJ"} and after.pos_ in {"NOUN", "PROPN"} and after.left_edge.i <= end.i + 1


def _begins_a_noun(after: "Token") -> bool:
    """Whether a participle goes on with what went: "[for drug (K2)] related offences"."""
    return after.tag_ in {"VBN", "VBG"} and after.i + 1 < len(after.doc) and after.nbor().pos_ in {"NOUN", "PROPN"}


def _goes_astray(part: "Part", tokens: "Tokens") -> bool:
    """Whether what follows may describe what goes ("..., also called X,"), or go on with its list ("of A and B")."""
    rest = [t for t in tokens.doc[part.last : tokens.end] if t.text not in COMMAS and t.pos_ != "ADV"][:1]
    if not rest or part.cost <= LINKS or part.first == tokens.start:
        return False
    after = rest[0]
    if after.dep_ == "dep" or after.tag_ == "WRB" or (after.tag_ == "VBN" and after.dep_ in {"acl", "advcl"}):
        return True  # "a change from 2015, when ..."
    if after.dep_ != "cc" or after.i != part.last:
        return False
    joined = next((c for c in after.head.children if c.dep_ == "conj" and c.i > after.i), None)
    return joined is not None and joined.pos_ not in {"VERB", "AUX"}


def _leaves_a_pronoun(part: "Part", tokens: "Tokens") -> bool:
    """Whether a clause keeps its pronoun and loses its verb, as in "who, along with his aides[, signed it]"."""
    before = tokens.doc[tokens.start : part.first]
    pronoun = next((t for t in reversed(list(before)) if t.tag_ in {"WP", "WDT"} and t.dep_ in EVERY_SUBJECT), None)
    rest = (t for t in tokens.doc[pronoun.i : tokens.end] if not part.holds(t)) if pronoun is not None else ()
    return pronoun is not None and not any(t.tag_ in FINITE for t in rest)


def takes_a_verb(part: "Part", tokens: "Tokens") -> bool:
    """Whether a participle in it may be the verb of a clause: "a state Berg won", "— the nominee, Berg, lost"."""
    for verb in (t for t in tokens.doc[part.first : part.last] if t.tag_ == "VBN" and t.dep_ == "acl"):
        noun = verb.head
        two = noun.pos_ == "PROPN" and any(c.dep_ == "compound" and c.pos_ == "NOUN" for c in noun.children)
        before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > tokens.start else noun
        clause = has_child(noun, "appos") and (noun.dep_ in {"dep", "appos"} or before.text in _DASHES)
        if not part.holds(noun) and (clause or (two and has_child(noun, "det"))):
            return True
    return False


def goes_on(place: "Place") -> bool:
    """Whether the sentence ends, or goes on with anything but another member of a list, after the closing comma."""
    following = place.following
    if not place.comma_after or following is None:
        return True
    return (
        following.pos_ in _GOES_ON
        or following.lower_ in SOURCES
        or following.tag_ in FINITE
        or place.before_who_said_it
    )


def is_described_after(place: "Place") -> bool:
    """Whether what follows the comma may describe what goes: "In Arlon, one of the last mill towns, Ann Berg ..."."""
    first, verb = place.following, place.token.head
    if (
        not (place.opens and place.comma_after)
        or first is None
        or first.pos_ not in {"DET", "NUM"}
        or any(t.ent_type_ in DATED for t in place.token.subtree)
    ):
        return False
    between = place.tokens.doc[first.i : max(first.i, verb.i)]
    return any(t.text in COMMAS and t.nbor().pos_ == "PROPN" for t in between[:-1])


def tells_more(verb: "Token") -> bool:
    """Whether a clause beside the main one says what somebody said: ", as the mayor announced that ..."."""
    marked = any(c.dep_ in {"mark", "advmod"} and c.i < verb.i for c in verb.children)
    return verb.dep_ == "advcl" and marked and any(c.dep_ in {"ccomp", "dobj"} and c.i > verb.i for c in verb.children)


def holds_a_source(token: "Token", part: "Part") -> bool:
    """Whether its loss would drop who said it: the source hangs on what stays."""
    inside = [t for t in token.doc[part.first : part.last] if not t.is_punct]
    if not inside:
        return True
    if inside[0].lower_ in SOURCES:
        return inside[0].lower_ not in {"citing", "quoting"} or _names_an_informant(inside[0])
    if inside[-1].lemma_ in SPEECH and inside[-1].pos_ == "VERB":
        return True  # ", a press release stated" is parsed as an aside
    if token.dep_ in {"relcl", "appos"}:
        return False
    speaking = (t for t in inside if t.lemma_ in SPEECH and t.pos_ == "VERB" and t.dep_ != "relcl")
    speaking = (t for t in speaking if not tells_more(t))
    return any(c.dep_ == "nsubj" and c.tag_ not in {"WP", "WDT"} for t in speaking for c in t.children)


def _names_an_informant(citing: "Token") -> bool:
    """As in "citing officials", not "citing the weather as the reason"."""
    objects = children_of(citing, "dobj")
    return not objects or any(o.lemma_ in INFORMANTS or o.ent_type_ in {"PERSON", "ORG"} for o in objects)


def names_who_said_it(place: "Place") -> bool:
    """Whether the sentence ends in ", people said" after this."""
    after = [t for t in place.tokens.doc[place.right : place.tokens.end] if not t.is_punct]
    return any(t.lemma_ in SPEECH for t in after) and len(after) < 12


def completes_a_light_verb(token: "Token") -> bool:
    """Whether a phrase belongs to a verb that says little and its noun: "make a grab for", "took aim at"."""
    noun = (
        token.head
        if token.head.dep_ == "dobj"
        else next((c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i), None)
    )
    if noun is None or noun.i != token.i - 1:
        return False
    if noun.lemma_ in _UNFILLED and not has_child(noun, "poss"):
        return True
    if noun.head.lemma_ not in _LIGHT:
        return False
    return noun.tag_ == "NN" and not any(c.dep_ in {"amod", "poss"} or c.lower_ == "the" for c in noun.children)


def is_bare_without(noun: "Token", first: int) -> bool:
    """Whether a noun under "the" would point nowhere without what follows from `first` on: "the theory", "the body"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in KNOWN or not any(c.lower_ == "the" for c in noun.children):
        return False
    if any(t.lemma_ == noun.lemma_ and t.pos_ == "NOUN" for t in noun.sent if t.i < noun.i):
        return True  # "the bill is based on the bill [that they drafted]"
    telling = {"compound", "poss", "nummod", "nmod"} | (set() if noun.dep_ in EVERY_SUBJECT else {"amod"})
    return not any(
        c.dep_ in telling or (c.dep_ in {"prep", "acl", "relcl"} and c.i > noun.i) for c in noun.children if c.i < first
    )


def tail_is_free(place: "Place") -> bool:
    """Whether nothing after the comma hangs on what goes."""
    tail = place.tokens.doc[place.right + 1 : place.tokens.end]
    return all(t.is_punct or not place.left <= t.head.i < place.right for t in tail) and not any(
        t.dep_ in {"relcl", "appos"} and t.head.i < place.right for t in tail
    )


def reads_alike(text: str, whole: "Tokens") -> bool:
    """Whether a cut is parsed around a main verb of the whole sentence, with a subject, and its pronouns are clear.

    Else the cut garbled it.
    """
    if text in openings.of(whole):
        return not points_outside(text, whole)
    cut = read(plain_article(text))
    tokens = cut.first_tokens
    if tokens is None or len(cut.article.sentences) > 1:
        return False
    root = tokens.root
    subject = child_of(root, *EVERY_SUBJECT)
    last = next((t for t in reversed(list(tokens)) if t.is_alpha), root)
    if root.pos_ not in {"VERB", "AUX"} or subject is None or last.tag_ in {"TO", "DT", "CC", "WDT"}:
        return False
    if (
        emptied.breaks_off(tokens, last)
        or emptied.is_emptied(last, whole)
        or any(_is_cut_off(t) for t in tokens if t.dep_ in EVERY_SUBJECT)
    ):
        return False
    if _loses_a_dash(text, whole.text):
        return False
    return root.lemma_ in _main_verbs(whole) and not points_outside(text, whole)


def _loses_a_dash(text: str, whole: str) -> bool:
    """Whether of two dashes around an aside one is left, or nothing stands between them."""
    left, dashes = len(_DASH.findall(text)), len(_DASH.findall(whole))
    return bool(_NOTHING_BETWEEN.search(text)) or (dashes % 2 == 0 and left % 2 == 1)


def read_ahead(texts: "Iterable[str]") -> None:
    """Parses in one batch what `points_outside` would read one by one."""
    read_all([plain_article(text) for text in texts if _has_a_pronoun(text)])


def _has_a_pronoun(text: str) -> bool:
    return not pronouns.ALL.isdisjoint(re.findall(r"\w+", text.lower()))


def points_outside(text: str, whole: "Tokens") -> bool:
    """Whether a cut of a sentence holds a pronoun for what the cut itself does not name before it."""
    if not _has_a_pronoun(text):
        return False
    people = {t.text for t in entities.words_of_people(whole.doc) if not _is_a_city(t)}
    cut = read(plain_article(text))
    named = {m.start for n in referents.people(cut) for m in n.mentions}
    tokens = [t for t in cut.by_sentence if t is not None]
    return any(pronouns.hang(t, named | {w.idx for w in t if w.text in people}) for t in tokens)


def _is_a_city(name: "Token") -> bool:
    """Whether a large one is called so, whatever it is taken for: "Berg said Kiev would press its case"."""
    return gazetteer.city(name.text) >= _LARGE and not gazetteer.is_given_name(name.text)


def _is_cut_off(subject: "Token") -> bool:
    """Whether one comma stands between a subject and its verb: "A lawyer, confirmed that ..."."""
    verb = subject.head
    between = [t.text for t in subject.doc[subject.i + 1 : verb.i]]
    rest = [t for t in subject.doc[subject.right_edge.i : verb.i] if t.pos_ not in {"AUX", "ADV", "PART"}]
    aside = any(c.dep_ == "appos" and c.left_edge.i > subject.i + 1 for c in subject.children)
    return between.count(",") == 1 and bool(rest) and (rest[-1].text == "," or aside)


def _main_verbs(whole: "Tokens") -> set[str]:
    """The verbs that a cut of the sentence may turn on; where it ends in ", people said", what they said is one."""
    root = whole.root
    if root.pos_ not in {"VERB", "AUX"}:
        return {t.lemma_ for t in whole if t.pos_ in {"VERB", "AUX"}}
    clauses = {"ROOT", "parataxis"} if ";" not in whole.text else {"ROOT", "parataxis", "ccomp"}
    said = [c for c in root.children if c.dep_ == "ccomp" and c.i < root.i]
    said += [t for t in whole[-_ATTRIBUTION:] if t.lemma_ in SPEECH and t.tag_ == "VBD"]  # "..., X revealed Monday"
    said += [c for c in root.children if c.dep_ == "conj" and has_child(c, *EVERY_SUBJECT)]
    return {t.lemma_ for t in whole if t.dep_ in clauses} | {t.lemma_ for t in said}
