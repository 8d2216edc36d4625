"""What a wording owes to its source: whether it is copied, can be read alone, and leaves everybody in his place."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from summarizer import reading as readings
from summarizer.gate import standalone
from summarizer.gate.views import SentenceView, plain_text
from summarizer.reading.grammar import CONTENT, HIS_OR_HERS, ITS, SUBJECTS, THEIRS, VERBS, child_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.models import Span

_FEWEST = 4
_SMALL = 3
_GIVEN = re.compile(r"\baccording to ((?:\w+ ?){1,5})")
_STOPS = (".", "!", "?", '."', ".”", ".'", ".’", ".)")
"""A sentence without one breaks off: a quotation mark that a model writes ends the string of its JSON."""
_PRONOUNS = (HIS_OR_HERS | ITS | THEIRS) - {"hers", "theirs"}
_CONTENT = CONTENT - {"NUM"}
_LIGHT = frozenset({"say", "have", "include", "begin", "start", "due"})
_STEM = 3
"""Letters by which two forms of a word are known: "tried" and "trial"."""
_PARTS = frozenset({"appos", "compound"})
_TOLD = SUBJECTS | {"dobj", "attr"}
_REPORTED = frozenset({"ccomp", "xcomp"})
_CHANGED, _DROPPED = 1, 2
"""Words of a copy that may differ from its sentence, and that it may leave out between its first and last."""
_ASIDES = frozenset({"relcl", "acl", "advcl", "appos", "parataxis"})
_IN_ORDER = 0.6
"""Share of the words of a shorter sentence that stand in the longer one in the same order."""


def copied(text: str, evidence: "Sequence[Span]") -> 'Literal["whole", "stretch"] | None':
    """Whether the text is a whole sentence of the evidence, or words that stand in one on end; none for other words.

    One word changed and two left out on the way are no words of one's own yet.
    """
    words = _words(text).split()
    sentences = [_words(span.text).split() for span in evidence]
    if words in sentences:
        return "whole"
    return "stretch" if any(_on_end(words, sentence) for sentence in sentences) else None


def _on_end(words: list[str], sentence: list[str]) -> bool:
    """Whether the words are a stretch of the sentence, but for a word or two."""
    found = SequenceMatcher(None, words, sentence, autojunk=False).get_matching_blocks()[:-1]
    same = sum(block.size for block in found)
    if not found or len(words) - same > _CHANGED:
        return False
    return found[-1].b + found[-1].size - found[0].b - same <= _DROPPED


def lack(text: str, *, copied: bool = False) -> str:
    """What a sentence that a model worded lacks to be whole and read alone; empty where it lacks nothing.

    Where its words stand in the source on end it may be short, and nobody asks who a pronoun behind its subject is.
    """
    if not text.rstrip().endswith(_STOPS):
        return "it does not end with a full stop"
    claim = readings.read(readings.plain_article(text))
    views = [SentenceView(claim, s.number) for s in claim.article.sentences]
    if not all(map(standalone.is_closed, views)):
        return "it breaks off, or has a quotation mark without the other"
    if not all(map(standalone.states, views)):
        return "it has no verb that states anything"
    if any(map(standalone.leans, views)) or not (copied or all(not _points_outside(view) for view in views)):
        return "it needs a sentence before it to tell what it means"
    long = len(text.split()) >= _FEWEST and all(map(standalone.stands_alone, views))
    return "" if copied or long else "it is too short, or no statement"


def is_near(text: str, views: "Sequence[SentenceView]") -> bool:
    """Whether a new sentence keeps to the people and words of what it was written from."""
    return keeps_people(text, views) and _adds_nothing(text, views)


def keeps_people(text: str, views: "Sequence[SentenceView]") -> bool:
    """Whether a shorter sentence leaves everybody in his place, more strictly than the gate asks of any claim.

    It names each "according to …" of its evidence, has no pronoun more often, and its main verb has the same subject.
    """
    words = Counter(_words(text).split())
    theirs = Counter(word for view in views for word in _words(view.text).split())
    given = [match[1].split() for view in views for match in _GIVEN.finditer(_words(view.text))]
    if not all(any(word in words for word in source if len(word) > _SMALL) for source in given):
        return False
    return all(words[pronoun] <= theirs[pronoun] for pronoun in _PRONOUNS) and _same_subject(text, views)


def _same_subject(text: str, views: "Sequence[SentenceView]") -> bool:
    """Whether each verb of the text that the evidence has too has its subject there; a pronoun is nobody by name.

    What something is said to be counts as a part of "be": "it was a day for bakers" for "Monday is a day for bakers".
    """
    tokens = [t for t in readings.read(readings.plain_article(text)).doc if t.pos_ in VERBS]
    for verb in tokens:
        mine, acts = _subject(verb), _act(verb)
        theirs = [_subject(t) for view in views for t in view.tokens if t.pos_ in VERBS and _act(t) == acts]
        known = {t.lemma_ for c in theirs if c for t in (c, *c.conjuncts, *(d for d in c.children if d.dep_ in _PARTS))}
        if mine is not None and known and mine.lemma_ not in known:
            return False
    return True


def _act(verb: "Token") -> tuple[str, str]:
    """The verb's lemma; of a "be" with that of what its subject is."""
    what = child_of(verb, "attr", "acomp") if verb.lemma_ == "be" else None
    return verb.lemma_, what.lemma_ if what is not None else ""


