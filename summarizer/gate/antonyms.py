"""Words of the claim that say the opposite of what the evidence has in the same place; antonyms by WordNet."""

from typing import TYPE_CHECKING

from summarizer.gate import converse
from summarizer.gate.opposites import has_opposite_way, opposite_way
from summarizer.gate.standing import standing
from summarizer.models import Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView
    from summarizer.gate.words import Word


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for each antonym beside a word that both have, and for a preposition that turns one round."""
    return _opposites(claim, evidence) + _other_way(evidence) + _done_otherwise(claim, evidence)


def _opposites(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    problems = []
    for word in claim.view.words:
        token = claim.reading.doc[word.i]
        opposites = [] if word.name else evidence.opposites(word)
        said = [m.view.token(m.word.i) for m in evidence.matches[word.i]] if opposites else []
        if any(_beside(evidence, token, theirs) for theirs in said) or (
            opposites and converse.is_said(claim.view.act(token.i), evidence)
        ):
            continue
        for view, other in opposites:
            if other.key in claim.view.keys or _told_too(evidence, view, other) or _less(token):
                continue
            theirs = view.token(other.i)
            same_place = _beside(evidence, token, theirs) and not _is_against(theirs)
            if same_place and standing(token).negated == standing(theirs).negated:
                detail = f"'{token.text}' is the opposite of '{theirs.text}' in the cited sentences"
                problems.append(Problem(code="negation", value=token.text, detail=detail))
                break
    return problems


def _done_otherwise(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A verb that the evidence lacks, where another sentence says its opposite of the same: "rejected the offer"."""
    body = evidence.of_body
    for act in claim.acts:
        if evidence.matches.get(act.head.i) or act.head.pos_ != "VERB" or not (act.agents and act.patients):
            continue
        word = next((w for w in claim.view.words if w.i == act.head.i), None)
        for view, other in body.opposites(word) if word is not None else []:
            theirs = view.act(other.i)
            same = (_has_one(act.agents, theirs.agents, body), _has_one(act.patients, theirs.patients, body))
            if all(same) and standing(act.head).negated == standing(theirs.head).negated:
                detail = f"the article says '{theirs.head.text}', the opposite of '{act.head.text}'"
                return [Problem(code="negation", value=act.head.text, detail=detail)]
    return []


def _has_one(mine: "tuple[Token, ...]", theirs: "tuple[Token, ...]", body: "EvidenceReading") -> bool:
    """Whether one of these words of the claim is said by one of those."""
    places = {t.i for t in theirs}
    return any(m.word.i in places for t in mine for m in body.matches.get(t.i, []))


def _is_against(token: "Token") -> bool:
    """Whether the word before it turns it round: "anti war", "anti-war"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return [t.lower_ for t in before if not t.is_punct][-1:] == ["anti"]


def _told_too(evidence: "EvidenceReading", view: "SentenceView", other: "Word") -> bool:
    """Whether the claim tells the opposite as well, in its own words: "praised it but criticised the price"."""
    return any(m.view is view and m.word.i == other.i for found in evidence.matches.values() for m in found)


def _less(token: "Token") -> bool:
    """Whether "less" before it turns it round: "less expensive" is cheaper."""
    return any(c.lower_ in {"less", "least"} for c in token.children)


def _other_way(evidence: "EvidenceReading") -> list[Problem]:
    """A preposition in the place of its opposite, before or behind the same word: "30% below the price"."""
    for mine in evidence.claim.view.tokens:
        if not has_opposite_way(mine.lower_):
            continue
        around = {m.word.i for t in (mine.head, *mine.children) for m in evidence.matches.get(t.i, [])}
        theirs = [t for v in evidence.views for t in v.tokens if around & {t.head.i, *(c.i for c in t.children)}]
        said = {t.lower_ for t in theirs}
        other = next((word for word in sorted(said) if opposite_way(mine.lower_, word)), None)
        if other is not None and mine.lower_ not in said:
            detail = f"the cited sentences say '{other}', not '{mine.text}'"
            return [Problem(code="negation", value=mine.text, detail=detail)]
    return []


def _beside(evidence: "EvidenceReading", mine: "Token", theirs: "Token") -> bool:
    """Whether both govern or describe a word that is the same."""
    around = {mine.head.i, *(c.i for c in mine.subtree), *(c.i for c in mine.head.children)} - {mine.i}
    said = {m.word.i for i in around for m in evidence.matches.get(i, ())}
    above = theirs.head.head if theirs.head.dep_ == "relcl" else theirs.head  # "the driver, who was unhurt"
    near = (theirs.head.i, above.i, *(c.i for c in theirs.head.children), *(c.i for c in theirs.subtree))
    return bool(said) and not said.isdisjoint(near)
