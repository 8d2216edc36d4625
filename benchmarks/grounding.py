"""How well the gate tells supported summaries from unsupported ones, on sets that people judged.

    python benchmarks/grounding.py --data DIR [--most 400] [--kind NAME ...]

`summedits_news` and `faithbench`: balanced accuracy of `supported` (a summary is unsupported where a judge found an
unwanted claim); all sets: area under the ROC curve of `score`, by summary, and for `qags` by sentence too. The gate looks
for the evidence itself, with its one setting. Best known: balanced accuracy .549 and .619, area .834 (CNN/DM), .630 (XSum).
"""

import argparse
import gzip
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

from summarizer.gate import check
from summarizer.reading import plain_article, read

SEED = 7
Row = tuple[str, str, str, bool]
"""Set, document, text, whether it is supported."""


def records(data: Path, name: str) -> list[dict]:
    path = data / f"{name}.jsonl.gz"
    if not path.exists():
        print(f"{name} is not in {data}, skipped")
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def rows(data: Path) -> Iterator[Row]:
    for record in records(data, "summedits_news"):
        yield "summedits_news", record["doc"], record["summary"], record["consistent"]
    for record in records(data, "faithbench"):
        yield "faithbench", record["doc"], record["summary"], record["worst_label"] != "Unwanted"
    for record in records(data, "qags"):
        yield record["set"], record["doc"], record["summary"], record["consistent"]
        for sentence in record["sentences"]:
            yield f"{record['set']}, sentences", record["doc"], sentence["sentence"], sentence["consistent"]


def area(scored: list[tuple[float, bool]]) -> float:
    """The area under the ROC curve: how often a supported text scores above an unsupported one (ties count half)."""
    good, bad = [s for s, ok in scored if ok], [s for s, ok in scored if not ok]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad)) if good and bad else float("nan")


def balanced(scored: list[tuple[float, bool]], least: float) -> float:
    """Mean of the shares of supported texts that score at least this, and of unsupported ones that score less."""
    good, bad = [s for s, ok in scored if ok], [s for s, ok in scored if not ok]
    return (sum(s >= least for s in good) / max(len(good), 1) + sum(s < least for s in bad) / max(len(bad), 1)) / 2


def graded(scored: list[tuple[float, bool]]) -> float:
    """Balanced accuracy by a threshold on the score that was chosen on one half of the texts and used on the other."""
    halves = scored[::2], scored[1::2]
    found = []
    for learnt, used in (halves, halves[::-1]):
        best = max(sorted({s for s, _ in learnt}), key=lambda least: balanced(learnt, least), default=0.0)
        found.append(balanced(used, best))
    return sum(found) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--most", type=int, default=10_000, help="texts of a set, drawn by a fixed seed")
    parser.add_argument("--kind", action="append", help="only sets whose name starts with this")
    options = parser.parse_args()
    sets: dict[str, list[Row]] = {}
    for row in rows(options.data):
        if not options.kind or row[0].startswith(tuple(options.kind)):
            sets.setdefault(row[0], []).append(row)
    print(f"{'set':24} {'n':>5} {'kept':>6} {'rejected':>9} {'balanced':>9} {'graded':>7} {'area':>6} {'ms':>6}")
    for name, found in sets.items():
        drawn = random.Random(SEED).sample(found, min(options.most, len(found)))  # noqa: S311 - a sample, no secret
        start = time.perf_counter()
        verdicts = [(check(text, read(plain_article(doc))), ok) for _, doc, text, ok in drawn]
        spent = (time.perf_counter() - start) / max(len(drawn), 1) * 1000
        kept = [v.supported for v, ok in verdicts if ok]
        rejected = [not v.supported for v, ok in verdicts if not ok]
        shares = sum(kept) / max(len(kept), 1), sum(rejected) / max(len(rejected), 1)
        scored = [(v.score, ok) for v, ok in verdicts]
        curve = area(scored)
        print(
            f"{name:24} {len(drawn):5} {shares[0]:6.3f} {shares[1]:9.3f} {sum(shares) / 2:9.3f} "
            f"{graded(scored):7.3f} {curve:6.3f} {spent:6.1f}"
        )


if __name__ == "__main__":
    main()
