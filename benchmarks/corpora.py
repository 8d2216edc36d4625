"""The research sets that the benchmarks read: gzipped files of one JSON object a line."""

import gzip
import json
from pathlib import Path


def records(data: Path, name: str, *, needed: bool = False) -> list[dict]:
    """The records of a set; where the folder lacks it, none and a line that says so, or the end if it is `needed`."""
    path = Path(data) / f"{name}.jsonl.gz"
    if not path.exists():
        if needed:
            msg = f"skipped: {path} is not there"
            raise SystemExit(msg)
        print(f"{name} is not in {data}, skipped")
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
