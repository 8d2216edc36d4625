"""Whether the evidence ties the words that the claim ties: who did it, to whom, how much, where, of what.

Every content word of the claim hangs on another in its parse. A tie holds where one sentence of the evidence has both
words in one clause: dependency arc entailment (Goyal and Durrett, 2020, "Evaluating factuality in generation with
dependency-level entailment"), here by the path between the two words instead of by a trained model. A word of another
sentence may stand in only for what names it: a person for "he", a company for "the firm". Parses err and rewordings
skip, so that a claim is refused where more than a share of its ties is nowhere.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.gate import acts, words
from summarizer.gate.standing import PLAIN_SAYING, SAYING
from summarizer.models import Problem
from summarizer.reading import figures

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word
    from summarizer.reading.found import Name

MOST = 0.15
"""Share of a claim's ties from which on those that no sentence has refuse it."""
LONG, MOST_OF_LONG = 12, 0.3
"""Ties of a long claim, and the share from which on it is refused: it condenses more, and parses worse."""
_SURE = 0.85
"""Likeness of a word that the evidence has itself or a derivation of: others may stand for a tie in other words."""
_HOLLOW = (words.LIGHT - {"say"}) | frozenset(
    "accord age leave give hold put set keep see begin start continue want seem happen call follow work mean "
    "end beginning start time season night morning evening afternoon weekend week month quarter".split()
)
"""Words that say too little for it to matter what hangs on them."""
_PASSING = words.LIGHT | {"give", "put", "hold"}
"""Verbs that a noun makes an act of: "put pressure on"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "nsubj"})
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})
_COMPLEMENTS = frozenset({"attr", "acomp"})
_JOINED = frozenset({"conj", "xcomp", "ccomp", "advcl", "pcomp"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_REACH = 5
"""Sentences that a pronoun may look back."""
_CLAUSES = frozenset({"advcl", "conj", "parataxis", "ccomp"})
_ONE = frozenset("he she him her his hers himself herself".split())
_THING = frozenset("it its itself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
_SPEAKING = frozenset("i me my we us our".split())
_WAYS = frozenset("from to against before after without over than".split())
"""Prepositions that say which of two it is."""
_DEFINITE = frozenset("the this that these those his her its their".split())
_NAMING = frozenset({"appos", "compound", "nmod"})


@dataclass(frozen=True)
class Tie:
    """Two content words of the claim of which one hangs on the other."""

    head: "Token"
    child: "Token"


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each tie that the evidence has nowhere though it has both words, where they are too many."""
    found = ties(claim)
    loose = _all_loose(found, claim, evidence)
    if loose and evidence.searched:
        loose = _all_loose(found, claim, evidence.wider)
    if not loose or len(loose) < (MOST if len(found) <= LONG else MOST_OF_LONG) * len(found):
        return []
    return [_problem(tie, claim) for tie in loose]


def _all_loose(found: list[Tie], claim: "ClaimReading", evidence: "EvidenceReading") -> list[Tie]:
    known = [t for t in found if _has(t.head, claim, evidence) and _has(t.child, claim, evidence)]
    heads = {tie.head.i: tie.head for tie in known}
    return [tie for at, head in heads.items() for tie in _loose(head, [t for t in known if t.head.i == at], claim, evidence)]


def _loose(head: "Token", hanging: list[Tie], claim: "ClaimReading", evidence: "EvidenceReading") -> list[Tie]:
    """Of what hangs on one word, what does not hang on it where most of it does, nor where it hangs beside some of that."""
    mention, children = _Mention(head, claim, evidence), [_Mention(t.child, claim, evidence) for t in hanging]
    held = []
    for view in evidence.views:
        named = mention.words_in(view)
        for here in (*named, *mention.stand_ins(view)):
            held.append(
                {
                    n
                    for n, child in enumerate(children)
                    if any(
                        _are_tied(here, c, hanging[n], claim)
                        for c in (child.all_in(view) if here in named else child.words_in(view))
                    )
                }
            )
    best = max(held, key=len, default=set())
    told = best.union(*(some for some in held if some & best))
    if _is_saying(head):  # the words of a quotation that goes on over several sentences
        quoted = [v for v in evidence.views if v.quotes and not mention.words_in(v)]
        told |= {n for n, c in enumerate(children) if hanging[n].child.head.i == head.i and any(map(c.words_in, quoted))}
    return [t for n, t in enumerate(hanging) if n not in told and not _elsewhere(t, claim, evidence)]


