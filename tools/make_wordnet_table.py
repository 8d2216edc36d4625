"""Makes summarizer/gate/data/wordnet.txt.gz from Princeton WordNet (Debian: `apt-get install wordnet-base`).

    python tools/make_wordnet_table.py /usr/share/wordnet summarizer/gate/data/wordnet.txt.gz

A line a word: the word, the numbers of its synsets (first senses first), the words derived from it, its antonyms.
A last block gives for each synset the more general one. The same input gives the same bytes.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

SENSES = {"n": 4, "v": 6, "a": 4, "r": 2}
"""Senses kept of a word: WordNet orders them by frequency, and rare ones make false synonyms."""
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
Sense = tuple[str, str]


def synsets(folder: Path) -> dict[Sense, tuple[list[str], list[list[str]]]]:
    """Part of speech and offset → its words and its pointers (symbol, offset, part of speech, source and target word)."""
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


def main(folder: Path, target: Path) -> None:
    """Reads the database and writes the table."""
    data, first = synsets(folder), senses(folder)
    ids: dict[Sense, int] = {}
    members: dict[Sense, int] = defaultdict(int)
    general: dict[Sense, Sense] = {}
    for (_, pos), offsets in first.items():
        for offset in offsets:
            members[pos, offset] += 1
    for sense in members:
        pointers = data[sense][1]
        general |= {sense: (p[2], p[1]) for p in pointers[:12] if p[0] in {"@", "@i"} and sense not in general}
    wanted = {s for s, n in members.items() if n > 1} | {g for s, g in general.items() if g in members}
    lines = []
    for word in sorted({w for w, _ in first}):
        numbers, derived, opposite = [], set(), set()
        for pos in "nvar":
            for offset in first.get((word, pos), []):
                sense = (pos, offset)
                if sense in wanted or sense in general and general[sense] in wanted:
                    numbers.append(f"{pos}{ids.setdefault(sense, len(ids))}")
                words, pointers = data[sense]
                for symbol, other, kind, ends in pointers:
                    if ends == "0000":
                        continue
                    source, goal = int(ends[:2], 16) - 1, int(ends[2:], 16) - 1
                    kind = "a" if kind == "s" else kind
                    if words[source] != word:
                        continue
                    partner = data[kind, other][0][goal]
                    if symbol in {"+", "\\", "<"} and usable(partner, kind):
                        derived.add(partner)
                    elif symbol == "!" and usable(partner, kind):
                        opposite.add(partner)
        derived.discard(word)
        if numbers or derived or opposite:
            lines.append(
                "\t".join([word, " ".join(numbers), " ".join(sorted(derived)), " ".join(sorted(opposite))]).rstrip("\t")
            )
    lines.append("")
    lines += [f"{number} {ids[general[s]]}" for s, number in ids.items() if s in general and general[s] in ids]
    with target.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0, filename="") as out:
        out.write("\n".join(lines).encode())
    print(f"{len(lines)} lines, {target.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
