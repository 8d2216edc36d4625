"""Summaries beside their peers: one sentence on gum_wikinews, three on neus_mds.

    python benchmarks/summaries.py --data DIR

Needs `pip install rouge-score sumy` besides the project. ROUGE F1 with stemming (Lin 2004), averaged over the human
references of an article, in percent. Every method gets the same sentences: those that the project may cite.
"""

import argparse
import ast
import time
from datetime import date
from pathlib import Path
from statistics import mean

from corpora import records

from summarizer.condense import briefing
from summarizer.reading import language_model, make_article, read

MEASURES = ("rouge1", "rouge2", "rougeL")


def value(field):
    return ast.literal_eval(field) if isinstance(field, str) else field


def human(row: dict) -> list[str]:
    return [s.split(") ", 1)[1] for s in value(row["summaries"]) if s.startswith("(human")]


def ours(article, count: int) -> str:
    outline = briefing.outline(read(article))
    return " ".join(c.text for c in outline.summary[:count])


def ours_headline(article, count: int) -> str:  # noqa: ARG001 - the methods share a signature
    return briefing.outline(read(article)).headline.text


def lead(article, count: int) -> str:
    return " ".join(article.text[s.start : s.end] for s in article.body()[:count])


def sumy(name: str):
    """One of sumy's summarisers over the sentences of our own reading."""
    import importlib

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.utils import get_stop_words

    module, cls = {
        "textrank": ("text_rank", "TextRankSummarizer"),
        "lexrank": ("lex_rank", "LexRankSummarizer"),
        "lsa": ("lsa", "LsaSummarizer"),
        "luhn": ("luhn", "LuhnSummarizer"),
        "kl": ("kl", "KLSummarizer"),
        "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    }[name]

    class Words:
        def to_words(self, text):
            return [t.text for t in language_model.pipeline().make_doc(str(text)) if t.is_alpha]

    def summarise(article, count: int) -> str:
        summariser = getattr(importlib.import_module(f"sumy.summarizers.{module}"), cls)(Stemmer("english"))
        summariser.stop_words = get_stop_words("english")
        sentences = [Sentence(" ".join(article.text[s.start : s.end].split()), Words()) for s in article.body()]
        return " ".join(str(s) for s in summariser(ObjectDocumentModel([Paragraph(sentences)]), count))

    return summarise


def table(title: str, cases: list[tuple[object, list[str]]], count: int, methods: dict) -> None:
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(list(MEASURES), use_stemmer=True)
    print(f"\n{title}: {len(cases)} cases\n{'':14}{'R-1':>7}{'R-2':>7}{'R-L':>7}{'words':>7}")
    for name, method in methods.items():
        made = [method(article, count) for article, _ in cases]
        found = [[scorer.score(ref, text) for ref in refs] for text, (_, refs) in zip(made, cases, strict=True)]
        scores = [100 * mean(mean(s[m].fmeasure for s in refs) for refs in found) for m in MEASURES]
        print(f"{name:14}" + "".join(f"{s:7.1f}" for s in scores) + f"{mean(len(t.split()) for t in made):7.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=80, help="clusters of neus_mds")
    args = parser.parse_args()
    if not (args.data / "gum_wikinews.jsonl.gz").exists():
        print(f"skipped: no gum_wikinews.jsonl.gz in {args.data}")
        return
    peers = {f"sumy {n}": sumy(n) for n in ("textrank", "lexrank", "lsa", "luhn", "kl", "sumbasic")}
    methods = {"ours": ours, "our headline": ours_headline, "lead": lead, **peers}
    gum = [
        (make_article(r["text"], source=r["id"], title=r["title"], published=date.fromisoformat(r["date"])), human(r))
        for r in records(args.data, "gum_wikinews")
    ]
    table("gum_wikinews, one sentence", gum, 1, methods)
    neus = []
    for row in records(args.data, "neus_mds")[: args.sample]:
        reference = value(row["reference"])["text"]
        neus += [
            (make_article(a["text"], source=row["id"], title=a["title"]), [reference]) for a in value(row["articles"])
        ]
    table("neus_mds, each article, three sentences", [c for c in neus if c[0].body()], 3, methods)
    timing([a for a, _ in gum])


def timing(articles: list) -> None:
    """Seconds of the parse alone and of choosing and cutting."""
    start = time.perf_counter()
    docs = list(language_model.parse(articles))
    parsed = time.perf_counter()
    readings = [read(a) for a in articles]
    for reading in readings:
        _ = reading.names, reading.quotes
    before = time.perf_counter()
    for reading in readings:
        briefing.outline(reading)
    print(
        f"\nparse {parsed - start:.2f} s for {len(docs)} articles; choosing and cutting {time.perf_counter() - before:.2f} s"
    )


if __name__ == "__main__":
    main()
