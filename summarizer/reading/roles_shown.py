"""Chooses, of the offices that an article gives a person, the one that is shown."""

from bisect import bisect_right
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.reading import lexicon
from summarizer.reading.offices import is_office, singular
from summarizer.reading.roles import CIVIL, Offsets, all_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from summarizer.models import Article
    from summarizer.reading.found import Name

_BESIDE_OTHERS = {"other", "another", "fellow", "same", "own"}
"""Words that place somebody beside others; alone such an office tells nothing."""


def with_roles(article: "Article", doc: "Doc", names: "tuple[Name, ...]") -> "tuple[Name, ...]":
    """The names, each person with the fullest office that the article states."""
    stated = all_roles(article, doc, names)
    shown = {name: [at for at in offices if _stands_alone(article.text, at)] for name, offices in stated.items()}
    body = [(s.start, s.end) for s in article.sentences if s.kind == "body"]

    def weight(at: Offsets, name: str) -> tuple[bool, int, int, int, int]:
        index = bisect_right(body, (at[0], len(article.text))) - 1
        civil, length, place = _weight(article.text, at)
        return (index >= 0 and at[0] < body[index][1], civil, _often(article.text, at, stated[name]), length, place)

    return tuple(
        replace(n, role=max(shown[n.name], key=lambda at: weight(at, n.name))) if shown.get(n.name) else n
        for n in names
    )


def _often(text: str, at: Offsets, stated: "Sequence[Offsets]") -> int:
    """How often the office is stated, in more words or fewer: who is President was a nominee once."""
    words, *others = (set(text[start:end].casefold().split()) for start, end in (at, *stated))
    return sum(words <= other or other <= words for other in others)


def _stands_alone(text: str, at: Offsets) -> bool:
    """Whether the words say what one person is: neither "MPs" before several names nor "the only other minister"."""
    words = text[at[0] : at[1]].casefold().split()
    head = ["", *takewhile(lambda word: word not in {"of", "for", "to", "at"}, words)][-1].replace(".", "")
    several = is_office(head) and singular(head) != head
    clause = words[0].endswith("ing") and words[0] not in lexicon.IN_OFFICE  # "giving advice the President"
    return not several and not clause and "-year-old" not in words[-1] and not _BESIDE_OTHERS & set(words[:2])


def _weight(text: str, at: Offsets) -> tuple[int, int, int]:
    """Civil offices before ranks and a party's member, then the fuller, then the earlier."""
    words = [w.strip(",.") for w in text[at[0] : at[1]].casefold().split()]
    civil = any(singular(w) in CIVIL for w in words)
    capital = any(w[:1].isupper() and is_office(w) for w in text[at[0] : at[1]].split())
    return (2 * civil + capital, min(len(words), 9), -at[0])
