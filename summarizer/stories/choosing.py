"""Which facts a story shows: nothing twice, what several sources carry first, then what adds most."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.models import Corroboration
from summarizer.stories import acts, clusters, repeats, retold
from summarizer.stories.candidates import go_on, said
from summarizer.stories.corroboration import corroborates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Fact
    from summarizer.stories.candidates import Said
    from summarizer.stories.facts import Sources, Told

SHOWN = 14
_SINGLE = 11
"""Facts of one source that a story shows; two or so of them are told by its differences and its timeline."""
_ENOUGH, _LEAST = 6, 1.8
"""Facts from which on one of one source is shown only where it adds this much."""
_ACCOUNT = 3
"""Facts of which the account is made: what the articles open with is told by then."""
_CENTRAL = 6
"""Facts that say what the story is about: one of it has a word in common with another of them."""
_OFF_TOPIC = _AGAIN = 0.5
"""What one loses that has not, and one that tells an act of several sources once more."""
A_SOURCE = 1.2
"""What a further source is worth."""
_WHOLE = 0.8
"""Share of the words of its sentence from which a claim tells all of it."""
_NEW_IN_AN_ECHO = 0.5
"""Share of such a sentence's words that may be new, for it to be no fact of its own."""
_NEW_IN_EITHER = 0.7
"""The same where each counts as a report of the other."""
_IN_COMMON = 0.2
"""Likeness of their words under which two facts are not compared further."""
_FULLER = 1.3
"""How many times as much a fact says as the one that it repeats, for it to stand in its place."""


def answered(made: "Sequence[Told]", sources: "Sources") -> "list[Told]":
    """Each fact with the lighter ones that report what it tells: of which it is a report, or which are told alike."""
    found = [_answered(one, made[place:], sources) for place, one in enumerate(made, 1)]
    weighty = [_alike(one, found[place:], sources) for place, one in enumerate(found[: 2 * SHOWN], 1)]
    return weighty + found[2 * SHOWN :]


def _alike(one: "Told", lighter: "Sequence[Told]", sources: "Sources") -> "Told":
    mine = repeats.of_claim(one.claim, sources)
    for other in lighter:
        words = sources.weights.alike(mine.said.content, said(other.claim.text).content)
        if words < _IN_COMMON or _article(other) == _article(one):
            continue
        if repeats.same(mine, repeats.of_claim(other.claim, sources), sources.weights):
            one = _echoed(one, other, retold.shared(mine.said, said(other.claim.text)), sources)
    return one


def _answered(one: "Told", lighter: "Sequence[Told]", sources: "Sources") -> "Told":
    spans = one.claim.evidence
    if len(spans) > 1 or len(one.claim.text.split()) < _WHOLE * len(spans[0].text.split()):
        return one  # of a part of its sentence: the others may tell the rest
    for other in lighter:
        back = next((e for e in other.fact.corroborated_by if e.evidence == spans), None)
        if back is not None:
            one = _echoed(one, other, back.shared, sources)
    return one


def _echoed(one: "Told", other: "Told", shared: tuple[str, ...], sources: "Sources") -> "Told":
    """The one fact with the other as a report of it, where it is one of an article that does not count yet."""
    fact, article = one.fact, _article(other)
    echo = Corroboration(article=article, evidence=other.claim.evidence, shared=shared)
    known = {*fact.articles, *(e.article for e in fact.corroborated_by)}
    if article in known or not shared or not corroborates(echo, fact, sources):
        return one
    count = sources.count({*known, article})
    echoes = (*fact.corroborated_by, echo)
    new = fact.model_copy(update={"corroborated_by": echoes, "sources": count})
    return replace(one, fact=new, value=one.value + A_SOURCE * (count - fact.sources))


def without_repeats(made: "Sequence[Told]") -> "list[Told]":
    """Without those that say again, in the main, what a weightier one of the same article says."""
    kept: list[Told] = []
    for one in made:
        mine = said(one.claim.text)
        if not any(_repeats(mine, one, other) for other in kept):
            kept.append(one)
    return kept


def _repeats(mine: "Said", one: "Told", other: "Told") -> bool:
    if one.claim.text.casefold() == other.claim.text.casefold():
        return True
    theirs = said(other.claim.text)
    if _is_echo(one.fact, other.fact):
        most = _NEW_IN_EITHER if _is_echo(other.fact, one.fact) else _NEW_IN_AN_ECHO
        new = len(mine.content - theirs.content)
        return new <= most * len(mine.content) and not _concerns_others(mine, theirs)
    of_one_article = bool(set(one.fact.articles) & set(other.fact.articles))
    return of_one_article and clusters.within(mine.content, theirs.content) and mine.named <= theirs.named


