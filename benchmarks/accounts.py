"""A story's account beside its peers: three openings of one event on neus_mds, three sentences, a human neutral summary.

    python benchmarks/accounts.py --data DIR [--most 283] [--skip 0]

Needs `pip install rouge-score sumy` besides the project. Ours is `Story.summary` by the embedded engine, the three articles
given as one story. The peers see the three openings one after the other, as one text, and choose three of its sentences:
those that the project may cite. ROUGE F1 with stemming (Lin 2004), in percent, and the mean length in words: no peer is
compared at less length than ours.
"""

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import summaries
from corpora import records

from summarizer import pipeline
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.reading import make_article
from summarizer.stories.grouping import Overrides

SENTENCES = 3


def events(folder: Path) -> list[tuple[list, str]]:
    """The openings of each event and the human summary."""
    made = []
    for row in records(folder, "neus_mds", needed=True):
        given = [
            make_article(a["text"], source=f"{row['id']}-{n}", id=f"{row['id']}-{n}", title=a["title"])
            for n, a in enumerate(summaries.value(row["articles"]), start=1)
        ]
        if all(article.body() for article in given):
            made.append((given, summaries.value(row["reference"])["text"]))
    return made


def account(articles) -> str:
    """What the program tells of the event."""
    together = Overrides(together=(tuple(a.id for a in articles),), strict=False)  # a copy is no article of its own
    digest = asyncio.run(
        pipeline.digest(articles, engine=ExtractiveEngine(), now=datetime(2026, 1, 1, tzinfo=UTC), overrides=together)
    )
    [story] = digest.stories
    return " ".join(claim.text for claim in story.summary)


def joined(articles):
    """The openings as one text, for methods that know of no articles."""
    sentences = [
        SimpleNamespace(text=a.text[s.start : s.end], start=s.start, end=s.end) for a in articles for s in a.body()
    ]
    text, placed = "", []
    for sentence in sentences:
        placed.append(SimpleNamespace(start=len(text), end=len(text) + len(sentence.text)))
        text += sentence.text + "\n"
    return SimpleNamespace(text=text, body=lambda: placed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--skip", type=int, default=0, help="events at the beginning that are left out")
    parser.add_argument("--most", type=int, default=1_000, help="events that are told")
    args = parser.parse_args()
    if not (args.data / "neus_mds.jsonl.gz").exists():
        print(f"skipped: no neus_mds.jsonl.gz in {args.data}")
        return
    chosen = events(args.data)[args.skip : args.skip + args.most]
    peers = {f"sumy {n}": summaries.sumy(n) for n in ("textrank", "lexrank", "lsa", "luhn", "kl", "sumbasic")}
    methods = {"ours": lambda articles, _: account(articles)}
    for name, method in {"lead": summaries.lead, **peers}.items():
        methods[name] = lambda articles, count, method=method: method(joined(articles), count)
    cases = [(articles, [reference]) for articles, reference in chosen]
    summaries.table("neus_mds, the account of three openings, three sentences", cases, SENTENCES, methods)


if __name__ == "__main__":
    main()
