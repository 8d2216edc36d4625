"""Whether every name of the claim is in its evidence, for the same person, organisation or place.

Names are compared as entities: full name and surname, acronym and expansion, people and country (the one-sense rules of
Bagga and Baldwin, 1998); a longer form may come from elsewhere in the article, another entity may not.
"""

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.gate import binding, words
from summarizer.gate.acts import is_verb
from summarizer.models import Problem
from summarizer.reading.grammar import FIRST_PERSON, HIS_OR_HERS, ITS, SUBJECTS, THEIRS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word
    from summarizer.reading.found import Name, NameKind

_SAME_NOUN = 0.9
"""Likeness of the noun that both names follow."""
_PARTS = frozenset("part number some many most member lot one rest half majority".split())
"""Nouns that say only how much of what follows: "parts of Asia", "part of the effort"."""
_REACH = 3
"""Sentences back in which a pronoun may have its name."""
_PRONOUNS = (HIS_OR_HERS | ITS | THEIRS) - {"hers", "theirs"} | FIRST_PERSON - {"me", "us"} | {"who", "whose"}


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each name that the evidence does not hold, or holds in another place."""
    problems = []
    seen: set[str] = set()
    held: list[Word] = []
    for word in claim.view.words:
        if not word.name or word.key in seen:
            continue
        seen.add(word.key)
        text = claim.reading.doc[word.i].text
        found = "" if _goes_on(claim, evidence, word, held) else _judge(claim, evidence, word)
        if found:
            problems.append(Problem(code="name", value=text, detail=f"'{text}' {found}"))
        else:
            held.append(word)
    return problems


def _goes_on(claim: "ClaimReading", evidence: "EvidenceReading", word: "Word", held: "list[Word]") -> bool:
    """Whether it goes on with a name of which a word before it holds: "Kell" of "University of Kell"."""
    mates = claim.name_mates(word.i)
    names = {id(e) for w in held if w.i in mates for e in evidence.source.entities_of(w)}
    return any(id(e) in names for e in evidence.source.entities_of(word))


def _judge(  # noqa: C901, PLR0911 - one return a finding
    claim: "ClaimReading", evidence: "EvidenceReading", word: "Word"
) -> str:
    """What is wrong with the name, or nothing."""
    if instead := replaced(claim, evidence, word):
        return f"is not in the cited sentence at this place, which says '{instead}'"
    if called := _called_so(claim, evidence, word):
        return f"is not whom the article calls so, which is {called}"
    copy = evidence.copy
    put_in = copy is not None and copy.put_in(word.i)
    elsewhere = copy is not None and any(m.view is not copy.view for m in evidence.matches[word.i])
    if copy is not None and put_in and not elsewhere and not _stands_for(evidence, copy, word):
        return "is not in the cited sentence at this place"
    if any(m.word.name or m.weight >= 0.9 for m in evidence.matches[word.i]) and not evidence.searched:
        return ""
    entities = evidence.source.entities_of(word)
    saying = _may_say(claim, word)

    @cache
    def holds(view: "SentenceView") -> bool:
        return _holds(view, word, entities) and (saying or not any(map(view.only_says, _there(view, entities))))

    here = {view.number for view in evidence.views if holds(view)}
    if here and not evidence.searched:
        return ""
    known = bool(here) or bool(entities) or evidence.source.knows(word)
    if not known:
        return "is not in the article" if evidence.searched else "is not in the cited sentences"
    written = [m.word for m in evidence.matches[word.i] if m.word.text == word.text and not m.word.name]
    if word.i in claim.bracketed or (written and not claim.reading.doc[word.i].text.isupper()):
        return ""
    if rival := _in_its_slot(claim, evidence, word):
        return f"is not what the sentence names there, which is {rival}"
    if not put_in and binding.tied(claim, evidence, word, holds):
        return ""
    around = binding.context(claim, word.i, claim.name_mates(word.i))
    ranked = binding.fits(around, binding.scope(evidence), evidence)
    kinds = {e.kind for e in (*entities, *claim.entities_at(word.i))} - {"other"}
    topical = _topical(evidence, word, entities)
    if evidence.searched and not topical and binding.unheard(ranked, around, holds):
        return "stands in the article in another place, of something else"
    if binding.out_of_place(ranked, holds, lambda v: bool(_others(claim, v, kinds)), far=not topical):
        other = _others(claim, ranked[0].view, kinds)
        return "is not who or what the sentence speaks of" + (f"; it names {other[0]}" if other else "")
    if here or evidence.searched or not ranked:
        return ""
    return "" if _referred(evidence, ranked[0].view, word, entities) else "is not in the cited sentences"


def _called_so(claim: "ClaimReading", evidence: "EvidenceReading", word: "Word") -> str:
    """Whom alone the article calls by the noun directly before this person's name: "the striker Jon Berg"."""
    source, noun = evidence.source, claim.reading.doc[word.i - 1] if word.i else None
    people = [e for e in source.entities_of(word) if e.kind == "person"]
    if noun is None or noun.pos_ != "NOUN" or not people:
        return ""
    key, mine = words.word_of(noun).key, {claim.reading.doc[i].lower_ for i in claim.name_mates(word.i)}
    said = source.holding.get(key, set())
    if any(m.sentence in said for e in people for m in e.mentions):
        return ""  # "the strikers Jon Berg and Max Orm"
    called = [
        name
        for number in sorted(said)
        for name, _ in source.reading.named_in.get(number, ())
        if any(m.sentence == number and _stands_before(key, m.start, source.view(number)) for m in name.mentions)
    ]
    if not called or any(not mine.isdisjoint(form.lower().split()) for n in called for form in (n.name, *n.forms)):
        return ""
    return called[0].name if all(n.kind == "person" for n in called) else ""


