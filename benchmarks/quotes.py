"""Direct quotations and their speakers on PolNeAR (US news with attributions), beside a plain pattern and textacy.

    python benchmarks/quotes.py --data DIR [--peers] [--faults N]

A gold quotation is a span of an attribution's content marked as a direct quote, cut to what stands between its outer
marks. It is *found* where the quotations of a system cover 90% of its letters. *Strict precision*: of the quotations
that a system shows as whole direct speech with a speaker, the share that lies within one span of gold content which itself opens with a quotation mark
(two single marks are one; the set's own flag overlooks them). *Lenient* counts quotations that stand in any gold attribution, so that the fragments of indirect speech count too.
The speaker is right where the words taken as speaker overlap the gold source, or the name shares its last word with it;
*named* are the sources with a capitalised word that is no sentence's first word or title alone.
"""

import argparse
import re
import time
from dataclasses import dataclass

from corpora import records

Span = tuple[int, int]
MARKS = "\"“”„«»‘’'` \n\t"
PRONOUNS = {"he", "she", "they", "it", "who", "we", "i"}


@dataclass(frozen=True)
class Said:
    """A quotation as a system gives it."""

    at: Span
    speaker: str | None
    speaker_at: Span | None
    whole: bool = True


@dataclass
class Score:
    gold: int = 0
    found: int = 0
    shown: int = 0
    strict: int = 0
    lenient: int = 0
    named: int = 0
    named_right: int = 0
    sourced: int = 0
    sourced_right: int = 0
    seconds: float = 0.0

    def line(self, name):
        def share(part, whole):
            return f"{part / whole:.3f}" if whole else "  –  "

        return (
            f"{name:<22} recall {share(self.found, self.gold)} ({self.found}/{self.gold})  strict {share(self.strict, self.shown)}"
            f"  lenient {share(self.lenient, self.shown)} ({self.shown})  speaker named {share(self.named_right, self.named)}"
            f" ({self.named})  all {share(self.sourced_right, self.sourced)} ({self.sourced})  {self.seconds:.1f} s"
        )


def steady(text):
    """The text with every character that reading would drop or join replaced, so that gold offsets stay right."""
    from summarizer.reading.text import normalise

    if len(normalise(text)[0]) == len(text):
        return normalise(text)[0]
    return "".join(c if len(normalise("a" + c + "a")[0]) == 3 else " " for c in text)


def cut(text, span):
    """The span without marks, white space and the punctuation at its end."""
    start, end = span
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS + ",.;:?!":
        end -= 1
    return start, end


def golds(row):
    """Direct quotations as (span, source spans, source text), the spans of all content, those that open with a mark."""
    direct, contents, opening = [], [], []
    for attribution in row["attributions"]:
        sources = [tuple(s) for source in attribution["source"] for s in source["spans"]]
        words = " ".join(source["text"] for source in attribution["source"])
        for content in attribution["content"]:
            for span in content["spans"]:
                contents.append(tuple(span))
                if row["text"][max(0, span[0] - 1) : span[0] + 1].strip(" \n(—–-")[-1:] in tuple("\"“”'‘«`"):
                    opening.append(tuple(span))
                if attribution["direct_quote"] and any(c in row["text"][span[0] : span[1]] for c in "\"“”'‘"):
                    direct.append((cut(row["text"], span), sources, words))
    return direct, contents, opening


def is_named(words):
    return (
        words.lower() not in PRONOUNS
        and any(w[0].isupper() for w in words.split()[1:] or words.split())
        and (words.split()[0].lower() not in {"the", "a", "an"} or len(words.split()) > 1)
    )


def speaker_right(said, sources, words):
    if said.speaker_at and any(a < said.speaker_at[1] and b > said.speaker_at[0] for a, b in sources):
        return True
    if not said.speaker:
        return False
    last = re.sub(r"\W", "", said.speaker.split()[-1].lower())
    return last in {re.sub(r"\W", "", w.lower()) for w in re.sub(r"['’]s\b", "", words).split()}


