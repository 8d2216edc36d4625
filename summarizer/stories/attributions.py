"""The same words between quotation marks, put into the mouths of different people by different articles."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer
from summarizer.stories import slots
from summarizer.stories.contrary import one_spelling
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_RUN = 7
"""Words in a row that are the same in both; what is shorter may be a phrase that several people use."""
_FEWEST = 6
"""Words of a quote that is the same as a whole."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Spoken:
    """Who speaks a quote."""

    article: str
    sentence: int
    speaker: str
    """Surname, plain."""
    known: bool
    """Whether the article is known to tell of a person of that name."""


def find(sources: "Sources") -> list[Conflict]:
    """The quotes that two independent articles give to different people, in reading order."""
    said: dict[tuple[str, ...], list[_Spoken]] = defaultdict(list)
    found, told = [], set()
    for article in sources.acts:
        for words, one in _spoken(article, sources.readings[article]):
            before = [other for run in _runs(words) for other in said[run]]
            for other in dict.fromkeys(before):
                pair = tuple(sorted((one.speaker, other.speaker)))
                apart = sources.independent[other.article] != sources.independent[article]
                known = one.known or other.known
                if apart and known and pair not in told and not one_spelling(one.speaker, other.speaker):
                    told.add(pair)
                    sentences = ((other.article, other.sentence), (article, one.sentence))
                    found.append(Conflict("attribution", sentences, updated=False))
            for run in _runs(words):
                said[run].append(one)
    return found


def _runs(words: tuple[str, ...]) -> "Iterator[tuple[str, ...]]":
    """What the quote shares with another that holds the same words: each row of them, or a short one as a whole."""
    if len(words) < _RUN:
        yield words
    for start in range(len(words) - _RUN + 1):
        yield words[start : start + _RUN]


def _spoken(article: str, reading: "Reading") -> "Iterator[tuple[tuple[str, ...], _Spoken]]":
    """The words of each quote, and its speaker where the text names him in a sentence of it."""
    people = {slots.surname(name.name) for name in reading.names if name.kind == "person"}
    bodies = {slots.surname(name.name) for name in reading.names if name.kind == "organisation"}
    text, body = reading.article.text, {s.number for s in reading.article.body()}
    for quote in reading.quotes:
        if quote.scare or not quote.closed or quote.speaker is None or quote.speaker_at is None:
            continue
        speaker = slots.surname(quote.speaker)
        words = tuple(_WORD.findall(text[quote.start : quote.end].casefold()))
        at = next((s for s in quote.sentences if _holds(reading, s, quote.speaker_at)), None)
        if at is None or len(words) < _FEWEST or not set(quote.sentences) <= body:
            continue
        maybe = {slots.surname(token.text) for token in slots.unread(reading, at)} - bodies
        if speaker in people | maybe and speaker in _WORD.findall(gazetteer.plain(text[slice(*quote.speaker_at)])):
            yield words, _Spoken(article, at, speaker, speaker in people)


def _holds(reading: "Reading", number: int, at: tuple[int, int]) -> bool:
    sentence = reading.article.sentences[number - 1]
    return sentence.start <= at[0] and at[1] <= sentence.end
