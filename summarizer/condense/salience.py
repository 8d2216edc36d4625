"""How much each sentence matters: place, title, repetition, names and figures, and what kind of talk it is."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense.lexicon import REPORTING
from summarizer.condense.pictures import is_caption
from summarizer.condense.terms import Terms
from summarizer.reading import entities, gazetteer
from summarizer.reading.calendar_words import NEWS_YEAR
from summarizer.reading.grammar import EVERY_SUBJECT, FINITE, VERBS, child_of, has_child, has_form
from summarizer.reading.keeping import with_reading
from summarizer.reading.other_languages import count_words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.models import Sentence
    from summarizer.reading import Reading

_SILENCE = re.compile(
    r"\b(?:declin|refus)(?:ed|es|ing)\b[^.;]*\b(?:to comment|comment on|to discuss|interview request)|\bfor comment\b|"
    r"\bn(?:ot|['’]t) (?:immediately )?(?:respond|return|repl|be reached)|"
    r"\b(?:had|made|offered) no (?:immediate )?comment\b|"
    r"\b(?:could|would) not (?:confirm|comment)\b|\bno further details\b|\bdid(?: not|n['’]t) know\b",
    re.IGNORECASE,
)
"""Nobody's answer is no news."""
_OPINION = frozenset(
    {"should", "must", "ought", "arguably", "perhaps", "appear", "appears", "seem", "seems", "clearly", "frankly",
     "undoubtedly", "likely", "seen", "viewed", "regarded"}
)  # fmt: skip
_ACTS = frozenset(
    {"refuse", "reject", "decline", "deny", "sign", "agree", "ban", "resign", "kill", "die", "arrest", "sentence",
     "charge", "sue", "win", "lose", "elect", "approve", "launch", "attack", "injure", "wound", "order", "vote",
     "accuse", "convict", "acquit", "file", "fire", "appoint", "nominate", "withdraw", "cancel", "suspend",
     "close", "evacuate", "rescue", "find", "discover", "urge", "call", "warn", "condemn", "threaten", "pledge",
     "vow", "demand", "seize", "indict", "plead", "crash", "collapse", "explode", "visit", "welcome", "meet",
     "announce", "rule", "veto", "pass", "apologise", "apologize", "admit", "confirm", "mark"}
)  # fmt: skip
"""What people do or suffer in the news; a sentence that turns on one of these reports an event."""
_FIRSTS = frozenset(
    {"first", "record", "largest", "biggest", "highest", "worst", "deadliest", "unprecedented", "historic"}
)  # fmt: skip
_LONG_AGO = re.compile(
    r"(?:[\w-]+ ){0,3}(?:years|decades) ago\b|last decade\b|(?:late|early|earlier) last year\b", re.IGNORECASE
)
"""What opens a sentence that tells of times before the news: "Some thirty years ago"; "Last year" may open the news."""
_WORD = re.compile(r"(?<![\w.])(?<!War )(?<!Phase )(?<!Part )(?<!Title )(?<!Type )[A-Za-z]+(?!\.\w)")
"""The "I" of "F.B.I.", of "i.e." and of "World War I" is none."""
_TELLS = frozenset({"VBD", "MD"})
_FIRST_OR_SECOND = frozenset(
    {"i", "we", "you", "my", "our", "your", "me", "us"}
)  # fmt: skip
_COMMAS = 3
"""From so many on, a sentence of which half the words have capitals is a list."""
_OPENS_ASIDE = frozenset(
    {"while", "although", "though", "whereas", "if", "despite"}
)  # fmt: skip
_OF_A_PAGE = frozenset({"article", "interview", "story", "page", "transcript", "post", "column", "blog", "video"})
_EXAMPLE = re.compile(r"for (?:example|instance)\b", re.IGNORECASE)
_QUOTE_MARKS = '"“”«»„'
MARKED = re.compile(r"\"[^\"]*\"?|“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?")


@dataclass(frozen=True)
class Weighed:
    """A body sentence and what it is worth; `score` is about 0-3, `place` counts from 0 what is no caption."""

    number: int
    place: int
    score: float
    lead: float
    """What of the score it owes to its place."""
    terms: frozenset[str]


