"""What the articles of a story say, each thing once, with every article that carries it.

A fact lists an article only if that article's own sentences support its wording; another report of the same act in
its own words corroborates it. Evidence of several articles is never pooled.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.gate import check
from summarizer.models import Corroboration, Fact
from summarizer.stories import acts, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Claim, Span
    from summarizer.reading import Reading
    from summarizer.stories.candidates import Candidate

SHOWN = 12
_CHECKED = 40
"""Articles in which a fact is searched for."""
_ALIKE = 0.7
_REPEATS = 0.75
_MORE = 0.45
"""Share of a claim that must be new beside the fact that it repeats, to be a fact of its own."""


@dataclass
class Cluster:
    """Claims that tell one thing."""

    members: "list[Candidate]" = field(default_factory=list)
    value: float = 0.0


@dataclass(frozen=True)
class Gathered:
    """The facts that are shown, those that are not, and the claims behind each by the fact's id."""

    facts: tuple[Fact, ...]
    left_out: tuple[Fact, ...]
    members: "dict[str, tuple[Candidate, ...]]"


class Sources:
    """The articles of a story as sources of one another."""

    def __init__(
        self, readings: "Mapping[str, Reading]", ids: "Sequence[str]", independent: "Mapping[str, str]"
    ) -> None:
        self.ids = list(ids)
        self.readings = readings
        self.independent = independent
        """Article → the independent source that it belongs to."""
        kept = self.ids[:_CHECKED]
        self.acts = {
            i: [(s.number, act) for s in readings[i].article.body() for act in acts.find(readings[i].tokens(s))]
            for i in kept
        }
        self.stand_for = acts.aliases(readings[i].tokens(s) for i in kept for s in readings[i].article.body())

    def count(self, articles: "Iterable[str]") -> int:
        """How many independent sources these articles are."""
        return len({self.independent[article] for article in articles})


def gather(story: str, candidates: "Sequence[Candidate]", sources: Sources) -> Gathered:
    """The story's facts, most important first."""
    clusters = _cluster(candidates, sources)
    made: list[tuple[float, Fact, tuple[Candidate, ...]]] = []
    for cluster in clusters:
        best = _wording(cluster, sources)
        fact = _fact(best, sources)
        made.append((_importance(cluster, fact), fact, tuple(cluster.members)))
    made.sort(key=lambda one: (-one[0], one[1].evidence[0].article, one[1].evidence[0].start, one[1].text))
    made = _without_repeats(made)
    shown, left = _choose(made)
    numbered = [(f.model_copy(update={"id": f"{story}:f{n}"}), m) for n, (_, f, m) in enumerate([*shown, *left], 1)]
    facts = tuple(f for f, _ in numbered)
    return Gathered(facts[: len(shown)], facts[len(shown) :], {f.id: m for f, m in numbered})


def fallback(story: str, claims: "Sequence[Claim]", sources: Sources) -> Gathered:
    """The headlines as facts, where the briefs hold nothing else."""
    made = [_fact(claim, sources) for claim in claims[:SHOWN]]
    facts = tuple(fact.model_copy(update={"id": f"{story}:f{n}"}) for n, fact in enumerate(made, 1))
    return Gathered(facts, (), {fact.id: () for fact in facts})


def _cluster(candidates: "Sequence[Candidate]", sources: Sources) -> list[Cluster]:
    clusters: list[Cluster] = []
    index: dict[str, list[Cluster]] = {}
    todo = list(candidates)
    while todo:
        candidate = todo.pop(0)
        near: dict[int, tuple[Cluster, int]] = {}
        for term in candidate.content:
            for cluster in index.get(term, ()):
                near[id(cluster)] = (cluster, near.get(id(cluster), (cluster, 0))[1] + 1)
        likely = [cluster for cluster in clusters if near.get(id(cluster), (cluster, 0))[1] >= 2]
        home = next((cluster for cluster in likely if _says_the_same(candidate, cluster, sources)), None)
        if home is None:
            home = Cluster(value=candidate.value)
            clusters.append(home)
        else:
            rest = variants.rest(candidate, home.members[0], sources.readings[candidate.article], _MORE)
            todo[:0] = [r for r in rest if r.claim.text != candidate.claim.text]
            if any(r.claim.text == candidate.claim.text for r in rest):
                home = Cluster(value=candidate.value)
                clusters.append(home)
        home.members.append(candidate)
        home.value = max(home.value, candidate.value)
        for term in candidate.content:
            index.setdefault(term, []).append(home)
    return clusters