def _subject(verb: "Token") -> "Token | None":
    """The verb's subject, that of the verb it is joined to where it has none."""
    own = child_of(verb, *SUBJECTS)
    return own if own is not None or verb.dep_ != "conj" else _subject(verb.head)


def _adds_nothing(text: str, views: "Sequence[SentenceView]") -> bool:
    """Whether each noun, verb and adjective of the text stands in the evidence, in some form."""
    stems = {t.lemma_.lower()[:_STEM] for view in views for t in view.tokens}
    tokens = readings.read(readings.plain_article(text)).doc
    mine = (t for t in tokens if t.pos_ in _CONTENT and t.lemma_.lower() not in _LIGHT)
    return all(t.lemma_.lower()[:_STEM] in stems for t in mine)


def keeps_point(text: str, view: SentenceView) -> bool:
    """Whether a shorter sentence still tells what the longer one is about, and in its order.

    It keeps the figures of the main clause, and the nouns that its verb, or that of what is said, has for subject and
    object; what stands in a side clause may go.
    """
    words = _words(text).split()
    blocks = SequenceMatcher(None, words, _words(view.text).split(), autojunk=False).get_matching_blocks()
    if sum(block.size for block in blocks) < _IN_ORDER * len(words):
        return False
    mine = list(readings.read(readings.plain_article(text)).doc)
    figures, stems = {t.lower_ for t in mine if t.like_num}, {t.lemma_.lower()[:_STEM] for t in mine}
    if not {t.lower_ for t in view.tokens if t.like_num and not _aside(t)} <= figures:
        return False
    verbs = [t for root in view.tokens if root.dep_ == "ROOT" for t in (root, *root.children)]
    verbs = [t for t in verbs if t.dep_ == "ROOT" or t.dep_ in _REPORTED]
    told = (t for verb in verbs for t in verb.children if t.dep_ in _TOLD and t.pos_ in _CONTENT)
    return all(t.lemma_.lower()[:_STEM] in stems for t in told)


def _aside(token: "Token") -> bool:
    """Whether the word stands in a relative clause, an adverbial one, an apposition or the like."""
    return token.dep_ in _ASIDES or any(t.dep_ in _ASIDES for t in token.ancestors)


def likeness(text: str, evidence: "Sequence[Span]") -> int:
    """How many words the text shares with the evidence."""
    return len(set(_words(text).split()) & {word for span in evidence for word in _words(span.text).split()})


def _points_outside(view: SentenceView) -> bool:
    """Whether a pronoun for one person stands before any name that it could mean."""
    pronoun = next((t.i for t in view.tokens if t.lower_ in HIS_OR_HERS), None)
    return pronoun is not None and not any(t.pos_ == "PROPN" and t.i < pronoun for t in view.tokens)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_text(text).casefold()))
