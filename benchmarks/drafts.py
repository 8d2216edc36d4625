"""What becomes of a model's draft: which share of its claims holds, is mended, or is withheld, and what is delivered.

    python benchmarks/drafts.py --data DIR --model NAME [--set NAME] [--articles 12] [-o delivered.md]   (OPENAI_BASE_URL names the server)
    python benchmarks/drafts.py --data DIR --replay FILE [--articles 12] [-o delivered.md]
    python benchmarks/drafts.py --data DIR --model NAME --record FILE …

Each article is briefed by the model, through the pipeline's own steps. Printed are the shares of all claims of the drafts:
passed as written, re-cited, revised, replaced, withheld. Then, of the delivered claims, of all and of those that stem
from its draft (the others the program added), how many are copies, compressions and rewordings. A copy is a sentence of the
article or its title, or a stretch of one but for a word changed and two left out on the way, whoever proposed it. A
compression has only words of one sentence, in their order, with more left out on the way; a rewording has other words or
another order. Both the model wrote, at first or when asked again. How many of all delivered claims, and of those that stem
from its draft, are worded as it wrote them, copies among them and but for a link that the program cut ("As a result"), is
printed too. The file lists every delivered claim with its evidence, to be read and judged: put "holds" or "fails: why"
behind `verdict:`.
"""

import argparse
import asyncio
import contextlib
import re
from collections import Counter
from pathlib import Path

from corpora import records

from summarizer.briefs import make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.gate.shortening import copied
from summarizer.models import Brief, Claim
from summarizer.reading import Reading, make_article, read_all
from summarizer.shown import unlinked

OWN = {"written", "revised"}


class Counting:
    """The engine with the claims of its drafts counted, by article."""

    def __init__(self, engine) -> None:
        self.engine, self.name, self.spent = engine, engine.name, engine.spent
        self.claims: Counter[str] = Counter()
        self.texts: set[str] = set()
        self.repeats = 0

    async def brief(self, article):
        draft = await self.engine.brief(article)
        points = {claim.text.casefold() for claim in (*draft.summary, *draft.key_points)}
        self.claims[article.id] += 1 + len(points)
        self.texts |= {" ".join(c.text.split()) for c in (draft.headline, *draft.summary, *draft.key_points)}
        self.repeats += len(draft.summary) + len(draft.key_points) - len(points)
        return draft

    async def story(self, material):
        return await self.engine.story(material)

    async def revise(self, failures):
        return await self.engine.revise(failures)

    async def aclose(self) -> None:
        await self.engine.aclose()


def articles(data: Path, name: str, count: int) -> list[Reading]:
    """The first so many articles of a set, of one that has interviews too its news."""
    found = [r for r in records(data, name, needed=True) if r.get("genre", "news") == "news"]
    return read_all([make_article(r["text"], source=r["id"]) for r in found[:count]])


def delivered(briefs: list[Brief]) -> str:
    """Every claim of the briefs with its evidence, for a person to judge."""
    lines = []
    for brief in briefs:
        lines.append(f"# {brief.article.id}\n")
        for claim in shown(brief):
            lines.append(f"- [{claim.origin}] {claim.text}")
            lines += [f"    > {' '.join(span.text.split())}" for span in claim.evidence]
            lines.append("    verdict:\n")
    return "\n".join(lines)


async def run(engine: Counting, readings: list[Reading]) -> list[Brief]:
    embedded = ExtractiveEngine()
    briefs = [await make_brief(reading, engine, embedded) for reading in readings]
    await engine.aclose()
    return briefs


def shown(brief: Brief) -> tuple[Claim, ...]:
    return (brief.headline, *brief.summary, *brief.key_points)


def wording(claim: Claim, reading: Reading) -> str:
    """Whether the claim is a copy, a compression or a rewording; what the program chose is a copy."""
    article = reading.article
    sentences = [article.span(s.start, s.end) for s in article.sentences]
    if claim.origin not in OWN or copied(claim.text, sentences) is not None:
        return "copies"
    mine = words(claim.text)
    return "compressions" if any(is_within(mine, words(span.text)) for span in sentences) else "rewordings"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def is_within(mine: list[str], sentence: list[str]) -> bool:
    """Whether the words stand in the sentence in this order."""
    rest = iter(sentence)
    return all(word in rest for word in mine)


