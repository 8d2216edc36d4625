"""Where the articles of a story differ: in the reasons for one act, in what they leave out of it, and in values."""

from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from summarizer.condense import standalone, stories
from summarizer.condense.edits import apply
from summarizer.gate.repair import admit
from summarizer.models import Claim, Difference, Position
from summarizer.stories import (
    attributions,
    corrected,
    denials,
    denied_acts,
    lives,
    omissions,
    reasons,
    values,
    variants,
)
from summarizer.stories.candidates import Candidate, own_span, said
from summarizer.stories.facts import supports

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models import Fact, Span
    from summarizer.reading import Reading
    from summarizer.stories.facts import Gathered, Sources

_SAME_REASON = 0.5
_PLAIN = 50
"""Words up to which a sentence is a position, not a paragraph."""
_TOGETHER = 3
"""Sentences of a quotation that are printed together at most."""
_VALUES = 6
"""Conflicts of values and speakers, and denials left out, that a story shows."""


def find(story: str, gathered: "Gathered", sources: "Sources") -> tuple[Difference, ...]:
    """The differences between the articles; a false one is worse than none."""
    found: list[Difference] = []
    for fact in gathered.facts:
        if len({*fact.articles, *(e.article for e in fact.corroborated_by)}) < 2:
            continue
        about = fact.as_claim(f"{story}:d{len(found) + 1}")
        positions = _reasons(about, [*gathered.members[fact.id], *_echoes(fact, sources)], sources)
        if len(positions) > 1:
            headed = _headed(about, sources)
            found.append(Difference(id=about.id, kind="reason", about=headed, positions=tuple(positions)))
        omission = omissions.find(fact, sources)
        if omission:
            found += _of_omission(f"{story}:d{len(found) + 1}", fact, omission, sources)
    for conflict in islice(conflicts(sources), _VALUES):
        difference = _of_values(f"{story}:d{len(found) + 1}", conflict, gathered, sources)
        if difference and not any(difference.kind == d.kind and difference.about.text == d.about.text for d in found):
            found.append(difference)
    return tuple(found)


def conflicts(sources: "Sources") -> "Iterator[values.Conflict]":
    """The sentences that give one thing two values, or one speaker or denial not alike; the surest first of each."""
    kinds = (values, corrected, lives, denied_acts, attributions, denials)
    return chain.from_iterable(module.find(sources) for module in kinds)


def _echoes(fact: "Fact", sources: "Sources") -> "list[Candidate]":
    """The sentences that corroborate a fact, as claims of their articles."""
    found = []
    for echo in fact.corroborated_by:
        reading, span = sources.readings[echo.article], echo.evidence[0]
        number = next(s.number for s in reading.article.sentences if s.start == span.start)
        claim = admit(f"{fact.id}:{echo.article}", span.text, reading, [number], "selected")
        found += variants.parted(Candidate(claim, echo.article, 0.0), reading) if claim else []
    return found


def _headed(about: Claim, sources: "Sources") -> Claim:
    """What the difference is about in the words of a headline, where the gate passes them; else the whole sentence."""
    short = stories.heading(about.text)
    if short is None:
        return about
    reading = sources.readings[about.evidence[0].article]
    return admit(about.id, short, reading, reading.article.numbers_of(about.evidence), "shortened") or about


def _of_omission(id: str, fact: "Fact", omission: "omissions.Omission", sources: "Sources") -> list[Difference]:
    """What one source says of the fact, then the sentences that tell it without that; none where one is not printed."""
    positions = []
    for place, (article, number) in enumerate(omission.sentences, start=1):
        claim = _printed(f"{id}p{place}", sources.readings[article], number)
        if claim is None:
            return []
        positions.append(Position(claim=claim, articles=(article,)))
    headed = _headed(fact.as_claim(id), sources)
    return [Difference(id=id, kind="omission", about=headed, positions=tuple(positions))]


