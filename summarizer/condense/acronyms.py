"""What acronyms stand for, in square brackets, where sentences taken out of an article use and do not explain them.

Only what the article itself says is put in: words before the acronym in brackets (Schwartz and Hearst 2003, "A simple
algorithm for identifying abbreviation definitions"), or a name of which it has all the initials.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.condense.salience import MARKED
from summarizer.reading import gazetteer
from summarizer.reading.keeping import with_reading
from summarizer.reading.lexicon import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.condense.briefing import Choice
    from summarizer.reading import Reading

_KNOWN = frozenset("USA UN EU NATO FBI CIA NASA BBC CNN GOP CEO TV HIV AIDS DNA".split())
"""Those that hardly any report spells out."""
_ACRONYM = re.compile(r"(?<![\w&.(\[/’'-])[A-Z][A-Z&]{1,6}(?![\w&)\]/-]|\.\w|[’'][a-z]{2})")
_IN_BRACKETS = re.compile(
    r" ?\(([A-Z][A-Z&]{1,6})\)|,? (?:or|known as|called) (?:the )?([A-Z][A-Z&]{1,6})\b(?!\.?\w| [A-Z])"
)
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|and|for|the|on|&) ){0,2}[A-Z][\w'’-]*)+")
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]*")
_SMALL_WORD = re.compile(rf"(?:{'|'.join(sorted(SMALL))})\b")
_LEAST = 3
"""Letters from which on initials are no chance."""
_LONGEST = 9
"""Words of what is put in."""


def spell_out(reading: "Reading", choices: "Sequence[Choice]", told: str) -> "tuple[Choice, ...]":
    """The choices, read in this order after `told`, with what an acronym stands for behind it where it comes first."""
    meant = _written_out(reading)
    made: list[Choice] = []
    shown = told.casefold()
    for choice in choices:
        full = choice
        for short in dict.fromkeys(_ACRONYM.findall(_plain(choice.text))):
            words, number = meant.get(short, ("", 0))
            if words and words.casefold() not in f"{shown} {full.text.casefold()}":
                full = _with(reading, full, short, words, number)
        made.append(full)
        shown = f"{shown} {full.text.casefold()}"
    return tuple(made)


def _plain(text: str) -> str:
    """The text with blanks for quotations, whose words stay as they are."""
    return MARKED.sub(lambda marked: " " * len(marked[0]), text)


def _with(reading: "Reading", choice: "Choice", short: str, words: str, number: int) -> "Choice":
    """The choice with the words behind the acronym; "CBP's" gives way to them, and in a longer name it stays alone."""
    at = next(found for found in _ACRONYM.finditer(_plain(choice.text)) if found[0] == short)
    forms = (form for name in reading.names for form in name.forms if short in form.split() and form != short)
    if any(form in choice.text for form in forms):
        return choice
    owns = choice.text[at.end() : at.end() + 1] in {"'", "’"}
    put = f"[{words}]" if owns else f"{short} [{words}]"
    text = f"{choice.text[: at.start()]}{put}{choice.text[at.end() :]}"
    return replace(choice, text=text, cites=tuple(sorted({*choice.cites, number})))


@with_reading
def _written_out(reading: "Reading") -> dict[str, tuple[str, int]]:
    """What the acronyms of the article stand for, each with the sentence that says so, where that is one thing."""
    article, found = reading.article, dict[str, dict[str, tuple[str, int]]]()
    used = {short for short in _ACRONYM.findall(article.text) if short not in _KNOWN and not gazetteer.country(short)}
    for sentence in article.body():
        text = " ".join(article.text[sentence.start : sentence.end].split())
        for short, words in (*_defined(text), *_initials(text, used, reading)):
            if len(words.split()) <= _LONGEST and short not in words.split():
                found.setdefault(short, {}).setdefault(words.casefold(), (words, sentence.number))
    return {short: next(iter(some.values())) for short, some in found.items() if short in used and len(some) == 1}


def _defined(text: str) -> "Iterator[tuple[str, str]]":
    """Acronyms behind what they stand for: "the Wend Water Board (WWB)", "lung disease, or LD"."""
    for found in _IN_BRACKETS.finditer(text):
        short = found[1] or found[2]
        words = text[: found.start()].split(" ")[-min(len(short) + 5, 2 * len(short)) :]
        full = _long_form(short, " ".join(words))
        if full:
            yield short, full


def _long_form(short: str, before: str) -> str:
    """The shortest end of the words that has the letters in order, the first one at the beginning of a word."""
    at, small = len(before), before.lower()
    letters = short.lower().replace("&", "")
    for letter in reversed(letters[1:]):
        at = small.rfind(letter, 0, at)
        if at < 0:
            return ""
    firsts = (m.start() for m in re.finditer(rf"(?<!\w){letters[0]}", small[:at]))
    opens = [start for start in firsts if not _SMALL_WORD.match(small, start)]
    return before[opens[-1] :].strip(' ,"“”') if opens else ""


def _initials(text: str, used: "set[str]", reading: "Reading") -> "Iterator[tuple[str, str]]":
    """Acronyms that have the initials of all words with which a name ends, and of nobody's name."""
    for run in _NAME.finditer(text):
        capitals = [m for m in _CAPITAL.finditer(text, run.start(), run.end()) if not m[0].isupper() or len(m[0]) == 1]
        for first in range(len(capitals) - _LEAST + 1):
            short = "".join(m[0][0] for m in capitals[first:])
            words = text[capitals[first].start() : run.end()].removesuffix("'s").removesuffix("’s")
            if short in used and not any(words in n.forms for n in reading.names if n.kind == "person"):
                yield short, words