def _says_the_same(candidate: "Candidate", cluster: Cluster, sources: Sources) -> bool:
    for member in cluster.members:
        common = len(candidate.content & member.content)
        if member.article == candidate.article and common >= _REPEATS * len(candidate.content):
            return True
        if 2 * common >= _ALIKE * (len(candidate.content) + len(member.content)):
            return True
        if any(acts.same(a, b, sources.stand_for) for a in candidate.acts for b in member.acts):
            return True
    return False


def _wording(cluster: Cluster, sources: Sources) -> "Claim":
    """The wording that most articles support alone; of these the plainest."""
    articles = list(dict.fromkeys(m.article for m in cluster.members))
    options = []
    for member in cluster.members[:8]:
        claims = [member.claim]
        if len(articles) > 1:
            claims += variants.plainer(member, sources.readings[member.article])
        for claim in claims:
            carried = sum(
                1 for i in articles[:8] if i != member.article and check(claim.text, sources.readings[i]).supported
            )
            words = len(claim.text.split())
            named = any(e.label_ == "PERSON" for e in member.reading.doc.ents) or len(articles) == 1
            options.append((-(carried + 0.8 * named + 0.4 * member.value - 0.04 * max(0, words - 22)), claim.id, claim))
    return min(options, key=lambda option: option[:2])[2]


def _fact(claim: "Claim", sources: Sources) -> Fact:
    own = claim.evidence[0].article
    evidence: list[Span] = list(claim.evidence)
    articles = [own]
    for article in sources.ids[:_CHECKED]:
        if article == own:
            continue
        verdict = check(claim.text, sources.readings[article])
        if verdict.supported:
            articles.append(article)
            evidence += verdict.evidence
    echoes = [echo for i in sources.ids[:_CHECKED] if i not in articles for echo in _echo(claim, i, sources)]
    return Fact(
        id="f", text=claim.text, origin=claim.origin, evidence=tuple(evidence), articles=tuple(articles),
        corroborated_by=tuple(echoes), sources=sources.count([*articles, *(e.article for e in echoes)]),
    )  # fmt: skip


def _echo(claim: "Claim", article: str, sources: Sources) -> "list[Corroboration]":
    """Another article's report of the act that the claim tells, if there is one."""
    from summarizer.stories.candidates import Candidate

    for act in Candidate(claim, claim.evidence[0].article, 0.0).acts:
        for number, other in sources.acts[article]:
            if acts.same(act, other, sources.stand_for):
                span = sources.readings[article].article.sentence_span(number)
                shared = tuple(words for words in act.words if words)
                return [Corroboration(article=article, evidence=(span,), shared=shared)]
    return []


def _importance(cluster: Cluster, fact: Fact) -> float:
    return 1.5 * (fact.sources - 1) + cluster.value


def _without_repeats(
    made: "list[tuple[float, Fact, tuple[Candidate, ...]]]",
) -> "list[tuple[float, Fact, tuple[Candidate, ...]]]":
    seen: set[str] = set()
    kept = []
    for one in made:
        words = " ".join(one[1].text.casefold().split())
        if words not in seen:
            seen.add(words)
            kept.append(one)
    return kept


def _choose(
    made: "list[tuple[float, Fact, tuple[Candidate, ...]]]",
) -> "tuple[list[tuple[float, Fact, tuple[Candidate, ...]]], list[tuple[float, Fact, tuple[Candidate, ...]]]]":
    """Those to show: what several sources carry, then the best of every article in turn."""
    shown = [one for one in made if one[1].sources > 1][:SHOWN]
    queues: dict[str, list[tuple[float, Fact, tuple[Candidate, ...]]]] = {}
    for one in made:
        if one not in shown:
            queues.setdefault(one[1].articles[0], []).append(one)
    while len(shown) < SHOWN and any(queues.values()):
        for queue in queues.values():
            if queue and len(shown) < SHOWN:
                shown.append(queue.pop(0))
    chosen = {id(one) for one in shown}
    return shown, [one for one in made if id(one) not in chosen]
