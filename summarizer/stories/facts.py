"""What the articles of a story say, each thing once, with every article that carries it.

A fact lists an article only if that article's own sentences support its wording; another report of the same act in
its own words corroborates it. Evidence of several articles is never pooled.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.condense.terms import content
from summarizer.gate import holds
from summarizer.models import Corroboration, Fact
from summarizer.stories import acts, choosing, clusters, corrected, families, odds, retold, tolls, variants
from summarizer.stories.candidates import Candidate, own_span, said
from summarizer.stories.corroboration import OPENING, are_apart, corroborates, first_sentences
from summarizer.stories.overtaken import is_overtaken
from summarizer.stories.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Claim, Span
    from summarizer.reading import Reading

_CHECKED = 40
"""Articles in which a fact is searched for."""
_LIKELY = 0.6
"""Share of a wording's lemmas that an article must hold for the gate to be asked."""
_SURE = 0.96
"""Score from which another article supports a wording; below it, it may tell the same in other words."""
_MATTER, _NAMED = 0.2, 3
"""How alike two reports of one act are, by weighted words (0-1), or how many words of names they share."""
_PASSING = 0.25
"""How alike where the other tells of the act in passing."""
_AGENTLESS = 0.3
"""How alike where neither act nor actor says much: "was seen", "is known"."""
_OFFICES = frozenset(
    "the a an minister president defence defense prime chief secretary government police officials".split()
)
_HEADED = 1.0
"""What a fact is worth more that the headline says."""
_OUTDATED = 2.0
"""What a candidate is worth less where the number that it tells has changed since."""
_MORE = 0.45
"""Share of a claim that must be new beside the fact that it repeats, to be a fact of its own."""


@dataclass(frozen=True, eq=False)
class Told:
    """A fact with the claims that it was made of."""

    claim: "Claim"
    fact: Fact
    members: tuple[Candidate, ...]
    value: float
    lead: float
    """How far the articles open with it, 0-0.8: it counts for the main fact."""
    beyond: bool = False
    """Whether it is what an article says besides a fact that others tell too."""


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
            i: [(s.number, act) for s in readings[i].article.body() for act in acts.of_sentence(readings[i], s.number)]
            for i in kept
        }
        self.openings = {i: _opening(readings[i]) for i in kept}
        self.weights = Weights(content(readings[i].tokens(s)) for i in kept for s in readings[i].article.body())
        self.content = {i: content(readings[i].doc) for i in self.ids}
        self.stand_for = acts.aliases(readings[i].tokens(s) for i in kept for s in readings[i].article.body())

    def count(self, articles: "Iterable[str]") -> int:
        """How many independent sources these articles are."""
        return len({self.independent[article] for article in articles})


def _opening(reading: "Reading") -> frozenset[str]:
    """The lemmas of the article's title, as far as its text holds them, or of its first two sentences."""
    article = reading.article
    title = {word.casefold() for word in (article.title or "").split()}
    body = [t for s in list(article.body())[:2] for t in reading.tokens(s)]
    titled = content(t for t in reading.doc if t.lower_ in title)
    return titled or content(body)


def gather(story: str, candidates: "Sequence[Candidate]", sources: Sources, headed: "Span | None" = None) -> Gathered:
    """The story's facts, most important first; `headed` is the sentence that its headline says."""
    told_of = {i: sources.readings[i] for i in sources.ids}
    current = [_weighed(c, told_of) for c in candidates if not is_overtaken(c.claim, told_of)]
    parts = [part for c in current for part in variants.parted(c, sources.readings[c.article])]
    made = [_tell(cluster, sources, ()) for cluster in clusters.group(parts, sources)]
    told = tuple(act for one in made if len(one.members) > 1 for act in said(one.claim.text).acts)
    beyond = [
        more
        for one in made
        for member in one.members
        if member.claim.id != one.claim.id
        for more in variants.rest(member, one.claim, sources.readings[member.article], _MORE)
    ]
    beyond.sort(key=lambda c: (-c.value, c.article, c.claim.id))
    made += [_tell(cluster, sources, told) for cluster in clusters.group(beyond, sources, told)]
    made = [replace(one, value=one.value + _HEADED * _is_headed(one, headed)) for one in made]
    made.sort(
        key=lambda one: (-one.value - one.lead, one.fact.evidence[0].article, one.fact.evidence[0].start, one.fact.text)
    )
    shown, left = choosing.choose(choosing.without_repeats(choosing.answered(made, sources)), sources)
    numbered = [(one.fact.model_copy(update={"id": f"{story}:f{n}"}), one) for n, one in enumerate([*shown, *left], 1)]
    facts = tuple(fact for fact, _ in numbered)
    members = {fact.id: tuple(one.members) for fact, one in numbered}
    return Gathered(facts[: len(shown)], facts[len(shown) :], members)


