"""What becomes of a model's draft: which share of its claims holds, is mended, or is withheld, and what is delivered.

    python benchmarks/drafts.py --data DIR --model NAME [--articles 12] [-o delivered.md]      (OPENAI_BASE_URL names the server)
    python benchmarks/drafts.py --data DIR --replay FILE [--articles 12] [-o delivered.md]
    python benchmarks/drafts.py --data DIR --model NAME --record FILE …

Each article is briefed by the model, through the pipeline's own steps. Printed are the shares of all claims of the drafts:
passed as written, re-cited, revised, replaced, withheld; and the share of delivered claims in the model's own words. The
file lists every delivered claim with its evidence, to be read and judged: put "holds" or "fails: why" behind `verdict:`.
"""

import argparse
import asyncio
import contextlib
import gzip
import json
from collections import Counter
from pathlib import Path

from summarizer.briefs import make_brief
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.models import Brief
from summarizer.reading import Reading, make_article, read_all

OWN = {"written", "revised"}


class Counting:
    """The engine with the claims of its drafts counted, by article."""

    def __init__(self, engine) -> None:
        self.engine, self.name, self.spent = engine, engine.name, engine.spent
        self.claims: Counter[str] = Counter()

    async def brief(self, article):
        draft = await self.engine.brief(article)
        self.claims[article.id] += 1 + len(draft.summary) + len(draft.key_points)
        return draft

    async def story(self, material):
        return await self.engine.story(material)

    async def revise(self, failures):
        return await self.engine.revise(failures)

    async def aclose(self) -> None:
        await self.engine.aclose()


def articles(data: Path, count: int) -> list[Reading]:
    path = data / "gum_wikinews.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    news = [r for r in records if "news" in r["id"]] or records
    return read_all([make_article(r["text"], source=r["id"]) for r in news[:count]])


def delivered(briefs: list[Brief]) -> str:
    """Every claim of the briefs with its evidence, for a person to judge."""
    lines = []
    for brief in briefs:
        lines.append(f"# {brief.article.id}\n")
        for claim in (brief.headline, *brief.summary, *brief.key_points):
            lines.append(f"- [{claim.origin}] {claim.text}")
            lines += [f"    > {' '.join(span.text.split())}" for span in claim.evidence]
            lines.append("    verdict:\n")
    return "\n".join(lines)


async def run(engine: Counting, readings: list[Reading]) -> list[Brief]:
    embedded = ExtractiveEngine()
    briefs = [await make_brief(reading, engine, embedded) for reading in readings]
    await engine.aclose()
    return briefs


def report(engine: Counting, briefs: list[Brief]) -> None:
    drafted = sum(engine.claims.values())
    repairs = Counter(w.repair for b in briefs for w in b.withheld if not w.where.endswith("quotes"))
    origins = Counter(c.origin for b in briefs for c in (b.headline, *b.summary, *b.key_points))
    failed = sum(repairs.values())
    print(f"{len(briefs)} articles, {drafted} claims drafted, {sum(origins.values())} delivered")
    rows = {"passed as written": drafted - failed, "failed": failed, "re-cited": repairs["recited"],
            "revised": repairs["revised"], "replaced": repairs["replaced"], "withheld": repairs["none"]}  # fmt: skip
    for name, count in rows.items():
        print(f"  {name:20} {count:4}  {100 * count / max(drafted, 1):5.1f}%")
    own = sum(origins[o] for o in OWN)
    print(f"  delivered in the model's own words {100 * own / max(sum(origins.values()), 1):.1f}%  ({dict(origins)})")
    problems = Counter(p.code for b in briefs for w in b.withheld for p in w.problems)
    print("  problems:", ", ".join(f"{code} {count}" for code, count in problems.most_common()))
    fallbacks = [f for b in briefs for f in b.provenance.fallbacks]
    print(f"  requests {engine.spent.requests}, re-asked {engine.spent.reasked}, fallbacks {len(fallbacks)}")


def main() -> None:
    from summarizer import recordings
    from summarizer.engines.openai import OpenAIEngine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", help="model of the server at OPENAI_BASE_URL")
    parser.add_argument("--record", type=Path)
    parser.add_argument("--replay", type=Path)
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
        briefs = asyncio.run(run(engine, articles(options.data, options.articles)))
    report(engine, briefs)
    options.output.write_text(delivered(briefs), encoding="utf-8")
    print(f"every delivered claim with its evidence: {options.output}")


if __name__ == "__main__":
    main()
