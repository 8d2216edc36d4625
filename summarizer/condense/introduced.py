"""The full name, in square brackets, of who is named by surname only in sentences taken out of an article."""

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.condense.referents import people
from summarizer.condense.salience import MARKED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.condense.briefing import Choice
    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name


def introduce(reading: "Reading", choices: "Iterable[Choice]", told: str) -> "tuple[Choice, ...]":
    """The choices, read in this order after `told`; whoever comes first by surname in them is named in full there."""
    surnames = Counter(_surname(name) for name in people(reading))
    named = [n for n in people(reading) if surnames[_surname(n)] == 1 and n.name != _surname(n)]
    made = []
    for choice in choices:
        full = choice
        for name in named:
            if _surname(name) not in told and name.name not in choice.text:
                full = _in_full(reading, full, name)
        told = f"{told} {choice.text}"
        made.append(full)
    return tuple(made)


def _surname(name: "Name") -> str:
    return name.name.rsplit(maxsplit=1)[-1]


def _in_full(reading: "Reading", choice: "Choice", name: "Name") -> "Choice":
    """The choice with the name for its surname as a subject, and the sentence before that gives it.

    "The Berg government" may be another Berg's, and the words of a quotation stay as they are.
    """
    article, surname = reading.article, _surname(name)
    bare = next((m for m in name.mentions if m.sentence in choice.cites and _is_subject(reading, m, surname)), None)
    plain = MARKED.sub(lambda marked: " " * len(marked[0]), choice.text)
    at = re.search(rf"(?<![\w\[’'-]){re.escape(surname)}(?![\w’'-]| [A-Z])", plain)
    if bare is None or at is None:
        return choice
    for m in name.mentions:
        sentence = article.sentences[m.sentence - 1]
        if m.sentence < bare.sentence and sentence.kind == "body" and article.text[m.start : m.end] == name.name:
            text = f"{choice.text[: at.start()]}[{name.name}]{choice.text[at.end() :]}"
            return replace(choice, text=text, cites=tuple(sorted({*choice.cites, m.sentence})))
    return choice


def _is_subject(reading: "Reading", mention: "Mention", surname: str) -> bool:
    if reading.article.text[mention.start : mention.end] != surname:
        return False
    return any(t.idx == mention.start and t.dep_ in {"nsubj", "nsubjpass"} for t in reading.tokens(mention.sentence))
