"""Whether a sentence can be read alone, and what makes it so: links cut, referents named in square brackets.

A referent is named only where the text leaves one choice; a sentence that stays unclear is marked, and others go first.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.condense.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading
    from summarizer.reading.found import Name

_PERSONAL = frozenset({"he", "she", "him", "his", "her", "hers"})
_PLURAL = frozenset({"they", "them", "their", "theirs"})
_NEUTER = frozenset({"it", "its"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_POINTING_ADJECTIVES = frozenset({"latter", "former", "same", "other", "another", "both"})
_FEMALE = frozenset({"she", "her", "hers", "woman", "mother", "daughter", "wife", "sister", "mrs", "ms"})
_MALE = frozenset({"he", "him", "his", "man", "father", "son", "husband", "brother", "mr"})
_KIN = frozenset(
    {"man", "woman", "son", "daughter", "wife", "husband", "mother", "father", "brother", "sister", "boy", "girl",
     "suspect", "victim", "officer", "spokesman", "spokeswoman", "spokesperson", "friend", "colleague", "driver", "lawyer"}
)  # fmt: skip
_HANGING = frozenset(
    {"meeting", "visit", "talk", "statement", "decision", "move", "attack", "incident", "event", "report", "case", "deal",
     "agreement", "announcement", "discussion", "summit", "conference", "interview", "letter", "study", "group", "pair",
     "duo", "leader", "minister", "president", "politician", "man", "woman", "suspect", "victim", "official", "ministry", "company", "agency", "two",
     "organisation", "organization", "accident", "crash", "ruling", "law", "bill", "plan", "proposal", "document",
     "suit", "lawsuit", "charge", "order", "measure", "fire", "shooting", "country", "nation", "side", "trip", "firm",
     "researcher", "scientist", "author", "team", "party", "couple", "teenager", "boy", "girl", "child", "program",
     "programme", "project", "site", "vessel", "ship", "plane", "aircraft", "flight", "train", "vehicle", "officer"}
)  # fmt: skip
"""Nouns that with a bare "the" point to something told before."""
_OF_THEIR_OWN = frozenset({"ORG", "PERSON", "LAW", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_LINKS = re.compile(
    r"(?:but|and|so|yet|however|meanwhile|moreover|furthermore|additionally|earlier|later|besides|thus|therefore|"
    r"nevertheless|nonetheless|then|instead|separately|accordingly|in addition|at the same time|for (?:its|his|her|their) "
    r"part)(?:,\s+|\s+(?=(?:the|he|she|it|they|a|an)\s|[A-Z]))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*\"?|“[^”]*”?|«[^»]*»?")


@dataclass(frozen=True)
class Standing:
    """What it takes to read a sentence alone."""

    edits: tuple[Edit, ...] = ()
    """Links cut and referents put in."""
    cites: tuple[int, ...] = ()
    """The sentences that name the referents."""
    unclear: float = 0.0
    """0 is clear, from 0.5 nobody can tell what it is about."""


def stand(reading: "Reading", number: int) -> Standing:
    """How the sentence stands alone; English only."""
    tokens = reading.tokens(number)
    sentence = reading.article.sentences[number - 1]
    text = reading.article.text[sentence.start : sentence.end]
    quoted = [(sentence.start + m.start(), sentence.start + m.end()) for m in _QUOTED.finditer(text)]
    edits: list[Edit] = []
    link = _LINKS.match(text)
    if link:
        edits.append(Edit(sentence.start, sentence.start + link.end()))
    edits += [Edit(t.idx, t.idx + len(t) + 1) for t in tokens if _is_idle_also(t) and not _inside(t, quoted)]
    cites: list[int] = []
    unclear = 0.0
    people = frozenset(m.start for n in _people(reading) for m in n.mentions if m.sentence == number)
    for token in tokens:
        inside = _inside(token, quoted)
        loss = _hangs(token, tokens, people)
        if not loss:
            continue
        found = None if inside else _referent(reading, token, number)
        if found is None:
            unclear = max(unclear, loss * (0.5 if inside else 1.0))
        else:
            edits.append(found[0])
            cites.append(found[1])
    return Standing(tuple(edits), tuple(dict.fromkeys(cites)), unclear)


def subject_of(reading: "Reading", number: int) -> "Token | None":
    """The subject of the sentence's main verb."""
    if reading.by_sentence[number - 1] is None:
        return None
    return next((c for c in reading.tokens(number).root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)


def _inside(token: "Token", quoted: "list[tuple[int, int]]") -> bool:
    return any(start <= token.idx < end for start, end in quoted)


def _is_idle_also(token: "Token") -> bool:
    """An "also" between a subject and its verb, or between a verb and its auxiliary."""
    return (
        token.lower_ == "also"
        and token.dep_ == "advmod"
        and token.i + 1 < len(token.doc)
        and (token.nbor().pos_ in {"VERB", "AUX"} and not token.nbor(-1).is_punct if token.i else False)
    )


def _hangs(token: "Token", tokens: "Tokens", people: frozenset[int]) -> float:
    """How much is lost where this word points outside the sentence: 0 where it does not."""
    word = token.lower_
    before = [t for t in tokens if t.i < token.i]
    if word in _PERSONAL:
        return 0.0 if _person_near(token, before, tokens, people) else 0.7
    if word in _PLURAL:
        return (
            0.0 if any(t.tag_ in {"NNS", "NNPS"} or t.dep_ == "conj" or t.ent_type_ == "ORG" for t in before) else 0.7
        )
    if word in _NEUTER:
        return 0.0 if _is_empty(token) or any(t.pos_ in {"NOUN", "PROPN"} for t in before) else 0.7
    if word in _POINTING:
        return _points(token, before)
    if word == "others" and token.dep_ in {"nsubj", "nsubjpass"} and not before:
        return 0.5
    if word in {"time", "day"} and token.i - tokens.start <= 2 and tokens[0].lower_ in {"at", "the", "that"}:
        return 0.3  # "at the time", "the same day"
    if word in _POINTING_ADJECTIVES and token.nbor(-1).lower_ == "the" if token.i else False:
        return 0.3
    return _bare(token, before)


def _person_near(token: "Token", before: "list[Token]", tokens: "Tokens", people: frozenset[int]) -> bool:
    """Whether a person is named before, or is the subject that follows ("Upon his arrival, X ...")."""
    if any(t.idx in people or t.ent_type_ == "PERSON" or t.lemma_ in _KIN for t in before) or any(
        _is_title(t) for t in before
    ):
        return True
    subject = next((c for c in tokens.root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and subject.i > token.i and (subject.ent_type_ == "PERSON" or subject.idx in people)


def _is_title(token: "Token") -> bool:
    """A common noun for one person, as the subject: "the president said his"."""
    return token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ == "NOUN" and token.tag_ == "NN"


def _is_empty(token: "Token") -> bool:
    """The "it" of "it is likely that", "it was in May that"."""
    if token.dep_ == "expl":
        return True
    head = token.head
    return token.dep_ in {"nsubj", "nsubjpass"} and (
        (head.lemma_ in {"be", "seem", "appear", "take", "become"} or token.dep_ == "nsubjpass")
        and any(c.dep_ in {"ccomp", "advcl", "xcomp", "csubj", "acl", "relcl"} and c.i > head.i for c in head.children)
    )


def _points(token: "Token", before: "list[Token]") -> float:
    if (
        token.tag_ in {"WDT", "IN", "WP", "PDT"}
        or token.dep_ in {"mark", "advmod"}
        or token.ent_type_ in {"DATE", "TIME"}
    ):
        return 0.0
    if token.dep_ == "det":
        if token.head.ent_type_ in {"DATE", "TIME"} or token.head.lemma_ in {
            "year",
            "week",
            "month",
            "time",
            "season",
            "day",
        }:
            return 0.0
        return 0.3 if any(t.pos_ in {"NOUN", "PROPN"} for t in before) else 0.6
    if any(c.dep_ in {"prep", "relcl", "acl"} for c in token.children):
        return 0.0  # "those who", "that of"
    return 0.7 if not before or token.dep_ in {"nsubj", "nsubjpass"} else 0.3


def _bare(token: "Token", before: "list[Token]") -> float:
    """A noun of the kind that points back, under a bare "the"."""
    children = list(token.children)
    counted = any(c.dep_ == "nummod" for c in children)
    points_back = token.lemma_.lower() in _HANGING or counted or token.lower_.endswith("-old")
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or not points_back or token.ent_type_ in _OF_THEIR_OWN:
        return 0.0
    article = next((c for c in children if c.dep_ == "det"), None)
    if article is None or article.lower_ != "the":
        return 0.0
    narrowed = {"compound", "amod", "poss", "nmod", "prep", "relcl", "acl", "appos"}
    if any(c.dep_ in narrowed and not _after_comma(c) for c in children) or any(
        t.lemma_ == token.lemma_ for t in before
    ):
        return 0.0
    return 0.4 if token.dep_ in {"nsubj", "nsubjpass"} else 0.2


def _after_comma(token: "Token") -> bool:
    return token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","


def _referent(reading: "Reading", token: "Token", number: int) -> "tuple[Edit, int] | None":
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
    for quote in reading.quotes:
        if quote.speaker_at == (token.idx, token.idx + len(token)) and quote.speaker:
            for name in reading.names:
                if name.kind == "person" and name.name == quote.speaker:
                    return name.name, name.mentions[0].sentence
    return None


def _person_before(reading: "Reading", number: int, pronoun: str) -> tuple[str, int] | None:
    """The person who is the subject of the sentence before, and the only one in it."""
    for back in range(number - 1, max(0, number - 4), -1):
        sentence = reading.article.sentences[back - 1]
        subject = subject_of(reading, back)
        if sentence.kind != "body" or subject is None:
            return None
        tokens = reading.tokens(back)
        words = {t.lower_ for t in tokens} | {t.lemma_.lower() for t in tokens}
        other_sex = _FEMALE if pronoun == "he" else _MALE
        people = [n for n in _people(reading) if any(m.sentence == back for m in n.mentions)]
        if words & (other_sex | _KIN) or len(people) > 1:
            return None
        if people:
            at = [m for m in people[0].mentions if m.sentence == back]
            holds = any(m.start <= subject.idx < m.end or _within(subject, m.start) for m in at)
            return (people[0].name, back) if holds else None
        if subject.lower_ != pronoun:
            return None
    return None


def _within(subject: "Token", start: int) -> bool:
    return subject.left_edge.idx <= start <= subject.idx


def _people(reading: "Reading") -> "list[Name]":
    return [n for n in reading.names if n.kind == "person"]


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
        named = [n for n in _people(reading) if any(m.sentence == back for m in n.mentions)]
        if reading.article.sentences[back - 1].kind != "body" or len(named) not in {0, 2}:
            return None
        if named:
            return f"{named[0].name} and {named[1].name}", back
    return None


def _named_before(reading: "Reading", token: "Token") -> tuple[str, int] | None:
    """The name that goes with this noun wherever the article has it earlier with a modifier: "SCO" for "the meeting"."""
    found: dict[str, int] = {}
    for earlier in reading.doc[: token.sent.start]:
        if earlier.lemma_.lower() != token.lemma_.lower() or earlier.pos_ not in {"NOUN", "PROPN"}:
            continue
        names = [c for c in earlier.children if c.dep_ in {"compound", "nmod", "poss"} and c.pos_ == "PROPN"]
        bare = not names and any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in earlier.children)
        if bare or len(names) > 1:
            return None
        for name in names:
            words = reading.doc[name.left_edge.i : name.right_edge.i + 1].text
            found.setdefault(words, _number_at(reading, earlier.idx))
    if len(found) != 1:
        return None
    words, where = next(iter(found.items()))
    entity = any(words in n.forms or words == n.name or words == n.acronym for n in reading.names)
    return (words, where) if where and entity else None


def _number_at(reading: "Reading", offset: int) -> int:
    return next((s.number for s in reading.article.sentences if s.start <= offset < s.end and s.kind == "body"), 0)
