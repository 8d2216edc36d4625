"""How well, how fast and in how much memory articles are grouped by event, beside other methods in the same run.

    python benchmarks/grouping.py --data DIR [--part sets|copies|growth|all]

*sets*: BCubed (Amigó et al. 2009) and pairwise precision, recall and F1 on `basil_triples`, `wikinews_story_clusters` and
both mixed, one setting for all. The dates of the Wikinews set are those of a crawl, so only the hand-picked ones are used.
Events are split in two halves: the threshold of agglomerative clustering is the best on the first half; the last column is
the F1 on the second. Ours is fixed in the program. Then small batches as a reader has them: how many of 25 articles on 25
events are put with another, over twelve draws. *copies*: planted copies that are found, and distinct articles that are
folded. *growth*: grouping and search for copies over made articles, processor time and peak memory, each size in a
process of its own.
"""

import argparse
import math
import multiprocessing
import random
import re
import resource
import time
from collections import Counter
from datetime import date
from pathlib import Path

import made_articles
from corpora import records

from summarizer.reading import make_article, read_all
from summarizer.stories import agglomeration, copies, grouping, terms
from summarizer.stories.graph import Graph

SETS = ("basil_triples", "wikinews_story_clusters")
SIZES = (500, 2000, 8000, 32000)


def load(folder, name):
    articles, gold = [], []
    for row in records(folder, name, needed=True):
        dated = name == "basil_triples" or row.get("set") == "handpicked"
        published = date.fromisoformat(row["date"][:10]) if dated else None
        articles.append(
            make_article(row["text"], source=row["id"], id=row["id"], title=row["title"], published=published)
        )
        gold.append(row["cluster_id"])
    return articles, gold


def f1(precision, recall):
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def bcubed(predicted, gold):
    clusters, classes = Counter(predicted), Counter(gold)
    both = Counter(zip(predicted, gold, strict=True))
    precision = sum(n * n / clusters[c] for (c, _), n in both.items()) / len(gold)
    recall = sum(n * n / classes[g] for (_, g), n in both.items()) / len(gold)
    return f1(precision, recall)


def pairwise(predicted, gold):
    def pairs(labels):
        return sum(math.comb(n, 2) for n in Counter(labels).values())

    same = pairs(zip(predicted, gold, strict=True))
    return f1(same / (pairs(predicted) or 1), same / (pairs(gold) or 1))


def ours(readings):
    label = {key: n for n, group in enumerate(grouping.group(readings)) for key in group.articles}
    return [label[r.article.id] for r in readings]


def joined(count, pairs):
    """Labels of the components that the pairs make."""
    of = list(range(count))

    def root(i):
        while of[i] != i:
            of[i] = of[of[i]]
            i = of[i]
        return i

    for one, other in pairs:
        of[root(one)] = root(other)
    return [root(i) for i in range(count)]


def by_title(articles):
    """Half of the words of two titles in common."""
    words = [frozenset(re.findall(r"\w{3,}", (a.title or "").lower())) for a in articles]
    alike = [
        (i, j)
        for i, one in enumerate(words)
        for j in range(i)
        if one and words[j] and 2 * len(one & words[j]) >= len(one | words[j])
    ]
    return joined(len(articles), alike)


def by_minhash(articles):
    from datasketch import MinHash, MinHashLSH

    index, signatures = MinHashLSH(threshold=0.5, num_perm=128), []
    for place, article in enumerate(articles):
        words = re.findall(r"\w+", article.text.lower())
        signature = MinHash(num_perm=128)
        signature.update_batch([" ".join(words[i : i + 3]).encode() for i in range(max(1, len(words) - 2))])
        index.insert(place, signature)
        signatures.append(signature)
    return joined(len(articles), ((i, j) for i, s in enumerate(signatures) for j in index.query(s)))


def by_agglomeration(articles, gold, tuning):
    """Average link over TF-IDF; its threshold is the best on the events of `tuning`."""
    from sklearn.cluster import AgglomerativeClustering

    distance, best = tfidf(articles), None
    for step in range(66, 92, 2):
        cut = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=step / 100)
        labels = cut.fit_predict(distance).tolist()
        found = bcubed(*part(labels, gold, tuning))[2]
        if best is None or found > best[0]:
            best = found, labels
    return best[1]


def by_hdbscan(articles):
    from sklearn.cluster import HDBSCAN

    model = HDBSCAN(min_cluster_size=2, min_samples=1, metric="precomputed", copy=True)
    return [c if c >= 0 else f"alone {i}" for i, c in enumerate(model.fit_predict(tfidf(articles)).tolist())]


def tfidf(articles):
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{a.title or ''}\n{a.text}" for a in articles]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    return (1 - vectors.dot(vectors.T).toarray()).clip(min=0)


def part(labels, gold, events):
    kept = [i for i, event in enumerate(gold) if event in events]
    return [labels[i] for i in kept], [gold[i] for i in kept]


