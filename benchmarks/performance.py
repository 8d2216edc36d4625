"""How fast is the embedded engine on many articles, and how much memory does it take?

    python benchmarks/performance.py --data DIR [--most 500]

DIR holds `basil_triples.jsonl.gz` and `wikinews_story_clusters.jsonl.gz` (articles as JSON Lines with `text`). Prints the
articles a second and the share of each stage, beside the bare spaCy pipeline on the same texts in the same run, and the peak
memory of the process.
"""

import argparse
import asyncio
import gzip
import itertools
import json
import resource
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

SETS = ("basil_triples", "wikinews_story_clusters", "neus_mds", "polnear_quotes", "timeset_wikinews")


def texts(data: Path):
    for name in SETS:
        path = data / f"{name}.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    date = str(record.get("date") or "")[:10]
                    yield from (
                        [f"date {date}\n{record['text']}"]
                        if "text" in record
                        else [a["text"] for a in record["articles"]]
                    )


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--most", type=int, default=500)
    given = options.parse_args()
    chosen = list(itertools.islice(texts(given.data), given.most))
    if not chosen:
        msg = f"no articles in {given.data}: nothing measured"
        raise SystemExit(msg)

    from summarizer import pipeline
    from summarizer.engines.extractive import ExtractiveEngine
    from summarizer.reading import language_model

    nlp = language_model.pipeline()
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(chosen, batch_size=16))
    bare = time.perf_counter() - start

    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(chosen):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        marks, last = {}, time.perf_counter()

        def note(progress):
            marks[progress.stage] = time.perf_counter()

        start = last
        digest = asyncio.run(
            pipeline.digest([folder], engine=ExtractiveEngine(), now=datetime(2026, 1, 1, tzinfo=UTC), progress=note)
        )
        whole = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(chosen)} articles, {tokens} tokens, {len(digest.stories)} stories, {len(digest.not_included)} not included"
    )
    print(f"bare spaCy      {bare:7.1f} s   {len(chosen) / bare:6.1f} articles/s")
    print(f"whole digest    {whole:7.1f} s   {len(chosen) / whole:6.1f} articles/s   {whole / bare:.2f} × bare spaCy")
    for stage, moment in marks.items():
        print(f"  until {stage:<9}{moment - start:7.1f} s")
    print(f"peak memory     {peak:7.0f} MB")


if __name__ == "__main__":
    main()