def _stands_before(key: str, start: int, view: "SentenceView") -> bool:
    """Whether a word of this key stands directly before what begins there."""
    return any(t.idx == start and t.i and words.word_of(t.nbor(-1)).key == key for t in view.tokens)


def _in_its_slot(claim: "ClaimReading", evidence: "EvidenceReading", word: "Word") -> str:
    """The name that the evidence has in its place after the same noun ("parts of …"), wherever it has that noun so."""
    slot = claim.reading.doc[word.i]
    link = slot.head
    if link.head.lemma_.lower() in _PARTS:
        return ""
    if slot.dep_ != "pobj" or link.dep_ != "prep" or link.head.pos_ != "NOUN" or link.head.i not in evidence.matches:
        return ""
    wider = evidence.wider(frozenset({words.word_of(link.head).key})) if evidence.searched else evidence
    named = [
        (match.view, name)
        for match in wider.matches[link.head.i]
        for child in match.token.children
        if match.weight >= _SAME_NOUN and child.dep_ == "prep" and child.lower_ == link.lower_
        for name in child.children
        if name.dep_ == "pobj" and words.is_name(name)
    ]
    mine, entities = {t.lower_ for t in claim.view.tokens}, evidence.source.entities_of(word)
    if not named or any(name.lower_ in mine or _holds(view, word, entities) for view, name in named):
        return ""
    if any(_in_one_phrase(view, word.text, name.lower_) for _, name in named for view in wider.views):
        return ""
    return str(named[0][1].text)


def _in_one_phrase(view: "SentenceView", one: str, other: str) -> bool:
    """Whether two names stand in one phrase, as a place and what it lies in: "the city of Sarn in Velmia"."""
    mine, theirs = ([_up_to_the_verb(t) for t in view.tokens if t.lower_ == text] for text in (one, other))
    return any(not a.isdisjoint(b) for a in mine for b in theirs)


def _up_to_the_verb(token: "Token") -> set[int]:
    return {t.i for t in (token, *takewhile(lambda t: not is_verb(t), token.ancestors))}


