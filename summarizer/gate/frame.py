"""Whether a clause was built round what the evidence says, or hung on it: "he obeyed: …", "as ordered, …".

Each clause of the claim must have some ground of its own (as the atomic facts of FActScore, Min et al., 2023), and
who tells a thing must be who tells it in the source (the invented source of Pareti, 2015).
"""

from typing import TYPE_CHECKING

from summarizer.gate import teller, words
from summarizer.gate.acts import act
from summarizer.gate.parts import AROUND, content, parts, segments, where
from summarizer.models import Problem
from summarizer.reading.grammar import SUBJECTS
from summarizer.reading.standing_words import PLAIN_SAYING, SAYING, WANTING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from summarizer.gate.evidence import ClaimReading, EvidenceReading
    from summarizer.gate.parts import Part
    from summarizer.gate.words import Word

_WHOLE = 0.9
"""Share of a sentence from which on the claim holds the whole of it."""
_MOSTLY = 0.5
"""Share of the claim that is this sentence."""
_SENTENCE = 6
"""Words of a sentence at least that may be told from a phrase."""
_NEAR_BY = 2
_NOBODY = frozenset({"nobody", "everybody", "everyone", "none", "nothing", "everything"})
_ALL_OR_NONE = _NOBODY | {"no", "not", "n't", "never", "all", "every", "each", "few"}
_DESCRIBING = frozenset(
    "describe discuss detail focus shift turn conclude mention cover explain present highlight outline summarise "
    "summarize examine explore provide deal concern list give contain tell say state report note begin end".split()
)
"""What an article does."""
_ASKING = frozenset({"how", "why", "whether"})
_LINKS = frozenset(
    "addition contrast response fact result case end total turn return time year month week day moment date way part "
    "particular general comparison example instance all beginning start place course".split()
)
"""Nouns that with their preposition only tie a sentence to others: "in addition"."""
_LINKING = frozenset({"but", "and", "or", "so"})
_TOGETHER = 3
"""Added words that a sentence must have before it is said to speak of them."""
_ITSELF = 0.85
"""Likeness of a word that the evidence has itself, or a derivation of."""
_COPIED = 0.8
"""Share of the rest of the claim that one sentence has in the same order."""


def find(claim: "ClaimReading", evidence: "EvidenceReading") -> list[Problem]:
    """A problem for the first part without ground, or for the first teller that the source does not name."""
    linked = next((t for t in claim.view.tokens if _is_put_before_a_link(t)), None)
    if linked is not None:
        detail = f"'{linked.text} that' stands before a sentence of the narrator's, which opens with a link"
        return [Problem(code="speaker", value=linked.text, detail=detail)]
    wrapped = _wrapped(claim, evidence)
    if wrapped:
        return [_unsaid(wrapped)]
    for part in parts(claim):
        problem = (part.governs and teller.invented(part, claim, evidence)) or _groundless(part, claim, evidence)
        if problem:
            return [problem]
    for segment in segments(claim):
        if own := _hung_on(segment, claim, evidence):
            return [_unsaid(own)]
    return []


def _is_put_before_a_link(verb: "Token") -> bool:
    """Whether a telling was put before a whole sentence that opens with a link: "said that but closures are rare"."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    return verb.lemma_.lower() in PLAIN_SAYING and len(behind) == 2 and behind[0] == "that" and behind[1] in _LINKING


def _hung_on(segment: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> "list[Word]":
    """The words of a segment where the evidence has no more than half of them near what it says of the rest."""
    doc, source = claim.reading.doc, evidence.source
    own = [w for w in content(segment.tokens, claim) if w.key not in _LINKS and not teller.is_text(doc[w.i], source)]
    if _tells_plainly(evidence) if segment.governs else segment.tokens[0].lower_ != "without":
        own = [w for w in own if w.key not in PLAIN_SAYING]
    if not own or _no_statement(segment.head) or _quoted(segment, claim) or segment.head.lemma_ == "mean":
        return []
    if len(own) == 1 and not segment.governs and (own[0].name or not _is_enough(own[0], segment, claim)):
        return []
    found = {w.i: [m for m in evidence.matches[w.i] if segment.governs or m.word.name <= w.name] for w in own}
    named = segment.governs and any(w.name for w in own)
    near = where(segment, claim, evidence, 1 if named else AROUND)
    there = [w for w in own if any(m.view.number in near and words.plainly(w, m.word, m.weight) for m in found[w.i])]
    held = [w for w in own if found[w.i]]
    if _wanted_by_a_stranger(segment.head, evidence):
        return own
    if segment.governs:
        return [] if len(there) > len(own) / 2 else own
    return [] if there or len(held) > len(own) / 2 else own


def _wrapped(claim: "ClaimReading", evidence: "EvidenceReading") -> "list[Word]":
    """What a claim that holds a whole sentence of the source adds to it, and no sentence near by has."""
    for copy in evidence.copies:
        length = sum(not t.is_punct for t in copy.view.tokens)
        if length < _SENTENCE or not copy.has(_MOSTLY) or copy.same < _WHOLE * len(copy.view.tokens):
            continue
        said = any(t.lemma_.lower() in PLAIN_SAYING for t in copy.dropped)
        added = [w for w in content(copy.added, claim) if not (said and w.key in PLAIN_SAYING)]
        held = _held_together(added, evidence)
        reach = {w.i: 1 if _tells(claim.reading.doc[w.i]) else _NEAR_BY for w in added}
        near = [
            w
            for w in added
            if w.i in held or any(abs(m.view.number - copy.view.number) <= reach[w.i] for m in evidence.matches[w.i])
        ]
        new = [w for w in added if w not in near and (not w.name or reach[w.i] == 1)]
        if new and any(claim.reading.doc[w.i].pos_ in {"VERB", "NOUN", "PROPN"} for w in new):
            return new
    return []


def _wanted_by_a_stranger(head: "Token", evidence: "EvidenceReading") -> bool:
    """Whether it is what somebody of whom the article has no word wanted or said: "as the hackers had demanded"."""
    doers = [c for c in head.children if c.dep_ in SUBJECTS and c.pos_ == "NOUN"]
    strange = [t for t in doers if not evidence.matches.get(t.i) and not evidence.source.knows(words.word_of(t))]
    return bool(strange) and _as(head) and head.lemma_.lower() in SAYING | WANTING


def _tells(token: "Token") -> bool:
    """Whether it is who says what follows."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in SAYING