def _weighed(candidate: Candidate, readings: "Mapping[str, Reading]") -> Candidate:
    """The candidate, worth less where it tells a toll that has risen since, or a number that another calls wrong."""
    told = (candidate.claim.text, candidate.article, readings)
    outdated = tolls.is_outdated(*told) or corrected.is_corrected(*told)
    return replace(candidate, value=candidate.value - _OUTDATED) if outdated else candidate


def _is_headed(one: Told, headed: "Span | None") -> bool:
    """Whether the headline says it."""
    return any(own_span(m.claim.text, m.claim.evidence) == headed for m in one.members)


def of_claims(story: str, claims: "Sequence[Claim]", sources: Sources) -> Gathered:
    """These claims of briefs as the facts, in their order: of one article what its brief says."""
    made = [_fact(claim, sources) for claim in claims[: choosing.SHOWN]]
    facts = tuple(fact.model_copy(update={"id": f"{story}:f{n}"}) for n, fact in enumerate(made, 1))
    return Gathered(facts, (), {fact.id: () for fact in facts})


def _tell(cluster: list[Candidate], sources: Sources, told: "Sequence[acts.Act]") -> Told:
    claim = _wording(cluster, sources)
    fact = _fact(claim, sources, told)
    fact = fact if told else _with_retellings(fact, cluster, sources)
    value = choosing.A_SOURCE * (fact.sources - 1) + max(member.value for member in cluster) + _central(claim, sources)
    return Told(claim, fact, tuple(cluster), value, _leads(claim, sources), beyond=bool(told))


def _with_retellings(fact: Fact, cluster: list[Candidate], sources: Sources) -> Fact:
    """The fact with the members of its cluster that tell the same of the same in other words."""
    mine, known = said(fact.text), {*fact.articles, *(e.article for e in fact.corroborated_by)}
    echoes = list(fact.corroborated_by)
    for member in cluster:
        if member.article in known or not retold.same(mine, member.said, sources.weights):
            continue
        shared = retold.shared(mine, member.said)
        echo = Corroboration(article=member.article, evidence=member.claim.evidence, shared=shared)
        if corroborates(echo, fact, sources):
            known.add(member.article)
            echoes.append(echo)
    return fact.model_copy(update={"corroborated_by": tuple(echoes), "sources": sources.count(known)})


def _leads(claim: "Claim", sources: Sources) -> float:
    """How far it is what the articles open with: its words in their first two sentences and titles, 0-0.8."""
    mine = said(claim.text).content
    shares = [len(mine & words) / (len(words) or 1) for words in sources.openings.values()]
    return 0.8 * sum(shares) / len(shares) if shares else 0.0


def _central(claim: "Claim", sources: Sources) -> float:
    """How far the other articles speak of the same things, 0-0.8."""
    mine = said(claim.text).content
    others = [words for article, words in sources.content.items() if article != claim.evidence[0].article]
    shares = [len(mine & words) / (len(mine) or 1) for words in others]
    return 0.8 * sum(shares) / len(shares) if shares else 0.0


def _wording(cluster: list[Candidate], sources: Sources) -> "Claim":
    """The wording that most articles support alone; of these the plainest that names who did it."""
    articles = list(dict.fromkeys(member.article for member in cluster))
    if len(articles) == 1:
        return cluster[0].claim
    options = []
    for member in cluster[:8]:
        for claim in (member.claim, *variants.plainer(member, sources.readings[member.article])):
            carried = sum(bool(supports(claim, i, sources)) for i in articles[:8] if i != member.article)
            words = len(claim.text.split())
            worth = 0.4 * carried + 0.9 * _names_somebody(claim) + 0.2 * member.value + _leads(claim, sources)
            worth += 0.08 * min(8, len(said(claim.text).named)) - 0.05 * abs(words - 20)
            worth -= 0.8 * variants.tells_more(claim)
            options.append((-worth, claim.id, claim))
    return min(options, key=lambda option: option[:2])[2]