def sets(loaded, readings):
    for name, (articles, gold) in loaded.items():
        events = sorted(set(gold))
        random.Random(7).shuffle(events)  # noqa: S311 - an order, not a secret
        tuning, unseen = set(events[::2]), set(events[1::2])
        begin = time.process_time()
        rows = [("summarizer", ours([readings[a.id] for a in articles]))]
        print(f"\n{name}: {len(articles)} articles, {len(events)} events, {time.process_time() - begin:.1f} s")
        for label, method in (
            ("HDBSCAN over TF-IDF", by_hdbscan),
            ("agglomerative over TF-IDF", lambda a, g=gold, t=tuning: by_agglomeration(a, g, t)),
            ("MinHash .5", by_minhash),
            ("title rule", by_title),
        ):
            try:
                rows.append((label, method(articles)))
            except ImportError as error:
                print(f"  {label}: skipped, {error.name} is not installed")
        print(f"  {'':<28}{'BCubed P, R, F1':<20}{'pairwise P, R, F1':<20}BCubed F1, second half")
        for label, predicted in rows:
            cells = [" ".join(f"{x:.3f}" for x in measure(predicted, gold)) for measure in (bcubed, pairwise)]
            print(f"  {label:<28}{cells[0]:<20}{cells[1]:<20}{bcubed(*part(predicted, gold, unseen))[2]:.3f}")


def alone(loaded, readings):
    """Articles of which each is the only one on its event, in batches of 25 drawn anew each time."""
    articles, gold = loaded["both"]
    of_event = {}
    for article, event in zip(articles, gold, strict=True):
        of_event.setdefault(event, []).append(readings[article.id])
    rng, draws, size = random.Random(5), 12, 25  # noqa: S311 - a sample, not a secret
    joined_wrong = 0
    for _ in range(draws):
        batch = [rng.choice(of_event[event]) for event in rng.sample(sorted(of_event), size)]
        joined_wrong += size - len(set(ours(batch)))
    print(f"\none article an event, {draws} batches of {size}: {joined_wrong} of {draws * size} put with another")


def planted(loaded):
    articles, gold = loaded["both"]
    event = dict(zip((a.id for a in articles), gold, strict=True))
    folded = [(group.kept, i) for group in copies.find(articles) for i in group.copies]
    apart = sum(event[kept] != event[i] for kept, i in folded)
    print(f"\ncopies among {len(articles)} articles: {len(folded)} folded, {apart} of them of different events")
    rng = random.Random(1)  # noqa: S311 - a sample, not a secret
    words = [word for a in articles for word in re.findall(r"[a-z]{4,}", a.text)]
    chosen = rng.sample([a for a in articles if len(a.text) > 600], 150)

    def reworded(text, share):
        return re.sub(r"[A-Za-z]+", lambda m: rng.choice(words) if rng.random() < share else m[0], text)

    for label, change in (
        ("cut to 60%", lambda text: text[: len(text) * 3 // 5]),
        ("cut to 25%", lambda text: text[: len(text) // 4]),
        ("another headline", lambda text: f"Another headline of this report\n\n{text}"),
        *((f"{share:.0%} of words replaced", lambda t, s=share: reworded(t, s)) for share in (0.05, 0.15, 0.3)),
    ):
        made = [make_article(change(a.text), source=f"c-{a.id}", id=f"c-{a.id}") for a in chosen]
        of = {i: n for n, g in enumerate(copies.find([*articles, *made])) for i in (g.kept, *g.copies)}
        found = sum(a.id in of and of[a.id] == of.get(f"c-{a.id}") for a in chosen)
        print(f"  {label:<28}{found} of {len(chosen)} found")


def grow(real, size, answer):
    made, gold = made_articles.make(real, size)
    begin = time.process_time()
    graph = Graph(terms.weigh([counted for _, counted in made]))
    clusters = agglomeration.agglomerate(graph, [], []).members
    grouped = time.process_time()
    copies.find([article for article, _ in made])
    ended = time.process_time()
    label = {i: n for n, members in enumerate(clusters) for i in members}
    answer.put((grouped - begin, ended - grouped, peak(), bcubed([label[i] for i in range(size)], gold)[2]))


def peak():
    """Megabytes that this process had at most; the common count of it may hold those of the process that started it."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024


def growth(real, sizes):
    print("\nmade articles   grouping, s   copies, s   peak, MB   BCubed F1")
    took = {}
    for size in sizes:
        context = multiprocessing.get_context("spawn")
        answer = context.Queue()
        process = context.Process(target=grow, args=(real, size, answer))
        process.start()
        group, copy, memory, score = answer.get()
        process.join()
        took[size] = group + copy
        print(f"{size:>13,}{group:>14.1f}{copy:>12.1f}{memory:>11.0f}{score:>12.3f}", flush=True)
    first, last = min(took), max(took)
    if last > first:
        exponent = math.log(took[last] / took[first]) / math.log(last / first)
        print(f"time grows with the number of articles to the power of {exponent:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", choices=["sets", "copies", "growth", "all"], default="all")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="largest number of made articles")
    given = parser.parse_args()
    if not all((given.data / f"{name}.jsonl.gz").is_file() for name in SETS):
        print(f"skipped: {given.data} does not hold {' and '.join(SETS)}")
        return
    loaded = {name: load(given.data, name) for name in SETS}
    loaded["both"] = tuple([*first, *second] for first, second in zip(*loaded.values(), strict=True))
    if given.part in {"copies", "all"}:
        planted(loaded)
    if given.part in {"sets", "growth", "all"}:
        readings = {r.article.id: r for r in read_all(loaded["both"][0])}
        if given.part != "growth":
            sets(loaded, readings)
            alone(loaded, readings)
        if given.part != "sets":
            growth(made_articles.parts(readings.values()), [size for size in SIZES if size <= given.most])


if __name__ == "__main__":
    main()