def _problem(tie: Tie, claim: "ClaimReading") -> Problem:
    code = "number" if tie.child.i in claim.numeric else "name" if words.is_name(tie.child) else "swap"
    detail = f"no cited sentence says '{tie.child.text}' of '{tie.head.text}'"
    return Problem(code=code, value=tie.child.text, detail=detail)


def ties(claim: "ClaimReading") -> list[Tie]:
    """The pairs of content words that the claim ties, each once."""
    content = {
        w.i
        for w in claim.view.words
        if w.pos != "ADV" and w.key not in _HOLLOW and w.i not in claim.measured
    } | claim.numeric | {t.i for t in claim.view.tokens if _is_saying(t)}
    found: dict[tuple[int, int], Tie] = {}
    for token in (t for t in claim.view.tokens if t.i in content):
        hangs = [Tie(head, token)] if (head := _head(token, content)) is not None else []
        if acts.is_verb(token):
            act = acts.act(token)
            hangs += [Tie(token, a) for a in (*act.agents, *act.patients) if a.i in content and a.i != token.i]
        for tie in hangs:
            if tie.head.i not in claim.name_mates(tie.child.i) and _counts(tie):
                found.setdefault((tie.head.i, tie.child.i), tie)
    return list(found.values())


def _counts(tie: Tie) -> bool:
    """Whether it says more than that two things have to do with each other: "a decision on sanctions"."""
    if tie.child.dep_ == "dobj" and tie.child.i + 1 < len(tie.child.doc) and tie.child.nbor().tag_ in _FINITE:
        return False  # "warned the rise could": the parser took a subject for an object
    if tie.child.dep_ == "relcl":
        return False
    if acts.is_verb(tie.head) or tie.head.pos_ == "ADJ" or tie.child.pos_ in {"PROPN", "NUM", "ADJ", "VERB"}:
        return True
    return tie.child.dep_ in {"compound", "amod", "poss", "nsubj", "appos", "attr"} or tie.child.head.lower_ in _WAYS


def _head(token: "Token", content: set[int]) -> "Token | None":
    """The content word that a token hangs on: past prepositions, auxiliaries and the first of a list."""
    here = token
    while here.dep_ != "ROOT":
        if here.lower_ in {"than", "according"} or (acts.is_verb(here) and here.dep_ in _CLAUSES):
            said = here.dep_ == "ccomp" and _is_saying(here.head) and here.lower_ != "than"
            return here.head if said else None
        listed = here.dep_ == "conj" and here.head.dep_ != "ROOT"
        here = here.head
        if here.i in content and not listed:
            return here
        if here.lemma_ == "be" and here.pos_ == "AUX":
            return _of_being(here, token, content)
        if acts.is_verb(here) and not listed:
            return None
    return None


def _of_being(verb: "Token", token: "Token", content: set[int]) -> "Token | None":
    """Who or what is said to be so, and for what stands beside that what is said: "larger among women"."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i in content), None)
    so = next((c for c in verb.children if c.dep_ in _COMPLEMENTS and c.i in content), None)
    if so is not None and token in so.subtree:
        return subject
    if subject is not None and token in subject.subtree:
        return None
    return so or subject


def _elsewhere(tie: Tie, claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether it hangs on what its preposition may belong to as well, or it goes without saying."""
    child = _Mention(tie.child, claim, evidence)
    return _owner_unsaid(tie, claim, evidence) or any(
        _are_tied(h, c, tie, claim)
        for head in _others(tie)
        for mention in [_Mention(head, claim, evidence)]
        for view in evidence.views
        for h in mention.words_in(view)
        for c in child.all_in(view)
    )


