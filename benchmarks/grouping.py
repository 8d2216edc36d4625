"""How well articles are grouped by event, beside TF-IDF with agglomerative clustering and HDBSCAN (scikit-learn).

    python benchmarks/grouping.py --data DIR

BCubed precision, recall and F1 (Amigó et al. 2009) on `basil_triples`, `wikinews_story_clusters` and both mixed, one
setting for all. The dates of the Wikinews set are those of a crawl, so only the hand-picked ones are used. The peers'
settings are the best on these very sets; ours is fixed in the program.
"""

import argparse
import gzip
import json
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

from summarizer.reading import make_article, read_all
from summarizer.stories import copies, grouping

SETS = ("basil_triples", "wikinews_story_clusters")


def load(folder, name):
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    articles, gold = [], []
    for row in rows:
        dated = name == "basil_triples" or row.get("set") == "handpicked"
        published = date.fromisoformat(row["date"][:10]) if dated else None
        articles.append(
            make_article(row["text"], source=row["id"], id=row["id"], title=row["title"], published=published)
        )
        gold.append(row["cluster_id"])
    return articles, gold


def bcubed(predicted, gold):
    clusters, classes = defaultdict(set), defaultdict(set)
    for i, (cluster, true) in enumerate(zip(predicted, gold, strict=True)):
        clusters[cluster].add(i)
        classes[true].add(i)
    precision = recall = 0.0
    for cluster, true in zip(predicted, gold, strict=True):
        both = len(clusters[cluster] & classes[true])
        precision += both / len(clusters[cluster]) / len(gold)
        recall += both / len(classes[true]) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(readings):
    label = {key: n for n, group in enumerate(grouping.group(readings)) for key in group.articles}
    return [label[r.article.id] for r in readings]


def peers(articles):
    try:
        from sklearn.cluster import HDBSCAN, AgglomerativeClustering
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        print("scikit-learn is not installed: no peers")
        return
    texts = [f"{a.title or ''}\n{a.text}" for a in articles]
    distance = (
        1 - (x := TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)).dot(x.T).toarray()
    )
    distance = distance.clip(min=0)
    cut = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=0.83)
    yield "agglomerative, average, .83", cut.fit_predict(distance).tolist()
    found = HDBSCAN(min_cluster_size=2, min_samples=1, metric="precomputed", copy=True).fit_predict(distance).tolist()
    yield "HDBSCAN", [c if c >= 0 else f"alone {i}" for i, c in enumerate(found)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    if not all((folder / f"{name}.jsonl.gz").is_file() for name in SETS):
        print(f"skipped: {folder} does not hold {' and '.join(SETS)}")
        return
    loaded = {name: load(folder, name) for name in SETS}
    readings = {r.article.id: r for r in read_all([a for articles, _ in loaded.values() for a in articles])}
    loaded["both"] = tuple([*first, *second] for first, second in zip(*loaded.values(), strict=True))
    for name, (articles, gold) in loaded.items():
        begin = time.perf_counter()
        rows = [("summarizer", ours([readings[a.id] for a in articles]))]
        took = time.perf_counter() - begin
        rows += peers(articles)
        print(f"\n{name}: {len(articles)} articles, {len(set(gold))} events, grouped in {took:.1f} s")
        for label, predicted in rows:
            print("  {:<28} P {:.3f}  R {:.3f}  F1 {:.3f}".format(label, *bcubed(predicted, gold)))
        gold_of = dict(zip((a.id for a in articles), gold, strict=True))
        folded = [(c.kept, i) for c in copies.find(articles) for i in c.copies]
        wrong = sum(gold_of[kept] != gold_of[i] for kept, i in folded)
        print(f"  copies folded: {len(folded)}, of them between different events: {wrong}")


if __name__ == "__main__":
    main()
