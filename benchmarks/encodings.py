"""Odd text: legacy encodings and mojibake, hostile strings, almost-JSON, broken mails. Nothing may crash or hang.

    python benchmarks/encodings.py --data DIR [--show]

DIR holds `encodings`, `naughty_strings`, `broken_json` and `eml` (`.jsonl.gz`). "Right" is the mended text for mojibake, text
without broken characters for files in legacy encodings, and the very string, made fit to read, for hostile strings inside an
article. Everything else must be an article or have a reason; over two seconds each counts as hanging.
"""

import argparse
import base64
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpora import records

from summarizer.reading.text import normalise
from summarizer.sources import load
from summarizer.sources.decode import decode

BEFORE = "The council approved a new bridge on Monday after years of debate about its cost."
AFTER = "Work on the bridge is to begin in May and to end in the autumn of next year."
MOST_SECONDS = 2.0


def encodings(data: Path) -> Iterator[tuple[str, dict[str, bytes], str | None]]:
    """Name, files, and the text that is right."""
    for record in records(data, "encodings"):
        if "b64" in record:
            yield record["id"], {"a.txt": base64.b64decode(record["b64"])}, ""
        elif record["expect"] == "pass":
            gold = record["fixed-encoding"] or record["fixed"]
            yield record["id"], {"a.txt": record["original"].encode("utf-8", "surrogatepass")}, gold
        else:
            yield record["id"], {"a.txt": record["original"].encode("utf-8", "surrogatepass")}, None


def naughty(data: Path) -> Iterator[tuple[str, dict[str, bytes], str | None]]:
    for record in records(data, "naughty_strings"):
        text = f"{BEFORE}\n\n{record['text']}\n\n{AFTER}"
        raw = text.encode("utf-8", "surrogatepass")
        page = f"<html><body><article><p>{BEFORE}</p><p>{record['text']}</p><p>{AFTER}</p></article></body></html>"
        line = json.dumps({"title": record["text"], "text": text})
        mail = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n" + raw
        files = {"a.txt": raw, "b.html": page.encode("utf-8", "surrogatepass"), "c.jsonl": line.encode(), "d.eml": mail}
        yield record["id"], files, text


def almost_json(data: Path) -> Iterator[tuple[str, dict[str, bytes], str | None]]:
    for record in records(data, "broken_json"):
        raw = record["input"].encode("utf-8", "surrogatepass")
        yield record["id"], {"a.jsonl": raw, "b.json": raw}, None


def mails(data: Path) -> Iterator[tuple[str, dict[str, bytes], str | None]]:
    for record in records(data, "eml"):
        raw = base64.b64decode(record["b64"]) if "b64" in record else record["text"].encode()
        yield record["id"], {"a.eml": raw}, None


def is_right(raw: bytes, gold: str) -> bool:
    try:
        text = normalise(decode(raw)[0])[0]
    except ValueError:
        return False
    return text == normalise(gold)[0] if gold else "\ufffd" not in text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    print(f"{'set':18}{'inputs':>7}{'right':>12}{'crashed':>9}{'hung':>6}{'slowest s':>11}  articles and reasons")
    sets = {"encodings": encodings, "naughty_strings": naughty, "broken_json": almost_json, "eml": mails}
    for name, cases in sets.items():
        inputs = right = judged = crashed = hung = 0
        slowest = 0.0
        outcomes: Counter[str] = Counter()
        for key, files, gold in cases(options.data):
            inputs += 1
            if gold is not None:
                judged += 1
                good = is_right(files["a.txt"], gold)
                right += good
                if options.show and not good:
                    print(f"  {key}: {files['a.txt'][:80]!r}")
            for file, raw in files.items():
                with tempfile.TemporaryDirectory() as folder:
                    path = Path(folder) / file
                    path.write_bytes(raw)
                    start = time.process_time()
                    try:
                        loaded = load([path])
                    except Exception as error:  # noqa: BLE001 - this is what is counted
                        crashed += 1
                        print(f"  {key} {file}: {error!r:.120}")
                        continue
                    seconds = time.process_time() - start
                slowest, hung = max(slowest, seconds), hung + (seconds > MOST_SECONDS)
                outcomes.update(
                    ["article"] * len(loaded.articles),
                )
                outcomes.update(item.reason for item in loaded.not_included)
        if inputs:
            said = ", ".join(f"{reason} {count}" for reason, count in outcomes.most_common())
            share = f"{right} of {judged}" if judged else "–"
            print(f"{name:18}{inputs:7}{share:>12}{crashed:9}{hung:6}{slowest:11.2f}  {said}")


if __name__ == "__main__":
    main()
