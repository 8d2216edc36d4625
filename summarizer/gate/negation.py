"""Whether the claim denies what the evidence affirms, or the reverse.

Polarity of each act by negators and by verbs that deny what they govern (MacCartney and Manning, 2008: implicatives);
antonyms by WordNet.
"""

import re
from typing import TYPE_CHECKING

from summarizer.gate import antonyms, kept_from, links, unsupported, words
from summarizer.gate.accused import ACCUSING
from summarizer.gate.acts import is_verb
from summarizer.gate.comparing import SURE, shared_weight
from summarizer.gate.denied import denies, is_not_only
from summarizer.gate.opposites import opposed_small
from summarizer.gate.standing import standing
from summarizer.models import Problem
from summarizer.reading.grammar import children_of
from summarizer.reading.standing_words import DENYING, NEGATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from summarizer.gate.acts import Act
    from summarizer.gate.comparing import Pair
    from summarizer.gate.copies import Copy
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView

_AGAINST = frozenset("against anti versus opposite opponent opposition enemy fight beat defeat protest".split())
_FOR = frozenset({"support", "favour", "favor"})
_NOT = {
    "missing": {"find", "locate", "recover", "trace"}, "absent": {"attend", "come", "appear", "present"},
    "unhurt": {"hurt", "injure", "harm"}, "unharmed": {"hurt", "injure", "harm"}, "unchanged": {"change", "alter"},
    "unclear": {"know"}, "unknown": {"know"}, "undisclosed": {"disclose", "reveal"}, "empty": {"win", "get"},
    "survive": {"die"}, "stay": {"leave", "go", "resign"}, "intact": {"damage"}, "unaware": {"know"},
    "lack": {"be", "have", "exist"}, "silent": {"comment", "speak"}, "miss": {"attend", "play"},
}  # fmt: skip
"""Words that deny what these verbs say."""
_UNTRUE = re.compile(r"\bit (?:is|was) (?:not true|untrue|false|not the case) that\b", re.IGNORECASE)
_SURELY = 2.2
"""Weight of shared arguments from which on another verb is taken for the same act."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each act whose polarity the evidence has the other way round, and for each antonym."""
    if untrue := _called_untrue(claim, evidence):
        return [untrue]
    problems = [_reversed(pairs[0]) for pairs in evidence.sure_pairs if all(map(_differs, pairs))]
    if not problems:
        problems += _denied_alone(evidence) or _carried(evidence)
    if evidence.copy is not None and not problems:
        problems += _cut_or_put_in(evidence) or _small_word(evidence)
    if not problems and (against := _against_alone(evidence)):
        problems = [against]
    if not problems:
        problems = [_sided(p[0]) for p in evidence.sure_pairs if all(_other_side(pair, evidence) for pair in p)]
    return problems + antonyms.find(claim, evidence)