def _is_saying(token: "Token") -> bool:
    return token.lemma_.lower() in PLAIN_SAYING and acts.is_verb(token)


def _has(token: "Token", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the evidence has this very word, or one derived from it."""
    if token.i in claim.numeric or _is_saying(token):
        return any(_Mention(token, claim, evidence).words_in(view) for view in evidence.views)
    found = [m for m in evidence.matches.get(token.i, []) if m.weight >= _SURE]
    if acts.is_verb(token):
        return any(m.view.token(m.word.i).dep_ != "compound" for m in found)
    return bool(found)


def _others(tie: Tie) -> "list[Token]":
    """What the word above hangs on, where a preposition leaves it open which of them has the child."""
    found: list[Token] = []
    if tie.child.head.pos_ == "ADP" or tie.child.dep_ == "npadvmod":
        here = tie.head
        while here.dep_ != "ROOT" and not acts.is_verb(here):
            here = here.head
            if here.pos_ in {"NOUN", "PROPN", "VERB"}:
                found.append(here)
    return found


def _owner_unsaid(tie: Tie, claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the evidence leaves unsaid whose it is: "shares fell" in a report on one company."""
    owner = words.is_name(tie.child) and tie.child.dep_ in {"poss", "compound", "amod", "nmod"}
    if not owner:
        return False
    owned = _Mention(tie.head, claim, evidence)
    return any(
        not any(c.dep_ in {"poss", "compound"} and words.is_name(c) for c in token.children)
        for view in evidence.views
        for token in owned.words_in(view)
        if token.pos_ == "NOUN"
    )


class _Mention:
    """Where the evidence has a word of the claim, by itself or by what stands for it."""

    def __init__(self, token: "Token", claim: "ClaimReading", evidence: "EvidenceReading") -> None:
        self._token, self._claim, self._evidence = token, claim, evidence

    @cached_property
    def _entities(self) -> "list[Name]":
        doc, source = self._claim.reading.doc, self._evidence.source
        if not words.is_name(self._token):
            return []
        each = [source.entities_of(words.word_of(doc[i])) for i in self._claim.name_mates(self._token.i)]
        return [e for e in each[0] if all(e in others for others in each)] or source.entities_of(words.word_of(self._token))

    def words_in(self, view: "SentenceView") -> "list[Token]":
        """The words of a sentence that say the same."""
        if _is_saying(self._token):
            return [t for t in view.tokens if t.lemma_.lower() in SAYING or t.lower_ == "according"]
        if self._token.i not in self._claim.numeric:
            matches = self._evidence.matches.get(self._token.i, [])
            here = [m.word for m in matches if m.view is view]
            return [t for w in here for t in [view.token(w.i)] if not self._is_another(t) and self._is_of_the_name(w)]
        at = self._token.idx
        mine = [f for f in self._claim.view.figures if f.number_at[0] <= at < f.number_at[1]]
        same = [f.number_at for f in view.figures if any(figures.same(m, f) for m in mine)]
        return [t for t in view.tokens if any(start <= t.idx < end for start, end in same)]

    def _is_of_the_name(self, word: "Word") -> bool:
        """Whether a word is not of another name, nor a noun where the claim has a name: "the bank" for "Lund Bank"."""
        mine = words.word_of(self._token)
        if mine.name != word.name and mine.pos != word.pos:
            return words.country(mine.key) is not None or (self._is_whole(word) if mine.name else self._ends_a_name(word))
        if not mine.name or not self._entities:
            return True
        theirs = self._evidence.source.entities_of(word)
        return not theirs or any(e in self._entities for e in theirs)

    def _ends_a_name(self, word: "Word") -> bool:
        """Whether a word of a name may be the noun: "the ministry" of the Defence Ministry, no teachers of their League."""
        names = self._evidence.source.entities_of(word)
        return not names or any(e.name.lower().split()[-1] in {word.text, word.key} for e in names if e.kind != "person")

    def _is_whole(self, word: "Word") -> bool:
        """Whether the words of the name stand beside it, too, where its letters are small."""
        mates = self._claim.name_mates(self._token.i) - {self._token.i}
        near = range(word.i - 4, word.i + 5)
        return all(any(m.word.i in near for m in self._evidence.matches.get(i, [])) for i in mates)

    def _is_another(self, other: "Token") -> bool:
        """Whether a noun has another word before it that says which it is: "energy prices" for "food prices"."""
        mine, theirs = _kinds(self._token), _kinds(other)
        if self._token.pos_ != "NOUN" or not mine or not theirs:
            return False
        places = {m.word.i for t in mine for m in self._evidence.matches.get(t.i, [])}
        heard = {w.key for w in self._claim.view.words}
        return not any(t.i in places for t in theirs) and not any(words.word_of(t).key in heard for t in theirs)

    def stand_ins(self, view: "SentenceView") -> "list[Token]":
        """The pronouns of a sentence that may stand for the word, and the other names of what it names."""
        token = self._token
        if token.pos_ not in {"NOUN", "PROPN"}:
            return []
        return [*self._counted(view), *(t for t in view.tokens if self._is_pronoun(t, view) or self._is_named_by(t, view))]

    def _counted(self, view: "SentenceView") -> "list[Token]":
        """Its number where that stands alone: "15 were missing"."""
        numbers = [c for c in self._token.children if c.i in self._claim.numeric]
        found = (t for n in numbers for t in _Mention(n, self._claim, self._evidence).words_in(view))
        return [t for t in found if t.dep_ in _ALONE]

    def _is_pronoun(self, other: "Token", view: "SentenceView") -> bool:
        """Whether another word may point to what was named shortly before, or to who speaks."""
        if other.lower_ in _SPEAKING:
            return bool(self.words_in(view))
        of_a_part = other.head.lower_ == "of" and _is_a_part(other.head.head)
        return other.lower_ in self._pronouns and not of_a_part and self._is_near(view)

    def _is_near(self, view: "SentenceView") -> bool:
        return any(view.number - _REACH <= n <= view.number for n in self._named_at)

    @cached_property
    def _named_at(self) -> set[int]:
        """The numbers of the sentences that name it."""
        named = {m.sentence for e in self._entities for m in e.mentions}
        return named or {m.view.number for m in self._evidence.matches.get(self._token.i, [])}

    def all_in(self, view: "SentenceView") -> "list[Token]":
        """Both."""
        return [*self.words_in(view), *self.stand_ins(view)]

    @cached_property
    def _pronouns(self) -> frozenset[str]:
        kinds = {e.kind for e in self._entities}
        if "person" in kinds:
            return _ONE if len(self._claim.name_mates(self._token.i)) > 1 else _ONE | _THING
        if kinds:
            return _THING | _SEVERAL
        if self._token.tag_ in {"NNS", "NNPS"}:
            return _SEVERAL
        return _ONE if self._token.lemma_.lower() in words.TITLES | _PEOPLE else _ONE | _THING

    def _is_named_by(self, other: "Token", view: "SentenceView") -> bool:
        """Whether another word of a sentence names the same: an office for its holder, a form of the name."""
        named = [n for n in view.entities if any(m.start <= other.idx < m.end for m in n.mentions)]
        if named:
            mine = {id(e) for e in self._entities}
            lemma = self._token.lemma_.lower()
            return any(id(n) in mine or (not mine and lemma in self._evidence.source.called(n)) for n in named)
        if other.pos_ != "NOUN" or not any(c.lower_ in _DEFINITE for c in other.children):
            return False
        lemma = other.lemma_.lower()
        if not self._entities:
            return any(lemma in nouns and self._token.lemma_.lower() in nouns for nouns in (_PEOPLE, _BODIES))
        if any(lemma in self._evidence.source.called(e) or (lemma in e.name.lower().split() and not _kinds(other)) for e in self._entities):
            return True
        nouns = {"person": _PEOPLE, "organisation": _BODIES}
        return any(lemma in nouns.get(e.kind, ()) for e in self._entities) and self._is_near(view)


def _kinds(noun: "Token") -> "list[Token]":
    return [c for c in noun.children if c.dep_ in {"compound", "amod"} and words.is_content(c) and c.is_alpha]


_PARTS = frozenset("third quarter fifth tenth half percent most some many few part majority minority none".split())
_PEOPLE = frozenset("man woman boy girl person suspect victim defendant driver scientist author officer detective".split())
_BODIES = frozenset(
    "team group company firm business corporation organisation organization agency body authority police club party "
    "government operator maker researcher official investigator".split()
)
"""Nouns that name somebody for the second time, whatever he was called first."""


def _are_tied(head: "Token", child: "Token", tie: Tie, claim: "ClaimReading") -> bool:
    """Whether two words of a sentence stand in one clause, with nothing between that parts them."""
    if head.i == child.i:
        return True
    between = _path(head, child)
    ways = {t.lower_ for t in _path(tie.head, tie.child)} & _WAYS
    others = {t.lower_ for t in between if t.pos_ in {"ADP", "SCONJ"}} & _WAYS
    others |= {t.lower_ for t in child.subtree if t.dep_ == "quantmod" and others} & _WAYS  # "from 90 to 70 crowns"
    if (others and not ways and tie.child.dep_ in _OBJECTS) or (ways and others and ways.isdisjoint(others)):
        return False
    if tie.child.dep_ == "dobj" and between and _is_beside_object(head, child):
        return False
    said = {t.lower_ for t in claim.view.tokens}
    return all(_may_pass(t, head, child, said) for t in between)


def _is_beside_object(verb: "Token", word: "Token") -> bool:
    """Whether a verb that has an object has the word behind a preposition: "beat Lund in the semi-final of the Cup"."""
    first = next((t for t in (word, *word.ancestors) if t.head.i == verb.i), word)
    return first.dep_ == "prep" and first.lower_ not in {"of", "by"} and any(c.dep_ == "dobj" for c in verb.children)


def _path(one: "Token", other: "Token") -> "list[Token]":
    """The tokens between two of a sentence along the parse, with the one where both ways meet."""
    up, down = [one, *one.ancestors], [other, *other.ancestors]
    places = {t.i: n for n, t in enumerate(up)}
    for n, token in enumerate(down):
        if token.i in places:
            return [t for t in (*up[: places[token.i] + 1], *down[:n]) if t.i not in (one.i, other.i)]
    return []


def _may_pass(token: "Token", head: "Token", child: "Token", said: "Collection[str]") -> bool:
    """Whether a word on the way leaves the two tied."""
    if token.lower_ == "than" or (_is_a_part(token) and token.lower_ not in said):
        return False
    if not acts.is_verb(token) or token.lemma_.lower() in _PASSING:
        return True
    if token.dep_ in {"acl", "relcl"} and not any(acts.is_verb(t) for t in (head, child)):
        return True
    if token.dep_ == "acl" and token.head.i == child.i and head.dep_ == "acl":  # "a ferry carrying cars caught fire"
        return True
    if head.pos_ == "NOUN" and child.dep_ in _SUBJECTS and _same_doer(token, child.head):  # "left after a meeting"
        return True
    return _shares_subject(head, child, token) or _shares_subject(child, head, token)


def _is_a_part(token: "Token") -> bool:
    """Whether it counts some of what it stands before: "two thirds of them"."""
    counts = token.pos_ == "NUM" or token.lemma_.lower() in _PARTS
    return counts and any(c.lower_ == "of" for c in token.children)


def _same_doer(verb: "Token", first: "Token") -> bool:
    """Whether a verb is the first of a list of them, or another without a subject of its own."""
    return verb.i == first.i or (verb.dep_ == "conj" and verb.head.i == first.i and not _has_subject(verb))


def _shares_subject(verb: "Token", argument: "Token", above: "Token") -> bool:
    """Whether the argument of the verb above is the subject of this one, too: "agreed to sign", "came and saw"."""
    joined = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if not acts.is_verb(verb) or joined.i != above.i or verb.dep_ not in _JOINED or _has_subject(verb):
        return False
    return verb.dep_ == "xcomp" or argument.dep_ in _SUBJECTS or argument.i < above.i


def _has_subject(verb: "Token") -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)
