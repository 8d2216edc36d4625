"""Whether the evidence holds the claim's content words: weighted lexical coverage, with WordNet's close synonyms."""

from typing import TYPE_CHECKING

from summarizer.gate import name
from summarizer.gate.paths import is_a_part
from summarizer.gate.speakers import STUDIES
from summarizer.models import Problem
from summarizer.reading.grammar import children_of, has_child
from summarizer.reading.standing_words import CALLING, PLAIN_SAYING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading, Match
    from summarizer.gate.words import Word

CARRIERS = frozenset(
    "bring make hold reach take give launch file carry suffer conduct place put issue deliver draw see face undergo "
    "lodge open enter cast strike sustain pose mount stage experience commit perform voice express lead".split()
)
"""Verbs that say no more of a deed than that it is done."""
_ADDING = frozenset("new recent current previous additional subsequent further multiple numerous various".split())
"""Adjectives that only say which or how many, in other words than the evidence."""
_FINDING = frozenset({"find", "show"})
_AHEAD = frozenset({"scheduled", "due", "slated"})
"""What says no more than that it is to come."""
ENOUGH = 0.7
"""Coverage from which on the claim counts as said."""
RUN = 4
"""Content words on end that the evidence lacks altogether."""
CLOSE = 0.85
"""Share of tokens in order from which on each new word must stand for one that was left out."""
VERY_SHORT = 4
"""Content words up to which what is done must be there."""
SHORT = 8
"""Content words up to which each doer and object must be there."""


def coverage(claim: "ClaimReading", evidence: "EvidenceReading") -> float:
    """Share of the claim's weighted content words that the evidence holds, 0–1."""
    leave = claim.measured | _carrying(claim, evidence)
    counted = [w for w in claim.view.words if w.i not in leave]
    total = sum(w.weight for w in counted)
    if not total:
        return 1.0 if claim.numeric else 0.0
    held = sum(w.weight * max((m.weight for m in evidence.matches[w.i]), default=0.0) for w in counted)
    return min(held / total, 1.0)


def _carrying(claim: "ClaimReading", evidence: "EvidenceReading") -> set[int]:
    """The verbs that only carry a noun for what is done, where the evidence does the same: "no charges were brought".

    Light verbs (Jespersen, 1942): the evidence has the noun's deed as a verb, or another light verb with the noun.
    """
    found = set()
    for act in claim.acts:
        if carried(act, evidence):
            found.add(act.head.i)
        if act.head.lower_ == "meant" and has_child(act.head, "xcomp"):
            found.add(act.head.i)
        found |= _taking_part(act.head, evidence)
    return found | _awaited(claim, evidence) | _members(claim, evidence)


def _awaited(claim: "ClaimReading", evidence: "EvidenceReading") -> set[int]:
    """The words that only say that something is to come, where the evidence looks ahead at all."""
    ahead = any("future" in act.standing.force for view in evidence.views for act in view.acts)
    return {t.i for t in claim.view.tokens if t.lower_ in _AHEAD} if ahead else set()


def _members(claim: "ClaimReading", evidence: "EvidenceReading") -> set[int]:
    """The "member" of "crew member", where the evidence counts some or none of these: "none of the crew"."""
    found = set()
    for member in (t for t in claim.view.tokens if t.lemma_ == "member" and _is_counted(t)):
        matches = [m for c in member.children if c.dep_ == "compound" for m in evidence.matches.get(c.i, [])]
        if any(_is_counted(m.view.token(m.word.i)) for m in matches):
            found.add(member.i)
    return found


def _is_counted(group: "Token") -> bool:
    """Whether a number or "no" says how many of a group, or how many they are: "one of the crew", "the 22 crew"."""
    counts = has_child(group, "nummod") or any(c.lower_ == "no" for c in children_of(group, "det"))
    return counts or (group.dep_ == "pobj" and is_a_part(group.head.head))


def _taking_part(verb: "Token", evidence: "EvidenceReading") -> set[int]:
    """The words of "took part in a demonstration", where the evidence says "demonstrated"."""
    part = next((c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "part"), None)
    links = [c for t in (verb, part) if t is not None for c in t.children if c.lower_ == "in"]
    taken = [g for link in links for g in link.children if g.dep_ == "pobj"]
    if part is None or verb.lemma_ != "take":
        return set()
    done = any(m.token.pos_ == "VERB" for t in taken for m in evidence.matches.get(t.i, []))
    return {verb.i, part.i} if done else set()


def carried(act: "Act", evidence: "EvidenceReading") -> "list[Match]":
    """What the evidence has for the noun that a light verb carries: "charged" for "charges were brought"."""
    nouns = [c for c in act.head.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ == "NOUN"]
    if act.head.lemma_.lower() not in CARRIERS:
        return []
    said = [m for noun in nouns for m in evidence.matches.get(noun.i, [])]
    return [m for m in said if _done(m.token)]