def _called_untrue(claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """Where the claim says of a whole statement that it is not so: "it is not true that", where no source does."""
    found = _UNTRUE.search(claim.view.text)
    if found is None or any(_UNTRUE.search(v.text) for v in evidence.views):
        return None
    return Problem(code="negation", value=found[0], detail=f"the cited sentences do not say '{found[0]}' of anything")


def _differs(pair: "Pair") -> bool:
    if (pair.loose and pair.shared < _SURELY) or (pair.mine.lemma in ACCUSING and _refuted(pair.theirs.head)):
        return False
    mine, theirs = pair.mine.standing, pair.theirs.standing
    if "alleged" in mine.force & theirs.force:
        return False
    if "wanted" in theirs.force and kept_from.is_left_undone(pair.mine.head, DENYING):
        return False  # who is kept from it may have been ordered to do it
    if (mine.negated and links.only_then(pair)) or links.waits(pair):
        return False
    if mine.negated and (still_trying(pair.theirs.head) or _says_not(pair.mine.head, [pair.view])):
        return False
    itself = pair.mine.lemma == pair.theirs.lemma
    return _denied(pair.mine, itself=itself) != _denied(pair.theirs, itself=itself)


def _denied(act: "Act", *, itself: bool) -> bool:
    """Whether it is denied; that somebody is kept from it counts against the verb itself, not against another one."""
    return act.standing.negated != (not itself and kept_from.is_left_undone(act.head, DENYING))


def _says_not(verb: "Token", views: "Sequence[SentenceView]") -> bool:
    """Whether a word of the evidence says by itself that it is not so: "is missing" for "has not been found"."""
    return any(
        verb.lemma_.lower() in {*_NOT.get(t.lemma_.lower(), ()), *_NOT.get(t.lower_, ())}
        for view in views
        for t in view.tokens
    )


def still_trying(act: "Token") -> bool:
    """Whether somebody is still trying to do it in the evidence, so that it is not done."""
    above = [t for head in act.ancestors for t in (head, *head.children)]
    return any(t.lower_ in {"still", "yet"} for t in above) and "wanted" in standing(act).force


def _refuted(charge: "Token") -> bool:
    """Whether somebody denies it; who denies a charge was accused all the same."""
    return not is_verb(charge) and charge.dep_ == "dobj" and charge.head.lemma_.lower() in DENYING


def _reversed(pair: "Pair") -> Problem:
    said = pair.mine.head.text
    detail = (
        f"the claim denies '{said}', the cited sentences affirm it"
        if pair.mine.standing.negated
        else f"the claim affirms '{said}', the cited sentences deny it"
    )
    return Problem(code="negation", value=said, detail=detail)


def _other_side(pair: "Pair", evidence: "EvidenceReading") -> bool:
    """Whether one is for what the other is against: "voted for the treaty", "in favour of"."""
    mine, theirs = _sides(pair.mine.head), _sides(pair.theirs.head)
    return not pair.loose and any(
        side in mine
        and other in theirs
        and side not in theirs
        and any(m.word.i == theirs[other].i for m in evidence.matches.get(mine[side].i, []))
        for side, other in (("for", "against"), ("against", "for"))
    )


def _against_alone(evidence: "EvidenceReading") -> Problem | None:
    """What the claim has somebody do against something where the evidence is against nothing."""
    for mine in (t for t in evidence.claim.view.tokens if t.dep_ == "prep" and t.lower_ == "against"):
        if not evidence.matches.get(mine.head.i):
            continue
        words = {t.lemma_.lower() for view in evidence.views for t in view.tokens}
        sided = is_verb(mine.head) or not words.isdisjoint(_FOR)  # "a letter against him", not "proceedings against"
        if sided and words.isdisjoint(_AGAINST | DENYING):
            return Problem(code="negation", value=mine.text, detail="the cited sentences are against nothing")
    return None


def _sides(verb: "Token") -> "dict[str, Token]":
    """What a verb is for or against."""
    found = {}
    for link in (c for c in verb.children if c.dep_ == "prep"):
        for what in (c for c in link.children if c.dep_ == "pobj"):
            if what.lower_ in _FOR:
                found["for"] = next((g for c in what.children for g in c.children if g.dep_ == "pobj"), what)
            elif link.lower_ in {"for", "against"}:
                found[link.lower_] = what
    return found


def _sided(pair: "Pair") -> Problem:
    said = pair.mine.head.text
    return Problem(code="negation", value=said, detail=f"the cited sentences have '{said}' for the other side")


def _denied_alone(evidence: "EvidenceReading") -> list[Problem]:
    """An act that the claim denies where the evidence denies neither it nor anything that is said of it."""
    for act in evidence.claim.acts:
        negators = [c for c in act.head.children if c.dep_ == "neg" and denies(c)]
        if not negators or evidence.opposites(words.word_of(act.head)):
            continue
        same = evidence.said_for(act.head.i)
        late = links.not_until(act.head) and any(t.lower_ == "only" for v in evidence.views for t in v.tokens)
        if late or _says_not(act.head, evidence.views) or any(map(still_trying, same)):
            continue
        said = [m for place in sorted(act.places) for m in evidence.matches.get(place, [])]
        said += [m for c in act.head.children if c.dep_ == "xcomp" for m in evidence.matches.get(c.i, [])]
        denied = [theirs for view in evidence.views for theirs in view.acts if theirs.standing.negated]
        near = {(m.view.number, m.word.i) for m in said}
        if any(standing(m.token).negated for m in said) or any(
            (view.number, place) in near for view in evidence.views for theirs in denied for place in theirs.places
        ):
            continue
        detail = f"the claim denies '{act.head.text}', the cited sentences deny nothing of it"
        return [Problem(code="negation", value=negators[0].text, detail=detail)]
    return []


def _carried(evidence: "EvidenceReading") -> list[Problem]:
    """A deed that a light verb carries in the claim, denied on one side only: "no charges were brought"."""
    for act in evidence.claim.acts:
        found = [m.view.act(m.word.i) for m in unsupported.carried(act, evidence)]
        theirs = [t.standing.negated for t in found if shared_weight(act, t, evidence) >= SURE]
        if theirs and act.standing.negated not in theirs and not _says_not(act.head, evidence.views):
            detail = f"the cited sentences {'affirm' if act.standing.negated else 'deny'} what is {act.head.text}"
            return [Problem(code="negation", value=act.head.text, detail=detail)]
    return []


def _cut_or_put_in(evidence: "EvidenceReading") -> list[Problem]:
    """In a copy, a negator on one side only, where what it negates is on both."""
    copy = evidence.copy
    if copy is None:
        return []
    late = any(t.lower_ == "only" for t in copy.dropped)
    bare = [t for t in copy.view.tokens if is_not_only(t) and t.i in copy.kept and t.i + 1 not in copy.kept]
    if bare:
        detail = f"the cited sentence says '{bare[0].text} {bare[0].nbor(1).text}'"
        return [Problem(code="negation", value=bare[0].text, detail=detail)]
    put_in = [t for t in copy.added if _negator(t) and not (late and links.not_until(t.head))]
    cut = [t for t in copy.dropped if (_negator(t) and _still_said(t, copy)) or _is_cut_off(t, copy)]
    if len(put_in) == len(cut) or (put_in and any(_negator(t) or _leaves_undone(t, copy) for t in copy.dropped)):
        return []
    token = (put_in or cut)[0]
    detail = f"'{token.text}' is not in the cited sentence" if put_in else f"the cited sentence says '{token.text}'"
    return [Problem(code="negation", value=token.text, detail=detail)]


def _leaves_undone(word: "Token", copy: "Copy") -> bool:
    """Whether a word that is gone denies what is kept of it: "failed to reach it", "has yet to reach it"."""
    yet_to = word.doc[word.i : word.i + 2].text.lower() == "yet to"
    return yet_to or (word.lemma_.lower() in DENYING and any(map(copy.keeps, children_of(word, "xcomp"))))


def _still_said(negator: "Token", copy: "Copy") -> bool:
    """Whether a copy keeps what the source denies with this word."""
    denied = children_of(negator, "pobj", "pcomp") if negator.dep_ == "prep" else [negator.head]
    return any(copy.keeps(t) or t.lower_ == "one" for t in denied)


def _is_cut_off(prefix: "Token", copy: "Copy") -> bool:
    """Whether a copy keeps a word without the "non-" before it."""
    return prefix.lower_ == "non" and prefix.i + 2 in copy.kept


def _small_word(evidence: "EvidenceReading") -> list[Problem]:
    """In a copy, a small word in the place of its opposite: "outside the tunnel" for "inside the tunnel"."""
    copy = evidence.copy
    for token in copy.added if copy is not None else ():
        for other in copy.instead_of(token.i) if copy is not None else ():
            if opposed_small(token.lower_, other.lower_):
                detail = f"the cited sentence says '{other.text}', not '{token.text}'"
                return [Problem(code="negation", value=token.text, detail=detail)]
    return []


def _negator(token: "Token") -> bool:
    return token.lower_ in NEGATORS and not is_not_only(token)
