"""Where the evidence has a word of the claim: by itself, by another name of the same, by a pronoun."""

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate import acts, paths, values, words
from summarizer.gate.arcs import WAYS, is_saying
from summarizer.gate.standing import verb_of
from summarizer.reading.grammar import FIRST_PERSON, HE_OR_SHE, OF_A_THING, OF_ONE, OF_SEVERAL, SUBJECTS
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match
    from summarizer.gate.pointers import Pointer
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word
    from summarizer.reading.found import Mention as NameMention
    from summarizer.reading.found import Name

_SURE = 0.85
"""Likeness of a word that the evidence has itself, or a derivation of."""
_REACH = 5
"""Sentences that a pronoun may look back, as in `reading.referents`."""
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})
_PEOPLE = frozenset(
    "man woman boy girl person suspect victim defendant driver scientist author officer detective".split()
)
_BODIES = frozenset(
    "team group company firm business corporation organisation organization agency body authority police club party "
    "government operator maker researcher official investigator".split()
)
"""Nouns that name somebody for the second time, whatever he was called first."""
_ANYBODY = frozenset({"other", "one", "people", "person"})
_NOBODY = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "age", "ure")
"""Endings of nouns that name no person."""
_NOUNS = {"person": _PEOPLE, "organisation": _BODIES}
_REPEATED = 6
"""How often one sentence may say one word."""
_SPREAD = 4
"""Words between two of one name at most."""


