"""Whether a sentence can be read alone, and what makes it so: links cut, referents named in square brackets.

A referent is named only where the text leaves one choice; a sentence that stays unclear is marked, and others go first.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense import antecedents, demonstratives, links, pronouns, referents, spoken, taken_over, torn
from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import COMMAS, HANGING, KNOWN, SPEECH
from summarizer.condense.terms import Terms
from summarizer.reading.grammar import HIS_OR_HERS, SUBJECTS, TELLS_WHICH, has_child, is_set_off, stands_for_more
from summarizer.reading.keeping import with_reading
from summarizer.reading.other_languages import opens_with_a_pronoun

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading

_POINTING_ADJECTIVES = frozenset(
    {"latter", "former", "same", "other", "another", "both"}
)  # fmt: skip
OF_THEIR_OWN = frozenset(
    {"ORG", "PERSON", "LAW", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
)  # fmt: skip
_ORDER = frozenset({"first", "second", "third", "fourth", "last", "next", "others", "rest"})
_OPENS_AN_ANSWER = frozenset(
    {"yes", "no", "well", "oh", "sure", "okay", "one", "first", "second", "third", "firstly", "secondly"}
)  # fmt: skip
_SOME = frozenset({"others", "few", "many", "some", "several", "most", "two", "three", "four"})
"""As the subject of a verb they count out of what was told."""
_OPENS = 2
"""Words before "same" in a phrase that opens a sentence: "For the same reason"."""
_CONTINUES = frozenset({"continue", "add", "conclude"})
_ANSWERS = frozenset({"respond", "reply", "retort", "counter"})
"""Verbs that leave open what is answered, where no "to" says it."""
_CODE = re.compile(r"[A-Z]{2,4}-\d+")
UNCLEAR = 0.5
"""What is lost from which on nobody can tell what a sentence alone is about."""
_OPEN = 0.6
"""What is lost where nobody can tell what a word means."""
_BARE = 0.4
"""What is lost where a subject points back by its noun alone."""
_TITLED = 0.3
"""What is lost where "this law" is the one of the title."""
_IN_A_QUOTATION = 0.85
"""Part of a loss that counts in words between marks."""
_BARE_NOUN = re.compile(r"the [a-z-]+")
_OPENS_BACK = re.compile(r"(?:ever since|in (?:the )?(?:first|second|former|latter|other|both)),", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"?|“[^”]*”?|«[^»]*»?")


@dataclass(frozen=True)
class Standing:
    """What it takes to read a sentence alone."""

    edits: tuple[Edit, ...] = ()
    """Links cut and referents put in."""
    cites: tuple[int, ...] = ()
    """The sentences that name the referents."""
    unclear: float = 0.0
    """0 is clear, from 0.5 nobody can tell what it is about."""
    titled: frozenset[str] = frozenset()
    """What "this" is told of that only the title names, as lemmas: "this law"."""


def unparsed(reading: "Reading", number: int) -> Standing:
    """How a sentence in a language that is not parsed stands alone: all that can be told is a pronoun that opens it."""
    pointing = opens_with_a_pronoun(reading.tokens(number).text, reading.article.language)
    return Standing(unclear=UNCLEAR * pointing)


@with_reading
def stand(reading: "Reading", number: int) -> Standing:
    """How the sentence stands alone; English only."""
    tokens = reading.tokens(number)
    sentence = reading.article.sentences[number - 1]
    text = reading.article.text[sentence.start : sentence.end]
    quoted = [(sentence.start + m.start(), sentence.start + m.end()) for m in _QUOTED.finditer(text)]
    mark = spoken.opening_mark(reading, sentence)
    edits, spoken_to = ([mark[0]], mark[1]) if mark else ([], sentence.start)
    quoted.append((sentence.start, spoken_to))
    edits += links.cut(tokens, text, sentence.start, quoted)
    cites: list[int] = []
    unclear, known, title, titled = 0.0, set[str](), Terms.of(reading).title, set[str]()
    people = frozenset(m.start for _, mentions in antecedents.people_in(reading, number) for m in mentions)
    unsaid = spoken.is_inside(reading, sentence) or spoken.is_unsaid(reading, number)
    hangs = unsaid or _goes_on(tokens) or taken_over.is_open(reading, number)
    if hangs or _OPENS_BACK.match(text) or torn.is_torn(tokens):
        unclear = 0.6
    listed = list(tokens)
    opens = number == next((s.number for s in reading.article.sentences if s.kind == "body"), 0)
    for place, token in enumerate(listed):
        if opens and _is_named_after(token, people) and not links.is_within(token, quoted):
            continue  # nothing stands before it: "He may admire her, but Ann Berg ..."
        loss = _hangs(token, listed[:place], tokens, people, quoted)
        inside = links.is_within(token, quoted)
        if token.lower_ in demonstratives.ALL and token.head.pos_ == "NOUN" and token.head.lemma_.lower() in title:
            titled |= {token.head.lemma_.lower()} if loss > _TITLED else set()
            loss = min(loss, _TITLED)
        if not loss or (token.lower_ in known and not inside):
            continue  # named once, a pronoun does
        found = None if inside else referents.find(reading, token, number)
        if found is None:
            loss = _OPEN if loss >= _BARE and referents.is_any_body(reading, token, number) else loss
            unclear = max(unclear, loss * (_IN_A_QUOTATION if inside else 1.0))
        else:
            edits.append(found[0])
            cites.append(found[1])
            unclear = max(unclear, _BARE * bool(_BARE_NOUN.fullmatch(found[0].name)))
            known |= pronouns.forms_of(token.lower_)
    return Standing(tuple(edits), tuple(dict.fromkeys(cites)), unclear, frozenset(titled))


def _is_named_after(token: "Token", people: frozenset[int]) -> bool:
    """Whether somebody is named outside of what "his" or "her" narrows, as in "his manager Ann Berg"."""
    own = {t.idx for t in token.head.subtree} if token.dep_ == "poss" else set()
    return token.lower_ in HIS_OR_HERS and not people <= own


def _goes_on(tokens: "Tokens") -> bool:
    """Whether it only makes sense after what was told before: "continued", "took a similar stand", "weeks later"."""
    root = tokens.root
    if any(t.lemma_ in _CONTINUES and t.dep_ == "parataxis" for t in tokens):
        return True  # "The plan, she continued, is only possible if ..."
    if root.lemma_ in _ANSWERS and not any(c.lower_ == "to" or c.dep_ == "dobj" for c in root.children):
        return True
    if root.lemma_ in _CONTINUES and root.pos_ == "VERB":
        speech = any(c.dep_ in {"ccomp", "parataxis"} and not _is_a_finding(c) for c in root.children)
        complete = has_child(root, "dobj", "xcomp", "prep", "nsubjpass", "ccomp")
        return root.lemma_ != "add" if speech else not complete  # "added that" says no less than "said that"
    return any(_is_like_another(t, root) or _is_later(t, root) for t in tokens)


def _is_a_finding(clause: "Token") -> bool:
    """Whether it is what somebody found out: "inspectors concluded that ..."."""
    return clause.head.lemma_ == "conclude" and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _is_like_another(token: "Token", root: "Token") -> bool:
    """Whether it is a "similar" that does not say to what."""
    head = token.head
    if token.lower_ != "similar" or head.dep_ not in {"dobj", "attr", "nsubj"} or head.head.i != root.i:
        return False
    to_what = any(t.lower_ in {"to", "as"} for t in token.subtree) or any(c.lower_ == "to" for c in head.children)
    return not to_what


def _is_later(token: "Token", root: "Token") -> bool:
    """Whether it counts from what was told: "weeks later"."""
    if token.lower_ not in {"later", "earlier"} or token.head.i != root.i or token.dep_ != "advmod":
        return False
    before = token.nbor(-1) if token.i else token  # however it is parsed
    return before.ent_type_ in {"DATE", "TIME"} or has_child(token, "npadvmod")


def _hangs(
    token: "Token", before: "list[Token]", tokens: "Tokens", people: frozenset[int], quoted: "list[tuple[int, int]]"
) -> float:
    """How much is lost where this word points outside the sentence: 0 where it does not."""
    word = token.lower_
    if token.dep_ in SUBJECTS and token.head.lemma_ in SPEECH and not links.is_within(token, quoted):
        before = [t for t in before if not links.is_within(t, quoted)]  # nobody is named by his own words
    if word in pronouns.ALL:
        return 0.0 if pronouns.is_named(token, before, tokens, people) else 0.7
    if word in demonstratives.ALL:
        return demonstratives.loss(token, before)
    if word in _SOME and token.dep_ in SUBJECTS and not any(t.tag_ in {"NNS", "NNPS"} for t in before):
        told = has_child(token, "prep", "relcl", "acl")
        return 0.0 if told else 0.5
    if word in demonstratives.SPANS and token.i - tokens.start <= _OPENS and _opens_back(tokens, token):
        return 0.5  # "at the time", "the same day", "that same year", "later that week"
    if word in _POINTING_ADJECTIVES and token.nbor(-1).lower_ == "the" if token.i else False:
        opens = token.dep_ in SUBJECTS or (word == "same" and token.i - tokens.start <= _OPENS)
        return 0.6 if word == "latter" or opens else 0.3 if word != "former" else 0.0
    return max(_bare(token, before), _counts_on(token, tokens), _OPEN * (_is_a_code(token) or stands_for_more(token)))


def _is_a_code(token: "Token") -> bool:
    """Whether it is a number of something of no kind that is told: "HB-12", not "HB-12, a bill" or "the HB-12 bill"."""
    if _CODE.fullmatch(token.text) is None:
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    told = token.i > token.sent.start and token.nbor(-1).pos_ == "NOUN"  # "tail number AB-12"
    return not told and after.pos_ != "NOUN" and after.text not in {"(", *COMMAS}


def _opens_back(tokens: "Tokens", token: "Token") -> bool:
    """Whether the words up to this one, a span of time, open the sentence by pointing to a time told before."""
    opening = {t.lower_ for t in tokens[: token.i - tokens.start]}
    plain = token.lower_ in {"time", "day"} and tokens[0].lower_ in {"at", "the"} and "a" not in opening
    return plain or "that" in opening or {"the", "same"} <= opening


def _counts_on(token: "Token", tokens: "Tokens") -> float:
    """What is lost where a sentence opens by counting on from what was told: "The first", "A further four", "Both"."""
    at, word = token.i - tokens.start, token.lower_
    if _goes_on_from(token, tokens) or (word in {"above", "aforementioned"} and token.dep_ == "amod"):
        return 0.6
    if at == 0 and word in {"afterwards", "afterward", "thereafter", "both", "neither", "either"}:
        return 0.5 if word != "both" or not any(t.lower_ == "and" for t in token.head.subtree) else 0.0
    if at != 1 or word not in _ORDER or tokens[0].lower_ != "the":
        return 0.0
    counted = token if token.dep_ in SUBJECTS else token.head
    told = has_child(counted, "prep", "relcl", "acl", "compound", "poss")
    told = told and not any(t.lower_ in {"two", "three", "them", "these"} and t.dep_ == "pobj" for t in counted.subtree)
    return 0.6 if counted.dep_ in SUBJECTS and not told else 0.0


def _goes_on_from(token: "Token", tokens: "Tokens") -> bool:
    """Whether the word is the one by which the sentence ties its beginning to the one before."""
    at, word = token.i - tokens.start, token.lower_
    if at == _OPENS and word == "separate" and tokens[0].dep_ == "prep" and tokens[1].lower_ == "a":
        return True  # "In a separate case, ..."
    if at > 1 or len(tokens) == 1:
        return False
    if at == 1:
        return word in {"further", "separate", "similar"} and tokens[0].lower_ == "a"
    if word == "another":  # an article may open with it
        return token.i > 0 and token.head.dep_ in SUBJECTS | {"nummod", "quantmod"}
    after = tokens[1]
    if word == "first" and token.dep_ == "advmod" and token.head.dep_ == "ROOT":
        return True  # "First it rained, then it froze"
    example = word == "for" and after.lower_ in {"example", "instance"}
    return example or (word == "since" and after.lower_ == "then") or (word in _OPENS_AN_ANSWER and after.text == ",")


def _bare(token: "Token", before: "list[Token]") -> float:
    """A noun of the kind that points back, under a bare "the"."""
    if referents.is_a_source(token):
        return _BARE
    children = list(token.children)
    counted = any(c.dep_ == "nummod" for c in children)
    points_back = token.lemma_.lower() in HANGING | referents.BODIES or counted or token.lower_.endswith("-old")
    opens = token.pos_ == "NOUN" and token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"
    opens = opens and token.lemma_.lower() not in KNOWN
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.ent_type_ in OF_THEIR_OWN or not (points_back or opens):
        return 0.0
    article = next((c for c in children if c.dep_ == "det"), None)
    if article is None or article.lower_ != "the":
        return 0.0
    narrowed = TELLS_WHICH - {"nummod"}
    if any(c.dep_ in narrowed and not is_set_off(c) for c in children) or any(t.lemma_ == token.lemma_ for t in before):
        return 0.0
    if not points_back:
        return 0.25
    return _BARE if token.dep_ in SUBJECTS else 0.2
