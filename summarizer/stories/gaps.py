"""The usual questions about a story that none of its articles answers. Cautious: in doubt it asks nothing.

Two grounds: an article says itself that something is not known, and no other one tells it; or what the story tells is
an act that has a time, a place and a sequel, and no article gives one.
"""

import re
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.reading.grammar import PLACES
from summarizer.stories.candidates import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models import Fact
    from summarizer.reading import Reading

_UNKNOWN = re.compile(
    r"\b(?:unclear|unknown|no word|no (?:further |other )?(?:details?|information)|under investigation"
    r"|(?:is|was|were|are|has|have)(?: not|n['’]t) (?:yet |immediately |been ){0,3}"
    r"(?:clear|known|determined|released|identified|disclosed|established)"
    r"|(?:did|does|do)(?: not|n['’]t) (?:say|know|give|disclose|specify|identify)"
    r"|declined to (?:say|give|name|identify))\b",
    re.IGNORECASE,
)
_ABOUT = (
    (
        "Who was it?",
        re.compile(r"\b(?:who|whom|identit(?:y|ies)|names?|suspects?|attackers?|gunm[ae]n)\b", re.IGNORECASE),
    ),
    ("Why did it happen?", re.compile(r"\b(?:why|causes?|caused|motives?|the reasons?)\b", re.IGNORECASE)),
    ("How many were there?", re.compile(r"\b(?:how many|death toll|number of|casualties)\b", re.IGNORECASE)),
    ("When did it happen?", re.compile(r"\b(?:exactly when|when (?:it|he|she|they|the))\b", re.IGNORECASE)),
    ("Where did it happen?", re.compile(r"\b(?:where|whereabouts|location)\b", re.IGNORECASE)),
    ("What happens next?", re.compile(r"\b(?:what (?:happens )?next|next steps?)\b", re.IGNORECASE)),
)
_BECAUSE = re.compile(r"\b(?:because|citing|in protest|due to|owing to|prompted by|blam(?:ed|ing))\b", re.IGNORECASE)
"""What tells a reason without the word."""
_RELATIVE = re.compile(r"\bwho\s+$", re.IGNORECASE)
"""What asks nothing: "a donor who does not know him"."""
_MAIN = 3
"""Facts that are the matter of a story."""
_SHARED = 3
"""Words of it that a sentence on the matter has."""
_REACH = 60
"""Characters between what is not known and the words that say so."""
_OPEN = frozenset(
    "kill injure attack arrest charge convict resign appoint fire buy sell visit ban cut condemn crash order sue "
    "evacuate cancel sign approve meet elect lose launch end".split()
)
"""Families of acts after which something follows."""
_PLACED = frozenset("kill injure attack arrest crash evacuate meet visit find".split())
"""Families of acts that happen at one place and time."""
_NEXT = frozenset(
    "will shall would could may might next plan plans planned expect expects expected schedule scheduled due tomorrow "
    "upcoming until pending deadline hope hopes vow vows pledge pledged aim aims coming later soon ahead".split()
)


def find(readings: "Sequence[Reading]", facts: "Sequence[Fact]", happened: str | None) -> tuple[str, ...]:
    """Questions in fixed words, each once."""
    if not facts:
        return ()
    asked = {*_said_to_be_open(readings, facts), *_not_told(readings, facts, happened)}
    return tuple(question for question, _ in _ABOUT if question in asked)


def _said_to_be_open(readings: "Sequence[Reading]", facts: "Sequence[Fact]") -> "Iterator[str]":
    """What a sentence on the matter says is not known, where no sentence of another article tells it."""
    matter = frozenset[str]().union(*(said(fact.text).content for fact in facts[:_MAIN]))
    lines = [
        (reading.article.id, reading.article.text[s.start : s.end])
        for reading in readings
        for s in reading.article.body()
        if len(matter & content(reading.tokens(s))) >= _SHARED
    ]
    for question, words in _ABOUT:
        open_in = {article for article, line in lines if _is_open(line, words)}
        told = [words, _BECAUSE] if question.startswith("Why") else [words]
        told_in = {a for a, line in lines if any(w.search(line) for w in told) and not _UNKNOWN.search(line)}
        if open_in and not told_in - open_in:
            yield question


def _is_open(line: str, words: re.Pattern[str]) -> bool:
    """Whether these words stand near words that say that it is not known."""
    for unknown in _UNKNOWN.finditer(line):
        before = _RELATIVE.sub("", line[max(0, unknown.start() - _REACH) : unknown.start()])
        if words.search(before + line[unknown.start() : unknown.end() + _REACH]) and "?" not in line:
            return True
    return False


def _not_told(readings: "Sequence[Reading]", facts: "Sequence[Fact]", happened: str | None) -> "Iterator[str]":
    """Time, place and sequel of an act, where nothing in any article is of their kind."""
    kinds = {act.kind for act in said(facts[0].text).acts}
    if kinds & _PLACED:
        if happened is None and not any(token.ent_type_ in {"DATE", "TIME"} for r in readings for token in r.doc):
            yield "When did it happen?"
        named = any(name.kind == "place" for r in readings for name in r.names)
        if not named and not any(entity.label_ in PLACES for r in readings for entity in r.doc.ents):
            yield "Where did it happen?"
    if kinds & _OPEN and not any(_goes_on(reading) for reading in readings):
        yield "What happens next?"


def _goes_on(reading: "Reading") -> bool:
    """Whether it speaks of what is to come, or of what is being done ("are searching")."""
    for token in reading.doc:
        if token.lower_ in _NEXT:
            return True
        if token.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in token.children):
            return True
    return False
