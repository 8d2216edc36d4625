"""Names and their kinds on GUM's Wikinews reports, beside spaCy's own entities.

    python benchmarks/names.py --data DIR [--genre news|interview|all] [--faults N]

GUM marks every mention of an entity, also pronouns, descriptions and whole noun phrases. What counts as a gold *proper
name* is the name at the head of a mention: its last run of capitalised words, with "of", "and", "the" between them,
before the comma, bracket, relative clause or preposition that opens what modifies it. A possessive before the head
starts a new run ("DAB's Ben Chan" → Ben Chan); for persons "of" and "and" end it ("Wong of the Labour Party" → Wong). A
mention of one word that opens a sentence counts only with a Wikipedia link or where it stands capitalised inside a
sentence elsewhere. Of nested names the outermost counts. Offices and forms of address before a name are cut from both
sides by one list. Left out on both sides: pronouns, days and months, lines in title case (every word has a capital), and
adjectives of peoples ("Russian"), which GUM does not mark.

*Typed* compares bounds and kind over persons, organisations and places. *Untyped* compares bounds: recall over the gold's
persons, organisations and places, precision over any gold name (a system's other names count as shown).
"""

import argparse
import re
import time
from collections import Counter, defaultdict

from corpora import records

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
SPACY = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
OTHER = {"NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
SMALL = {"of", "the", "and", "&", "de", "van", "von", "for", "la", "el", "al", "bin", "del", "du"}
TIMES = set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december i he she it we they you his her its our their my this that these those here there".split()
)


def load(folder, genre):
    return [row for row in records(folder, "gum_wikinews", needed=True) if genre in ("all", row["genre"])]