def is_written(claim: Claim, texts: set[str]) -> bool:
    """Whether a draft has these words, but for a link that was cut: an "also", "As a result" at its front."""
    return words(unlinked(claim.text)) in [words(unlinked(text)) for text in texts]


def is_added(claim: Claim) -> bool:
    """Whether the program proposed it, as what the model had left out."""
    return claim.id.rsplit(":", 1)[-1].startswith("x")


def report(engine: Counting, briefs: list[Brief], readings: list[Reading]) -> None:
    drafted = sum(engine.claims.values())
    ledger = [w for b in briefs for w in b.withheld if not w.where.endswith("quotes")]
    repairs = Counter(w.repair for w in ledger)
    claims = [(claim, reading) for brief, reading in zip(briefs, readings, strict=True) for claim in shown(brief)]
    print(f"{len(briefs)} articles, {drafted} claims drafted and {engine.repeats} repeats, {len(claims)} delivered")
    rows = {"passed as written": drafted - len(ledger), "failed": len(ledger), "re-cited": repairs["recited"],
            "revised": repairs["revised"], "replaced": repairs["replaced"], "withheld": repairs["none"]}  # fmt: skip
    for name, count in rows.items():
        print(f"  {name:20} {count:4}  {100 * count / max(drafted, 1):5.1f}%")
    print(
        f"  delivered by origin: {dict(Counter(c.origin for c, _ in claims))}, words {sum(len(c.text.split()) for c, _ in claims)}"
    )
    kinds = {"all delivered": claims, "stemming from a draft": [c for c in claims if not is_added(c[0])]}
    for name, some in kinds.items():
        found = Counter(wording(*one) for one in some)
        own = found["compressions"] + found["rewordings"]
        counts = ", ".join(f"{kind} {found[kind]}" for kind in ("copies", "compressions", "rewordings"))
        print(f"  of {name}, {len(some)}: {counts}; the model's own words {100 * own / max(len(some), 1):.1f}%")
        worded = sum(c.origin in OWN or is_written(c, engine.texts) for c, _ in some)
        print(
            f"    worded as the model wrote them, copies among them: {worded}, {100 * worded / max(len(some), 1):.1f}%"
        )
    problems = Counter(p.code for w in ledger for p in w.problems)
    print("  problems:", ", ".join(f"{code} {count}" for code, count in problems.most_common()))
    fallbacks = [f for b in briefs for f in b.provenance.fallbacks]
    used = engine.spent.usage
    print(f"  tokens: {used.input_tokens} in, of these {used.cached_input_tokens} cached, {used.output_tokens} out")
    print(f"  requests {engine.spent.requests}, re-asked {engine.spent.reasked}, fallbacks {len(fallbacks)}")


def main() -> None:
    from summarizer import recordings
    from summarizer.engines.openai import OpenAIEngine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", help="model of the server at OPENAI_BASE_URL")
    parser.add_argument("--record", type=Path)
    parser.add_argument("--replay", type=Path)
    parser.add_argument(
        "--set", default="gum_wikinews", help="the set that the articles are of (default: gum_wikinews)"
    )
    parser.add_argument("--articles", type=int, default=12)
    parser.add_argument("-o", "--output", type=Path, default=Path("delivered.md"))
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        model = options.model
        if options.replay:
            recording = stack.enter_context(recordings.replay(options.replay))
            model = recording.model
        elif options.record:
            stack.enter_context(recordings.record(options.record, model=model))
        engine = Counting(OpenAIEngine(model))
        readings = articles(options.data, options.set, options.articles)
        briefs = asyncio.run(run(engine, readings))
    report(engine, briefs, readings)
    options.output.write_text(delivered(briefs), encoding="utf-8")
    print(f"every delivered claim with its evidence: {options.output}")


if __name__ == "__main__":
    main()
