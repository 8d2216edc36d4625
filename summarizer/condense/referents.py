"""Who or what a pronoun or a bare noun means, where the text leaves one choice."""

from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit
from summarizer.condense.lexicon import FEMALE, KIN, MALE
from summarizer.reading.keeping import with_reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Mention, Name


_BODIES = frozenset(
    {"company", "firm", "bank", "group", "agency", "ministry", "department", "committee", "panel", "council", "team",
     "party", "club", "union", "newspaper", "paper", "organisation", "organization", "side"}
)  # fmt: skip
"""Nouns that go with any name of a body."""
_BESIDE = frozenset({"compound", "nmod", "poss"})


def subject_of(reading: "Reading", number: int) -> "Token | None":
    """The subject of the sentence's main verb."""
    if reading.by_sentence[number - 1] is None:
        return None
    return next((c for c in reading.tokens(number).root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)


def find(reading: "Reading", token: "Token", number: int) -> "tuple[Edit, int] | None":
    """The edit that names what the word points to, with the sentence that names it; none where it is not certain."""
    word, end = token.lower_, token.idx + len(token)
    if word in {"he", "she"} and token.dep_ in {"nsubj", "nsubjpass"}:
        found = _speaker(reading, token) or _person_before(reading, number, word)
        return (Edit(token.idx, end, f"[{found[0]}]"), found[1]) if found else None
    if word == "it" and token.dep_ in {"nsubj", "nsubjpass"}:
        thing = _thing_before(reading, token, number)
        return (Edit(token.idx, end, f"[{thing[0]}]"), thing[1]) if thing else None
    if token.pos_ in {"NOUN", "PROPN"}:
        pair = _pair_before(reading, token, number)
        if pair:
            return Edit(end, end, f" [{pair[0]}]"), pair[1]
        named = _named_before(reading, token)
        return (Edit(token.idx, token.idx, f"[{named[0]}] "), named[1]) if named else None
    return None


def _speaker(reading: "Reading", token: "Token") -> tuple[str, int] | None:
    """The full name of who speaks here, where the reading of quotations found it."""
    speaker = reading.speakers.get((token.idx, token.idx + len(token)))
    found = next((n for n in people(reading) if n.name == speaker), None) if speaker else None
    return (found.name, found.mentions[0].sentence) if found else None


def _person_before(reading: "Reading", number: int, pronoun: str) -> tuple[str, int] | None:
    """The person who is the subject of the sentence before, and the only one in it."""
    for back in range(number - 1, max(0, number - 4), -1):
        sentence = reading.article.sentences[back - 1]
        subject = subject_of(reading, back)
        if sentence.kind != "body" or subject is None:
            return None
        tokens = reading.tokens(back)
        words = {t.lower_ for t in tokens} | {t.lemma_.lower() for t in tokens}
        other_sex = FEMALE if pronoun == "he" else MALE
        named = people_in(reading, back)
        if words & (other_sex | KIN) or len(named) > 1:
            return None
        if named:
            name, at = named[0]
            holds = any(m.start <= subject.idx < m.end or _within(subject, m.start) for m in at)
            return (name.name, back) if holds else None
        if subject.lower_ != pronoun:
            return None
    return None


def _within(subject: "Token", start: int) -> bool:
    return subject.left_edge.idx <= start <= subject.idx


def people(reading: "Reading") -> "list[Name]":
    """The people whom the article names."""
    return [n for n in reading.names if n.kind == "person"]


def people_in(reading: "Reading", number: int) -> "list[tuple[Name, tuple[Mention, ...]]]":
    """The people whom the sentence names, and where."""
    return [(name, mentions) for name, mentions in reading.named_in.get(number, ()) if name.kind == "person"]


def _thing_before(reading: "Reading", token: "Token", number: int) -> tuple[str, int] | None:
    """The subject of the sentence before, where the present one adds to it with "also"."""
    if number < 2 or not any(c.lower_ == "also" for c in token.head.children):
        return None
    subject = subject_of(reading, number - 1)
    if reading.article.sentences[number - 2].kind != "body" or subject is None or subject.tag_ not in {"NN", "NNP"}:
        return None
    if subject.ent_type_ == "PERSON" or subject.right_edge.i != subject.i or subject.i - subject.left_edge.i > 3:
        return None
    doc = subject.doc
    words = doc.text[doc[subject.left_edge.i].idx : subject.idx + len(subject)]
    first = doc[subject.left_edge.i]
    if first.lower_ in {"a", "an", "this", "that", "his", "her", "their", "its"}:
        return None
    at_start = token.i == token.sent.start
    return (words if at_start else words[0].lower() + words[1:] if first.lower_ == "the" else words), number - 1


def _pair_before(reading: "Reading", token: "Token", number: int) -> tuple[str, int] | None:
    """The two people whom "the two leaders" means: the only ones in the last sentence that names anybody."""
    if token.tag_ not in {"NNS", "NNPS"} or not any(c.lower_ == "two" for c in token.children):
        return None
    if token.lemma_.lower() not in {"leader", "minister", "president", "man", "woman", "official", "politician"}:
        return None
    for back in range(number - 1, max(0, number - 4), -1):
        named = people_in(reading, back)
        if reading.article.sentences[back - 1].kind != "body" or len(named) not in {0, 2}:
            return None
        if named:
            (one, _), (other, _) = named
            return f"{one.name} and {other.name}", back
    return None


def _named_before(reading: "Reading", token: "Token") -> tuple[str, int] | None:
    """The one name that goes with this noun earlier in the article: "SCO" for "the meeting"."""
    found: dict[str, int] = {}
    start = token.sent.start
    if token.lemma_.lower() in _BODIES and any(_is_a_name(t) for t in token.doc[start : token.left_edge.i]):
        return None  # "Berg Oil denied that the company ..."
    for place, names in _names_of(reading).get(token.lemma_.lower(), ()):
        if place >= start:
            break
        if names is None or (names and reading.doc[place].tag_ != token.tag_):
            return None
        for words in names:
            if words not in found:
                found[words] = _number_at(reading, reading.doc[place].idx)
    if len(found) != 1:
        return None
    words, where = next(iter(found.items()))
    entity = any(words in n.forms or words in {n.name, n.acronym} for n in reading.names)
    return (words, where) if where and entity else None


def _is_a_name(token: "Token") -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME", "GPE", "LOC"}


@with_reading
def _names_of(reading: "Reading") -> "dict[str, list[tuple[int, tuple[str, ...] | None]]]":
    """The places of each noun by its lemma, with the name that goes with it; none for "a meeting" and for two names."""
    found: dict[str, list[tuple[int, tuple[str, ...] | None]]] = {}
    for noun in reading.doc:
        if noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        names = [c for c in noun.children if c.dep_ in _BESIDE and c.pos_ == "PROPN" and not c.like_num]
        bare = not names and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.children)
        words = tuple(reading.doc[name.left_edge.i : name.right_edge.i + 1].text for name in names)
        found.setdefault(noun.lemma_.lower(), []).append((noun.i, None if bare or len(names) > 1 else words))
    return found


def _number_at(reading: "Reading", offset: int) -> int:
    return next((s.number for s in reading.article.sentences if s.start <= offset < s.end and s.kind == "body"), 0)