def _done(token: "Token") -> bool:
    """Whether a verb says it, or a noun that a light verb carries."""
    if token.pos_ == "VERB":
        return True
    light = token.head.lemma_.lower() in CARRIERS | {"have", "be"}
    return token.dep_ in {"dobj", "nsubjpass"} and light


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """One problem that names the words which the evidence does not hold, where they are too many."""
    missing = [w for w in claim.view.words if not evidence.matches[w.i]]
    put_in = _put_in(claim, evidence)
    if put_in:
        detail = f"the cited sentence does not say {', '.join(put_in[:8])} at this place"
        return [Problem(code="unsupported", value=", ".join(put_in[:8]), detail=detail)]
    invented = _invented(claim, evidence) or _describing(claim, evidence)
    if invented:
        detail = f"the cited sentences do not say {' '.join(invented[:8])}"
        return [Problem(code="unsupported", value=", ".join(invented[:8]), detail=detail)]
    if coverage(claim, evidence) >= ENOUGH and not _other_argument(claim, evidence) and not _other_act(claim, evidence):
        return []
    detail = f"the cited sentences do not speak of {spelt(missing[:8], claim)}"
    return [Problem(code="unsupported", value=", ".join(w.text for w in missing[:8]), detail=detail)]


def spelt(some: "Iterable[Word]", claim: "ClaimReading") -> str:
    """The words as the claim spells them, names with their capitals."""
    return ", ".join(claim.reading.doc[word.i].text if word.name else word.text for word in some)


def _invented(claim: "ClaimReading", evidence: "EvidenceReading") -> list[str]:
    """The longest run of content words of which the evidence holds none: a clause that was added to a true sentence."""
    longest: list[str] = []
    run: list[str] = []
    for word in claim.view.words:
        known = evidence.matches[word.i] or word.i in claim.measured or word.i in claim.bracketed
        run = [] if known else [*run, word.text]
        longest = max(longest, run, key=len)
    return longest if len(longest) >= RUN else []


def _describing(claim: "ClaimReading", evidence: "EvidenceReading") -> list[str]:
    """In a very short claim, an adjective of a thing that the evidence has, which the article says of nothing."""
    if len(claim.view.words) > VERY_SHORT or claim.titled:
        return []
    for word in (w for w in claim.view.words if w.pos in {"ADJ", "VERB"} and not w.name):
        token = claim.reading.doc[word.i]
        known = evidence.matches[word.i] or word.i in claim.measured or word.key in evidence.source.spread
        thing = any(
            m.word.pos == "NOUN" and m.word.key == token.head.lemma_.lower()
            for m in evidence.matches.get(token.head.i, [])
        )
        if token.dep_ == "amod" and token.tag_ != "VBG" and thing and not known and token.lower_ not in _ADDING:
            return [token.text]
    return []


def _put_in(claim: "ClaimReading", evidence: "EvidenceReading") -> list[str]:
    """In a close copy, the content words that stand for nothing that it leaves out and that no other sentence has."""
    copy = evidence.copy
    if copy is None:
        return []
    lost, leave = {t.i for t in copy.dropped}, _awaited(claim, evidence) | _members(claim, evidence)
    said = any(t.lemma_.lower() in PLAIN_SAYING for t in copy.dropped)
    told = any(t.lower_ == "according" for t in copy.dropped)
    return [
        w.text
        for w in claim.view.words
        if copy.put_in(w.i)
        and (copy.share >= CLOSE or _another(w, copy, evidence))
        and not w.name
        and w.i not in claim.measured | leave
        and not (said and w.key in PLAIN_SAYING | CALLING)
        and not (told and w.key in _FINDING and _is_study(claim.reading.doc[w.i]))
        and ((w.pos != "VERB" and name.replaced(claim, evidence, w)) or not _said_elsewhere(w, copy, evidence, lost))
    ]


def _is_study(verb: "Token") -> bool:
    """Whether it is a study that finds it: "a survey found" for "according to a survey"."""
    return any(c.lemma_.lower() in STUDIES | {"poll"} for c in children_of(verb, "nsubj"))


def _another(word: "Word", copy: "Copy", evidence: "EvidenceReading") -> bool:
    """Whether a word that the evidence lacks stands for another of its part of speech: "sharply" for "slightly"."""
    instead = copy.instead_of(word.i)
    return not evidence.matches[word.i] and len(instead) == 1 and instead[0].pos_ == word.pos == "ADV"


def _said_elsewhere(word: "Word", copy: "Copy", evidence: "EvidenceReading", lost: set[int]) -> bool:
    """Whether it stands for a word that the copy leaves out, or comes from another sentence, but for quotations."""
    quotes = any(t.is_quote for t in copy.claim.tokens) and copy.instead_of(word.i)
    return any((m.view is not copy.view and not quotes) or m.word.i in lost for m in evidence.matches[word.i])


def _other_act(claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """In a very short claim, whether the evidence has no word for what is done in it: "won" for "was nominated"."""
    known = _carrying(claim, evidence)
    missing = [w for w in claim.view.words if w.pos == "VERB" and w.i not in known and not evidence.matches[w.i]]
    acts = [t for w in missing if (t := claim.reading.doc[w.i]).dep_ == "ROOT"]
    governing = any(c.dep_ == "xcomp" for t in acts for c in t.children)
    return bool(acts) and not governing and len(claim.view.words) <= VERY_SHORT


def _other_argument(claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """In a short claim, whether a doer or object of an act is another than the evidence's."""
    if len(claim.view.words) > SHORT:
        return False
    leave = claim.numeric | _members(claim, evidence)
    for pairs in evidence.sure_pairs:
        pair = pairs[0]
        for mine, theirs in ((pair.mine.agents, pair.theirs.agents), (pair.mine.patients, pair.theirs.patients)):
            new = [t for t in mine if not evidence.matches.get(t.i, True) and t.i not in leave]
            if new and theirs and not pair.loose:
                return True
    return False
