"""Candidates of several articles, put together by what they say."""

from typing import TYPE_CHECKING

from summarizer.stories import acts, odds, retold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.stories.candidates import Candidate
    from summarizer.stories.facts import Sources

_ALIKE = 0.7
_REPEATS = 0.75
_LONGER = 3


def group(
    candidates: "Sequence[Candidate]", sources: "Sources", told: "Sequence[acts.Act]" = ()
) -> "list[list[Candidate]]":
    """The candidates by what they say; each cluster opens with its weightiest. `told` acts tie nothing together."""
    clusters: list[list[Candidate]] = []
    index: dict[str, list[int]] = {}
    for candidate in candidates:
        common: dict[int, int] = {}
        for term in sorted(candidate.said.content):
            for number in index.get(term, ()):
                common[number] = common.get(number, 0) + 1
        likely = sorted(number for number, count in common.items() if count >= 2)
        home = next((n for n in likely if _same(candidate, clusters[n], sources, told)), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(candidate)
        for term in sorted(candidate.said.content):
            if home not in index.setdefault(term, []):
                index[term].append(home)
    return clusters


def _same(candidate: "Candidate", cluster: "list[Candidate]", sources: "Sources", told: "Sequence[acts.Act]") -> bool:
    mine = untold(candidate.said.acts, told, sources)
    for member in cluster:
        common = len(candidate.said.content & member.said.content)
        if member.article == candidate.article and within(candidate.said.content, member.said.content):
            return True
        if member.article != candidate.article and odds.are_apart(candidate.said, member.said):
            continue
        if any(acts.same(a, b, sources.stand_for) for a in mine for b in member.said.acts):
            return True
        if member.article != candidate.article and odds.contradict(candidate.said, member.said):
            continue
        if 2 * common >= _ALIKE * (len(candidate.said.content) + len(member.said.content)):
            return True
        # what is left of a cluster says of its subject much that is told already
        if (
            not told
            and member.article != candidate.article
            and retold.same(candidate.said, member.said, sources.weights)
        ):
            return True
    return False


def untold(mine: "Sequence[acts.Act]", told: "Sequence[acts.Act]", sources: "Sources") -> "list[acts.Act]":
    """The acts that are none of those told."""
    return [act for act in mine if not any(acts.same(act, other, sources.stand_for) for other in told)]


def within(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the one says little that the other does not, and is no mere part of a long sentence."""
    return len(mine & theirs) >= _REPEATS * len(mine) and len(theirs) <= _LONGER * len(mine)
