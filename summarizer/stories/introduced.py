"""Who somebody is, for the reader of a story: in full, in square brackets, where the first to name him has a surname.

A sentence is taken out of its article, and what introduces him there may be told nowhere. Each article's own sentences
bear out the words that are put in; what stands in several articles takes only words that all of them have.
"""

import re
from typing import TYPE_CHECKING

from summarizer.condense.briefing import Choice
from summarizer.condense.edits import BRACKETED
from summarizer.condense.introduced import introduce, surname
from summarizer.condense.referents import people
from summarizer.gate import holds
from summarizer.stories.corroboration import core, corroborates
from summarizer.stories.text_order import arranged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Claim, Difference, Fact, Span, Story
    from summarizer.reading import Reading
    from summarizer.reading.found import Name
    from summarizer.stories.facts import Sources

_Worded = tuple[str, tuple["Span", ...]]
"""A text, and what is added to the evidence for it."""


def in_full(story: "Story", sources: "Sources") -> "Story":
    """The story with everybody's name and office at the first place where it names him by surname, and not again.

    It is read as a page is: the account, what several sources carry, the differences, the rest, the dates. What the
    headline says word for word stays as it is.
    """
    told: set[str] = set()
    new: dict[str, _Worded] = {}
    facts = {fact.text: fact for fact in story.facts}
    for text, evidence in _in_order(story):
        if text in new:
            continue
        plain = text.rstrip(".").casefold() in story.headline.text.casefold()
        worded = (text, ()) if plain else _worded(text, evidence, facts.get(text), told, sources)
        new[text] = worded
        told |= _named(worded[0], sources.readings[evidence[0].article])
    return _with(story, {text: worded for text, worded in new.items() if worded[0] != text})


def _in_order(story: "Story") -> "Iterable[tuple[str, tuple[Span, ...]]]":
    """The sentences as a page shows them, each with all that it rests on."""
    several = arranged([fact for fact in story.facts if fact.sources > 1])
    single = arranged([fact for fact in story.facts if fact.sources == 1])
    sides = [position.claim for difference in story.differences for position in difference.positions]
    dated = [event.what for event in story.timeline]
    behind: dict[str, list[Span]] = {}
    for part in (story.summary, several, sides, single, dated):
        for claim in part:
            behind.setdefault(claim.text, []).extend(claim.evidence)
    return ((text, tuple(dict.fromkeys(spans))) for text, spans in behind.items())


def _worded(
    text: str, evidence: "Sequence[Span]", fact: "Fact | None", told: "set[str]", sources: "Sources"
) -> _Worded:
    """The text with names in full as far as every article that carries it says so, by its sentences given beside."""
    reading = sources.readings[evidence[0].article]
    if not reading.english:
        return text, ()
    own = reading.article.numbers_of(s for s in evidence if s.article == reading.article.id)
    short = BRACKETED.sub(lambda marked: _again(marked, reading, told), text)
    (choice,) = introduce(reading, [Choice(short, tuple(own))], " ".join(sorted(told)))
    if choice.text == text:
        return text, ()
    behind = _evidence(choice, evidence, sources)
    if behind and (fact is None or _is_still(fact, choice.text, behind, sources)):
        return choice.text, behind
    return text, ()


def _again(marked: re.Match[str], reading: "Reading", told: "set[str]") -> str:
    """The surname of somebody in brackets whom the page has named in full: there is one of that name."""
    names = [n.name for n in people(reading) if n.name in marked[1] and " " in n.name]
    last = surname(names[0]) if len(names) == 1 else ""
    alone = sum(surname(n.name) == last for n in people(reading)) == 1
    return f"[{last}]" if last in told and alone else marked[0]


def _evidence(choice: Choice, evidence: "Sequence[Span]", sources: "Sources") -> "tuple[Span, ...]":
    """The sentences that bear it out, those of each article alone; none where one article's do not."""
    first, found = evidence[0].article, list(evidence)
    for article in dict.fromkeys(span.article for span in evidence):
        reading = sources.readings[article]
        here = reading.article.numbers_of(span for span in evidence if span.article == article)
        cites = {*here, *(choice.cites if article == first else _introductions(reading, here))}
        spans = holds(choice.text, reading, sorted(cites))
        if not spans:
            return ()
        found += spans
    return tuple(dict.fromkeys(found))


def _introductions(reading: "Reading", numbers: "Sequence[int]") -> set[int]:
    """The sentences that first give the whole names of those whom the sentences with these numbers name."""
    named = (n for n in people(reading) if any(m.sentence in numbers for m in n.mentions))
    text = reading.article.text
    first = (next((m.sentence for m in n.mentions if text[m.start : m.end] == n.name), 0) for n in named)
    return {number for number in first if number}


def _is_still(fact: "Fact", text: str, evidence: "tuple[Span, ...]", sources: "Sources") -> bool:
    """Whether the fact in these words is still what the others corroborate."""
    worded = fact.model_copy(update={"text": text, "evidence": evidence})
    words = core(text)
    return all(words.issuperset(e.shared) and corroborates(e, worded, sources) for e in fact.corroborated_by)


def _named(text: str, reading: "Reading") -> set[str]:
    """The surnames of those whom the text names in full."""
    return {surname(n.name) for n in people(reading) if _is_in_full(n, text)}


def _is_in_full(name: "Name", text: str) -> bool:
    return any(" " in form and form in text for form in (name.name, *name.forms))


def _with(story: "Story", new: "Mapping[str, _Worded]") -> "Story":
    """The story with the new words wherever it has the old."""

    def difference(old: "Difference") -> "Difference":
        sides = tuple(side.model_copy(update={"claim": _claim(side.claim, new)}) for side in old.positions)
        return old.model_copy(update={"about": _claim(old.about, new), "positions": sides})

    return story.model_copy(
        update={
            "summary": tuple(_claim(claim, new) for claim in story.summary),
            "facts": tuple(fact.model_copy(update=_changes(fact, new)) for fact in story.facts),
            "differences": tuple(map(difference, story.differences)),
            "timeline": tuple(e.model_copy(update={"what": _claim(e.what, new)}) for e in story.timeline),
        }
    )


def _claim(old: "Claim", new: "Mapping[str, _Worded]") -> "Claim":
    return old.model_copy(update=_changes(old, new))


def _changes(old: "Claim | Fact", new: "Mapping[str, _Worded]") -> "dict[str, object]":
    """What is other in it: its text, with the sentences of its own articles that this rests on besides."""
    if old.text not in new:
        return {}
    text, evidence = new[old.text]
    articles = {span.article for span in old.evidence}
    spans = dict.fromkeys([*old.evidence, *(span for span in evidence if span.article in articles)])
    origin = "shortened" if old.origin == "selected" else old.origin
    return {"text": text, "evidence": tuple(spans), "origin": origin}
