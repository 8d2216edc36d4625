"""Who did what to whom, by the parse: what two reports of one thing share whatever their words."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.condense import referents
from summarizer.gate.denied import is_denied
from summarizer.gate.spelling import spelling
from summarizer.gate.standing import is_infinitive
from summarizer.reading import entities, lexicon
from summarizer.reading.grammar import DATED, HE_OR_SHE, children_of, has_child
from summarizer.stories import families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from summarizer.reading import Reading

_SUBJECTS = {"nsubj", "csubj"}
_OBJECTS = {"dobj", "attr", "nsubjpass", "pobj", "dative", "oprd", "obj"}
_DEEP = 4
"""Steps from a verb within which its objects are looked for."""


@dataclass(frozen=True)
class Act:
    """One act of a sentence. Keys are lower-case names and families of nouns."""

    kind: str
    denied: bool
    who: frozenset[str]
    whom: frozenset[str]
    names: frozenset[str]
    """Those of `who` and `whom` that are names."""
    main: bool
    """Told by the sentence's main verb or one beside it, not in passing."""
    words: tuple[str, str, str]
    """Who, act and object as the sentence words them."""
    done: bool = True
    """False where it is only planned, asked for or possible: "told him to lie", "may meet"."""
    named_in: int = 0
    """The sentence that names the actor, where this one has a pronoun for him; else 0."""


def find(tokens: "Tokens") -> list[Act]:
    """The acts that a sentence tells of, main ones first."""
    acts = [act for token in tokens if token.pos_ in {"VERB", "AUX"} for act in _of_verb(token)]
    acts += [act for token in tokens if token.pos_ == "NOUN" for act in _of_noun(token, tokens)]
    return sorted(acts, key=lambda act: not act.main)


def of_sentence(reading: "Reading", number: int) -> list[Act]:
    """The acts of an article's sentence; "he" or "she" is who the text leaves as the one choice."""
    tokens = reading.tokens(number)
    found = find(tokens)
    pronoun = next((t for t in tokens if t.lower_ in HE_OR_SHE), None)
    if pronoun is None or any(t.ent_type_ == "PERSON" for t in tokens[: pronoun.i - tokens.start]):
        return found
    person = referents.find(reading, pronoun, number)
    return found if person is None else [_named(act, pronoun, person[0].name, person[1]) for act in found]


def _named(act: Act, pronoun: "Token", name: str, number: int) -> Act:
    """The act with the words of the name for the pronoun, where that is who did it or whom it befell."""
    who, did, whom = act.words
    words = frozenset(name.lower().split())
    if who == pronoun.text and not act.who:
        return replace(act, who=words, names=act.names | words, words=(name, did, whom), named_in=number)
    if whom == pronoun.text and pronoun.dep_ == "nsubjpass":
        both = act.whom | words
        return replace(act, whom=both, names=act.names | words, words=(who, did, name), named_in=number)
    return act


def same(one: Act, other: Act, stand_for: dict[str, frozenset[str]]) -> bool:
    """Whether two acts are one; `stand_for` says which names speak for one another (a minister, his country)."""
    if (one.kind, one.denied, one.done) != (other.kind, other.denied, other.done):
        return False
    if one.kind in families.JUDGING and not (one.whom & other.whom) - (one.names & other.names):
        return False  # he may be blamed for several things
    if not one.who or not other.who:  # "was dismissed": by whom is not told, so it must be the same person
        return bool(one.names & one.whom & other.names & other.whom)
    if one.kind in {"meet", "discuss"}:  # who meets whom has no direction
        common = (one.names & (other.who | other.whom)) | (other.names & (one.who | one.whom))
        return len(common) >= 2 and bool(
            (one.names & one.whom) & (other.who | other.whom) or (one.names & one.who) & other.whom
        )
    return not is_of_two_bodies(one.who, other.who) and _is_of_same_people(one, other, stand_for)


def _is_of_same_people(one: Act, other: Act, stand_for: dict[str, frozenset[str]]) -> bool:
    """Whether the same did it to the same."""
    mine, theirs = one.names & one.who, other.names & other.who
    if mine and theirs and not mine & theirs:
        return False  # two people, whatever offices they share
    if one.kind in families.COMPLETE and not (one.whom and other.whom):
        return bool(mine & theirs)
    here, there = _widen(one.who, stand_for), _widen(other.who, stand_for)
    return bool(here & there) and bool((one.whom & other.whom) - one.who - other.who)


