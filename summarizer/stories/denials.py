"""Who denies what he is accused of, by two sources or more, while another that accuses him leaves it out."""

from typing import TYPE_CHECKING

from summarizer.condense.answers import CHARGES
from summarizer.reading.grammar import child_of, has_child
from summarizer.reading.standing_words import DISPUTING
from summarizer.stories.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.stories.facts import Sources

_ACCUSING = frozenset("accuse accusation allege allegation allegedly charge indict sue lawsuit claim".split())
_SIGNS = DISPUTING | frozenset(
    "denial innocent innocence wrongdoing guilty vindicate clear reject dismiss false falsely untrue baseless "
    "unfounded lie wrong disagree".split()
)
"""Words of which one says that an article may tell the denial in its own way."""
_NOT = frozenset({"no", "not", "never", "n't", "n’t", "nothing", "none", "nobody"})
_SOURCES = 2


def find(sources: "Sources") -> list[Conflict]:
    """The denial, then the sentence that accuses without it; one each accused."""
    told: dict[str, list[tuple[int, str, int]]] = {}
    for article in sources.acts:
        for surname, number, length in _denials(sources.readings[article]):
            told.setdefault(surname, []).append((length, article, number))
    found = []
    for surname, places in sorted(told.items()):
        carriers = {sources.independent[article] for _, article, _ in places}
        if len(carriers) < _SOURCES:
            continue
        _, article, number = min(places)
        others = (i for i in sources.acts if sources.independent[i] not in carriers)
        without = next(((i, n) for i in others if (n := _only_accuses(sources.readings[i], surname))), None)
        if without:
            found.append(Conflict("omission", ((article, number), without), updated=False))
    return found


def _denials(reading: "Reading") -> "Iterator[tuple[str, int, int]]":
    """Surname, sentence and the length of the sentence, of those who deny something that they are accused of."""
    people = {name.name.split()[-1].lower() for name in reading.names if name.kind == "person"}
    for sentence in reading.article.body():
        for token in reading.tokens(sentence):
            if token.pos_ == "VERB" and token.lemma_.lower() in DISPUTING and _is_of_a_charge(token):
                who = _subject(token)
                if who is not None and who.lower_ in people:
                    yield who.lower_, sentence.number, sentence.end - sentence.start


def _is_of_a_charge(verb: "Token") -> bool:
    if verb.dep_ == "relcl" or has_child(verb, "ccomp", "xcomp"):
        return True
    return any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in CHARGES for c in verb.children)


def _subject(verb: "Token") -> "Token | None":
    """The subject of a verb, of the verb that it goes on from where it has none of its own."""
    while True:
        own = child_of(verb, "nsubj")
        if own is not None or verb.dep_ not in {"conj", "xcomp"} or verb.head is verb:
            return own
        verb = verb.head


def _only_accuses(reading: "Reading", surname: str) -> int:
    """The sentence of an article that tells the accusation of somebody of whom it tells no denial; 0 for none."""
    lemmas = {token.lemma_.lower() for token in reading.doc}
    spoken = (q for q in reading.quotes if q.speaker is None or surname in q.speaker.lower())
    denies = any(
        token.lower_ in _NOT
        for q in spoken
        for token in reading.doc.char_span(q.start, q.end, alignment_mode="expand") or ()
    )
    if lemmas & _SIGNS or denies:
        return 0
    for sentence in reading.article.body():
        tokens = reading.tokens(sentence)
        if surname in {t.lower_ for t in tokens} and {t.lemma_.lower() for t in tokens} & _ACCUSING:
            return sentence.number
    return 0
