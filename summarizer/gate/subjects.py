"""Whether another subject of the sentence does it in the claim: "the actress wrote it" for "whose sister wrote it".

`swap` compares the names of who does it. Here the claim's subject is any noun that the sentence has in another place,
and the one who does it there, or has it done to him, is gone; or it is one of several of whom only another does it.
"""

from typing import TYPE_CHECKING

from summarizer.gate import words
from summarizer.gate.acts import is_verb, phrase
from summarizer.gate.swap import SYMMETRIC
from summarizer.models import Problem
from summarizer.reading import lexicon
from summarizer.reading.grammar import DATED, HE_OR_SHE, NOUNS, SUBJECTS, THE_OR_THIS, child_of, children_of, has_child
from summarizer.reading.standing_words import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_OFFICIAL = frozenset(
    "police officer authority official prosecutor court judge jury government state ministry army council".split()
)
"""Who does what is only told as done: "was arrested"."""
_HIS = frozenset({"his", "her"})
_OWN = frozenset({"its", "their"})
_THIRD = HE_OR_SHE | {"they", "it"}
_SAME = 0.9
"""Likeness of two words for one subject."""
_IS = frozenset({"attr", "appos", "oprd", "compound", "poss"})
"""What hangs so on a word may be what that is."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first verb whose subject has another part in each cited sentence with that verb."""
    del claim
    for pairs in evidence.sure_pairs:
        found = [next(filter(None, (compare(p, evidence) for compare in _WAYS)), None) for p in pairs]
        if found and found[0] is not None and None not in found:
            mine, theirs = found[0]
            detail = f"the cited sentences say it of '{theirs.text}', not of '{mine.text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return _did_not(evidence) or _of_his(evidence)


def _did_not(evidence: "EvidenceReading") -> list[Problem]:
    """One of the subjects of whom the evidence says that he did not: "A and B signed" for "A signed, B did not"."""
    for act in evidence.claim.acts:
        theirs = [(v, a) for v in evidence.views for a in v.acts if a.head.lemma_ == act.head.lemma_]
        denied = {t.i for _, a in theirs if a.standing.negated for t in a.agents}
        done = {v.number for v, a in theirs if not a.standing.negated}
        if act.standing.negated or not denied or not done:
            continue
        for mine in (t for s in children_of(act.head, *SUBJECTS) for t in s.subtree if words.is_name(t)):
            found = evidence.matches.get(mine.i, [])
            if any(m.word.i in denied for m in found) and not any(m.view.number in done for m in found):
                detail = f"the cited sentences say that '{mine.text}' did not ('{act.head.text}')"
                return [Problem(code="negation", value=mine.text, detail=detail)]
    return []


def _other(pair: "Pair", evidence: "EvidenceReading") -> "tuple[Token, Token] | None":
    """The claim's subject that stands elsewhere in the sentence, and the one there."""
    theirs = [t for t in _side(pair) if t.dep_ != "appos" or t.pos_ != "NUM"]  # "Lund, 44, won"
    if pair.loose or not theirs or any(t.pos_ not in NOUNS or t.ent_type_ in DATED for t in theirs):
        return None
    if pair.mine.lemma in SYMMETRIC or (pair.mine.lemma in SAYING and has_child(pair.mine.head, "ccomp")):
        return None  # who says it `speaker` compares
    if any(c.lower_ in _OWN for t in theirs for c in children_of(t, "poss")):
        return None  # what its people do it does: "the firm said its ferries carried nine tons"
    inside = {t.i for some in theirs for t in phrase(some)}
    held = {m.word.i for found in evidence.matches.values() for m in found}
    told_too = any(t.i in held for t in theirs)
    for mine in _subjects(pair.mine.head):
        places = [m.word.i for m in evidence.matches.get(mine.i, []) if m.view is pair.view and m.weight >= _SAME]
        elsewhere = [pair.view.token(i) for i in places]
        if not places or any(i in inside for i in places) or any(_is_one(t, theirs) for t in elsewhere):
            continue
        # what stands under a verb is not who does it there, by whatever name (principle C of Chomsky, 1981)
        below = theirs[0].dep_ in SUBJECTS and all(
            pair.theirs.head in t.ancestors and t.i > theirs[0].i for t in elsewhere
        )
        if (
            (words.is_name(mine) and _all_named(theirs))
            if told_too
            else (below or _may_not_be(mine, theirs) or _are_one_and_many(mine, theirs, evidence))
        ):
            return mine, theirs[0]
    return None


