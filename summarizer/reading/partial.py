"""What is only a part of what the text says: the next sentence takes it back, or it begins within a sentence."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.grammar import child_of, children_of, has_child
from summarizer.reading.keeping import with_reading
from summarizer.reading.speech import STRONG

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading

_TURNS = r"(?:(?:well|but|ok(?:ay)?|actually|or|and|yes|except|then again)[,.…–—-]*\s+)*"
_DOUBTS = re.compile(
    rf"{_TURNS}(?:"
    r"(?:sort|kind) of|almost|nearly|maybe(?: not)?|perhaps(?: not)?|never mind|just kidding|wrong|not|"
    r"not (?:quite|exactly|really|entirely|necessarily|any ?more|so fast|so|yet|yes|no)|"
    r"(?:yes and )?no|"
    r"(?:it|this|that|things|life)(?:['’]s| is| are|) ?(?:not|n['’]t) "
    r"(?:(?:quite|really|actually) )?(?:that|so|as|true|the case)"
    r"(?: (?:simple|easy|clear|clear-cut|straightforward|bad))?|"
    r"at least (?:for now|so far|not yet|officially|in theory|on paper|until now|that (?:is|was) the \w+)|"
    r"(?:or|so) (?:it|they|he|she|everyone|everybody|i|we) (?:thought|seemed|hoped|believed|said)"
    r")[.!?…]+",
    re.IGNORECASE,
)
"""A few words that are nothing else."""
_OR_IS_IT = re.compile(
    r"(?:or|but) (?:(?:is|was|are|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t)?) "
    r"(?:it|this|that|there|they|he|she|we|you)(?: \w+)?\?",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"(?:but )?instead,? ", re.IGNORECASE)
_BUT = re.compile(r"(?:but|however|yet),? ", re.IGNORECASE)
_BUT_TO_DATE = re.compile(
    rf"{_BUT.pattern}(?:to date|so far|since then|ever since|until now|as yet|to this day)\b", re.IGNORECASE
)
_IN_FACT = re.compile(r"(?:but |yet )?in (?:fact|reality|truth),? ", re.IGNORECASE)
_CLAIMS = frozenset("claim insist maintain pretend assume deny".split())
"""Verbs of what may be otherwise whenever it is said; of others that only where they "had said" it."""
_NOW = frozenset({"now", "today", "nowadays"})
_FAR = 3
"""Words from which on one does not stand right behind "But," any more."""
_ONLY_MEANT = frozenset(
    "want wish hope expect plan intend aim seek try think believe mean suppose schedule look promise vow".split()
)
"""What is not done yet where somebody does only this."""
_WOULD = frozenset({"would", "could", "should", "might"})
_WAS = frozenset({"was", "were"})
_SMALL = re.compile(r"[\W_]*([^\W\d_]+)(?=[\s,;:.!?'’-]|$)")
_MARKS = '"“”«»'


def is_taken_back(reading: "Reading", number: int) -> bool:
    """Whether the sentence behind it denies, doubts or limits in a few words what it says: "Well, sort of."; English.

    So does "Instead, ..." behind what was only meant: "They wanted a win. Instead, they lost". And so does what has
    come since behind what is past: "The pain had gone. But to date, he cannot walk", "But it has since come back".
    And so does "In fact, ..." behind what somebody claimed: "He had told the court that he was ill. In fact, he ran".
    """
    sentences = reading.article.sentences
    if not reading.english or number >= len(sentences) or sentences[number].kind != "body":
        return False
    text = reading.article.text
    own, after = (text[s.start : s.end] for s in sentences[number - 1 : number + 1])
    together = "\n" not in text[sentences[number - 1].end : sentences[number].start]
    if together and _BUT.match(after) and _is_over(reading, number):
        return True
    if together and _IN_FACT.match(after) and _is_only_claimed(reading.by_sentence[number - 1]):
        return True
    if any(mark in after for mark in _MARKS) and not any(mark in own for mark in _MARKS):
        return False  # somebody's answer
    after = after.strip(f"{_MARKS} ")
    if _DOUBTS.fullmatch(after) or _OR_IS_IT.fullmatch(after):
        return True
    return _INSTEAD.match(after) is not None and _is_only_meant(reading.tokens(number))


def _is_over(reading: "Reading", number: int) -> bool:
    """Whether it tells what was, and the sentence behind it, which opens with a "but", what has been since."""
    own, after = (reading.by_sentence[at] for at in (number - 1, number))
    if own is None or after is None or not _is_past(own.root):
        return False
    return _BUT_TO_DATE.match(after.text) is not None or _has_come_since(after)


def _is_only_claimed(tokens: "Tokens | None") -> bool:
    """Whether it is what somebody claimed, or "had told" somebody."""
    root = tokens.root if tokens is not None else None
    if root is None or child_of(root, "ccomp") is None:
        return False
    perfect = any(c.lower_ in {"had", "’d", "'d"} for c in children_of(root, "aux")) and root.lemma_ in STRONG
    return perfect or root.lemma_ in _CLAIMS


def _is_past(root: "Token") -> bool:
    past = (c.tag_ == "VBD" for c in children_of(root, "aux", "auxpass"))
    return root.tag_ == "VBD" or any(past)


def _has_come_since(tokens: "Tokens") -> bool:
    """Whether it "has since" been done, was "later", or begins with what is "now"; not "now that" or "since May"."""
    root = tokens.root
    when = {c.lower_: c.i - tokens.start for c in children_of(root, "advmod", "npadvmod") if not any(c.children)}
    perfect = child_of(root, "aux")
    since = "since" in when and perfect is not None and perfect.lemma_ == "have"
    return since or ("later" in when and _is_past(root)) or any(when.get(now, _FAR) < _FAR for now in _NOW)


def _is_only_meant(tokens: "Tokens") -> bool:
    """Whether its main verb tells of a wish, a plan or what would have been, and denies nothing."""
    root = tokens.root
    if has_child(root, "neg"):
        return False
    meant = root.lemma_.lower() in _ONLY_MEANT
    would = any(c.dep_ == "aux" and c.lower_ in _WOULD for c in root.children)
    due = root.lower_ in _WAS and has_child(root, "xcomp")
    return meant or would or due


def begins_within(reading: "Reading", number: int) -> bool:
    """Whether it begins with a small letter that is none of a name, in a text that has capitals: a page broke it."""
    sentence = reading.article.sentences[number - 1]
    small = _SMALL.match(reading.article.text, sentence.start, sentence.end)
    if small is None or not small[1].islower() or not reading.english or reading.by_sentence[number - 1] is None:
        return False
    name = any(t.idx == small.start(1) and t.pos_ == "PROPN" for t in reading.tokens(number)[:4])
    return not name and _has_capitals(reading)


@with_reading
def _has_capitals(reading: "Reading") -> bool:
    """Whether most of its sentences begin with a capital."""
    starts = [reading.article.text[s.start : s.end].lstrip(f"{_MARKS}‘'([")[:1] for s in reading.article.body()]
    return 2 * sum(start.isupper() for start in starts) > len(starts)
