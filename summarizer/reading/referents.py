"""Follows whom a text is about, so that a speaker given as "he", "she", "it" or "they" is known, or left open.

Salience as in Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): each mention counts by its
part in the sentence, and half as much a sentence later; who speaks counts most. Gender, number and a name in the
pronoun's own clause or in the words quoted rule candidates out. Where two stay nearly alike, nobody is named: no
speaker is better than a wrong one.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarizer.reading import gender, lexicon
from summarizer.reading.grammar import children_of, has_child
from summarizer.reading.offices import is_office, singular
from summarizer.reading.speakers import Resolver, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from summarizer.models import Article
    from summarizer.reading.found import Mention, Name
    from summarizer.reading.gender import Gender
    from summarizer.reading.speech import Cue, Speech

_Kind = Literal["person", "thing", "several"]

_REACH = 5
"""Sentences of the narrator that a pronoun may look back; those wholly within a quotation are not counted."""
_KEPT = 32
"""Sentences kept of one entity, so that a long article costs no more a sentence than a short one."""
_CLEAR = 0.75
"""Share of the first candidate's salience that the second may have."""
_UNTOLD = 0.6
"""What the salience of somebody whose gender nothing tells is worth beside somebody whose gender fits."""
_LEAST = 1.0
_SPEAKS, _SUBJECT, _LOWER_SUBJECT, _OBJECT, _OBLIQUE, _OWNER = 6.0, 4.0, 3.0, 2.0, 1.5, 1.0
_THINGS = frozenset(
    "statement report study letter survey poll website site paper document filing motion indictment law tweet post "
    "book article email message lawsuit suit complaint memo note resolution treaty bill ruling decision verdict film "
    "programme program team club band government country administration campaign nation state city town".split()
)
_GROUPS = frozenset("audience crowd public jury panel family couple pair group media opposition".split())
"""Several people in one word: none of them is "he"."""
_WORDLESS = frozenset("who whom which that this what these those i we you one it they he she".split())
_TRAILED = frozenset({"ccomp", "parataxis"})


@dataclass(eq=False)
class _Entity:
    name: str
    known: "Name | None"
    kind: _Kind
    gender: "Gender" = None
    weights: dict[int, float] = field(default_factory=dict)
    """The best weight by sentence."""