def _of_those(pair: "Pair", evidence: "EvidenceReading") -> "tuple[Token, Token] | None":
    """The claim's subject where it is said of "those from Holt" who are others of these: "bakers from Tarn"."""
    those = next((t for t in children_of(pair.theirs.head, *SUBJECTS) if t.lower_ == "those"), None)
    mine = child_of(pair.mine.head, *SUBJECTS)
    if those is None or mine is None or mine.pos_ not in NOUNS or pair.loose:
        return None
    told = {t.i for t in those.subtree if words.is_content(t)}
    held = {m.word.i for found in evidence.matches.values() for m in found}
    kinds = [t for c in children_of(mine, "prep") for g in children_of(c, "pobj") for t in (g, *g.conjuncts)]
    strays = [t for t in kinds if not any(m.word.i in told for m in evidence.matches.get(t.i, []))]
    return (mine, those) if told and (strays or told.isdisjoint(held)) else None


def _brought_in(pair: "Pair", evidence: "EvidenceReading") -> "tuple[Token, Token] | None":
    """The claim's subject, one of another sentence, where the sentence only says to whom it is done."""
    theirs, mine = pair.theirs, child_of(pair.mine.head, "nsubj")
    done = child_of(theirs.head, "nsubjpass")
    same = pair.mine.head.lemma_ == theirs.head.lemma_
    if mine is None or done is None or theirs.agents or pair.loose or not same:
        return None
    if mine.pos_ not in NOUNS or mine.lemma_.lower() in _OFFICIAL or not child_of(pair.mine.head, "dobj"):
        return None
    matches = evidence.matches.get(mine.i, [])
    return (mine, done) if matches and not any(m.view is pair.view for m in matches) else None


def _of_his(evidence: "EvidenceReading") -> list[Problem]:
    """A subject, by name, of what the evidence says of somebody of his or hers: "in which her driver was hurt"."""
    held = {m.word.i for found in evidence.matches.values() for m in found}
    for act in evidence.claim.acts:
        mine = next(iter(_subjects(act.head)), None)
        if mine is None or not words.is_name(mine):
            continue
        same = [m.view.act(m.word.i) for m in evidence.matches.get(act.head.i, []) if m.weight == 1]
        passive = has_child(act.head, "nsubjpass")
        theirs = [t for a in same for t in (a.patients if passive else a.agents)]
        if theirs and all(_is_his(t) and t.i not in held for t in theirs):
            detail = f"the cited sentences say it of '{theirs[0].text}', not of '{mine.text}'"
            return [Problem(code="swap", value=mine.text, detail=detail)]
    return []


def _is_his(noun: "Token") -> bool:
    """Whether it is somebody of his or hers, whom no name beside it tells to be the one that is meant."""
    owner = child_of(noun, "poss")
    his = owner is not None and owner.lower_ in _HIS and noun.pos_ == "NOUN" and not has_child(noun, "appos")
    return his and _is_somebody(noun)


def _inside_his_clause(pair: "Pair", evidence: "EvidenceReading") -> "tuple[Token, Token] | None":
    """The claim's subject that the sentence has as his in a clause under what he himself does: he is another."""
    theirs, mine = _side(pair), child_of(pair.mine.head, "nsubj")
    if pair.loose or mine is None or mine.pos_ != "NOUN" or len(theirs) != 1 or theirs[0].lower_ not in HE_OR_SHE:
        return None
    found = [pair.view.token(m.word.i) for m in evidence.matches.get(mine.i, []) if m.view is pair.view]
    inside = [t.dep_ in SUBJECTS and has_child(t, "poss") and pair.theirs.head in t.ancestors for t in found]
    return (mine, theirs[0]) if found and all(inside) else None


