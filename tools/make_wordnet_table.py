"""Makes summarizer/gate/data/wordnet.txt.gz from Princeton WordNet (Debian: `apt-get install wordnet-base`).

    python tools/make_wordnet_table.py /usr/share/wordnet summarizer/gate/data/wordnet.txt.gz

A line a word: the word, the numbers of its synsets (first senses first), the words derived from it, its antonyms.
A last block gives for each synset the more general one. The same input gives the same bytes.
"""

import gzip
import sys
from collections import Counter
from pathlib import Path

SENSES = {"n": 4, "v": 6, "a": 4, "r": 2}
"""Senses kept of a word: WordNet orders them by frequency, and rare ones make false synonyms."""
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
Sense = tuple[str, str]
Synsets = dict[Sense, tuple[list[str], list[list[str]]]]


def synsets(folder: Path) -> Synsets:
    """Part of speech and offset → its words and its pointers (symbol, offset, part of speech, both words)."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split(" | ")[0].split()
            count = int(parts[3], 16)
            words = [parts[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            at = 4 + 2 * count
            pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
            found[pos, parts[0]] = (words, pointers)
    return found


def senses(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Word and part of speech → the offsets of its first senses."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split()
            word, count = parts[0], int(parts[2])
            if usable(word, pos):
                found[word, pos] = parts[-count:][: SENSES[pos]]
    return found


def usable(word: str, pos: str) -> bool:
    """Single words, and verbs with one particle ("call_off")."""
    return word.replace("-", "").isalpha() or (pos == "v" and word.count("_") == 1)


def relatives(word: str, sense: Sense, data: Synsets) -> tuple[set[str], set[str]]:
    """What is derived from a word in one of its senses, and its antonyms."""
    derived, opposite = set(), set()
    words, pointers = data[sense]
    for symbol, other, kind, ends in pointers:
        if ends == "0000" or words[int(ends[:2], base=16) - 1] != word:
            continue
        pos = "a" if kind == "s" else kind
        partner = data[pos, other][0][int(ends[-2:], base=16) - 1]
        if usable(partner, pos):
            (opposite if symbol == "!" else derived if symbol in {"+", "\\", "<"} else set()).add(partner)
    return derived - {word}, opposite


def table(data: Synsets, first: dict[tuple[str, str], list[str]]) -> list[str]:
    """The lines of the table."""
    members = Counter((pos, offset) for (_, pos), offsets in first.items() for offset in offsets)
    general: dict[Sense, Sense] = {}
    for sense in members:
        above = [(p[2], p[1]) for p in data[sense][1] if p[0] in {"@", "@i"}]
        if above:
            general[sense] = above[0]
    wanted = {s for s, n in members.items() if n > 1} | {g for g in general.values() if g in members}
    ids: dict[Sense, int] = {}
    lines = []
    for word in sorted({w for w, _ in first}):
        senses_of_word = [(pos, offset) for pos in "nvar" for offset in first.get((word, pos), [])]
        numbers = [
            f"{s[0]}{ids.setdefault(s, len(ids))}" for s in senses_of_word if s in wanted or general.get(s) in wanted
        ]
        found = [relatives(word, s, data) for s in senses_of_word]
        columns = [numbers, *(sorted(set().union(*side)) for side in zip(*found, strict=True))]
        if any(columns):
            lines.append("\t".join([word, *map(" ".join, columns)]).rstrip("\t"))
    return [*lines, "", *(f"{n} {ids[general[s]]}" for s, n in ids.items() if s in general and general[s] in ids)]


def main(folder: Path, target: Path) -> None:
    """Reads the database and writes the table."""
    lines = table(synsets(folder), senses(folder))
    with target.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as out:
        out.write("\n".join(lines).encode())
    print(f"{len(lines)} lines, {target.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