def _held_together(added: "list[Word]", evidence: "EvidenceReading") -> set[int]:
    """Those of the added words that one sentence says plainly, if they are so many that it must speak of the same."""
    found: dict[int, set[int]] = {}
    for word in added:
        for match in evidence.matches[word.i]:
            if words.plainly(word, match.word, match.weight):
                found.setdefault(match.view.number, set()).add(word.i)
    return {place for places in found.values() if len(places) >= _TOGETHER for place in places}


def _groundless(part: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> Problem | None:
    """A clause or phrase of which the evidence has no word where it speaks of the rest.

    One word alone is too little to tell, but in some parts, and round words that are the source's own.
    """
    own = content(part.tokens, claim)
    if part.governs and _tells_plainly(evidence):
        own = [w for w in own if w.key not in PLAIN_SAYING]
    nobody = [t for t in part.tokens if t.lower_ in _NOBODY and not _has(t, evidence)]
    if own and any(t.dep_ in SUBJECTS for t in nobody) and not _counts_all(evidence):
        return _unsaid(own)
    if not own or _no_statement(part.head) or _quoted(part, claim) or _grounded(own, part, claim, evidence):
        return None
    copied = _copied_without(part, claim, evidence)
    if len(own) + len(nobody) > 1 or ((copied or _tells_alone(part)) and _is_enough(own[0], part, claim)):
        return _unsaid(own)
    return None


def _tells_plainly(evidence: "EvidenceReading") -> bool:
    """Whether anybody says anything in the evidence, by whatever plain verb."""
    return any(t.lemma_.lower() in PLAIN_SAYING for v in evidence.views for t in v.tokens)


def _quoted(part: "Part", claim: "ClaimReading") -> bool:
    """Whether it stands inside quotation marks, which another check compares."""
    return any(q.holds(part.head.idx) for q in claim.view.quotes)


def _tells_alone(part: "Part") -> bool:
    """Whether one word is enough in it: what a comma parts from its clause, or what is joined to it."""
    return (part.set_off and part.head.dep_ == "prep") or part.head.dep_ == "conj" or _as(part.head)


def _is_enough(word: "Word", part: "Part", claim: "ClaimReading") -> bool:
    """Whether its one word says something: a verb, or a noun that is no link and has no day or number with it."""
    alone = part.tokens[0].lower_ in {"as", "without"}
    if part.clause:
        return word.i == part.head.i and (alone or not part.set_off)
    places = {t.idx for t in part.tokens}
    dated = any(d.start in places for d in claim.view.dates) or any(f.start in places for f in claim.view.figures)
    return (word.pos == "NOUN" or alone) and word.key not in _LINKS and not dated


def _grounded(own: "list[Word]", part: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether a word of the part says plainly what a word of the evidence says."""
    near = where(part, claim, evidence) if _local(part) else None
    alone = len(own) == 1 and _as(part.head)  # "as ordered"
    found: dict[int, set[int]] = {}
    for word in own:
        for match in evidence.matches[word.i]:
            if words.plainly(word, match.word, match.weight) and (match.weight >= _ITSELF or not alone):
                if near is None or match.view.number in near:
                    return True
                found.setdefault(match.view.number, set()).add(word.i)
    return any(len(places) >= max(2, len(own) / 2) for places in found.values())


def _local(part: "Part") -> bool:
    """Whether it belongs to the rest so closely that its ground must stand there, too."""
    example = any(c.lower_ == "such" for c in part.head.children)
    return part.governs or (part.set_off and not example) or part.head.dep_ in {"advcl", "relcl"}


def _has(token: "Token", evidence: "EvidenceReading") -> bool:
    return any(token.lower_ in view.plain for view in evidence.views)


def _counts_all(evidence: "EvidenceReading") -> bool:
    """Whether the evidence says anything of all or of none."""
    return any(t in _ALL_OR_NONE for view in evidence.views for t in view.plain)


def _no_statement(head: "Token") -> bool:
    """Whether the clause only asks ("how it began"), or says what the article does ("the report describes")."""
    if any(c.lower_ in _ASKING for c in head.children):
        return True
    return head.lemma_.lower() in _DESCRIBING and any(t.lemma_.lower() in teller.TEXT for t in act(head).agents)


def _copied_without(part: "Part", claim: "ClaimReading", evidence: "EvidenceReading") -> bool:
    """Whether the claim without this part is a copy of a sentence."""
    rest = len(claim.view.tokens) - len(part.tokens)
    return rest > 0 and any(copy.same >= _COPIED * rest for copy in evidence.copies)


def _as(head: "Token") -> bool:
    """Whether it tells what others wanted or said of it: "as ordered"."""
    return head.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in head.children)


def _unsaid(own: "list[Word]") -> Problem:
    said = " ".join(w.text for w in own[:8])
    return Problem(code="unsupported", value=said, detail=f"nothing in the cited sentences says '{said}'")