def _behind_pronoun(pair: "Pair", evidence: "EvidenceReading") -> "tuple[Token, Token] | None":
    """The claim's subject that only a later clause has: "they ask for 7 per cent; the employers offer 4"."""
    theirs, mine = _side(pair), child_of(pair.mine.head, "nsubj")
    if pair.loose or mine is None or mine.pos_ not in NOUNS or len(theirs) != 1 or theirs[0].lower_ not in _THIRD:
        return None
    matches = evidence.matches.get(mine.i, [])
    later = [pair.view.token(m.word.i) for m in matches if m.view is pair.view]
    above = {t.i for t in pair.theirs.head.ancestors}
    ended = {t.i for t in pair.view.tokens if t.text == ";" and t.i > theirs[0].i}
    apart = [
        t.dep_ in SUBJECTS and t.i > theirs[0].i and (t.head.i not in above or any(i < t.i for i in ended))
        for t in later
    ]
    return (mine, theirs[0]) if later and len(later) == len(matches) and all(apart) else None


def _is_somebody(noun: "Token") -> bool:
    """Whether a noun is for a person: of a family, an office, or who does something."""
    lemma = noun.lemma_.lower()
    return lemma in lexicon.KIN | lexicon.OFFICES or lemma.endswith(("er", "or", "ant", "ist"))


def _subjects(verb: "Token") -> "list[Token]":
    """The subject of a verb, with those joined to it."""
    found = children_of(verb, *SUBJECTS)
    return [t for s in found for t in (s, *s.conjuncts, *children_of(s, "appos")) if t.pos_ in NOUNS]


def _side(pair: "Pair") -> "list[Token]":
    """Who stands in the sentence where the claim has its subject; none where the parse has to guess."""
    theirs, head = pair.theirs, pair.theirs.head
    passive = has_child(pair.mine.head, "nsubjpass")
    side = theirs.patients if passive else theirs.agents
    if not is_verb(head):
        return list(side) if theirs.agents else []
    if pair.mine.lemma != theirs.lemma:
        return []
    own = [c for c in head.children if c.dep_ in SUBJECTS or (passive and c.dep_ == "dobj")]
    own += [g for c in children_of(head, "agent") for g in c.children]
    own += [head.head] if head.dep_ == "relcl" and any(c.tag_ in {"WDT", "WP"} for c in own) else []
    return list(side) if any(t in own for t in side) else []


def _is_one(token: "Token", others: "list[Token]") -> bool:
    """Whether the parse says that a word is, or is beside, one of these: an apposition, "Lund, with Moe, ..."."""
    beside = token.dep_ in _IS and (token.head in others or token.dep_ not in {"appos", "poss"})
    if beside or any(t.dep_ in _IS - {"poss", "compound"} for t in others):
        return True
    above = {t.i for t in token.ancestors}
    return any(t.i in above for t in others)


def _all_named(theirs: "list[Token]") -> bool:
    return all(map(words.is_name, theirs))


def _are_one_and_many(mine: "Token", theirs: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether the claim's are several, and the sentence's is one person by name."""
    named = evidence.source.entities_of(words.word_of(theirs[0])) if len(theirs) == 1 else []
    return mine.tag_ == "NNS" and bool(named) and all(e.kind == "person" for e in named)


def _may_not_be(mine: "Token", theirs: "list[Token]") -> bool:
    """Whether the words leave no doubt that these are others: two nouns, the name of nobody called so."""
    if any(map(words.is_name, theirs)):
        return False
    again = any(c.lower_ in THE_OR_THIS for t in theirs for c in t.children)  # "Lund said the firm would close"
    return not (words.is_name(mine) and again)


_WAYS = (_other, _of_those, _brought_in, _inside_his_clause, _behind_pronoun)