class Mention:
    """One word of the claim, as the evidence has it."""

    def __init__(self, token: "Token", claim: "ClaimReading", evidence: "EvidenceReading") -> None:
        self.token = token
        self._claim, self._evidence = claim, evidence
        self._lemma = token.lemma_.lower()
        self._words: dict[int, list[Token]] = {}
        self._others: dict[int, list[Token]] = {}
        self._date = claim.dated.get(token.i)

    @cached_property
    def _word(self) -> "Word":
        return words.word_of(self.token)

    @property
    def _surely(self) -> "list[Match]":
        """The words of the evidence that say it and no mere likeness of it."""
        return [m for m in self._evidence.matches.get(self.token.i, []) if m.weight >= _SURE]

    @cached_property
    def known(self) -> bool:
        """Whether the evidence has this very word, or one derived from it, so that what hangs on it can be asked."""
        if self._date or self.token.i in self._claim.numeric or is_saying(self.token):
            return any(self.words_in(view) for view in self._evidence.views)
        found = self._surely
        if acts.is_verb(self.token):
            theirs = [m.token for m in found if m.word.pos == "VERB"]
            return any(_is_one_phrase(self.token, verb) for verb in theirs)
        return bool(found)

    @property
    def acted(self) -> bool:
        """Whether it is a verb that the evidence says in other words."""
        found = self._evidence.matches.get(self.token.i, [])
        return acts.is_verb(self.token) and any(m.word.pos == "VERB" for m in found)

    @property
    def named(self) -> bool:
        """Whether it is a verb that the evidence says with a noun: "a proposal" for "proposed"."""
        found = self._surely
        return acts.is_verb(self.token) and bool(found) and all(m.word.pos != "VERB" for m in found)

    @property
    def unheard(self) -> bool:
        """Whether the evidence has no noun for it."""
        return not self.known and all(m.word.pos == "VERB" for m in self._evidence.matches.get(self.token.i, []))

    def words_in(self, view: "SentenceView") -> "list[Token]":
        """The words of a sentence that say the same, as many as a sentence has: an endless list costs no more."""
        if view.number not in self._words:
            self._words[view.number] = self._find(view)[:_REPEATED]
        return self._words[view.number]

    def says_plainly(self, other: "Token") -> bool:
        """Whether a word of the evidence says a verb in its usual sense, not only in a rare one."""
        if not acts.is_verb(self.token) or is_saying(self.token):
            return True
        mine, theirs = self._word, words.word_of(other)
        return words.plainly(mine, theirs, words.similarity(mine, theirs))

    def _find(self, view: "SentenceView") -> "list[Token]":
        if self._date:
            same = [(d.start, d.end) for d in view.dates if values.same_date(self._date, d)]
            return [t for t in view.tokens if any(start <= t.idx < end for start, end in same)]
        if is_saying(self.token):
            return [t for t in view.tokens if is_saying(t) or t.lemma_.lower() in SAYING or t.lower_ == "according"]
        if self.token.i not in self._claim.numeric:
            found = [m for m in self._evidence.matches.get(self.token.i, []) if m.view is view]
            told_apart = self.token.pos_ == "NOUN" and self.token.head.lower_ in WAYS
            itself = [m for m in found if m.weight >= _SURE and told_apart]
            here = [m.word for m in itself or found]  # a synonym is another thing where the word is there itself
            named = [t for w in here if self._is_of_the_name(w) for t in [view.token(w.i)] if not self._is_another(t)]
            alone = self._counted(view)  # "sent 30 boats, and Lund sent 55": the 55 are others than the 30
            heard = {t.lower_ for t in (*alone, *self._claim.view.tokens)}
            counts = {t: {n.lower_ for c in t.children if c.like_num for n in c.subtree if n.like_num} for t in named}
            return [t for t in named if not alone or counts[t] <= heard]
        at = self.token.idx
        mine = [f for f in self._claim.view.figures if f.number_at[0] <= at < f.number_at[1]]
        same = [f.number_at for f in view.figures if any(values.same_number(m, f) for m in mine)]
        return [t for t in view.tokens if any(start <= t.idx < end for start, end in same)]

    def stand_ins(self, view: "SentenceView") -> "list[Token]":
        """The pronouns of a sentence that may stand for the word, and the other names of what it names."""
        if self.token.pos_ not in {"NOUN", "PROPN"} and not self._is_name:
            return []
        if view.number not in self._others:
            self._others[view.number] = self._find_others(view)
        return self._others[view.number]

    def _find_others(self, view: "SentenceView") -> "list[Token]":
        named = [p.token for p in view.pointing if self._is_pronoun(p, view) or self._is_named_by(p, view)]
        return [*self._counted(view), *named]

    def all_in(self, view: "SentenceView") -> "list[Token]":
        """Both."""
        return [*self.words_in(view), *self.stand_ins(view)]

    @cached_property
    def _is_name(self) -> bool:
        """Whether it is a name, be it that only the article tells so of the first word: "Swift left"."""
        token = self.token
        opens = bool(token.is_sent_start) and token.is_title and token.dep_ in SUBJECTS
        people = (n for n in self._evidence.source.reading.names if opens and n.kind == "person")
        return words.is_name(token) or any(n.name.split()[-1] == token.text for n in people)

    @cached_property
    def _entities(self) -> "list[Name]":
        doc, source = self._claim.reading.doc, self._evidence.source
        if not self._is_name:
            return []
        each = [source.entities_of(words.word_of(doc[i])) for i in self._claim.name_mates(self.token.i)]
        whole = [e for e in each[0] if all(e in others for others in each)]
        return whole or source.entities_of(self._word)

    def _is_of_the_name(self, word: "Word") -> bool:
        """Whether a word is not of another name, nor a noun where the claim has a name: "the bank" for "Lund Bank"."""
        mine = self._word
        if mine.name != word.name and mine.pos != word.pos and not (word.name and self._is_name):
            if words.country(mine.key) is not None:
                return True
            return self._is_whole(word) if mine.name else self._ends_a_name(word)
        theirs = self._evidence.source.entities_of(word) if mine.name and self._entities else []
        return not theirs or any(e in self._entities for e in theirs)

    def _ends_a_name(self, word: "Word") -> bool:
        """Whether a word of a name may be the noun: "the ministry" of the Defence Ministry, no teachers of a League."""
        names = self._evidence.source.entities_of(word)
        last = {e.name.lower().split()[-1] for e in names if e.kind != "person"}
        return not names or not last.isdisjoint({word.text, word.key})

    def _is_whole(self, word: "Word") -> bool:
        """Whether the words of the name stand beside it, too, where its letters are small."""
        mates = self._claim.name_mates(self.token.i) - {self.token.i}
        near = range(word.i - _SPREAD, word.i + _SPREAD + 1)
        return all(any(m.word.i in near for m in self._evidence.matches.get(i, [])) for i in mates)

    def _is_another(self, other: "Token") -> bool:
        """Whether a noun has another word before it that says which it is: "energy prices" for "food prices"."""
        if self.token.pos_ != "NOUN" or not self._which or not (theirs := _kinds(other)):
            return False
        places = {m.word.i for t in self._which for m in self._evidence.matches.get(t.i, [])}
        if not places or any(t.i in places for t in other.subtree):  # "a tunnel that is planned"
            return False
        heard = {w.key for w in self._claim.view.words}
        return not any(words.word_of(t).key in heard for t in (*theirs, *_behind(other)))

    @cached_property
    def _which(self) -> "list[Token]":
        """The words before and behind a noun that say which it is."""
        return [*_kinds(self.token), *_behind(self.token)]

    def _counted(self, view: "SentenceView") -> "list[Token]":
        """Its number where that stands alone, or counts nobody in particular: "15 were missing", "15 others"."""
        numbers = [c for c in self.token.children if c.i in self._claim.numeric and not acts.is_verb(self.token)]
        found = [t for n in numbers for t in Mention(n, self._claim, self._evidence).words_in(view)]
        whoever = self._lemma in _ANYBODY
        anybody = [t.head for t in found if t.dep_ == "nummod" and (whoever or t.head.lemma_.lower() in _ANYBODY)]
        return [*(t for t in found if t.dep_ in _ALONE), *anybody]

    def _is_pronoun(self, pointer: "Pointer", view: "SentenceView") -> bool:
        """Whether another word may point to what was named shortly before, or to who speaks."""
        if pointer.lower in FIRST_PERSON:
            return bool(self.words_in(view))
        if pointer.lower not in self._pronouns or not self._is_near(view):
            return False
        other = pointer.token
        if other.head.lower_ == "of" and paths.is_a_part(other.head.head):
            return False
        # a name may stand behind in "in its report, Lund said", not in "they kept its 21 seats, and 16 are Lund's"
        named = self.words_in(view)
        subjects = (t for t in view.tokens if t.dep_ in SUBJECTS and t.i < other.i)
        return not named or named[0].i < other.i or next(subjects, None) is None

    @cached_property
    def _pronouns(self) -> frozenset[str]:
        kinds = {e.kind for e in self._entities}
        if "person" in kinds:  # a name of one word may be a firm's that was taken for a person's
            whole = any(" " in e.name for e in self._entities)
            return OF_ONE if whole or len(self._claim.name_mates(self.token.i)) > 1 else OF_ONE | OF_A_THING
        if kinds:
            return OF_A_THING | OF_SEVERAL
        if self.token.tag_ in {"NNS", "NNPS"}:
            return OF_SEVERAL
        if self._lemma.endswith(_NOBODY):
            return OF_A_THING
        return OF_ONE if self._lemma in words.TITLES | _PEOPLE else OF_ONE | OF_A_THING

    def _is_near(self, view: "SentenceView") -> bool:
        return any(view.number - _REACH <= n <= view.number for n in self._named_at)

    @cached_property
    def _named_at(self) -> set[int]:
        """The numbers of the sentences that name it."""
        source = self._evidence.source
        named = {m.sentence for e in self._entities for m in e.mentions if not _is_governed(m, source.view(m.sentence))}
        if self._entities:
            return named
        key = self._word.key
        has = {v.number for v in self._evidence.source.body if not v.keys.isdisjoint((key, words.stem(key)))}
        return has | {m.view.number for m in self._evidence.matches.get(self.token.i, [])}

    def _is_named_by(self, pointer: "Pointer", view: "SentenceView") -> bool:
        """Whether another word of a sentence names the same: an office for its holder, a form of the name."""
        called, lemma = self._evidence.source.called, pointer.lemma
        if pointer.names:
            if self._entities:
                return any(n is e for n in pointer.names for e in self._entities)
            return any(self._lemma in called[n] and all(n in names for names in self._own) for n in pointer.names)
        if not pointer.definite:
            return False
        if not self._entities:
            return lemma != self._lemma and any({lemma, self._lemma} <= nouns for nouns in _NOUNS.values())
        whole = any(lemma in e.name.lower().split() for e in self._entities) and not _kinds(pointer.token)
        if whole or any(lemma in called[e] for e in self._entities):
            return True
        return any(lemma in _NOUNS.get(e.kind, ()) for e in self._entities) and self._is_near(view)

    @cached_property
    def _own(self) -> "list[list[Name]]":
        """The entities of the names before the word: whose it is."""
        names = [c for c in self.token.lefts if words.is_name(c)]
        return [self._evidence.source.entities_of(words.word_of(c)) for c in names]