@with_reading
def weigh(reading: "Reading", terms: Terms | None = None) -> list[Weighed]:
    """The body sentences in reading order, each with its worth."""
    terms = terms or Terms.of(reading)
    latest = _latest_year(reading)
    masses = {n: terms.mass(t) / (len(t) + 4) ** 0.6 for n, t in terms.by_sentence.items()}
    top = max(masses.values(), default=0.0) or 1.0
    weighed = []
    place = 0
    for sentence in terms.body:
        tokens = reading.tokens(sentence)
        own = terms.by_sentence[sentence.number]
        score = lead(place) + masses[sentence.number] / top + 0.5 * _share(own, terms.title)
        score += 0.4 * max((_share(own, h) for h in terms.headings), default=0.0)
        if terms.english:
            score += 0.05 * min(4, len({e.text for e in entities.within(tokens)}))
            score += 0.0 if _is_past(tokens, latest) else _event(tokens)
            score -= _discount(tokens, sentence, reading, latest)
        score -= _wrong_length(sum(t.is_alpha for t in tokens) if terms.english else count_words(tokens.text))
        weighed.append(Weighed(sentence.number, place, score, lead(place), own))
        place += not (terms.english and is_beside_the_text(tokens))  # what stands below a picture opens the text
    return weighed


def lead(place: int) -> float:
    """What a sentence owes to its place, counted from 0."""
    return 1.6 / (1 + 0.6 * place)


def _share(own: frozenset[str], of: frozenset[str]) -> float:
    return len(own & of) / len(of) if of else 0.0


def _event(tokens: "Tokens") -> float:
    """What it gains for telling of an act, or of a first."""
    root = tokens.root
    verbs = [root, *(c for c in root.children if c.dep_ in {"xcomp", "ccomp", "conj"})]
    act = any(v.lemma_ in _ACTS and v.pos_ == "VERB" for v in verbs)
    return 0.2 * act + 0.2 * any(t.lower_ in _FIRSTS and t.dep_ == "amod" for t in tokens)


def _latest_year(reading: "Reading") -> int:
    """The year that the article tells of."""
    published = reading.article.published
    return published.year if published else max((int(y) for y in NEWS_YEAR.findall(reading.article.text)), default=0)


def _wrong_length(words: int) -> float:
    if words < 6:
        return 0.7
    if words > 60:
        return 0.6
    return 0.25 if words < 9 else 0.0


def _discount(tokens: "Tokens", sentence: "Sentence", reading: "Reading", latest: int) -> float:
    """What a sentence loses for being background, explanation, opinion, quotation or a question."""
    text = reading.article.text[sentence.start : sentence.end]
    plain = MARKED.sub(" ", text)
    lost = 0.0
    if _is_past(tokens, latest):
        lost += 0.5
    lost += _explains(tokens) + 1.4 * is_caption(tokens) + 0.6 * _is_about_the_page(tokens)
    words = {t.lower_ for t in tokens}
    if words & _OPINION:
        lost += 0.3
    if speaks_as_the_writer(text):
        lost += 0.7
    if tells_of_silence(plain):
        lost += 1.2
    if len(plain) < 0.5 * len(text):
        lost += 0.3 if len(plain.split()) > 1 else 0.7  # nobody is said to have said it
    if text.rstrip(_QUOTE_MARKS + "' ’").endswith(("?", "!")):
        lost += 0.6
    if tokens[0].lower_ in _OPENS_ASIDE:
        lost += 0.25
    if _EXAMPLE.match(text):
        lost += 0.4
    return lost + 0.7 * lists_names(tokens)


def tells_news(tokens: "Tokens") -> bool:
    """Whether it could open a report: somebody does something in it, and it is no aside."""
    told = any(c.dep_ in EVERY_SUBJECT for t in tokens if t.dep_ in {"ROOT", "ccomp"} for c in t.children)
    return told and not is_aside(tokens)


def is_aside(tokens: "Tokens") -> bool:
    """Whether it is a caption, a question or call, about the page, or by its writer."""
    asked = tokens.text.rstrip(_QUOTE_MARKS + "' ’").endswith(("?", "!", "…", "..."))
    return asked or is_beside_the_text(tokens) or speaks_as_the_writer(tokens.text)


def is_beside_the_text(tokens: "Tokens") -> bool:
    """Whether it is a caption, or about the page: nothing that the article reports."""
    return is_caption(tokens) or _is_about_the_page(tokens)


def is_a_line(tokens: "Tokens") -> bool:
    """Whether it has no verb that it turns on, as a caption: "A picture of the bridge"; "is determined" is one."""
    root = tokens.root
    states = root.pos_ in VERBS or has_form(root, FINITE)
    return not states and not any(may_be_the_verb(t) or _states(t) for t in tokens[1:])


