"""The same words between quotation marks, put into the mouths of different people by different articles."""

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.reading import gazetteer
from summarizer.stories import slots
from summarizer.stories.contrary import one_spelling
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_FEWEST = 6
"""Words; what is shorter may be a phrase that several people use."""
_WORD = re.compile(r"\w+")


def find(sources: "Sources") -> list[Conflict]:
    """The quotes that two independent articles give to different people, in reading order."""
    said: dict[tuple[str, ...], list[tuple[str, int, str]]] = defaultdict(list)
    found, told = [], set()
    for article in sources.acts:
        for words, sentence, speaker in _spoken(sources.readings[article]):
            for other, at, name in said[words]:
                pair = tuple(sorted((speaker, name)))
                apart = sources.independent[other] != sources.independent[article]
                if apart and pair not in told and not one_spelling(speaker, name):
                    told.add(pair)
                    found.append(Conflict("attribution", ((other, at), (article, sentence)), updated=False, sure=1.0))
            said[words].append((article, sentence, speaker))
    return found


def _spoken(reading: "Reading") -> "Iterator[tuple[tuple[str, ...], int, str]]":
    """The first words of each quote, its sentence, and the surname of its speaker, where the text names him there."""
    people = {slots.surname(name.name) for name in reading.names if name.kind == "person"}
    text, body = reading.article.text, {s.number for s in reading.article.body()}
    for quote in reading.quotes:
        if quote.scare or not quote.closed or quote.speaker is None or quote.speaker_at is None:
            continue
        speaker = slots.surname(quote.speaker)
        words = tuple(_WORD.findall(text[quote.start : quote.end].casefold())[:_FEWEST])
        if len(words) < _FEWEST or speaker not in people or not set(quote.sentences) <= body:
            continue
        at = next((s for s in quote.sentences if _holds(reading, s, quote.speaker_at)), None)
        if at is not None and speaker in _WORD.findall(gazetteer.plain(text[slice(*quote.speaker_at)])):
            yield words, at, speaker


def _holds(reading: "Reading", number: int, at: tuple[int, int]) -> bool:
    sentence = reading.article.sentences[number - 1]
    return sentence.start <= at[0] and at[1] <= sentence.end
