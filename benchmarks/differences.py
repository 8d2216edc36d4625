"""Are planted contradictions found, and are the differences that are reported where none was planted real?

    python benchmarks/differences.py --data DIR [--only plants|real]

Planted: in one article of a triple (BASIL: three outlets on one event) one sentence gets another number, date, place or
person. The rule for what can be planted: the same value (the number with its unit, the resolved day or year, the place,
the surname) stands in a sentence of another article of the triple, and the two sentences tell the same: of the words
that carry meaning, the value aside, they share at least four and half of all (Dice), and of the four words nearest to
the value in either at least two are among the eight nearest in the other, so that it is a value of the same thing. The
change is made in that one sentence; the value may stand elsewhere in the article, unchanged ("repeated"). At most three
plants a kind and triple, spread over its sentences. A plant counts as found where a difference has one side in the changed
sentence and the other in a sentence of another article that holds the true value; "kind" says how often it has the
kind that was planted (a speaker who was changed may also be an attribution).

Real: every difference of kind number, date, place, actor and attribution in the triples as they are, printed with the
sentences of each side, to be read by a person.
"""

import argparse
import itertools
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from grouping import load

from summarizer.condense.terms import content
from summarizer.reading import gazetteer, make_article, read_all
from summarizer.stories import copies, differences, facts

KINDS = ("number", "date", "place", "actor")
MOST = 3
SHARED, ALIKE, TIES = 4, 0.5, 2
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Plant:
    kind: str
    article: int
    sentence: int
    start: int
    end: int
    new: str
    holders: tuple[tuple[str, int], ...]
    """The sentences of the other articles that hold the true value."""
    repeated: bool


def values(reading):
    """(kind, value, sentence, start, end) of everything that can be changed."""
    text, body = reading.article.text, {s.number for s in reading.article.body()}
    for f in reading.figures:
        if f.sentence in body and not f.ordinal and f.high is None:
            yield "number", (f.value, f.unit), f.sentence, *f.number_at
    for d in reading.dates:
        if d.sentence in body and d.kind == "date" and d.iso():
            yield "date", d.iso(), d.sentence, d.start, d.end
    for name in reading.names:
        if name.kind in {"place", "person"}:
            kind = "actor" if name.kind == "person" else "place"
            value = gazetteer.plain(name.name).removesuffix(" jr").split()[-1] if kind == "actor" else name.name
            for m in name.mentions:
                if m.sentence in body and len(text[m.start : m.end]) > 2:
                    yield kind, value, m.sentence, m.start, m.end


def nearest(reading, sentence, start, end, count):
    """The words that carry meaning next to a value."""
    tokens = [t for t in reading.tokens(sentence) if content([t]) and not start <= t.idx < end and t.is_alpha]
    tokens.sort(key=lambda t: (min(abs(t.idx - end), abs(start - t.idx - len(t))), t.idx))
    return frozenset(t.lemma_.lower() for t in tokens[:count])


def is_of_one_thing(one, other):
    return min(len(nearest(*one, 4) & nearest(*other, 8)), len(nearest(*other, 4) & nearest(*one, 8))) >= TIES


def other_number(text, value):
    if text.lower() in NUMBER_WORDS:
        return NUMBER_WORDS[(NUMBER_WORDS.index(text.lower()) + 4) % len(NUMBER_WORDS)]
    first = re.match(r"[1-9]", text)
    if not first or 1900 < value < 2100:
        return None
    return str((int(text[0]) + 3) % 9 + 1) + text[1:]


def other_date(text):
    for words, step in ((DAYS, 3), (MONTHS, 4)):
        for place, word in enumerate(words):
            if re.search(rf"\b{word}\b", text):
                day = re.search(r"\b\d{1,2}\b(?!\d)", text)
                if words is MONTHS and day:
                    new = str(int(day[0]) + 4 if int(day[0]) < 20 else int(day[0]) - 9)
                    return text[: day.start()] + new + text[day.end() :]
                return text.replace(word, words[(place + step) % len(words)])
    year = re.fullmatch(r"(?:19|20)\d\d", text)
    return str(int(text) - 3) if year else None


def same_level(one, other):
    return [bool(f(one)) for f in (gazetteer.country, gazetteer.region)] == [
        bool(f(other)) for f in (gazetteer.country, gazetteer.region)
    ]