def _states(token: "Token") -> bool:
    """Whether it may be the verb of what the parse takes it to describe: "the report, seen in May, urged reform".

    A participle that has something done to it has no object.
    """
    if token.dep_ not in {"acl", "ROOT"} or token.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    told = (c.dep_ in {"dobj", "ccomp"} for c in token.rights)
    return token.tag_ in _TELLS or (token.tag_ == "VBN" and any(told))


def may_be_the_verb(token: "Token") -> bool:
    """Whether a word behind a noun may be a verb by its number: "Judge halts ban", "Judges halt ban"."""
    subject, last = token.nbor(-1), token.i + 1 == len(token.doc)
    if last or not token.is_lower or subject.pos_ not in {"NOUN", "PROPN"} or not gazetteer.may_be_done(token.text):
        return False
    several = subject.tag_ in {"NNS", "NNPS"} or subject.dep_ == "conj"
    return token.nbor().pos_ != "PUNCT" and token.lower_.endswith("s") is not several


def _is_about_the_page(tokens: "Tokens") -> bool:
    """Whether it speaks of its text: "This interview features ...", "Below is a ...", "The views expressed are ..."."""
    if tokens[0].lower_ in {"below", "here"} and tokens.root.lemma_ == "be":
        return True
    if any(t.lower_ == "here" and t.head.lemma_ in {"read", "click", "find", "subscribe", "follow"} for t in tokens):
        return True
    subject = child_of(tokens.root, *EVERY_SUBJECT)
    if subject is None:
        return False
    if subject.lemma_.lower() in {"view", "opinion"} and any(c.lower_ == "expressed" for c in subject.children):
        return tokens.root.lemma_ == "be"
    return subject.lemma_.lower() in _OF_A_PAGE and tokens.doc[subject.left_edge.i].lower_ == "this"


def tells_of_silence(text: str) -> bool:
    """Whether it says that somebody said nothing: "had no comment"."""
    return _SILENCE.search(text) is not None


def speaks_as_the_writer(text: str) -> bool:
    """Whether it says "I", "we" or "you" outside of a quotation."""
    said = (w.lower() for w in _WORD.findall(MARKED.sub(" ", text)) if w != "US")
    return not _FIRST_OR_SECOND.isdisjoint(said)


def quoted_share(text: str) -> float:
    """How much of it stands between quotation marks, 0-1."""
    return 1 - len(MARKED.sub("", text)) / len(text) if text else 0.0


def is_only_quoted(text: str) -> bool:
    """Whether it is somebody's words and nothing else, so that nobody can tell whose they are."""
    return bool(text) and not any(c.isalpha() for c in MARKED.sub("", text))


def lists_names(tokens: "Tokens") -> bool:
    """Whether it mainly says who was there, one name after another."""
    alphabetic = [t for t in tokens if t.is_alpha]
    capitals = sum(t.text[0].isupper() for t in alphabetic)
    return sum(t.text in {",", ";"} for t in tokens) >= _COMMAS and 2 * capitals > len(alphabetic)


def _is_past(tokens: "Tokens", latest: int) -> bool:
    """Whether its main clause dates it years before the news, or it opens with a time long before."""
    years = [int(t.text) for t in tokens if NEWS_YEAR.fullmatch(t.text) and _in_main_clause(t)]
    return max(years) < latest - 1 if years else _LONG_AGO.match(tokens.text) is not None


def _has_come_to_be(root: "Token") -> bool:
    perfect = any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "have" for c in root.children)
    return perfect and root.lemma_ not in _ACTS


def _in_main_clause(token: "Token") -> bool:
    """Whether it stands outside "since ... 2020", "who ... in 2020"."""
    while token.head.i != token.i:
        if token.dep_ in {"relcl", "advcl", "acl"}:
            return False
        token = token.head
    return True


def _explains(tokens: "Tokens") -> float:
    """What it loses for saying what something is or how things stand, rather than what happened."""
    if is_a_line(tokens):
        return 1.0
    root = tokens.root
    if not has_child(root, *EVERY_SUBJECT):
        line = root.tag_ in {"VBG", "VBN"} and not has_child(root, "aux", "auxpass")
        call = root.i == tokens.start and root.tag_ in {"VB", "VBP"}  # "Follow our coverage", "Stop the war"
        return 1.0 if line or call else 0.4  # "Marking the day of ..."; what the parse does not understand
    if root.lemma_ == "be":
        return 0.4 if has_child(root, "attr") else 0.1
    if root.lemma_ in {"found", "establish", "create", "form"} and has_child(root, "auxpass"):
        return 0.45
    if _has_come_to_be(root):
        return 0.25
    stands = root.tag_ in {"VBZ", "VBP"} and root.lemma_ not in REPORTING
    return 0.35 if stands else 0.0
