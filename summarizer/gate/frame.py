"""Whether a clause was built round what the evidence says, or hung on it: "he obeyed: …", "as ordered, …".

Each clause of the claim must have some ground of its own (as the atomic facts of FActScore, Min et al., 2023), and
who tells a thing must be who tells it in the source (the invented source of Pareti, 2015).
"""

from typing import TYPE_CHECKING

from summarizer.gate.acts import is_verb, phrase
from summarizer.gate.standing import DENYING, SAYING
from summarizer.models import Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.comparing import Pair
    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.views import SentenceView, Source
    from summarizer.gate.words import Word

_TEXT = frozenset(
    "article report story passage text news piece document author journalist reporter interview summary account media "
    "paper newspaper outlet it he she they who".split()
)
"""Who may be said to tell what the article tells."""
_MYSELF = frozenset({"i", "we", "my", "our", "me", "us"})
_INTERVIEW = 0.15
"""Share of sentences in the first person from which on the article is somebody's own words."""
_WHOLE = 0.9
"""Share of a sentence from which on the claim holds the whole of it."""
_MOSTLY = 0.5
"""Share of the claim that is this sentence."""
_SENTENCE = 6
"""Words of a sentence at least that may be told from a phrase."""
_NEAR_BY = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MEANING = frozenset({"mean", "see", "be"})
"""Verbs with a clause behind them that tell of no teller."""
_FRAMED = {"ccomp", "parataxis"}
_COPIED = 0.8
"""Share of the rest of the claim that one sentence has in the same order."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first clause without ground, or for the first teller that the source does not name."""
    wrapped = _wrapped(claim, evidence)
    if wrapped:
        return [_unsaid(wrapped)]
    for token in claim.view.tokens:
        if not is_verb(token):
            continue
        problem = _invented_teller(token, claim, evidence) or _groundless(token, claim, evidence)
        if problem:
            return [problem]
    return []


def _wrapped(claim: "ClaimReading", evidence: "EvidenceReading") -> "list[Word]":
    """What a claim that holds a whole sentence of the source adds to it, and no sentence near by has."""
    for copy in evidence.copies:
        length = sum(not t.is_punct for t in copy.view.tokens)
        if length < _SENTENCE or copy.share < _MOSTLY or copy.same < _WHOLE * len(copy.view.tokens):
            continue
        added = _content(copy.added, claim)
        near = [
            w for w in added if any(abs(m.view.number - copy.view.number) <= _NEAR_BY for m in evidence.matches[w.i])
        ]
        new = [w for w in added if w not in near and not w.name]
        if new and any(claim.reading.doc[w.i].pos_ in {"VERB", "NOUN"} for w in new):
            return new
    return []


def _groundless(head: "Token", claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """A clause, or a phrase set before or behind a clause, of which the evidence has no word.

    In a free rewording only what governs the rest, or says what others wanted or said of it; round words that are
    the source's own any clause.
    """
    parts = [phrase(head)] if head.lemma_.lower() not in SAYING else []
    loose = any(c.dep_ in _FRAMED for c in head.children) or _as(head)
    parts += [phrase(c) for c in head.children if c.dep_ == "prep" and _set_off(c)]
    for part in parts:
        own = _content(part, claim)
        if not own or any(evidence.matches[w.i] for w in own) or (len(own) == 1 and own[0].i != head.i):
            continue
        if _copied_without(part, claim, evidence) or (loose and part is parts[0] and head.i in {w.i for w in own}):
            return _unsaid(own)
    return None


def _copied_without(part: "list[Token]", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the claim without this part is a copy of a sentence."""
    rest = len(claim.view.tokens) - len(part)
    return rest > 0 and any(copy.same >= _COPIED * rest for copy in evidence.copies)


def _content(tokens: "list[Token]", claim: "ClaimReading") -> "list[Word]":
    places = {t.i for t in tokens}
    return [w for w in claim.view.words if w.i in places and w.i not in claim.numeric and w.i not in claim.bracketed]


def _as(head: "Token") -> bool:
    """Whether it tells what others wanted or said of it: "as ordered"."""
    return head.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in head.children)


def _set_off(preposition: "Token") -> bool:
    """Whether a comma parts the phrase from the clause, or it opens the sentence."""
    first, last = preposition.left_edge, preposition.right_edge
    doc = preposition.doc
    opens = first.is_sent_start or (first.i > 0 and doc[first.i - 1].text in {",", ";", "–", "-"})
    return bool(opens) or (last.i + 1 < len(doc) and doc[last.i + 1].text == ",")


def _unsaid(own: "list[Word]") -> Problem:
    said = " ".join(w.text for w in own[:8])
    return Problem(code="unsupported", value=said, detail=f"nothing in the cited sentences says '{said}'")


def _invented_teller(head: "Token", claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """Who says or shows in the claim what the evidence tells of itself."""
    told = [c for c in head.children if c.dep_ == "ccomp" and is_verb(c) and _states(c)]
    tellers = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ != "PRON"]
    if not told or not tellers or head.lemma_.lower() in _MEANING:
        return None
    inside = {t.i for t in told[0].subtree}
    pairs = [p for group in evidence.pairs for p in group if p.mine.head.i in inside and not p.loose]
    if not pairs or any(_told(p) or _known(head, tellers, p.view, evidence) for p in pairs):
        return None
    teller = tellers[0]
    plain = head.lemma_.lower() in SAYING and head.lemma_.lower() not in DENYING
    if plain and (_is_text(teller, evidence.source) or _first_person(pairs[0].view, evidence.source)):
        return None
    del claim
    detail = f"the source does not say that {teller.text} '{head.text}' this"
    return Problem(code="speaker", value=teller.text, detail=detail)


def _states(clause: "Token") -> bool:
    """Whether it is a statement, not a question in other words ("how they met") nor what somebody is let do."""
    if any(c.tag_ in {"WRB", "WP", "WDT"} for c in clause.children):
        return False
    return clause.tag_ in _FINITE or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE for c in clause.children)


def _told(pair: "Pair") -> bool:
    """Whether the evidence, too, has somebody tell it; who that is, `speaker` compares."""
    place = pair.theirs.head.idx
    return (
        pair.theirs.standing.attributed
        or any(r.content[0] <= place < r.content[1] for r in pair.view.reported)
        or any(q.start <= place < q.end for q in pair.view.quotes)
    )


def _known(head: "Token", tellers: "list[Token]", view: "SentenceView", evidence: "EvidenceReading") -> bool:
    """Whether the sentence has both the teller and the telling."""
    verbs = [m for m in evidence.matches.get(head.i, []) if m.view is view]
    doers = [m for t in tellers for m in evidence.matches.get(t.i, []) if m.view is view]
    return bool(verbs and doers)


def _is_text(teller: "Token", source: "Source") -> bool:
    """Whether the teller is the article, its outlet, agency or author."""
    header = f"{source.article.outlet or ''} {source.article.agency or ''} {source.article.author or ''}".lower()
    return teller.lemma_.lower() in _TEXT or (teller.lower_ in header.split() and len(teller) > 1)


def _first_person(view: "SentenceView", source: "Source") -> bool:
    """Whether the sentence, or much of the article, is somebody's own words, as interviews are."""
    if any(t.lower_ in _MYSELF for t in view.tokens):
        return True
    return source.first_person >= _INTERVIEW
