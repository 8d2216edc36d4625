"""Are sentences cut where a reader would cut them?

    python benchmarks/sentences.py --data DIR [--show N]

DIR holds `gum_wikinews.jsonl.gz`. The set gives no sentence bounds, so two faults are counted that its other gold shows: a
bound inside a gold entity mention (cut too early), and a gold entity mention that runs on into the next sentence, that is, a full
stop, question or exclamation mark before white space and a capital inside a sentence, outside gold mentions (cut too
late; abbreviations and quotations that go on count here too, so read it beside the peer's). Beside spaCy's parser in the same run.
"""

import argparse
import re
from pathlib import Path

from corpora import records

END = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z\"“])")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--show", type=int, default=0, metavar="N", help="print N faults of each kind")
    given = options.parse_args()

    from summarizer.reading import language_model, plain_article

    nlp = language_model.pipeline()
    counts = {"ours": [0, 0, 0], "spaCy": [0, 0, 0]}
    for record in records(given.data, "gum_wikinews", needed=True):
        article = plain_article(record["text"])
        if article.text != record["text"]:
            continue
        bounds = {
            "ours": [(s.start, s.end) for s in article.sentences],
            "spaCy": [(s.start_char, s.end_char) for s in nlp(article.text).sents if s.text.strip()],
        }
        mentions = [(e["start"], e["end"]) for e in record["entities"]]
        for name, sentences in bounds.items():
            early = [
                s
                for s, e in sentences
                if any(
                    a < s < b and article.text[s:b].strip(" .,") and not END.search(article.text, a, s + 1)
                    for a, b in mentions
                )
            ]
            late = [
                m.start()
                for s, e in sentences
                for m in END.finditer(article.text, s, e)
                if m.end() < e and not any(a <= m.start() < b for a, b in mentions)
            ]
            counts[name] = [
                old + new for old, new in zip(counts[name], (len(sentences), len(early), len(late)), strict=True)
            ]
            for kind, found in (("early", early), ("late", late)):
                for at in found[: given.show]:
                    print(f"{name:6} {kind:6} …{article.text[max(0, at - 50) : at + 50]!r}")
    print(f"{'':8}{'sentences':>10}{'cut early':>11}{'cut late':>10}")
    for name, (sentences, early, late) in counts.items():
        print(f"{name:8}{sentences:10}{early:11}{late:10}")


if __name__ == "__main__":
    main()