def _concerns_others(mine: "Said", theirs: "Said") -> bool:
    """Whether it was done to somebody besides, whom the other does not name: a second minister who was met."""
    objects = frozenset[str]().union(*(act.whom for act in mine.acts))
    others = (t for t in mine.reading.doc if t.ent_type_ in {"PERSON", "NORP"} and t.lemma_.lower() not in theirs.named)
    return any(not objects.isdisjoint(acts.keys([token])) for token in others)


def _is_echo(fact: "Fact", other: "Fact") -> bool:
    """Whether its sentences already count as another source's report of the other fact."""
    echoes = {(s.article, s.start) for echo in other.corroborated_by for s in echo.evidence}
    return all((s.article, s.start) in echoes for s in fact.evidence)


def choose(made: "Sequence[Told]", sources: "Sources") -> "tuple[list[Told], list[Told]]":
    """Those to show, and the others: what several sources carry, then what adds most, each in balance.

    What would tell again what another tells is among the others.
    """
    several: list[Told] = []
    corroborated = [one for one in made if one.fact.sources > 1]
    struck = [_put(one, several, sources) if len(several) < SHOWN else one for one in corroborated]
    single: list[Told] = []
    left = [one for one in made if one.fact.sources == 1]
    most = min(SHOWN, len(several) + _SINGLE)
    told = len(several)
    matter = [said(one.claim.text).content for one in made[:_CENTRAL]]
    while left and told < most:
        taken = Counter(_article(one) for one in single)
        shown = [*several, *single]
        adds = {one: _adds(one, shown) - _OFF_TOPIC * (not _is_on_topic(one, matter)) for one in left}
        usable = [one for one in left if adds[one] >= _LEAST or told < _ENOUGH]
        if not usable:
            break
        best = max(usable, key=lambda one: (adds[one] - 0.1 * taken[_article(one)], -left.index(one)))
        left.remove(best)
        struck.append(_put(best, single, sources, also=several))
        told += 1
    single.sort(key=made.index)
    return [*several, *single], [*left, *filter(None, struck)]


def _put(one: "Told", among: "list[Told]", sources: "Sources", also: "Sequence[Told]" = ()) -> "Told | None":
    """Adds one, and gives back the one that tells it again, or again what it tells: the fuller of the two stays."""
    for other in (*also, *among):
        fuller = other in among and one.fact.sources >= other.fact.sources and _says_more(one, other)
        goes, stays = (other, one) if fuller else (one, other)
        if _tells_again(goes, stays, sources):
            if fuller:
                among[among.index(other)] = one
            return goes
    among.append(one)
    return None


def _tells_again(one: "Told", other: "Told", sources: "Sources") -> bool:
    """Whether one tells what the other does in another article's words, and of nobody else.

    Of a report of the other, and of what an article says beyond a fact, it is known that it tells more.
    """
    if _article(one) == _article(other) or one.beyond or _is_echo(one.fact, other.fact):
        return False
    mine, theirs = (repeats.of_claim(told.claim, sources) for told in (one, other))
    if go_on(map(_article, (one, other)), sources.readings) and not repeats.have_one_act(mine.said, theirs.said):
        return False  # "cancelled the sale" tells more than "sold"
    return not _concerns_others(mine.said, theirs.said) and repeats.again(mine, theirs, sources.weights)


def _says_more(one: "Told", other: "Told") -> bool:
    return len(said(one.claim.text).content) >= _FULLER * len(said(other.claim.text).content)


def _article(one: "Told") -> str:
    return one.claim.evidence[0].article


def _is_on_topic(one: "Told", matter: "Sequence[frozenset[str]]") -> bool:
    """Whether it has a word in common with what the story turns about: a line to the reader has none."""
    mine = said(one.claim.text).content
    return any(mine & words for words in matter if words != mine)


def _adds(one: "Told", shown: "Sequence[Told]") -> float:
    """What a fact of one source adds to those shown: what it is worth, who else is named, what is new in it."""
    mine = said(one.claim.text)
    known = frozenset().union(*(said(other.claim.text).content for other in shown))
    new = len(mine.content - known) / (len(mine.content) or 1)
    lead = one.lead if len(shown) < _ACCOUNT else 0.5 * one.lead
    again = any(_is_of_its_act(mine, said(other.claim.text)) for other in shown if other.fact.sources > 1)
    return one.value + lead + 0.2 * bool(mine.named - known) + 0.8 * new - _AGAIN * again


def _is_of_its_act(mine: "Said", theirs: "Said") -> bool:
    """Whether it is one more account of what the other tells, done to the same."""
    pairs = ((a, b) for a in mine.acts for b in theirs.acts)
    same = any((a.kind, a.denied) == (b.kind, b.denied) and a.whom & b.whom for a, b in pairs)
    return same and not _concerns_others(mine, theirs)
