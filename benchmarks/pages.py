"""Main text of HTML pages: token F1 against the gold body, beside other extractors in the same run.

    python benchmarks/pages.py --data DIR [--show]

DIR holds `html_pages.jsonl.gz`. F1 is over words as bags, the mean over pages with a gold text; pages whose gold is empty
or a word or two are no articles and should be refused. Pages with lists of what must and must not be there are counted as
shares. The way of choosing between texts was tuned on one half of the pages ("tuned"), by a hash of their names; the other
half is "held out". Peers are bare trafilatura, newspaper4k and readability-lxml; one that is not installed is named and
left out.
"""

import argparse
import base64
import gzip
import hashlib
import logging
import re
import signal
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from corpora import records
from lxml import html as lxml_html

from summarizer.sources.declared import declared_charset
from summarizer.sources.decode import decode
from summarizer.sources.found import Refused
from summarizer.sources.markup import text_of
from summarizer.sources.pages import page

MOST_SECONDS = 20
"""For a page; what takes longer has no text."""

LEAST_WORDS = 3
"""Of a gold text that is an article's."""


def ours(data: bytes, url: str | None) -> str:
    try:
        return page(decode(data, declared=declared_charset(data))[0], url).text
    except (Refused, ValueError):
        return ""


def bare(data: bytes, url: str | None) -> str:
    import trafilatura

    return trafilatura.extract(data, url=url) or ""


def newspaper(data: bytes, url: str | None) -> str:
    from newspaper import Article

    article = Article(url or "https://example.com/", fetch_images=False)  # a page is all it gets
    article.download(input_html=decode(data, declared=declared_charset(data))[0])
    article.parse()
    return article.text


def readability(data: bytes, _url: str | None) -> str:
    from readability import Document

    return text_of(Document(decode(data, declared=declared_charset(data))[0]).summary(html_partial=True))


EXTRACTORS: dict[str, Callable[[bytes, str | None], str]] = {
    "summarizer": ours,
    "trafilatura, bare": bare,
    "newspaper4k": newspaper,
    "readability-lxml": readability,
}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(text: str, gold: str) -> float:
    found, wanted = words(text), words(gold)
    if not found and not wanted:
        return 1.0
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def gold(record: dict) -> str | None:
    if "gold_html" in record:
        tree = lxml_html.fromstring(record["gold_html"])
        return " ".join(tree.itertext())
    return record.get("gold_text")


def held_out(record: dict) -> bool:
    return bool(int(hashlib.sha1(record["id"].encode()).hexdigest(), 16) % 2)  # noqa: S324 - to halve, not to protect


def measure(name: str, records: list[dict], *, show: bool) -> None:
    halves: dict[bool, list[float]] = {False: [], True: []}
    refused = pages = 0
    wanted: list[bool] = []
    unwanted: list[bool] = []
    start = time.process_time()
    for record in records:
        data = gzip.decompress(base64.b64decode(record["html_gz_b64"]))
        try:
            signal.alarm(MOST_SECONDS)
            text = EXTRACTORS[name](data, record.get("url"))
            signal.alarm(0)
        except ModuleNotFoundError as error:
            signal.alarm(0)
            print(f"{name:20} not installed, left out ({error})")
            return
        except Exception as error:  # noqa: BLE001 - a peer may fail on any page, or never end
            signal.alarm(0)
            print(f"  {name} fails on {record['id']}: {error!r:.100}")
            text = ""
        if "gold_with" in record:
            wanted += [part in text for part in record["gold_with"]]
            unwanted += [part in text for part in record["gold_without"]]
            continue
        body = gold(record)
        if words(body or "").total() < LEAST_WORDS:
            pages, refused = pages + 1, refused + (not text)
            continue
        score = f1(text, body)
        halves[held_out(record)].append(score)
        if show and name == "summarizer" and score < 0.9:
            print(f"  {record['id'][:60]:60} {score:.2f}")
    seconds = time.process_time() - start
    every = halves[False] + halves[True]

    def mean(scores: list[float]) -> str:
        return f"{sum(scores) / max(1, len(scores)):.4f} ({len(scores)})"

    print(
        f"{name:20}{mean(every):>14}{mean(halves[False]):>14}{mean(halves[True]):>14}"
        f"{sum(wanted) / max(1, len(wanted)):8.3f}{sum(unwanted) / max(1, len(unwanted)):9.3f}"
        f"{refused:6} of {pages}{1000 * seconds / len(records):9.0f}"
    )


def give_up(*_signal: object) -> None:
    raise TimeoutError(f"over {MOST_SECONDS} s")  # noqa: EM102 - a benchmark's own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", choices=sorted(EXTRACTORS), help="measure one of them")
    parser.add_argument("--show", action="store_true", help="name the pages that are read badly")
    options = parser.parse_args()
    pages = records(options.data, "html_pages", needed=True)
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, give_up)
    print(
        f"{'':20}{'F1, all':>14}{'tuned':>14}{'held out':>14}{'with':>8}{'without':>9}{'no article':>11}{'ms a page':>10}"
    )
    for name in [options.only] if options.only else EXTRACTORS:
        measure(name, pages, show=options.show)


if __name__ == "__main__":
    main()
