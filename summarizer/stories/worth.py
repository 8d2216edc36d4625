"""How much a claim matters as news: its place in the brief, and what is particular in it."""

import re
from typing import TYPE_CHECKING

from summarizer.condense.lexicon import REFUSALS, REPORTING
from summarizer.condense.points import is_ceremony, was_before
from summarizer.reading.calendar_words import NEWS_YEAR
from summarizer.reading.grammar import child_of, has_child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_FIRST = frozenset(
    {"first", "last", "largest", "biggest", "highest", "lowest", "record", "worst", "deadliest", "only", "no"}
)
_NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_TALK = REPORTING | {"urge"}
_SINCE = re.compile(r"\bsince\b.*", re.DOTALL)
"""What follows dates the state of things before, not the news."""


def of(doc: "Doc", tokens: "Tokens", place: int, latest: int) -> float:
    """The worth of a claim at this place of its brief, about 0-3; `latest` is the year that the article tells of."""
    worth = 1.1 / (1 + 0.2 * place)
    people = {e.text.split()[-1] for e in doc.ents if e.label_ == "PERSON" and len(e.text) > 2}
    worth += 0.2 * min(2, len(people)) + 0.25 * any(e.label_ in _NUMBERS for e in doc.ents)
    worth += signal(doc.text) + 0.3 * (tokens.root.lemma_ in REFUSALS)
    return worth - _background(doc, tokens, latest)


def _is_received(root: "Token") -> bool:
    """Whether somebody was welcomed; a decision may be news."""
    guests = (c for c in root.children if c.dep_ == "nsubjpass")
    return root.lemma_ == "welcome" and any(t.ent_type_ == "PERSON" for c in guests for t in c.subtree)


def signal(text: str) -> float:
    """What a sentence gains for a word such as "first" or "no"."""
    return 0.4 if _FIRST & set(re.findall(r"\w+", text.lower())) else 0.0


def _background(doc: "Doc", tokens: "Tokens", latest: int) -> float:
    """What it loses for telling what is known, how things stand, or who talked about what."""
    root, lost = tokens.root, 0.0
    years = [int(year) for year in NEWS_YEAR.findall(_SINCE.sub("", doc.text))]
    if years and max(years) < latest - 1:
        lost += 0.6
    lost += 1.6 * (is_ceremony(root) or _is_received(root)) + 0.4 * was_before(root)
    subject = child_of(root, "nsubj", "nsubjpass", "expl")
    named = subject is not None and (subject.dep_ == "expl" or any(t.pos_ == "PROPN" for t in subject.subtree))
    explains = root.lemma_ == "be" and has_child(root, "attr")
    if explains or not signal(doc.text):
        lost += 0.5 * (root.tag_ in {"VBZ", "VBP"} and root.lemma_ not in _TALK) + 0.6 * (not named)
    if subject is not None and subject.pos_ == "PRON" and subject.dep_ != "expl":
        lost += 0.6
    if doc.text[:1] in '"“‘':
        lost += 0.3
    if doc.text.rstrip('"”’ ').endswith(("?", "…", "...")):
        lost += 1.0  # a question, or a text that was cut off
    return lost
