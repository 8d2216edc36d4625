"""Who somebody is, in square brackets, where sentences taken out of an article name him by surname only."""

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.condense.referents import people
from summarizer.condense.salience import MARKED
from summarizer.reading.grammar import SUBJECTS
from summarizer.reading.lexicon import GENERATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.condense.briefing import Choice
    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)"
_BESIDE = re.compile(r",?\s+(?:(?:an?|the)\s+)?")
"""What stands between a name and its office."""
_BRACKETED = re.compile(r"\[[^\]]*\]")
"""Who is named so in a headline is not introduced by it."""
_OF, _OFFICE = frozenset({"of", "from", "at"}), 7
"""What stands between a name and the body that he is of, and how many words both may have."""
_HIMSELF = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj", "dative"})
_WORDS = 12
"""Of name and office at most."""


def introduce(reading: "Reading", choices: "Sequence[Choice]", told: str, *, known: int = 0) -> "tuple[Choice, ...]":
    """The choices, read in this order after `told`; whoever comes first by surname in them is named in full there.

    Who could not be named so in one choice ("the Berg report") is in the next one that lets him. Whom the first `known`
    choices introduce is known to all others; of any other a reader is reminded once a choice has not spoken of him.
    """
    surnames = Counter(surname(name.name) for name in people(reading))
    named = [n for n in people(reading) if surnames[surname(n.name)] == 1 and n.name != surname(n.name)]
    left = [n for n in named if not is_named(n, _BRACKETED.sub(" ", told))]
    made: list[Choice] = []
    for choice in choices:
        full = choice
        for name in left:
            here = is_named(name, choice.text) and _is_bare(name, choice.text)
            if here and not (made and _is_met(name, made)):
                full = _in_full(reading, full, name)
        made.append(full)
        if len(made) <= known:
            left = [n for n in left if not any(form in full.text for form in _full(n))]
    return tuple(made)


def _is_met(name: "Name", before: "Sequence[Choice]") -> bool:
    """Whether he was named in full before, and nothing was told since without him."""
    return is_named(name, before[-1].text) and any(form in choice.text for choice in before for form in _full(name))


def is_named(name: "Name", text: str) -> bool:
    """Whether the text has his surname, as a word of its own."""
    return any(form in text and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in _surnames(name))


def surname(name: str) -> str:
    """The last word of a name, as it stands."""
    return name.rsplit(maxsplit=1)[-1]


def by_surname(names: "Iterable[Name]") -> "dict[str, Name]":
    """The people whom the article elsewhere calls by a surname alone that nobody else has, by that."""
    people = [n for n in names if n.kind == "person"]
    count = Counter(surname(n.name) for n in people)
    known = {surname(n.name): n for n in people if surname(n.name) in n.forms and count[surname(n.name)] == 1}
    return {last: n for last, n in known.items() if last.rstrip(".").casefold() not in GENERATIONS}


def _surnames(name: "Name") -> set[str]:
    """His surname with either apostrophe, as one article may write both."""
    last = surname(name.name)
    return {last, last.replace("’", "'"), last.replace("'", "’")}


def _is_bare(name: "Name", text: str) -> bool:
    """Whether the text names somebody by surname, or in brackets, and says no more of who that is."""
    return all(form not in text or f"[{form}]" in text for form in _full(name))


def _full(name: "Name") -> set[str]:
    """What he is called in more words than one."""
    return {form for form in (name.name, *name.forms) if " " in form}


def _in_full(reading: "Reading", choice: "Choice", name: "Name") -> "Choice":
    """The choice with name and office for the surname as a word of its own or behind "Mr", and what gives them.

    "The Berg government" may be another Berg's, and the words of a quotation stay as they are.
    """
    last = f"(?:{'|'.join(map(re.escape, sorted(_surnames(name))))})"
    plain = MARKED.sub(lambda marked: " " * len(marked[0]), choice.text)
    whole = rf"{_TITLE}?\[(?:{'|'.join(map(re.escape, sorted(_full(name), key=len, reverse=True)))})\]"
    at = re.search(rf"{whole}|{_TITLE}{last}(?![\w-]| [A-Z])|(?<![\w\[’'-]){last}(?![\w-]|’[^s]| [A-Z])", plain)
    first = min(choice.cites, default=0) if at is None or "[" in at[0] else _first(reading, choice, name, at[0])
    if at is None or not first:
        return choice
    words, cites = _who(reading, name, first)
    if not words or words in choice.text:
        return choice
    words = words if at.start() else words[:1].upper() + words[1:]
    text = f"{choice.text[: at.start()]}[{words}]{choice.text[at.end() :]}"
    return replace(choice, text=text, cites=tuple(sorted({*choice.cites, *cites})))


def _first(reading: "Reading", choice: "Choice", name: "Name", words: str) -> int:
    """The sentence in which he is named by surname, if that has a title or is always a word of its own; else none."""
    own = [m for m in name.mentions if m.sentence in choice.cites]
    bare = [m for m in own if reading.article.text[m.start : m.end] == words]
    if words in _surnames(name) and not (bare and all(_is_himself(reading, m) for m in bare)):
        return 0
    return (bare or own)[0].sentence if own else 0


def _who(reading: "Reading", name: "Name", before: int) -> tuple[str, tuple[int, ...]]:
    """Name and office as the sentences up to this one give them, and which these are; no words where they do not."""
    article = reading.article
    body = [m for m in name.mentions if m.sentence <= before and article.sentences[m.sentence - 1].kind == "body"]
    full = [m for m in body if article.text[m.start : m.end] == name.name]
    role = name.role or (0, 0)  # none is beside a name
    for m in full:
        between = article.text[min(m.end, role[1]) : max(m.start, role[0])]
        words = " ".join(article.text[min(m.start, role[0]) : max(m.end, role[1])].split())
        if _BESIDE.fullmatch(between) and len(words.split()) <= _WORDS:
            return words, (m.sentence,)
    for m in full:
        if whose := _of_a_body(reading, m):
            return f"{name.name}{whose}", (m.sentence,)
    return (name.name, (full[0].sentence,)) if full else ("", ())


def _of_a_body(reading: "Reading", mention: "Mention") -> str:
    """What follows the name to say of which body he is, up to the body's name: " of the drinks firm Berg Oil".

    Only behind a subject is it so: nobody is "of" what he is robbed of, "robbed Ann Berg of the Lund Fund".
    """
    after = next((t for t in reading.tokens(mention.sentence) if t.idx > mention.end), None)
    if after is None or after.lower_ not in _OF or after.head.dep_ not in SUBJECTS:
        return ""
    if not mention.start <= after.head.idx < mention.end:
        return ""
    text = reading.article.text
    bodies = (m for name, at in reading.named_in[mention.sentence] if name.kind == "organisation" for m in at)
    for end in sorted(m.end for m in bodies if m.start > after.idx):
        words = " ".join(text[mention.end : end].split())
        if text[end : end + 1] in {",", "."} and "," not in words and len(words.split()) <= _OFFICE:
            return f" {words}"
    return ""


def _is_himself(reading: "Reading", mention: "Mention") -> bool:
    """Whether the surname is a word of its own ("Berg's plan", "under Berg"): "the Berg plan" may be another Berg's."""
    token = next((t for t in reading.tokens(mention.sentence) if t.idx == mention.start), None)
    while token is not None and token.dep_ == "conj":
        token = token.head  # "the Dahl and Berg plan"
    return token is not None and token.dep_ in _HIMSELF