def _is_governed(mention: "NameMention", view: "SentenceView") -> bool:
    """Whether a pronoun does what it stands in, so that it is somebody else: "she played Ann Berg".

    A name is free of what commands it (principle C of Chomsky, 1981).
    """
    named = next((t for t in view.tokens if mention.start <= t.idx < mention.end), None)
    if named is None:
        return False
    above = [t for t in named.ancestors if acts.is_verb(t)]
    return any(c.dep_ == "nsubj" and c.lower_ in HE_OR_SHE and c.i < named.i for verb in above for c in verb.children)


def _behind(noun: "Token") -> "list[Token]":
    """The nouns behind it that say which it is: "a witness for the defence"."""
    links = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "for"}]
    return [o for link in links for o in link.children if o.dep_ == "pobj" and o.pos_ in {"NOUN", "PROPN"}]


def _is_one_phrase(verb: "Token", other: "Token") -> bool:
    """Whether both have the same particle or none; the parser takes one for a preposition now and then."""
    links = [{c.lower_ for c in t.children if c.dep_ in {"prt", "prep"}} for t in (verb, other)]
    particles = {verb_of(t).partition("_")[2] for t in (verb, other)}
    return len(particles) == 1 or particles - {""} <= links[0] & links[1]


def _kinds(noun: "Token") -> "list[Token]":
    """The words before a noun that say which it is."""
    return [c for c in noun.children if c.dep_ in {"compound", "amod"} and words.is_content(c) and c.is_alpha]