def is_of_two_bodies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of two actors name two bodies of one kind: two committees of one house."""
    return bool(one - other and other - one and one & other & lexicon.ORG_HEADS)


def main(told: "Iterable[Act]") -> "list[Act]":
    """Those that a sentence mainly tells: who tells of the march only tells nothing of the shots during it."""
    return [act for act in told if act.main]


def aliases(readings: "Iterable[Tokens]") -> dict[str, frozenset[str]]:
    """Which words stand for one another: a person, the office and the country that are named with them."""
    found: dict[str, set[str]] = {}
    for sentence in readings:
        for entity in entities.within(sentence):
            if entity.label_ != "PERSON":
                continue
            person = _key(entity[-1])
            chunk = _phrase(entity.root)
            chunk += [c for t in chunk for c in _of_what(t)]
            beside = {_key(t) for t in chunk if t.lemma_.lower() in families.OFFICES}
            beside |= {_key(c) for t in chunk for c in _of_what(t) if c.pos_ == "PROPN" and c.ent_type_ != "PERSON"}
            beside |= {_country(t) for t in chunk if t.ent_type_ in {"NORP", "GPE"}}
            found.setdefault(person, set()).update(beside - {""})
    return {person: frozenset(words) for person, words in sorted(found.items())}


def _of_what(token: "Token") -> "list[Token]":
    """What stands after "of": the country of its minister."""
    return [c for prep in token.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj"]


def _widen(keys: frozenset[str], stand_for: dict[str, frozenset[str]]) -> frozenset[str]:
    wide = set(keys)
    for person, words in stand_for.items():
        if person in keys:
            wide |= words
        elif words & keys:
            wide.add(person)
            wide |= words
    return frozenset(wide)


def _of_verb(verb: "Token") -> "Iterator[Act]":
    lemma = _lemma(verb)
    head = verb
    denied = is_denied(verb) != _is_unproved(verb)
    while head.dep_ == "xcomp" and head.head.lemma_.lower() in families.REFUSING:
        denied = not denied or is_denied(head.head)
        head = head.head
    if lemma in families.SAYING or (lemma in families.REFUSING and has_child(verb, "xcomp", "ccomp")):
        return
    objects = list(_objects(verb))
    kind = families.ACT.get(lemma, lemma)
    if lemma in families.TURNING_DOWN:
        kind, denied = "approve", not denied
    if lemma in families.SUPPORT:
        nouns = [
            families.ACT[t.lemma_.lower()]
            for t in objects
            if t.dep_ in {"dobj", "nsubjpass"} and t.lemma_.lower() in families.ACT
        ]
        kind = nouns[0] if nouns else ""
    if not kind or (lemma in families.EMPTY and kind == lemma):
        return
    who = _subject(head)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and who:  # "a letter signed by all of them"
        objects.append(verb.head)
    if lemma in families.SUFFERED:
        who, objects = [], [*who, *objects]
    if lemma in families.PASSES and any(families.THING.get(t.lemma_.lower()) == "law" for t in who):
        who, objects = [t for t in objects if t.dep_ == "dobj"], who
    act = f"{head.text} to {verb.text}" if head is not verb else verb.text
    yield replace(_make(kind, who, objects, denied=denied, main=_is_main(head), act=act), done=is_done(head))


def _lemma(verb: "Token") -> str:
    """The lemma of a verb, with its particle where the two are one act: "step-down"."""
    lemma = spelling(verb.lemma_.lower())
    phrasal = next((f"{lemma}-{c.lower_}" for c in verb.children if c.dep_ in {"prt", "advmod"}), "")
    return phrasal if phrasal in families.ACT else lemma


def _of_noun(noun: "Token", tokens: "Tokens") -> "Iterator[Act]":
    """A meeting that is mentioned in passing ("during a meeting with him"): between the people of the sentence."""
    if families.ACT.get(noun.lemma_.lower()) != "meet" or not any(
        c.dep_ == "prep" and c.lower_ == "with" for c in noun.children
    ):
        return
    people = [e.root for e in entities.within(tokens) if e.label_ == "PERSON"]
    if len(people) >= 2:
        yield _make("meet", [people[0]], people[1:], denied=False, main=False, act=noun.text)


def _make(kind: str, who: "list[Token]", objects: "list[Token]", *, denied: bool, main: bool, act: str) -> Act:
    actors, things = keys(who), keys(objects)
    names = frozenset(_key(t) for root in (*who, *objects) for t in _phrase(root) if t.ent_type_ == "PERSON")
    named = " ".join(t.text for t in _phrase(who[0]) if t.ent_type_ == "PERSON" or t.i == who[0].i) if who else ""
    thing = next((t for t in objects if kind == "meet" and any(n.ent_type_ == "PERSON" for n in _phrase(t))), None)
    thing = thing if thing is not None else objects[0] if objects else None
    return Act(kind, denied, actors, things, names, main, (named, act, _name(thing) if thing is not None else ""))


def _is_unproved(verb: "Token") -> bool:
    """Whether there is "no evidence that" it was done."""
    noun = verb.head
    return verb.dep_ == "acl" and noun.lemma_ in families.PROOF and any(c.lower_ == "no" for c in noun.children)


def _name(root: "Token") -> str:
    """The person of a phrase, or its last word."""
    return " ".join(t.text for t in _phrase(root) if t.ent_type_ == "PERSON") or root.text


def keys(roots: "list[Token]") -> frozenset[str]:
    """The keys of some phrases, by which acts are compared."""
    # a day is no object: who did something on Friday did not do it to Friday
    found = {_key(t) for r in roots for t in _phrase(r) if t.pos_ in {"NOUN", "PROPN"} and t.ent_type_ not in DATED}
    found |= {_country(t) for root in roots for t in _phrase(root) if t.ent_type_ in {"NORP", "GPE"}}
    return frozenset(found - {""})


def _key(token: "Token") -> str:
    lemma = spelling(token.lemma_.lower())
    return lemma if token.ent_type_ == "PERSON" else families.THING.get(lemma, lemma)


def _country(token: "Token") -> str:
    """What a country and its people share: "Indi", "Russ"."""
    return token.text.lower()[:4] if len(token.text) > 3 else ""


def _phrase(root: "Token") -> "list[Token]":
    """A noun with what stands before it, and a name in apposition."""
    found: list[Token] = []
    todo = [root]
    while todo:
        token = todo.pop()
        found.append(token)
        todo += [
            c
            for c in token.children
            if c.dep_ in {"compound", "amod", "poss", "nmod", "appos", "flat"} and len(found) < 12
        ]
    return sorted(found, key=lambda t: t.i)


def _subject(verb: "Token") -> "list[Token]":
    """The subject of a verb, of the verb that it goes on from where it has none of its own."""
    for _ in range(_DEEP):
        own = children_of(verb, *_SUBJECTS)
        agent = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
        passive = has_child(verb, "nsubjpass")
        if own or agent or passive:
            own = [_antecedent(t) for t in own]
            return [*(own or agent), *(t for root in own for t in root.conjuncts)]
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return []
        verb = verb.head
    return []


def _antecedent(token: "Token") -> "Token":
    """The noun that a relative pronoun stands for: "the man who", "the letter that"; else the word itself."""
    if token.tag_ not in {"WDT", "WP"} or token.head.dep_ != "relcl":
        return token
    noun = token.head.head
    return noun.head if noun.dep_ == "appos" else noun


def _objects(verb: "Token", depth: int = 0) -> "Iterator[Token]":
    for child in verb.children:
        if child.dep_ in _OBJECTS and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            yield _antecedent(child)
            yield from child.conjuncts
        if depth < _DEEP and (child.dep_ in {"prep", "dobj", "pobj", "attr"}):
            yield from _objects(child, depth + 1)


def is_done(verb: "Token") -> bool:
    """Whether the verb tells what was or is done, not what will or may be, or is wanted of somebody."""
    if any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children):
        return False
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not any(c.tag_ == "TO" for c in verb.children):
        verb = verb.head
    return not is_infinitive(verb) or verb.head.lemma_.lower() in families.DOING


def _is_main(verb: "Token") -> bool:
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ == "ROOT":
        return True
    return verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.head.lemma_.lower() in families.SAYING