def add(score, row, said, faults):
    text = row["text"]
    direct, contents, opening = golds(row)
    for span, sources, words in direct:
        score.gold += 1
        cover = sum(max(0, min(span[1], s.at[1]) - max(span[0], s.at[0])) for s in said)
        if cover < 0.9 * (span[1] - span[0]):
            faults.append(("missed", text[span[0] : span[1]][:200]))
            continue
        score.found += 1
        best = max(said, key=lambda s: min(span[1], s.at[1]) - max(span[0], s.at[0]))
        right = speaker_right(best, sources, words)
        if sources:
            score.sourced += 1
            score.sourced_right += right
            if is_named(words):
                score.named += 1
                score.named_right += right
            if not right:
                faults.append(
                    (
                        "speaker",
                        f"{best.speaker!r} for {words!r}: {text[max(0, span[0] - 150) : span[0]]!r} [[ {text[span[0] : span[1]][:80]!r} .. ]] {text[span[1] : span[1] + 130]!r}",
                    )
                )
    for one in said:
        if one.speaker is None or not one.whole:
            continue
        score.shown += 1
        start, end = cut(text, one.at)
        strict = any(a - 3 <= start and end <= b + 3 for a, b in opening)
        score.strict += strict
        score.lenient += any(a - 3 <= start and end <= b + 3 for a, b in contents)
        if not strict:
            faults.append(
                (
                    "not direct",
                    f"{one.speaker}: {text[max(0, start - 80) : start]!r} [[ {text[start:end][:150]!r} ]] {text[end : end + 50]!r}",
                )
            )


def ours(row):
    from summarizer import reading
    from summarizer.reading import quotes

    article = reading.plain_article(row["text"])
    found = reading.read(article)
    return [
        Said((q.start, q.end), q.speaker, q.speaker_at, quotes.is_whole(article, q))
        for q in found.quotes
        if not q.scare
    ]


PATTERN = re.compile(r"[“\"]([^”\"“]{15,}?)[”\"]")
SAID = r"(?:said|says|told|added|tweeted|wrote|asked|explained|noted|declared|argued|warned|stated)"
NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*|he|she|He|She)"


def pattern(row):
    """What a usual pattern finds: what stands between double marks, the name beside the nearest verb of saying."""
    found, text = [], row["text"]
    for match in PATTERN.finditer(text):
        after, before = text[match.end() : match.end() + 80], text[max(0, match.start() - 80) : match.start()]
        hit = re.match(rf",? ?(?:(?P<a>{NAME}) {SAID}|{SAID} (?P<b>{NAME}))", after)
        earlier = list(re.finditer(rf"(?P<a>{NAME}) {SAID}", before))
        hit = hit or (earlier[-1] if earlier else None)
        name = next((g for g in hit.groups() if g), None) if hit else None
        found.append(Said(match.span(1), name or "?", None))
    return found


def textacy_quotes(row):
    import spacy  # noqa: F401
    from textacy.extract.triples import direct_quotations

    from summarizer.reading.language_model import pipeline

    doc = pipeline()(row["text"])
    found = []
    try:
        quotes = list(direct_quotations(doc))
    except ValueError:  # it gives up on a text with an odd number of quotation marks
        return []
    for quote in quotes:
        speaker = " ".join(t.text for t in quote.speaker)
        at = (quote.speaker[0].idx, quote.speaker[-1].idx + len(quote.speaker[-1]))
        found.append(Said(cut(row["text"], (quote.content.start_char, quote.content.end_char)), speaker, at))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", required=True)
    options.add_argument("--peers", action="store_true", help="also measure a plain pattern and textacy")
    options.add_argument("--faults", type=int, default=0)
    chosen = options.parse_args()
    rows = records(chosen.data, "polnear_quotes", needed=True)
    systems = {"summarizer": ours}
    if chosen.peers:
        systems["plain pattern"] = pattern
        try:
            import textacy.extract.triples  # noqa: F401

            systems["textacy"] = textacy_quotes
        except ImportError as error:
            print(f"textacy is skipped: {error}")
    from summarizer.reading.language_model import pipeline

    pipeline()
    steadied = [{**row, "text": steady(row["text"])} for row in rows]
    for name, system in systems.items():
        score, faults = Score(), []
        for row in steadied:
            begin = time.perf_counter()
            said = system(row)
            score.seconds += time.perf_counter() - begin
            add(score, row, said, faults)
        print(score.line(name))
        if name == "summarizer":
            for kind in ("missed", "speaker", "not direct"):
                for fault in [f for f in faults if f[0] == kind][: chosen.faults]:
                    print("  ", *fault)


if __name__ == "__main__":
    main()