def _of_values(
    id: str,
    conflict: "values.Conflict",
    gathered: "Gathered",
    sources: "Sources",
) -> Difference | None:
    """The difference of a conflict; none where a sentence may not be printed or an article is on two sides."""
    positions: list[Position] = []
    own = {sources.readings[a].article.sentence_span(n) for a, n in conflict.sentences}
    for place, (article, number) in enumerate(conflict.sentences, start=1):
        claim = _printed(f"{id}p{place}", sources.readings[article], number)
        if claim is None:
            return None
        positions.append(_carried(claim, article, own, sources))
    sides = [one for position in positions for one in position.articles]
    if len(sides) > len(set(sides)):
        return None
    fact = next((f for f in gathered.facts if own_span(f.text, f.evidence) in own), None)
    about = fact.as_claim(id) if fact else positions[0].claim.model_copy(update={"id": id})
    status: Literal["open", "superseded"] = "superseded" if conflict.updated else "open"
    headed = _headed(about, sources)
    return Difference(id=id, kind=conflict.kind, about=headed, positions=tuple(positions), status=status)


def _printed(id: str, reading: "Reading", number: int) -> Claim | None:
    """The sentence as a claim, if the gate passes it, with names for its pronouns where they are certain.

    One inside a long quotation comes with the sentences that it needs.
    """
    sentence, standing = reading.article.sentences[number - 1], standalone.stand(reading, number)
    if standing.edits:
        named = apply(reading.article.text, sentence.start, sentence.end, standing.edits)
        claim = admit(id, named, reading, sorted({number, *standing.cites}), "shortened")
        if claim:
            return claim
    runs = [(number, number)]
    runs += [(min(q.sentences), max(q.sentences)) for q in reading.quotes if number in q.sentences]
    runs += [(number - 1, number)]
    for first, last in dict.fromkeys(run for run in runs if run[0] >= 1 and run[1] - run[0] < _TOGETHER):
        start, end = (reading.article.sentence_span(n) for n in (first, last))
        text = reading.article.text[start.start : end.end]
        claim = admit(id, text, reading, list(range(first, last + 1)), "selected")
        if claim:
            return claim
    return None


def _carried(claim: Claim, article: str, own: "set[Span]", sources: "Sources") -> Position:
    """The claim of an article as a position, with the articles that say the same by sentences of their own.

    None does in the very sentence that says otherwise.
    """
    found = {i: supports(claim, i, sources) for i in sources.ids if i != article}
    others = {i: spans for i, spans in found.items() if spans and not own & set(spans)}
    evidence = (*claim.evidence, *chain.from_iterable(others.values()))
    articles = tuple(i for i in sources.ids if i == article or i in others)
    return Position(claim=claim.model_copy(update={"evidence": evidence}), articles=articles)


def _reasons(about: Claim, members: "Sequence[Candidate]", sources: "Sources") -> list[Position]:
    """One position a reason: the sentence that gives it, with its attribution. At least one cue must be certain."""
    given: list[tuple[Candidate, list[reasons.Reason]]] = []
    for member in members:
        told = [r for r in reasons.find(member.said.reading) if _explains(r, about)]
        if told:
            given.append((member, told))
    if not any(r.sure for _, several in given for r in several):
        return []
    best: dict[str, tuple[Candidate, list[reasons.Reason]]] = {}
    for member, told in given:
        before = best.get(member.article)
        if before is None or _rank(member, told) > _rank(*before):
            best[member.article] = (member, told)
    positions: list[tuple[frozenset[str], Position]] = []
    for article, (member, told) in sorted(best.items()):
        words = frozenset().union(*(r.content for r in told)) - _act_alone(about)
        if any(len(words & other) >= _SAME_REASON * min(len(words), len(other)) for other, _ in positions):
            continue
        claim = member.claim.model_copy(update={"id": f"{about.id}p{len(positions) + 1}"})
        positions.append((words, _carried(claim, article, set(), sources)))
    return [position for _, position in positions]


def _rank(member: Candidate, told: "Sequence[reasons.Reason]") -> tuple[bool, int, int]:
    """How well a sentence gives the reason: not a paragraph, with a certain cue, with the most words of it."""
    short = len(member.claim.text.split()) <= _PLAIN
    return short, sum(r.sure for r in told), len(frozenset().union(*(r.content for r in told)))


def _explains(reason: "reasons.Reason", about: Claim) -> bool:
    """Whether the reason says more than the fact itself, and is none of its own act over again."""
    return len(reason.content - _act_alone(about)) >= 2


def _act_alone(about: Claim) -> frozenset[str]:
    """What the fact tells, without a reason that it gives itself."""
    told = said(about.text)
    return told.content - frozenset().union(*(r.content for r in reasons.find(told.reading)))
