"""Share of feed and subscription fixtures that are read with the title, link, date and text that they expect.

    python benchmarks/feeds.py --data DIR [--show]

Sets: `feeds` (the fixtures of feedparser, with what its own tests expect of an entry, and a few of other readers) and
`opml` (listparser's). An expectation counts where it names an entry's title, link, day or text, or a feed's address; all
others (categories, enclosures, podcasts, rights …) are about what no article has. Each fixture is read by the form that is
found for it, as a file: a failure that is no reason, or over two seconds, is counted as a crash or a hang. Nothing is
fetched. Titles and texts are compared without their markup and white space, days in the zone that the feed gives or UTC.
"""

import argparse
import ast
import base64
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from corpora import records

from summarizer.sources.entries import Entry
from summarizer.sources.forms import feed, form_of, json_feed
from summarizer.sources.found import Link, Payload, Reader, Refused
from summarizer.sources.markup import text_of

LIMIT = 2.0
KINDS = {
    "title": "title", "link": "link", "published_parsed": "date", "updated_parsed": "date", "created_parsed": "date",
    "date_parsed": "date", "description": "text", "summary": "text", "author": "author",
}  # fmt: skip


@dataclass
class Outcome:
    found: list = field(default_factory=list)
    refused: str = ""
    crash: str = ""
    seconds: float = 0.0


def payload_of(record: dict) -> Payload:
    data = base64.b64decode(record["b64"]) if "b64" in record else record["text"].encode()
    name, _, value = (record.get("http_header") or "").partition(":")
    kind, _, rest = value.strip().partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([\w-]+)", rest)
    typed = name.lower() == "content-type"
    return Payload(
        record["path"] if "path" in record else f"{record['id']}.opml", data, media_type=kind.lower() if typed else None,
        charset=charset[1] if typed and charset else None,
        url=value.strip() if name.lower() == "content-location" else "http://127.0.0.1:8097/feed.xml",
    )  # fmt: skip


def read(payload: Payload) -> Outcome:
    outcome, began = Outcome(), time.process_time()
    try:
        for item in form_of(payload).read(payload, Reader()):
            outcome.found.append(item)
    except Refused as refused:
        outcome.refused = refused.detail
    except Exception as error:  # noqa: BLE001 - what the benchmark is there to count
        outcome.crash = f"{type(error).__name__}: {error}"
    outcome.seconds = time.process_time() - began
    return outcome


def entries_in(payload: Payload) -> list[Entry]:
    """What the form makes of the feed before it judges what is an article: most fixtures hold one field only."""
    form = form_of(payload)
    try:
        if form.read is feed.read:
            return feed.entries_of(payload)[0]
        return json_feed.entries_of(payload)[0] if form.read is json_feed.read else []
    except Refused:
        return []


def expected(expression: str) -> list[tuple[int, str, object]]:
    """(entry, title | link | date | text, value) for every comparison that an article can meet."""
    wanted = []
    try:
        tree = ast.parse(expression.strip(), mode="exec")
    except SyntaxError:
        return []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq):
            path = subscripts(node.left)
            try:
                value = ast.literal_eval(node.comparators[0])
            except ValueError:
                continue
            if len(path) == 3 and path[0] == "entries" and path[2] in KINDS and path[1] >= 0:
                wanted.append((path[1], KINDS[path[2]], value))
            elif len(path) == 5 and path[::2] == ["entries", "content", "value"]:
                wanted.append((path[1], "text", value))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "EntryData"
    ]
    for number, call in enumerate(sorted(calls, key=lambda call: call.lineno)):
        wanted += reader_entry(call, number)
    return wanted


def subscripts(node: ast.AST) -> list:
    path = []
    while isinstance(node, ast.Subscript):
        if not isinstance(node.slice, ast.Constant):
            return []
        path.insert(0, node.slice.value)
        node = node.value
    return [node.id, *path] if isinstance(node, ast.Name) and node.id == "entries" else []


