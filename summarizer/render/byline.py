"""Who wrote a result, what the model failed on, how much was withheld: beside the title, at the end and on stderr."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from summarizer.models import Brief, Claim, Digest, Provenance, Withheld
from summarizer.render import words
from summarizer.render.plan import Numbers
from summarizer.render.safe import one_line

_SEVERAL = "story of several reports", "stories of several reports"
"""What an engine is asked about besides the articles: a story of one is told by its brief."""


@dataclass(frozen=True)
class Byline:
    """How a result came about, and what it is made of."""

    provenance: Provenance
    articles: tuple[str, ...]
    """Ids."""
    stories: tuple[str, ...] = ()
    """Ids of those of several articles."""
    worded: bool = False
    """Whether a wording of a model's own is in it."""

    @property
    def causes(self) -> dict[str, list[str]]:
        """Why something was done without the model → the ids of the articles and stories."""
        causes: dict[str, list[str]] = {}
        for one in self.provenance.fallbacks:
            name, _, cause = one.partition(": ")
            causes.setdefault(cause.rstrip("."), []).append(name)
        return causes

    @property
    def without(self) -> str:
        """How many articles and stories were done without the model that was chosen; empty where none was."""
        names = {name for names in self.causes.values() for name in names}
        parts = [_share(self.articles, names, "article", "articles"), _share(self.stories, names, *_SEVERAL)]
        return " and ".join(filter(None, parts))

    @property
    def in_vain(self) -> bool:
        """Whether the model failed on everything."""
        names = {name for names in self.causes.values() for name in names}
        return bool(names) and names.issuperset(self.articles) and names.issuperset(self.stories)

    def author(self) -> str:
        """The sentence that says who wrote it."""
        model = one_line(self.provenance.model or ("a model" if self.causes else ""))
        if not model:
            return "By the embedded engine, in the sources' own sentences; no model was asked."
        if self.in_vain:
            return f"By the embedded engine, in the sources' own sentences; {model} was asked, and failed on all of it."
        if not self.worded:
            return f"In the sources' own sentences: {model} was asked, but no wording of its own is here."
        called = ", ".join(map(one_line, self.provenance.answered_as))
        model += f" (its server calls it {called})" if called else ""
        return f"By {model}, each sentence checked against the sources that it cites."


def of_digest(digest: Digest) -> Byline:
    """The byline of a digest."""
    stories = tuple(story.id for story in digest.stories if len(story.articles) > 1)
    articles = tuple(ref.id for ref in digest.articles)
    return Byline(digest.provenance, articles, stories, _worded(_claims(digest)))


def of_briefs(briefs: Sequence[Brief], total: Provenance | None = None) -> Byline:
    """The byline of at least one brief; `total` is what all of them took."""
    fallbacks = tuple(cause for brief in briefs for cause in brief.provenance.fallbacks)
    made = total or next((b.provenance for b in briefs if b.provenance.model), briefs[0].provenance)
    made = made.model_copy(update={"fallbacks": fallbacks})
    claims = (claim for brief in briefs for claim in (brief.headline, *brief.summary, *brief.key_points))
    return Byline(made, tuple(brief.article.id for brief in briefs), worded=_worded(claims))


def notes(
    byline: Byline, withheld: Sequence[Withheld], *, verbose: bool, numbered: "Callable[[Sequence[str]], str] | None"
) -> tuple[str, ...]:
    """Who wrote this, what failed, how much was withheld: a line each."""
    lines = [byline.author()]
    for cause, names in byline.causes.items():
        which = numbered(names) if numbered else ", ".join(map(one_line, names))
        lines.append(f"Done without the model: {which}: {one_line(cause)}.")
    gone = sum(item.repair == "none" for item in withheld)
    parts = [f"{words.count(gone, 'proposed sentence')} withheld"] if gone else []
    mended = len(withheld) - gone
    parts += [f"{mended:,} mended" if gone else f"{words.count(mended, 'proposed sentence')} mended"] if mended else []
    if parts:
        lines.append(", ".join(parts) + (" (listed above)." if verbose else "; -v lists them, and so does the JSON."))
    return tuple(lines)


def by_number(digest: Digest) -> "Callable[[Sequence[str]], str]":
    """Says "sources 1–3 and story 2" of ids; what is neither is named as it is."""
    numbers = Numbers(digest)
    places = {story.id: place for place, story in enumerate(digest.stories, start=1)}

    def said(names: Sequence[str]) -> str:
        sources, stories = numbers.of(names), sorted(places[name] for name in names if name in places)
        others = [one_line(name) for name in names if not numbers.of([name]) and name not in places]
        parts = [_runs("source", "sources", sources), _runs("story", "stories", stories), *others]
        return " and ".join(filter(None, parts))

    return said


def _share(all_of: Sequence[str], names: set[str], one: str, many: str) -> str:
    failed = sum(name in names for name in all_of)
    if failed < len(all_of):
        return f"{failed} of {words.count(len(all_of), one, many)}" if failed else ""
    return f"all {words.count(failed, one, many)}" if failed > 1 else f"the {one}" if failed else ""


def _runs(one: str, many: str, numbers: Sequence[int]) -> str:
    """The numbers, three and more in a row as a run: "sources 1–3, 5"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return f"{one if len(numbers) == 1 else many} {', '.join(said)}" if said else ""


def _claims(digest: Digest) -> "Iterable[Claim]":
    for story in digest.stories:
        yield from (story.headline, *story.summary, *(event.what for event in story.timeline))
        yield from (claim for d in story.differences for claim in (d.about, *(p.claim for p in d.positions)))
        yield from (fact.as_claim(fact.id) for fact in story.facts)


def _worded(claims: "Iterable[Claim]") -> bool:
    return any(claim.origin in {"written", "revised"} for claim in claims)