def _topical(evidence: "EvidenceReading", word: "Word", entities: "list[Name]") -> bool:
    """Whether the article is about it: in the title, the first sentences, or again and again."""
    source = evidence.source
    if word.key in (source.article.title or "").lower() or any(_holds(v, word, entities) for v in source.body[:2]):
        return True
    return source.spread.get(word.key, 0) >= 3 or any(len({m.sentence for m in e.mentions}) >= 3 for e in entities)


def replaced(claim: "ClaimReading", evidence: "EvidenceReading", word: "Word") -> str:
    """The name for which another one was put into a copied sentence, wherever else the article has the other one."""
    copy = evidence.copy
    if copy is None or any(t.lower_.rstrip(".") == word.text for t in copy.dropped):
        return ""
    instead = [t for t in copy.instead_of(word.i) if words.is_name(t)]
    mates = [w for w in claim.view.words if w.i in claim.name_mates(word.i)]
    theirs = [words.word_of(t) for t in instead]
    if not theirs or any(_one(evidence, w, o) for w in mates for o in theirs):
        return ""
    return " ".join(t.text for t in instead)


def _one(evidence: "EvidenceReading", word: "Word", other: "Word") -> bool:
    """Whether two words of names are, or may be, of one entity."""
    return words.similarity(word, other) > 0 or evidence.source.one_entity(word, other)


def _stands_for(evidence: "EvidenceReading", copy: "Copy", word: "Word") -> bool:
    """Whether a name that is new in a copied sentence stands for words that it leaves out: another form, a pronoun."""
    if word.i in evidence.claim.bracketed:
        return True
    entities = evidence.source.entities_of(word)
    here = {m for e in entities for m in e.forms | {e.name, e.acronym or ""}}
    parts = {p.lower().strip(".") for form in here for p in form.split()}
    return any(
        t.lower_ in _PRONOUNS
        or t.lower_.strip(".") in parts
        or words.same_name(word.key, t.lower_)
        or (t.pos_ == "NOUN" and any(c.lower_ in {"the", "his", "her", "their", "its"} for c in t.children))
        for t in copy.dropped
    )


def _holds(view: "SentenceView", word: "Word", entities: "list[Name]") -> bool:
    if word.initials and word.initials in view.acronyms:
        return True
    if word.key in view.keys or any(words.similarity(word, w) >= 0.9 for w in view.words if w.name):
        return True
    return any(m.sentence == view.number for e in entities for m in e.mentions) or view.names_country(word.key)


def _may_say(claim: "ClaimReading", word: "Word") -> bool:
    """Whether the claim has it as who says or does something, and not as what something is done to."""
    root = claim.name_root(word.i)
    while root is not None and root.dep_ == "appos" and root.head is not root:  # "the minister, Jonas Hale, said"
        root = root.head
    return (
        root is None
        or root.dep_ in SUBJECTS | {"ROOT"}
        or root.head.head.lower_ == "according"
        or any(claim.view.only_says(n) for n in claim.entities_at(word.i))
    )


def _there(view: "SentenceView", entities: "list[Name]") -> "list[Name]":
    """Those of the entities that the sentence mentions."""
    return [e for e in entities if any(m.sentence == view.number for m in e.mentions)]


def _others(claim: "ClaimReading", view: "SentenceView", kinds: "set[NameKind]") -> list[str]:
    """Names of the same kind in the sentence that the claim does not have."""
    mine = {w.key for w in claim.view.words}
    return [
        n.name
        for n in view.entities
        if n.kind in kinds
        and not view.only_says(n)
        and not any(p.lower().strip(".") in mine for f in (n.name, *n.forms) for p in f.split())
    ]


def _referred(evidence: "EvidenceReading", view: "SentenceView", word: "Word", entities: "list[Name]") -> bool:
    """Whether the sentence has a pronoun or "the minister" where a sentence shortly before has the name."""
    if not any(t.lower_ in _PRONOUNS or (t.lower_ == "the" and t.head.dep_ in SUBJECTS) for t in view.tokens):
        return False
    before = [evidence.source.view(n) for n in range(max(1, view.number - _REACH), view.number)]
    return any(_holds(v, word, entities) for v in before if v.tokens)