def _names_somebody(claim: "Claim") -> bool:
    """Whether it names who did it, or where nobody is said to have, to whom it was done."""
    found = said(claim.text).acts
    named = (found[0].words[0] or found[0].words[2]).split() if found else []
    return any(word[:1].isupper() and word.lower() not in _OFFICES for word in named)


def supports(claim: "Claim", article: str, sources: Sources) -> "tuple[Span, ...]":
    """The sentences of another article that say what the claim says, nearly word for word; none if it does not."""
    mine = said(claim.text).content
    if len(mine & sources.content[article]) < _LIKELY * len(mine):
        return ()
    return holds(claim.text, sources.readings[article], least=_SURE)


def _fact(claim: "Claim", sources: Sources, told: "Sequence[acts.Act]" = ()) -> Fact:
    own = claim.evidence[0].article
    evidence: list[Span] = list(claim.evidence)
    articles = [own]
    for article in sources.ids[:_CHECKED]:
        found = supports(claim, article, sources) if article != own else ()
        if found:
            articles.append(article)
            evidence += found
    mine = clusters.untold(said(claim.text).acts, told, sources)
    opens = not told and _opens(claim, sources.readings[own])
    echoes = [e for i in sources.acts if i not in articles for e in _echo(claim, mine, i, sources, opens=opens)]
    return Fact(
        id="f", text=claim.text, origin=claim.origin, evidence=tuple(evidence), articles=tuple(articles),
        corroborated_by=tuple(echoes), sources=sources.count([*articles, *(e.article for e in echoes)]),
    )  # fmt: skip


def _echo(
    claim: "Claim", mine: "Sequence[acts.Act]", article: str, sources: Sources, *, opens: bool
) -> "list[Corroboration]":
    """Another article's report of one of these acts, if there is one that does not count otherwise.

    What both articles open with is one report as soon as it is one act, or is told alike: they are of one event.
    """
    reading = sources.readings[article]
    first = [s.number for s in first_sentences(reading, OPENING)] if opens else []
    for act in acts.main(mine):
        for number, other in sources.acts[article]:
            if not acts.same(act, other, sources.stand_for) or _are_apart(claim, article, number, sources):
                continue
            if number in first or _is_of_one_matter(claim, other, article, number, sources):
                return [_corroboration(reading, number, tuple(filter(None, act.words)), other.named_in)]
    for number in first:
        told = said(reading.article.sentence_span(number).text)
        alike = retold.open_alike(said(claim.text), told, sources.weights)
        if alike and not (odds.contradict(said(claim.text), told) or _are_apart(claim, article, number, sources)):
            return [_corroboration(reading, number, retold.shared(said(claim.text), told))]
    return []


def _corroboration(reading: "Reading", number: int, shared: tuple[str, ...], named_in: int = 0) -> Corroboration:
    """The report of a sentence, with the one that names who does it where it does not itself."""
    article = reading.article
    spans = tuple(article.sentence_span(n) for n in (number, named_in) if n)
    return Corroboration(article=article.id, evidence=spans, shared=shared)


def _opens(claim: "Claim", reading: "Reading") -> bool:
    """Whether the article of the claim opens with it."""
    return any(s.start <= claim.evidence[0].start < s.end for s in first_sentences(reading, 1))


def _is_of_one_matter(claim: "Claim", act: acts.Act, article: str, number: int, sources: Sources) -> bool:
    """Whether the sentence that tells of the same act is about the same matter as the claim.

    What somebody did not do is told of one matter only.
    """
    mine = said(claim.text)
    tokens = sources.readings[article].tokens(number)
    named = frozenset(t.lemma_.lower() for t in tokens if t.ent_type_) & mine.named
    alike = sources.weights.alike(mine.content, content(tokens))
    if not act.who and act.kind not in families.KINDS:
        return alike >= _AGENTLESS
    return act.denied or alike >= (_MATTER if act.main else _PASSING) or (act.main and len(named) >= _NAMED)


def _are_apart(claim: "Claim", article: str, number: int, sources: Sources) -> bool:
    """Whether a sentence of another article is no report of what the claim tells."""
    return are_apart(claim, [sources.readings[article].article.sentence_span(number)], sources)