def plants(readings, spare):
    """The plants of one triple; `spare` holds people and places of the other triples."""
    found = [list(values(r)) for r in readings]
    words = [
        {
            s.number: frozenset(w for w in content(r.tokens(s)) if not any(c.isdigit() for c in w))
            for s in r.article.body()
        }
        for r in readings
    ]
    made = defaultdict(list)
    for a, b in itertools.permutations(range(len(readings)), 2):
        for kind, value, sentence, start, end in found[a]:
            own = words[a][sentence] - set(str(value).lower().split())
            for _, _, other, *at in (v for v in found[b] if v[:2] == (kind, value)):
                theirs = words[b][other] - set(str(value).lower().split())
                shared = len(own & theirs)
                alike = shared >= SHARED and 2 * shared >= ALIKE * (len(own) + len(theirs))
                if alike and is_of_one_thing((readings[a], sentence, start, end), (readings[b], other, *at)):
                    made[kind, a, value, sentence, start, end].append((readings[b].article.id, other))
    chosen = []
    for (kind, a, value, sentence, start, end), _ in sorted(made.items(), key=str):
        text = readings[a].article.text[start:end]
        number = len(chosen) + sentence
        if kind == "number":
            new = other_number(text, value[0])
        elif kind == "date":
            new = other_date(text)
        elif kind == "place":
            fitting = [p for p in spare["place"] if same_level(p, text) and p not in readings[a].article.text]
            fitting = [
                p for p in fitting if not gazetteer.country(p) or gazetteer.country(p) != gazetteer.country(text)
            ]
            new = fitting[number % len(fitting)] if fitting else None
        else:
            new = spare["actor"][number % len(spare["actor"])].split()
            new = " ".join(new if " " in text else new[-1:])
        if not new:
            continue
        holders = tuple(
            (r.article.id, v[2]) for i, r in enumerate(readings) if i != a for v in found[i] if v[:2] == (kind, value)
        )
        repeated = any(v[:2] == (kind, value) and v[2] != sentence for v in found[a])
        chosen.append(Plant(kind, a, sentence, start, end, new, holders, repeated))
    kept = []
    for kind in KINDS:
        one_a_sentence = {(p.article, p.sentence): p for p in chosen if p.kind == kind}
        several = list(one_a_sentence.values())
        step = max(1, len(several) // MOST)
        kept += several[::step][:MOST]
    return kept


def is_usual(kind, name):
    """Whether it is the name of a person or place beyond doubt, fit to be planted."""
    if kind == "actor":
        first, *rest = name.name.split()
        return name.kind == "person" and len(rest) == 1 and gazetteer.is_given_name(first)
    return name.kind == "place" and (gazetteer.country(name.name) or gazetteer.city(name.name) > 300_000)


def changed(plant, readings):
    article = readings[plant.article].article
    text = article.text[: plant.start] + plant.new + article.text[plant.end :]
    new = make_article(text, source=article.source, id=article.id, title=article.title, published=article.published)
    return [new if n == plant.article else r.article for n, r in enumerate(readings)]


def differ(articles):
    readings = {r.article.id: r for r in read_all(articles)}
    independent = copies.independent(articles, copies.find(articles))
    sources = facts.Sources(readings, list(readings), independent)
    return differences.find("story", facts.Gathered((), (), {}), sources)


def matches(difference, plant, articles):
    """Whether the two sides are the changed sentence and one that holds the true value."""
    article = articles[plant.article]
    at = {(span.article, span.start, span.end) for p in difference.positions for span in p.claim.evidence}
    mine = any(a == article.id and start <= plant.start < end for a, start, end in at)
    by_id = {a.id: a for a in articles}
    held = {(i, by_id[i].sentences[n - 1].start) for i, n in plant.holders}
    return mine and any((a, start) in held for a, start, _ in at)


def measure_plants(triples):
    total, found, kind_right, repeated, repeated_found = (Counter() for _ in range(5))
    named = {
        (kind, name.name)
        for readings in triples.values()
        for r in readings
        for name in r.names
        for kind in ("actor", "place")
        if is_usual(kind, name)
    }
    for key, readings in sorted(triples.items()):
        here = "\n".join(r.article.text for r in readings)
        spare = {
            k: sorted(n for kind, n in named if kind == k and n.split()[-1] not in here) for k in ("actor", "place")
        }
        for plant in plants(readings, spare):
            articles = changed(plant, readings)
            hits = [d for d in differ(articles) if matches(d, plant, articles)]
            right = {plant.kind, "attribution"} if plant.kind == "actor" else {plant.kind}
            total[plant.kind] += 1
            found[plant.kind] += bool(hits)
            kind_right[plant.kind] += any(d.kind in right for d in hits)
            repeated[plant.kind] += plant.repeated
            repeated_found[plant.kind] += plant.repeated and bool(hits)
            if not hits:
                sentence = articles[plant.article].sentence_span(plant.sentence).text
                print(f"missed {key[:8]} {plant.kind}: {plant.new!r} in: {' '.join(sentence.split())[:220]}")
    print(f"\n{'planted':<10}{'n':>5}{'found':>8}{'kind':>8}{'repeated':>10}{'found of these':>16}")
    for kind in (*KINDS, "all"):
        n, f, k, r, rf = (
            c[kind] if kind != "all" else sum(c.values()) for c in (total, found, kind_right, repeated, repeated_found)
        )
        if n:
            print(f"{kind:<10}{n:>5}{f / n:>8.0%}{k / n:>8.0%}{r:>10}{f'{rf} of {r}':>16}")


def list_real(triples):
    count = Counter()
    for key, readings in sorted(triples.items()):
        for d in differ([r.article for r in readings]):
            if d.kind != "reason":
                count[d.kind] += 1
                print(f"\n{sum(count.values())}. {key[:8]} {d.kind}, {d.status}")
                for position in d.positions:
                    print(f"   {', '.join(a[-2:] for a in position.articles)}: {' '.join(position.claim.text.split())}")
    print(f"\nreported where nothing was planted: {dict(sorted(count.items()))}, {len(triples)} triples")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", choices=("plants", "real"))
    args = parser.parse_args()
    if not (args.data / "basil_triples.jsonl.gz").is_file():
        print(f"skipped: {args.data} does not hold basil_triples.jsonl.gz")
        return
    articles, events = load(args.data, "basil_triples")
    triples = defaultdict(list)
    for reading, event in zip(read_all(articles), events, strict=True):
        triples[event].append(reading)
    if args.only != "real":
        measure_plants(triples)
    if args.only != "plants":
        list_real(triples)


if __name__ == "__main__":
    main()