def reader_entry(node: ast.Call, number: int) -> list[tuple[int, str, object]]:
    wanted = []
    for word in node.keywords:
        if word.arg in {"title", "link"} and isinstance(word.value, ast.Constant) and word.value.value:
            wanted.append((number, word.arg, word.value.value))
        if word.arg == "published" and isinstance(word.value, ast.Call):
            wanted.append((number, "date", tuple(a.value for a in word.value.args[:3])))
    return wanted


def plain(value: object) -> str:
    return " ".join(text_of(str(value)).split())


def meets(entry: Entry, kind: str, value: object) -> bool:
    known = entry.known
    if kind in {"title", "author"}:
        return (getattr(known, kind) or "") == plain(value).partition(" (")[0]
    if kind == "link":
        return entry.link == value
    if kind == "date":
        return known.published is not None and abs(known.published - date(*value[:3])) <= timedelta(days=1)
    return plain(value) in " ".join(entry.text.split())


def feeds(data: Path, *, show: bool) -> tuple[Counter, Counter]:
    right, named = Counter(), Counter()
    for record in records(data, "feeds"):
        payload = payload_of(record)
        outcome = read(payload)
        entries = entries_in(payload)
        named["fixtures"] += 1
        right["fixtures"] += settled(outcome, record["id"], right, show=show)
        for number, kind, value in expected(record.get("expect") or ""):
            named[kind] += 1
            good = number < len(entries) and meets(entries[number], kind, value)
            right[kind] += good
            if show and not good:
                print(
                    record["id"],
                    kind,
                    repr(value)[:150],
                    "|",
                    outcome.refused,
                    repr(outcome.found[number : number + 1])[:500],
                )
    return right, named


def settled(outcome: Outcome, id: str, right: Counter, *, show: bool) -> bool:
    """Whether a fixture ended as it must: with what it holds, or with a reason, in time."""
    right["seconds"] += outcome.seconds
    right["longest"] = max(right["longest"], outcome.seconds)
    right["refused"] += bool(outcome.refused)
    if show and outcome.refused:
        print(id, "refused:", outcome.refused)
    if outcome.crash or outcome.seconds > LIMIT:
        print(id, outcome.crash or f"{outcome.seconds:.1f} s")
    return not outcome.crash and outcome.seconds <= LIMIT


def subscriptions(data: Path, *, show: bool) -> tuple[Counter, Counter]:
    right, named = Counter(), Counter()
    for record in records(data, "opml"):
        outcome = read(payload_of(record))
        named["fixtures"] += 1
        right["fixtures"] += settled(outcome, record["id"], right, show=show)
        links = [item for item in outcome.found if isinstance(item, Link)]
        comment = record["comment"] or ""
        for kind, pattern in (
            ("link", r"\['feeds'\]\[(\d)\]\['url'\] == '([^']*)'"),
            ("title", r"\['feeds'\]\[(\d)\]\['title'\] == '([^']*)'"),
        ):
            for number, value in re.findall(pattern, comment.replace('"', "'")):
                named[kind] += 1
                item = links[int(number)] if int(number) < len(links) else None
                good = item is not None and (item.url if kind == "link" else item.known.outlet or "") == value
                right[kind] += good
                if show and not good:
                    print(record["id"], kind, value, item, outcome.refused)
        for count in re.findall(r"len\(result\['feeds'\]\) == (\d+)", comment.replace('"', "'")):
            named["count"] += 1
            right["count"] += len(links) == int(count)
            if show and len(links) != int(count):
                print(record["id"], "count", count, outcome.found, outcome.refused)
    return right, named


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    wanted = parser.parse_args()
    for name, measure in (("feeds", feeds), ("opml", subscriptions)):
        if not (wanted.data / f"{name}.jsonl.gz").exists():
            print(f"{name}: not there, skipped")
            continue
        right, named = measure(wanted.data, show=wanted.show)
        shares = ", ".join(f"{kind} {right[kind]}/{n}" for kind, n in sorted(named.items()))
        print(
            f"{name}: {shares}; refused with a reason {right['refused']}; {right['seconds']:.1f} s, longest {right['longest']:.2f} s"
        )


if __name__ == "__main__":
    main()
