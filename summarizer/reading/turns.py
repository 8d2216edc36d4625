"""The answers of an interview that is printed as questions and answers: somebody's words, without marks."""

import re
from typing import TYPE_CHECKING

from summarizer.reading.keeping import with_reading
from summarizer.reading.marks import paragraphs

if TYPE_CHECKING:
    from summarizer.reading import Reading

_FEWEST = 3
"""Questions, or turns behind a name, from which on a text is an interview: an article asks its readers one or two."""
_MARKS = frozenset('"“”«»')
_ADDRESSES = re.compile(r"\b(?:you|your|I|me|my|we)\b")
"""What people say to each other; of what a column asks its readers little does."""
_SPEAKER = re.compile(r"(Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): ")
"""Who speaks before a colon: "Q: ...", "Ann Berg: ..."."""


@with_reading
def answers(reading: "Reading") -> frozenset[int]:
    """The numbers of the sentences from the first question on, or the first turn behind a name; none elsewhere.

    What stands above is the introduction, in the writer's own words.
    """
    text, blocks = reading.article.text, paragraphs(reading.article)
    said = [text[block[0].start : block[-1].end] for block in blocks]
    named = {at: found[1] for at, words in enumerate(said) if (found := _SPEAKER.match(words))}
    speakers = list(named.values())
    asked = [at for at, words in enumerate(said) if words.endswith("?") and _MARKS.isdisjoint(words)]
    turns = [at for at, who in named.items() if speakers.count(who) > 1]
    starts = [found[0] for found in (asked, turns) if _address_each_other([said[at] for at in found])]
    return frozenset(sentence.number for block in blocks[min(starts, default=len(blocks)) :] for sentence in block)


def _address_each_other(said: list[str]) -> bool:
    """Whether these are enough, and half of them say "you" or "I"."""
    return len(said) >= _FEWEST and 2 * sum(_ADDRESSES.search(words) is not None for words in said) >= len(said)
