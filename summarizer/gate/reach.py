"""Whether "not" or "all" reaches further in the claim than in the evidence: "not safe" for "not safe for children".

What is denied, or said of every one, stays true with more words and not with fewer (downward monotone contexts, van
Benthem, 1986; MacCartney and Manning, 2008). A time or place that only tells which event it was limits nothing:
"nobody was hurt in the fire", but "nobody in the first car was hurt".
"""

from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from summarizer.gate import days
from summarizer.gate.ranks import ALONE
from summarizer.models import Problem
from summarizer.reading.grammar import NOUNS, SUBJECTS, THE_OR_THIS, child_of, children_of, has_child
from summarizer.reading.standing_words import DENYING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading

_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})
_EVERY = frozenset({"all", "every", "each", "any"})
_AT = frozenset("in at during inside outside near after".split())
_DESPITE = frozenset("despite notwithstanding according including like besides because due owing".split())
_PLACED = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "EVENT", "ORG"})
_UNLESS = frozenset({"until", "till", "unless", "before", "without", "if", "while"})
_ANSWERS = frozenset("respond reply answer comment return reason detail details explanation".split())
"""Of these it is news that they were not given, whatever they would have been about."""
_TAKEN = ("acomp", "attr", "oprd", "xcomp", "dobj")
"""What a verb is said with."""
_HELD = frozenset({"believe", "think", "expect"})
"""Denying these denies what is held."""
_IN_TURN = frozenset({"round", "half", "quarter", "stage", "leg", "lap", "phase"})
"""What comes one after another, "the first round", so that it is known without more."""
_OUT_OF = frozenset({"since", "among"})
_OWNED = frozenset("share stock stake".split())
"""What is "in" a firm is its own."""
_ANYBODY = frozenset({"person", "people", "one", "man", "woman", "thing"})
_AMONG = frozenset({"in", "among", "for"})
_OF_ALL = _OUT_OF | {"in", "of", "for", "across"}
_BARS = frozenset("ban prohibition embargo moratorium boycott veto refusal".split())
"""Nouns that deny what they are laid on."""
_CLAUSES = frozenset({"ccomp", "advcl", "conj", "relcl", "parataxis"})
_DEEPEST = 6


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what the claim denies, or says of every one, without the limits of all its evidence."""
    problems = []
    for pairs in evidence.sure_pairs:
        theirs = [p for p in pairs if _denies(p.theirs) and not p.loose]
        lost = [_lost(p, evidence) for p in theirs] if _denies(pairs[0].mine) else []
        if lost and all(lost):
            detail = f"the cited sentence denies it only '{lost[0]}'"
            problems.append(Problem(code="negation", value=pairs[0].mine.head.text, detail=detail))
    more = (_barred(claim, evidence), _every(claim, evidence), _utmost(claim, evidence), _share(evidence))
    found = [*problems, *chain.from_iterable(more)]
    return found or _cut_behind_not(evidence)


def _cut_behind_not(evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a word, verb or none, that a copy denies without its limits: "not safe", "after not seeing"."""
    copy = evidence.copy
    if copy is None:
        return []
    for no in (t for t in copy.view.tokens if (t.dep_ == "neg" or t.lower_ in _NOBODY) and t.i in copy.kept):
        denied = no.head if no.dep_ in {"neg", "det"} else no
        lost = _unsaid(_limits(denied), evidence) if denied.i in copy.kept else ""
        if lost:
            detail = f"the cited sentence denies it only '{lost}'"
            return [Problem(code="negation", value=denied.text, detail=detail)]
    return []


def _denies(act: "Act") -> bool:
    """Whether it is denied, or denies by itself what it governs: "refused to", "a ban on"."""
    return act.standing.negated or act.lemma in DENYING


def _lost(pair: "Pair", evidence: "EvidenceReading") -> str:
    """The first limit of a denied act that the claim does not have."""
    head = pair.theirs.head
    if not pair.theirs.standing.negated:
        return _unsaid(_within(_denied_by(head), 0, anywhere=False), evidence)
    nobody = (s for s in children_of(head, *SUBJECTS) if not _NOBODY.isdisjoint({s.lower_, *_determiners(s)}))
    return _unsaid([*_limits(head), *(limit for subject in nobody for limit in _limits(subject))], evidence)


def _denied_by(verb: "Token") -> "list[Token]":
    """What a verb that denies is done to, or what is done to it: "banned cars", "stopped paying bakers"."""
    below = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return [noun for said in below for noun in children_of(said, "dobj")]