def core(text, start, end, kind):
    """Offsets of the proper name at the head of a mention, or none."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\s,;:()\"“”]+", text[start:end])]
    run = []
    for index, (a, b) in enumerate(words):
        gap = text[words[index - 1][1] : a] if index else ""
        word = text[a:b].lower()
        if run and (any(c in gap for c in ',;:("“”') or word in {"who", "which", "that", "from", "at", "on", "in"}
                    or kind == "person" and word in {"of", "and"}):  # fmt: skip
            break
        if run and re.search(r"['’]s?$", text[run[-1][0] : run[-1][1]]):
            run = []
        word = text[a:b]
        if (
            word[0].isupper()
            or (word[0].isdigit() and any(c.isupper() for c in word))
            or (run and word.lower() in SMALL)
        ):
            run.append((a, b))
        elif run:
            run = []
    return trim(text, run)


def trim(text, run):
    from summarizer.reading import lexicon
    from summarizer.reading.titles import is_office

    while run and (
        text[slice(*run[0])].lower() in SMALL | {"a", "an"}
        or (
            len(run) > 1
            and (
                is_office(text[slice(*run[0])].strip("."))
                or text[slice(*run[0])].strip(".").lower() in lexicon.COURTESY
            )
        )
    ):
        run = run[1:]
    offices = [i for i, at in enumerate(run[:-1]) if is_office(text[slice(*at)].strip("."))]
    if offices and all(text[slice(*at)].lower() in lexicon.PORTFOLIOS for at in run[: offices[0]]):
        run = run[offices[-1] + 1 :]
    while run and text[slice(*run[-1])].lower() in SMALL:
        run = run[:-1]
    if not run:
        return None
    start, end = run[0][0], run[-1][1]
    words = re.sub(r"['’]s?$", "", text[start:end])
    words = words.rstrip(".") if not re.search(r"\b[A-Z]\.$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd)\.$", words) else words
    return (start, start + len(words)) if words and words.lower() not in TIMES else None


def titled(text, offset):
    """Whether the offset lies in a line in title case."""
    line = text[text.rfind("\n", 0, offset) + 1 : (text.find("\n", offset) + 1 or len(text) + 1) - 1]
    long = [w for w in re.findall(r"[^\W\d_][\w'’-]*", line) if len(w) > 3]
    return len(long) > 0 and sum(w[0].isupper() for w in long) / len(long) > 0.75 and line.rstrip()[-1:] not in '.!?"'


def gold(row):
    """Span → kind ("other" for what is no person, organisation or place)."""
    from summarizer.reading import gazetteer

    text = row["text"]
    inside = set(re.findall(r"(?<=[a-z,;] )[A-Z][\w'’-]*", text))
    found = {}
    for e in sorted(row["entities"], key=lambda e: e["start"] - e["end"]):
        if e["etype"] == "time":
            continue
        at = core(text, e["start"], e["end"], e["etype"])
        if at is None or titled(text, at[0]) or "\n" in text[slice(*at)]:
            continue
        words = text[slice(*at)].split()
        if gazetteer.is_demonym(text[slice(*at)]):
            continue
        opens = re.search(r"(?:^|[.!?\n\"“:]\s*)$", text[: at[0]][-4:]) is not None
        if len(words) == 1 and opens and not e["wiki"] and words[0] not in inside:
            continue
        found[at] = KINDS.get(e["etype"], "other")
    return outermost(found)


def outermost(found):
    return {
        at: kind for at, kind in found.items() if not any(o != at and o[0] <= at[0] and at[1] <= o[1] for o in found)
    }


def normal(row, spans):
    from summarizer.reading import gazetteer

    text, out = row["text"], {}
    for (start, end), kind in spans.items():
        words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
        at = trim(text, words)
        if (
            at
            and not titled(text, at[0])
            and "\n" not in text[slice(*at)]
            and not gazetteer.is_demonym(text[slice(*at)])
        ):
            out[at] = kind
    return out


def ours(row):
    from summarizer import reading

    found = reading.read(reading.plain_article(row["text"]))
    return {(m.start, m.end): n.kind for n in found.names for m in n.mentions}


def spacy_alone(row):
    from summarizer.reading.language_model import pipeline

    return {
        (e.start_char, e.end_char): SPACY.get(e.label_, "other")
        for e in pipeline()(row["text"]).ents
        if e.label_ in SPACY or e.label_ in OTHER
    }


def f1(right, shown, wanted):
    p, r = right / shown if shown else 0, right / wanted if wanted else 0
    return p, r, 2 * p * r / (p + r) if p + r else 0


def line(name, p, r, f):
    return f"  {name:<13} P {p:.3f} R {r:.3f} F1 {f:.3f}"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", required=True)
    options.add_argument("--genre", default="news", choices=["news", "interview", "all"])
    options.add_argument("--faults", type=int, default=0)
    chosen = options.parse_args()
    rows = load(chosen.data, chosen.genre)
    from summarizer.reading.language_model import pipeline

    pipeline()
    for name, system in {"summarizer": ours, "spaCy alone": spacy_alone}.items():
        count, faults, seconds, articles = Counter(), defaultdict(Counter), 0.0, []
        for row in rows:
            before = Counter(count)
            begin = time.perf_counter()
            raw = system(row)
            seconds += time.perf_counter() - begin
            score(row, normal(row, raw), count, faults)
            articles.append((typed(count - before), untyped(count - before), row["id"]))
        print(f"{name}: {seconds:.1f} s")
        for kind in ("person", "organisation", "place"):
            print(line(kind, *f1(count["right", kind], count["shown", kind], count["gold", kind])), count["gold", kind])
        print(line("typed", *typed(count)))
        print(line("untyped", *untyped(count)))
        means = [sum(article[part][2] for article in articles) / len(articles) for part in (0, 1)]
        print(f"  mean F1 of the articles: typed {means[0]:.3f}, untyped {means[1]:.3f}")
        if name == "summarizer" and chosen.faults:
            for one, other, key in sorted(articles):
                print(f"     {key}: typed {one[2]:.2f}, untyped {other[2]:.2f}")
        if name == "summarizer" and chosen.faults:
            for part in sorted(faults):
                print("  --", part)
                for words, times in faults[part].most_common(chosen.faults):
                    print("      ", times, words)


def typed(count):
    return f1(*(sum(count[part, k] for k in KINDS.values()) for part in ("right", "shown", "gold")))


def untyped(count):
    p = count["bounds shown right"] / max(1, count["bounds shown"])
    r = count["bounds right"] / max(1, count["bounds gold"])
    return p, r, 2 * p * r / (p + r) if p + r else 0


def score(row, shown, count, faults):
    text, wanted = row["text"], gold(row)
    for at, kind in wanted.items():
        count["gold", kind] += 1
        if kind == "other":
            continue
        count["bounds gold"] += 1
        count["bounds right"] += at in shown
        if at not in shown:
            over = [text[slice(*o)] for o in shown if o[0] < at[1] and o[1] > at[0]]
            faults["missed" if not over else "bounds"][f"{kind}: {text[slice(*at)]}  ours: {over}"] += 1
        elif shown[at] != kind:
            faults["kind"][f"{text[slice(*at)]}: {kind}, ours {shown[at]}"] += 1
        else:
            count["right", kind] += 1
    for at, kind in shown.items():
        count["shown", kind] += 1
        count["bounds shown"] += 1
        count["bounds shown right"] += at in wanted
        if at not in wanted and not any(o[0] < at[1] and o[1] > at[0] for o in wanted):
            faults["extra"][f"{kind}: {text[slice(*at)]}"] += 1
        if at in wanted and wanted[at] == "other" and kind != "other":
            faults["kind"][f"{text[slice(*at)]}: {wanted[at]}, ours {kind}"] += 1


if __name__ == "__main__":
    main()
