"""How well the gate tells supported summaries from unsupported ones, on sets that people judged.

    python benchmarks/grounding.py --data DIR [--most 400] [--kind NAME ...]

`summedits_news` and `faithbench`: balanced accuracy of `supported` ("strict"), of `score` at the line that
`summarizer/gate/score.py` draws for summaries of several sentences ("line"), and of `score` at the threshold that is best
on one half of the documents, used on the other ("graded"). A summary of `faithbench` is unsupported where a judge found
an unwanted claim; "or questionable" counts these as well, as the set's own script does. All sets: area under the ROC
curve of `score`, by summary, and for `qags` by sentence too. The gate looks for the evidence itself, with its one
setting. Best known: balanced accuracy .549 and .619, area .834 (CNN/DM), .630 (XSum).
"""

import argparse
import random
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpora import records

from summarizer.gate import check
from summarizer.gate.score import LINE
from summarizer.models import Verdict
from summarizer.reading import plain_article, read

SEED = 7
Row = tuple[str, str, str, bool]
"""Set, document, text, whether it is supported."""


def rows(data: Path) -> Iterator[Row]:
    for record in records(data, "summedits_news"):
        yield "summedits_news", record["doc"], record["summary"], record["consistent"]
    for record in records(data, "faithbench"):
        label = record["worst_label"]
        yield "faithbench", record["doc"], record["summary"], label != "Unwanted"
        yield "faithbench, or questionable", record["doc"], record["summary"], label in {"Consistent", "Benign"}
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


def graded(scored: list[tuple[float, bool]], documents: list[str]) -> float:
    """Balanced accuracy by the threshold that is best on one half of the documents, used on the other, and reversed."""
    place = {document: n for n, document in enumerate(dict.fromkeys(documents))}
    halves: list[list[tuple[float, bool]]] = [[], []]
    for pair, document in zip(scored, documents, strict=True):
        halves[place[document] % 2].append(pair)
    found = []
    for learnt, used in (halves, halves[::-1]):
        best = max(sorted({s for s, _ in learnt}), key=lambda least: balanced(learnt, least), default=0.0)
        found.append(balanced(used, best))
    return sum(found) / 2


@cache
def verdict(document: str, text: str) -> Verdict:
    return check(text, read(plain_article(document)))


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
    columns = ("n", "kept", "rejected", "strict", "line", "graded", "area", "ms")
    print(f"{'set':28}" + "".join(f"{column:>9}" for column in columns))
    for name, found in sets.items():
        drawn = random.Random(SEED).sample(found, min(options.most, len(found)))  # noqa: S311 - a sample, no secret
        start = time.perf_counter()
        verdicts = [(verdict(doc, text), ok) for _, doc, text, ok in drawn]
        spent = (time.perf_counter() - start) / max(len(drawn), 1) * 1000
        kept = [v.supported for v, ok in verdicts if ok]
        rejected = [not v.supported for v, ok in verdicts if not ok]
        shares = sum(kept) / max(len(kept), 1), sum(rejected) / max(len(rejected), 1)
        scored = [(v.score, ok) for v, ok in verdicts]
        figures = (
            *shares,
            sum(shares) / 2,
            balanced(scored, LINE),
            graded(scored, [r[1] for r in drawn]),
            area(scored),
        )
        print(f"{name:28}{len(drawn):9}" + "".join(f"{figure:9.3f}" for figure in figures) + f"{spent:9.1f}")


if __name__ == "__main__":
    main()