class Referents:
    """The speakers of all cues of an article, resolved in reading order."""

    def __init__(self, article: "Article", doc: "Doc", names: "tuple[Name, ...]", speech: "Speech") -> None:
        self.article = article
        self.doc = doc
        self.speech = speech
        self.resolver = Resolver(article, doc, names)
        self._lines = self._count_lines()
        self._entities: dict[str, _Entity] = {}
        self._recent: list[tuple[int, _Entity]] = []

    def speaker(self, cue: "Cue") -> Speaker | None:
        """Who speaks by this cue; without a name where a pronoun stays open."""
        speaker = self._speakers.get(cue.speaker) if cue.speaker else None
        if speaker is None or speaker.known is None or cue.verb is None:
            return speaker
        # "Berg said Roux left and accused Roux of …": nobody accuses himself, so the parse has the wrong subject.
        objects = children_of(self.doc[cue.verb], "dobj")
        others = [child for child in objects if not speaker.at[0] <= child.idx < speaker.at[1]]
        himself = any(self.resolver.holding(child) is speaker.known for child in others)
        return Speaker(None, speaker.at) if himself else speaker

    @cached_property
    def _speakers(self) -> dict[tuple[int, int], Speaker | None]:
        found: dict[tuple[int, int], Speaker | None] = {}
        for _, _, step in sorted(self._steps(), key=lambda step: step[:2]):
            if isinstance(step, tuple):
                mention, name = step
                self._add(self._of_name(name), mention.sentence, self._weight(mention))
            elif step.speaker and step.speaker not in found:
                found[step.speaker] = self._resolve(step)
        return found

    def _steps(self) -> "Iterator[tuple[int, int, Cue | tuple[Mention, Name]]]":
        """What is told about whom: offset, order at one place, and the mention or cue."""
        for mention, name in self.resolver.mentions:
            if name.kind != "other" and not self.speech.inside(mention.start):
                yield mention.start, 1, (mention, name)
        for cues in self.speech.cues.values():
            for cue in cues:
                if cue.speaker:
                    yield self.doc[cue.speaker[0]].idx, 0, cue

    def _resolve(self, cue: "Cue") -> Speaker | None:
        assert cue.speaker is not None  # noqa: S101 - asked by _speakers only
        words = self.resolver.phrase(cue.speaker)
        if words is None:
            return None
        at = (words[0].idx, words[-1].idx + len(words[-1]))
        if len(words) == 1 and words[0].lower_ in _WORDLESS:
            entity = self._referent(words[0], cue)
            if entity and entity.kind == "person" and entity.gender is None:
                entity.gender = gender.of_pronoun(words[0].text)  # who is "he" here is no "she" behind
            speaker = Speaker(entity.name if entity else None, at, entity.known if entity else None)
        else:
            speaker = self.resolver.resolve(words, cue.sentence)
            if speaker.known is None and self._only_bears_words(words.root, cue):
                return Speaker(None, at)
            entity = self._of_name(speaker.known) if speaker.known else self._described(speaker, words.root)
        if entity:
            self._add(entity, cue.sentence, _SPEAKS)
        return speaker

    def _only_bears_words(self, head: "Token", cue: "Cue") -> bool:
        """Whether it is what words are written on: "the banner read", not "the judge read" nor "the letter read"."""
        reads = cue.verb is not None and self.doc[cue.verb].lemma_ == "read"
        speaks = is_office(head.text) or singular(head.text) in _THINGS
        return reads and head.pos_ == "NOUN" and not speaks

    def _referent(self, token: "Token", cue: "Cue") -> _Entity | None:
        """The entity that a pronoun stands for, where one is clearly ahead of the others."""
        told = gender.of_pronoun(token.text)
        if (told is None and token.lower_ not in {"it", "they"}) or self._are_two_before(token, cue):
            return None
        skipped = cue.sentence if self._trails(cue) else 0
        others, governing = self._in_clause(token, cue), self._governing(cue)
        ranked = []
        for entity in self._candidates(cue.sentence):
            if not _fits(entity, told, token.lower_) or (entity.known and entity.known.name in others):
                continue
            salience = self._salience(entity, cue.sentence, skipped)
            salience += _SPEAKS if governing is not None and entity.known is governing else 0.0
            ranked.append((salience * (_UNTOLD if told and entity.gender is None else 1.0), entity))
        ranked.sort(key=lambda pair: (-pair[0], pair[1].name))
        if not ranked or ranked[0][0] < _LEAST:
            return None
        return ranked[0][1] if len(ranked) == 1 or ranked[1][0] <= _CLEAR * ranked[0][0] else None

    def _are_two_before(self, token: "Token", cue: "Cue") -> bool:
        """Whether "they" are two of its sentence: "Berg said he and Roux had met, and they agreed"."""
        first, _ = self.speech.tokens(self.article.sentences[cue.sentence - 1].start, token.idx)
        subjects = (t for t in self.doc[first : token.i] if t.dep_ in {"nsubj", "nsubjpass"})
        return token.lower_ == "they" and any(has_child(t, "conj") for t in subjects)

    def _candidates(self, sentence: int) -> list[_Entity]:
        line = self._lines[sentence]
        found: list[_Entity] = []
        for index in range(len(self._recent) - 1, -1, -1):
            number, entity = self._recent[index]
            if line - self._lines[number] > _REACH:
                break
            if entity not in found:
                found.append(entity)
        return found

    def _salience(self, entity: _Entity, sentence: int, skipped: int) -> float:
        line = self._lines[sentence]
        return sum(
            weight * 0.5 ** (line - self._lines[number])
            for number, weight in entity.weights.items()
            if number != skipped and line - self._lines[number] <= _REACH
        )

    def _in_clause(self, token: "Token", cue: "Cue") -> set[str]:
        """The names in what a subject governs and is quoted with: "he called Berg's plan …" is not said by Berg."""
        sentence = self.article.sentences[cue.sentence - 1]
        mentions = self.resolver.within(sentence.start, sentence.end)
        found = {n.name for m, n in mentions if self.speech.inside(m.start)}
        if cue.verb is None:
            return found
        verb = self.doc[cue.verb]
        end = min(verb.right_edge.idx + 1, sentence.end)
        found.update(n.name for m, n in mentions if token.idx < m.start < end)
        for child in verb.children:
            if child.dep_ in {"dobj", "dative"} and child.left_edge.lower_ == "the":
                described = self.resolver.described(child, cue.sentence, "the")
                found.update({described.name} if described else ())
        return found

    def _governing(self, cue: "Cue") -> "Name | None":
        """Who is the subject of the clause that the pronoun's clause depends on."""
        if cue.verb is None or cue.speaker is None:
            return None
        verb = self.doc[cue.verb]
        for _ in range(4):
            if verb.dep_ not in {"ccomp", "advcl", "relcl", "acl", "xcomp", "conj", "pcomp"} or verb.head.i == verb.i:
                return None
            verb = verb.head
            for child in verb.children:
                if child.dep_ == "nsubj" and child.i < cue.speaker[0] and not self.speech.inside(child.idx):
                    return self.resolver.holding(child)
        return None

    def _trails(self, cue: "Cue") -> bool:
        """Whether the words reported stand before: whom they name is not who says them."""
        if cue.verb is None:
            return False
        verb = self.doc[cue.verb]
        return verb.dep_ == "parataxis" or any(c.dep_ in _TRAILED and c.i < verb.i for c in verb.children)

    def _add(self, entity: _Entity, sentence: int, weight: float) -> None:
        entity.weights[sentence] = max(weight, entity.weights.get(sentence, 0.0))
        self._recent.append((sentence, entity))
        if len(entity.weights) > _KEPT:
            del entity.weights[next(iter(entity.weights))]

    def _of_name(self, name: "Name") -> _Entity:
        entity = self._entities.get(name.name)
        if entity is None:
            person = name.kind == "person"
            entity = _Entity(name.name, name, "person" if person else "thing", self._gender(name) if person else None)
            self._entities[name.name] = entity
        return entity

    def _described(self, speaker: Speaker, head: "Token") -> _Entity | None:
        """Somebody without a name: "the attorney", "a witness", "the families"."""
        if head.pos_ not in {"NOUN", "PROPN"} or speaker.name is None:
            return None
        word = singular(head.text)
        thing = word in _THINGS or word in lexicon.ORG_HEADS
        several = head.tag_ in {"NNS", "NNPS"} or has_child(head, "cc") or word in _GROUPS
        key = f"{word} {several}"
        if key not in self._entities:
            kind: _Kind = "several" if several else "thing" if thing else "person"
            self._entities[key] = _Entity(speaker.name, None, kind, gender.of_word(word))
        self._entities[key].name = speaker.name
        return self._entities[key]

    def _gender(self, name: "Name") -> "Gender":
        return gender.of_person(name, self.article.text) or gender.by_votes(self._pronouns_on(name))

    def _pronouns_on(self, name: "Name") -> list[str]:
        """The pronouns behind the name in sentences that name no other person."""
        found = []
        for mention in name.mentions:
            if len(self._people[mention.sentence]) > 1:
                continue
            first, last = self.speech.tokens(mention.end, self.article.sentences[mention.sentence - 1].end)
            found += [t.text for t in self.doc[first:last] if t.pos_ == "PRON" and not self.speech.inside(t.idx)]
        return found

    @cached_property
    def _people(self) -> dict[int, set[str]]:
        """The names of the people of each sentence."""
        found: dict[int, set[str]] = {}
        for mention, name in self.resolver.mentions:
            if name.kind == "person":
                found.setdefault(mention.sentence, set()).add(name.name)
        return found

    def _weight(self, mention: "Mention") -> float:
        first, last = self.speech.tokens(mention.start, mention.end)
        if first >= last:
            return _OWNER
        token = self.doc[first:last].root
        for _ in range(6):
            if token.dep_ not in {"compound", "appos", "nmod", "amod", "flat", "conj"} or token.head.i == token.i:
                break
            token = token.head
        if token.dep_ in {"nsubj", "nsubjpass"}:
            return _SUBJECT if token.head.dep_ in {"ROOT", "conj"} else _LOWER_SUBJECT
        if token.dep_ in {"dobj", "dative", "attr", "ROOT"}:
            return _OBJECT
        if token.dep_ == "pobj":
            return _OBJECT if token.head.dep_ == "agent" else _OBLIQUE
        return _OWNER

    def _count_lines(self) -> dict[int, int]:
        """Each sentence's number among those that are not wholly quoted."""
        found, line = {0: 0}, 0
        for sentence in self.article.sentences:
            quoted = sum(
                min(end, sentence.end) - max(start, sentence.start)
                for start, end in self.speech.quoted_between(sentence.start, sentence.end)
            )
            line += quoted < sentence.end - sentence.start - 2
            found[sentence.number] = line
        return found


def _fits(entity: _Entity, told: "Gender", pronoun: str) -> bool:
    if told:
        return entity.kind == "person" and entity.gender in {None, told}
    if max(entity.weights.values(), default=0.0) < _LOWER_SUBJECT:
        return False
    return entity.kind == "thing" or (pronoun == "they" and entity.kind == "several")