def _barred(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a noun that denies, "a ban on boats", without the limits of what the evidence has denied."""
    problems = []
    for word in (w for w in claim.view.words if w.pos == "NOUN" and w.key in _BARS):
        theirs = [m.token for m in evidence.matches[word.i] if m.word.key == word.key]
        named = [t for t in theirs if t.pos_ == "NOUN"]
        lost = [_unsaid(_limits(t, 1), evidence) for t in named if len(named) == len(theirs)]
        if lost and all(lost):
            detail = f"the cited sentence says '{word.text}' only '{lost[0]}'"
            problems.append(Problem(code="negation", value=word.text, detail=detail))
    return problems


def _every(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a noun of which the claim says something of every one, the evidence of some kind of them only."""
    problems = []
    for word in (w for w in claim.view.words if w.pos == "NOUN" and _of_every(claim.reading.doc[w.i])):
        theirs = evidence.said_for(word.i)
        kinds = [[k for k in _limits(t, anywhere=True) if k.lower_ != "of"] for t in theirs if _of_every(t)]
        lost = [_unsaid(kind, evidence) for kind in kinds]
        if lost and all(lost):
            detail = f"the cited sentence says it only of those '{lost[0]}'"
            problems.append(Problem(code="number", value=word.text, detail=detail))
    return problems


def _utmost(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for what is the first, only or most of all in the claim, in the evidence of some kind of them only."""
    problems = []
    for mine in (t for t in claim.view.tokens if _is_utmost(t)):
        theirs = [t for view in evidence.views for t in view.tokens if t.lower_ == mine.lower_ and _is_utmost(t)]
        lost = [_unsaid(_among(t), evidence) or _of_others(mine, t, evidence) for t in theirs]
        if lost and all(lost):
            detail = f"the cited sentence says '{mine.text}' only of those '{lost[0]}'"
            problems.append(Problem(code="number", value=mine.text, detail=detail))
    return problems


def _of_others(mine: "Token", theirs: "Token", evidence: "EvidenceReading") -> str:
    """Of whom the evidence says "only", where the claim says it of another noun: "the only member", "councillor"."""
    anybody = theirs.head.lemma_ in _ANYBODY  # "the only person to survive", "the only survivor"
    same = anybody or any(m.word.i == theirs.head.i for m in evidence.matches.get(mine.head.i, []))
    of_nouns = {mine.head.tag_, theirs.head.tag_} <= {"NN", "NNS"} and mine.lower_ in {"only", "sole"}
    return theirs.head.text if of_nouns and not same and mine.head.i in evidence.matches else ""


def _share(evidence: "EvidenceReading") -> list[Problem]:
    """A problem for a percentage of all that is one of some place or group in the evidence: "fell 5% in the north"."""
    for pairs in evidence.sure_pairs:
        if pairs[0].loose or not _has_share(pairs[0].mine.head):
            continue
        theirs = [p.theirs.head for p in pairs if _has_share(p.theirs.head)]
        lost = [_unsaid(_wholes(t), evidence) for t in theirs]
        if lost and all(lost):
            detail = f"the cited sentence says it only '{lost[0]}'"
            return [Problem(code="number", value=pairs[0].mine.head.text, detail=detail)]
    return []


def _wholes(verb: "Token") -> "Iterator[Token]":
    """What tells of whom or where a share is one, on the verb and on its subject: "turnout in the north fell to"."""
    yield from (c for c in children_of(verb, "prep") if _is_whole(c))
    for subject in (s for s in children_of(verb, *SUBJECTS) if s.lemma_.lower() not in _OWNED):
        yield from (c for c in children_of(subject, "prep") if c.lower_ in _AMONG and _is_whole(c))


def _has_share(verb: "Token") -> bool:
    said = (t for c in verb.children if c.dep_ not in _CLAUSES for t in c.subtree)
    return any(t.ent_type_ == "PERCENT" or t.lower_ in {"%", "percent", "cent"} for t in said)


def _is_whole(link: "Token") -> bool:
    """Whether it tells of whom or where a share is one."""
    noun = child_of(link, "pobj")
    return link.lower_ in _OF_ALL and noun is not None and noun.ent_type_ not in {"DATE", "TIME", "PERCENT", "MONEY"}


def _is_utmost(token: "Token") -> bool:
    one_of_them = token.dep_ == "amod" and token.lower_ in ALONE and token.head.lemma_ not in _IN_TURN
    return token.tag_ in {"JJS", "RBS"} or one_of_them


def _among(utmost: "Token") -> "Iterator[Token]":
    """What says of which of them it is the first or the most; no day that a comma sets off: "the first, in 2011"."""
    return filterfalse(days.is_told_apart, _around(utmost))


def _around(utmost: "Token") -> "Iterator[Token]":
    """What stands on it, on its noun, and behind that on the verb."""
    high = utmost.head if utmost.tag_ == "RBS" else utmost  # "most powerful"
    noun = high.head if high.dep_ == "amod" else high
    yield from (c for c in children_of(noun, "amod", "compound") if high.i < c.i < noun.i)  # "the first Danish bank"
    one = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    for said in dict.fromkeys((high, noun, one)):
        yield from _limits(said, anywhere=True)
    verb = next((t for t in one.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None and verb.i < one.i:
        ranked = one.dep_ in {"dobj", "attr"} or one.head.lower_ == "as"
        told = _OF_ALL if ranked else _OUT_OF
        behind = [c for c in verb.children if c.i > one.i]
        yield from (c for c in behind if (c.dep_ == "prep" and c.lower_ in told) or days.is_since(c))


def _unsaid(limits: "Iterable[Token]", evidence: "EvidenceReading") -> str:
    """The first of these phrases that says something, nothing of which the claim says; "over it" is any "over …".

    What limits a word that is gone went with that.
    """
    tokens = evidence.claim.view.tokens
    for limit in limits:
        said = [t for t in limit.subtree if t.like_num or t.pos_ in NOUNS or not (t.is_stop or t.is_punct)]
        again = any(t.lower_ == limit.lower_ and any(c.pos_ == "PRON" for c in t.children) for t in tokens)
        if said and not again and not _keeps(said, evidence) and _keeps([limit.head], evidence):
            return limit.doc[limit.left_edge.i : limit.right_edge.i + 1].text
    return ""


def _keeps(said: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether the claim has any of these words of the evidence."""
    copy = evidence.copy
    if copy is not None and copy.view.tokens[0].i <= said[0].i <= copy.view.tokens[-1].i:
        return any(map(copy.keeps, said))
    return _is_said(said, evidence)


def _is_said(limit: "list[Token]", evidence: "EvidenceReading") -> bool:
    """Whether the claim has any of these words, or one that no other word of the evidence is nearer to."""
    mine = {t.lower_ for t in evidence.claim.view.tokens}
    best = (m for found in evidence.matches.values() for m in found if m.weight == found[0].weight)
    held = {m.word.i for m in best}
    return any(t.i in held or t.lower_ in mine for t in limit)


def _limits(said: "Token", depth: int = 0, *, anywhere: bool = False) -> "Iterator[Token]":
    """The phrases behind a word that tell in which case, for whom or of which of them it is, and those within these.

    With `anywhere` a place is a limit, too.
    """
    noun = said.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
    behind = depth < _DEEPEST and said.lemma_.lower() not in _ANSWERS
    for child in (c for c in said.children if behind and c.i > said.i):
        if child.dep_ in {"prep", "agent"} and not (noun and child.lower_ == "of" and not anywhere):
            if not _is_no_limit(child) and (anywhere or (noun and not depth) or not _places_it(child)):
                yield child
            if child.lower_ != "including":  # "the first map, including lakes of ice"
                yield from _within(children_of(child, "pobj"), depth, anywhere=anywhere)
        elif (noun and child.dep_ in {"relcl", "acl", "amod"}) or _depends(child):
            yield child
            if anywhere or child.dep_ == "acl" or child.tag_ == "VB":
                yield from _limits(child, depth + 1, anywhere=anywhere)
        elif not noun and (child.dep_ in _TAKEN or (child.dep_ == "ccomp" and said.lemma_ in _HELD) or _is_to(child)):
            yield from _within([child], depth, anywhere=anywhere)


def _within(nouns: "Iterable[Token]", depth: int, *, anywhere: bool) -> "Iterator[Token]":
    """The limits of these; certain ones are known without theirs, but not by half of one: "the plan to fund a dam"."""
    for noun in nouns:
        if anywhere or not _is_this(noun):
            yield from _limits(noun, depth + 1, anywhere=anywhere)
        else:
            for clause in children_of(noun, "acl", "relcl"):
                yield from _limits(clause, depth + 1, anywhere=anywhere)


def _is_no_limit(link: "Token") -> bool:
    """Whether it tells the day, or why it was, or what made no difference: "on Monday", "despite the rain"."""
    return link.lower_ in _DESPITE or days.only_tells_when(link)


def _places_it(link: "Token") -> bool:
    """Whether it tells only where it was, or at which event: "in the fire", "at Holt"."""
    noun = child_of(link, "pobj")
    return link.lower_ in _AT and (noun is None or _is_this(noun))


def _is_this(noun: "Token") -> bool:
    """Whether it is a certain one: "the fire", "his office", "Holt"."""
    known = noun.pos_ in {"PROPN", "PRON"} or noun.ent_type_ in _PLACED or has_child(noun, "poss")
    return known or not THE_OR_THIS.isdisjoint(_determiners(noun))


def _is_to(clause: "Token") -> bool:
    """Whether it is what something is done for: "did not win them to back the plan"."""
    return clause.dep_ == "advcl" and clause.tag_ == "VB"


def _depends(clause: "Token") -> bool:
    """Whether it is a clause that limits what stands before it: "until the roof is dry"."""
    return clause.dep_ == "advcl" and any(c.lower_ in _UNLESS for c in clause.children)


def _of_every(noun: "Token") -> bool:
    return not _EVERY.isdisjoint(_determiners(noun))


def _determiners(noun: "Token") -> set[str]:
    return {c.lower_ for c in children_of(noun, "det", "predet")}
