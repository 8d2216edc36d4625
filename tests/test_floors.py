"""Quality has floors: how much of true claims the gate keeps, and how little of altered ones it accepts.

The articles and their true rewordings were written for this test; the altered ones are made by `benchmarks/alterations.py`
and chosen by a fingerprint of their words, so that a name that is read otherwise changes no other case. A run that is worse than `floors.toml` fails. `pytest tests/test_floors.py --lower-floors` writes the
file anew with what was measured; without that switch no floor is ever lowered.
"""

import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from summarizer import gate
from summarizer.reading import make_article, plain_article, read

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
SEED = 5
A_KIND = 3
"""Altered claims of a kind from one sentence, at most."""


class ByWords(random.Random):
    """Chooses by a fingerprint of the sentence and of each candidate: one candidate more or less changes no other choice."""

    def __init__(self, sentence: str) -> None:
        super().__init__(0)
        self._sentence = sentence

    def _print(self, candidate: Any) -> bytes:
        return sha256(f"{SEED}\0{self._sentence}\0{candidate}".encode()).digest()

    def choice(self, seq: Iterable[Any]) -> Any:
        return min(seq, key=self._print)

    def few(self, candidates: Iterable[str]) -> list[str]:
        return sorted(candidates, key=self._print)[:A_KIND]


ARTICLES = {
    "bridge": """Norby closes its old swing bridge
By Karin Falk | June 12, 2024

The council of Norby voted by 14 to 9 on Tuesday to tear down the old swing bridge. Mayor Lena Holm said the bridge had
become a danger to ships. "We have waited twenty years for this day," Holm told reporters. Per Dahl, who leads the
opposition, refused to support the plan. Work on a new bridge will begin in May 2025 and cost 38 million euros. The
company Brandt Marine denied that it had delayed the repairs. About 2,300 people cross the bridge every day.""",
    "bank": """Harbour Bank cuts 400 jobs
By Tom Berg | March 4, 2024

Harbour Bank will cut 400 jobs in Denmark and Finland, chief executive Anna Kovac announced on Monday. The bank lost
$1.2 billion last year, its worst result since 2008. Unions called for a strike. Kovac did not rule out further cuts.
The regulator allegedly warned the bank in January. Finance Minister Peter Lang met Kovac in Copenhagen on Friday.""",
    "flood": """Flood drives thousands from homes in Arlon
October 3, 2023

More than 6,000 people fled their homes in Arlon after the river Sarn broke its banks on Sunday. Four people died and 31
were injured, officials said. Soldiers rescued a family of five from a roof. According to Governor Maria Weber, the dam
was never repaired. The army plans to send 800 soldiers. Weber criticised President Jonas Reed for his late visit.""",
    "museum": """Stolen painting returns to Lund
August 20, 2022

Police in Lisbon arrested two men on Thursday and found a painting that had been stolen in Lund in 1998. The museum of
Lund confirmed that the painting is genuine. Director Ole Lindqvist thanked the police of Portugal. The painting could be
shown again in spring. A court in Lisbon rejected an appeal by one of the men. "It was wrapped in a blanket," detective
Rita Alves said.""",
}
TRUE = {
    "bridge": [
        "Norby's council decided on Tuesday, by 14 votes to 9, to tear down the old swing bridge.",
        "The old bridge had become a danger to ships, Mayor Lena Holm said.",
        "Per Dahl of the opposition declined to back the plan.",
        "A new bridge will cost 38 million euros, and work on it will begin in May 2025.",
        "Brandt Marine denied having delayed the repairs.",
        "Every day about 2,300 people cross the bridge.",
    ],
    "bank": [
        "Anna Kovac, the chief executive, announced that Harbour Bank will cut 400 jobs in Denmark and Finland.",
        "Last year the bank lost $1.2 billion.",
        "Kovac met Finance Minister Peter Lang in Copenhagen on Friday.",
        "Further cuts were not ruled out by Kovac.",
    ],
    "flood": [
        "The river Sarn broke its banks on Sunday, and more than 6,000 people fled their homes in Arlon.",
        "Officials said that 31 people were injured and four died.",
        "A family of five was rescued from a roof by soldiers.",
        "The dam was never repaired, according to Governor Maria Weber.",
        "President Jonas Reed was criticised by Weber for his late visit.",
    ],
    "museum": [
        "Two men were arrested by police in Lisbon on Thursday.",
        "A painting that was stolen in Lund in 1998 was found in Lisbon.",
        "Ole Lindqvist, the director, thanked the police of Portugal.",
        "An appeal by one of the men was rejected by a court in Lisbon.",
    ],
}


def _unwrapped(text: str) -> str:
    """The article with its paragraph on one line."""
    header, _, body = text.partition("\n\n")
    return header + "\n\n" + " ".join(body.split("\n"))


def _measure() -> dict[str, float]:
    """Shares by "kept" and by kind of alteration, of claims made from sentences and from rewordings, 0–1."""
    sys.path.insert(0, str(HERE.parent / "benchmarks"))
    import alterations

    readings = {name: read(make_article(_unwrapped(text), source=f"{name}.txt")) for name, text in ARTICLES.items()}
    strangers = {
        name: {
            kind: sorted(n.name for i, r in readings.items() if i != name for n in r.names if n.kind == kind)
            for kind in ("person", "organisation", "place")
        }
        for name in readings
    }
    passed: dict[str, list[bool]] = defaultdict(list)
    for name, reading in readings.items():
        own = [(reading.article.sentence_span(s.number).text, s.number) for s in reading.article.body()]
        for base, texts in (("verbatim", own), ("reworded", [(text, None) for text in TRUE[name]])):
            for text, number in texts:
                cited = [number] if number else None
                passed[f"{base}: kept"].append(gate.check(text, reading, cited).supported)
                sentence = alterations.Sentence(
                    text, read(plain_article(text, published=reading.article.published)), reading, strangers[name]
                )
                by_words = ByWords(text)
                for kind, alter in alterations.KINDS.items():
                    for altered in by_words.few(set(alter(sentence, by_words)) - {text}):
                        passed[f"{base}: {kind}"].append(gate.check(altered, reading, cited).supported)
    return {kind: round(sum(got) / len(got), 3) for kind, got in sorted(passed.items())}


def test_the_gate_is_no_worse_than_its_floors(request: pytest.FixtureRequest) -> None:
    measured = _measure()
    if request.config.getoption("--lower-floors"):
        lines = [
            "# Shares kept (at least) and accepted (at most); written by `pytest tests/test_floors.py --lower-floors`."
        ]
        FLOORS.write_text("\n".join([*lines, "[gate]", *(f'"{k}" = {v}' for k, v in measured.items())]) + "\n")
    floors = tomllib.loads(FLOORS.read_text())["gate"]
    assert measured.keys() == floors.keys()
    worse = {
        kind: (share, floors[kind])
        for kind, share in measured.items()
        if (share < floors[kind] if kind.endswith(": kept") else share > floors[kind])
    }
    assert worse == {}
